//! What advisers propose: for a lead a list to work through, for an adviser their own with the answers, and what they keep.
//!
//! In: the workbench's proposals. Out: wishes. `list` paints the rows, `detail` the one that is chosen beside the present
//! text.

mod detail;
mod list;

use super::super::pieces;
use super::super::theme::Tokens;
use super::super::view::{Pane, View};
use crate::library::{Acceptance, Verdict};
use crate::store::KeptProposal;
use crate::workbench::Workbench;
use egui::{CentralPanel, Frame, Margin, Panel, Rect, ScrollArea, Sense, Ui, WidgetInfo};
use jiff::Zoned;
use std::rc::Rc;

/// The usual width of the list, in points.
const LIST: f32 = 360.0;

/// What the page remembers.
#[derive(Default)]
pub(super) struct ProposalsView {
    /// The name of the proposal that is chosen.
    chosen: Option<String>,
    /// What accepting the chosen one comes to, as it was last looked up.
    compared: Option<Compared>,
}

/// A proposal beside the passage as it is.
#[derive(Clone)]
struct Compared {
    name: String,
    library_version: u64,
    now: String,
    came: Result<Rc<Acceptance>, String>,
}

impl ProposalsView {
    fn compare(&mut self, bench: &Workbench, kept: &KeptProposal) -> Compared {
        let (name, library_version) = (kept.proposal.name(), bench.library_version());
        let holds = |it: &&Compared| it.name == name && it.library_version == library_version;
        if let Some(compared) = self.compared.as_ref().filter(holds) {
            return compared.clone();
        }
        let (now, came) = match bench.acceptance(&kept.proposal) {
            Ok((now, came)) => (now.unwrap_or_default(), Ok(Rc::new(came))),
            Err(error) => (String::new(), Err(error.to_string())),
        };
        let compared = Compared {
            name,
            library_version,
            now,
            came,
        };
        self.compared.insert(compared).clone()
    }
}

/// The proposals that concern who sits here: a lead all, an adviser those made here; what waits first, then the newest.
fn listed(bench: &Workbench) -> Vec<&KeptProposal> {
    let is_lead = bench.settings().curates();
    let mut listed: Vec<&KeptProposal> = bench
        .proposals()
        .rev()
        .filter(|kept| is_lead || kept.made_here)
        .collect();
    listed.sort_by_key(|kept| (kept.is_own, kept.answer.is_some()));
    listed
}

/// How many the rail counts: what waits for a lead, or what an adviser has made.
pub(super) fn count(bench: &Workbench) -> usize {
    match bench.settings().curates() {
        true => bench.waiting_proposals().count(),
        false => listed(bench).len(),
    }
}

/// How far a proposal has come, in a few words.
fn standing(kept: &KeptProposal) -> &'static str {
    match &kept.answer {
        _ if kept.is_own => "yours, not proposed",
        None => "waits for an answer",
        Some(answer) if answer.verdict == Verdict::Accepted => "accepted",
        Some(_) => "declined",
    }
}

/// Paints the page; gives where the list and the detail are.
pub(super) fn proposals_ui(
    ui: &mut Ui,
    bench: &Workbench,
    view: &mut View,
    now: &Zoned,
) -> [(Pane, Rect); 2] {
    let paper = Frame::NONE.fill(Tokens::of(ui).paper);
    let list = Panel::left("proposals")
        .resizable(true)
        .default_size(LIST)
        .min_size(240.0)
        .frame(paper)
        .show(ui, |ui| {
            Frame::NONE
                .inner_margin(Margin::symmetric(16, 12))
                .show(ui, |ui| list::list_ui(ui, bench, view));
        });
    let detail = CentralPanel::default()
        .frame(paper)
        .show(ui, |ui| page_ui(ui, bench, view, now));
    [
        (Pane::Table, list.response.rect),
        (Pane::Entry, detail.response.rect),
    ]
}

fn page_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    let keyboard = ui.scope_id().with("proposal keyboard");
    let response = ui.interact(ui.max_rect(), keyboard, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, "The proposal"));
    if view.wants(Pane::Entry) {
        response.request_focus();
    }
    let chosen = view.library.proposals.chosen.clone();
    let listed = listed(bench);
    let kept = listed
        .into_iter()
        .find(|kept| Some(kept.proposal.name()) == chosen);
    let page = ui.available_height();
    ScrollArea::vertical()
        .id_salt("proposal")
        .auto_shrink(false)
        .show(ui, |ui| {
            pieces::read_by_keys(ui, keyboard, page);
            Frame::NONE
                .inner_margin(Margin::symmetric(22, 16))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width().min(680.0));
                    match kept {
                        Some(kept) => detail::detail_ui(ui, bench, kept, view, now),
                        None => detail::about_ui(ui),
                    }
                });
        });
    pieces::focus_ring(ui, &response);
}
