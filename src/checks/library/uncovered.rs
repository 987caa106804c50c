//! Issues that an adviser can tick and the letter says nothing about.

use super::LibraryFinding;
use super::shelf::Shelf;
use crate::checks::Severity;
use crate::library::{Issue, Part};

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    shelf
        .library
        .issues
        .values()
        .filter(|issue| !is_answered(shelf, issue))
        .map(|issue| {
            shelf.finding(
                format!("issues/{}.md", issue.id),
                "title",
                Severity::Warning,
                "issue-without-passage",
                format!("ticking “{}” puts no advice into the letter", issue.title),
            )
        })
        .collect()
}

fn is_answered(shelf: &Shelf<'_>, issue: &Issue) -> bool {
    shelf
        .library
        .snippets_for(&issue.id)
        .any(|snippet| snippet.part == Part::Advice && !snippet.offered && snippet.is_usable())
}

#[cfg(test)]
mod tests {
    use crate::checks::library::testing::{GUIDANCE, ISSUE, assert_clean, assert_finds};

    #[test]
    fn an_issue_needs_advice_that_comes_with_its_tick() {
        let rule = "issue-without-passage";
        let answering = GUIDANCE.replace("part =", "issues = [\"iro\"]\npart =");
        let issue = ("issues/iro.md", ISSUE);
        assert_clean(rule, &[issue, ("guidance/a.md", &answering)]);
        assert_finds(rule, &[issue], &[("issues/iro.md", 2)]);
        for unfit in [
            answering.replace("part =", "offered = true\npart ="),
            answering.replace("starter", "retired"),
            answering.replace("advice", "signposting"),
        ] {
            let files = [issue, ("guidance/a.md", unfit.as_str())];
            assert_finds(rule, &files, &[("issues/iro.md", 2)]);
        }
    }
}
