//! `safety-plan-in-public`: details of a plan to get away, which the one it is about may read too.

use super::said::{is_typed, phrases};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "safety-plan-in-public",
    title: "Details of a safety plan in a public letter",
    family: Family::House,
    severity: Severity::Warning,
    look: Look::TypedBlock(check),
};

const DAY: &str = "{monday|tuesday|wednesday|thursday|friday|saturday|sunday|tonight|tomorrow|this weekend|this week|next week}";
const AWAY: &str = "{at work|out|away|asleep|sleeping|not there|not in|at the pub|in the shower}";

static DETAILS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        format!("{{leave|leaving|go|move out|get out|get away|escape}} ... {{when|while}} {{he|she|your partner|your husband|your wife|your ex|they}} {{is|are|goes|has}} [gone] {AWAY}"),
        format!("{{leave him|leave her|leave your partner|leave home|move out|get away|escape|flee}} [on|by|in] {DAY}"),
        format!("leave [on] {DAY} ... {{when|while}}"),
        "{pack|hide|keep} ... {bag|money|passport*|phone|keys|documents} ... {at|with|under|in the|behind}".to_owned(),
        "{refuge|safe house} {is in|is at|in|at} {the|this} [same] {town|street|road|city|village}".to_owned(),
        "{code word|codeword|safe word} ... {is|be|with}".to_owned(),
        "go to {your|the} {mothers|sisters|mums|friends|brothers|parents|refuge} [house|home|place] {on|at|when|while|tonight|tomorrow}".to_owned(),
    ])
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let mut found: Vec<Span> = Vec::new();
    for span in sheet.find(&DETAILS) {
        if is_typed(sheet, span) && !found.last().is_some_and(|last| last.overlaps(span)) {
            found.push(span);
        }
    }
    let message = "This is a detail of a plan to get safe, and the other person may read it: leave it to a helpline or a call";
    found
        .into_iter()
        .map(|span| sheet.slip(span, message))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{found, passes};

    const POST: &str = "Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(DETAILS.len(), 7);
    }

    #[test]
    fn details_of_a_plan_are_found() {
        for letter in [
            "You could leave on Tuesday while he is at work.",
            "Go when your partner is out.",
            "Pack a small bag and leave it with a neighbour.",
            "Hide your passport under the stairs.",
            "Agree a code word with your sister.",
            "Go to your mother’s house tonight.",
        ] {
            assert_eq!(found(&RULE, POST, letter).len(), 1, "{letter}");
        }
    }

    #[test]
    fn advice_on_safety_in_general_is_in_order() {
        for letter in [
            "A helpline can help you make a plan to leave safely.",
            "Keep a copy of the plan in a safe place.",
            "Go to the meeting on Tuesday. Ask when the social worker is out.",
            "The refuge will tell you more.",
            "Leave a message on Monday.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
