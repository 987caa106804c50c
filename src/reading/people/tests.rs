//! Whom the sentences of parents name, and whom they make say what.

use super::*;
use crate::reading::own_words::own_words;
use crate::reading::testing::thread;

#[track_caller]
fn roles(body: &str, expected: &[(&str, &str)]) {
    let thread = thread(body);
    let people = people(&own_words(&thread));
    let found: Vec<(&str, &str)> = people
        .iter()
        .map(|person| (person.role.as_str(), person.evidence.text.as_str()))
        .collect();
    assert_eq!(found, expected, "{body}");
}

/// Compares roles and what was said.
#[track_caller]
fn says(body: &str, expected: &[(&str, &str)]) {
    let thread = thread(body);
    let reported = reported(&own_words(&thread));
    let found: Vec<(&str, &str)> = reported
        .iter()
        .map(|reported| {
            (
                reported.role.as_str(),
                reported.said.of(body).expect("words"),
            )
        })
        .collect();
    assert_eq!(found, expected, "{body}");
}

#[test]
fn people_are_named_by_role() {
    for (body, role, words) in [
        ("our social worker left", "social-worker", "social worker"),
        ("the SW came", "social-worker", "SW"),
        ("my socail wroker is new", "social-worker", "socail wroker"),
        ("the ISW was kind", "independent-social-worker", "ISW"),
        (
            "an independant social worker came",
            "independent-social-worker",
            "independant social worker",
        ),
        ("her team manager rang", "team-manager", "team manager"),
        ("our IRO never rings", "iro", "IRO"),
        ("the reviewing officer chairs", "iro", "reviewing officer"),
        (
            "the cafcass guardian met him",
            "childrens-guardian",
            "cafcass guardian",
        ),
        ("the gaurdian agreed", "childrens-guardian", "gaurdian"),
        ("Cafcass came", "cafcass", "Cafcass"),
        ("the judge agreed", "judge", "judge"),
        ("my solicter wont ring", "solicitor", "solicter"),
        ("a barrister spoke", "barrister", "barrister"),
        ("health visitor came", "health-visitor", "health visitor"),
        ("I told my midwife", "midwife", "midwife"),
        ("his school rang me", "teacher", "his school"),
        ("the GP knows us", "doctor", "GP"),
        ("police came", "police", "police"),
        (
            "the foster carers are nice",
            "foster-carer",
            "foster carers",
        ),
        (
            "a family support worker helps",
            "family-support-worker",
            "family support worker",
        ),
        (
            "the contact supervisor writes",
            "contact-worker",
            "contact supervisor",
        ),
        (
            "the conference chair let me speak",
            "conference-chair",
            "conference chair",
        ),
        ("he has his own advocate", "advocate", "his own advocate"),
        (
            "the mother of the child lies",
            "mother",
            "mother of the child",
        ),
        (
            "my ex wifes new boyfriend lives there",
            "ex-partners-partner",
            "my ex wifes new boyfriend",
        ),
        ("my ex lied", "ex-partner", "my ex"),
        ("my bf is away", "partner", "my bf"),
        ("his nan helps", "grandparent", "his nan"),
        ("my sister helps", "relative", "my sister"),
        ("my therapist agrees", "therapist", "therapist"),
        ("the LA wont move", "childrens-services", "LA"),
        ("social refused", "childrens-services", "social"),
        ("the psycologist saw him", "psychologist", "psycologist"),
    ] {
        roles(body, &[(role, words)]);
    }
}

#[test]
fn a_role_comes_once() {
    roles(
        "The sw said no. My social worker and her manager came, the social workers left",
        &[("social-worker", "sw"), ("team-manager", "her manager")],
    );
}

#[test]
fn words_that_only_look_like_people_are_nobody() {
    for body in [
        "special guardian of a boy, a guardian angel",
        "dont judge me, people judge you",
        "on social media, my social life, social anxiety, anti-social",
        "I will advocate for him. A high chair.",
        "a council house, council tax, a police check",
        "he is at school, the school run",
        "a court order, foster care, the other la la land",
        "I am his mum. As his mum I know.",
        "pregnant with a boy and his mum will help, my bf",
    ] {
        let thread = thread(body);
        let found: Vec<_> = people(&own_words(&thread))
            .into_iter()
            .map(|person| person.role)
            .filter(|role| role != "partner")
            .collect();
        assert!(found.is_empty(), "{body}: {found:?}");
    }
}

