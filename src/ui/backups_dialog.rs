//! The backups in a list, and putting one back; and where a backup is saved beside.

use super::dialog::{PathPicking, heading_ui, hold_keyboard, pick};
use super::guarding::{OlderBackups, older_ui};
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use crate::platform;
use crate::store::{Kept, Verdict};
use crate::workbench::{Action, Keep, KeptBackup, Workbench};
use egui::{
    Button, Key, Label, Margin, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::PathBuf;

/// A moment as people write it, on this computer's clock.
pub(super) fn moment_in_words(at: Timestamp, zone: &TimeZone) -> String {
    let at = at.to_zoned(zone.clone());
    at.strftime("%-d %B %Y, %H:%M").to_string()
}

/// What the list remembers.
#[derive(Default)]
pub(super) struct Backups {
    /// How often something was done about passphrases when they were last asked for: each time others may be put back.
    asked_at: Option<u64>,
    /// The one that may be put back.
    chosen: Option<KeptBackup>,
    older: OlderBackups,
}

/// Paints the list, or the question before one is put back.
pub(super) fn backups_ui(ui: &mut Ui, it: &mut Backups, bench: &Workbench, view: &mut View) {
    let (keeping, guarding) = (bench.keeping(), bench.guarding());
    let is_asked = it.asked_at == Some(guarding.done()) || guarding.is_running();
    if !is_asked && keeping.doing().is_none() {
        it.asked_at = Some(guarding.done());
        view.act(Action::Keep(Keep::LookThrough));
    }
    let zone = platform::now().time_zone().clone();
    if let Some(chosen) = it.chosen.clone() {
        question_ui(ui, it, &chosen, &zone, bench, view);
        return;
    }
    heading_ui(ui, "Put a backup back");
    let quiet = Tokens::of(ui).quiet;
    let about =
        "The backups on this computer, the newest first. Each was just read from end to end";
    ui.add(Label::new(RichText::new(about).color(quiet)).wrap());
    ui.add_space(4.0);
    match (keeping.list(), keeping.doing()) {
        (_, Some(doing)) => {
            ui.label(doing);
        }
        (Some([]), None) => {
            ui.label("There are none yet. “Back up now” makes the first");
        }
        (Some(list), None) => {
            list_ui(ui, it, list, &zone);
            let needs_other = |it: &KeptBackup| it.verdict == Some(Verdict::NeedsPassphrase);
            if list.iter().any(needs_other) {
                older_ui(ui, &mut it.older, bench, view);
            }
        }
        (None, None) => {
            let words = guarding.words();
            ui.label(words.unwrap_or_else(|| "They could not be read".to_owned()));
        }
    }
    ui.add_space(8.0);
    let close = ui.add(Button::new("Close").min_size(vec2(0.0, 34.0)));
    hold_keyboard(ui, &close);
    if close.clicked() {
        view.act(Action::Keep(Keep::GiveUp));
        ui.close();
    }
}

fn list_ui(ui: &mut Ui, it: &mut Backups, list: &[KeptBackup], zone: &TimeZone) {
    let height = (ui.ctx().content_rect().height() - 260.0).clamp(120.0, 420.0);
    ScrollArea::vertical()
        .id_salt("backups")
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for backup in list {
                row_ui(ui, it, backup, zone);
            }
        });
}

fn row_ui(ui: &mut Ui, it: &mut Backups, backup: &KeptBackup, zone: &TimeZone) {
    let tokens = Tokens::of(ui);
    let when = moment_in_words(backup.backup.taken, zone);
    let is_good = backup.is_verified();
    ui.horizontal(|ui| {
        let words = Button::new("Put back…").min_size(vec2(0.0, 32.0));
        let button = ui.add_enabled(is_good, words);
        let name = format!("Put back {} of {when}", backup.backup.of.called());
        button.widget_info(|| WidgetInfo::labeled(Role::Button, is_good, &name));
        if button.clicked() {
            it.chosen = Some(backup.clone());
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let of = match backup.backup.of {
                Kept::Cases => "Cases",
                Kept::Library => "Library",
            };
            ui.label(RichText::new(format!("{of}, {when}")).font(theme::bold(14.5)));
            let (mark, colour) = if is_good {
                ("✓", tokens.quiet)
            } else {
                ("Cannot be used:", tokens.error)
            };
            let words = format!("{mark} {}", backup.words());
            ui.add(Label::new(RichText::new(words).size(13.0).color(colour)).wrap());
        });
    });
    ui.add_space(6.0);
}

