//! `nation-not-asked`: the post hints at another nation, and the letter states the law of England without a word on it.

use super::said::phrases;
use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::text::Phrase;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "nation-not-asked",
    title: "The law of England where the post hints at another nation",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::Letter(check),
};

/// The issue a hint at another nation gives.
const OTHER_NATIONS: &str = "other-nations";

/// What only the law of England says.
static ENGLISH_LAW: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases([
        "children act",
        "section {17|20|31|34|37|38|47}",
        "s20",
        "s17",
        "s47",
        "working together {2018|2023|2026}",
        "children and families act",
        "child in need plan",
        "child protection conference",
        "cafcass",
        "child arrangements order",
        "interim care order",
        "care order",
    ])
});
/// Words that name or ask for the nation.
static NATION: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases([
        "england",
        "english",
        "wales",
        "welsh",
        "scotland",
        "scottish",
        "northern ireland",
        "{nation|nations}",
        "which {country|part of the uk}",
    ])
});

fn check(page: &Page<'_>) -> Vec<Slip> {
    let mut issues = page.letter.reading.issues.iter();
    let Some(hint) = issues.find(|found| found.id.as_str() == OTHER_NATIONS) else {
        return Vec::new();
    };
    let mut sheets = page.sheets.iter();
    if sheets.any(|sheet| !sheet.find(&NATION).is_empty()) {
        return Vec::new();
    }
    let law = page.sheets.iter().find_map(|sheet| {
        let spans = sheet.find(&ENGLISH_LAW).into_iter();
        let span = spans.filter(|span| !sheet.is_quoted(*span)).min()?;
        Some((sheet, span))
    });
    law.map(|(sheet, span)| {
        let slip = sheet.slip(
            span,
            "This is the law of England, and the post hints at another nation: ask where the case is",
        );
        match hint.evidence.first() {
            Some(evidence) => slip.shown_by(evidence),
            None => slip,
        }
    })
    .into_iter()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const WELSH: &str = "We live in Wales and they took my son. Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!((ENGLISH_LAW.len(), NATION.len()), (13, 9));
    }

    #[test]
    fn the_law_of_england_for_a_post_from_elsewhere_is_found_once() {
        points_at(
            &RULE,
            WELSH,
            "Under section 20 you may say no.\nUnder section 47 they must ask.",
            &["section 20"],
        );
    }

    #[test]
    fn a_letter_that_names_or_asks_for_the_nation_and_an_english_post_are_in_order() {
        passes(
            &RULE,
            WELSH,
            "This is the law in England: under section 20 you may say no.",
        );
        passes(&RULE, WELSH, "Ask the social worker.");
        passes(
            &RULE,
            "They took my son.",
            "Under section 20 you may say no.",
        );
    }
}
