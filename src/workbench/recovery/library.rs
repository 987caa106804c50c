//! The library while its file cannot be used: a copy in memory, which is read and never changed.

use super::Unavailable;
use crate::error::{Error, Result};
use crate::library::load_kept;
use crate::platform;
use crate::store::{Backup, Kept, LibraryStore, newest_verified};
use crate::workbench::opening::{fill, load_settings};
use crate::workbench::{Action, Notice, Outcome, Workbench};
use jiff::Timestamp;
use std::path::Path;

/// What stands in for a library whose file cannot be used.
pub(in crate::workbench) struct StandIn {
    pub(in crate::workbench) store: LibraryStore,
    pub(in crate::workbench) unavailable: Unavailable,
    pub(in crate::workbench) backup: Option<Backup>,
}

impl StandIn {
    /// Takes the file itself where it can be read, else its newest backup that can be trusted, else what comes with the
    /// program.
    ///
    /// # Errors
    /// An invalid starter pack.
    pub(in crate::workbench) fn new(folder: &Path, why: &Error, now: Timestamp) -> Result<Self> {
        let backup = newest_verified(folder, Kept::Library).ok().flatten();
        let is_readable = !matches!(why, Error::Corrupt { .. } | Error::TooNew { .. });
        let path = folder.join(Kept::Library.file());
        let itself = (is_readable && platform::is_file(&path)).then_some(path.as_path());
        let mut copies = itself
            .into_iter()
            .chain(backup.as_ref().map(|it| it.path.as_path()));
        let copied = copies.find_map(usable);
        let store = match copied {
            Some(store) => store,
            None => {
                let mut store = LibraryStore::in_memory(None)?;
                fill(&mut store, now)?;
                store
            }
        };
        Ok(Self {
            store,
            unavailable: Unavailable::of(why),
            backup,
        })
    }
}

/// A copy in memory that a desk can be laid out with.
fn usable(from: &Path) -> Option<LibraryStore> {
    let store = LibraryStore::in_memory(Some(from)).ok()?;
    load_kept(store.files().ok()?).ok()?;
    Some(store)
}

impl Action {
    /// Whether it changes the library, which is not done to a copy that nobody keeps.
    pub(in crate::workbench) fn changes_library(&self) -> bool {
        matches!(
            self,
            Self::Curate(_) | Self::Propose(_) | Self::Share(_) | Self::Import(_)
        )
    }
}

impl Workbench {
    /// Refuses what would change a library that only stands in for the one that cannot be used.
    pub(in crate::workbench) fn refuse_stand_in(&self, action: &Action) -> Option<Outcome> {
        let stands_in = self.library_unavailable.is_some() && action.changes_library();
        stands_in.then(|| {
            Outcome::told(Notice::error(
                "The library cannot be changed while its file cannot be used. Put the file right first",
            ))
        })
    }

    /// Uses the library's file again, if that can be done now.
    pub(super) fn try_library_again(&mut self) -> Result<Outcome> {
        let now = self.supplies.timestamp();
        platform::prepare_folder(&self.folder)?;
        let mut store = LibraryStore::open(&self.folder, now)?;
        fill(&mut store, now)?;
        load_kept(store.files()?)?;
        self.library_store = store;
        self.library_unavailable = None;
        self.recovery.library_backup = None;
        self.read_library_again()?;
        self.read_proposals();
        if let Ok(settings) = load_settings(&self.library_store) {
            self.supplies.set(settings);
        }
        Ok(Outcome::told(Notice::done("The library is in use again")))
    }
}
