//! `replaced-edition`: guidance named in an edition that another has replaced.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::checks::editions::{Named, current, name_of, replaced_in, year_of};
use crate::library::Library;

pub(super) const RULE: Rule = Rule {
    name: "replaced-edition",
    title: "Guidance in an edition that was replaced",
    family: Family::Library,
    severity: Severity::Error,
    look: Look::Block(check),
};

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let sentences = sheet.words.sentences();
    sentences
        .flat_map(|(_, words)| replaced_in(words, library))
        .filter(|named| !sheet.is_quoted(named.whole))
        .map(|named| slip(sheet, &named, library))
        .collect()
}

fn slip(sheet: &Sheet<'_>, named: &Named<'_>, library: &Library) -> Slip {
    let title = &named.replaced.title;
    let Some(newer) = current(named.replaced, library) else {
        return sheet.slip(named.whole, format!("“{title}” is no longer in force"));
    };
    let message = format!("“{title}” was replaced by “{}”", newer.title);
    match year_of(newer) {
        Some(year) if name_of(newer) == name_of(named.replaced) => {
            sheet.slip(named.year, message).fix(year)
        }
        _ => sheet.slip(named.whole, message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn a_replaced_edition_is_found_and_mended_by_the_year_of_the_one_in_force() {
        for year in ["2013", "2018", "2023"] {
            points_at(
                &RULE,
                POST,
                &format!("It is in Working Together ({year})."),
                &[year],
            );
        }
        mends(
            &RULE,
            POST,
            "Ask about Working Together to Safeguard Children 2023.",
            "Ask about Working Together to Safeguard Children 2026.",
        );
    }

    #[test]
    fn guidance_of_another_name_is_named_without_a_guess() {
        points_at(
            &RULE,
            POST,
            "The Family and Friends Care guidance of 2011 says so.",
            &["Family and Friends Care guidance of 2011"],
        );
    }

    #[test]
    fn the_edition_in_force_and_other_years_are_in_order() {
        for letter in [
            "Working Together 2026 says so.",
            "In 2018 you signed an agreement about working together.",
            "Working together with them since you moved to the new house there in 2018 has helped.",
            "The letter says “see Working Together 2018”.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
