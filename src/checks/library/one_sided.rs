//! A passage that names another as one it must not stand beside, and is not named in return.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::Barred;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for snippet in shelf.library.snippets.values() {
        for barred in &snippet.never_with {
            let Barred::Passage(id) = barred else {
                continue;
            };
            let other = shelf.library.snippets.get(id);
            if let Some(other) = other.filter(|other| !other.bars(&snippet.id)) {
                let message = format!(
                    "“{}” must not stand beside it, and it does not say so of “{}”: name passage:{} here too",
                    snippet.title, snippet.title, snippet.id
                );
                findings.push(shelf.finding(
                    file_of(other),
                    "never_with",
                    Severity::Error,
                    "one-sided-bar",
                    message,
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, assert_clean, assert_finds};

    #[test]
    fn two_passages_must_name_each_other() {
        let one = advice("never_with = [\"passage:b\"]\n", "Words.");
        let silent = advice("", "Other words.");
        assert_finds(
            "one-sided-bar",
            &[("guidance/a.md", &one), ("guidance/b.md", &silent)],
            &[("guidance/b.md", 0)],
        );
        let mutual = advice("never_with = [\"passage:a\"]\n", "Other words.");
        assert_clean(
            "one-sided-bar",
            &[("guidance/a.md", &one), ("guidance/b.md", &mutual)],
        );
    }
}
