//! `unbalanced-quotes`: a quotation that is opened and not closed, or closed and not opened, in one paragraph.

use super::beside::{with_word_before, with_word_behind};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "unbalanced-quotes",
    title: "A quotation mark without its other half",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let text = sheet.text();
    let lines: Vec<Span> = sheet.block.passage.lines().collect();
    let mut slips = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let words = line.of(text).unwrap_or_default();
        let goes_on = lines
            .get(number + 1)
            .and_then(|next| next.of(text))
            .is_some_and(|next| next.starts_with('“'));
        for (at, mark) in alone(words) {
            // A quotation of several paragraphs opens each of them and closes the last.
            if mark == '“' && goes_on {
                continue;
            }
            let span = with_word(words, at, mark);
            let message = format!("the quotation mark {mark} has no other half");
            slips.push(
                sheet
                    .slip(span.shifted(line.start), message)
                    .even_in_quotes(),
            );
        }
    }
    slips
}

/// The marks of a line without their other half. A single mark that closes looks like an apostrophe, so one without an
/// opening says nothing.
fn alone(line: &str) -> Vec<(usize, char)> {
    let mut alone = Vec::new();
    let mut double: Option<usize> = None;
    let mut single: Option<usize> = None;
    let mut straight: Option<usize> = None;
    let mut before = ' ';
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        match c {
            '“' => alone.extend(double.replace(at).map(|at| (at, '“'))),
            '”' => alone.extend(double.take().is_none().then_some((at, '”'))),
            '‘' if !before.is_alphanumeric() && next.is_alphanumeric() => {
                alone.extend(single.replace(at).map(|at| (at, '‘')));
            }
            '’' if !next.is_alphanumeric() => single = None,
            '"' => straight = straight.xor(Some(at)),
            _ => {}
        }
        before = c;
    }
    alone.extend(double.map(|at| (at, '“')));
    alone.extend(single.map(|at| (at, '‘')));
    alone.extend(straight.map(|at| (at, '"')));
    alone.sort_unstable();
    alone
}

/// The mark with the word beside it.
fn with_word(line: &str, at: usize, mark: char) -> Span {
    let end = at + mark.len_utf8();
    let behind = line.get(end..).unwrap_or_default();
    if mark == '”' || !behind.starts_with(char::is_alphanumeric) {
        with_word_before(line, end)
    } else {
        with_word_behind(line, at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn a_mark_without_its_other_half_is_found_with_its_word() {
        finds(
            &RULE,
            &[
                ("The order says “the child shall live with you.", "“the", ""),
                (
                    "The order says the child shall stay” and more.",
                    "stay”",
                    "",
                ),
                (
                    "Behind the words ‘the court orders; stands the order.",
                    "‘the",
                    "",
                ),
                ("They call it \"risk and leave it there.", "\"risk", ""),
                ("Read “one and “two” again.", "“one", ""),
            ],
        );
    }

    #[test]
    fn pairs_and_apostrophes_are_in_order() {
        accepts(
            &RULE,
            &[
                "They say “no” and ‘not now’, and \"wait\"; the parents’ view isn’t asked.",
                "It says:\n“One paragraph.\n“And the last.”",
                "‘He won’t’, she says.",
            ],
        );
    }
}
