//! What is out of order in the data folder: files that others can read, and what a program that was killed left behind.

use super::failure::{reading, writing};
use super::file::is_folder;
use super::folder::{BACKUP_FOLDER, CASES_FILE, KEYS_FILE, LIBRARY_FILE, PRINT_FOLDER};
use super::whole::files_in;
use crate::error::Result;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The endings of files that are made to be renamed at once, or to be removed.
const LEFT_BEHIND: [&str; 5] = [
    ".part",
    ".part-journal",
    ".restoring",
    ".recoded",
    ".recoded-journal",
];

/// How the names of files begin that are written before they replace others.
const BEING_WRITTEN: &str = ".tmp";

/// Files that a program left behind which was killed: half-made backups, files that never replaced the old ones, seals
/// without their backups, pages that were made to be printed. Nobody else may be at work in the folder.
///
/// # Errors
/// `Unreadable` or `Io`.
pub fn left_behind(data: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in [data.to_owned(), data.join(BACKUP_FOLDER)] {
        for file in files_in(&folder)? {
            let is_half_made = LEFT_BEHIND.iter().any(|end| file.name.ends_with(end))
                || file.name.starts_with(BEING_WRITTEN);
            let sealed = file.name.strip_suffix(".db.sha256");
            let is_lone_seal = sealed.is_some_and(|name| {
                let backup = folder.join(format!("{name}.db"));
                matches!(fs::symlink_metadata(backup), Err(error) if error.kind() == io::ErrorKind::NotFound)
            });
            if is_half_made || is_lone_seal {
                found.push(file.path);
            }
        }
    }
    found.extend(
        files_in(&data.join(PRINT_FOLDER))?
            .into_iter()
            .map(|file| file.path),
    );
    Ok(found)
}

/// The folders and files of ours that others of this computer may look into; a data folder that holds other things than
/// ours is left to them, not so our files in it.
///
/// # Errors
/// `Unreadable` or `Io`.
#[cfg(unix)]
pub fn open_to_others(data: &Path) -> Result<Vec<PathBuf>> {
    use super::folder::holds_only_ours;
    use std::os::unix::fs::PermissionsExt;
    let is_ours = holds_only_ours(data).map_err(|source| reading(data, source))?;
    let mut all = Vec::new();
    if is_ours {
        all.push(data.to_owned());
    }
    let ours = |name: &str| {
        [LIBRARY_FILE, CASES_FILE, KEYS_FILE]
            .iter()
            .any(|own| name.starts_with(own))
    };
    let files = files_in(data)?.into_iter();
    all.extend(files.filter(|file| ours(&file.name)).map(|file| file.path));
    for folder in [BACKUP_FOLDER, PRINT_FOLDER].map(|name| data.join(name)) {
        if is_folder(&folder) {
            all.extend(files_in(&folder)?.into_iter().map(|file| file.path));
            all.push(folder);
        }
    }
    all.retain(|path| {
        let found = fs::symlink_metadata(path);
        found.is_ok_and(|found| !found.is_symlink() && found.permissions().mode() & 0o077 != 0)
    });
    Ok(all)
}

/// Windows gives a new folder the permissions of the account it stands in.
#[cfg(not(unix))]
pub fn open_to_others(_data: &Path) -> Result<Vec<PathBuf>> {
    Ok(Vec::new())
}

/// Takes the permissions of others off a file or a folder.
///
/// # Errors
/// `ReadOnly` or `Io`.
#[cfg(unix)]
pub fn close_to_others(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let close = || {
        let mode = fs::symlink_metadata(path)?.permissions().mode();
        fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700))
    };
    close().map_err(|source: io::Error| writing("protect", path, source))
}

/// There is nothing to take off.
#[cfg(not(unix))]
pub fn close_to_others(_path: &Path) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::tempdir;

    #[test]
    fn what_was_left_behind_is_found_and_nothing_else() {
        let data = tempdir().unwrap();
        let (backups, print) = (
            data.path().join(BACKUP_FOLDER),
            data.path().join(PRINT_FOLDER),
        );
        fs::create_dir(&backups).unwrap();
        fs::create_dir(&print).unwrap();
        let good = [
            "cases.db",
            "cases.db-wal",
            "backups/a.db",
            "backups/a.db.sha256",
            "notes.txt",
        ];
        let left = [
            ".tmpAb12",
            "cases.db.restoring",
            "backups/b.db.sha256",
            "backups/c.db.0123.part",
            "to-print/letter.html",
        ];
        for name in good.into_iter().chain(left) {
            fs::write(data.path().join(name), "x").unwrap();
        }
        let mut found = left_behind(data.path()).unwrap();
        found.sort();
        let mut expected = left.map(|name| data.path().join(name)).to_vec();
        expected.sort();
        assert_eq!(found, expected);
        assert_eq!(
            left_behind(&data.path().join("none")).unwrap(),
            [""; 0].map(PathBuf::from)
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_others_can_read_is_found_and_closed_to_them() {
        use std::os::unix::fs::PermissionsExt;
        let data = tempdir().unwrap();
        let open = |name: &str, mode| {
            let path = data.path().join(name);
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            path
        };
        fs::write(data.path().join("cases.db"), "x").unwrap();
        fs::create_dir(data.path().join(BACKUP_FOLDER)).unwrap();
        fs::write(data.path().join("backups/a.db"), "x").unwrap();
        open("backups", 0o700);
        open("cases.db", 0o600);
        let found = [open("", 0o755), open("backups/a.db", 0o640)];
        assert_eq!(open_to_others(data.path()).unwrap(), found);
        for path in &found {
            close_to_others(path).unwrap();
        }
        assert!(open_to_others(data.path()).unwrap().is_empty());
        fs::write(data.path().join("holiday.txt"), "mine").unwrap();
        open("", 0o755);
        open("holiday.txt", 0o644);
        assert!(
            open_to_others(data.path()).unwrap().is_empty(),
            "it is shared with others"
        );
    }
}
