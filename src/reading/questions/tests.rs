//! What is a question and what only looks like one, sentence by sentence.

use super::questions;
use crate::reading::QuestionKind;
use crate::reading::own_words::own_words;
use crate::reading::testing::thread;

fn found(title: Option<&str>, body: &str) -> Vec<(QuestionKind, String)> {
    let mut thread = thread(body);
    thread.title = title.map(str::to_owned);
    questions(&own_words(&thread))
        .into_iter()
        .map(|question| (question.kind, question.evidence.text))
        .collect()
}

pub(super) fn of_kind(kind: QuestionKind, body: &str) -> Vec<String> {
    let found = found(None, body).into_iter();
    found
        .filter(|(other, _)| *other == kind)
        .map(|(_, text)| text)
        .collect()
}

/// Everything that is found in a post is asked outright, and is this.
#[track_caller]
pub(super) fn asks(body: &str, expected: &[&str]) {
    assert_eq!(of_kind(QuestionKind::Asked, body), expected, "{body}");
    assert_eq!(found(None, body).len(), expected.len(), "{body}");
}

/// Everything that is found in a post is implied, and is this.
#[track_caller]
pub(super) fn implies(body: &str, expected: &[&str]) {
    assert_eq!(of_kind(QuestionKind::Implied, body), expected, "{body}");
    assert_eq!(found(None, body).len(), expected.len(), "{body}");
}

#[track_caller]
pub(super) fn asks_nothing(body: &str) {
    assert_eq!(found(None, body), [], "{body}");
}

#[test]
fn a_sentence_with_a_question_mark_is_a_question() {
    for (body, expected) in [
        (
            "They came. What can I do now ? I am lost. He has to start again??",
            &["What can I do now ?", "He has to start again??"][..],
        ),
        (
            "Will the school be told? (is that normal?)",
            &["Will the school be told?", "is that normal?"],
        ),
        ("why?? he is only two", &["why??"]),
        ("can they do that?, i never signed", &["can they do that?"]),
    ] {
        asks(body, expected);
    }
}

#[test]
fn only_the_asking_clause_of_a_run_on_sentence_is_shown() {
    for (body, expected) in [
        (
            "I went to the meeting with my sister and they all sat there and said nothing about the \
             summer or about school and when it was over I thought to myself would they ever let him \
             come back?",
            "would they ever let him come back?",
        ),
        (
            "The plan says I have to do the course, a course I did last year and have the paper for \
             from the people who ran it in the town hall, but I have to do it again?",
            "I have to do it again?",
        ),
        (
            "It says weekly visits on the paper they gave us in May and we signed it there, yet we \
             only see her once a month?",
            "yet we only see her once a month?",
        ),
        (
            "He lives with me full time so why does she decide?",
            "why does she decide?",
        ),
    ] {
        asks(body, &[expected]);
    }
}

#[test]
fn several_questions_in_one_sentence_are_several() {
    for (body, expected) in [
        (
            "after all that could we live together again or would they come for the baby if we did ?",
            &[
                "could we live together again",
                "would they come for the baby if we did ?",
            ][..],
        ),
        (
            "Do I need a solicitor, can I get legal aid and how long does it take",
            &[
                "Do I need a solicitor",
                "can I get legal aid",
                "how long does it take",
            ],
        ),
        (
            "I dont know if I should sign it and what happens if I dont?",
            &["I dont know if I should sign it", "what happens if I dont?"],
        ),
        (
            "What I want to know is can I appeal or is it too late",
            &["can I appeal", "is it too late"],
        ),
    ] {
        asks(body, expected);
    }
}

#[test]
fn a_question_keeps_the_condition_it_needs() {
    for (body, expected) in [
        (
            "If I sign it, can they still go to court?",
            "If I sign it, can they still go to court?",
        ),
        (
            "I wont tell the nurse because if I do will they use it against me?",
            "if I do will they use it against me?",
        ),
        (
            "If the case is dropped does all of it end",
            "If the case is dropped does all of it end",
        ),
        (
            "My brother has them. Can he keep them if I get well",
            "Can he keep them if I get well",
        ),
    ] {
        asks(body, &[expected]);
    }
}

