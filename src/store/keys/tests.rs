//! Encryption of the cases from end to end: on, off, stopped anywhere, found nowhere in the clear.

use super::*;
use crate::error::Error;
use crate::intake::{Layout, Thread};
use crate::platform::{BACKUP_FOLDER, CASES_FILE};
use crate::store::backup::{Kept, Verdict, back_up, backups, copy_elsewhere, restore, verify};
use crate::store::{CaseStore, NewCase, salvage};
use jiff::Timestamp;
use rusqlite::Connection;
use std::fs;
use std::path::PathBuf;
use tempfile::{TempDir, tempdir};

const PASSPHRASE: &str = "amber kettle runs north";
const SECRET: &str = "Nightjar";

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + second).unwrap()
}

/// A data folder with a case, a backup of it, one that nobody can trust, and a damaged file that was set aside.
fn folder() -> TempDir {
    let folder = tempdir().unwrap();
    let mut cases = open(folder.path()).unwrap();
    let id = cases.create(&case(), at(0)).unwrap();
    assert!(cases.load(id).unwrap().is_some());
    drop(cases);
    back_up(folder.path(), Kept::Cases, at(1)).unwrap().unwrap();
    let altered = back_up(folder.path(), Kept::Cases, at(2)).unwrap().unwrap();
    let mut bytes = fs::read(&altered.path).unwrap();
    bytes[200] ^= 1;
    fs::write(&altered.path, bytes).unwrap();
    let aside = folder
        .path()
        .join(BACKUP_FOLDER)
        .join("cases-aside-20261122T100000Z.db");
    fs::write(aside, format!("damaged, and {SECRET} in it")).unwrap();
    fs::write(folder.path().join(".tmpAb12"), SECRET).unwrap();
    folder
}

fn case() -> NewCase {
    NewCase {
        thread: Thread {
            layout: Layout::PhpbbPage,
            title: Some(SECRET.to_owned()),
            forum: None,
            posts: Vec::new(),
            enquiry: Vec::new(),
            warnings: Vec::new(),
        },
        ticks: Default::default(),
        draft: Default::default(),
        urgency: Default::default(),
    }
}

