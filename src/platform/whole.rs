//! Whole files: copied, put on the disk, listed and removed, as backups need them.

use super::failure::{reading, writing};
use super::file::{folder_of, sync_folder};
use crate::error::Result;
use jiff::Timestamp;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use tempfile::Builder;

/// A file that stands in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FoundFile {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub path: PathBuf,
    /// How long it is.
    pub bytes: u64,
}

/// The plain files of a folder by their names; links, folders and names that are no text are left out. None if there is
/// no such folder.
///
/// # Errors
/// `Unreadable`, `Io`.
pub fn files_in(folder: &Path) -> Result<Vec<FoundFile>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|source| reading(folder, source))?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|source| reading(folder, source))?;
        // A file may go while its folder is being read.
        let Ok(found) = entry.metadata() else {
            continue;
        };
        if let (true, Ok(name)) = (found.is_file(), entry.file_name().into_string()) {
            files.push(FoundFile {
                name,
                path: entry.path(),
                bytes: found.len(),
            });
        }
    }
    files.sort();
    Ok(files)
}

/// When a file was last written to; none if it is not there or nobody knows.
pub fn last_written(path: &Path) -> Option<Timestamp> {
    let written = fs::metadata(path).and_then(|found| found.modified()).ok()?;
    Timestamp::try_from(written).ok()
}

/// Copies a file of any size into a new one that only its owner may read; when it returns, the copy is on the disk. What
/// stood in its place is gone.
///
/// # Errors
/// `Unreadable` if there is nothing to copy; `ReadOnly`, `DiskFull` or `Io`, and then no part of a copy is left.
pub fn copy_private_file(from: &Path, to: &Path) -> Result<()> {
    let mut source = File::open(from).map_err(|error| reading(from, error))?;
    put(to, |file| io::copy(&mut source, file).map(drop))
        .map_err(|error| writing("write", to, error))
}

/// Sees to it that what was written to a file is on the disk.
///
/// # Errors
/// `DiskFull` or `Io`.
pub fn sync_file(path: &Path) -> Result<()> {
    // Windows puts only what is open for writing on the disk.
    let file = fs::OpenOptions::new().write(true).open(path);
    file.and_then(|file| file.sync_all())
        .map_err(|source| writing("write", path, source))
}

/// Removes a file; one that is not there is gone already.
///
/// # Errors
/// `ReadOnly` or `Io`.
pub fn remove_file(path: &Path) -> Result<()> {
    let removed = match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        removed => removed,
    };
    removed
        .and_then(|()| sync_folder(folder_of(path)))
        .map_err(|source| writing("remove", path, source))
}

/// Makes a new private file of what `fill` writes, whole or not at all.
fn put(to: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let folder = folder_of(to);
    // A new file of this kind is open to its owner alone, and gone if it never gets its name.
    let mut file = Builder::new().tempfile_in(folder)?;
    fill(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist(to)?;
    sync_folder(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use tempfile::tempdir;

    #[test]
    fn the_files_of_a_folder_are_listed_by_name_and_folders_are_not() {
        let folder = tempdir().unwrap();
        for name in ["b.db", "a.db"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        fs::create_dir(folder.path().join("c.db")).unwrap();
        let names: Vec<_> = files_in(folder.path()).unwrap();
        let names: Vec<_> = names.iter().map(|file| (&*file.name, file.bytes)).collect();
        assert_eq!(names, [("a.db", 4), ("b.db", 4)]);
        assert_eq!(files_in(&folder.path().join("none")).unwrap(), []);
    }

    #[cfg(unix)]
    #[test]
    fn a_copy_is_private_and_a_link_in_its_place_is_not_followed() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempdir().unwrap();
        let path = |name| folder.path().join(name);
        fs::write(path("from"), "new").unwrap();
        fs::write(path("mine"), "mine").unwrap();
        std::os::unix::fs::symlink(path("mine"), path("to")).unwrap();
        copy_private_file(&path("from"), &path("to")).unwrap();
        assert_eq!(fs::read(path("to")).unwrap(), b"new");
        assert_eq!(fs::read(path("mine")).unwrap(), b"mine");
        let mode = fs::metadata(path("to")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_writer_that_fails_after_any_number_of_bytes_leaves_what_was_there_and_nothing_else() {
        let folder = tempdir().unwrap();
        let to = folder.path().join("to");
        fs::write(&to, "old").unwrap();
        let bytes = b"what is to be written";
        for count in 0..bytes.len() {
            let done = put(&to, |file| {
                file.write_all(&bytes[..count])?;
                Err(ErrorKind::StorageFull.into())
            });
            assert!(done.is_err());
            assert_eq!(fs::read(&to).unwrap(), b"old");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        }
        put(&to, |file| file.write_all(bytes)).unwrap();
        assert_eq!(fs::read(&to).unwrap(), bytes);
    }

    #[test]
    fn what_is_not_there_is_gone_already_and_cannot_be_copied() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("none");
        remove_file(&path).unwrap();
        assert!(copy_private_file(&path, &folder.path().join("to")).is_err());
        assert_eq!(last_written(&path), None);
        assert_eq!(files_in(folder.path()).unwrap(), []);
    }
}
