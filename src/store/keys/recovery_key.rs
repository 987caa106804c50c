//! The recovery key: words that the program draws, to be printed and put away, which open the cases when the passphrase is
//! forgotten.
//!
//! The last word follows from the others, so that a slip shows before any work is done.

use crate::error::Result;
use crate::platform::random_place;
use crate::store::digest;
use crate::text::spoken_words;
use std::fmt;
use zeroize::Zeroizing;

/// How many words are drawn: of the list they are drawn from, so many are harder to guess than 128 bits.
const DRAWN: usize = 13;

/// A recovery key. It is wiped from memory when it is dropped, and is never printed but where it is shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey(Zeroizing<String>);

impl RecoveryKey {
    /// Draws a new one.
    ///
    /// # Errors
    /// `Io` if the system has no randomness to give.
    pub fn draw() -> Result<Self> {
        let list: Vec<&str> = spoken_words().collect();
        let mut drawn = Vec::with_capacity(DRAWN + 1);
        for _ in 0..DRAWN {
            drawn.extend(list.get(random_place(list.len())?).copied());
        }
        drawn.extend(check_word(&drawn, &list));
        Ok(Self(Zeroizing::new(drawn.join(" "))))
    }

    /// Its words, with one space between two of them.
    pub fn words(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey")
    }
}

/// Whether words look like a recovery key and cannot be one: a word is wrong, missing, or in another place.
pub fn has_slip(typed: &str) -> bool {
    let typed = as_made(typed);
    let words: Vec<&str> = typed.split(' ').collect();
    let list: Vec<&str> = spoken_words().collect();
    let known = words.iter().filter(|word| list.contains(word)).count();
    let looks_like_one = known + 3 > DRAWN && words.len() > DRAWN - 2;
    let is_one = words.split_last().is_some_and(|(last, drawn)| {
        drawn.len() == DRAWN && check_word(drawn, &list) == Some(*last)
    });
    looks_like_one && !is_one
}

/// Typed words as a recovery key has them: numbers, signs, capitals and spaces are no part of it.
pub(super) fn as_made(typed: &str) -> Zeroizing<String> {
    let mut words = Zeroizing::new(String::with_capacity(typed.len()));
    for word in typed.split(|c: char| !c.is_alphabetic()) {
        if !words.is_empty() && !word.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().flat_map(char::to_lowercase));
    }
    words
}

/// The word that follows from the others.
fn check_word<'a>(drawn: &[&str], list: &[&'a str]) -> Option<&'a str> {
    let digest = digest::of_texts(drawn.iter().copied());
    let number = u64::from_str_radix(digest.get(..15)?, 16).ok()?;
    let place = number.checked_rem(u64::try_from(list.len()).ok()?)?;
    list.get(usize::try_from(place).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_harder_to_guess_than_128_bits_and_another_each_time() {
        let bits = DRAWN as f64 * (spoken_words().count() as f64).log2();
        assert!(bits > 128.0, "{bits}");
        let one = RecoveryKey::draw().unwrap();
        assert_eq!(one.words().split(' ').count(), DRAWN + 1);
        assert!(one != RecoveryKey::draw().unwrap());
    }

    #[test]
    fn a_slip_shows_and_the_way_it_is_typed_does_not_matter() {
        let key = RecoveryKey::draw().unwrap();
        assert!(!has_slip(key.words()));
        let words: Vec<&str> = key.words().split(' ').collect();
        let numbered: Vec<String> = (1..)
            .zip(&words)
            .map(|(n, it)| format!("{n}. {it}"))
            .collect();
        let typed = numbered.join("\n").to_uppercase();
        assert!(!has_slip(&typed));
        assert_eq!(*as_made(&typed), key.words());
        let mut swapped = words.clone();
        swapped.swap(0, 1);
        let is_another = swapped != words;
        assert_eq!(has_slip(&swapped.join(" ")), is_another);
        assert!(has_slip(&words[1..].join(" ")), "one is missing");
        for slip in ["amber kettle runs north", "correcthorsebattery", ""] {
            assert!(!has_slip(slip), "{slip} is no recovery key at all");
        }
    }
}
