//! The chosen entry: what would change here, or there.

use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use super::super::changes::changes_ui;
use super::conflict::conflict_ui;
use super::list::{effect_words, newer_words};
use crate::library::{Effect, Incoming};
use crate::workbench::ImportPlan;
use egui::{RichText, Ui};

/// Paints the chosen entry of the plan; gives whether there is one.
pub(super) fn detail_ui(ui: &mut Ui, plan: &ImportPlan, view: &mut View) -> bool {
    let Some(chosen) = view.library.sharing.chosen.clone() else {
        return false;
    };
    let (entries, newer_here) = (&plan.plan.entries, &plan.plan.newer_here);
    if let Some(entry) = entries.iter().find(|entry| entry.path == chosen) {
        let is_settled = view.library.sharing.settled.contains_key(&entry.path);
        let about = effect_words(&entry.effect, is_settled);
        heading_ui(ui, &entry.title, about);
        entry_ui(ui, entry, view);
        return true;
    }
    let Some(entry) = newer_here.iter().find(|entry| entry.path == chosen) else {
        return false;
    };
    heading_ui(ui, &entry.title, newer_words(entry));
    let before = entry.theirs.as_deref().unwrap_or_default();
    let after = entry.ours.as_deref().unwrap_or_default();
    changes_ui(ui, &entry.path, before, after);
    true
}

fn heading_ui(ui: &mut Ui, title: &str, about: &str) {
    ui.label(RichText::new(title).font(theme::bold(20.0)));
    let quiet = Tokens::of(ui).quiet;
    ui.label(RichText::new(about).size(14.0).color(quiet));
    ui.add_space(8.0);
}

fn entry_ui(ui: &mut Ui, entry: &Incoming, view: &mut View) {
    match &entry.effect {
        Effect::Conflict(conflict) => conflict_ui(ui, entry, conflict, view),
        Effect::StillNamed { by } => {
            let shelf = view.library.shelf();
            let names: Vec<&str> = by
                .iter()
                .map(|path| shelf.row_of(path).map_or(path.as_str(), |row| &row.title))
                .collect();
            let words = format!("Still named by {}", names.join(", "));
            ui.label(RichText::new(words).size(14.0));
        }
        _ => {
            let before = entry.ours.as_deref().unwrap_or_default();
            let after = entry.after.as_deref().unwrap_or_default();
            changes_ui(ui, &entry.path, before, after);
        }
    }
}
