//! A text of the enquiry with its words, for looking at what stands beside them.

use crate::text::{Word, WordIndex};

/// One text and its words; every place is the number of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) index: &'a WordIndex,
}

impl<'a> Reader<'a> {
    fn at(&self, at: usize) -> Option<&'a Word> {
        self.index.words().get(at)
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.index.words().len()
    }

    /// The folded word at a place; nothing beyond the end.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.at(at).map_or("", |word| &word.folded)
    }

    /// The folded word `steps` before a place, if it stands in the same sentence.
    pub(super) fn before(&self, at: usize, steps: usize) -> &'a str {
        at.checked_sub(steps)
            .filter(|&before| self.same_sentence(before, at))
            .map_or("", |before| self.word(before))
    }

    /// The folded word behind the last of some words, if it stands in the same sentence.
    pub(super) fn next(&self, end: usize) -> &'a str {
        if end > 0 && self.same_sentence(end - 1, end) {
            self.word(end)
        } else {
            ""
        }
    }

    /// Whether two words stand in one sentence.
    pub(super) fn same_sentence(&self, one: usize, other: usize) -> bool {
        match (self.at(one), self.at(other)) {
            (Some(one), Some(other)) => one.sentence == other.sentence,
            _ => false,
        }
    }

    /// The number of the sentence a word stands in.
    pub(super) fn sentence(&self, at: usize) -> usize {
        self.at(at).map_or(usize::MAX, |word| word.sentence)
    }

    /// Whether a word is the first of its sentence.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        at == 0 || !self.same_sentence(at - 1, at)
    }

    /// What stands between a word and the one before it.
    pub(super) fn gap(&self, at: usize) -> &'a str {
        at.checked_sub(1)
            .and_then(|before| self.at(before))
            .zip(self.at(at))
            .and_then(|(before, word)| self.text.get(before.span.end..word.span.start))
            .unwrap_or_default()
    }

    /// The word as it is typed.
    pub(super) fn written(&self, at: usize) -> &'a str {
        self.at(at)
            .and_then(|word| word.span.of(self.text))
            .unwrap_or_default()
    }

    /// Whether a clause ends before word `end`: by a mark, by a line's or the text's end.
    pub(super) fn clause_ends(&self, end: usize) -> bool {
        let Some(last) = end.checked_sub(1).and_then(|last| self.at(last)) else {
            return true;
        };
        let rest = self.text.get(last.span.end..).unwrap_or_default();
        let next = rest.trim_start_matches(' ').chars().next();
        next.is_none_or(|c| !c.is_alphanumeric()) || self.next(end).is_empty()
    }
}
