//! What the system says of a file → what a person can do about it.

use crate::error::Error;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Sorts a failure to read `path`.
pub fn reading(path: &Path, source: io::Error) -> Error {
    let why = match source.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "there is no such file",
        ErrorKind::PermissionDenied => "you may not read it",
        ErrorKind::IsADirectory => "it is a folder",
        ErrorKind::Unsupported => "it is no ordinary file",
        ErrorKind::WouldBlock => "nothing can be read from it now",
        _ => {
            return Error::Io {
                op: "read",
                path: path.to_owned(),
                source,
            };
        }
    };
    Error::Unreadable {
        what: path.display().to_string(),
        why: why.to_owned(),
    }
}

/// Sorts a failure to write `path`; `op` says what was being done to it.
pub fn writing(op: &'static str, path: &Path, source: io::Error) -> Error {
    match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly {
            path: path.to_owned(),
        },
        _ => Error::Io {
            op,
            path: path.to_owned(),
            source,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(kind: ErrorKind) -> Error {
        writing("write", Path::new("letter.txt"), kind.into())
    }

    #[test]
    fn a_full_disk_is_told_from_one_that_may_not_be_written() {
        assert!(matches!(written(ErrorKind::StorageFull), Error::DiskFull));
        assert!(matches!(written(ErrorKind::QuotaExceeded), Error::DiskFull));
        for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
            assert!(matches!(written(kind), Error::ReadOnly { .. }), "{kind}");
        }
        assert!(matches!(
            written(ErrorKind::TimedOut),
            Error::Io { op: "write", .. }
        ));
    }

    #[test]
    fn a_file_that_may_not_be_read_is_not_called_read_only() {
        let error = reading(Path::new("post.txt"), ErrorKind::PermissionDenied.into());
        assert_eq!(
            error.message(),
            "post.txt could not be read: you may not read it"
        );
    }
}
