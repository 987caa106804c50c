//! Advice that names no source, and advice that no tick can bring.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::{Harm, Part, Snippet};

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let sourceless = shelf
        .usable()
        .filter(|snippet| snippet.part == Part::Advice && !rests_on_something(snippet))
        .map(|snippet| {
            let message = "it advises, and names no source for what it says".to_owned();
            let rule = "missing-source";
            shelf.finding(file_of(snippet), "part", Severity::Error, rule, message)
        });
    let loose = shelf
        .usable()
        .filter(|snippet| snippet.part.holds_many() && snippet.part != Part::Situation)
        .filter(|snippet| snippet.issues.is_empty() && !snippet.offered && snippet.when.is_empty())
        .map(|snippet| {
            let message = "it belongs to no issue, so it would stand in every letter".to_owned();
            let rule = "passage-without-issue";
            shelf.finding(file_of(snippet), "part", Severity::Error, rule, message)
        });
    sourceless.chain(loose).collect()
}

/// Crisis text rests on the helplines it names.
fn rests_on_something(snippet: &Snippet) -> bool {
    !snippet.sources.is_empty()
        || (snippet.harm == Harm::Life && !snippet.signposts_named().is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{ISSUE, SIGNPOST, SOURCE, assert_clean, assert_finds, passage};

    #[test]
    fn advice_without_a_source_is_found_and_crisis_text_that_names_a_helpline_is_not() {
        let advice = passage("part = \"advice\"\n", "Words.");
        assert_finds(
            "missing-source",
            &[("guidance/a.md", &advice)],
            &[("guidance/a.md", 3)],
        );
        let crisis = passage(
            "part = \"advice\"\nharm = \"life\"\n",
            "Ring {{ phone(\"helpers\") }}.",
        );
        let sourced = passage("part = \"advice\"\nsources = [\"act\"]\n", "Words.");
        assert_clean(
            "missing-source",
            &[
                ("guidance/a.md", &crisis),
                ("guidance/b.md", &sourced),
                ("signposts/helpers.md", SIGNPOST),
                ("sources/act.md", SOURCE),
            ],
        );
    }

    #[test]
    fn advice_on_no_issue_is_found_unless_the_adviser_adds_it() {
        let loose = passage("part = \"signposting\"\n", "Words.");
        assert_finds(
            "passage-without-issue",
            &[("guidance/a.md", &loose)],
            &[("guidance/a.md", 3)],
        );
        let offered = passage("part = \"signposting\"\noffered = true\n", "Words.");
        let tied = passage("part = \"signposting\"\nissues = [\"iro\"]\n", "Words.");
        assert_clean(
            "passage-without-issue",
            &[
                ("guidance/a.md", &offered),
                ("guidance/b.md", &tied),
                ("issues/iro.md", ISSUE),
            ],
        );
    }
}
