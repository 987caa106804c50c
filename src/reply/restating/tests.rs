//! What holds for restating as a whole: sentence by sentence in `cases.txt`, and for anything that may be typed.

use super::{Form, Restated, restate};
use crate::intake::{Layout, Post, Quote, Role, Thread};
use crate::reading::{Learned, Thresholds, read};
use crate::reply::sample;
use crate::text::seeded;
use proptest::prelude::*;

/// A sentence of a post on a line by itself, and behind it, each on a line that begins with "-> ", what comes of it.
const CASES: &str = include_str!("cases.txt");

fn post(body: &str) -> Post {
    Post {
        author: Some("Bramble22".to_owned()),
        inferred: false,
        role: Role::Parent,
        posted: None,
        posted_as_written: None,
        post_count: None,
        body: body.to_owned(),
        quotes: Vec::new(),
    }
}

fn thread(bodies: &[&str]) -> Thread {
    Thread {
        layout: Layout::PlainText,
        title: None,
        forum: None,
        posts: bodies.iter().map(|body| post(body)).collect(),
        enquiry: (0..bodies.len()).collect(),
        warnings: Vec::new(),
    }
}

fn of_thread(thread: &Thread) -> Vec<Restated> {
    restate(
        thread,
        &read(
            thread,
            &sample::library(),
            Thresholds::default(),
            &Learned::default(),
        ),
    )
}

fn put(body: &str) -> Vec<String> {
    of_thread(&thread(&[body])).iter().map(shown).collect()
}

/// A result as the cases write it.
fn shown(restated: &Restated) -> String {
    let form = match restated.form {
        Form::Turned => "turned",
        Form::Told => "told",
        Form::Quoted => "quoted",
    };
    format!("{form}: {}", restated.text)
}

#[track_caller]
fn puts(body: &str, expected: &[&str]) {
    assert_eq!(put(body), expected, "{body}");
}

fn cases() -> Vec<(&'static str, Vec<&'static str>)> {
    let lines = CASES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut cases: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in lines {
        match (line.strip_prefix("-> "), cases.last_mut()) {
            (Some("nothing"), _) => {}
            (Some(expected), Some((_, results))) => results.push(expected),
            _ => cases.push((line, Vec::new())),
        }
    }
    cases
}

