//! `can-been`: "been" behind a word that takes "be" or "have been".

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "can-been",
    title: "“Can been” for “can be”",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            ("(can <been>)", "be"),
            ("(cannot <been>)", "be"),
            ("(can’t <been>)", "be"),
            ("(can not <been>)", "be"),
            (
                "({could|would|should|may|might|must} [not ] <been>)",
                "have been",
            ),
            (
                "({could|would|should|may|might|must} not <been>)",
                "have been",
            ),
            ("({will|shall} <been>)", "be"),
            ("(to <been>)", "have been"),
        ],
        &["{whom|who} _ _ to been"],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        format!("“{}” lacks a word, or should end in “be”", misuse.words)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn been_without_have_is_found() {
        finds(
            &RULE,
            &[
                (
                    "Further advice can been read on our page.",
                    "can been",
                    "can be",
                ),
                ("You could been told.", "could been", "could have been"),
                (
                    "It should not been said.",
                    "should not been",
                    "should not have been",
                ),
                ("They will been asked.", "will been", "will be"),
            ],
        );
    }

    #[test]
    fn be_and_have_been_are_in_order() {
        accepts(
            &RULE,
            &[
                "It can be read, and could have been asked for. It has been said.",
                "You may have been told; have you ever been to court?",
                "If you can, been or not, say so.",
            ],
        );
    }
}
