//! Putting a backup back: what is there is kept first, and at no moment is there nothing.
//!
//! A file that is sound is written over by SQLite in one transaction: a power cut leaves it as it was or as it is to be,
//! nobody can come in between, and other windows that have the library open see another library. A file that cannot be
//! opened is copied aside with its log, byte for byte, and replaced by another in one step.

use super::super::database::{Database, Schema};
use super::super::failure::Step;
use super::super::keys::{self, CaseKey};
use super::super::library::LibraryStore;
use super::list::{Backup, Verdict, verify};
use super::name::{Kept, moment};
use super::seal;
use super::take::pour;
use crate::error::{Error, Result};
use crate::platform::{
    BACKUP_FOLDER, copy_private_file, is_there, prepare_folder, remove_file, rename_file,
};
use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// What SQLite puts behind the name of a file that it works on.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// What came of putting a backup back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where what was there before is kept; none if there was nothing.
    pub kept: Option<PathBuf>,
    /// Whether that is a backup like the others, which can be put back in its turn; a damaged file is only kept as it was.
    pub is_backup: bool,
}

/// Puts a backup back as the file that it is of. A file of an older version is brought to the newest.
///
/// # Errors
/// `Corrupt`, naming the backup, if it cannot be trusted; `TooNew` if a newer program took it; `Locked`, naming the holder,
/// while a window holds the file; `DiskFull`, `ReadOnly`, `Io`. What is there is then as it was.
pub fn restore(folder: &Path, backup: &Backup, at: Timestamp) -> Result<Restored> {
    restore_with(folder, backup, at, &mut || Ok(()))
}

/// The same; `pause` is called after each step, and an error from it stops there as a failure of that step would.
pub(super) fn restore_with(
    folder: &Path,
    backup: &Backup,
    at: Timestamp,
    pause: &mut dyn FnMut() -> Result<()>,
) -> Result<Restored> {
    refuse(backup)?;
    match Database::open_as_it_is(folder, backup.of.schema()) {
        Ok(Some(mut database)) => match database.back_up(at) {
            Ok(kept) => {
                let restored = write_over(&mut database, kept, backup, pause, &|| true)?;
                // It was to go on whatever happened.
                restored.ok_or_else(|| Error::Corrupt {
                    path: backup.path.clone(),
                })
            }
            // A large file is not checked whole when it is opened.
            Err(Error::Corrupt { .. }) => {
                drop(database);
                replace(folder, backup, at, pause)
            }
            Err(error) => Err(error),
        },
        Ok(None) => replace(folder, backup, at, pause),
        Err(Error::Corrupt { .. } | Error::TooNew { .. }) => replace(folder, backup, at, pause),
        Err(error) => Err(with_holder(folder, backup.of, at, error)),
    }
}

/// Puts a backup over a file that is open and held here, after a backup of that; none if `go_on` said no, which is asked
/// often. What is there is then as it was.
pub(in crate::store) fn put_over(
    database: &mut Database,
    backup: &Backup,
    at: Timestamp,
    go_on: &dyn Fn() -> bool,
) -> Result<Option<Restored>> {
    refuse(backup)?;
    let Some(copied) = database.copy_for_backup(at, go_on)? else {
        return Ok(None);
    };
    let kept = copied.seal()?.path;
    write_over(database, kept, backup, &mut || Ok(()), go_on)
}

/// Refuses what is newer than this program, and what cannot be trusted.
fn refuse(backup: &Backup) -> Result<()> {
    let path = backup.path.clone();
    let (found, known) = (backup.version, backup.of.schema().newest());
    if found > known {
        return Err(Error::TooNew { path, found, known });
    }
    match verify(backup)? {
        Verdict::Verified { .. } => Ok(()),
        Verdict::NeedsPassphrase => Err(Error::Sealed {
            what: format!("The backup {}", backup.name()),
        }),
        Verdict::Unsealed | Verdict::Altered | Verdict::Damaged => Err(Error::Corrupt { path }),
    }
}

/// Writes over a sound file, which is `kept`, in one transaction; none if `go_on` said no before its end.
fn write_over(
    database: &mut Database,
    kept: PathBuf,
    backup: &Backup,
    pause: &mut dyn FnMut() -> Result<()>,
    go_on: &dyn Fn() -> bool,
) -> Result<Option<Restored>> {
    pause()?;
    let key = database.key().cloned();
    // Nothing is written where the backup stands: that may be a memory stick.
    let recoded = beside(&kept, ".restoring");
    let is_whole = database
        .change(|connection| pour_backup(backup, (connection, key.as_ref()), &recoded, go_on))?;
    if !is_whole {
        return Ok(None);
    }
    pause()?;
    database.bring_up()?;
    // What was there is in the backup, and in no log besides.
    database.empty_log()?;
    Ok(Some(Restored {
        kept: Some(kept),
        is_backup: true,
    }))
}

