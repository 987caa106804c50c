//! What happens before the text edit is shown: its state is made ready, and the selection put where it is wanted.

use super::caret::{Anchored, Selection};
use super::events::Taken;
use super::gaps::{self, Way};
use super::view::Wanted;
use super::{LetterEvent, LetterView};
use crate::reply::edit;
use egui::text_edit::TextEditState;
use egui::util::undoer::{Settings, Undoer};
use egui::{FocusDirection, Id, Ui};

impl LetterView {
    /// Gets the text edit's state ready: no undo of its own, and the selection where it should be.
    pub(super) fn prepare(&mut self, ui: &Ui, id: Id, is_new_draft: bool, taken: &Taken) {
        let stored = TextEditState::load(ui.ctx(), id);
        let is_new = stored.is_none();
        let mut state = stored.unwrap_or_default();
        if is_new {
            // With room for nothing egui keeps no copy of the letter, and its Ctrl+Z has nothing to put back.
            state.set_undoer(Undoer::with_settings(Settings {
                max_undos: 0,
                ..Settings::default()
            }));
        }
        let selection = self.wanted_selection(ui, id, taken).or_else(|| {
            let restores = is_new_draft || self.regained_focus(ui, id);
            restores.then(|| self.current()).flatten()
        });
        if let Some(selection) = selection {
            let range = selection.to_range(&self.text);
            state.cursor.set_char_range(Some(range));
            self.selection = Anchored::new(&self.draft, selection);
        }
        if is_new || selection.is_some() {
            state.store(ui.ctx(), id);
        }
    }

    /// Whether the focus came back otherwise than by the pointer, which sets a caret of its own.
    fn regained_focus(&self, ui: &Ui, id: Id) -> bool {
        let pointer_is_busy =
            ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
        !self.had_focus && !pointer_is_busy && ui.memory(|memory| memory.has_focus(id))
    }

    /// The selection that Tab or the program asks for.
    fn wanted_selection(&mut self, ui: &Ui, id: Id, taken: &Taken) -> Option<Selection> {
        let wanted = self.wanted.take();
        let only_seen = matches!(wanted, Some(Wanted::Seen(_)));
        let selection = match (wanted, taken.walk) {
            (Some(Wanted::Words(words)), _) => words.selection(&self.draft),
            (Some(Wanted::Bytes(bytes) | Wanted::Seen(bytes)), _) => Some(bytes),
            (Some(Wanted::NextGap), _) => self
                .walk_from(self.current().unwrap_or_default(), Way::Next)
                .or_else(|| self.walk_from(Selection::default(), Way::Next)),
            (None, Some(way)) => self.walk_or_leave(ui, way),
            (None, None) => None,
        }?;
        if !only_seen && !ui.memory(|memory| memory.has_focus(id)) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        self.grouping.close();
        self.scrolls = true;
        Some(selection)
    }

    fn walk_from(&mut self, from: Selection, way: Way) -> Option<Selection> {
        let found = gaps::walk(&self.draft, from, way)?;
        self.announcement = found.announcement;
        Some(Selection::over(found.span))
    }

    /// Walks to the next open gap; past the last, Tab leaves the page like any other field.
    fn walk_or_leave(&mut self, ui: &Ui, way: Way) -> Option<Selection> {
        let found = self.walk_from(self.current().unwrap_or_default(), way);
        if found.is_none() {
            let direction = match way {
                Way::Next => FocusDirection::Next,
                Way::Previous => FocusDirection::Previous,
            };
            ui.memory_mut(|memory| memory.move_focus(direction));
        }
        found
    }

    /// What is to go to the clipboard, as plain text of the letter's own; egui would copy prompts and lose list signs.
    pub(super) fn copied(&self, taken: &Taken) -> Vec<LetterEvent> {
        let span = self
            .selection()
            .filter(|span| !span.is_empty() && (taken.copy || taken.cut));
        span.map(|span| LetterEvent::CopySelection(edit::copy_plain(&self.draft, span)))
            .into_iter()
            .collect()
    }
}
