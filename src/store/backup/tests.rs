//! Backups of invented cases: what flips, cuts, full disks and power cuts do to them, and to what they are put over.

use super::restore::restore_with;
use super::rewrite::{rewrite, rewrite_with};
use super::*;
use crate::error::{Error, Result};
use crate::platform::{BACKUP_FOLDER, CASES_FILE};
use crate::store::database::Database;
use jiff::Timestamp;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};
use rusqlite::Connection;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use tempfile::{TempDir, tempdir};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + second).unwrap()
}

fn open(folder: &Path) -> Database {
    Database::open(folder, Kept::Cases.schema(), at(0)).unwrap()
}

fn add(database: &mut Database, poster: &str) {
    let sql = "INSERT INTO cases (state, poster, ticks, draft, notes, created, updated)
               VALUES ('new', ?1, '[]', '{}', '', 0, 0)";
    let added = database.transact(|connection| Ok(connection.execute(sql, [poster])?));
    assert_eq!(added.unwrap(), 1);
}

fn posters_of(connection: &Connection) -> Vec<String> {
    let mut all = connection
        .prepare("SELECT poster FROM cases ORDER BY id")
        .unwrap();
    let rows = all.query_map([], |row| row.get(0)).unwrap();
    rows.map(|row| row.unwrap()).collect()
}

/// Who is in the cases' file, which must open.
fn posters(folder: &Path) -> Vec<String> {
    open(folder)
        .read(|connection| Ok(posters_of(connection)))
        .unwrap()
}

/// A data folder with a backup that holds `old` alone, and a file that holds `new` too.
fn data() -> (TempDir, Backup) {
    let folder = tempdir().unwrap();
    let mut database = open(folder.path());
    add(&mut database, "old");
    let path = database.back_up(at(1)).unwrap();
    add(&mut database, "new");
    drop(database);
    (folder, Backup::at(&path).unwrap())
}

