//! Cases that are deleted for good, here and in backups of any age.

use super::{CaseId, CaseStore, rows};
use crate::error::Result;
use crate::store::failure::Step;
use rusqlite::{Connection, params};

/// A case that was deleted for good, as backups know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Purged {
    /// The number it had.
    pub id: CaseId,
    /// When it was made, in microseconds since 1970.
    pub created: i64,
}

impl CaseStore {
    /// Removes cases for good, all of them or none: afterwards none of their words are left in the file or its log. That
    /// backups still have them is kept until [`Self::settle_purged`] is told otherwise.
    ///
    /// # Errors
    /// `Unknown` if a case is not there; `DiskFull`, `Io`: then the cases may be gone, and [`Self::wipe`] is to be tried
    /// again.
    pub fn purge(&mut self, ids: &[CaseId]) -> Result<()> {
        self.database.transact(|connection| {
            let mut ids = ids.iter();
            ids.try_for_each(|id| purge(connection, *id))
        })?;
        self.wipe()
    }

    /// Leaves nothing in the file and its log but what is there to be read.
    ///
    /// # Errors
    /// `DiskFull`, `Io`, `Busy`.
    pub fn wipe(&self) -> Result<()> {
        self.database.write_anew()
    }

    /// The cases that were deleted for good and may still stand in a backup.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn purged(&self) -> Result<Vec<Purged>> {
        self.database.read(purged)
    }

    /// Notes that these may still stand in a backup, though they are here no more.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn note_purged(&mut self, purged: &[Purged]) -> Result<()> {
        self.database
            .transact(|connection| note(connection, purged))
    }

    /// Notes that these stand in no backup any more.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn settle_purged(&mut self, settled: &[Purged]) -> Result<()> {
        self.database
            .transact(|connection| settle(connection, settled))
    }
}

/// Deletes a case with all that hangs on it, and notes that backups may still have it.
fn purge(connection: &Connection, id: CaseId) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/note_purged.sql"))?
        .execute([id.0])?;
    let changed = connection
        .prepare_cached("DELETE FROM cases WHERE id = ?1")?
        .execute([id.0])?;
    rows::require(changed, id)
}

/// Notes that backups may have these.
fn note(connection: &Connection, purged: &[Purged]) -> Step<()> {
    let sql = "INSERT OR IGNORE INTO purged (case_id, created) VALUES (?1, ?2)";
    let mut statement = connection.prepare_cached(sql)?;
    for case in purged {
        statement.execute(params![case.id.0, case.created])?;
    }
    Ok(())
}

/// The cases that backups may still have.
fn purged(connection: &Connection) -> Step<Vec<Purged>> {
    let mut statement = connection.prepare_cached("SELECT case_id, created FROM purged")?;
    let rows = statement.query_map([], |row| {
        Ok(Purged {
            id: CaseId(row.get(0)?),
            created: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Notes that no backup has them any more.
fn settle(connection: &Connection, settled: &[Purged]) -> Step<()> {
    let mut statement =
        connection.prepare_cached("DELETE FROM purged WHERE case_id = ?1 AND created = ?2")?;
    for case in settled {
        statement.execute(params![case.id.0, case.created])?;
    }
    Ok(())
}

/// Whether any of some cases stands in a file of any version. Their numbers alone do not tell: see the schema.
pub(in crate::store) fn has_any_of(connection: &Connection, purged: &[Purged]) -> Step<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM cases WHERE id = ?1 AND created = ?2)";
    let mut statement = connection.prepare(sql)?;
    for case in purged {
        if statement.query_row(params![case.id.0, case.created], |row| row.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Deletes them from a file of any version, with all that hangs on them there.
pub(in crate::store) fn delete_purged(connection: &Connection, purged: &[Purged]) -> Step<()> {
    let mut statement = connection.prepare("DELETE FROM cases WHERE id = ?1 AND created = ?2")?;
    for case in purged {
        statement.execute(params![case.id.0, case.created])?;
    }
    Ok(())
}
