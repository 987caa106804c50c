//! The children the post names, with their ages: "my son … hes 12", "my daughter whos 16", "8 weeks old".
//!
//! An age belongs to a child only where the words say so. The poster's own age, and how long something has lasted, are
//! nobody's age here.

use super::ages::{Age, ages, plain_ages};
use super::own_words::OwnWords;
use super::{Fact, Stated};
use crate::text::Word;
use std::ops::Range;

/// Words for a child, what the child is called in a fact, and whether there are several.
const CHILDREN: [(&str, &str, bool); 31] = [
    ("son", "son", false),
    ("boy", "son", false),
    ("ds", "son", false),
    ("daughter", "daughter", false),
    ("girl", "daughter", false),
    ("dd", "daughter", false),
    ("child", "child", false),
    ("kid", "child", false),
    ("baby", "baby", false),
    ("newborn", "baby", false),
    ("toddler", "child", false),
    ("lo", "child", false),
    ("grandson", "grandson", false),
    ("granddaughter", "granddaughter", false),
    ("grandchild", "grandchild", false),
    ("stepson", "stepson", false),
    ("stepdaughter", "stepdaughter", false),
    ("nephew", "nephew", false),
    ("niece", "niece", false),
    ("brother", "brother", false),
    ("sister", "sister", false),
    ("sons", "son", true),
    ("boys", "son", true),
    ("daughters", "daughter", true),
    ("girls", "daughter", true),
    ("children", "child", true),
    ("childrens", "child", true),
    ("kids", "child", true),
    ("twins", "child", true),
    ("grandchildren", "grandchild", true),
    ("babies", "baby", true),
];

const OWNERS: [&str; 5] = ["my", "our", "his", "her", "their"];
/// What may stand between an owner and a child.
const BETWEEN: [&str; 34] = [
    "youngest",
    "eldest",
    "oldest",
    "older",
    "younger",
    "little",
    "other",
    "own",
    "beautiful",
    "first",
    "second",
    "third",
    "unborn",
    "new",
    "teenage",
    "teen",
    "disabled",
    "autistic",
    "poor",
    "only",
    "middle",
    "two",
    "three",
    "partners",
    "husbands",
    "wifes",
    "boyfriends",
    "girlfriends",
    "bfs",
    "exs",
    "baby",
    "biological",
    "gorgeous",
    "newborn",
];
/// Words behind "child", "boy" or "girl" that make it something else.
const NO_CHILD: [&str; 13] = [
    "protection",
    "in",
    "benefit",
    "arrangement",
    "arrangements",
    "maintenance",
    "tax",
    "care",
    "abuse",
    "support",
    "friend",
    "friends",
    "minder",
];
/// Grown-ups to whom an age may belong instead.
const GROWN: [&str; 26] = [
    "i",
    "im",
    "ive",
    "iam",
    "me",
    "myself",
    "we",
    "partner",
    "husband",
    "wife",
    "ex",
    "bf",
    "boyfriend",
    "gf",
    "girlfriend",
    "mum",
    "mom",
    "mother",
    "dad",
    "father",
    "nan",
    "worker",
    "man",
    "woman",
    "sw",
    "guardian",
];
/// Words for brothers and sisters are children only where an age of this or less shows it.
const YOUNG: u32 = 17;
/// How far before an age its owner may stand, in words.
const REACH: usize = 8;

/// A child named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    relation: &'static str,
    many: bool,
    /// Whether an owner stands before it: "my son".
    owned: bool,
    words: Range<usize>,
}

/// One child as the enquiry shows it.
#[derive(Debug, Clone)]
struct Child {
    relation: &'static str,
    age: Option<(u32, String)>,
    fact: Fact,
}

