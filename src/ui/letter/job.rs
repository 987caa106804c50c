//! What the letter's lines look like: fonts and colours for each run of words.

use super::Colours;
use crate::library::{Passage, Run, RunKind};
use crate::text::Span;
use egui::text::{ByteIndex, LayoutJob, LayoutSection, TextFormat};
use egui::{FontFamily, FontId};

/// The size of the letter's words at the usual text size, in points.
pub(super) const BODY: f32 = 16.0;
/// The height of a line, as a part of the size of its words.
const LINE: f32 = 1.55;
/// How far a list item is set in, in points.
const ITEM_INDENT: f32 = 24.0;
/// The space between two blocks, in points.
pub(super) const AFTER_BLOCK: f32 = 12.0;
/// The space between two paragraphs of a block, in points.
const AFTER_PARAGRAPH: f32 = 8.0;
/// The space between two items of a list, in points.
const AFTER_ITEM: f32 = 2.0;

/// What the look of the words depends on beside the draft.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// The colours.
    pub colours: Colours,
    /// The size of the words, in points.
    pub size: f32,
    /// Whether a font family called "bold" is installed.
    pub has_bold: bool,
    /// The width of the page, in points.
    pub width: f32,
}

/// One line of the letter, ready to be laid out.
pub(super) struct LineJob {
    /// Its words.
    pub job: LayoutJob,
    /// How far it is set in.
    pub indent: f32,
    /// The space below it.
    pub space_after: f32,
}

/// Every line of a passage; nothing is said of the space below the last.
pub(super) fn lines(passage: &Passage, look: &Look) -> Vec<LineJob> {
    let mut lines: Vec<LineJob> = Vec::new();
    let mut start = 0;
    for text in passage.text.split('\n') {
        let span = Span::new(start, start + text.len());
        let line = line_job(text, &passage.runs, span, look);
        if start > 0
            && let Some(before) = lines.last_mut()
        {
            let in_list = before.indent > 0.0 && line.indent > 0.0;
            before.space_after = if in_list { AFTER_ITEM } else { AFTER_PARAGRAPH };
        }
        lines.push(line);
        start = span.end + 1;
    }
    lines
}

/// One line: `span` is where it stands in its passage.
fn line_job(text: &str, runs: &[Run], span: Span, look: &Look) -> LineJob {
    let touching: Vec<&Run> = runs
        .iter()
        .filter(|run| run.span.start <= span.end && span.start <= run.span.end)
        .collect();
    let is_item = touching
        .iter()
        .any(|run| matches!(run.kind, RunKind::Item { .. }) && run.span.start == span.start);
    let indent = if is_item { ITEM_INDENT } else { 0.0 };
    let sections = cuts(&touching, span)
        .windows(2)
        .filter_map(|pair| match pair {
            [from, to] => Some(Span::new(*from, *to)),
            _ => None,
        })
        .map(|piece| LayoutSection {
            leading_space: 0.0,
            byte_range: ByteIndex(piece.start - span.start)..ByteIndex(piece.end - span.start),
            format: format(&touching, piece, look),
        })
        .collect();
    let mut job = LayoutJob {
        text: text.to_owned(),
        sections,
        keep_trailing_whitespace: true,
        ..LayoutJob::default()
    };
    job.wrap.max_width = look.width - indent;
    LineJob {
        job,
        indent,
        space_after: 0.0,
    }
}

/// Where the look of a line may change, from its start to its end; an empty line has both at one place.
fn cuts(runs: &[&Run], line: Span) -> Vec<usize> {
    let mut cuts: Vec<usize> = runs
        .iter()
        .filter(|run| !matches!(run.kind, RunKind::Item { .. }))
        .flat_map(|run| match run.kind {
            RunKind::Gap { filled: false, .. } if run.span.len() > 2 => vec![
                run.span.start,
                run.span.start + 1,
                run.span.end - 1,
                run.span.end,
            ],
            _ => vec![run.span.start, run.span.end],
        })
        .filter(|at| line.start < *at && *at < line.end)
        .collect();
    cuts.push(line.start);
    cuts.push(line.end);
    cuts.sort_unstable();
    if !line.is_empty() {
        cuts.dedup();
    }
    cuts
}

/// The look of a piece of a line; no run begins or ends inside the piece.
fn format(runs: &[&Run], piece: Span, look: &Look) -> TextFormat {
    let colours = &look.colours;
    let mut colour = colours.text;
    let mut is_bold = false;
    let mut over = runs
        .iter()
        .filter(|run| run.span.contains(piece) && !run.span.is_empty());
    let gap = over
        .clone()
        .find(|run| matches!(run.kind, RunKind::Gap { filled: false, .. }));
    for run in over.by_ref() {
        match run.kind {
            RunKind::Bold => is_bold = true,
            RunKind::Link { .. } => colour = colours.link,
            RunKind::Item { .. } | RunKind::Gap { .. } => {}
        }
    }
    if is_bold && !look.has_bold && colour == colours.text {
        colour = colours.strong;
    }
    if let Some(gap) = gap {
        // The brackets of a prompt are the padding of its chip: they take its colour.
        let is_bracket =
            piece.len() == 1 && (piece.start == gap.span.start || piece.end == gap.span.end);
        colour = if is_bracket {
            colours.gap_fill
        } else {
            colours.gap_text
        };
    }
    let family = if is_bold && look.has_bold {
        bold_family()
    } else {
        FontFamily::Proportional
    };
    TextFormat {
        line_height: Some(look.size * LINE),
        ..TextFormat::simple(FontId::new(look.size, family), colour)
    }
}

/// The font family that bold words are set in; egui panics on it where no font is installed under that name.
pub(super) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The look of any plain words of the letter.
pub(super) fn body_format(look: &Look) -> TextFormat {
    format(&[], Span::new(0, 0), look)
}
