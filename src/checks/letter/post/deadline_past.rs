//! `deadline-past`: the letter tells the reader to get ready for a day that has gone by.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::reading::{Stated, day_against};
use crate::text::Phrase;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "deadline-past",
    title: "Getting ready for a hearing or meeting that is over",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// What a day can be for, and how letters look ahead to it. "Your next meeting" is another one.
static AHEAD: LazyLock<Vec<(&str, Phrase)>> = LazyLock::new(|| {
    let events = ["hearing", "conference", "meeting", "review"];
    let phrases = events.into_iter().filter_map(|event| {
        let ahead = format!(
            "{{before|prepare for|ready for|ahead of|preparing for}} {{the|your|this}} [final|court|child protection|review|initial|planning] {event}"
        );
        Some((event, Phrase::parse(&ahead).ok()?))
    });
    phrases.collect()
});

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let today = page.letter.today;
    let mut slips = Vec::new();
    for (event, phrase) in AHEAD.iter() {
        let named = page
            .letter
            .reading
            .facts
            .iter()
            .filter_map(|fact| match &fact.stated {
                Stated::Deadline { on, about, .. } if about == event => Some((*on, fact)),
                _ => None,
            });
        let named: Vec<_> = named.collect();
        if named.iter().any(|(on, _)| on.is_none_or(|on| on >= today)) {
            continue;
        }
        let Some((Some(on), fact)) = named.last() else {
            continue;
        };
        for span in sheet.find(std::slice::from_ref(phrase)) {
            let message = format!("By the post, the {event} {}", day_against(*on, today));
            slips.push(sheet.slip(span, message).shown_by(&fact.evidence));
        }
    }
    slips
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, passes};
    use jiff::civil::date;

    const POST: &str = "We have court on Monday and no solicitor. What can I do?";

    #[test]
    fn getting_ready_for_a_day_that_is_over_is_pointed_at() {
        let letter = "Write it all down before your hearing. Ask about the next hearing.";
        let mut desk = Desk::answering(POST, letter);
        assert!(desk.slips(&RULE).is_empty());
        desk.today = date(2026, 11, 26);
        let said = desk.said(&RULE);
        assert_eq!(said.len(), 1, "{said:?}");
        assert_eq!(said[0].1.as_deref(), Some("before your hearing"));
        assert_eq!(said[0].0, "By the post, the hearing was 3 days ago");
    }

    #[test]
    fn without_such_a_day_nothing_is_over() {
        passes(
            &RULE,
            "What can I do?",
            "Write it down before your hearing.",
        );
    }
}
