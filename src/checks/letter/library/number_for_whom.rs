//! `number-for-whom`: the number of a service that is for some people only, typed without saying for whom.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::SignpostId;
use crate::text::{fold, words};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "number-for-whom",
    title: "Telephone numbers that do not say for whom they are",
    family: Family::Library,
    severity: Severity::Advice,
    look: Look::TypedLetter(check),
};

/// Groups a service may name that leave out hardly any reader of these letters.
const EVERYBODY: [&str; 8] = [
    "anyone",
    "any",
    "parents",
    "families",
    "family",
    "adults",
    "separated",
    "separating",
];
/// Words of "for whom" that say nothing of the people.
const EMPTY_WORDS: [&str; 24] = [
    "people", "some", "with", "those", "whose", "their", "them", "being", "likely", "where",
    "many", "areas", "and", "for", "the", "who", "one", "more", "not", "calls", "support",
    "advice", "helpline", "family",
];
/// The shortest word, and how many letters of a longer one, by which "for whom" is known again.
const SHORTEST_WORD: usize = 3;
const LETTERS: usize = 5;

fn check(page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let mut told: BTreeSet<&SignpostId> = BTreeSet::new();
    let mut slips = Vec::new();
    let sheets = page.sheets.iter().enumerate();
    for (at, sheet) in sheets.filter(|(_, sheet)| sheet.has_typed()) {
        for number in sheet.numbers {
            let restricted = number
                .owners(library)
                .next()
                .and_then(|signpost| Some((signpost, restriction(signpost.for_whom.as_deref()?)?)));
            let Some((signpost, for_whom)) = restricted else {
                continue;
            };
            let before = at.checked_sub(1).and_then(|before| page.sheets.get(before));
            let is_said = [Some(sheet), before].into_iter().flatten().any(|sheet| {
                says(sheet, for_whom, SHORTEST_WORD) || says(sheet, &signpost.purpose, LETTERS)
            });
            if sheet.is_typed(number.span) && told.insert(&signpost.id) && !is_said {
                let people = lower_first(for_whom);
                let message = format!(
                    "The letter does not say that {} is for {people}",
                    signpost.name
                );
                slips.push(sheet.slip(number.span, message));
            }
        }
    }
    slips
}

/// What a record says of whom it is for, where that leaves anybody out.
fn restriction(for_whom: &str) -> Option<&str> {
    let first = words(for_whom).into_iter().next()?;
    (!EVERYBODY.contains(&first.folded.as_str())
        || for_whom.starts_with("Parents of")
        || for_whom.starts_with("Families with"))
    .then_some(for_whom)
}

/// Whether a block has a word of the record, of so many letters at least, in any of its forms.
fn says(sheet: &Sheet<'_>, of_the_record: &str, shortest: usize) -> bool {
    let told: Vec<String> = words(of_the_record)
        .into_iter()
        .map(|word| word.folded)
        .filter(|word| word.len() >= shortest && !EMPTY_WORDS.contains(&word.as_str()))
        .map(|word| word.chars().take(LETTERS).collect())
        .collect();
    let mut written = sheet.words.words().iter();
    written.any(|word| {
        told.iter()
            .any(|told| match word.folded.strip_prefix(told.as_str()) {
                Some(ending) => told.len() >= LETTERS || matches!(ending, "" | "s"),
                None => false,
            })
    })
}

/// A record's words as they stand inside a sentence; short forms keep their capitals.
fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let (first, second) = (chars.next(), chars.next());
    match first {
        Some(first) if !second.is_some_and(char::is_uppercase) => {
            fold(&first.to_string()) + text.get(first.len_utf8()..).unwrap_or_default()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn a_service_for_some_people_only_is_found_where_nobody_is_told() {
        points_at(
            &RULE,
            POST,
            "You can ring 0800 023 2033 too.",
            &["0800 023 2033"],
        );
        points_at(
            &RULE,
            POST,
            "Ring Fosterline on 0800 040 7675.\nOr 0800 040 7675.",
            &[],
        );
    }

    #[test]
    fn a_service_whose_people_are_named_beside_it_and_one_for_everybody_are_in_order() {
        for letter in [
            "Young people who have left care can ring 0800 023 2033.",
            "Some services help foster carers.\nFosterline has 0800 040 7675.",
            "Ring Family Lives on 0808 800 2222, or the NSPCC on 0808 800 5000.",
            "Ring our advice line on 0808 801 0366.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
