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

impl Window {
    /// Copies the letter as it is.
    fn copy_letter(&mut self) -> String {
        self.press_with(CTRL, Key::Enter);
        self.pocket.held().expect("a letter on the clipboard")
    }

    /// What the window does when so much time has passed.
    fn after(&mut self, time: std::time::Duration) {
        self.harness.state_mut().copied_long_ago(time);
        self.run();
    }
}

const MINUTE: std::time::Duration = std::time::Duration::from_secs(60);

#[test]
fn a_copied_letter_leaves_the_clipboard_after_five_minutes_and_the_window_says_when() {
    let mut window = Window::with_gaps();
    window.fill_gaps();
    window.press_with(CTRL_SHIFT, Key::T);
    let letter = window.copy_letter();
    let notice = window.notice().expect("a notice");
    assert!(notice.contains("to be pasted within 5 minutes"), "{notice}");
    assert!(window.says("Copied words are cleared at "));
    window.after(4 * MINUTE);
    assert_eq!(window.pocket.held(), Some(letter.clone()));
    window.after(MINUTE);
    assert_eq!(window.pocket.held(), None);
    assert!(!window.says("Copied words are cleared at "));
    let notice = window.notice().expect("a notice");
    assert!(notice.starts_with("The clipboard was emptied"), "{notice}");
    // Nothing is lost: it is copied again by the same key, and what another program puts there then stays.
    assert_eq!(window.copy_letter(), letter);
    window.pocket.put("an address from the browser");
    window.after(5 * MINUTE);
    assert_eq!(
        window.pocket.held().as_deref(),
        Some("an address from the browser")
    );
}

#[test]
fn closing_takes_what_was_copied_off_the_clipboard_unless_it_is_to_stay() {
    for (stays, is_left) in [
        ("1 minute", false),
        ("Until something else is copied", true),
    ] {
        let mut window = Window::small();
        window.run_command("Settings: how long copied words");
        window.click(&format!(
            "How long copied words stay on the clipboard: {stays}"
        ));
        window.press(Key::Escape);
        window.run_command("Settings: where your work is kept");
        window.click("Copy this path");
        assert!(window.pocket.held().is_some());
        window.after(2 * MINUTE);
        assert_eq!(window.pocket.held().is_some(), is_left);
        window.click("Copy this path");
        window.harness.state_mut().leave();
        assert_eq!(window.pocket.held().is_some(), is_left);
    }
}

#[test]
fn words_cut_from_a_field_of_egui_s_own_go_by_the_same_door() {
    let mut window = Window::small();
    window.run_command("Settings: your name");
    window.control("Your name").focus();
    window.run();
    window.type_text("Ada Quill");
    window.press_with(CTRL, Key::A);
    window.event(Event::Cut);
    window.run();
    assert_eq!(window.pocket.held().as_deref(), Some("Ada Quill"));
    window.after(5 * MINUTE);
    assert_eq!(window.pocket.held(), None);
}

#[test]
fn what_was_copied_wakes_the_idle_window_once_at_its_end() {
    let mut window = Window::small();
    window.run_command("Settings: where your work is kept");
    window.click("Copy this path");
    window.press(Key::Escape);
    window.run();
    let output = window.harness.output();
    let waits: Vec<_> = output.viewport_output.values().collect();
    assert!(
        waits
            .iter()
            .all(|it| it.repaint_delay > std::time::Duration::ZERO)
    );
}
