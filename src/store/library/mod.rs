//! `library.db`: entries, their history, settings; open beside a window, free of personal data.

mod cleared;
mod described;
mod entries;
mod fill;
mod holder;
mod proposals;
mod search;
mod searchable;
mod settings;
mod shared;
mod steps;
mod types;
mod uses;
mod withdrawn;

pub use crate::library::search::Marked;
pub use holder::Holder;
pub use proposals::KeptProposal;
pub use types::{
    Brought, Change, EntryChange, Filled, Hit, LibraryStamp, LibraryStep, NewText, ONE_FILE,
    Revision, Shared, StepTaken, Turn,
};
pub use withdrawn::Withdrawal;

use super::backup::{self, Backup, Copied, Restored};
use super::database::{Access, Database, Schema};
use super::to_read::connect_to_read;
use crate::error::Result;
use crate::library::{Answer, Base, Library, Made, PackFile, Proposal, Use};
use crate::platform::{LIBRARY_FILE, is_there};
use jiff::Timestamp;
use search::Indexed;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub(super) const SCHEMA: Schema = Schema {
    file: LIBRARY_FILE,
    access: Access::Shared,
    steps: &[
        include_str!("schema/001.sql"),
        include_str!("schema/002.sql"),
        include_str!("schema/003.sql"),
        include_str!("schema/004.sql"),
    ],
};

/// The open file of the library. Several processes may have it open; they write in turn.
#[derive(Debug)]
pub struct LibraryStore {
    database: Database,
    /// The words of its passages, once they were searched.
    indexed: RefCell<Option<Indexed>>,
}

impl LibraryStore {
    /// Opens the library of a data folder, making the file if it is not there; it needs nothing of the cases.
    ///
    /// # Errors
    /// `TooNew`, `Corrupt`, `ReadOnly`, `DiskFull`, `Locked` if somebody writes to it for more than two seconds.
    pub fn open(folder: &Path, at: Timestamp) -> Result<Self> {
        Ok(Self::over(Database::open(folder, SCHEMA, at)?))
    }

