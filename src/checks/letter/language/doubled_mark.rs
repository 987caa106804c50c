//! `doubled-mark`: two full stops, commas, question marks or a mix of them where one stands.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "doubled-mark",
    title: "Two marks where one is enough",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let text = sheet.text();
    runs(text)
        .into_iter()
        .filter_map(|span| {
            let marks = span.of(text)?;
            let one = one_for(marks, text.get(..span.start)?)?;
            let message = format!("“{marks}”: one mark is enough");
            Some(sheet.slip(span, message).fix(one))
        })
        .collect()
}

/// Every run of two marks or more that stand close together.
fn runs(text: &str) -> Vec<Span> {
    let is_mark = |c: char| matches!(c, '.' | ',' | ';' | ':' | '?' | '!');
    let mut runs: Vec<Span> = Vec::new();
    for (at, _) in text.match_indices(is_mark) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(Span::new(at, at + 1)),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

/// The one mark to write for several; none for three dots, and for a mark behind the full stop of a short form.
fn one_for(marks: &str, before: &str) -> Option<&'static str> {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    let is_short = word.chars().count() <= 3
        || ["etc", "approx", "para", "sect"].contains(&word.to_lowercase().as_str());
    match marks {
        "..." | "...." | "?!" | "!?" => None,
        "::" => None,
        marks if marks.starts_with('.') && !marks.starts_with("..") && is_short => None,
        marks if marks.contains('?') => Some("?"),
        marks if marks.contains('!') => Some("!"),
        marks if marks.starts_with("..") || marks.ends_with('.') => Some("."),
        marks if marks.starts_with('.') => Some("."),
        marks if marks.contains(';') => Some(";"),
        marks if marks.contains(':') => Some(":"),
        _ => Some(","),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn two_marks_for_one_are_found() {
        finds(
            &RULE,
            &[
                ("Contact was put off..", "..", "."),
                ("Ask first,, then sign.", ",,", ","),
                ("Is there a plan??", "??", "?"),
                ("That is good news!!", "!!", "!"),
                ("They have written,. So wait.", ",.", "."),
            ],
        );
    }

    #[test]
    fn dots_in_a_row_and_short_forms_are_in_order() {
        accepts(
            &RULE,
            &[
                "Well... and so on…",
                "School, health, etc., at 9 a.m., or by e.g.: post.",
                "Really?! It is so.",
                "He said “why?”. Then he left.",
            ],
        );
    }
}
