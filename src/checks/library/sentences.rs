//! Sentences too long for somebody who reads them in distress.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::{Library, Snippet, holds, render};
use crate::text::{sentences, words};

/// The most words a sentence should have: the Government Digital Service's "Sentence length", 25.
const WORDS: usize = 25;
/// How much of a sentence finds its line in the file again.
const START: usize = 24;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for snippet in shelf.usable() {
        let Some(text) = shown(snippet, shelf.library) else {
            continue;
        };
        let long: Vec<(&str, usize)> = sentences(&text)
            .into_iter()
            .filter_map(|span| span.of(&text))
            .map(|sentence| (sentence, words(sentence).len()))
            .filter(|(_, count)| *count > WORDS)
            .collect();
        let Some((first, _)) = long.first() else {
            continue;
        };
        let longest = long.iter().map(|(_, count)| *count).max().unwrap_or(WORDS);
        let start: String = first.chars().take(START).collect();
        let message = match long.len() {
            1 => format!("a sentence has {longest} words; {WORDS} are enough"),
            count => {
                format!("{count} sentences have more than {WORDS} words, the longest {longest}")
            }
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

/// The passage as the first sample post that may meet it would show it.
fn shown(snippet: &Snippet, library: &Library) -> Option<String> {
    snippet
        .samples()
        .iter()
        .filter(|(_, context)| holds(snippet, context).unwrap_or(false))
        .find_map(|(_, context)| render(snippet, context, library).ok())
        .map(|passage| passage.text)
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
