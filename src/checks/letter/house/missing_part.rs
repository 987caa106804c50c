//! `missing-part`: a part that the house asks of every letter is not there.

use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::library::Part;

pub(super) const RULE: Rule = Rule {
    name: "missing-part",
    title: "Parts that every letter needs",
    family: Family::House,
    severity: Severity::Error,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let required = page.letter.library.house.letter.required.iter();
    required
        .filter(|part| !stands(page, **part))
        .map(|part| Slip::of_letter(message(*part)))
        .collect()
}

/// Whether a part is there: as a block of its own, or by its words inside another.
fn stands(page: &Page<'_>, part: Part) -> bool {
    page.sheets.iter().any(|sheet| {
        !sheet.text().trim().is_empty() && (sheet.block.part == part || sheet.says(part))
    })
}

/// What is missing, with an example where the name alone does not say it.
fn message(part: Part) -> String {
    let example = match part {
        Part::Salutation => ", such as “Dear …”",
        Part::Thanks => " for the post",
        Part::Introduction => ": it does not say who answers",
        Part::AdviceLine => ": the number of the charity’s own line, with its hours",
        Part::Invitation => ": nothing says that the poster may write again",
        Part::SignOff => ", such as “Best wishes” and the name",
        _ => "",
    };
    format!("The letter has no {} yet{example}", part.label())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, found};
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
    fn a_part_whose_words_stand_in_another_paragraph_is_there() {
        let letter = "Dear Bramble22, thanks for getting in touch. My name is Suzie.\nAsk for the plan.\nI hope this helps. You can also ring our advice line on 0808 801 0366.\nBest wishes, Suzie";
        assert!(found(&RULE, "Please help.", letter).is_empty());
        let without = letter.replace(" You can also ring our advice line on 0808 801 0366.", "");
        assert_eq!(found(&RULE, "Please help.", &without), [""]);
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
                "The letter has no salutation yet, such as “Dear …”".to_owned()
            )]
        );
    }
}
