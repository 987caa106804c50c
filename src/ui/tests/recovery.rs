//! A file of ours that cannot be used: what the window says, what can be read, and the ways out, by keyboard and by name.

use super::sizes::{SIZES, what_does_not_fit};
use super::*;
use crate::platform::CASES_FILE;
use egui::accesskit::Live;
use std::fs;

/// Where a database says which version of the program wrote it: the window knows nothing else of databases.
const VERSION: usize = 60;

/// Makes a file one of a newer version.
fn make_newer(path: &Path) {
    let mut bytes = fs::read(path).expect("a file");
    bytes[VERSION..VERSION + 4].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(path, bytes).expect("room for a file");
}

/// A window on a folder with a case in it, once `spoil` has been at the file of the cases.
fn spoilt(spoil: impl FnOnce(&Path)) -> Window {
    let mut window = Window::small();
    window.paste(POST);
    window.press_with(CTRL, Key::Num4);
    window.type_text("Dear all, kindly");
    window.harness.state_mut().leave();
    let Window {
        harness, folder, ..
    } = window;
    drop(harness);
    spoil(&folder.path().join(CASES_FILE));
    let mut window = Window::small_over(folder);
    wait_until_read(&mut window);
    window
}

fn wait_until_read(window: &mut Window) {
    super::arriving::wait_for(window, |window| !window.bench().is_reading_cases());
    window.run();
}

#[test]
fn a_newer_file_is_told_of_and_its_case_is_read_searched_and_copied() {
    let mut window = spoilt(make_newer);
    assert!(window.says("Your cases were saved by a newer Replywright"));
    assert!(window.says("1 case can be read, searched and copied"));
    assert!(window.says("The letter"));
    window.click("Copy the letter");
    let copied = window.pocket.held().expect("a letter");
    assert!(copied.contains("kindly"), "{copied}");
    window.click("Find in these cases");
    window.type_text("zzzz");
    assert!(window.says("No case has these words"));
    let announced = window.nodes().iter().any(|node| {
        let node = node.accesskit_node();
        node.live() == Live::Assertive
            && node
                .value()
                .is_some_and(|it| it.contains("newer Replywright"))
    });
    assert!(announced);
}

#[test]
fn a_damaged_file_can_be_moved_aside_after_it_was_asked_and_a_post_pasted_then() {
    let mut window = spoilt(|path| fs::write(path, "once upon a time").expect("room"));
    assert!(window.says("The file of your cases is damaged"));
    assert!(window.says("No case can be read there"));
    window.click("Begin with an empty file…");
    assert!(window.says("is not deleted"));
    window.click("Leave it as it is");
    assert!(window.says("The file of your cases is damaged"));
    window.click("Begin with an empty file…");
    window.click("Begin with an empty file");
    assert!(!window.says("The file of your cases is damaged"));
    window.paste(POST);
    assert_eq!(window.bench().cases().len(), 1);
}

#[test]
fn the_cases_that_can_be_read_are_saved_in_a_folder_by_keyboard() {
    let mut window = spoilt(make_newer);
    let to = tempfile::tempdir().expect("a folder");
    window.click("Save all as text files…");
    assert_eq!(
        window.focused().as_deref(),
        Some("The folder to save them in")
    );
    window.press_with(CTRL, Key::A);
    window.type_text("/nowhere/at/all");
    window.press(Key::Enter);
    assert!(window.says("There is no folder /nowhere/at/all"));
    window.press_with(CTRL, Key::A);
    window.type_text(&to.path().display().to_string());
    window.press(Key::Enter);
    super::arriving::wait_for(&mut window, |window| window.notice().is_some());
    let notice = window.notice().expect("it is told");
    assert!(notice.starts_with("1 case saved in"), "{notice}");
    assert_eq!(fs::read_dir(to.path()).expect("a folder").count(), 1);
}

#[test]
fn a_second_window_says_who_has_the_cases_and_opens_them_when_it_is_let() {
    let mut first = Window::small();
    first.paste(POST);
    let folder = Rc::clone(&first.folder);
    let mut second = Window::small_over(folder);
    wait_until_read(&mut second);
    assert!(second.says("The cases are open in another window"));
    assert!(second.says("another Replywright window (process"));
    assert!(second.says("There is no backup of the cases yet"));
    second.click("Try again");
    assert!(second.says("The cases are open in another window"));
    second.click("Go to the library");
    assert!(second.says("You are reading as an adviser"));
    second.press_with(CTRL, Key::L);
    first.harness.state_mut().leave();
    drop(first);
    second.click("Try again");
    assert!(!second.says("The cases are open in another window"));
    assert_eq!(second.bench().cases().len(), 1);
}

#[test]
fn a_damaged_library_is_told_across_the_window_and_put_right_in_a_dialog() {
    let folder = Rc::new(tempfile::tempdir().expect("a folder"));
    fs::write(folder.path().join(LIBRARY), "once upon a time").expect("room");
    let bench = open_bench(folder.path());
    let mut window = Window::over(bench, folder);
    assert!(window.says("The library’s file cannot be used."));
    window.click("Put the library right…");
    assert!(window.says("A copy is used meanwhile"));
    window.click("Begin with the library that comes with the program");
    assert!(!window.says("The library’s file cannot be used."));
}

#[test]
fn what_is_told_of_a_damaged_file_fits_into_every_window() {
    let mut window = spoilt(|path| fs::write(path, "no file of cases").expect("room for a file"));
    assert!(window.says("The file of your cases is damaged"));
    for size in SIZES {
        window.harness.set_size(size);
        window.run();
        let found = what_does_not_fit(&window);
        assert!(found.is_empty(), "{size:?}: {}", found.join("\n"));
    }
}
