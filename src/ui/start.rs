//! What stands in the middle while no case is open.

use super::command::Command;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use super::welcome;
use crate::workbench::Workbench;
use egui::{Align, Layout, RichText, Ui};

/// Welcomes whoever is new; says how to begin.
pub(super) fn start_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    if welcome::is_due(bench) {
        welcome::welcome_ui(ui, bench, view);
        return;
    }
    let tokens = Tokens::of(ui);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space((ui.available_height() * 0.28).max(24.0));
        ui.label(
            RichText::new("Copy a post on the forum, then paste it here").font(theme::bold(22.0)),
        );
        ui.add_space(6.0);
        let words = "Select the whole page with Ctrl+A, copy it, and press Ctrl+V in this window.\n\
                     The program finds the post, suggests what it is about, and starts the reply.";
        ui.label(RichText::new(words).size(theme::BODY).color(tokens.quiet));
        ui.add_space(18.0);
        if pieces::main_button_ui(ui, "Paste a post", Some("Ctrl+V"), true).clicked() {
            view.run(Command::PastePost);
        }
        ui.add_space(10.0);
        let open = ui.button("Open a saved page, a mail or a text file…");
        if open.clicked() {
            view.run(Command::OpenFile);
        }
        ui.add_space(4.0);
        ui.label(
            RichText::new("You can also drop a file anywhere on this window.")
                .size(13.0)
                .color(tokens.quiet),
        );
    });
}
