//! The history of the entry on show: who changed it, when and why, the newest first, and what each revision changed.

use super::super::pieces;
use super::super::theme::{self, Tokens};
use super::super::view::{Pane, View};
use super::care;
use super::changes::changes_ui;
use crate::store::Revision;
use crate::workbench::{Action, Curate, Workbench};
use egui::{Frame, Margin, RichText, ScrollArea, Sense, Ui, WidgetInfo};
use jiff::Zoned;

/// Paints the history as a pane of its own.
pub(super) fn history_pane_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    let keyboard = ui.scope_id().with("history keyboard");
    let response = ui.interact(ui.max_rect(), keyboard, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, "The history"));
    if view.wants(Pane::History) {
        response.request_focus();
    }
    let page = ui.available_height();
    ScrollArea::vertical()
        .id_salt(("history", &view.library.shown))
        .auto_shrink(false)
        .show(ui, |ui| {
            pieces::read_by_keys(ui, keyboard, page);
            Frame::NONE
                .inner_margin(Margin::symmetric(16, 12))
                .show(ui, |ui| history_ui(ui, bench, view, now));
        });
    pieces::focus_ring(ui, &response);
}

/// Paints the revisions, under a heading.
pub(super) fn history_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    let tokens = Tokens::of(ui);
    let revisions = view.library.revisions(bench);
    let known = revisions.as_ref().as_ref().map(Vec::as_slice);
    care::use_ui(ui, bench, view, known.unwrap_or_default());
    ui.label(RichText::new("History").font(theme::bold(14.0)));
    ui.add_space(4.0);
    let revisions = match revisions.as_ref() {
        Ok(revisions) => revisions,
        Err(why) => {
            ui.label(RichText::new(why).color(tokens.error));
            return;
        }
    };
    if revisions.is_empty() {
        ui.label(RichText::new("Nothing has been kept of its history").color(tokens.quiet));
    }
    let curates = bench.settings().curates();
    for (at, revision) in revisions.iter().enumerate() {
        if at > 0 {
            ui.separator();
        }
        revision_ui(ui, revision, revisions.get(at + 1), view, now);
        care::revision_ui(ui, bench, &revision.hash, view);
        if curates && at > 0 {
            put_back_ui(ui, revision, view);
        }
    }
}

/// Offers to put an older revision back, as a new one.
fn put_back_ui(ui: &mut Ui, revision: &Revision, view: &mut View) {
    let link = pieces::quiet_link_ui(ui, "Put back");
    let told = format!("Put revision {} back", revision.number);
    link.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &told));
    if link
        .on_hover_text("Makes a new revision with these words")
        .clicked()
    {
        view.act(Action::Curate(Curate::Restore {
            path: view.library.shown.clone(),
            number: revision.number,
        }));
    }
}

fn revision_ui(
    ui: &mut Ui,
    revision: &Revision,
    before: Option<&Revision>,
    view: &mut View,
    now: &Zoned,
) {
    let quiet = Tokens::of(ui).quiet;
    let day = revision.at.to_zoned(now.time_zone().clone());
    let title = format!(
        "Revision {} · {}",
        revision.number,
        day.strftime("%-d %b %Y")
    );
    let about = about(revision);
    let Some(before) = before else {
        ui.label(RichText::new(title).font(theme::bold(13.5)));
        ui.label(RichText::new(about).size(13.0).color(quiet));
        return;
    };
    let is_open = view.library.revision == Some(revision.number);
    if pieces::link_ui(ui, &title).clicked() {
        view.library.revision = (!is_open).then_some(revision.number);
    }
    ui.label(RichText::new(about).size(13.0).color(quiet));
    if is_open {
        let path = view.library.shown.clone();
        changes_ui(ui, &path, &before.text, &revision.text);
    }
}

/// "Ruth: plain English".
fn about(revision: &Revision) -> String {
    let (author, reason) = (&revision.change.author, &revision.change.reason);
    if reason.is_empty() {
        author.clone()
    } else {
        format!("{author}: {reason}")
    }
}
