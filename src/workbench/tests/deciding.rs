//! What the adviser decides about checks, questions and flags.

use super::*;
use crate::checks::{Dismissal, Finding};
use crate::output::Form;
use crate::workbench::Ask;

fn findings<'a>(room: &'a Room, rule: &str) -> Vec<&'a Finding> {
    let findings = room.open().work.findings.iter();
    findings.filter(|finding| finding.rule == rule).collect()
}

/// A desk with a letter in which a word stands twice.
fn with_a_doubled_word() -> (Room, Finding) {
    let mut room = Room::with_post();
    room.tick("iro-role");
    let first = room
        .text()
        .split_whitespace()
        .next()
        .expect("a word")
        .to_owned();
    room.type_behind(&first, &format!(" so {first} {first}"));
    let found = findings(&room, "doubled-word")[0].clone();
    (room, found)
}

#[test]
fn a_fix_puts_its_words_in_and_is_one_step() {
    let (mut room, found) = with_a_doubled_word();
    let before = room.text();
    room.act(Action::Mend {
        block: found.block.expect("words"),
        span: found.span.expect("words"),
        words: found.fixes[0].clone(),
    });
    assert!(findings(&room, "doubled-word").is_empty());
    assert_eq!(room.bench().undo_name(), Some("mending words"));
    room.act(Action::Undo);
    assert_eq!(room.text(), before);
}

#[test]
fn a_dismissed_finding_stays_away_in_its_case_and_comes_back_by_undo() {
    let (mut room, found) = with_a_doubled_word();
    room.act(Action::Dismiss {
        finding: Dismissal::of(&found),
        dismissed: true,
    });
    assert!(findings(&room, "doubled-word").is_empty());
    assert_eq!(room.open().work.dismissed.len(), 1);
    room.reopen();
    assert!(findings(&room, "doubled-word").is_empty());
    room.act(Action::Dismiss {
        finding: Dismissal::of(&found),
        dismissed: false,
    });
    assert_eq!(findings(&room, "doubled-word").len(), 1);
    room.act(Action::Undo);
    assert!(findings(&room, "doubled-word").is_empty());
}

#[test]
fn a_check_that_is_off_is_off_in_every_case_until_it_is_on_again() {
    let (mut room, _) = with_a_doubled_word();
    let rule = |on| Action::SetRule {
        rule: "doubled-word".to_owned(),
        on,
    };
    let outcome = room.act(rule(false));
    assert!(findings(&room, "doubled-word").is_empty());
    assert!(notice(&outcome).offer.is_some());
    room.reopen();
    assert!(findings(&room, "doubled-word").is_empty());
    room.act(rule(true));
    assert_eq!(findings(&room, "doubled-word").len(), 1);
}

#[test]
fn an_answer_is_kept_with_the_case() {
    let mut room = Room::with_post();
    room.tick("iro-role");
    let block = room.draft().blocks[0].id;
    room.act(Action::SetAnswer {
        question: "What now?".to_owned(),
        block,
        answers: true,
    });
    room.reopen();
    let decisions = &room.open().work.decisions;
    assert!(decisions.answers["What now?"].contains(&block));
}

/// A desk with a letter that greets somebody else.
fn with_an_error() -> Room {
    let mut room = Room::with_post();
    room.act(Action::RemoveBlock(room.block_of("for-all")));
    room.tick("iro-role");
    let poster = room.open().work.context.poster.clone().expect("a poster");
    let text = room.text();
    let at = text.find(&poster).expect("the greeting") + poster.len();
    let mut draft = room.draft().clone();
    edit::insert(&mut draft, at, "x");
    room.edit(draft, Step::Typing);
    assert!(!findings(&room, "name-misspelt").is_empty());
    room
}

#[test]
fn a_letter_with_errors_is_copied_after_one_question() {
    let mut room = with_an_error();
    let asked = room.act(Action::Copy(Form::Text));
    assert!(matches!(asked.asks, Some(Ask::CopyWithErrors(_))));
    assert_eq!(asked.copied, None);
    assert!(room.act(Action::CopyAnyway(Form::Text)).copied.is_some());
    assert!(
        room.act(Action::Copy(Form::Text)).copied.is_some(),
        "it asks once"
    );
}

