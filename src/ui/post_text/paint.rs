//! What is painted behind, under and round the words of a post: each kind of mark has a line of its own, so that colour
//! is never the only sign, and marks that share words have their lines under one another.

use super::Mark;
use super::laid::{Laid, Piece};
use crate::text::Span;
use crate::ui::theme::Tokens;
use crate::workbench::Layer;
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

/// How far below the words the first line of a mark runs, and each further one below it, in points.
const FIRST_LINE: f32 = 3.5;
const NEXT_LINE: f32 = 3.0;

/// How many lines there is room for between two rows.
const LANES: usize = 3;

/// The line each mark of a text has, counted from the words: marks that share words have different ones, as far as there
/// is room. A fact has none where another mark is under all of its words: it is what matters least of them, and three lines
/// under a few words are hard to read over. The marks are in the order of the text.
pub(super) fn lanes(marks: &[Mark]) -> Vec<Option<usize>> {
    let mut free_from = [0_usize; LANES];
    let mut marked_to = 0;
    marks
        .iter()
        .map(|mark| {
            let is_marked = mark.span.end <= marked_to;
            marked_to = marked_to.max(mark.span.end);
            if is_marked && mark.layer == Layer::Facts {
                return None;
            }
            let lane = free_from.iter().position(|free| *free <= mark.span.start);
            let lane = lane.unwrap_or(LANES - 1);
            if let Some(free) = free_from.get_mut(lane) {
                *free = (*free).max(mark.span.end);
            }
            Some(lane)
        })
        .collect()
}

/// Paints the soft ground behind evidence and flags.
pub(super) fn grounds(
    painter: &Painter,
    laid: &Laid<'_>,
    marks: &[Mark],
    at: Pos2,
    tokens: &Tokens,
) {
    let in_view = laid.in_view();
    for mark in marks.iter().filter(|mark| mark.span.overlaps(in_view)) {
        let fill = match mark.layer {
            Layer::Evidence => mark.colour.gamma_multiply(0.12),
            Layer::Flags => tokens.error_soft,
            Layer::Questions | Layer::Facts => continue,
        };
        fill_behind(painter, &laid.pieces(mark.span), at, fill);
    }
}

/// Paints the selection.
pub(super) fn selection(painter: &Painter, laid: &Laid<'_>, span: Span, at: Pos2, tokens: &Tokens) {
    fill_behind(painter, &laid.pieces(span), at, tokens.selection);
}

fn fill_behind(painter: &Painter, pieces: &[Piece], at: Pos2, fill: Color32) {
    for piece in pieces {
        let rect = piece.rect.translate(at.to_vec2());
        painter.rect_filled(rect, CornerRadius::same(2), fill);
    }
}

/// Paints the lines under marked words.
pub(super) fn lines(painter: &Painter, laid: &Laid<'_>, marks: &[Mark], at: Pos2) {
    let in_view = laid.in_view();
    for (mark, lane) in marks.iter().zip(lanes(marks)) {
        let Some(lane) = lane.filter(|_| mark.span.overlaps(in_view)) else {
            continue;
        };
        for piece in laid.pieces(mark.span) {
            let y = at.y + piece.baseline + FIRST_LINE + NEXT_LINE * lane as f32;
            let (left, right) = (at.x + piece.rect.left(), at.x + piece.rect.right());
            line(painter, mark.layer, mark.colour, left, right, y);
        }
    }
}

/// Paints the line of a layer.
pub(in crate::ui) fn line(
    painter: &Painter,
    layer: Layer,
    colour: Color32,
    left: f32,
    right: f32,
    y: f32,
) {
    let ends = [Pos2::new(left, y), Pos2::new(right, y)];
    match layer {
        Layer::Evidence => {
            painter.line_segment(ends, Stroke::new(2.0, colour));
        }
        Layer::Questions => {
            painter.extend(Shape::dashed_line(
                &ends,
                Stroke::new(1.6, colour),
                5.0,
                3.0,
            ));
        }
        Layer::Facts => {
            painter.extend(Shape::dotted_line(&ends, colour, 3.6, 1.0));
        }
        Layer::Flags => {
            painter.add(Shape::line(wave(left, right, y), Stroke::new(1.5, colour)));
        }
    }
}

/// A wavy line from left to right.
fn wave(left: f32, right: f32, y: f32) -> Vec<Pos2> {
    let steps = ((right - left) / 2.0).ceil().clamp(1.0, 2_000.0) as usize;
    (0..=steps)
        .map(|step| {
            let x = (left + 2.0 * step as f32).min(right);
            Pos2::new(x, y + if step.is_multiple_of(2) { 1.2 } else { -1.2 })
        })
        .collect()
}

/// Paints a ring round words that were asked for, so much further out.
pub(super) fn ring(
    painter: &Painter,
    laid: &Laid<'_>,
    span: Span,
    at: Pos2,
    out: f32,
    colour: Color32,
) {
    for piece in laid.pieces(span) {
        let rect: Rect = piece.rect.translate(at.to_vec2());
        let rect = rect.expand2(Vec2::new(3.0 + out, out));
        painter.rect_stroke(
            rect,
            CornerRadius::same(5),
            Stroke::new(2.0, colour),
            StrokeKind::Middle,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::Target;
    use super::*;

    fn mark(start: usize, end: usize, layer: Layer) -> Mark {
        Mark {
            span: Span::new(start, end),
            layer,
            colour: Color32::BLACK,
            target: Target::Fact(0),
        }
    }

    fn question(start: usize, end: usize) -> Mark {
        mark(start, end, Layer::Questions)
    }

    fn fact(start: usize, end: usize) -> Mark {
        mark(start, end, Layer::Facts)
    }

    #[test]
    fn marks_that_share_words_have_lines_of_their_own() {
        let marks = [
            question(0, 20),
            question(4, 9),
            question(6, 8),
            fact(30, 40),
        ];
        assert_eq!(lanes(&marks), [Some(0), Some(1), Some(2), Some(0)]);
    }

    #[test]
    fn marks_that_only_touch_share_a_line_and_more_than_there_is_room_for_share_the_last() {
        assert_eq!(lanes(&[fact(0, 4), fact(4, 9)]), [Some(0), Some(0)]);
        let many = [(); 4].map(|()| question(0, 9));
        assert_eq!(lanes(&many), [Some(0), Some(1), Some(2), Some(2)]);
        assert!(lanes(&[]).is_empty());
    }

    #[test]
    fn a_fact_has_a_line_only_where_some_of_its_words_have_no_other() {
        let within = [question(0, 20), fact(0, 20), fact(4, 9)];
        assert_eq!(lanes(&within), [Some(0), None, None]);
        let beyond = [question(0, 20), fact(15, 24), fact(20, 24)];
        assert_eq!(lanes(&beyond), [Some(0), Some(1), None]);
        let evidence = [fact(0, 20), mark(4, 9, Layer::Evidence)];
        assert_eq!(lanes(&evidence), [Some(0), Some(1)]);
    }

    #[test]
    fn a_wave_ends_where_the_words_end_however_long_they_are() {
        assert_eq!(wave(0.0, 5.0, 0.0).last().map(|at| at.x), Some(5.0));
        assert!(wave(0.0, 1.0e9, 0.0).len() <= 2_001);
    }
}
