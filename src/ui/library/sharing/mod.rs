//! The folder the team shares: what is newer there, what must be settled or cleared, and publishing.
//!
//! In: [`crate::workbench::Sharing`]. Out: wishes. `folder` paints what is linked and what is going on, `list` the entries
//! that would change here or there, `detail` the one that is chosen, `conflict` both sides of one that clashes, `clearing`
//! the words that may tell of a case.

mod clearing;
mod conflict;
mod detail;
mod folder;
mod list;

use super::super::pieces;
use super::super::theme::{self, Tokens};
use super::super::view::{Pane, View};
use crate::library::{IncomingPlan, Settled};
use crate::workbench::Workbench;
use egui::{CentralPanel, Frame, Margin, Panel, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo};
use jiff::Zoned;
use std::collections::BTreeMap;

/// The usual width of the list, in points.
const LIST: f32 = 430.0;

/// What the page remembers.
#[derive(Default)]
pub(super) struct SharingView {
    /// The path of the folder as it is typed; none while nobody types one.
    typed: Option<String>,
    /// The entry that is chosen, by its path.
    chosen: Option<String>,
    /// Which entries are listed; none while nobody has chosen.
    side: Option<Side>,
    /// How conflicts are settled so far.
    settled: BTreeMap<String, Settled>,
}

/// Which entries are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Those that taking in the folder would change.
    There,
    /// Those that publishing would write.
    Here,
}

impl SharingView {
    /// Which entries are listed: first what is newer there.
    fn side(&self, plan: &IncomingPlan) -> Side {
        let usual = if plan.entries.is_empty() && !plan.newer_here.is_empty() {
            Side::Here
        } else {
            Side::There
        };
        self.side.unwrap_or(usual)
    }
}

/// Paints the page; gives where the list and the detail are.
pub(super) fn sharing_ui(
    ui: &mut Ui,
    bench: &Workbench,
    view: &mut View,
    now: &Zoned,
) -> [(Pane, Rect); 2] {
    let sharing = bench.sharing();
    let paper = Frame::NONE.fill(Tokens::of(ui).paper);
    let list = Panel::left("shared entries")
        .resizable(true)
        .default_size(LIST)
        .min_size(280.0)
        .frame(paper)
        .show(ui, |ui| {
            Frame::NONE
                .inner_margin(Margin::symmetric(16, 12))
                .show(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    folder::folder_ui(ui, bench, view, now);
                    if let Some(plan) = sharing.plan() {
                        list::list_ui(ui, plan, view);
                    }
                });
        });
    let detail = CentralPanel::default()
        .frame(paper)
        .show(ui, |ui| page_ui(ui, bench, view));
    [
        (Pane::Table, list.response.rect),
        (Pane::Entry, detail.response.rect),
    ]
}

fn page_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let sharing = bench.sharing();
    let keyboard = ui.scope_id().with("shared entry keyboard");
    let response = ui.interact(ui.max_rect(), keyboard, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, "What would change"));
    if view.wants(Pane::Entry) {
        response.request_focus();
    }
    let page = ui.available_height();
    ScrollArea::vertical()
        .id_salt("shared entry")
        .auto_shrink(false)
        .show(ui, |ui| {
            pieces::read_by_keys(ui, keyboard, page);
            Frame::NONE
                .inner_margin(Margin::symmetric(22, 16))
                .show(ui, |ui| {
                    if !sharing.uncleared().is_empty() {
                        clearing::clearing_ui(ui, sharing.uncleared(), view);
                        return;
                    }
                    let is_shown = sharing
                        .plan()
                        .is_some_and(|plan| detail::detail_ui(ui, plan, view));
                    if !is_shown {
                        about_ui(ui);
                    }
                });
        });
    pieces::focus_ring(ui, &response);
}

/// What sharing is, for those who have not begun.
fn about_ui(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    ui.set_width(ui.available_width().min(620.0));
    ui.label(RichText::new("One library for the whole team").font(theme::bold(18.0)));
    for words in [
        "Choose a folder that everybody in the team can reach: on a network drive, in a folder that is synced, or in one kept by Git. Each entry is a file of its own there.",
        "What is newer there is shown before anything changes here. Where two people changed different paragraphs both stay; where they changed the same, you choose.",
        "Posts and letters never go there. What you publish is first held against the cases on this computer, since a shared folder, and Git above all, forgets nothing.",
    ] {
        ui.add_space(8.0);
        ui.label(RichText::new(words).size(15.0).color(tokens.ink));
    }
}

/// How many of the entries wait to be settled.
fn unsettled(plan: &IncomingPlan, settled: &BTreeMap<String, Settled>) -> usize {
    plan.conflicts()
        .filter(|entry| !settled.contains_key(&entry.path))
        .count()
}