#[test]
fn danger_in_the_post_asks_who_was_told_before_copying() {
    let mut room = Room::new();
    room.paste(&FIRST.replacen("?", "? I want to kill myself tonight.", 1));
    assert!(room.open().work.speaks_of_danger());
    room.act(Action::RemoveBlock(room.block_of("for-all")));
    room.tick("iro-role");
    let asked = room.act(Action::Copy(Form::Text));
    assert_eq!(asked.asks, Some(Ask::WhoWasTold));
    room.act(Action::Tell("  ".to_owned()));
    assert_eq!(
        room.act(Action::Copy(Form::Text)).asks,
        Some(Ask::WhoWasTold)
    );
    room.act(Action::Tell("Our team lead".to_owned()));
    // This library has no crisis text, which is an error the adviser is asked about next.
    let asked = room.act(Action::Copy(Form::Text));
    assert!(matches!(asked.asks, Some(Ask::CopyWithErrors(_))));
    assert!(room.act(Action::CopyAnyway(Form::Text)).copied.is_some());
    room.reopen();
    let told = room.open().work.decisions.told.clone().expect("it is kept");
    assert_eq!(told.who, "Our team lead");
}

#[test]
fn suggestions_learn_from_a_letter_once_when_it_is_copied_and_forget_when_told_to() {
    let mut room = Room::with_post();
    room.act(Action::RemoveBlock(room.block_of("for-all")));
    room.tick("iro-role");
    room.act(Action::CopyAnyway(Form::Text));
    room.act(Action::CopyAnyway(Form::Text));
    room.reopen();
    room.act(Action::CopyAnyway(Form::Text));
    let settings = room.bench().settings().clone();
    let count = |id: &str| settings.learned.issues.get(&issue(id)).copied();
    assert_eq!(
        count("iro-role").map(|it| (it.taken, it.left)),
        Some((1, 0))
    );
    assert_eq!(count("contact").map(|it| (it.taken, it.left)), Some((0, 1)));
    let forgotten = crate::workbench::Settings {
        learned: crate::reading::Learned::default(),
        ..settings
    };
    room.act(Action::Set(Box::new(forgotten)));
    room.reopen();
    assert!(room.bench().settings().learned.is_empty());
}

#[test]
fn a_deadline_is_held_against_each_new_day() {
    let mut room = Room::new();
    room.paste(&FIRST.replacen("?", "? We have a core group on Wednesday.", 1));
    let told = |room: &Room| {
        findings(room, "deadline-ignored")
            .first()
            .map(|it| it.message.clone())
    };
    let before = told(&room).expect("it lies ahead");
    assert!(before.contains("in 2 days"), "{before}");
    let now = room.now;
    let later = |day: &str| {
        format!("2026-11-{day}T09:00:00+00:00[UTC]")
            .parse()
            .unwrap()
    };
    room.bench_mut().tick(later("24"), now);
    assert!(told(&room).expect("it lies ahead").contains("tomorrow"));
    room.bench_mut().tick(later("26"), now);
    assert_eq!(told(&room), None);
}

/// An action that makes the letter longer than one frame checks.
fn many_paragraphs(room: &Room) -> Action {
    let mut draft = room.open().work.draft.clone();
    for number in 0..20 {
        let words = crate::reply::sample::passage(&format!("Ask them them {number} times."));
        crate::reply::add_hand_block(&mut draft, crate::library::Part::Advice, words, None);
    }
    Action::EditLetter {
        draft,
        step: Step::Typing,
        continues: false,
    }
}

#[test]
fn a_long_letter_is_checked_over_several_frames_and_comes_to_what_checking_at_once_does() {
    let (mut room, _) = with_a_doubled_word();
    let (action, now) = (many_paragraphs(&room), room.now);
    // As the window does it: frames go on with what the action began.
    room.bench_mut().apply(action, now).expect("it is typed");
    assert_eq!(
        findings(&room, "doubled-word").len(),
        1,
        "what was found stands"
    );
    let mut frames = 0;
    while room.open().work.is_checking() {
        assert_eq!(room.bench().due_in(now), Some(Duration::ZERO));
        room.bench_mut().tick(today(), now);
        frames += 1;
    }
    assert!(frames > 1);
    assert_eq!(findings(&room, "doubled-word").len(), 21);
    let over_frames = room.open().work.findings.clone();
    room.act(Action::Undo);
    room.act(Action::Redo);
    assert_eq!(room.open().work.findings, over_frames);
}

#[test]
fn a_letter_is_not_copied_before_its_checks_have_seen_all_of_it() {
    let (mut room, _) = with_a_doubled_word();
    let (action, now) = (many_paragraphs(&room), room.now);
    room.bench_mut().apply(action, now).expect("it is typed");
    assert!(room.open().work.is_checking());
    let copy = Action::Copy(Form::Bbcode);
    room.bench_mut().apply(copy, now).expect("an answer");
    assert!(!room.open().work.is_checking());
}
