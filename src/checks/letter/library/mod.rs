//! The letter against the library: numbers, hours, names, editions, and passages that are out of date or out of place.

mod apart;
mod guidance_page;
mod helpline_shut;
mod hours;
mod hours_differ;
mod number_for_whom;
mod number_grouping;
mod number_not_in_library;
mod number_of_another;
mod number_without_hours;
mod numbers;
mod opening;
mod organisation_misspelt;
mod organisation_name;
mod organisations;
mod overdue_passage;
mod passage_changed;
mod passages;
mod replaced_edition;
mod retired_passage;
mod service_for_others;
mod unapproved_passage;
mod withdrawn_before;

pub(super) use numbers::{Number, numbers};
pub(super) use organisations::{Beginning, Named, named};

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Library;
use crate::text::Span;

/// Where a block gives the hours of an organisation.
pub(super) fn hours_in(sheet: &Sheet<'_>, library: &Library) -> Vec<Span> {
    let given = opening::given_hours(sheet, library).into_iter();
    given.map(|given| given.span).collect()
}

/// The rules, in the order they are asked in.
pub(super) const RULES: &[Rule] = &[
    number_not_in_library::RULE,
    number_of_another::RULE,
    number_grouping::RULE,
    number_without_hours::RULE,
    number_for_whom::RULE,
    hours_differ::RULE,
    helpline_shut::RULE,
    organisation_misspelt::RULE,
    organisation_name::RULE,
    service_for_others::RULE,
    replaced_edition::RULE,
    guidance_page::RULE,
    apart::RULE,
    retired_passage::RULE,
    withdrawn_before::RULE,
    passage_changed::RULE,
    overdue_passage::RULE,
    unapproved_passage::RULE,
];
