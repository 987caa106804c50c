//! The starter library's issues, held to their own self-tests and to some of the room's.

use super::testing::thread;
use super::{Thresholds, suggests};
use crate::library::{Library, built_in, load};
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    load(&built_in())
        .expect("the starter library loads")
        .library
});

#[test]
fn every_issue_passes_its_own_tests() {
    let mut failures = Vec::new();
    for issue in LIBRARY.issues.values() {
        let suggests =
            |sentence: &String| suggests(&thread(sentence), issue, Thresholds::default());
        for sentence in &issue.tests.matches {
            if !suggests(sentence) {
                failures.push(format!("{} misses: {sentence}", issue.id));
            }
        }
        for sentence in &issue.tests.misses {
            if suggests(sentence) {
                failures.push(format!("{} must not match: {sentence}", issue.id));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn no_issue_is_broken_or_untested() {
    let problems: Vec<_> = load(&built_in())
        .expect("the starter library loads")
        .problems
        .into_iter()
        .filter(|problem| problem.file.starts_with("issues/"))
        .collect();
    assert!(problems.is_empty(), "{problems:?}");
    for issue in LIBRARY.issues.values() {
        assert!(
            issue.tests.matches.len() >= 8,
            "{} has too few sentences to match",
            issue.id
        );
        assert!(
            issue.tests.misses.len() >= 6,
            "{} has too few sentences to miss",
            issue.id
        );
    }
}
