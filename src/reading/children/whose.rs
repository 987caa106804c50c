//! Which child an age belongs to.

use super::ages::{Age, ages, plain_ages};
use super::named::{BETWEEN, Named, OWNERS};
use super::{folded, is_general};
use crate::reading::own_words::OwnWords;
use crate::text::Word;
use std::ops::Range;

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

/// An age with the child it belongs to.
#[derive(Debug, Clone)]
pub(super) struct AgeOfChild {
    /// The child.
    pub(super) relation: &'static str,
    /// Whole years.
    pub(super) years: u32,
    /// The words of the age alone.
    pub(super) written: Range<usize>,
    /// The words that state it.
    pub(super) shown: Range<usize>,
}

/// The ages in a text that are a child's.
pub(super) fn ages_of_children(text: &OwnWords<'_>, named: &[Named]) -> Vec<AgeOfChild> {
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
///
/// A son or daughter comes before a mere child, and one before several, since many write "my sons case" of one.
fn pronoun(named: &[Named], at: usize, years: u32, other_sex: &str) -> Option<&'static str> {
    if years > YOUNG {
        return None;
    }
    let is_of_other_sex = |relation: &str| {
        relation.ends_with(other_sex)
            || matches!(
                (other_sex, relation),
                ("daughter", "niece") | ("son", "nephew")
            )
    };
    named
        .iter()
        .enumerate()
        .filter(|(_, one)| one.words.end <= at)
        .filter(|(_, one)| !is_of_other_sex(one.relation))
        .filter(|(_, one)| !matches!(one.relation, "brother" | "sister"))
        .filter(|(_, one)| !(one.many && is_general(one.relation)))
        .max_by_key(|(number, one)| (!is_general(one.relation), !one.many, *number))
        .map(|(_, one)| one.relation)
        .or(Some("child"))
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
