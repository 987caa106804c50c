//! The entries as a table: the search over it, heads that sort it, and rows of one height, of which only those in view
//! are painted.

mod keys;
mod layout;
mod row;
mod unsaved;

use super::bulk;
use super::filters::filters_ui;
use crate::ui::narrow::Fit;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::{Pane, View};
use crate::workbench::Workbench;
use crate::workbench::shelf::{Column, Filter, Kind, Row, Sort};
use egui::{
    Frame, Key, Margin, Modifiers, Popup, Rangef, Rect, Response, Role, ScrollArea, Sense, Stroke,
    TextEdit, Ui, WidgetInfo, vec2,
};
use layout::cells;
use row::{Looks, paint_cell, row_ui};
use unsaved::unsaved_ui;

/// The height of a row, and of one with an excerpt under its title, in points.
const ROW: f32 = 38.0;
const TALL_ROW: f32 = 58.0;

/// The height of the heads.
const HEAD: f32 = 28.0;

/// The empty edges left and right of a row's words.
const EDGE: f32 = 16.0;

/// The left edge where a lead can choose rows: there is a box in it.
const BOX_EDGE: f32 = 34.0;

/// Paints the table.
pub(super) fn table_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let goes_here = view.wants(Pane::Table);
    let mut to_rows = goes_here;
    Frame::NONE
        .inner_margin(Margin {
            left: 14,
            right: 14,
            top: 10,
            bottom: 4,
        })
        .show(ui, |ui| {
            to_rows |= search_ui(ui, view);
            let curates = bench.settings().curates();
            filters_ui(ui, curates, view);
            unsaved_ui(ui, view);
        });
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let can_choose = bench.settings().curates() && view.library.filter.lists_passages();
    let left = if can_choose { BOX_EDGE } else { EDGE };
    let cells = cells(&view.library.filter, ui.available_width(), left);
    if !can_choose {
        view.library.chosen.clear();
    }
    // Escape that closes a menu closes it and no more.
    let keys_choose = can_choose && !Popup::is_any_open(ui.ctx());
    if view.library.chosen.is_empty() {
        heads_ui(ui, &cells, view);
    } else {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
        bulk::bar_ui(ui, rect, view);
    }
    rows_ui(ui, (&cells, can_choose, keys_choose), to_rows, view);
}

/// The search; gives whether Down or Enter asked to go on to the rows. Escape empties it, and leaves it when it is empty.
fn search_ui(ui: &mut Ui, view: &mut View) -> bool {
    let id = ui.scope_id().with("search");
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to_rows = has_focus && (pressed(Key::ArrowDown) || pressed(Key::Enter));
    let escapes = has_focus && pressed(Key::Escape);
    if escapes {
        view.library.words.clear();
    }
    let field = ui.add(
        TextEdit::singleline(&mut view.library.words)
            .id(id)
            .hint_text("Search the library")
            .margin(Margin::symmetric(10, 7))
            .desired_width(f32::INFINITY),
    );
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "Search the library"));
    if std::mem::take(&mut view.library.goes_to_search) {
        field.request_focus();
    }
    to_rows || escapes
}

fn heads_ui(ui: &mut Ui, cells: &[(Column, Rangef)], view: &mut View) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    let library = &mut view.library;
    let is_found = library.listed().found.is_some();
    // What was found stands by how well it fits, until another order is asked for.
    let usual = (!is_found).then(|| library.filter.usual_sort());
    let sort = library.sort.or(usual);
    for (column, range) in cells {
        let label = library.filter.column_label(*column);
        let cell = Rect::from_x_y_ranges(
            range.min + rect.left()..=range.max + rect.left(),
            rect.y_range(),
        );
        let response = ui.interact(cell, ui.scope_id().with(label), Sense::click());
        let chosen = sort.filter(|sort| sort.column == *column);
        let mark = match chosen {
            Some(sort) if sort.descending => " ▼",
            Some(_) => " ▲",
            None => "",
        };
        let colour = if response.hovered() || chosen.is_some() {
            tokens.ink
        } else {
            tokens.quiet
        };
        paint_cell(
            ui,
            cell,
            &format!("{label}{mark}"),
            (theme::bold(12.5), colour),
        );
        pieces::focus_ring(ui, &response);
        response.widget_info(|| {
            let order = match chosen {
                Some(sort) if sort.descending => ", sorted from the last",
                Some(_) => ", sorted from the first",
                None => "",
            };
            WidgetInfo::labeled(Role::ColumnHeader, true, format!("Sort by {label}{order}"))
        });
        if response.clicked() {
            library.sort = Some(chosen.map_or_else(|| Sort::first(*column), Sort::turned));
        }
    }
    let line = Stroke::new(1.0, tokens.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
}

