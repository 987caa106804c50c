//! The setting about the passphrase of the cases: who can read them, and what can be done about it.

use super::super::command::Command;
use super::super::theme::Tokens;
use super::super::view::View;
use crate::workbench::Workbench;
use egui::{Button, Label, RichText, Ui, vec2};

/// Paints it.
pub(super) fn passphrase_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let guarding = bench.guarding();
    let words = match (bench.cases_trouble().is_some(), guarding.is_on()) {
        (true, _) => RichText::new("The cases are not open, so nothing can be changed here now"),
        (false, true) => RichText::new(
            "On. The cases and their backups are encrypted: whoever has neither the passphrase nor the recovery key cannot read them",
        ),
        (false, false) => RichText::new(
            "Off. Whoever can sign in to this computer as you, or reads its disk, can read the cases",
        )
        .color(Tokens::of(ui).warn),
    };
    ui.add(Label::new(words).wrap());
    if let Some(words) = guarding.words() {
        ui.label(words);
    }
    ui.add_space(4.0);
    let is_free = !guarding.is_running() && bench.cases_trouble().is_none();
    let commands: &[(&str, Command)] = match guarding.is_on() {
        true => &[
            ("Change it…", Command::ChangePassphrase),
            ("Turn it off…", Command::TakePassphraseOff),
        ],
        false => &[("Turn it on…", Command::SetPassphrase)],
    };
    ui.horizontal_wrapped(|ui| {
        for (words, command) in commands {
            let button = Button::new(*words).min_size(vec2(0.0, 32.0));
            if ui.add_enabled(is_free, button).clicked() {
                view.run(*command);
                ui.close();
            }
        }
    });
}
