//! `missing-end`: a paragraph that ends without a full stop or a question mark.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::RunKind;
use crate::text::{Span, Word};

pub(super) const RULE: Rule = Rule {
    name: "missing-end",
    title: "A paragraph without its full stop",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

/// Shorter lines are headings, names or items.
const FEWEST_WORDS: usize = 7;

/// Words of which a sentence has one, and a heading or a name with its number has none.
const OF_SENTENCES: [&str; 40] = [
    "i", "you", "he", "she", "they", "we", "it", "is", "are", "was", "were", "has", "have", "had",
    "do", "does", "did", "can", "could", "may", "might", "will", "would", "should", "must", "here",
    "hope", "thank", "thanks", "see", "ask", "please", "speak", "write", "post", "call", "ring",
    "read", "there", "welcome",
];

/// Words that begin a heading which is written like a sentence.
const OF_HEADINGS: [&str; 7] = ["how", "what", "when", "where", "who", "why", "which"];

fn check(page: &Page<'_>) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut in_list = false;
    for sheet in &page.sheets {
        for line in sheet.block.passage.lines() {
            let written = sheet.written(line).trim_end();
            if let Some(span) = end_of_sentence(sheet, line)
                && !in_list
            {
                let last = sheet.written(span);
                let slip = sheet.slip(span, "This sentence has no full stop at its end");
                slips.push(slip.fix(format!("{last}.")));
            }
            // The lines behind a colon are items, up to the one that ends in a full stop.
            match written.chars().next_back() {
                Some(':') => in_list = true,
                Some('.' | '!' | '?') => in_list = false,
                _ => {}
            }
        }
    }
    slips
}

/// The last word of a line that is a sentence and lacks its mark.
fn end_of_sentence(sheet: &Sheet<'_>, line: Span) -> Option<Span> {
    let written = sheet.written(line).trim_end();
    let starts_as_item = |c: char| matches!(c, '-' | '–' | '—' | '•' | '*' | '·') || c.is_numeric();
    if sheet.greets_or_signs()
        || !written.ends_with(|c: char| c.is_alphanumeric() || c == ')')
        || written.trim_end_matches(')').ends_with(['.', '?', '!'])
        || written.starts_with(starts_as_item)
        || is_no_prose(sheet, line)
    {
        return None;
    }
    let words = words_of(sheet, line);
    let last = words.last()?;
    let start = words.partition_point(|word| word.sentence < last.sentence);
    let sentence = words.get(start..)?;
    let first = sentence.first()?.folded.as_str();
    let is_sentence = sentence
        .iter()
        .any(|word| OF_SENTENCES.contains(&word.folded.as_str()));
    let is_heading = OF_HEADINGS.contains(&first) && sentence.len() == words.len();
    let end = line.start + written.len();
    let span = Span::new(last.span.start, end);
    (is_sentence && !is_heading && words.len() >= FEWEST_WORDS && !sheet.is_aside(span))
        .then_some(span)
}

/// The words of a line.
fn words_of<'a>(sheet: &Sheet<'a>, line: Span) -> &'a [Word] {
    let words = sheet.words.words();
    let start = words.partition_point(|word| word.span.start < line.start);
    let end = words.partition_point(|word| word.span.start < line.end);
    words.get(start..end).unwrap_or_default()
}

/// Whether a line is an item, a link or a heading: all of it under one run.
fn is_no_prose(sheet: &Sheet<'_>, line: Span) -> bool {
    sheet.block.passage.runs.iter().any(|run| match run.kind {
        RunKind::Item { .. } => run.span.overlaps(line),
        RunKind::Bold | RunKind::Link { .. } => run.span.contains(line),
        RunKind::Gap { filled, .. } => {
            !filled && run.span.end >= line.end && run.span.overlaps(line)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn a_sentence_without_its_mark_is_found_and_mended() {
        finds(
            &RULE,
            &[
                (
                    "You have come to the right place to ask this",
                    "this",
                    "this.",
                ),
                (
                    "Ask first. Here is a page about what the officer does",
                    "does",
                    "does.",
                ),
                (
                    "You can ring them for free on 0800 555 9999",
                    "9999",
                    "9999.",
                ),
                ("It may help to ask (and to write)  ", "write)", "write)."),
            ],
        );
    }

    #[test]
    fn headings_names_items_and_lists_are_in_order() {
        accepts(
            &RULE,
            &[
                "Dear Bramble22",
                "Best wishes",
                "The Grand Kites Trust for Families and Children 0800 555 9999",
                "What you can do now if they have not answered you",
                "- you can ask for it in writing, and they must answer",
                "Ask for these points, which you can write down:",
                "what it is that they want you to do about it",
                "when it is that they will look at it again.",
                "It may help to ask (and to write).",
                "It may help to ask. (You can write as well.)",
                "Read it on https://frg.example/what-you-can-do-when-they-do-not-answer",
            ],
        );
    }
}
