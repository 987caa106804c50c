//! What holds for flags as a whole.

use super::SIGNS;
use super::flags;
use super::sign::Sign;
use super::testing::all;
use crate::intake::{Quote, Role};
use crate::reading::testing::{post, thread};
use crate::reading::{Place, Whose};
use crate::text::seeded;
use proptest::prelude::*;

#[test]
fn every_phrase_can_be_read() {
    let unread: Vec<_> = SIGNS.iter().flat_map(Sign::unread).collect();
    assert_eq!(unread, Vec::<&str>::new());
}

#[test]
fn the_goodbye_at_the_end_is_read_too() {
    let found =
        all("They were adopted today.\n\nThanks for listening x\nlook after my kids when im gone");
    assert_eq!(found.first().map(|flag| flag.level), Some(1));
}

#[test]
fn title_posts_and_quotes_are_read_with_whose_words_they_are() {
    let mut thread = thread("What can I do?");
    thread.title = Some("I want to die".to_owned());
    thread.posts[0].quotes.push(Quote {
        author: None,
        text: "i will kill you".to_owned(),
    });
    thread
        .posts
        .push(post(Role::Adviser, "If you feel suicidal ring 999"));
    let shown: Vec<_> = flags(&thread, &[])
        .into_iter()
        .map(|flag| (flag.kind, flag.whose, flag.evidence.place))
        .collect();
    assert_eq!(
        shown,
        [
            ("suicide".to_owned(), Whose::Poster, Some(Place::Title)),
            ("violence".to_owned(), Whose::Quoted, Some(Place::Quote)),
        ]
    );
}

#[test]
fn words_that_raise_one_kind_twice_are_one_flag() {
    let found = all("honestly i just want to die i want to be dead");
    assert_eq!(found.len(), 2);
    let found = all("im suicidal");
    assert_eq!(found.len(), 1);
}

#[test]
fn a_long_run_of_grave_words_is_read_to_its_end() {
    for part in [
        "i want to die ",
        "kill myself working two years ago ",
        "he hit her bruises \"",
        "not ",
    ] {
        let body = part.repeat(3_000);
        for flag in all(&body) {
            assert_eq!(
                flag.evidence.span.of(&body),
                Some(flag.evidence.text.as_str())
            );
        }
    }
}

proptest! {
    #![proptest_config(seeded(256))]

    #[test]
    fn whatever_is_typed_every_flag_holds_its_words(
        body in "([a-z0-9 .,?!’'\"“”\n😢é-]|i want to |die|he hit me |last night|2 years ago|court |tomorrow|not |kill |my son |bruises |im 15 |\\PC){0,80}",
    ) {
        for flag in all(&body) {
            prop_assert_eq!(flag.evidence.span.of(&body), Some(flag.evidence.text.as_str()));
            prop_assert!(!flag.evidence.span.is_empty() && (1..=3).contains(&flag.level));
        }
    }
}

#[test]
fn the_gravest_comes_first() {
    let found = all(
        "Court tomorrow. There is a tracker on my car. He reads my posts. I want to die. We are hiding upstairs.",
    );
    let shown: Vec<_> = found
        .iter()
        .map(|flag| (flag.level, flag.kind.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            (1, "suicide"),
            (1, "violence"),
            (2, "deadline"),
            (3, "controlling-behaviour"),
            (3, "watched")
        ]
    );
}