#[test]
fn what_others_said_is_told_with_who_said_it() {
    for (body, role, said) in [
        (
            "the social worker told me I have to ask first",
            "social-worker",
            "I have to ask first",
        ),
        (
            "sw said that he cant stay here",
            "social-worker",
            "he cant stay here",
        ),
        (
            "My solicitor keeps telling me to sign it",
            "solicitor",
            "to sign it",
        ),
        (
            "Why is my sw telling me we must split up?",
            "social-worker",
            "we must split up",
        ),
        (
            "we’ve been told she is “not ready yet” by now",
            "professionals",
            "she is “not ready yet” by now",
        ),
        (
            "they say I'm not engaging",
            "professionals",
            "I'm not engaging",
        ),
        (
            "I rang social services and they said its not for them",
            "childrens-services",
            "its not for them",
        ),
        (
            "I was told I need a lawyer",
            "professionals",
            "I need a lawyer",
        ),
        (
            "ive been told by the guardian that he is fine",
            "childrens-guardian",
            "he is fine",
        ),
        (
            "The judge said he must stay put, I cried",
            "judge",
            "he must stay put",
        ),
        (
            "I told the sw it hurts and her reply was 'get over it'",
            "social-worker",
            "get over it",
        ),
        (
            "they accused me of being drunk",
            "professionals",
            "being drunk",
        ),
        (
            "my ex accused me of hitting him",
            "ex-partner",
            "hitting him",
        ),
        (
            "the order states contact is weekly",
            "court",
            "contact is weekly",
        ),
        (
            "the report says I drink, which is a lie",
            "professionals",
            "I drink",
        ),
        (
            "the cafcass report says he is happy",
            "cafcass",
            "he is happy",
        ),
        (
            "according to the report, I shout at him",
            "professionals",
            "I shout at him",
        ),
        (
            "in there eyes it would be too much risk",
            "professionals",
            "it would be too much risk",
        ),
        (
            "my son said he wants to come home",
            "child",
            "he wants to come home",
        ),
        (
            "My girl is 9. She said she hates it there",
            "child",
            "she hates it there",
        ),
        ("she made me out to be a liar. no idea", "other", "a liar"),
        (
            "social are insisting it is needed",
            "childrens-services",
            "it is needed",
        ),
        (
            "the sw said if I dont sign, they go to court",
            "social-worker",
            "if I dont sign, they go to court",
        ),
        (
            "the council sent a letter saying the case is closed",
            "childrens-services",
            "the case is closed",
        ),
        ("someone said it takes a month", "other", "it takes a month"),
        ("The IRO said no", "iro", "no"),
        (
            "the sw said \"we will see you in court\" and left",
            "social-worker",
            "we will see you in court",
        ),
        ("my mum reckons its too late", "relative", "its too late"),
        (
            "all professionals voiced their concerns that I am low",
            "professionals",
            "I am low",
        ),
        (
            "my midwife told my mum that I smoke but I dont",
            "midwife",
            "I smoke",
        ),
    ] {
        says(body, &[(role, said)]);
    }
}

#[test]
fn who_said_it_is_told_from_the_words_round_it_or_left_open() {
    for (body, role, said) in [
        ("I was accused of neglect by my ex", "ex-partner", "neglect"),
        (
            "It says in the report that I was drunk",
            "professionals",
            "I was drunk",
        ),
        (
            "the sw wrote an assessment. It says I shout",
            "social-worker",
            "I shout",
        ),
        (
            "I was told on Friday that I have to sign",
            "professionals",
            "I have to sign",
        ),
        ("her mum told school that i shout", "mother", "i shout"),
        (
            "my new partner is nice. she text saying its off",
            "other",
            "its off",
        ),
        ("My husband left. He said I lied", "partner", "I lied"),
        (
            "the solicitor and the sw came. She said its over",
            "other",
            "its over",
        ),
        (
            "a girl on my course said you can appeal",
            "other",
            "you can appeal",
        ),
    ] {
        says(body, &[(role, said)]);
    }
}

#[test]
fn two_who_say_the_same_come_both() {
    says(
        "Why is my sw and my solicitor telling me it is over?",
        &[("social-worker", "it is over"), ("solicitor", "it is over")],
    );
}

#[test]
fn what_the_poster_said_or_nobody_said_is_not_reported() {
    for body in [
        "I told our worker the truth",
        "I said no to all of it",
        "we told them we are fine",
        "nobody told me there was a meeting",
        "they never said I could appeal",
        "she didnt say he was ill",
        "he has no say in it and I want my say",
        "they will say I am lying",
        "what if they say I am lying",
        "can you tell me what to do",
        "did the sw tell you he was ill",
        "thats what she said to me",
        "the sw told me about it. She told lies.",
        "that said I am fine",
        "as I said he is ill",
        "what chance have I if it says on my notes I drink",
        "he accused me of all that and I cried",
        "without being told why",
        "we are both in a state of shock",
        "I wont be told he is not mine",
    ] {
        says(body, &[]);
    }
}

#[test]
fn the_evidence_runs_from_who_says_it_to_the_end_of_it() {
    let thread = thread("Well the new social worker told me \"he stays\" today.");
    let reported = reported(&own_words(&thread));
    assert_eq!(
        reported[0].evidence.text,
        "the new social worker told me \"he stays\""
    );
}

#[test]
fn the_children_of_a_grandparent_are_grown() {
    says(
        "I want my grandson with me. My daughter says he can come",
        &[("relative", "he can come")],
    );
}

#[test]
fn a_long_statement_is_cut_before_a_clause() {
    let body = "she says it will be looked at in due course and it is all down to me as I was in the house at \
        that time with him and her and the rest of them because the door was open for all to see";
    let thread = thread(body);
    let said = reported(&own_words(&thread))[0].said;
    let words = said.of(body).expect("words").split(' ').count();
    assert!((8..=30).contains(&words));
    assert!(body[said.end..].starts_with(" and"));
}
