//! Long words that matter too much to be missed for a letter: "suicde", "sucidal", "strangeled".

use crate::text::WordIndex;
use std::ops::Range;

/// Words that are near one of those and mean something else.
const OTHERS: [&str; 7] = [
    "overdone",
    "overdoes",
    "strange",
    "stranger",
    "strangers",
    "strangely",
    "strangest",
];

/// How many letters may be wrong; with two, "struggling" would be "strangling".
const WRONG: usize = 1;

/// Where a word stands misspelt: with its first letter, and one letter wrong, too many, missing or swapped.
pub(super) fn places(index: &WordIndex, word: &str) -> Vec<Range<usize>> {
    let first = word.chars().next();
    let mut found = Vec::new();
    for (at, typed) in index.words().iter().enumerate() {
        let typed = typed.folded.as_str();
        if typed.len().abs_diff(word.len()) <= WRONG
            && typed.chars().next() == first
            && !OTHERS.contains(&typed)
            && distance(typed.as_bytes(), word.as_bytes()) <= WRONG
        {
            found.push(at..at + 1);
        }
    }
    found
}

/// How many letters differ between two words; two letters that change places count as one.
///
/// Words of other lengths than those of [`places`] never get here, so the time is bounded.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, &a) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &b) in other.iter().enumerate() {
            let at =
                |cells: &[usize], place: usize| cells.get(place).copied().unwrap_or(usize::MAX);
            let changed = at(&last, column) + usize::from(a != b);
            let longer = at(&last, column + 1).min(at(&current, column)) + 1;
            let mut best = changed.min(longer);
            let swaps = row > 0
                && column > 0
                && one.get(row - 1) == Some(&b)
                && other.get(column - 1) == Some(&a);
            if swaps {
                best = best.min(at(&before_last, column - 1).saturating_add(1));
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_typo(typed: &str, word: &str) -> bool {
        !places(&WordIndex::new(typed), word).is_empty()
    }

    #[test]
    fn a_letter_wrong_missing_doubled_or_swapped_is_a_typo() {
        for typed in [
            "suicidal",
            "sucidal",
            "suisidal",
            "sucicidal",
            "siucidal",
            "suicdal",
            "SUICIDIAL",
        ] {
            assert!(is_typo(typed, "suicidal"), "{typed}");
        }
        for typed in ["suicde", "sucide", "suiside", "suicied"] {
            assert!(
                is_typo(typed, "suicide") || is_typo(typed, "suicidal"),
                "{typed}"
            );
        }
        for typed in ["strangeled", "strangld", "stangled"] {
            assert!(is_typo(typed, "strangled"), "{typed}");
        }
    }

    #[test]
    fn other_words_are_no_typos() {
        for typed in [
            "social",
            "surgical",
            "judicial",
            "outside",
            "stranger",
            "overdone",
            "strange",
            "struggling",
            "oversee",
        ] {
            for word in ["suicidal", "suicide", "strangled", "overdose"] {
                assert!(!is_typo(typed, word), "{typed}");
            }
        }
    }
}
