//! Files of ours that are damaged, foreign, newer, in another's hands: nothing is lost, and what can be read is read.

use super::*;
use crate::platform::{CASES_FILE, LIBRARY_FILE};
use crate::store::Kept;
use crate::workbench::{Recover, Source, Trouble};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// A data folder with two cases, of which the second is open; `words` are in its letter.
fn closed_room(words: &str) -> Room {
    let mut room = Room::with_post();
    room.paste(SECOND);
    room.type_behind("Thank you", words);
    room.bench_mut().flush();
    room.bench = None;
    room
}

fn cases_file(room: &Room) -> PathBuf {
    room.folder.path().join(CASES_FILE)
}

fn open_again(room: &mut Room) {
    room.bench = None;
    room.bench = Some(start(&room.folder));
    read_what_is_there(room.bench_mut());
}

fn read_what_is_there(bench: &mut Workbench) {
    let started = Instant::now();
    while bench.is_reading_cases() && started.elapsed() < Duration::from_secs(60) {
        bench.take_up_reading_now();
        std::thread::yield_now();
    }
}

fn trouble(room: &Room) -> Option<Trouble> {
    room.bench().cases_trouble().map(|it| it.trouble)
}

/// How many cases can be read, and whether these words stand in one of them.
fn readable(room: &Room, words: &str) -> (usize, bool) {
    let Some(read) = room.bench().read_cases() else {
        return (0, false);
    };
    let words = [words.to_owned()];
    (
        read.cases.len(),
        read.cases.iter().any(|case| case.has(&words)),
    )
}

/// Takes a backup of the cases, as the window does each day.
fn back_up(room: &Room) {
    let at = today().timestamp();
    let store = crate::store::CaseStore::open_alone(room.folder.path(), at).unwrap();
    let copied = store.copy_for_backup(at, &|| true).unwrap().unwrap();
    copied.seal().unwrap();
}

#[test]
fn a_file_with_a_hole_shows_what_can_be_read_and_is_left_alone() {
    let mut room = closed_room(" kindly");
    let mut bytes = fs::read(cases_file(&room)).unwrap();
    // The header stays, so that it is still a database.
    let last = bytes.len() - 4096;
    bytes[last..last + 16].fill(0xff);
    fs::write(cases_file(&room), &bytes).unwrap();
    open_again(&mut room);
    assert_eq!(trouble(&room), Some(Trouble::Damaged));
    assert!(readable(&room, "").0 >= 1);
    assert!(!room.bench().library().snippets.is_empty());
    assert_eq!(fs::read(cases_file(&room)).unwrap(), bytes);
}

#[test]
fn where_the_file_gives_nothing_the_newest_backup_is_read_and_can_be_put_back() {
    let mut room = closed_room(" kindly");
    back_up(&room);
    for bytes in [&b""[..], b"once upon a time", &[0x5a; 20_000]] {
        fs::write(cases_file(&room), bytes).unwrap();
        open_again(&mut room);
        let expected = match bytes {
            [] => Trouble::Gone,
            _ => Trouble::Damaged,
        };
        assert_eq!(trouble(&room), Some(expected));
        let source = room.bench().read_cases().map(|read| read.source);
        assert_eq!(source, Some(Source::Backup));
        assert_eq!(readable(&room, "kindly"), (2, true));
        let told = room.act(Action::Recover(Recover::PutBack(Kept::Cases)));
        assert!(words(&told).starts_with("The backup of 23 November 2026, 09:00 is back"));
        assert_eq!(trouble(&room), None);
        assert!(room.text().contains("Thank you kindly"));
        assert!(!set_aside(&room).is_empty() || bytes.is_empty());
        room.bench = None;
    }
}

#[test]
fn a_list_that_backups_were_taken_of_is_never_replaced_by_an_empty_one_unasked() {
    let mut room = closed_room(" kindly");
    back_up(&room);
    fs::remove_file(cases_file(&room)).unwrap();
    open_again(&mut room);
    assert_eq!(trouble(&room), Some(Trouble::Gone));
    assert_eq!(readable(&room, "kindly"), (2, true));
    assert!(!cases_file(&room).exists());
    room.act(Action::Recover(Recover::BeginAnew(Kept::Cases)));
    assert_eq!(trouble(&room), None);
    assert_eq!(room.bench().cases().len(), 0);
    open_again(&mut room);
    assert_eq!(trouble(&room), None, "it was asked for");
}

