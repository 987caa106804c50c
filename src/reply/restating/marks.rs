//! The words of a post laid out for looking phrases up, and its sentences.

use crate::text::{Phrase, Span, WordIndex, sentences};

/// One post’s body, in sentences and words.
#[derive(Debug)]
pub(super) struct Marks {
    /// Its sentences, in order.
    pub(super) sentences: Vec<Span>,
    /// Its words.
    pub(super) index: WordIndex,
}

impl Marks {
    pub(super) fn new(body: &str) -> Self {
        let sentences = sentences(body);
        Self {
            index: WordIndex::of_sentences(body, sentences.clone()),
            sentences,
        }
    }

    /// Every place one of some phrases stands, in the order of the text.
    pub(super) fn spans(&self, phrases: &[Phrase]) -> Vec<Span> {
        let mut found: Vec<Span> = phrases
            .iter()
            .flat_map(|phrase| phrase.find_all(&self.index))
            .filter_map(|range| self.index.span(range))
            .collect();
        found.sort_unstable();
        found
    }

    /// The places of phrases that open their sentence.
    pub(super) fn opening_spans(&self, phrases: &[Phrase]) -> Vec<Span> {
        let mut found: Vec<Span> = phrases
            .iter()
            .flat_map(|phrase| phrase.find_all(&self.index))
            .filter(|range| {
                let sentence = |at: usize| self.index.words().get(at).map(|word| word.sentence);
                range
                    .start
                    .checked_sub(1)
                    .is_none_or(|before| sentence(before) != sentence(range.start))
            })
            .filter_map(|range| self.index.span(range))
            .collect();
        found.sort_unstable();
        found
    }
}

/// Reads phrases of our own; a test of the caller says that all of them parse.
pub(super) fn phrases(written: &[&str]) -> Vec<Phrase> {
    written
        .iter()
        .filter_map(|phrase| Phrase::parse(phrase).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_anywhere_or_only_where_a_sentence_opens() {
        let marks = Marks::new("Thanks all. No thanks to them.");
        let thanks = phrases(&["thanks"]);
        assert_eq!(marks.spans(&thanks).len(), 2);
        assert_eq!(marks.opening_spans(&thanks), [Span::new(0, 6)]);
    }
}
