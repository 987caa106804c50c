//! The entry on show: what it is, what it waits for, and all that it says, each kind by its own file.

pub(super) mod banner;
mod house;
mod issue;
mod lists;
mod passage;
pub(super) mod reading;
mod signpost;
mod source;

pub(super) use signpost::reach;

use super::super::pieces;
use super::super::theme::{self, Tokens};
use super::super::view::{Pane, View};
use super::history::history_ui;
use super::{care, editing};
use crate::workbench::Workbench;
use crate::workbench::shelf::{Kind, Row, Todo};
use egui::{Frame, Id, Label, Margin, RichText, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use jiff::Zoned;

/// The widest the words may run, in points.
const WIDEST: f32 = 680.0;

/// Paints the entry.
pub(super) fn entry_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    let keyboard = ui.scope_id().with("entry keyboard");
    let response = ui.interact(ui.max_rect(), keyboard, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, "The entry"));
    if view.wants(Pane::Entry) {
        response.request_focus();
    }
    let is_edited = bench.settings().curates() && view.library.edits.contains(&view.library.shown);
    if is_edited {
        let room = editing::room_for_bar(ui);
        words_ui(&mut room.rest(ui), keyboard, true, bench, view, now);
        editing::bar_ui(ui, room, bench, view);
    } else {
        words_ui(ui, keyboard, false, bench, view, now);
    }
    pieces::focus_ring(ui, &response);
}

/// Paints all that scrolls of it; `keyboard` is the entry as a whole.
fn words_ui(
    ui: &mut Ui,
    keyboard: Id,
    is_edited: bool,
    bench: &Workbench,
    view: &mut View,
    now: &Zoned,
) {
    let page = ui.available_height();
    let row = view.library.shown_row().cloned();
    ScrollArea::vertical()
        .id_salt(("entry", &view.library.shown))
        .auto_shrink(false)
        .show(ui, |ui| {
            pieces::read_by_keys(ui, keyboard, page);
            Frame::NONE
                .inner_margin(Margin::symmetric(22, 16))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width().min(WIDEST));
                    match row {
                        _ if is_edited => form_ui(ui, bench, view, now),
                        Some(row) => page_ui(ui, bench, &row, view, now),
                        None => nothing_ui(ui),
                    }
                    ui.add_space(20.0);
                });
        });
}

fn nothing_ui(ui: &mut Ui) {
    let words = RichText::new("Choose an entry to read it").size(theme::BODY);
    ui.label(words.color(Tokens::of(ui).quiet));
}

fn page_ui(ui: &mut Ui, bench: &Workbench, row: &Row, view: &mut View, now: &Zoned) {
    way_back_ui(ui, view);
    editing::states_ui(ui, bench, row, view);
    let library = bench.library();
    let id = row.id.as_str();
    match row.kind {
        Kind::Passage => {
            if let Some(snippet) = library.snippets.get(id) {
                if view.library.filter.list == Some(Todo::LookAlikes) {
                    care::alike_ui(ui, bench, snippet, view);
                }
                passage::passage_ui(ui, bench, snippet, row, view);
            }
        }
        Kind::Issue => {
            if let Some(issue) = library.issues.get(id) {
                issue::issue_ui(ui, bench, issue, view);
            }
        }
        Kind::Signpost => {
            if let Some(signpost) = library.signposts.get(id) {
                signpost::signpost_ui(ui, bench, signpost, row, view);
            }
        }
        Kind::Source => {
            if let Some(source) = library.sources.get(id) {
                source::source_ui(ui, bench, source, view);
            }
        }
        Kind::House => house::house_ui(ui, &library.house),
    }
    history_under_ui(ui, bench, view, now);
}

/// The entry as a form, while it is edited.
fn form_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    way_back_ui(ui, view);
    editing::edit_ui(ui, bench, view);
    history_under_ui(ui, bench, view, now);
}

/// The history, where it does not stand beside the entry.
fn history_under_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    if !view.library.history_is_beside {
        ui.add_space(18.0);
        ui.separator();
        ui.add_space(6.0);
        history_ui(ui, bench, view, now);
    }
}

/// Leads back to the entry that named this one.
fn way_back_ui(ui: &mut Ui, view: &mut View) {
    let Some(title) = view.library.came_from() else {
        return;
    };
    if pieces::link_ui(ui, &format!("← {title}")).clicked() {
        view.library.back();
    }
    ui.add_space(2.0);
}

/// The entry's title, and a quiet line under it.
fn heading_ui(ui: &mut Ui, title: &str, about: &str) {
    let words = RichText::new(title).font(theme::bold(20.0));
    ui.add(Label::new(words).wrap().selectable(true));
    if !about.is_empty() {
        let words = RichText::new(about).size(13.0).color(Tokens::of(ui).quiet);
        ui.add(Label::new(words).wrap());
    }
    ui.add_space(6.0);
}

/// Words of an entry, as the body of a page.
fn body_ui(ui: &mut Ui, words: &str) {
    let words = RichText::new(words).size(theme::BODY);
    let words = words.line_height(Some(theme::BODY_LINE));
    ui.add(Label::new(words).wrap().selectable(true));
}

/// A row of small things that goes on in the next line.
fn wrapped_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        content(ui);
    });
}
