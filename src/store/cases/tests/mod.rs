//! The cases' file as the rest of the program uses it.

mod letters;
mod power_cut;
mod purging;

use super::*;
use crate::checks::Decisions;
use crate::intake::{Layout, Post, Role, Thread};
use crate::library::{
    GapKey, GapKind, IssueId, Part, Passage, Run, RunKind, SignpostId, SnippetId, Target,
};
use crate::platform::Process;
use crate::reply::{Block, BlockId, Draft, GapValue, Origin};
use crate::text::Span;
use jiff::civil::date;
use std::fs;
use tempfile::{TempDir, tempdir};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + second).unwrap()
}

fn holder(process: u32) -> Holder {
    Holder {
        process: Process {
            id: process,
            host: "desk-3".to_owned(),
        },
        since: "2026-11-22T14:05:00+00:00[Europe/London]".parse().unwrap(),
    }
}

fn open(folder: &TempDir) -> CaseStore {
    try_open(folder.path(), 1).unwrap()
}

fn try_open(folder: &Path, process: u32) -> Result<CaseStore> {
    let mut library = LibraryStore::open(folder, at(0))?;
    CaseStore::open(folder, &mut library, &holder(process))
}

fn new_case(poster: &str) -> NewCase {
    NewCase {
        thread: Thread {
            layout: Layout::PhpbbPage,
            title: Some("Worried about contact".to_owned()),
            forum: None,
            posts: vec![Post {
                author: Some(poster.to_owned()),
                inferred: false,
                role: Role::Parent,
                posted: Some("2026-11-20T09:30:00".parse().unwrap()),
                posted_as_written: Some("Fri Nov 20, 2026 9:30 am".to_owned()),
                post_count: Some(1),
                body: format!("Hi, {poster} here. They have stopped my contact."),
                quotes: vec![],
            }],
            enquiry: vec![0],
            warnings: vec![],
        },
        ticks: [IssueId::new("contact-in-care").unwrap()].into(),
        draft: draft(poster),
        urgency: Urgency {
            flag: Some(2),
            deadlines: vec![date(2026, 11, 25), date(2026, 12, 2)],
            posted: Some(date(2026, 11, 20)),
        },
    }
}

/// A draft with a run of every kind and both kinds of gap value.
fn draft(poster: &str) -> Draft {
    let snippet = SnippetId::new("contact-in-care").unwrap();
    let key = GapKey("which meeting?".to_owned());
    let run = |kind| Run {
        span: Span::new(0, 4),
        kind,
    };
    let gap = |ask| RunKind::Gap {
        key: key.clone(),
        ask,
        filled: true,
    };
    let link = |target| RunKind::Link { target };
    let passage = Passage {
        text: format!("Dear {poster}"),
        runs: vec![
            run(RunKind::Bold),
            run(RunKind::Item { number: Some(2) }),
            run(link(Target::Address {
                address: "https://example.org".to_owned(),
            })),
            run(link(Target::Signpost {
                signpost: SignpostId::new("coram-voice").unwrap(),
                address: None,
            })),
            run(gap(GapKind::Optional {
                prompt: "which?".to_owned(),
            })),
            run(gap(GapKind::Choice {
                options: vec!["she".to_owned(), "he".to_owned()],
            })),
        ],
    };
    let block = |id, origin| Block {
        id: BlockId(id),
        part: Part::Advice,
        origin,
        edited: true,
        stranded: false,
        passage: passage.clone(),
    };
    Draft {
        blocks: vec![
            block(
                0,
                Origin::Snippet {
                    snippet: snippet.clone(),
                    title: "Contact".to_owned(),
                    revision: "ab12".to_owned(),
                    issues: vec![],
                    chosen: true,
                },
            ),
            block(
                1,
                Origin::Post {
                    post: 0,
                    span: Span::new(3, 9),
                    further: Vec::new(),
                },
            ),
            block(2, Origin::Hand),
        ],
        gaps: [
            (
                (snippet.clone(), key.clone()),
                GapValue::Filled {
                    text: "the review".to_owned(),
                },
            ),
            (
                (snippet.clone(), GapKey("when?".to_owned())),
                GapValue::LeftOut,
            ),
        ]
        .into(),
        removed: [snippet].into(),
        taken_from: Default::default(),
        next_block: 3,
    }
}