#[test]
fn a_question_without_its_mark_ends_where_somebody_begins_to_tell() {
    for (body, expected) in [
        (
            "Hi what happens if only one of us keeps to the plan I'm keeping mine but my ex wont",
            "what happens if only one of us keeps to the plan",
        ),
        (
            "hiya can he stop me seeing my girl I am on the birth certificate",
            "can he stop me seeing my girl",
        ),
        (
            "is there anything I can do I have tried everything",
            "is there anything I can do",
        ),
        (
            "what steps can we take to get him back we have done it all",
            "what steps can we take to get him back",
        ),
        (
            "Can I see the report, it was read out to everybody but me",
            "Can I see the report",
        ),
        (
            "how do i ask for a new worker because this one never comes",
            "how do i ask for a new worker",
        ),
        (
            "Can you tell them I am not the one they mean",
            "Can you tell them I am not the one they mean",
        ),
        (
            "Can I bring my mum, my sister or a friend to the meeting thanks in advance",
            "Can I bring my mum, my sister or a friend to the meeting",
        ),
    ] {
        asks(body, &[expected]);
    }
}

#[test]
fn the_order_of_words_asks() {
    for (body, expected) in [
        (
            "Hi can anyone tell me what to do",
            "can anyone tell me what to do",
        ),
        ("Is there a form", "Is there a form"),
        ("Im so upset can they keep him", "can they keep him"),
        ("Who decides if I see her", "Who decides if I see her"),
        ("and what chance have I got", "what chance have I got"),
        (
            "Is it possible to change the plan",
            "Is it possible to change the plan",
        ),
        (
            "Can grandparents be in the case",
            "Can grandparents be in the case",
        ),
        (
            "Does one slip count as a breach",
            "Does one slip count as a breach",
        ),
        ("I do have a say dont I", "I do have a say dont I"),
        (
            "shes off sick, is that true?",
            "shes off sick, is that true?",
        ),
    ] {
        asks(body, &[expected]);
    }
}

#[test]
fn a_request_or_a_doubt_asks() {
    for (body, expected) in [
        (
            "Im not sure if the plan can be stopped",
            "Im not sure if the plan can be stopped",
        ),
        (
            "I don't know whether I am allowed to move house",
            "I don't know whether I am allowed to move house",
        ),
        (
            "I'm confused about who chairs these meetings",
            "I'm confused about who chairs these meetings",
        ),
        (
            "We are trying to work out what our choices are when:",
            "We are trying to work out what our choices are",
        ),
        (
            "Any advice on how to get my file would be appreciated",
            "Any advice on how to get my file",
        ),
        (
            "I am looking for a bit of guidance to find out if I can change my worker",
            "I am looking for a bit of guidance to find out if I can change my worker",
        ),
        (
            "I would be grateful for any advice on contact at Christmas",
            "I would be grateful for any advice on contact at Christmas",
        ),
        (
            "He is home now. Please advise me as to whether I need to tell school",
            "Please advise me as to whether I need to tell school",
        ),
        (
            "I was wondering whether my nan could have her",
            "I was wondering whether my nan could have her",
        ),
        (
            "I rang them twice and need to know if he gets a visit",
            "need to know if he gets a visit",
        ),
        (
            "Anyone know how long a section 47 takes",
            "Anyone know how long a section 47 takes",
        ),
        (
            "Hoping someone can help with a court form",
            "Hoping someone can help with a court form",
        ),
        (
            "it would be good to know where I stand with the school",
            "it would be good to know where I stand with the school",
        ),
    ] {
        asks(body, &[expected]);
    }
}

#[test]
fn a_sentence_may_go_on_with_the_question_before_it() {
    asks(
        "Can someone say who I should ring? Or if there is a form for it.",
        &[
            "Can someone say who I should ring?",
            "if there is a form for it",
        ],
    );
    asks_nothing("He said no. Or if he did not I never heard it.");
}

