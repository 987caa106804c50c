//! An entry both sides changed in the same place: what was before, what stands here and what there, and the choice.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use super::super::changes::{in_sentence_case, one_side_ui};
use crate::library::{Clash, Conflict, Incoming, Settled};
use crate::text::difference::{Kind, difference};
use egui::{RichText, Stroke, Ui};

/// From this width on, in points, the three texts of a conflict stand side by side.
const SIDE_BY_SIDE_FROM: f32 = 560.0;

/// Paints both sides, and takes the choice.
pub(super) fn conflict_ui(ui: &mut Ui, entry: &Incoming, conflict: &Conflict, view: &mut View) {
    for clash in &conflict.clashes {
        clash_ui(ui, clash);
        ui.add_space(10.0);
    }
    let quiet = Tokens::of(ui).quiet;
    let words = "What both sides changed elsewhere in it stays either way";
    ui.label(RichText::new(words).size(13.0).color(quiet));
    ui.add_space(6.0);
    let settled = &mut view.library.sharing.settled;
    ui.horizontal_wrapped(|ui| {
        for (words, choice) in [
            ("Keep what is here", Settled::Ours),
            ("Take what is there", Settled::Theirs),
        ] {
            let is_chosen = settled.get(&entry.path) == Some(&choice);
            let button = egui::Button::selectable(is_chosen, words)
                .min_size(egui::vec2(0.0, 34.0))
                .stroke(Stroke::new(1.0, Tokens::of(ui).line));
            if ui.add(button).clicked() {
                if is_chosen {
                    settled.remove(&entry.path);
                } else {
                    settled.insert(entry.path.clone(), choice);
                }
            }
        }
    });
    if settled.contains_key(&entry.path) {
        let words = "Take it in with the button on the left. You can still edit it then";
        ui.label(RichText::new(words).size(13.0).color(quiet));
    }
}

fn clash_ui(ui: &mut Ui, clash: &Clash) {
    pieces::section_heading_ui(ui, &in_sentence_case(&clash.place.to_string()));
    let base = clash.base.as_deref();
    let sides = [
        ("Before", base),
        ("Here", clash.ours.as_deref()),
        ("There", clash.theirs.as_deref()),
    ];
    let has_room = ui.available_width() >= SIDE_BY_SIDE_FROM;
    pieces::side_by_side_ui(ui, sides.len(), has_room, |ui, at| {
        if let Some((name, words)) = sides.get(at) {
            side_ui(ui, name, base, *words);
        }
    });
}

fn side_ui(ui: &mut Ui, name: &str, base: Option<&str>, words: Option<&str>) {
    let tokens = Tokens::of(ui);
    ui.label(RichText::new(name).font(theme::bold(13.0)));
    match words {
        Some(words) => {
            let pieces = difference(base.unwrap_or_default(), words);
            one_side_ui(ui, &pieces, Kind::Gone);
        }
        None => drop(ui.label(RichText::new("Nothing").size(15.0).color(tokens.quiet))),
    }
}