fn ids(summaries: &[CaseSummary]) -> Vec<i64> {
    summaries.iter().map(|summary| summary.id.0).collect()
}

/// Whether a word stands anywhere in the files of the cases.
/// Whether a word stands in any file of a folder, those of the folders within it too.
fn is_on_disk(folder: &TempDir, word: &str) -> bool {
    is_under(folder.path(), word)
}

fn is_under(folder: &Path, word: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|file| {
        let path = file.unwrap().path();
        if path.is_dir() {
            return is_under(&path, word);
        }
        let bytes = fs::read(path).unwrap();
        bytes
            .windows(word.len())
            .any(|piece| piece == word.as_bytes())
    })
}

/// Gives the first case its thread, as every version has kept it.
fn insert_thread(connection: &rusqlite::Connection, thread: &Thread) {
    let sql = "INSERT INTO threads (case_id, thread) VALUES (1, ?1)";
    let thread = serde_json::to_string(thread).unwrap();
    connection.execute(sql, [thread]).unwrap();
}

/// That a case has come so far, since a moment where it was sent.
fn standing(case: CaseId, state: CaseState, second: i64) -> Standing {
    let sent = (state == CaseState::Sent).then(|| at(second));
    Standing { case, state, sent }
}

#[test]
fn a_case_comes_back_as_it_was_saved() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&new_case("Wren42"), at(1)).unwrap();
    let mut case = store.load(id).unwrap().unwrap();
    assert_eq!(case.draft, draft("Wren42"));
    assert_eq!(case.state, CaseState::New);
    case.state = CaseState::Drafting;
    case.notes = "Rang the duty desk".to_owned();
    case.ticks.insert(IssueId::new("care-order").unwrap());
    case.thread.posts[0].body.push_str(" Please help.");
    case.draft.blocks.truncate(1);
    store.save(&case, at(2)).unwrap();
    drop(store);

    let loaded = open(&folder).load(id).unwrap().unwrap();
    case.updated = at(2);
    assert_eq!(loaded, case);
}

#[test]
fn the_list_shows_the_newest_first_and_the_bin_apart() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    for (second, poster) in [(1, "Wren42"), (2, "Lark"), (3, "Finch")] {
        store.create(&new_case(poster), at(second)).unwrap();
    }
    store
        .set_standings(&[standing(CaseId(1), CaseState::Sent, 4)], at(4))
        .unwrap();
    store.delete(&[CaseId(2)], at(5)).unwrap();
    let list = store.list().unwrap();
    assert_eq!(ids(&list), [1, 3]);
    assert_eq!(list[0].state, CaseState::Sent);
    assert_eq!(list[0].poster.as_deref(), Some("Wren42"));
    assert_eq!(list[0].title.as_deref(), Some("Worried about contact"));
    assert_eq!((list[0].created, list[0].updated), (at(1), at(4)));
    let bin = store.bin().unwrap();
    assert_eq!(ids(&bin), [2]);
    assert_eq!(bin[0].deleted, Some(at(5)));

    store.restore(&[CaseId(2)]).unwrap();
    assert_eq!(ids(&store.list().unwrap()), [1, 3, 2]);
    assert!(store.bin().unwrap().is_empty());
}

#[test]
fn a_case_that_is_gone_is_said_to_be_and_its_number_is_not_used_again() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&new_case("Wren42"), at(1)).unwrap();
    let case = store.load(id).unwrap().unwrap();
    store.purge(&[id]).unwrap();
    assert_eq!(store.load(id).unwrap(), None);
    for result in [
        store.save(&case, at(2)),
        store.set_standings(&[standing(id, CaseState::Ready, 2)], at(2)),
        store.delete(&[id], at(2)),
        store.restore(&[id]),
        store.purge(&[id]),
    ] {
        assert!(matches!(result, Err(Error::Unknown { kind: "case", .. })));
    }
    assert_ne!(store.create(&new_case("Lark"), at(3)).unwrap(), id);
}

