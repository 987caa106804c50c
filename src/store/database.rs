//! One SQLite file: opened privately, brought to the newest schema, changed through one door.

use super::backup;
use super::failure::{Failure, Step, is_busy};
use crate::error::{Error, Result};
use crate::platform::{create_private_file, prepare_folder};
use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// Longer than any transaction of ours takes, shorter than an adviser's patience.
const WAIT_FOR_OTHERS: Duration = Duration::from_secs(2);

/// How long to wait before asking again, where SQLite does not wait by itself.
const PAUSE: Duration = Duration::from_millis(5);

/// A file up to this size is checked whole when it is opened, which takes half a millisecond for each megabyte.
const CHECKED_AT_OPEN_BYTES: i64 = 16 * 1024 * 1024;

/// Who else may use a file while it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Others may read and write it, each in turn.
    Shared,
    /// Nobody; a second opener fails at once.
    Alone,
}

/// What a file is called and how it is built.
#[derive(Debug, Clone, Copy)]
pub(super) struct Schema {
    /// Its name within the data folder.
    pub(super) file: &'static str,
    /// Who else may use it.
    pub(super) access: Access,
    /// The numbered SQL files, the first one first; a file's `user_version` says how many of them it has had.
    pub(super) steps: &'static [&'static str],
}

/// An open file.
#[derive(Debug)]
pub(super) struct Database {
    connection: Connection,
    path: PathBuf,
}

impl Database {
    /// Opens a file of the data folder, making the folder and the file if they are not there.
    ///
    /// A file that is newer, damaged or not ours is not written to.
    pub(super) fn open(folder: &Path, schema: Schema, at: Timestamp) -> Result<Self> {
        prepare_folder(folder)?;
        let path = folder.join(schema.file);
        create_private_file(&path)?;
        let connected = connect(&path, schema).and_then(|mut connection| {
            migrate(&mut connection, &path, schema, at)?;
            Ok(connection)
        });
        match connected {
            Ok(connection) => Ok(Self { connection, path }),
            Err(failure) => Err(failure.sort(&path)),
        }
    }

    /// Does `work` wholly or, if any of it fails, not at all.
    pub(super) fn transact<T>(&mut self, work: impl FnOnce(&Connection) -> Step<T>) -> Result<T> {
        transact(&mut self.connection, work).map_err(|failure| failure.sort(&self.path))
    }

    /// Does `work` that changes nothing.
    pub(super) fn read<T>(&self, work: impl FnOnce(&Connection) -> Step<T>) -> Result<T> {
        work(&self.connection).map_err(|failure| failure.sort(&self.path))
    }

    /// A number that is another each time somebody else's connection has written to the file.
    pub(super) fn outside_writes(&self) -> Result<i64> {
        self.read(|connection| {
            Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
        })
    }

    /// Moves the write-ahead log into the file and empties it, so that no deleted text lingers there.
    pub(super) fn empty_log(&self) -> Result<()> {
        self.read(|connection| {
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            Ok(())
        })
    }
}

fn transact<T>(connection: &mut Connection, work: impl FnOnce(&Connection) -> Step<T>) -> Step<T> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = work(&transaction)?;
    transaction.commit()?;
    Ok(done)
}

/// Connects to a file and looks at it before anything is written there.
fn connect(path: &Path, schema: Schema) -> Step<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    let wait = match schema.access {
        Access::Shared => WAIT_FOR_OTHERS,
        Access::Alone => {
            connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
            Duration::ZERO
        }
    };
    connection.busy_timeout(wait)?;
    refuse_strangers(&connection, path, schema)?;
    turn_on_log(&connection, wait)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

/// Turns on the write-ahead log, asking again for as long as `wait`.
///
/// Here SQLite does not wait by itself: of two processes that make a file at the same time, one is told at once that it
/// is busy.
fn turn_on_log(connection: &Connection, wait: Duration) -> Step<()> {
    connection.busy_timeout(Duration::ZERO)?;
    let mut waited = Duration::ZERO;
    loop {
        match connection.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if is_busy(&error) && waited < wait => {
                thread::sleep(PAUSE);
                waited += PAUSE;
            }
            done => {
                done?;
                return Ok(connection.busy_timeout(wait)?);
            }
        }
    }
}

/// Refuses a file that is newer than this program, damaged, or a database of something else.
///
/// It looks at one state of the file, since another process may be making it at this moment.
fn refuse_strangers(connection: &Connection, path: &Path, schema: Schema) -> Step<()> {
    let connection = connection.unchecked_transaction()?;
    let found = version(&connection)?;
    let known = newest(schema);
    if found > known {
        return Err(Failure::Sorted(Error::TooNew {
            path: path.to_owned(),
            found,
            known,
        }));
    }
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let stranger = (found == 0) != (tables == 0);
    if stranger || !is_sound(&connection)? {
        return Err(Failure::Damaged);
    }
    Ok(())
}

