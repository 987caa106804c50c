//! What parents write, with what it says of the case: every sentence with all its facts, so that none is invented.

mod done;
mod home;
mod orders;
mod parents;
mod plans;
mod stages;

use super::{WORDINGS, standing};
use crate::reading::Stated;
use crate::reading::own_words::own_words;
use crate::reading::testing::thread;

/// The facts of a post, each as "name: holds: words".
fn found(body: &str) -> Vec<String> {
    let thread = thread(body);
    let facts = standing(&own_words(&thread));
    facts
        .into_iter()
        .filter_map(|fact| {
            let (name, holds) = match fact.stated {
                Stated::Order { name, holds }
                | Stated::Plan { name, holds }
                | Stated::Stage { name, holds }
                | Stated::Other { about: name, holds } => (name, holds),
                Stated::LegalAid { holds } => ("legal aid".to_owned(), holds),
                _ => return None,
            };
            Some(format!("{name}: {holds:?}: {}", fact.evidence.text))
        })
        .collect()
}

/// Says of each post which facts it holds, and no others.
#[track_caller]
fn say(posts: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (post, expected) in posts {
        let found = found(post);
        if found != *expected {
            wrong.push(format!(
                "{post}\n  expected {expected:?}\n  found    {found:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_wording_can_be_read() {
    let unread: Vec<&String> = WORDINGS.iter().flat_map(|one| &one.unread).collect();
    assert!(unread.is_empty(), "{unread:?}");
}

#[test]
fn each_name_comes_once_for_each_way_it_holds() {
    say(&[(
        "He is on a care order. The care order is a joke. They want a care order for the baby. They want a care order!",
        &[
            "care order: Now: care order",
            "care order: Sought: care order",
        ],
    )]);
}

#[test]
fn what_is_stated_outranks_what_is_only_asked() {
    say(&[(
        "What is a supervision order? He has been on a supervision order since june",
        &["supervision order: Now: supervision order"],
    )]);
}

#[test]
fn a_long_run_on_sentence_is_read_clause_by_clause() {
    say(&[(
        "so we was on a cin plan then my ex kicked off and now its child protection and sw wants to go plo but my solicitor says she cant because I done the freedom programme and my hair strand came back clean",
        &[
            "child in need plan: Past: cin plan",
            "child protection plan: Now: child protection",
            "pre-proceedings: Sought: plo",
            "has-solicitor: Now: my solicitor",
            "course-finished: Now: done the freedom programme",
            "tests-clean: Now: hair strand came back clean",
        ],
    )]);
}

#[test]
fn hostile_text_is_read_without_harm() {
    for piece in [
        "if not a care order and ",
        "was on iso? ",
        "\u{0}’’ pr pr pr ",
        "ıİß care order",
        "he has pr, ",
        "register ",
        "lives with me and my son and ",
    ] {
        let facts = found(&piece.repeat(500));
        assert!(facts.len() < 10, "{piece}: {facts:?}");
    }
}
