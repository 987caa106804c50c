//! Taking a backup: copied first, then checked and sealed, and only then named.

use super::super::database::Database;
use super::super::digest;
use super::super::failure::{Failure, Step};
use super::super::keys::{self, CaseKey};
use super::list::{Backup as Taken, verify};
use super::name::{Kept, name_for, read_name};
use super::restore::with_holder;
use super::seal;
use crate::error::{Error, Result};
use crate::platform::{
    BACKUP_FOLDER, copy_private_file, empty_private_file, is_there, prepare_folder, random_name,
    remove_file, rename_file, sync_file,
};
use jiff::{SignedDuration, Timestamp};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// Pages copied between two looks at whether somebody else waits for the database: a megabyte, which takes a millisecond.
const PAGES: i32 = 256;

/// How long to wait where somebody else writes to the database at this moment.
const PAUSE: Duration = Duration::from_millis(5);

/// An open database, and the key it is encrypted with, which its copies have too.
type Open<'a> = (&'a Connection, Option<&'a CaseKey>);

/// Copies the open database at `path` into the backup folder beside it, and seals the copy.
pub(in crate::store) fn take(
    from: Open<'_>,
    path: &Path,
    version: i64,
    at: Timestamp,
) -> Step<PathBuf> {
    match copy(from, path, version, at, &|| true)? {
        Some(copied) => Ok(copied.seal_step()?),
        // It was to go on whatever happened.
        None => Err(Failure::Damaged),
    }
}

/// A copy that has neither been checked nor named. What is dropped in this state leaves nothing behind.
///
/// To check it and bring it to the disk takes much longer than to copy it and needs the database no more: whoever holds a
/// lock on that lets go of it first.
#[derive(Debug)]
pub struct Copied {
    part: PathBuf,
    place: PathBuf,
}

impl Copied {
    /// Checks the copy, seals it and gives it its name.
    ///
    /// # Errors
    /// `Corrupt` if what was copied is damaged; `DiskFull`, `ReadOnly`, `Io`. Then there is no backup, and no part of one.
    pub fn seal(self) -> Result<Taken> {
        let part = self.part.clone();
        let place = self.seal_step().map_err(|failure| failure.sort(&part))?;
        Taken::at(&place).ok_or(Error::Corrupt { path: place })
    }

    fn seal_step(self) -> Step<PathBuf> {
        check(&self.part)?;
        sync_file(&self.part)?;
        let digest = digest::of_file(&self.part)?;
        // The seal comes first: a backup without one would be none.
        seal::write(&self.place, &[&digest])?;
        if let Err(error) = rename_file(&self.part, &self.place) {
            drop(remove_file(&seal::place(&self.place)));
            return Err(error.into());
        }
        Ok(self.place.clone())
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        // One that got its name is no longer there under this one; what cannot be removed is found by `doctor`.
        for end in ["", "-journal"] {
            let mut name = self.part.as_os_str().to_owned();
            name.push(end);
            drop(remove_file(Path::new(&name)));
        }
    }
}

/// Copies the open database at `path`, giving up as soon as `go_on` says no, which is asked after each megabyte.
///
/// SQLite's own copying is used and not `VACUUM INTO`: that cannot be interrupted, and rebuilds the file meanwhile.
pub(in crate::store) fn copy(
    (from, key): Open<'_>,
    path: &Path,
    version: i64,
    at: Timestamp,
    go_on: &dyn Fn() -> bool,
) -> Step<Option<Copied>> {
    let folder = path.with_file_name(BACKUP_FOLDER);
    prepare_folder(&folder)?;
    let name = free_name(&folder, path, version, at);
    let copied = Copied {
        // Two programs may back up the library at the same time.
        part: folder.join(format!("{name}.{}.part", random_name()?)),
        place: folder.join(name),
    };
    empty_private_file(&copied.part)?;
    let mut to = keys::connect_with(&copied.part, OpenFlags::default(), key)?;
    // Before it gets its name it is put on the disk in one go, when nobody waits any more.
    to.pragma_update(None, "synchronous", "OFF")?;
    Ok(pour(from, &mut to, go_on)?.then_some(copied))
}

/// Copies an open database into an empty file, which is whole by itself then and on the disk.
pub(in crate::store) fn copy_whole((from, key): Open<'_>, path: &Path) -> Step<()> {
    let mut to = keys::connect_with(path, OpenFlags::default(), key)?;
    pour(from, &mut to, &|| true)?;
    drop(to);
    check(path)?;
    Ok(sync_file(path)?)
}

/// Whether all was copied.
pub(in crate::store) fn pour(
    from: &Connection,
    to: &mut Connection,
    go_on: &dyn Fn() -> bool,
) -> Step<bool> {
    let backup = Backup::new(from, to)?;
    while go_on() {
        match backup.step(PAGES)? {
            StepResult::Done => return Ok(true),
            StepResult::More => {}
            _ => thread::sleep(PAUSE),
        }
    }
    Ok(false)
}

/// Backs up a file of a data folder that nobody has open; none if there is no such file.
///
/// # Errors
/// `Locked`, naming the holder, while a window holds the cases; `Corrupt`, `DiskFull`, `ReadOnly`, `Io`.
pub fn back_up(folder: &Path, of: Kept, at: Timestamp) -> Result<Option<Taken>> {
    let opened = Database::open_as_it_is(folder, of.schema());
    let opened = opened.map_err(|error| with_holder(folder, of, at, error))?;
    let Some(database) = opened else {
        return Ok(None);
    };
    Ok(Taken::at(&database.back_up(at)?))
}

/// Copies a backup into another folder, with its seal, and gives the copy once it was verified.
///
/// # Errors
/// `Corrupt` if the backup or the copy cannot be trusted; `DiskFull`, `ReadOnly`, `Io`.
pub fn copy_elsewhere(backup: &Taken, folder: &Path) -> Result<Taken> {
    let copy = Taken {
        path: folder.join(backup.name()),
        ..backup.clone()
    };
    let path = backup.path.clone();
    let digests = seal::read(&path)?.ok_or(Error::Corrupt { path })?;
    let digests: Vec<&str> = digests.iter().map(String::as_str).collect();
    // What opens it comes first: without that it would be lost there.
    keys::bring_keys_along(&backup.path, folder)?;
    copy_private_file(&backup.path, &copy.path)?;
    seal::write(&copy.path, &digests)?;
    match verify(&copy)?.is_verified() {
        true => Ok(copy),
        false => Err(Error::Corrupt { path: copy.path }),
    }
}

/// Makes a copy whole in its one file, and checks it.
pub(in crate::store) fn check(part: &Path) -> Step<()> {
    let copy = keys::connect(part, OpenFlags::default())?;
    // The copy says of itself that it has a write-ahead log, as the original does; alone it must be whole in one file.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    let verdict: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(Failure::Damaged)
    }
}

/// The name for a backup of this moment; where one was taken in the same second, that of the next second that is free.
fn free_name(folder: &Path, path: &Path, version: i64, at: Timestamp) -> String {
    let mut at = at;
    loop {
        let name = name_for(path, version, at);
        let is_taken = read_name(&name).is_some() && is_there(&folder.join(&name));
        match at.checked_add(SignedDuration::from_secs(1)) {
            Ok(next) if is_taken => at = next,
            _ => return name,
        }
    }
}