fn open(folder: &Path) -> Result<CaseStore> {
    CaseStore::open_alone(folder, at(10))
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

/// The files that a word stands in.
fn with_word(folder: &Path) -> Vec<PathBuf> {
    let mut files = files(folder);
    files.retain(|path| {
        let bytes = fs::read(path).unwrap();
        bytes
            .windows(SECRET.len())
            .any(|it| it == SECRET.as_bytes())
    });
    files
}

fn go_on(_done: usize, _all: usize) -> bool {
    true
}

fn turn_on(folder: &Path) -> (RecoveryKey, Unlocked) {
    let recovery = RecoveryKey::draw().unwrap();
    let mut cases = open(folder).unwrap();
    let (key, unlocked) = make_key(folder, PASSPHRASE, &recovery).unwrap();
    cases.recode(Some(&key), &mut || Ok(())).unwrap();
    follow(folder, Some(&key), &mut go_on).unwrap();
    (recovery, unlocked)
}

fn is_whole(folder: &Path) -> bool {
    let cases = open(folder).unwrap();
    let all = cases.all().unwrap();
    let case = cases.load(all[0]).unwrap().unwrap();
    all.len() == 1 && case.thread.title.as_deref() == Some(SECRET)
}

fn needs(error: &Error) -> bool {
    matches!(error, Error::Sealed { .. })
}

#[test]
fn once_it_is_on_no_byte_of_a_case_stands_in_the_clear_and_off_again_all_is_as_it_was() {
    let folder = folder();
    let before: Vec<_> = files(&folder.path().join(BACKUP_FOLDER));
    assert_eq!(
        with_word(folder.path()).len(),
        5,
        "{:?}",
        with_word(folder.path())
    );
    let (_, unlocked) = turn_on(folder.path());
    assert_eq!(with_word(folder.path()), [""; 0].map(PathBuf::from));
    assert!(is_whole(folder.path()));
    // While it is open, with changes in its log, too.
    let mut cases = open(folder.path()).unwrap();
    cases.create(&case(), at(20)).unwrap();
    assert_eq!(with_word(folder.path()), [""; 0].map(PathBuf::from));
    let id = cases.all().unwrap()[1];
    cases.delete(&[id], at(21)).unwrap();
    cases.purge(&[id]).unwrap();
    let key = cases.key().unwrap();
    assert!(is_settled(folder.path(), Some(&key)).unwrap());

    let followed = follow(folder.path(), None, &mut go_on).unwrap();
    assert_eq!(followed.left, [""; 0]);
    cases.recode(None, &mut || Ok(())).unwrap();
    drop_keys(folder.path()).unwrap();
    drop((cases, unlocked));
    assert!(is_whole(folder.path()));
    assert_eq!(files(&folder.path().join(BACKUP_FOLDER)), before);
    let aside = fs::read(
        before
            .iter()
            .find(|it| it.ends_with("cases-aside-20261122T100000Z.db"))
            .unwrap(),
    );
    assert_eq!(
        aside.unwrap(),
        format!("damaged, and {SECRET} in it").into_bytes()
    );
}

#[test]
fn nothing_opens_before_the_passphrase_or_the_recovery_key_is_given() {
    let folder = folder();
    let (recovery, unlocked) = turn_on(folder.path());
    let path = folder.path();
    assert!(!needs_passphrase(path));
    drop(unlocked);
    assert!(needs_passphrase(path));
    assert!(needs(&open(path).unwrap_err()));
    let good = backups(path).unwrap().remove(0);
    assert_eq!(verify(&good).unwrap(), Verdict::NeedsPassphrase);
    assert!(needs(
        &salvage(&path.join(CASES_FILE), &|| true).unwrap_err()
    ));
    assert!(needs(&back_up(path, Kept::Cases, at(30)).unwrap_err()));
    for wrong in [
        "amber kettle runs south",
        "",
        RecoveryKey::draw().unwrap().words(),
    ] {
        assert!(unlock(path, wrong).unwrap().is_none());
        assert!(needs(&open(path).unwrap_err()));
    }
    let typed = recovery.words().to_uppercase().replace(' ', "\n");
    for words in [" amber  kettle runs north", &typed] {
        let unlocked = unlock(path, words).unwrap().unwrap();
        assert!(is_whole(path));
        assert!(verify(&good).unwrap().is_verified());
        drop(unlocked);
    }
}

#[test]
fn another_passphrase_opens_what_there_is_and_the_old_one_no_longer_does() {
    let folder = folder();
    let (recovery, unlocked) = turn_on(folder.path());
    let path = folder.path();
    let bytes = fs::read(path.join(CASES_FILE)).unwrap();
    drop(unlocked);
    assert!(
        !change_passphrase(path, "amber kettle runs south", "copper violin stays late").unwrap()
    );
    assert!(change_passphrase(path, recovery.words(), "copper violin stays late").unwrap());
    assert_eq!(
        fs::read(path.join(CASES_FILE)).unwrap(),
        bytes,
        "it is not touched"
    );
    assert!(unlock(path, PASSPHRASE).unwrap().is_none());
    let _unlocked = unlock(path, "copper violin stays late").unwrap().unwrap();
    assert!(is_whole(path));
}

#[test]
fn a_change_that_is_cut_short_between_its_two_files_leaves_one_passphrase() {
    let folder = folder();
    let (_, unlocked) = turn_on(folder.path());
    let path = folder.path();
    drop(unlocked);
    let copy = beside::places_in(&path.join(BACKUP_FOLDER)).remove(0);
    let old = fs::read(&copy).unwrap();
    assert!(change_passphrase(path, PASSPHRASE, "copper violin stays late").unwrap());
    fs::write(&copy, &old).unwrap();
    assert!(
        unlock(path, PASSPHRASE).unwrap().is_none(),
        "the copy does not count"
    );
    assert!(unlock(path, "copper violin stays late").unwrap().is_some());
    assert!(fs::read(&copy).unwrap() != old, "it was brought along");
}

#[test]
fn keys_that_are_lost_or_damaged_come_back_from_beside_the_backups() {
    for damage in ["gone", "cut", "other"] {
        let folder = folder();
        let (_, unlocked) = turn_on(folder.path());
        drop(unlocked);
        let path = folder.path();
        let keys = path.join(KEYS_FILE);
        let whole = fs::read(&keys).unwrap();
        match damage {
            "gone" => fs::remove_file(&keys).unwrap(),
            "cut" => fs::write(&keys, &whole[..100]).unwrap(),
            _ => fs::write(&keys, "something else altogether").unwrap(),
        }
        assert!(needs(&open(path).unwrap_err()), "{damage}");
        let _unlocked = unlock(path, PASSPHRASE).unwrap().unwrap();
        assert!(is_whole(path), "{damage}");
        assert_eq!(fs::read(&keys).unwrap(), whole, "{damage}");
    }
    let folder = folder();
    drop(turn_on(folder.path()));
    let path = folder.path();
    for copy in beside::places_in(&path.join(BACKUP_FOLDER)) {
        fs::remove_file(copy).unwrap();
    }
    assert!(unlock(path, PASSPHRASE).unwrap().is_some());
    assert_eq!(beside::all(path).len(), 1, "the copy is made again");
    for copy in beside::places_in(&path.join(BACKUP_FOLDER)) {
        fs::remove_file(copy).unwrap();
    }
    fs::write(path.join(KEYS_FILE), "x").unwrap();
    let error = unlock(path, PASSPHRASE).unwrap_err();
    assert!(matches!(error, Error::Corrupt { .. }), "{error:?}");
}

/// Stops after so many steps, as a failure of the next one would.
fn stop_after(steps: usize) -> impl FnMut() -> Result<()> {
    let mut left = steps;
    move || {
        let is_over = left == 0;
        left = left.saturating_sub(1);
        match is_over {
            true => Err(Error::DiskFull),
            false => Ok(()),
        }
    }
}

#[test]
fn turning_it_on_can_stop_after_any_step_and_the_cases_open() {
    let mut finished = false;
    for steps in 0.. {
        let folder = folder();
        let path = folder.path();
        let recovery = RecoveryKey::draw().unwrap();
        let mut cases = open(path).unwrap();
        let (key, unlocked) = make_key(path, PASSPHRASE, &recovery).unwrap();
        let done = cases.recode(Some(&key), &mut stop_after(steps));
        assert_eq!(cases.all().unwrap().len(), 1, "they are open after it");
        drop((cases, unlocked));
        // What the next start does.
        let unlocked = needs_passphrase(path)
            .then(|| unlock(path, PASSPHRASE).unwrap())
            .flatten();
        assert!(is_whole(path), "{steps} steps");
        let cases = open(path).unwrap();
        let key = cases.key();
        follow(path, key.as_ref(), &mut go_on).unwrap();
        if key.is_none() {
            drop_keys(path).unwrap();
        }
        assert!(is_settled(path, key.as_ref()).unwrap(), "{steps} steps");
        let in_clear = with_word(path);
        assert_eq!(
            in_clear.is_empty(),
            key.is_some(),
            "{steps} steps: {in_clear:?}"
        );
        assert!(
            !files(path)
                .iter()
                .any(|it| it.to_string_lossy().contains("recoded"))
        );
        drop(unlocked);
        if done.is_ok() {
            finished = true;
            assert!(steps > 5);
            break;
        }
    }
    assert!(finished);
}

#[test]
fn the_backups_can_stop_after_any_file_and_follow_the_cases_later() {
    for count in 0..3 {
        let folder = folder();
        let path = folder.path();
        let mut cases = open(path).unwrap();
        let recovery = RecoveryKey::draw().unwrap();
        let (key, _unlocked) = make_key(path, PASSPHRASE, &recovery).unwrap();
        cases.recode(Some(&key), &mut || Ok(())).unwrap();
        let cut = follow(path, Some(&key), &mut |done, _| done < count).unwrap();
        assert!(cut.is_cut_short && cut.changed == count);
        assert!(!is_settled(path, Some(&key)).unwrap());
        follow(path, Some(&key), &mut go_on).unwrap();
        assert_eq!(with_word(path), [""; 0].map(PathBuf::from));
        // Turned off half way, and taken back.
        let cut = follow(path, None, &mut |done, _| done < count).unwrap();
        assert!(cut.is_cut_short);
        follow(path, Some(&key), &mut go_on).unwrap();
        assert_eq!(with_word(path), [""; 0].map(PathBuf::from));
        assert!(is_whole_open(&cases));
    }
}

fn is_whole_open(cases: &CaseStore) -> bool {
    cases.all().unwrap().len() == 1
}

#[test]
fn turning_it_off_can_stop_after_any_step_and_the_cases_open() {
    for steps in 0.. {
        let folder = folder();
        let path = folder.path();
        let (_, unlocked) = turn_on(path);
        let mut cases = open(path).unwrap();
        follow(path, None, &mut go_on).unwrap();
        let done = cases.recode(None, &mut stop_after(steps));
        drop((cases, unlocked));
        let unlocked = unlock(path, PASSPHRASE).unwrap();
        assert!(is_whole(path), "{steps} steps");
        let key = open(path).unwrap().key();
        follow(path, key.as_ref(), &mut go_on).unwrap();
        if key.is_none() {
            drop_keys(path).unwrap();
        }
        assert!(is_settled(path, key.as_ref()).unwrap());
        drop(unlocked);
        if done.is_ok() {
            assert!(key.is_none() && is_whole(path));
            return;
        }
    }
}

#[test]
fn a_backup_is_put_back_whichever_of_the_two_is_encrypted() {
    let (encrypted, plain) = (folder(), folder());
    let (_, unlocked) = turn_on(encrypted.path());
    let stick = tempdir().unwrap();
    let good = |folder: &Path| {
        let found = backups(folder).unwrap().into_iter();
        let mut found = found.filter(|it| verify(it).unwrap().is_verified());
        found.next().unwrap()
    };
    let locked = copy_elsewhere(&good(encrypted.path()), stick.path()).unwrap();
    let open_one =
        copy_elsewhere(&good(plain.path()), tempdir().unwrap().keep().as_path()).unwrap();
    // Over what is there.
    restore(encrypted.path(), &open_one, at(40)).unwrap();
    assert!(is_whole(encrypted.path()) && open(encrypted.path()).unwrap().key().is_some());
    restore(plain.path(), &locked, at(40)).unwrap();
    assert!(is_whole(plain.path()) && open(plain.path()).unwrap().key().is_none());
    // In the place of what is damaged.
    for (folder, backup) in [
        (&encrypted, &open_one),
        (&encrypted, &locked),
        (&plain, &open_one),
    ] {
        fs::write(
            folder.path().join(CASES_FILE),
            "no database at all, however long it may be",
        )
        .unwrap();
        let was_on = needs_key(folder.path());
        restore(folder.path(), backup, at(50)).unwrap();
        assert!(is_whole(folder.path()));
        assert_eq!(open(folder.path()).unwrap().key().is_some(), was_on);
    }
    // Into an empty folder it brings its keys along.
    let fresh = tempdir().unwrap();
    restore(fresh.path(), &locked, at(60)).unwrap();
    drop(unlocked);
    assert!(needs_passphrase(fresh.path()));
    assert!(needs(&restore(plain.path(), &locked, at(70)).unwrap_err()));
    let _unlocked = unlock(fresh.path(), PASSPHRASE).unwrap().unwrap();
    assert!(is_whole(fresh.path()));
    assert!(unlock_backup(&locked.path, PASSPHRASE).unwrap().is_some());
}

fn needs_key(folder: &Path) -> bool {
    folder.join(KEYS_FILE).exists()
}

#[test]
fn one_bit_flipped_anywhere_is_noticed() {
    let folder = folder();
    let (_, _unlocked) = turn_on(folder.path());
    let path = folder.path().join(CASES_FILE);
    let whole = fs::read(&path).unwrap();
    // The first bytes are the key's name, which is known from elsewhere.
    for place in (16..whole.len()).step_by(whole.len() / 97) {
        let mut flipped = whole.clone();
        flipped[place] ^= 1;
        fs::write(&path, flipped).unwrap();
        let found = crate::store::examine(folder.path(), Kept::Cases, at(0)).unwrap();
        assert!(found.is_some_and(|it| !it.is_empty()), "{place}");
    }
    for place in 0..16 {
        let mut flipped = whole.clone();
        flipped[place] ^= 1;
        fs::write(&path, flipped).unwrap();
        assert!(is_whole(folder.path()), "{place}");
    }
}

#[test]
fn what_sqlite_alone_reads_is_nothing() {
    let folder = folder();
    let (_, _unlocked) = turn_on(folder.path());
    let bare = Connection::open(folder.path().join(CASES_FILE)).unwrap();
    let read = bare.query_row("SELECT count(*) FROM cases", [], |row| row.get::<_, i64>(0));
    assert!(read.is_err());
}
