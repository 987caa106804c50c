//! Cases that go for good: nothing of them is left in any file, nor on the desk.

use super::*;
use crate::store::CaseState;
use crate::workbench::{Going, Preference, Purge};
use std::fs;
use std::path::{Path, PathBuf};

/// A post with words of its own, and where they stand in it.
const POST: &str = "Zephyrine wants a word

Post by quillfeather » Fri Nov 20, 2026 9:30 am

Hi, they have stopped my contact with Bartholomew “Barty” O\"Dell. The IRO has not rung me back. Who is Mrs Kearsley?
";

/// Words of that case, as they stand in files and within JSON.
const WORDS: [&str; 7] = [
    "Zephyrine",
    "quillfeather",
    "Bartholomew",
    "O\\\"Dell",
    "Kearsley",
    "Tuesdayish",
    "Marmaduke",
];

/// All files under a folder.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// Those of some words that stand in a file of the folder, whatever their letters' case.
pub(super) fn left_of(words: &[&str], folder: &Path) -> Vec<String> {
    let mut left = Vec::new();
    for path in files(folder) {
        let bytes = fs::read(&path).unwrap().to_ascii_lowercase();
        let found = words.iter().filter(|word| {
            let word = word.to_ascii_lowercase();
            bytes.windows(word.len()).any(|it| it == word.as_bytes())
        });
        left.extend(found.map(|word| format!("{word} in {}", path.display())));
    }
    left
}

/// Lets the window go on until it tells something.
#[track_caller]
pub(super) fn told(room: &mut Room) -> String {
    let begun = Instant::now();
    let mut notice = None;
    while notice.is_none() && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(5));
        room.pass(Duration::from_millis(10));
        notice = room.bench_mut().take_notice();
    }
    notice.expect("something is told").text
}

/// What goes with cases, once it was worked out.
#[track_caller]
fn going(room: &mut Room, cases: &[CaseId]) -> Going {
    room.act(Action::Purge(Purge::Look(cases.to_vec())));
    let begun = Instant::now();
    while room.bench().purging().going(cases).is_none() && begun.elapsed() < Duration::from_secs(60)
    {
        std::thread::sleep(Duration::from_millis(5));
        room.pass(Duration::from_millis(10));
    }
    let going = room.bench().purging().going(cases).expect("it was told");
    going.clone().expect("it could be told")
}

#[track_caller]
fn delete(room: &mut Room, cases: &[CaseId], originals: bool) -> String {
    room.act(Action::Purge(Purge::Delete {
        in_backups: Vec::new(),
        cases: cases.to_vec(),
        originals,
    }));
    told(room)
}

/// Takes a backup of both files.
pub(super) fn back_up(room: &mut Room) {
    room.bench_mut().flush();
    let at = today().timestamp();
    let cases = room.bench_mut().saver().unwrap().store();
    let copied = cases.copy_for_backup(at, &|| true).unwrap();
    drop(cases);
    copied.expect("it goes on").seal().unwrap();
    let library = &room.bench().library_store;
    let copied = library.copy_for_backup(at, &|| true).unwrap();
    copied.expect("it goes on").seal().unwrap();
}

/// A desk on which much was done with that post, and another beside it.
fn worked_on() -> (Room, CaseId, CaseId) {
    let mut room = Room::new();
    let other = room.paste(SECOND);
    let id = room.paste(POST);
    room.tick("contact");
    room.type_behind("Thank you", " Marmaduke");
    room.pass(Duration::from_secs(1));
    room.act(Action::Undo);
    room.act(Action::Redo);
    room.act(Action::LearnWord("Tuesdayish".to_owned()));
    room.type_behind("Marmaduke", ", come Tuesdayish");
    room.act(Action::Tell("Marmaduke of the team".to_owned()));
    room.act(Action::SetState(CaseState::Sent));
    room.pass(Duration::from_secs(1));
    back_up(&mut room);
    (room, id, other)
}

