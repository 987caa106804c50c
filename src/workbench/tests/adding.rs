//! Adding at the cursor what was asked for by a slash: one step, which leads back to the letter without the slash.

use super::*;
use crate::library::SignpostId;
use crate::workbench::Addition;

/// A desk on which `/iro` was typed on a line of its own behind the thanks; the letter before it, and where it stands.
fn asking() -> (Room, Draft, usize) {
    let mut room = Room::with_post();
    room.type_behind("Thank you for your post.", "\nMine.\n");
    let clean = room.draft().clone();
    let at = clean.text().find("Mine.\n").unwrap() + "Mine.\n".len();
    room.type_behind("Mine.\n", "/iro");
    (room, clean, at)
}

fn add(room: &mut Room, draft: Draft, at: usize, adds: Addition) -> Outcome {
    room.act(Action::AddHere { draft, at, adds })
}

#[test]
fn a_passage_takes_the_place_of_the_line_that_asked_for_it() {
    let (mut room, clean, at) = asking();
    let adds = Addition::Passage(snippet("contact-more"));
    add(&mut room, clean.clone(), at, adds);
    assert!(
        room.text()
            .contains("Mine.\nThere is more to say about contact.\n")
    );
    assert!(!room.text().contains("/iro"));
    assert_eq!(room.bench().undo_name(), Some("add About contact-more"));
    room.act(Action::Undo);
    assert_eq!(room.draft().text(), clean.text());
    // What was typed to find the passage is no step of its own.
    room.act(Action::Undo);
    assert!(!room.text().contains("Mine."));
    room.act(Action::Redo);
    room.act(Action::Redo);
    assert!(
        room.text()
            .contains("Mine.\nThere is more to say about contact.\n")
    );
}

#[test]
fn the_cursor_lands_in_the_first_gap_of_what_was_added_else_behind_it() {
    let (mut room, clean, at) = asking();
    let adds = Addition::Passage(snippet("contact-ask"));
    let added = add(&mut room, clean, at, adds);
    let (block, span) = added.show.unwrap();
    let words = room.draft().block(block).unwrap().passage.text.clone();
    assert_eq!(span.of(&words), Some("[which meeting?]"));
    let added = room.act(Action::AddSnippet {
        snippet: snippet("contact-more"),
        after: None,
    });
    let (up_to, span) = shown(&room, &added);
    assert_eq!(up_to, "There is more to say about contact.");
    assert!(span.is_empty());
}

#[test]
fn what_cannot_be_added_leaves_the_letter_as_it_was() {
    let (mut room, clean, at) = asking();
    let before = room.draft().clone();
    for adds in [
        Addition::Passage(snippet("made-up")),
        Addition::Own("made-up".to_owned()),
        Addition::Link(SignpostId::new("made-up").unwrap()),
        Addition::Number(SignpostId::new("made-up").unwrap()),
    ] {
        let draft = clean.clone();
        assert!(room.try_act(Action::AddHere { draft, at, adds }).is_err());
        assert_eq!(*room.draft(), before);
        assert_eq!(room.bench().undo_name(), Some("typing"));
    }
}

#[test]
fn a_passage_that_stands_already_is_only_shown() {
    let (mut room, clean, at) = asking();
    room.act(Action::Undo);
    let thanks = room.block_of("thanks");
    let adds = Addition::Passage(snippet("thanks"));
    let added = add(&mut room, clean, at, adds);
    assert_eq!(added.show.map(|(block, _)| block), Some(thanks));
    assert_eq!(room.text().matches("Thank you for your post.").count(), 1);
}
