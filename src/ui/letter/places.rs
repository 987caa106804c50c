//! Where the blocks of the letter stand on the screen, for what is let go over them.

use super::LetterView;
use super::show::Shown;
use crate::reply::BlockId;
use egui::{Pos2, Rangef, Rect, Ui};

impl LetterView {
    /// The block at a point of the screen, and the room it takes, as the page was last shown.
    pub(in crate::ui) fn block_at(&self, point: Pos2) -> Option<(BlockId, Rect)> {
        let mut places = self.places.iter();
        places.find(|(_, rect)| rect.contains(point)).copied()
    }

    /// Notes where the blocks are, as far as they are in view.
    pub(super) fn note_places(&mut self, ui: &Ui, shown: &Shown) {
        let across = Rangef::new(shown.at.x - 8.0, shown.at.x + shown.look.width);
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
