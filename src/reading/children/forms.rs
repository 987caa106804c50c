//! The forms in which an age is given: "hes 12", "aged 2 and 4", "my 6yo", "a lad of 8", "my son (7)".

use super::ages::{AgeOfChild, assign};
use super::births::{born_so_long_ago, shortly};
use super::named::{Mention, Owner};
use super::nouns::{DESCRIBING, PARTNERS_OWNING};
use super::numbers::{List, Shape};
use super::owners::having;
use super::people::{Spoken, spoken_of, who};
use super::reader::Reader;
use super::subjects::{Kind, Subject, Subjects, is_name};
use super::tails::attributes_a_thing;
use super::times::{comes_still, is_of_another_time, was_then};

/// What may stand between "is" and an age.
const SOFTENING: [&str; 17] = [
    "only",
    "now",
    "just",
    "nearly",
    "almost",
    "currently",
    "about",
    "around",
    "approx",
    "still",
    "both",
    "all",
    "a",
    "an",
    "already",
    "barely",
    "roughly",
];
/// Those that say the age is not reached yet.
const NOT_YET: [&str; 2] = ["nearly", "almost"];

/// Reads numbers as ages in the first form that fits.
pub(super) fn read(
    subjects: &Subjects<'_>,
    list: &List,
    last: Option<&AgeOfChild>,
) -> Option<Vec<AgeOfChild>> {
    let reader = &subjects.reader;
    let is_owner = reader.word(list.end() - 1) == "olds";
    if list.shape() == Shape::Old
        && !is_owner
        && attributes_a_thing(reader, list.end())
        && behind(subjects, list.end()).is_none()
    {
        return None;
    }
    stated(subjects, list)
        .or_else(|| aged(subjects, list))
        .or_else(|| described(subjects, list, last))
        .or_else(|| of_so_many_years(subjects, list))
        .or_else(|| set_behind(subjects, list))
        .or_else(|| shortly(subjects, list))
        .or_else(|| born_so_long_ago(subjects, list))
}

/// "hes 12", "is now 12", "just turned five", "who are 5 and 7".
fn stated(subjects: &Subjects<'_>, list: &List) -> Option<Vec<AgeOfChild>> {
    let reader = &subjects.reader;
    let mut verb_end = list.start();
    let mut both = false;
    let mut not_yet = false;
    while list.start() - verb_end < 4 && SOFTENING.contains(&reader.before(verb_end, 1)) {
        let soft = reader.before(verb_end, 1);
        if matches!(soft, "a" | "an") && list.shape() != Shape::Old {
            return None;
        }
        both |= soft == "both";
        not_yet |= NOT_YET.contains(&soft);
        verb_end -= 1;
    }
    if matches!(reader.before(verb_end, 1), "up" | "on" | "coming" | "going") {
        let phrase = (reader.before(verb_end, 2), reader.before(verb_end, 1));
        let steps = match phrase {
            ("coming", "up" | "on") | ("going", "on") => 2,
            _ => return None,
        };
        not_yet = true;
        verb_end -= steps;
    }
    let verb = verb_end.checked_sub(1)?;
    let turned = matches!(reader.word(verb), "turned" | "gone");
    let subject = match reader.before(verb_end, 1) {
        "hes" | "shes" | "theyre" | "whos" => subjects.pronoun(verb)?,
        "is" | "are" | "r" => subjects.subject(verb)?,
        "turned" => turning(subjects, verb)?,
        "gone" if has_just_gone(reader, verb, list) => turning(subjects, verb)?,
        "be" if would_be_now(reader, verb, list.end()) => subjects.pronoun(verb - 2)?,
        _ => return None,
    };
    let other_time = match subject.kind {
        Kind::Relative => false,
        Kind::Noun | Kind::Pronoun => is_of_another_time(reader, subject.start),
    };
    if subject.kind == Kind::Pronoun
        && list.shape() == Shape::Counted
        && may_be_pregnant(subjects, verb)
    {
        return None;
    }
    let then = was_then(reader, list.end()) && turned;
    if other_time || then || (!turned && comes_still(reader, list.end())) {
        return None;
    }
    let from = match reader.word(verb) {
        "be" => verb - 2,
        "is" | "are" | "r" if list.shape() == Shape::Old => list.start(),
        _ => statement_start(reader, verb, list.start()),
    };
    let subject = Subject {
        both: both || subject.both,
        ..subject
    };
    let ages = assign(subjects, list, &subject, from, false)?;
    Some(if not_yet { a_year_less(ages) } else { ages })
}

/// "just gone 12": an age only where no unit follows, else it is how long something has gone on.
fn has_just_gone(reader: &Reader<'_>, verb: usize, list: &List) -> bool {
    let just = ["just", "recently"].contains(&reader.before(verb, 1));
    just && list.shape() != Shape::Counted
}

