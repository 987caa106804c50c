//! `library.db`: entries, their history, settings; open beside a window, free of personal data.

mod described;
mod entries;
mod fill;
mod holder;
mod search;
mod searchable;
mod settings;
mod types;

pub use holder::Holder;
pub use types::{Change, Filled, Hit, Marked, Revision};

use super::database::{Access, Database, Schema};
use crate::error::Result;
use crate::library::{Library, PackFile};
use crate::platform::LIBRARY_FILE;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::Path;

const SCHEMA: Schema = Schema {
    file: LIBRARY_FILE,
    access: Access::Shared,
    steps: &[include_str!("schema/001.sql")],
};

/// The open file of the library. Several processes may have it open; they write in turn.
#[derive(Debug)]
pub struct LibraryStore {
    database: Database,
}

impl LibraryStore {
    /// Opens the library of a data folder, making the file if it is not there; it needs nothing of the cases.
    ///
    /// # Errors
    /// `TooNew`, `Corrupt`, `ReadOnly`, `DiskFull`, `Locked` if somebody writes to it for more than two seconds.
    pub fn open(folder: &Path, at: Timestamp) -> Result<Self> {
        let database = Database::open(folder, SCHEMA, at)?;
        Ok(Self { database })
    }

    /// Whether the library was last filled from exactly these files; if so there is no need to read and fill again.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn is_filled_from(&self, files: &[PackFile]) -> Result<bool> {
        self.database
            .read(|connection| fill::is_from(connection, files))
    }

    /// Fills the library from the pack that comes with the program, wholly or not at all; filling twice does nothing.
    ///
    /// `library` is what could be used of `files`. Entries somebody here has changed stay as they are, and are named.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn fill(&mut self, files: &[PackFile], library: &Library, at: Timestamp) -> Result<Filled> {
        self.database
            .transact(|connection| fill::fill(connection, files, library, at))
    }

    /// The whole library as files, in the order of the pack, those made here last.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn files(&self) -> Result<Vec<PackFile>> {
        self.database.read(entries::files)
    }

    /// Saves one entry as somebody here wrote it; `library` is the library with it. The same text again is no revision.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn save_entry(
        &mut self,
        file: &PackFile,
        library: &Library,
        change: &Change,
        at: Timestamp,
    ) -> Result<()> {
        self.database.transact(|connection| {
            let stored = entries::find(connection, &file.path)?;
            let position = match &stored {
                Some(stored) => stored.position,
                None => entries::next_position(connection)?,
            };
            let entry = entries::Entry {
                pack_revision: stored
                    .as_ref()
                    .and_then(|stored| stored.pack_revision.as_deref()),
                ..entries::Entry::brought(file, library, position)
            };
            match &stored {
                Some(stored) if stored.revision == entry.described.revision => Ok(()),
                _ => entries::put(connection, &entry, change, at),
            }
        })
    }

    /// The history of one file of the library, oldest first.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn revisions(&self, path: &str) -> Result<Vec<Revision>> {
        self.database
            .read(|connection| entries::revisions(connection, path))
    }

    /// Finds snippets by the words of their title, keywords and text: all that are typed, the last as far as it is typed.
    ///
    /// Best first, at most `limit`. Whatever is typed is words; there is no query language to get wrong.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn search(&self, typed: &str, limit: usize) -> Result<Vec<Hit>> {
        self.database
            .read(|connection| search::search(connection, typed, limit))
    }

    /// A setting; none if it was never set.
    ///
    /// # Errors
    /// `Invalid`, naming it, if it is there in another shape; `Corrupt` if the file cannot be read.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        self.database
            .read(|connection| settings::load(connection, key))
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn set_setting(&mut self, key: &str, value: &impl Serialize) -> Result<()> {
        self.database
            .transact(|connection| settings::save(connection, key, value))
    }

    /// The window that last held the cases; whether it still does only their file can tell.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn holder(&self) -> Result<Option<Holder>> {
        self.database.read(holder::load)
    }

    /// Keeps who holds the cases.
    pub(super) fn set_holder(&mut self, holder: &Holder) -> Result<()> {
        self.database
            .transact(|connection| holder::save(connection, holder))
    }
}

#[cfg(test)]
mod tests;
