//! Two passages that fit the one place of a part equally well: the letter then takes the first by name, by chance.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::{Barred, Context, Found, Snippet, holds};

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let single: Vec<&Snippet> = shelf
        .usable()
        .filter(|snippet| !snippet.part.holds_many() && !snippet.offered)
        .collect();
    let mut findings = Vec::new();
    for (number, one) in single.iter().enumerate() {
        for other in single.iter().skip(number + 1) {
            if let Some(sample) = both_fit(one, other) {
                findings.push(shelf.finding(
                    file_of(other),
                    "title",
                    Severity::Warning,
                    "overlapping-passages",
                    format!(
                        "it fits {sample} just as well as “{}” ({}); give one of them a lower order",
                        one.title, one.id
                    ),
                ));
            }
        }
    }
    findings
}

/// The sample post that two passages of one part fit equally well.
fn both_fit(one: &Snippet, other: &Snippet) -> Option<&'static str> {
    if rank(one) != rank(other) {
        return None;
    }
    let shared: Vec<_> = one
        .issues
        .iter()
        .filter(|issue| other.issues.contains(issue))
        .map(|issue| Found::Tick(issue.clone()))
        .collect();
    if shared.is_empty() && !one.issues.is_empty() {
        return None;
    }
    one.samples()
        .into_iter()
        .chain(other.samples())
        .map(|(name, context)| (name, context.with(&shared)))
        .find(|(_, context)| fits(one, context) && fits(other, context))
        .map(|(name, _)| name)
}

/// What decides between two passages of a part before their names do.
fn rank(snippet: &Snippet) -> impl PartialEq + use<> {
    (
        snippet.part,
        snippet.when.len(),
        snippet.issues.is_empty(),
        snippet.status,
        snippet.order,
    )
}

fn fits(snippet: &Snippet, context: &Context) -> bool {
    let barred = snippet.never_with.iter().any(|barred| match barred {
        Barred::Issue(issue) => context.ticks.contains(issue),
        Barred::Flag(kind) => context.flags.contains(kind),
        Barred::Fact(kind) => context.facts.contains(kind),
        // Both stand in the same slot, so this one is never beside the other.
        Barred::Passage(_) => false,
    });
    !barred && holds(snippet, context).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use crate::checks::library::testing::{GUIDANCE, assert_clean, assert_finds};

    const RULE: &str = "overlapping-passages";

    fn salutation(front: &str) -> String {
        GUIDANCE.replace(
            "part = \"advice\"\n",
            &format!("part = \"salutation\"\n{front}"),
        )
    }

    #[track_caller]
    fn pair(one: &str, other: &str) -> [(&'static str, String); 2] {
        [
            ("guidance/a.md", salutation(one)),
            ("guidance/b.md", salutation(other)),
        ]
    }

    #[test]
    fn two_for_the_same_place_are_reported_once() {
        for (one, other) in [
            ("", ""),
            ("when = [\"first_post\"]\n", "when = [\"poster\"]\n"),
        ] {
            let [a, b] = pair(one, other);
            assert_finds(RULE, &[(a.0, &a.1), (b.0, &b.1)], &[("guidance/b.md", 2)]);
        }
    }

    #[test]
    fn order_conditions_and_posts_tell_them_apart() {
        for (one, other) in [
            ("order = 1\n", ""),
            ("when = [\"first_post\"]\n", ""),
            ("when = [\"first_post\"]\n", "when = [\"returning\"]\n"),
            ("offered = true\n", ""),
        ] {
            let [a, b] = pair(one, other);
            assert_clean(RULE, &[(a.0, &a.1), (b.0, &b.1)]);
        }
    }
}
