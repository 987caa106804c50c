//! Lines of the card.

use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use egui::{Button, Label, Response, RichText, Ui};

/// A line of what is known.
pub(super) fn plain_ui(ui: &mut Ui, words: &str) {
    ui.add(Label::new(RichText::new(words).size(14.0)).wrap());
}

/// A line of less weight.
pub(super) fn quiet_ui(ui: &mut Ui, words: &str) {
    let quiet = Tokens::of(ui).quiet;
    ui.add(Label::new(RichText::new(words).size(13.5).color(quiet)).wrap());
}

/// A line that should give pause.
pub(super) fn warning_ui(ui: &mut Ui, words: &str) {
    let warn = Tokens::of(ui).warn;
    let words = RichText::new(words).font(theme::bold(13.5)).color(warn);
    ui.add(Label::new(words).wrap());
}

/// A line cut where the card ends, and shown whole under the pointer.
pub(super) fn cut_ui(ui: &mut Ui, words: &str) {
    let quiet = Tokens::of(ui).quiet;
    ui.add(Label::new(RichText::new(words).size(13.5).color(quiet)).truncate());
}

/// A line to press, however long.
pub(super) fn link_ui(ui: &mut Ui, words: &str) -> Response {
    let accent = Tokens::of(ui).accent;
    let words = RichText::new(words).font(theme::bold(13.5)).color(accent);
    let response = ui.add(Button::new(words).frame(false).wrap());
    pieces::focus_ring(ui, &response);
    pieces::follow_focus(&response);
    response
}
