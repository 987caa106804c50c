//! Files of ours that cannot be used: what is the matter, what can be read all the same, and how it is put right.
//!
//! In: the error that opening gave. Out: cases to read, search, copy and save elsewhere, and a file that opens again. A file
//! that cannot be used is read and moved aside, never changed and never deleted.

mod export;
mod library;
mod reading;
mod righting;

pub use reading::{ReadCases, Source};

pub(super) use library::StandIn;

use super::task::Task;
use super::{Outcome, Workbench};
use crate::error::{Error, Result};
use crate::store::{Backup, Kept};
use export::Exporting;
use reading::Looked;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long to wait before looking again whether another window has let go of the cases.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// What is the matter with a file of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Another window or program has it.
    Held,
    /// It is encrypted, and nobody has given the passphrase.
    Sealed,
    /// It is damaged, or something else altogether.
    Damaged,
    /// It was taken away, or emptied.
    Gone,
    /// A newer version of the program wrote it.
    Newer,
    /// It cannot be written to.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// Anything else.
    Other,
}

/// A file of ours that cannot be used, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unavailable {
    /// What is the matter.
    pub trouble: Trouble,
    /// What is the matter with which file, as one sentence without a full stop.
    pub why: String,
    /// The same, with what can be done, as two sentences.
    pub told: String,
}

impl Unavailable {
    pub(super) fn of(error: &Error) -> Self {
        Self {
            trouble: match error {
                Error::Locked { .. } => Trouble::Held,
                Error::Sealed { .. } => Trouble::Sealed,
                Error::Corrupt { .. } => Trouble::Damaged,
                Error::Gone { .. } => Trouble::Gone,
                Error::TooNew { .. } => Trouble::Newer,
                Error::ReadOnly { .. } => Trouble::ReadOnly,
                Error::DiskFull => Trouble::DiskFull,
                _ => Trouble::Other,
            },
            why: error.message(),
            told: error.to_string(),
        }
    }
}

/// What is done about a file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recover {
    /// Tries again to use it.
    TryAgain(Kept),
    /// Reads the cases from somewhere.
    Read(Source),
    /// Reads or saves no more of them.
    Stop,
    /// Saves all cases that can be read as text files in a folder.
    SaveAll(PathBuf),
    /// Puts the newest backup that can be trusted in its place.
    PutBack(Kept),
    /// Moves it aside, and begins with an empty one.
    BeginAnew(Kept),
}

/// What is known and being done while a file cannot be used.
#[derive(Default)]
pub(super) struct Recovery {
    reading: Option<Task<Looked>>,
    looked: Option<Looked>,
    exporting: Option<Exporting>,
    /// When it is next tried to open cases that another window has.
    retry: Option<Instant>,
    /// The newest backup of the library that can be trusted, where the library's file cannot be used.
    library_backup: Option<Backup>,
    /// Whether an empty file was asked for.
    begins_anew: bool,
    /// Counts what was read.
    version: u64,
}

impl Recovery {
    /// Whether an empty file was asked for, so that there need not be one.
    pub(super) fn begins_anew(&self) -> bool {
        self.begins_anew
    }

    /// Notes which backup of the library could be put back.
    pub(super) fn keep_library_backup(&mut self, backup: Option<Backup>) {
        self.library_backup = backup;
    }
}

impl Workbench {
    /// Does something about a file that cannot be used.
    pub(super) fn recover(&mut self, what: Recover) -> Result<Outcome> {
        match what {
            Recover::TryAgain(Kept::Cases) => self.try_cases_again(),
            Recover::TryAgain(Kept::Library) => self.try_library_again(),
            Recover::Read(source) => {
                self.begin_reading(Some(source));
                Ok(Outcome::default())
            }
            Recover::Stop => {
                self.recovery.reading = None;
                self.recovery.exporting = None;
                Ok(Outcome::default())
            }
            Recover::SaveAll(folder) => Ok(self.begin_saving_all(folder)),
            Recover::PutBack(of) => self.put_back(of),
            Recover::BeginAnew(of) => self.begin_anew(of),
        }
    }

    /// What is the matter with the file of the cases, while they cannot be opened.
    pub fn cases_trouble(&self) -> Option<&Unavailable> {
        self.unavailable.as_ref()
    }

    /// What is the matter with the library's file, while it cannot be used.
    pub fn library_trouble(&self) -> Option<&Unavailable> {
        self.library_unavailable.as_ref()
    }

    /// How long until it is looked again whether the cases can be opened, if it is.
    pub(super) fn recovery_due_in(&self, now: Instant) -> Option<Duration> {
        let due = self.recovery.retry?;
        Some(due.saturating_duration_since(now))
    }

    /// Takes up what was read and saved meanwhile, and opens cases that another window has let go of.
    pub(super) fn take_up_recovery(&mut self, now: Instant) {
        self.take_up_reading();
        self.take_up_saving_all();
        let is_held = self
            .unavailable
            .as_ref()
            .is_some_and(|it| it.trouble == Trouble::Held);
        if !is_held {
            self.recovery.retry = None;
            return;
        }
        let due = *self.recovery.retry.get_or_insert(now + LOOK_AGAIN);
        if due <= now {
            self.recovery.retry = Some(now + LOOK_AGAIN);
            if self.saver().is_ok() {
                self.notice = self.cases_came_back().notice;
            }
        }
    }
}
