//! What the adviser changed in a passage, shown on demand, and the way back to the library's wording.

use super::{Sheet, lines};
use crate::text::difference::{Kind, difference};
use crate::ui::library::words_changed_ui;
use crate::ui::pieces;
use crate::workbench::{Action, FromPassage};
use egui::{Button, Ui, WidgetInfo};

impl Sheet<'_> {
    /// The words as the passage has them for this post against those of the letter.
    pub(super) fn changes_ui(&mut self, ui: &mut Ui, passage: &FromPassage) {
        let now = self.block.passage.text.as_str();
        let why_not = match &passage.words {
            _ if !self.block.edited => Some("You have changed nothing in it"),
            Some(words) if words == now => Some("Its words are the library’s again"),
            Some(_) => None,
            None => Some("The words it had before you changed them are not kept here"),
        };
        pieces::section_heading_ui(ui, "Your changes");
        let toggle = Button::selectable(self.card.shows_changes, "Show what I changed");
        let toggle = ui.add_enabled(why_not.is_none(), toggle.frame_when_inactive(true));
        pieces::focus_ring(ui, &toggle);
        if toggle.clicked() {
            self.card.shows_changes = !self.card.shows_changes;
        }
        match (&passage.words, why_not) {
            (Some(words), None) if self.card.shows_changes => {
                let shown = words_changed_ui(ui, words, now);
                shown.widget_info(|| {
                    WidgetInfo::labeled(egui::Role::Label, true, spoken(words, now))
                });
            }
            (_, Some(why)) => lines::quiet_ui(ui, why),
            _ => {}
        }
        let can = self.block.edited && self.is_in_library(passage);
        let can = can && self.case.brought().is_none();
        let back = Button::new("Put the library’s wording back");
        if ui.add_enabled(can, back).clicked() {
            self.view.act(Action::RestoreWording(self.block.id));
        }
    }
}

/// The changes for who cannot see them.
fn spoken(old: &str, new: &str) -> String {
    let mut spoken = String::new();
    for piece in difference(old, new) {
        let words = piece.text.trim();
        match piece.kind {
            Kind::Same => continue,
            _ if words.is_empty() => continue,
            Kind::Gone => spoken.push_str(&format!("Taken out: “{words}”. ")),
            Kind::New => spoken.push_str(&format!("Put in: “{words}”. ")),
        }
    }
    if spoken.is_empty() {
        return "Only the spaces differ".to_owned();
    }
    spoken.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_told_in_words_too() {
        assert_eq!(
            spoken("Ask for a meeting.", "Ask them for one meeting."),
            "Put in: “them”. Taken out: “a”. Put in: “one”."
        );
        assert_eq!(spoken("One two", "One  two"), "Only the spaces differ");
    }
}
