//! `helpline-shut`: the letter gives the number of a service that does not open before the day the post names.
//!
//! Bank holidays are not reckoned with: a record says that they count, and not when they are.

use super::hours::hours_of_record;
use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::library::{Detail, Signpost, SignpostId};
use crate::reading::{Fact, Stated, day_against};
use jiff::civil::Date;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "helpline-shut",
    title: "Helplines that do not open before the hearing or meeting",
    family: Family::Library,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let Some((on, about, fact)) = next_deadline(&letter.reading.facts, letter.today) else {
        return Vec::new();
    };
    let mut told: BTreeSet<&SignpostId> = BTreeSet::new();
    let mut slips = Vec::new();
    for sheet in &page.sheets {
        for number in sheet.numbers {
            let Some(signpost) = number.owners(letter.library).next() else {
                continue;
            };
            if told.insert(&signpost.id) && is_shut_until(on, signpost, letter.today) {
                let hours = signpost.printed(Detail::Hours).unwrap_or_default();
                let message = format!(
                    "{} does not open before the {about}, which {}: {hours}",
                    signpost.name,
                    day_against(on, letter.today)
                );
                let slip = sheet.slip(number.span, message);
                slips.push(slip.shown_by(&fact.evidence));
            }
        }
    }
    slips
}

/// The next day that the post wants something done by or somebody ready for.
fn next_deadline(facts: &[Fact], today: Date) -> Option<(Date, &str, &Fact)> {
    let ahead = facts.iter().filter_map(|fact| match &fact.stated {
        Stated::Deadline {
            on: Some(on),
            about,
            ..
        } if *on >= today => Some((*on, about.as_str(), fact)),
        _ => None,
    });
    ahead.min_by_key(|(on, ..)| *on)
}

/// Whether no day from today to the one before `on` is one on which the service opens; of a service without hours nobody can
/// tell.
fn is_shut_until(on: Date, signpost: &Signpost, today: Date) -> bool {
    let Some(hours) = signpost.printed(Detail::Hours).and_then(hours_of_record) else {
        return false;
    };
    let days = today.series(jiff::Span::new().days(1));
    days.take_while(|day| *day < on || *day == today)
        .take(7)
        .all(|day| !hours.open_on(day.weekday()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use jiff::civil::date;

    const POST: &str = "The hearing is on Monday 30 November. Who can I ring?";
    const LETTER: &str =
        "Ring our advice line on 0808 801 0366.\nOr ring the Samaritans on 116 123.";

    #[track_caller]
    fn found(post: &str, today: Date) -> Vec<Option<String>> {
        let mut desk = Desk::answering(post, LETTER);
        desk.today = today;
        let said = desk.said(&RULE).into_iter();
        said.map(|(_, words)| words).collect()
    }

    #[test]
    fn a_line_that_is_shut_until_the_hearing_is_named_and_one_that_never_shuts_is_not() {
        let saturday = date(2026, 11, 28);
        assert_eq!(found(POST, saturday), [Some("0808 801 0366".to_owned())]);
    }

    #[test]
    fn a_line_that_opens_before_the_hearing_is_in_order() {
        let friday = date(2026, 11, 27);
        assert!(found(POST, friday).is_empty());
    }

    #[test]
    fn without_a_day_ahead_nothing_is_said() {
        let after = date(2026, 12, 5);
        assert!(found(POST, after).is_empty());
        assert!(found("Who can I ring?", date(2026, 11, 28)).is_empty());
    }

    #[test]
    fn the_day_is_told_against_today() {
        let mut desk = Desk::answering(POST, LETTER);
        desk.today = date(2026, 11, 29);
        let said = desk.said(&RULE);
        assert!(said[0].0.contains("tomorrow"), "{said:?}");
    }
}
