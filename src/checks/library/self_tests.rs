//! The sentences that issues carry to keep their signs honest, read the way a post is read.

use super::LibraryFinding;
use super::shelf::Shelf;
use crate::checks::Severity;
use crate::intake::Thread;
use crate::library::Issue;
use crate::reading::{Thresholds, suggests};

/// How many sentences must and must not suggest an issue.
const FEWEST_MATCHES: usize = 8;
const FEWEST_MISSES: usize = 6;

pub(super) fn findings(shelf: &Shelf<'_>, thresholds: Thresholds) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for issue in shelf.library.issues.values() {
        let suggested =
            |sentence: &String| suggests(&Thread::of_one_post(sentence), issue, thresholds);
        let silent = issue.tests.matches.iter().filter(|test| !suggested(test));
        findings
            .extend(silent.map(|test| failed(shelf, issue, test, "must suggest it and does not")));
        let loud = issue.tests.misses.iter().filter(|test| suggested(test));
        findings
            .extend(loud.map(|test| failed(shelf, issue, test, "must not suggest it and does")));
        let (matches, misses) = (issue.tests.matches.len(), issue.tests.misses.len());
        if matches < FEWEST_MATCHES || misses < FEWEST_MISSES {
            findings.push(shelf.finding(
                file_of(issue),
                "[tests]",
                Severity::Warning,
                "few-self-tests",
                format!(
                    "it has {matches} sentences that must suggest it and {misses} that must not; \
                     {FEWEST_MATCHES} and {FEWEST_MISSES} keep its signs honest"
                ),
            ));
        }
    }
    findings
}

fn failed(shelf: &Shelf<'_>, issue: &Issue, sentence: &str, how: &str) -> LibraryFinding {
    shelf.finding(
        file_of(issue),
        sentence,
        Severity::Error,
        "self-test-failed",
        format!("“{sentence}” {how}"),
    )
}

fn file_of(issue: &Issue) -> String {
    format!("issues/{}.md", issue.id)
}

#[cfg(test)]
mod tests {
    use crate::checks::library::testing::{ISSUE, assert_clean, assert_finds};

    #[test]
    fn sentences_that_keep_their_word_are_not_reported() {
        assert_clean("self-test-failed", &[("issues/iro.md", ISSUE)]);
    }

    #[test]
    fn a_sentence_that_suggests_too_little_or_too_much_is_reported_on_its_line() {
        let wrong = ISSUE
            .replace("Our IRO left", "Nobody rings")
            .replace("The iron was on", "The IRO was on");
        assert_finds(
            "self-test-failed",
            &[("issues/iro.md", &wrong)],
            &[("issues/iro.md", 7), ("issues/iro.md", 8)],
        );
    }

    #[test]
    fn an_issue_with_too_few_sentences_is_reported() {
        assert_finds(
            "few-self-tests",
            &[("issues/iro.md", ISSUE)],
            &[("issues/iro.md", 6)],
        );
        let repeated = |sentence: &str, times| vec![sentence; times].join(", ");
        let enough = ISSUE
            .replace("\"Our IRO left.\"", &repeated("\"Our IRO left.\"", 8))
            .replace("\"The iron was on.\"", &repeated("\"The iron was on.\"", 6));
        assert_clean("few-self-tests", &[("issues/iro.md", &enough)]);
    }
}
