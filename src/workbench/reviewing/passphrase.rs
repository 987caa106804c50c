//! Passphrases: what makes one too weak, and making one of words that can be told on the telephone.

use crate::error::Result;
use crate::platform;
use crate::text::spoken_words;
use std::fmt;
use zeroize::Zeroizing;

/// How many words are enough, and how many letters.
const WORDS: usize = 4;
const LETTERS: usize = 14;

/// How many words one made here has: with the list they are drawn from, more than 2^60 are as likely.
const WORDS_MADE: usize = 6;

/// A passphrase, which is wiped from memory when it is dropped and is never printed. What a field held while it was typed
/// may leave traces; the whole of it does not stay.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Of these words.
    pub fn of(words: &str) -> Self {
        Self(Zeroizing::new(words.to_owned()))
    }

    /// Its words.
    pub fn words(&self) -> &str {
        &self.0
    }

    /// Its words, to be typed.
    pub fn typed(&mut self) -> &mut String {
        &mut self.0
    }

    /// Whether there is nothing of it.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// Why a passphrase is too easy to guess, as a sentence; nothing if it is not.
pub fn weakness(passphrase: &str) -> Option<&'static str> {
    let words = passphrase
        .split_whitespace()
        .filter(|word| word.chars().count() > 2);
    let letters = passphrase.chars().filter(|c| !c.is_whitespace());
    let mut different: Vec<char> = letters.clone().collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < 5 {
        return Some("Take at least 4 words or 14 letters, not the same ones over and over");
    }
    (words.count() < WORDS && letters.count() < LETTERS)
        .then_some("Take at least 4 words or 14 letters")
}

/// Makes one of random words.
///
/// # Errors
/// `Io` if the system has no randomness to give.
pub fn make_passphrase() -> Result<Passphrase> {
    let list: Vec<&str> = spoken_words().collect();
    let mut made = Passphrase::default();
    for _ in 0..WORDS_MADE {
        let place = platform::random_place(list.len())?;
        let words = made.typed();
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(list.get(place).copied());
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_words_or_fourteen_letters_are_enough() {
        for good in [
            "amber kettle runs north",
            "correcthorsebattery",
            "Ünser großes Haus am See",
        ] {
            assert_eq!(weakness(good), None, "{good}");
        }
        for weak in [
            "",
            "password",
            "a b c d",
            "aaaaaaaaaaaaaaaaaaaa",
            "no no no no no no",
        ] {
            assert!(weakness(weak).is_some(), "{weak}");
        }
    }

    #[test]
    fn one_that_was_made_is_six_plain_words_and_another_each_time() {
        let made = make_passphrase().unwrap();
        let one = made.words();
        assert_eq!(one.split(' ').count(), 6, "{one}");
        assert!(
            one.chars().all(|c| c.is_ascii_lowercase() || c == ' '),
            "{one}"
        );
        assert_eq!(weakness(one), None);
        assert_ne!(made, make_passphrase().unwrap());
    }
}
