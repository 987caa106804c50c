//! Copy hands out exactly the letter, in the form that was chosen.

use super::*;
use crate::output::{Form, OpenGaps, render};

/// What the letter is in a form.
fn rendered(window: &Window, form: Form) -> String {
    let draft = &window.case().work.draft;
    let passages: Vec<_> = draft.blocks.iter().map(|block| &block.passage).collect();
    render(&passages, form, OpenGaps::DropOptional)
}

#[test]
fn ctrl_enter_copies_the_letter_in_every_form() {
    let mut window = Window::with_gaps();
    window.fill_gaps();
    window.press_with(CTRL_SHIFT, Key::T);
    assert_eq!(window.bench().settings().form, Form::Bbcode);
    let mut copies = Vec::new();
    for form in Form::ALL {
        window.run_command(&format!("Copy as {}", form.label()));
        window.press_with(CTRL, Key::Enter);
        let copied = window.pocket.held().expect("a letter on the clipboard");
        assert_eq!(copied, rendered(&window, form));
        assert!(copied.contains("lanternlane"));
        assert!(!copies.contains(&copied), "{form:?} is like another form");
        copies.push(copied);
        let notice = window.notice().expect("a notice");
        assert!(
            notice.starts_with(&format!("Copied as {}", form.label())),
            "{notice}"
        );
    }
}

#[test]
fn with_a_required_gap_open_nothing_is_copied_and_one_sentence_says_so() {
    let mut window = Window::with_gaps();
    window.pocket.put("what was there before");
    window.press_with(CTRL, Key::Enter);
    assert_eq!(
        window.pocket.held().as_deref(),
        Some("what was there before")
    );
    let notice = window.notice().expect("a notice");
    assert!(notice.starts_with("Not copied: "), "{notice}");
    assert!(window.says(&notice));
}

#[test]
fn ctrl_enter_copies_while_the_letter_has_the_keyboard_and_leaves_it_alone() {
    let mut window = Window::with_gaps();
    window.fill_gaps();
    window.press_with(CTRL_SHIFT, Key::T);
    window.press_with(CTRL, Key::Num4);
    let text = window.letter_text();
    window.press_with(CTRL, Key::Enter);
    assert_eq!(window.letter_text(), text);
    assert_eq!(window.pocket.held(), Some(rendered(&window, Form::Bbcode)));
    assert!(window.letter().is_focused());
}

#[test]
fn the_form_is_chosen_from_the_button_beside_copy() {
    let mut window = Window::with_gaps();
    window.fill_gaps();
    window.press_with(CTRL_SHIFT, Key::T);
    window.click("Copy as BBCode");
    window.click_last("HTML");
    assert_eq!(window.bench().settings().form, Form::Html);
    window.click("Copy for the forum");
    assert_eq!(window.pocket.held(), Some(rendered(&window, Form::Html)));
}

#[test]
fn words_selected_in_the_letter_are_copied_as_plain_text() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::A);
    window.event(Event::Copy);
    let copied = window.pocket.held().expect("the selected words");
    assert!(copied.starts_with("Dear lanternlane,"), "{copied}");
}
