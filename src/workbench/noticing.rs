//! Another program that has changed the library's file: a command, or another window. It is looked for when the window comes
//! to the front and before every step, never while nothing happens.
//!
//! What is being edited stays as it is: the form says by itself that its entry was changed meanwhile.

use super::Workbench;
use crate::error::{Error, Result};
use crate::store::{LibraryStamp, LibraryStore};

/// The state of the library's file that the desk was laid out with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    outside_writes: i64,
    stamp: LibraryStamp,
}

impl Seen {
    pub(super) fn of(store: &LibraryStore) -> Result<Self> {
        Ok(Self {
            outside_writes: store.outside_writes()?,
            stamp: store.stamp()?,
        })
    }
}

impl Workbench {
    /// Lays the desk out anew if another program has changed the library; gives whether one has.
    ///
    /// # Errors
    /// A library file that cannot be read; the desk stays as it was.
    pub fn look_for_changes(&mut self) -> Result<bool> {
        let outside_writes = self.library_store.outside_writes()?;
        let seen = self.seen.as_mut();
        if seen.is_some_and(|seen| seen.outside_writes == outside_writes) {
            return Ok(false);
        }
        // Others write their settings and counts there too.
        let stamp = self.library_store.stamp()?;
        if let Some(seen) = self.seen.as_mut().filter(|seen| seen.stamp == stamp) {
            seen.outside_writes = outside_writes;
            return Ok(false);
        }
        self.read_library_again()?;
        Ok(true)
    }

    /// Refuses a step on a library that is another than the one on show, and shows it.
    ///
    /// # Errors
    /// `Busy` if another program has changed the library; else as [`Self::look_for_changes`].
    pub(super) fn refuse_unseen(&mut self) -> Result<()> {
        match self.look_for_changes()? {
            false => Ok(()),
            true => Err(Error::Busy {
                what: "The library".to_owned(),
                why: "was changed by another program, and is shown as it is now".to_owned(),
            }),
        }
    }

    /// Notes the state of the file, before it is read.
    pub(super) fn note_seen(&mut self) {
        self.seen = Seen::of(&self.library_store).ok();
    }

    /// Notes that the desk was laid out with a step of its own. What another program wrote meanwhile is still to be seen.
    pub(super) fn note_own_step(&mut self) {
        let now = Seen::of(&self.library_store);
        match (&mut self.seen, now) {
            (Some(seen), Ok(now)) if seen.outside_writes == now.outside_writes => *seen = now,
            (Some(_), Ok(_)) => {}
            (seen, _) => *seen = None,
        }
    }
}
