//! `should-of`: "of" for "have", as it sounds: "should of been told".

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "should-of",
    title: "“Should of” for “should have”",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            (
                "({should|would|could|might|must|may} <of>) {been|had|done|got|gone|told|asked|said|given|made|come|taken|known|happened|let|seen|put|heard|kept|sent|written|spoken|met|found|explained|received|been|left|held|shared|involved|informed|helped|agreed|offered|not}",
                "have",
            ),
            (
                "({shouldn’t|wouldn’t|couldn’t|mightn’t|should not|would not|could not|may not|might not} <of>)",
                "have",
            ),
            ("({should|would|could} <of>) {you|they|he|she|we}", "have"),
        ],
        &["_ of course", "must of necessity"],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        format!("“{}” is “have” as it sounds", misuse.words)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn of_for_have_is_found_and_mended() {
        finds(
            &RULE,
            &[
                ("You should of been told.", "should of", "should have"),
                ("They couldn’t of known.", "couldn’t of", "couldn’t have"),
                ("He might of asked.", "might of", "might have"),
            ],
        );
    }

    #[test]
    fn of_in_its_own_place_is_in_order() {
        accepts(
            &RULE,
            &[
                "You should of course be told.",
                "They should have been told of it.",
                "You could, of course, ask; you would of course be heard.",
                "What they could not, of itself, change.",
            ],
        );
    }
}