#[test]
fn no_word_of_a_purged_case_is_left_in_the_files() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    for number in 0..40 {
        let id = store
            .create(&new_case(&format!("Nightjar{number:02}")), at(number))
            .unwrap();
        let mut case = store.load(id).unwrap().unwrap();
        case.thread.posts[0].body = "Nightjar says this again. ".repeat(400);
        case.notes = "Ask Nightjar about Friday".to_owned();
        store.save(&case, at(number)).unwrap();
        case.thread.posts[0].body.truncate(2_000);
        store.save(&case, at(number)).unwrap();
        store.set_view(id, &"Nightjar").unwrap();
    }
    let kept = store.create(&new_case("Wren42"), at(50)).unwrap();
    assert!(is_on_disk(&folder, "Nightjar"));
    for summary in store.list().unwrap() {
        if summary.id != kept {
            store.delete(&[summary.id], at(60)).unwrap();
            store.purge(&[summary.id]).unwrap();
        }
    }
    assert!(!is_on_disk(&folder, "Nightjar"));
    assert!(is_on_disk(&folder, "Wren42"));
    assert_eq!(ids(&store.list().unwrap()), [kept.0]);
}

#[test]
fn of_several_cases_all_are_changed_or_none() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let one = store.create(&new_case("Wren42"), at(1)).unwrap();
    let gone = CaseId(99);
    let before = store.list().unwrap();
    let states = [one, gone].map(|id| standing(id, CaseState::Sent, 2));
    assert!(store.set_standings(&states, at(2)).is_err());
    assert!(store.delete(&[one, gone], at(2)).is_err());
    assert_eq!(store.list().unwrap(), before);
}

#[test]
fn a_file_is_remembered_with_its_case_and_after_it() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store
        .create_from_file(&new_case("Wren42"), "ab12", at(1))
        .unwrap();
    store.pass_file_over("cd34", None, at(2)).unwrap();
    store.pass_file_over("cd34", None, at(3)).unwrap();
    store.purge(&[id]).unwrap();
    drop(store);
    let seen: Vec<String> = open(&folder).files_seen().unwrap().into_iter().collect();
    assert_eq!(seen, ["ab12", "cd34"]);
}

#[test]
fn the_desk_is_found_as_it_was_left() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    assert_eq!(store.desk().unwrap(), Desk::default());
    let one = store.create(&new_case("Wren42"), at(1)).unwrap();
    let two = store.create(&new_case("Lark"), at(2)).unwrap();
    let desk = Desk {
        open: Some(two),
        order: vec![two, one],
    };
    store.set_desk(&desk).unwrap();
    store.set_view(two, &[10, 20]).unwrap();
    store.set_view(two, &[30, 40]).unwrap();
    drop(store);

    let mut store = open(&folder);
    assert_eq!(store.desk().unwrap(), desk);
    assert_eq!(store.view(two).unwrap(), Some([30, 40]));
    assert_eq!(store.view::<[i32; 2]>(one).unwrap(), None);
    assert_eq!(store.view::<String>(two).unwrap(), None);
    store.purge(&[two]).unwrap();
    assert_eq!(store.desk().unwrap().open, None);
    assert_eq!(store.view::<[i32; 2]>(two).unwrap(), None);
}

#[test]
fn a_second_window_is_told_who_holds_the_cases() {
    let folder = tempdir().unwrap();
    let store = try_open(folder.path(), 412).unwrap();
    let error = try_open(folder.path(), 413).unwrap_err();
    assert_eq!(
        error.message(),
        "The cases are in use by another Replywright window (process 412 on desk-3, since 14:05 on 22 November)"
    );
    assert!(
        LibraryStore::open(folder.path(), at(0))
            .unwrap()
            .files()
            .is_ok()
    );
    drop(store);
    assert!(try_open(folder.path(), 413).is_ok());
}

