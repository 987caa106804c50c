//! Sentences too long for somebody who reads them in distress.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::text::{sentences, words};

/// How much of a sentence finds its line in the file again.
const START: usize = 24;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let most = shelf.library.house.style.longest_sentence;
    let found = shelf.first_in_each(|_, wording| {
        let long: Vec<(&str, usize)> = sentences(wording.text())
            .into_iter()
            .map(|span| wording.words(span))
            .map(|sentence| (sentence, words(sentence).len()))
            .filter(|(_, count)| *count > most)
            .collect();
        let (first, _) = long.first()?;
        let start: String = first.chars().take(START).collect();
        let longest = long.iter().map(|(_, count)| *count).max()?;
        Some((start, long.len(), longest))
    });
    let mut findings = Vec::new();
    for (snippet, (start, count, longest)) in found {
        let message = match count {
            1 => format!("a sentence has {longest} words; {most} are enough"),
            _ => format!("{count} sentences have more than {most} words, the longest {longest}"),
        };
        findings.push(shelf.finding(
            file_of(snippet),
            &start,
            Severity::Advice,
            "long-sentence",
            message,
        ));
    }
    findings
}

#[cfg(test)]
mod tests {
    use crate::checks::library::testing::{GUIDANCE, assert_clean, assert_finds};

    #[test]
    fn twenty_five_words_are_enough() {
        let of = |count: usize| {
            GUIDANCE.replace(
                "Words.",
                &format!("Short.\n\nFirst{}.", " word".repeat(count - 1)),
            )
        };
        assert_clean("long-sentence", &[("guidance/a.md", &of(25))]);
        assert_finds(
            "long-sentence",
            &[("guidance/a.md", &of(26))],
            &[("guidance/a.md", 9)],
        );
    }
}
