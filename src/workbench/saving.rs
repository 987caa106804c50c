//! When the open case goes to disk, and how the window is told.

use super::autosave::{Autosave, SaveState};
use super::{Workbench, save_settings};
use crate::error::Result;
use crate::store::CaseId;
use crate::text::Span;
use jiff::Zoned;
use std::time::{Duration, Instant};

impl Workbench {
    /// How the open case stands with the disk.
    pub fn save_state(&self) -> SaveState {
        self.saver
            .as_ref()
            .map_or_else(SaveState::default, |saver| saver.state())
    }

    /// Checks to their end what is being checked over several frames.
    pub fn finish_checking(&mut self) {
        if let Some(open) = &mut self.open {
            open.work.finish_checking(self.supplies.desk());
        }
    }

    /// Goes on with the checks, and writes what is due at `now`; gives how long until it wants to be called again, if it does.
    pub fn tick(&mut self, clock: Zoned, now: Instant) -> Option<Duration> {
        let is_a_new_day = clock.date() != self.supplies.now.date();
        self.supplies.now = clock;
        if is_a_new_day && let Some(open) = &mut self.open {
            open.work.turn_to_a_new_day(self.supplies.desk());
        }
        if is_a_new_day {
            self.sort_list();
        }
        if let Some(open) = &mut self.open
            && open.work.is_checking()
        {
            open.work.go_on_checking(self.supplies.desk());
        }
        self.take_up_shared();
        self.take_up_import();
        self.take_up_care();
        self.take_up_weighing();
        self.take_up_arrivals();
        self.take_up_sendings(now);
        self.take_up_similar();
        self.take_up_review();
        self.take_up_guarding();
        self.take_up_keeping(now);
        self.take_up_purging();
        self.take_up_requests();
        self.take_up_ageing();
        self.take_up_recovery(now);
        let saver = self.saver.as_mut()?;
        saver.retry_later(now);
        let due = saver.due_in(now)?;
        if !due.is_zero() {
            return Some(due);
        }
        let updated = self.supplies.timestamp();
        saver.hand_over(self.open.as_ref().map(|open| open.as_case(updated)));
        self.list_open_case();
        None
    }

    /// How long until [`Workbench::tick`] wants to be called, if it does.
    pub fn due_in(&self, now: Instant) -> Option<Duration> {
        let open = self.open.as_ref();
        let awaits = self.awaits_arrivals() || self.awaits_sendings();
        if awaits || open.is_some_and(|open| open.work.is_checking()) {
            return Some(Duration::ZERO);
        }
        match &self.saver {
            Some(saver) => saver.due_in(now),
            None => self.recovery_due_in(now),
        }
    }

    /// Writes all that is not yet kept and waits for it; called before the window closes. What cannot be written is told
    /// by [`Workbench::save_state`].
    pub fn flush(&mut self) {
        self.save_all();
        if self.saver.is_some() {
            self.remove_printed();
        }
        if self.window_changed {
            // A window that opens at its old size next time is all that is lost.
            drop(save_settings(
                &mut self.library_store,
                &self.supplies.settings,
            ));
            self.window_changed = false;
        }
    }

    /// Sees to it that the file of the cases grows no further, as on a full disk, or that it may again.
    #[cfg(test)]
    pub(crate) fn fill_disk(&self, is_full: bool) {
        if let Some(saver) = &self.saver {
            saver.store().fill_disk(is_full);
        }
    }

    /// Notes what is selected in the letter, in bytes of its text, to come back to it when the case is opened again.
    pub fn note_selection(&mut self, selection: Option<Span>) {
        if let Some(open) = &mut self.open {
            open.selection = selection;
        }
    }

    /// Waits until the open case is on the disk as it is now.
    pub(super) fn settle(&mut self) -> Result<()> {
        let Some(saver) = &mut self.saver else {
            return Ok(());
        };
        let updated = self.supplies.timestamp();
        let open = self.open.as_ref();
        saver.settle(|| open.map(|open| open.as_case(updated)))?;
        if let Some(open) = open {
            // All that is lost is where the caret was.
            drop(saver.store().set_view(open.id, &open.selection));
        }
        Ok(())
    }

    /// Writes the open case, which is to leave the desk. If that cannot be done it is kept as it is now and tried again, which
    /// the save state tells.
    pub(super) fn leave(&mut self) {
        drop(self.settle());
    }

    /// Writes all that is not yet kept and waits for it; the save state tells a failure.
    pub(super) fn save_all(&mut self) {
        self.leave();
        let open = self.open.as_ref().map(|open| open.id);
        if let Some(saver) = &mut self.saver {
            drop(saver.settle_left(|id| Some(id) != open));
        }
    }

    /// Sees to it that these cases are on the disk as they were left: before that nothing else may be written of them.
    pub(super) fn require_saved(&mut self, ids: &[CaseId]) -> Result<()> {
        match &mut self.saver {
            Some(saver) => saver.settle_left(|id| ids.contains(&id)),
            None => Ok(()),
        }
    }

    /// Notes that the open case is no longer as it is on disk.
    pub(super) fn touched(&mut self, now: Instant) {
        if let Some(saver) = &mut self.saver {
            saver.changed(now);
        }
        self.list_open_case();
    }

    /// What writes the cases. Where they could not be opened before, that is tried again: the other window may be gone.
    ///
    /// # Errors
    /// What keeps the cases from being opened now.
    pub(super) fn saver(&mut self) -> Result<&mut Autosave> {
        let saver = match self.saver.take() {
            Some(saver) => saver,
            None => self.open_cases()?,
        };
        Ok(self.saver.insert(saver))
    }
}
