//! `you-for-your`: the last letter of "your" left out before a person or a thing of the reader: "whether you son is heard".

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "you-for-your",
    title: "“You” for “your”",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            (
                "(<you> {child’s|son’s|daughter’s|solicitor’s|partner’s|family’s|son|daughter|solicitor|husband|wife|grandson|granddaughter|grandchild|ex-partner|ex|boyfriend|girlfriend|nephew|niece|stepson|stepdaughter|child|baby|social worker|children’s guardian|parental responsibility is|home life|local authority})",
                "your",
            ),
            (
                "{whether|that|if|when|of|with|for|to|about|by|as} (<you> {partner|family|mother|father|parents|case})",
                "your",
            ),
            (
                "{whether|that|if|when|of|with|about|by} (<you> children)",
                "your",
            ),
        ],
        &[
            "{give|gives|gave|giving|tell|tells|told|show|shows|ask|asks|asking|send|sends|offer|offers|get|find|allow|teach|grant|grants|make|call|calls} you {child|baby|family|local authority|social worker|parental responsibility is|solicitor}",
            "you child {protection|arrangements|in need|care|benefit|maintenance|law|and}",
            "you {partner|father|mother|parents|family} {and|or|up}",
            "to you {family|partner|mother|father|parents|case}",
            "you baby {him|her|them}",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        format!("“{}” looks like “your” with a letter lost", misuse.words)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn you_before_somebody_of_the_reader_is_found() {
        finds(
            &RULE,
            &[
                (
                    "We cannot say whether you son is heard.",
                    "you son",
                    "your son",
                ),
                ("Talk to you solicitor.", "you solicitor", "your solicitor"),
                (
                    "It depends on you child’s wishes.",
                    "you child’s",
                    "your child’s",
                ),
                (
                    "Ask if you partner can come.",
                    "you partner",
                    "your partner",
                ),
                ("You daughter can say so.", "You daughter", "Your daughter"),
            ],
        );
    }

    #[test]
    fn you_before_other_words_is_in_order() {
        accepts(
            &RULE,
            &[
                "We can tell you child protection plans are reviewed. They gave you child arrangements orders to read.",
                "They may offer you family support and tell you children can be heard.",
                "Thank you. Children’s services must tell you.",
                "It gives you parental responsibility. We can send you social work records.",
                "You and your partner can ask. You parents know best.",
            ],
        );
    }
}
