//! The letter against the post: names, facts and questions, and what its poster was told before.

mod age_differs;
mod another_mouth;
mod child_age_given;
mod conditional;
mod deadline_ignored;
mod deadline_past;
mod flag_unanswered;
mod in_short;
mod leftover_name;
mod name_misspelt;
mod posts_counted;
mod relation_not_in_post;
mod restated;
mod said_already;
mod said_before;
mod said_otherwise;
mod status_asserted;
mod topics;
mod unanswered_question;
mod uncovered_issue;
mod unused_fact;

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};

/// The rules, in the order they are asked in.
pub(super) const RULES: &[Rule] = &[
    name_misspelt::RULE,
    flag_unanswered::RULE,
    deadline_ignored::RULE,
    deadline_past::RULE,
    status_asserted::RULE,
    another_mouth::RULE,
    relation_not_in_post::RULE,
    age_differs::RULE,
    leftover_name::RULE,
    child_age_given::RULE,
    said_already::RULE,
    restated::RULE,
    said_otherwise::RULE,
    said_before::RULE,
    posts_counted::RULE,
    unanswered_question::RULE,
    uncovered_issue::RULE,
    unused_fact::RULE,
];
