//! A slash in the letter adds a passage or a number of the library where the cursor stands.

use super::*;

/// The letter of a short post over the small library, with the cursor on an empty line at its end.
fn writing() -> Window {
    let mut window = Window::small();
    window.paste("They stopped my contact with my son. What can I do?");
    window.press_with(CTRL, Key::Num4);
    window.type_text("Thank you for your post. It says what you need.");
    window.press(Key::Enter);
    window
}

#[test]
fn the_number_of_a_service_is_put_in_at_the_cursor() {
    let mut window = writing();
    window.type_text("Ring /hel");
    assert!(window.says("Helpers: 0800 123 456"));
    window.press(Key::Enter);
    assert!(window.letter_text().ends_with("\nRing 0800 123 456"));
    let undo = window.bench().undo_name().map(str::to_owned);
    assert_eq!(undo.as_deref(), Some("add the number of Helpers"));
    window.type_text(" today");
    assert!(window.letter_text().ends_with("Ring 0800 123 456 today"));
}

#[test]
fn a_passage_takes_the_line_and_undo_leaves_no_slash_behind() {
    let mut window = writing();
    let before = window.letter_text();
    window.type_text("/bak");
    assert!(window.says("Bake at contact, if there is an oven."));
    window.press(Key::Tab);
    let text = window.letter_text();
    assert!(
        text.ends_with("\nBake at contact, if there is an oven."),
        "{text}"
    );
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.letter_text(), before);
}

#[test]
fn the_heading_says_how_old_a_reader_must_be() {
    let window = writing();
    assert!(window.says("reading age"));
}
