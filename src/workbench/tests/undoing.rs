//! One named log for each case, and it never crosses cases.

use super::*;
use crate::reading::Evidence;
use crate::store::CaseState;
use crate::workbench::BlockMove;

#[test]
fn undo_brings_back_the_post_that_was_answered() {
    let mut room = Room::new();
    room.paste(TWO_PARENTS);
    assert_eq!(room.open().work.thread.enquiry, [0]);
    let before = room.open().work.reading.clone();
    room.act(Action::ChooseEnquiry(vec![1, 1, 99]));
    assert_eq!(room.open().work.thread.enquiry, [1]);
    assert!(room.text().starts_with("Dear pebbledash,"));
    assert_eq!(
        room.bench().cases()[0].poster.as_deref(),
        Some("pebbledash")
    );
    room.act(Action::Undo);
    assert_eq!(room.open().work.thread.enquiry, [0]);
    assert_eq!(*room.open().work.reading, *before);
    assert!(room.text().starts_with("Dear quietharbour,"));
    room.act(Action::Redo);
    assert_eq!(room.open().work.thread.enquiry, [1]);
    room.reopen();
    assert_eq!(room.open().work.thread.enquiry, [1]);
}

#[test]
fn no_post_to_answer_is_refused() {
    let mut room = Room::with_post();
    assert!(room.try_act(Action::ChooseEnquiry(vec![7])).is_err());
    assert_eq!(room.open().work.thread.enquiry, [0]);
}

#[test]
fn a_run_of_typing_is_taken_back_at_once_and_the_cursor_put_behind_what_changed() {
    let mut room = Room::with_post();
    room.type_behind("Thank you", " so");
    let mut draft = room.draft().clone();
    let at = draft.text().find(" for your").unwrap();
    edit::insert(&mut draft, at, " much");
    room.act(Action::EditLetter {
        draft,
        step: Step::Typing,
        continues: true,
    });
    assert!(room.text().contains("Thank you so much for"));
    let undone = room.act(Action::Undo);
    assert_eq!(words(&undone), "Undid: typing");
    assert!(room.text().contains("Thank you for"));
    assert_eq!(room.bench().undo_name(), None);
    let redone = room.act(Action::Redo);
    assert_eq!(words(&redone), "Did again: typing");
    let (up_to_cursor, span) = shown(&room, &redone);
    assert_eq!(up_to_cursor, "Thank you so much");
    assert!(span.is_empty());
}

#[test]
fn undoing_a_tick_leaves_the_adviser_in_the_checklist() {
    let mut room = Room::with_post();
    room.tick("contact");
    let undone = room.act(Action::Undo);
    assert_eq!(words(&undone), "Undid: tick Contact");
    assert_eq!(undone.show, None);
    assert!(room.open().work.ticks.is_empty());
}

#[test]
fn undoing_the_first_change_makes_the_case_new_again() {
    let mut room = Room::with_post();
    room.tick("contact");
    room.act(Action::SetState(CaseState::Ready));
    assert_eq!(room.bench().undo_name(), Some("mark as ready"));
    room.act(Action::Undo);
    assert_eq!(room.open().state, CaseState::Drafting);
    room.act(Action::Undo);
    assert_eq!(room.open().state, CaseState::New);
    assert_eq!(room.bench().cases()[0].state, CaseState::New);
    let nothing = room.act(Action::Undo);
    assert_eq!(words(&nothing), "Nothing to undo in this case");
}

#[test]
fn each_case_keeps_its_own_steps_while_another_is_on_the_desk() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.type_behind("Thank you", " very much");
    let second = room.paste(SECOND);
    assert_eq!(room.bench().undo_name(), None);
    let nothing = room.act(Action::Undo);
    assert_eq!(words(&nothing), "Nothing to undo in this case");
    room.tick("contact");
    room.act(Action::OpenCase(first));
    assert_eq!(room.bench().undo_name(), Some("typing"));
    room.act(Action::Undo);
    assert!(!room.text().contains("very much"));
    room.act(Action::OpenCase(second));
    assert_eq!(room.bench().undo_name(), Some("tick Contact"));
    room.act(Action::OpenCase(first));
    room.act(Action::Redo);
    assert!(room.text().contains("Thank you very much"));
}

