//! `cases.db`: posts and drafts, held by one window at a time.

mod case;
mod desk;
mod enquiry;
mod incoming;
mod letters;
mod purging;
mod receipts;
mod reviews;
mod rows;
mod salvage;
mod staying;
mod texts;
mod urgency;

pub use case::{Case, CaseId, CaseState, CaseSummary, NewCase, Standing};
pub use desk::Desk;
pub use letters::SentLetter;
pub use purging::Purged;
pub(super) use purging::{delete_purged, has_any_of};
pub use salvage::{Salvaged, SalvagedCase, salvage};
pub use staying::Staying;
pub(super) use texts::each;
pub use texts::{Place, PlacedText, WholeCase};
pub use urgency::Urgency;

pub(super) use rows::count_unreadable;

use super::backup::{self, Backup, Copied, Restored};
use super::database::{Access, Database, Schema};
use super::keys::CaseKey;
use super::library::{Holder, LibraryStore};
use crate::error::{Error, Result};
use crate::intake::Thread;
use crate::output::Receipt;
use crate::platform::CASES_FILE;
use crate::reply::{Draft, Review};
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) const SCHEMA: Schema = Schema {
    file: CASES_FILE,
    access: Access::Alone,
    steps: &[
        include_str!("schema/001.sql"),
        include_str!("schema/002.sql"),
        include_str!("schema/003.sql"),
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

    /// Opens the cases without telling anybody who holds them.
    #[cfg(test)]
    pub(crate) fn open_alone(folder: &Path, at: Timestamp) -> Result<Self> {
        let database = Database::open(folder, SCHEMA, at)?;
        Ok(Self { database })
    }

    /// The key the cases are encrypted with; none if anybody who can open the file can read them.
    pub fn key(&self) -> Option<CaseKey> {
        self.database.key().cloned()
    }

    /// Writes the file anew under a key, or under none, wholly or not at all; `pause` is called after each step, and an
    /// error from it stops there.
    ///
    /// # Errors
    /// `Corrupt` if what was written is not what was there; `DiskFull`, `ReadOnly`, `Io`, and what `pause` gives. What is
    /// there is open afterwards.
    pub fn recode(
        &mut self,
        key: Option<&CaseKey>,
        pause: &mut dyn FnMut() -> Result<()>,
    ) -> Result<()> {
        self.database.recode(key, pause)
    }

    /// Writes the file again, with all that was kept, if it was taken away. What was put in its place goes among the
    /// backups first; where that stands then.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`.
    pub fn write_again(&mut self, at: Timestamp) -> Result<Option<PathBuf>> {
        self.database.write_again(at)
    }

    /// Sees to it that the file grows no further, as on a full disk; none for as far as it likes.
    #[cfg(test)]
    pub(crate) fn fill_disk(&self, is_full: bool) {
        let limit = if is_full { 1 } else { 1_000_000 };
        let set = self.database.read(|connection| {
            let sql = format!("PRAGMA max_page_count = {limit}");
            Ok(connection.query_row(&sql, [], |_| Ok(()))?)
        });
        set.expect("a limit");
    }

    /// Copies the file for a backup, which is sealed when this is no longer held; none if `go_on` said no, which is asked
    /// after each millisecond or so.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`.
    pub fn copy_for_backup(
        &self,
        at: Timestamp,
        go_on: &dyn Fn() -> bool,
    ) -> Result<Option<Copied>> {
        self.database.copy_for_backup(at, go_on)
    }

    /// Puts a backup over all that is here, after a backup of that; none if `go_on` said no, which is asked often. Nothing has
    /// changed then.
    ///
    /// # Errors
    /// `Corrupt`, naming the backup, if it cannot be trusted; `TooNew`, `DiskFull`, `Io`. Nothing has changed then.
    pub fn put_back(
        &mut self,
        backup: &Backup,
        at: Timestamp,
        go_on: &dyn Fn() -> bool,
    ) -> Result<Option<Restored>> {
        backup::put_over(&mut self.database, backup, at, go_on)
    }

    /// Lists the cases that are not in the bin, the one last saved first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn list(&self) -> Result<Vec<CaseSummary>> {
        self.database
            .read_through(|connection| rows::list(connection, false))
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
        self.database.read_through(rows::listed_threads)
    }

    /// The threads of all cases, those in the bin too.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn threads(&self) -> Result<Vec<Thread>> {
        self.database.read_through(rows::threads)
    }

    /// The letters that were sent and whose cases are on the list.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn sent_letters(&self) -> Result<Vec<(CaseId, Draft)>> {
        self.database.read_through(rows::sent_letters)
    }

    /// The cases of the list whose enquiry has the same words, with who asks in each; the one last saved first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn same_enquiry(&self, thread: &Thread) -> Result<Vec<(CaseId, Option<String>)>> {
        self.database
            .read(|connection| enquiry::same(connection, thread))
    }

    /// Works out by what the enquiries of some cases are known, where they were kept before that was worked out.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn know_enquiries(&mut self, cases: &[CaseId]) -> Result<()> {
        let is_missing = |connection: &_| enquiry::is_missing(connection, cases);
        if self.database.read(is_missing)? {
            self.database
                .transact(|connection| enquiry::fill(connection, cases))?;
        }
        Ok(())
    }

    /// The letters of a case that were sent before its poster wrote again, the newest first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn earlier_letters(&self, id: CaseId) -> Result<Vec<SentLetter>> {
        self.database
            .read(|connection| letters::of_case(connection, id))
    }

    /// All such letters of the cases on the list, each with when it was sent, the newest first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn kept_letters(&self) -> Result<Vec<(CaseId, Timestamp, Draft)>> {
        self.database.read(letters::of_all)
    }

    /// Keeps the letter that was sent in a case, as it is on the disk, and saves the case as it is answered again.
    ///
    /// # Errors
    /// `Unknown` if the case is not there; `DiskFull`, `Io`.
    pub fn answer_again(&mut self, case: &Case, at: Timestamp) -> Result<()> {
        self.database
            .transact(|connection| letters::answer_again(connection, case, at))
    }

    /// Takes that back: the letter kept last is the case's own again, with the thread it answered. Whether there was one.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written; `DiskFull`, `Io`.
    pub fn put_letter_back(&mut self, id: CaseId, at: Timestamp) -> Result<bool> {
        self.database
            .transact(|connection| letters::put_back(connection, id, at))
    }

    /// Loads a case, in the bin or not; none if it is not there.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn load(&self, id: CaseId) -> Result<Option<Case>> {
        self.database.read(|connection| rows::load(connection, id))
    }

    /// The numbers of all cases, those in the bin too.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn all(&self) -> Result<Vec<CaseId>> {
        self.database.read(texts::all)
    }

    /// A case with all words that are kept of it, in the bin or not; none if it is not there.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn whole(&self, id: CaseId) -> Result<Option<WholeCase>> {
        self.database
            .read(|connection| texts::whole(connection, id))
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

    /// Makes a case of a file of the watched folder, and notes by its `mark` that the file was taken.
    ///
    /// # Errors
    /// `DiskFull`, `Io`; then neither was done.
    pub fn create_from_file(
        &mut self,
        case: &NewCase,
        mark: &str,
        at: Timestamp,
    ) -> Result<CaseId> {
        self.database.transact(|connection| {
            let id = rows::insert(connection, case, at)?;
            incoming::note(connection, mark, Some(id), at)?;
            Ok(id)
        })
    }

    /// Notes that a file of the watched folder was looked at and made no case, and which case holds its post already.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn pass_file_over(
        &mut self,
        mark: &str,
        case: Option<CaseId>,
        at: Timestamp,
    ) -> Result<()> {
        self.database
            .transact(|connection| incoming::note(connection, mark, case, at))
    }

    /// The marks of the files of the watched folder that hold the posts of some cases.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn files_of(&self, cases: &[CaseId]) -> Result<BTreeSet<String>> {
        self.database
            .read(|connection| incoming::marks_of(connection, cases))
    }

    /// The marks of the files of the watched folder that were taken or passed over.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn files_seen(&self) -> Result<BTreeSet<String>> {
        self.database.read(incoming::marks)
    }

    /// Sets how cases stand, all of them or none.
    ///
    /// # Errors
    /// `Unknown` if a case is not there; `DiskFull`, `Io`.
    pub fn set_standings(&mut self, standings: &[Standing], at: Timestamp) -> Result<()> {
        self.database.transact(|connection| {
            let mut standings = standings.iter();
            standings.try_for_each(|standing| rows::set_state(connection, standing, at))
        })
    }

    /// Notes that the letter of a case was sent at a moment, and adds its receipt: both or neither.
    ///
    /// # Errors
    /// `Unknown` if the case is not there; `DiskFull`, `Io`.
    pub fn mark_sent(&mut self, id: CaseId, receipt: &Receipt, at: Timestamp) -> Result<()> {
        let sent = Standing {
            case: id,
            state: CaseState::Sent,
            sent: Some(at),
        };
        self.database.transact(|connection| {
            rows::set_state(connection, &sent, at)?;
            receipts::insert(connection, id, receipt)
        })
    }

    /// Keeps what makes cases press, as their posts were read again. It is no change of the case: when it was last saved stays.
    /// One that is gone meanwhile is passed over.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn set_urgencies(&mut self, urgencies: &[(CaseId, Urgency)]) -> Result<()> {
        self.database.transact(|connection| {
            let mut urgencies = urgencies.iter();
            urgencies.try_for_each(|(id, urgency)| rows::set_urgency(connection, *id, urgency))
        })
    }

    /// Puts cases in the bin, all of them or none.
    ///
    /// # Errors
    /// `Unknown` if a case is not there; `DiskFull`, `Io`.
    pub fn delete(&mut self, ids: &[CaseId], at: Timestamp) -> Result<()> {
        self.database.transact(|connection| {
            let mut ids = ids.iter();
            ids.try_for_each(|id| rows::set_deleted(connection, *id, Some(at)))
        })
    }

    /// Takes cases out of the bin, all of them or none.
    ///
    /// # Errors
    /// `Unknown` if a case is not there; `DiskFull`, `Io`.
    pub fn restore(&mut self, ids: &[CaseId]) -> Result<()> {
        self.database.transact(|connection| {
            let mut ids = ids.iter();
            ids.try_for_each(|id| rows::set_deleted(connection, *id, None))
        })
    }

    /// The receipts of a case, the newest first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn receipts(&self, id: CaseId) -> Result<Vec<Receipt>> {
        self.database
            .read(|connection| receipts::load(connection, id))
    }

    /// Adds a receipt to a case.
    ///
    /// # Errors
    /// `DiskFull`, `Io`, also if the case is not there.
    pub fn add_receipt(&mut self, id: CaseId, receipt: &Receipt) -> Result<()> {
        self.database
            .transact(|connection| receipts::insert(connection, id, receipt))
    }

    /// Takes the newest receipt of a case away: its letter was not sent after all.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn drop_receipt(&mut self, id: CaseId) -> Result<()> {
        self.database
            .transact(|connection| receipts::remove_newest(connection, id))
    }

    /// The reviews of a case, in the order they were begun.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn reviews(&self, id: CaseId) -> Result<Vec<Review>> {
        self.database
            .read(|connection| reviews::load(connection, id))
    }

    /// The case on the list that a review belongs to.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn case_of_review(&self, name: &str) -> Result<Option<CaseId>> {
        self.database
            .read(|connection| reviews::case_of(connection, name))
    }

    /// Keeps a review of a case, in the place of the one of that name.
    ///
    /// # Errors
    /// `DiskFull`, `Io`, also if the case is not there.
    pub fn set_review(&mut self, id: CaseId, review: &Review) -> Result<()> {
        self.database
            .transact(|connection| reviews::save(connection, id, review))
    }

    /// Makes a case of a colleague's letter, with its review.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn create_for_review(
        &mut self,
        case: &NewCase,
        review: &Review,
        at: Timestamp,
    ) -> Result<CaseId> {
        self.database.transact(|connection| {
            let id = rows::insert(connection, case, at)?;
            reviews::save(connection, id, review)?;
            if let Review::Brought { from, .. } = review {
                reviews::note_brought(connection, id, from)?;
            }
            Ok(id)
        })
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
