//! Backups beside the work: taken by themselves, saved elsewhere, and put back into the window.

use super::*;
use crate::platform::{BACKUP_FOLDER, CASES_FILE};
use crate::store::{Backup, Kept, backups, newest_verified, verify};
use crate::workbench::{Grade, Keep, examine_folder, latest_backups};
use jiff::ToSpan;
use std::fs;
use std::path::Path;

impl Room {
    /// Lets the clocks go on and waits for what is begun then; what was told.
    #[track_caller]
    fn wait_for_backups(&mut self, clock: &Zoned) -> Option<String> {
        let now = self.now;
        self.bench_mut().tick(clock.clone(), now);
        self.now += Duration::from_secs(60 * 60);
        for _ in 0..2_000 {
            let now = self.now;
            self.bench_mut().tick(clock.clone(), now);
            if self.bench().keeping().doing().is_none() {
                return self.bench_mut().take_notice().map(|notice| notice.text);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        unreachable!("it never ended");
    }

    #[track_caller]
    pub(super) fn keep(&mut self, what: Keep) -> Option<String> {
        self.act(Action::Keep(what));
        self.wait_for_backups(&today())
    }

    fn backups_of(&self, of: Kept) -> Vec<Backup> {
        let all = backups(self.folder.path()).unwrap();
        all.into_iter().filter(|backup| backup.of == of).collect()
    }
}

fn after_hours(hours: i64) -> Zoned {
    &today() + hours.hours()
}

#[test]
fn both_files_are_backed_up_by_themselves_soon_after_the_window_opens() {
    let mut room = Room::with_post();
    assert_eq!(room.backups_of(Kept::Cases), [], "not in its first frames");
    assert_eq!(
        room.wait_for_backups(&after_hours(0)),
        None,
        "it is no news"
    );
    for of in Kept::ALL {
        let newest = newest_verified(room.folder.path(), of).unwrap().unwrap();
        assert_eq!(room.bench().keeping().newest(of), Some(newest.taken));
    }
}

#[test]
fn while_the_window_stays_open_no_backup_is_older_than_a_day_of_use() {
    let mut room = Room::with_post();
    for hours in 0..100 {
        let clock = after_hours(hours);
        room.type_behind("Thank you", " so");
        room.wait_for_backups(&clock);
        let newest = newest_verified(room.folder.path(), Kept::Cases).unwrap();
        let age = clock.timestamp().duration_since(newest.unwrap().taken);
        assert!(age.as_hours() < 24, "{hours}: {age:?}");
    }
    let count = room.backups_of(Kept::Cases).len();
    assert!((4..=7).contains(&count), "{count}");
}

#[test]
fn a_clock_moved_back_by_a_year_does_not_stop_backups_and_removes_none() {
    let mut room = Room::with_post();
    room.wait_for_backups(&after_hours(24 * 365));
    let ahead = room.backups_of(Kept::Cases);
    room.wait_for_backups(&after_hours(0));
    let all = room.backups_of(Kept::Cases);
    assert_eq!((ahead.len(), all.len()), (1, 2));
}

#[test]
fn a_backup_that_is_asked_for_is_taken_and_told() {
    let mut room = Room::with_post();
    let told = room.keep(Keep::BackUpNow).unwrap();
    assert_eq!(
        told,
        "Backed up the cases and the library, and checked both"
    );
    room.keep(Keep::BackUpNow);
    assert_eq!(room.backups_of(Kept::Cases).len(), 2);
}

#[test]
fn what_was_typed_is_saved_while_a_backup_runs() {
    let mut room = Room::with_post();
    room.act(Action::Keep(Keep::BackUpNow));
    room.type_behind("Thank you", " very much");
    room.bench_mut().flush();
    room.wait_for_backups(&today());
    let id = room.open().id;
    room.reopen();
    assert_eq!(room.open().id, id);
    assert!(room.text().contains("very much"));
}

#[test]
fn a_backup_that_fails_is_told_once_is_tried_again_and_harms_nothing() {
    let mut room = Room::with_post();
    let place = room.folder.path().join(BACKUP_FOLDER);
    fs::write(&place, "a file where the folder would be").unwrap();
    let told = room.wait_for_backups(&today()).unwrap();
    assert!(told.starts_with("No backup could be made"));
    assert!(room.bench().keeping().failure().is_some());
    assert_eq!(room.wait_for_backups(&today()), None, "it is told once");
    room.type_behind("Thank you", " very much");
    room.bench_mut().flush();
    fs::remove_file(&place).unwrap();
    assert_eq!(room.wait_for_backups(&today()), None);
    assert_eq!(room.bench().keeping().failure(), None);
    assert_eq!(room.backups_of(Kept::Cases).len(), 1);
}

#[test]
fn the_cases_are_put_back_in_the_open_window_and_back_again() {
    let mut room = Room::with_post();
    room.keep(Keep::BackUpNow);
    let backup = room.backups_of(Kept::Cases).remove(0);
    room.paste(SECOND);
    assert_eq!(room.bench().cases().len(), 2);
    let told = room.keep(Keep::PutBack(Box::new(backup))).unwrap();
    assert!(told.starts_with("Put the cases back"), "{}", told);
    assert_eq!(room.bench().cases().len(), 1);
    assert!(room.bench().open_case_ref().is_none());
    let kept = room.backups_of(Kept::Cases).remove(0);
    room.keep(Keep::PutBack(Box::new(kept)));
    assert_eq!(room.bench().cases().len(), 2);
    // The window works on as before.
    let first = room.bench().cases()[0].id;
    room.act(Action::OpenCase(first));
    room.reopen();
    assert_eq!(room.bench().cases().len(), 2);
}

#[test]
fn putting_back_that_is_given_up_says_whether_it_came_too_late() {
    let mut room = Room::with_post();
    room.keep(Keep::BackUpNow);
    let backup = room.backups_of(Kept::Cases).remove(0);
    room.paste(SECOND);
    room.act(Action::Keep(Keep::PutBack(Box::new(backup))));
    room.act(Action::Keep(Keep::GiveUp));
    let told = room.wait_for_backups(&today()).unwrap();
    // It is a short way to the end, which may be reached first.
    let count = match told.as_str() {
        "Given up: nothing was put back" => 2,
        _ => 1,
    };
    assert_eq!(room.bench().cases().len(), count, "{told}");
    let first = room.bench().cases()[0].id;
    room.act(Action::OpenCase(first));
}

#[test]
fn the_library_is_put_back_in_the_open_window() {
    let mut room = Room::with_post();
    room.keep(Keep::BackUpNow);
    let backup = room.backups_of(Kept::Library).remove(0);
    room.act(Action::LearnWord("kinchat".to_owned()));
    assert!(room.bench().settings().own_words.contains("kinchat"));
    let told = room.keep(Keep::PutBack(Box::new(backup))).unwrap();
    assert!(told.starts_with("Put the library back"), "{}", told);
    assert!(room.bench().settings().own_words.is_empty());
    assert_eq!(room.bench().library().issues.len(), ISSUES.len());
}

#[test]
fn a_backup_that_was_changed_is_listed_as_such_and_not_put_back() {
    let mut room = Room::with_post();
    room.keep(Keep::BackUpNow);
    let backup = room.backups_of(Kept::Cases).remove(0);
    let mut bytes = fs::read(&backup.path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&backup.path, bytes).unwrap();
    room.keep(Keep::LookThrough);
    let list = room.bench().keeping().list().unwrap();
    let listed = list.iter().find(|it| it.backup == backup).unwrap();
    assert_eq!(listed.words(), "It was changed after it was made");
    let told = room.keep(Keep::PutBack(Box::new(backup))).unwrap();
    assert!(told.contains("is damaged"), "{}", told);
    assert_eq!(room.bench().cases().len(), 1);
}

#[test]
fn a_backup_saved_elsewhere_is_checked_there() {
    let mut room = Room::with_post();
    let stick = tempfile::tempdir().unwrap();
    let told = room.keep(Keep::SaveTo(stick.path().to_owned())).unwrap();
    assert!(told.contains("can read the cases in it"), "{}", told);
    let mut saved = 0;
    for file in fs::read_dir(stick.path()).unwrap() {
        if let Some(backup) = Backup::at(&file.unwrap().path()) {
            assert!(verify(&backup).unwrap().is_verified());
            saved += 1;
        }
    }
    assert_eq!(saved, 2);
}

#[test]
fn backups_are_read_without_the_cases_being_open() {
    let mut room = Room::with_post();
    room.keep(Keep::BackUpNow);
    let list = latest_backups(room.folder.path()).unwrap();
    let words: Vec<String> = list.iter().map(|it| it.words()).collect();
    assert_eq!(words[0], "1 case");
    assert!(list.iter().all(|it| it.is_verified()));
}

/// Every file of a folder and of those in it, with its bytes.
fn all_bytes(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(all_bytes(&path));
        } else {
            all.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    all.sort();
    all
}

/// A data folder that was worked in and closed.
fn closed() -> TempDir {
    let mut room = Room::with_post();
    room.keep(Keep::BackUpNow);
    room.bench_mut().flush();
    room.bench = None;
    room.folder
}

fn words(folder: &TempDir, repairs: bool) -> Vec<(Grade, bool, String)> {
    let found = examine_folder(folder.path(), repairs, today().timestamp()).unwrap();
    let said = found.into_iter();
    said.map(|it| (it.grade, it.is_mended, it.what)).collect()
}

#[test]
fn of_a_folder_in_order_the_doctor_finds_nothing_and_changes_no_byte() {
    let folder = closed();
    assert_eq!(words(&folder, false), []);
    let before = all_bytes(folder.path());
    assert_eq!(words(&folder, true), []);
    assert_eq!(all_bytes(folder.path()), before);
}

#[test]
fn what_the_doctor_repairs_is_repaired_once_and_the_second_time_nothing_is_left_to_do() {
    let folder = closed();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("cases.db.restoring"), "half of a file").unwrap();
    fs::write(path("backups/cases-v1-20200101T000000Z.db.0a.part"), "half").unwrap();
    let before = words(&folder, false);
    assert_eq!(before.len(), 2, "{before:?}");
    assert!(before.iter().all(|(grade, ..)| *grade == Grade::Warning));
    let repaired = words(&folder, true);
    assert!(repaired.iter().all(|(_, is_mended, _)| *is_mended));
    assert_eq!(repaired.len(), before.len());
    let after = all_bytes(folder.path());
    assert_eq!(words(&folder, true), []);
    assert_eq!(all_bytes(folder.path()), after);
}

#[test]
fn the_doctor_names_who_copies_the_folder_elsewhere() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("Dropbox");
    drop(start_in(&folder));
    let found = examine_folder(&folder, true, today().timestamp()).unwrap();
    let named = found.iter().find(|it| it.what.contains("Dropbox"));
    let named = named.expect("it is named");
    assert!(
        !named.is_mended && !named.advice.ends_with('.'),
        "{named:?}"
    );
}

