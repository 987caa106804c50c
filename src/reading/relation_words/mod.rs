//! The words the poster uses for the people around the child: "bf", "husband", "mom", "my OH".

mod senses;

use super::own_words::OwnWords;
use super::{Fact, Stated};
use crate::text::WordIndex;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Words for somebody's place in the family; an "s" behind them does not matter.
const WORDS: [&str; 43] = [
    "husband",
    "hubby",
    "wife",
    "partner",
    "boyfriend",
    "bf",
    "girlfriend",
    "gf",
    "fiance",
    "fiancé",
    "fiancee",
    "fiancée",
    "missus",
    "mum",
    "mom",
    "mam",
    "mummy",
    "mother",
    "dad",
    "daddy",
    "father",
    "nan",
    "nana",
    "nanny",
    "gran",
    "granny",
    "grandma",
    "grandmother",
    "grandad",
    "granddad",
    "grandpa",
    "grandfather",
    "stepdad",
    "stepfather",
    "stepmum",
    "stepmom",
    "stepmother",
    "mama",
    "momma",
    "grandparent",
    "mumma",
    "muma",
    "stepparent",
];

/// Words that are for the family only where an owner stands before them: "my sister", "her fella".
const OWNED: [&str; 24] = [
    "ex", "sister", "sis", "brother", "bro", "aunt", "auntie", "aunty", "uncle", "niece", "nephew",
    "cousin", "fella", "mrs", "dh", "dp", "dw", "mil", "fil", "sil", "bil", "oh", "stbx", "exh",
];

/// Words typed wrong, and what is meant; "farther" only with an owner.
const MISSPELT: [(&str, &str); 14] = [
    ("boyfreind", "boyfriend"),
    ("boyfrend", "boyfriend"),
    ("girlfreind", "girlfriend"),
    ("girlfrend", "girlfriend"),
    ("husbend", "husband"),
    ("husban", "husband"),
    ("hubbie", "hubby"),
    ("partener", "partner"),
    ("patner", "partner"),
    ("parter", "partner"),
    ("farther", "father"),
    ("sisiter", "sister"),
    ("neice", "niece"),
    ("nephue", "nephew"),
];

/// Words that make the word behind them part of one name: "ex girlfriend", "step dad", "baby daddy".
const FIRST_PARTS: [&str; 5] = ["ex", "step", "baby", "great", "half"];
/// What "baby", "great" and "half" make a name with.
const BABY: [&str; 9] = [
    "daddy", "dad", "father", "mama", "momma", "mum", "mumma", "muma", "mother",
];
const GREAT: [&str; 12] = [
    "aunt",
    "auntie",
    "aunty",
    "uncle",
    "nan",
    "nana",
    "gran",
    "grandma",
    "grandmother",
    "grandad",
    "niece",
    "nephew",
];
/// Two words that are one name.
const TWO_WORDS: [(&str, &str); 2] = [("other", "half"), ("better", "half")];

const OWNERS: [&str; 11] = [
    "maternal",
    "paternal",
    "my",
    "our",
    "his",
    "her",
    "their",
    "the",
    "childs",
    "kids",
    "childrens",
];
/// What may stand between an owner and the word.
const BETWEEN: [&str; 18] = [
    "little", "big", "older", "younger", "eldest", "oldest", "youngest", "own", "new", "twin",
    "half", "great", "late", "step", "baby", "current", "former", "two",
];
/// Words typed in capitals or behind "my", since "oh" and "mil" are other words too.
const CAPITALS: [&str; 7] = ["oh", "dh", "dp", "dw", "mil", "fil", "bil"];