#[test]
fn a_case_deleted_for_good_leaves_no_word_in_any_file_of_ours() {
    let (mut room, id, other) = worked_on();
    let data = room.folder.path().to_owned();
    let before = left_of(&WORDS, &data);
    for word in WORDS {
        assert!(
            before.iter().any(|left| left.starts_with(word)),
            "{word}: {before:?}"
        );
    }
    for word in ["Bartholomew", "Tuesdayish"] {
        let in_backup = |left: &String| left.starts_with(word) && left.contains("backups");
        assert!(before.iter().any(in_backup), "{word}: {before:?}");
    }
    assert!(
        before
            .iter()
            .any(|left| left.starts_with("Tuesdayish") && left.contains("library.db"))
    );
    assert_eq!(delete(&mut room, &[id], false), "1 case deleted for good");
    assert_eq!(left_of(&WORDS, &data), Vec::<String>::new());
    assert!(room.bench().settings().own_words.is_empty());
    assert!(room.bench().open_case_ref().is_none());
    room.reopen();
    assert_eq!(left_of(&WORDS, &data), Vec::<String>::new());
    let ids: Vec<CaseId> = room.bench().cases().iter().map(|row| row.id).collect();
    assert_eq!(ids, [other]);
    room.act(Action::OpenCase(other));
    assert!(
        room.open().work.thread.posts[0]
            .body
            .starts_with("Hello, nobody tells me")
    );
}

#[test]
fn what_is_on_the_desk_and_what_was_parked_are_gone_too() {
    let (mut room, id, other) = worked_on();
    room.act(Action::OpenCase(other));
    delete(&mut room, &[id], false);
    assert_eq!(room.open().id, other, "the other stays where it is");
    let outcome = room.act(Action::OpenCase(id));
    assert_eq!(words(&outcome), "That case is no longer there");
    room.pass(Duration::from_secs(3));
    assert_eq!(left_of(&WORDS, room.folder.path()), Vec::<String>::new());
    assert!(!matches!(room.state(), SaveState::Failed(_)));
}

#[test]
fn what_goes_is_told_before_anything_does() {
    let (mut room, id, other) = worked_on();
    let going = going(&mut room, &[id]);
    assert_eq!(
        (going.cases.as_slice(), going.receipts),
        ([id].as_slice(), 1)
    );
    assert_eq!(going.words, ["Tuesdayish"]);
    assert!(going.sealed.is_empty() && going.originals.is_empty());
    assert!(room.bench().cases().iter().any(|row| row.id == id));
    assert!(
        room.bench().purging().going(&[other]).is_none(),
        "nobody asked"
    );
}

#[test]
fn an_own_word_that_stands_in_another_case_stays() {
    let (mut room, id, _) = worked_on();
    room.act(Action::LearnWord("hello".to_owned()));
    room.paste("About him\n\nPost by rookery » Fri Nov 20, 2026 9:31 am\n\nHello, he comes Tuesdayish, and nobody says why.\n");
    assert_eq!(going(&mut room, &[id]).words, Vec::<String>::new());
    delete(&mut room, &[id], false);
    let own = &room.bench().settings().own_words;
    assert_eq!(own.iter().collect::<Vec<_>>(), ["Tuesdayish", "hello"]);
}

#[test]
fn several_go_at_once_from_the_bin_too_and_only_those() {
    let mut room = Room::new();
    let one = room.paste(FIRST);
    let two = room.paste(SECOND);
    let three = room.paste(POST);
    room.act(Action::DeleteCases(vec![one, three]));
    assert_eq!(
        delete(&mut room, &[one, three], false),
        "2 cases deleted for good"
    );
    assert!(room.bench().removed_cases().unwrap().is_empty());
    assert_eq!(room.bench().cases().len(), 1);
    assert_eq!(room.bench().cases()[0].id, two);
    let outcome = room.try_act(Action::RestoreCases(vec![one])).unwrap();
    assert_eq!(words(&outcome), "That case is no longer there");
}