/// Every child the enquiry names, those with an age first in the order of the text, then those without.
pub(super) fn children(own: &[OwnWords<'_>]) -> Vec<Fact> {
    let mut aged: Vec<Child> = Vec::new();
    let mut ageless: Vec<Child> = Vec::new();
    for text in own {
        let named = named(text.index.words());
        for age in ages_of_children(text, &named) {
            aged.extend(child(text, age.relation, age.shown.clone(), Some(&age)));
        }
        for one in named.iter().filter(|one| one.owned && !one.many) {
            ageless.extend(child(text, one.relation, one.words.clone(), None));
        }
    }
    aged = without_repeats(aged);
    for child in ageless {
        if !is_known(&aged, &child) {
            aged.push(child);
        }
    }
    let has_specific =
        |children: &[Child]| children.iter().any(|child| !is_general(child.relation));
    if has_specific(&aged) {
        aged.retain(|child| child.age.is_some() || !is_general(child.relation));
    }
    aged.into_iter().map(|child| child.fact).collect()
}

/// An age with the child it belongs to.
#[derive(Debug, Clone)]
struct AgeOfChild {
    relation: &'static str,
    years: u32,
    /// The words of the age alone.
    written: Range<usize>,
    /// The words that state it.
    shown: Range<usize>,
}

fn child(
    text: &OwnWords<'_>,
    relation: &'static str,
    shown: Range<usize>,
    age: Option<&AgeOfChild>,
) -> Option<Child> {
    let written = |age: &AgeOfChild| text.evidence_of_words(age.written.clone()).map(|e| e.text);
    let age = age.and_then(|age| Some((age.years, written(age)?)));
    Some(Child {
        relation,
        age: age.clone(),
        fact: Fact {
            stated: Stated::Child {
                relation: relation.to_owned(),
                age: age.as_ref().map(|(years, _)| *years),
                age_as_written: age.map(|(_, written)| written),
            },
            evidence: text.evidence_of_words(shown)?,
        },
    })
}

/// A word that may mean the same child as "son" or "daughter" does.
fn is_general(relation: &str) -> bool {
    matches!(relation, "child" | "baby")
}

/// Drops an age that was given before, and one of a mere "child" that a son or daughter has too.
fn without_repeats(children: Vec<Child>) -> Vec<Child> {
    let years = |child: &Child| child.age.as_ref().map(|(years, _)| *years);
    let specific: Vec<_> = children
        .iter()
        .filter(|child| !is_general(child.relation))
        .map(years)
        .collect();
    let mut kept: Vec<Child> = Vec::new();
    for child in children {
        let is_repeated = kept
            .iter()
            .any(|known| known.relation == child.relation && years(known) == years(&child));
        let is_told_elsewhere = is_general(child.relation) && specific.contains(&years(&child));
        if !is_repeated && !is_told_elsewhere {
            kept.push(child);
        }
    }
    kept
}

/// Whether a child named without an age may be one that is there already.
fn is_known(children: &[Child], child: &Child) -> bool {
    children.iter().any(|known| {
        known.relation == child.relation || (known.age.is_some() && is_general(known.relation))
    }) || matches!(child.relation, "brother" | "sister")
}

fn folded(words: &[Word], at: usize) -> &str {
    words.get(at).map_or("", |word| &word.folded)
}

/// The entry for a word that names a child; an "s" of possession does not matter.
fn entry(word: &str) -> Option<(&'static str, bool)> {
    let plain = |word: &str| CHILDREN.into_iter().find(|(name, ..)| *name == word);
    let (_, relation, many) =
        plain(word).or_else(|| plain(word.strip_suffix('s')?).filter(|(.., many)| !many))?;
    Some((relation, many))
}

/// Every word for a child, with the owner before it where there is one.
fn named(words: &[Word]) -> Vec<Named> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        let Some((relation, many)) = entry(folded(words, at)) else {
            continue;
        };
        if NO_CHILD.contains(&folded(words, at + 1))
            && relation != "grandchild"
            && at + 1 < words.len()
        {
            let child_in_need = folded(words, at + 1) != "in" || folded(words, at + 2) == "need";
            if child_in_need {
                continue;
            }
        }
        let step = at
            .checked_sub(1)
            .filter(|&before| folded(words, before) == "step");
        let relation = match (step, relation) {
            (Some(_), "son") => "stepson",
            (Some(_), "daughter") => "stepdaughter",
            _ => relation,
        };
        let owner = owner(words, step.unwrap_or(at));
        found.push(Named {
            relation,
            many,
            owned: owner.is_some(),
            words: owner.or(step).unwrap_or(at)..at + 1,
        });
    }
    found
}

/// The owner before word `at`: "my" in "my little boy".
fn owner(words: &[Word], at: usize) -> Option<usize> {
    let sentence = words.get(at)?.sentence;
    (at.saturating_sub(3)..at)
        .rev()
        .take_while(|&before| {
            words
                .get(before)
                .is_some_and(|word| word.sentence == sentence)
        })
        .find(|&before| !BETWEEN.contains(&folded(words, before)))
        .filter(|&before| OWNERS.contains(&folded(words, before)))
}

/// The ages in a text that are a child's.
fn ages_of_children(text: &OwnWords<'_>, named: &[Named]) -> Vec<AgeOfChild> {
    let words = text.index.words();
    let mut found: Vec<AgeOfChild> = Vec::new();
    for age in ages(text.text, words) {
        let belongs = if age.describes {
            described(words, named, &age).or_else(|| spoken_of(words, named, &age))
        } else {
            spoken_of(words, named, &age)
        };
        found.extend(belongs);
    }
    for one in named {
        found.extend(set_behind(text, words, one, &found));
    }
    found.sort_by_key(|age| age.written.start);
    found
}

