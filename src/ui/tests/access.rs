//! What holds for the keyboard and for screen readers on every screen: names, roles, words that can be read,
//! and what is announced.

use super::names::nameless;
use super::*;
use crate::ui::theme::contrast;
use crate::workbench::ThemeChoice;
use egui::accesskit::{Action as Asked, Live};
use egui::epaint::text::ByteRangeExt as _;
use egui::{Color32, Shape};
use std::collections::BTreeMap;

/// The names that may stand twice on one screen: each runs the same command from another place.
const SAME_TWICE: [&str; 2] = ["Paste a post", "Copy for the forum"];

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
