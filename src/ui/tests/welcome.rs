//! The first run: the welcome holds nothing up, and the sample case ticks off what was tried.

use super::*;

const WELCOME: &str = "Welcome to Replywright";

#[test]
fn whoever_is_new_is_asked_two_things_and_not_again() {
    let mut window = Window::small();
    assert!(window.says(WELCOME));
    window.control("What is your name?").focus();
    window.run();
    window.type_text("Ada Quill");
    window.click("Begin");
    assert!(!window.says(WELCOME));
    let settings = window.bench().settings();
    assert!(settings.welcomed);
    assert_eq!(settings.me.as_deref(), Some("Ada Quill"));
    assert_eq!(settings.adviser, None);
    assert!(window.says("Paste a post"));
}

#[test]
fn a_post_is_pasted_over_the_welcome_which_does_not_come_back() {
    let mut window = Window::small();
    window.paste(SHORT_POST);
    let id = window.case().id;
    assert!(!window.says(WELCOME));
    window.run_command("Remove this case");
    assert!(window.bench().cases().iter().all(|case| case.id != id));
    assert!(!window.says(WELCOME));
}

#[test]
fn a_page_pasted_while_the_name_is_typed_is_a_post_and_a_name_is_not() {
    let mut window = Window::small();
    window.control("What is your name?").focus();
    window.run();
    window.paste("Ada Quill");
    assert!(window.bench().open_case_ref().is_none());
    assert!(window.says("Ada Quill"));
    window.paste(POST);
    assert_eq!(window.case().work.thread.poster(), Some("lanternlane"));
}

#[test]
fn a_folder_must_be_told_whole() {
    let mut window = Window::small();
    window.control("Where is your team’s library?").focus();
    window.run();
    window.type_text("shared");
    window.click("Begin");
    assert!(window.says("Type the whole path of the folder"));
    assert!(!window.bench().settings().welcomed);
}

#[test]
fn a_folder_with_cases_and_one_that_was_welcomed_are_not_welcomed() {
    let window = Window::new();
    assert!(!window.says(WELCOME));
}

#[test]
fn the_sample_case_ticks_off_what_was_tried() {
    let mut window = Window::small();
    window.click("Try it on a sample post");
    assert_eq!(window.case().work.thread.poster(), Some("lanternlane"));
    assert!(window.bench().settings().welcomed);
    assert!(window.says("Tick an issue: next"));
    window.press(Key::Space);
    assert!(window.says("Tick an issue: done"));
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::End);
    window.type_text(" Good luck.");
    assert!(window.says("Write something of your own: done"));
    window.click("Leave the guide");
    assert!(!window.says("Tick an issue"));
    window.run_command("Try it on a sample post");
    assert!(window.says("Write something of your own: done"));
    assert_eq!(window.bench().cases().len(), 1);
}

#[test]
fn the_guide_stands_over_the_sample_alone() {
    let mut window = Window::small();
    window.click("Try it on a sample post");
    window.paste(SHORT_POST);
    assert!(!window.says("Tick an issue"));
}
