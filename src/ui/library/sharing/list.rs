//! The entries that are newer there, or newer here, a row each.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::{Pane, View};
use super::Side;
use crate::library::{Effect, IncomingPlan, NewerHere};
use crate::workbench::ImportPlan;
use egui::{CornerRadius, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

/// The height of a row, in points.
const ROW: f32 = 50.0;

/// A row.
struct Item<'a> {
    path: &'a str,
    title: &'a str,
    /// What would happen to the entry.
    about: &'static str,
    /// Whether somebody has to settle it first.
    waits: bool,
}

/// Paints the rows, with a choice between both sides over them.
pub(super) fn list_ui(ui: &mut Ui, plan: &ImportPlan, view: &mut View) {
    let is_new = plan.is_new;
    let plan = &plan.plan;
    sides_ui(ui, plan, view);
    let side = view.library.sharing.side(plan);
    let count = match side {
        Side::There => plan.entries.len(),
        Side::Here => plan.newer_here.len(),
    };
    if count == 0 {
        view.library.sharing.chosen = None;
        let words = match side {
            Side::There if is_new => return,
            Side::There => "Nothing there is newer than here",
            Side::Here => "Nothing here is newer than there",
        };
        ui.label(egui::RichText::new(words).color(Tokens::of(ui).quiet));
        return;
    }
    choose_one(plan, side, view);
    let goes_here = view.wants(Pane::Table);
    ScrollArea::vertical()
        .id_salt("shared entries")
        .auto_shrink(false)
        .show_rows(ui, ROW, count, |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut rows = Vec::new();
            let first = range.start;
            for at in range {
                let Some(item) = item(plan, side, at, view) else {
                    continue;
                };
                let is_chosen = view.library.sharing.chosen.as_deref() == Some(item.path);
                let row = row_ui(ui, &item, is_chosen);
                if goes_here && is_chosen {
                    row.request_focus();
                }
                if row.clicked() || row.gained_focus() {
                    view.library.sharing.chosen = Some(item.path.to_owned());
                }
                if row.has_focus() {
                    pieces::hold_arrow_keys(ui, row.id);
                }
                rows.push(row);
            }
            let reached = pieces::walk_rows(ui, &rows);
            if let Some(item) = reached.and_then(|at| item(plan, side, first + at, view)) {
                view.library.sharing.chosen = Some(item.path.to_owned());
            }
        });
}

/// The two sides to choose from.
fn sides_ui(ui: &mut Ui, plan: &IncomingPlan, view: &mut View) {
    let side = view.library.sharing.side(plan);
    ui.horizontal(|ui| {
        for (this, name, count) in [
            (Side::There, "Newer there", plan.entries.len()),
            (Side::Here, "Newer here", plan.newer_here.len()),
        ] {
            let words = format!("{name} ({count})");
            if ui.selectable_label(side == this, words).clicked() {
                view.library.sharing.side = Some(this);
            }
        }
    });
    ui.add_space(4.0);
}

/// Chooses the first entry of a side, unless one of it is chosen.
fn choose_one(plan: &IncomingPlan, side: Side, view: &mut View) {
    let chosen = &mut view.library.sharing.chosen;
    let is = |path: &str| chosen.as_deref() == Some(path);
    let (is_listed, first) = match side {
        Side::There => (
            plan.entries.iter().any(|entry| is(&entry.path)),
            plan.entries.first().map(|entry| &entry.path),
        ),
        Side::Here => (
            plan.newer_here.iter().any(|entry| is(&entry.path)),
            plan.newer_here.first().map(|entry| &entry.path),
        ),
    };
    if !is_listed {
        *chosen = first.cloned();
    }
}

fn item<'a>(plan: &'a IncomingPlan, side: Side, at: usize, view: &View) -> Option<Item<'a>> {
    match side {
        Side::There => {
            let entry = plan.entries.get(at)?;
            let is_settled = view.library.sharing.settled.contains_key(&entry.path);
            Some(Item {
                path: &entry.path,
                title: &entry.title,
                about: effect_words(&entry.effect, is_settled),
                waits: matches!(entry.effect, Effect::Conflict(_)) && !is_settled,
            })
        }
        Side::Here => plan.newer_here.get(at).map(|entry| Item {
            path: &entry.path,
            title: &entry.title,
            about: newer_words(entry),
            waits: false,
        }),
    }
}

fn row_ui(ui: &mut Ui, item: &Item<'_>, is_chosen: bool) -> egui::Response {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(item.path), Sense::click());
    let fill = if is_chosen {
        Some(tokens.accent_soft)
    } else {
        response.hovered().then_some(tokens.hover)
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    }
    let colour = if item.waits {
        tokens.error
    } else {
        tokens.quiet
    };
    let line = |words: &str, font, colour| {
        let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 20.0);
        ui.painter().layout_job(job)
    };
    let title = line(item.title, theme::plain(14.5), tokens.ink);
    let about = line(item.about, theme::plain(12.5), colour);
    ui.painter()
        .galley(rect.min + vec2(10.0, 6.0), title, tokens.ink);
    ui.painter()
        .galley(rect.min + vec2(10.0, 27.0), about, colour);
    pieces::focus_ring(ui, &response);
    response.widget_info(|| {
        let label = format!("{}, {}", item.title, item.about);
        WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, label)
    });
    response
}

/// What would happen to an entry here, in words.
pub(super) fn effect_words(effect: &Effect, is_settled: bool) -> &'static str {
    match effect {
        Effect::New => "New",
        Effect::Changed => "Changed there",
        Effect::Merged {
            approval_dropped: false,
        } => "Changed on both sides, in different places",
        Effect::Merged {
            approval_dropped: true,
        } => "Changed on both sides, in different places; to be approved again",
        Effect::Retired => "No longer there; will be retired here",
        Effect::Removed => "No longer there; will leave the library",
        Effect::StillNamed { .. } => "No longer there; stays, since it is still named",
        Effect::Conflict(_) if is_settled => "Changed on both sides; you have settled it",
        Effect::Conflict(_) => "Changed on both sides in the same place: settle it",
    }
}

/// What publishing would do with an entry, in words.
pub(super) fn newer_words(entry: &NewerHere) -> &'static str {
    match (&entry.ours, &entry.theirs) {
        (Some(_), Some(_)) => "Changed here; not published yet",
        (Some(_), None) => "New; not published yet",
        (None, _) => "No longer here; will be taken out there",
    }
}
