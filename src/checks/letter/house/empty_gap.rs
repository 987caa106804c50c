//! `empty-gap`: a gap that must be filled still shows its prompt.

use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::library::GapKind;

pub(super) const RULE: Rule = Rule {
    name: "empty-gap",
    title: "Gaps that must still be filled",
    family: Family::House,
    severity: Severity::Error,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let open = letter.draft.open_gaps().into_iter();
    open.filter(|gap| gap.ask.must_be_filled())
        .filter_map(|gap| {
            let message = match &gap.ask {
                GapKind::Choice { options } => {
                    format!("One of these is still to be chosen: {}", options.join(", "))
                }
                ask => format!("This gap is still to be filled: {}", ask.prompt()),
            };
            Some(Slip::of_words(
                letter.draft.block(gap.block)?,
                gap.span,
                message,
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::library::GapKey;
    use crate::reply::sample::{self, LibraryExt};
    use crate::reply::{GapValue, fill_gap};

    #[test]
    fn an_open_gap_is_pointed_at_with_its_prompt() {
        let desk = Desk::with(sample::library(), &["contact"]);
        assert_eq!(
            desk.said(&RULE),
            [(
                "This gap is still to be filled: which meeting?".to_owned(),
                Some("[which meeting?]".to_owned())
            )]
        );
    }

    #[test]
    fn an_answered_gap_is_in_order() {
        let mut desk = Desk::with(sample::library(), &["contact"]);
        fill_gap(
            &mut desk.draft,
            &sample::snippet_id("contact-ask"),
            &GapKey("which meeting?".to_owned()),
            Some(GapValue::Filled {
                text: "the review".to_owned(),
            }),
        );
        assert!(desk.slips(&RULE).is_empty());
    }

    #[test]
    fn an_optional_gap_may_stay_open() {
        let library = sample::library().changed("contact-ask", |s| {
            s.body = "Raise it {{ maybe(\"when?\") }} with them.".to_owned();
        });
        let desk = Desk::with(library, &["contact"]);
        assert!(desk.slips(&RULE).is_empty());
    }

    #[test]
    fn a_choice_names_what_there_is_to_choose_from() {
        let mut desk = Desk::with(sample::library(), &["contact"]);
        for run in &mut desk.draft.blocks[2].passage.runs {
            if let crate::library::RunKind::Gap { ask, .. } = &mut run.kind {
                *ask = GapKind::Choice {
                    options: vec!["she".to_owned(), "he".to_owned()],
                };
            }
        }
        let said = desk.said(&RULE);
        assert_eq!(said[0].0, "One of these is still to be chosen: she, he");
    }
}
