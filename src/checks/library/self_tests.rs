//! The sentences that issues carry to keep their signs honest, read the way a post is read.

use super::LibraryFinding;
use super::shelf::Shelf;
use crate::checks::Severity;
use crate::intake::{Layout, Post, Role, Thread};
use crate::library::Issue;
use crate::reading::{Thresholds, read};

pub(super) fn findings(shelf: &Shelf<'_>, thresholds: Thresholds) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for issue in shelf.library.issues.values() {
        let suggested = |sentence: &String| {
            read(&thread(sentence), shelf.library, thresholds)
                .issues
                .iter()
                .any(|found| found.id == issue.id)
        };
        let silent = issue.tests.matches.iter().filter(|test| !suggested(test));
        findings
            .extend(silent.map(|test| failed(shelf, issue, test, "must suggest it and does not")));
        let loud = issue.tests.misses.iter().filter(|test| suggested(test));
        findings
            .extend(loud.map(|test| failed(shelf, issue, test, "must not suggest it and does")));
        if issue.tests.matches.is_empty() {
            findings.push(shelf.finding(
                file_of(issue),
                "[tests]",
                Severity::Advice,
                "no-self-test",
                format!("no sentence says what must suggest “{}”", issue.title),
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

/// A thread of one post that says one thing.
fn thread(sentence: &str) -> Thread {
    Thread {
        layout: Layout::PlainText,
        title: None,
        forum: None,
        posts: vec![Post {
            author: None,
            inferred: false,
            role: Role::Parent,
            posted: None,
            posted_as_written: None,
            post_count: None,
            body: sentence.to_owned(),
            quotes: Vec::new(),
        }],
        enquiry: vec![0],
        warnings: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::library::testing::{ISSUE, assert_clean, assert_finds};

    #[test]
    fn sentences_that_keep_their_word_are_not_reported() {
        assert_clean("self-test-failed", &[("issues/iro.md", ISSUE)]);
        assert_clean("no-self-test", &[("issues/iro.md", ISSUE)]);
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
    fn an_issue_without_a_sentence_is_reported() {
        let bare = ISSUE.replace("match = [\"Our IRO left.\"]", "match = []");
        assert_finds(
            "no-self-test",
            &[("issues/iro.md", &bare)],
            &[("issues/iro.md", 6)],
        );
    }
}