/// The files that were moved aside, as they are now.
fn set_aside(room: &Room) -> Vec<Vec<u8>> {
    let folder = room.folder.path().join("backups");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains("-aside-") && path.is_file())
        .collect();
    paths.sort_by_key(|path| fs::metadata(path).unwrap().modified().unwrap());
    paths
        .into_iter()
        .map(|path| fs::read(path).unwrap())
        .collect()
}

#[test]
fn beginning_with_an_empty_file_deletes_nothing() {
    let mut room = closed_room(" kindly");
    let path = cases_file(&room);
    fs::write(&path, b"once upon a time").unwrap();
    open_again(&mut room);
    room.act(Action::Recover(Recover::BeginAnew(Kept::Cases)));
    assert_eq!(trouble(&room), None);
    assert_eq!(set_aside(&room), [b"once upon a time".to_vec()]);
    room.paste(FIRST);
    let refused = room.try_act(Action::Recover(Recover::BeginAnew(Kept::Cases)));
    assert!(refused.is_err(), "a file in use stays");
}

#[test]
fn a_newer_file_is_read_and_not_changed() {
    let mut room = closed_room(" kindly");
    let newer = Connection::open(cases_file(&room)).unwrap();
    newer.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(newer);
    let before = fs::read(cases_file(&room)).unwrap();
    open_again(&mut room);
    assert_eq!(trouble(&room), Some(Trouble::Newer));
    assert_eq!(readable(&room, "kindly"), (2, true));
    assert_eq!(fs::read(cases_file(&room)).unwrap(), before);
}

#[test]
fn a_database_of_something_else_is_left_alone() {
    let mut room = Room::new();
    room.bench = None;
    fs::remove_file(cases_file(&room)).unwrap();
    let foreign = Connection::open(cases_file(&room)).unwrap();
    foreign.execute_batch("CREATE TABLE songs (title)").unwrap();
    drop(foreign);
    let before = fs::read(cases_file(&room)).unwrap();
    open_again(&mut room);
    assert_eq!(trouble(&room), Some(Trouble::Damaged));
    assert_eq!(readable(&room, "").0, 0);
    assert_eq!(fs::read(cases_file(&room)).unwrap(), before);
}

#[test]
fn a_folder_or_a_link_that_leads_nowhere_in_the_place_of_the_file_is_moved_aside() {
    let mut room = closed_room(" kindly");
    back_up(&room);
    let path = cases_file(&room);
    for is_link in [false, true] {
        room.bench = None;
        fs::remove_file(&path).unwrap();
        if is_link {
            #[cfg(unix)]
            std::os::unix::fs::symlink("/nowhere/at/all", &path).unwrap();
            #[cfg(not(unix))]
            continue;
        } else {
            fs::create_dir(&path).unwrap();
        }
        open_again(&mut room);
        assert_eq!(trouble(&room), Some(Trouble::Other), "{is_link}");
        assert_eq!(readable(&room, "kindly"), (2, true));
        room.act(Action::Recover(Recover::PutBack(Kept::Cases)));
        assert_eq!(trouble(&room), None);
        assert!(room.text().contains("Thank you kindly"));
    }
}

#[test]
fn a_file_that_nobody_may_write_to_is_read() {
    let mut room = closed_room(" kindly");
    let path = cases_file(&room);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    if fs::OpenOptions::new().write(true).open(&path).is_ok() {
        // The system lets root write to it; the errors of others are sorted elsewhere.
        return;
    }
    open_again(&mut room);
    assert_eq!(trouble(&room), Some(Trouble::ReadOnly));
    assert_eq!(readable(&room, "kindly"), (2, true));
}

#[test]
fn all_that_can_be_read_is_saved_as_text_files() {
    let mut room = closed_room(" kindly");
    let newer = Connection::open(cases_file(&room)).unwrap();
    newer.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(newer);
    open_again(&mut room);
    let to = tempfile::tempdir().unwrap();
    for saved in [2, 4] {
        room.act(Action::Recover(Recover::SaveAll(to.path().to_owned())));
        let started = Instant::now();
        while room.bench().progress().is_some() && started.elapsed() < Duration::from_secs(60) {
            room.pass(Duration::ZERO);
        }
        let told = room.bench_mut().take_notice().expect("it is told");
        assert!(told.text.starts_with("2 cases saved in "), "{}", told.text);
        let texts = texts_in(to.path());
        assert_eq!(texts.len(), saved, "none is written over");
        assert!(texts.iter().any(|text| text.contains("Thank you kindly")));
        assert!(texts.iter().any(|text| text.contains("stopped my contact")));
    }
}

fn texts_in(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap();
    files
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
}

