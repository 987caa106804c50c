//! `private-question`: the letter asks for details that must not stand on a public forum.

use super::said::{is_typed, phrases};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "private-question",
    title: "Questions that ask for private details in public",
    family: Family::House,
    severity: Severity::Warning,
    look: Look::TypedBlock(check),
};

/// What only people who know the family should know.
const PRIVATE: &str = "{name|names|address|addresses|postcode|surname|full name|date of birth|dates of birth|dob|birthday|phone number|telephone number|mobile number|email|email address|case number|national insurance number}";
const PLACE: &str =
    "{court|school|nursery|college|hospital|town|city|village|area|street|refuge|contact centre}";

static ASKING: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let asked = [
        format!("{{tell|give|send|let}} {{me|us}} [have] [know] ... {PRIVATE}"),
        format!("{{tell|let}} {{me|us}} [know] {{which|what}} {PLACE}"),
        "{tell|let} {me|us} [know] where you live".to_owned(),
        format!("what {{is|are|was|were}} {{your|his|her|their|the}} ... {PRIVATE}"),
        format!(
            "{{can|could|would|will}} you ... {{share|provide|post|confirm|say}} ... {PRIVATE}"
        ),
        format!(
            "please {{share|provide|post|confirm|include|say|state}} {{your|his|her|their|the}} ... {PRIVATE}"
        ),
        format!("{{which|what}} {PLACE} {{is|are|was|were|do|does|did|will}}"),
        "where do you live".to_owned(),
        "what is {he|she|your son|your daughter|your child|the social worker} called".to_owned(),
    ];
    phrases(&asked)
});

/// Words that turn it round: "do not tell us the name of the school".
const NOT: [&str; 10] = [
    "not",
    "dont",
    "never",
    "without",
    "avoid",
    "no",
    "nor",
    "rather",
    "private",
    "privately",
];
/// Whom the poster may ask; what the adviser tells the poster to ask others is no question in public.
const OTHERS: [&str; 6] = ["them", "worker", "council", "solicitor", "court", "school"];

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let mut found: Vec<Span> = Vec::new();
    for span in sheet.find(&ASKING) {
        let overlaps = found.last().is_some_and(|last| last.overlaps(span));
        if !overlaps && is_typed(sheet, span) && asks_the_poster(sheet, span) {
            found.push(span);
        }
    }
    let message = "This asks for a private detail in public: say that it is not needed here, or point to the advice line";
    found
        .into_iter()
        .map(|span| sheet.slip(span, message))
        .collect()
}

fn asks_the_poster(sheet: &Sheet<'_>, span: Span) -> bool {
    let Some((_, words)) = sheet.sentence_of(span) else {
        return false;
    };
    let before: Vec<&str> = words
        .iter()
        .take_while(|word| word.span.end <= span.start)
        .map(|word| word.folded.as_str())
        .collect();
    let turned_round = words.iter().any(|word| NOT.contains(&word.folded.as_str()));
    let asks_others = before.contains(&"ask") && before.iter().any(|word| OTHERS.contains(word));
    !turned_round && !asks_others
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{found, passes};

    const POST: &str = "Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(ASKING.len(), 9);
    }

    #[test]
    fn questions_for_private_details_are_found() {
        for letter in [
            "Can you tell me the name of your social worker?",
            "Please let us know which court it is in.",
            "What is your daughter’s date of birth?",
            "Which school does he go to?",
            "Where do you live?",
            "Could you post your case number?",
            "It would help if you could tell us the children’s names.",
        ] {
            assert_eq!(found(&RULE, POST, letter).len(), 1, "{letter}");
        }
    }

    #[test]
    fn other_questions_and_warnings_are_in_order() {
        for letter in [
            "Please do not tell us the name of the school.",
            "Can you tell us how old your son is, and whether there is an order?",
            "Ask the social worker to tell you the name of the manager.",
            "Do you live in England?",
            "Ask them which court is hearing it.",
            "What is the plan for contact?",
            "They asked “what is your address?”.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
