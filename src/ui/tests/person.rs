//! What is kept about a person: found, saved to be handed over, and deleted, from the window.

use super::cases::{POSTS, ids, small_with};
use super::purging::{says, wait_for};
use super::*;

/// Looks for somebody.
fn look_for(window: &mut Window, name: &str) {
    window.run_command("Find a person…");
    window.type_text(name);
    window.press(Key::Enter);
    wait_for(window, "it is looked through", |window| {
        says(window, "kept about “")
    });
}

#[test]
fn a_person_is_found_and_their_case_opened() {
    let mut window = small_with(&POSTS);
    let newest = window.case().id;
    look_for(&mut window, "pebbledash");
    assert!(says(&window, "What is kept about “pebbledash”"));
    assert!(says(&window, "Their own posts"));
    window.click("Open “What does IRO stand for”, Pebbledash");
    assert!(!window.has_dialog());
    assert_eq!(window.case().id, newest);
}

#[test]
fn of_somebody_unknown_it_says_so_and_offers_nothing() {
    let mut window = small_with(&POSTS);
    look_for(&mut window, "Nobody At All");
    assert!(says(&window, "Nothing is kept about “Nobody At All”"));
    assert!(!says(&window, "for good…") && !says(&window, "Save it to hand over…"));
    window.press(Key::Escape);
    assert_eq!(ids(&window).len(), POSTS.len());
}

#[test]
fn what_is_saved_to_be_handed_over_has_of_others_only_the_paragraph_with_the_name() {
    let mut window = small_with(&POSTS);
    window.paste(
        "Seen in court

Post by quickthorn » Sat Nov 21, 2026 10:00 am

Hello, pebbledash told me to write here.

My girl is called Wilhelmina. What can I do?
",
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.txt");
    look_for(&mut window, "Pebbledash");
    window.click("Save it to hand over…");
    window.press_with(CTRL, Key::A);
    window.type_text(&path.display().to_string());
    window.press(Key::Enter);
    assert!(says(&window, "Read it before you hand it over"));
    let saved = std::fs::read_to_string(&path).unwrap();
    assert!(
        saved.starts_with("What is kept about “Pebbledash”\n"),
        "{saved}"
    );
    assert!(
        saved.contains("Pebbledash wrote, ") && saved.contains("our IRO do for my girls"),
        "{saved}"
    );
    assert!(
        saved.contains("… Hello, pebbledash told me to write here. …"),
        "{saved}"
    );
    assert!(
        !saved.contains("Wilhelmina") && !saved.contains("tallteasel"),
        "{saved}"
    );
}

#[test]
fn all_that_a_person_posted_is_deleted_once_that_was_asked_and_nothing_else() {
    let mut window = small_with(&POSTS);
    let id = window.case().id;
    look_for(&mut window, "Pebbledash");
    window.click("Delete their cases for good…");
    assert!(says(&window, "Delete this case for good?"));
    wait_for(&mut window, "what goes is told", |window| {
        says(window, "every step of them")
    });
    window.click("Delete for good");
    wait_for(&mut window, "it is told", |window| {
        says(window, "1 case deleted for good")
    });
    assert!(!ids(&window).contains(&id));
    assert_eq!(ids(&window).len(), POSTS.len() - 1);
    look_for(&mut window, "Pebbledash");
    assert!(says(&window, "Nothing is kept about “Pebbledash”"));
}
