//! Words for the people of a family in sentences of our own, traps among them.

use super::*;
use crate::reading::own_words::own_words;
use crate::reading::testing::thread;

/// A text on a line by itself, and behind "-> " the words it has for the family.
const UNSEEN: &str = include_str!("unseen.txt");

#[track_caller]
fn said(body: &str) -> Vec<(String, String)> {
    let thread = thread(body);
    relation_words(&own_words(&thread))
        .into_iter()
        .filter_map(|fact| match fact.stated {
            Stated::RelationWord { word } => Some((word, fact.evidence.text)),
            _ => None,
        })
        .collect()
}

fn pair(word: &str, text: &str) -> (String, String) {
    (word.to_owned(), text.to_owned())
}

#[test]
fn each_word_comes_once_as_the_poster_writes_it() {
    assert_eq!(
        said("My bf and his mom. The Mom’s house, my bf's car"),
        [pair("bf", "bf"), pair("mom", "mom")]
    );
}

#[test]
fn an_ex_girlfriend_is_one_word() {
    assert_eq!(
        said("his ex-girlfriend"),
        [pair("ex girlfriend", "ex-girlfriend")]
    );
    assert_eq!(said("my ex lied"), [pair("ex", "ex")]);
}

#[test]
fn short_forms_and_names_of_two_words_are_read() {
    for (body, expected) in [
        ("my OH works away", &["OH"] as &[&str]),
        ("me and my other half", &["other half"]),
        ("my baby daddy and my missus", &["baby daddy", "missus"]),
        (
            "my mother-in-law has them, my brother in law too",
            &["mother in law", "brother in law"],
        ),
        ("my step-mum and her sister", &["step mum", "sister"]),
        (
            "my mum's brother and her fella",
            &["mum", "brother", "fella"],
        ),
        ("my ex partner's new wife", &["ex partner", "wife"]),
        ("his farther hit my boyfreind", &["father", "boyfriend"]),
        (
            "my great aunt and her half sister",
            &["great aunt", "half sister"],
        ),
    ] {
        let words: Vec<String> = said(body).into_iter().map(|(word, _)| word).collect();
        assert_eq!(words, expected, "{body}");
    }
}

#[test]
fn words_of_other_things_are_no_relations() {
    for body in [
        "oh no. oh my days, OH WELL",
        "a sister placement, brother and sister contact",
        "a mother and baby unit",
        "partner agencies say, Father Christmas came, on mothers day",
        "the foster mum said no, my business partner",
        "it went no farther, an ex army man, my ex social worker",
    ] {
        assert!(said(body).is_empty(), "{body}");
    }
}

#[test]
fn words_that_only_look_alike_are_left() {
    assert!(said("in partnership they exclude me, motherhood").is_empty());
}

#[test]
fn texts_of_somebody_who_had_not_seen_the_code_are_read() {
    let lines = UNSEEN
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let lines: Vec<&str> = lines.collect();
    let (cases, rest) = lines.as_chunks::<2>();
    assert!(rest.is_empty(), "a text has no result behind it");
    for [body, expected] in cases {
        let words: Vec<String> = said(body).into_iter().map(|(word, _)| word).collect();
        let told = if words.is_empty() {
            "nothing".to_owned()
        } else {
            words.join(", ")
        };
        assert_eq!(Some(told.as_str()), expected.strip_prefix("-> "), "{body}");
    }
    assert!(cases.len() > 40, "{}", cases.len());
}
