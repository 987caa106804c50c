//! What can be read of files that cannot be opened.

use super::*;
use crate::platform::CASES_FILE;
use crate::reply::Ticks;
use crate::store::{CaseStore, NewCase, Urgency};
use std::fs;
use tempfile::{TempDir, tempdir};

/// A page by somebody, of so many words that a few of them fill several pages of the file.
fn page(number: usize) -> String {
    format!(
        "Worry {number}\n\nPost by mossycup{number} » Fri Nov 20, 2026 9:30 am\n\nHello, {}\n",
        "nobody has told me anything about the meeting. ".repeat(60)
    )
}

fn new_case(number: usize) -> NewCase {
    let board = crate::intake::Board {
        adviser_names: Vec::new(),
        adviser_marks: Vec::new(),
        forum_names: Vec::new(),
    };
    let copied = crate::intake::Copied::pasted(&page(number));
    NewCase {
        thread: crate::intake::read(&copied, &board, None).unwrap(),
        ticks: Ticks::default(),
        draft: Draft::default(),
        urgency: Urgency::default(),
    }
}

/// A data folder with so many cases, closed.
fn folder_with(cases: usize) -> TempDir {
    let folder = tempdir().unwrap();
    let at = "2026-11-20T10:00:00Z".parse().unwrap();
    let mut store = CaseStore::open_alone(folder.path(), at).unwrap();
    for number in 0..cases {
        store.create(&new_case(number), at).unwrap();
    }
    drop(store);
    folder
}

fn read_all(path: &Path) -> Result<Salvaged> {
    salvage(path, &|| true)
}

#[test]
fn a_sound_file_is_read_whole_but_for_its_bin() {
    let folder = folder_with(5);
    let at = "2026-11-20T11:00:00Z".parse().unwrap();
    let mut store = CaseStore::open_alone(folder.path(), at).unwrap();
    store.delete(&[CaseId(2)], at).unwrap();
    drop(store);
    let path = folder.path().join(CASES_FILE);
    let before = fs::read(&path).unwrap();
    let read = read_all(&path).unwrap();
    assert_eq!((read.cases.len(), read.unread), (4, 0));
    assert!(
        read.cases
            .iter()
            .all(|it| it.thread.is_some() && it.draft.is_some())
    );
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_file_that_breaks_off_gives_what_stands_before_the_break_and_never_anything_else() {
    let folder = folder_with(20);
    let path = folder.path().join(CASES_FILE);
    let sound = read_all(&path).unwrap().cases;
    let whole = fs::read(&path).unwrap();
    let mut most = 0;
    for length in (0..whole.len()).step_by(whole.len() / 100) {
        fs::write(&path, &whole[..length]).unwrap();
        if let Ok(read) = read_all(&path) {
            most = most.max(read.cases.len());
            for case in read.cases.iter().filter(|case| case.thread.is_some()) {
                let was = sound.iter().find(|it| it.id == case.id).unwrap();
                assert_eq!(case.thread, was.thread);
            }
        }
    }
    assert!(most > 10, "{most}");
}

#[test]
fn a_hole_in_the_middle_costs_only_what_stood_in_it() {
    let folder = folder_with(20);
    let path = folder.path().join(CASES_FILE);
    let mut bytes = fs::read(&path).unwrap();
    let page = 4096 * (bytes.len() / 4096 / 2);
    bytes[page..page + 4096].fill(0xff);
    fs::write(&path, &bytes).unwrap();
    let read = read_all(&path).unwrap();
    assert!(read.cases.len() >= 15, "{} of 20", read.cases.len());
}

#[test]
fn a_newer_file_and_an_older_one_are_read_as_far_as_they_are_alike() {
    let folder = folder_with(3);
    let path = folder.path().join(CASES_FILE);
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch(
            "PRAGMA user_version = 99; ALTER TABLE cases ADD COLUMN mood TEXT;
             DROP INDEX cases_by_enquiry; ALTER TABLE cases DROP COLUMN enquiry;
             ALTER TABLE cases DROP COLUMN sent;",
        )
        .unwrap();
    drop(other);
    assert_eq!(read_all(&path).unwrap().cases.len(), 3);
}

#[test]
fn what_is_no_file_of_cases_is_said() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("cases ?#%.db");
    assert!(read_all(&path).is_err(), "none there");
    for bytes in [&b"once upon a time, a text"[..], &[0x5a; 9000]] {
        fs::write(&path, bytes).unwrap();
        assert!(read_all(&path).is_err());
    }
    fs::remove_file(&path).unwrap();
    let foreign = Connection::open(&path).unwrap();
    foreign.execute_batch("CREATE TABLE songs (title)").unwrap();
    drop(foreign);
    assert!(read_all(&path).is_err());
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(matches!(read_all(&path), Err(Error::Corrupt { .. })));
}

#[test]
fn a_file_made_to_keep_us_busy_for_ever_is_given_up() {
    let folder = tempdir().unwrap();
    let path = folder.path().join(CASES_FILE);
    let hostile = Connection::open(&path).unwrap();
    hostile
        .execute_batch(
            "CREATE VIEW cases AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id FROM n)
             SELECT id FROM n",
        )
        .unwrap();
    drop(hostile);
    if let Ok(read) = read_all(&path) {
        assert_eq!(read.cases, []);
    }
}
