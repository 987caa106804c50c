//! A word of a phrase, ready to be looked up in a text.

use super::Element;
use crate::text::WordIndex;
use crate::text::sieve::Key;
use std::ops::Range;

/// A word, or what a word begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sought {
    word: Box<str>,
    is_beginning: bool,
    /// What tells most texts that do not have it.
    pub(super) key: Key,
}

impl Sought {
    /// The word of an element; nothing if it is more than one.
    pub(super) fn of(element: &Element) -> Option<Self> {
        let (word, is_beginning) = match element {
            Element::Word(word) => (word, false),
            Element::Prefix(start) => (start, true),
            Element::Gap | Element::OneOf(_) | Element::Optional(_) => return None,
        };
        Some(Self {
            word: word.as_str().into(),
            is_beginning,
            key: match is_beginning {
                true => Key::of_beginning(word),
                false => Key::of_word(word),
            },
        })
    }

    /// The spellings of a text that will do; nothing if there are none.
    pub(super) fn spellings(&self, text: &WordIndex) -> Option<Range<usize>> {
        if !text.may_have(self.key) {
            return None;
        }
        let spellings = match self.is_beginning {
            true => text.spellings_beginning(&self.word),
            false => text.spelling_of(&self.word)?,
        };
        (!spellings.is_empty()).then_some(spellings)
    }
}
