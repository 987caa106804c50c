//! A window too narrow for all panes: which of them stand in it, and the tabs that turn to the others.
//!
//! At 200 % a window of 1280 by 800 pixels is 640 points wide. There a pane has the window to itself, or two share it;
//! whatever the keyboard goes to comes into view.

use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Pane, Room, View};
use egui::{
    Align, Color32, CornerRadius, EventFilter, Frame, Key, Layout, Margin, Modifiers, Panel, Role,
    Stroke, Ui, WidgetInfo, vec2,
};

/// From this width on, in points, all panes stand beside each other.
const ALL_FROM: f32 = 900.0;

/// From this width on, two do.
const TWO_FROM: f32 = 700.0;

/// The height of the tabs, in points.
const TABS: f32 = 36.0;

/// How many panes there is room for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Fit {
    /// All of a room.
    #[default]
    All,
    /// Two beside each other.
    Two,
    /// One alone.
    One,
}

impl Fit {
    /// What fits into so much width, in points.
    pub(super) fn of(width: f32) -> Self {
        if width >= ALL_FROM {
            Self::All
        } else if width >= TWO_FROM {
            Self::Two
        } else {
            Self::One
        }
    }
}

/// The pane a room has turned to, and the one beside it where there is room for two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turned {
    pane: Pane,
    beside: Pane,
}

impl Turned {
    /// Turned to `pane`.
    fn to(pane: Pane) -> Self {
        Self {
            pane,
            beside: partner(pane),
        }
    }

    /// Turns to `pane`; where it stands beside the one before already, both stay as they are.
    pub(super) fn turn_to(&mut self, pane: Pane) {
        if pane == self.beside {
            std::mem::swap(&mut self.pane, &mut self.beside);
        } else if pane != self.pane {
            *self = Self::to(pane);
        }
    }

    /// The panes to show, from left to right.
    pub(super) fn shown(self, fit: Fit) -> Vec<Pane> {
        let mut panes = vec![self.pane];
        if fit == Fit::Two {
            panes.push(self.beside);
            panes.sort_by_key(|pane| pane.place());
        }
        panes
    }
}

/// The pane that best stands beside another.
fn partner(pane: Pane) -> Pane {
    match pane {
        Pane::Post | Pane::Issues | Pane::Checks => Pane::Letter,
        Pane::Cases | Pane::Letter => Pane::Post,
        Pane::Rail | Pane::Entry | Pane::History => Pane::Table,
        Pane::Table => Pane::Entry,
    }
}

/// How much of the width the left one of two panes takes.
pub(super) fn share(left: Pane) -> f32 {
    match left {
        Pane::Cases | Pane::Issues => 0.4,
        Pane::Letter => 0.62,
        Pane::Rail => 0.28,
        _ => 0.46,
    }
}

/// What a window too narrow for all panes shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Narrow {
    /// How many panes there is room for in this frame.
    pub(super) fit: Fit,
    /// The desk's.
    pub(super) desk: Turned,
    /// The library's.
    pub(super) library: Turned,
}

impl Default for Narrow {
    fn default() -> Self {
        Self {
            fit: Fit::All,
            desk: Turned::to(Pane::Issues),
            library: Turned::to(Pane::Table),
        }
    }
}

impl Narrow {
    /// Whether all panes are on show.
    pub(super) fn holds_all(self) -> bool {
        self.fit == Fit::All
    }

    /// What a room has turned to.
    pub(super) fn turned(&mut self, room: Room) -> &mut Turned {
        match room {
            Room::Desk => &mut self.desk,
            Room::Library => &mut self.library,
        }
    }
}

/// Brings into view what the keyboard goes to in this frame.
pub(super) fn follow(view: &mut View) {
    let wanted = match view.room {
        Room::Desk if view.go_to_filter => Some(Pane::Issues),
        Room::Desk if view.letter.is_to_be_seen() => Some(Pane::Letter),
        Room::Library if view.library.goes_to_search() => Some(Pane::Table),
        _ => view.go_to,
    };
    if let Some(pane) = wanted {
        let room = view.room;
        view.narrow.turned(room).turn_to(pane);
    }
}

