//! What a template puts into a passage: values and gaps, each standing in the Markdown as one private character.
//!
//! So nothing that is put in can be taken for Markdown, whatever characters it holds, and a gap survives to become a run.

use crate::library::{GapKey, GapKind};
use std::sync::{Arc, Mutex, PoisonError};

/// The first of the private characters that stand for inserts: plane 15.
const FIRST: u32 = 0xF_0000;
/// How many inserts one passage may have; a letter has a tenth of it.
const LIMIT: usize = 1_000;
/// The first of the private characters that stand for unset words: plane 16.
const FIRST_UNSET: u32 = 0x10_0000;

/// Something a template put into a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::library) enum Insert {
    /// A value, printed as it is.
    Value(String),
    /// A gap.
    Gap(GapKey, GapKind),
}

/// The inserts of one passage, shared by the functions of its template.
#[derive(Debug, Clone, Default)]
pub(in crate::library) struct Inserts(Arc<Mutex<Vec<Insert>>>);

impl Inserts {
    /// Takes in a value and gives the character that stands for it; `None` when there are too many.
    pub(in crate::library) fn value(&self, text: &str) -> Option<char> {
        let value = Insert::Value(printable(text).trim().to_owned());
        add(
            &mut self.0.lock().unwrap_or_else(PoisonError::into_inner),
            value,
        )
    }

    /// Takes in a gap; the same prompt again gets a number.
    pub(in crate::library) fn gap(&self, ask: GapKind) -> Option<char> {
        let mut inserts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let prompt = ask.prompt();
        let before = inserts
            .iter()
            .filter(|insert| matches!(insert, Insert::Gap(_, other) if other.prompt() == prompt))
            .count();
        let key = if before == 0 {
            prompt
        } else {
            format!("{prompt}#{}", before + 1)
        };
        add(&mut inserts, Insert::Gap(GapKey(key), ask))
    }

    /// All that was taken in.
    pub(in crate::library) fn all(&self) -> Vec<Insert> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

fn add(inserts: &mut Vec<Insert>, insert: Insert) -> Option<char> {
    let number = inserts.len();
    if number >= LIMIT {
        return None;
    }
    inserts.push(insert);
    char::from_u32(FIRST + u32::try_from(number).ok()?)
}

/// The number of the insert that `c` stands for.
pub(in crate::library) fn insert_number(c: char) -> Option<usize> {
    let number = usize::try_from(u32::from(c).checked_sub(FIRST)?).ok()?;
    (number < LIMIT).then_some(number)
}

/// The character that stands for an unset word, by the word's number.
pub(in crate::library) fn unset_mark(number: usize) -> Option<char> {
    char::from_u32(FIRST_UNSET + u32::try_from(number).ok()?)
}

/// The number of the unset word that `c` stands for.
pub(in crate::library) fn unset_number(c: char) -> Option<usize> {
    usize::try_from(u32::from(c).checked_sub(FIRST_UNSET)?).ok()
}

/// Whether `c` is for private use, and so never part of a text that people read.
pub(in crate::library) fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF)
}

/// Text as it may stand on one line of a letter: breaks become spaces, control and private-use characters fall out.
pub fn printable(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
            c if c.is_control() || is_private(c) => None,
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_become_spaces_and_private_characters_fall_out() {
        assert_eq!(printable("a\nb\u{7}\u{F0000}c\u{E000}"), "a bc");
    }

    #[test]
    fn the_same_prompt_again_is_another_gap() {
        let inserts = Inserts::default();
        let ask = || GapKind::Required {
            prompt: "who?".to_owned(),
        };
        assert_eq!(inserts.gap(ask()).and_then(insert_number), Some(0));
        assert_eq!(inserts.gap(ask()).and_then(insert_number), Some(1));
        let keys: Vec<_> = inserts
            .all()
            .into_iter()
            .filter_map(|insert| match insert {
                Insert::Gap(key, _) => Some(key.0),
                Insert::Value(_) => None,
            })
            .collect();
        assert_eq!(keys, ["who?", "who?#2"]);
    }
}
