//! Where the blocks of the letter stand on the screen, for what is let go over them.

use super::LetterView;
use super::margin;
use super::show::Shown;
use crate::reply::BlockId;
use egui::{Pos2, Rangef, Rect, Ui};

/// How far left of its words a block begins, in points.
const EDGE: f32 = 8.0;

impl LetterView {
    /// The block at a point of the screen, and the room it takes, as the page was last shown.
    pub(in crate::ui) fn block_at(&self, point: Pos2) -> Option<(BlockId, Rect)> {
        let mut places = self.places.iter();
        places.find(|(_, rect)| rect.contains(point)).copied()
    }

    /// The room that a block and its label take on the screen, as far as it is in view.
    pub(in crate::ui) fn place_of(&self, block: BlockId) -> Option<Rect> {
        let mut places = self.places.iter();
        let (_, rect) = places.find(|(id, _)| *id == block)?;
        let left = rect.left() + EDGE - margin::WIDTH;
        Some(Rect::from_x_y_ranges(left..=rect.right(), rect.y_range()))
    }

    /// Notes where the blocks are, as far as they are in view.
    pub(super) fn note_places(&mut self, ui: &Ui, shown: &Shown) {
        let across = Rangef::new(shown.at.x - EDGE, shown.at.x + shown.look.width);
        let clip = ui.clip_rect();
        self.places.clear();
        for (block, rows) in shown.laid.blocks(&self.draft) {
            let rows = Rangef::new(rows.min + shown.at.y, rows.max + shown.at.y);
            let rect = Rect::from_x_y_ranges(across, rows).intersect(clip);
            if rect.is_positive() {
                self.places.push((block, rect));
            }
        }
    }
}
