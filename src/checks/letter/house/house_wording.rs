//! `house-wording`: a word that the house writes another way.

use super::said::{capital_as, first_typed};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::checks::names::is_name;
use crate::text::{Span, fold};

pub(super) const RULE: Rule = Rule {
    name: "house-wording",
    title: "Words that the house writes another way",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::TypedLetter(check),
};

/// A word that `advisor*` takes in and that means something else.
const OTHER_WORDS: [&str; 1] = ["advisory"];

fn check(page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let house = &library.house;
    let mut slips = Vec::new();
    for (right, wrong) in &house.wording {
        // The names of the forum have a rule of their own.
        if *right == house.forum.name {
            continue;
        }
        for phrase in wrong {
            let counts = |sheet: &Sheet<'_>, span: Span| {
                !is_name(&sheet.block.passage, span, library)
                    && !OTHER_WORDS.contains(&fold(sheet.written(span)).as_str())
            };
            if let Some((sheet, span)) = first_typed(page, phrase, counts) {
                let written = sheet.written(span);
                let message = format!("“{written}”: this house writes “{right}”");
                let mended = capital_as(sheet, span, &in_number_of(written, right));
                slips.push(sheet.slip(span, message).fix(mended));
            }
        }
    }
    slips
}

/// The right word with the ending of the one it replaces: "mums" is "mothers", "mum’s" is "mother’s".
fn in_number_of(written: &str, right: &str) -> String {
    let possessive = ["’s", "'s"]
        .iter()
        .find(|ending| written.ends_with(*ending));
    if let Some(ending) = possessive
        && !right.ends_with('s')
    {
        return format!("{right}{ending}");
    }
    match right {
        "child" if written.ends_with('s') => "children".to_owned(),
        _ if written.ends_with('s') && !right.ends_with('s') => format!("{right}s"),
        _ => right.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn words_of_another_house_are_found_once_and_mended() {
        points_at(
            &RULE,
            POST,
            "Social services may visit.\nAsk social services why.",
            &["Social services"],
        );
        for (letter, mended) in [
            (
                "Social services may visit.",
                "Children’s services may visit.",
            ),
            ("Ask the advisors.", "Ask the advisers."),
            ("Mum’s view counts.", "Mother’s view counts."),
            ("The kids can go.", "The children can go."),
            (
                "She has a residence order.",
                "She has a child arrangements order.",
            ),
        ] {
            mends(&RULE, POST, letter, mended);
        }
    }

    #[test]
    fn quotations_and_words_that_only_look_alike_are_in_order() {
        for letter in [
            "They call it “social services” and 'custody order'.",
            "It is an advisory group.",
            "Children’s services may visit.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
