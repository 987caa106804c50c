//! What a passage says without what must be said with it: openness without a solicitor's advice.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of, phrases};
use crate::checks::Severity;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for rule in &shelf.library.house.together {
        let (says, must_say) = (phrases(&rule.says), phrases(&rule.must_say));
        let found = shelf.first_in_each(|_, wording| {
            let span = wording.says(&says)?;
            wording
                .says(&must_say)
                .is_none()
                .then(|| wording.words(span).to_owned())
        });
        findings.extend(found.into_iter().map(|(snippet, words)| {
            let message = format!("“{words}” stands alone: {}", rule.why);
            shelf.finding(
                file_of(snippet),
                &words,
                Severity::Error,
                "missing-caution",
                message,
            )
        }));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, assert_clean, assert_finds};

    #[test]
    fn advice_to_be_open_needs_the_caution_in_every_branch() {
        let half = advice(
            "",
            "Be open with them.{% if first_post %} Ask a solicitor first.{% endif %}",
        );
        assert_finds(
            "missing-caution",
            &[("guidance/a.md", &half)],
            &[("guidance/a.md", 8)],
        );
        let whole = advice("", "Be open with them, but ask a solicitor first.");
        assert_clean("missing-caution", &[("guidance/a.md", &whole)]);
    }
}
