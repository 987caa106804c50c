//! A second pair of eyes: two desks, and sealed files that go between them.

use super::*;
use crate::reply::Verdict;
use crate::workbench::{Eyes, Sealing, Settings, Stop};
use std::fs;
use std::path::{Path, PathBuf};

const WORDS: &str = "amber kettle runs north";

/// A desk of somebody with that name.
fn desk_of(name: &str) -> Room {
    let mut room = Room::new();
    let adviser = Some(name.to_owned());
    room.act(Action::Set(Box::new(Settings {
        adviser,
        ..Settings::default()
    })));
    room
}

fn sealing(path: &Path) -> Sealing {
    Sealing {
        path: path.to_owned(),
        passphrase: WORDS.to_owned(),
        replace: false,
    }
}

/// Begins a piece of work and waits for its end.
fn work(room: &mut Room, what: Eyes) -> Option<String> {
    room.act(Action::Review(what));
    let until = Instant::now() + Duration::from_secs(30);
    while room.bench().reviewing().is_running() {
        assert!(Instant::now() < until, "it never ends");
        std::thread::sleep(Duration::from_millis(2));
        room.pass(Duration::from_millis(2));
    }
    room.bench_mut().take_notice().map(|notice| notice.text)
}

fn open(room: &mut Room, path: &Path, passphrase: &str) -> Option<String> {
    let (path, passphrase) = (path.to_owned(), passphrase.to_owned());
    work(room, Eyes::Open { path, passphrase })
}

fn send(room: &mut Room) -> PathBuf {
    let path = room.folder.path().join("for-a-colleague.replywright");
    let seal = sealing(&path);
    let with_notes = false;
    let told = work(room, Eyes::Send { seal, with_notes });
    assert!(told.unwrap().starts_with("Saved. Give your colleague"));
    path
}

/// Robin's letter on Robin's desk, on Ash's desk, and the file between them.
fn two_desks() -> (Room, Room, PathBuf) {
    let mut ours = desk_of("Robin");
    ours.paste(FIRST);
    ours.tick("iro-role");
    let file = send(&mut ours);
    let mut theirs = desk_of("Ash");
    let told = open(&mut theirs, &file, WORDS);
    assert_eq!(
        told.as_deref(),
        Some("Robin asks what you think of this letter")
    );
    (ours, theirs, file)
}

fn answer(theirs: &mut Room) -> PathBuf {
    let path = theirs.folder.path().join("answer.replywright");
    work(theirs, Eyes::Answer(sealing(&path)));
    path
}

#[test]
fn a_letter_goes_to_a_colleague_and_comes_back_with_comments_and_approval() {
    let (mut ours, mut theirs, _) = two_desks();
    assert_eq!(theirs.text(), ours.text());
    assert_eq!(theirs.open().brought().map(|(from, _)| from), Some("Robin"));
    let block = ours.block_of("iro-what");
    let words = "Say whose plan.".to_owned();
    theirs.act(Action::Review(Eyes::Comment { block, words }));
    theirs.act(Action::Review(Eyes::Remark("Warm and clear.".to_owned())));
    theirs.act(Action::Review(Eyes::Decide(Verdict::Approved)));
    let file = answer(&mut theirs);
    assert_eq!(
        open(&mut ours, &file, WORDS).as_deref(),
        Some("Ash says the letter can go")
    );
    let asked = ours.open().asked().expect("somebody was asked");
    let given = asked.answer.expect("an answer");
    assert!(!asked.is_stale && given.by == "Ash");
    assert_eq!(given.opinion.comment(block), Some("Say whose plan."));
    assert_eq!(given.opinion.remark, "Warm and clear.");
    ours.type_behind("Thank you for your post.", " Really.");
    assert!(ours.open().asked().unwrap().is_stale);
    ours.reopen();
    assert!(ours.open().asked().unwrap().answer.is_some());
}

#[test]
fn a_colleagues_letter_is_theirs_and_stays_as_they_wrote_it() {
    let (_, mut theirs, _) = two_desks();
    let before = theirs.draft().clone();
    for action in [
        Action::TickStrong,
        Action::RemoveBlock(before.blocks[0].id),
        Action::SetState(crate::store::CaseState::Sent),
    ] {
        let refused = theirs.act(action);
        assert!(notice(&refused).is_error);
    }
    theirs.reopen();
    assert_eq!(*theirs.draft(), before);
    assert!(theirs.open().brought().is_some());
}

#[test]
fn another_passphrase_opens_nothing_and_loses_nothing() {
    let (_ours, mut theirs, file) = two_desks();
    let count = theirs.bench().cases().len();
    assert_eq!(open(&mut theirs, &file, "amber kettle runs south"), None);
    let stopped = theirs.bench().reviewing().stopped();
    assert!(
        matches!(stopped, Some(Stop::Why(why)) if why.contains("does not open the file")),
        "{stopped:?}"
    );
    let told = open(&mut theirs, &file, WORDS);
    assert_eq!(
        told.as_deref(),
        Some("You have this letter already; here it is")
    );
    assert_eq!(theirs.bench().cases().len(), count);
}

#[test]
fn nothing_of_the_post_is_in_the_file_and_only_its_owner_reads_it() {
    let (_ours, _theirs, file) = two_desks();
    let bytes = fs::read(&file).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    for words in ["mossycup", "contact", "Robin", "post"] {
        assert!(!text.contains(words), "{words}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
}

#[test]
fn a_file_that_is_there_is_not_replaced_and_a_verdict_comes_before_an_answer() {
    let (mut ours, mut theirs, file) = two_desks();
    let before = fs::read(&file).unwrap();
    let seal = sealing(&file);
    let with_notes = false;
    assert_eq!(work(&mut ours, Eyes::Send { seal, with_notes }), None);
    assert_eq!(ours.bench().reviewing().stopped(), Some(&Stop::FileIsThere));
    assert_eq!(fs::read(&file).unwrap(), before);
    let path = theirs.folder.path().join("early.replywright");
    let refused = theirs.act(Action::Review(Eyes::Answer(sealing(&path))));
    assert!(notice(&refused).is_error && !path.exists());
}

#[test]
fn an_answer_to_a_case_that_was_removed_says_so() {
    let (mut ours, mut theirs, _) = two_desks();
    theirs.act(Action::Review(Eyes::Decide(Verdict::PleaseChange)));
    let file = answer(&mut theirs);
    let id = ours.open().id;
    ours.act(Action::DeleteCase(id));
    let told = open(&mut ours, &file, WORDS).unwrap();
    assert!(told.contains("its case was removed"), "{told}");
    ours.act(Action::RestoreCase(id));
    let told = open(&mut ours, &file, WORDS).unwrap();
    assert_eq!(told, "Ash asks you to change the letter first");
}

#[test]
fn what_is_no_sealed_file_is_refused_in_plain_words() {
    let mut room = desk_of("Robin");
    let path = room.folder.path().join("other.replywright");
    for bytes in [
        b"".as_slice(),
        b"PK\x03\x04 something else",
        b"Replywright seal",
    ] {
        fs::write(&path, bytes).unwrap();
        assert_eq!(open(&mut room, &path, WORDS), None);
        let stopped = room.bench().reviewing().stopped();
        assert!(matches!(stopped, Some(Stop::Why(_))), "{stopped:?}");
    }
}
