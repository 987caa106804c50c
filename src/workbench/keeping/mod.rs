//! Backups: taken by themselves, listed, and put back.
//!
//! In: the data folder, the open cases, the wall clock. Out: verified copies, none older than a day while anything changed,
//! and what there is to say about them. The work is done on a thread of its own; while the cases are copied, whoever writes
//! or reads them is let in after a millisecond. It must not touch what it cannot verify.

mod asking;
mod doctor;
mod due;
mod working;

pub use asking::Keep;
pub use doctor::{Grade, Symptom, examine_folder};
pub use working::{KeptBackup, back_up_beside, latest_backups};

use super::task::Task;
use crate::store::{Backup, Kept, Restored};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// How the backups stand, and what is being done about them.
#[derive(Default)]
pub struct Keeping {
    running: Option<(Doing, Task<Came>)>,
    /// The moments of the newest backups that were found to be good.
    newest: BTreeMap<Kept, Timestamp>,
    /// Why the last one could not be taken, until one could.
    failure: Option<String>,
    /// All of them, once somebody wanted to see them.
    list: Option<Vec<KeptBackup>>,
    /// Whether one is wanted whatever the hour: so much was taken into the library.
    is_wanted: bool,
    /// Before this nobody looks whether one is due.
    rests_until: Option<Instant>,
}

/// What is being done.
#[derive(Debug, Clone)]
enum Doing {
    /// A backup is taken; the adviser asked for it, or it is due.
    BackingUp { is_asked: bool },
    /// A backup is copied to another folder.
    Copying,
    /// So many backups of so many were looked through.
    Looking {
        done: Arc<AtomicUsize>,
        all: Arc<AtomicUsize>,
    },
    /// One is put back.
    PuttingBack,
}

/// What came of it; none where it was given up.
enum Came {
    BackedUp(Result<BTreeMap<Kept, Timestamp>, String>),
    Copied(Result<Option<PathBuf>, String>),
    Looked(Result<Vec<KeptBackup>, String>),
    PutBack(Backup, Result<Option<Restored>, String>),
}

impl Keeping {
    /// When the newest good backup of a file was taken; none if there is none, or nobody has looked yet.
    pub fn newest(&self, of: Kept) -> Option<Timestamp> {
        self.newest.get(&of).copied()
    }

    /// Why the last backup could not be taken, until one can.
    pub fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    /// The backups there are, the newest first; none before they were looked through.
    pub fn list(&self) -> Option<&[KeptBackup]> {
        self.list.as_deref()
    }

    /// What is being done, in words.
    pub fn doing(&self) -> Option<String> {
        let (doing, _) = self.running.as_ref()?;
        Some(match doing {
            Doing::BackingUp { is_asked: true } => "Backing up…".to_owned(),
            // Most of the time there is nothing to do but to read the newest.
            Doing::BackingUp { is_asked: false } => "Looking after the backups…".to_owned(),
            Doing::Copying => "Saving a backup…".to_owned(),
            Doing::PuttingBack => "Putting the backup back…".to_owned(),
            Doing::Looking { done, all } => match all.load(Ordering::Relaxed) {
                0 => "Looking for backups…".to_owned(),
                all => format!(
                    "Checking the backups: {} of {all}…",
                    done.load(Ordering::Relaxed)
                ),
            },
        })
    }

    /// Notes that the backups are not what they were when they were listed.
    pub(super) fn forget_list(&mut self) {
        self.list = None;
    }

    /// Notes that much was taken into the library: a backup is taken whatever the hour.
    pub(super) fn want_backup(&mut self) {
        self.is_wanted = true;
        self.rests_until = None;
    }
}
