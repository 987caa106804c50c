//! The page of a file from elsewhere: which it is, what it would bring, and each draft to look at before it is taken in.
//!
//! In: [`crate::workbench::Importing`]. Out: wishes. `file` asks for the file and says what is going on, `list` holds the
//! drafts with a box to tick each, `detail` the one that is looked at.

mod detail;
mod file;
mod list;

use super::super::dialog::PathPicking;
use super::super::pieces;
use super::super::theme::{self, Tokens};
use super::super::view::{Pane, View};
use crate::workbench::{DraftPlan, PlannedDraft, Workbench};
use egui::{
    CentralPanel, Frame, Margin, Panel, Rangef, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The usual width of the list, in points.
const LIST: f32 = 430.0;

/// What has happened since the last frame.
enum News {
    /// Nothing.
    None,
    /// A file was read.
    Read,
    /// All that was to be taken in has been.
    TakenIn,
}

/// What the page remembers.
#[derive(Default)]
pub(super) struct ImportingView {
    /// The path of the file as it is typed.
    typed: String,
    /// Whether the field takes the keyboard in this frame.
    takes_keyboard: bool,
    /// The system's own dialog.
    picking: PathPicking,
    /// What the ticks belong to.
    plan: Option<Arc<DraftPlan>>,
    /// Whether they were asked to be taken in.
    is_taken: bool,
    /// The drafts that are to be taken in, by their files.
    ticked: BTreeSet<String>,
    /// The place in the list that is looked at.
    at: usize,
    /// For how many frames that place is still brought into view.
    reveals: u8,
    /// What of the list is in view, in points from its top.
    seen: Option<Rangef>,
}

impl ImportingView {
    /// Asks for a file.
    pub(super) fn begin(&mut self) {
        self.takes_keyboard = true;
    }

    /// Ticks what nothing speaks against, where another file has been read.
    fn refresh(&mut self, bench: &Workbench) -> News {
        let plan = bench.importing().plan();
        let is_same = match (&self.plan, plan) {
            (Some(ours), Some(plan)) => Arc::ptr_eq(ours, plan),
            (None, None) => true,
            _ => false,
        };
        if !is_same {
            self.ticked = plan.map(|plan| plan.undoubted()).unwrap_or_default();
            self.plan = plan.cloned();
            self.at = 0;
            self.reveals = 1;
        }
        let is_idle = bench.importing().stage().is_none();
        self.is_taken &= !is_idle || bench.importing().problem().is_none();
        if is_idle && self.plan.is_none() && std::mem::take(&mut self.is_taken) {
            News::TakenIn
        } else if !is_same && self.plan.is_some() {
            News::Read
        } else {
            News::None
        }
    }

    fn draft_at<'a>(&self, plan: &'a DraftPlan) -> Option<&'a PlannedDraft> {
        plan.drafts.get(self.at)
    }
}

/// Paints the page; gives where the list and the draft are.
pub(super) fn importing_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) -> [(Pane, Rect); 2] {
    match view.library.importing.refresh(bench) {
        News::TakenIn => view.library.list_drafts(),
        News::Read => view.go_to = Some(Pane::Table),
        News::None => {}
    }
    let plan = view.library.importing.plan.clone();
    let paper = Frame::NONE.fill(Tokens::of(ui).paper);
    let list = Panel::left("drafts from elsewhere")
        .resizable(true)
        .default_size(LIST)
        .min_size(300.0)
        .frame(paper)
        .show(ui, |ui| {
            Frame::NONE
                .inner_margin(Margin::symmetric(16, 12))
                .show(ui, |ui| {
                    file::file_ui(ui, bench, view);
                    if let Some(plan) = &plan {
                        list::list_ui(ui, plan, view);
                    }
                });
        });
    let detail = CentralPanel::default().frame(paper).show(ui, |ui| {
        page_ui(ui, bench, plan.as_deref(), view);
    });
    [
        (Pane::Table, list.response.rect),
        (Pane::Entry, detail.response.rect),
    ]
}

fn page_ui(ui: &mut Ui, bench: &Workbench, plan: Option<&DraftPlan>, view: &mut View) {
    let keyboard = ui.scope_id().with("draft keyboard");
    let response = ui.interact(ui.max_rect(), keyboard, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, "The draft"));
    if view.wants(Pane::Entry) {
        response.request_focus();
    }
    let draft = plan.and_then(|plan| view.library.importing.draft_at(plan));
    let page = ui.available_height();
    ScrollArea::vertical()
        .id_salt(("draft from elsewhere", draft.map(|draft| draft.at)))
        .auto_shrink(false)
        .show(ui, |ui| {
            pieces::read_by_keys(ui, keyboard, page);
            Frame::NONE
                .inner_margin(Margin::symmetric(22, 16))
                .show(ui, |ui| match (plan, draft) {
                    (Some(plan), Some(draft)) => {
                        detail::detail_ui(ui, bench, plan, draft, view);
                    }
                    _ => about_ui(ui),
                });
        });
    pieces::focus_ring(ui, &response);
}

/// What can be taken in, for those who have not chosen a file.
fn about_ui(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    ui.set_width(ui.available_width().min(620.0));
    ui.label(RichText::new("Bring your old standard paragraphs along").font(theme::bold(18.0)));
    for words in [
        "A table, saved from a spreadsheet as .csv: one row for each passage, with a heading over each column. The column with the words must be called “text”, “body”, “reply” or the like; “title”, “keywords”, “issues” and “part” are taken over too.",
        "What another program exports as .json: a list of its macros or templates.",
        "An old document, saved as plain text (.txt): it is parted at its headings, or else at its paragraphs.",
        "You see each passage before anything changes. All that is taken in becomes a draft, which no letter holds until you approve it, and one Undo takes all of it back.",
    ] {
        ui.add_space(8.0);
        ui.label(RichText::new(words).size(15.0).color(tokens.ink));
    }
}
