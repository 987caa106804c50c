//! The way back to each entry that is edited and not saved.

use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use egui::{RichText, Ui, vec2};

/// How many are named; rows mark them all.
const LISTED: usize = 6;

/// Paints it; the entry on show says itself that it is not saved.
pub(super) fn unsaved_ui(ui: &mut Ui, view: &mut View) {
    let mut unsaved = view.library.edits.unsaved();
    unsaved.retain(|(path, _)| *path != view.library.shown);
    if unsaved.is_empty() {
        return;
    }
    let quiet = Tokens::of(ui).quiet;
    let words = |words: String| RichText::new(words).size(13.0).color(quiet);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        ui.label(words("Not saved:".to_owned()));
        let more = unsaved.len().saturating_sub(LISTED);
        for (path, title) in unsaved.into_iter().take(LISTED) {
            if pieces::chip_ui(ui, &title).clicked() {
                view.library.go_to(path);
            }
        }
        if more > 0 {
            ui.label(words(format!("and {more} more")));
        }
    });
}
