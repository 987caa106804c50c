//! A piece of the letter as plain text for the clipboard.

use super::pieces;
use crate::library::{GapKind, Passage, Run, RunKind};
use crate::reply::Draft;
use crate::text::Span;
use std::ops::Range;

/// Writes a piece of the letter as plain text: paragraphs parted by a blank line, list items with their sign.
///
/// An optional gap that is still open falls out; one that must be filled keeps its prompt in brackets. A piece of a
/// single line comes as it stands, so that words copied within the letter are those words alone.
pub fn copy_plain(draft: &Draft, span: Span) -> String {
    let lines: Vec<Line> = pieces(draft, span)
        .into_iter()
        .filter_map(|(index, range)| Some((&draft.blocks.get(index)?.passage, range)))
        .flat_map(|(passage, range)| lines_of(passage, &range))
        .collect();
    let several = lines.len() > 1;
    let mut out = String::new();
    let mut after_item = false;
    for line in lines {
        if !out.is_empty() {
            let close = after_item && line.sign.is_some();
            out.push_str(if close { "\n" } else { "\n\n" });
        }
        after_item = line.sign.is_some();
        if let Some(sign) = line.sign.filter(|_| several) {
            out.push_str(&sign);
        }
        out.push_str(&line.words);
    }
    out
}

/// One line of what is copied.
struct Line {
    /// What stands before an item, if this is one from its beginning.
    sign: Option<String>,
    /// Its words.
    words: String,
}

/// The lines of a piece of a passage, blank ones left out.
fn lines_of(passage: &Passage, range: &Range<usize>) -> Vec<Line> {
    let piece = Span::new(range.start, range.end);
    passage
        .lines()
        .filter(|line| line.overlaps(piece))
        .map(|line| {
            let words = Span::new(line.start.max(piece.start), line.end.min(piece.end));
            Line {
                sign: (words.start == line.start)
                    .then(|| sign_of(passage, line))
                    .flatten(),
                words: words_of(passage, words),
            }
        })
        .collect()
}

fn sign_of(passage: &Passage, line: Span) -> Option<String> {
    passage.runs.iter().find_map(|run| match run.kind {
        RunKind::Item { number } if run.span.start == line.start => {
            Some(number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. ")))
        }
        _ => None,
    })
}

/// The words of a piece, without the open gaps that may stay empty.
fn words_of(passage: &Passage, span: Span) -> String {
    let mut out = String::new();
    let mut at = span.start;
    for gap in passage
        .runs
        .iter()
        .filter(|run| falls_out(run) && span.contains(run.span))
    {
        out.push_str(passage.text.get(at..gap.span.start).unwrap_or_default());
        at = gap.span.end;
    }
    out.push_str(passage.text.get(at..span.end).unwrap_or_default());
    out
}

fn falls_out(run: &Run) -> bool {
    matches!(
        &run.kind,
        RunKind::Gap {
            ask: GapKind::Optional { .. },
            filled: false,
            ..
        }
    )
}
