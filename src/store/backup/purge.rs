//! What was deleted for good is taken out of the backups too.

use super::super::cases::{Purged, WholeCase, delete_purged, each, has_any_of};
use super::super::failure::{Failure, Step};
use super::super::keys;
use super::list::{Backup, verify};
use super::name::Kept;
use super::rewrite::rewrite;
use crate::error::Result;
use crate::platform::{BACKUP_FOLDER, FoundFile, files_in, remove_file};
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use serde_json::Value;
use std::path::Path;

/// How a backup stands with what was deleted for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scrubbed {
    /// There was nothing of it in it.
    Clean,
    /// It was written anew without it.
    Rewritten,
    /// Nobody can trust it, so it was left as it is: it may hold anything.
    Untrusted,
}

/// Takes cases out of a backup of the cases, of whatever version.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`; the backup is then as it was.
pub fn purge_backup(backup: &Backup, purged: &[Purged]) -> Result<Scrubbed> {
    scrub(
        backup,
        |connection| has_any_of(connection, purged),
        |connection| delete_purged(connection, purged),
    )
}

/// Changes a setting in a backup of the library, if `change` says that it is another.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`; the backup is then as it was.
pub fn change_setting(
    backup: &Backup,
    key: &str,
    change: &dyn Fn(&mut Value) -> bool,
) -> Result<Scrubbed> {
    let changed = |connection: &Connection| -> Step<Option<String>> {
        let sql = "SELECT value FROM settings WHERE key = ?1";
        let value: Option<String> = connection
            .query_row(sql, [key], |row| row.get(0))
            .optional()?;
        let Some(mut value) = value.and_then(|it| serde_json::from_str(&it).ok()) else {
            return Ok(None);
        };
        Ok(change(&mut value).then(|| value.to_string()))
    };
    scrub(
        backup,
        |connection| Ok(changed(connection)?.is_some()),
        |connection| {
            let value = changed(connection)?.unwrap_or_default();
            let sql = "UPDATE settings SET value = ?2 WHERE key = ?1";
            connection.execute(sql, [key, &value])?;
            Ok(())
        },
    )
}

/// Reads the cases of a backup one after the other. Whether it can be trusted is not asked: words in it are words in it.
///
/// # Errors
/// `Corrupt` if it cannot be read; `Io`.
pub fn each_case_of_backup(backup: &Backup, read: &mut dyn FnMut(&WholeCase)) -> Result<()> {
    look(backup)
        .and_then(|connection| each(&connection, read))
        .map_err(|failure| failure.sort(&backup.path))
}

fn scrub(
    backup: &Backup,
    is_wanted: impl FnOnce(&Connection) -> Step<bool>,
    work: impl FnOnce(&Connection) -> Step<()>,
) -> Result<Scrubbed> {
    match look(backup).and_then(|connection| is_wanted(&connection)) {
        Ok(false) => return Ok(Scrubbed::Clean),
        Ok(true) => {}
        // What cannot be opened or read as what its name says cannot be put back either.
        Err(Failure::Sqlite(_) | Failure::Damaged) => return Ok(Scrubbed::Untrusted),
        Err(failure) => return Err(failure.sort(&backup.path)),
    }
    if !verify(backup)?.is_verified() {
        return Ok(Scrubbed::Untrusted);
    }
    rewrite(backup, work)?;
    Ok(Scrubbed::Rewritten)
}

fn look(backup: &Backup) -> Step<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = keys::connect(&backup.path, flags)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// The files of the folder of backups that are no backup: damaged files that were set aside, and parts of backups that were
/// not finished; the seals and the keys of backups hold nothing of a case. Nothing can be taken out of them.
///
/// # Errors
/// `Unreadable` or `Io` if the folder cannot be read.
pub fn beside_backups(folder: &Path) -> Result<Vec<FoundFile>> {
    let mut files = files_in(&folder.join(BACKUP_FOLDER))?;
    let stem = Kept::Cases.file().trim_end_matches(".db");
    files.retain(|file| {
        file.name.starts_with(stem)
            && Backup::at(&file.path).is_none()
            && !file.name.ends_with(".sha256")
            && !file.name.ends_with(".keys")
    });
    Ok(files)
}

/// Removes parts of backups of the cases that were never finished. To be called by whoever holds the cases, before a backup
/// is taken.
///
/// # Errors
/// `Unreadable`, `ReadOnly` or `Io`.
pub fn remove_unfinished(folder: &Path) -> Result<()> {
    let files = beside_backups(folder)?.into_iter();
    files
        .filter(|file| is_unfinished(&file.name))
        .try_for_each(|file| remove_file(&file.path))
}

