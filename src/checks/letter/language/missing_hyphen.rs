//! `missing-hyphen`: words that are one with a hyphen and written apart: "day to day care", "ex partner".

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "missing-hyphen",
    title: "Words that are joined by a hyphen",
    family: Family::Language,
    severity: Severity::Advice,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            (
                "<day to day> {care|decisions|contact|life|basis|running|tasks|needs|matters}",
                "day-to-day",
            ),
            ("<ex partner>", "ex-partner"),
            ("<ex husband>", "ex-husband"),
            ("<ex wife>", "ex-wife"),
            ("<ex girlfriend>", "ex-girlfriend"),
            ("<ex boyfriend>", "ex-boyfriend"),
            ("<pre proceedings>", "pre-proceedings"),
            ("<non molestation> order", "non-molestation"),
            ("<self harm>", "self-harm"),
            (
                "<{full time}> {carer|mother|father|parent|school|job|work|nursery|education}",
                "full-time",
            ),
            (
                "<{part time}> {carer|job|work|school|nursery|course}",
                "part-time",
            ),
            (
                "a <long term> {plan|placement|home|carer|arrangement|foster|option}",
                "long-term",
            ),
            (
                "a <short term> {plan|placement|home|carer|arrangement|foster|break|option}",
                "short-term",
            ),
            (
                "<face to face> {contact|meeting|meetings|visit|visits|advice}",
                "face-to-face",
            ),
            ("<mother in law>", "mother-in-law"),
            ("<father in law>", "father-in-law"),
        ],
        &[],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        format!("“{}” is joined by hyphens here", misuse.words)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn words_that_a_hyphen_joins_are_found() {
        finds(
            &RULE,
            &[
                (
                    "She sees to the day to day needs of both.",
                    "day to day",
                    "day-to-day",
                ),
                ("Your ex partner can ask.", "ex partner", "ex-partner"),
                (
                    "Pre proceedings come first.",
                    "Pre proceedings",
                    "Pre-proceedings",
                ),
            ],
        );
    }

    #[test]
    fn the_same_words_apart_or_joined_are_in_order() {
        accepts(
            &RULE,
            &[
                "It changes from day to day. He is at school full time; in the long term, they meet face to face.",
                "Your ex-partner, day-to-day care, a long-term plan.",
            ],
        );
    }
}