#[test]
fn each_case_gives_what_it_says() {
    let wrong: Vec<String> = cases()
        .into_iter()
        .filter(|(body, expected)| put(body) != *expected)
        .map(|(body, expected)| {
            format!(
                "{body}\n  expected {expected:?}\n  got      {:?}",
                put(body)
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_enough_cases_and_none_stands_twice() {
    let mut bodies: Vec<&str> = cases().into_iter().map(|(body, _)| body).collect();
    assert!(bodies.len() >= 150, "{}", bodies.len());
    bodies.sort_unstable();
    assert!(bodies.windows(2).all(|two| two[0] != two[1]));
}

#[test]
fn an_age_is_given_to_the_child_it_was_read_for() {
    puts(
        "I miss my boy. hes 12",
        &["turned: You miss your boy.", "turned: Your son is 12."],
    );
    puts(
        "my partner's son lives here. hes 12",
        &[
            "told: You say that your partner’s son lives here.",
            "turned: He is 12.",
        ],
    );
    puts(
        "My ex is late. hes 12",
        &["told: You say that your ex is late.", "turned: He is 12."],
    );
}

#[test]
fn a_poster_who_writes_for_somebody_else_is_still_you() {
    puts(
        "I am writing for my partner. my partner was never invited. He has PR",
        &[
            "turned: You are writing for your partner.",
            "turned: Your partner was never invited.",
            "told: You say that he has parental responsibility.",
        ],
    );
}

#[test]
fn each_sentence_points_at_its_own_words() {
    let thread = thread(&[
        "Hi all. I live alone.  my bf left!",
        "he lives with me, she lives with her dad",
    ]);
    let found = of_thread(&thread);
    let words: Vec<(usize, &str)> = found
        .iter()
        .map(|one| (one.evidence.post, one.evidence.text.as_str()))
        .collect();
    assert_eq!(
        words,
        [
            (0, "I live alone."),
            (0, "my bf left!"),
            (1, "he lives with me"),
            (1, "she lives with her dad")
        ]
    );
}

#[test]
fn only_the_enquiry_is_restated_and_neither_title_nor_quotes_are() {
    let mut thread = thread(&["I live alone.", "I have two kids."]);
    thread.title = Some("I live in a flat".to_owned());
    thread.posts[0].quotes.push(Quote {
        author: None,
        text: "I have a car.".to_owned(),
    });
    thread.enquiry = vec![0];
    assert_eq!(
        of_thread(&thread).iter().map(shown).collect::<Vec<_>>(),
        ["turned: You live alone."]
    );
}

#[test]
fn a_list_that_a_colon_opens_is_no_statement() {
    puts(
        "I wonder what they do when:\na mother finishes the course,\nthe school is happy",
        &[],
    );
}

#[test]
fn a_sentence_that_a_line_break_cuts_is_left_out() {
    puts(
        "On the way home from the meeting I was told that the social\nworker had left the team and that nobody knew.",
        &[],
    );
    puts(
        "he is 6\nshe is 4",
        &["turned: He is 6.", "turned: She is 4."],
    );
}

#[test]
fn the_posters_own_name_is_not_repeated() {
    puts("I am Bramble22 on the other board", &[]);
}

#[test]
fn a_not_is_never_lost() {
    for (body, expected) in cases() {
        let negated = |text: &str| {
            let text = text.to_lowercase().replace(['\'', '’', '‘'], "");
            text.split(|c: char| !c.is_alphanumeric()).any(|word| {
                matches!(
                    word,
                    "not"
                        | "never"
                        | "no"
                        | "nobody"
                        | "nothing"
                        | "cannot"
                        | "cant"
                        | "wont"
                        | "nor"
                ) || (word.ends_with("nt")
                    && [
                        "do", "does", "did", "is", "are", "was", "were", "has", "have", "had",
                        "could", "would", "should",
                    ]
                    .iter()
                    .any(|verb| word.strip_suffix("nt") == Some(verb)))
            })
        };
        if expected.len() == 1 && negated(body) {
            assert!(negated(expected[0]), "{body}");
        }
    }
}

proptest! {
    #![proptest_config(seeded(96))]

    #[test]
    fn whatever_is_typed_every_span_holds_its_words(
        body in "([a-z0-9 .,?!’'\"\n\r😢“”é(-]|my son |i was |and |hes 12|social |she said |they told me |court |,? but |my bf |\\PC){0,80}",
    ) {
        let thread = thread(&[&body]);
        for one in of_thread(&thread) {
            prop_assert_eq!(one.evidence.span.of(&body), Some(one.evidence.text.as_str()));
            prop_assert!(!one.text.is_empty() && !one.evidence.text.is_empty());
            prop_assert_eq!(one.form == Form::Told, one.text.starts_with("You say that") && one.form != Form::Quoted && one.form != Form::Turned);
        }
    }

    #[test]
    fn what_reaches_somebody_never_comes_back(
        before in "(I |my son |they |we |the sw |he ){1,2}(was |met |rang |have |said |lives ){1,2}",
        private in "(on [1-9](st|nd|rd|th)? (of )?(May|june|Aug|december|oct)|May [1-9]|[1-9]/[1-9]/2[0-9]|0[1-9][0-9]{3} [0-9]{6}|[a-z]{3,8}@[a-z]{3,8}\\.(com|org|co\\.uk)|www\\.[a-z]{4}\\.org)",
        after in "( and| with| from| about)( me| the kids| my mum| them){1,2}",
    ) {
        let body = format!("{before}{private}{after}");
        prop_assert!(put(&body).is_empty(), "{:?}", put(&body));
    }
}
