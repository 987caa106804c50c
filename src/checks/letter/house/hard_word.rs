//! `hard-word`: a word that the house has a plainer one for.

use super::said::{capital_as, first_typed};
use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::checks::names::is_name;

pub(super) const RULE: Rule = Rule {
    name: "hard-word",
    title: "Hard words that the house has plainer ones for",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::TypedLetter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let hard = library.house.style.plain.iter();
    hard.filter_map(|(hard, plain)| {
        let counts = |sheet: &super::Sheet<'_>, span| !is_name(&sheet.block.passage, span, library);
        let (sheet, span) = first_typed(page, hard, counts)?;
        let written = sheet.written(span);
        let slip = sheet.slip(span, format!("“{written}” is hard to read: {plain}"));
        Some(if takes_its_place(hard, plain) {
            slip.fix(capital_as(sheet, span, plain))
        } else {
            slip
        })
    })
    .collect()
}

/// Whether the plain word can stand where the hard one does: one word, for one that has no endings.
fn takes_its_place(hard: &str, plain: &str) -> bool {
    !hard.contains('*') && !plain.contains([',', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn a_hard_word_is_found_once_and_mended_where_one_word_fits() {
        mends(
            &RULE,
            POST,
            "Whilst you wait, ask them.",
            "While you wait, ask them.",
        );
        points_at(
            &RULE,
            POST,
            "Ask prior to the meeting.\nNot prior to it.",
            &["prior to"],
        );
    }

    #[test]
    fn a_hard_word_with_endings_is_left_to_the_adviser() {
        let desk = crate::checks::letter::sample::Desk::answering(POST, "Assessments commenced.");
        assert_eq!(desk.slips(&RULE)[0].first_fix(), "");
    }

    #[test]
    fn plain_words_and_quoted_ones_are_in_order() {
        passes(&RULE, POST, "While you wait, ask them before the meeting.");
        passes(&RULE, POST, "They wrote “prior to the meeting”.");
    }
}
