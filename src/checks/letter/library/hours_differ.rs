//! `hours-differ`: hours that are not those of the record, or are given in other words than it has.

use super::hours::{Likeness, hours_of_record};
use super::opening::{Given, given_hours, is_written_alike};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Detail;

pub(super) const RULE: Rule = Rule {
    name: "hours-differ",
    title: "Opening hours that are not those of the library",
    family: Family::Library,
    severity: Severity::Error,
    look: Look::TypedBlock(check),
};

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    given_hours(sheet, page.letter.library)
        .into_iter()
        .filter(|given| sheet.is_typed(given.span))
        .filter_map(|given| judge(sheet, &given))
        .collect()
}

fn judge(sheet: &Sheet<'_>, given: &Given<'_>) -> Option<Slip> {
    let name = &given.signpost.name;
    let Some(record) = given.signpost.printed(Detail::Hours) else {
        let message = format!("The library has no checked hours for {name}");
        return Some(sheet.slip(given.span, message).weighing(Severity::Advice));
    };
    if is_written_alike(sheet.written(given.span), record) {
        return None;
    }
    let (message, severity) = match hours_of_record(record)?.compare(&given.hours) {
        Likeness::Different => (format!("{name} is open {record}"), Severity::Error),
        // Whoever can always be reached needs no day named.
        Likeness::SameMeaning if given.hours.is_always() => return None,
        Likeness::SameMeaning => (
            format!("These are the hours of {name} in other words than the library has: {record}"),
            Severity::Advice,
        ),
    };
    Some(
        sheet
            .slip(given.span, message)
            .fix(record)
            .weighing(severity),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[track_caller]
    fn weighs(letter: &str, severity: Severity) {
        let desk = Desk::answering(POST, letter);
        let findings = desk.on(crate::checks::letter::run);
        let found: Vec<Severity> = findings
            .iter()
            .filter(|finding| finding.rule == RULE.name)
            .map(|finding| finding.severity)
            .collect();
        assert_eq!(found, [severity], "{letter}");
    }

    #[test]
    fn other_days_or_times_than_the_records_are_wrong() {
        for letter in [
            "Ring us on 0808 801 0366, Monday to Saturday, 9.30am to 3pm.",
            "Ring us on 0808 801 0366. The line is open from 9am to 5pm Monday to Friday.",
            "Our advice line is open 10am to 3pm on 0808 801 0366.",
            "Our freephone advice line is open weekdays from 9.30am to 4pm.",
        ] {
            weighs(letter, Severity::Error);
        }
    }

    #[test]
    fn the_same_hours_in_other_words_are_worth_knowing_and_the_records_words_mend_them() {
        weighs(
            "Ring 0808 801 0366 (Mon-Fri, 9.30 am - 3 pm).",
            Severity::Advice,
        );
        mends(
            &RULE,
            POST,
            "Ring 0808 801 0366 (Mon-Fri, 9.30 am - 3 pm). Then write.",
            "Ring 0808 801 0366 (Monday to Friday, 9.30am to 3pm, except bank holidays). Then write.",
        );
    }

    #[test]
    fn the_records_own_words_are_in_order() {
        passes(
            &RULE,
            POST,
            "The Samaritans, 116 123, are there 24 hours a day.",
        );
        passes(
            &RULE,
            POST,
            "Ring 0808 801 0366 (Monday to Friday, 9.30am to 3pm, except bank holidays).",
        );
    }

    #[test]
    fn hours_the_library_does_not_have_are_worth_knowing() {
        weighs(
            "Coram Voice, 0808 800 5792, is open Monday to Friday, 9am to 6pm.",
            Severity::Advice,
        );
    }

    #[test]
    fn the_time_of_a_meeting_is_nobodys_hours() {
        for letter in [
            "Ring 0808 801 0366 before you go. The meeting is on Monday from 9am to 11am.",
            "Your contact runs from 10am to 12 noon on Saturday.",
        ] {
            passes(&RULE, POST, letter);
        }
        points_at(
            &RULE,
            POST,
            "Contact is 10am to 11am. Ring 0808 801 0366 from 9am to 5pm.",
            &["from 9am to 5pm"],
        );
    }
}
