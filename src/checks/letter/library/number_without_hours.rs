//! `number-without-hours`: a number typed without its hours, where the record has them.

use super::hours::{hours_of_record, written_hours};
use super::opening::given_hours;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Detail, Signpost, SignpostId};
use crate::text::{Phrase, Span};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "number-without-hours",
    title: "Telephone numbers without their hours",
    family: Family::Library,
    severity: Severity::Advice,
    look: Look::TypedLetter(check),
};

static ALWAYS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    [
        "any time",
        "anytime",
        "any hour",
        "day {or|and} night",
        "always open",
        "at once",
    ]
    .iter()
    .filter_map(|phrase| Phrase::parse(phrase).ok())
    .collect()
});

fn check(page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let mut bare: Vec<(&Sheet<'_>, Span, &Signpost)> = Vec::new();
    for sheet in page.typed() {
        for number in sheet.numbers {
            let owner = number.owners(library).next();
            let has_hours = |signpost: &&Signpost| signpost.printed(Detail::Hours).is_some();
            if let Some(signpost) = owner.filter(has_hours)
                && sheet.is_typed(number.span)
                && bare.iter().all(|(_, _, other)| other.id != signpost.id)
            {
                bare.push((sheet, number.span, signpost));
            }
        }
    }
    if bare.is_empty() {
        return Vec::new();
    }
    let sheets = page.sheets.iter();
    let told: BTreeSet<&SignpostId> = sheets
        .flat_map(|sheet| given_hours(sheet, library))
        .map(|given| &given.signpost.id)
        .collect();
    bare.retain(|(sheet, span, signpost)| {
        !told.contains(&signpost.id)
            && !says_always(sheet, *span)
            && !page
                .sheets
                .iter()
                .any(|sheet| has_hours_of(signpost, sheet))
    });
    bare.into_iter()
        .map(|(sheet, span, signpost)| {
            let hours = signpost.printed(Detail::Hours).unwrap_or_default();
            let name = &signpost.name;
            let message = format!("The letter does not say when {name} is open: {hours}");
            let written = sheet.written(span);
            sheet
                .slip(span, message)
                .fix(format!("{written} ({hours})"))
        })
        .collect()
}

/// Whether a block gives the very hours of a record, whatever it names: "We are there Monday to Friday …".
fn has_hours_of(signpost: &Signpost, sheet: &Sheet<'_>) -> bool {
    let printed = signpost.printed(Detail::Hours).and_then(hours_of_record);
    let here = written_hours(sheet.text());
    here.into_iter().any(|here| Some(here.hours) == printed)
}

/// Whether the sentence of a number says that it may be rung at all hours.
fn says_always(sheet: &Sheet<'_>, number: Span) -> bool {
    sheet.find(&ALWAYS).into_iter().any(|always| {
        let sentence = sheet.sentence_of(number);
        sentence.is_some_and(|(sentence, _)| sentence.contains(always))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(ALWAYS.len(), 6);
    }

    #[test]
    fn a_number_without_the_hours_of_its_record_is_found_and_mended() {
        mends(
            &RULE,
            POST,
            "Ring our advice line on 0808 801 0366.",
            "Ring our advice line on 0808 801 0366 (Monday to Friday, 9.30am to 3pm, except bank holidays).",
        );
    }

    #[test]
    fn a_number_is_pointed_at_once() {
        points_at(
            &RULE,
            POST,
            "Ring 0808 801 0366.\nAs I said, ring 0808 801 0366.",
            &["0808 801 0366"],
        );
    }

    #[test]
    fn hours_anywhere_in_the_letter_are_enough_and_a_record_without_hours_asks_for_none() {
        for letter in [
            "Ring 0808 801 0366 (Mon-Fri, 9.30 am - 3 pm).",
            "Ring 0808 801 0366.\nOur advice line is open weekdays from 9.30am to 3pm.",
            "Ring Coram Voice on 0808 800 5792.",
            "You can ring us. The number is 0808 801 0366. It costs nothing. We are there Monday to Friday, 9.30am to 3pm, except bank holidays.",
            "You can ring the Samaritans on 116 123 at any hour.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