#[test]
fn a_second_window_reads_the_backup_and_gets_the_cases_within_a_minute_after_the_first_closes() {
    let mut first = Room::with_post();
    first.bench_mut().flush();
    first.bench = None;
    back_up(&first);
    first.bench = Some(start(&first.folder));
    let mut second = start(&first.folder);
    read_what_is_there(&mut second);
    assert_eq!(second.cases_trouble().unwrap().trouble, Trouble::Held);
    let read = second.read_cases().unwrap();
    assert_eq!((read.source, read.cases.len()), (Source::Backup, 1));
    assert!(read.cases[0].has(&["contact".to_owned()]));

    let now = Instant::now();
    second.tick(today(), now);
    let wait = second.due_in(now).expect("it looks again");
    assert!(wait <= Duration::from_secs(60) && wait > Duration::from_secs(50));
    second.tick(today(), now + wait);
    assert!(second.cases_trouble().is_some(), "the first still has them");
    first.bench_mut().flush();
    first.bench = None;
    second.tick(today(), now + Duration::from_secs(119));
    assert!(second.cases_trouble().is_some(), "at most once a minute");
    second.tick(today(), now + Duration::from_secs(121));
    assert!(second.cases_trouble().is_none());
    assert!(second.open_case_ref().is_some());
    assert_eq!(second.take_notice().unwrap().text, "The cases are open");
    assert_eq!(second.due_in(now + Duration::from_secs(121)), None);
}

#[test]
fn a_holder_that_was_killed_locks_nobody_out() {
    let mut room = Room::with_post();
    room.bench_mut().flush();
    // The files as a kill leaves them: who holds the cases is still written down.
    let killed = tempfile::tempdir().unwrap();
    for file in fs::read_dir(room.folder.path()).unwrap() {
        let file = file.unwrap();
        if file.path().is_file() {
            fs::copy(file.path(), killed.path().join(file.file_name())).unwrap();
        }
    }
    let after = start(&killed);
    assert!(after.cases_trouble().is_none());
    assert_eq!(after.cases().len(), 1);
}

#[test]
fn trying_again_says_why_it_still_fails_and_opens_the_cases_once_it_can() {
    let mut first = Room::with_post();
    let mut second = start(&first.folder);
    let again = || Action::Recover(Recover::TryAgain(Kept::Cases));
    let error = second.apply(again(), Instant::now()).unwrap_err();
    assert!(error.to_string().contains("another Replywright window"));
    first.bench_mut().flush();
    first.bench = None;
    second.apply(again(), Instant::now()).unwrap();
    assert_eq!(second.cases().len(), 1);
    assert!(second.open_case_ref().is_some());
}

/// What became of opening damaged bytes.
#[derive(Default, Debug)]
struct Tally {
    opened: usize,
    recovered: usize,
    /// Opened, with other words in a letter than were saved.
    silently_wrong: usize,
}

fn open_damaged(room: &mut Room, bytes: &[u8], sound: &[String], tally: &mut Tally) {
    for end in ["-wal", "-shm"] {
        let mut beside = cases_file(room).into_os_string();
        beside.push(end);
        drop(fs::remove_file(beside));
    }
    fs::write(cases_file(room), bytes).unwrap();
    open_again(room);
    if room.bench().cases_trouble().is_some() {
        tally.recovered += 1;
        room.bench = None;
        return;
    }
    tally.opened += 1;
    let ids: Vec<CaseId> = room.bench().cases().iter().map(|case| case.id).collect();
    for id in ids {
        // A case that cannot be read is said so, which is no wrong text.
        if room.try_act(Action::OpenCase(id)).is_ok()
            && let Some(open) = room.bench().open_case_ref()
            && !sound.contains(&open.work.draft.text())
        {
            tally.silently_wrong += 1;
        }
    }
    room.bench = None;
}

