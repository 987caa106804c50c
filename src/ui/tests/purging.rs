//! Cases deleted for good from the window: what goes is told first, by keyboard too.

use super::cases::{POSTS, ids, rows, small_with};
use super::*;
use std::time::{Duration, Instant};

/// Lets the window go on until something is so.
#[track_caller]
pub(super) fn wait_for(window: &mut Window, what: &str, is_so: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !is_so(window) {
        assert!(begun.elapsed() < Duration::from_secs(60), "{what}");
        std::thread::sleep(Duration::from_millis(5));
        window.run();
    }
}

pub(super) fn says(window: &Window, words: &str) -> bool {
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    let mut labels = nodes.filter_map(|node| node.label().or(node.value()));
    labels.any(|label| label.contains(words))
}

#[track_caller]
fn wait_to_delete(window: &mut Window) {
    wait_for(window, "what goes is told", |window| {
        says(window, "every step of them")
    });
}

#[test]
fn the_open_case_is_deleted_for_good_once_that_was_asked() {
    let mut window = small_with(&POSTS);
    let id = window.case().id;
    window.run_command("Delete this case for good…");
    assert!(says(&window, "Delete this case for good?") && says(&window, "This cannot be undone"));
    wait_to_delete(&mut window);
    assert!(says(&window, "“What does IRO stand for”, Pebbledash"));
    assert!(says(&window, "What you have to see to yourself"));
    window.click("Delete for good");
    assert!(!ids(&window).contains(&id));
    wait_for(&mut window, "it is told", |window| {
        says(window, "1 case deleted for good")
    });
    assert!(window.bench().removed_cases().unwrap().is_empty());
    assert_eq!(ids(&window).len(), 2);
}

#[test]
fn enter_and_escape_keep_it() {
    for key in [Key::Enter, Key::Escape] {
        let mut window = small_with(&POSTS[..1]);
        window.run_command("Delete this case for good…");
        wait_to_delete(&mut window);
        window.press(key);
        assert!(!window.has_dialog(), "{key:?}");
        assert_eq!(ids(&window).len(), 1, "{key:?}");
    }
}

#[test]
fn removed_cases_are_deleted_together() {
    let mut window = small_with(&POSTS);
    let all = ids(&window);
    act(
        window.harness.state_mut().bench_mut(),
        Action::DeleteCases(all[..2].to_vec()),
    );
    window.run_command("Removed cases");
    assert_eq!(rows(&window).len(), 2);
    for row in rows(&window) {
        window.click_option(&row);
    }
    window.click("Delete for good…");
    assert!(says(&window, "Delete 2 cases for good?"));
    wait_to_delete(&mut window);
    window.click("Delete for good");
    wait_for(&mut window, "it is told", |window| {
        says(window, "2 cases deleted for good")
    });
    assert_eq!(rows(&window), Vec::<String>::new());
    assert_eq!(ids(&window), all[2..]);
}

#[test]
fn how_long_answered_cases_are_kept_is_set_at_once() {
    use crate::workbench::KeepCases;
    let mut window = Window::small();
    window.press_with(CTRL, Key::Comma);
    window.click("This computer’s data");
    window.click("Keep answered cases for: 30 days");
    assert_eq!(window.bench().settings().keep_cases, KeepCases::Month);
    window.click("Keep answered cases for: Always");
    assert_eq!(window.bench().settings().keep_cases, KeepCases::Always);
}
