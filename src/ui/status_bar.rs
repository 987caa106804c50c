//! The line at the bottom: what is saved, and which library is in use.

use super::command::Command;
use super::dialog::Dialog;
use super::library::Page;
use super::narrow::Fit;
use super::pieces;
use super::settings::{Place, SettingsView};
use super::theme::Tokens;
use super::view::{Room, View};
use crate::platform::{self, SyncRisk};
use crate::workbench::{SaveState, Sharing, Workbench};
use egui::accesskit::Live;
use egui::{Align, Layout, RichText, Role, Ui, WidgetInfo};
use jiff::tz::TimeZone;
use std::time::{Duration, Instant};

/// How long something takes before it is told that it is being done.
const SHOWN_AFTER: Duration = Duration::from_millis(500);

/// The room that is left, in points, for saying what is always so.
const ROOM_FOR_PROMISE: f32 = 190.0;

/// The width that the words about the cases need, in points.
const ROOM_FOR_CASES: f32 = 190.0;

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
        let words = match bench.cases_trouble() {
            Some(_) => "The cases are not open".to_owned(),
            None => saved_words(&state, zone),
        };
        let saved = ui.label(RichText::new(words).size(12.5).color(colour));
        ui.ctx().accesskit_node_builder(saved.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        if let Some(until) = view.copied_until {
            let until = until.to_zoned(zone.clone()).strftime("%H:%M");
            let words = format!("Copied words are cleared at {until}");
            ui.label(RichText::new(words).size(12.5).color(tokens.quiet));
        }
        let library = bench.library();
        let words = format!(
            "Library: {}, {} passages",
            library.house.name,
            library.snippets.len()
        );
        if view.narrow.fit != Fit::One {
            ui.label(RichText::new(words).size(12.5).color(tokens.quiet));
        }
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
        progress_ui(ui, bench, view, platform::instant());
        if ui.available_width() < ROOM_FOR_CASES {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            notices_ui(ui, view);
            whereabouts_ui(ui, bench, view);
        });
    });
}

/// That cases stay here; or, where that is not so, who else gets them, and the way to what can be done about it.
fn whereabouts_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let tokens = Tokens::of(ui);
    let words = match bench.sync_risk() {
        None if ui.available_width() > ROOM_FOR_PROMISE => {
            let words = RichText::new("Cases stay on this computer").size(12.5);
            ui.label(words.color(tokens.quiet));
            return;
        }
        None => return,
        Some(SyncRisk::Synced(service)) => format!("{service} copies your cases…"),
        Some(SyncRisk::Network) => "Your cases are on the network…".to_owned(),
    };
    if pieces::warning_link_ui(ui, &words).clicked() {
        view.dialog = Some(Dialog::Settings(SettingsView::at(Place::Folder)));
    }
}

/// The way to what was told.
fn notices_ui(ui: &mut Ui, view: &mut View) {
    let tooltip = Command::Notices.text_and_tooltip().1;
    let words = view.notices.label();
    if pieces::quiet_link_ui(ui, &words)
        .on_hover_text(tooltip)
        .clicked()
    {
        view.run(Command::Notices);
    }
}

/// What is being done, once it has taken so long that somebody may wait for it, and the way to give it up.
fn progress_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: Instant) {
    let Some(progress) = bench.progress() else {
        view.waiting_since = None;
        return;
    };
    let waited = now.saturating_duration_since(*view.waiting_since.get_or_insert(now));
    if waited < SHOWN_AFTER {
        ui.ctx().request_repaint_after(SHOWN_AFTER - waited);
        return;
    }
    let words = RichText::new(&progress.words).size(12.5);
    let label = ui.label(words);
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    let Some(cancel) = progress.cancel else {
        return;
    };
    let button = pieces::quiet_link_ui(ui, "Cancel");
    let name = format!("Cancel: {}", progress.words);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
    if button.clicked() {
        view.act(cancel);
    }
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
        SaveState::Failed(unsaved) => {
            let since = unsaved.since.to_zoned(zone.clone());
            format!("Not saved since {}", since.strftime("%H:%M"))
        }
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
