//! What is implied and what only complains, sentence by sentence.

use super::tests::{asks, asks_nothing, implies, of_kind};
use crate::reading::QuestionKind;

#[test]
fn questions_that_want_no_answer_are_weaker() {
    for (body, expected) in [
        ("Why is it so unfair?", "Why is it so unfair?"),
        ("how can they sleep at night", "how can they sleep at night"),
        (
            "What sort of mother does that?",
            "What sort of mother does that?",
        ),
        (
            "Does anyone else feel like this?",
            "Does anyone else feel like this?",
        ),
        (
            "has anyone been through this",
            "has anyone been through this",
        ),
        ("So what is the point?", "what is the point?"),
    ] {
        implies(body, &[expected]);
    }
    asks(
        "Why is he still on a plan?",
        &["Why is he still on a plan?"],
    );
    asks(
        "How can I show them I have changed?",
        &["How can I show them I have changed?"],
    );
}

#[test]
fn doubts_that_complain_are_weaker() {
    for (body, expected) in [
        (
            "I dont understand why she moved him",
            "I dont understand why she moved him",
        ),
        (
            "I don't know what I did wrong",
            "I don't know what I did wrong",
        ),
        (
            "I would have thought they had to tell me",
            "I would have thought they had to tell me",
        ),
        (
            "Surely they need an order for that",
            "Surely they need an order for that",
        ),
    ] {
        implies(body, &[expected]);
    }
    asks(
        "Surely they need an order for that?",
        &["Surely they need an order for that?"],
    );
}

#[test]
fn a_complaint_that_calls_for_an_answer_is_implied() {
    for (body, expected) in [
        (
            "It says visits go up in May but this isn't happening",
            "this isn't happening",
        ),
        (
            "My lad has never been asked what he wants",
            "My lad has never been asked what he wants",
        ),
        (
            "I leave messages and nobody rings me back",
            "nobody rings me back",
        ),
        ("I wrote a letter, it's been ignored.", "it's been ignored"),
        (
            "New reports are being dismissed, old ones are not.",
            "New reports are being dismissed",
        ),
        (
            "The council is refusing to move things on",
            "The council is refusing to move things on",
        ),
        (
            "she wont say when he is coming home yet",
            "she wont say when he is coming home yet",
        ),
        (
            "She shared it without telling me and left",
            "She shared it without telling me",
        ),
    ] {
        implies(body, &[expected]);
    }
}

#[test]
fn complaints_of_something_else_are_left() {
    for body in [
        "I sat there thinking this isn't happening to me",
        "If nobody rings me back I will go there",
        "I have never been told off in my life",
        "He is not being ignored",
        "I ignored my emails. I wont listen to him and I am refusing to talk to him",
        "Nobody is saying I did it",
        "She said “nobody listens to you”",
    ] {
        asks_nothing(body);
    }
}

#[test]
fn only_a_handful_of_complaints_are_taken() {
    let body = "Nobody tells me anything. ".repeat(40);
    assert_eq!(of_kind(QuestionKind::Implied, &body).len(), 5);
}
