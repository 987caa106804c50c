//! What stands beside the pack in a shared folder: histories, counts, proposals. A broken one harms only itself.

use super::listing::{Listed, MOST_FILES, Stamp, has_ending, link, within};
use super::reading::{Room, read_one, refuse_unfit};
use super::refusing::refused;
use super::signs::sign;
use crate::error::{Error, Result};
use crate::library::PackFile;
use std::fs::{self, DirEntry};
use std::io::ErrorKind;
use std::path::Path;

/// A file of a shared folder that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its path within the folder.
    pub file: String,
    /// Why, as a sentence without its full stop.
    pub why: String,
}

impl LeftOut {
    fn new(file: &str, error: &Error) -> Self {
        let why = match error {
            Error::Invalid { what, .. } => what.clone(),
            other => other.message(),
        };
        Self {
            file: file.to_owned(),
            why,
        }
    }
}

/// Reads the files of one folder beside the entries, in the order of their names.
pub(super) fn extras(
    pack: &Path,
    folder: &str,
    ending: &str,
    left_out: &mut Vec<LeftOut>,
) -> Vec<PackFile> {
    let entries = match entries(&pack.join(folder), folder, ending) {
        Ok(entries) => entries,
        Err(error) => {
            left_out.push(LeftOut::new(folder, &error));
            return Vec::new();
        }
    };
    let mut room = Room::whole();
    let mut files = Vec::new();
    for entry in entries {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        match read(&entry, &path, &mut room) {
            Ok(file) => files.push(file),
            Err(error) => left_out.push(LeftOut::new(&path, &error)),
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// The files with this ending, in no order; none where there is no such folder.
fn entries(at: &Path, folder: &str, ending: &str) -> Result<Vec<DirEntry>> {
    match fs::symlink_metadata(at) {
        Ok(found) if found.is_symlink() => return Err(refused(folder, link("folder"))),
        Ok(_) => {}
        Err(source) if source.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(within(at, source)),
    }
    let mut found = Vec::new();
    let listed = fs::read_dir(at).map_err(|source| within(at, source))?;
    for entry in listed.take(MOST_FILES) {
        let entry = entry.map_err(|source| within(at, source))?;
        let name = entry.file_name();
        if has_ending(&name, &[ending]) && !name.to_string_lossy().starts_with('.') {
            found.push(entry);
        }
    }
    Ok(found)
}

fn read(entry: &DirEntry, path: &str, room: &mut Room) -> Result<PackFile> {
    let at = entry.path();
    let found = fs::symlink_metadata(&at).map_err(|source| within(&at, source))?;
    if found.is_symlink() {
        return Err(refused(path, link("file")));
    }
    if !found.is_file() {
        return Err(refused(
            path,
            "it is no ordinary file, so it was not opened",
        ));
    }
    if sign(&entry.file_name().to_string_lossy()).is_some() {
        return Err(refused(path, "a sync made it beside another file"));
    }
    let listed = Listed {
        path: path.to_owned(),
        at,
        stamp: Stamp::of(&found),
    };
    let file = read_one(&listed, room)?;
    refuse_unfit(&file)?;
    Ok(file)
}
