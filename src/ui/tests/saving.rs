//! The letter goes out in other ways than for the forum: for a mail, as a file, to be printed.

use super::*;
use std::fs;

/// A letter without a gap, on a small library.
fn window() -> Window {
    let mut window = Window::small();
    window.paste("Hello, they have stopped my contact with my son. What can I do about it?");
    window.press_with(CTRL_SHIFT, Key::T);
    window
}

/// Puts other words into the field that has the keyboard.
fn retype(window: &mut Window, words: &str) {
    assert_eq!(window.focused().as_deref(), Some("Where to save it"));
    window.press_with(CTRL, Key::A);
    window.type_text(words);
}

/// Goes on in spite of the errors in the letter, if it is asked.
fn go_on_anyway(window: &mut Window, words: &str) {
    if window.says(words) {
        window.click(words);
    }
}

#[test]
fn ctrl_shift_enter_copies_rich_and_plain_and_a_copy_for_the_forum_leaves_no_rich_one_behind() {
    let mut window = window();
    window.press_with(CTRL_SHIFT, Key::Enter);
    go_on_anyway(&mut window, "Copy it as it is");
    let (plain, rich) = (window.pocket.held(), window.pocket.rich());
    assert!(rich.expect("HTML").contains("<p>"));
    assert!(!plain.expect("text").contains("<p>"));
    window.press_with(CTRL, Key::Enter);
    assert_eq!(window.pocket.rich(), None);
}

#[test]
fn a_letter_is_saved_where_the_field_says_and_a_file_there_is_asked_about() {
    let mut window = window();
    let path = window.folder.path().join("mine.txt");
    fs::write(&path, "mine").expect("room for a file");
    window.press_with(CTRL, Key::S);
    let choice = window
        .harness
        .get_by_role_and_label(Role::RadioButton, "Plain text");
    choice.click();
    window.run();
    retype(&mut window, &path.display().to_string());
    window.press(Key::Enter);
    go_on_anyway(&mut window, "Save it as it is");
    assert_eq!(fs::read_to_string(&path).expect("it is there"), "mine");
    window.click("Replace it");
    assert_ne!(fs::read_to_string(&path).expect("it is there"), "mine");
    let notice = window.notice().expect("a notice");
    assert!(notice.starts_with("Saved as plain text"), "{notice}");
}

#[test]
fn a_folder_that_is_not_there_is_said_in_the_dialog_and_nothing_typed_is_lost() {
    let mut window = window();
    window.press_with(CTRL, Key::S);
    retype(&mut window, "/nowhere/at/all/letter.eml");
    window.press(Key::Enter);
    assert!(window.says("There is no folder /nowhere/at/all"));
    assert!(window.has_dialog());
}

#[test]
fn a_page_to_print_says_where_it_is() {
    let mut window = window();
    window.press_with(CTRL_SHIFT, Key::P);
    window.click("Make the page");
    assert!(window.says("The page is ready to print"));
    window.click("Copy where it is");
    let place = window.pocket.held().expect("a path");
    assert!(fs::read_to_string(place).expect("a page").contains("<html"));
}
