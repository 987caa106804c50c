//! Passages that say the same, and sentences that stand in two of them.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::Snippet;
use std::collections::{BTreeMap, BTreeSet};

/// How many words in a row are compared.
pub(super) const RUN: usize = 3;
/// The share of runs that makes two passages nearly the same (Jaccard).
const NEARLY_SAME: f64 = 0.4;
/// The words a sentence needs for its repetition to be noticed.
const SENTENCE_WORDS: usize = 8;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let passages: Vec<(&Snippet, Said)> = shelf
        .usable()
        .filter(|snippet| snippet.part.holds_many())
        .map(|snippet| (snippet, said(shelf, snippet)))
        .collect();
    let mut findings = Vec::new();
    for ((at, other_at), shared) in shared_runs(&passages) {
        let (Some((snippet, said)), Some((other, other_said))) =
            (passages.get(at), passages.get(other_at))
        else {
            continue;
        };
        let all = said.runs.len() + other_said.runs.len() - shared;
        if share(shared, all) >= NEARLY_SAME {
            let message = format!(
                "it says nearly the same as “{}” ({})",
                other.title, other.id
            );
            let (severity, rule) = (Severity::Error, "near-duplicate");
            findings.push(shelf.finding(file_of(snippet), "title", severity, rule, message));
        } else if let Some(words) = said.shared_sentence(other_said) {
            let message = format!(
                "a sentence stands in “{}” ({}) too, and a letter may hold both",
                other.title, other.id
            );
            let (severity, rule) = (Severity::Warning, "repeated-sentence");
            findings.push(shelf.finding(file_of(snippet), words, severity, rule, message));
        }
    }
    findings
}

/// What a passage says in all its wordings.
#[derive(Default)]
struct Said {
    runs: BTreeSet<Vec<String>>,
    /// Its longer sentences, folded, with how each begins in the passage.
    sentences: BTreeMap<Vec<String>, String>,
}

impl Said {
    fn shared_sentence(&self, other: &Self) -> Option<&str> {
        self.sentences
            .iter()
            .find(|(sentence, _)| other.sentences.contains_key(*sentence))
            .map(|(_, beginning)| beginning.as_str())
    }
}

fn said(shelf: &Shelf<'_>, snippet: &Snippet) -> Said {
    let mut said = Said::default();
    for wording in shelf.wordings(snippet) {
        for (span, words) in wording.index.sentences() {
            let folded: Vec<String> = words.iter().map(|word| word.folded.clone()).collect();
            said.runs
                .extend(folded.windows(RUN).map(<[String]>::to_vec));
            if folded.len() >= SENTENCE_WORDS {
                let beginning: Vec<&str> = wording.words(span).split(' ').take(RUN).collect();
                said.sentences.insert(folded, beginning.join(" "));
            }
        }
    }
    said
}

/// How many runs every two passages have in common that have any: the later passage first.
fn shared_runs(passages: &[(&Snippet, Said)]) -> BTreeMap<(usize, usize), usize> {
    let mut holders: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (at, (_, said)) in passages.iter().enumerate() {
        for run in &said.runs {
            holders.entry(run).or_default().push(at);
        }
    }
    let mut shared = BTreeMap::new();
    for holders in holders.values() {
        for (number, at) in holders.iter().enumerate() {
            for other in holders.iter().take(number) {
                *shared.entry((*at, *other)).or_default() += 1;
            }
        }
    }
    shared
}

fn share(part: usize, whole: usize) -> f64 {
    let real = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    real(part) / real(whole.max(1))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, assert_clean, assert_finds};

    const ONE: &str = "Ask the social worker in writing what must change and by when. Keep a copy of what you send.";

    #[test]
    fn a_passage_in_nearly_the_same_words_is_found() {
        let one = advice("", ONE);
        let two = advice("", &ONE.replace("Keep a copy", "Always keep a copy"));
        assert_finds(
            "near-duplicate",
            &[("guidance/a.md", &one), ("guidance/b.md", &two)],
            &[("guidance/b.md", 2)],
        );
    }

    #[test]
    fn a_sentence_that_stands_twice_is_found_where_it_stands_again() {
        let one = advice("", ONE);
        let two = advice(
            "",
            "Conferences come round every few months, and the first words there matter most to everybody.\n\n\
             Ask the social worker in writing what must change and by when.\n\n\
             Then write to the chair about anything in the report that is wrong, one point to a line.",
        );
        assert_finds(
            "repeated-sentence",
            &[("guidance/a.md", &one), ("guidance/b.md", &two)],
            &[("guidance/b.md", 10)],
        );
    }

    #[test]
    fn passages_on_other_things_are_no_repeats() {
        let one = advice("", ONE);
        let two = advice(
            "",
            "The chair decides who may come to the conference, and must say why.",
        );
        let files = [
            ("guidance/a.md", one.as_str()),
            ("guidance/b.md", two.as_str()),
        ];
        assert_clean("near-duplicate", &files);
        assert_clean("repeated-sentence", &files);
    }
}
