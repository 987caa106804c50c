//! The narrow list of cases at the left: found by words, narrowed by how far they have come, chosen together.
//!
//! In: the cases of the workbench, in their order. Out: wishes to open cases and to close several at once. `state` is what the
//! pane remembers, and which rows it lists: that is worked out when something has changed, not in each frame. Only the rows in
//! view are painted, all of one height.

mod closing;
mod finding;
mod keys;
mod loading;
mod marks;
mod row;
mod state;

pub(super) use row::title;
pub(super) use state::{CasesView, Shows};

use super::command::Command;
use super::correcting;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Pane, View};
use crate::store::CaseSummary;
use crate::workbench::{Action, Workbench};
use egui::{Frame, Margin, Rangef, Response, RichText, ScrollArea, Ui};
use jiff::Zoned;
use row::{Looks, ROW, row_ui};
use state::Listed;

/// The empty edges left and right of the words, in points.
const EDGE: i8 = 12;

/// The width the heading and the long name of its button need, in points.
const ROOM_FOR_BOTH: f32 = 150.0;

/// Paints the pane.
pub(super) fn cases_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    let listed = view.cases.look(bench);
    let list = ui.scope_id();
    keys::take_typed(ui, list, view);
    ui.add_space(8.0);
    let mut to_rows = view.wants(Pane::Cases);
    Frame::NONE
        .inner_margin(Margin::symmetric(EDGE, 0))
        .show(ui, |ui| {
            heading_ui(ui, bench, view);
            loading::loading_ui(ui, bench, view);
            correcting::banner_ui(ui, bench, view);
            if !bench.cases().is_empty() || view.cases.is_narrowed() {
                to_rows |= finding::search_ui(ui, &listed, bench, view);
                if view.cases.chosen.is_empty() {
                    finding::filter_ui(ui, &listed, view);
                } else {
                    closing::bar_ui(ui, bench, view);
                }
            }
        });
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    if listed.rows.is_empty() {
        finding::nothing_ui(ui, &listed, bench, view);
        return;
    }
    rows_ui(ui, (&listed, list, to_rows), bench, view, now);
}

fn heading_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let quiet = Tokens::of(ui).quiet;
    ui.horizontal(|ui| {
        let words = if ui.available_width() < ROOM_FOR_BOTH {
            "Paste"
        } else {
            "Paste a post"
        };
        ui.label(RichText::new("Cases").font(theme::bold(13.0)).color(quiet));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let button = egui::Button::new(RichText::new(words).size(13.0));
            let paste = ui.add_enabled(Command::PastePost.is_available(bench, view.room), button);
            if paste
                .on_hover_text("Ctrl+V, or Ctrl+Shift+V from anywhere")
                .clicked()
            {
                view.run(Command::PastePost);
            }
        });
    });
}

fn rows_ui(
    ui: &mut Ui,
    (listed, list, to_rows): (&Listed, egui::Id, bool),
    bench: &Workbench,
    view: &mut View,
    now: &Zoned,
) {
    let open = bench.open_case_ref().map(|case| case.id);
    let cases: Vec<&CaseSummary> = listed.cases(bench);
    let target = keys::move_by_keys(ui, list, (&cases, open), to_rows, view);
    let reveal = view.cases.take_reveal();
    let revealed = reveal.and_then(|id| cases.iter().position(|case| case.id == id));
    let mut area = ScrollArea::vertical().id_salt("cases").auto_shrink(false);
    // What is scrolled to is scrolled to at once.
    ui.spacing_mut().scroll.kinetic.rubber_band = false;
    if let Some(at) = target.or(revealed) {
        // Of a list that was never painted the height is not known; it is taken for that of the pane.
        let seen = view.cases.seen;
        let seen = seen.unwrap_or_else(|| Rangef::new(0.0, ui.available_height()));
        area = area.vertical_scroll_offset(pieces::offset_for(at, ROW, seen));
    }
    let shown = area.show_rows(ui, ROW, cases.len(), |ui, range| {
        for at in range {
            let Some(case) = cases.get(at) else { continue };
            let looks = Looks {
                is_open: open == Some(case.id),
                is_chosen: view.cases.chosen.contains(&case.id),
                can_be_chosen: !view.cases.chosen.is_empty(),
            };
            let response = row_ui(ui, keys::row_id(list, case.id), case, looks, now);
            if response.has_focus() {
                view.cases.keyboard = Some(case.id);
            }
            take(ui, &response, (at, &cases), looks, view);
            closing::menu_ui(&response, case, bench, view);
        }
    });
    let top = shown.state.clamped_offset().y;
    view.cases.seen = Some(Rangef::new(top, top + shown.inner_rect.height()));
}

/// What a click, Enter or Space on a row does.
fn take(
    ui: &Ui,
    response: &Response,
    (at, cases): (usize, &[&CaseSummary]),
    looks: Looks,
    view: &mut View,
) {
    if response.has_focus() {
        pieces::hold_arrow_keys(ui, response.id);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let Some(case) = cases.get(at).filter(|_| response.clicked()) else {
        return;
    };
    let is_removed = view.cases.shows == Shows::Removed;
    let (enters, spaces) = ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        (pressed(egui::Key::Enter), pressed(egui::Key::Space))
    });
    let held = pieces::held(ui);
    if held.shift && !enters {
        view.cases.choose_up_to(at, cases);
        response.request_focus();
    } else if is_removed || spaces || (held.command && !enters) {
        view.cases.toggle(case.id);
        response.request_focus();
    } else {
        view.cases.choose_none();
        if !looks.is_open {
            view.act(Action::OpenCase(case.id));
        }
    }
}