/// "my 6 year old son", "my 6yo", "I have a 3 year old".
fn described(words: &[Word], named: &[Named], age: &Age) -> Option<AgeOfChild> {
    let end = age.written.end;
    let behind = named.iter().find(|one| {
        (end..end + 3).contains(&(one.words.end - 1)) && !crosses(words, end - 1, one.words.end - 1)
    });
    let before = (age.written.start.saturating_sub(3)..age.written.start)
        .rev()
        .find(|&at| !BETWEEN.contains(&folded(words, at)))?;
    let determiner = folded(words, before);
    let owned = OWNERS.contains(&determiner);
    let had = ["a", "an", "one"].contains(&determiner)
        && before.checked_sub(1).is_some_and(|at| {
            [
                "have", "got", "with", "and", "of", "to", "has", "ive", "had",
            ]
            .contains(&folded(words, at))
        });
    let known = determiner == "the" && named.iter().any(|one| one.owned && one.words.end <= before);
    if !(owned || had || known) {
        return None;
    }
    Some(AgeOfChild {
        relation: behind.map_or("child", |one| one.relation),
        years: age.years,
        written: age.written.clone(),
        shown: age.written.start..behind.map_or(end, |one| one.words.end),
    })
}

fn crosses(words: &[Word], one: usize, other: usize) -> bool {
    words.get(one).map(|word| word.sentence) != words.get(other).map(|word| word.sentence)
}

/// "my daughter whos 16", "hes 12", "he is 8 months old": whoever was spoken of last before the age.
fn spoken_of(words: &[Word], named: &[Named], age: &Age) -> Option<AgeOfChild> {
    let from = if age.describes {
        age.stated_from
    } else {
        age.stated_from + 1
    };
    let sentence = words.get(age.stated_from)?.sentence;
    let candidates = (from.saturating_sub(REACH)..from)
        .rev()
        .take_while(|&at| words.get(at).is_some_and(|word| word.sentence == sentence));
    for at in candidates {
        let word = folded(words, at);
        if GROWN.contains(&word) {
            return None;
        }
        let relation = match word {
            "he" | "hes" | "him" => pronoun(named, at, age.years, "daughter"),
            "she" | "shes" => pronoun(named, at, age.years, "son"),
            _ => named
                .iter()
                .find(|one| one.words.end == at + 1)
                .filter(|one| !matches!(one.relation, "brother" | "sister") || age.years <= YOUNG)
                .map(|one| one.relation),
        };
        if let Some(relation) = relation {
            let shown = if age.describes {
                age.written.start
            } else {
                start_of_statement(words, age)
            };
            return Some(AgeOfChild {
                relation,
                years: age.years,
                written: age.written.clone(),
                shown: shown..age.written.end,
            });
        }
        if matches!(word, "he" | "hes" | "she" | "shes") {
            return None;
        }
    }
    None
}

/// The first word of "he is 12" or "whos 16"; a further age of a list is shown by itself.
fn start_of_statement(words: &[Word], age: &Age) -> usize {
    if age.written.start > age.stated_from + 2 {
        return age.written.start;
    }
    let subject = age.stated_from.checked_sub(1).filter(|&before| {
        ["he", "she", "who"].contains(&folded(words, before))
            && !crosses(words, before, age.stated_from)
    });
    subject.unwrap_or(age.stated_from)
}

/// The child a "he" or "she" stands for: the nearest one named before who is not of the other sex.
fn pronoun(named: &[Named], at: usize, years: u32, other_sex: &str) -> Option<&'static str> {
    if years > YOUNG {
        return None;
    }
    let fits = |one: &&Named| {
        let relation = one.relation;
        one.words.end <= at
            && !one.many
            && !relation.ends_with(other_sex)
            && !matches!(
                (other_sex, relation),
                (_, "brother" | "sister") | ("daughter", "niece") | ("son", "nephew")
            )
    };
    let before: Vec<&Named> = named.iter().filter(fits).collect();
    let relation = before
        .iter()
        .rev()
        .find(|one| !is_general(one.relation))
        .or(before.last())
        .map_or("child", |one| one.relation);
    Some(relation)
}

