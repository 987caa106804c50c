//! The proposals, a row each.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::{Pane, View};
use super::{listed, standing};
use crate::store::KeptProposal;
use crate::workbench::Workbench;
use egui::{CornerRadius, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

/// The height of a row, in points.
const ROW: f32 = 50.0;

/// Paints the heading and the rows.
pub(super) fn list_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let tokens = Tokens::of(ui);
    ui.label(RichText::new("Proposals").font(theme::bold(18.0)));
    let about = match bench.settings().curates() {
        true => "What advisers would have in the library",
        false => "What you proposed or keep, and what was answered",
    };
    ui.label(RichText::new(about).size(13.0).color(tokens.quiet));
    ui.add_space(8.0);
    let listed = listed(bench);
    if listed.is_empty() {
        ui.label(RichText::new("Nothing is proposed yet").color(tokens.quiet));
        view.library.proposals.chosen = None;
        return;
    }
    let goes_here = view.wants(Pane::Table);
    let is_known = |name: &String| listed.iter().any(|kept| kept.proposal.name() == *name);
    if !view.library.proposals.chosen.as_ref().is_some_and(is_known) {
        view.library.proposals.chosen = listed.first().map(|kept| kept.proposal.name());
    }
    ScrollArea::vertical()
        .id_salt("proposals")
        .auto_shrink(false)
        .show_rows(ui, ROW, listed.len(), |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut rows = Vec::new();
            let in_view = listed.get(range).unwrap_or_default();
            for kept in in_view {
                let name = kept.proposal.name();
                let is_chosen = view.library.proposals.chosen.as_ref() == Some(&name);
                let row = row_ui(ui, kept, &name, is_chosen);
                if goes_here && is_chosen {
                    row.request_focus();
                }
                if row.clicked() || row.gained_focus() {
                    view.library.proposals.chosen = Some(name);
                }
                if row.has_focus() {
                    pieces::hold_arrow_keys(ui, row.id);
                }
                rows.push(row);
            }
            let reached = pieces::walk_rows(ui, &rows);
            if let Some(kept) = reached.and_then(|at| in_view.get(at)) {
                view.library.proposals.chosen = Some(kept.proposal.name());
            }
        });
}

fn row_ui(ui: &mut Ui, kept: &KeptProposal, name: &str, is_chosen: bool) -> egui::Response {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(name), Sense::click());
    let fill = if is_chosen {
        Some(tokens.accent_soft)
    } else {
        response.hovered().then_some(tokens.hover)
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    }
    let (title, about) = (kept.proposal.title(), about(kept));
    let line = |words: &str, font, colour| {
        let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 20.0);
        ui.painter().layout_job(job)
    };
    let title_line = line(&title, theme::plain(14.5), tokens.ink);
    let about_line = line(&about, theme::plain(12.5), tokens.quiet);
    ui.painter()
        .galley(rect.min + vec2(10.0, 6.0), title_line, tokens.ink);
    ui.painter()
        .galley(rect.min + vec2(10.0, 27.0), about_line, tokens.quiet);
    pieces::focus_ring(ui, &response);
    response.widget_info(|| {
        let label = format!("{title}, {about}");
        WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, label)
    });
    response
}

/// "Ann · change · waits for an answer".
fn about(kept: &KeptProposal) -> String {
    let kind = match kept.proposal.base {
        Some(_) => "change",
        None => "new passage",
    };
    match kept.is_own {
        true => standing(kept).to_owned(),
        false => format!("{} · {kind} · {}", kept.proposal.by, standing(kept)),
    }
}
