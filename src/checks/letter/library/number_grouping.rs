//! `number-grouping`: a number of the library whose digits are grouped in another way than the record prints them.

use super::numbers::is_first_in;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Detail;

pub(super) const RULE: Rule = Rule {
    name: "number-grouping",
    title: "Telephone numbers grouped in another way than the library has them",
    family: Family::Library,
    severity: Severity::Advice,
    look: Look::TypedBlock(check),
};

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    sheet
        .numbers
        .iter()
        .filter(|number| sheet.is_typed(number.span))
        .filter_map(|number| {
            let written = sheet.written(number.span);
            let printed: Vec<&str> = number
                .owners(page.letter.library)
                .filter_map(|signpost| signpost.detail(Detail::Phone))
                .filter(|phone| is_first_in(number, phone))
                .collect();
            let right = printed.first()?;
            if printed.contains(&written) {
                return None;
            }
            let message = format!("The library groups this number as {right}");
            Some(sheet.slip(number.span, message).fix(*right))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn another_grouping_is_found_and_the_records_mends_it() {
        for written in [
            "0808 8010366",
            "08088010366",
            "0808-801-0366",
            "+44 808 801 0366",
        ] {
            points_at(&RULE, POST, &format!("Ring {written} today."), &[written]);
        }
        mends(
            &RULE,
            POST,
            "Ring 0808 8010366 today.",
            "Ring 0808 801 0366 today.",
        );
    }

    #[test]
    fn a_number_as_printed_and_one_of_nobodys_are_in_order() {
        for letter in [
            "Ring 0808 801 0366.",
            "Ring 0808 2000 247.",
            "Ring 0161 555 1234.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
