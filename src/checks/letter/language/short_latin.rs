//! `short-latin`: "i.e." and "e.g.", which many readers take for each other.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "short-latin",
    title: "Short forms of Latin: “i.e.”, “e.g.”",
    family: Family::Language,
    severity: Severity::Advice,
    look: Look::Block(check),
};

/// The short forms, with or without their full stops; "EG" in capitals is somebody's own short form.
static SHORT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:(?P<ie>[Ii]\. ?e\b\.?|ie\b\.?)|(?P<eg>[Ee]\. ?g\b\.?|eg\b\.?))").ok()
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let text = sheet.text();
    let found = SHORT.iter().flat_map(|short| short.captures_iter(text));
    found
        .filter_map(|found| {
            let form = found.get(0)?;
            let meant = match found.name("ie") {
                Some(_) => "that is",
                None => "for example",
            };
            let span = Span::new(form.start(), form.end());
            let message = format!(
                "many readers do not know “{}”: write “{meant}”",
                form.as_str()
            );
            let comma = if text.get(form.end()..)?.starts_with(',') {
                ""
            } else {
                ","
            };
            Some(sheet.slip(span, message).fix(format!("{meant}{comma}")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn short_forms_are_found_with_and_without_their_stops() {
        finds(
            &RULE,
            &[
                ("Bring somebody, e.g. a friend.", "e.g.", "for example,"),
                ("The officer, i.e. the IRO.", "i.e.", "that is,"),
                ("They wait i.e they do nothing.", "i.e", "that is,"),
                ("Say who it is, eg, a friend.", "eg", "for example"),
            ],
        );
    }

    #[test]
    fn words_that_hold_these_letters_are_in_order() {
        accepts(
            &RULE,
            &[
                "An egg, a lie, EG and IE; leg. pie. See e-g.",
                "For example, ask; that is, write.",
            ],
        );
    }
}
