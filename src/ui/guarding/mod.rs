//! The passphrase of the cases in the window: asked for where they cannot be opened without it, set, changed, taken off.
//!
//! In: how the passphrase stands. Out: wishes. A passphrase stands in its field until the dialog closes, and nowhere else.

mod fields;
mod older;
mod opening;
mod recovery_key;
mod setting;

pub(super) use older::{OlderBackups, older_ui};
pub(super) use opening::{OpeningView, opening_ui};

use super::dialog::Dialog;
use super::saving::Place;
use super::view::View;
use crate::store::RecoveryKey;
use crate::workbench::{Action, Guard, Passphrase, Workbench};
use egui::Ui;

/// What is done in the dialog.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    /// A passphrase is set where there was none.
    TurnOn,
    /// The recovery key is shown.
    KeepKey,
    /// Another passphrase is set.
    Change,
    /// The passphrase is taken off.
    TurnOff,
}

/// The dialog.
pub(super) struct GuardDialog {
    task: Task,
    /// The passphrase there is.
    old: Passphrase,
    new: Passphrase,
    again: Passphrase,
    is_shown: bool,
    key: Option<RecoveryKey>,
    is_kept: bool,
    /// Where the recovery key is saved, while that is asked.
    place: Option<Place>,
    /// What came of saving it.
    saved: Option<Result<String, String>>,
    /// How much had been done when this was begun; none before it is.
    begun_at: Option<u64>,
}

impl GuardDialog {
    fn new(task: Task) -> Self {
        Self {
            task,
            old: Passphrase::default(),
            new: Passphrase::default(),
            again: Passphrase::default(),
            is_shown: false,
            key: None,
            is_kept: false,
            place: None,
            saved: None,
            begun_at: None,
        }
    }

    /// The dialog that turns encryption on.
    pub(super) fn turn_on() -> Dialog {
        Dialog::Guarding(Box::new(Self::new(Task::TurnOn)))
    }

    /// The dialog that sets another passphrase.
    pub(super) fn change() -> Dialog {
        Dialog::Guarding(Box::new(Self::new(Task::Change)))
    }

    /// The dialog that turns encryption off.
    pub(super) fn turn_off() -> Dialog {
        Dialog::Guarding(Box::new(Self::new(Task::TurnOff)))
    }

    fn begin(&mut self, what: Guard, bench: &Workbench, view: &mut View) {
        self.begun_at = Some(bench.guarding().done());
        view.act(Action::Guard(what));
    }
}

/// Paints the dialog.
pub(super) fn guarding_ui(ui: &mut Ui, it: &mut GuardDialog, bench: &Workbench, view: &mut View) {
    if it
        .begun_at
        .is_some_and(|done| done < bench.guarding().done())
    {
        ui.close();
        return;
    }
    match it.task {
        Task::TurnOn => setting::turn_on_ui(ui, it),
        Task::KeepKey => recovery_key::keep_ui(ui, it, bench, view),
        Task::Change => setting::change_ui(ui, it, bench, view),
        Task::TurnOff => setting::turn_off_ui(ui, it, bench, view),
    }
}
