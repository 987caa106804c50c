//! Questions put as requests or doubts: "I'm not sure if", "any advice on", "please tell me whether".
//!
//! Whose doubt it is matters: "they need to know if" asks nothing. So a phrase begins behind its subject, and who that is
//! is looked for in the words before it.

use super::request_phrases::{DOUBTS, EMPTY, PARTS, REQUESTS, WEAK_DOUBTS};
use super::sentence::Sentence;
use super::vocabulary::{BETWEEN, GREETINGS, JOINTS, NAMING, PLACING};
use crate::reading::QuestionKind;
use crate::reading::own_words::phrases;
use crate::text::{Phrase, WordIndex};
use std::ops::Range;
use std::sync::LazyLock;

/// How far before a phrase the one who asks is looked for, in words.
const SUBJECT_WORDS: usize = 8;
/// Those who ask.
const ASKERS: &[&str] = &["i", "im", "iam", "id", "ive", "we", "weve", "wed"];
/// Words that may stand between them and what they ask, or before it where they are left out.
const BEFORE: &[&str] = &[
    "am",
    "are",
    "be",
    "been",
    "would",
    "d",
    "so",
    "very",
    "quite",
    "bit",
    "a",
    "totally",
    "completely",
    "desperately",
    "basically",
    "simply",
    "guess",
    "hoping",
    "trying",
    "need",
    "want",
    "it",
    "its",
    "good",
    "have",
    "got",
    "literally",
    "mainly",
    "more",
    "after",
    "feeling",
    "feel",
    "all",
    "most",
    "my",
    "main",
    "first",
    "big",
    "biggest",
    "other",
    "next",
    "the",
    "one",
    "if",
    "posting",
    "writing",
    "here",
    "looking",
];
/// Words that make a doubt one of the past, which only tells.
const PAST: &[&str] = &["was", "had"];
/// Somebody else, whose doubt is none of the poster's.
const OTHER_SUBJECTS: &[&str] = &[
    "he", "she", "they", "who", "hes", "shes", "theyre", "people",
];
/// Words at the end of a phrase behind which something must stand.
const HANGING: &[&str] = &[
    "if",
    "whether",
    "wether",
    "on",
    "about",
    "regarding",
    "re",
    "to",
    "with",
    "around",
    "as",
    "is",
    "of",
    "which",
    "concerning",
];

/// A way of asking.
struct Asking {
    kind: QuestionKind,
    /// Whether it asks in the past too: "I was wondering".
    in_the_past: bool,
    phrases: Vec<Phrase>,
}

/// What may be a request or a doubt, by the words of its phrase.
#[derive(Debug, Clone)]
pub(super) struct Request {
    /// How it is put.
    pub(super) kind: QuestionKind,
    /// The words of the phrase; the one who asks may stand before them.
    pub(super) range: Range<usize>,
    in_the_past: bool,
}

static ASKINGS: LazyLock<Vec<Asking>> = LazyLock::new(|| {
    vec![
        asking(QuestionKind::Asked, false, DOUBTS),
        asking(QuestionKind::Asked, true, REQUESTS),
        asking(QuestionKind::Implied, false, WEAK_DOUBTS),
    ]
});

static NOTHING_ASKED: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(EMPTY));

fn asking(kind: QuestionKind, in_the_past: bool, written: &[&str]) -> Asking {
    let written: Vec<String> = written
        .iter()
        .map(|phrase| {
            PARTS
                .iter()
                .fold((*phrase).to_owned(), |phrase, (name, words)| {
                    phrase.replace(name, words)
                })
        })
        .collect();
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    Asking {
        kind,
        in_the_past,
        phrases: phrases(&written),
    }
}

/// What may be a request or a doubt in a text, in its order; of two that begin together, the longer first.
pub(super) fn requests(index: &WordIndex) -> Vec<Request> {
    let mut empty: Vec<usize> = NOTHING_ASKED
        .iter()
        .flat_map(|phrase| phrase.find_all(index))
        .map(|range| range.start)
        .collect();
    empty.sort_unstable();
    let says_something = |range: &Range<usize>| {
        let next = empty.partition_point(|&at| at < range.start);
        empty.get(next).is_none_or(|&at| at >= range.end)
    };
    let mut found: Vec<Request> = Vec::new();
    for asking in ASKINGS.iter() {
        for phrase in &asking.phrases {
            let ranges = phrase.find_all(index).into_iter().filter(says_something);
            found.extend(ranges.map(|range| Request {
                kind: asking.kind,
                range,
                in_the_past: asking.in_the_past,
            }));
        }
    }
    found.sort_by_key(|request| (request.range.start, usize::MAX - request.range.end));
    found
}

impl Request {
    /// The first word of a request in its sentence, with the one who asks; nothing if that is somebody else, or if
    /// nothing is asked.
    pub(super) fn start(&self, sentence: &Sentence<'_>) -> Option<usize> {
        let hangs = self.range.end == sentence.range.end
            && sentence.has(self.range.end.checked_sub(1)?, HANGING);
        if hangs {
            return None;
        }
        let mut at = self.range.start;
        let mut is_past = false;
        for _ in 0..SUBJECT_WORDS {
            if sentence.has(at, ASKERS) || at == sentence.range.start || sentence.breaks(at) {
                break;
            }
            let before = at.checked_sub(1)?;
            if sentence.has(before, PAST) {
                is_past = true;
            } else if sentence.has(before, ASKERS) || is_we_are(sentence, before) {
                at = before;
                break;
            } else if sentence.has(before, &["not", "never"]) {
                return None;
            } else if !(sentence.has(before, BEFORE) || sentence.has(before, BETWEEN)) {
                let joins = sentence.has(before, GREETINGS) || sentence.has(before, JOINTS);
                let mine = joins && self.is_mine(sentence, at, is_past);
                return mine.then(|| self.without_greeting(sentence, at));
            }
            at = before;
        }
        let told = sentence.has_before(at, &["what", "all"]) && sentence.has(at, ASKERS);
        let start = if told {
            at - 1
        } else {
            self.without_greeting(sentence, at)
        };
        let is_measure = sentence.has_before(start, PLACING) && !sentence.breaks(start);
        (!is_measure && (self.in_the_past || !is_past)).then_some(start)
    }

    /// The first word from a place on that is no greeting.
    fn without_greeting(&self, sentence: &Sentence<'_>, at: usize) -> usize {
        (at..self.range.start)
            .find(|&word| !sentence.has(word, GREETINGS))
            .unwrap_or(self.range.start)
    }

    /// Whether what stands behind a joining word is the poster's, by whoever is named last before it.
    fn is_mine(&self, sentence: &Sentence<'_>, at: usize, is_past: bool) -> bool {
        let named = (at.saturating_sub(SUBJECT_WORDS).max(sentence.range.start)..at)
            .rev()
            .find(|&before| {
                sentence.has(before, ASKERS)
                    || sentence.has(before, OTHER_SUBJECTS)
                    || sentence.has(before, NAMING)
            });
        let joined = sentence.has_before(at, &["and", "or"]);
        (self.in_the_past || !is_past)
            && (!joined || named.is_none_or(|before| sentence.has(before, ASKERS)))
    }
}

/// Whether "we're" stands at a word, and not "they were".
fn is_we_are(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.word(at) == "were" && sentence.is_front(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_read() {
        let counted: usize = ASKINGS.iter().map(|asking| asking.phrases.len()).sum();
        assert_eq!(counted, DOUBTS.len() + REQUESTS.len() + WEAK_DOUBTS.len());
        assert_eq!(NOTHING_ASKED.len(), EMPTY.len());
    }
}
