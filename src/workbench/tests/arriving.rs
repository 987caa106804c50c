//! Posts that come as files: several at once, and from a watched folder.

use super::*;
use crate::workbench::arriving::Pace;
use std::fs;
use std::path::PathBuf;

/// Lets the window go on until it tells something, or a good while has passed.
#[track_caller]
fn told(room: &mut Room) -> String {
    let begun = Instant::now();
    let mut notice = None;
    while notice.is_none() && begun.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(5));
        room.pass(Duration::from_millis(10));
        notice = room.bench_mut().take_notice();
    }
    notice.expect("something is told").text
}

fn put(room: &Room, name: &str, text: &[u8]) -> PathBuf {
    let path = room.folder.path().join(name);
    fs::write(&path, text).unwrap();
    path
}

/// Watches a folder, at a pace that a test can wait for.
fn watch(room: &mut Room, folder: &TempDir) {
    room.bench_mut().arriving.pace = Pace {
        usual: Duration::from_millis(40),
        settling: Duration::from_millis(40),
    };
    let mut settings = room.bench().settings().clone();
    settings.incoming_folder = Some(folder.path().to_owned());
    room.act(Action::Set(Box::new(settings)));
}

#[test]
fn several_files_become_cases_and_one_notice_says_what_became_of_all() {
    let mut room = Room::new();
    let files = vec![
        put(&room, "one.txt", FIRST.as_bytes()),
        put(&room, "holiday.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        put(&room, "two.txt", SECOND.as_bytes()),
        put(&room, "again.txt", FIRST.as_bytes()),
        room.folder.path().join("missing.txt"),
    ];
    room.act(Action::LoadFiles(files));
    let told = told(&mut room);
    assert!(
        told.starts_with(
            "2 posts loaded; 1 was on the list already: again.txt; 2 files could not be read: holiday.png, "
        ),
        "{told}"
    );
    assert!(
        told.ends_with("missing.txt, there is no such file"),
        "{told}"
    );
    assert_eq!(room.bench().cases().len(), 2);
    assert_eq!(room.open().work.thread.poster(), Some("mossycup"));
    assert_eq!(room.bench().loading(), None);
}

#[test]
fn files_do_not_take_the_open_case_off_the_desk() {
    let mut room = Room::with_post();
    let open = room.open().id;
    let files = vec![put(&room, "two.txt", SECOND.as_bytes())];
    room.act(Action::LoadFiles(files));
    assert_eq!(told(&mut room), "1 post loaded");
    assert_eq!(room.open().id, open);
    assert_eq!(room.bench().cases().len(), 2);
    let second = room.bench().cases().iter().find(|case| case.id != open);
    let second = second.expect("the other case").id;
    room.act(Action::OpenCase(second));
    assert!(room.text().contains("Dear tallteasel"), "{}", room.text());
}

#[test]
fn loading_can_be_stopped_and_keeps_what_has_come() {
    let mut room = Room::new();
    let files = (0..6).map(|at| {
        let text = FIRST.replace("mossycup", &format!("mossycup{at}"));
        put(&room, &format!("{at}.txt"), text.as_bytes())
    });
    let files: Vec<PathBuf> = files.collect();
    room.act(Action::LoadFiles(files.clone()));
    let again = room.act(Action::LoadFiles(files));
    assert!(words(&again).contains("still being loaded"));
    let begun = Instant::now();
    while room.bench().cases().is_empty() && begun.elapsed() < Duration::from_secs(30) {
        room.pass(Duration::from_millis(10));
    }
    let stopped = room.act(Action::StopLoading);
    let come = room.bench().cases().len();
    assert!(come > 0 && come < 6, "{come}");
    assert!(words(&stopped).ends_with("files were left"), "{stopped:?}");
    room.pass(Duration::from_millis(10));
    assert_eq!(room.bench().cases().len(), come);
}

#[test]
fn posts_of_the_watched_folder_come_onto_the_list_once_and_stay_where_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let mut room = Room::with_post();
    let open = room.open().id;
    let file = folder.path().join("two.txt");
    fs::write(&file, SECOND).unwrap();
    watch(&mut room, &folder);
    assert_eq!(told(&mut room), "1 new post came in");
    assert_eq!(room.open().id, open);
    assert_eq!(room.bench().cases().len(), 2);
    assert_eq!(fs::read_to_string(&file).unwrap(), SECOND);

    // A case that was removed does not come in again, not even at the next start.
    let second = room.bench().cases().iter().find(|case| case.id != open);
    let second = second.expect("the new case").id;
    room.act(Action::DeleteCase(second));
    room.reopen();
    watch(&mut room, &folder);
    fs::write(folder.path().join("broken.html"), b"\x89PNG\r\n\x1a\n\0\0").unwrap();
    let told = told(&mut room);
    assert!(
        told.starts_with("1 file could not be read: broken.html, "),
        "{told}"
    );
    assert_eq!(room.bench().cases().len(), 1);
}

