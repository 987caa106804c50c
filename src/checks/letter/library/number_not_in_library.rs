//! `number-not-in-library`: a telephone number the adviser typed that no signpost has, digit for digit.

use super::number_of_another::named_beside;
use super::numbers::{Number, recorded};
use super::organisations::{mentions, own_line};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Detail, Library, Signpost};

pub(super) const RULE: Rule = Rule {
    name: "number-not-in-library",
    title: "Telephone numbers the library does not have",
    family: Family::Library,
    severity: Severity::Error,
    look: Look::TypedBlock(check),
};

/// How many neighbouring digits may differ for a number to be taken for a mistyped one.
const SLIPPED_DIGITS: usize = 2;

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let numbers = sheet.numbers.iter();
    numbers
        .filter(|number| number.is_unknown() && sheet.is_typed(number.span))
        .map(|number| slip(sheet, number, library))
        .collect()
}

fn slip(sheet: &Sheet<'_>, number: &Number, library: &Library) -> Slip {
    let written = sheet.written(number.span);
    let unknown = format!("No helpline in the library has the number {written}");
    match meant(sheet, number, library) {
        Some((name, right)) => sheet
            .slip(number.span, format!("{unknown}; {name} has {right}"))
            .fix(right),
        None => sheet.slip(number.span, unknown),
    }
}

/// Whose number was meant, and that number as it is printed: of the organisation named beside it, or of the only one whose
/// number is a slip of the hand away.
fn meant<'a>(
    sheet: &Sheet<'_>,
    number: &Number,
    library: &'a Library,
) -> Option<(&'a str, &'a str)> {
    let mut named = mentions(sheet, library);
    named.extend(own_line(sheet, library));
    named.sort_by_key(|mention| mention.span);
    let beside = named_beside(sheet, number, &named);
    let named = beside.last().and_then(|mention| {
        Some((
            mention.signpost,
            printed_like(mention.signpost, &number.digits)?,
        ))
    });
    if let Some((signpost, right)) = named {
        return Some((&signpost.name, right));
    }
    let mut near = library.signposts.values().filter_map(|signpost| {
        let right = printed_like(signpost, &number.digits)?;
        let is_near = recorded(signpost).any(|other| is_slip_of(&number.digits, &other));
        is_near.then_some((signpost.name.as_str(), right))
    });
    let only = near.next()?;
    near.all(|(_, right)| right == only.1).then_some(only)
}

/// The number of a record that stands for such a one: for texts if it is one for texts.
fn printed_like<'a>(signpost: &'a Signpost, digits: &str) -> Option<&'a str> {
    if digits.starts_with(['0', '1']) {
        return signpost.printed(Detail::Phone);
    }
    let text = signpost.printed(Detail::Text)?;
    text.split(|c: char| !c.is_ascii_digit())
        .find(|run| run.len() == digits.len())
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
    use super::*;
    use crate::checks::letter::sample::{Desk, mends, signpost};
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
    fn a_slip_of_the_hand_is_mended_by_the_number_that_was_meant() {
        for (letter, mended) in [
            (
                "Ring our advice line on 0808 801 0336.",
                "Ring our advice line on 0808 801 0366.",
            ),
            ("Ring NYAS on 0808 808 1010.", "Ring NYAS on 0808 808 1001."),
            (
                "Text SHOUT to 85285 at any hour.",
                "Text SHOUT to 85258 at any hour.",
            ),
            (
                "Ring the Samaritans on 116 132.",
                "Ring the Samaritans on 116 123.",
            ),
        ] {
            mends(&RULE, "Can anyone help?", letter, mended);
        }
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
