//! Checks of a letter, against the post, the library and the house: one rule a file.
//!
//! In: a [`Letter`]. Out: findings, rule by rule, each rule's in the order of the letter. A new rule is a file here and
//! a line in `RULES`.

mod empty_gap;
mod missing_part;
mod name_misspelt;
mod number_not_in_library;
mod numbers;
#[cfg(test)]
mod sample;
mod stranded_block;
mod unapproved_passage;
mod uncovered_issue;

use super::{Family, Finding, Severity};
use crate::library::{Context, Library};
use crate::reading::Reading;
use crate::reply::{Block, BlockId, Draft};
use crate::text::Span;
use jiff::civil::Date;

/// A letter, and all that it is measured against.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// The letter as it stands.
    pub draft: &'a Draft,
    /// What the post says.
    pub reading: &'a Reading,
    /// What its passages were told of the post, the ticks among it.
    pub context: &'a Context,
    /// The team's wording.
    pub library: &'a Library,
    /// The day the letter is checked.
    pub today: Date,
}

/// One check: every finding it makes carries its name.
struct Rule {
    name: &'static str,
    family: Family,
    severity: Severity,
    check: fn(&Letter<'_>) -> Vec<Slip>,
}

/// What a rule found, before it carries the rule's name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Slip {
    place: Option<(BlockId, Option<Span>)>,
    message: String,
}

impl Slip {
    /// About something that is missing from the letter.
    fn of_letter(message: String) -> Self {
        Self {
            place: None,
            message,
        }
    }

    /// About a whole block.
    fn of_block(block: &Block, message: String) -> Self {
        Self {
            place: Some((block.id, None)),
            message,
        }
    }

    /// About words of a block.
    fn of_words(block: &Block, span: Span, message: String) -> Self {
        Self {
            place: Some((block.id, Some(span))),
            message,
        }
    }
}

const RULES: [Rule; 7] = [
    empty_gap::RULE,
    name_misspelt::RULE,
    number_not_in_library::RULE,
    missing_part::RULE,
    uncovered_issue::RULE,
    stranded_block::RULE,
    unapproved_passage::RULE,
];

/// Checks a letter by every rule.
pub fn run(letter: &Letter<'_>) -> Vec<Finding> {
    RULES
        .iter()
        .flat_map(|rule| findings(rule, letter))
        .collect()
}

fn findings(rule: &Rule, letter: &Letter<'_>) -> impl Iterator<Item = Finding> {
    let (name, family, severity) = (rule.name, rule.family, rule.severity);
    (rule.check)(letter).into_iter().map(move |slip| Finding {
        rule: name.to_owned(),
        family,
        severity,
        block: slip.place.map(|(block, _)| block),
        span: slip.place.and_then(|(_, span)| span),
        message: slip.message,
    })
}

#[cfg(test)]
mod tests {
    use super::sample::Desk;
    use super::*;
    use crate::reply::sample as reply;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_has_a_name_of_its_own_in_kebab_case() {
        let names: BTreeSet<_> = RULES.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), RULES.len());
        for name in names {
            assert!(
                name.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
                "{name}"
            );
        }
    }

    #[test]
    fn findings_carry_their_rule_and_their_block() {
        let desk = Desk::with(reply::library(), &["contact"]);
        let findings = desk.on(run);
        let gap = findings
            .iter()
            .find(|finding| finding.rule == "empty-gap")
            .expect("an open gap");
        assert_eq!(gap.severity, Severity::Error);
        assert!(gap.block.and_then(|id| desk.draft.block(id)).is_some());
    }

    #[test]
    fn a_letter_in_order_has_no_errors_and_no_warnings() {
        let desk = Desk::with(reply::library(), &["iro-role"]);
        let worst = desk.on(run).iter().map(|finding| finding.severity).max();
        assert!(worst <= Some(Severity::Advice), "{worst:?}");
    }
}
