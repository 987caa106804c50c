//! What holds for a reading as a whole.

use super::testing::{post, thread};
use super::{Evidence, Learned, Place, Reading, Thresholds, read};
use crate::intake::{Quote, Role, Thread};
use crate::library::{Library, built_in, load};
use crate::text::seeded;
use proptest::prelude::*;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    load(&built_in())
        .expect("the starter library loads")
        .library
});

fn reading(thread: &Thread) -> Reading {
    read(thread, &LIBRARY, Thresholds::default(), &Learned::default())
}

fn ids(reading: &Reading) -> Vec<&str> {
    reading
        .issues
        .iter()
        .map(|issue| issue.id.as_str())
        .collect()
}

fn evidence(reading: &Reading) -> Vec<&Evidence> {
    let issues = reading.issues.iter().flat_map(|issue| &issue.evidence);
    let questions = reading.questions.iter().map(|question| &question.evidence);
    let facts = reading.facts.iter().map(|fact| &fact.evidence);
    let people = reading.people.iter().map(|person| &person.evidence);
    let reported = reading.reported.iter().map(|reported| &reported.evidence);
    issues
        .chain(questions)
        .chain(facts)
        .chain(people)
        .chain(reported)
        .chain(&reading.elsewhere)
        .collect()
}

#[test]
fn only_the_enquirys_own_words_count() {
    let mut thread = thread("What now?");
    thread.posts[0].quotes.push(Quote {
        author: None,
        text: "Ask the IRO".to_owned(),
    });
    thread.posts.push(post(
        Role::Adviser,
        "The IRO chairs the review. How old is he?",
    ));
    let reading = reading(&thread);
    assert!(reading.issues.is_empty());
    assert_eq!(reading.questions.len(), 1);
}

#[test]
fn a_sign_off_wishes_nothing() {
    let thread = thread("My girl is in care. She said no.\nBest wishes and feelings to all");
    assert!(!ids(&reading(&thread)).contains(&"wishes-and-feelings"));
}

#[test]
fn the_title_counts_and_is_pointed_at_as_such() {
    let mut thread = thread("Please help");
    thread.title = Some("Question about our IRO".to_owned());
    let reading = reading(&thread);
    assert_eq!(ids(&reading), ["iro-role"]);
    let shown = &reading.issues[0].evidence[0];
    assert_eq!(shown.place, Some(Place::Title));
    assert_eq!(shown.text, "IRO");
}

#[test]
fn every_post_of_the_enquiry_is_read() {
    let mut thread = thread("The IRO left.");
    thread
        .posts
        .push(post(Role::Parent, "We were sent a letter, is it the PLO?"));
    thread.enquiry = vec![0, 1];
    let reading = reading(&thread);
    assert_eq!(ids(&reading), ["pre-proceedings", "iro-role"]);
    assert_eq!(reading.questions[0].evidence.post, 1);
}

#[test]
fn nothing_to_answer_is_an_empty_reading() {
    let mut thread = thread("The IRO left.");
    thread.enquiry.clear();
    assert_eq!(reading(&thread), Reading::default());
}

#[test]
fn a_reading_is_written_as_the_design_has_it() {
    let json = serde_json::to_value(reading(&thread("My son’s IRO left. hes 12"))).expect("JSON");
    let expected = serde_json::json!({
        "issues": [{"id": "iro-role", "level": "strong", "score": 0.8,
            "evidence": [{"post": 0, "start": 11, "end": 14, "text": "IRO"}]}],
        "questions": [],
        "facts": [{"kind": "child", "relation": "son", "age": 12, "age_as_written": "12",
            "post": 0, "start": 21, "end": 27, "text": "hes 12"}],
        "people": [{"role": "iro", "post": 0, "start": 11, "end": 14, "text": "IRO"}],
        "reported": [],
        "flags": [],
        "elsewhere": [],
    });
    assert_eq!(json, expected);
}

proptest! {
    #![proptest_config(seeded(256))]

    #[test]
    fn whatever_is_typed_every_span_holds_its_words(
        title in "\\PC{0,40}",
        body in "([a-z0-9 .,?!’'\n\r😢“é-]|my son |hes 12|contact|court |social worker|8 weeks old|as his dad|court on |in 2 weeks|31/02/25|the 14th |monday |she told me |said that |\"|my other post|\\PC){0,120}",
    ) {
        let mut thread = thread(&body);
        thread.title = Some(title.clone());
        let reading = reading(&thread);
        for evidence in evidence(&reading) {
            let text = if evidence.place.is_some() { &title } else { &body };
            prop_assert_eq!(evidence.span.of(text), Some(evidence.text.as_str()));
            prop_assert!(!evidence.span.is_empty());
        }
        for reported in &reading.reported {
            prop_assert!(reported.evidence.span.contains(reported.said));
            prop_assert!(!reported.said.is_empty());
        }
    }
}
