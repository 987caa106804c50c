//! One SQLite file: who may open it, how it grows, and what failures leave of it.

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

/// Rows that grow and shrink are moved between pages: `secure_delete` alone left some of these words.
#[test]
fn of_rows_that_moved_before_they_were_deleted_nothing_is_left_in_a_file_written_anew() {
    let folder = tempdir().unwrap();
    let mut database = open(&folder, OLD).unwrap();
    let mut drawn: usize = 20_261_128;
    let mut draw = |below: usize| {
        drawn = drawn.wrapping_mul(6_364_136_223_846_793_005) + 1_442_695;
        (drawn >> 33) % below
    };
    for number in 0..40 {
        add(&mut database, &number.to_string()).unwrap();
    }
    let words = |number: usize| format!("Nightjar{number:02}");
    for _ in 0..1_500 {
        let number = draw(40);
        let note = words(number).repeat(draw(90));
        let sql = "UPDATE notes SET note = ?2 WHERE rowid = 1 + ?1";
        let change = |connection: &Connection| {
            Ok(connection.execute(sql, rusqlite::params![number as i64, note])?)
        };
        database.transact(change).unwrap();
    }
    let delete = |connection: &Connection| {
        Ok(connection.execute("DELETE FROM notes WHERE rowid % 2 = 0", [])?)
    };
    database.transact(delete).unwrap();
    database.write_anew().unwrap();
    let files = fs::read_dir(folder.path()).unwrap();
    let bytes: Vec<u8> = files
        .flat_map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect();
    let left: Vec<usize> = (0..40)
        .filter(|number| {
            let words = words(*number);
            bytes.windows(words.len()).any(|it| it == words.as_bytes())
        })
        .collect();
    assert!(
        left.len() > 10 && left.iter().all(|number| number % 2 == 0),
        "{left:?}"
    );
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
        sound[..1000].to_vec(),
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
fn nothing_is_written_to_a_file_that_was_taken_away_until_it_is_put_back_whole() {
    let parent = tempdir().unwrap();
    let folder = parent.path().join("data");
    let at = Timestamp::UNIX_EPOCH;
    for takes_folder in [false, true] {
        let mut database = Database::open(&folder, ALONE, at).unwrap();
        let kept = count(&database);
        add(&mut database, "kept").unwrap();
        if takes_folder {
            fs::remove_dir_all(&folder).unwrap();
        } else {
            fs::remove_file(folder.join("notes.db")).unwrap();
        }
        let error = add(&mut database, "lost").unwrap_err();
        assert!(matches!(error, Error::Gone { .. }), "{error:?}");
        assert_eq!(database.write_again(at).unwrap(), None);
        add(&mut database, "after").unwrap();
        drop(database);
        let again = Database::open(&folder, ALONE, at).unwrap();
        assert_eq!(count(&again), kept + 2);
    }
}

#[test]
fn another_file_in_the_place_of_the_open_one_is_not_written_to_and_is_kept_when_that_is_put_back() {
    let folder = tempdir().unwrap();
    let mut database = open(&folder, ALONE).unwrap();
    let kept = count(&database);
    add(&mut database, "kept").unwrap();
    let path = folder.path().join("notes.db");
    fs::remove_file(&path).unwrap();
    fs::write(&path, "theirs").unwrap();
    let error = add(&mut database, "lost").unwrap_err();
    assert!(matches!(error, Error::Replaced { .. }), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
    let aside = database.write_again(Timestamp::UNIX_EPOCH).unwrap();
    let aside = aside.expect("it was moved");
    assert_eq!(fs::read(&aside).unwrap(), b"theirs");
    assert!(!aside.with_file_name("notes.db-wal").exists());
    add(&mut database, "after").unwrap();
    drop(database);
    assert_eq!(count(&open(&folder, ALONE).unwrap()), kept + 2);
}

#[test]
fn a_file_that_is_where_it_was_is_not_written_again() {
    let folder = tempdir().unwrap();
    let mut database = open(&folder, ALONE).unwrap();
    let before = crate::platform::file_identity(&folder.path().join("notes.db"));
    assert_eq!(database.write_again(Timestamp::UNIX_EPOCH).unwrap(), None);
    let after = crate::platform::file_identity(&folder.path().join("notes.db"));
    assert_eq!(before, after);
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
