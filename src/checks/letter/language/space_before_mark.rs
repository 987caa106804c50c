//! `space-before-mark`: a space in front of a mark that stands close to its word: "the plan , and".

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "space-before-mark",
    title: "A space in front of a comma or a full stop",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// A word, white space, and a mark behind which no letter, digit or further mark stands.
static SPACED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?P<word>[\p{L}\d’'%]+[)”\]]?)[ \u{a0}]+(?P<mark>[,.;:?!])(?P<behind>[^\p{L}\d.,:;?!()/\\DPp-]|$)").ok()
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let text = sheet.text();
    let found = SPACED.iter().flat_map(|spaced| spaced.captures_iter(text));
    found
        .filter_map(|found| {
            let (word, mark) = (found.name("word")?, found.name("mark")?);
            let span = Span::new(word.start(), mark.end());
            let message = format!("“{}” stands close to its word", mark.as_str());
            let close = format!("{}{}", word.as_str(), mark.as_str());
            Some(sheet.slip(span, message).fix(close))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn a_mark_behind_a_space_is_found() {
        finds(
            &RULE,
            &[
                ("If they agree , all is well.", "agree ,", "agree,"),
                ("Will you fill in the form ? We hope so.", "form ?", "form?"),
                ("Risk of significant harm .", "harm .", "harm."),
            ],
        );
    }

    #[test]
    fn marks_close_to_their_word_dots_in_a_row_and_faces_are_in_order() {
        accepts(
            &RULE,
            &[
                "If they agree, all is well; see below: it is.",
                "Well ... and more",
                "It went well :) and it was .5 of it",
                "Ask for (a) and [b]",
            ],
        );
    }
}
