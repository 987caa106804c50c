//! `their-or-there`: one of the three words that sound alike where another is meant.

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "their-or-there",
    title: "“Their”, “there” and “they’re” taken for each other",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            (
                "(<their> {is|are|was|were|isn’t|aren’t|wasn’t|weren’t|will be|has been|have been|may be|might be|can be|must be|should be|seems})",
                "there",
            ),
            (
                "{are|is|were|was} (<their> {difficulties|problems|tensions|issues}) {in|with|between}",
                "there",
            ),
            (
                "{are|is|were|was} (<their> {any|a|an|no|anyone|anything|somebody|someone})",
                "there",
            ),
            (
                "{of|in|to|for|with|from|by|about|on|at|that|see|put|have|has|meet|lose|make|give|through|keep|protect|losing|seeing|share|explain|change} (<there> {child|children|son|daughter|own|solicitor*|social|family|families|views|wishes|decision*|role|policy|policies|duty|duties|concerns|opinion|opinions|rights|partner|partners|ex|eyes|website|parents|report|home|names|mother|father|case|best|circumstances|care})",
                "their",
            ),
            (
                "^(<there> {children|child|solicitor|views|wishes|decision|role|policy|concerns|opinion|rights} {is|are|was|were|may|must|will|should|can|do|does|have|has})",
                "their",
            ),
            (
                "{of|in|to|for|with|from|about|at} (<they’re> {child|children|son|daughter|own|home|care|views|wishes|solicitor*|family|decision*})",
                "their",
            ),
            (
                "(<they’re> {is|are}) {a|an|no|any|two|many|some|also|nothing}",
                "there",
            ),
        ],
        &[
            "{is|are|was|were|be|been|will|may|might|still} there {child|children|concerns|views|rights|parents}",
            "their {difficulties|problems|issues} with {it|them|you} {is|are}",
            "from there {home|children}",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        let (wrong, meant) = (first_word(misuse.words), misuse.instead.as_deref());
        let meant = first_word(meant.unwrap_or_default()).to_lowercase();
        format!("“{wrong}” stands where “{meant}” is meant")
    })
}

fn first_word(words: &str) -> &str {
    words.split_whitespace().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn each_is_found_in_the_place_of_another() {
        finds(
            &RULE,
            &[
                (
                    "Are their difficulties with the school?",
                    "their difficulties",
                    "there difficulties",
                ),
                ("Their are several ways.", "Their are", "There are"),
                (
                    "Parents can be with there children.",
                    "there children",
                    "their children",
                ),
                ("It is a risk in there own eyes.", "there own", "their own"),
                ("They're is a way.", "They're is", "There is"),
                ("It is about they’re views.", "they’re views", "their views"),
            ],
        );
    }

    #[test]
    fn all_in_their_own_places_are_in_order() {
        accepts(
            &RULE,
            &[
                "There are children in the home, and their school knows it.",
                "Are there concerns about contact? Is there any help?",
                "They’re asking for their views, and they are there.",
                "Are their wishes known? The views of their children are there in the report.",
                "If there is no plan, they’re in breach.",
                "The home is theirs, and there social workers can visit.",
            ],
        );
    }
}
