//! The errors of this folder: which file stands in the way, and why.

use crate::error::Error;
use std::path::Path;

/// A file of the pack that cannot be taken as it is; `file` is its path within the pack.
pub(super) fn refused(file: &str, what: impl Into<String>) -> Error {
    Error::Invalid {
        what: what.into(),
        place: file.to_owned(),
    }
}

/// Something went away or was replaced between looking at it and opening it.
pub(super) fn changed_meanwhile(at: &Path) -> Error {
    Error::Busy {
        what: at.display().to_string(),
        why: "changed while the folder was being read".to_owned(),
    }
}

/// Somebody is writing to the pack, as one of its files shows.
pub(super) fn still_written(pack: &Path, file: &str) -> Error {
    Error::Busy {
        what: format!("The folder {}", pack.display()),
        why: format!("is still being written to, as {file} shows"),
    }
}
