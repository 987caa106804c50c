//! What stands beside the pack in a shared folder: histories, counts, proposals. A broken one harms only itself.

use super::listing::{Listed, Stamp, has_ending, link, within};
use super::place::{HISTORY, PROPOSALS, USAGE};
use super::reading::{Room, read_one, refuse_unfit};
use super::refusing::refused;
use super::signs::sign;
use crate::error::{Error, Result};
use crate::library::PackFile;
use std::fs::{self, DirEntry};
use std::io::ErrorKind;
use std::path::Path;

/// How many files are looked at in one folder beside the entries: a file for each computer of a team, or each proposal.
const MOST_BESIDE: usize = 2_000;

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
    let (entries, is_all) = match entries(&pack.join(folder), folder, ending) {
        Ok(entries) => entries,
        Err(error) => {
            left_out.push(LeftOut::new(folder, &error));
            return Vec::new();
        }
    };
    if !is_all {
        let why =
            format!("it holds more than {MOST_BESIDE} files, and only so many were looked at");
        left_out.push(LeftOut {
            file: folder.to_owned(),
            why,
        });
    }
    let mut room = Room::beside(folder);
    let mut files = Vec::new();
    for entry in entries {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        match read(&entry, &path, &mut room) {
            Ok(file) => files.push(file),
            Err(error) => left_out.push(LeftOut::new(&path, &error)),
        }
    }
    files
}

/// The files beside the entries as they are now, with their paths; what cannot be listed has none.
pub(super) fn stamps(pack: &Path) -> Vec<(String, Stamp)> {
    let mut stamps = Vec::new();
    for (folder, ending) in [
        (HISTORY, "toml"),
        (USAGE, "toml"),
        (PROPOSALS, "md"),
        (PROPOSALS, "toml"),
    ] {
        let listed = entries(&pack.join(folder), folder, ending);
        for entry in listed.map(|(files, _)| files).unwrap_or_default() {
            if let Ok(found) = entry.metadata() {
                let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
                stamps.push((path, Stamp::of(&found)));
            }
        }
    }
    stamps
}

/// The files with this ending, in the order of their names, and whether they are all; none where there is no such folder.
fn entries(at: &Path, folder: &str, ending: &str) -> Result<(Vec<DirEntry>, bool)> {
    match fs::symlink_metadata(at) {
        Ok(found) if found.is_symlink() => return Err(refused(folder, link("folder"))),
        Ok(_) => {}
        Err(source) if source.kind() == ErrorKind::NotFound => return Ok((Vec::new(), true)),
        Err(source) => return Err(within(at, source)),
    }
    let mut found = Vec::new();
    let listed = fs::read_dir(at).map_err(|source| within(at, source))?;
    let mut is_all = true;
    for (number, entry) in listed.enumerate() {
        if number == MOST_BESIDE {
            is_all = false;
            break;
        }
        let entry = entry.map_err(|source| within(at, source))?;
        let name = entry.file_name();
        if has_ending(&name, &[ending]) && !name.to_string_lossy().starts_with('.') {
            found.push(entry);
        }
    }
    // The order a folder is listed in is anybody's, and what there is no room for should be the same everywhere.
    found.sort_by_key(DirEntry::file_name);
    Ok((found, is_all))
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use tempfile::tempdir;

    fn read(pack: &Path, folder: &str) -> (Vec<PackFile>, Vec<LeftOut>) {
        let mut left_out = Vec::new();
        let files = extras(pack, folder, "toml", &mut left_out);
        (files, left_out)
    }

    fn fill(pack: &Path, folder: &str, count: usize, text: &str) {
        fs::create_dir_all(pack.join(folder)).unwrap();
        for number in 0..count {
            fs::write(pack.join(format!("{folder}/{number:06}.toml")), text).unwrap();
        }
    }

    #[test]
    fn a_file_of_counts_may_grow_for_years_but_not_without_end() {
        let pack = tempdir().unwrap();
        fill(pack.path(), "usage", 1, &"#\n".repeat(2_000_000));
        let (files, left_out) = read(pack.path(), "usage");
        assert_eq!((files.len(), left_out.len()), (1, 0));
        fill(pack.path(), "usage", 1, &"#\n".repeat(4_000_001));
        let (files, left_out) = read(pack.path(), "usage");
        assert_eq!(files.len(), 0);
        assert_eq!(left_out[0].file, "usage/000000.toml");
        assert!(left_out[0].why.contains("larger than 8 MB"));
    }

    #[test]
    fn what_there_is_no_room_for_is_left_out_by_name() {
        let pack = tempdir().unwrap();
        fill(pack.path(), "history", 3, &"#\n".repeat(3_500_000));
        let (files, left_out) = read(pack.path(), "history");
        assert_eq!(files.len(), 2);
        assert_eq!(left_out[0].file, "history/000002.toml");
        assert!(left_out[0].why.contains("larger than 16 MB"));
    }

    #[test]
    fn of_too_many_files_no_more_than_a_team_has_are_looked_at() {
        let pack = tempdir().unwrap();
        fill(pack.path(), "usage", MOST_BESIDE + 3, "format = 1\n");
        let (files, left_out) = read(pack.path(), "usage");
        assert_eq!(files.len(), MOST_BESIDE);
        assert_eq!(left_out[0].file, "usage");
        assert!(
            left_out[0].why.contains("more than 2000 files"),
            "{left_out:?}"
        );
    }
}