/// "my son (12)", "my daughter, 3,": a bare number set behind a child between marks; "my kids are 12, 9 and 4".
fn set_behind(
    text: &OwnWords<'_>,
    words: &[Word],
    one: &Named,
    known: &[AgeOfChild],
) -> Vec<AgeOfChild> {
    let end = one.words.end;
    let are = one.many && folded(words, end) == "are";
    let first = if are { end + 1 } else { end };
    if !one.owned || crosses(words, end - 1, first) {
        return Vec::new();
    }
    let between = words
        .get(end - 1)
        .zip(words.get(first))
        .and_then(|(noun, number)| text.text.get(noun.span.end..number.span.start))
        .unwrap_or_default();
    let opened = between.trim();
    if !are && opened != "(" && opened != "," {
        return Vec::new();
    }
    let found = plain_ages(text.text, words, first);
    let closed = found
        .last()
        .and_then(|(_, last)| words.get(last.end - 1))
        .is_some_and(|last| {
            let after = text
                .text
                .get(last.span.end..)
                .unwrap_or_default()
                .trim_start();
            after.is_empty()
                || after.starts_with([')', ',', '.', '!', '?', '\n', '-', '–', ';'])
                || after.starts_with("and ")
        });
    if !closed && !are {
        return Vec::new();
    }
    found
        .into_iter()
        .filter(|(_, written)| {
            !known
                .iter()
                .any(|age| age.written.start < written.end && written.start < age.written.end)
        })
        .map(|(years, written)| AgeOfChild {
            relation: one.relation,
            years,
            shown: written.clone(),
            written,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;

    type Shown = (String, Option<u32>, String);

    #[track_caller]
    fn found(body: &str) -> Vec<Shown> {
        let thread = thread(body);
        children(&own_words(&thread))
            .into_iter()
            .filter_map(|fact| match fact.stated {
                Stated::Child { relation, age, .. } => Some((relation, age, fact.evidence.text)),
                _ => None,
            })
            .collect()
    }

    #[track_caller]
    fn names(body: &str, expected: &[(&str, Option<u32>, &str)]) {
        let expected: Vec<Shown> = expected
            .iter()
            .map(|(relation, age, text)| ((*relation).to_owned(), *age, (*text).to_owned()))
            .collect();
        assert_eq!(found(body), expected, "{body}");
    }

    #[test]
    fn an_age_of_a_pronoun_belongs_to_the_child_named_before() {
        names(
            "I miss my boy so much. hes 11",
            &[("son", Some(11), "hes 11")],
        );
        names(
            "My girl and my son. She's only 4!",
            &[
                ("daughter", Some(4), "She's only 4"),
                ("son", None, "my son"),
            ],
        );
    }

    #[test]
    fn a_clause_behind_the_child_gives_the_age() {
        names(
            "with my daughter whos 15 now",
            &[("daughter", Some(15), "whos 15")],
        );
        names(
            "My son is 9 and my baby is 8 months old",
            &[("son", Some(9), "is 9"), ("baby", Some(0), "8 months old")],
        );
        names(
            "our little girl turned 3 in May",
            &[("daughter", Some(3), "turned 3")],
        );
        names(
            "my son (12) and my daughter, 3, live here",
            &[("son", Some(12), "12"), ("daughter", Some(3), "3")],
        );
    }

    #[test]
    fn an_age_before_the_child_counts_too() {
        names("my 6yo was taken", &[("child", Some(6), "6yo")]);
        names("My 6-year-old son", &[("son", Some(6), "6-year-old son")]);
        names(
            "I have a 2.5 year old",
            &[("child", Some(2), "2.5 year old")],
        );
        names(
            "they have our 8 weeks old baby",
            &[("baby", Some(0), "8 weeks old baby")],
        );
        names("my two year old", &[("child", Some(2), "two year old")]);
    }

    #[test]
    fn several_ages_are_several_children() {
        names(
            "my kids are 12, 9 and 4",
            &[
                ("child", Some(12), "12"),
                ("child", Some(9), "9"),
                ("child", Some(4), "4"),
            ],
        );
        names(
            "our boys aged 2 and 5",
            &[("son", Some(2), "aged 2"), ("son", Some(5), "5")],
        );
    }

    #[test]
    fn durations_and_grown_ups_have_no_age_here() {
        for body in [
            "8 weeks ago they took everything",
            "with him since I was 15 (14years) and for 10 years",
            "I'm 24 and my partner is 25",
            "the social worker is 22 years old",
            "he is 6 foot tall, hes 2 hours away",
            "a 16 year old attacked us",
            "on a child protection plan, a child in need plan",
        ] {
            names(body, &[]);
        }
    }

    #[test]
    fn an_age_of_another_time_is_not_the_childs_age() {
        names(
            "my son was put in care when he was 3, until he is 18",
            &[("son", None, "my son")],
        );
    }

    #[test]
    fn a_child_without_an_age_is_named_once() {
        names(
            "my son and my child’s school, our son",
            &[("son", None, "my son")],
        );
        names("his daughter", &[("daughter", None, "his daughter")]);
    }

    #[test]
    fn the_same_age_twice_is_one_child() {
        names("my 7yo. My son is 7", &[("son", Some(7), "is 7")]);
    }
}
