//! What the desk keeps of each case: the steps that can be undone, when it was answered, and the receipt of its letter.

use super::*;

/// A case whose letter was marked as sent.
fn sent() -> Window {
    let mut window = Window::small();
    window.paste(POST);
    window.press(Key::Space);
    window.run_command("Mark as sent");
    window
}

#[test]
fn undo_goes_on_in_a_case_that_was_left_and_opened_again() {
    let mut window = Window::small();
    window.paste(POST);
    let case = window.case().id;
    let before = window.case().work.ticks.clone();
    window.press(Key::Space);
    let ticked = window.case().work.ticks.clone();
    assert_ne!(ticked, before);
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    assert_ne!(window.case().id, case);
    // Which of the two stands above depends on what presses.
    for key in [Key::PageUp, Key::PageDown] {
        if window.case().id != case {
            window.press_with(CTRL, key);
        }
    }
    assert_eq!(window.case().id, case);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.case().work.ticks, before);
    window.press_with(CTRL, Key::Y);
    assert_eq!(window.case().work.ticks, ticked);
}

#[test]
fn a_post_that_was_answered_opens_with_its_letter_and_says_when() {
    let mut window = sent();
    let (case, letter) = (window.case().id, window.letter_text());
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    assert_ne!(window.case().id, case);
    window.pocket.put(POST);
    window.press_with(CTRL_SHIFT, Key::V);
    assert_eq!((window.case().id, window.letter_text()), (case, letter));
    let notice = window.notice().expect("a notice");
    assert!(notice.starts_with("You answered this on"), "{notice}");
}

#[test]
fn a_sent_letter_has_a_receipt_to_read_and_to_print() {
    let mut window = sent();
    window.run_command("Receipt…");
    assert!(window.has_dialog() && window.says("Sent on"));
    window.click_last("Print…");
    // The page is made, and the next dialog says where it is.
    assert!(window.has_dialog() && window.says(".html"));
    window.press(Key::Escape);
    assert!(!window.has_dialog());
}

#[test]
fn a_letter_that_was_never_sent_has_no_receipt() {
    let mut window = Window::small();
    window.paste(POST);
    window.press_with(CTRL, Key::K);
    window.type_text("Receipt…");
    window.press(Key::Enter);
    assert!(!window.says("Sent on"));
}
