//! The words that name a child: "my little boy", "our 3 kids", "his daughter".

use super::folded;
use crate::text::{Word, WordIndex};
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

/// Words before a child that make it one of the family.
pub(super) const OWNERS: [&str; 5] = ["my", "our", "his", "her", "their"];
/// What may stand between an owner and a child.
pub(super) const BETWEEN: [&str; 38] = [
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
    "2",
    "3",
    "4",
    "5",
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
const NO_CHILD: [&str; 12] = [
    "protection",
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

/// A child named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// What the child is called in a fact.
    pub(super) relation: &'static str,
    /// Whether there are several.
    pub(super) many: bool,
    /// Whether an owner stands before it: "my son".
    pub(super) owned: bool,
    /// The words that name it, its owner included.
    pub(super) words: Range<usize>,
}

/// Every word for a child, with the owner before it where there is one.
pub(super) fn named(text: &str, index: &WordIndex) -> Vec<Named> {
    let words = index.words();
    let mut found = Vec::new();
    for (at, relation, many) in mentions(text, index) {
        if means_no_child(words, at) {
            continue;
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

/// Where children are named, what they are called and whether there are several: "son’s" is one son, "sons" are several.
fn mentions(text: &str, index: &WordIndex) -> Vec<(usize, &'static str, bool)> {
    let mut found: Vec<(usize, &'static str, bool)> = Vec::new();
    for (name, relation, many) in CHILDREN {
        let plain = index.places_of(name).iter();
        found.extend(plain.map(|&at| (at, relation, many && !is_possessive(text, index, at))));
        let is_plural_too = CHILDREN
            .iter()
            .any(|(other, ..)| other.strip_suffix('s') == Some(name));
        if !many && !is_plural_too {
            let owning = index.places_of(&format!("{name}s")).iter();
            found.extend(owning.map(|&at| (at, relation, false)));
        }
    }
    found.sort_unstable();
    found
}

/// Whether a word is written with an apostrophe.
fn is_possessive(text: &str, index: &WordIndex, at: usize) -> bool {
    let written = index.span(at..at + 1).and_then(|span| span.of(text));
    written.is_some_and(|written| !written.chars().all(char::is_alphanumeric))
}

/// Whether the words behind make it no child after all: "child benefit", "child in need", "boy friend".
fn means_no_child(words: &[Word], at: usize) -> bool {
    let in_need = folded(words, at + 1) == "in" && folded(words, at + 2) == "need";
    in_need || NO_CHILD.contains(&folded(words, at + 1))
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
