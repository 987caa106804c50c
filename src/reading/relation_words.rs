//! The words the poster uses for the people around the child: "bf", "husband", "mom".

use super::own_words::OwnWords;
use super::{Fact, Stated};
use crate::text::WordIndex;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Words for somebody's place in the family; an "s" behind them does not matter.
const WORDS: [&str; 30] = [
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
    "ex",
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
    "gran",
    "granny",
    "grandma",
    "grandmother",
    "grandad",
    "grandfather",
    "stepdad",
];

/// Words that make the word behind them part of one name: "ex girlfriend", "step dad".
const FIRST_PARTS: [&str; 2] = ["ex", "step"];

/// Each word the poster uses for somebody of the family, where it first stands.
pub(super) fn relation_words(own: &[OwnWords<'_>]) -> Vec<Fact> {
    let mut seen = BTreeSet::new();
    let mut facts = Vec::new();
    for text in own {
        for (words, name) in names(&text.index) {
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
fn names(index: &WordIndex) -> Vec<(Range<usize>, String)> {
    let mut places: BTreeMap<usize, &'static str> = BTreeMap::new();
    for word in WORDS {
        for &at in index.places_of(word) {
            places.insert(at, word);
        }
        for &at in index.places_of(&format!("{word}s")) {
            places.insert(at, word);
        }
    }
    let mut found = Vec::new();
    for (&at, &word) in &places {
        let is_first_part = word == "ex" && places.contains_key(&(at + 1));
        if is_first_part {
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| index.words().get(at));
        let first_part = before
            .map(|before| before.folded.as_str())
            .filter(|before| FIRST_PARTS.contains(before));
        found.push(match first_part {
            Some(first) => (at - 1..at + 1, format!("{first} {word}")),
            None => (at..at + 1, word.to_owned()),
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;

    #[track_caller]
    fn said(body: &str) -> Vec<(String, String)> {
        let thread = thread(body);
        relation_words(&own_words(&thread))
            .into_iter()
            .filter_map(|fact| match fact.stated {
                Stated::RelationWord { word } => Some((word, fact.evidence.text)),
                _ => None,
            })
            .collect()
    }

    fn pair(word: &str, text: &str) -> (String, String) {
        (word.to_owned(), text.to_owned())
    }

    #[test]
    fn each_word_comes_once_as_the_poster_writes_it() {
        assert_eq!(
            said("My bf and his mom. The Mom’s house, my bf's car"),
            [pair("bf", "bf"), pair("mom", "mom")]
        );
    }

    #[test]
    fn an_ex_girlfriend_is_one_word() {
        assert_eq!(
            said("his ex-girlfriend"),
            [pair("ex girlfriend", "ex-girlfriend")]
        );
        assert_eq!(said("my ex lied"), [pair("ex", "ex")]);
    }

    #[test]
    fn words_that_only_look_alike_are_left() {
        assert!(said("in partnership they exclude me, motherhood").is_empty());
    }
}
