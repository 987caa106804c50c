//! What holds for Tab on every screen: there is a way round, it shows where it is, and it goes as the screen is read.

use super::*;
use crate::ui::theme::contrast;
use egui::{Id, LayerId, Rect, Shape};

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

/// More stops than any screen has.
const STOPS: usize = 400;

/// Something the keyboard stops at.
struct Stop {
    id: Id,
    name: String,
}

impl Stop {
    /// What of it can be seen and pressed now, if anything, and on which layer: what is told stands over the panes.
    fn seen(&self, window: &Window) -> Option<(LayerId, Rect)> {
        let response = window.harness.ctx.read_response(self.id)?;
        let rect = response.interact_rect;
        (rect.width() > 1.0 && rect.height() > 1.0).then_some((response.layer_id, rect))
    }
}

/// The stops of a way round, and of which it was seen that they are read before another.
#[derive(Default)]
struct Round {
    stops: Vec<Stop>,
    read_before: Vec<(usize, usize)>,
}

impl Round {
    /// Adds a stop; where the others stand is looked at now, since panes scroll.
    fn add(&mut self, window: &Window, stop: Stop) {
        let last = self.stops.len();
        if let Some((layer, here)) = stop.seen(window) {
            for (at, earlier) in self.stops.iter().enumerate() {
                let there = earlier.seen(window).filter(|(other, _)| *other == layer);
                let Some((_, there)) = there else {
                    continue;
                };
                if is_read_before(here, there) {
                    self.read_before.push((last, at));
                } else if is_read_before(there, here) {
                    self.read_before.push((at, last));
                }
            }
        }
        self.stops.push(stop);
    }

    /// What is come to before something that is read before it. A round has no first stop, so the one is taken from which
    /// most is right.
    fn out_of_order(&self) -> Vec<String> {
        let count = self.stops.len();
        let wrong = |first: usize| -> Vec<(usize, usize)> {
            let place = |stop: usize| (stop + count - first) % count;
            let pairs = self.read_before.iter().copied();
            pairs
                .filter(|(one, other)| place(*one) > place(*other))
                .collect()
        };
        let wrong = (0..count).map(wrong).min_by_key(Vec::len);
        let name = |stop: usize| &self.stops[stop].name;
        let wrong = wrong.unwrap_or_default().into_iter().take(6);
        wrong
            .map(|(one, other)| format!("{} comes after {}", name(one), name(other)))
            .collect()
    }
}

/// Whether one thing is read before another: it stands above it, or left of it in the same row. Of things that stand apart
/// in both ways neither need be first.
fn is_read_before(one: Rect, other: Rect) -> bool {
    let shares = |one: egui::Rangef, other: egui::Rangef| {
        one.intersection(other).span() >= 0.5 * one.span().min(other.span())
    };
    let is_above = one.max.y <= other.min.y + 2.0 && shares(one.x_range(), other.x_range());
    let is_left = one.max.x <= other.min.x + 2.0 && shares(one.y_range(), other.y_range());
    is_above || is_left
}

/// Where a node is.
fn place(node: &Node<'_>) -> Option<Rect> {
    let place = node.accesskit_node().bounding_box()?;
    Some(Rect::from_min_max(
        egui::pos2(place.x0 as f32, place.y0 as f32),
        egui::pos2(place.x1 as f32, place.y1 as f32),
    ))
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

/// Goes round by Tab. Gives what was stopped at and could not be seen to have the keyboard, what it comes to too late, or
/// that there is no way round.
fn trouble_by_tab(window: &mut Window) -> Vec<String> {
    let mut trouble = Vec::new();
    let mut round = Round::default();
    for _ in 0..STOPS {
        window.harness.key_press(Key::Tab);
        window.harness.step();
        let focused = window.harness.ctx.memory(egui::Memory::focused);
        let nodes = window.nodes();
        let node = nodes.iter().find(|node| node.is_focused());
        // From the last thing the keyboard goes out of the window, and then to the first.
        let (Some(id), Some(node)) = (focused, node) else {
            continue;
        };
        let is_alone = round.stops.len() == 1;
        if round.stops.last().is_some_and(|stop| stop.id == id) && !is_alone {
            // In the letter, Tab goes from gap to gap first.
            continue;
        }
        if round.stops.iter().any(|stop| stop.id == id) {
            trouble.extend(round.out_of_order());
            return trouble;
        }
        let role = node.accesskit_node().role();
        let name = node.accesskit_node().label().unwrap_or_default();
        let is_in_margin = is_in_margin(&name);
        let name = format!("{role:?} {name:?}");
        if let Some(at) = place(node) {
            if !shows_focus(window, role, at) {
                // A dialog that takes the keyboard back shows it in the next frame.
                window.harness.step();
            }
            if !shows_focus(window, role, at) {
                trouble.push(format!("{name} at {at:?} does not show it"));
            }
        }
        // The edge between two panes belongs to both, and the notes in the margin are read with the words beside them.
        if role != Role::Splitter && !is_in_margin {
            round.add(window, Stop { id, name });
        }
    }
    let names: Vec<&String> = round.stops.iter().map(|stop| &stop.name).collect();
    trouble.push(format!("no way round after {names:?}"));
    trouble
}

/// Whether what is called so says where a passage of the letter comes from.
fn is_in_margin(name: &str) -> bool {
    name.starts_with("From ") || name.starts_with("Yours")
}

/// Whether it can be seen that something there has the keyboard.
fn shows_focus(window: &Window, role: Role, at: Rect) -> bool {
    match role {
        // In a text there is the cursor, and the edge between panes is a line.
        Role::MultilineTextInput | Role::Splitter => true,
        _ => has_ring(window, at),
    }
}

#[test]
fn tab_goes_round_every_screen_as_it_is_read_and_shows_where_it_is() {
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
