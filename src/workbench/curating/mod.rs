//! What a lead does to the library: each a named step that is undone in one go.
//!
//! In: [`Curate`]. Out: an [`Outcome`], and the desk laid out with the library as it is then. A text that the library could
//! not use is refused with its line; what another window or command changed in the meantime is never overwritten.

mod approving;
mod bulk;
mod replacing;
mod taking;

pub use bulk::BulkChange;
pub use replacing::{FoundPlace, Pages, Within};

pub(super) use taking::{files_after, in_a_line, load_refusing, take};

use super::{Notice, Outcome, Workbench};
use crate::error::{Error, Result};
use crate::library::{PackFile, Status, canonical, title_of};
use crate::store::Turn;

/// One thing a lead does to the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Curate {
    /// Saves an entry in these words, a new one too.
    Save {
        /// Its file.
        file: PackFile,
        /// Why, in a few words.
        reason: String,
    },
    /// Puts an earlier revision back, as a new one.
    Restore {
        /// The entry's file within the pack.
        path: String,
        /// The revision's number.
        number: u32,
    },
    /// Approves passages.
    Approve {
        /// Their files within the pack.
        paths: Vec<String>,
        /// What they were read against.
        read_against: String,
    },
    /// Gives passages another status, in which nobody vouches for them.
    SetStatus {
        /// Their files within the pack.
        paths: Vec<String>,
        /// Draft, retired, or as they came.
        status: Status,
    },
    /// Retires passages that letters must no longer say, and tells advisers why.
    Withdraw {
        /// Their files within the pack.
        paths: Vec<String>,
        /// Why, as advisers will read it.
        why: String,
    },
    /// Changes passages alike.
    Change {
        /// Their files within the pack.
        paths: Vec<String>,
        /// How.
        change: BulkChange,
    },
    /// Puts other words in the place of some.
    Replace {
        /// Where they stand, as [`Pages::find`] found them.
        places: Vec<FoundPlace>,
        /// What stands there instead.
        with: String,
    },
    /// Takes the last step back.
    Undo,
    /// Does the last undone step again.
    Redo,
}

impl Workbench {
    /// Does one thing to the library.
    pub(super) fn curate(&mut self, what: Curate) -> Result<Outcome> {
        self.refuse_unseen()?;
        match what {
            Curate::Save { file, reason } => self.save_entry(file, reason),
            Curate::Restore { path, number } => self.restore_revision(&path, number),
            Curate::Approve {
                paths,
                read_against,
            } => self.approve(&paths, &read_against),
            Curate::SetStatus { paths, status } => self.set_status(&paths, status),
            Curate::Withdraw { paths, why } => self.withdraw(&paths, &why),
            Curate::Change { paths, change } => self.change_alike(&paths, &change),
            Curate::Replace { places, with } => self.replace_words(&places, &with),
            Curate::Undo => self.turn_library(Turn::Undo),
            Curate::Redo => self.turn_library(Turn::Redo),
        }
    }

    fn save_entry(&mut self, file: PackFile, reason: String) -> Result<Outcome> {
        let title = title_of(&file);
        let file = self.without_stale_approval(canonical(&file)?)?;
        let edit = Edit {
            path: file.path,
            after: Some(file.text),
            reason,
        };
        self.take_edits(format!("saving “{title}”"), vec![edit])?;
        Ok(Outcome::told(Notice::done(format!("Saved “{title}”"))))
    }

    fn restore_revision(&mut self, path: &str, number: u32) -> Result<Outcome> {
        let revisions = self.library_store.revisions(path)?;
        let revision = revisions
            .into_iter()
            .find(|revision| revision.number == number)
            .ok_or_else(|| Error::Unknown {
                kind: "revision",
                name: number.to_string(),
            })?;
        let edit = Edit {
            path: path.to_owned(),
            after: Some(revision.text),
            reason: format!("Put revision {number} back"),
        };
        self.take_edits(format!("putting revision {number} back"), vec![edit])?;
        Ok(Outcome::told(Notice::done(format!(
            "Revision {number} is back, as a new revision"
        ))))
    }
}

/// Another text for an entry.
struct Edit {
    path: String,
    after: Option<String>,
    reason: String,
}
