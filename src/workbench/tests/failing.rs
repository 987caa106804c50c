//! A disk that takes no more: nothing typed is lost, and it is said until it is over.

use super::*;
use crate::platform::CASES_FILE;
use crate::store::CaseState;
use crate::workbench::{Rescue, Rescued, Unsaved};

/// A word that the file of the cases refuses to hold, as a full disk would.
const REFUSED: &str = "unwritable";

/// A desk whose cases refuse letters and titles with that word in them.
fn refusing_room() -> Room {
    let mut room = Room::with_post();
    room.bench_mut().flush();
    room.bench = None;
    let cases = rusqlite::Connection::open(room.folder.path().join(CASES_FILE)).unwrap();
    cases
        .execute_batch(&format!(
            "CREATE TRIGGER full BEFORE UPDATE ON cases WHEN instr(NEW.draft, '{REFUSED}')
             BEGIN SELECT RAISE(ABORT, 'no room'); END;
             CREATE TRIGGER full_too BEFORE INSERT ON cases WHEN instr(NEW.title, '{REFUSED}')
             BEGIN SELECT RAISE(ABORT, 'no room'); END;"
        ))
        .unwrap();
    drop(cases);
    room.bench = Some(start(&room.folder));
    room
}

#[track_caller]
fn assert_failed(room: &Room) {
    let unsaved = failure(room);
    assert!(!unsaved.why.is_empty() && !unsaved.remedy.is_empty());
    assert!(
        !unsaved.why.contains(REFUSED),
        "no word of the letter is told"
    );
}

#[track_caller]
fn failure(room: &Room) -> Unsaved {
    let unsaved = match room.state() {
        SaveState::Failed(unsaved) => Some(unsaved),
        _ => None,
    };
    unsaved.expect("it is not saved")
}

/// A room in which typing could not be saved.
fn failed_room() -> Room {
    let mut room = refusing_room();
    room.type_behind("Thank you", &format!(" {REFUSED}"));
    room.bench_mut().flush();
    assert_failed(&room);
    room
}

#[test]
fn a_case_that_cannot_be_saved_is_not_taken_off_the_list() {
    let mut room = failed_room();
    let id = room.open().id;
    assert!(room.try_act(Action::DeleteCase(id)).is_err());
    assert_eq!(room.open().id, id);
    let second = room.paste(SECOND);
    assert!(room.try_act(Action::DeleteCases(vec![second, id])).is_err());
    let sent = Action::SetStates(vec![(id, CaseState::Ready)]);
    assert!(room.try_act(sent).is_err());
    assert_eq!(room.bench().cases().len(), 2);
    room.act(Action::OpenCase(id));
    assert!(room.text().contains(REFUSED));
}

#[test]
fn a_case_that_cannot_be_saved_keeps_its_changes_and_its_undo_while_others_are_open() {
    let mut room = failed_room();
    let (first, text) = (room.open().id, room.text());
    let second = room.paste(SECOND);
    assert_eq!(room.open().id, second);
    assert_failed(&room);
    room.type_behind("Thank you", " kindly");
    room.pass(Duration::from_secs(1));
    room.act(Action::OpenCase(first));
    assert_eq!(room.text(), text);
    room.act(Action::Undo);
    assert!(!room.text().contains(REFUSED));
    room.bench_mut().flush();
    assert_eq!(room.state(), SaveState::Saved(today().timestamp()));
    room.act(Action::OpenCase(second));
    assert!(room.text().contains("Thank you kindly"));
}

#[test]
fn a_case_left_unsaved_is_written_once_it_can_be_whatever_is_open() {
    let mut room = Room::with_post();
    room.paste(SECOND);
    room.bench_mut().flush();
    fill_disk(&mut room, true);
    room.type_behind("Thank you", &" kindly".repeat(1500));
    let (first, second) = (room.bench().cases()[1].id, room.open().id);
    let first = if first == second {
        room.bench().cases()[0].id
    } else {
        first
    };
    room.act(Action::OpenCase(first));
    assert_eq!(failure(&room).why, "the disk is full");
    fill_disk(&mut room, false);
    room.pass(Duration::ZERO);
    room.pass(Duration::from_secs(6));
    let started = Instant::now();
    while matches!(room.state(), SaveState::Failed(_))
        && started.elapsed() < Duration::from_secs(20)
    {
        std::thread::yield_now();
    }
    assert!(matches!(room.state(), SaveState::Saved(_)));
    room.bench = None;
    room.bench = Some(start(&room.folder));
    room.act(Action::OpenCase(second));
    assert!(room.text().contains("kindly kindly"));
}

fn fill_disk(room: &mut Room, is_full: bool) {
    let saver = room.bench_mut().saver.as_ref().unwrap();
    saver.store().fill_disk(is_full);
}

