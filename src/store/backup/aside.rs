//! A file that cannot be used is moved aside, so that an empty one can take its place; it is never deleted.

use super::super::keys;
use super::name::{Kept, moment};
use crate::error::{Error, Result};
use crate::platform::{BACKUP_FOLDER, KEYS_FILE, is_taken, prepare_folder, rename_file};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// What SQLite puts behind the name of a file that it works on.
const BESIDE: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// Moves a file, with its log, among the backups, under a name that says that it was moved aside; where it stands then, if
/// there was one. It may be anything, a folder or a link that leads nowhere too.
///
/// # Errors
/// `ReadOnly`, `Io`. What is there is then as it was.
pub fn move_aside(folder: &Path, of: Kept, at: Timestamp) -> Result<Option<PathBuf>> {
    let path = folder.join(of.file());
    let aside = free_place(&path, at)?;
    let mut moved = None;
    for end in BESIDE {
        let from = with_end(&path, end);
        if is_taken(&from) {
            rename_file(&from, &with_end(&aside, end))?;
            moved.get_or_insert_with(|| aside.clone());
        }
    }
    if of == Kept::Cases {
        let key = keys::key_of_new_cases(folder);
        if let Err(Error::Corrupt { .. } | Error::Sealed { .. }) = key {
            // No file could be made in the place of the old one: nobody has the key it would be made with.
            rename_file(&folder.join(KEYS_FILE), &with_end(&aside, ".keys"))?;
        }
    }
    Ok(moved)
}

/// Moves what stands in the place of an open file among the backups; where it stands then, if there was anything.
///
/// The log beside it stays: it is that of the open file, and SQLite would apply it to the other.
///
/// # Errors
/// `ReadOnly`, `Io`. What is there is then as it was.
pub(in crate::store) fn move_file_aside(path: &Path, at: Timestamp) -> Result<Option<PathBuf>> {
    if !is_taken(path) {
        return Ok(None);
    }
    let aside = free_place(path, at)?;
    rename_file(path, &aside)?;
    Ok(Some(aside))
}

/// A place among the backups, named after a file that is moved aside.
fn free_place(path: &Path, at: Timestamp) -> Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let backups = path.with_file_name(BACKUP_FOLDER);
    prepare_folder(&backups)?;
    let free = |number: u32| {
        let again = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        backups.join(format!("{stem}-aside-{}{again}.db", moment(at)))
    };
    let mut places = (1..=100).map(free);
    Ok(places
        .find(|place| !is_taken(place))
        .unwrap_or_else(|| free(101)))
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use tempfile::tempdir;

    #[test]
    fn whatever_stands_there_is_moved_with_its_log_and_nothing_is_written_over() {
        let folder = tempdir().unwrap();
        let path = folder.path().join(Kept::Cases.file());
        let move_now = || move_aside(folder.path(), Kept::Cases, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(move_now(), None);
        fs::write(&path, "first").unwrap();
        fs::write(with_end(&path, "-wal"), "its log").unwrap();
        let first = move_now().unwrap();
        fs::create_dir(&path).unwrap();
        let second = move_now().unwrap();
        assert_eq!(fs::read(&first).unwrap(), b"first");
        assert_eq!(fs::read(with_end(&first, "-wal")).unwrap(), b"its log");
        assert!(second.is_dir() && second != first);
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_moved_itself() {
        let folder = tempdir().unwrap();
        let path = folder.path().join(Kept::Library.file());
        std::os::unix::fs::symlink("/nowhere/at/all", &path).unwrap();
        let aside = move_aside(folder.path(), Kept::Library, Timestamp::UNIX_EPOCH);
        assert!(
            fs::symlink_metadata(aside.unwrap().unwrap())
                .unwrap()
                .is_symlink()
        );
        assert!(fs::symlink_metadata(&path).is_err());
    }
}
