//! `misspelt`: a word that is not spelt as in Britain.

use super::respelling::respelling;
use super::usage::in_the_manner_of;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "misspelt",
    title: "Words that are not in the dictionary",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// How many slips of a block are given a fix: each takes some hundred looks into the dictionary.
const MOST_FIXES: usize = 40;

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    // What stands in these parts is names, and names have rules of their own.
    if sheet.greets_or_signs() {
        return Vec::new();
    }
    let text = sheet.text();
    let spelling = page.letter.spelling;
    let mut misspelt = spelling.misspelt_of(sheet.words.words(), text);
    misspelt.retain(|span| {
        let written = sheet.written(*span);
        written.chars().nth(1).is_some() && !is_front_of_word(*span, text)
    });
    if misspelt.is_empty() {
        return Vec::new();
    }
    let (names, starts) = (page.enquiry.names(page.letter), starts_of_sentences(sheet));
    let misspelt = misspelt
        .into_iter()
        .filter(|span| !names.have(sheet.written(*span)));
    misspelt
        .enumerate()
        .filter_map(|(number, span)| {
            let written = sheet.written(span);
            let right = (number < MOST_FIXES).then(|| respelling(written, spelling));
            let slip = sheet.slip(span, format!("“{written}” is not in the dictionary"));
            match right.flatten() {
                Some(right) => Some(slip.fix(in_the_manner_of(written, &right, text))),
                // A capital within a sentence is that of a person, a place or an organisation.
                None => (starts.contains(&span.start) || !written.starts_with(char::is_uppercase))
                    .then_some(slip),
            }
        })
        .collect()
}

fn starts_of_sentences(sheet: &Sheet<'_>) -> BTreeSet<usize> {
    let sentences = sheet.words.sentences();
    sentences
        .filter_map(|(_, words)| Some(words.first()?.span.start))
        .collect()
}

/// Fronts of words that stand before a hyphen: "Pre-proceedings".
const FRONTS: [&str; 9] = [
    "pre", "re", "non", "co", "ex", "anti", "multi", "semi", "inter",
];

fn is_front_of_word(span: Span, text: &str) -> bool {
    let behind = text.get(span.end..).unwrap_or_default();
    let front = span.of(text).unwrap_or_default().to_lowercase();
    behind.starts_with('-') && FRONTS.contains(&front.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;
    use crate::checks::letter::sample::{Desk, passes, points_at};
    use crate::library::Part;

    #[test]
    fn slips_are_found_and_mended_where_that_is_certain() {
        finds(
            &RULE,
            &[
                ("Ask your solicter about it.", "solicter", "solicitor"),
                ("Their behavior matters.", "behavior", "behaviour"),
                ("You recieve it by post.", "recieve", "receive"),
                ("Organize your papers.", "Organize", "Organise"),
                ("The childrens plan is new.", "childrens", "children’s"),
                ("It dont matter.", "dont", "don’t"),
                ("Ask for a qwrtzp.", "qwrtzp", ""),
                ("That is definately so.", "definately", "definitely"),
                ("It is not neccessary.", "neccessary", "necessary"),
            ],
        );
    }

    #[test]
    fn british_words_short_forms_and_names_are_in_order() {
        accepts(
            &RULE,
            &[
                "Organise a meeting at the centre; the IRO’s behaviour and Cafcass’s report.",
                "Ask at Wrexington House, or ring Zdenka.",
                "Children’s services’ plans; don't sign it yet. Pre-proceedings are re-read.",
            ],
        );
    }

    #[test]
    fn what_is_written_beside_the_salutation_or_the_sign_off_is_read_like_any_other_words() {
        for part in [Part::Salutation, Part::SignOff] {
            for (words, count) in [("You recieve it by post.", 1), ("Zdenkka", 0)] {
                let mut desk = Desk::answering("Can anyone help?", words);
                desk.draft.blocks[0].part = part;
                assert_eq!(desk.said(&RULE).len(), count, "{words} as {part:?}");
            }
        }
    }

    #[test]
    fn names_that_the_post_has_are_in_order_and_its_slips_are_not() {
        let post = "My son Jaydenn is with Brixworthy council and doenst know.";
        passes(
            &RULE,
            post,
            "Jaydenn’s plan is with Brixworthy council.\nBramble22 and Brixworthy know.",
        );
        points_at(&RULE, post, "You say he doenst know.", &["doenst"]);
    }
}
