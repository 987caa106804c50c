//! Posts come in by paste, by file and by drop, and what is no post is refused in words.

use super::*;
use crate::store::CaseState;
use std::sync::Arc;

#[test]
fn ctrl_v_loads_the_post_that_was_copied() {
    let mut window = Window::new();
    window.paste(POST);
    let case = window.case();
    assert_eq!(case.work.thread.poster(), Some("lanternlane"));
    assert_eq!(case.state, CaseState::New);
    assert!(window.says("Can I bring my sister to the conference?"));
    assert!(window.says("Dear lanternlane,"));
}

#[test]
fn ctrl_v_in_the_filter_goes_into_the_filter() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::F);
    window.paste("legal");
    assert_eq!(window.bench().cases().len(), 1);
    assert_eq!(
        window.control("Filter the checklist").value().as_deref(),
        Some("legal")
    );
}

#[test]
fn ctrl_v_in_the_letter_goes_into_the_letter() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::Num4);
    window.paste("some words of my own");
    assert_eq!(window.bench().cases().len(), 1);
    assert!(window.letter_text().contains("some words of my own"));
}

#[test]
fn ctrl_shift_v_loads_a_post_even_while_the_letter_is_written() {
    let mut window = Window::with_post();
    let first = window.case().id;
    window.press_with(CTRL, Key::Num4);
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    assert_ne!(window.case().id, first);
    assert!(window.says("Nobody has told me what the meeting is about"));
}

#[test]
fn ctrl_shift_v_loads_a_post_even_from_a_dialog_and_closes_it() {
    let mut window = Window::with_post();
    let first = window.case().id;
    window.press_with(CTRL, Key::K);
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    assert_ne!(window.case().id, first);
    assert!(!window.has_dialog());
}

#[test]
fn a_clipboard_out_of_reach_is_told_and_changes_nothing() {
    let mut window = Window::with_post();
    let first = window.case().id;
    window.press_with(CTRL_SHIFT, Key::V);
    assert_eq!(window.case().id, first);
    let notice = window.notice().expect("a notice");
    assert!(notice.contains("clipboard"), "{notice}");
}

#[test]
fn a_dropped_file_is_loaded() {
    let mut window = Window::new();
    window.drop_file("saved post.txt", POST.as_bytes());
    assert_eq!(window.case().work.thread.poster(), Some("lanternlane"));
}

#[test]
fn a_file_dropped_on_a_dialog_is_loaded_and_the_dialog_goes() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::J);
    window.drop_file("another post.txt", SHORT_POST.as_bytes());
    assert!(window.says("Nobody has told me what the meeting is about"));
    assert!(!window.has_dialog());
    assert_eq!(window.focused_role(), Some(Role::CheckBox));
}

#[test]
fn a_dropped_picture_is_refused_by_name_and_leaves_the_open_case_as_it_was() {
    let mut window = Window::with_post();
    let (id, text) = (window.case().id, window.letter_text());
    window.drop_file("holiday.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01");
    let notice = window.notice().expect("a notice");
    assert!(notice.contains("holiday.png"), "{notice}");
    assert!(notice.contains("picture"), "{notice}");
    assert_eq!((window.case().id, window.letter_text()), (id, text));
    assert_eq!(window.bench().cases().len(), 1);
}

#[test]
fn a_copied_picture_is_refused_in_words() {
    let mut window = Window::with_post();
    let first = window.case().id;
    let picture = egui::ColorImage::filled([2, 2], egui::Color32::RED);
    window.event(Event::PasteImage(Arc::new(picture)));
    let notice = window.notice().expect("a notice");
    assert!(notice.contains("picture"), "{notice}");
    assert_eq!(window.case().id, first);
}

#[test]
fn blank_text_is_refused_in_words_and_leaves_the_open_case_as_it_was() {
    let mut window = Window::with_post();
    let first = window.case().id;
    window.paste(" \n\n ");
    assert!(
        window
            .notice()
            .is_some_and(|notice| notice.contains("could not be read"))
    );
    assert_eq!(window.case().id, first);
}

#[test]
fn a_post_that_loads_takes_an_old_complaint_away() {
    let mut window = Window::new();
    window.paste(" ");
    assert!(window.notice().is_some());
    window.paste(POST);
    assert_eq!(window.notice(), None);
}

#[test]
fn a_file_named_on_the_command_line_is_open_at_once() {
    let folder = Rc::new(data_folder());
    let file = folder.path().join("post.txt");
    std::fs::write(&file, POST).expect("a file");
    let bench = open_bench(folder.path());
    let window = Window::opened(bench, folder, Some(file));
    assert_eq!(window.case().work.thread.poster(), Some("lanternlane"));
    assert_eq!(window.focused_role(), Some(Role::CheckBox));
}

#[test]
fn a_new_post_is_not_filtered_by_what_was_looked_for_in_the_last() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::F);
    window.type_text("no such issue");
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    assert_eq!(
        window.control("Filter the checklist").value().as_deref(),
        Some("")
    );
    assert_eq!(window.focused_role(), Some(Role::CheckBox));
}

#[test]
fn a_post_of_one_line_of_a_megabyte_is_shown() {
    let mut window = Window::new();
    let waiting = "and then we waited again for days on end ".repeat(25_000);
    window.paste(&format!("Hello, we asked them why {waiting}"));
    assert!(window.says("we asked them why and then we waited"));
    assert!(!window.says("not shown here"));
}

#[test]
fn a_post_written_from_right_to_left_is_shown_and_kept_letter_for_letter() {
    let mut window = Window::new();
    let words = "شكرا لكم، ابنتي عمرها ست سنوات";
    window.paste(&format!(
        "{words}\nMy daughter is 6. Can I see the report before the conference?"
    ));
    let posts = &window.case().work.thread.posts;
    assert!(posts.iter().any(|post| post.body.contains(words)));
    assert!(window.says("Can I see the report"));
}

#[test]
fn a_post_with_control_characters_is_shown() {
    let mut window = Window::new();
    window.paste("My son\u{0} is\u{7} 9\u{1b}[31m and\u{8} the social\u{200b} worker\u{feff} came.\u{c} What now?\u{85}");
    assert!(window.bench().open_case_ref().is_some());
    assert!(window.says("What now?"));
}

#[test]
fn a_second_window_on_the_same_folder_says_who_holds_the_cases() {
    let first = Window::with_post();
    let mut second = first.second();
    assert!(second.says("The cases are open in another window"));
    assert!(second.says("The cases are in use by"));
    assert!(second.says(&std::process::id().to_string()));
    second.paste(SHORT_POST);
    second.drop_file("post.txt", POST.as_bytes());
    assert!(second.bench().open_case_ref().is_none());
    let notice = second.notice().expect("a notice");
    assert!(notice.contains(&std::process::id().to_string()), "{notice}");
    assert_eq!(first.bench().cases().len(), 1);
}

#[test]
fn a_clipboard_of_many_megabytes_is_refused_wherever_it_is_pasted() {
    let mut window = Window::small();
    let huge = "my son is nine and ".repeat(3_000_000);
    window.paste(&huge);
    assert!(window.bench().open_case_ref().is_none());
    let notice = window.notice().expect("a notice");
    assert!(notice.contains("larger than 8 MB"), "{notice}");

    window.paste(SHORT_POST);
    window.press_with(CTRL, Key::Num4);
    let letter = window.letter_text();
    window.paste(&huge);
    assert_eq!(window.letter_text(), letter);
    let notice = window.notice().expect("a notice");
    assert!(notice.starts_with("That is too long"), "{notice}");
    window.paste("A few words. ");
    assert!(window.letter_text().contains("A few words."));
}
