//! Passages that are hard to read, by a measured score.

use super::LibraryFinding;
use super::shelf::{Shelf, Wording, file_of};
use crate::checks::Severity;
use crate::library::{Snippet, SnippetId};
use crate::text::{Measure, WordIndex, sentences, words};
use serde::Serialize;

/// Fewer words than these say nothing by their score.
const FEWEST_WORDS: usize = 30;

/// How a passage reads, in the hardest of its wordings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Score {
    /// The passage.
    pub id: SnippetId,
    /// Its words.
    pub words: usize,
    /// The words of its longest sentence.
    pub longest_sentence: usize,
    /// The age at which it can be read, in years (Flesch–Kincaid).
    pub reading_age: f64,
}

/// How every usable passage reads.
pub(super) fn scores(shelf: &Shelf<'_>) -> Vec<Score> {
    let scores = shelf.usable().filter_map(|snippet| {
        let scores = shelf.wordings(snippet).iter();
        scores
            .filter_map(|wording| score(snippet, wording))
            .max_by(|one, other| one.reading_age.total_cmp(&other.reading_age))
    });
    scores.collect()
}

fn score(snippet: &Snippet, wording: &Wording) -> Option<Score> {
    // A line is a sentence to a reader: an item of a list need not end in a full stop.
    let text = wording.text().replace('\n', ".\n");
    let longest = sentences(&text)
        .into_iter()
        .filter_map(|span| span.of(&text))
        .map(|sentence| words(sentence).len())
        .max();
    Some(Score {
        id: snippet.id.clone(),
        words: words(&text).len(),
        longest_sentence: longest.unwrap_or_default(),
        reading_age: (Measure::of(&WordIndex::new(&text)).reading_age()? * 10.0).round() / 10.0,
    })
}

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let limit = shelf.library.house.style.reading_age;
    let mut findings = Vec::new();
    for score in scores(shelf) {
        let Some(snippet) = shelf.library.snippets.get(&score.id) else {
            continue;
        };
        if score.words >= FEWEST_WORDS && score.reading_age > f64::from(limit) {
            let message = format!(
                "it reads as for age {:.1}; {limit} is enough: shorter sentences and words help",
                score.reading_age
            );
            findings.push(shelf.finding(
                file_of(snippet),
                "title",
                Severity::Advice,
                "hard-to-read",
                message,
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, assert_clean, assert_finds};

    #[test]
    fn hard_passages_are_found_and_plain_ones_are_not() {
        let hard = advice(
            "",
            "Representations concerning the proportionality of accommodation arrangements necessitate consideration \
             of statutory responsibilities, notwithstanding determinations previously communicated by professionals \
             undertaking comprehensive assessments regarding rehabilitation, reunification and accommodation.\n\n\
             Representations necessitate consideration, notwithstanding determinations.",
        );
        assert_finds(
            "hard-to-read",
            &[("guidance/a.md", &hard)],
            &[("guidance/a.md", 2)],
        );
        let plain = advice(
            "",
            &"Ask them to tell you why. You can say what you want. ".repeat(4),
        );
        assert_clean("hard-to-read", &[("guidance/a.md", &plain)]);
    }
}
