//! An entry as a form: its fields, its words, and under them, while somebody writes, what is wrong with it or how it reads.
//!
//! In: the entry on show, keys and clicks. Out: wishes to change the library. Nothing here saves: what is typed is kept in
//! [`edits::Edits`] until it is saved or dropped, whatever else is looked at in between.

mod asking;
mod edit;
mod edits;
mod fields;
mod forms;
mod house;
mod passage;
mod signs;
mod states;

pub(in crate::ui) use asking::{Curating, curating_ui};
pub(super) use edits::Edits;
pub(super) use fields::{name, read_day};
pub(super) use signs::SignsOnTrial;
pub(super) use states::states_ui;

use super::super::command::Command;
use super::super::pieces;
use super::super::reserved::Reserved;
use super::super::theme::{self, Tokens};
use super::super::view::View;
use super::entry::{banner, reading};
use crate::workbench::Workbench;
use edit::{Edit, Told};
use egui::{Button, Frame, Id, Label, Margin, Panel, RichText, Ui, vec2};

/// The height of the bar under the form, in points.
const BAR_HEIGHT: f32 = 50.0;

/// Keeps room under the form for the bar.
pub(super) fn room_for_bar(ui: &Ui) -> Reserved {
    Reserved::at_foot(ui, Id::unique("edit bar"), BAR_HEIGHT)
}

/// Paints the bar under the form that saves it or drops it, into the room kept for it.
pub(super) fn bar_ui(ui: &mut Ui, room: Reserved, bench: &Workbench, view: &mut View) {
    let path = view.library.shown.clone();
    let Some(mut edit) = view.library.edits.take(&path) else {
        return;
    };
    edit.check(bench);
    let can_save = edit.can_save();
    let words = edit.standing();
    let tried = view.library.signs_tried(ui, bench, &edit);
    let signs = tried.and_then(|(trial, _)| signs::summary(&trial));
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE
        .fill(tokens.ground)
        .inner_margin(Margin::symmetric(22, 8));
    let mut is_dropped = false;
    let style = |panel: Panel| panel.resizable(false).frame(frame);
    room.show(ui, style, |ui| {
        ui.horizontal(|ui| {
            let keys = Command::SaveEntry.keys(ui.ctx());
            if pieces::main_button_ui(ui, "Save…", keys.as_deref(), can_save).clicked() {
                view.run(Command::SaveEntry);
            }
            let label = if edit.is_changed() {
                "Discard"
            } else {
                "Close"
            };
            is_dropped = ui
                .add(Button::new(label).min_size(vec2(0.0, 34.0)))
                .clicked();
            let words = RichText::new(words).size(13.0).color(tokens.quiet);
            let words = Label::new(words).truncate();
            let Some(signs) = signs else {
                ui.add(words);
                return;
            };
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(words);
                let signs = RichText::new(signs).size(13.0).color(tokens.warn);
                ui.add(Label::new(signs).truncate());
            });
        });
    });
    if is_dropped {
        view.library.leave_dropped();
        ui.ctx().request_repaint();
    } else {
        view.library.edits.put(path, edit);
    }
}

/// Paints the form of the entry on show.
pub(super) fn edit_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let path = view.library.shown.clone();
    let Some(mut edit) = view.library.edits.take(&path) else {
        return;
    };
    stale_ui(ui, bench, &mut edit, view);
    forms::form_ui(ui, bench, &mut edit, view);
    view.library.edits.put(path, edit);
}

/// Says that the entry was changed since the edit began, and offers to begin again.
fn stale_ui(ui: &mut Ui, bench: &Workbench, edit: &mut Edit, view: &mut View) {
    let revisions = view.library.revisions(bench);
    let Ok(revisions) = revisions.as_ref() else {
        return;
    };
    let now = revisions.first().map(|revision| revision.text.as_str());
    if edit.began_from(now) {
        return;
    }
    let waits = banner::Waits::urgent(
        "It was changed since you began to edit it.",
        "Saving puts your words in place of that change.",
    );
    banner::banner_ui(ui, &[waits]);
    if pieces::link_ui(ui, "Drop your words and begin with what it says now").clicked() {
        let session = view.library.edits.next_session();
        if let Some(again) = now.and_then(|text| Edit::of(edit.path(), text, session).ok()) {
            *edit = again;
        }
    }
}

/// Paints what is wrong with the words as they stand, else how a passage of them reads.
fn outcome_ui(ui: &mut Ui, bench: &Workbench, edit: &mut Edit, view: &mut View) {
    edit.check(bench);
    if let Some(snippet) = edit.snippet() {
        reading::reading_ui(ui, bench, &snippet, view);
    }
    if edit.told().is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    ui.add_space(6.0);
    Frame::NONE
        .fill(tokens.error_soft)
        .corner_radius(egui::CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 9))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            for told in edit.told() {
                told_ui(ui, told);
            }
        });
}

fn told_ui(ui: &mut Ui, told: &Told) {
    let tokens = Tokens::of(ui);
    let mut job = egui::text::LayoutJob::default();
    if let Some(line) = told.line {
        let format = egui::TextFormat::simple(theme::bold(13.5), tokens.error);
        job.append(&format!("Line {line}: "), 0.0, format);
    }
    let format = egui::TextFormat::simple(theme::plain(13.5), tokens.ink);
    job.append(&told.words, 0.0, format);
    ui.add(Label::new(job).wrap());
}
