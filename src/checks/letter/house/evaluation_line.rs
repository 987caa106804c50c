//! `evaluation-line`: the evaluation form is asked for twice, or before the letter is signed.

use super::said::phrases;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Part;
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "evaluation-line",
    title: "The line about the evaluation form",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::Letter(check),
};

static ASKED: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases([
        "evaluation {form|survey|questionnaire}",
        "{complete|fill in|take|answer} ... {evaluation|survey|questionnaire}",
    ])
});

fn check(page: &Page<'_>) -> Vec<Slip> {
    let asked: Vec<(usize, &Sheet<'_>, Span)> = page
        .sheets
        .iter()
        .enumerate()
        .filter_map(|(at, sheet)| Some((at, sheet, sheet.find(&ASKED).first().copied()?)))
        .collect();
    let Some(((first_at, first, words), further)) = asked.split_first() else {
        return Vec::new();
    };
    let again = further.iter().map(|(_, sheet, words)| {
        sheet.slip(*words, "The letter asks for the evaluation form twice")
    });
    let signed = page
        .sheets
        .iter()
        .position(|sheet| sheet.block.part == Part::SignOff || sheet.says(Part::SignOff));
    let too_early = signed.filter(|signed| first_at < signed).map(|_| {
        first.slip(
            *words,
            "The evaluation form is asked for at the end, behind the name",
        )
    });
    too_early.into_iter().chain(again).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(ASKED.len(), 2);
    }

    #[test]
    fn asking_twice_and_asking_too_early_are_found() {
        points_at(
            &RULE,
            POST,
            "Best wishes\nSuzie\nPlease complete our evaluation form.\nOur evaluation form is short.",
            &["evaluation form"],
        );
        points_at(
            &RULE,
            POST,
            "Please fill in our survey.\nBest wishes\nSuzie",
            &["fill in our survey"],
        );
    }

    #[test]
    fn once_behind_the_name_or_not_at_all_is_in_order() {
        for letter in [
            "Ask them.\nBest wishes\nSuzie\nCould you complete our evaluation form?",
            "A psychological evaluation may help.\nBest wishes\nSuzie",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
