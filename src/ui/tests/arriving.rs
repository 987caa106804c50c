//! Posts that come as files: several dropped at once, and the folder that is watched.

use super::cases::{POSTS, rows};
use super::*;
use std::time::{Duration, Instant};

/// Lets frames pass until this is so, or a good while has passed.
#[track_caller]
pub(super) fn wait_for(window: &mut Window, is_so: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !is_so(window) && begun.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(10));
        window.run();
    }
    assert!(is_so(window));
}

/// Drops several files on the window at once.
fn drop_files(window: &mut Window, files: &[(&str, &[u8])]) {
    for (name, bytes) in files {
        let path = window.folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file to drop");
        let dropped = Arc::new(Dropped(path));
        window.harness.input_mut().dropped_files.push(dropped);
    }
    window.run();
}

#[test]
fn several_files_dropped_at_once_become_cases_and_one_notice_tells_of_all() {
    let mut window = Window::small();
    let files = [
        ("one.txt", POSTS[0].as_bytes()),
        ("two.txt", POSTS[1].as_bytes()),
        ("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice()),
    ];
    drop_files(&mut window, &files);
    wait_for(&mut window, |window| window.notice().is_some());
    let notice = window.notice().expect("a notice");
    let begins = "2 posts loaded; 1 file could not be read: photo.png, ";
    assert!(notice.starts_with(begins), "{notice}");
    assert_eq!(rows(&window).len(), 2);
    assert_eq!(window.case().work.thread.poster(), Some("mossycup"));
}

#[test]
fn files_dropped_on_a_case_leave_it_where_it_is() {
    let mut window = Window::small();
    window.paste(POSTS[2]);
    let open = window.case().id;
    window.press_with(CTRL, Key::Num4);
    let files = [
        ("one.txt", POSTS[0].as_bytes()),
        ("two.txt", POSTS[1].as_bytes()),
    ];
    drop_files(&mut window, &files);
    wait_for(&mut window, |window| window.notice().is_some());
    assert_eq!(window.notice().as_deref(), Some("2 posts loaded"));
    assert_eq!(window.case().id, open);
    assert!(window.letter().is_focused());
    assert_eq!(rows(&window).len(), 3);
}

#[test]
fn a_folder_to_watch_is_typed_kept_and_given_up_again() {
    let mut window = Window::small();
    let folder = tempfile::tempdir().expect("a folder");
    window.run_command("Watch a folder");
    assert_eq!(window.focused().as_deref(), Some("The folder to watch"));
    window.type_text("posts");
    assert!(window.says("Give the whole path"));
    window.press(Key::Enter);
    assert!(window.has_dialog());
    window.press_with(CTRL, Key::A);
    window.type_text(&folder.path().display().to_string());
    window.press(Key::Enter);
    let watched = |window: &Window| window.bench().settings().incoming_folder.clone();
    assert_eq!(watched(&window).as_deref(), Some(folder.path()));
    assert!(!window.has_dialog());
    window.run_command("Watch a folder");
    window.click("Stop watching");
    assert_eq!(watched(&window), None);
}
