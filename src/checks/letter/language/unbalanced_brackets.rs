//! `unbalanced-brackets`: a bracket that is opened and not closed, or closed and not opened, in one paragraph.

use super::beside::{with_word_before, with_word_behind};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "unbalanced-brackets",
    title: "A bracket without its other half",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let text = sheet.text();
    let lines = sheet.block.passage.lines();
    lines
        .flat_map(|line| alone(line.of(text).unwrap_or_default(), line.start))
        .filter_map(|at| {
            let bracket = Span::new(at, at + 1).of(text)?;
            let is_open = matches!(bracket, "(" | "[");
            let shown = if is_open {
                with_word_behind(text, at)
            } else {
                with_word_before(text, at + 1)
            };
            let message = format!(
                "“{bracket}” is {}",
                if is_open {
                    "never closed"
                } else {
                    "never opened"
                }
            );
            Some(sheet.slip(shown, message))
        })
        .collect()
}

/// Where brackets without their other half stand in a line that begins at `start`.
fn alone(line: &str, start: usize) -> Vec<usize> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut alone = Vec::new();
    for (at, c) in line.char_indices() {
        match c {
            '(' => open.push((at, ')')),
            '[' => open.push((at, ']')),
            ')' | ']' => match pair_of(&open, c) {
                Some(pair) => alone.extend(open.drain(pair..).skip(1).map(|(at, _)| at)),
                None if is_label(line, at) => {}
                None => alone.push(at),
            },
            _ => {}
        }
    }
    alone.extend(open.into_iter().map(|(at, _)| at));
    alone.sort_unstable();
    alone.into_iter().map(|at| start + at).collect()
}

/// How many brackets may stand between the two of a pair.
const DEEPEST: usize = 20;

/// Which of the open brackets one closes: the last of its kind.
fn pair_of(open: &[(usize, char)], close: char) -> Option<usize> {
    let near = open.iter().enumerate().rev().take(DEEPEST);
    near.filter(|(_, (_, waits_for))| *waits_for == close)
        .map(|(at, _)| at)
        .next()
}

/// Whether a closing bracket belongs to a face or to the number of an item: ":)", "a)", "2)".
fn is_label(line: &str, at: usize) -> bool {
    let before = line.get(..at).unwrap_or_default();
    let word = with_word_before(before, at).of(before).unwrap_or_default();
    before.ends_with([':', ';', '-', '='])
        || (!word.is_empty()
            && word.chars().count() <= 2
            && word.chars().all(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn a_bracket_alone_is_found_with_its_word() {
        finds(
            &RULE,
            &[
                ("The officer (the IRO, chairs it.", "(the", ""),
                ("The officer the IRO) chairs it.", "IRO)", ""),
                ("Ask (in writing (today) for it.", "(in", ""),
            ],
        );
    }

    #[test]
    fn pairs_labels_and_faces_are_in_order() {
        accepts(
            &RULE,
            &[
                "The officer (the IRO) chairs it [as the law says (section 25)].",
                "a) Ask. 2) Wait. Good luck :)",
                "Your child(ren) and the parent(s) are heard.",
            ],
        );
    }
}
