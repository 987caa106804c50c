//! Signs tried on cases and sentences while they are written.

use super::*;
use crate::library::{Entry, Issue, load_entry};
use crate::workbench::trying::{Trial, TriedOn, Trying};
use std::rc::Rc;

/// The issue about contact with other lines in its front.
fn contact(room: &Room, signs: &str, tests: &str) -> Box<Issue> {
    let text = format!(
        "+++\ntitle = \"Contact\"\ngroup = \"Care\"\n[signs]\n{signs}\n[tests]\n{tests}\n+++\nTick it.\n"
    );
    let file = PackFile::new("issues/contact.md", text);
    match load_entry(&file, room.bench().library()) {
        Ok(Entry::Issue(issue)) => Box::new(issue),
        other => unreachable!("{other:?}"),
    }
}

/// What came of what was asked last.
#[track_caller]
fn came_of(trying: &mut Trying) -> Rc<Trial> {
    let came = (0..2_000).find_map(|_| {
        std::thread::sleep(Duration::from_millis(5));
        trying.trial().filter(|(_, is_new)| *is_new)
    });
    came.expect("it came").0
}

/// A desk with two cases on the list and one in the bin, all of which speak of a son.
fn with_cases() -> Room {
    let mut room = Room::with_post();
    room.paste(SECOND);
    let gone = room
        .paste("My son and I\n\nPost by elderwren » Fri Nov 20, 2026 9:30 am\n\nMy son is 9.\n");
    room.act(Action::DeleteCase(gone));
    room
}

#[track_caller]
fn tried(room: &Room, signs: &str, tests: &str) -> Rc<Trial> {
    let mut trying = room.bench().begin_trying(&issue("contact"), || {});
    trying.ask(contact(room, signs, tests));
    came_of(&mut trying)
}

#[test]
fn each_sign_is_counted_in_cases_and_own_sentences_and_its_words_are_marked() {
    let room = with_cases();
    let trial = tried(
        &room,
        "strong = [\"contact\", \"nowhere at all\"]\nweak = [\"my {son|daughter}\"]",
        "match = [\"No contact.\", \"I miss my son.\"]\nno_match = [\"The iron.\"]",
    );
    assert_eq!((trial.cases, trial.cases_failed.clone()), (2, None));
    let counts: Vec<_> = trial
        .signs
        .iter()
        .map(|sign| (sign.phrase.as_str(), sign.own_sentences, sign.places.cases))
        .collect();
    assert_eq!(
        counts,
        [
            ("contact", 1, 1),
            ("nowhere at all", 0, 0),
            ("my {son|daughter}", 1, 2)
        ]
    );
    let place =
        trial.signs[2].places.shown.iter().find(
            |place| matches!(&place.on, TriedOn::Case(_, title) if title == "What happens next"),
        );
    let words = &place.expect("the case").words;
    let marked = words.marks.iter().filter_map(|span| span.of(&words.text));
    assert!(marked.eq(["my daughter"]), "{words:?}");
}

#[test]
fn what_would_newly_match_and_what_no_longer_is_told_by_case() {
    let room = with_cases();
    let trial = tried(&room, "strong = [\"my daughter\"]", "");
    let titles = |places: &crate::workbench::trying::TriedPlaces| -> Vec<String> {
        let places = places.shown.iter();
        places
            .filter_map(|place| match &place.on {
                TriedOn::Case(_, title) => Some(title.clone()),
                _ => None,
            })
            .collect()
    };
    assert_eq!(titles(&trial.newly), ["What happens next"]);
    assert_eq!(titles(&trial.no_longer), ["Worried about seeing my son"]);
}

#[test]
fn signs_that_stay_as_they_are_change_nothing() {
    let room = with_cases();
    let trial = tried(&room, "strong = [\"contact\"]", "");
    assert!(trial.newly.is_empty() && trial.no_longer.is_empty());
}

#[test]
fn sentences_that_do_not_do_what_they_must_are_told() {
    let room = Room::new();
    let trial = tried(
        &room,
        "strong = [\"contact\"]",
        "match = [\"No contact.\", \"They keep him from me.\"]\nno_match = [\"A contact lens.\"]",
    );
    let failed: Vec<_> = trial
        .failed
        .iter()
        .map(|test| (test.words.text.as_str(), test.must, test.words.marks.len()))
        .collect();
    assert_eq!(
        failed,
        [
            ("They keep him from me.", true, 0),
            ("A contact lens.", false, 1)
        ]
    );
}

#[test]
fn only_what_was_asked_last_is_answered_as_up_to_date() {
    let room = with_cases();
    let mut trying = room.bench().begin_trying(&issue("contact"), || {});
    for sign in ["con", "cont", "contac", "my daughter"] {
        trying.ask(contact(&room, &format!("strong = [\"{sign}\"]"), ""));
    }
    let trial = came_of(&mut trying);
    assert_eq!(trial.signs[0].phrase, "my daughter");
}

#[test]
fn a_new_issue_is_tried_as_one_that_suggested_nothing_before() {
    let room = with_cases();
    let mut trying = room.bench().begin_trying(&issue("seeing-him"), || {});
    trying.ask(contact(&room, "strong = [\"contact\"]", ""));
    let trial = came_of(&mut trying);
    assert_eq!(trial.newly.cases, 1);
}
