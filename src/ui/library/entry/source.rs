//! A source: its edition, whether it is in force, what replaced it, and every passage that rests on it.

use super::super::super::pieces;
use super::super::super::view::View;
use super::banner::{Waits, banner_ui};
use super::lists;
use super::{body_ui, heading_ui, wrapped_ui};
use crate::library::{Library, Source};
use crate::workbench::Workbench;
use egui::{Label, RichText, Ui};

/// Paints it.
pub(super) fn source_ui(ui: &mut Ui, bench: &Workbench, source: &Source, view: &mut View) {
    let library = bench.library();
    let about = source.edition.as_deref().unwrap_or("No edition is noted");
    heading_ui(ui, &source.title, about);
    banner_ui(ui, &waits(source, library));
    if source.in_force && source.replaced_by.is_none() {
        body_ui(ui, "In force");
    }
    if let Some(newer) = &source.replaced_by {
        pieces::section_heading_ui(ui, "Replaced by");
        wrapped_ui(ui, |ui| lists::source_chip_ui(ui, library, newer, view));
    }
    let older = library.sources.values();
    let older: Vec<&Source> = older
        .filter(|other| other.replaced_by.as_ref() == Some(&source.id))
        .collect();
    if !older.is_empty() {
        pieces::section_heading_ui(ui, "Replaces");
        wrapped_ui(ui, |ui| {
            for older in older {
                lists::source_chip_ui(ui, library, &older.id, view);
            }
        });
    }
    if let Some(url) = &source.url {
        pieces::section_heading_ui(ui, "Where it can be read");
        ui.add(
            Label::new(RichText::new(url).size(14.0))
                .wrap()
                .selectable(true),
        );
    }
    if !source.note.trim().is_empty() {
        pieces::section_heading_ui(ui, "Note for leads");
        body_ui(ui, source.note.trim());
    }
    let resting = view.library.shelf().resting_on(source.id.as_str()).to_vec();
    let heading = ("Passages that rest on it", "No passage rests on it.");
    lists::passages_ui(ui, bench, heading, &resting, view);
}

fn waits(source: &Source, library: &Library) -> Vec<Waits> {
    let newer = source.replaced_by.as_ref();
    let what = match newer.and_then(|id| library.sources.get(id)) {
        Some(newer) => format!("“{}” replaced it.", newer.title),
        None if !source.in_force => "It is not in force.".to_owned(),
        None => return Vec::new(),
    };
    vec![Waits::urgent(
        what,
        "Read the passages below against what holds now.",
    )]
}
