//! `your-or-youre`: "your" where "you are" is meant, or "you’re" before what belongs to the reader.

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "your-or-youre",
    title: "“Your” and “you’re” taken for each other",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            (
                "(<your> {not|a|an|the|going to|allowed|entitled|able to|unable|sure|unsure|worried|welcome to|too|also|right that|right to think|correct|unhappy|just|concerned|confused|afraid|aware|in a|on a|at risk|under})",
                "you’re",
            ),
            (
                "(<you’re> {son|sons|daughter|daughters|child|children|baby|grandchild*|grandson|granddaughter|solicitor*|social|case|post|own|rights|views|ex|husband|wife|wishes|concerns|letter|complaint|local|options|parental|care|question*|message})",
                "your",
            ),
            (
                "{of|to|for|with|from|by} (<you’re> {family|partner|home|mother|father|parents|situation|relationship})",
                "your",
            ),
        ],
        &[
            "your {worried|concerned|confused|unhappy|correct|aware|unsure} {child|children|son|daughter|family|parents|mother|relatives|address|name|details|number}",
            "your under {_s|five|fives|two|one}",
            "your just {_s}",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        let meant = match misuse.instead.as_deref() {
            Some(instead) if instead.contains(['’', '\'']) => "you are",
            _ => "belonging to you",
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
                ("Your not the only one.", "Your not", "You’re not"),
                (
                    "Ask if your entitled to legal aid.",
                    "your entitled",
                    "you’re entitled",
                ),
                ("We have read you’re post.", "you’re post", "your post"),
                (
                    "Tell you're solicitor.",
                    "you're solicitor",
                    "your solicitor",
                ),
                (
                    "We don't know if your allowed to.",
                    "your allowed",
                    "you're allowed",
                ),
            ],
        );
    }

    #[test]
    fn both_in_their_own_places_are_in_order() {
        accepts(
            &RULE,
            &[
                "You’re not alone, and your child is not either.",
                "If you’re home, your own views count; you’re family too.",
                "Your being there matters. Your worried relatives can ask too.",
                "Give your correct address.",
            ],
        );
    }
}
