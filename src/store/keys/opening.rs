//! A passphrase or a recovery key → the keys that it opens.

use super::beside;
use super::key::{Coded, coded};
use super::key_file::KeyFile;
use super::ring::{self, Unlocked};
use crate::error::{Error, Result};
use crate::platform::{CASES_FILE, KEYS_FILE};
use std::path::Path;

/// Whether the cases of a data folder are encrypted and nobody has given what opens them. To be asked while they are not
/// open here: only their first bytes are read.
pub fn needs_passphrase(folder: &Path) -> bool {
    let cases = folder.join(CASES_FILE);
    // What was turned on and cut short may have left a file of keys.
    if coded(&cases) == Coded::Plain {
        return false;
    }
    match beside::name_of_cases(&cases) {
        Ok(name) => name.is_some_and(|name| ring::named(name).is_none()),
        // It is told of where the cases are opened.
        Err(_) => false,
    }
}

/// Opens what a passphrase or a recovery key opens: the cases of a data folder, else backups of it that were made under
/// other keys. None if it opens nothing. It takes a second of work.
///
/// # Errors
/// `Corrupt` if the file of keys is damaged, and no copy of it is there; `DiskFull`, `ReadOnly`, `Io`.
pub fn unlock(folder: &Path, words: &str) -> Result<Option<Unlocked>> {
    let of_cases = beside::of_cases(folder)?;
    if let Some(keys) = &of_cases
        && let Some(key) = keys.open(words)?
    {
        mend_copies(folder, keys)?;
        return Ok(Some(Unlocked::of(vec![key])));
    }
    let others = others(folder, of_cases.as_ref());
    if of_cases.is_none() && others.is_empty() {
        // It says so if the file is there and damaged.
        KeyFile::read(&folder.join(KEYS_FILE))?;
    }
    open_any(&others, words)
}

/// Opens the backups of a data folder that were made under other keys than the cases have now. None if a passphrase or a
/// recovery key opens none of them. It takes a second of work for each of those keys.
///
/// # Errors
/// As [`unlock`].
pub fn unlock_older(folder: &Path, words: &str) -> Result<Option<Unlocked>> {
    let of_cases = beside::of_cases(folder)?;
    open_any(&others(folder, of_cases.as_ref()), words)
}

/// The files of keys beside the backups but for the key of the cases. Of that the file beside the cases alone counts: a
/// copy may still have the passphrase before.
fn others(folder: &Path, of_cases: Option<&KeyFile>) -> Vec<KeyFile> {
    let mut others = beside::all(folder);
    others.retain(|keys| of_cases.is_none_or(|known| known.name != keys.name));
    others
}

/// The same for a backup that stands somewhere else.
///
/// # Errors
/// As [`unlock`].
pub fn unlock_backup(backup: &Path, words: &str) -> Result<Option<Unlocked>> {
    let folder = backup.parent().unwrap_or(Path::new(""));
    open_any(&beside::in_folder(folder), words)
}

fn open_any(files: &[KeyFile], words: &str) -> Result<Option<Unlocked>> {
    let mut opened = Vec::new();
    for keys in files {
        opened.extend(keys.open(words)?);
    }
    Ok((!opened.is_empty()).then(|| Unlocked::of(opened)))
}

/// Makes the file beside the cases and the copy beside their backups alike: a change of the passphrase may have been cut
/// short, and either may be gone.
fn mend_copies(folder: &Path, keys: &KeyFile) -> Result<()> {
    let is_there = |found: Result<Option<KeyFile>>| found.is_ok_and(|it| it.as_ref() == Some(keys));
    let beside = folder.join(KEYS_FILE);
    if !is_there(KeyFile::read(&beside)) {
        keys.write(&beside)?;
    }
    if !beside::all(folder).contains(keys) {
        beside::write(folder, keys)?;
    }
    Ok(())
}

/// Has the cases opened by another passphrase from now on; whether `words`, the passphrase or the recovery key there is
/// now, were right. The recovery key stays, and no other file than those of the keys is touched.
///
/// # Errors
/// `Invalid` if the cases have no passphrase; `Corrupt`, `DiskFull`, `ReadOnly`, `Io`. The old one opens them then.
pub fn change_passphrase(folder: &Path, words: &str, passphrase: &str) -> Result<bool> {
    let keys = beside::of_cases(folder)?.ok_or_else(|| Error::Invalid {
        what: "there is none to change".to_owned(),
        place: "The passphrase of the cases".to_owned(),
    })?;
    let Some(key) = keys.open(words)? else {
        return Ok(false);
    };
    let changed = keys.with_passphrase(&key, passphrase)?;
    // What stands beside the cases decides; the copy follows, now or when the cases are next opened.
    changed.write(&folder.join(KEYS_FILE))?;
    beside::write(folder, &changed)?;
    Ok(true)
}
