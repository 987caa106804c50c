//! The backups there are, and whether one can be trusted.

use super::super::failure::{Failure, Step};
use super::super::keys;
use super::name::{Kept, read_name};
use super::seal;
use crate::error::{Error, Result};
use crate::platform::{BACKUP_FOLDER, files_in};
use jiff::Timestamp;
use rusqlite::OpenFlags;
use std::cmp::Reverse;
use std::path::{Path, PathBuf};

/// A backup, by what its name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file it is of.
    pub of: Kept,
    /// The version of that file's schema.
    pub version: i64,
    /// When it was taken.
    pub taken: Timestamp,
    /// Where it stands.
    pub path: PathBuf,
}

impl Backup {
    /// The backup that a path names, be it there or not; none if that is no name of a backup.
    pub fn at(path: &Path) -> Option<Self> {
        let named = read_name(path.file_name()?.to_str()?)?;
        Some(Self {
            of: named.of,
            version: named.version,
            taken: named.taken,
            path: path.to_owned(),
        })
    }

    /// Its name.
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

/// What became of a backup since it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is as it was taken, and SQLite finds nothing wrong with it.
    Verified {
        /// How many cases it holds beside those in the bin, or how many entries of the library.
        holds: u64,
    },
    /// It has no seal, so nobody knows.
    Unsealed,
    /// Its bytes are not those that were sealed.
    Altered,
    /// Its bytes are those that were sealed, and nobody has given the passphrase that opens it.
    NeedsPassphrase,
    /// It was sealed so, and cannot be opened all the same, or is not what its name says.
    Damaged,
}

impl Verdict {
    /// Whether it can be put back.
    pub fn is_verified(self) -> bool {
        matches!(self, Self::Verified { .. })
    }
}

/// The backups of a data folder, the newest first. Nothing is read but their names.
///
/// # Errors
/// `Unreadable` or `Io` if the folder of the backups cannot be read.
pub fn backups(folder: &Path) -> Result<Vec<Backup>> {
    let files = files_in(&folder.join(BACKUP_FOLDER))?;
    let mut found: Vec<Backup> = files
        .iter()
        .filter_map(|file| Backup::at(&file.path))
        .collect();
    found.sort_by_key(|backup| (Reverse(backup.taken), backup.of));
    Ok(found)
}

/// Reads a backup whole and says whether it can be trusted.
///
/// # Errors
/// `Unreadable` if it is not there; `Io`.
pub fn verify(backup: &Backup) -> Result<Verdict> {
    let Some(digests) = seal::read(&backup.path)? else {
        return Ok(Verdict::Unsealed);
    };
    if !seal::holds(&digests, &backup.path)? {
        return Ok(Verdict::Altered);
    }
    Ok(match look_inside(backup) {
        Ok(Some(holds)) => Verdict::Verified { holds },
        Err(Failure::Sorted(Error::Sealed { .. })) => Verdict::NeedsPassphrase,
        Ok(None) | Err(_) => Verdict::Damaged,
    })
}

/// The newest backup of a file that can be trusted.
///
/// # Errors
/// `Unreadable` or `Io` if the folder of the backups cannot be read.
pub fn newest_verified(folder: &Path, of: Kept) -> Result<Option<Backup>> {
    let all = backups(folder)?;
    let mut of_this = all.into_iter().filter(|backup| backup.of == of);
    // One that cannot be read is one that cannot be trusted.
    Ok(of_this.find(|backup| verify(backup).is_ok_and(Verdict::is_verified)))
}

/// How much a backup holds; none if it is unsound or not what its name says.
fn look_inside(backup: &Backup) -> Step<Option<u64>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = keys::connect(&backup.path, flags)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if verdict != "ok" || version != backup.version {
        return Ok(None);
    }
    let sql = match backup.of {
        Kept::Cases => "SELECT count(*) FROM cases WHERE deleted IS NULL",
        Kept::Library => "SELECT count(*) FROM entries",
    };
    let holds: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    Ok(u64::try_from(holds).ok())
}
