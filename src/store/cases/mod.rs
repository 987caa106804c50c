//! `cases.db`: posts and drafts, held by one window at a time.

mod case;
mod desk;
mod rows;

pub use case::{Case, CaseId, CaseState, CaseSummary, NewCase};
pub use desk::Desk;

use super::database::{Access, Database, Schema};
use super::library::{Holder, LibraryStore};
use crate::error::{Error, Result};
use crate::intake::Thread;
use crate::platform::CASES_FILE;
use crate::reply::Draft;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::Path;

const SCHEMA: Schema = Schema {
    file: CASES_FILE,
    access: Access::Alone,
    steps: &[
        include_str!("schema/001.sql"),
        include_str!("schema/002.sql"),
    ],
};

/// The open file of the cases. While it is open no other process can open it.
#[derive(Debug)]
pub struct CaseStore {
    database: Database,
}

impl CaseStore {
    /// Opens the cases of a data folder, making the file if it is not there, and notes in the library who holds it.
    ///
    /// # Errors
    /// `Locked`, naming the holder; `TooNew`, `Corrupt`, `ReadOnly`, `DiskFull`.
    pub fn open(folder: &Path, library: &mut LibraryStore, holder: &Holder) -> Result<Self> {
        let opened = Database::open(folder, SCHEMA, holder.since.timestamp());
        let database = match opened {
            Err(Error::Locked { holder }) => {
                let known = library.holder()?.map(|holder| holder.to_string());
                return Err(Error::Locked {
                    holder: known.unwrap_or(holder),
                });
            }
            opened => opened?,
        };
        library.set_holder(holder)?;
        Ok(Self { database })
    }

    /// Lists the cases that are not in the bin, the one last saved first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn list(&self) -> Result<Vec<CaseSummary>> {
        self.database
            .read(|connection| rows::list(connection, false))
    }

    /// Lists the cases in the bin, the one last saved first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn bin(&self) -> Result<Vec<CaseSummary>> {
        self.database
            .read(|connection| rows::list(connection, true))
    }

    /// The threads of the cases that are not in the bin, the one last saved first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn listed_threads(&self) -> Result<Vec<(CaseId, Thread)>> {
        self.database.read(rows::listed_threads)
    }

    /// The threads of all cases, those in the bin too.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn threads(&self) -> Result<Vec<Thread>> {
        self.database.read(rows::threads)
    }

    /// The letters that were sent and whose cases are on the list.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn sent_letters(&self) -> Result<Vec<(CaseId, Draft)>> {
        self.database.read(rows::sent_letters)
    }

    /// Loads a case, in the bin or not; none if it is not there.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn load(&self, id: CaseId) -> Result<Option<Case>> {
        self.database.read(|connection| rows::load(connection, id))
    }

    /// Makes a case, in the state new.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn create(&mut self, case: &NewCase, at: Timestamp) -> Result<CaseId> {
        self.database
            .transact(|connection| rows::insert(connection, case, at))
    }

    /// Saves a case: its state, thread, ticks, draft, notes and decisions. When it returns, they are on the disk.
    ///
    /// # Errors
    /// `Unknown` if the case is not there; `DiskFull`, `Io`.
    pub fn save(&mut self, case: &Case, at: Timestamp) -> Result<()> {
        self.database
            .transact(|connection| rows::update(connection, case, at))
    }

    /// Sets how far a case has come.
    ///
    /// # Errors
    /// `Unknown` if the case is not there; `DiskFull`, `Io`.
    pub fn set_state(&mut self, id: CaseId, state: CaseState, at: Timestamp) -> Result<()> {
        self.database
            .transact(|connection| rows::set_state(connection, id, state, at))
    }

    /// Puts a case in the bin.
    ///
    /// # Errors
    /// `Unknown` if the case is not there; `DiskFull`, `Io`.
    pub fn delete(&mut self, id: CaseId, at: Timestamp) -> Result<()> {
        self.database
            .transact(|connection| rows::set_deleted(connection, id, Some(at)))
    }

    /// Takes a case out of the bin.
    ///
    /// # Errors
    /// `Unknown` if the case is not there; `DiskFull`, `Io`.
    pub fn restore(&mut self, id: CaseId) -> Result<()> {
        self.database
            .transact(|connection| rows::set_deleted(connection, id, None))
    }

    /// Removes a case for good: afterwards none of its words are left in the file or its log. Backups keep theirs.
    ///
    /// # Errors
    /// `Unknown` if the case is not there; `DiskFull`, `Io`.
    pub fn purge(&mut self, id: CaseId) -> Result<()> {
        self.database
            .transact(|connection| rows::purge(connection, id))?;
        self.database.empty_log()
    }

    /// The desk as it was left; an empty one at first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn desk(&self) -> Result<Desk> {
        self.database.read(desk::load)
    }

    /// Keeps the desk.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn set_desk(&mut self, desk: &Desk) -> Result<()> {
        self.database
            .transact(|connection| desk::save(connection, desk))
    }

    /// How a case was left: its selection and scrolling. None if that was never kept, or was kept in another shape by
    /// another version: that is no loss.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn view<T: DeserializeOwned>(&self, id: CaseId) -> Result<Option<T>> {
        self.database
            .read(|connection| desk::load_view(connection, id))
    }

    /// Keeps how a case is left.
    ///
    /// # Errors
    /// `DiskFull`, `Io`, also if the case is not there.
    pub fn set_view(&mut self, id: CaseId, view: &impl Serialize) -> Result<()> {
        self.database
            .transact(|connection| desk::save_view(connection, id, view))
    }
}

#[cfg(test)]
mod tests;
