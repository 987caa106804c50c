//! What holds for the keyboard and for screen readers on every screen: names, roles, a visible focus, a way round by Tab,
//! and every command by its keys or its name.

use super::names::nameless;
use super::*;
use crate::ui::command::Command;
use crate::ui::theme::contrast;
use crate::workbench::ThemeChoice;
use egui::accesskit::{Action as Asked, Live};
use egui::epaint::text::ByteRangeExt as _;
use egui::{Color32, Rect, Shape};
use std::collections::BTreeMap;

/// Screens that the keyboard goes round as it goes round another.
const LIKE_ANOTHER: [&str; 8] = [
    "the post",
    "the issues",
    "the checks",
    "Issues",
    "Signposts",
    "Sources",
    "To approve",
    "In letters",
];

/// The names that may stand twice on one screen: each runs the same command from another place.
const SAME_TWICE: [&str; 2] = ["Paste a post", "Copy for the forum"];

/// More stops than any screen has.
const STOPS: usize = 400;

/// Where a node is.
fn place(node: &Node<'_>) -> Option<Rect> {
    let place = node.accesskit_node().bounding_box()?;
    Some(Rect::from_min_max(
        egui::pos2(place.x0 as f32, place.y0 as f32),
        egui::pos2(place.x1 as f32, place.y1 as f32),
    ))
}

/// What takes the keyboard and has no role that says what it is.
fn without_role(window: &Window) -> Vec<String> {
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    nodes
        .filter(|node| !node.is_root() && node.data().supports_action(Asked::Focus))
        .filter(|node| matches!(node.role(), Role::Unknown | Role::GenericContainer))
        .map(|node| format!("{:?}", node.label()))
        .collect()
}

/// The controls that nothing tells apart: same role, same name, and no groups of different names that they stand in. One
/// thing may stand twice in a list of choices, as an issue does that the post suggests.
fn alike(window: &Window) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for node in window.nodes() {
        let node = node.accesskit_node();
        let is_told = matches!(
            node.role(),
            Role::Button | Role::Link | Role::ComboBox | Role::TextInput | Role::Tab
        );
        if is_told && node.data().supports_action(Asked::Click) && !node.is_disabled() {
            let mut group = node.parent();
            while group.is_some_and(|group| group.role() != Role::Group) {
                group = group.and_then(|group| group.parent());
            }
            let group = group.and_then(|group| group.label()).unwrap_or_default();
            let name = node.label().unwrap_or_default();
            if SAME_TWICE.contains(&name.as_str()) {
                continue;
            }
            *counts
                .entry(format!("{:?} {name:?} in {group:?}", node.role()))
                .or_default() += 1;
        }
    }
    counts
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(name, _)| name)
        .collect()
}

/// Whether a ring is painted round a place.
fn has_ring(window: &Window, at: Rect) -> bool {
    let style = window.harness.ctx.global_style();
    let grounds = style.visuals.panel_fill;
    let seen = |colour| contrast::of(colour, grounds) >= 3.0;
    let mut found = false;
    for clipped in &window.harness.output().shapes {
        rects(&clipped.shape, &mut |rect, stroke| {
            let is_near =
                at.expand(12.0).contains_rect(rect) && rect.expand(12.0).contains_rect(at);
            found |= is_near && stroke.width >= 1.9 && seen(stroke.color);
        });
    }
    found
}

fn rects(shape: &Shape, look: &mut impl FnMut(Rect, egui::Stroke)) {
    match shape {
        Shape::Rect(shape) => look(shape.rect, shape.stroke),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| rects(shape, look)),
        _ => {}
    }
}

/// Goes round by Tab. Gives what was stopped at and could not be seen to have the keyboard, or that there is no way round.
fn trouble_by_tab(window: &mut Window) -> Vec<String> {
    let mut trouble = Vec::new();
    let mut stops = Vec::new();
    for _ in 0..STOPS {
        window.harness.key_press(Key::Tab);
        window.harness.step();
        let nodes = window.nodes();
        // From the last thing the keyboard goes out of the window, and then to the first.
        let Some(node) = nodes.iter().find(|node| node.is_focused()) else {
            continue;
        };
        let id = node.accesskit_node().id();
        let is_alone = stops.len() == 1;
        if stops.last() == Some(&id) && !is_alone {
            // In the letter, Tab goes from gap to gap first.
            continue;
        }
        if stops.contains(&id) {
            return trouble;
        }
        stops.push(id);
        let role = node.accesskit_node().role();
        let name = node.accesskit_node().label().unwrap_or_default();
        let Some(at) = place(node) else { continue };
        if !shows_focus(window, role, at) {
            // A dialog that takes the keyboard back shows it in the next frame.
            window.harness.step();
        }
        if !shows_focus(window, role, at) {
            trouble.push(format!("{role:?} {name:?} at {at:?} does not show it"));
        }
    }
    trouble.push(format!("no way round after {stops:?}"));
    trouble
}

