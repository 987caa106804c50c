//! The passphrase of backups that were made under another one than the cases have now.

use super::fields::{about_ui, field_ui, problem_ui, running_ui, wide_ui};
use crate::ui::pieces;
use crate::ui::view::View;
use crate::workbench::{Action, Guard, Passphrase, Workbench};
use egui::{Key, Ui};

/// What is typed.
#[derive(Default)]
pub(in crate::ui) struct OlderBackups {
    words: Passphrase,
    is_shown: bool,
    /// How much had been done when it was tried.
    tried_at: Option<u64>,
}

/// Paints the question.
pub(in crate::ui) fn older_ui(
    ui: &mut Ui,
    it: &mut OlderBackups,
    bench: &Workbench,
    view: &mut View,
) {
    let guarding = bench.guarding();
    if it.tried_at.is_some_and(|done| done < guarding.done()) {
        *it = OlderBackups::default();
    }
    about_ui(
        ui,
        "Some were made under another passphrase. It, or the recovery key of then, opens them here",
    );
    let field = field_ui(ui, &mut it.words, "Passphrase they had then", it.is_shown);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if let Some(why) = guarding.stopped().filter(|_| it.tried_at.is_some())
        && !field.changed()
    {
        problem_ui(ui, why);
    }
    let is_ready = !it.words.is_empty() && !guarding.is_running();
    ui.horizontal_wrapped(|ui| {
        let open = ui
            .add_enabled_ui(is_ready, |ui| wide_ui(ui, "Open them"))
            .inner
            .clicked();
        if (open || entered) && is_ready {
            it.tried_at = Some(guarding.done());
            view.act(Action::Guard(Guard::OpenOlder(it.words.clone())));
        }
        pieces::checkbox_ui(ui, &mut it.is_shown, "Show what I type");
    });
    running_ui(ui, bench, view, true);
}
