//! One SQLite file: opened privately, brought to the newest schema, changed through one door.

mod recoding;

use super::backup::{self, Copied};
use super::failure::{Failure, Step, is_busy};
use super::keys::{self, CaseKey};
use super::to_read::connect_to_read;
use crate::error::{Error, Result};
use crate::platform::{
    FileIdentity, create_private_file, empty_private_file, file_identity, is_there, prepare_folder,
    rename_file,
};
use jiff::Timestamp;
use recoding::remove_recoded;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// Longer than any transaction of ours takes, shorter than an adviser's patience.
const WAIT_FOR_OTHERS: Duration = Duration::from_secs(2);

/// How long to wait before asking again, where SQLite does not wait by itself.
const PAUSE: Duration = Duration::from_millis(5);

/// A file up to this size is checked whole when it is opened, which takes half a millisecond for each megabyte.
const CHECKED_AT_OPEN_BYTES: i64 = 16 * 1024 * 1024;

/// Who else may use a file while it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Others may read and write it, each in turn.
    Shared,
    /// Nobody; a second opener fails at once.
    Alone,
}

/// What a file is called and how it is built.
#[derive(Debug, Clone, Copy)]
pub(super) struct Schema {
    /// Its name within the data folder.
    pub(super) file: &'static str,
    /// Who else may use it.
    pub(super) access: Access,
    /// The numbered SQL files, the first one first; a file's `user_version` says how many of them it has had.
    pub(super) steps: &'static [&'static str],
}

impl Schema {
    /// The version a file has that has had all the steps.
    pub(super) fn newest(self) -> i64 {
        i64::try_from(self.steps.len()).unwrap_or(i64::MAX)
    }
}

/// An open file.
#[derive(Debug)]
pub(super) struct Database {
    connection: Connection,
    /// What the file is encrypted with, if it is.
    key: Option<CaseKey>,
    path: PathBuf,
    /// The file that was opened: SQLite would go on writing to one that was taken away. None in memory.
    identity: Option<FileIdentity>,
    schema: Schema,
}

impl Database {
    /// Opens a file of the data folder, making the folder and the file if they are not there.
    ///
    /// A file that is newer, damaged or not ours is not written to.
    pub(super) fn open(folder: &Path, schema: Schema, at: Timestamp) -> Result<Self> {
        prepare_folder(folder)?;
        let path = folder.join(schema.file);
        create_private_file(&path)?;
        let connected = connect(&path, schema).and_then(|(mut connection, key)| {
            if schema.access == Access::Alone {
                remove_recoded(&path)?;
            }
            migrate((&mut connection, key.as_ref()), &path, schema, at)?;
            Ok((connection, key))
        });
        match connected {
            Ok((connection, key)) => Ok(Self {
                connection,
                key,
                identity: file_identity(&path),
                path,
                schema,
            }),
            Err(failure) => Err(failure.sort(&path)),
        }
    }

    /// Opens a file that is there and sound without bringing it to the newest schema; none if it is not there.
    pub(super) fn open_as_it_is(folder: &Path, schema: Schema) -> Result<Option<Self>> {
        let path = folder.join(schema.file);
        if !is_there(&path) {
            return Ok(None);
        }
        match connect(&path, schema) {
            Ok((connection, key)) => Ok(Some(Self {
                connection,
                key,
                identity: file_identity(&path),
                path,
                schema,
            })),
            Err(failure) => Err(failure.sort(&path)),
        }
    }

    /// Opens a copy in memory of the file at `from`, or an empty one. What is written there is lost with it.
    pub(super) fn in_memory(schema: Schema, from: Option<&Path>) -> Result<Self> {
        let path = from.map_or_else(|| PathBuf::from(schema.file), Path::to_owned);
        let made = || -> Step<Connection> {
            let mut connection = Connection::open_in_memory()?;
            if let Some(from) = from {
                let source = connect_to_read(from)?;
                backup::pour(&source, &mut connection, &|| true)?;
            }
            connection.pragma_update(None, "trusted_schema", false)?;
            connection.pragma_update(None, "foreign_keys", true)?;
            refuse_strangers(&connection, &path, schema)?;
            bring_up(&mut connection, schema)?;
            Ok(connection)
        };
        match made() {
            Ok(connection) => Ok(Self {
                connection,
                key: None,
                identity: None,
                path,
                schema,
            }),
            Err(failure) => Err(failure.sort(&path)),
        }
    }