#[test]
fn the_file_it_came_in_is_named_and_goes_only_if_that_is_wished() {
    for wished in [false, true] {
        let (mut room, folder) = (Room::new(), tempfile::tempdir().unwrap());
        fs::write(folder.path().join("barty.txt"), POST).unwrap();
        fs::write(folder.path().join("other.txt"), SECOND).unwrap();
        room.bench_mut().arriving.pace = crate::workbench::arriving::Pace {
            usual: Duration::from_millis(40),
            settling: Duration::from_millis(40),
        };
        let folder_now = Some(folder.path().to_owned());
        room.act(Action::Prefer(Preference::IncomingFolder(folder_now)));
        assert!(told(&mut room).starts_with("2 new posts"));
        let cases = room.bench().cases().iter();
        let id = cases
            .filter(|row| row.poster.as_deref() == Some("quillfeather"))
            .map(|row| row.id)
            .next()
            .expect("it came in");
        let names: Vec<String> = going(&mut room, &[id])
            .originals
            .into_iter()
            .map(|file| file.name)
            .collect();
        assert_eq!(names, ["barty.txt"]);
        let words = delete(&mut room, &[id], wished);
        assert_eq!(folder.path().join("barty.txt").exists(), !wished);
        assert!(folder.path().join("other.txt").exists());
        assert_eq!(
            words.contains("the file its post came in"),
            wished,
            "{words}"
        );
        room.reopen();
        for _ in 0..20 {
            std::thread::sleep(Duration::from_millis(10));
            room.pass(Duration::from_millis(10));
        }
        assert_eq!(room.bench().cases().len(), 1, "it does not come in again");
    }
}

#[test]
fn what_is_gone_already_is_passed_over() {
    let mut room = Room::new();
    let id = room.paste(FIRST);
    delete(&mut room, &[id], false);
    assert_eq!(
        delete(&mut room, &[id], false),
        "Nothing was left to delete"
    );
}

#[test]
fn pages_made_to_be_printed_go_too() {
    let (mut room, id, _) = worked_on();
    room.act(Action::Print(crate::workbench::Page::Letter {
        with_post: true,
    }));
    let printed = room.folder.path().join("to-print");
    assert_eq!(files(&printed).len(), 1);
    delete(&mut room, &[id], false);
    assert!(files(&printed).is_empty());
}

#[test]
fn the_backups_are_backups_still_and_have_the_other_cases() {
    let (mut room, id, _) = worked_on();
    delete(&mut room, &[id], false);
    let data = room.folder.path().to_owned();
    let backups = crate::store::backups(&data).unwrap();
    assert_eq!(backups.len(), 2);
    for backup in &backups {
        assert!(crate::store::verify(backup).unwrap().is_verified());
    }
    let left = left_of(&["tallteasel"], &data.join("backups"));
    assert_eq!(left.len(), 1, "{left:?}");
    let purged = room.bench_mut().saver().unwrap().store().purged().unwrap();
    assert!(purged.is_empty(), "there is nothing left to do");
}

#[test]
fn what_was_cut_short_is_done_when_the_cases_are_opened_again() {
    let (mut room, id, _) = worked_on();
    let data = room.folder.path().to_owned();
    // As if the power had gone before the first backup was looked through.
    room.bench_mut()
        .saver()
        .unwrap()
        .store()
        .purge(&[id])
        .unwrap();
    room.bench = None;
    assert!(!left_of(&["Kearsley"], &data).is_empty());
    room.bench = Some(start(&room.folder));
    let begun = Instant::now();
    while !left_of(&["Kearsley"], &data).is_empty() && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(5));
        room.pass(Duration::from_millis(10));
    }
    assert_eq!(left_of(&["Kearsley"], &data), Vec::<String>::new());
    assert!(room.bench_mut().take_notice().is_none(), "it is no news");
}

#[test]
fn a_damaged_backup_is_named_since_it_may_hold_anything() {
    let (mut room, id, _) = worked_on();
    let data = room.folder.path().to_owned();
    let all = crate::store::backups(&data).unwrap();
    let cases = all
        .iter()
        .find(|it| it.of == crate::store::Kept::Cases)
        .unwrap();
    let mut bytes = fs::read(&cases.path).unwrap();
    let end = bytes.len() - 1;
    bytes[end] ^= 1;
    fs::write(&cases.path, bytes).unwrap();
    let words = delete(&mut room, &[id], false);
    assert!(words.starts_with("1 case deleted for good. "), "{words}");
    assert!(
        words.contains(&cases.name()) && words.contains("damaged"),
        "{words}"
    );
}
