//! Ticking, changing and copying the letter of the open case.

use super::*;
use crate::output::Form;
use crate::store::CaseState;
use crate::workbench::BlockMove;

#[test]
fn until_something_is_ticked_the_letter_holds_only_what_every_letter_has() {
    let room = Room::with_post();
    assert!(room.open().work.ticks.is_empty());
    assert!(room.draft().block_of(&snippet("dear")).is_some());
    assert!(room.draft().block_of(&snippet("iro-what")).is_none());
    assert_eq!(room.open().state, CaseState::New);
}

#[test]
fn one_command_ticks_the_strong_suggestions_and_does_so_once() {
    let mut room = Room::with_post();
    room.act(Action::TickStrong);
    assert_eq!(
        room.open().work.ticks,
        [issue("contact"), issue("iro-role")].into()
    );
    assert_eq!(
        room.bench().undo_name(),
        Some("tick the strong suggestions")
    );
    let again = room.act(Action::TickStrong);
    assert_eq!(
        words(&again),
        "The strong suggestions are all ticked already"
    );
    room.act(Action::Undo);
    assert_eq!(room.bench().undo_name(), None);

    room.paste(SECOND);
    let none = room.act(Action::TickStrong);
    assert_eq!(words(&none), "The post names no issue outright");
    assert_eq!(room.bench().undo_name(), None);
}

#[test]
fn what_changes_nothing_is_no_step_and_leaves_the_case_new() {
    let mut room = Room::with_post();
    let draft = room.draft().clone();
    let first = draft.blocks[0].id;
    for action in [
        Action::SetTick {
            issue: issue("contact"),
            ticked: false,
        },
        Action::EditLetter {
            draft,
            step: Step::Typing,
            continues: false,
        },
        Action::MoveBlock {
            block: first,
            to: BlockMove::Up,
        },
        Action::RemoveBlock(BlockId(999)),
        Action::RestoreWording(first),
        Action::ChooseEnquiry(vec![0]),
        Action::SetState(CaseState::New),
        Action::Copy(Form::Bbcode),
    ] {
        room.act(action.clone());
        assert_eq!(room.bench().undo_name(), None, "{action:?}");
        assert_eq!(room.open().state, CaseState::New, "{action:?}");
        assert_eq!(room.bench().due_in(room.now), None, "{action:?}");
    }
}

#[test]
fn the_first_change_to_ticks_or_letter_begins_the_draft() {
    let mut room = Room::with_post();
    room.tick("contact");
    assert_eq!(room.open().state, CaseState::Drafting);
    assert_eq!(room.bench().cases()[0].state, CaseState::Drafting);
    room.act(Action::SetState(CaseState::New));
    assert_eq!(room.open().state, CaseState::New, "the person decides");
    room.act(Action::SetState(CaseState::Sent));
    room.type_behind("Dear mossycup,", "\nA line more.");
    assert_eq!(room.open().state, CaseState::Sent, "the person decides");
}

#[test]
fn an_issue_that_is_not_in_the_checklist_cannot_be_ticked() {
    let mut room = Room::with_post();
    let error = room
        .try_act(Action::SetTick {
            issue: issue("made-up"),
            ticked: true,
        })
        .unwrap_err();
    assert_eq!(error.message(), "There is no issue called “made-up”");
}

#[test]
fn what_a_tick_left_out_is_told_once() {
    let mut room = Room::with_post();
    room.tick("iro-role");
    let told = room.tick("adoption");
    assert!(words(&told).contains("About adoption-what"), "{told:?}");
    let told = room.tick("contact");
    assert!(told.notice.is_none(), "{told:?}");
}

#[test]
fn an_edited_passage_stays_when_its_issue_is_unticked() {
    let mut room = Room::with_post();
    room.tick("iro-role");
    room.type_behind("The IRO checks", " hard");
    room.act(Action::SetTick {
        issue: issue("iro-role"),
        ticked: false,
    });
    assert!(room.text().contains("The IRO checks hard"));
    assert!(
        room.draft()
            .block_of(&snippet("iro-what"))
            .unwrap()
            .stranded
    );
}

#[test]
fn a_passage_that_nothing_calls_for_goes_with_its_old_wording_and_can_be_brought_back() {
    let mut room = Room::with_post();
    room.tick("iro-role");
    room.type_behind("The IRO checks", " hard");
    room.act(Action::SetTick {
        issue: issue("iro-role"),
        ticked: false,
    });
    let block = room.block_of("iro-what");
    let told = room.act(Action::RestoreWording(block));
    assert!(words(&told).starts_with("Passage removed"));
    room.act(Action::Undo);
    assert!(room.text().contains("The IRO checks hard"));
}

#[test]
fn a_passage_moves_goes_and_comes_back() {
    let mut room = Room::with_post();
    room.tick("contact");
    let block = room.block_of("contact-ask");
    let before = room.draft().clone();
    let at = before.position(block);
    let moved = room.act(Action::MoveBlock {
        block,
        to: BlockMove::Up,
    });
    assert_eq!(moved.show.map(|(shown, _)| shown), Some(block));
    assert_eq!(room.draft().position(block), at.map(|at| at - 1));
    let removed = room.act(Action::RemoveBlock(block));
    assert!(matches!(notice(&removed).offer, Some((_, Action::Undo))));
    assert_eq!(room.draft().block(block), None);
    room.act(Action::Undo);
    room.act(Action::Undo);
    assert_eq!(*room.draft(), before);
}

