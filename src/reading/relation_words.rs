//! The words the poster uses for the people around the child: "bf", "husband", "mom".

use super::own_words::OwnWords;
use super::{Fact, Stated};
use std::collections::BTreeSet;

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
        let words = text.index.words();
        for (at, word) in words.iter().enumerate() {
            let Some(relation) = relation(&word.folded) else {
                continue;
            };
            let before = at.checked_sub(1).and_then(|at| words.get(at));
            let first_part = before.filter(|w| FIRST_PARTS.contains(&w.folded.as_str()));
            let is_first_part = relation == "ex"
                && words
                    .get(at + 1)
                    .is_some_and(|next| self::relation(&next.folded).is_some());
            if is_first_part {
                continue;
            }
            let (start, name) = match first_part {
                Some(first) => (at - 1, format!("{} {relation}", first.folded)),
                None => (at, relation.to_owned()),
            };
            if !seen.insert(name.clone()) {
                continue;
            }
            let evidence = text.evidence_of_words(start..at + 1);
            facts.extend(evidence.map(|evidence| Fact {
                stated: Stated::RelationWord { word: name },
                evidence,
            }));
        }
    }
    facts
}

/// The word of the list that `folded` is, or is the possessive or plural of.
fn relation(folded: &str) -> Option<&'static str> {
    let plain = |word: &str| WORDS.into_iter().find(|known| *known == word);
    plain(folded).or_else(|| plain(folded.strip_suffix('s')?))
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
