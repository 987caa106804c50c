//! A backup written anew, without something that was in it or under another key; afterwards it is a backup still.

use super::super::digest;
use super::super::failure::Step;
use super::super::keys::{self, CaseKey};
use super::list::{Backup, verify};
use super::seal;
use super::take::check;
use crate::error::{Error, Result};
use crate::platform::{copy_private_file, remove_file, rename_file, sync_file};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// Changes a backup by `work`, wholly or not at all; its old bytes are gone afterwards, and its name is what it was.
///
/// It is verified before, so that nothing that was altered gets a new seal, and checked after.
///
/// # Errors
/// `Corrupt` if it cannot be trusted, or is damaged by `work`; `DiskFull`, `ReadOnly`, `Io`. It is then as it was.
pub(in crate::store) fn rewrite<T>(
    backup: &Backup,
    work: impl FnOnce(&Connection) -> Step<T>,
) -> Result<T> {
    rewrite_with(backup, work, &mut || Ok(()))
}

/// The same; `pause` is called after each step, and an error from it stops there as a failure of that step would.
pub(super) fn rewrite_with<T>(
    backup: &Backup,
    work: impl FnOnce(&Connection) -> Step<T>,
    pause: &mut dyn FnMut() -> Result<()>,
) -> Result<T> {
    if !verify(backup)?.is_verified() {
        return Err(Error::Corrupt {
            path: backup.path.clone(),
        });
    }
    replace(
        backup,
        |part, pause| {
            copy_private_file(&backup.path, part)?;
            pause()?;
            change(part, work).map_err(|failure| failure.sort(&backup.path))
        },
        pause,
    )
}

/// Writes a backup anew under a key, or under none; its old bytes are gone afterwards. It was verified before.
///
/// # Errors
/// `Corrupt` if what was written is not what was there; `DiskFull`, `ReadOnly`, `Io`. It is then as it was.
pub(in crate::store) fn recode(backup: &Backup, key: Option<&CaseKey>) -> Result<()> {
    replace(
        backup,
        |part, _| {
            let from = keys::connect(&backup.path, OpenFlags::SQLITE_OPEN_READ_WRITE);
            from.and_then(|from| keys::export(&from, part, key))
                .map_err(|failure| failure.sort(&backup.path))
        },
        &mut || Ok(()),
    )
}

/// Puts what `make` writes in the place of a backup.
fn replace<T>(
    backup: &Backup,
    make: impl FnOnce(&Path, &mut dyn FnMut() -> Result<()>) -> Result<T>,
    pause: &mut dyn FnMut() -> Result<()>,
) -> Result<T> {
    let part = part_of(&backup.path);
    let done = swap(backup, &part, make, pause);
    if done.is_err() {
        // What cannot be removed is found by `doctor`.
        drop(remove_file(&part));
    }
    done
}

fn swap<T>(
    backup: &Backup,
    part: &Path,
    make: impl FnOnce(&Path, &mut dyn FnMut() -> Result<()>) -> Result<T>,
    pause: &mut dyn FnMut() -> Result<()>,
) -> Result<T> {
    let path = &backup.path;
    let old = digest::of_file(path)?;
    let done = make(part, pause)?;
    sync_file(part)?;
    let new = digest::of_file(part)?;
    pause()?;
    // Both digests hold until the new bytes stand under the name: at no moment is there a backup that nobody can trust.
    seal::write(path, &[&old, &new])?;
    pause()?;
    rename_file(part, path)?;
    pause()?;
    seal::write(path, &[&new])?;
    Ok(done)
}

fn change<T>(part: &Path, work: impl FnOnce(&Connection) -> Step<T>) -> Step<T> {
    let connection = keys::connect(part, OpenFlags::default())?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    // Nothing of it stands in a file beside it, nor outside the data folder: the part is thrown away if this is cut short.
    connection.pragma_update(None, "journal_mode", "MEMORY")?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    let transaction = connection.unchecked_transaction()?;
    let done = work(&transaction)?;
    transaction.commit()?;
    connection.execute_batch("VACUUM")?;
    drop(connection);
    check(part)?;
    Ok(done)
}

fn part_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}
