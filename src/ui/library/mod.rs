//! The library room: kinds and lists at the left, the entries in a table, one entry to read, and its history.
//!
//! In: the library, listed by [`crate::workbench::shelf`]; keys and clicks. Out: wishes, as everywhere in the window. Each
//! file paints one pane; `view` holds what the room remembers.

mod changes;
mod editing;
mod entry;
mod filters;
mod history;
mod kept;
mod rail;
mod table;
mod template;
mod view;

pub(super) use editing::{Curating, curating_ui};
pub(super) use view::LibraryView;

use super::app::{pane_id, shrink};
use super::theme::Tokens;
use super::view::{Pane, View};
use crate::workbench::Workbench;
use egui::{CentralPanel, Context, Event, Frame, Key, Panel, Popup, Rect, Ui};
use jiff::Zoned;

/// From this width on, in points, the history stands beside the entry; below it, it stands under it.
const HISTORY_BESIDE_FROM: f32 = 1240.0;

/// The usual widths of the kinds, the table and the history, in points.
const RAIL: f32 = 176.0;
const TABLE: f32 = 556.0;
const HISTORY: f32 = 236.0;

/// The narrowest the kinds may be with their names whole.
const NARROWEST_RAIL: f32 = 164.0;

/// Paints the room.
pub(super) fn library_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    view.library.refresh(bench, now.date());
    take_slash(ui.ctx(), view);
    let tokens = Tokens::of(ui);
    let shrink = shrink(ui);
    let is_beside = ui.available_width() >= HISTORY_BESIDE_FROM;
    view.library.history_is_beside = is_beside;
    let ground = Frame::NONE.fill(tokens.ground);
    let paper = Frame::NONE.fill(tokens.paper);
    let left = |name: &'static str, width: f32| {
        Panel::left(pane_id(name, shrink))
            .resizable(true)
            .default_size(width)
    };
    let rail = left("kinds", (RAIL * shrink).max(NARROWEST_RAIL))
        .min_size(132.0)
        .frame(ground)
        .show(ui, |ui| rail::rail_ui(ui, view));
    let table = left("entries", TABLE * shrink)
        .min_size(230.0)
        .frame(paper)
        .show(ui, |ui| table::table_ui(ui, bench, view));
    let mut history = Rect::NOTHING;
    if is_beside {
        let panel = Panel::right(pane_id("history", shrink))
            .resizable(true)
            .default_size(HISTORY * shrink)
            .min_size(200.0)
            .frame(ground);
        let shown = panel.show(ui, |ui| history::history_pane_ui(ui, bench, view, now));
        history = shown.response.rect;
    }
    let entry = CentralPanel::default()
        .frame(paper)
        .show(ui, |ui| entry::entry_ui(ui, bench, view, now));
    let panes = [
        (Pane::Rail, rail.response.rect),
        (Pane::Table, table.response.rect),
        (Pane::Entry, entry.response.rect),
        (Pane::History, history),
    ];
    view.keyboard.note(ui.ctx(), &panes);
}

/// A stroke typed outside every field goes to the search, as it does on many pages.
fn take_slash(ctx: &Context, view: &mut View) {
    if view.dialog.is_some() || ctx.text_edit_focused() {
        return;
    }
    let is_slash = |event: &Event| matches!(event, Event::Text(text) if text == "/");
    let was_typed = ctx.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_slash(event));
        input.events.len() < before
    });
    if was_typed {
        view.library.go_to_search();
    }
}

/// Escape leads from the entry and its history back to the table.
pub(super) fn leave_entry(ctx: &Context, view: &mut View) {
    let is_reading = matches!(view.keyboard.pane(), Some(Pane::Entry | Pane::History));
    let escapes = ctx.input(|input| input.key_pressed(Key::Escape));
    if is_reading && escapes && !Popup::is_any_open(ctx) {
        view.go_to = Some(Pane::Table);
    }
}

/// The pane after `pane` or before it; the history is one only where it stands beside the entry.
pub(super) fn stepped(pane: Pane, forward: bool, view: &View) -> Pane {
    match pane.stepped(forward) {
        Pane::History if !view.library.history_is_beside => Pane::History.stepped(forward),
        next => next,
    }
}
