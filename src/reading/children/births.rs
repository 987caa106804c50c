//! Ages that a birth or a birthday tells: "born 6 weeks ago", "my sons 11th birthday was on saturday", "DS 2y".

use super::ages::{AgeOfChild, assign};
use super::numbers::{Item, List, Shape};
use super::people::{Spoken, spoken_of};
use super::reader::Reader;
use super::subjects::{Kind, Subject, Subjects};
use super::times::is_dated;
use crate::text;

/// What may stand between "born" and how long ago it was.
const SOFTENING: [&str; 8] = [
    "just", "only", "about", "around", "over", "nearly", "almost", "roughly",
];

/// "our baby was born 6 weeks ago", "I gave birth to my son 3 months ago"; "born 6 weeks early" tells no age.
pub(super) fn born_so_long_ago(subjects: &Subjects<'_>, list: &List) -> Option<Vec<AgeOfChild>> {
    let reader = &subjects.reader;
    let counts = matches!(list.shape(), Shape::Counted) && list.items.len() == 1;
    if !counts || reader.next(list.end()) != "ago" {
        return None;
    }
    let mut end = list.start();
    while list.start() - end < 2 && SOFTENING.contains(&reader.before(end, 1)) {
        end -= 1;
    }
    let subject = if reader.before(end, 1) == "born" {
        let born = end - 1;
        let passed = ["was", "were", "just", "only", "got"];
        let named = (born.saturating_sub(3)..=born)
            .rev()
            .find(|&at| !passed.contains(&reader.before(at, 1)))?;
        let was = (named..born).any(|at| matches!(reader.word(at), "was" | "were"));
        subjects
            .subject(named)
            .filter(|subject| was || subject.kind == Kind::Noun)?
    } else {
        let subject = subjects.noun_ending(end)?;
        let birth_to = (
            reader.before(subject.start, 2),
            reader.before(subject.start, 1),
        );
        (birth_to == ("birth", "to")).then_some(subject)?
    };
    assign(
        subjects,
        &as_an_age(list.clone()),
        &subject,
        list.start(),
        false,
    )
}

/// "DS 2y DD 5y": short forms with the unit typed on, where no order or plan of so many years follows.
pub(super) fn shortly(subjects: &Subjects<'_>, list: &List) -> Option<Vec<AgeOfChild>> {
    let reader = &subjects.reader;
    let child = list.start().checked_sub(1)?;
    let short = ["ds", "dd", "dsd", "dss", "lo"];
    let fits = matches!(list.shape(), Shape::Counted)
        && list.items.len() == 1
        && list.end() == list.start() + 1
        && short.contains(&reader.before(list.start(), 1))
        && reader.gap(list.start()).trim().is_empty();
    let opens = matches!(
        reader.before(child, 1),
        "" | "and" | "my" | "our" | "have" | "plus" | "n"
    ) || matches!(reader.gap(child).trim(), "," | "(" | "/" | "-")
        || reader
            .before(child, 1)
            .starts_with(|c: char| c.is_ascii_digit());
    let next = reader.next(list.end());
    let goes_on = reader.clause_ends(list.end())
        || short.contains(&next)
        || [
            "and", "both", "is", "are", "was", "were", "has", "have", "who", "lives", "live",
        ]
        .contains(&next);
    if !(fits && opens && goes_on) {
        return None;
    }
    let subject = subjects.noun_ending(list.start())?;
    let only = Subject {
        relations: subject.relations.last().copied().into_iter().collect(),
        several: false,
        of_several: false,
        ..subject
    };
    assign(
        subjects,
        &as_an_age(list.clone()),
        &only,
        list.start(),
        false,
    )
}

/// What has been shown to be an age, so that nothing more is asked of the words behind it.
fn as_an_age(mut list: List) -> List {
    for item in &mut list.items {
        item.shape = Shape::Old;
    }
    list
}

/// "my sons 11th birthday was on saturday", "its her 5th birthday today", "we just had his first birthday".
///
/// A birthday to come tells no age, and one of long ago an age of another time: it must have been these days.
pub(super) fn birthday(subjects: &Subjects<'_>, at: usize) -> Option<Vec<AgeOfChild>> {
    let reader = &subjects.reader;
    let years = ordinal(reader.word(at))?;
    let end = at + 2;
    if !matches!(reader.next(at + 1), "birthday" | "bday" | "birthdays") {
        return None;
    }
    let owner = at
        .checked_sub(1)
        .filter(|&owner| reader.same_sentence(owner, at))?;
    let (subject, start) = match reader.word(owner) {
        "his" if spoken_of(reader, owner) != Spoken::Stranger => {
            (subjects.one_spoken_of(owner, "daughter")?, owner)
        }
        "her" if spoken_of(reader, owner) != Spoken::Stranger => {
            (subjects.one_spoken_of(owner, "son")?, owner)
        }
        _ => {
            let mention = subjects.mention_at(owner)?;
            (subjects.coordinated(mention)?, mention.words.start)
        }
    };
    if !is_just_past(reader, start, end) {
        return None;
    }
    let list = List {
        items: vec![Item {
            years,
            shape: Shape::Old,
            words: at..end,
        }],
        only_of_several: false,
    };
    assign(subjects, &list, &subject, at, false)
}

/// Whether the birthday named from `start` to `end` was these days.
fn is_just_past(reader: &Reader<'_>, start: usize, end: usize) -> bool {
    let was_behind = reader.next(end) == "was";
    let was_before = match (reader.before(start, 2), reader.before(start, 1)) {
        ("just" | "recently", "had" | "celebrated") | ("today", "is") | ("yesterday", "was") => {
            return true;
        }
        (_, "its") | ("it", "is") => return reader.next(end) == "today",
        ("it", "was") => true,
        _ => false,
    };
    let day = end + usize::from(was_behind);
    let gone_by = matches!(reader.next(day), "yesterday" | "last") && is_dated(reader, day);
    let units = ["day", "days", "week", "weeks", "wks", "month", "months"];
    let ago = (day + 1..day + 4)
        .any(|at| units.contains(&reader.next(at)) && reader.next(at + 1) == "ago");
    gone_by || ago || ((was_behind || was_before) && is_dated(reader, day))
}

/// "11th" or "eleventh" as a number.
fn ordinal(word: &str) -> Option<u32> {
    let in_figures = || {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = word.get(digits.len()..)?;
        matches!(ending, "st" | "nd" | "rd" | "th")
            .then(|| digits.parse().ok())
            .flatten()
    };
    text::ordinal(word).or_else(in_figures)
}
