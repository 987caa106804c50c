//! What the adviser is told, and how it goes away; and that a window at rest paints nothing.

use super::*;
use egui::accesskit::Live;

/// The words that a screen reader reads out by itself.
fn live(window: &Window) -> Vec<String> {
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    nodes
        .filter(|node| node.live() != Live::Off)
        .filter_map(|node| node.label().or(node.value()))
        .collect()
}

#[test]
fn a_notice_is_read_out() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    window.press_with(CTRL, Key::Z);
    let notice = window.notice().expect("a notice");
    assert!(live(&window).contains(&notice), "{:?}", live(&window));
}

#[test]
fn the_save_state_is_read_out() {
    let window = Window::with_post();
    assert!(
        live(&window).iter().any(|words| words == "All saved"),
        "{:?}",
        live(&window)
    );
}

#[test]
fn escape_dismisses_a_notice_and_leaves_the_keyboard_where_it_is() {
    let mut window = Window::with_post();
    window.paste(" ");
    assert!(window.notice().is_some());
    let before = window.focused();
    window.press(Key::Escape);
    assert_eq!(window.notice(), None);
    assert_eq!(window.focused(), before);
}

#[test]
fn escape_empties_the_filter_before_it_dismisses_a_notice() {
    let mut window = Window::with_post();
    window.press_with(CTRL_SHIFT, Key::V);
    assert!(window.notice().is_some());
    window.press_with(CTRL, Key::F);
    window.type_text("legal");
    window.press(Key::Escape);
    assert!(window.notice().is_some());
    assert_eq!(
        window.control("Filter the checklist").value().as_deref(),
        Some("")
    );
}

#[test]
fn escape_closes_a_dialog_before_it_dismisses_a_notice() {
    let mut window = Window::with_post();
    window.paste(" ");
    window.press(Key::F1);
    window.press(Key::Escape);
    assert!(!window.has_dialog());
    assert!(window.notice().is_some());
}

#[test]
fn a_notice_is_dismissed_by_its_button_from_the_keyboard() {
    let mut window = Window::with_post();
    window.paste(" ");
    let before = window.focused();
    window.control("Dismiss").focus();
    window.run();
    window.press(Key::Space);
    assert_eq!(window.notice(), None);
    assert_eq!(window.focused(), before);
}

#[test]
fn the_way_back_that_a_notice_offers_is_reached_by_tab() {
    let mut window = Window::with_post();
    window.run_command("Remove this case");
    let tabs = (0..40).find(|_| {
        window.press(Key::Tab);
        window.focused().as_deref() == Some("Undo")
    });
    assert!(tabs.is_some());
    window.press(Key::Enter);
    assert!(window.bench().open_case_ref().is_some());
}

#[test]
fn a_window_at_rest_asks_for_no_frame_at_once() {
    let mut window = Window::new();
    assert_at_rest(&mut window);
    window.paste(POST);
    assert_at_rest(&mut window);
    window.press(Key::Space);
    assert_at_rest(&mut window);
    window.press_with(CTRL, Key::Num4);
    window.type_text("a word ");
    assert_at_rest(&mut window);
    for (modifiers, key) in [
        (CTRL, Key::K),
        (CTRL, Key::J),
        (CTRL, Key::P),
        (Modifiers::NONE, Key::F1),
    ] {
        window.press_with(modifiers, key);
        assert_at_rest(&mut window);
        window.press(Key::Escape);
    }
}

/// Once nothing waits to be written, which a slow machine may come to in any frame, one more frame must not ask for
/// another.
#[track_caller]
fn assert_at_rest(window: &mut Window) {
    window.run();
    while let Some(wait) = window.bench().due_in(platform::instant()) {
        std::thread::sleep(wait);
        window.harness.step();
    }
    window.harness.step();
    let root = &window.harness.output().viewport_output[&egui::ViewportId::ROOT];
    assert!(
        !root.repaint_delay.is_zero(),
        "{:?}",
        window.harness.ctx.repaint_causes()
    );
}

#[test]
fn notices_are_listed_afterwards_and_what_still_holds_is_offered() {
    let mut window = Window::small();
    window.paste(SHORT_POST);
    let id = window.case().id;
    window.run_command("Remove this case");
    let notice = window.notice().expect("a notice");
    window.press(Key::Escape);
    window.paste("Hello, I am a grandmother. Can I ask for contact with my grandson, who is 4?");
    window.click("Notices");
    assert!(window.says(&notice));
    assert_eq!(super::names::nameless(&window), [""; 0]);
    window.click_last("Undo");
    assert!(!window.has_dialog());
    assert!(window.bench().cases().iter().any(|case| case.id == id));
    window.run_command("Notices…");
    assert!(window.says(&notice));
    assert_eq!(
        window
            .harness
            .query_all_by_role_and_label(Role::Button, "Undo")
            .count(),
        0
    );
}

#[test]
fn an_error_that_was_told_over_is_counted_and_comes_back() {
    let mut window = Window::small();
    window.paste(SHORT_POST);
    window.paste(" ");
    let error = window.notice().expect("an error");
    assert!(window.says("Notices: 1 error"));
    window.press(Key::F8);
    assert_ne!(window.notice().as_ref(), Some(&error));
    window.press(Key::Escape);
    assert_eq!(window.notice(), Some(error));
    window.press(Key::Escape);
    assert_eq!(window.notice(), None);
    assert!(!window.says("1 error"));
}
