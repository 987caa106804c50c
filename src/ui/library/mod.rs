//! The library room: kinds and lists at the left, the entries in a table, one entry to read, and its history.
//!
//! In: the library, listed by [`crate::workbench::shelf`]; keys and clicks. Out: wishes, as everywhere in the window. Each
//! file paints one pane; `view` holds what the room remembers.

mod bulk;
mod care;
mod changes;
mod charts;
mod editing;
mod entry;
mod filters;
mod history;
mod importing;
mod kept;
mod narrow;
mod proposals;
mod rail;
mod replacing;
mod sharing;
mod table;
mod template;
mod view;

pub(super) use bulk::{BulkAsking, bulk_ui};
#[cfg(test)]
pub(super) use care::CarePage;
pub(super) use changes::words_changed_ui;
pub(super) use editing::{Curating, curating_ui};
pub(super) use replacing::{Replacing, replacing_ui};
pub(super) use view::{LibraryView, Page};

use super::app::{pane_id, shrink};
use super::reserved::Reserved;
use super::theme::Tokens;
use super::view::{Pane, View};
use crate::workbench::{Action, Workbench};
use egui::{CentralPanel, Context, Event, Frame, Key, Panel, Popup, Rect, Ui};
use jiff::Zoned;

/// From this width on, in points, the history stands beside the entry; below it, it stands under it.
const HISTORY_BESIDE_FROM: f32 = 1240.0;

/// The narrowest the kinds may be with their names whole.
const NARROWEST_RAIL: f32 = 178.0;

/// Paints the room.
pub(super) fn library_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    view.library.refresh(bench, now.date());
    if bench.is_care_stale() {
        view.act(Action::LookAfter);
    }
    take_slash(ui.ctx(), view);
    if !view.narrow.holds_all() {
        narrow::narrow_ui(ui, bench, view, now);
        return;
    }
    let tokens = Tokens::of(ui);
    let shrink = shrink(ui);
    let is_beside = ui.available_width() >= HISTORY_BESIDE_FROM;
    view.library.history_is_beside = is_beside;
    let [rail, table, history] = bench.settings().library_panes.map(|width| width * shrink);
    let asked = [rail.max(NARROWEST_RAIL), table, history];
    let [rail, table, history] = asked;
    let ground = Frame::NONE.fill(tokens.ground);
    let paper = Frame::NONE.fill(tokens.paper);
    let left = |name: &'static str, width: f32| {
        Panel::left(pane_id(name, shrink))
            .resizable(true)
            .default_size(width)
    };
    let rail = left("kinds", rail)
        .min_size(132.0)
        .frame(ground)
        .show(ui, |ui| rail::rail_ui(ui, bench, view));
    if let Some(page @ (Page::Sharing | Page::Proposals)) = view.library.page {
        let [list, detail] = if page == Page::Sharing {
            sharing::sharing_ui(ui, bench, view, now)
        } else {
            proposals::proposals_ui(ui, bench, view, now)
        };
        let panes = [(Pane::Rail, rail.response.rect), list, detail];
        view.keyboard.note(ui.ctx(), &panes);
        return;
    }
    let page = view.library.page;
    if let Some(Page::Importing) = page {
        let [list, draft] = importing::importing_ui(ui, bench, view);
        let panes = [(Pane::Rail, rail.response.rect), list, draft];
        view.keyboard.note(ui.ctx(), &panes);
        return;
    }
    if let Some(Page::Care(page)) = page {
        let page = care::page_ui(ui, page, bench, view, now);
        let panes = [(Pane::Rail, rail.response.rect), page];
        view.keyboard.note(ui.ctx(), &panes);
        return;
    }
    let table = left("entries", table)
        .min_size(230.0)
        .frame(paper)
        .show(ui, |ui| table::table_ui(ui, bench, view));
    let entry_ui = |ui: &mut Ui, view: &mut View| {
        let entry = CentralPanel::default().frame(paper);
        let shown = entry.show(ui, |ui| entry::entry_ui(ui, bench, view, now));
        shown.response.rect
    };
    let [entry, history] = if is_beside {
        let room = Reserved::at_right(ui, pane_id("history", shrink), history);
        let entry = entry_ui(&mut room.rest(ui), view);
        let style = |panel: Panel| {
            panel
                .resizable(true)
                .default_size(history)
                .min_size(200.0)
                .frame(ground)
        };
        let shown = room.show(ui, style, |ui| {
            history::history_pane_ui(ui, bench, view, now);
        });
        [entry, shown.response.rect]
    } else {
        [entry_ui(ui, view), Rect::NOTHING]
    };
    let panes = [
        (Pane::Rail, rail.response.rect),
        (Pane::Table, table.response.rect),
        (Pane::Entry, entry),
        (Pane::History, history),
    ];
    view.keyboard.note(ui.ctx(), &panes);
    let rects = panes.map(|(_, rect)| rect);
    remember_widths(ui.ctx(), bench, view, (rects, asked, shrink));
}

/// Keeps the widths of the panes once somebody has let go of an edge, or moved it by a key; the entry has what the others leave.
fn remember_widths(
    ctx: &Context,
    bench: &Workbench,
    view: &mut View,
    ([rail, table, _, history], asked, shrink): ([Rect; 4], [f32; 3], f32),
) {
    let panes = [rail, table, history].into_iter().zip(asked);
    let mut settings = bench.settings().clone();
    for (kept, (pane, asked)) in settings.library_panes.iter_mut().zip(panes) {
        // A pane that is not there has no width.
        if pane.is_positive() && (pane.width() - asked).abs() > 2.0 {
            *kept = pane.width() / shrink;
        }
    }
    let is_changed = settings.library_panes != bench.settings().library_panes;
    let is_let_go = view.moves_edge || ctx.input(|input| input.pointer.any_released());
    if is_changed && is_let_go {
        view.act(Action::Set(Box::new(settings)));
    }
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

/// The pane after `pane` or before it; the history is one only where it stands beside the entry, and a page of care takes
/// the place of the table too.
pub(super) fn stepped(pane: Pane, forward: bool, view: &View) -> Pane {
    let library = &view.library;
    match pane.stepped(forward) {
        Pane::History if !library.history_is_beside || library.page.is_some() => {
            Pane::History.stepped(forward)
        }
        Pane::Table if matches!(library.page, Some(Page::Care(_))) => Pane::Table.stepped(forward),
        next => next,
    }
}
