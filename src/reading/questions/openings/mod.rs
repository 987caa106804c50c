//! Where a question opens by the order of its words: "can they", "what happens", "how long will it".

mod by_verb;
mod by_word;

use super::sentence::Sentence;
use super::vocabulary::{
    ASKING_WORDS, ASKING_WORDS_WITH_IS, NAMING, OTHERS, SOMEBODY, STATING, TAGS,
};

/// Words with which somebody is told of a question, rather than asked one more: "tell me is it".
const EMBEDDING: &[&str] = &[
    "me",
    "us",
    "know",
    "tell",
    "say",
    "advise",
    "explain",
    "understand",
    "wondering",
    "sure",
    "see",
    "ask",
];
/// How far behind an "if" at the front of a sentence its question may open, in words.
const CONDITION_WORDS: usize = 12;

/// Where the question that opens at a word has its subject behind it, if one opens there.
pub(super) fn opening(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if sentence.has(at, ASKING_WORDS) || sentence.has(at, ASKING_WORDS_WITH_IS) {
        by_word::opening(sentence, at)
    } else {
        by_verb::opening(sentence, at)
    }
}

/// Whether a question that opens at a word is only told of in the one before it.
pub(super) fn is_embedded(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has_before(at, EMBEDDING) && !sentence.breaks(at)
}

/// Whether a tag stands at a word: "dont I" at the end of a sentence.
pub(super) fn is_tag(sentence: &Sentence<'_>, at: usize) -> bool {
    at + 2 == sentence.range.end
        && sentence.has(at, TAGS)
        && sentence.has(at + 1, SOMEBODY)
        && !sentence.has_before(at, STATING)
}

/// Whether a verb may be the front of the question behind an "if …" that opens the sentence.
fn follows_condition(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(sentence.first, &["if"])
        && (sentence.first + 3..=sentence.first + CONDITION_WORDS).contains(&at)
}

fn names_somebody(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, NAMING) || sentence.has(at, OTHERS)
}