#[test]
fn a_hundred_truncations_and_two_hundred_flipped_bits_open_or_go_to_recovery() {
    let mut room = closed_room(" kindly");
    open_again(&mut room);
    let ids: Vec<CaseId> = room.bench().cases().iter().map(|case| case.id).collect();
    let mut sound = Vec::new();
    for id in ids {
        room.act(Action::OpenCase(id));
        sound.push(room.text());
    }
    room.bench_mut().flush();
    room.bench = None;
    let bytes = fs::read(cases_file(&room)).unwrap();
    let mut cut = Tally::default();
    for step in 0..100 {
        let length = bytes.len() * step / 100;
        open_damaged(&mut room, &bytes[..length], &sound, &mut cut);
    }
    assert_eq!(cut.silently_wrong, 0, "{cut:?}");
    // Of a file of no length nobody can say that it ever held anything, unless there are backups; and the end of the last
    // page may hold nothing.
    assert!(cut.recovered >= 88, "{cut:?}");
    let mut flipped = Tally::default();
    let mut place: u64 = 2026;
    for _ in 0..200 {
        // A linear congruence: the same places in each run.
        place = place
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let mut bytes = bytes.clone();
        let at = (place >> 20) as usize % bytes.len();
        bytes[at] ^= 1 << (place % 8);
        open_damaged(&mut room, &bytes, &sound, &mut flipped);
    }
    assert_eq!(flipped.opened + flipped.recovered, 200);
    // SQLite has no check of the words themselves, so a few may be wrong in silence; backups have one.
    assert!(flipped.silently_wrong <= 20, "{flipped:?}");
}

#[test]
fn a_library_cut_off_or_with_flipped_bits_is_read_or_said_to_be_damaged() {
    let room = Room::new();
    let folder = room.folder.path();
    let path = folder.join(LIBRARY_FILE);
    drop(room.bench.unwrap());
    let bytes = fs::read(&path).unwrap();
    let at = today().timestamp();
    let try_out = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        let read =
            LibraryStore::open(folder, at).and_then(|store| Ok((store.files()?, store.stamp()?)));
        read.is_ok()
    };
    let cut = (1..100).filter(|step| try_out(&bytes[..bytes.len() * step / 100]));
    assert_eq!(cut.count(), 0);
    let mut place: u64 = 1863;
    for _ in 0..200 {
        place = place
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let mut bytes = bytes.clone();
        let at = (place >> 20) as usize % bytes.len();
        bytes[at] ^= 1 << (place % 8);
        try_out(&bytes);
    }
}

#[test]
fn over_a_damaged_library_the_window_opens_with_a_copy_that_cannot_be_changed() {
    let mut room = Room::with_post();
    room.bench_mut().flush();
    room.bench = None;
    let path = room.folder.path().join(LIBRARY_FILE);
    fs::write(&path, b"once upon a time").unwrap();
    let data = room.folder.path().to_owned();
    let mut bench = Workbench::open(Some(&data), today(), || {}).unwrap();
    assert_eq!(bench.library_trouble().unwrap().trouble, Trouble::Damaged);
    assert!(
        bench.library().snippets.len() > 50,
        "what comes with the program"
    );
    assert_eq!(bench.cases().len(), 1, "the cases are another file");
    let told = bench
        .apply(Action::Curate(crate::workbench::Curate::Undo), room.now)
        .unwrap();
    assert!(notice(&told).is_error);
    assert_eq!(fs::read(&path).unwrap(), b"once upon a time");
    bench
        .apply(Action::Recover(Recover::BeginAnew(Kept::Library)), room.now)
        .unwrap();
    assert!(bench.library_trouble().is_none());
    assert_eq!(set_aside(&room), [b"once upon a time".to_vec()]);
}

#[test]
fn a_backup_stands_in_for_a_damaged_library_and_can_be_put_back() {
    let room = Room::new();
    let folder = room.folder.path().to_owned();
    let at = today().timestamp();
    drop(room.bench);
    let store = LibraryStore::open(&folder, at).unwrap();
    let copied = store.copy_for_backup(at, &|| true).unwrap().unwrap();
    copied.seal().unwrap();
    drop(store);
    fs::write(folder.join(LIBRARY_FILE), b"once upon a time").unwrap();
    let mut bench = Workbench::open(Some(&folder), today(), || {}).unwrap();
    assert!(bench.library().snippets.contains_key(&snippet("iro-what")));
    assert!(bench.backup_of(Kept::Library).is_some());
    bench
        .apply(Action::Recover(Recover::PutBack(Kept::Library)), room.now)
        .unwrap();
    assert!(bench.library_trouble().is_none());
    drop(bench);
    assert!(LibraryStore::open(&folder, at).is_ok());
}

#[test]
fn a_file_in_the_place_of_the_data_folder_keeps_no_window_from_opening() {
    let parent = tempfile::tempdir().unwrap();
    let data = parent.path().join("data");
    fs::write(&data, b"mine").unwrap();
    let bench = Workbench::open(Some(&data), today(), || {}).unwrap();
    assert!(bench.library_trouble().is_some() && bench.cases_trouble().is_some());
    assert!(!bench.library().snippets.is_empty());
    assert_eq!(fs::read(&data).unwrap(), b"mine");
}
