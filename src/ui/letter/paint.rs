//! What is painted round the words: chips under gaps, lines under links, answers and findings, signs of list items.

use super::job::Look;
use super::page::{Laid, Piece};
use super::{Colours, Mark};
use crate::library::RunKind;
use crate::reply::Draft;
use crate::text::Span;
use crate::ui::theme::Tokens;
use egui::epaint::{CornerRadiusF32, RectShape};
use egui::{Align2, FontId, Painter, Pos2, Shape, Stroke, StrokeKind, Ui, Vec2};

/// What lies behind the words: the chips of open gaps.
pub(super) fn behind(draft: &Draft, laid: &Laid, look: &Look, at: Pos2) -> Vec<Shape> {
    let mut shapes = Vec::new();
    each_run(draft, |kind, span| {
        if let RunKind::Gap { filled: false, .. } = kind {
            let pieces = laid.pieces(span).into_iter();
            shapes.extend(pieces.map(|piece| chip(piece, &look.colours, at)));
        }
    });
    shapes
}

/// The ground of selected words.
pub(super) fn selection(ui: &Ui, laid: &Laid, selected: Span, at: Pos2) -> Vec<Shape> {
    let fill = Tokens::of(ui).selection;
    let pieces = laid.pieces(selected).into_iter();
    let ground = |piece: Piece| {
        let rect = piece.rect.translate(at.to_vec2());
        Shape::rect_filled(rect, 0.0, fill)
    };
    pieces.map(ground).collect()
}

fn chip(piece: Piece, colours: &Colours, at: Pos2) -> Shape {
    let rect = piece
        .rect
        .shrink2(Vec2::new(0.0, 1.5))
        .translate(at.to_vec2());
    let corners = CornerRadiusF32::same(4.0);
    let edge = Stroke::new(1.0, colours.gap_edge);
    RectShape::new(rect, corners, colours.gap_fill, edge, StrokeKind::Inside).into()
}

/// Paints what lies over the words: lines under links and answers, and the signs of list items.
pub(super) fn over(painter: &Painter, draft: &Draft, laid: &Laid, look: &Look, at: Pos2) {
    let colours = &look.colours;
    each_run(draft, |kind, span| match kind {
        RunKind::Link { .. } => line(painter, laid, span, at, Stroke::new(1.0, colours.link)),
        RunKind::Gap { filled: true, .. } => {
            line(painter, laid, span, at, Stroke::new(1.0, colours.gap_edge));
        }
        RunKind::Item { number } => {
            if let Some(piece) = laid.place(span.start) {
                sign(painter, *number, piece, look, at);
            }
        }
        RunKind::Bold | RunKind::Gap { filled: false, .. } => {}
    });
}

fn line(painter: &Painter, laid: &Laid, span: Span, at: Pos2, stroke: Stroke) {
    for piece in laid.pieces(span) {
        let y = at.y + piece.baseline + 2.5;
        painter.hline(
            at.x + piece.rect.left()..=at.x + piece.rect.right(),
            y,
            stroke,
        );
    }
}

/// The sign before an item: a dot, or its number.
fn sign(painter: &Painter, number: Option<u32>, piece: Piece, look: &Look, at: Pos2) {
    let colour = look.colours.text;
    let left = at.x + piece.rect.left();
    let baseline = at.y + piece.baseline;
    match number {
        None => {
            painter.circle_filled(
                Pos2::new(left - 12.0, baseline - look.size * 0.31),
                2.25,
                colour,
            );
        }
        Some(number) => {
            painter.text(
                Pos2::new(left - 6.0, baseline + 4.0),
                Align2::RIGHT_BOTTOM,
                format!("{number}."),
                FontId::proportional(look.size),
                colour,
            );
        }
    }
}

/// Where the underlined words of each mark stand, in the letter's bytes; a mark of a block that is gone is left out.
pub(super) fn mark_spans<'a>(draft: &Draft, marks: &'a [Mark]) -> Vec<(&'a Mark, Span)> {
    let blocks = draft.block_spans();
    marks
        .iter()
        .filter_map(|mark| {
            let (_, block) = blocks.iter().find(|(id, _)| *id == mark.block)?;
            let span = Span::new(mark.span.start, mark.span.end.min(block.len()));
            Some((mark, span.shifted(block.start)))
        })
        .collect()
}

/// Paints the lines under marks; the more it matters, the stronger the line, so that colour is not the only sign.
pub(super) fn marks(
    painter: &Painter,
    spans: &[(&Mark, Span)],
    laid: &Laid,
    look: &Look,
    at: Pos2,
) {
    let clip = painter.clip_rect();
    for (mark, span) in spans {
        let stroke = Stroke::new(1.5, look.colours.severity(mark.severity));
        for piece in laid.pieces(*span) {
            let rect = piece.rect.translate(at.to_vec2());
            if clip.intersects(rect) {
                let y = at.y + piece.baseline + 4.0;
                painter.extend(underline(rect.left(), rect.right(), y, mark, stroke));
            }
        }
    }
}

fn underline(left: f32, right: f32, y: f32, mark: &Mark, stroke: Stroke) -> Vec<Shape> {
    use crate::checks::Severity;
    let ends = [Pos2::new(left, y), Pos2::new(right, y)];
    match mark.severity {
        Severity::Error => vec![Shape::line(wave(left, right, y), stroke)],
        Severity::Warning => Shape::dashed_line(&ends, stroke, 5.0, 3.0),
        Severity::Advice => Shape::dotted_line(&ends, stroke.color, 4.0, 1.0),
    }
}

/// A wavy line from left to right.
fn wave(left: f32, right: f32, y: f32) -> Vec<Pos2> {
    let steps = ((right - left) / 2.0).ceil().max(1.0) as usize;
    (0..=steps)
        .map(|step| {
            let x = (left + 2.0 * step as f32).min(right);
            Pos2::new(x, y + if step.is_multiple_of(2) { 1.0 } else { -1.0 })
        })
        .collect()
}

/// Goes through all runs of the letter, with their bytes in its text.
fn each_run(draft: &Draft, mut visit: impl FnMut(&RunKind, Span)) {
    for (block, (_, at)) in draft.blocks.iter().zip(draft.block_spans()) {
        for run in &block.passage.runs {
            visit(&run.kind, run.span.shifted(at.start));
        }
    }
}
