//! Numbers in figures and in words, as far as letters and posts write them out.

/// The numbers with a word of their own, from one on.
const SMALL: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [(&str, u32); 8] = [
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// The number a folded word is: "12", "twelve", "forty".
pub fn numeral(folded: &str) -> Option<u32> {
    if let Ok(number) = folded.parse() {
        return Some(number);
    }
    if let Some((_, tens)) = TENS.iter().find(|(word, _)| *word == folded) {
        return Some(*tens);
    }
    let at = SMALL.iter().position(|word| *word == folded)?;
    u32::try_from(at + 1).ok()
}

/// The ordinals with a word of their own, from the first on.
const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// The ordinal of a number in words: "third"; none where it has no word of its own.
pub fn ordinal_in_words(number: u32) -> Option<&'static str> {
    let at = usize::try_from(number.checked_sub(1)?).ok()?;
    ORDINALS.get(at).copied()
}

/// The number whose ordinal a folded word is: "twelfth".
pub fn ordinal(folded: &str) -> Option<u32> {
    let at = ORDINALS.iter().position(|word| *word == folded)?;
    u32::try_from(at + 1).ok()
}

/// The word for a number under ten, which prose writes out.
pub fn in_words(number: u32) -> Option<&'static str> {
    let at = usize::try_from(number.checked_sub(1)?).ok()?;
    SMALL.get(at).filter(|_| number < 10).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_figures_and_in_words() {
        for (word, number) in [("7", 7), ("seven", 7), ("nineteen", 19), ("sixty", 60)] {
            assert_eq!(numeral(word), Some(number));
        }
        assert_eq!(numeral("several"), None);
        assert_eq!(numeral("7th"), None);
    }

    #[test]
    fn ordinals_in_words_are_read() {
        assert_eq!(ordinal("first"), Some(1));
        assert_eq!(ordinal("twentieth"), Some(20));
        assert_eq!(ordinal("last"), None);
        assert_eq!(ordinal_in_words(3), Some("third"));
        assert_eq!((ordinal_in_words(0), ordinal_in_words(21)), (None, None));
    }

    #[test]
    fn numbers_under_ten_have_a_word() {
        assert_eq!(in_words(1), Some("one"));
        assert_eq!(in_words(9), Some("nine"));
        assert_eq!(in_words(10), None);
        assert_eq!(in_words(0), None);
    }
}
