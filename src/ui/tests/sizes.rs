//! The window small, large, scaled, light and dark.

use super::*;
use crate::workbench::{SCALES, ThemeChoice};

/// What a window of 1440 by 900 points has left of them at 200 %.
const LARGEST_SCALE: egui::Vec2 = egui::vec2(720.0, 450.0);

#[test]
fn a_usual_window_at_the_largest_scale_still_shows_everything() {
    let mut window = Window::with_post();
    window.harness.set_size(LARGEST_SCALE);
    window.run();
    window.press(Key::Space);
    for (modifiers, key) in [
        (CTRL, Key::K),
        (CTRL, Key::J),
        (CTRL, Key::P),
        (CTRL, Key::O),
        (Modifiers::NONE, Key::F1),
    ] {
        window.press_with(modifiers, key);
        assert!(window.has_dialog());
        let place = window
            .harness
            .ctx
            .memory(|memory| memory.area_rect(egui::Id::unique("dialog")));
        let place = place.expect("a dialog");
        assert!(
            place.min.x >= 0.0 && place.max.x <= LARGEST_SCALE.x,
            "{key:?}: {place:?}"
        );
        assert!(
            place.min.y >= 0.0 && place.max.y <= LARGEST_SCALE.y,
            "{key:?}: {place:?}"
        );
        window.press(Key::Escape);
    }
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        window.press_with(CTRL, key);
        assert!(window.focused().is_some(), "{key:?}");
    }
}

#[test]
fn nothing_that_can_be_pressed_is_pushed_out_at_the_side() {
    for width in [LARGEST_SCALE.x, 960.0, 1440.0, 2600.0] {
        let mut window = Window::with_post();
        window.harness.set_size(egui::vec2(width, 700.0));
        window.run();
        window.press(Key::Space);
        for node in window.nodes() {
            let node = node.accesskit_node();
            let is_pressed = matches!(
                node.role(),
                Role::Button
                    | Role::CheckBox
                    | Role::ComboBox
                    | Role::ListBoxOption
                    | Role::TextInput
            );
            let Some(place) = node.bounding_box().filter(|_| is_pressed) else {
                continue;
            };
            let is_inside = place.x0 >= -0.5 && place.x1 <= f64::from(width) + 0.5;
            assert!(is_inside, "{:?} at {width}: {place:?}", node.label());
        }
    }
}

#[test]
fn keys_scale_the_window_within_bounds_and_back() {
    let mut window = Window::new();
    for _ in 0..15 {
        window.press_with(CTRL, Key::Plus);
    }
    assert!((window.bench().settings().scale - SCALES.end()).abs() < 1e-4);
    for _ in 0..20 {
        window.press_with(CTRL, Key::Minus);
    }
    assert!((window.bench().settings().scale - SCALES.start()).abs() < 1e-4);
    window.press_with(CTRL, Key::Num0);
    assert!((window.bench().settings().scale - 1.0).abs() < 1e-4);
    assert!((window.harness.ctx.zoom_factor() - 1.0).abs() < 1e-4);
}

#[test]
fn colours_are_chosen_by_command_and_kept() {
    let mut window = Window::with_post();
    for (name, choice, is_dark) in [
        ("Dark colours", ThemeChoice::Dark, true),
        ("Light colours", ThemeChoice::Light, false),
    ] {
        window.run_command(name);
        assert_eq!(window.bench().settings().theme, choice);
        assert_eq!(window.harness.ctx.theme() == egui::Theme::Dark, is_dark);
    }
    let window = window.reopened();
    assert_eq!(window.bench().settings().theme, ThemeChoice::Light);
}