    /// Brings the file to the newest schema, without a backup.
    pub(super) fn bring_up(&mut self) -> Result<()> {
        bring_up(&mut self.connection, self.schema).map_err(|failure| failure.sort(&self.path))
    }

    /// Copies the file into the folder of backups and seals the copy; where it stands then.
    pub(super) fn back_up(&self, at: Timestamp) -> Result<PathBuf> {
        self.read(|connection| {
            let from = (connection, self.key.as_ref());
            backup::take(from, &self.path, version(connection)?, at)
        })
    }

    /// Copies the file, to be sealed once this is no longer needed; none if `go_on` said no, which is asked often.
    pub(super) fn copy_for_backup(
        &self,
        at: Timestamp,
        go_on: &dyn Fn() -> bool,
    ) -> Result<Option<Copied>> {
        self.read(|connection| {
            let from = (connection, self.key.as_ref());
            backup::copy(from, &self.path, version(connection)?, at, go_on)
        })
    }

    /// Does `work` that makes a transaction of its own.
    pub(super) fn change<T>(&mut self, work: impl FnOnce(&mut Connection) -> Step<T>) -> Result<T> {
        work(&mut self.connection).map_err(|failure| failure.sort(&self.path))
    }

    /// Does `work` wholly or, if any of it fails, not at all.
    ///
    /// # Errors
    /// `Gone` or `Replaced` if the file was taken away since it was opened; whatever keeps the work from being done.
    pub(super) fn transact<T>(&mut self, work: impl FnOnce(&Connection) -> Step<T>) -> Result<T> {
        let found = file_identity(&self.path);
        if self.identity.is_some() && self.identity != found {
            let path = self.path.clone();
            return Err(match found {
                Some(_) => Error::Replaced { path },
                None => Error::Gone { path },
            });
        }
        transact(&mut self.connection, work).map_err(|failure| failure.sort(&self.path))
    }

    /// Writes the file again from what is open here, if it was taken away. What was put in its place goes among the
    /// backups first; where that stands then.
    pub(super) fn write_again(&mut self, at: Timestamp) -> Result<Option<PathBuf>> {
        let found = file_identity(&self.path);
        if self.identity.is_none() || self.identity == found {
            return Ok(None);
        }
        let aside = match found {
            Some(_) => backup::move_file_aside(&self.path, at)?,
            None => None,
        };
        self.copy_back()
            .map_err(|failure| failure.sort(&self.path))?;
        Ok(aside)
    }

    fn copy_back(&mut self) -> Step<()> {
        if let Some(folder) = self.path.parent() {
            prepare_folder(folder)?;
        }
        let part = self.path.with_extension("part");
        empty_private_file(&part)?;
        backup::copy_whole((&self.connection, self.key.as_ref()), &part)?;
        rename_file(&part, &self.path)?;
        // The old connection goes first: with it goes the log it left, which belongs to no file any more.
        drop(std::mem::replace(
            &mut self.connection,
            Connection::open_in_memory()?,
        ));
        let (connection, key) = connect(&self.path, self.schema)?;
        self.connection = connection;
        self.key = key;
        self.identity = file_identity(&self.path);
        Ok(())
    }

    /// Does `work` that changes nothing.
    pub(super) fn read<T>(&self, work: impl FnOnce(&Connection) -> Step<T>) -> Result<T> {
        work(&self.connection).map_err(|failure| failure.sort(&self.path))
    }

    /// The same for work that reads most of the file: of the pages that SQLite keeps none is likely to be wanted next.
    pub(super) fn read_through<T>(&self, work: impl FnOnce(&Connection) -> Step<T>) -> Result<T> {
        self.read(|connection| {
            let done = work(connection)?;
            connection.execute_batch("PRAGMA shrink_memory")?;
            Ok(done)
        })
    }

    /// A number that is another each time somebody else's connection has written to the file.
    pub(super) fn outside_writes(&self) -> Result<i64> {
        self.read(|connection| {
            Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
        })
    }

    /// Moves the write-ahead log into the file and empties it, so that no deleted text lingers there; whether it could be:
    /// it cannot while another program reads it.
    pub(super) fn empty_log(&self) -> Result<bool> {
        self.read(|connection| {
            let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
            let is_read_by_others: bool = connection.query_row(sql, [], |row| row.get(0))?;
            Ok(!is_read_by_others)
        })
    }

