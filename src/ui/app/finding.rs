//! Finding words in the letter, from wherever the keyboard is.

use super::App;
use crate::ui::view::{Pane, Room};
use crate::workbench::Notice;

impl App {
    /// Opens the bar over the letter, for the words that are selected there.
    pub(super) fn find_words(&mut self) {
        let Some(case) = self.bench.open_case_ref() else {
            return;
        };
        let text = case.work.draft.text();
        let selected = self.view.letter.selection();
        let words = selected.and_then(|span| span.of(&text));
        let at = selected.map_or(0, |span| span.start);
        self.view.finding.open(words, at);
        self.view.narrow.turned(Room::Desk).turn_to(Pane::Letter);
    }

    /// Goes to the next place where the words stand, or to the one before; without any words it asks for them.
    pub(super) fn step_found(&mut self, forward: bool) {
        let finding = &mut self.view.finding;
        if !finding.has_words() {
            self.find_words();
            return;
        }
        finding.look(&self.bench);
        let letter = &mut self.view.letter;
        match finding.step(forward, letter.selection()) {
            Some(span) if finding.has_keyboard() => letter.show_words(span),
            Some(span) => letter.select(span),
            None => self.tell(Notice::done("These words are not in the letter")),
        }
    }
}
