//! The words of a text, laid out so that a thousand phrases can be looked for in it at once.

use super::{Span, Word, words};
use std::ops::Range;

/// The words of one text, in order, and where each spelling stands.
#[derive(Debug, Clone)]
pub struct WordIndex {
    words: Vec<Word>,
    /// Positions in `words`, sorted by spelling and then by place.
    by_spelling: Vec<usize>,
}

impl WordIndex {
    /// Splits `text` into words and sorts them.
    pub fn new(text: &str) -> Self {
        let words = words(text);
        let mut by_spelling: Vec<usize> = (0..words.len()).collect();
        by_spelling.sort_by_key(|&at| (words.get(at).map(|word| word.folded.as_str()), at));
        Self { words, by_spelling }
    }

    /// The words, in the order of the text.
    pub fn words(&self) -> &[Word] {
        &self.words
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
    pub(super) fn places_of(&self, word: &str) -> &[usize] {
        let from = self.places_from(word);
        let length = from.partition_point(|&at| self.spelling(at) == word);
        from.get(..length).unwrap_or_default()
    }

    /// Where words that begin with `start` stand, ordered by spelling.
    pub(super) fn places_beginning(&self, start: &str) -> &[usize] {
        let from = self.places_from(start);
        let length = from.partition_point(|&at| self.spelling(at).starts_with(start));
        from.get(..length).unwrap_or_default()
    }

    fn places_from(&self, word: &str) -> &[usize] {
        let first = self
            .by_spelling
            .partition_point(|&at| self.spelling(at) < word);
        self.by_spelling.get(first..).unwrap_or_default()
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
    fn the_rest_of_a_sentence_stops_at_its_end() {
        let index = WordIndex::new("One two. Three four.");
        assert_eq!(index.rest_of_sentence(1).len(), 1);
        assert_eq!(index.rest_of_sentence(2).len(), 2);
        assert!(index.rest_of_sentence(9).is_empty());
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