/// Writes a backup over an open file, which keeps its key, or goes on without one; whether all of it. What was begun and not
/// ended SQLite takes back.
fn pour_backup(
    backup: &Backup,
    (to, key): (&mut Connection, Option<&CaseKey>),
    recoded: &Path,
    go_on: &dyn Fn() -> bool,
) -> Step<bool> {
    let from = keys::connect(&backup.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if keys::key_for(&backup.path)?.is_some() == key.is_some() {
        return pour(&from, to, go_on);
    }
    // SQLite copies no pages between a file that is encrypted and one that is not.
    let poured = keys::export(&from, recoded, key).and_then(|()| {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let from = keys::connect_with(recoded, flags, key)?;
        pour(&from, to, go_on)
    });
    remove_file(recoded)?;
    poured
}

/// Puts a copy of the backup where there is no file, or one that nobody can open.
fn replace(
    folder: &Path,
    backup: &Backup,
    at: Timestamp,
    pause: &mut dyn FnMut() -> Result<()>,
) -> Result<Restored> {
    prepare_folder(folder)?;
    let path = folder.join(backup.of.file());
    let kept = set_aside(&path, at)?;
    pause()?;
    let staged = beside(&path, ".restoring");
    copy_private_file(&backup.path, &staged)?;
    let is_whole = match seal::read(&backup.path)? {
        Some(digests) => seal::holds(&digests, &staged)?,
        None => false,
    };
    if !is_whole {
        remove_file(&staged)?;
        return Err(Error::Corrupt {
            path: backup.path.clone(),
        });
    }
    if backup.of == Kept::Cases {
        give_key(folder, backup, &staged)?;
    }
    pause()?;
    // The old log goes before the new file comes, or SQLite would apply it to that. It was set aside with its file.
    for end in BESIDE {
        remove_file(&beside(&path, end))?;
        pause()?;
    }
    rename_file(&staged, &path)?;
    pause()?;
    drop(Database::open(folder, backup.of.schema(), at)?);
    Ok(Restored {
        kept,
        is_backup: false,
    })
}

/// Gives a copy of a backup of the cases the key that the cases of this folder have; where they have none, they take over
/// that of the backup.
fn give_key(folder: &Path, backup: &Backup, staged: &Path) -> Result<()> {
    let found = keys::key_for(&backup.path)?;
    if let Some(found) = &found
        && keys::take_keys_over(folder, &backup.path, found)?
    {
        return Ok(());
    }
    let wanted = keys::key_of_new_cases(folder)?;
    if wanted == found {
        return Ok(());
    }
    let recoded = beside(staged, ".recoded");
    let from = keys::connect_with(staged, OpenFlags::SQLITE_OPEN_READ_WRITE, found.as_ref());
    let done = from.and_then(|from| keys::export(&from, &recoded, wanted.as_ref()));
    done.map_err(|failure| failure.sort(&backup.path))
        .and_then(|()| rename_file(&recoded, staged))
        .inspect_err(|_| {
            // What cannot be removed is found by `doctor`.
            drop(remove_file(&recoded));
        })
}

/// Copies a damaged file, byte for byte and with its log, among the backups; nothing if there is no file.
fn set_aside(path: &Path, at: Timestamp) -> Result<Option<PathBuf>> {
    let ends = ["", "-wal", "-journal"];
    if !ends.iter().any(|end| is_there(&beside(path, end))) {
        return Ok(None);
    }
    let folder = path.with_file_name(BACKUP_FOLDER);
    prepare_folder(&folder)?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let aside = folder.join(format!("{stem}-aside-{}.db", moment(at)));
    for end in ends {
        let (from, to) = (beside(path, end), beside(&aside, end));
        // One that is there already is of a restoring that was cut short within this second.
        if is_there(&from) && !is_there(&to) {
            copy_private_file(&from, &to)?;
        }
    }
    Ok(Some(aside))
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// Says who holds the cases, where they are held.
pub(in crate::store) fn with_holder(folder: &Path, of: Kept, at: Timestamp, error: Error) -> Error {
    match error {
        Error::Locked { holder } if of == Kept::Cases => {
            let known = LibraryStore::open(folder, at).and_then(|library| library.holder());
            let known = known.ok().flatten().map(|holder| holder.to_string());
            Error::Locked {
                holder: known.unwrap_or(holder),
            }
        }
        error => error,
    }
}

impl Kept {
    /// How the file is built.
    pub(in crate::store) fn schema(self) -> Schema {
        match self {
            Self::Cases => super::super::cases::SCHEMA,
            Self::Library => super::super::library::SCHEMA,
        }
    }
}
