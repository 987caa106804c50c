//! `mixed-capitals`: one term with and without its capitals in the same letter.

use super::said::{is_typed, phrases};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::checks::names::is_name;
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "mixed-capitals",
    title: "One term with and without capitals",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::TypedLetter(check),
};

/// Terms that advisers write both ways; the longer ones first, so that "care order" is not found in "interim care order".
static TERMS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases([
        "childrens services",
        "interim care order",
        "interim supervision order",
        "child arrangements order",
        "special guardianship order",
        "prohibited steps order",
        "emergency protection order",
        "placement order",
        "adoption order",
        "supervision order",
        "care order",
        "child protection plan",
        "child protection conference",
        "child in need plan",
        "care proceedings",
        "independent reviewing officer",
        "independent social worker",
        "childrens guardian",
        "social worker",
        "team manager",
        "parental responsibility",
        "family group conference",
        "looked after child",
        "local authority",
        "family court",
        "legal aid",
        "parenting assessment",
        "parents forum",
        "advice line",
        "core group",
        "contact centre",
        "foster carer",
        "written agreement",
        "care plan",
    ])
});

fn check(page: &Page<'_>) -> Vec<Slip> {
    let mut taken: Vec<(usize, Span)> = Vec::new();
    let mut slips = Vec::new();
    for term in TERMS.iter() {
        let phrase = std::slice::from_ref(term);
        let found: Vec<(usize, &Sheet<'_>, Span)> = page
            .sheets
            .iter()
            .enumerate()
            .flat_map(|(at, sheet)| {
                sheet
                    .find(phrase)
                    .into_iter()
                    .map(move |span| (at, sheet, span))
            })
            .filter(|(at, _, span)| {
                !taken
                    .iter()
                    .any(|(other, of)| at == other && of.overlaps(*span))
            })
            .collect();
        taken.extend(found.iter().map(|(at, _, span)| (*at, *span)));
        slips.extend(mixed(page, &found));
    }
    slips
}

/// The first of the rarer way of writing a term that stands in a letter in two.
fn mixed(page: &Page<'_>, found: &[(usize, &Sheet<'_>, Span)]) -> Option<Slip> {
    let library = page.letter.library;
    let counted: Vec<(&Sheet<'_>, Span, bool)> = found
        .iter()
        .filter(|(_, sheet, span)| !sheet.is_aside(*span))
        .filter_map(|(_, sheet, span)| Some((*sheet, *span, has_capitals(sheet, *span)?)))
        .filter(|(sheet, span, capitals)| {
            !capitals || !is_name(&sheet.block.passage, *span, library)
        })
        .collect();
    let with = counted.iter().filter(|(_, _, capitals)| *capitals).count();
    let without = counted.len() - with;
    if with == 0 || without == 0 {
        return None;
    }
    let rarer = with <= without;
    let (sheet, span, _) = counted
        .iter()
        .find(|(sheet, span, capitals)| *capitals == rarer && is_typed(sheet, *span))?;
    let written = sheet.written(*span);
    let other = match rarer {
        true => in_small_letters(sheet, *span),
        false => in_capitals(written),
    };
    let message =
        format!("The letter has this term with capitals in {with} places and without in {without}");
    Some(sheet.slip(*span, message).fix(other))
}

/// Whether a term has capitals; nothing where its first word begins a sentence and the others do not tell.
fn has_capitals(sheet: &Sheet<'_>, span: Span) -> Option<bool> {
    let words = sheet.written(span).split_whitespace();
    let capitals: Vec<bool> = words
        .map(|word| word.starts_with(char::is_uppercase))
        .collect();
    let (first, others) = capitals.split_first()?;
    let others_have = others.iter().any(|capital| *capital);
    let after = sheet.text().get(span.end..).unwrap_or_default();
    // "Legal Aid Agency": the term is part of a longer name.
    let goes_on = after
        .strip_prefix(' ')
        .is_some_and(|next| next.starts_with(char::is_uppercase));
    if goes_on && (others_have || *first) {
        return None;
    }
    (others_have || !begins_a_sentence(sheet, span)).then_some(others_have || *first)
}

fn begins_a_sentence(sheet: &Sheet<'_>, span: Span) -> bool {
    let sentence = sheet.sentence_of(span);
    let first = sentence.and_then(|(_, words)| words.first());
    let before = sheet
        .text()
        .get(..span.start)
        .unwrap_or_default()
        .trim_end();
    first.is_some_and(|first| first.span.start == span.start) || before.ends_with([':', '•', '-'])
}

fn in_small_letters(sheet: &Sheet<'_>, span: Span) -> String {
    let small = sheet.written(span).to_lowercase();
    let mut chars = small.chars();
    match chars.next() {
        Some(first) if begins_a_sentence(sheet, span) => {
            first.to_uppercase().chain(chars).collect()
        }
        _ => small,
    }
}

fn in_capitals(written: &str) -> String {
    let words = written.split(' ').map(|word| {
        let mut chars = word.chars();
        match chars.next() {
            Some(first) if word != "in" => first.to_uppercase().chain(chars).collect(),
            _ => word.to_owned(),
        }
    });
    words.collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(TERMS.len(), 34);
    }

    #[test]
    fn the_rarer_way_is_found_once_for_each_term_and_mended() {
        mends(
            &RULE,
            POST,
            "Ask children’s services. If Children’s Services agree, children’s services must write.",
            "Ask children’s services. If children’s services agree, children’s services must write.",
        );
        mends(
            &RULE,
            POST,
            "A Care Order or a Care Order. A care order ends.",
            "A Care Order or a Care Order. A Care Order ends.",
        );
        points_at(
            &RULE,
            POST,
            "The Social Worker and the social worker. The interim care order and the Interim Care Order.",
            &["Interim Care Order", "Social Worker"],
        );
    }

    #[test]
    fn the_capital_of_a_sentence_names_and_quotations_are_in_order() {
        for letter in [
            "Children’s services must ask. Then children’s services must write.",
            "Care proceedings are one thing, a care order is another.",
            "They call it “Care Order”. A care order ends.",
            "The Legal Aid Agency pays legal aid.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
