//! Undo and redo: one log for each case, from wherever the keyboard is.

use super::*;

#[test]
fn ctrl_z_takes_a_tick_back_and_ctrl_y_does_it_again() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    let ticks = window.case().work.ticks.clone();
    assert_eq!(ticks.len(), 1);
    window.press_with(CTRL, Key::Z);
    assert!(window.case().work.ticks.is_empty());
    window.press_with(CTRL, Key::Y);
    assert_eq!(window.case().work.ticks, ticks);
}

#[test]
fn ctrl_z_takes_typing_back_while_the_letter_has_the_keyboard() {
    let mut window = Window::with_post();
    let before = window.letter_text();
    window.press_with(CTRL, Key::Num4);
    window.type_text("a word ");
    let after = window.letter_text();
    assert_ne!(after, before);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.letter_text(), before);
    assert_eq!(window.letter().value(), Some(before));
    window.press_with(CTRL_SHIFT, Key::Z);
    assert_eq!(window.letter_text(), after);
    assert!(window.letter().is_focused());
}

#[test]
fn undo_is_named_after_the_step() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    let name = window.bench().undo_name().expect("a step").to_owned();
    assert!(name.starts_with("tick "), "{name}");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.notice(), Some(format!("Undid: {name}")));
}

#[test]
fn undo_never_reaches_into_the_case_before() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::Num4);
    window.type_text("for the first parent only ");
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    let before = window.letter_text();
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.letter_text(), before);
    window.type_text("mine ");
    for _ in 0..5 {
        window.press_with(CTRL, Key::Z);
    }
    assert_eq!(window.letter_text(), before);
    assert_eq!(window.letter().value(), Some(before));
}

#[test]
fn nothing_to_undo_leaves_the_letter_as_it_is() {
    let mut window = Window::with_post();
    let before = window.letter_text();
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL, Key::Y);
    assert_eq!(window.letter_text(), before);
}
