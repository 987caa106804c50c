//! `its-apostrophe`: the apostrophe of "it is" where something belongs to it, or none where "it is" is meant.

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "its-apostrophe",
    title: "“Its” and “it’s” taken for each other",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            ("<it’s> own", "its"),
            ("{by|of|with|under|through|within|upon} <it’s>", "its"),
            (
                "{in|on|from|to|about|at|into|for} <it’s> {behalf|best|final|finding*|decision*|dut*|role|polic*|power*|care|report*|view*|aim*|place|part|name|website|recommendation*|assessment*|conclusion*|reason*|staff|area|plan*|origin*|effect*|purpose*|content*|terms}",
                "its",
            ),
            (
                "<it’s> {finding*|decision*|dut*|policies|powers|conclusion*|contents|terms|wording} {is|are|was|were|on|about|in|to|must|may|should|that|under}",
                "its",
            ),
            (
                "<its> {a|an|been|too|okay|ok|because|never|always been|unclear|unlikely}",
                "it’s",
            ),
            ("<its> {not|the|your|my|their|just|only}", "it’s"),
            (
                "<its> {important|difficult|hard|likely|possible|best|clear|worth|good|vital|helpful|useful|understandable|unfair|natural|normal} {to|that|for you|if you|you|asking|keeping|getting|checking}",
                "it’s",
            ),
            (
                "<its> {going to|up to you|up to the|up to them|about time}",
                "it’s",
            ),
            (
                "^<its> {really|very|also|still|okay|good|great|hard|all|so|clear|understandable|natural} _ {to|that|for|when|if|you}",
                "it’s",
            ),
        ],
        &[
            "its only {purpose|aim|job|role|duty|task|function|power|concern|effect|child|parent|member}",
            "its just {cause|deserts|share}",
            "its too",
            "its best to date",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        let meant = match misuse.instead.as_deref() {
            Some(instead) if instead.contains(['’', '\'']) => "it is",
            _ => "belonging to it",
        };
        format!("“{}” stands where “{meant}” is meant", misuse.words)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn each_of_the_two_is_found_in_the_place_of_the_other() {
        finds(
            &RULE,
            &[
                ("You are worried by it’s findings.", "it’s", "its"),
                ("The council has it's own rules.", "it's", "its"),
                ("Read the plan with all of it’s pages.", "it’s", "its"),
                ("Its a hard time for you.", "Its", "It’s"),
                ("They say its not safe.", "its", "it’s"),
                ("I think its important to ask.", "its", "it’s"),
                ("I don't think its because of you.", "its", "it's"),
            ],
        );
    }

    #[test]
    fn both_in_their_own_places_are_in_order() {
        accepts(
            &RULE,
            &[
                "It’s a hard time, and it’s not your doing.",
                "The court gives its reasons, and its decision is final.",
                "Its only purpose is to hear the child, and its very nature is private.",
                "Ask about its role and its likely effect; it’s clear that it’s needed.",
                "Its not-for-profit arm, and its just share.",
                "It’s in the report, and it’s about contact.",
                "If it’s hard, it's best to ask.",
            ],
        );
    }
}