#[test]
fn what_the_store_cannot_read_is_damage_and_says_none_of_it() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&new_case("Wren42"), at(1)).unwrap();
    store
        .database
        .transact(|connection| {
            connection.execute("UPDATE cases SET draft = '{\"Wren42\": 1}'", [])?;
            Ok(())
        })
        .unwrap();
    let error = store.load(id).unwrap_err();
    assert!(matches!(error, Error::Corrupt { .. }));
    assert!(!format!("{error} {error:?}").contains("Wren42"));
}

#[test]
fn cases_kept_before_there_were_decisions_have_none() {
    let folder = tempdir().unwrap();
    {
        let connection = rusqlite::Connection::open(folder.path().join(CASES_FILE)).unwrap();
        connection
            .execute_batch(include_str!("../schema/001.sql"))
            .unwrap();
        let case = new_case("Wren42");
        connection
            .execute(
                "INSERT INTO cases (state, ticks, draft, notes, created, updated) VALUES ('new', ?1, ?2, '', 1, 1)",
                [
                    serde_json::to_string(&case.ticks).unwrap(),
                    serde_json::to_string(&case.draft).unwrap(),
                ],
            )
            .unwrap();
        insert_thread(&connection, &case.thread);
        connection.pragma_update(None, "user_version", 1).unwrap();
    }
    let mut store = open(&folder);
    let mut case = store.load(CaseId(1)).unwrap().unwrap();
    assert_eq!(case.decisions, Decisions::default());
    assert_eq!(case.urgency, None);
    assert_eq!(store.list().unwrap()[0].urgency, None);
    let urgency = new_case("Wren42").urgency;
    store
        .set_urgencies(&[(CaseId(1), urgency.clone()), (CaseId(9), urgency.clone())])
        .unwrap();
    let listed = store.list().unwrap().remove(0);
    assert_eq!(listed.urgency, Some(urgency));
    assert_eq!(listed.updated, case.updated);
    let answer = BlockId(3);
    case.decisions.set_answer("What now?", answer, true);
    store.save(&case, at(2)).unwrap();
    assert_eq!(
        store.load(CaseId(1)).unwrap().unwrap().decisions,
        case.decisions
    );
}

/// A file as it was before there were times of sending, with a sent case of this poster.
fn kept_before(folder: &TempDir, poster: &str) {
    let connection = rusqlite::Connection::open(folder.path().join(CASES_FILE)).unwrap();
    for step in [
        include_str!("../schema/001.sql"),
        include_str!("../schema/002.sql"),
    ] {
        connection.execute_batch(step).unwrap();
    }
    let case = new_case(poster);
    connection
        .execute(
            "INSERT INTO cases (state, title, poster, ticks, draft, notes, created, updated)
             VALUES ('sent', ?1, ?2, ?3, ?4, '', ?5, ?5)",
            rusqlite::params![
                case.thread.title,
                poster,
                serde_json::to_string(&case.ticks).unwrap(),
                serde_json::to_string(&case.draft).unwrap(),
                at(7).as_microsecond(),
            ],
        )
        .unwrap();
    insert_thread(&connection, &case.thread);
    connection.pragma_update(None, "user_version", 2).unwrap();
}

#[test]
fn a_letter_sent_before_its_time_was_kept_counts_as_sent_when_it_was_saved() {
    let folder = tempdir().unwrap();
    kept_before(&folder, "Wren42");
    let store = open(&folder);
    assert_eq!(store.load(CaseId(1)).unwrap().unwrap().sent, Some(at(7)));
}

#[test]
fn the_cases_can_be_given_to_a_thread() {
    fn is_send<T: Send>() {}
    is_send::<CaseStore>();
    is_send::<LibraryStore>();
}
