//! Paragraphs of one case held against another.

use super::*;
use crate::intake::{Board, Copied, Thread, read as take_in};
use crate::library::{Library, load};
use crate::reading::{Learned, Thresholds, read};
use crate::reply::sample;

const THEIRS: &str = "Contact in Leeds\n\nPost by kite22 » Fri Nov 20, 2026 9:30 am\n\nMy son Zayden is 9 and there is a care order. He lives in Leeds. The review is on 3 December. I am his dad.\n";
const OURS: &str = "Please help\n\nPost by mossycup » Sat Nov 21, 2026 9:30 am\n\nMy daughter is 4 and we are on a child protection plan. I am her mum.\n";

fn thread(page: &str) -> Thread {
    let board = Board {
        adviser_names: Vec::new(),
        adviser_marks: Vec::new(),
        forum_names: Vec::new(),
    };
    take_in(&Copied::pasted(page), &board, None).expect("a thread")
}

fn truths(page: &str, library: &Library) -> Truths {
    let thread = thread(page);
    let reading = read(&thread, library, Thresholds::default(), &Learned::default());
    Truths::of(&thread, &reading)
}

fn library() -> Library {
    sample::library()
}

/// The words that differ, with what they are about.
fn found_on(ours: &str, paragraph: &str) -> Vec<(About, String)> {
    let library = library();
    let theirs = CaseWords::of(&thread(THEIRS));
    let ours = truths(ours, &library);
    let found = differences(paragraph, &theirs, &ours, &LibraryWords::of(&library));
    found.into_iter().map(|it| (it.about, it.said)).collect()
}

#[track_caller]
fn differ(paragraph: &str, said: &[(About, &str)]) {
    let expected: Vec<(About, String)> = said
        .iter()
        .map(|(about, said)| (*about, (*said).to_owned()))
        .collect();
    assert_eq!(found_on(OURS, paragraph), expected, "{paragraph}");
}

#[test]
fn names_places_and_dates_of_the_other_case_are_marked() {
    let name = About::Trace(TraceKind::Name);
    differ("Ask whether Zayden may come too.", &[(name, "Zayden")]);
    differ("I hope this helps, kite22.", &[(name, "kite22")]);
    differ(
        "There is a contact centre in Leeds for this.",
        &[(About::Trace(TraceKind::Place), "Leeds")],
    );
    differ(
        "Send it before the review on 3 December.",
        &[(About::Trace(TraceKind::Day), "3 December")],
    );
}

#[test]
fn a_boy_is_marked_where_there_is_a_girl_with_every_word_for_him() {
    differ(
        "Ask your son what he wants, and write down his words.",
        &[(About::Child, "son, he, his")],
    );
    differ("Ask your daughter what she wants, and write it down.", &[]);
}

#[test]
fn ages_and_numbers_of_children_are_marked() {
    differ(
        "At 9 years old a child can say what they want.",
        &[(About::Child, "9 years old")],
    );
    differ("A child aged 4 can say what they want.", &[]);
    differ(
        "Ask what your children want to happen now.",
        &[(About::Child, "your children")],
    );
    differ("Ask the children’s services team for the plan.", &[]);
}

#[test]
fn orders_plans_and_stages_are_marked_unless_this_post_has_them() {
    differ(
        "While there is a care order, the council must plan contact.",
        &[(About::Standing, "care order")],
    );
    differ(
        "While there is a child protection plan, ask for the minutes.",
        &[],
    );
    differ(
        "An interim care order lasts for as long as the court says.",
        &[(About::Standing, "interim care order")],
    );
}

#[test]
fn who_asks_is_marked_where_somebody_else_asks_here() {
    differ(
        "You can ask for this as a father too.",
        &[(About::Poster, "as a father")],
    );
    differ("You can ask for this as a mother too.", &[]);
}

#[test]
fn what_the_library_says_and_what_both_cases_have_is_everybodys() {
    differ(
        "Ask the reviewing officer for the date of the next review.",
        &[],
    );
    let both = found_on(
        THEIRS,
        "Ask your son Zayden in Leeds, while there is a care order.",
    );
    assert_eq!(both, []);
}

#[test]
fn words_of_the_other_post_are_marked() {
    let found = found_on(
        OURS,
        "So you told us there is a care order he lives in Leeds.",
    );
    assert!(!found.is_empty());
}

#[test]
fn what_was_put_right_is_no_longer_anywhere() {
    let library = library();
    let theirs = CaseWords::of(&thread(THEIRS));
    let ours = truths(OURS, &library);
    let text = "Ask your son what he wants. Zayden’s words count.";
    let found = differences(text, &theirs, &ours, &LibraryWords::of(&library));
    assert!(
        found.iter().all(|it| !it.places(text).is_empty()),
        "{found:?}"
    );
    let right = "Ask your daughter what is best. A child’s words count.";
    assert!(found.iter().all(|it| it.places(right).is_empty()));
}

#[test]
fn what_both_cases_have_is_told() {
    let library = library();
    let one = truths(THEIRS, &library);
    assert_eq!(
        one.shared(&one).first().map(String::as_str),
        Some("care order")
    );
    let none: [String; 0] = [];
    assert_eq!(one.shared(&truths(OURS, &library)), none);
    assert_eq!(one.in_a_line().as_deref(), Some("son, 9; care order"));
    assert_eq!(Truths::default().in_a_line(), None);
}

#[test]
fn any_text_is_looked_through() {
    let empty = load(&crate::library::built_in()).expect("it loads").library;
    let words = LibraryWords::of(&empty);
    for text in [
        "",
        "—",
        "son",
        "as a",
        "9",
        "Zoë’s ’s ’",
        &"he ".repeat(5_000),
    ] {
        let found = differences(text, &CaseWords::default(), &Truths::default(), &words);
        assert!(
            found
                .iter()
                .all(|it| it.places(text).iter().all(|span| span.of(text).is_some()))
        );
    }
}
