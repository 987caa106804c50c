//! The checklist by keyboard: up and down, ticks, the filter.

use super::*;
use crate::library::IssueId;
use egui::accesskit::Toggled;

/// The titles of the ticked issues.
fn ticked(window: &Window) -> Vec<String> {
    let library = window.bench().library();
    let ticks = &window.case().work.ticks;
    ticks
        .iter()
        .map(|id| library.issues[id].title.clone())
        .collect()
}

/// The best suggestion's title.
fn best(window: &Window) -> (IssueId, String) {
    let id = window.case().work.reading.issues[0].id.clone();
    let title = window.bench().library().issues[&id].title.clone();
    (id, title)
}

/// The boxes on show, by name.
fn boxes(window: &Window) -> Vec<String> {
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    nodes
        .filter(|node| node.role() == Role::CheckBox)
        .filter_map(|node| node.label())
        .collect()
}

#[test]
fn after_a_paste_the_keyboard_is_on_the_best_suggestion() {
    let window = Window::with_post();
    let (_, title) = best(&window);
    let focused = window.focused().expect("something has the keyboard");
    assert!(
        focused.starts_with(&format!("{title}, strong, suggested by “")),
        "{focused}"
    );
}

#[test]
fn after_a_paste_that_suggests_nothing_the_keyboard_is_on_the_first_issue() {
    let mut window = Window::new();
    window
        .paste("Hello, I would like to say thank you for your kind words. What time do you close?");
    assert!(window.case().work.reading.issues.is_empty());
    assert_eq!(
        window.focused().as_deref(),
        boxes(&window).first().map(String::as_str)
    );
}

#[test]
fn space_ticks_the_issue_and_space_again_unticks_it() {
    let mut window = Window::with_post();
    let (id, title) = best(&window);
    let before = window.focused();
    window.press(Key::Space);
    assert_eq!(ticked(&window), std::slice::from_ref(&title));
    assert_eq!(window.focused(), before);
    window.press(Key::Space);
    assert!(!window.case().work.ticks.contains(&id));
}

#[test]
fn a_tick_under_suggested_shows_in_the_group_too() {
    let mut window = Window::with_post();
    let (_, title) = best(&window);
    window.press(Key::Space);
    assert_eq!(
        window.control(&title).accesskit_node().toggled(),
        Some(Toggled::True)
    );
}

#[test]
fn arrow_keys_go_down_every_row_and_up_again_and_stop_at_the_end() {
    let mut window = Window::with_post();
    let rows = boxes(&window);
    for row in &rows {
        assert_eq!(window.focused().as_ref(), Some(row));
        window.press(Key::ArrowDown);
    }
    assert_eq!(window.focused().as_ref(), rows.last());
    for row in rows.iter().rev().take(3) {
        assert_eq!(window.focused().as_ref(), Some(row));
        window.press(Key::ArrowUp);
    }
}

#[test]
fn home_and_end_go_to_the_first_row_and_the_last() {
    let mut window = Window::with_post();
    let rows = boxes(&window);
    window.press(Key::End);
    assert_eq!(window.focused().as_ref(), rows.last());
    window.press(Key::Home);
    assert_eq!(window.focused().as_ref(), rows.first());
}

#[test]
fn the_row_that_has_the_keyboard_is_in_view() {
    let mut window = Window::with_post();
    window.press(Key::End);
    let row = window
        .nodes()
        .into_iter()
        .find(Node::is_focused)
        .expect("a row")
        .rect();
    assert!(row.bottom() < 880.0, "{row:?}");
}

#[test]
fn ctrl_3_brings_a_row_that_was_scrolled_away_into_view() {
    let mut window = Window::with_post();
    let row = |window: &Window| {
        let row = window.focused().expect("a row");
        window.control(&row).rect()
    };
    let before = row(&window);
    window.press_with(CTRL, Key::Num4);
    window.harness.hover_at(before.center());
    window.harness.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -600.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    window.harness.run_steps(60);
    window.run();
    let first = &boxes(&window)[0];
    assert!(window.control(first).rect().bottom() < before.top());
    window.press_with(CTRL, Key::Num3);
    let filter = window.control("Filter the checklist").rect();
    assert!(row(&window).top() >= filter.bottom());
}

#[test]
fn ctrl_f_narrows_the_checklist_to_what_is_typed() {
    let mut window = Window::with_post();
    let all = boxes(&window).len();
    window.press_with(CTRL, Key::F);
    assert_eq!(window.focused().as_deref(), Some("Filter the checklist"));
    window.type_text("Legal AID");
    let rows = boxes(&window);
    assert!(!rows.is_empty() && rows.len() < all);
    assert!(
        rows.iter().all(|row| row.starts_with("Legal aid")),
        "{rows:?}"
    );
}

#[test]
fn a_filter_that_fits_nothing_says_so() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::F);
    window.type_text("zzzz");
    assert!(boxes(&window).is_empty());
    assert!(window.says("No issue has these words"));
}

#[test]
fn arrow_down_in_the_filter_goes_to_the_first_row() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::F);
    window.type_text("legal");
    window.press(Key::ArrowDown);
    assert_eq!(window.focused(), boxes(&window).first().cloned());
}

#[test]
fn enter_in_the_filter_goes_to_the_first_row_and_ticks_nothing() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::F);
    window.type_text("legal");
    window.press(Key::Enter);
    assert_eq!(window.focused(), boxes(&window).first().cloned());
    assert!(ticked(&window).is_empty());
}

#[test]
fn arrow_up_on_the_first_row_stays_there() {
    let mut window = Window::with_post();
    let first = window.focused();
    window.press(Key::ArrowUp);
    assert_eq!(window.focused(), first);
}

#[test]
fn escape_empties_the_filter_and_keeps_the_keyboard_in_it() {
    let mut window = Window::with_post();
    let all = boxes(&window);
    window.press_with(CTRL, Key::F);
    window.type_text("legal");
    window.press(Key::Escape);
    assert_eq!(boxes(&window), all);
    assert_eq!(window.focused().as_deref(), Some("Filter the checklist"));
}

#[test]
fn all_strong_suggestions_are_ticked_by_one_button() {
    let mut window = Window::with_post();
    window.click("Tick the strong suggestions");
    let strong = window.case().work.strong_suggestions();
    assert!(strong.len() > 1);
    assert!(
        strong
            .iter()
            .all(|id| window.case().work.ticks.contains(id))
    );
    assert_eq!(ticked(&window).len(), strong.len());
}

#[test]
fn another_post_has_the_keyboard_on_its_own_best_suggestion() {
    let mut window = Window::with_post();
    window.press(Key::ArrowDown);
    let second = window.focused().expect("a row");
    let other = POST
        .replace("lanternlane", "fernvale")
        .replace("sister", "brother");
    window.paste(&other);
    let (_, title) = best(&window);
    let focused = window.focused().expect("a row");
    assert!(
        focused.starts_with(&title) && focused != second,
        "{focused}"
    );
}

#[test]
fn what_the_pointer_rests_on_says_nothing_once_a_dialog_stands_over_it() {
    let mut window = Window::with_post();
    let (_, title) = best(&window);
    let name = format!("Show the words for {title} in the post");
    window.control(&name).hover();
    window.harness.run_steps(80);
    let told = "Shows these words in the post (→ on the keyboard)";
    assert!(window.says(told));
    window.press_with(CTRL, Key::K);
    window.harness.run_steps(4);
    assert!(!window.says(told));
}
