//! The letter against the house style: its parts, its gaps, its words for things, and what must not stand in public.

mod adviser_two_names;
mod banned_phrase;
mod bare_link;
mod empty_gap;
mod evaluation_line;
mod forum_name;
mod hard_word;
mod house_form;
mod house_wording;
mod link_without_address;
mod missing_part;
mod mixed_apostrophes;
mod mixed_capitals;
mod nation_not_asked;
mod parts_out_of_order;
mod private_details;
mod private_question;
mod safety_plan_in_public;
mod said;
mod short_form;
mod stranded_block;

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};

/// The rules, in the order they are asked in.
pub(super) const RULES: &[Rule] = &[
    empty_gap::RULE,
    missing_part::RULE,
    parts_out_of_order::RULE,
    stranded_block::RULE,
    adviser_two_names::RULE,
    forum_name::RULE,
    house_wording::RULE,
    hard_word::RULE,
    banned_phrase::RULE,
    house_form::RULE,
    short_form::RULE,
    bare_link::RULE,
    link_without_address::RULE,
    private_question::RULE,
    private_details::RULE,
    safety_plan_in_public::RULE,
    mixed_apostrophes::RULE,
    mixed_capitals::RULE,
    evaluation_line::RULE,
    nation_not_asked::RULE,
];
