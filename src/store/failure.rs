//! What SQLite says → what a person can do about it.
//!
//! Only SQLite's own words for its codes get through: its longer messages may quote what was being written.

use crate::error::Error;
use rusqlite::ErrorCode;
use std::io;
use std::path::Path;

/// Why a piece of work on a database stopped.
#[derive(Debug)]
pub(super) enum Failure {
    /// SQLite refused.
    Sqlite(rusqlite::Error),
    /// A row does not hold what this program wrote there.
    Damaged,
    /// It is sorted already.
    Sorted(Error),
}

/// The result of a piece of work on a database.
pub(super) type Step<T> = Result<T, Failure>;

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Sorted(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(_error: serde_json::Error) -> Self {
        Self::Damaged
    }
}

impl Failure {
    /// Sorts the failure, which happened to the database at `path`.
    pub(super) fn sort(self, path: &Path) -> Error {
        match self {
            Self::Sorted(error) => error,
            Self::Damaged => corrupt(path),
            Self::Sqlite(rusqlite::Error::SqliteFailure(failure, _message)) => {
                sort_code(failure, path)
            }
            // The rest is rows of another shape than this program wrote.
            Self::Sqlite(_) => corrupt(path),
        }
    }
}

/// Whether somebody else is using the file at this moment.
pub(super) fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
}

fn sort_code(failure: rusqlite::ffi::Error, path: &Path) -> Error {
    // The log's index found no room to grow: the disk is full, says SQLite's list of its codes.
    if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE {
        return Error::DiskFull;
    }
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Locked {
            holder: "another program".to_owned(),
        },
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => corrupt(path),
        ErrorCode::DiskFull => Error::DiskFull,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Error::ReadOnly {
            path: path.to_owned(),
        },
        _ => Error::Io {
            op: "use",
            path: path.to_owned(),
            source: io::Error::other(rusqlite::ffi::code_to_str(failure.extended_code)),
        },
    }
}

fn corrupt(path: &Path) -> Error {
    Error::Corrupt {
        path: path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    fn sorted(code: i32) -> Error {
        let failure = rusqlite::Error::SqliteFailure(
            ffi::Error::new(code),
            Some("near “my son Tom”: syntax error".to_owned()),
        );
        Failure::Sqlite(failure).sort(Path::new("cases.db"))
    }

    #[test]
    fn every_code_a_person_can_do_something_about_has_its_kind() {
        assert!(matches!(sorted(ffi::SQLITE_BUSY), Error::Locked { .. }));
        assert!(matches!(sorted(ffi::SQLITE_NOTADB), Error::Corrupt { .. }));
        assert!(matches!(sorted(ffi::SQLITE_CORRUPT), Error::Corrupt { .. }));
        assert!(matches!(sorted(ffi::SQLITE_FULL), Error::DiskFull));
        assert!(matches!(sorted(ffi::SQLITE_IOERR_SHMSIZE), Error::DiskFull));
        assert!(matches!(
            sorted(ffi::SQLITE_READONLY_DBMOVED),
            Error::ReadOnly { .. }
        ));
        assert!(matches!(sorted(ffi::SQLITE_IOERR_FSYNC), Error::Io { .. }));
    }

    #[test]
    fn what_was_being_written_never_gets_into_the_message() {
        for code in [ffi::SQLITE_ERROR, ffi::SQLITE_IOERR, ffi::SQLITE_CONSTRAINT] {
            assert!(!sorted(code).to_string().contains("Tom"));
        }
    }
}
