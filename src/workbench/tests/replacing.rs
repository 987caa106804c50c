//! Words replaced in the open letter, and blocks moved together: one step each.

use super::*;
use crate::text::Sought;

fn all(words: &str, with: &str) -> Action {
    Action::ReplaceInLetter {
        sought: Sought {
            words: words.to_owned(),
            ..Sought::default()
        },
        with: with.to_owned(),
        only: None,
    }
}

/// A letter with advice about contact, which has a gap, and about the reviewing officer.
fn with_advice() -> Room {
    let mut room = Room::with_post();
    room.tick("contact");
    room.tick("iro-role");
    room
}

#[test]
fn all_are_replaced_in_one_step_that_undo_takes_back_by_its_name() {
    let mut room = with_advice();
    let before = room.draft().clone();
    let told = room.act(all("the", "THAT"));
    assert!(words(&told).starts_with("Replaced in "), "{told:?}");
    assert!(room.text().contains("THAT plan"));
    assert_eq!(room.bench().undo_name(), Some("replacing words"));
    let (label, undo) = notice(&told).offer.clone().unwrap();
    assert_eq!(label, "Undo");
    room.act(undo);
    assert_eq!(*room.draft(), before);
    room.act(Action::Redo);
    assert!(room.text().contains("THAT plan"));
}

#[test]
fn words_in_gaps_are_left_alone_and_counted() {
    let mut room = with_advice();
    let gaps = room.draft().open_gaps().len();
    let told = room.act(all("meeting", "conference"));
    assert_eq!(
        words(&told),
        "Nothing replaced, 1 inside gaps, links or numbers left alone"
    );
    assert!(notice(&told).offer.is_none());
    assert_eq!(room.draft().open_gaps().len(), gaps);
    let told = room.act(all("Raise it at", "Speak of it at"));
    assert_eq!(words(&told), "Replaced in 1 place");
    assert!(room.text().contains("Speak of it at [which meeting?]."));
    assert_eq!(room.draft().open_gaps().len(), gaps);
}

#[test]
fn one_place_alone_is_replaced_without_a_word() {
    let mut room = with_advice();
    let sought = Sought {
        words: "the".to_owned(),
        whole_words: true,
        ..Sought::default()
    };
    let hits = room.bench().find_in_letter(&sought);
    assert!(hits.len() > 2, "{hits:?}");
    let told = room.act(Action::ReplaceInLetter {
        sought: sought.clone(),
        with: "your".to_owned(),
        only: Some(hits[1].span),
    });
    assert!(told.notice.is_none());
    assert_eq!(room.bench().find_in_letter(&sought).len(), hits.len() - 1);
    // A place where the words do not stand any more is passed over.
    let text = room.text();
    room.act(Action::ReplaceInLetter {
        sought,
        with: "your".to_owned(),
        only: Some(hits[1].span),
    });
    assert_eq!(room.text(), text);
}

#[test]
fn words_replaced_by_themselves_or_found_nowhere_are_no_step() {
    let mut room = Room::with_post();
    for action in [
        all("Thank you", "Thank you"),
        all("xyzzy", "plugh"),
        all("", "a"),
    ] {
        let told = room.act(action);
        assert_eq!(words(&told), "Nothing replaced");
        assert_eq!(room.bench().undo_name(), None);
    }
    assert!(room.draft().blocks.iter().all(|block| !block.edited));
}

#[test]
fn several_blocks_move_together_as_one_step() {
    let mut room = with_advice();
    let before: Vec<BlockId> = room.draft().blocks.iter().map(|block| block.id).collect();
    let pair = before[1..3].to_vec();
    room.act(Action::MoveBlocks {
        blocks: pair.clone(),
        down: true,
    });
    let now: Vec<BlockId> = room.draft().blocks.iter().map(|block| block.id).collect();
    assert_eq!(now[..4], [before[0], before[3], before[1], before[2]]);
    assert_eq!(room.bench().undo_name(), Some("moving passages"));
    room.act(Action::MoveBlocks {
        blocks: pair,
        down: false,
    });
    let now: Vec<BlockId> = room.draft().blocks.iter().map(|block| block.id).collect();
    assert_eq!(now, before);
}

#[test]
fn blocks_at_the_edge_stay_and_leave_no_step() {
    let mut room = Room::with_post();
    let ids: Vec<BlockId> = room.draft().blocks.iter().map(|block| block.id).collect();
    let last = ids[ids.len() - 2..].to_vec();
    for (blocks, down) in [
        (ids[..2].to_vec(), false),
        (last, true),
        (Vec::new(), true),
        (vec![BlockId(999)], false),
        (ids.clone(), true),
    ] {
        room.act(Action::MoveBlocks { blocks, down });
        assert_eq!(room.bench().undo_name(), None);
    }
}
