//! The data folder: where it is, and that only its owner may look inside.

use super::failure::writing;
use super::file::folder_of;
use crate::error::{Error, Result};
use directories::{ProjectDirs, UserDirs};
use std::fs::{self, DirBuilder};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The file of the library within the data folder.
pub const LIBRARY_FILE: &str = "library.db";
/// The file of the cases.
pub const CASES_FILE: &str = "cases.db";
/// The file of the keys that open the cases, where they are encrypted.
pub const KEYS_FILE: &str = "cases.keys";
/// The folder of the backups.
pub const BACKUP_FOLDER: &str = "backups";
/// The folder of the pages made to be printed, which is emptied whenever the window opens and closes.
pub const PRINT_FOLDER: &str = "to-print";

/// Where people keep their letters: the folder of documents, else the home folder, if the account has one.
pub fn documents_folder() -> Option<PathBuf> {
    let dirs = UserDirs::new()?;
    let documents = dirs.document_dir().filter(|folder| folder.is_dir());
    Some(documents.unwrap_or(dirs.home_dir()).to_owned())
}

/// Removes all files of the folder of pages made to be printed, if it is there; what stands in it that is no file stays.
///
/// # Errors
/// `ReadOnly` or `Io`; the other files are gone all the same.
pub fn empty_print_folder(data: &Path) -> Result<()> {
    let folder = data.join(PRINT_FOLDER);
    // A link in its place would lead elsewhere.
    if !fs::symlink_metadata(&folder).is_ok_and(|found| found.is_dir()) {
        return Ok(());
    }
    let entries = fs::read_dir(&folder).map_err(|source| writing("empty", &folder, source))?;
    let mut first_failure = Ok(());
    for entry in entries.flatten() {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if !is_folder && let Err(source) = fs::remove_file(entry.path()) {
            first_failure = first_failure.and(Err(writing("remove", &entry.path(), source)));
        }
    }
    first_failure
}

/// Finds the data folder as it is, and changes nothing.
///
/// # Errors
/// `Invalid` if it is not there.
pub fn find_data_folder(chosen: Option<&Path>) -> Result<PathBuf> {
    let folder = chosen.map_or_else(platform_folder, |folder| Ok(folder.to_owned()))?;
    match folder.is_dir() {
        true => Ok(folder),
        false => Err(Error::Invalid {
            what: "there is no such folder, so nothing is kept there".to_owned(),
            place: folder.display().to_string(),
        }),
    }
}

/// Where the data is kept: in the chosen folder, or in the platform's. Nothing is said of whether it
/// can be used.
///
/// # Errors
/// `Invalid` if there is nothing to make the chosen folder in, or this account has no home.
pub fn place_of_data(chosen: Option<&Path>) -> Result<PathBuf> {
    match chosen {
        Some(folder) => {
            require_parent(folder)?;
            Ok(folder.to_owned())
        }
        None => platform_folder(),
    }
}

/// Finds the data folder and prepares it: the one chosen with `--data`, else the platform's own.
///
/// # Errors
/// `Invalid` if the folder chosen would stand in a folder that is not there; else as [`prepare_folder`].
pub fn data_folder(chosen: Option<&Path>) -> Result<PathBuf> {
    let folder = place_of_data(chosen)?;
    if chosen.is_none() {
        make_parents(&folder).map_err(|source| writing("create", &folder, source))?;
    }
    prepare_folder(&folder)?;
    Ok(folder)
}

/// Makes the folder if it is not there, private to its owner, and sees that it can be written to.
///
/// A folder that also holds other things than ours keeps its permissions: somebody else may need it, and our files in
/// it are private one by one.
///
/// # Errors
/// `ReadOnly`, `DiskFull`, `Invalid` for a file in the folder's place, else `Io`.
pub fn prepare_folder(folder: &Path) -> Result<()> {
    match private_builder().create(folder) {
        Ok(()) => {}
        Err(source) if source.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {
            tighten(folder).map_err(|source| writing("protect", folder, source))?;
        }
        Err(source) if is_taken(source.kind()) => {
            return Err(Error::Invalid {
                what: "a folder is needed, and this is a file".to_owned(),
                place: folder.display().to_string(),
            });
        }
        Err(source) => return Err(writing("create", folder, source)),
    }
    tempfile::tempfile_in(folder)
        .map(drop)
        .map_err(|source| writing("write to", folder, source))
}

fn is_taken(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::AlreadyExists | ErrorKind::NotADirectory)
}

fn require_parent(folder: &Path) -> Result<()> {
    let parent = folder_of(folder);
    if parent.is_dir() || folder.is_dir() {
        return Ok(());
    }
    Err(Error::Invalid {
        what: format!("there is no folder {} to make it in", parent.display()),
        place: format!("--data {}", folder.display()),
    })
}