/// A tab: the pane it turns to, what it is called, and what it counts.
pub(super) struct Tab {
    pub(super) pane: Pane,
    pub(super) name: &'static str,
    /// How many of what: "3", "ticked".
    pub(super) count: Option<(usize, &'static str)>,
}

/// Paints the tabs over the panes. A click goes into the pane; the arrow keys go from tab to tab.
pub(super) fn tabs_ui(ui: &mut Ui, tabs: &[Tab], shown: &[Pane], view: &mut View) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE
        .fill(tokens.ground)
        .inner_margin(Margin::symmetric(10, 0));
    Panel::top("tabs")
        .exact_size(TABS)
        .frame(frame)
        .show(ui, |ui| {
            let layout = Layout::left_to_right(Align::Center);
            ui.with_layout(layout, |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                ui.spacing_mut().button_padding.x = 10.0;
                for (at, tab) in tabs.iter().enumerate() {
                    let is_shown = shown.contains(&tab.pane);
                    if let Some(next) = tab_ui(ui, tab, is_shown, view) {
                        let target = if next { at + 1 } else { at + tabs.len() - 1 };
                        if let Some(other) = tabs.get(target % tabs.len()) {
                            let room = view.room;
                            view.narrow.turned(room).turn_to(other.pane);
                            let id = ui.scope_id().with(other.name);
                            ui.memory_mut(|memory| memory.request_focus(id));
                        }
                    }
                }
            });
        });
}

/// Paints one; gives whether an arrow key asks for the next (true) or the one before (false).
fn tab_ui(ui: &mut Ui, tab: &Tab, is_shown: bool, view: &mut View) -> Option<bool> {
    let tokens = Tokens::of(ui);
    let id = ui.scope_id().with(tab.name);
    let words = match tab.count {
        Some((count, _)) => format!("{} {count}", tab.name),
        None => tab.name.to_owned(),
    };
    let (colour, fill, font) = if is_shown {
        (tokens.accent, tokens.accent_soft, theme::bold(13.5))
    } else {
        (tokens.quiet, Color32::TRANSPARENT, theme::plain(13.5))
    };
    let galley = ui.painter().layout_no_wrap(words, font, colour);
    let size = galley.size() + vec2(20.0, 9.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let response = ui.interact(rect, id, egui::Sense::click());
    let fill = if response.hovered() && !is_shown {
        tokens.hover
    } else {
        fill
    };
    let radius = CornerRadius::same(7);
    ui.painter().rect_filled(rect, radius, fill);
    if is_shown {
        // Which one is chosen is told by more than its colour.
        let line = Stroke::new(2.0, tokens.accent);
        let inner = rect.shrink2(vec2(8.0, 0.0));
        ui.painter()
            .hline(inner.x_range(), rect.bottom() - 1.0, line);
    }
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, colour);
    pieces::focus_ring(ui, &response);
    let name = match tab.count {
        Some((count, noun)) => format!("{}, {count} {noun}", tab.name),
        None => tab.name.to_owned(),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_shown, &name));
    if response.clicked() {
        view.go_to = Some(tab.pane);
        ui.ctx().request_repaint();
    }
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        ..Default::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    // Taken out of the frame, so that the tab it leads to does not take it too.
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = pressed(Key::ArrowRight);
    (next || pressed(Key::ArrowLeft)).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_shows_as_many_panes_as_it_has_room_for() {
        let fits = [1440.0, 900.0, 899.0, 700.0, 699.0, 640.0].map(Fit::of);
        let expected = [Fit::All, Fit::All, Fit::Two, Fit::Two, Fit::One, Fit::One];
        assert_eq!(fits, expected);
    }

    #[test]
    fn two_panes_stand_in_the_order_of_the_room() {
        let mut turned = Turned::to(Pane::Letter);
        assert_eq!(turned.shown(Fit::Two), [Pane::Post, Pane::Letter]);
        turned.turn_to(Pane::Checks);
        assert_eq!(turned.shown(Fit::Two), [Pane::Letter, Pane::Checks]);
        assert_eq!(turned.shown(Fit::One), [Pane::Checks]);
    }

    #[test]
    fn going_over_to_the_pane_beside_moves_neither() {
        let mut turned = Turned::to(Pane::Issues);
        let before = turned.shown(Fit::Two);
        turned.turn_to(Pane::Letter);
        assert_eq!(turned.shown(Fit::Two), before);
        assert_eq!(turned.shown(Fit::One), [Pane::Letter]);
    }

    #[test]
    fn no_pane_stands_beside_itself_or_one_of_the_other_room() {
        for pane in [
            Pane::Cases,
            Pane::Post,
            Pane::Issues,
            Pane::Letter,
            Pane::Checks,
        ] {
            let other = partner(pane);
            assert!(other != pane && matches!(other, Pane::Post | Pane::Letter));
        }
        for pane in [Pane::Rail, Pane::Table, Pane::Entry] {
            assert!(partner(pane) != pane);
            assert!(matches!(partner(pane), Pane::Table | Pane::Entry));
        }
    }
}
