//! The words of a phrase, ready to be looked up in a text.

use super::Element;
use crate::text::WordIndex;
use crate::text::sieve::Key;
use std::ops::Range;

/// Neighbours among the words of a phrase, by their numbers.
///
/// These and the numbers of steps are small, since a phrase is short; and there are many thousands of them in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbers {
    start: u16,
    end: u16,
}

impl Numbers {
    /// No words: it parts the words of a list.
    pub(super) const END: Self = Self {
        start: u16::MAX,
        end: u16::MAX,
    };

    pub(super) fn new(range: Range<usize>) -> Self {
        Self {
            start: small(range.start),
            end: small(range.end),
        }
    }

    fn range(self) -> Range<usize> {
        usize::from(self.start)..usize::from(self.end)
    }
}

/// A number of something of which a phrase of [`super::LONGEST`] bytes cannot have many.
pub(super) fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// The words that a phrase names, one after the other in one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    letters: Box<str>,
    words: Box<[Word]>,
}

/// A word, or what a word begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Word {
    /// Where its letters end; they begin where those of the word before end.
    end: u16,
    is_beginning: bool,
    /// What tells most texts that do not have it.
    key: Key,
}

impl Words {
    /// What tells most texts that have none of some words.
    pub(super) fn keys(&self, numbers: Numbers) -> impl Iterator<Item = Key> {
        let words = self.words.get(numbers.range()).unwrap_or_default();
        words.iter().map(|word| word.key)
    }

    /// The spellings of a text that will do for some words.
    pub(super) fn spellings(
        &self,
        numbers: Numbers,
        text: &WordIndex,
    ) -> impl Iterator<Item = Range<usize>> {
        let before = numbers.range().start.checked_sub(1);
        let before = before.and_then(|before| self.words.get(before));
        let mut start = before.map_or(0, |word| usize::from(word.end));
        let words = self.words.get(numbers.range()).unwrap_or_default();
        words.iter().filter_map(move |word| {
            let end = usize::from(word.end);
            let letters = self.letters.get(std::mem::replace(&mut start, end)..end)?;
            word.spellings(letters, text)
        })
    }
}

impl Word {
    /// The spellings of a text that will do; nothing if there are none.
    fn spellings(self, letters: &str, text: &WordIndex) -> Option<Range<usize>> {
        if !text.may_have(self.key) {
            return None;
        }
        let spellings = match self.is_beginning {
            true => text.spellings_beginning(letters),
            false => text.spelling_of(letters)?,
        };
        (!spellings.is_empty()).then_some(spellings)
    }
}

/// The words of a phrase while it is laid out.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    letters: String,
    words: Vec<Word>,
}

impl Gathered {
    /// Adds the words of some elements; of those that are more than one, nothing.
    pub(super) fn add<'a>(&mut self, elements: impl IntoIterator<Item = &'a Element>) -> Numbers {
        let start = self.words.len();
        for element in elements {
            let (word, is_beginning) = match element {
                Element::Word(word) => (word, false),
                Element::Prefix(start) => (start, true),
                Element::Gap | Element::OneOf(_) | Element::Optional(_) => continue,
            };
            self.letters.push_str(word);
            self.words.push(Word {
                end: small(self.letters.len()),
                is_beginning,
                key: match is_beginning {
                    true => Key::of_beginning(word),
                    false => Key::of_word(word),
                },
            });
        }
        Numbers::new(start..self.words.len())
    }

    pub(super) fn finish(self) -> Words {
        Words {
            letters: self.letters.into(),
            words: self.words.into(),
        }
    }
}
