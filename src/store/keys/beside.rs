//! The files of keys: the one beside the cases, and those beside backups, which are named after their keys.

use super::key::{CaseKey, Coded, KeyName, coded};
use super::key_file::KeyFile;
use crate::error::{Error, Result};
use crate::platform::{
    BACKUP_FOLDER, CASES_FILE, KEYS_FILE, files_in, is_taken, prepare_folder, remove_file,
};
use std::path::{Path, PathBuf};

/// How the names of such files begin and end; between them stand twelve hexadecimal digits of the key's name.
const STEM: &str = "cases-";
const END: &str = ".keys";
const DIGITS: usize = 12;

/// The folder a file stands in.
fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

fn place(folder: &Path, name: KeyName) -> PathBuf {
    let digits: String = name.words().chars().take(DIGITS).collect();
    folder.join(format!("{STEM}{digits}{END}"))
}

/// Writes a file of keys where the backups are.
pub(super) fn write(data: &Path, keys: &KeyFile) -> Result<()> {
    let folder = data.join(BACKUP_FOLDER);
    prepare_folder(&folder)?;
    keys.write(&place(&folder, keys.name))
}

/// The file of keys that names a key, for a file that stands in this folder or in one of backups in it.
fn find(path: &Path, name: KeyName) -> Result<Option<KeyFile>> {
    let folder = folder_of(path);
    let places = [
        place(folder, name),
        place(&folder.join(BACKUP_FOLDER), name),
        folder.join(KEYS_FILE),
        folder_of(folder).join(KEYS_FILE),
    ];
    let mut damaged = None;
    for place in places {
        match KeyFile::read(&place) {
            Ok(Some(keys)) if keys.name == name => return Ok(Some(keys)),
            Ok(_) => {}
            Err(error) => damaged = Some(error),
        }
    }
    damaged.map_or(Ok(None), Err)
}

/// Whether a key of this name is one of ours, for a file that stands there. One whose file is damaged is.
pub(super) fn is_known(path: &Path, name: KeyName) -> bool {
    let folder = folder_of(path);
    let is_damaged = |folder: &Path| KeyFile::read(&place(folder, name)).is_err();
    find(path, name).is_ok_and(|found| found.is_some())
        || is_damaged(folder)
        || is_damaged(&folder.join(BACKUP_FOLDER))
}

/// The name of the key that the cases at `path` are to have by the file of keys beside them.
///
/// # Errors
/// `Corrupt`, naming the file of keys, if it is damaged and the backups have no other that could stand for it.
pub(super) fn name_of_cases(path: &Path) -> Result<Option<KeyName>> {
    let beside = folder_of(path).join(KEYS_FILE);
    match KeyFile::read(&beside) {
        Ok(keys) => Ok(keys.map(|keys| keys.name)),
        Err(error) => match all(folder_of(path)).as_slice() {
            [only] => Ok(Some(only.name)),
            _ => Err(error),
        },
    }
}

/// The file of keys of the cases of a data folder, or the one beside its backups that stands for it: where it is gone or
/// damaged, and the cases begin with that name or there is no other.
pub(super) fn of_cases(data: &Path) -> Result<Option<KeyFile>> {
    match KeyFile::read(&data.join(KEYS_FILE)) {
        Ok(Some(keys)) => return Ok(Some(keys)),
        Ok(None) | Err(Error::Corrupt { .. } | Error::Unreadable { .. }) => {}
        Err(error) => return Err(error),
    }
    let all = all(data);
    let is_damaged = is_taken(&data.join(KEYS_FILE));
    if let ([only], true) = (all.as_slice(), is_damaged) {
        return Ok(Some(only.clone()));
    }
    let named = match coded(&data.join(CASES_FILE)) {
        Coded::Perhaps(name) => all.into_iter().find(|keys| keys.name == name),
        _ => None,
    };
    Ok(named)
}

/// The files of keys beside the backups of a data folder that can be read.
pub(super) fn all(data: &Path) -> Vec<KeyFile> {
    in_folder(&data.join(BACKUP_FOLDER))
}

/// The files of keys in a folder of backups that can be read.
pub(super) fn in_folder(folder: &Path) -> Vec<KeyFile> {
    let files = places_in(folder).into_iter();
    files
        .filter_map(|path| KeyFile::read(&path).ok().flatten())
        .collect()
}

/// Where the files of keys in a folder of backups stand.
pub(super) fn places_in(folder: &Path) -> Vec<PathBuf> {
    let files = files_in(folder).unwrap_or_default().into_iter();
    files
        .filter(|file| is_name(&file.name))
        .map(|file| file.path)
        .collect()
}

/// Whether a file of keys is called so.
fn is_name(name: &str) -> bool {
    let digits = name
        .strip_prefix(STEM)
        .and_then(|rest| rest.strip_suffix(END));
    digits.is_some_and(|it| it.len() == DIGITS && it.chars().all(|c| c.is_ascii_hexdigit()))
}

/// Puts the file of keys that opens a backup beside a copy of it in another folder; nothing if it needs none.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`; `Corrupt` if that file is damaged.
pub(in crate::store) fn bring_keys_along(backup: &Path, folder: &Path) -> Result<()> {
    let Coded::Perhaps(name) = coded(backup) else {
        return Ok(());
    };
    match find(backup, name)? {
        Some(keys) => keys.write(&place(folder, name)),
        None => Ok(()),
    }
}

/// Takes over the key of a backup that is about to become the file of the cases, where there is none yet; whether the
/// cases have that key now.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`.
pub(in crate::store) fn take_keys_over(data: &Path, backup: &Path, key: &CaseKey) -> Result<bool> {
    let beside = data.join(KEYS_FILE);
    match KeyFile::read(&beside) {
        Ok(Some(keys)) => return Ok(keys.name == key.name()),
        Ok(None) | Err(Error::Corrupt { .. }) => {}
        Err(error) => return Err(error),
    }
    let Some(keys) = find(backup, key.name())? else {
        return Ok(false);
    };
    write(data, &keys)?;
    keys.write(&beside)?;
    Ok(true)
}

/// Removes all files of keys of a data folder.
pub(super) fn remove_all(data: &Path) -> Result<()> {
    // The one beside the cases goes first: without it the others would be taken for what it was lost from.
    remove_file(&data.join(KEYS_FILE))?;
    let mut places = places_in(&data.join(BACKUP_FOLDER)).into_iter();
    places.try_for_each(|path| remove_file(&path))
}
