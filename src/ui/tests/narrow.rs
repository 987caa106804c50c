//! A window too narrow for all panes: tabs, and what the keyboard goes to comes into view.

use super::*;

/// What 1280 by 800 pixels are at 200 %.
const ONE: egui::Vec2 = egui::vec2(640.0, 400.0);

/// Wide enough for two panes.
const TWO: egui::Vec2 = egui::vec2(800.0, 500.0);

fn sized(mut window: Window, size: egui::Vec2) -> Window {
    window.harness.set_size(size);
    window.run();
    window
}

fn narrow(size: egui::Vec2) -> Window {
    let mut window = sized(Window::small(), size);
    window.paste(POST);
    window
}

/// The names of the tabs whose panes are on show.
fn shown(window: &Window) -> Vec<String> {
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    nodes
        .filter(|node| node.role() == Role::Tab)
        .filter(|node| node.toggled() == Some(egui::accesskit::Toggled::True))
        .filter_map(|node| node.label())
        .map(|name| name.split(',').next().unwrap_or_default().to_owned())
        .collect()
}

fn tab(window: &mut Window, name: &str) {
    let is_meant = |node: &Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::Tab && node.label().is_some_and(|label| label.starts_with(name))
    };
    let found = window.nodes().into_iter().find(is_meant);
    found.expect("a tab").click();
    window.run();
}

#[test]
fn a_wide_window_has_no_tabs() {
    let mut window = Window::small();
    window.paste(POST);
    assert_eq!(shown(&window), [""; 0]);
}

#[test]
fn the_keys_of_a_pane_bring_it_into_view() {
    let mut window = narrow(ONE);
    for (key, name) in [
        (Key::Num1, "Cases"),
        (Key::Num2, "Post"),
        (Key::Num3, "Issues"),
        (Key::Num4, "Letter"),
        (Key::Num5, "Checks"),
    ] {
        window.press_with(CTRL, key);
        assert_eq!(shown(&window), [name]);
        assert!(window.focused().is_some(), "{name}");
    }
}

#[test]
fn f6_goes_round_all_panes_though_one_is_shown() {
    let mut window = narrow(ONE);
    for name in ["Letter", "Checks", "Cases", "Post", "Issues"] {
        window.press(Key::F6);
        assert_eq!(shown(&window), [name]);
    }
}

#[test]
fn a_tab_leads_into_its_pane() {
    let mut window = narrow(ONE);
    tab(&mut window, "Letter");
    assert_eq!(shown(&window), ["Letter"]);
    window.press_with(CTRL, Key::Home);
    window.type_text("Hello. ");
    assert!(window.letter_text().starts_with("Hello. "));
}

#[test]
fn arrow_keys_go_from_tab_to_tab() {
    let mut window = narrow(ONE);
    window.harness.get_by_label_contains("Issues, ").focus();
    window.run();
    window.press(Key::ArrowRight);
    assert_eq!(shown(&window), ["Letter"]);
    assert_eq!(window.focused_role(), Some(Role::Tab));
    window.press(Key::ArrowLeft);
    window.press(Key::ArrowLeft);
    assert_eq!(shown(&window), ["Post"]);
}

#[test]
fn two_panes_stand_beside_each_other_where_there_is_room() {
    let mut window = narrow(TWO);
    assert_eq!(shown(&window), ["Issues", "Letter"]);
    window.press_with(CTRL, Key::Num4);
    assert_eq!(shown(&window), ["Issues", "Letter"]);
    window.press_with(CTRL, Key::Num2);
    assert_eq!(shown(&window), ["Post", "Letter"]);
}

#[test]
fn a_gap_and_the_filter_come_into_view() {
    let mut window = sized(Window::with_gaps(), ONE);
    window.press_with(CTRL, Key::Num1);
    window.press_with(CTRL, Key::G);
    assert_eq!(shown(&window), ["Letter"]);
    window.press_with(CTRL, Key::F);
    assert_eq!(shown(&window), ["Issues"]);
    assert_eq!(window.focused_role(), Some(Role::TextInput));
}

#[test]
fn without_a_case_the_list_stands_beside_how_to_begin() {
    let window = sized(Window::new(), ONE);
    assert!(window.says("Copy a post on the forum"));
    assert!(window.says("Cases"));
}

#[test]
fn the_menus_are_one_and_hold_every_command() {
    let mut window = narrow(ONE);
    window.click_first("Menu");
    let count = crate::ui::command::Command::all().count();
    let menu = window.harness.get_by_role(Role::Menu);
    let lines = menu.children_recursive().map(|node| node.accesskit_node());
    let lines = lines.filter(|node| node.role() == Role::Button || node.role() == Role::MenuItem);
    assert_eq!(lines.count(), count);
}

#[test]
fn in_the_library_a_kind_leads_to_its_entries_and_a_row_to_its_entry() {
    let mut window = sized(Window::small_as_lead(), ONE);
    tab(&mut window, "Kinds");
    assert_eq!(shown(&window), ["Kinds"]);
    window.click_option("Signposts");
    assert_eq!(shown(&window), ["Entries"]);
    window.click_option("Helpers");
    assert_eq!(shown(&window), ["Entry"]);
    window.press(Key::Escape);
    assert_eq!(shown(&window), ["Entries"]);
}

#[test]
fn a_page_of_the_library_has_the_room_to_itself() {
    let mut window = sized(Window::small_as_lead(), TWO);
    window.run_command("Import from elsewhere…");
    assert_eq!(shown(&window), ["From elsewhere"]);
    tab(&mut window, "Kinds");
    window.click_option("Passages");
    assert_eq!(shown(&window), ["Kinds", "Entries"]);
}
