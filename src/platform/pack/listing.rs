//! What stands in a folder: names, kinds, lengths and times, without opening anything.

use super::place::HOUSE;
use super::refusing::{changed_meanwhile, refused};
use super::signs::{Sign, sign};
use crate::error::{Error, Result};
use crate::library::{ENTRY_FOLDERS, MOST_ENTRIES};
use crate::platform::failure::reading;
use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A file of a pack, not yet opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    /// Its path within the pack, parted by `/`.
    pub(super) path: String,
    /// Where it is.
    pub(super) at: PathBuf,
    pub(super) stamp: Stamp,
}

/// What changes when a file or a folder is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::platform) struct Stamp {
    pub(in crate::platform) length: u64,
    pub(in crate::platform) modified: Option<SystemTime>,
    /// Which file it is, where the system has a number for it.
    number: Option<(u64, u64)>,
}

impl Stamp {
    pub(in crate::platform) fn of(found: &Metadata) -> Self {
        Self {
            length: found.len(),
            modified: found.modified().ok(),
            number: number(found),
        }
    }
}

#[cfg(unix)]
fn number(found: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn number(_found: &Metadata) -> Option<(u64, u64)> {
    None
}

/// A pack's files and folders at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Listing {
    /// The files of entries and of the house style.
    pub(super) files: Vec<Listed>,
    /// The pack and the folders of entries, by their paths within it.
    pub(super) folders: Vec<(String, Stamp)>,
    /// Folders that stand where only entries may, by their paths within the pack.
    pub(super) nested: Vec<String>,
    /// Files that show that an entry is being written or edited.
    pub(super) unfinished: Vec<String>,
    seen: usize,
}

impl Listing {
    /// Lists a pack. What is no part of one, as a README or the folder of Git, is left alone.
    ///
    /// # Errors
    /// As [`super::read_pack`].
    pub(super) fn of(pack: &Path) -> Result<Self> {
        let mut listing = Self::default();
        listing.note_folder(pack, String::new())?;
        for entry in children(pack)? {
            let entry = entry.map_err(|source| within(pack, source))?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let at = entry.path();
            if ENTRY_FOLDERS.contains(&name.as_ref()) {
                listing.take_folder(&at, &name)?;
            } else if name.contains("house") {
                // Only what stands beside the house style can tell of it.
                listing.take(&name, &name, at, name == HOUSE)?;
            } else if ENTRY_FOLDERS.contains(&name.to_lowercase().as_str()) {
                let what = format!("the folder is to be called “{}”", name.to_lowercase());
                return Err(refused(&name, what));
            }
        }
        listing
            .files
            .sort_by(|one, other| one.path.cmp(&other.path));
        listing.nested.sort();
        Ok(listing)
    }

    fn note_folder(&mut self, at: &Path, path: String) -> Result<()> {
        let found = fs::metadata(at).map_err(|source| missing(at, source))?;
        // The length of a folder and its number say nothing that its time does not.
        let stamp = Stamp {
            length: 0,
            ..Stamp::of(&found)
        };
        self.folders.push((path, stamp));
        Ok(())
    }

    fn take_folder(&mut self, at: &Path, folder: &str) -> Result<()> {
        let found = fs::symlink_metadata(at).map_err(|source| within(at, source))?;
        if found.is_symlink() {
            return Err(refused(folder, link("folder")));
        }
        if !found.is_dir() {
            return Err(refused(
                folder,
                "a folder is needed here, and this is a file",
            ));
        }
        self.note_folder(at, folder.to_owned())?;
        for entry in fs::read_dir(at).map_err(|source| within(at, source))? {
            let entry = entry.map_err(|source| within(at, source))?;
            let name = entry.file_name();
            let is_entry = has_ending(&name, &["md", "toml"]);
            let name = name.to_string_lossy();
            self.take(&format!("{folder}/{name}"), &name, entry.path(), is_entry)?;
        }
        Ok(())
    }

    /// Takes note of one name: a file that is an entry's, or what the name tells of one.
    fn take(&mut self, path: &str, name: &str, at: PathBuf, is_entry: bool) -> Result<()> {
        self.seen += 1;
        if self.seen > MOST_ENTRIES {
            let what = "the folder holds more than 120,000 files, and no library is so large";
            return Err(refused(path.split('/').next().unwrap_or(path), what));
        }
        match sign(name) {
            Some(Sign::Unfinished) => {
                self.unfinished.push(path.to_owned());
                return Ok(());
            }
            Some(Sign::SecondCopy) => return Err(refused(path, SECOND_COPY)),
            None => {}
        }
        let hidden = name.starts_with('.');
        let found = fs::symlink_metadata(&at).map_err(|source| within(&at, source))?;
        let in_folder = path.contains('/');
        if found.is_symlink() && !hidden && (is_entry || in_folder) {
            return Err(refused(path, link("file")));
        }
        if found.is_dir() && !hidden && in_folder {
            self.nested.push(format!("{path}/"));
        } else if is_entry && !hidden {
            if !found.is_file() {
                return Err(refused(
                    path,
                    "it is no ordinary file, so it was not opened",
                ));
            }
            self.files.push(Listed {
                path: path.to_owned(),
                at,
                stamp: Stamp::of(&found),
            });
        }
        Ok(())
    }
}

const SECOND_COPY: &str = "two computers changed one entry, and the sync kept both; put the right words into the entry and delete this copy";

pub(super) fn link(kind: &str) -> String {
    format!("it is a link to another {kind}; put the {kind} itself here")
}

pub(super) fn has_ending(name: &OsStr, endings: &[&str]) -> bool {
    let ending = Path::new(name).extension().unwrap_or_default();
    endings
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

fn children(folder: &Path) -> Result<fs::ReadDir> {
    fs::read_dir(folder).map_err(|source| missing(folder, source))
}

/// Sorts a failure to reach the pack itself.
fn missing(folder: &Path, source: io::Error) -> Error {
    match source.kind() {
        ErrorKind::NotFound => Error::Unreadable {
            what: folder.display().to_string(),
            why: "there is no such folder".to_owned(),
        },
        ErrorKind::NotADirectory => Error::Unreadable {
            what: folder.display().to_string(),
            why: "it is a file, and a folder is needed".to_owned(),
        },
        _ => reading(folder, source),
    }
}

/// Sorts a failure at something that was there a moment ago.
pub(super) fn within(at: &Path, source: io::Error) -> Error {
    match source.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => changed_meanwhile(at),
        _ => reading(at, source),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_files_are_refused_unopened() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("x.md"), "x").unwrap();
        let mut listing = Listing {
            seen: MOST_ENTRIES,
            ..Listing::default()
        };
        let refused = listing.take_folder(folder.path(), "issues").unwrap_err();
        let words = "issues: the folder holds more than 120,000 files";
        assert!(refused.message().contains(words), "{refused}");
    }
}