/// Whether "shes 35 wks" may tell how far somebody is gone: a grown woman is nearer than any child.
fn may_be_pregnant(subjects: &Subjects<'_>, verb: usize) -> bool {
    let reader = &subjects.reader;
    let pronoun = if reader.word(verb) == "shes" {
        verb
    } else {
        verb.saturating_sub(1)
    };
    matches!(reader.word(pronoun), "she" | "shes") && spoken_of(reader, pronoun) == Spoken::Family
}

/// Whom "has just turned" and "hes just turned" are said of; "had turned" tells of another time.
fn turning(subjects: &Subjects<'_>, verb: usize) -> Option<Subject> {
    let reader = &subjects.reader;
    let passed = ["just", "recently", "only", "now", "has", "have", "finally"];
    let end = (verb.saturating_sub(3)..=verb)
        .rev()
        .find(|&end| !passed.contains(&reader.before(end, 1)))?;
    subjects
        .pronoun(end.checked_sub(1)?)
        .or_else(|| subjects.subject(verb))
}

/// "he would be 7 now" of a child who lives elsewhere.
fn would_be_now(reader: &Reader<'_>, verb: usize, end: usize) -> bool {
    reader.before(verb, 1) == "would"
        && matches!(reader.before(verb, 2), "he" | "she")
        && reader.next(end) == "now"
}

/// The first word of "he is 12" or "whos 16"; an age far from its verb is shown by itself.
fn statement_start(reader: &Reader<'_>, verb: usize, number: usize) -> usize {
    if number > verb + 2 {
        return number;
    }
    match reader.before(verb, 1) {
        "he" | "she" | "who" | "they" => verb - 1,
        _ => verb,
    }
}

/// "my son aged 6", "who are aged between 2 and 7", "ages 5 and 7".
fn aged(subjects: &Subjects<'_>, list: &List) -> Option<Vec<AgeOfChild>> {
    let reader = &subjects.reader;
    let passed = ["between", "from", "just", "only", "is", "are"];
    let end = (list.start().saturating_sub(2)..=list.start())
        .rev()
        .find(|&end| !passed.contains(&reader.before(end, 1)))?;
    let word = end.checked_sub(1)?;
    if !matches!(reader.before(end, 1), "aged" | "age" | "ages" | "agd") {
        return None;
    }
    let is = matches!(
        reader.before(word, 1),
        "is" | "are" | "hes" | "shes" | "whos" | "theyre" | "now" | "currently"
    );
    let ranging = reader.gap(word).trim();
    let subject = if is {
        let verb = word - 1;
        subjects.pronoun(verb).or_else(|| subjects.subject(verb))?
    } else if reader.begins_sentence(word) || ranging == "(" {
        // "I have two boys. Ages 4 and 6": whoever was named last.
        subjects
            .subject(word)
            .or_else(|| subjects.named_last(word))?
    } else {
        subjects.subject(word)?
    };
    if subject.kind != Kind::Relative && is_of_another_time(reader, word) {
        return None;
    }
    if was_then(reader, list.end()) {
        return None;
    }
    let range = matches!(reader.before(list.start(), 1), "between" | "from");
    if range && list.items.len() != 2 {
        return None;
    }
    assign(subjects, list, &subject, word, false)
}

/// "my 6 year old son", "my 6yo", "I have a 3 year old and a baby".
fn described(
    subjects: &Subjects<'_>,
    list: &List,
    last: Option<&AgeOfChild>,
) -> Option<Vec<AgeOfChild>> {
    if list.shape() != Shape::Old {
        return None;
    }
    let reader = &subjects.reader;
    let mut start = list.start();
    let mut others = false;
    let mut not_yet = false;
    while list.start() - start < 4
        && (DESCRIBING.contains(&reader.before(start, 1))
            || PARTNERS_OWNING.contains(&reader.before(start, 1))
            || NOT_YET.contains(&reader.before(start, 1)))
    {
        not_yet |= NOT_YET.contains(&reader.before(start, 1));
        others |= matches!(reader.before(start, 1), "own" | "other");
        start -= 1;
    }
    let noun = behind(subjects, list.end());
    if noun.is_some_and(|noun| noun.grown) {
        return None;
    }
    let determiner = start.checked_sub(1)?;
    let goes_on = |at: usize| {
        let joined =
            matches!(reader.before(at, 1), "and" | "an" | "n") || reader.gap(at).trim() == ",";
        joined && last.is_some_and(|last| goes_on_behind(subjects, last.shown.end, at))
    };
    let is_childs = match reader.before(start, 1) {
        "my" | "our" => true,
        "his" | "her" | "their" => !others && spoken_of(reader, determiner) != Spoken::Stranger,
        "a" | "an" => having(reader, determiner) != Owner::Stranger || goes_on(determiner),
        "the" => subjects.several_before(determiner),
        "" => noun.is_some_and(|noun| noun.owner == Owner::Known),
        _ => goes_on(start) || noun.is_some_and(|noun| noun.owner == Owner::Had),
    };
    if !is_childs {
        return None;
    }
    let subject = Subject {
        relations: vec![noun.map_or("child", |noun| noun.relation)],
        several: noun.is_some_and(|noun| noun.several) || list.items.len() > 1,
        of_several: false,
        counted: noun.map_or(0, |noun| noun.counted),
        both: false,
        start,
        kind: Kind::Noun,
    };
    let mut ages = assign(subjects, list, &subject, list.start(), true)?;
    if let (Some(noun), [only]) = (noun, ages.as_mut_slice()) {
        only.shown.end = noun.words.end;
    }
    Some(if not_yet { a_year_less(ages) } else { ages })
}

