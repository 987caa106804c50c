//! A passphrase set, changed, or taken off.

use super::fields::{about_ui, field_ui, problem_ui, running_ui, wide_ui};
use super::{GuardDialog, Task};
use crate::store::RecoveryKey;
use crate::ui::dialog::{heading_ui, hold_keyboard};
use crate::ui::pieces;
use crate::ui::view::View;
use crate::workbench::{Guard, Passphrase, Workbench, make_passphrase, weakness};
use egui::{Response, Ui};

/// Asks for the passphrase that is to be set.
pub(super) fn turn_on_ui(ui: &mut Ui, it: &mut GuardDialog) {
    heading_ui(ui, "Set a passphrase for the cases");
    about_ui(
        ui,
        "This encrypts the cases and all their backups: whoever has this computer or its disk cannot read them without the passphrase. \
         Replywright asks for it when it opens. The library and your own words stay as they are.",
    );
    let field = new_ui(ui, it);
    if let Some(Err(why)) = &it.saved {
        problem_ui(ui, why);
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if pieces::main_button_ui(ui, "Next: the recovery key", None, is_set(it)).clicked() {
            match RecoveryKey::draw() {
                Ok(key) => {
                    it.key = Some(key);
                    it.task = Task::KeepKey;
                }
                Err(error) => it.saved = Some(Err(error.to_string())),
            }
        }
        if wide_ui(ui, "Cancel").clicked() {
            ui.close();
        }
    });
    hold_keyboard(ui, &field);
}

/// Asks for the passphrase there is, and for another.
pub(super) fn change_ui(ui: &mut Ui, it: &mut GuardDialog, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Change the passphrase of the cases");
    about_ui(
        ui,
        "The recovery key stays as it is. Backups you saved somewhere else keep the passphrase they had.",
    );
    let field = field_ui(
        ui,
        &mut it.old,
        "Passphrase there is, or recovery key",
        it.is_shown,
    );
    new_ui(ui, it);
    stopped_ui(ui, it, bench);
    ui.add_space(8.0);
    let is_free = !bench.guarding().is_running();
    ui.horizontal(|ui| {
        let is_ready = is_set(it) && !it.old.is_empty() && is_free;
        if pieces::main_button_ui(ui, "Change it", None, is_ready).clicked() {
            let what = Guard::Change(it.old.clone(), it.new.clone());
            it.begin(what, bench, view);
        }
        if wide_ui(ui, "Cancel").clicked() {
            ui.close();
        }
    });
    running_ui(ui, bench, view, false);
    hold_keyboard(ui, &field);
}

/// Asks for the passphrase before it is taken off.
pub(super) fn turn_off_ui(ui: &mut Ui, it: &mut GuardDialog, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Take the passphrase off the cases?");
    about_ui(
        ui,
        "The cases and their backups are then encrypted no longer: whoever can sign in to this computer as you, or reads its disk, can read them.",
    );
    let field = field_ui(ui, &mut it.old, "Passphrase, or recovery key", it.is_shown);
    pieces::checkbox_ui(ui, &mut it.is_shown, "Show what I type");
    stopped_ui(ui, it, bench);
    ui.add_space(8.0);
    let is_free = !bench.guarding().is_running();
    ui.horizontal(|ui| {
        let keep = wide_ui(ui, "Keep it").clicked();
        let is_ready = !it.old.is_empty() && is_free;
        if pieces::main_button_ui(ui, "Take it off", None, is_ready).clicked() {
            let what = Guard::TurnOff(it.old.clone());
            it.begin(what, bench, view);
        }
        if keep {
            ui.close();
        }
    });
    running_ui(ui, bench, view, true);
    hold_keyboard(ui, &field);
}

/// Paints the fields of a new passphrase, with a way to have one made.
fn new_ui(ui: &mut Ui, it: &mut GuardDialog) -> Response {
    let field = field_ui(ui, &mut it.new, "New passphrase", it.is_shown);
    field_ui(ui, &mut it.again, "New passphrase once more", it.is_shown);
    ui.horizontal_wrapped(|ui| {
        if wide_ui(ui, "Make one").clicked()
            && let Ok(made) = make_passphrase()
        {
            it.again = made.clone();
            it.new = made;
            it.is_shown = true;
        }
        pieces::checkbox_ui(ui, &mut it.is_shown, "Show what I type");
    });
    match (weakness(it.new.words()), same(&it.new, &it.again)) {
        (Some(why), _) => about_ui(ui, why),
        (None, false) if !it.again.is_empty() => problem_ui(ui, "The two are not the same"),
        (None, _) => about_ui(
            ui,
            "Nobody can open the cases without it or the recovery key, whoever made this program neither",
        ),
    }
    field
}

/// Whether a new passphrase was given twice and is strong enough.
fn is_set(it: &GuardDialog) -> bool {
    weakness(it.new.words()).is_none() && same(&it.new, &it.again)
}

/// White space does not count in a passphrase.
fn same(one: &Passphrase, other: &Passphrase) -> bool {
    let words = one.words().split_whitespace();
    words.eq(other.words().split_whitespace())
}

/// Says what kept the last try from ending well.
pub(super) fn stopped_ui(ui: &mut Ui, it: &GuardDialog, bench: &Workbench) {
    if let Some(why) = it.begun_at.and_then(|_| bench.guarding().stopped()) {
        problem_ui(ui, why);
    }
}
