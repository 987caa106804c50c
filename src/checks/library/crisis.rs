//! Crisis text that rests on something nobody has confirmed, or that something else could put out of a letter.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::{Confidence, Detail, Harm, Signpost, Snippet};

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for snippet in shelf.usable().filter(|snippet| snippet.harm == Harm::Life) {
        let mut report = |words: &str, message: String| {
            let rule = "unsafe-crisis-text";
            findings.push(shelf.finding(file_of(snippet), words, Severity::Error, rule, message));
        };
        if snippet.confidence == Confidence::Unchecked {
            report(
                "confidence",
                "a life may hang on it, and its facts are not confirmed".to_owned(),
            );
        }
        if !snippet.never_with.is_empty() {
            report(
                "never_with",
                "a life may hang on it, so nothing may bar it from a letter".to_owned(),
            );
        }
        for signpost in unconfirmed(snippet, shelf) {
            let message = format!(
                "a life may hang on it, and the number of “{}” is not confirmed",
                signpost.name
            );
            report(signpost.id.as_str(), message);
        }
    }
    findings
}

/// The helplines of a passage that cannot be reached by a confirmed number.
fn unconfirmed<'a>(
    snippet: &'a Snippet,
    shelf: &'a Shelf<'_>,
) -> impl Iterator<Item = &'a Signpost> {
    let named = snippet.signposts_named().into_iter();
    named
        .filter_map(|id| shelf.library.signpost(id))
        .filter(|signpost| {
            let reached = [Detail::Phone, Detail::Text]
                .into_iter()
                .any(|detail| signpost.printed(detail).is_some());
            !reached
        })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SIGNPOST, assert_clean, assert_finds, passage};

    const CRISIS: &str = "part = \"advice\"\nharm = \"life\"\n";

    #[test]
    fn crisis_text_names_only_helplines_whose_number_is_confirmed() {
        let body = passage(
            CRISIS,
            "Ring [Helpers](signpost:helpers){{ number(\"helpers\") }}.",
        );
        let unchecked = SIGNPOST.replace("+++\nHelps", "unchecked = [\"phone\"]\n+++\nHelps");
        assert_finds(
            "unsafe-crisis-text",
            &[
                ("guidance/a.md", &body),
                ("signposts/helpers.md", &unchecked),
            ],
            &[("guidance/a.md", 8)],
        );
        assert_clean(
            "unsafe-crisis-text",
            &[("guidance/a.md", &body), ("signposts/helpers.md", SIGNPOST)],
        );
    }

    #[test]
    fn nothing_may_bar_crisis_text() {
        let front = format!("{CRISIS}never_with = [\"fact:order\"]\n");
        let body = passage(&front, "Ring 999.");
        assert_finds(
            "unsafe-crisis-text",
            &[("guidance/a.md", &body)],
            &[("guidance/a.md", 5)],
        );
    }

    #[test]
    fn crisis_text_must_be_confirmed_itself() {
        let body = passage(CRISIS, "Ring 999.").replace("\"confirmed\"", "\"unchecked\"");
        assert_finds(
            "unsafe-crisis-text",
            &[("guidance/a.md", &body)],
            &[("guidance/a.md", 6)],
        );
    }
}
