//! Several cases at once: chosen by keyboard and pointer, closed, removed, and put back.

use super::cases::{POSTS, ids, rows, small_with};
use super::*;
use crate::store::CaseState;

const SHIFT: Modifiers = Modifiers::SHIFT;

/// How many rows are chosen.
fn chosen(window: &Window) -> usize {
    let rows = rows(window);
    rows.iter().filter(|row| row.ends_with(", chosen")).count()
}

fn states(window: &Window) -> Vec<CaseState> {
    let cases = window.bench().cases().iter();
    cases.map(|case| case.state).collect()
}

#[test]
fn shift_and_the_arrow_keys_choose_rows_and_escape_chooses_none() {
    let mut window = small_with(&POSTS);
    window.press_with(CTRL, Key::Num1);
    window.press(Key::Home);
    window.press_with(SHIFT, Key::ArrowDown);
    window.press_with(SHIFT, Key::ArrowDown);
    assert_eq!(chosen(&window), 3);
    window.press_with(SHIFT, Key::ArrowUp);
    assert_eq!(chosen(&window), 2);
    assert!(window.says("2 chosen"));
    window.press(Key::Escape);
    assert_eq!(chosen(&window), 0);
    assert_eq!(window.focused_role(), Some(Role::ListBoxOption));
}

#[test]
fn space_chooses_a_row_and_ctrl_a_all_of_them() {
    let mut window = small_with(&POSTS);
    let open = window.case().id;
    window.press_with(CTRL, Key::Num1);
    window.press(Key::Home);
    window.press(Key::Space);
    window.press(Key::ArrowDown);
    window.press(Key::Space);
    assert_eq!(chosen(&window), 2);
    window.press(Key::Space);
    assert_eq!(chosen(&window), 1);
    window.press_with(CTRL, Key::A);
    assert_eq!(chosen(&window), POSTS.len());
    assert_eq!(window.case().id, open);
}

#[test]
fn several_cases_are_marked_as_sent_and_one_press_takes_it_back() {
    let mut window = small_with(&POSTS);
    let before = window.bench().cases().to_vec();
    window.press_with(CTRL, Key::Num1);
    window.press_with(CTRL, Key::A);
    window.click("Mark as sent");
    super::arriving::wait_for(&mut window, |window| window.notice().is_some());
    assert_eq!(states(&window), [CaseState::Sent; 3]);
    assert_eq!(window.notice().as_deref(), Some("3 cases marked as sent"));
    // The open one keeps its place until another is opened.
    assert_eq!(rows(&window).len(), 1);
    window.click("Undo");
    let after = window.bench().cases();
    let told = |cases: &[crate::store::CaseSummary]| {
        let cases = cases.iter().map(|case| (case.id, case.state));
        cases.collect::<Vec<_>>()
    };
    assert_eq!(told(after), told(&before));
    assert_eq!(rows(&window).len(), 3);
}

#[test]
fn removed_cases_are_listed_apart_and_can_be_put_back() {
    let mut window = small_with(&POSTS);
    let all = ids(&window);
    window.press_with(CTRL, Key::Num1);
    window.press(Key::Home);
    window.press(Key::Space);
    window.press(Key::ArrowDown);
    window.press(Key::Space);
    window.click("Remove");
    assert_eq!(rows(&window).len(), 1);
    assert_eq!(
        window.notice().as_deref(),
        Some("2 cases removed from the list")
    );
    window.run_command("Removed cases");
    assert_eq!(rows(&window).len(), 2);
    assert_eq!(window.focused_role(), Some(Role::ListBoxOption));
    window.press_with(CTRL, Key::A);
    window.click("Put back");
    assert_eq!(rows(&window).len(), 0);
    assert!(window.says("No case was removed"));
    window.click("Back");
    assert_eq!(ids(&window), all);
    assert_eq!(rows(&window).len(), 3);
}

#[test]
fn escape_leaves_the_removed_cases_after_what_is_chosen_there_and_what_is_looked_for() {
    let mut window = small_with(&POSTS);
    let before = rows(&window);
    window.press_with(CTRL, Key::Num1);
    window.press(Key::Home);
    window.press(Key::Space);
    window.click("Remove");
    window.run_command("Removed cases");
    window.press_with(CTRL, Key::A);
    window.press(Key::Escape);
    assert_eq!(rows(&window).len(), 1);
    window.press(Key::Escape);
    assert_eq!(rows(&window).len(), before.len() - 1);
    window.run_command("Removed cases");
    window.press_with(CTRL_SHIFT, Key::F);
    window.type_text("nobody");
    window.press(Key::Escape);
    assert!(window.says("Cases shown: Removed"));
    window.press_with(CTRL_SHIFT, Key::F);
    window.press(Key::Escape);
    assert!(!window.says("Cases shown: Removed"));
}

#[test]
fn a_click_with_ctrl_or_shift_chooses_and_a_plain_one_opens() {
    let mut window = small_with(&POSTS);
    let names = rows(&window);
    let open = window.case().id;
    let click = |window: &mut Window, modifiers, at: usize| {
        let name = rows(window)[at].clone();
        let place = window.control(&name).rect().center();
        let button = |pressed| Event::PointerButton {
            pos: place,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers,
        };
        window.harness.event(Event::PointerMoved(place));
        window.event(button(true));
        window.event(button(false));
    };
    click(&mut window, CTRL, 0);
    assert_eq!(chosen(&window), 1);
    click(&mut window, SHIFT, 2);
    assert_eq!(chosen(&window), 3);
    assert_eq!(window.case().id, open);
    click(&mut window, Modifiers::NONE, 0);
    assert_eq!(chosen(&window), 0);
    assert_eq!(rows(&window)[0], names[0]);
    assert_eq!(window.case().id, ids(&window)[0]);
}
