//! The people a post speaks of, by role, and what it says that they said.
//!
//! The poster is nobody here, nor is a mother or father who is the poster.

mod reported;
mod roles;
mod said;
mod speakers;
#[cfg(test)]
mod tests;
mod verbs;

pub(super) use reported::reported;

use super::Person;
use super::own_words::OwnWords;
use super::poster::poster;
use super::{Fact, Stated};
use roles::{Named, ONLY_SPEAKING, named};
use std::collections::BTreeSet;
use std::ops::Range;

/// Words before a name that do not belong to the smallest words for it.
const ARTICLES: [&str; 6] = ["the", "a", "an", "this", "that", "our"];
/// Words for a man that show that "his mum" may be his own.
const MEN_OF_MOTHERS: [&str; 8] = [
    "husband",
    "hubby",
    "bf",
    "boyfriend",
    "oh",
    "fiance",
    "pregnant",
    "midwife",
];

/// Each role the post names, where it first stands.
pub(super) fn people(own: &[OwnWords<'_>]) -> Vec<Person> {
    let poster = poster_relation(own);
    let mut seen = BTreeSet::new();
    let mut people = Vec::new();
    for text in own {
        for named in named(text) {
            if ONLY_SPEAKING.contains(&named.role)
                || is_the_poster(text, &named, poster.as_deref())
                || is_unclear_mother(own, text, &named, poster.as_deref())
                || !seen.insert(named.role)
            {
                continue;
            }
            let words = without_article(text, named.words);
            people.extend(text.evidence_of_words(words).map(|evidence| Person {
                role: named.role.to_owned(),
                evidence,
            }));
        }
    }
    people
}

/// Who the poster is, if the post says so.
fn poster_relation(own: &[OwnWords<'_>]) -> Option<String> {
    match poster(own) {
        Some(Fact {
            stated: Stated::Poster { relation, .. },
            ..
        }) => Some(relation),
        _ => None,
    }
}

/// Whether a mother, a father or a grandparent is the poster: by what the post says of its writer, or by "im" before it.
fn is_the_poster(text: &OwnWords<'_>, named: &Named, poster: Option<&str>) -> bool {
    const SELF: [&str; 9] = ["i", "im", "iam", "am", "as", "being", "me", "we", "us"];
    if !matches!(named.role, "mother" | "father" | "grandparent") {
        return false;
    }
    poster == Some(named.role)
        || named
            .words
            .start
            .checked_sub(1)
            .and_then(|before| text.index.words().get(before))
            .is_some_and(|before| SELF.contains(&before.folded.as_str()))
}

/// Whether "his mum" may be the mother of the poster's own man, where nothing says that the poster is a father.
fn is_unclear_mother(
    own: &[OwnWords<'_>],
    text: &OwnWords<'_>,
    named: &Named,
    poster: Option<&str>,
) -> bool {
    if named.role != "mother" || matches!(poster, Some("father" | "partner" | "grandparent")) {
        return false;
    }
    let first = text.index.words().get(named.words.start);
    let is_his = first.is_some_and(|first| first.folded == "his");
    is_his
        && own.iter().any(|text| {
            MEN_OF_MOTHERS
                .iter()
                .any(|word| !text.index.places_of(word).is_empty())
        })
}

fn without_article(text: &OwnWords<'_>, words: Range<usize>) -> Range<usize> {
    let first = text.index.words().get(words.start);
    let has_article =
        words.len() > 1 && first.is_some_and(|first| ARTICLES.contains(&first.folded.as_str()));
    words.start + usize::from(has_article)..words.end
}