#[test]
fn every_change_to_the_letter_is_named_in_words_and_taken_back_whole() {
    let mut room = Room::with_post();
    room.tick("contact");
    let thanks = room.block_of("thanks");
    let span = Span::new(0, 10);
    let body = &room.open().work.thread.posts[0].body;
    let of_post = Evidence {
        post: 0,
        place: None,
        quote: None,
        span,
        text: span.of(body).unwrap().to_owned(),
    };
    let mut shorter = room.draft().clone();
    edit::delete(&mut shorter, Span::new(0, 5));
    let sought = crate::text::Sought {
        words: "Thank".to_owned(),
        ..Default::default()
    };
    let steps = [
        (
            Action::MoveBlock {
                block: thanks,
                to: BlockMove::Down,
            },
            "moving a passage",
        ),
        (
            Action::MoveBlocks {
                blocks: vec![thanks],
                down: true,
            },
            "moving a passage",
        ),
        (
            Action::MoveBlocks {
                blocks: vec![room.draft().blocks[0].id, thanks],
                down: true,
            },
            "moving passages",
        ),
        (Action::RemoveBlock(thanks), "removing a passage"),
        (
            Action::ReplaceInLetter {
                sought,
                with: "Bless".to_owned(),
                only: None,
            },
            "replacing words",
        ),
        (
            Action::Mend {
                block: thanks,
                span: Span::new(0, 5),
                words: "We thank".to_owned(),
            },
            "mending words",
        ),
        (Action::Quote(of_post), "quoting the post"),
        (
            Action::AddSnippet {
                snippet: snippet("contact-more"),
                after: None,
            },
            "add About contact-more",
        ),
        (
            Action::EditLetter {
                draft: shorter,
                step: Step::Cutting,
                continues: false,
            },
            "cutting",
        ),
    ];
    for (action, name) in steps {
        let before = room.draft().clone();
        room.act(action);
        assert_eq!(room.bench().undo_name(), Some(name));
        let after = room.draft().clone();
        assert_ne!(after, before, "{name}");
        room.act(Action::Undo);
        assert_eq!(*room.draft(), before, "{name}");
        room.act(Action::Redo);
        assert_eq!(*room.draft(), after, "{name}");
        room.act(Action::Undo);
    }
    assert_eq!(room.bench().undo_name(), Some("tick Contact"));
}

#[test]
fn a_step_of_one_case_is_never_taken_back_in_another_nor_lost_there() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.tick("contact");
    let block = room.block_of("thanks");
    room.act(Action::RemoveBlock(block));
    let without = room.text();
    let second = room.paste(SECOND);
    room.type_behind("Thank you", " very much");
    let typed = room.text();
    for _ in 0..3 {
        room.act(Action::OpenCase(first));
        assert_eq!(room.bench().undo_name(), Some("removing a passage"));
        room.act(Action::Undo);
        room.act(Action::OpenCase(second));
        assert_eq!(room.text(), typed);
        room.act(Action::OpenCase(first));
        assert_eq!(room.bench().redo_name(), Some("removing a passage"));
        room.act(Action::Redo);
        assert_eq!(room.text(), without);
        room.act(Action::OpenCase(second));
        assert_eq!(room.bench().undo_name(), Some("typing"));
        assert_eq!(room.bench().redo_name(), None);
    }
}

#[test]
fn a_letter_brought_back_is_signed_with_todays_name() {
    let mut room = Room::with_post();
    room.tick("contact");
    let mut settings = room.bench().settings().clone();
    settings.adviser = Some("Wren".to_owned());
    room.act(Action::Set(Box::new(settings)));
    room.act(Action::Undo);
    assert!(room.text().ends_with("Best wishes\nWren"));
}