#[test]
fn a_watched_folder_that_is_gone_is_told_and_a_post_already_here_makes_no_case() {
    let folder = tempfile::tempdir().unwrap();
    let gone = tempfile::tempdir().unwrap();
    let path = gone.path().to_owned();
    drop(gone);
    let mut room = Room::with_post();
    let mut settings = room.bench().settings().clone();
    settings.incoming_folder = Some(path);
    room.act(Action::Set(Box::new(settings)));
    let told_of = told(&mut room);
    assert!(told_of.contains("there is no such folder"), "{told_of}");
    fs::write(folder.path().join("one.txt"), FIRST).unwrap();
    watch(&mut room, &folder);
    assert_eq!(told(&mut room), "1 was on the list already: one.txt");
    assert_eq!(room.bench().cases().len(), 1);
}

/// More of the first post's thread.
const AGAIN: &str = "
Post by mossycup » Wed Nov 25, 2026 9:30 am

I raised it, and the IRO says contact stays stopped. What can I do now?
";

#[test]
fn a_file_with_more_of_an_answered_thread_goes_on_in_its_case_and_leaves_the_desk() {
    let mut room = Room::with_post();
    let first = room.open().id;
    room.act(Action::SetState(crate::store::CaseState::Sent));
    let second = room.paste(SECOND);
    let grown = put(&room, "grown.txt", format!("{FIRST}{AGAIN}").as_bytes());
    room.act(Action::LoadFiles(vec![grown]));
    assert_eq!(
        told(&mut room),
        "1 post loaded; 1 of them goes on in the case you answered, which is new again: grown.txt"
    );
    assert_eq!(room.open().id, second);
    assert_eq!(room.bench().cases().len(), 2);
    let row = room.bench().cases().iter().find(|row| row.id == first);
    let row = row.expect("its row");
    assert_eq!((row.state, row.sent), (crate::store::CaseState::New, None));
    room.act(Action::OpenCase(first));
    assert_eq!(room.open().work.thread.posts.len(), 2);
    assert_eq!(room.open().work.earlier.len(), 1);
}

#[test]
fn more_of_a_thread_whose_letter_is_unsent_or_on_the_desk_is_a_case_of_its_own_and_told_of() {
    for is_sent in [false, true] {
        let mut room = Room::with_post();
        let first = room.open().id;
        if is_sent {
            room.act(Action::SetState(crate::store::CaseState::Sent));
        }
        let before = room.draft().clone();
        let grown = put(&room, "grown.txt", format!("{FIRST}{AGAIN}").as_bytes());
        room.act(Action::LoadFiles(vec![grown]));
        let told = told(&mut room);
        assert!(
            told.contains("whose earlier case is still there: grown.txt"),
            "{told}"
        );
        assert_eq!((room.open().id, room.draft()), (first, &before));
        assert_eq!(room.bench().cases().len(), 2);
    }
}

#[test]
fn a_watched_file_that_went_on_in_a_case_is_not_taken_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut room = Room::with_post();
    room.act(Action::SetState(crate::store::CaseState::Sent));
    room.paste(SECOND);
    fs::write(folder.path().join("grown.txt"), format!("{FIRST}{AGAIN}")).unwrap();
    watch(&mut room, &folder);
    assert!(told(&mut room).starts_with("1 new post came in; 1 of them goes on"));
    room.reopen();
    watch(&mut room, &folder);
    for _ in 0..30 {
        std::thread::sleep(Duration::from_millis(10));
        room.pass(Duration::from_millis(10));
    }
    assert!(room.bench_mut().take_notice().is_none());
    assert_eq!(room.bench().cases().len(), 2);
}
