//! What a screen reader is told: names for all that can be pressed, and menus that hold every command.

use super::*;
use crate::ui::command::{Command, Menu};
use crate::ui::view::Room;
use egui::accesskit::Action;

/// What can be pressed or takes the keyboard, and has no name.
pub(super) fn nameless(window: &Window) -> Vec<String> {
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    nodes
        .filter(|node| !node.is_root())
        // A scroll bar is no stop for the keyboard, and its area is what has a name.
        .filter(|node| node.role() != Role::ScrollBar)
        .filter(|node| {
            node.data().supports_action(Action::Click) || node.data().supports_action(Action::Focus)
        })
        .filter(|node| {
            let blank = |text: Option<String>| text.is_none_or(|text| text.trim().is_empty());
            blank(node.label()) && blank(node.value()) && node.placeholder().is_none()
        })
        .map(|node| format!("{:?} at {:?}", node.role(), node.raw_bounds()))
        .collect()
}

#[test]
fn everything_that_can_be_pressed_has_a_name() {
    let mut window = Window::new();
    assert_eq!(nameless(&window), [""; 0], "with no case");
    window.paste(POST);
    window.press(Key::Space);
    assert_eq!(nameless(&window), [""; 0], "with a case");
    for (modifiers, key) in [
        (CTRL, Key::K),
        (CTRL, Key::J),
        (CTRL, Key::P),
        (CTRL, Key::O),
        (Modifiers::NONE, Key::F1),
    ] {
        window.press_with(modifiers, key);
        window.type_text("le");
        assert!(window.has_dialog());
        assert_eq!(nameless(&window), [""; 0], "in the dialog of {key:?}");
        window.press(Key::Escape);
    }
    window.run_command("Sign letters as…");
    assert_eq!(nameless(&window), [""; 0], "in the dialog for the name");
}

#[test]
fn names_of_buttons_keep_words_and_keys_apart() {
    let window = Window::with_post();
    for node in window.nodes() {
        let node = node.accesskit_node();
        let name = node.label().unwrap_or_default();
        if let Some((before, _)) = name.split_once("Ctrl+") {
            assert!(before.is_empty() || before.ends_with(' '), "{name}");
        }
    }
}

#[test]
fn the_button_with_the_adviser_s_name_says_what_it_is_for() {
    let window = Window::new();
    let name = &window.bench().library().house.persona.name;
    assert!(window.says(&format!("Sign letters as {name}")));
}

#[test]
fn a_parent_s_name_is_never_in_the_title_of_the_window() {
    let window = Window::with_post();
    let titles: Vec<_> = window
        .harness
        .output()
        .viewport_output
        .values()
        .flat_map(|viewport| &viewport.commands)
        .filter(|command| matches!(command, egui::ViewportCommand::Title(_)))
        .collect();
    assert!(titles.is_empty(), "{titles:?}");
}

/// The lines of an open menu: name without keys, and whether it is disabled.
fn lines(window: &Window) -> Vec<(String, bool)> {
    let menu = window.harness.get_by_role(Role::Menu);
    menu.children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| node.role() == Role::Button || node.role() == Role::MenuItem)
        .map(|node| (node.label().unwrap_or_default(), node.is_disabled()))
        .collect()
}

#[track_caller]
fn assert_menus_hold_every_command(window: &mut Window) {
    let mut commands = Command::all();
    for menu in Menu::ALL {
        window.click_first(menu.label());
        for (name, is_disabled) in lines(window) {
            let command = commands.next().expect("no more lines than commands");
            let bench = window.bench();
            let keys = command.keys(&window.harness.ctx).unwrap_or_default();
            let expected = format!("{} {keys}", command.text_now(bench));
            assert_eq!(name.trim(), expected.trim());
            assert_eq!(
                is_disabled,
                !command.is_available(bench, Room::Desk),
                "{name}"
            );
        }
        window.press(Key::Escape);
    }
    assert_eq!(commands.next(), None);
}

#[test]
fn menus_hold_every_command_in_order_and_disable_those_that_can_do_nothing() {
    let mut window = Window::new();
    assert_menus_hold_every_command(&mut window);
    window.paste(POST);
    assert_menus_hold_every_command(&mut window);
    window.press(Key::Space);
    assert_menus_hold_every_command(&mut window);
}

#[test]
fn without_a_case_only_what_needs_none_is_available() {
    let window = Window::new();
    for command in [
        Command::Copy,
        Command::Undo,
        Command::Preview,
        Command::GoToLetter,
        Command::DeleteCase,
    ] {
        assert!(
            !command.is_available(window.bench(), Room::Desk),
            "{command:?}"
        );
    }
    for command in [
        Command::PastePost,
        Command::OpenFile,
        Command::Help,
        Command::Palette,
    ] {
        assert!(
            command.is_available(window.bench(), Room::Desk),
            "{command:?}"
        );
    }
}

#[test]
fn a_menu_opens_and_runs_by_keyboard() {
    let mut window = Window::with_post();
    window
        .harness
        .get_all_by_role_and_label(Role::Button, "Letter")
        .next()
        .expect("a menu")
        .focus();
    window.run();
    window.press(Key::Enter);
    let line = lines(&window)
        .into_iter()
        .map(|(name, _)| name)
        .find(|name| name.starts_with("Tick the strong"))
        .expect("a line");
    window.control(&line).focus();
    window.run();
    window.press(Key::Enter);
    assert!(!window.case().work.ticks.is_empty());
}

#[test]
fn all_that_the_window_draws_is_in_its_fonts() {
    let mut window = Window::strict();
    window.paste(POST);
    window.press(Key::Space);
    for (modifiers, key) in [(CTRL, Key::P), (Modifiers::NONE, Key::F1), (CTRL, Key::K)] {
        window.press_with(modifiers, key);
        window.press(Key::Escape);
    }
    for menu in Menu::ALL {
        window.click_first(menu.label());
        window.press(Key::Escape);
    }
}