    /// Copies the file for a backup; none if `go_on` said no, which is asked after each millisecond or so.
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
        self.indexed.take();
        backup::put_over(&mut self.database, backup, at, go_on)
    }

    /// Opens a copy in memory of the library's file at `from`, or an empty library. What is written there is lost with it.
    ///
    /// # Errors
    /// `TooNew`, `Corrupt`, `Io` if that file cannot be read.
    pub fn in_memory(from: Option<&Path>) -> Result<Self> {
        Ok(Self::over(Database::in_memory(SCHEMA, from)?))
    }

    /// A setting of a data folder's library at a glance: the file is not looked over, brought to the newest schema or made.
    /// None if it was never set, or if there is no such file.
    ///
    /// # Errors
    /// As [`Self::setting`], and whatever keeps the file from being read.
    pub fn glance<T: DeserializeOwned>(folder: &Path, key: &str) -> Result<Option<T>> {
        let path = folder.join(SCHEMA.file);
        if !is_there(&path) {
            return Ok(None);
        }
        let read = connect_to_read(&path).and_then(|connection| settings::load(&connection, key));
        read.map_err(|failure| failure.sort(&path))
    }

    fn over(database: Database) -> Self {
        Self {
            database,
            indexed: RefCell::new(None),
        }
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

    /// A number that is another each time another program, or another connection of this one, has written to the file.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn outside_writes(&self) -> Result<i64> {
        self.database.outside_writes()
    }

    /// Tells states of the library apart, at little cost: it is another wherever an entry is.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn stamp(&self) -> Result<LibraryStamp> {
        self.database.read(entries::stamp)
    }

    /// The whole library as files, in the order of the pack, those made here last.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn files(&self) -> Result<Vec<PackFile>> {
        self.database.read_through(entries::files)
    }

    /// One file of the library; none if it is not there.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn file(&self, path: &str) -> Result<Option<PackFile>> {
        self.database
            .read(|connection| entries::file(connection, path))
    }

    /// Does a step wholly or not at all; `library` is the library with all of it. A text that an entry has already is no
    /// revision.
    ///
    /// # Errors
    /// `Invalid` if an entry has another revision than the step was made for; `DiskFull`, `Locked`, `Io`.
    pub fn take_step(
        &mut self,
        step: &LibraryStep,
        library: &Library,
        at: Timestamp,
    ) -> Result<()> {
        self.database
            .transact(|connection| steps::take(connection, step, library, at))
    }

    /// The step that undo would take back.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn last_step(&self) -> Result<Option<StepTaken>> {
        self.database.read(steps::last)
    }

    /// The step that redo would do again.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn undone_step(&self) -> Result<Option<StepTaken>> {
        self.database.read(steps::first_undone)
    }

    /// The files of a step as they were before it, or after it: path and text, none where there was no entry.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn step_files(
        &self,
        step: &StepTaken,
        turn: Turn,
    ) -> Result<Vec<(String, Option<String>)>> {
        self.database
            .read(|connection| steps::sides(connection, step.number, turn))
    }

    /// Takes a step back, or does it again, wholly or not at all; each text is a revision of its own. `library` is the
    /// library afterwards.
    ///
    /// # Errors
    /// `Invalid` if an entry was changed since by something that is no step; `DiskFull`, `Locked`, `Io`.
    pub fn turn_step(
        &mut self,
        step: &StepTaken,
        turn: Turn,
        library: &Library,
        change: &Change,
        at: Timestamp,
    ) -> Result<()> {
        self.database
            .transact(|connection| steps::turn(connection, step, turn, library, change, at))
    }

    /// Keeps which version of each entry was last shared through a pack; no text changes, so this is no step.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn set_shared(
        &mut self,
        pack: &str,
        shared: &[(String, Brought)],
        at: Timestamp,
    ) -> Result<()> {
        self.database.transact(|connection| {
            shared.iter().try_for_each(|(path, brought)| {
                steps::share(connection, (pack, path), Some(brought), None, at).map(drop)
            })
        })
    }

    /// What both sides of a merge with a shared pack began with, by path.
    ///
    /// A pack that was never met begins with what was shared through another.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn bases(&self, pack: &str) -> Result<BTreeMap<String, Base>> {
        self.database
            .read(|connection| shared::bases(connection, pack))
    }

    /// The revision each entry has now, by path.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn current_revisions(&self) -> Result<BTreeMap<String, String>> {
        self.database.read(|connection| {
            let all = entries::all(connection)?;
            Ok(all
                .into_iter()
                .map(|(path, stored)| (path, stored.revision))
                .collect())
        })
    }

    /// The revisions made on this computer, oldest first.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn made_here(&self) -> Result<Vec<Made>> {
        self.database.read(entries::made_here)
    }

    /// Whether an entry ever had this revision here.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn has_seen(&self, path: &str, hash: &str) -> Result<bool> {
        self.database
            .read(|connection| entries::has_revision(connection, path, hash))
    }

    /// The history of one file of the library, oldest first.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn revisions(&self, path: &str) -> Result<Vec<Revision>> {
        self.database
            .read(|connection| entries::revisions(connection, path))
    }

    /// The revisions by which passages were withdrawn, or in which they still were; the oldest of each passage first.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn withdrawals(&self) -> Result<Vec<Withdrawal>> {
        self.database.read(withdrawn::all)
    }

    /// The files called `id` that have a history, be they still in the library or not.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn paths_with_history(&self, id: &str) -> Result<Vec<String>> {
        self.database
            .read(|connection| entries::paths_with_history(connection, id))
    }

    /// All files that ever were in the library, whose names are not given again.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn paths_ever(&self) -> Result<Vec<String>> {
        self.database.read(entries::all_paths)
    }

    /// What was proposed here and by others, and what an adviser keeps for themselves; the oldest first.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn proposals(&self) -> Result<Vec<KeptProposal>> {
        self.database.read(proposals::all)
    }

    /// Keeps a proposal made here, or a passage that stays the adviser's own.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn keep_proposal(&mut self, proposal: &Proposal, is_own: bool) -> Result<()> {
        self.database
            .transact(|connection| proposals::keep(connection, proposal, is_own))
    }

    /// Takes a proposal back and puts another back where it was, by their names.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn swap_proposals(&mut self, away: Option<&str>, back: Option<&str>) -> Result<()> {
        self.database.transact(|connection| {
            for (name, is_gone) in [(away, true), (back, false)] {
                if let Some(name) = name {
                    proposals::set_gone(connection, name, is_gone)?;
                }
            }
            Ok(())
        })
    }

    /// Keeps what is answered to a proposal; none takes the answer back.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn answer_proposal(&mut self, name: &str, answer: Option<&Answer>) -> Result<()> {
        self.database
            .transact(|connection| proposals::answer(connection, name, answer, None))
    }

    /// Does a step that accepts a proposal, and keeps the answer with it: undoing the step takes it back too.
    ///
    /// # Errors
    /// As [`Self::take_step`].
    pub fn accept_proposal(
        &mut self,
        step: &LibraryStep,
        library: &Library,
        at: Timestamp,
        (name, answer): (&str, &Answer),
    ) -> Result<()> {
        self.database.transact(|connection| {
            steps::take(connection, step, library, at)?;
            let number = proposals::newest_step(connection)?;
            proposals::answer(connection, name, Some(answer), number)
        })
    }

    /// Takes up the proposals and answers that stand in the shared folder; answers by the names of their proposals.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn take_up_proposals(
        &mut self,
        theirs: &[Proposal],
        answers: &BTreeMap<String, Answer>,
    ) -> Result<()> {
        self.database
            .transact(|connection| proposals::take_up(connection, theirs, answers))
    }

    /// The proposals and answers that this computer writes into the shared folder: path and text, none where it was taken
    /// back.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn written_proposals(&self) -> Result<Vec<(String, Option<String>)>> {
        self.database.read(proposals::written)
    }

    /// Those of these keys that a person has cleared to be shared.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn cleared(&self, keys: impl Iterator<Item = String>) -> Result<BTreeSet<String>> {
        self.database
            .read(|connection| cleared::among(connection, keys))
    }

    /// Keeps that a person has cleared something to be shared; its words are not kept.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn clear(&mut self, keys: &[String]) -> Result<()> {
        self.database
            .transact(|connection| cleared::clear(connection, keys))
    }

    /// Keeps what the letter of a case used when it was copied, by the case's random number; a letter that is copied again
    /// counts as it went out last.
    ///
    /// # Errors
    /// `DiskFull`, `Locked`, `Io`.
    pub fn set_uses(&mut self, case: &str, used: &[Use]) -> Result<()> {
        self.database
            .transact(|connection| uses::set(connection, case, used))
    }

    /// What this computer's letters used.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn uses(&self) -> Result<Vec<Use>> {
        self.database.read(uses::all)
    }

    /// Finds snippets by the words of their title, keywords and text: all that are typed, the last as far as it is typed.
    ///
    /// Best first, at most `limit`. Whatever is typed is words; there is no query language to get wrong.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn search(&self, typed: &str, limit: usize) -> Result<Vec<Hit>> {
        self.search_in(typed, None, limit)
    }

    /// The same among the snippets of these ids: however many others fit better, none of these is left out for them.
    ///
    /// # Errors
    /// `Corrupt` if the file cannot be read.
    pub fn search_among(&self, typed: &str, ids: &[&str], limit: usize) -> Result<Vec<Hit>> {
        self.search_in(typed, Some(ids), limit)
    }

    fn search_in(&self, typed: &str, among: Option<&[&str]>, limit: usize) -> Result<Vec<Hit>> {
        let indexed = &mut *self.indexed.borrow_mut();
        self.database
            .read(|connection| search::search(connection, indexed, typed, among, limit))
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

    /// Leaves nothing in the file and its log but what is there to be read.
    ///
    /// # Errors
    /// `DiskFull`, `Io`, `Busy` if another program reads it at this moment.
    pub fn wipe(&self) -> Result<()> {
        self.database.write_anew()
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
