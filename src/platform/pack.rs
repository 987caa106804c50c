//! A pack as a folder of files.

use super::failure::reading;
use super::file::read_file;
use crate::error::{Error, Result};
use crate::library::PackFile;
use std::fs;
use std::path::{Path, PathBuf};

/// No entry of a library comes near this; a larger file is something else.
const FILE_LIMIT: u64 = 1_000_000;

/// Reads the files of a pack: those ending in `.md` or `.toml`, one folder deep, in the order of their paths.
///
/// Names that begin with a dot are left out, as a Git repository has them.
///
/// # Errors
/// `Unreadable` if the folder or a file of it cannot be read, is larger than 1 MB, or is not UTF-8.
pub fn read_pack(folder: &Path) -> Result<Vec<PackFile>> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() {
            for inner in entries(&path)? {
                files.extend(read_entry(folder, &inner)?);
            }
        } else {
            files.extend(read_entry(folder, &path)?);
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|source| reading(folder, source))? {
        let entry = entry.map_err(|source| reading(folder, source))?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            found.push(entry.path());
        }
    }
    Ok(found)
}

fn read_entry(folder: &Path, path: &Path) -> Result<Option<PackFile>> {
    let is_entry = path
        .extension()
        .is_some_and(|extension| extension == "md" || extension == "toml");
    let Some(inside) = path.strip_prefix(folder).ok().filter(|_| is_entry) else {
        return Ok(None);
    };
    let names: Vec<_> = inside
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    let text =
        String::from_utf8(read_file(path, FILE_LIMIT)?).map_err(|_not_utf8| Error::Unreadable {
            what: path.display().to_string(),
            why: "it is not UTF-8 text".to_owned(),
        })?;
    Ok(Some(PackFile {
        path: names.join("/"),
        text,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::tempdir;

    #[test]
    fn a_pack_is_read_in_order_and_other_files_are_left_out() {
        let pack = tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = pack.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("house.toml", "name");
        write("guidance/iro-role.md", "text");
        write("guidance/picture.png", "no");
        write(".git/notes.md", "no");
        let files = read_pack(pack.path()).unwrap();
        let paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["guidance/iro-role.md", "house.toml"]);
        assert_eq!(files[0].text, "text");
    }

    #[test]
    fn an_entry_in_another_encoding_is_named() {
        let pack = tempdir().unwrap();
        fs::write(pack.path().join("house.toml"), [0xff, 0xfe]).unwrap();
        let error = read_pack(pack.path()).unwrap_err();
        assert!(error.message().contains("house.toml"), "{error}");
    }

    #[test]
    fn a_missing_pack_is_said() {
        let error = read_pack(Path::new("no-such-pack")).unwrap_err();
        assert!(matches!(error, Error::Unreadable { .. }));
    }
}
