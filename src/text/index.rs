//! The words of a text, laid out so that a thousand phrases can be looked for in it at once.

use super::sieve::{Key, Sieve};
use super::words::words_in;
use super::{Span, Word, sentences};
use std::collections::HashMap;
use std::ops::Range;

/// The words of one text, in order, and where each spelling stands.
#[derive(Debug, Clone)]
pub struct WordIndex {
    sentences: Vec<Span>,
    words: Vec<Word>,
    /// Positions in `words`, sorted by spelling and then by place.
    by_spelling: Vec<usize>,
    /// Each spelling, with the part of `by_spelling` that is its own.
    spellings: HashMap<String, Range<usize>>,
    sieve: Sieve,
}

impl WordIndex {
    /// Splits `text` into words and sorts them.
    pub fn new(text: &str) -> Self {
        Self::of_sentences(text, sentences(text))
    }

    /// Splits some sentences of `text` into words and sorts them.
    pub fn of_sentences(text: &str, sentences: Vec<Span>) -> Self {
        let words = words_in(text, &sentences);
        Self::of_words(sentences, words)
    }

    /// As [`Self::new`], but with every word looked for in the spelling that `respell` gives it, if any.
    pub fn respelt(text: &str, respell: impl Fn(&str) -> Option<&'static str>) -> Self {
        let sentences = sentences(text);
        let mut words = words_in(text, &sentences);
        for word in &mut words {
            if let Some(meant) = respell(&word.folded) {
                meant.clone_into(&mut word.folded);
            }
        }
        Self::of_words(sentences, words)
    }

    fn of_words(sentences: Vec<Span>, words: Vec<Word>) -> Self {
        let mut by_spelling: Vec<usize> = (0..words.len()).collect();
        by_spelling.sort_by_key(|&at| (words.get(at).map(|word| word.folded.as_str()), at));
        let mut spellings: HashMap<String, Range<usize>> = HashMap::new();
        for (number, word) in by_spelling
            .iter()
            .filter_map(|&at| words.get(at))
            .enumerate()
        {
            match spellings.get_mut(&word.folded) {
                Some(range) => range.end = number + 1,
                None => {
                    spellings.insert(word.folded.clone(), number..number + 1);
                }
            }
        }
        let sieve = Sieve::of(spellings.keys().map(String::as_str));
        Self {
            sentences,
            words,
            by_spelling,
            spellings,
            sieve,
        }
    }

    /// The words, in the order of the text.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The sentences, each with its words.
    pub fn sentences(&self) -> impl Iterator<Item = (Span, &[Word])> {
        let mut rest = self.words.as_slice();
        self.sentences
            .iter()
            .enumerate()
            .map(move |(number, &span)| {
                let length = rest.partition_point(|word| word.sentence <= number);
                let (words, further) = rest.split_at(length);
                rest = further;
                (span, words)
            })
    }

    /// The words of the sentence that word `at` stands in, from that word on.
    pub fn rest_of_sentence(&self, at: usize) -> &[Word] {
        let rest = self.words.get(at..).unwrap_or_default();
        let Some(first) = rest.first() else {
            return rest;
        };
        let length = rest.partition_point(|word| word.sentence <= first.sentence);
        rest.get(..length).unwrap_or_default()
    }

    /// The piece of the text from the first of some words to the last of them; `None` if there are none.
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let words = self.words.get(range)?;
        Some(Span::new(words.first()?.span.start, words.last()?.span.end))
    }

    /// Where a folded word stands, in order.
    pub fn places_of(&self, word: &str) -> &[usize] {
        self.spellings
            .get(word)
            .and_then(|range| self.by_spelling.get(range.clone()))
            .unwrap_or_default()
    }

    /// Whether the text may have a word or a beginning; if not, it has not.
    pub(super) fn may_have(&self, key: Key) -> bool {
        self.sieve.may_have(key)
    }

    /// The number of the sentence that word `at` stands in.
    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.words.get(at).map_or(0, |word| word.sentence)
    }

    /// Where words that begin with `start` stand, ordered by spelling.
    pub(super) fn places_beginning(&self, start: &str) -> &[usize] {
        let first = self
            .by_spelling
            .partition_point(|&at| self.spelling(at) < start);
        let from = self.by_spelling.get(first..).unwrap_or_default();
        let length = from.partition_point(|&at| self.spelling(at).starts_with(start));
        from.get(..length).unwrap_or_default()
    }

    fn spelling(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_place_of_a_word_and_of_a_beginning() {
        let index = WordIndex::new("Care order. Carer, care and CARED");
        assert_eq!(index.places_of("care"), [0, 3]);
        assert_eq!(index.places_beginning("care"), [0, 3, 5, 2]);
        assert!(index.places_of("car").is_empty());
        assert!(index.places_beginning("z").is_empty());
    }

    #[test]
    fn a_word_that_is_respelt_stands_where_it_was_typed() {
        let text = "He ran awya. Away";
        let index = WordIndex::respelt(text, |word| (word == "awya").then_some("away"));
        assert_eq!(index.places_of("away"), [2, 3]);
        assert_eq!(
            index.span(2..3).and_then(|span| span.of(text)),
            Some("awya")
        );
    }

    #[test]
    fn the_rest_of_a_sentence_stops_at_its_end() {
        let index = WordIndex::new("One two. Three four.");
        assert_eq!(index.rest_of_sentence(1).len(), 1);
        assert_eq!(index.rest_of_sentence(2).len(), 2);
        assert!(index.rest_of_sentence(9).is_empty());
    }

    #[test]
    fn sentences_come_with_their_words() {
        let index = WordIndex::new("One two. … Three.");
        let counts: Vec<_> = index.sentences().map(|(_, words)| words.len()).collect();
        assert_eq!(counts.iter().sum::<usize>(), 3);
        assert_eq!((counts[0], counts[counts.len() - 1]), (2, 1));
    }

    #[test]
    fn a_range_of_words_is_a_piece_of_the_text() {
        let text = "Went to the “conference” today";
        let index = WordIndex::new(text);
        let span = index.span(2..4).expect("two words");
        assert_eq!(span.of(text), Some("the “conference"));
        assert!(index.span(2..2).is_none());
    }
}
