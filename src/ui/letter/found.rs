//! Words that were looked for, marked on the page: an outline round each, and the one to see filled as well.

use super::job::Look;
use super::page::Laid;
use crate::text::Span;
use egui::epaint::{CornerRadiusF32, RectShape};
use egui::{Color32, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

/// Where words that are looked for stand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found<'a> {
    /// The places, in bytes of the letter's text.
    pub places: &'a [Span],
    /// Which of them is the one to see.
    pub current: Option<usize>,
}

/// What lies behind the words that were found, as far as they are in view.
pub(super) fn behind(
    found: Found<'_>,
    laid: &Laid,
    look: &Look,
    at: Pos2,
    clip: Rect,
) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (index, place) in found.places.iter().enumerate() {
        let (fill, width) = match found.current == Some(index) {
            true => (look.colours.found_fill, 2.0),
            false => (Color32::TRANSPARENT, 1.0),
        };
        let edge = Stroke::new(width, look.colours.found_edge);
        for piece in laid.pieces(*place) {
            let rect = piece.rect.translate(at.to_vec2());
            if clip.intersects(rect) {
                let rect = rect.expand2(vec2(1.5, -1.5));
                let corners = CornerRadiusF32::same(3.0);
                shapes.push(RectShape::new(rect, corners, fill, edge, StrokeKind::Inside).into());
            }
        }
    }
    shapes
}
