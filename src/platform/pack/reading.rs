//! The files of a pack, opened and read: bounded, ordinary files only, and text only.

use super::listing::{Listed, Listing, Stamp, within};
use super::refusing::{changed_meanwhile, refused};
use crate::error::{Error, Result};
use crate::library::{MAX_ENTRY_BYTES, MAX_PACK_BYTES, PackFile, unfit};
use crate::platform::failure::reading;
use crate::platform::file::{read_file, read_limited};
use std::fs::{self, File};
use std::path::Path;

/// How many bytes of text a pack may have in all.
const MOST_BYTES: u64 = 64_000_000;

/// How many bytes may still be read.
pub(super) struct Room(u64);

impl Room {
    /// The room a whole pack has.
    pub(super) fn whole() -> Self {
        Self(MOST_BYTES)
    }
}

/// Reads the files that were listed.
///
/// A folder within a folder is given as a file without text: [`load`](crate::library::load) names its path as a problem.
pub(super) fn read_all(listing: &Listing) -> Result<Vec<PackFile>> {
    let mut room = Room::whole();
    let mut files = Vec::with_capacity(listing.files.len() + listing.nested.len());
    for listed in &listing.files {
        files.push(read_one(listed, &mut room)?);
    }
    let nested = listing.nested.iter();
    files.extend(nested.map(|path| PackFile::new(path.as_str(), "")));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// Reads one file, if it is still the one that was listed.
pub(super) fn read_one(listed: &Listed, room: &mut Room) -> Result<PackFile> {
    let refuse = |what: &str| Err(refused(&listed.path, what));
    let limit = MAX_ENTRY_BYTES as u64;
    if listed.stamp.length > limit {
        return refuse("it is larger than 1 MB, and no entry is so large");
    }
    let file = File::open(&listed.at).map_err(|source| within(&listed.at, source))?;
    let found = file
        .metadata()
        .map_err(|source| within(&listed.at, source))?;
    // A name may have come to mean another file since it was listed, even one that leads out of the folder.
    if !found.is_file() || Stamp::of(&found) != listed.stamp {
        return Err(changed_meanwhile(&listed.at));
    }
    let bytes = read_limited(file, limit.min(room.0));
    let Some(bytes) = bytes.map_err(|source| within(&listed.at, source))? else {
        return refuse("with it, the library would be larger than 64 MB");
    };
    room.0 = room.0.saturating_sub(bytes.len() as u64);
    if bytes.is_empty() {
        return refuse("it is empty, as a file is whose sync was cut short; restore or delete it");
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(PackFile::new(listed.path.as_str(), text)),
        Err(error) => {
            let before = error.utf8_error().valid_up_to();
            let text = error.as_bytes().get(..before).unwrap_or_default();
            let line = 1 + text.iter().filter(|byte| **byte == b'\n').count();
            Err(refused(
                &format!("{}, line {line}", listed.path),
                "it is not UTF-8 text; save it again as UTF-8",
            ))
        }
    }
}

/// Refuses a file that holds what no entry may, with its line.
pub(super) fn refuse_unfit(file: &PackFile) -> Result<()> {
    match unfit(&file.text) {
        None => Ok(()),
        Some(found) => Err(refused(
            &format!("{}, line {}", file.path, found.line),
            found.why,
        )),
    }
}

/// Reads a pack that is one JSON file.
///
/// # Errors
/// `Unreadable` if there is no such file, it is no ordinary file, is larger than a pack may be (of which nothing is
/// read), or is not UTF-8.
pub fn read_pack_file(path: &Path) -> Result<String> {
    let refuse = |why: &str| Error::Unreadable {
        what: path.display().to_string(),
        why: why.to_owned(),
    };
    let found = fs::metadata(path).map_err(|source| reading(path, source))?;
    if found.is_dir() {
        return Err(refuse("it is a folder"));
    }
    if !found.is_file() {
        return Err(refuse("it is no ordinary file"));
    }
    let limit = MAX_PACK_BYTES as u64;
    if found.len() > limit {
        let most = MAX_PACK_BYTES / 1024 / 1024;
        return Err(refuse(&format!("it is larger than {most} MB")));
    }
    let bytes = read_file(path, limit)?;
    String::from_utf8(bytes).map_err(|_not_utf8| refuse("it is not UTF-8 text"))
}
