//! A sentence as its questions are looked for in it: its words, what stands between them, and its question mark.

use super::vocabulary::{GREETINGS, JOINTS};
use crate::reading::own_words::OwnWords;
use crate::text::{Span, Word};
use std::ops::Range;

/// Words with which a line cannot be at its end, so that the next one goes on with it.
const HANGING: &[&str] = &[
    "a", "an", "the", "my", "his", "her", "our", "their", "to", "of", "for", "with", "in", "on",
    "at", "and", "or", "if", "whether", "how", "what", "who", "where", "why", "can", "could",
    "would", "should", "will", "do", "does", "is", "are", "i", "we", "they", "tell", "about",
];
/// How many words a sentence may have to be joined with the next line.
const JOINED_WORDS: usize = 120;

/// One sentence; words are counted through the whole text.
#[derive(Debug, Clone)]
pub(super) struct Sentence<'a> {
    text: &'a str,
    words: &'a [Word],
    quoted: &'a [Span],
    /// Which words it holds.
    pub(super) range: Range<usize>,
    /// The first word that is no greeting, nor a word that only joins this sentence to the last.
    pub(super) first: usize,
    /// Where its own question mark ends, if it ends in one.
    pub(super) mark: Option<usize>,
}

/// The sentences of a text that hold words.
pub(super) fn sentences<'a>(own: &'a OwnWords<'_>, quoted: &'a [Span]) -> Vec<Sentence<'a>> {
    let words = own.index.words();
    let mut found: Vec<Sentence<'a>> = Vec::new();
    let mut end = 0;
    for (span, said) in own.index.sentences() {
        let mut start = end;
        end += said.len();
        for at in start + 1..=end {
            let next = words.get(at).map(|next| next.span.start);
            let rest = rest(
                own.text,
                words,
                at,
                next.filter(|_| at < end).unwrap_or(span.end),
            );
            if at < end && !rest.contains('?') {
                continue;
            }
            let mut sentence = Sentence {
                text: own.text,
                words,
                quoted,
                range: start..at,
                first: start,
                mark: None,
            };
            if let Some(last) = found.last().filter(|last| last.goes_on(&sentence)) {
                sentence.range.start = last.range.start;
                found.pop();
            }
            sentence.mark = sentence.own_mark(rest);
            sentence.first = sentence.first_telling();
            found.push(sentence);
            start = at;
        }
    }
    found
}

/// What stands between the word before `at` and byte `end`.
fn rest<'a>(text: &'a str, words: &[Word], at: usize, end: usize) -> &'a str {
    at.checked_sub(1)
        .and_then(|before| words.get(before))
        .and_then(|before| text.get(before.span.end..end))
        .unwrap_or_default()
}

impl<'a> Sentence<'a> {
    /// The word at a place, folded; "" outside the sentence.
    pub(super) fn word(&self, at: usize) -> &'a str {
        if !self.range.contains(&at) {
            return "";
        }
        self.words.get(at).map_or("", |word| word.folded.as_str())
    }

    /// Whether one of these words stands at a place.
    pub(super) fn has(&self, at: usize, list: &[&str]) -> bool {
        list.contains(&self.word(at))
    }

    /// Whether one of these words stands before a place.
    pub(super) fn has_before(&self, at: usize, list: &[&str]) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.has(before, list))
    }

    /// What stands between a word and the one before it in the sentence.
    fn gap(&self, at: usize) -> &'a str {
        if at <= self.range.start || at >= self.range.end {
            return "";
        }
        let next = self.words.get(at).map_or(0, |next| next.span.start);
        rest(self.text, self.words, at, next)
    }

    /// Whether a mark that parts clauses stands before a word.
    pub(super) fn breaks(&self, at: usize) -> bool {
        self.gap(at).contains(',') || self.breaks_off(at)
    }

    /// Whether a mark stronger than a comma stands before a word.
    pub(super) fn breaks_off(&self, at: usize) -> bool {
        let gap = self.gap(at);
        gap.contains([';', ':', '–', '—', '…', '!', '“', '”', '"'])
            || gap.contains("..")
            || (gap.contains('-') && gap.contains(' '))
    }

    fn first_telling(&self) -> usize {
        self.range
            .clone()
            .find(|&at| !self.has(at, GREETINGS))
            .unwrap_or(self.range.end)
    }

    /// Whether a clause may open at a word: behind a mark, a greeting or a word that joins.
    pub(super) fn is_front(&self, at: usize) -> bool {
        at <= self.first
            || self.breaks(at)
            || self.gap(at).contains('(')
            || self.has_before(at, JOINTS)
    }

    /// Whether a word stands in quotation marks.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.words
            .get(at)
            .is_some_and(|word| is_within(word.span.start, self.quoted))
    }

    /// The piece of the text that some words take.
    pub(super) fn span(&self, range: Range<usize>) -> Option<Span> {
        let words = self.words.get(range)?;
        Some(Span::new(words.first()?.span.start, words.last()?.span.end))
    }

    /// Where the question mark of the sentence ends, of which `rest` stands behind its last word.
    ///
    /// A mark in brackets is a doubt about a word, and one within quotation marks is somebody else's.
    fn own_mark(&self, rest: &str) -> Option<usize> {
        let last = self.words.get(self.range.end.checked_sub(1)?)?;
        let end = last.span.end + rest.rfind('?')? + 1;
        let first = last.span.end + rest.find('?')?;
        let doubted = rest.contains("(?)");
        (!doubted && !is_within(first, self.quoted)).then_some(end)
    }

    /// Whether the next line goes on with this sentence, as in text that a mail program has wrapped.
    fn goes_on(&self, next: &Self) -> bool {
        let start = next
            .words
            .get(next.range.start)
            .map_or(0, |word| word.span.start);
        let gap = rest(self.text, self.words, next.range.start, start);
        let small = self.text.get(start..).is_some_and(|line| {
            line.starts_with(char::is_lowercase) || next.has(next.range.start, &["i", "im", "ive"])
        });
        let wraps = gap.trim_matches([' ', '\r']) == "\n";
        wraps
            && small
            && next.range.end - self.range.start <= JOINED_WORDS
            && self.has(self.range.end - 1, HANGING)
    }
}

fn is_within(at: usize, quoted: &[Span]) -> bool {
    let before = quoted.partition_point(|span| span.start <= at);
    before
        .checked_sub(1)
        .and_then(|last| quoted.get(last))
        .is_some_and(|span| at < span.end)
}
