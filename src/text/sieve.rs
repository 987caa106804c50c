//! A small set of hashes that tells at once that a text does not have a word: most signs fail here, before any look-up.

/// How many bits the set has; a page of two thousand words fills a tenth of it. What is no bit is always allowed.
const BITS: usize = 1 << 14;
/// How many letters of a beginning are looked at.
const BEGINNING: usize = 3;

/// What to ask a [`Sieve`] for: a word or a beginning, by its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(u16);

impl Key {
    /// A beginning too short to be told by.
    const UNKNOWN: Self = Self(u16::MAX);
    /// No question: it parts the questions of a list.
    pub(super) const END: Self = Self(u16::MAX - 1);

    pub(super) fn of_word(word: &str) -> Self {
        Self::of(b'w', word)
    }

    pub(super) fn of_beginning(start: &str) -> Self {
        beginning(start).map_or(Self::UNKNOWN, |letters| Self::of(b'b', letters))
    }

    fn of(kind: u8, text: &str) -> Self {
        let hash = hash(kind, text);
        let bit = (hash ^ (hash >> 32)) & (BITS as u64 - 1);
        Self(u16::try_from(bit).unwrap_or_default())
    }
}

/// Which words, and words with which beginnings, a text may have.
#[derive(Debug, Clone)]
pub(super) struct Sieve(Vec<u64>);

impl Sieve {
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut sieve = Self(vec![0; BITS / 64]);
        for word in words {
            sieve.add(Key::of_word(word));
            sieve.add(Key::of_beginning(word));
        }
        sieve
    }

    fn add(&mut self, key: Key) {
        if let Some(cell) = self.0.get_mut(usize::from(key.0 / 64)) {
            *cell |= 1 << (key.0 % 64);
        }
    }

    /// Whether the text may have it; if not, it has not.
    pub(super) fn may_have(&self, key: Key) -> bool {
        let cell = self.0.get(usize::from(key.0 / 64));
        cell.is_none_or(|cell| cell & (1 << (key.0 % 64)) != 0)
    }
}

/// The first letters of a word; `None` if it has fewer.
fn beginning(word: &str) -> Option<&str> {
    let (end, last) = word.char_indices().nth(BEGINNING - 1)?;
    word.get(..end + last.len_utf8())
}

/// The FNV-1a hash of a text of some kind.
pub(super) fn hash(kind: u8, text: &str) -> u64 {
    let bytes = std::iter::once(kind).chain(text.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::seeded;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn a_word_or_a_beginning_that_is_there_is_never_denied(
            words in prop::collection::vec("[a-zé]{1,9}", 1..40),
            at in any::<prop::sample::Index>(),
            letters in 1_usize..9,
        ) {
            let sieve = Sieve::of(words.iter().map(String::as_str));
            let word = at.get(&words);
            prop_assert!(sieve.may_have(Key::of_word(word)));
            let start: String = word.chars().take(letters).collect();
            prop_assert!(sieve.may_have(Key::of_beginning(&start)));
        }
    }

    #[test]
    fn most_words_that_are_not_there_are_denied() {
        let words: Vec<String> = (0..1_000).map(|number| format!("word{number}x")).collect();
        let sieve = Sieve::of(words.iter().map(String::as_str));
        let allowed = (0..1_000)
            .filter(|number| sieve.may_have(Key::of_word(&format!("other{number}"))))
            .count();
        assert!(allowed < 150, "{allowed}");
    }
}
