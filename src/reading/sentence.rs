//! One sentence of the enquiry, word by word, for what is read by its neighbours rather than by a phrase.

use super::own_words::OwnWords;
use crate::text::Word;
use std::ops::Range;

/// Words at which a clause may begin without a mark before it.
const JOINTS: [&str; 12] = [
    "but", "so", "because", "and", "then", "which", "when", "if", "saying", "that", "cos", "as",
];

/// One sentence. Places in it count from its first word; a place outside of it holds no word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'a> {
    text: &'a str,
    words: &'a [Word],
    /// Where its first word stands among the words of the whole text.
    pub(super) first: usize,
}

/// The sentences of a text, in order.
pub(super) fn sentences<'a>(own: &'a OwnWords<'_>) -> impl Iterator<Item = Sentence<'a>> {
    let mut first = 0;
    own.index.sentences().map(move |(_, words)| {
        let sentence = Sentence {
            text: own.text,
            words,
            first,
        };
        first += words.len();
        sentence
    })
}

impl<'a> Sentence<'a> {
    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// A word, folded; empty outside of the sentence.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| word.folded.as_str())
    }

    /// The word `steps` before word `at`; empty outside of the sentence.
    pub(super) fn before(&self, at: usize, steps: usize) -> &'a str {
        at.checked_sub(steps).map_or("", |at| self.word(at))
    }

    /// A word as it is typed.
    pub(super) fn written(&self, at: usize) -> &'a str {
        self.words
            .get(at)
            .and_then(|word| word.span.of(self.text))
            .unwrap_or_default()
    }

    /// What stands between word `at` and the one before it.
    pub(super) fn gap(&self, at: usize) -> &'a str {
        at.checked_sub(1)
            .and_then(|before| self.words.get(before))
            .zip(self.words.get(at))
            .and_then(|(before, word)| self.text.get(before.span.end..word.span.start))
            .unwrap_or_default()
    }

    /// What stands between word `at` and the next one, also beyond the end of the sentence.
    pub(super) fn gap_behind(&self, at: usize) -> &'a str {
        if at + 1 < self.len() {
            return self.gap(at + 1);
        }
        let rest = self
            .words
            .get(at)
            .and_then(|word| self.text.get(word.span.end..))
            .unwrap_or_default();
        let end = rest.find(char::is_alphanumeric).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    /// Whether words `at` and on are these.
    pub(super) fn reads(&self, at: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(step, word)| self.word(at + step) == *word)
    }

    /// Some words of the sentence as words of the whole text.
    pub(super) fn in_text(&self, words: Range<usize>) -> Range<usize> {
        words.start + self.first..words.end + self.first
    }

    /// Some words of the whole text as words of this sentence, if they stand in it.
    pub(super) fn in_sentence(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let start = words.start.checked_sub(self.first)?;
        let end = words.end.checked_sub(self.first)?;
        (end <= self.len()).then_some(start..end)
    }

    /// Whether a clause begins at word `at`.
    pub(super) fn clause_begins(&self, at: usize) -> bool {
        at == 0 || self.is_parted(at) || JOINTS.contains(&self.word(at))
    }

    /// Whether a mark parts word `at` from the one before it.
    pub(super) fn is_parted(&self, at: usize) -> bool {
        let gap = self.gap(at);
        gap.contains([',', ';', ':', '–', '—', '(', ')', '…'])
            || gap.contains(" -")
            || gap.contains("..")
            || gap.contains(['!', '?'])
    }

    /// The clause round some words, which are never cut: from where it begins to where the next does.
    ///
    /// It reaches no further than `reach` words to either side, which keeps the time for a long sentence bounded.
    pub(super) fn clause(&self, words: &Range<usize>, reach: usize) -> Range<usize> {
        let earliest = words.start.saturating_sub(reach);
        let start = (earliest..=words.start)
            .rev()
            .find(|&at| self.clause_begins(at))
            .unwrap_or(earliest);
        let latest = (words.end + reach).min(self.len());
        let end = (words.end..latest)
            .find(|&at| self.clause_begins(at))
            .unwrap_or(latest);
        start..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;

    #[track_caller]
    fn with(body: &str, number: usize, check: impl Fn(Sentence<'_>)) {
        let thread = thread(body);
        let own = own_words(&thread);
        check(sentences(&own[0]).nth(number).expect("the sentence"));
    }

    #[test]
    fn words_outside_of_the_sentence_are_empty() {
        with("One two. Three four five.", 1, |sentence| {
            assert_eq!(sentence.word(0), "three");
            assert_eq!(sentence.word(3), "");
            assert_eq!(sentence.before(0, 1), "");
            assert_eq!(sentence.gap(0), "");
        });
    }

    #[test]
    fn places_turn_into_those_of_the_text_and_back() {
        with("One two. Three four five.", 1, |sentence| {
            assert_eq!(sentence.in_text(1..2), 3..4);
            assert_eq!(sentence.in_sentence(&(3..4)), Some(1..2));
            assert_eq!(sentence.in_sentence(&(0..1)), None);
            assert_eq!(sentence.in_sentence(&(4..6)), None);
        });
    }

    #[test]
    fn a_clause_ends_at_a_mark_or_at_a_joint() {
        with("we lost, court is on Monday and he rang", 0, |sentence| {
            assert_eq!(sentence.clause(&(5..6), 9), 2..6);
            assert_eq!(sentence.clause(&(5..6), 1), 4..6);
        });
    }
}
