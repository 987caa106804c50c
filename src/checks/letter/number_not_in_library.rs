//! `number-not-in-library`: a telephone number the adviser typed that no signpost has, digit for digit.

use super::numbers::{numbers, owners, recorded};
use super::{Family, Letter, Rule, Severity, Slip};
use crate::library::{Detail, Library, RunKind};
use crate::reply::Block;
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "number-not-in-library",
    family: Family::Library,
    severity: Severity::Error,
    check,
};

/// How many neighbouring digits may differ for a number to be taken for a mistyped one.
const SLIPPED_DIGITS: usize = 2;

fn check(letter: &Letter<'_>) -> Vec<Slip> {
    let mut slips = Vec::new();
    for block in &letter.draft.blocks {
        for number in numbers(&block.passage.text) {
            if is_typed(block, number.span) && owners(&number.digits, letter.library).is_empty() {
                let written = number.span.of(&block.passage.text).unwrap_or_default();
                let message = message(written, &number.digits, letter.library);
                slips.push(Slip::of_words(block, number.span, message));
            }
        }
    }
    slips
}

/// Whether the words come from the adviser: an edited block, or the answer to a gap.
fn is_typed(block: &Block, span: Span) -> bool {
    block.edited
        || block.passage.runs.iter().any(|run| {
            matches!(run.kind, RunKind::Gap { filled: true, .. }) && run.span.overlaps(span)
        })
}

fn message(written: &str, digits: &str, library: &Library) -> String {
    let meant = library
        .signposts
        .values()
        .filter(|signpost| signpost.printed(Detail::Phone).is_some())
        .find(|signpost| recorded(signpost).any(|other| is_slip_of(digits, &other)))
        .and_then(|signpost| Some((&signpost.name, signpost.printed(Detail::Phone)?)));
    match meant {
        Some((name, phone)) => {
            format!("No helpline in the library has the number {written}; {name} has {phone}")
        }
        None => format!("No helpline in the library has the number {written}"),
    }
}

/// Whether two numbers differ only in a digit or two that stand together.
fn is_slip_of(typed: &str, meant: &str) -> bool {
    let same = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| {
        a.zip(b).take_while(|(a, b)| a == b).count()
    };
    let from_front = same(&mut typed.chars(), &mut meant.chars());
    let from_back = same(&mut typed.chars().rev(), &mut meant.chars().rev());
    from_front + from_back + SLIPPED_DIGITS >= typed.len().max(meant.len())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Desk, signpost};
    use super::*;
    use crate::library::GapKey;
    use crate::reply::{GapValue, fill_gap, sample};

    fn typed(words: &str) -> Desk {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        let signpost = signpost("0300 555 0100");
        desk.library.signposts.insert(signpost.id.clone(), signpost);
        desk.edit(2, words);
        desk
    }

    #[test]
    fn a_number_of_the_library_is_in_order_however_it_is_spaced() {
        for written in [
            "0300 555 0100",
            "03005550100",
            "0300-555-0100",
            "+44 300 555 0100",
        ] {
            assert!(
                typed(&format!("Ring {written}.")).slips(&RULE).is_empty(),
                "{written}"
            );
        }
    }

    #[test]
    fn a_mistyped_number_is_caught_and_the_right_one_named() {
        assert_eq!(
            typed("Ring 0300 555 0110 today.").said(&RULE),
            [(
                "No helpline in the library has the number 0300 555 0110; Kites for Families has 0300 555 0100".to_owned(),
                Some("0300 555 0110".to_owned())
            )]
        );
    }

    #[test]
    fn swapped_and_missing_digits_are_caught() {
        for written in ["0300 555 1000", "0300 555 010", "0300 55 0100"] {
            let said = typed(&format!("Ring {written}.")).said(&RULE);
            assert_eq!(said.len(), 1, "{written}");
            assert!(said[0].0.contains("Kites"), "{written}");
        }
    }

    #[test]
    fn a_number_like_no_other_is_caught_without_a_guess() {
        let said = typed("Ring 0161 999 7777.").said(&RULE);
        assert_eq!(
            said[0].0,
            "No helpline in the library has the number 0161 999 7777"
        );
    }

    #[test]
    fn a_passage_nobody_edited_is_the_librarys_own_affair() {
        let mut desk = typed("Ring 0161 999 7777.");
        desk.draft.blocks[2].edited = false;
        assert!(desk.slips(&RULE).is_empty());
    }

    #[test]
    fn a_number_typed_into_a_gap_is_checked_too() {
        let mut desk = typed("Ring [who?] now.");
        let snippet = desk.draft.blocks[2]
            .snippet()
            .expect("from a snippet")
            .clone();
        desk.draft.blocks[2].edited = false;
        fill_gap(
            &mut desk.draft,
            &snippet,
            &GapKey("who?".to_owned()),
            Some(GapValue::Filled {
                text: "0161 999 7777".to_owned(),
            }),
        );
        assert_eq!(desk.slips(&RULE).len(), 1);
    }
}
