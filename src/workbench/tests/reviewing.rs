//! A second pair of eyes: two desks, and sealed files that go between them.

use super::*;
use crate::reply::Verdict;
use crate::workbench::{Eyes, Passphrase, Sealing, Settings, Stop};
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
        passphrase: Some(Passphrase::of(WORDS)),
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
    let passphrase = Some(Passphrase::of(passphrase));
    let path = path.to_owned();
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

#[test]
fn a_colleagues_letter_counts_for_no_poster_no_question_and_no_passage() {
    let (_ours, mut theirs, _file) = two_desks();
    let id = theirs.open().id;
    let row = |room: &Room| room.bench().cases()[0].clone();
    assert_eq!(row(&theirs).brought_from.as_deref(), Some("Robin"));
    theirs.reopen();
    assert_eq!(row(&theirs).brought_from.as_deref(), Some("Robin"));
    theirs.act(Action::Copy(crate::output::Form::Text));
    assert_eq!(theirs.open().work.decisions.counted_as, None);
    // The same post, copied from the forum, is a case of their own.
    theirs.paste(FIRST);
    assert_ne!(theirs.open().id, id);
    assert_eq!(theirs.open().work.earlier, []);
    assert_eq!(theirs.bench().cases().len(), 2);
}

#[test]
fn a_colleagues_letter_is_never_marked_as_sent_with_others() {
    let (_ours, mut theirs, _file) = two_desks();
    let id = theirs.open().id;
    let own = theirs.paste(SECOND);
    let sent = crate::store::CaseState::Sent;
    theirs.act(Action::SetStates(vec![(id, sent), (own, sent)]));
    let rows = theirs.bench().cases();
    let state = |id| rows.iter().find(|row| row.id == id).unwrap().state;
    assert_eq!(state(id), crate::store::CaseState::New);
    assert_eq!(state(own), sent);
}

#[test]
fn nothing_that_changes_the_letter_or_settles_its_checks_is_done_to_a_colleagues() {
    let (_ours, mut theirs, _file) = two_desks();
    let before = (theirs.draft().clone(), theirs.open().work.decisions.clone());
    let finding = crate::checks::Dismissal {
        rule: "misspelt".to_owned(),
        words: "word".to_owned(),
        message: String::new(),
    };
    let at = theirs.text().len();
    let adds = crate::workbench::Addition::Passage(SnippetId::new("contact-more").unwrap());
    let draft = theirs.draft().clone();
    for action in [
        Action::Dismiss {
            finding,
            dismissed: true,
        },
        Action::AddHere { draft, at, adds },
    ] {
        let refused = theirs.act(action);
        assert!(
            notice(&refused).text.contains("your colleague’s"),
            "{refused:?}"
        );
    }
    let after = (theirs.draft().clone(), theirs.open().work.decisions.clone());
    assert_eq!(after, before);
}

#[test]
fn the_passphrase_is_typed_once_on_each_desk_and_forgotten_when_the_case_is_left() {
    let (mut ours, mut theirs, _file) = two_desks();
    assert!(ours.open().keeps_passphrase() && theirs.open().keeps_passphrase());
    theirs.act(Action::Review(Eyes::Decide(Verdict::Approved)));
    let path = theirs.folder.path().join("answer.replywright");
    let without = |path: &Path| Sealing {
        passphrase: None,
        ..sealing(path)
    };
    let told = work(&mut theirs, Eyes::Answer(without(&path)));
    assert!(told.unwrap().contains("the same passphrase"));
    let opened = Eyes::Open {
        path: path.clone(),
        passphrase: None,
    };
    let told = work(&mut ours, opened.clone());
    assert_eq!(told.as_deref(), Some("Ash says the letter can go"));
    // Neither another case nor another start of the program knows it.
    ours.paste(SECOND);
    assert!(!ours.open().keeps_passphrase());
    let refused = ours.act(Action::Review(opened));
    assert_eq!(notice(&refused).text, "Type the passphrase first");
    theirs.reopen();
    assert!(!theirs.open().keeps_passphrase());
    let late = theirs.folder.path().join("late.replywright");
    let refused = theirs.act(Action::Review(Eyes::Answer(without(&late))));
    assert!(notice(&refused).is_error && !late.exists());
}

#[test]
fn what_is_given_up_is_told_and_leaves_no_file_and_no_case() {
    let (_ours, mut theirs, file) = two_desks();
    let mut room = desk_of("Kim");
    let passphrase = Some(Passphrase::of(WORDS));
    room.act(Action::Review(Eyes::Open {
        path: file,
        passphrase,
    }));
    let progress = room.bench().progress().expect("it goes on");
    assert_eq!(progress.words, "Opening the file…");
    let told = room.act(progress.cancel.expect("a way to give it up"));
    assert_eq!(words(&told), "Given up: nothing was opened");
    room.pass(Duration::from_millis(50));
    assert!(room.bench().cases().is_empty() && room.bench().progress().is_none());
    let idle = theirs.act(Action::Review(Eyes::GiveUp));
    assert!(idle.notice.is_none());
}
