//! What is wrong with one of the two files, and what of it can be mended without losing anything.
//!
//! In: a data folder and which file. Out: what was found, in kinds; the workbench says it in words. Nothing that could not
//! be made again from what is there is ever thrown away.

use super::backup::{Kept, with_holder};
use super::cases::count_unreadable;
use super::database::Database;
use super::failure::Step;
use crate::error::{Error, Result};
use jiff::Timestamp;
use rusqlite::Connection;
use std::path::Path;

/// Something that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ailment {
    /// It cannot be opened as what it is.
    Unreadable,
    /// A newer program wrote it, with this version.
    TooNew(i64),
    /// SQLite finds faults in it that are not in an index alone.
    Damaged,
    /// An index does not say what its table says; that can be made anew from the table.
    Index,
    /// So many rows refer to something that is not there.
    Dangling(usize),
    /// So many cases cannot be read.
    Cases(usize),
}

/// Looks for all that may be wrong with a file; none if there is no such file.
///
/// # Errors
/// `Locked`, naming the holder, while a window holds the cases; `ReadOnly`, `Io`.
pub fn examine(folder: &Path, of: Kept, at: Timestamp) -> Result<Option<Vec<Ailment>>> {
    let opened = Database::open_as_it_is(folder, of.schema());
    let database = match opened {
        Ok(Some(database)) => database,
        Ok(None) => return Ok(None),
        Err(Error::Corrupt { .. }) => return Ok(Some(vec![Ailment::Unreadable])),
        Err(Error::TooNew { found, .. }) => return Ok(Some(vec![Ailment::TooNew(found)])),
        Err(error) => return Err(with_holder(folder, of, at, error)),
    };
    let found = match database.read(|connection| look(connection, of)) {
        Ok(found) => found,
        // A check that meets such a fault does not end.
        Err(Error::Corrupt { .. }) => vec![Ailment::Damaged],
        Err(error) => return Err(error),
    };
    Ok(Some(found))
}

/// Makes anew what can be made from what is there: indexes. Nothing else is touched.
///
/// # Errors
/// As [`examine`]; `DiskFull`.
pub fn mend(folder: &Path, of: Kept, at: Timestamp) -> Result<()> {
    let opened = Database::open_as_it_is(folder, of.schema());
    let opened = opened.map_err(|error| with_holder(folder, of, at, error))?;
    let Some(mut database) = opened else {
        return Ok(());
    };
    database.transact(|connection| Ok(connection.execute_batch("REINDEX")?))?;
    // Others who read the log at this moment may keep it: nothing in it is lost.
    database.empty_log().map(drop)
}

fn look(connection: &Connection, of: Kept) -> Step<Vec<Ailment>> {
    let mut found = Vec::new();
    let faults = texts(connection, "PRAGMA integrity_check(20)")?;
    // Of an encrypted file each page is sealed, and so pages are looked at too that hold nothing at present.
    if !texts(connection, "PRAGMA cipher_integrity_check")?.is_empty() {
        found.push(Ailment::Damaged);
    } else if faults != ["ok"] {
        let is_index = |fault: &String| fault.contains("index") && !fault.contains("page");
        found.push(match faults.iter().all(is_index) {
            true => Ailment::Index,
            false => Ailment::Damaged,
        });
    }
    let dangling = texts(connection, "PRAGMA foreign_key_check")?.len();
    if dangling > 0 {
        found.push(Ailment::Dangling(dangling));
    }
    if of == Kept::Cases {
        let unreadable = unreadable_cases(connection)?;
        if unreadable > 0 {
            found.push(Ailment::Cases(unreadable));
        }
    }
    Ok(found)
}

/// How many cases, those in the bin too, do not hold what was written.
fn unreadable_cases(connection: &Connection) -> Step<usize> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version != Kept::Cases.version() {
        // They are read once the file is of this version.
        return Ok(0);
    }
    count_unreadable(connection)
}

fn texts(connection: &Connection, sql: &str) -> Step<Vec<String>> {
    let mut rows = connection.prepare(sql)?;
    let rows = rows.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<Vec<String>>>()?)
}
