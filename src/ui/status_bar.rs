//! The line at the bottom: what is saved, and which library is in use.

use super::library::Page;
use super::pieces;
use super::theme::Tokens;
use super::view::{Room, View};
use crate::workbench::{SaveState, Sharing, Workbench};
use egui::{Align, Layout, RichText, Ui};
use jiff::tz::TimeZone;

/// Paints the line.
pub(super) fn status_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, zone: &TimeZone) {
    let tokens = Tokens::of(ui);
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        let state = bench.save_state();
        let colour = if matches!(state, SaveState::Failed(_)) {
            tokens.error
        } else {
            tokens.quiet
        };
        let saved = ui.label(
            RichText::new(saved_words(&state, zone))
                .size(12.5)
                .color(colour),
        );
        ui.ctx().accesskit_node_builder(saved.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        let library = bench.library();
        let words = format!(
            "Library: {}, {} passages",
            library.house.name,
            library.snippets.len()
        );
        ui.label(RichText::new(words).size(12.5).color(tokens.quiet));
        if let Some(words) = shared_words(bench.sharing())
            && pieces::quiet_link_ui(ui, &words).clicked()
        {
            view.enter(Room::Library);
            view.library.open(Page::Sharing);
        }
        if !bench.problems().is_empty() {
            let count = bench.problems().len();
            let words = match count {
                1 => "1 library entry could not be used".to_owned(),
                _ => format!("{count} library entries could not be used"),
            };
            let list: Vec<String> = bench
                .problems()
                .iter()
                .take(10)
                .map(|problem| {
                    format!(
                        "{}, line {}: {}",
                        problem.file, problem.line, problem.message
                    )
                })
                .collect();
            ui.label(RichText::new(words).size(12.5).color(tokens.warn))
                .on_hover_text(list.join("\n"));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(
                RichText::new("Cases stay on this computer")
                    .size(12.5)
                    .color(tokens.quiet),
            );
        });
    });
}

/// What is newer in the shared folder; nothing while nothing is, or nobody has looked.
fn shared_words(sharing: &Sharing) -> Option<String> {
    let plan = &sharing.plan()?.plan;
    let conflicts = plan.conflicts().count();
    let newer = plan.entries.len() - conflicts;
    let newer = match newer {
        0 => None,
        1 => Some("1 newer entry".to_owned()),
        _ => Some(format!("{newer} newer entries")),
    };
    let conflicts = (conflicts > 0).then(|| format!("{conflicts} to settle"));
    let words: Vec<String> = newer.into_iter().chain(conflicts).collect();
    (!words.is_empty()).then(|| format!("Shared folder: {} – review…", words.join(", ")))
}

fn saved_words(state: &SaveState, zone: &TimeZone) -> String {
    match state {
        SaveState::Untouched => "All saved".to_owned(),
        SaveState::Pending => "Saving…".to_owned(),
        SaveState::Saved(at) => format!("Saved {}", at.to_zoned(zone.clone()).strftime("%H:%M:%S")),
        SaveState::Failed(why) => why.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_save_state_is_told_with_the_time() {
        let at = "2026-11-23T14:02:11Z".parse().expect("a time");
        assert_eq!(
            saved_words(&SaveState::Saved(at), &TimeZone::UTC),
            "Saved 14:02:11"
        );
    }
}
