//! `agreement`: one where there are several, or several where there is one: "the children is", "there is two", "this meetings".

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "agreement",
    title: "A verb or a number that does not fit its noun",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            // People, at the front of a sentence or a clause, where no “of” or “with” stands before them.
            (
                "^([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <is>)",
                "are",
            ),
            (
                "{that|if|when|because|but|where|as|while|whether} ([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <is>)",
                "are",
            ),
            (
                "^([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <was>)",
                "were",
            ),
            (
                "{that|if|when|because|but|where|as|while|whether} ([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <was>)",
                "were",
            ),
            (
                "^([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <has>)",
                "have",
            ),
            (
                "{that|if|when|because|but|where|as|while|whether} ([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <has>)",
                "have",
            ),
            (
                "^([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <does>)",
                "do",
            ),
            (
                "{that|if|when|because|but|where|as|while|whether} ([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <does>)",
                "do",
            ),
            (
                "^([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <wants>)",
                "want",
            ),
            (
                "{that|if|when|because|but|where|as|while|whether} ([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <wants>)",
                "want",
            ),
            (
                "^([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <needs>)",
                "need",
            ),
            (
                "{that|if|when|because|but|where|as|while|whether} ([the|your|both|all|some|these|those|most|many] {children|parents|social workers|grandparents|siblings|professionals} <needs>)",
                "need",
            ),
            ("^(children’s services <is>)", "are"),
            (
                "{that|if|when|because|but|where|as|while|whether} (children’s services <is>)",
                "are",
            ),
            ("^({they|we} <is>)", "are"),
            (
                "{and|that|if|when|because|but|where|as|while|whether|what|how|why} ({they|we} <is>)",
                "are",
            ),
            ("^(children’s services <was>)", "were"),
            (
                "{that|if|when|because|but|where|as|while|whether} (children’s services <was>)",
                "were",
            ),
            ("^({they|we} <was>)", "were"),
            (
                "{and|that|if|when|because|but|where|as|while|whether|what|how|why} ({they|we} <was>)",
                "were",
            ),
            ("^(children’s services <has>)", "have"),
            (
                "{that|if|when|because|but|where|as|while|whether} (children’s services <has>)",
                "have",
            ),
            ("^({they|we} <has>)", "have"),
            (
                "{and|that|if|when|because|but|where|as|while|whether|what|how|why} ({they|we} <has>)",
                "have",
            ),
            ("^(you <was>)", "were"),
            (
                "{if|when|that|because|as|what|where|while} (you <was>)",
                "were",
            ),
            ("^({he|she|it} <have>)", "has"),
            (
                "{because|but|when|if|since|says} ({he|she|it} <have>)",
                "has",
            ),
            ("^({he|she} <are>)", "is"),
            (
                "{because|but|when|if|that|since|says} ({he|she} <are>)",
                "is",
            ),
            ("^({he|she|it} <don’t>)", "doesn’t"),
            (
                "{because|but|when|if|that|as|and} ({he|she|it} <don’t>)",
                "doesn’t",
            ),
            // There is, there are.
            (
                "(there <is> {two|three|four|five|six|seven|eight|nine|ten|many|several|various|these|those|some concerns|concerns|issues|risks|steps|ways|things|questions|rules|options|reasons|children|different ways|other ways|other options})",
                "are",
            ),
            (
                "(there <was> {two|three|four|five|six|seven|eight|nine|ten|many|several|various|concerns|issues|risks|questions|children})",
                "were",
            ),
            (
                "(there <are> {a|an} {plan|order|risk|chance|way|reason|meeting|conference|review|duty|right|rule|concern|need|hearing|social worker|solicitor|person|parent|child|page|form|difference|limit|possibility|process|procedure|list|charge})",
                "is",
            ),
            (
                "(there <has> been {two|three|four|five|six|several|many|concerns|issues|changes|problems|meetings|delays|incidents})",
                "have",
            ),
            // Words that have no plural.
            (
                "^({this|the|all|any|our|some} {information|evidence|help|work} <are>)",
                "is",
            ),
            (
                "^({this|the|all|any|our|some} {information|evidence|help} <were>)",
                "was",
            ),
            (
                "{that|if|when|because|but|where|as|while|whether} ({this|the|all|any|our|some} {information|evidence} <are>)",
                "is",
            ),
            ("^(information <are>)", "is"),
            ("^(the advice <are>)", "is"),
            (
                "(<{these|those}> {information|advice|evidence|support|child|parent|plan|order|meeting|assessment|concern|issue|decision|agreement|conference|hearing|person|page|question|reason|solicitor|option|letter})",
                "this",
            ),
            (
                "(<this> {children|parents|meetings|assessments|things|agreements|solicitors|conferences|decisions|hearings|people|pages|concerns are|plans are|orders are|reports are|issues are|questions are|options})",
                "these",
            ),
            // One of several, and a with one.
            ("one of the (<parent>)", "parents"),
            ("one of the (<reason> {why|that|for|is})", "reasons why"),
            ("one of the (<thing> {you|that|to|they})", ""),
            ("one of your (<child>)", "children"),
            ("{each|every} (<children>)", "child"),
            ("{each|every} (<parents>)", "parent"),
            ("{each|every} (<meetings>)", "meeting"),
            (
                "{both|two|three|four|several|many} (<child> {is|are|was|were|have|has|in|with|who|and})",
                "children",
            ),
            (
                "{both|two|three|four|several|many} (<parent> {is|are|was|were|have|has|with|who|can|should|must})",
                "parents",
            ),
            (
                "{several|many|three|four|six|few} (<{month|week|day|year}> {ago|later|before|after|and|now|on|since})",
                "",
            ),
            (
                "a <children> {is|has|was|who|can|may|in|should|will}",
                "child",
            ),
            (
                "{a|an} (<{solicitors|plans|orders|assessments|agreements|advocates|social workers|independent reviewing officers}> {is|has|was|who|can|may|should|will|to|for|that})",
                "",
            ),
            // Dynamics and the like, where no other subject stands before them.
            (
                "{that|because|if|as|opinion|where|when|and} (the dynamics of {the|your|their|a|this} {relationship|family|household|home} <is>)",
                "are",
            ),
            (
                "^(the dynamics of {the|your|their|a|this} {relationship|family|household|home} <is>)",
                "are",
            ),
        ],
        &[
            "what they is",
            "{contact|time|living|working|talking|speaking|meeting|between} _ and they {is|was|has}",
            "{that|if} the children does",
            "one of the reason for",
            "both parent and",
            "many a {child|parent}",
            "{make|made|makes} recommendation to",
            "each {children’s|parents’}",
            "there is some {concern|risk}",
            "suggest that {he|she|it} have",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        format!(
            "“{}”: one word means one and the other several",
            misuse.words
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn words_that_do_not_agree_are_found() {
        finds(
            &RULE,
            &[
                (
                    "Your children is with their aunt.",
                    "Your children is",
                    "Your children are",
                ),
                (
                    "They say that children’s services has a duty.",
                    "children’s services has",
                    "children’s services have",
                ),
                ("There is two ways to ask.", "There is two", "There are two"),
                (
                    "If you was told of it, write it down.",
                    "you was",
                    "you were",
                ),
                (
                    "All information are shared.",
                    "All information are",
                    "All information is",
                ),
                (
                    "Ask for these information in writing.",
                    "these information",
                    "this information",
                ),
                (
                    "Look at this meetings again.",
                    "this meetings",
                    "these meetings",
                ),
                (
                    "It is so because the dynamics of your family is hard.",
                    "the dynamics of your family is",
                    "the dynamics of your family are",
                ),
                (
                    "There are a plan for him.",
                    "There are a plan",
                    "There is a plan",
                ),
                ("Every parents can ask.", "parents", "parent"),
            ],
        );
    }

    #[test]
    fn words_that_agree_are_in_order() {
        accepts(
            &RULE,
            &[
                "The father of the children is heard, and contact between you and the children is reviewed.",
                "The view of children’s services is clear. Contact with children’s services is hard. Children’s services have a duty.",
                "There are a number of ways, there are a few steps, and there is some concern.",
                "Should he have a solicitor, does she have one, and can it have an effect?",
                "What they say is heard. What you ask them is up to you.",
                "This concerns you, this plans nothing, and these concerns are heard.",
                "All the children are safe, and each of the children has a plan. Every parent’s view counts.",
                "Each child has a plan; both parent and child are heard.",
            ],
        );
    }
}