fn platform_folder() -> Result<PathBuf> {
    ProjectDirs::from("", "", "Replywright")
        .map(|dirs| dirs.data_local_dir().to_owned())
        .ok_or_else(|| Error::Invalid {
            what: "this account has no home folder; choose a folder with --data".to_owned(),
            place: "The data folder".to_owned(),
        })
}

fn make_parents(folder: &Path) -> io::Result<()> {
    private_builder().recursive(true).create(folder_of(folder))
}

#[cfg(unix)]
fn private_builder() -> DirBuilder {
    use std::os::unix::fs::DirBuilderExt;
    let mut builder = DirBuilder::new();
    builder.mode(0o700);
    builder
}

#[cfg(not(unix))]
fn private_builder() -> DirBuilder {
    DirBuilder::new()
}

#[cfg(unix)]
fn tighten(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(folder)?.permissions().mode();
    if mode & 0o077 == 0 || !holds_only_ours(folder)? {
        return Ok(());
    }
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn tighten(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether all that stands in the folder is ours by its name; SQLite puts `-wal` and `-shm` behind the names of its files.
#[cfg(unix)]
pub(super) fn holds_only_ours(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        let ours = [
            LIBRARY_FILE,
            CASES_FILE,
            KEYS_FILE,
            BACKUP_FOLDER,
            PRINT_FOLDER,
        ]
        .iter()
        .any(|own| name.starts_with(own));
        if !ours {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::tempdir;

    #[cfg(unix)]
    fn mode(path: &Path) -> u32 {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[cfg(unix)]
    fn loosen(path: &Path) {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn the_pages_made_to_be_printed_go_and_nothing_else() {
        let data = tempdir().unwrap();
        empty_print_folder(data.path()).unwrap();
        let folder = data.path().join(PRINT_FOLDER);
        fs::create_dir_all(folder.join("kept")).unwrap();
        fs::write(folder.join("letter.html"), "x").unwrap();
        fs::write(data.path().join("letter.html"), "x").unwrap();
        empty_print_folder(data.path()).unwrap();
        assert!(!folder.join("letter.html").exists());
        assert!(folder.join("kept").exists() && data.path().join("letter.html").exists());
    }

    #[cfg(unix)]
    #[test]
    fn where_the_folder_is_a_link_what_it_leads_to_stays() {
        let (data, other) = (tempdir().unwrap(), tempdir().unwrap());
        fs::write(other.path().join("mine.html"), "x").unwrap();
        std::os::unix::fs::symlink(other.path(), data.path().join(PRINT_FOLDER)).unwrap();
        empty_print_folder(data.path()).unwrap();
        assert!(other.path().join("mine.html").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_new_folder_is_private() {
        let parent = tempdir().unwrap();
        let folder = data_folder(Some(&parent.path().join("data"))).unwrap();
        assert_eq!(mode(&folder), 0o700);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_of_ours_is_made_private_and_one_shared_with_others_is_left() {
        let folder = tempdir().unwrap();
        fs::write(folder.path().join("library.db-wal"), "").unwrap();
        loosen(folder.path());
        prepare_folder(folder.path()).unwrap();
        assert_eq!(mode(folder.path()), 0o700);

        fs::write(folder.path().join("holiday.txt"), "").unwrap();
        loosen(folder.path());
        prepare_folder(folder.path()).unwrap();
        assert_eq!(mode(folder.path()), 0o755);
    }

    #[test]
    fn a_missing_parent_is_one_clear_error_and_nothing_is_made() {
        let parent = tempdir().unwrap();
        let missing = parent.path().join("missing");
        let error = data_folder(Some(&missing.join("data"))).unwrap_err();
        assert!(matches!(&error, Error::Invalid { place, .. } if place.starts_with("--data")));
        assert!(error.message().contains("missing to make it in"), "{error}");
        assert!(!missing.exists());
    }

    #[test]
    fn a_file_in_the_folders_place_is_said_and_left() {
        let parent = tempdir().unwrap();
        let path = parent.path().join("data");
        fs::write(&path, "mine").unwrap();
        let error = prepare_folder(&path).unwrap_err();
        assert!(error.message().ends_with("this is a file"), "{error}");
        assert_eq!(fs::read(&path).unwrap(), b"mine");
    }

    /// Nobody, the superuser included, can make a file in `/proc`.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_that_cannot_be_written_to_is_an_error() {
        assert!(prepare_folder(Path::new("/proc/self")).is_err());
    }

    #[test]
    fn a_bare_name_stands_in_the_current_folder() {
        assert!(require_parent(Path::new("data")).is_ok());
        assert!(require_parent(Path::new(".")).is_ok());
        assert!(require_parent(Path::new("/")).is_ok());
    }
}
