//! The screen over the desk while the cases cannot be opened.

use super::asking::Recovering;
use super::reading;
use super::taken_words;
use crate::store::Kept;
use crate::ui::command::Command;
use crate::ui::dialog::Dialog;
use crate::ui::guarding::opening_ui;
use crate::ui::pieces;
use crate::ui::theme;
use crate::ui::view::View;
use crate::workbench::{Action, Recover, Source, Trouble, Unavailable, Workbench};
use egui::accesskit::Live;
use egui::{Button, Label, RichText, ScrollArea, Ui, vec2};
use jiff::tz::TimeZone;

/// The widest lines that are read with ease, in points.
const WIDEST: f32 = 820.0;

/// Paints the screen.
pub(in crate::ui) fn recovery_ui(
    ui: &mut Ui,
    unavailable: &Unavailable,
    bench: &Workbench,
    view: &mut View,
    zone: &TimeZone,
) {
    ScrollArea::vertical()
        .id_salt("recovery")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            if unavailable.trouble == Trouble::Sealed && bench.wants_passphrase() {
                opening_ui(ui, Some("The cases need their passphrase"), bench, view);
                return;
            }
            head_ui(ui, unavailable);
            ways_ui(ui, unavailable.trouble, bench, view, zone);
            ui.add_space(14.0);
            ui.separator();
            ui.add_space(8.0);
            if bench.wants_passphrase() {
                opening_ui(ui, None, bench, view);
                return;
            }
            cases_ui(ui, unavailable.trouble, bench, view, zone);
        });
}

fn head_ui(ui: &mut Ui, unavailable: &Unavailable) {
    let (heading, words) = told(unavailable);
    let heading = ui.label(RichText::new(heading).font(theme::bold(22.0)));
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_live(Live::Assertive);
    });
    ui.add_space(4.0);
    ui.scope(|ui| {
        ui.set_max_width(WIDEST.min(ui.available_width()));
        ui.add(Label::new(RichText::new(words).size(theme::BODY)).wrap());
    });
    ui.add_space(10.0);
}

/// What is the matter, as a heading and as sentences.
fn told(unavailable: &Unavailable) -> (&'static str, String) {
    let why = &unavailable.why;
    match unavailable.trouble {
        Trouble::Held => (
            "The cases are open in another window",
            format!(
                "{why}. Use that window, or close it: the cases then open here by themselves within a minute. Meanwhile \
                 the library can be used here, and the last backup of the cases can be read."
            ),
        ),
        Trouble::Sealed => (
            "The cases need their passphrase",
            format!(
                "{why}, and what keeps their key cannot be read. Put the folder back as it was, or restore a backup of it."
            ),
        ),
        Trouble::Damaged => (
            "The file of your cases is damaged",
            format!(
                "{why}, or it is a file of something else. It has not been changed, and no case has been deleted. What can \
                 be read stands below."
            ),
        ),
        Trouble::Gone => (
            "The file of your cases is gone",
            format!(
                "{why}, or nothing is left in it. Put it back where it was, or put back the last backup, which can be read \
                 below."
            ),
        ),
        Trouble::Newer => (
            "Your cases were saved by a newer Replywright",
            format!(
                "{why}. Install the newest Replywright to go on with them. Nothing has been changed; what can be read \
                 stands below."
            ),
        ),
        Trouble::ReadOnly => (
            "Your cases can be read, but nothing can be saved",
            format!(
                "{why}. See that you may write to that file and to its folder, then try again."
            ),
        ),
        Trouble::DiskFull => (
            "Your cases cannot be opened: the disk is full",
            "Make room on the disk, then try again. Nothing has been lost or changed.".to_owned(),
        ),
        Trouble::Other => (
            "Your cases cannot be opened",
            format!(
                "{why}. See that the disk or the network drive is there and that you may use it, then try again. Nothing \
                 has been changed."
            ),
        ),
    }
}

/// Paints what can be done about it.
fn ways_ui(ui: &mut Ui, trouble: Trouble, bench: &Workbench, view: &mut View, zone: &TimeZone) {
    let can_replace = matches!(
        trouble,
        Trouble::Damaged | Trouble::Gone | Trouble::Newer | Trouble::Other
    );
    let backup = bench.backup_of(Kept::Cases).filter(|_| can_replace);
    ui.horizontal_wrapped(|ui| {
        if let Some(backup) = backup {
            let words = format!("Put back the backup of {}…", taken_words(backup, zone));
            if pieces::main_button_ui(ui, &words, None, true).clicked() {
                view.dialog = Some(Dialog::Recovering(Recovering::PutBack(Kept::Cases)));
            }
        }
        if can_replace && wide_ui(ui, "Begin with an empty file…").clicked() {
            view.dialog = Some(Dialog::Recovering(Recovering::BeginAnew(Kept::Cases)));
        }
        let again = match backup {
            Some(_) => wide_ui(ui, "Try again"),
            None => pieces::main_button_ui(ui, "Try again", None, true),
        };
        if again.clicked() {
            view.act(Action::Recover(Recover::TryAgain(Kept::Cases)));
        }
        if wide_ui(ui, "Go to the library").clicked() {
            view.run(Command::ShowLibrary);
        }
    });
}

/// Paints the cases that can be read.
fn cases_ui(ui: &mut Ui, trouble: Trouble, bench: &Workbench, view: &mut View, zone: &TimeZone) {
    if bench.is_reading_cases() {
        ui.horizontal(|ui| {
            let label = ui.label("Reading what is there…");
            ui.ctx()
                .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
            if wide_ui(ui, "Cancel").clicked() {
                view.act(Action::Recover(Recover::Stop));
            }
        });
        return;
    }
    let Some(read) = bench.read_cases() else {
        if trouble != Trouble::Held && wide_ui(ui, "Read what is there").clicked() {
            view.act(Action::Recover(Recover::Read(Source::File)));
        }
        return;
    };
    let backup = read
        .backup
        .map(|backup| format!("The backup of {}", taken_words(backup, zone)));
    ui.horizontal_wrapped(|ui| {
        let has_file = !matches!(trouble, Trouble::Held | Trouble::Gone);
        let itself = has_file.then(|| "The file itself".to_owned());
        for (source, words) in [(Source::File, itself), (Source::Backup, backup.clone())] {
            let Some(words) = words else { continue };
            let is_chosen = read.source == source;
            if ui.radio(is_chosen, words).clicked() && !is_chosen {
                view.act(Action::Recover(Recover::Read(source)));
            }
        }
    });
    let label =
        ui.label(RichText::new(count_words(&read, backup.is_some())).font(theme::bold(14.0)));
    ui.ctx()
        .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    if read.cases.is_empty() {
        return;
    }
    ui.add_space(4.0);
    let mut remembered = std::mem::take(&mut view.recovery);
    reading::reading_ui(ui, &read, &mut remembered, view, zone);
    view.recovery = remembered;
}

/// How many cases can be read, and how many cannot.
fn count_words(read: &crate::workbench::ReadCases<'_>, has_backup: bool) -> String {
    let counted = |count: usize| match count {
        1 => "1 case".to_owned(),
        _ => format!("{count} cases"),
    };
    match (read.cases.len(), read.unread) {
        (0, _) if read.source == Source::Backup && !has_backup => {
            "There is no backup of the cases yet".to_owned()
        }
        (0, _) => "No case can be read there".to_owned(),
        (count, 0) => format!("{} can be read, searched and copied", counted(count)),
        (count, unread) => format!(
            "{} can be read, searched and copied; {} cannot be read",
            counted(count),
            counted(unread)
        ),
    }
}

pub(super) fn wide_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}
