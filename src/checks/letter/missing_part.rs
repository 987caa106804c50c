//! `missing-part`: a part that the house asks of every letter is not there.

use super::{Family, Letter, Rule, Severity, Slip};

pub(super) const RULE: Rule = Rule {
    name: "missing-part",
    family: Family::House,
    severity: Severity::Error,
    check,
};

fn check(letter: &Letter<'_>) -> Vec<Slip> {
    let stands = |part| {
        letter
            .draft
            .blocks
            .iter()
            .any(|block| block.part == part && !block.passage.text.trim().is_empty())
    };
    letter
        .library
        .house
        .letter
        .required
        .iter()
        .filter(|part| !stands(**part))
        .map(|part| Slip::of_letter(format!("The letter has no {} yet", part.label())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::Desk;
    use super::*;
    use crate::reply::{remove_block, sample};

    #[test]
    fn a_letter_with_every_required_part_is_in_order() {
        assert!(
            Desk::with(sample::library(), &["adoption"])
                .slips(&RULE)
                .is_empty()
        );
    }

    #[test]
    fn a_letter_without_advice_is_not_ready() {
        let desk = Desk::with(sample::library(), &[]);
        assert_eq!(
            desk.slips(&RULE),
            [Slip::of_letter("The letter has no advice yet".to_owned())]
        );
    }

    #[test]
    fn a_part_the_house_does_not_ask_for_may_be_missing() {
        let mut desk = Desk::with(sample::library(), &["adoption"]);
        let thanks = desk.draft.blocks[1].id;
        remove_block(&mut desk.draft, thanks);
        assert!(desk.slips(&RULE).is_empty());
    }

    #[test]
    fn a_part_without_words_is_missing() {
        let mut desk = Desk::with(sample::library(), &["adoption"]);
        desk.edit(0, " ");
        assert_eq!(
            desk.slips(&RULE),
            [Slip::of_letter(
                "The letter has no salutation yet".to_owned()
            )]
        );
    }
}
