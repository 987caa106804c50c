//! What happens after the text edit was shown: gaps stay whole, choices are offered, the selection is remembered.

use super::buffer::Done;
use super::caret::{Anchored, Selection, byte_of};
use super::choices::Chosen;
use super::events::Taken;
use super::gaps;
use super::show::Shown;
use super::{LetterEvent, LetterInput, LetterView, slash};
use crate::reply::edit;
use egui::{Id, PointerButton, Ui, vec2};

/// How much of the page is kept in view above and below words that are to be seen, in points.
const AROUND: f32 = 36.0;

/// What a frame came to.
pub(super) struct Settled {
    /// What was done through the text edit.
    pub done: Done,
    /// Whether a gap was answered from its list of choices.
    pub chose: bool,
    /// What was chosen of the things that a slash offers.
    pub added: Option<LetterEvent>,
}

impl LetterView {
    /// Brings selection, gaps and choices in order, and keeps the selection for the next frame.
    pub(super) fn settle(
        &mut self,
        ui: &Ui,
        id: Id,
        shown: Shown,
        taken: &Taken,
        input: &LetterInput<'_>,
    ) -> Settled {
        let mut selection = self.selection_after(ui, id, &shown);
        let mut chose = false;
        let mut added = None;
        if input.editable {
            added = self.ask(ui, id, &shown, taken, selection, input);
            let chosen = self.choose(ui, id, &shown, taken, selection);
            if let Some(caret) = chosen.and_then(|chosen| self.answer(ui, id, &chosen)) {
                chose = true;
                selection = Some(caret);
            }
            selection = self.reopen_gaps(selection);
        }
        let settled = Settled {
            done: shown.done,
            chose,
            added,
        };
        self.remember(ui, id, shown, selection);
        settled
    }

    /// What is selected after the text edit has had its turn; none without the focus.
    fn selection_after(&mut self, ui: &Ui, id: Id, shown: &Shown) -> Option<Selection> {
        if let Some(gap) = shown.done.select {
            return Some(Selection::over(gap));
        }
        if let Some(held) = self.hold(ui, shown) {
            return Some(held);
        }
        let range = shown.state.cursor.char_range();
        let range = range.filter(|_| ui.memory(|memory| memory.has_focus(id)))?;
        let selection = Selection::from_range(range, &self.text);
        let is_moving = ui.input(|input| input.pointer.any_down());
        let rests = selection.span().is_empty() && !is_moving;
        let gap = rests.then(|| gaps::around(&self.draft, selection.primary));
        Some(gap.flatten().map_or(selection, Selection::over))
    }

    /// Keeps a selection while a right click inside it opens a menu: egui would put a bare caret there.
    fn hold(&mut self, ui: &Ui, shown: &Shown) -> Option<Selection> {
        let (pressed, is_busy) = ui.input(|input| {
            let pointer = &input.pointer;
            let released = pointer.button_released(PointerButton::Secondary);
            let down = pointer.button_down(PointerButton::Secondary);
            (
                pointer.button_pressed(PointerButton::Secondary),
                down || released,
            )
        });
        let page = &shown.response;
        if pressed && let Some(pointer) = page.interact_pointer_pos().or(page.hover_pos()) {
            let cursor = shown.laid.galley.cursor_from_pos(pointer - shown.at);
            let at = byte_of(&self.text, cursor.index.0);
            let falls_in = |span: crate::text::Span| span.start <= at && at < span.end;
            self.held = self.current().filter(|held| falls_in(held.span()));
        }
        if !is_busy && !self.menu.is_open() {
            self.held = None;
        }
        self.held
    }

    /// Offers the choices of the gap that is selected; gives the one taken.
    fn choose(
        &mut self,
        ui: &Ui,
        id: Id,
        shown: &Shown,
        taken: &Taken,
        selection: Option<Selection>,
    ) -> Option<Chosen> {
        if let Some(chosen) = taken.choice.and_then(|key| self.choices.key(key)) {
            return Some(chosen);
        }
        self.choices.follow(ui, &self.draft, selection);
        let pieces = shown.laid.pieces(self.choices.gap()?);
        let anchor = pieces.first()?.rect.translate(shown.at.to_vec2());
        self.choices.show(ui, id, anchor)
    }

    /// Offers what a slash at the cursor asks for; gives what is taken of it.
    fn ask(
        &mut self,
        ui: &Ui,
        id: Id,
        shown: &Shown,
        taken: &Taken,
        selection: Option<Selection>,
        input: &LetterInput<'_>,
    ) -> Option<LetterEvent> {
        if let Some(key) = taken.choice.filter(|_| self.slash.is_open().is_some()) {
            let added = self.slash.key(key, &self.draft);
            self.announcement = self.slash.spoken().unwrap_or_default();
            if added.is_some() {
                return added;
            }
        }
        let caret = slash::caret(selection);
        self.slash
            .follow(ui, &self.text, caret, taken, input.offers);
        let place = shown.laid.place(self.slash.at()?)?;
        let anchor = place.rect.translate(shown.at.to_vec2());
        let added = self.slash.show(ui, id, anchor, &self.draft)?;
        ui.memory_mut(|memory| memory.request_focus(id));
        Some(added)
    }

    /// Answers a gap by a choice; gives the caret after it.
    fn answer(&mut self, ui: &Ui, id: Id, chosen: &Chosen) -> Option<Selection> {
        let answer = self.change(|draft| edit::type_over_gap(draft, chosen.gap, &chosen.word))?;
        ui.memory_mut(|memory| memory.request_focus(id));
        ui.ctx().request_repaint();
        Some(Selection::caret(answer.end))
    }

    /// Puts prompts back where answers were deleted, once the caret has left; gives the selection, moved along.
    fn reopen_gaps(&mut self, selection: Option<Selection>) -> Option<Selection> {
        let waits = self.composing || !gaps::can_reopen(&self.draft, selection);
        if waits {
            return selection;
        }
        let moved = self.change(|draft| gaps::reopen(draft, selection.unwrap_or_default()));
        selection.map(|_| moved)
    }

    /// Stores the selection for the text edit, and remembers it by blocks.
    fn remember(&mut self, ui: &Ui, id: Id, shown: Shown, selection: Option<Selection>) {
        let focused = ui.memory(|memory| memory.has_focus(id));
        if self.had_focus && !focused {
            self.grouping.close();
        }
        self.had_focus = focused;
        if let Some(selection) = selection {
            self.selection = Anchored::new(&self.draft, selection);
            let mut state = shown.state;
            let stored = state.cursor.char_range();
            // While the menu has the focus the text edit forgets its selection in every frame.
            let keeps = !self.menu.is_open();
            if keeps
                && stored.map(|range| Selection::from_range(range, &self.text)) != Some(selection)
            {
                let range = selection.to_range(&self.text);
                state.cursor.set_char_range(Some(range));
                state.store(ui.ctx(), id);
                ui.ctx().request_repaint();
            }
        }
        if std::mem::take(&mut self.scrolls)
            && let Some(place) = self
                .current()
                .and_then(|selection| shown.laid.place(selection.primary))
        {
            let rect = place.rect.translate(shown.at.to_vec2());
            ui.scroll_to_rect(rect.expand2(vec2(0.0, AROUND)), None);
        }
    }
}