/// Whether a file of the folder of backups is part of one that is being taken, or was and never finished.
pub fn is_unfinished(name: &str) -> bool {
    name.contains(".part")
}

#[cfg(test)]
mod tests {
    use super::super::{backups, take};
    use super::*;
    use crate::store::CaseId;
    use std::fs;
    use std::path::PathBuf;
    use tempfile::{TempDir, tempdir};

    const STEPS: [&str; 3] = [
        include_str!("../cases/schema/001.sql"),
        include_str!("../cases/schema/002.sql"),
        include_str!("../cases/schema/003.sql"),
    ];

    /// A backup of a file of an older version, with two cases of which the first is to go.
    fn backup(version: usize) -> (TempDir, Backup) {
        let folder = tempdir().unwrap();
        let path = folder.path().join("cases.db");
        let connection = Connection::open(&path).unwrap();
        for step in &STEPS[..version] {
            connection.execute_batch(step).unwrap();
        }
        connection
            .execute_batch(&format!(
                "PRAGMA user_version = {version};
                 INSERT INTO cases (id, state, title, poster, ticks, draft, notes, created, updated) VALUES
                     (1, 'new', 'Nightjar', 'Nightjar', '[]', '{{\"a\": \"Nightjar\"}}', 'Nightjar', 5, 6),
                     (2, 'new', 'Lapwing', 'Lapwing', '[]', '{{}}', '', 7, 8);
                 INSERT INTO threads VALUES (1, '{{\"b\": \"Nightjar\"}}'), (2, '{{\"b\": \"Lapwing\"}}');
                 INSERT INTO views VALUES (1, '\"Nightjar\"');
                 INSERT INTO desk VALUES (1, 1, '[1, 2]');"
            ))
            .unwrap();
        let at = "2026-11-22T10:00:00Z".parse().unwrap();
        take((&connection, None), &path, version as i64, at).unwrap();
        let backup = backups(folder.path()).unwrap().remove(0);
        (folder, backup)
    }

    fn has(path: &PathBuf, word: &str) -> bool {
        let bytes = fs::read(path).unwrap();
        bytes.windows(word.len()).any(|it| it == word.as_bytes())
    }

    fn purged(id: i64, created: i64) -> Purged {
        let id = CaseId(id);
        Purged { id, created }
    }

    #[test]
    fn a_case_goes_from_backups_of_every_version_and_the_others_stay() {
        for version in 1..=STEPS.len() {
            let (_folder, backup) = backup(version);
            assert!(has(&backup.path, "Nightjar"));
            let scrubbed = purge_backup(&backup, &[purged(1, 5)]).unwrap();
            assert_eq!(scrubbed, Scrubbed::Rewritten, "version {version}");
            assert!(!has(&backup.path, "Nightjar"), "version {version}");
            assert!(has(&backup.path, "Lapwing"));
            assert!(verify(&backup).unwrap().is_verified());
            let again = purge_backup(&backup, &[purged(1, 5)]).unwrap();
            assert_eq!(again, Scrubbed::Clean);
        }
    }

    #[test]
    fn another_case_that_was_given_the_number_stays() {
        let (_folder, backup) = backup(3);
        let before = fs::read(&backup.path).unwrap();
        let scrubbed = purge_backup(&backup, &[purged(1, 9), purged(3, 5)]).unwrap();
        assert_eq!(scrubbed, Scrubbed::Clean);
        assert_eq!(fs::read(&backup.path).unwrap(), before);
    }

    #[test]
    fn what_nobody_can_trust_is_left_as_it_is_and_said_to_be() {
        let (folder, backup) = backup(3);
        fs::remove_file(super::super::seal::place(&backup.path)).unwrap();
        let scrubbed = purge_backup(&backup, &[purged(1, 5)]).unwrap();
        assert_eq!(scrubbed, Scrubbed::Untrusted);
        fs::write(&backup.path, "no database at all, however long it may be").unwrap();
        let scrubbed = purge_backup(&backup, &[purged(1, 5)]).unwrap();
        assert_eq!(scrubbed, Scrubbed::Untrusted);
        let names = |folder: &TempDir| {
            let files = beside_backups(folder.path()).unwrap().into_iter();
            files.map(|file| file.name).collect::<Vec<_>>()
        };
        assert_eq!(names(&folder), Vec::<String>::new());
        for name in [
            "cases-aside-20261122T100000Z.db",
            "cases-v3-x.part",
            "notes.txt",
        ] {
            fs::write(folder.path().join(BACKUP_FOLDER).join(name), "x").unwrap();
        }
        assert_eq!(names(&folder).len(), 2);
        remove_unfinished(folder.path()).unwrap();
        assert_eq!(names(&folder), ["cases-aside-20261122T100000Z.db"]);
    }
}
