//! `banned-phrase`: words no letter of this house may hold: promises, scolding, slogans.

use super::said::first_typed;
use super::{Family, Look, Page, Rule, Severity, Slip};

pub(super) const RULE: Rule = Rule {
    name: "banned-phrase",
    title: "Phrases that no letter may hold",
    family: Family::House,
    severity: Severity::Warning,
    look: Look::TypedLetter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let banned = page.letter.library.house.style.banned.iter();
    banned
        .filter_map(|(phrase, why)| {
            let (sheet, span) = first_typed(page, phrase, |_, _| true)?;
            Some(sheet.slip(span, format!("“{}”: {why}", sheet.written(span))))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{found, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn promises_and_scolding_are_found() {
        points_at(&RULE, POST, "You will win. Do come.", &["You will win"]);
        points_at(
            &RULE,
            POST,
            "You should have asked first.",
            &["You should have asked"],
        );
        assert_eq!(
            found(&RULE, POST, "This is guaranteed. It is guaranteed.").len(),
            1
        );
    }

    #[test]
    fn modest_words_and_quotations_are_in_order() {
        for letter in [
            "Nobody can say who will win.",
            "They told you “you should have asked first”.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