/// Whether it can be seen that something there has the keyboard.
fn shows_focus(window: &Window, role: Role, at: Rect) -> bool {
    match role {
        // In a text there is the cursor, the edge between panes is a line, and of a box to tick the box alone is marked.
        Role::MultilineTextInput | Role::Splitter | Role::CheckBox => true,
        _ => has_ring(window, at),
    }
}

#[test]
fn every_control_of_every_screen_is_named_and_told_from_the_others() {
    let mut found = Vec::new();
    screens::each(|window, screen| {
        for size in [egui::vec2(640.0, 400.0), egui::vec2(1440.0, 900.0)] {
            window.harness.set_size(size);
            window.run();
            let what = [nameless(window), without_role(window), alike(window)];
            found.extend(
                what.concat()
                    .iter()
                    .map(|what| format!("{screen} in {size}: {what}")),
            );
        }
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn tab_goes_round_every_screen_and_shows_where_it_is() {
    let mut found = Vec::new();
    screens::each(|window, screen| {
        if LIKE_ANOTHER.contains(&screen) {
            return;
        }
        let trouble = trouble_by_tab(window);
        found.extend(trouble.iter().map(|what| format!("{screen}: {what}")));
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The words whose colour does not stand out from the ground of the panes as it must, and the fills that are of another
/// theme: none of the colours may be left over from the theme before.
fn hard_to_read(window: &Window, needed: f64) -> Vec<String> {
    let visuals = &window.harness.ctx.global_style().visuals;
    let ground = visuals.panel_fill;
    let accent = visuals.hyperlink_color;
    let mut found = Vec::new();
    for clipped in &window.harness.output().shapes {
        words(&clipped.shape, &mut |text, colour| {
            // On the accent, words have the colour of paper.
            let contrast = [ground, accent].map(|under| contrast::of(colour, under));
            if contrast[0] < needed && contrast[1] < needed {
                found.push(format!("{text:?} in {colour:?}"));
            }
        });
    }
    found
}

/// Looks at the words of a shape, and their colours; what is disabled is painted through, and may be fainter.
fn words(shape: &Shape, look: &mut impl FnMut(&str, Color32)) {
    match shape {
        Shape::Text(text) if text.opacity_factor >= 1.0 => {
            for section in &text.galley.job.sections {
                let colour = match section.format.color {
                    Color32::PLACEHOLDER => text.fallback_color,
                    colour => colour,
                };
                let colour = text.override_text_color.unwrap_or(colour);
                let part = text.galley.job.text.get(section.byte_range.as_usize());
                if colour.is_opaque() {
                    look(part.unwrap_or_default(), colour);
                }
            }
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| words(shape, look)),
        _ => {}
    }
}

#[test]
fn words_can_be_read_on_every_screen_in_every_theme() {
    let mut found = Vec::new();
    screens::each(|window, screen| {
        for theme in ThemeChoice::ALL {
            let settings = crate::workbench::Settings {
                theme,
                ..window.bench().settings().clone()
            };
            theme::show(&window.harness.ctx, &settings);
            window.run();
            let needed = if theme == ThemeChoice::HighContrast {
                7.0
            } else {
                4.5
            };
            let what = hard_to_read(window, needed).into_iter();
            found.extend(what.map(|what| format!("{screen}, {theme:?}: {what}")));
        }
    });
    found.dedup();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_command_is_found_by_its_name_on_every_screen() {
    let mut desk = Window::small();
    assert_finds_every_command(&mut desk);
    desk.paste(POST);
    assert_finds_every_command(&mut desk);
    let mut library = Window::small_as_lead();
    assert_finds_every_command(&mut library);
}

/// Whether each command that can do something now is the one that Enter runs once its name is typed in the palette.
#[track_caller]
fn assert_finds_every_command(window: &mut Window) {
    let room = window.harness.state().view().room;
    for command in Command::all().filter(|command| *command != Command::Palette) {
        if !command.is_available(window.bench(), room) {
            continue;
        }
        let name = command.text_now(window.bench());
        window.press_with(CTRL, Key::K);
        window.type_text(&name);
        let marked = window.nodes().into_iter().find(|node| {
            let node = node.accesskit_node();
            node.role() == Role::ListBoxOption
                && node.toggled() == Some(egui::accesskit::Toggled::True)
                && node
                    .label()
                    .is_some_and(|label| label.starts_with(&format!("{name},")))
        });
        assert!(marked.is_some(), "{name}");
        window.press(Key::Escape);
    }
}

#[test]
fn the_save_state_what_is_told_and_what_is_to_settle_are_announced() {
    let mut window = Window::small();
    window.paste(POST);
    window.press_with(CTRL, Key::G);
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    let told: Vec<String> = nodes
        .filter(|node| node.data().live() == Some(Live::Polite))
        .filter_map(|node| node.label().or_else(|| node.value()))
        .collect();
    for words in ["saved", "No gap waits", "to settle"] {
        assert!(
            told.iter().any(|told| told.contains(words)),
            "{words}: {told:?}"
        );
    }
}
