//! The window small, large, scaled, light and dark.

use super::*;
use crate::workbench::{SCALES, ThemeChoice};

/// The windows everything must fit in, in points: the smallest there may be; 1280 by 800 pixels at 200 %, and 1440 by 900;
/// and larger ones.
pub(super) const SIZES: [egui::Vec2; 7] = [
    egui::vec2(640.0, 360.0),
    egui::vec2(640.0, 400.0),
    egui::vec2(720.0, 450.0),
    egui::vec2(880.0, 560.0),
    egui::vec2(960.0, 600.0),
    egui::vec2(1280.0, 800.0),
    egui::vec2(1440.0, 900.0),
];

/// The words that are cut off at the left or the right of what they are painted in. Words that end in … are not: what cuts
/// them says so, and shows them whole under the pointer.
fn cut_words(window: &Window) -> Vec<String> {
    let mut cut = Vec::new();
    for clipped in &window.harness.output().shapes {
        texts(&clipped.shape, &mut |text| {
            let words = text.visual_bounding_rect();
            let seen = clipped.clip_rect;
            let is_seen = words.intersect(seen).is_positive();
            if is_seen && (words.left() < seen.left() - 1.0 || words.right() > seen.right() + 1.0) {
                let name: String = text.galley.text().chars().take(50).collect();
                cut.push(format!("“{name}” at {words:?} in {seen:?}"));
            }
        });
    }
    cut
}

pub(super) fn texts(shape: &egui::Shape, look: &mut impl FnMut(&egui::epaint::TextShape)) {
    match shape {
        egui::Shape::Text(text) => look(text),
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, look)),
        _ => {}
    }
}

/// What can be pressed or written in and stands beyond the left or the right edge of the window.
fn pushed_out(window: &Window) -> Vec<String> {
    let width = f64::from(window.harness.ctx.content_rect().width());
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    let is_pressed = |role| {
        matches!(
            role,
            Role::Button
                | Role::CheckBox
                | Role::ColumnHeader
                | Role::ComboBox
                | Role::Link
                | Role::ListBoxOption
                | Role::RadioButton
                | Role::Tab
                | Role::TextInput
                | Role::MultilineTextInput
        )
    };
    nodes
        .filter(|node| is_pressed(node.role()))
        .filter_map(|node| Some((node.label(), node.bounding_box()?)))
        .filter(|(_, place)| place.x0 < -0.5 || place.x1 > width + 0.5)
        .map(|(name, place)| format!("{name:?} at {place:?}"))
        .collect()
}

/// Where the dialog on top is, beyond the window.
fn dialog_outside(window: &Window) -> Option<String> {
    let place = window
        .harness
        .ctx
        .memory(|memory| memory.area_rect(egui::Id::unique("dialog")));
    let place = place.filter(|_| window.has_dialog())?;
    let room = window.harness.ctx.content_rect();
    (!room.expand(0.5).contains_rect(place)).then(|| format!("the dialog at {place:?}"))
}

/// What does not fit into the window as it is.
pub(super) fn what_does_not_fit(window: &Window) -> Vec<String> {
    let mut found = cut_words(window);
    found.extend(pushed_out(window));
    found.extend(dialog_outside(window));
    found
}

#[test]
fn every_screen_fits_into_every_window() {
    let mut found = Vec::new();
    screens::each(|window, screen| {
        for size in SIZES {
            window.harness.set_size(size);
            window.run();
            for what in what_does_not_fit(window) {
                found.push(format!("{screen} in {size}: {what}"));
            }
        }
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn everything_of_a_large_library_fits_too() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    for room in ["the desk", "the library"] {
        for size in SIZES.into_iter().chain([egui::vec2(2600.0, 700.0)]) {
            window.harness.set_size(size);
            window.run();
            assert_eq!(what_does_not_fit(&window), [""; 0], "{room} in {size}");
        }
        window.press_with(CTRL, Key::L);
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
        ("High contrast", ThemeChoice::HighContrast, false),
        ("Light colours", ThemeChoice::Light, false),
    ] {
        window.run_command(name);
        assert_eq!(window.bench().settings().theme, choice);
        assert_eq!(window.harness.ctx.theme() == egui::Theme::Dark, is_dark);
    }
    let window = window.reopened();
    assert_eq!(window.bench().settings().theme, ThemeChoice::Light);
}
