//! Passages to read again: their review is overdue, or a source of theirs was replaced. Never an error.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::Source;
use jiff::civil::Date;

pub(super) fn findings(shelf: &Shelf<'_>, today: Date) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for snippet in shelf.usable() {
        if let Some(day) = snippet.review_by.filter(|day| *day < today) {
            findings.push(shelf.finding(
                file_of(snippet),
                "review_by",
                Severity::Warning,
                "review-overdue",
                format!("it was to be read again by {day}"),
            ));
        }
        let outdated = snippet
            .sources
            .iter()
            .filter_map(|id| shelf.library.sources.get(id))
            .filter(|source| !source.in_force || source.replaced_by.is_some());
        findings.extend(outdated.map(|source| {
            shelf.finding(
                file_of(snippet),
                source.id.as_str(),
                Severity::Warning,
                "source-replaced",
                outdated_words(source),
            )
        }));
    }
    findings
}

fn outdated_words(source: &Source) -> String {
    match &source.replaced_by {
        Some(newer) => format!("it rests on “{}”, which {newer} replaced", source.title),
        None => format!(
            "it rests on “{}”, which is no longer in force",
            source.title
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::library::testing::{GUIDANCE, SOURCE, assert_clean, assert_finds, lint_all};

    fn with(front: &str) -> String {
        GUIDANCE.replace("title = \"A\"\n", &format!("title = \"A\"\n{front}"))
    }

    #[test]
    fn a_review_is_overdue_the_day_after_and_never_an_error() {
        // Tests are linted as of 22 November 2026.
        let due = with("review_by = 2026-11-22\n");
        assert_clean("review-overdue", &[("guidance/a.md", &due)]);
        let late = with("review_by = 2026-11-21\n");
        let files = [("guidance/a.md", late.as_str())];
        assert_finds("review-overdue", &files, &[("guidance/a.md", 3)]);
        assert!(
            lint_all(&files)
                .iter()
                .filter(|finding| finding.rule == "review-overdue")
                .all(|finding| finding.severity < Severity::Error)
        );
    }

    #[test]
    fn a_source_that_was_replaced_or_repealed_is_reported_where_it_is_named() {
        let resting = with("sources = [\"act\"]\n");
        let guidance = ("guidance/a.md", resting.as_str());
        assert_clean("source-replaced", &[guidance, ("sources/act.md", SOURCE)]);
        for mark in ["in_force = false\n", "replaced_by = \"new\"\n"] {
            let old = SOURCE.replace("\n+++\n", &format!("\n{mark}+++\n"));
            assert_finds(
                "source-replaced",
                &[
                    guidance,
                    ("sources/act.md", &old),
                    ("sources/new.md", SOURCE),
                ],
                &[("guidance/a.md", 3)],
            );
        }
    }
}