fn copy_of(folder: &Path) -> TempDir {
    fn copy(from: &Path, to: &Path) {
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let to = to.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                fs::create_dir(&to).unwrap();
                copy(&entry.path(), &to);
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    let other = tempdir().unwrap();
    copy(folder, other.path());
    other
}

fn names(folder: &Path) -> Vec<String> {
    let files = crate::platform::files_in(&folder.join(BACKUP_FOLDER)).unwrap();
    files.into_iter().map(|file| file.name).collect()
}

#[test]
fn a_backup_is_verified_and_says_how_many_cases_it_holds() {
    let (folder, backup) = data();
    assert_eq!(
        backups(folder.path()).unwrap(),
        std::slice::from_ref(&backup)
    );
    assert_eq!(verify(&backup).unwrap(), Verdict::Verified { holds: 1 });
    let newest = newest_verified(folder.path(), Kept::Cases).unwrap();
    assert_eq!(newest, Some(backup));
    assert_eq!(newest_verified(folder.path(), Kept::Library).unwrap(), None);
}

#[test]
fn the_newest_comes_first_and_foreign_names_are_none_of_ours() {
    let (folder, _) = data();
    let mut database = open(folder.path());
    let second = database.back_up(at(60)).unwrap();
    let same_second = database.back_up(at(60)).unwrap();
    assert_ne!(second, same_second);
    add(&mut database, "later");
    fs::write(
        folder.path().join(BACKUP_FOLDER).join("cases-copy.db"),
        "mine",
    )
    .unwrap();
    let all = backups(folder.path()).unwrap();
    let taken: Vec<_> = all.iter().map(|backup| backup.taken).collect();
    assert_eq!(taken, [at(61), at(60), at(1)]);
    thin(folder.path(), Kept::Cases, at(1_000_000_000)).unwrap();
    assert!(names(folder.path()).contains(&"cases-copy.db".to_owned()));
}

#[test]
fn thinning_keeps_the_newest_that_can_be_trusted_however_old_and_all_if_none_can() {
    let (folder, oldest) = data();
    let database = open(folder.path());
    let newest = Backup::at(&database.back_up(at(86_400 * 40)).unwrap()).unwrap();
    fs::write(&newest.path, "flipped").unwrap();
    let late = at(86_400 * 4000);
    assert_eq!(thin(folder.path(), Kept::Cases, late).unwrap(), 1);
    assert_eq!(
        backups(folder.path()).unwrap(),
        std::slice::from_ref(&oldest)
    );
    assert!(names(folder.path()).len() == 2, "no seal is left alone");
    fs::write(&oldest.path, "flipped").unwrap();
    assert_eq!(thin(folder.path(), Kept::Cases, late).unwrap(), 0);
}

#[test]
fn a_backup_that_lost_its_seal_or_was_changed_is_not_trusted() {
    let (_folder, backup) = data();
    let seal = seal::place(&backup.path);
    let sealed = fs::read(&seal).unwrap();
    fs::remove_file(&seal).unwrap();
    assert_eq!(verify(&backup).unwrap(), Verdict::Unsealed);
    for wrong in [&b""[..], b"0000  other.db\n", &sealed[..40]] {
        fs::write(&seal, wrong).unwrap();
        assert_eq!(verify(&backup).unwrap(), Verdict::Altered);
    }
    // Whoever writes a seal for something that is no database gets no further.
    fs::write(&backup.path, "no database").unwrap();
    let digest = super::super::digest::of_file(&backup.path).unwrap();
    seal::write(&backup.path, &[&digest]).unwrap();
    assert_eq!(verify(&backup).unwrap(), Verdict::Damaged);
}

/// The places and bits that are flipped, the same in each run.
fn flips(length: usize, count: usize) -> Vec<(usize, u8)> {
    let config = ProptestConfig {
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = TestRunner::new(config);
    let strategy = (0..length, 0..8_u8);
    let mut drawn = || strategy.new_tree(&mut runner).unwrap().current();
    (0..count).map(|_| drawn()).collect()
}

#[test]
fn of_a_thousand_flipped_bits_and_a_hundred_cuts_no_wrong_backup_is_taken_for_right() {
    let (_folder, backup) = data();
    let sound = fs::read(&backup.path).unwrap();
    for (place, bit) in flips(sound.len(), 1000) {
        let mut flipped = sound.clone();
        flipped[place] ^= 1 << bit;
        fs::write(&backup.path, flipped).unwrap();
        assert_eq!(verify(&backup).unwrap(), Verdict::Altered, "{place} {bit}");
    }
    for (length, _) in flips(sound.len(), 100) {
        fs::write(&backup.path, &sound[..length]).unwrap();
        assert_eq!(verify(&backup).unwrap(), Verdict::Altered, "{length}");
    }
    fs::write(&backup.path, &sound).unwrap();
    let path = seal::place(&backup.path);
    let sealed = fs::read(&path).unwrap();
    for place in 0..sealed.len() * 8 {
        let mut flipped = sealed.clone();
        flipped[place / 8] ^= 1 << (place % 8);
        fs::write(&path, flipped).unwrap();
        // The end of the line alone says nothing of the bytes.
        let says_nothing = place / 8 == sealed.len() - 1;
        let verdict = verify(&backup).unwrap();
        assert!(says_nothing || verdict == Verdict::Altered, "{place}");
    }
}

/// What SQLite gives for a live file, which has no seal: this is why backups have one.
#[test]
fn of_a_thousand_bits_flipped_in_a_live_file_nothing_panics_and_those_not_seen_are_counted() {
    let (folder, _) = data();
    let mut database = open(folder.path());
    for number in 0..40 {
        add(
            &mut database,
            &format!("a poster whose name is long, number {number}"),
        );
    }
    drop(database);
    let path = folder.path().join(CASES_FILE);
    let sound = fs::read(&path).unwrap();
    let before = posters(folder.path());
    let (mut refused, mut wrong) = (0, 0);
    let mut open_with = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        for end in ["-wal", "-shm"] {
            drop(fs::remove_file(
                folder.path().join(format!("{CASES_FILE}{end}")),
            ));
        }
        match Database::open(folder.path(), Kept::Cases.schema(), at(0)) {
            Err(_) => refused += 1,
            Ok(database) => {
                let read = database.read(|connection| {
                    let mut all = connection.prepare("SELECT poster FROM cases ORDER BY id")?;
                    let rows = all.query_map([], |row| row.get(0))?;
                    Ok(rows.collect::<rusqlite::Result<Vec<String>>>()?)
                });
                match read {
                    Err(_) => refused += 1,
                    Ok(read) if read != before => wrong += 1,
                    Ok(_) => {}
                }
            }
        }
    };
    for (place, bit) in flips(sound.len(), 1000) {
        let mut flipped = sound.clone();
        flipped[place] ^= 1 << bit;
        open_with(&flipped);
    }
    for (length, _) in flips(sound.len(), 100) {
        open_with(&sound[..length]);
    }
    // A cut is always seen unless it leaves nothing at all; a flip in the text never is.
    assert!(refused >= 100, "{refused}");
    assert!(
        wrong > 0,
        "SQLite's check would do, and no seal were needed"
    );
}

#[test]
fn a_disk_that_is_full_after_any_page_leaves_no_backup_and_no_part_of_one() {
    let (folder, _) = data();
    let database = open(folder.path());
    let before = names(folder.path());
    let pages: i64 = database
        .read(|connection| Ok(connection.pragma_query_value(None, "page_count", |row| row.get(0))?))
        .unwrap();
    for room in 1..pages {
        let folder = folder.path().join("room");
        fs::create_dir_all(&folder).unwrap();
        let mut to = Connection::open(folder.join("part")).unwrap();
        to.query_row(&format!("PRAGMA max_page_count = {room}"), [], |_| Ok(()))
            .unwrap();
        let poured = database.read(|from| take::pour(from, &mut to, &|| true));
        assert!(matches!(poured, Err(Error::DiskFull)), "{poured:?}");
        drop(to);
        fs::remove_dir_all(&folder).unwrap();
    }
    assert_eq!(names(folder.path()), before);
}

#[test]
fn a_copy_that_is_given_up_or_fails_its_check_leaves_nothing() {
    let (folder, _) = data();
    let database = open(folder.path());
    let before = names(folder.path());
    assert!(
        database
            .copy_for_backup(at(5), &|| false)
            .unwrap()
            .is_none()
    );
    assert_eq!(names(folder.path()), before);
    let copied = database.copy_for_backup(at(5), &|| true).unwrap().unwrap();
    let part = names(folder.path());
    let part = part.iter().find(|name| name.ends_with(".part")).unwrap();
    let part = folder.path().join(BACKUP_FOLDER).join(part);
    let mut bytes = fs::read(&part).unwrap();
    bytes[4096 + 8..].fill(0xff);
    fs::write(&part, bytes).unwrap();
    assert!(matches!(copied.seal(), Err(Error::Corrupt { .. })));
    assert_eq!(names(folder.path()), before);
}

#[test]
fn what_was_written_while_it_was_being_copied_is_wholly_in_it_or_not_at_all() {
    let (folder, _) = data();
    let mut database = open(folder.path());
    let copied = database.copy_for_backup(at(5), &|| true).unwrap().unwrap();
    add(
        &mut database,
        "written after the copying and before the sealing",
    );
    let backup = copied.seal().unwrap();
    assert_eq!(verify(&backup).unwrap(), Verdict::Verified { holds: 2 });
}

#[test]
fn what_is_there_is_kept_before_a_backup_is_put_over_it_and_can_be_put_back_in_its_turn() {
    let (folder, backup) = data();
    let restored = restore(folder.path(), &backup, at(9)).unwrap();
    assert_eq!(posters(folder.path()), ["old"]);
    assert!(restored.is_backup);
    let kept = Backup::at(&restored.kept.unwrap()).unwrap();
    restore(folder.path(), &kept, at(10)).unwrap();
    assert_eq!(posters(folder.path()), ["old", "new"]);
}

#[test]
fn a_backup_that_cannot_be_trusted_or_is_newer_changes_nothing() {
    let (folder, backup) = data();
    let sound = fs::read(&backup.path).unwrap();
    fs::write(&backup.path, &sound[..sound.len() - 1]).unwrap();
    let error = restore(folder.path(), &backup, at(9)).unwrap_err();
    assert!(matches!(&error, Error::Corrupt { path } if *path == backup.path));
    let newer = backup.path.with_file_name("cases-v99-20261122T100000Z.db");
    fs::write(&newer, sound).unwrap();
    let error = restore(folder.path(), &Backup::at(&newer).unwrap(), at(9)).unwrap_err();
    assert!(
        matches!(error, Error::TooNew { found: 99, .. }),
        "{error:?}"
    );
    assert_eq!(posters(folder.path()), ["old", "new"]);
}

#[test]
fn a_backup_of_every_version_there_was_is_put_back_and_brought_to_the_newest() {
    for of in Kept::ALL {
        let schema = of.schema();
        for version in 1..schema.newest() {
            let folder = tempdir().unwrap();
            let steps = &schema.steps[..usize::try_from(version).unwrap()];
            let old = crate::store::database::Schema { steps, ..schema };
            let mut database = Database::open(folder.path(), old, at(0)).unwrap();
            let words = "Words of an old version; it’s kept “as it is”.";
            let (insert, read) = match of {
                Kept::Cases => (
                    "INSERT INTO cases (state, ticks, draft, notes, created, updated)
                     VALUES ('new', '[]', '{}', ?1, 0, 0)",
                    "SELECT notes FROM cases",
                ),
                Kept::Library => (
                    "INSERT INTO entries (path, kind, id, text, revision, position)
                     VALUES ('guidance/a.md', 'guidance', 'a', ?1, 'aa', 0)",
                    "SELECT text FROM entries",
                ),
            };
            let added = database.transact(|it| Ok(it.execute(insert, [words])?));
            assert_eq!(added.unwrap(), 1);
            drop(database);
            let kept = |folder: &Path| -> String {
                let database = Database::open(folder, schema, at(1)).unwrap();
                let read = |it: &Connection| Ok(it.query_row(read, [], |row| row.get(0))?);
                database.read(read).unwrap()
            };
            assert_eq!(kept(folder.path()), words);
            let before = newest_verified(folder.path(), of).unwrap().unwrap();
            assert_eq!(before.version, version, "there is a backup from before");
            restore(folder.path(), &before, at(2)).unwrap();
            assert_eq!(kept(folder.path()), words);
        }
    }
}

#[test]
fn while_a_window_holds_the_cases_nothing_is_put_back() {
    let (folder, backup) = data();
    let mut held = open(folder.path());
    let error = restore(folder.path(), &backup, at(9)).unwrap_err();
    assert!(matches!(error, Error::Locked { .. }), "{error:?}");
    add(&mut held, "typed meanwhile");
    drop(held);
    assert_eq!(posters(folder.path()), ["old", "new", "typed meanwhile"]);
}

/// A file as a fault can leave it, with a log that does not belong to what comes.
fn damage(folder: &Path) -> Vec<u8> {
    let path = folder.join(CASES_FILE);
    let mut bytes = fs::read(&path).unwrap();
    bytes[..32].fill(0x5a);
    fs::write(&path, &bytes).unwrap();
    fs::write(folder.join(format!("{CASES_FILE}-wal")), "an old log").unwrap();
    bytes
}

#[test]
fn a_damaged_file_is_kept_byte_for_byte_and_replaced() {
    let (folder, backup) = data();
    let damaged = damage(folder.path());
    let restored = restore(folder.path(), &backup, at(9)).unwrap();
    assert!(!restored.is_backup);
    let kept = restored.kept.unwrap();
    assert_eq!(fs::read(&kept).unwrap(), damaged);
    assert_eq!(posters(folder.path()), ["old"]);
    assert_eq!(backups(folder.path()).unwrap(), [backup], "it is no backup");
}

#[test]
fn a_fault_that_only_the_whole_check_finds_does_not_keep_a_backup_from_being_put_back() {
    let (folder, backup) = data();
    let mark = "a digest that also stands in an index";
    let mut database = open(folder.path());
    let sql = "UPDATE cases SET enquiry = ?1";
    let set = database.transact(|connection| Ok(connection.execute(sql, [mark])?));
    assert_eq!(set.unwrap(), 2);
    drop(database);
    let path = folder.path().join(CASES_FILE);
    let mut bytes = fs::read(&path).unwrap();
    let last = bytes
        .windows(mark.len())
        .rposition(|window| window == mark.as_bytes());
    bytes[last.unwrap()] = b'A';
    fs::write(&path, &bytes).unwrap();
    drop(open(folder.path()));
    let restored = restore(folder.path(), &backup, at(9)).unwrap();
    assert_eq!(fs::read(restored.kept.unwrap()).unwrap(), bytes);
    assert_eq!(posters(folder.path()), ["old"]);
}

#[test]
fn where_there_is_no_file_a_backup_is_put_there() {
    let (folder, backup) = data();
    fs::remove_file(folder.path().join(CASES_FILE)).unwrap();
    let restored = restore(folder.path(), &backup, at(9)).unwrap();
    assert_eq!(restored.kept, None);
    assert_eq!(posters(folder.path()), ["old"]);
}

#[test]
fn a_power_cut_at_any_step_of_restoring_over_a_sound_file_leaves_the_old_or_the_new_whole() {
    let (folder, backup) = data();
    let mut cuts = Vec::new();
    let mut pause = || {
        cuts.push(copy_of(folder.path()));
        Ok(())
    };
    restore_with(folder.path(), &backup, at(9), &mut pause).unwrap();
    assert_eq!(cuts.len(), 2);
    let after: Vec<_> = cuts.iter().map(|cut| posters(cut.path())).collect();
    assert_eq!(after, [vec!["old", "new"], vec!["old"]]);
    // What was there is in a backup from the first step on.
    for cut in cuts {
        let kept = newest_verified(cut.path(), Kept::Cases).unwrap().unwrap();
        assert_eq!(verify(&kept).unwrap(), Verdict::Verified { holds: 2 });
    }
}

#[test]
fn a_power_cut_at_any_step_of_replacing_a_damaged_file_leaves_one_that_can_be_restored_again() {
    let (folder, backup) = data();
    let damaged = damage(folder.path());
    let mut cuts = Vec::new();
    let mut pause = || {
        cuts.push(copy_of(folder.path()));
        Ok(())
    };
    restore_with(folder.path(), &backup, at(9), &mut pause).unwrap();
    assert_eq!(cuts.len(), 6);
    for (step, cut) in cuts.iter().enumerate() {
        let is_last = step + 1 == cuts.len();
        match Database::open(cut.path(), Kept::Cases.schema(), at(0)) {
            Ok(_) => assert!(is_last, "step {step}"),
            Err(error) => {
                assert!(
                    !is_last && matches!(error, Error::Corrupt { .. }),
                    "step {step}"
                );
                restore(cut.path(), &moved(&backup, cut.path()), at(9)).unwrap();
            }
        }
        assert_eq!(posters(cut.path()), ["old"], "step {step}");
        let aside = names(cut.path());
        let aside = aside.iter().find(|name| name.contains("aside")).unwrap();
        let aside = cut.path().join(BACKUP_FOLDER).join(aside);
        assert_eq!(fs::read(aside).unwrap(), damaged, "step {step}");
    }
}

/// The same backup in a copy of its data folder.
fn moved(backup: &Backup, folder: &Path) -> Backup {
    Backup::at(&folder.join(BACKUP_FOLDER).join(backup.name())).unwrap()
}

#[test]
fn a_failure_at_any_step_of_restoring_is_told_and_what_was_there_is_there_or_kept() {
    for is_damaged in [false, true] {
        for stop in 1..=6 {
            let (folder, backup) = data();
            if is_damaged {
                damage(folder.path());
            }
            let mut count = 0;
            let mut pause = || -> Result<()> {
                count += 1;
                if count == stop {
                    Err(Error::DiskFull)
                } else {
                    Ok(())
                }
            };
            let done = restore_with(folder.path(), &backup, at(9), &mut pause);
            assert_eq!(done.is_err(), is_damaged || stop <= 2);
            restore(folder.path(), &backup, at(20)).unwrap();
            assert_eq!(posters(folder.path()), ["old"]);
        }
    }
}

fn forget_old(connection: &Connection) -> crate::store::failure::Step<usize> {
    Ok(connection.execute("DELETE FROM cases WHERE poster = 'old'", [])?)
}

fn holds_bytes(path: &Path, words: &str) -> bool {
    let bytes = fs::read(path).unwrap();
    bytes
        .windows(words.len())
        .any(|window| window == words.as_bytes())
}

#[test]
fn what_is_taken_out_of_a_backup_is_in_none_of_its_bytes_and_it_is_trusted_still() {
    let (folder, _) = data();
    let path = open(folder.path()).back_up(at(5)).unwrap();
    let backup = Backup::at(&path).unwrap();
    assert!(holds_bytes(&path, "old") && holds_bytes(&path, "new"));
    assert_eq!(rewrite(&backup, forget_old).unwrap(), 1);
    assert_eq!(verify(&backup).unwrap(), Verdict::Verified { holds: 1 });
    assert!(!holds_bytes(&path, "old") && holds_bytes(&path, "new"));
    let seal = fs::read_to_string(seal::place(&path)).unwrap();
    assert_eq!(seal.lines().count(), 1);
    assert!(
        names(folder.path())
            .iter()
            .all(|name| !name.contains(".part"))
    );
}

#[test]
fn a_backup_that_was_altered_gets_no_new_seal_by_being_rewritten() {
    let (_folder, backup) = data();
    let mut bytes = fs::read(&backup.path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&backup.path, bytes).unwrap();
    let error = rewrite(&backup, forget_old).unwrap_err();
    assert!(matches!(error, Error::Corrupt { .. }));
    assert_eq!(verify(&backup).unwrap(), Verdict::Altered);
}

#[test]
fn a_power_cut_or_a_failure_at_any_step_of_rewriting_leaves_a_backup_that_is_trusted() {
    let (folder, backup) = data();
    let mut cuts = Vec::new();
    let mut pause = || {
        cuts.push(copy_of(folder.path()));
        Ok(())
    };
    rewrite_with(&backup, forget_old, &mut pause).unwrap();
    assert_eq!(cuts.len(), 4);
    for (step, cut) in cuts.iter().enumerate() {
        let holds = u64::from(step < 3);
        let verdict = verify(&moved(&backup, cut.path())).unwrap();
        assert_eq!(verdict, Verdict::Verified { holds }, "step {step}");
    }
    for stop in 1..=4 {
        let (folder, backup) = data();
        let mut count = 0;
        let mut pause = || {
            count += 1;
            match count == stop {
                true => Err(crate::platform::writing(
                    "write",
                    &backup.path,
                    ErrorKind::StorageFull.into(),
                )),
                false => Ok(()),
            }
        };
        rewrite_with(&backup, forget_old, &mut pause).unwrap_err();
        assert!(verify(&backup).unwrap().is_verified(), "step {stop}");
        assert!(
            names(folder.path())
                .iter()
                .all(|name| !name.contains(".part"))
        );
    }
}
