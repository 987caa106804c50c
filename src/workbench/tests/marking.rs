//! What the adviser does with words of the post.

use super::*;
use crate::reading::{Evidence, Place};
use crate::reply::Origin;

/// Words of a room's post, as the window names them.
fn words(room: &Room, words: &str) -> Evidence {
    let body = &room.open().work.thread.posts[0].body;
    let start = body.find(words).expect("words of the post");
    Evidence {
        post: 0,
        place: None,
        quote: None,
        span: Span::new(start, start + words.len()),
        text: words.to_owned(),
    }
}

fn issue(id: &str) -> IssueId {
    IssueId::new(id).expect("a good id")
}

#[test]
fn words_an_issue_is_ticked_for_are_kept_with_the_case_and_go_with_the_tick() {
    let mut room = Room::with_post();
    let said = words(&room, "What can I do?");
    let adoption = issue("adoption");
    room.act(Action::TickFor {
        issue: adoption.clone(),
        words: said.clone(),
    });
    room.reopen();
    assert!(room.open().work.ticks.contains(&adoption));
    assert_eq!(room.open().work.evidence(&adoption), [&said]);
    room.act(Action::SetTick {
        issue: adoption.clone(),
        ticked: false,
    });
    assert!(room.open().work.evidence(&adoption).is_empty());
    room.act(Action::Undo);
    assert_eq!(room.open().work.evidence(&adoption), [&said]);
}

#[test]
fn ticking_for_the_same_words_again_is_no_step() {
    let mut room = Room::with_post();
    let tick = Action::TickFor {
        issue: issue("adoption"),
        words: words(&room, "my son"),
    };
    room.act(tick.clone());
    room.act(tick);
    room.act(Action::Undo);
    assert!(room.open().work.ticks.is_empty());
}

#[test]
fn a_question_of_the_adviser_s_is_checked_like_any_other_and_outlives_a_restart() {
    let mut room = Room::with_post();
    let asked = words(&room, "The IRO has not rung me back.");
    let before = room.open().work.reading.questions.len();
    room.act(Action::AddQuestion(asked.clone()));
    room.reopen();
    let work = &room.open().work;
    assert_eq!(work.reading.questions.len(), before + 1);
    assert_eq!(work.answers().len(), before + 1);
    let places: Vec<_> = work
        .reading
        .questions
        .iter()
        .map(|it| (it.evidence.place != Some(Place::Title), it.evidence.span))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    room.act(Action::DropQuestion(asked));
    assert_eq!(room.open().work.reading.questions.len(), before);
    room.act(Action::Undo);
    assert_eq!(room.open().work.reading.questions.len(), before + 1);
}

#[test]
fn what_is_asked_already_is_asked_once() {
    let mut room = Room::with_post();
    let before = room.open().work.reading.questions.clone();
    let asked = before
        .iter()
        .find(|it| it.evidence.place.is_none())
        .expect("a question of the body");
    room.act(Action::AddQuestion(asked.evidence.clone()));
    assert_eq!(room.open().work.reading.questions, before);
}

#[test]
fn words_the_post_has_not_change_nothing() {
    let mut room = Room::with_post();
    let mut made_up = words(&room, "my son");
    made_up.text = "my daughter".to_owned();
    let mut elsewhere = words(&room, "my son");
    elsewhere.post = 99;
    for words in [made_up, elsewhere] {
        room.act(Action::AddQuestion(words.clone()));
        room.act(Action::Quote(words.clone()));
        room.act(Action::TickFor {
            issue: issue("adoption"),
            words,
        });
    }
    assert_eq!(room.bench().undo_name(), None);
}

#[test]
fn a_quotation_is_on_one_line_and_knows_where_it_stands() {
    let mut room = Room::with_post();
    let said = words(&room, "they have stopped my contact with my son.");
    room.act(Action::Quote(said.clone()));
    assert!(
        room.text()
            .contains("You write: “they have stopped my contact with my son”.")
    );
    let draft = &room.open().work.draft;
    let spans: Vec<Span> = draft
        .blocks
        .iter()
        .filter_map(|block| match block.origin {
            Origin::Post { span, .. } => Some(span),
            _ => None,
        })
        .collect();
    assert_eq!(spans, [said.span]);
    room.act(Action::Undo);
    assert!(!room.text().contains("You write"));
}