fn question_ui(
    ui: &mut Ui,
    it: &mut Backups,
    chosen: &KeptBackup,
    zone: &TimeZone,
    bench: &Workbench,
    view: &mut View,
) {
    let of = chosen.backup.of;
    let when = moment_in_words(chosen.backup.taken, zone);
    heading_ui(ui, &format!("Put {} back as of {when}?", of.called()));
    let holds = chosen.words();
    let words = match of {
        Kept::Cases => format!(
            "This computer’s cases, {} on the list now, are replaced by those of the backup: {holds}. \
             What was written since {when} is then no longer on the list.",
            bench.cases().len()
        ),
        Kept::Library => format!(
            "The library and the settings are replaced by those of the backup: {holds}. \
             What was changed since {when} is then no longer there."
        ),
    };
    ui.add(Label::new(words).wrap());
    ui.add_space(4.0);
    let kept = "What is there now is backed up first, so it can be put back in its turn.";
    ui.add(Label::new(kept).wrap());
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        if pieces::main_button_ui(ui, "Put it back", None, true).clicked() {
            let backup = Box::new(chosen.backup.clone());
            view.act(Action::Keep(Keep::PutBack(backup)));
            ui.close();
        }
        let back = ui.add(Button::new("Back to the list").min_size(vec2(0.0, 34.0)));
        hold_keyboard(ui, &back);
        if back.clicked() {
            it.chosen = None;
        }
    });
}

/// The folder a backup is saved in beside, as far as it is typed.
#[derive(Default)]
pub(super) struct SaveBackup {
    path: String,
    picking: PathPicking,
}

/// Paints the question where it is saved.
pub(super) fn save_backup_ui(ui: &mut Ui, it: &mut SaveBackup, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Save a backup somewhere else");
    let who = match bench.guarding().is_on() {
        true => "The cases in it open with their passphrase.",
        false => "Whoever can open that folder can read the cases in it.",
    };
    let words = format!("On a memory stick, say. It is made anew and checked there. {who}");
    let quiet = Tokens::of(ui).quiet;
    ui.add(Label::new(RichText::new(words).color(quiet)).wrap());
    ui.add_space(4.0);
    let field = ui.add(
        TextEdit::singleline(&mut it.path)
            .hint_text("Where the folder is")
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    );
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "The folder for the backup"));
    let folder = PathBuf::from(it.path.trim());
    let is_there = folder.is_absolute() && platform::is_folder(&folder);
    if !is_there && !it.path.trim().is_empty() {
        let words = "Give the whole path of a folder that is there";
        ui.label(RichText::new(words).color(Tokens::of(ui).warn));
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(8.0);
    let wide = |words: &'static str| Button::new(words).min_size(vec2(0.0, 34.0));
    ui.horizontal(|ui| {
        let saves = pieces::main_button_ui(ui, "Save it there", None, is_there).clicked();
        if (saves || entered) && is_there {
            view.act(Action::Keep(Keep::SaveTo(folder)));
            ui.close();
        }
        let browse = ui.add_enabled(!it.picking.is_open(), wide("Browse…"));
        if browse.clicked() {
            it.picking = pick(ui.ctx().clone(), platform::pick_folder);
        }
        if ui.add(wide("Cancel")).clicked() {
            ui.close();
        }
    });
    hold_keyboard(ui, &field);
    if let Some(folder) = it.picking.picked() {
        it.path = folder.display().to_string();
    }
}
