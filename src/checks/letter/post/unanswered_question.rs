//! `unanswered-question`: the post asks something, and nothing in the letter speaks of it.
//!
//! A passage that speaks of it is only proposed as its answer: the question stays in sight until the adviser says so.

use super::in_short::in_short;
use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::reading::QuestionKind;

pub(super) const RULE: Rule = Rule {
    name: "unanswered-question",
    title: "Questions that nothing in the letter speaks of",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let questions = letter.reading.questions.iter();
    questions
        .zip(page.proposed())
        .filter(|(_, proposed)| proposed.is_empty())
        .map(|(question, _)| question)
        .filter(|question| question.kind == QuestionKind::Asked)
        .filter(|question| !letter.answered.contains(&question.evidence.text))
        .map(|question| {
            let message = format!(
                "Nothing in the letter speaks of the question “{}”",
                in_short(&question.evidence.text)
            );
            Slip::of_letter(message).shown_by(&question.evidence)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, found, passes};

    const POST: &str =
        "They want us to separate. Could we get back together later? Who pays for the solicitor?";

    #[test]
    fn a_question_nothing_speaks_of_is_shown_with_its_words() {
        let desk = Desk::answering(
            POST,
            "Dear Bramble22\nA solicitor in a care case is paid by legal aid.\nBest wishes",
        );
        let said = desk.said(&RULE);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].0.contains("back together"), "{said:?}");
    }

    #[test]
    fn a_letter_that_speaks_of_every_question_is_in_order() {
        passes(
            &RULE,
            POST,
            "Dear Bramble22\nA solicitor in a care case is paid by legal aid.\nIf you resume your relationship \
             later, tell the social worker before you do.\nBest wishes",
        );
    }

    #[test]
    fn saying_a_question_back_does_not_answer_it() {
        let letter = "Dear Bramble22\nYou ask whether you could get back together, and who pays for the solicitor.\nBest wishes";
        assert_eq!(found(&RULE, POST, letter).len(), 2);
    }

    #[test]
    fn a_question_the_adviser_says_is_answered_is() {
        let mut desk = Desk::answering(POST, "Dear Bramble22\nWrite to them.\nBest wishes");
        assert_eq!(desk.slips(&RULE).len(), 2);
        let asked = desk.reading.questions[0].evidence.text.clone();
        desk.answered.insert(asked);
        assert_eq!(desk.slips(&RULE).len(), 1);
    }
}
