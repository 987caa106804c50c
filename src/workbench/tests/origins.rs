//! Where a block of the letter came from, as the desk tells it.

use super::*;
use crate::library::{Part, Passage, Status};
use crate::store::CaseState;
use crate::workbench::{BlockOrigin, CameFrom, Curate, FromPassage, Now};

#[track_caller]
fn origin(room: &Room, block: BlockId) -> BlockOrigin {
    let found = room.bench().origin_of(block).expect("a library to read");
    found.expect("the block is there")
}

#[track_caller]
fn passage(room: &Room, id: &str) -> FromPassage {
    match origin(room, room.block_of(id)).from {
        CameFrom::Passage(passage) => *passage,
        other => unreachable!("{other:?}"),
    }
}

/// Gives a passage other words in the library.
fn reword(room: &mut Room, id: &str, body: &str) {
    let (_, front, _) = GUIDANCE.into_iter().find(|(it, ..)| *it == id).unwrap();
    room.act(Action::Curate(Curate::Save {
        file: PackFile::new(
            format!("guidance/{id}.md"),
            format!("+++\ntitle = \"About {id}\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n{front}\n+++\n{body}\n"),
        ),
        reason: "plainer".to_owned(),
    }));
}

#[test]
fn a_passage_is_told_with_its_version_and_its_words_for_this_post() {
    let mut room = Room::with_post();
    room.tick("contact");
    let found = passage(&room, "contact-ask");
    assert_eq!(found.title, "About contact-ask");
    assert_eq!(found.version.map(|version| version.number), Some(1));
    assert_eq!(found.now, Now::Same);
    assert_eq!(
        found.words.as_deref(),
        Some("Raise it at [which meeting?].")
    );
    let then = found.then.expect("it is in the library");
    assert_eq!(then.status, Status::Starter);
}

#[test]
fn an_edited_block_keeps_its_version_when_the_library_has_newer_words() {
    let mut room = Room::with_post();
    room.tick("iro-role");
    room.type_behind("write it down", " at once");
    reword(&mut room, "iro-what", "The IRO looks at **the plan**.");
    let found = passage(&room, "iro-what");
    assert_eq!(found.version.map(|version| version.number), Some(1));
    let Now::Newer {
        version,
        has_other_words,
    } = found.now
    else {
        unreachable!("{:?}", found.now);
    };
    assert_eq!(version.map(|version| version.number), Some(2));
    assert!(has_other_words);
    let words = found.words.expect("the history has the old words");
    assert!(words.starts_with("The IRO checks the plan"), "{words}");
    assert!(!words.contains("at once"), "{words}");
}

#[test]
fn a_newer_version_of_the_same_words_is_told_from_newer_words() {
    let mut room = Room::with_post();
    room.tick("iro-role");
    room.act(Action::SetState(CaseState::Sent));
    room.act(Action::Curate(Curate::Approve {
        paths: vec!["guidance/iro-what.md".to_owned()],
        read_against: "the handbook".to_owned(),
    }));
    let found = passage(&room, "iro-what");
    assert!(
        matches!(
            found.now,
            Now::Newer {
                has_other_words: false,
                ..
            }
        ),
        "{:?}",
        found.now
    );
    assert_eq!(found.then.map(|then| then.status), Some(Status::Starter));
}

#[test]
fn what_is_no_passage_is_told_by_whose_words_it_is() {
    let mut room = Room::with_post();
    room.act(Action::AddParagraph {
        passage: Passage {
            text: "Ring the school first.".to_owned(),
            runs: Vec::new(),
        },
        part: Part::Advice,
        sent: jiff::civil::date(2026, 11, 3),
        after: None,
    });
    let block = |room: &Room, words: &str| {
        let mut blocks = room.draft().blocks.iter();
        let block = blocks.find(|block| block.passage.text.contains(words));
        block.expect("it stands").id
    };
    let taken = block(&room, "Ring the school");
    let from = CameFrom::EarlierLetter(jiff::civil::date(2026, 11, 3));
    assert_eq!(origin(&room, taken).from, from);
    room.reopen();
    assert_eq!(origin(&room, taken).from, from, "it is kept with the case");
    let mut draft = room.draft().clone();
    let at = draft.text().find("Ring").expect("it stands");
    edit::insert(&mut draft, at, "First of all. ");
    room.edit(draft, Step::Typing);
    assert_eq!(origin(&room, taken).from, from, "and while it is edited");
    assert!(room.bench().origin_of(BlockId(9_999)).unwrap().is_none());
}