/// Each word the poster uses for somebody of the family, where it first stands.
pub(super) fn relation_words(own: &[OwnWords<'_>]) -> Vec<Fact> {
    let mut seen = BTreeSet::new();
    let mut facts = Vec::new();
    for text in own {
        for (words, name) in names(text) {
            if !seen.insert(name.clone()) {
                continue;
            }
            facts.extend(text.evidence_of_words(words).map(|evidence| Fact {
                stated: Stated::RelationWord { word: name },
                evidence,
            }));
        }
    }
    facts
}

/// Every place such a word stands, in order; an "s" of possession does not matter.
fn names(text: &OwnWords<'_>) -> Vec<(Range<usize>, String)> {
    let index = &text.index;
    let mut places = places(index);
    places.retain(|&at, word| is_of_the_family(text, at, word));
    let mut found = Vec::new();
    for (&at, &word) in &places {
        let is_first_part = word == "ex" && places.contains_key(&(at + 1));
        if is_first_part {
            continue;
        }
        let first_part = Some(before(index, at, 1)).filter(|first| joins(first, word));
        let mut range = at..at + 1;
        let mut name = word.to_owned();
        if CAPITALS.contains(&word) {
            name = name.to_uppercase();
        }
        if let Some(first) = first_part {
            range.start = at - 1;
            name = format!("{first} {name}");
        }
        if behind(index, at + 1) == "in" && matches!(behind(index, at + 2), "law" | "laws") {
            range.end = at + 3;
            name.push_str(" in law");
        }
        found.push((range, name));
    }
    for (one, other) in TWO_WORDS {
        let halves = index
            .places_of(other)
            .iter()
            .filter_map(|at| at.checked_sub(1));
        let halves = halves.filter(|&at| before(index, at + 1, 1) == one && is_owned(index, at));
        found.extend(halves.map(|at| (at..at + 2, format!("{one} {other}"))));
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Where the words stand, each with its right spelling.
fn places(index: &WordIndex) -> BTreeMap<usize, &'static str> {
    let known = WORDS.into_iter().chain(OWNED).map(|word| (word, word));
    let mut places = BTreeMap::new();
    for (written, meant) in known.chain(MISSPELT) {
        for &at in index.places_of(written) {
            places.insert(at, meant);
        }
        if written.len() > 2 || matches!(written, "bf" | "gf" | "ex") {
            for &at in index.places_of(&format!("{written}s")) {
                places.insert(at, meant);
            }
        }
    }
    places
}

/// Whether "step", "ex" and the like make one name with the word behind.
fn joins(first: &str, word: &str) -> bool {
    FIRST_PARTS.contains(&first)
        && match first {
            "baby" => BABY.contains(&word),
            "great" => GREAT.contains(&word),
            "half" => matches!(word, "brother" | "sister"),
            _ => word != "ex",
        }
}

/// Whether the words round it let a word speak of the family.
fn is_of_the_family(text: &OwnWords<'_>, at: usize, word: &str) -> bool {
    let index = &text.index;
    let typed = index.words().get(at).map_or("", |word| &word.folded);
    let owned = is_owned(index, at);
    if senses::is_something_else(text, at, word, typed, owned) {
        return false;
    }
    if CAPITALS.contains(&word) {
        return senses::is_short_form(text, at, typed);
    }
    let needs_owner = OWNED.contains(&word) || typed.starts_with("farther");
    !needs_owner
        || owned
        || (word == "ex" && before(index, at, 1) == "an")
        || senses::is_kin_without_owner(index, at, word)
}

/// Whether "my", "her" or "my mum’s" stands before a word.
fn is_owned(index: &WordIndex, at: usize) -> bool {
    let owner = (1..4)
        .map(|steps| before(index, at, steps))
        .find(|word| !BETWEEN.contains(word) && *word != "ex")
        .unwrap_or_default();
    let is_relatives = owner.strip_suffix('s').is_some_and(|owner| {
        WORDS.contains(&owner)
            || matches!(owner, "son" | "daughter" | "boy" | "girl" | "lad" | "baby")
    });
    OWNERS.contains(&owner) || is_relatives
}

/// The folded word some steps before a place in its sentence.
fn before(index: &WordIndex, at: usize, steps: usize) -> &str {
    let sentence = index.words().get(at).map(|word| word.sentence);
    at.checked_sub(steps)
        .and_then(|before| index.words().get(before))
        .filter(|word| Some(word.sentence) == sentence)
        .map_or("", |word| &word.folded)
}

/// The folded word at a place, if it stands in the sentence of the one before it.
fn behind(index: &WordIndex, at: usize) -> &str {
    let last = at.checked_sub(1).and_then(|last| index.words().get(last));
    index
        .words()
        .get(at)
        .filter(|word| last.is_some_and(|last| last.sentence == word.sentence))
        .map_or("", |word| &word.folded)
}

#[cfg(test)]
mod tests;