#[test]
fn damaged_cases_are_left_alone_by_the_doctor_who_names_the_backup() {
    let folder = closed();
    let path = folder.path().join(CASES_FILE);
    let mut bytes = fs::read(&path).unwrap();
    bytes[..64].fill(0x5a);
    fs::write(&path, &bytes).unwrap();
    let found = examine_folder(folder.path(), true, today().timestamp()).unwrap();
    assert_eq!(found[0].grade, Grade::Error);
    let newest = newest_verified(folder.path(), Kept::Cases)
        .unwrap()
        .unwrap();
    assert!(found[0].advice.contains(&newest.name()), "{:?}", found[0]);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn old_and_untrusted_backups_and_a_folder_out_of_reach_are_told() {
    let folder = closed();
    let late = today().timestamp() + jiff::SignedDuration::from_hours(24 * 9);
    let found = examine_folder(folder.path(), false, late).unwrap();
    let said: Vec<_> = found.iter().map(|it| it.what.as_str()).collect();
    assert_eq!(
        said,
        [
            "The newest backup of the cases is 9 days old",
            "The newest backup of the library is 9 days old"
        ]
    );
    let newest = newest_verified(folder.path(), Kept::Cases)
        .unwrap()
        .unwrap();
    fs::write(&newest.path, "x").unwrap();
    let said = words(&folder, true);
    assert!(
        said.iter()
            .any(|(_, _, what)| what == "There is no backup of the cases")
    );
    assert!(
        said.iter()
            .any(|(_, _, what)| what.contains("changed after it was made"))
    );
    assert!(
        newest.path.exists(),
        "what cannot be trusted is not thrown away"
    );
}

#[test]
fn beside_an_open_window_the_doctor_names_the_holder_and_touches_nothing() {
    let room = Room::with_post();
    fs::write(room.folder.path().join("cases.db.restoring"), "x").unwrap();
    let error = examine_folder(room.folder.path(), true, today().timestamp()).unwrap_err();
    assert!(
        error
            .message()
            .contains("another Replywright window (process")
    );
    assert!(room.folder.path().join("cases.db.restoring").exists());
}