fn is_sound(connection: &Connection) -> Step<bool> {
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    if pragma("page_count")? * pragma("page_size")? > CHECKED_AT_OPEN_BYTES {
        return Ok(true);
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok(verdict == "ok")
}

/// Runs the numbered files that this database has not had, all in one transaction, with a backup before them.
fn migrate(connection: &mut Connection, path: &Path, schema: Schema, at: Timestamp) -> Step<()> {
    let found = version(connection)?;
    if found == newest(schema) {
        return Ok(());
    }
    if found > 0 {
        backup::take(connection, path, found, at)?;
    }
    transact(connection, |connection| {
        // Another process may have migrated the file since it was looked at.
        let done = usize::try_from(version(connection)?).unwrap_or_default();
        for step in schema.steps.iter().skip(done) {
            connection.execute_batch(step)?;
        }
        connection.pragma_update(None, "user_version", newest(schema))?;
        Ok(())
    })
}

fn version(connection: &Connection) -> Step<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn newest(schema: Schema) -> i64 {
    i64::try_from(schema.steps.len()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::time::Instant;
    use tempfile::{TempDir, tempdir};

    const FIRST: &str = "CREATE TABLE notes (note TEXT NOT NULL) STRICT";
    const SECOND: &str = "ALTER TABLE notes ADD COLUMN at INTEGER";
    const OLD: Schema = Schema {
        file: "notes.db",
        access: Access::Shared,
        steps: &[FIRST],
    };
    const NEW: Schema = Schema {
        steps: &[FIRST, SECOND],
        ..OLD
    };
    const ALONE: Schema = Schema {
        access: Access::Alone,
        ..OLD
    };

    fn open(folder: &TempDir, schema: Schema) -> Result<Database> {
        let at = "2026-11-22T10:00:00Z".parse().unwrap();
        Database::open(folder.path(), schema, at)
    }

    fn add(database: &mut Database, note: &str) -> Result<()> {
        database.transact(|connection| {
            connection.execute("INSERT INTO notes (note) VALUES (?1)", [note])?;
            Ok(())
        })
    }

    fn count(database: &Database) -> i64 {
        let sql = "SELECT count(*) FROM notes";
        database
            .read(|connection| Ok(connection.query_row(sql, [], |row| row.get(0))?))
            .unwrap()
    }

    fn pragma(database: &Database, name: &str) -> String {
        let value = |connection: &Connection| {
            Ok(connection.pragma_query_value(None, name, |row| {
                let value: rusqlite::types::Value = row.get(0)?;
                Ok(format!("{value:?}"))
            })?)
        };
        database.read(value).unwrap()
    }

    #[test]
    fn a_file_is_opened_as_the_design_says() {
        let folder = tempdir().unwrap();
        let database = open(&folder, ALONE).unwrap();
        for (name, value) in [
            ("journal_mode", "Text(\"wal\")"),
            ("synchronous", "Integer(2)"),
            ("foreign_keys", "Integer(1)"),
            ("secure_delete", "Integer(1)"),
            ("trusted_schema", "Integer(0)"),
            ("locking_mode", "Text(\"exclusive\")"),
            ("user_version", "Integer(1)"),
        ] {
            assert_eq!(pragma(&database, name), value, "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_and_every_file_in_it_are_private() {
        use std::os::unix::fs::PermissionsExt;
        let parent = tempdir().unwrap();
        let folder = parent.path().join("data");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let mut database = Database::open(&folder, OLD, Timestamp::UNIX_EPOCH).unwrap();
        add(&mut database, "one").unwrap();
        assert_eq!(mode(&folder), 0o700);
        let files: Vec<_> = fs::read_dir(&folder).unwrap().collect();
        assert!(files.len() >= 2, "the log stands beside the file");
        for file in files {
            let path = file.unwrap().path();
            assert_eq!(mode(&path), 0o600, "{}", path.display());
        }
    }

    #[test]
    fn a_second_opener_of_a_file_held_alone_fails_at_once() {
        let folder = tempdir().unwrap();
        let first = open(&folder, ALONE).unwrap();
        let started = Instant::now();
        let error = open(&folder, ALONE).unwrap_err();
        assert!(matches!(error, Error::Locked { .. }));
        assert!(started.elapsed() < Duration::from_millis(500));
        drop(first);
        assert!(open(&folder, ALONE).is_ok());
    }

    #[test]
    fn what_others_write_is_noticed_and_what_one_writes_oneself_is_not() {
        let folder = tempdir().unwrap();
        let (mut here, mut there) = (open(&folder, OLD).unwrap(), open(&folder, OLD).unwrap());
        let before = here.outside_writes().unwrap();
        add(&mut here, "own").unwrap();
        assert_eq!(here.outside_writes().unwrap(), before);
        add(&mut there, "another's").unwrap();
        let after = here.outside_writes().unwrap();
        assert_ne!(after, before);
        assert_eq!(here.outside_writes().unwrap(), after, "it is noticed once");
    }

    #[test]
    fn many_can_make_a_shared_file_at_the_same_time() {
        for _ in 0..10 {
            let folder = tempdir().unwrap();
            thread::scope(|scope| {
                let openers: Vec<_> = (0..4)
                    .map(|_| {
                        scope.spawn(|| open(&folder, OLD).and_then(|mut file| add(&mut file, "x")))
                    })
                    .collect();
                for opener in openers {
                    opener.join().unwrap().unwrap();
                }
            });
            assert_eq!(count(&open(&folder, OLD).unwrap()), 4);
        }
    }

    #[test]
    fn a_newer_file_is_refused_by_name_and_left_alone() {
        let folder = tempdir().unwrap();
        drop(open(&folder, NEW).unwrap());
        let before = fs::read(folder.path().join("notes.db")).unwrap();
        let error = open(&folder, OLD).unwrap_err();
        assert!(matches!(
            error,
            Error::TooNew {
                found: 2,
                known: 1,
                ..
            }
        ));
        assert!(error.message().contains("notes.db"));
        assert_eq!(fs::read(folder.path().join("notes.db")).unwrap(), before);
    }

    #[test]
    fn a_file_that_is_damaged_or_not_ours_is_refused_and_left_alone() {
        let folder = tempdir().unwrap();
        let mut database = open(&folder, OLD).unwrap();
        for _ in 0..500 {
            add(&mut database, "one of many notes that fill a few pages").unwrap();
        }
        drop(database);
        let path = folder.path().join("notes.db");
        let sound = fs::read(&path).unwrap();
        let mut holed = sound.clone();
        holed[8192..8192 + 64].fill(0xff);
        let foreign = {
            let path = folder.path().join("other.db");
            let other = Connection::open(&path).unwrap();
            other.execute_batch("CREATE TABLE songs (title)").unwrap();
            drop(other);
            fs::read(path).unwrap()
        };
        for damaged in [
            b"not a database".to_vec(),
            vec![0x5a; 10_000],
            sound[..sound.len() / 2].to_vec(),
            holed,
            foreign,
        ] {
            fs::write(&path, &damaged).unwrap();
            let error = open(&folder, OLD).unwrap_err();
            assert!(matches!(error, Error::Corrupt { .. }), "{error:?}");
            assert_eq!(fs::read(&path).unwrap(), damaged);
        }
    }

    #[test]
    fn a_backup_that_can_be_verified_comes_before_a_migration() {
        let folder = tempdir().unwrap();
        let mut database = open(&folder, OLD).unwrap();
        add(&mut database, "kept").unwrap();
        drop(database);
        assert!(!folder.path().join("backups").exists());

        let database = open(&folder, NEW).unwrap();
        assert_eq!(count(&database), 1);
        assert_eq!(pragma(&database, "user_version"), "Integer(2)");
        let backup = folder.path().join("backups/notes-v1-20261122T100000Z.db");
        let seal = fs::read_to_string(backup.with_extension("db.sha256")).unwrap();
        let digest = super::super::digest::of_file(&backup).unwrap();
        assert_eq!(seal, format!("{digest}  notes-v1-20261122T100000Z.db\n"));
        let copy = Connection::open(&backup).unwrap();
        assert_eq!(version(&copy).unwrap(), 1);
        let note: String = copy
            .query_row("SELECT note FROM notes", [], |row| row.get(0))
            .unwrap();
        assert_eq!(note, "kept");
    }

    #[test]
    fn a_migration_that_fails_changes_nothing() {
        const BROKEN: Schema = Schema {
            steps: &[FIRST, "CREATE TABLE more (x); CREATE TABLE notes (x)"],
            ..OLD
        };
        let folder = tempdir().unwrap();
        drop(open(&folder, OLD).unwrap());
        assert!(open(&folder, BROKEN).is_err());
        let database = open(&folder, OLD).unwrap();
        assert_eq!(pragma(&database, "user_version"), "Integer(1)");
    }

    #[test]
    fn a_full_disk_is_said_and_what_was_saved_stays() {
        let folder = tempdir().unwrap();
        let mut database = open(&folder, OLD).unwrap();
        add(&mut database, "saved").unwrap();
        let limit = |connection: &Connection| {
            Ok(connection.query_row("PRAGMA max_page_count = 3", [], |_| Ok(()))?)
        };
        database.read(limit).unwrap();
        let error = add(&mut database, &"x".repeat(100_000)).unwrap_err();
        assert!(matches!(error, Error::DiskFull), "{error:?}");
        assert_eq!(count(&database), 1);
        add(&mut database, "small").unwrap();
    }

    #[test]
    fn what_was_committed_is_there_although_the_program_was_killed() {
        let folder = tempdir().unwrap();
        let killed = tempdir().unwrap();
        let mut database = open(&folder, ALONE).unwrap();
        add(&mut database, "typed").unwrap();
        // The files as a kill leaves them: the log is not yet in the file, and nothing was closed.
        for file in fs::read_dir(folder.path()).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), killed.path().join(file.file_name())).unwrap();
        }
        assert_eq!(count(&open(&killed, ALONE).unwrap()), 1);
    }
}