#[test]
fn a_passage_is_added_where_the_cursor_is() {
    let mut room = Room::with_post();
    let thanks = room.block_of("thanks");
    let added = room.act(Action::AddSnippet {
        snippet: snippet("contact-more"),
        after: Some(thanks),
    });
    let block = room.block_of("contact-more");
    assert_eq!(added.show.map(|(shown, _)| shown), Some(block));
    assert_eq!(room.draft().position(block), Some(2));
    assert_eq!(room.bench().undo_name(), Some("add About contact-more"));
    let again = room.act(Action::AddSnippet {
        snippet: snippet("contact-more"),
        after: None,
    });
    assert_eq!(again.show.map(|(shown, _)| shown), Some(block));
}

#[test]
fn a_passage_that_is_not_in_the_library_changes_nothing() {
    let mut room = Room::with_post();
    let before = room.draft().clone();
    let wanted = Action::AddSnippet {
        snippet: snippet("made-up"),
        after: None,
    };
    assert!(room.try_act(wanted).is_err());
    assert_eq!(*room.draft(), before);
    assert_eq!(room.bench().undo_name(), None);
}

#[test]
fn a_letter_with_a_gap_that_must_be_filled_is_not_copied_and_the_gap_is_shown() {
    let mut room = Room::with_post();
    room.act(Action::RemoveBlock(room.block_of("for-all")));
    room.tick("contact");
    let refused = room.act(Action::Copy(Form::Bbcode));
    assert_eq!(refused.copied, None);
    assert!(notice(&refused).is_error);
    assert_eq!(
        words(&refused),
        "Not copied: the letter still needs your answer to “which meeting?”"
    );
    let (up_to_gap, _) = shown(&room, &refused);
    assert_eq!(up_to_gap, "Raise it at [which meeting?]");
}

#[test]
fn several_open_gaps_are_counted_and_still_one_sentence() {
    let mut room = Room::with_post();
    room.tick("contact");
    let refused = room.act(Action::Copy(Form::Bbcode));
    assert_eq!(
        words(&refused),
        "Not copied: the letter still needs your answers to 2 gaps, the first being “which meeting?”"
    );
}

#[test]
fn an_optional_gap_does_not_stop_the_copy_and_is_not_in_it() {
    let mut room = Room::with_post();
    room.act(Action::RemoveBlock(room.block_of("for-all")));
    room.tick("iro-role");
    let copied = room.act(Action::Copy(Form::Text));
    let letter = copied.copied.clone().expect("the letter is copied");
    assert!(letter.starts_with("Dear mossycup,"), "{letter}");
    assert!(!letter.contains('['), "{letter}");
    assert_eq!(
        words(&copied),
        "Copied as Plain text, to be pasted within 5 minutes. Nobody here has approved any of its 4 passages yet."
    );
}

#[test]
fn copying_names_the_one_passage_that_nobody_has_approved() {
    let mut room = Room::with_post();
    room.act(Action::RemoveBlock(room.block_of("for-all")));
    let mut draft = room.draft().clone();
    let rest = Span::new("Dear mossycup,".len(), draft.text().len());
    edit::delete(&mut draft, rest);
    room.edit(draft, Step::Deleting);
    let copied = room.act(Action::CopyAnyway(Form::Bbcode));
    assert_eq!(
        words(&copied),
        "Copied as BBCode, to be pasted within 5 minutes. Nobody here has approved its passage “About dear” yet."
    );
}

#[test]
fn an_empty_letter_and_no_letter_are_not_copied() {
    let mut room = Room::new();
    let none = room.act(Action::Copy(Form::Bbcode));
    assert_eq!(
        words(&none),
        "Open a post first; there is no letter to copy"
    );
    room.paste(FIRST);
    let mut draft = room.draft().clone();
    let all = Span::new(0, draft.text().len());
    edit::delete(&mut draft, all);
    room.edit(draft, Step::Deleting);
    let empty = room.act(Action::Copy(Form::Bbcode));
    assert_eq!(empty.copied, None);
    assert_eq!(words(&empty), "Not copied: the letter is empty");
}

#[test]
fn a_greeting_added_and_taken_out_again_leaves_the_first_one_however_it_is_taken_out() {
    for by_hand in [false, true] {
        let mut room = Room::with_post();
        let before = room.text();
        room.act(Action::AddSnippet {
            snippet: snippet("hello"),
            after: None,
        });
        assert!(!room.text().contains("Dear"), "it took the other's place");
        if by_hand {
            let mut draft = room.draft().clone();
            edit::delete(&mut draft, Span::new(0, "Hello,\n".len()));
            room.edit(draft, Step::Deleting);
        } else {
            room.act(Action::RemoveBlock(room.block_of("hello")));
        }
        assert_eq!(room.text(), before, "by hand: {by_hand}");
    }
}

#[test]
fn assembling_again_keeps_a_letter_that_was_emptied_empty() {
    let mut room = Room::with_post();
    let mut draft = room.draft().clone();
    let all = Span::new(0, draft.text().len());
    edit::delete(&mut draft, all);
    room.edit(draft, Step::Deleting);
    let before = room.draft().clone();
    room.reopen();
    assert_eq!(*room.draft(), before);
}

#[test]
fn another_name_signs_the_open_letter_at_once_and_is_kept() {
    let mut room = Room::with_post();
    assert!(
        room.text().ends_with("Best wishes\nRobin"),
        "{}",
        room.text()
    );
    let mut settings = room.bench().settings().clone();
    settings.adviser = Some("Wren".to_owned());
    room.act(Action::Set(Box::new(settings)));
    assert!(room.text().ends_with("Best wishes\nWren"));
    assert_eq!(room.bench().undo_name(), None);
    assert_eq!(room.state(), SaveState::Pending);
    room.reopen();
    assert!(room.text().ends_with("Best wishes\nWren"));
}
