//! `deadline-ignored`: the post names a hearing, a meeting or a last day that is near, and no word of the letter is about
//! it.

use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::reading::{Stated, day_against, gist};
use crate::text::bare_words;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "deadline-ignored",
    title: "A hearing, meeting or last day the letter passes over",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut slips = Vec::new();
    for fact in &letter.reading.facts {
        let Stated::Deadline { on, about, soon } = &fact.stated else {
            continue;
        };
        let lies_ahead = on.map_or(*soon, |on| on >= letter.today);
        if !lies_ahead || !told.insert(about) || speaks_of(page, about) {
            continue;
        }
        let when = on.map_or_else(String::new, |on| {
            format!(", which is {}", day_against(on, letter.today))
        });
        let line: Vec<&str> = fact.evidence.text.split_whitespace().collect();
        let message = format!("Nothing in the letter is about “{}”{when}", line.join(" "));
        slips.push(Slip::of_letter(message).shown_by(&fact.evidence));
    }
    slips
}

/// Whether some block speaks of what the day is for.
fn speaks_of(page: &Page<'_>, about: &str) -> bool {
    let meant = match about {
        "hearing" => "hearing court",
        "conference" => "conference",
        "meeting" => "meeting",
        "review" => "review reviewing",
        "reply" => "reply letter sign write",
        "appeal" => "appeal",
        "contact" => "contact goodbye",
        "birth" => "birth born pregnant baby hospital",
        "visit" => "visit",
        other => other,
    };
    let meant = gist(&bare_words(meant));
    page.sheets.iter().any(|sheet| sheet.speaks_of(&meant) > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, passes};

    const POST: &str = "We have court on Monday and no solicitor. What can I do?";

    #[test]
    fn a_hearing_that_nothing_speaks_of_is_named_with_its_day() {
        let said = Desk::answering(POST, "Dear Bramble22\nWrite to the manager.").said(&RULE);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].0.starts_with("Nothing in the letter is about “"),
            "{said:?}"
        );
    }

    #[test]
    fn a_letter_that_speaks_of_the_hearing_is_in_order() {
        passes(
            &RULE,
            POST,
            "Dear Bramble22\nRing solicitors today, before the hearing.",
        );
        passes(
            &RULE,
            "What can I do?",
            "Dear Bramble22\nWrite to the manager.",
        );
    }
}
