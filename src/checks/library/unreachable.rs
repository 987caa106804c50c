//! Passages that no letter can ever hold.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::{Barred, Snippet, holds};

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let order = &shelf.library.house.letter.order;
    shelf
        .usable()
        .filter_map(|snippet| {
            let (words, message) = if !order.contains(&snippet.part) {
                let label = snippet.part.label();
                (
                    "part",
                    format!("letters of this house have no part “{label}”"),
                )
            } else if never_holds(snippet) {
                ("when", "no post meets these conditions together".to_owned())
            } else if bars_itself(snippet) {
                (
                    "never_with",
                    "it must not stand beside the very issues it answers".to_owned(),
                )
            } else {
                return None;
            };
            Some(shelf.finding(
                file_of(snippet),
                words,
                Severity::Warning,
                "unreachable-passage",
                message,
            ))
        })
        .collect()
}

fn never_holds(snippet: &Snippet) -> bool {
    !snippet.when.is_empty()
        && !snippet
            .samples()
            .iter()
            .any(|(_, context)| holds(snippet, context).unwrap_or(false))
}

/// Whether each of its issues is barred.
fn bars_itself(snippet: &Snippet) -> bool {
    let barred = |issue| {
        snippet
            .never_with
            .iter()
            .any(|barred| matches!(barred, Barred::Issue(other) if other == issue))
    };
    !snippet.issues.is_empty() && snippet.issues.iter().all(barred)
}

#[cfg(test)]
mod tests {
    use crate::checks::library::testing::{GUIDANCE, ISSUE, assert_clean, assert_finds};

    #[track_caller]
    fn unreachable(front: &str, line: usize) {
        let snippet = GUIDANCE.replace("title = \"A\"\n", &format!("title = \"A\"\n{front}"));
        assert_finds(
            "unreachable-passage",
            &[("issues/iro.md", ISSUE), ("guidance/a.md", &snippet)],
            &[("guidance/a.md", line)],
        );
    }

    #[test]
    fn a_passage_that_can_be_met_is_not_reported() {
        let snippet = GUIDANCE.replace("part =", "when = [\"first_post\"]\npart =");
        assert_clean("unreachable-passage", &[("guidance/a.md", &snippet)]);
    }

    #[test]
    fn conditions_that_contradict_each_other_are_reported() {
        unreachable("when = [\"first_post\", \"returning\"]\n", 3);
    }

    #[test]
    fn a_passage_that_bars_its_own_issue_is_reported() {
        unreachable("issues = [\"iro\"]\nnever_with = [\"iro\"]\n", 4);
    }

    #[test]
    fn a_part_the_house_does_not_have_is_reported() {
        let snippet = GUIDANCE.replace("advice", "evaluation");
        assert_finds(
            "unreachable-passage",
            &[("guidance/a.md", &snippet)],
            &[("guidance/a.md", 3)],
        );
    }
}
