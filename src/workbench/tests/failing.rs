//! A disk that takes no more: nothing typed is lost, and it is said until it is over.

use super::*;
use crate::platform::CASES_FILE;

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
    let why = match room.state() {
        SaveState::Failed(why) => why,
        other => format!("{other:?}"),
    };
    assert!(why.starts_with("Not saved: "), "{why}");
    assert!(why.contains("safe in this window"), "{why}");
    assert!(!why.contains(REFUSED), "no word of the letter is told");
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
fn a_case_that_cannot_be_saved_stays_on_the_desk() {
    let mut room = failed_room();
    let id = room.open().id;
    for action in [
        Action::Paste(SECOND.to_owned()),
        Action::DeleteCase(id),
        Action::OpenCase(id),
    ] {
        // The open case is open already, so that is no failure.
        drop(room.try_act(action));
        assert_eq!(room.open().id, id);
        assert!(room.text().contains(REFUSED));
    }
    assert!(room.try_act(Action::Paste(SECOND.to_owned())).is_err());
    assert_eq!(room.bench().cases().len(), 1);
}

#[test]
fn another_case_is_opened_only_once_the_first_is_safe() {
    let mut room = refusing_room();
    let first = room.open().id;
    let second = room.paste(SECOND);
    room.type_behind("Thank you", &format!(" {REFUSED}"));
    assert!(room.try_act(Action::OpenCase(first)).is_err());
    assert_eq!(room.open().id, second);
    room.act(Action::Undo);
    room.act(Action::OpenCase(first));
    assert_eq!(room.open().id, first);
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