#[test]
fn a_question_may_run_over_the_end_of_a_line() {
    asks(
        "Can anyone tell me how\nI can see the minutes of it",
        &["Can anyone tell me how\nI can see the minutes of it"],
    );
    asks(
        "Who do I write to\nCan we go to court",
        &["Who do I write to", "Can we go to court"],
    );
}

#[test]
fn statements_are_no_questions() {
    for body in [
        "They did it. Had to go. What they said was wrong. Will is my son.",
        "I know what they want and how he is.",
        "When we went there it was shut. Which is my fault.",
        "Did it all again on Monday. Have my lad at weekends. Was there for every visit.",
        "The truth is they lied and the problem is it never ends.",
        "He won't go and nor do I want him to.",
        "I do the course and so did he.",
        "Had I known I would have gone. In may I rang the police.",
        "What is worse is that she laughed. All they do is sit there.",
        "It does my head in. Does my head in.",
        "My worker is confused about what day it is.",
        "They need to know if I am home. She wants to know why.",
        "Social are looking for advice on housing for us.",
        "I was not sure if I should go but I went.",
        "I was trying to find out what she wrote.",
        "my mum is ill and not sure what day it is",
        "She looked after him (?) for a week",
        "Should you need more I can post again. Let me know if you need any more info.",
        "do you know what, I am done",
        "The manager would, I think, say no. What would really help is a call.",
        "I was looking for help with my drink problem back then.",
        "The question is whether he is safe, they say.",
        "I dont know if anyone can help. That is what they do to people.",
    ] {
        asks_nothing(body);
    }
}

#[test]
fn what_others_ask_is_no_question_of_the_posters() {
    for body in [
        "She said “who are you?”",
        "They asked me why I left. The judge asked \"is he safe with you?\" and I cried.",
        "The worker said are you sure you want this",
        "he told me can you wait outside",
        "My lad says dad what is a plan and I had no words.",
        "They asked me why I left?",
        "I asked her what happens if I say no and she said then we go to court.",
        "He text me saying how long will you be",
    ] {
        asks_nothing(body);
    }
    asks("She said no so can I go higher?", &["can I go higher?"]);
}

#[test]
fn a_plea_without_a_question_in_it_is_none() {
    for body in [
        "Any help appreciated. Any advice?",
        "I would really love to hear from others who have been there.",
        "Please help. Thoughts?",
        "I dont really know where to start. Not sure if this is the right place for it.",
        "I dont know why I am writing here. Really? Guess what?",
        "Please be honest but be kind.",
        "He cried for I dont know how long.",
    ] {
        asks_nothing(body);
    }
}

#[track_caller]
fn title_gives(title: &str, expected: &[(QuestionKind, &str)]) {
    let found = found(Some(title), "Please help.");
    let found: Vec<_> = found
        .iter()
        .map(|(kind, text)| (*kind, text.as_str()))
        .collect();
    assert_eq!(found, expected, "{title}");
}

#[test]
fn the_title_may_ask_or_name_what_it_asks_about() {
    use QuestionKind::{Asked, Implied};
    title_gives(
        "Can I take my mum to a meeting",
        &[(Asked, "Can I take my mum to a meeting")],
    );
    title_gives("Order made, is it too late", &[(Asked, "is it too late")]);
    title_gives("How to get my records", &[(Asked, "How to get my records")]);
    title_gives(
        "Help with supervised contact",
        &[(Asked, "Help with supervised contact")],
    );
    title_gives(
        "Advice needed on a safety plan",
        &[(Asked, "Advice needed on a safety plan")],
    );
    title_gives(
        "Question re school and contact",
        &[(Implied, "school and contact")],
    );
    title_gives("Left out of my son's plan", &[]);
    title_gives("Help please", &[]);
    title_gives("When social came to us", &[]);
}

#[test]
fn a_hostile_text_is_read_to_its_end() {
    let body = "can i if i not sure if “ ' hi ".repeat(3_000);
    assert!(!questions(&own_words(&thread(&body))).is_empty());
}
