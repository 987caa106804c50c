//! `to-or-too`: one "o" where more than enough is meant, or two where none is.

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "to-or-too",
    title: "“To” and “too” taken for each other",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            (
                "{is|are|was|were|be|been|being|far|not|seem|seems|feel|feels|felt|getting|it’s|that’s|you’re|he’s|she’s|they’re} (<to> {much|many|late|soon|often|young|old|hard|long|little|small|big|high|low|quickly|busy|scared|upset|tired|ill})",
                "too",
            ),
            (
                "{take|takes|taking|took|taken|ask|asks|asking|put|puts|putting|places|placing|far} (<to> {much|long|many})",
                "too",
            ),
            (
                "{going|go|goes|doing|do|went|gone} (<to> {well|badly|fast|slowly|quickly|far})",
                "too",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|ought|like|try|trying|wish|hope|willing|ready|unable|how|allowed|likely} (<too> {be|see|have|ask|do|get|go|make|take|give|keep|help|talk|speak|write|tell|know|work|find|attend|meet|live|stay|move|say|explain|show|apply|complain|contact|call|ring|return})",
                "to",
            ),
            (
                "{speak|talk|write|apply|go|goes|went|listen|given|sent|send|return|returned|back|according|spoke|talked|wrote|complain|reply|next|up|due|contact|close} (<too> {the|your|a|an|his|her|their|our|children’s|court|them|him|me|us|you})",
                "to",
            ),
        ],
        &[
            "{is|are|was|were} to {early|young|old|long|small|big|high|low|many|much|little} {people|person|help|age|term|children|adults|families|parents|extent|of|more|other}",
            "to {many|much} {of|people|parents|families|children|more}",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        format!(
            "“{}” stands where “{}” is meant",
            misuse.words,
            other(misuse.words)
        )
    })
}

/// The word that is meant: a slip shows the wrong one first.
fn other(words: &str) -> &'static str {
    if words.to_lowercase().starts_with("too") {
        "to"
    } else {
        "too"
    }
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
                ("It is to late to ask.", "to late", "too late"),
                (
                    "The first visit went to badly to be repeated.",
                    "to badly",
                    "too badly",
                ),
                ("It takes to long.", "to long", "too long"),
                ("You need too ask for it.", "too ask", "to ask"),
                ("Please speak too your solicitor.", "too your", "to your"),
            ],
        );
    }

    #[test]
    fn both_in_their_own_places_are_in_order() {
        accepts(
            &RULE,
            &[
                "It is too late, and too much is asked of you too.",
                "This may seem unfair to many parents, and leads to much worry.",
                "The referral is to early help, and the letter was to young people in care.",
                "You may go too, and the school can be told too.",
                "The plan is to slow things down. He wants to be heard, and she does too.",
                "That matters to long-term plans.",
            ],
        );
    }
}
