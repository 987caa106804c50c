//! The files of a pack, opened and read: bounded, ordinary files only, and text only.

use super::listing::{Listed, Listing, Stamp, within};
use super::refusing::{changed_meanwhile, refused};
use crate::error::{Error, Result};
use crate::library::{MAX_ENTRY_BYTES, MAX_PACK_BYTES, PackFile, unfit};
use crate::platform::failure::reading;
use crate::platform::file::{read_file, read_limited};
use crate::platform::ordinary::open_to_read;
use std::fs;
use std::path::Path;

/// How many bytes may still be read, in all and of one file.
pub(super) struct Room {
    left: u64,
    one_file: u64,
    /// What is said of a file that is too large, and of one that is too much.
    too_large: &'static str,
    too_much: &'static str,
}

impl Room {
    /// The room the entries of a whole pack have.
    pub(super) fn whole() -> Self {
        Self {
            left: MAX_PACK_BYTES as u64,
            one_file: MAX_ENTRY_BYTES as u64,
            too_large: "it is larger than 1 MB, and no entry is so large",
            too_much: "with it, the library would be larger than 160 MB",
        }
    }

    /// The room of what stands beside the entries, by its folder. A file of counts or of a history grows from year to year,
    /// but none is read for longer than a moment.
    pub(super) fn beside(folder: &str) -> Self {
        match folder {
            "usage" => Self {
                left: 32_000_000,
                one_file: 8_000_000,
                too_large: "it is larger than 8 MB, and no counts of one computer are so large",
                too_much: "with it, the counts of the team would be larger than 32 MB",
            },
            "history" => Self {
                left: 16_000_000,
                one_file: 8_000_000,
                too_large: "it is larger than 8 MB, and no history of one computer is so large",
                too_much: "with it, the histories of the team would be larger than 16 MB",
            },
            _ => Self::whole(),
        }
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
    if listed.stamp.length > room.one_file {
        return refuse(room.too_large);
    }
    let file = open_to_read(&listed.at).map_err(|source| within(&listed.at, source))?;
    let found = file
        .metadata()
        .map_err(|source| within(&listed.at, source))?;
    // A name may have come to mean another file since it was listed, even one that leads out of the folder.
    if !found.is_file() || Stamp::of(&found) != listed.stamp {
        return Err(changed_meanwhile(&listed.at));
    }
    let bytes = read_limited(file, room.one_file.min(room.left));
    let Some(bytes) = bytes.map_err(|source| within(&listed.at, source))? else {
        return refuse(room.too_much);
    };
    room.left = room.left.saturating_sub(bytes.len() as u64);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::pack::testing::Shared;

    #[test]
    fn files_too_large_together_are_refused() {
        let shared = Shared::new();
        shared.write("issues/x.md", "four");
        let listing = Listing::of(shared.path()).unwrap();
        let issue = listing.files.iter().find(|file| file.path == "issues/x.md");
        let read = |left| {
            let mut room = Room {
                left,
                ..Room::whole()
            };
            read_one(issue.unwrap(), &mut room)
        };
        assert_eq!(read(4).unwrap().text, "four");
        let refused = read(3).unwrap_err();
        let words = "the library would be larger than 160 MB";
        assert!(refused.message().contains(words), "{refused}");
    }
}