/// Whether word `at` goes on about children behind an age that ends at `end`: "a 10 yo with adhd and a 9 month old".
fn goes_on_behind(subjects: &Subjects<'_>, end: usize, at: usize) -> bool {
    let reader = &subjects.reader;
    let Some(apart) = at.checked_sub(end) else {
        return false;
    };
    let told_more = matches!(reader.next(end), "with" | "who" | "whos")
        && apart <= 6
        && (end..at).all(|place| {
            who(reader, place) == Spoken::Nobody && subjects.mention_at(place).is_none()
        });
    reader.same_sentence(end - 1, at) && (apart <= 2 || told_more)
}

/// The child named right behind an age.
fn behind<'a>(subjects: &Subjects<'a>, end: usize) -> Option<&'a Mention> {
    let reader = &subjects.reader;
    let head = (end..end + 4)
        .take_while(|&at| reader.same_sentence(end.saturating_sub(1), at))
        .take_while(|&at| matches!(reader.gap(at).trim(), "" | "-"))
        .find(|&at| subjects.mention_at(at).is_some() || !DESCRIBING.contains(&reader.word(at)))?;
    subjects.mention_at(head)
}

/// "a lad of 8", "our baby of 6 weeks".
fn of_so_many_years(subjects: &Subjects<'_>, list: &List) -> Option<Vec<AgeOfChild>> {
    let reader = &subjects.reader;
    if reader.before(list.start(), 1) != "of" {
        return None;
    }
    let mention = subjects.mention_at(list.start().checked_sub(2)?)?;
    if mention.several || !reader.same_sentence(mention.head(), list.start()) {
        return None;
    }
    let subject = subjects.noun_ending(mention.words.end)?;
    assign(subjects, list, &subject, list.start(), true)
}

/// "my son (12)", "my daughter, 3,", "DD4", "our boys 5 and 7": numbers set right behind a child.
fn set_behind(subjects: &Subjects<'_>, list: &List) -> Option<Vec<AgeOfChild>> {
    let reader = &subjects.reader;
    let mut start = list.start();
    let mut not_yet = false;
    while list.start() - start < 2
        && ["nearly", "almost", "now", "only", "just"].contains(&reader.before(start, 1))
    {
        not_yet |= NOT_YET.contains(&reader.before(start, 1));
        start -= 1;
    }
    let mark = reader.gap(start).trim();
    if !matches!(mark, "" | "(" | "," | "-" | "–" | ":" | ";") || reader.begins_sentence(start) {
        return None;
    }
    let subject = subjects
        .noun_ending(start)
        .filter(|subject| subject.kind == Kind::Noun && !subject.relations.is_empty())
        .or_else(|| subjects.one_of_several(start))?;
    let is_right_behind = subjects.mention_at(start - 1).is_some() || is_name(reader, start - 1);
    let says_one = reader.word(start) == "one" && mark != "(";
    let lasts = list.shape() == Shape::Counted && !(mark == "(" || pairs(reader, list.end(), mark));
    // "my son was 6 and my daughter 4" tells of another time.
    let goes_on_of_then = reader.before(subject.start, 1) == "and"
        && (2..6).any(|steps| matches!(reader.before(subject.start, steps), "was" | "were"));
    if goes_on_of_then || !is_right_behind || says_one || lasts || comes_still(reader, list.end()) {
        return None;
    }
    if was_then(reader, list.end()) {
        return None;
    }
    let ages = assign(subjects, list, &subject, list.start(), mark != "(")?;
    Some(if not_yet { a_year_less(ages) } else { ages })
}

/// Whole years of somebody who is nearly that old.
fn a_year_less(mut ages: Vec<AgeOfChild>) -> Vec<AgeOfChild> {
    for age in &mut ages {
        age.years = age.years.saturating_sub(1);
    }
    ages
}

/// Whether a comma before a number has a second one behind it: "my son, 9 months, was taken".
fn pairs(reader: &Reader<'_>, end: usize, mark: &str) -> bool {
    mark == "," && reader.gap(end).trim() == ","
}
