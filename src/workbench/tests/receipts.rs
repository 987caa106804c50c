//! Each time a letter is marked as sent there is a receipt of it, which nothing changes afterwards.

use super::*;
use crate::output::Whence;
use crate::store::CaseState;
use crate::workbench::Page;
use std::fs;

const SENT: Action = Action::SetState(CaseState::Sent);

fn with_letter() -> Room {
    let mut room = Room::with_post();
    room.act(Action::RemoveBlock(room.block_of("for-all")));
    room.tick("iro-role");
    room
}

#[test]
fn marking_as_sent_makes_a_receipt_and_sending_again_another_on_top() {
    let mut room = with_letter();
    assert_eq!(room.open().receipts, []);
    room.act(SENT);
    room.act(Action::SetState(CaseState::Drafting));
    room.type_behind("Thank you for your post.", " It was good to read.");
    room.act(SENT);
    let receipts = &room.open().receipts;
    assert_eq!(receipts.len(), 2);
    let said = |place: usize, words: &str| {
        let mut sentences = receipts[place].sentences.iter();
        sentences.any(|it| it.text.contains(words))
    };
    assert!(said(0, "good to read") && !said(1, "good to read"));
    assert_eq!(receipts[0].by, "Robin");
    let first = &receipts[0].sentences[0];
    assert!(matches!(first.whence, Whence::Passage { .. }));
    assert!(receipts[0].passages.iter().all(|it| it.number == Some(1)));
}

#[test]
fn receipts_are_there_after_the_window_was_closed_and_go_with_the_case() {
    let mut room = with_letter();
    room.act(SENT);
    let kept = room.open().receipts.clone();
    room.reopen();
    assert_eq!(room.open().receipts, kept);
    let other = room.paste(SECOND);
    assert_eq!((room.open().id, room.open().receipts.len()), (other, 0));
}

#[test]
fn undoing_that_it_was_sent_takes_the_receipt_away_and_redoing_brings_one_back() {
    let mut room = with_letter();
    room.act(SENT);
    room.act(Action::Undo);
    assert_eq!(room.open().receipts, []);
    room.act(Action::Redo);
    assert_eq!(room.open().receipts.len(), 1);
    room.act(Action::Undo);
    room.reopen();
    assert_eq!(room.open().receipts, []);
}

#[test]
fn a_receipt_is_printed_and_one_that_is_not_there_is_not() {
    let mut room = with_letter();
    let none = room.act(Action::Print(Page::Receipt(0)));
    assert!(notice(&none).is_error && none.printed.is_none());
    room.act(SENT);
    let made = room.act(Action::Print(Page::Receipt(0))).printed.unwrap();
    let html = fs::read_to_string(made).unwrap();
    assert!(html.contains("The charity") || html.contains("the charity"));
    assert!(html.contains("From the passage “About dear”, revision 1."));
}
