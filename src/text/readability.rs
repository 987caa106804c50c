//! How hard a text is to read: the Flesch–Kincaid grade, as the age at which an English pupil can read it.

use super::{Word, WordIndex};
use std::iter::Sum;

/// A pupil in grade n is between n + 5 and n + 6 years old.
const AGE_OF_GRADE: f64 = 5.0;
/// The youngest reader a score speaks of.
const YOUNGEST: f64 = 5.0;

/// The counts of a text that its reading age is worked out of; those of several texts add up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Measure {
    /// Its words.
    pub words: usize,
    sentences: usize,
    syllables: usize,
}

impl Measure {
    /// Counts a text; a sentence without words does not count.
    pub fn of(text: &WordIndex) -> Self {
        let sentences = text.sentences().filter(|(_, words)| !words.is_empty());
        Self {
            words: text.words().len(),
            sentences: sentences.count(),
            syllables: text.words().iter().map(Word::syllables).sum(),
        }
    }

    /// The reading age in years, after the Flesch–Kincaid grade level (Kincaid and others, 1975); `None` for a text without
    /// words.
    ///
    /// Syllables are counted from the letters, which is right for about nine words in ten; so it compares passages, and says
    /// little of a single sentence.
    pub fn reading_age(self) -> Option<f64> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        let words = number(self.words);
        let (sentences, syllables) = (number(self.sentences), number(self.syllables));
        let grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
        Some((grade + AGE_OF_GRADE).max(YOUNGEST))
    }
}

impl Sum for Measure {
    fn sum<I: Iterator<Item = Self>>(measures: I) -> Self {
        measures.fold(Self::default(), |sum, next| Self {
            words: sum.words + next.words,
            sentences: sum.sentences + next.sentences,
            syllables: sum.syllables + next.syllables,
        })
    }
}

/// A count as a real number; no text has so many words that it would matter.
fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

impl Word {
    /// How many syllables the word has when it is read aloud, by its letters; digits count as one.
    pub fn syllables(&self) -> usize {
        syllables(&self.folded)
    }
}

fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let is_vowel = |at: usize| {
        letters
            .get(at)
            .is_some_and(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'))
    };
    let groups = (0..letters.len())
        .filter(|&at| is_vowel(at) && (at == 0 || !is_vowel(at - 1)))
        .count();
    let ends = |ending: &str| word.ends_with(ending);
    let before = |back: usize| letters.len().checked_sub(back).map(|at| (at, is_vowel(at)));
    let after_consonant = |back: usize| matches!(before(back), Some((_, false)));
    let after = |back: usize, of: &[char]| {
        before(back).is_some_and(|(at, _)| letters.get(at).is_some_and(|c| of.contains(c)))
    };
    let mut count = groups;
    // A last e is silent, but not in “table” or “the”.
    if ends("e") && after_consonant(2) && !(ends("le") && after_consonant(3)) {
        count = count.saturating_sub(1);
    }
    // So is that of “asked” and “takes”, but not of “wanted” and “houses”.
    if ends("ed") && after_consonant(3) && !after(3, &['t', 'd']) {
        count = count.saturating_sub(1);
    }
    if ends("es") && after_consonant(3) && !after(3, &['s', 'x', 'z', 'c', 'g', 'h', 'l']) {
        count = count.saturating_sub(1);
    }
    // Two vowels that are read apart: “being”, “create”, “social” is not one of them.
    for apart in [
        "ying", "eing", "oing", "uing", "creat", "iet", "riou", "uou", "iod", "idea", "iance", "eo",
    ] {
        if word.contains(apart) && !word.contains("people") {
            count += 1;
        }
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading_age(text: &str) -> Option<f64> {
        Measure::of(&WordIndex::new(text)).reading_age()
    }

    #[test]
    fn common_words_have_the_syllables_they_are_read_with() {
        for (word, expected) in [
            ("the", 1),
            ("court", 1),
            ("asked", 1),
            ("takes", 1),
            ("wanted", 2),
            ("houses", 2),
            ("table", 2),
            ("social", 2),
            ("worker", 2),
            ("being", 2),
            ("going", 2),
            ("people", 2),
            ("children", 2),
            ("services", 3),
            ("solicitor", 4),
            ("parental", 3),
            ("responsibility", 6),
            ("assessment", 3),
            ("agreement", 3),
            ("999", 1),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn plain_words_in_short_sentences_are_for_younger_readers() {
        let plain = reading_age("Ask the court for help. You can ask today.").expect("words");
        let legal = reading_age(
            "Representations concerning the proportionality of accommodation arrangements necessitate consideration \
             of the statutory responsibilities underlying the authority’s determination.",
        )
        .expect("words");
        assert!(plain < 9.0, "{plain}");
        assert!(legal > 18.0, "{legal}");
    }

    #[test]
    fn a_text_without_words_has_no_reading_age() {
        assert_eq!(reading_age(" … "), None);
    }
}