#[test]
fn a_full_disk_leaves_the_last_good_save_as_it_was_and_the_words_go_elsewhere() {
    let mut room = Room::with_post();
    room.bench_mut().flush();
    let saved = room.text();
    fill_disk(&mut room, true);
    room.type_behind("Thank you", &" kindly".repeat(1500));
    room.bench_mut().flush();
    let unsaved = failure(&room);
    assert_eq!(unsaved.why, "the disk is full");
    assert_eq!(unsaved.since, today().timestamp());
    let elsewhere = tempfile::tempdir().unwrap();
    for (what, holds) in [
        (Rescued::Cases, "stopped my contact"),
        (Rescued::Letter, "kindly"),
    ] {
        let path = elsewhere.path().join("elsewhere.txt");
        let save = |replace| {
            let path = path.clone();
            Action::Rescue(Rescue::Save {
                what,
                path,
                replace,
            })
        };
        room.act(save(true));
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(holds) && text.contains("kindly kindly"));
        assert!(room.act(save(false)).asks.is_some(), "it is asked first");
    }
    assert_failed(&room);
    room.bench = None;
    room.bench = Some(start(&room.folder));
    assert_eq!(room.text(), saved);
}

#[test]
fn a_file_that_was_taken_away_is_noticed_and_written_anew_with_all_cases() {
    for takes_folder in [false, true] {
        let mut room = Room::with_post();
        room.paste(SECOND);
        room.bench_mut().flush();
        let path = room.folder.path().join(CASES_FILE);
        if takes_folder {
            std::fs::remove_dir_all(room.folder.path()).unwrap();
        } else {
            std::fs::remove_file(&path).unwrap();
        }
        room.type_behind("Thank you", " kindly");
        room.bench_mut().flush();
        let unsaved = failure(&room);
        assert!(unsaved.why.ends_with("was taken away"), "{unsaved:?}");
        room.act(Action::Rescue(Rescue::TryAgain));
        assert_eq!(room.state(), SaveState::Saved(today().timestamp()));
        room.bench = None;
        room.bench = Some(start(&room.folder));
        assert_eq!(room.bench().cases().len(), 2);
        assert!(room.text().contains("Thank you kindly"));
    }
}

#[test]
fn another_file_in_the_place_of_the_cases_is_kept_and_told_when_they_are_written_anew() {
    let mut room = Room::with_post();
    let path = room.folder.path().join(CASES_FILE);
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, "somebody else's").unwrap();
    room.type_behind("Thank you", " kindly");
    room.bench_mut().flush();
    let unsaved = failure(&room);
    assert!(
        unsaved
            .why
            .starts_with("another file was put in the place of")
    );
    assert!(unsaved.remedy.contains("keeps that file"));
    assert_eq!(std::fs::read(&path).unwrap(), b"somebody else's");
    let told = room.act(Action::Rescue(Rescue::TryAgain));
    let aside = words(&told)
        .strip_prefix("Saved. The other file is kept as ")
        .expect("it is told where");
    assert_eq!(std::fs::read(aside).unwrap(), b"somebody else's");
    room.bench = None;
    room.bench = Some(start(&room.folder));
    assert!(room.text().contains("Thank you kindly"));
}

#[test]
fn trying_again_says_that_it_failed_or_that_it_is_done() {
    let mut room = failed_room();
    let told = room.act(Action::Rescue(Rescue::TryAgain));
    assert!(words(&told).starts_with("Still not saved"));
    room.act(Action::Undo);
    let told = room.act(Action::Rescue(Rescue::TryAgain));
    assert_eq!(words(&told), "Saved");
}

#[test]
fn it_is_said_for_as_long_as_it_lasts_while_typing_and_copying_go_on() {
    let mut room = failed_room();
    room.type_behind("Best wishes", " and more");
    assert_failed(&room);
    assert!(room.text().contains("Best wishes and more"));
    assert!(room.bench().due_in(room.now).is_some());
}

#[test]
fn it_is_tried_again_and_saved_when_there_is_room() {
    let mut room = failed_room();
    let wait = room.pass(Duration::ZERO).expect("another try is due");
    assert_eq!(wait, Duration::from_secs(5));
    let text = room.text().replace(REFUSED, "kindly");
    let mut draft = room.draft().clone();
    edit::set_text(&mut draft, &text);
    room.edit(draft, Step::Replacing);
    assert!(
        room.bench().due_in(room.now) <= Some(Duration::from_millis(300)),
        "a change is tried sooner"
    );
    room.bench_mut().flush();
    assert_eq!(room.state(), SaveState::Saved(today().timestamp()));
    room.reopen();
    assert!(room.text().contains("Thank you kindly"));
}

#[test]
fn a_post_that_cannot_be_kept_leaves_the_open_one_as_it_was() {
    let mut room = refusing_room();
    let id = room.open().id;
    let post = SECOND.replace("What happens next", REFUSED);
    assert!(room.try_act(Action::Paste(post)).is_err());
    assert_eq!(room.open().id, id);
    assert_eq!(room.bench().cases().len(), 1);
    room.type_behind("Thank you", " kindly");
    room.reopen();
    assert!(room.text().contains("Thank you kindly"));
}

#[test]
fn a_case_that_cannot_be_read_is_said_and_the_others_open() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    let second = room.paste(SECOND);
    room.bench_mut().flush();
    room.bench = None;
    let cases = rusqlite::Connection::open(room.folder.path().join(CASES_FILE)).unwrap();
    cases
        .execute("UPDATE cases SET draft = '{}' WHERE id = ?1", [second.0])
        .unwrap();
    drop(cases);
    room.bench = Some(start(&room.folder));
    let told = room.bench_mut().take_notice().expect("it is told");
    assert!(told.is_error, "{told:?}");
    assert!(room.bench().open_case_ref().is_none());
    room.act(Action::OpenCase(first));
    assert_eq!(room.open().id, first);
}