    /// Writes the file anew and empties its log, so that no deleted text lingers in either.
    ///
    /// `secure_delete` wipes what is deleted where it stands. Where a row moved from one page to another before that, its
    /// old place in the first page is not wiped: only what is written anew is free of it.
    pub(super) fn write_anew(&self) -> Result<()> {
        self.read(|connection| Ok(connection.execute_batch("VACUUM")?))?;
        match self.empty_log()? {
            true => Ok(()),
            false => Err(Error::Busy {
                what: "The file of your work".to_owned(),
                why: "is being read by another program".to_owned(),
            }),
        }
    }
}

fn transact<T>(connection: &mut Connection, work: impl FnOnce(&Connection) -> Step<T>) -> Step<T> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = work(&transaction)?;
    transaction.commit()?;
    Ok(done)
}

/// Connects to a file, by its key if it has one, and looks at it before anything is written there.
fn connect(path: &Path, schema: Schema) -> Step<(Connection, Option<CaseKey>)> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let key = match schema.access {
        Access::Shared => None,
        Access::Alone => keys::key_for(path)?,
    };
    let connection = keys::connect_with(path, flags, key.as_ref())?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    // What is sorted or written anew never stands in a file outside the data folder.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    let wait = match schema.access {
        Access::Shared => WAIT_FOR_OTHERS,
        Access::Alone => {
            connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
            Duration::ZERO
        }
    };
    connection.busy_timeout(wait)?;
    refuse_strangers(&connection, path, schema)?;
    turn_on_log(&connection, wait)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok((connection, key))
}

/// Turns on the write-ahead log, asking again for as long as `wait`.
///
/// Here SQLite does not wait by itself: of two processes that make a file at the same time, one is told at once that it
/// is busy.
fn turn_on_log(connection: &Connection, wait: Duration) -> Step<()> {
    connection.busy_timeout(Duration::ZERO)?;
    let mut waited = Duration::ZERO;
    loop {
        match connection.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if is_busy(&error) && waited < wait => {
                thread::sleep(PAUSE);
                waited += PAUSE;
            }
            done => {
                done?;
                return Ok(connection.busy_timeout(wait)?);
            }
        }
    }
}

/// Refuses a file that is newer than this program, damaged, or a database of something else.
///
/// It looks at one state of the file, since another process may be making it at this moment.
fn refuse_strangers(connection: &Connection, path: &Path, schema: Schema) -> Step<()> {
    let connection = connection.unchecked_transaction()?;
    let found = version(&connection)?;
    let known = schema.newest();
    if found > known {
        return Err(Failure::Sorted(Error::TooNew {
            path: path.to_owned(),
            found,
            known,
        }));
    }
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let stranger = (found == 0) != (tables == 0);
    if stranger || !is_sound(&connection)? {
        return Err(Failure::Damaged);
    }
    Ok(())
}

fn is_sound(connection: &Connection) -> Step<bool> {
    let pages: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    // SQLCipher gives this number as text.
    let size = connection.pragma_query_value(None, "page_size", |row| {
        Ok(match row.get_ref(0)? {
            ValueRef::Integer(bytes) => Some(bytes),
            text => text.as_str().ok().and_then(|text| text.parse().ok()),
        })
    })?;
    let size: i64 = size.ok_or(Failure::Damaged)?;
    if pages.saturating_mul(size) > CHECKED_AT_OPEN_BYTES {
        return Ok(true);
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok(verdict == "ok")
}

/// Runs the numbered files that this database has not had, all in one transaction, with a backup before them.
fn migrate(
    (connection, key): (&mut Connection, Option<&CaseKey>),
    path: &Path,
    schema: Schema,
    at: Timestamp,
) -> Step<()> {
    let found = version(connection)?;
    if found == schema.newest() {
        return Ok(());
    }
    if found > 0 {
        backup::take((connection, key), path, found, at)?;
    }
    bring_up(connection, schema)
}

fn bring_up(connection: &mut Connection, schema: Schema) -> Step<()> {
    transact(connection, |connection| {
        // Another process may have migrated the file since it was looked at.
        let done = usize::try_from(version(connection)?).unwrap_or_default();
        for step in schema.steps.iter().skip(done) {
            connection.execute_batch(step)?;
        }
        connection.pragma_update(None, "user_version", schema.newest())?;
        Ok(())
    })
}

fn version(connection: &Connection) -> Step<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests;