fn rows_ui(
    ui: &mut Ui,
    (cells, can_choose, keys_choose): (&[(Column, Rangef)], bool, bool),
    to_rows: bool,
    view: &mut View,
) {
    let listed = view.library.listed();
    let shelf = view.library.shelf();
    if listed.rows.is_empty() {
        nothing_ui(ui, view);
        return;
    }
    let high = if listed.found.is_some() {
        TALL_ROW
    } else {
        ROW
    };
    let list = ui.scope_id();
    let row_id = |row: &Row| list.with(("entry", &row.path));
    keys::move_by_keys(ui, list, (high, keys_choose), to_rows, view);
    let mut area = ScrollArea::vertical().id_salt("entries").auto_shrink(false);
    // What is scrolled to is scrolled to at once.
    ui.spacing_mut().scroll.kinetic.rubber_band = false;
    if view.library.reveals > 0 {
        view.library.reveals -= 1;
        ui.ctx().request_repaint();
        let offset = pieces::offset_for(view.library.at, high, view.library.seen);
        area = area.vertical_scroll_offset(offset);
    }
    let shown = area.show_rows(ui, high, listed.rows.len(), |ui, range| {
        for at in range {
            let Some(row) = listed.rows.get(at).and_then(|at| shelf.row(*at)) else {
                continue;
            };
            let found = listed.found.as_ref().and_then(|found| found.row(&row.path));
            let is_shown = view.library.shown == row.path;
            let looks = Looks {
                high,
                is_shown,
                is_unsaved: view.library.edits.is_unsaved(&row.path),
                pick: (can_choose && bulk::can_be_chosen(row))
                    .then(|| view.library.chosen.contains(&row.path)),
                some_are_picked: !view.library.chosen.is_empty(),
            };
            let response = row_ui(ui, row_id(row), row, found, (cells, looks));
            take(ui, &response, at, (is_shown, can_choose), view);
        }
    });
    let top = shown.state.clamped_offset().y;
    view.library.seen = Rangef::new(top, top + shown.inner_rect.height());
}

/// What a click, Enter or the keyboard on a row does.
fn take(
    ui: &Ui,
    response: &Response,
    at: usize,
    (is_shown, can_choose): (bool, bool),
    view: &mut View,
) {
    if response.has_focus() {
        pieces::hold_arrow_keys(ui, response.id);
    }
    // Tab goes from row to row too.
    if response.gained_focus() && at != view.library.at {
        view.library.select(at);
    }
    if !response.clicked() {
        return;
    }
    let (enters, spaces) = ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        (pressed(Key::Enter), pressed(Key::Space))
    });
    let held = pieces::held(ui);
    let is_picked = can_choose && !enters && (spaces || held.command || is_on_box(response));
    if enters {
        view.go_to = Some(Pane::Entry);
        ui.ctx().request_repaint();
    } else if can_choose && held.shift {
        view.library.choose_up_to(at);
    } else if is_picked {
        view.library.toggle_row(at);
    } else {
        response.request_focus();
        if !is_shown {
            view.library.select(at);
        }
        if view.narrow.fit == Fit::One {
            view.go_to = Some(Pane::Entry);
            ui.ctx().request_repaint();
        }
    }
}

/// Whether a click fell on the box at the left of a row.
fn is_on_box(response: &Response) -> bool {
    let at = response.interact_pointer_pos();
    at.is_some_and(|at| at.x < response.rect.left() + BOX_EDGE - 4.0)
}

fn nothing_ui(ui: &mut Ui, view: &mut View) {
    let tokens = Tokens::of(ui);
    let words = match &view.library.listed().failed {
        Some(why) => why.clone(),
        None if view.library.listed().found.is_some() => "Nothing here has these words".to_owned(),
        None if view.library.filter.is_narrowed() => "Nothing here fits these filters".to_owned(),
        None => match view.library.filter.list {
            Some(_) => "Nothing waits here".to_owned(),
            None => "There is nothing of this kind yet".to_owned(),
        },
    };
    Frame::NONE
        .inner_margin(Margin::symmetric(16, 18))
        .show(ui, |ui| {
            ui.label(egui::RichText::new(words).size(14.5).color(tokens.quiet));
            ui.add_space(8.0);
            elsewhere_ui(ui, view);
        });
}

/// Leads to what a search found among the other kinds.
fn elsewhere_ui(ui: &mut Ui, view: &mut View) {
    let (listed, shelf) = (view.library.listed(), view.library.shelf());
    let Some(found) = &listed.found else { return };
    for kind in Kind::ALL {
        let count = shelf.count_found(kind, found);
        let noun = if count == 1 {
            kind.one()
        } else {
            kind.several()
        };
        if count > 0 && pieces::link_ui(ui, &format!("{count} {noun} found")).clicked() {
            view.library.list(Filter::of_kind(kind));
        }
    }
}
