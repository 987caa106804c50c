//! The dialogs, one at a time on top of the window.

use super::asking::{self, Asking};
use super::command::Command;
use super::library::{self, BulkAsking, Curating, Replacing};
use super::palette::Palette;
use super::passage_search::PassageSearch;
use super::proposing::{self, Proposing};
use super::restate_dialog::{self, Restating};
use super::theme::{self, Tokens};
use super::view::View;
use super::{checks_dialog, correcting, help, palette, passage_search, pieces, preview};
use crate::platform;
use crate::workbench::{Action, Workbench};
use egui::{Id, Key, Modal, Response, RichText, Ui, vec2};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// A dialog on top of the window.
pub(super) enum Dialog {
    /// Finds commands, cases and passages.
    Palette(Palette),
    /// Finds a passage to add.
    AddPassage(PassageSearch),
    /// The letter as the parent will read it.
    Preview,
    /// All commands and their keys.
    Help,
    /// The name letters are signed with.
    SignAs(String),
    /// A file to open.
    OpenFile(OpenFile),
    /// A question before the letter is copied.
    Asking(Asking),
    /// Which checks are asked.
    Checks,
    /// The poster's sentences, turned round.
    Restate(Restating),
    /// The sent letters that may need correcting.
    Correcting,
    /// A suggestion for the library.
    Proposing(Proposing),
    /// A question about a change of the library.
    Curating(Curating),
    /// A change of several passages at once.
    Bulk(BulkAsking),
    /// Words to find in the library and to replace.
    Replacing(Box<Replacing>),
}

impl Dialog {
    /// Whether words are typed into it that a click beside it must not lose.
    fn holds_words(&self) -> bool {
        matches!(
            self,
            Self::Proposing(_) | Self::Curating(_) | Self::Bulk(_) | Self::Replacing(_)
        )
    }

    /// The commands whose keys work on top of it, and close it.
    pub(super) fn lets_through(&self) -> &'static [Command] {
        match self {
            Self::Preview => &[Command::PastePost, Command::Copy],
            _ => &[Command::PastePost],
        }
    }
}

/// The dialog that asks for a file: a path to type, and the system's own dialog where there is one.
#[derive(Default)]
pub(super) struct OpenFile {
    path: String,
    asked: Option<Receiver<Option<PathBuf>>>,
}

/// Paints the dialog on top, if there is one.
pub(super) fn dialog_ui(ctx: &egui::Context, bench: &Workbench, view: &mut View) {
    let Some(mut dialog) = view.dialog.take() else {
        return;
    };
    let width: f32 = match dialog {
        Dialog::Preview
        | Dialog::Help
        | Dialog::Restate(_)
        | Dialog::Proposing(_)
        | Dialog::Replacing(_) => 760.0,
        _ => 620.0,
    };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(20);
    let modal = Modal::new(Id::unique("dialog")).frame(frame);
    let response = modal.show(ctx, |ui| {
        ui.set_width(width.min(ctx.content_rect().width() - 80.0));
        match &mut dialog {
            Dialog::Palette(palette) => palette::palette_ui(ui, palette, bench, view),
            Dialog::AddPassage(search) => {
                passage_search::passage_search_ui(ui, search, bench, view);
            }
            Dialog::Preview => preview::preview_ui(ui, bench, view),
            Dialog::Help => help::help_ui(ui),
            Dialog::SignAs(name) => sign_as_ui(ui, name, bench, view),
            Dialog::OpenFile(open) => open_file_ui(ui, open, view),
            Dialog::Asking(asking) => asking::asking_ui(ui, asking, view),
            Dialog::Restate(restating) => {
                restate_dialog::restate_ui(ui, restating, bench.open_case_ref(), view);
            }
            Dialog::Correcting => correcting::correcting_ui(ui, bench, view),
            Dialog::Proposing(it) => proposing::proposing_ui(ui, it, bench, view),
            Dialog::Curating(curating) => library::curating_ui(ui, curating, bench, view),
            Dialog::Bulk(asking) => {
                library::bulk_ui(ui, asking, bench, view, platform::now().date());
            }
            Dialog::Replacing(replacing) => library::replacing_ui(ui, replacing, bench, view),
            Dialog::Checks => checks_dialog::checks_dialog_ui(ui, bench, view),
        }
    });
    let is_beside = response.backdrop_response.clicked();
    if response.should_close() && !(is_beside && dialog.holds_words()) {
        return;
    }
    // A dialog may have asked for another one in its place.
    view.dialog.get_or_insert(dialog);
}

/// A dialog's heading.
pub(super) fn heading_ui(ui: &mut Ui, words: &str) {
    ui.label(RichText::new(words).font(theme::bold(18.0)));
    ui.add_space(4.0);
}

/// Gives a dialog's field the keyboard while nothing else in the dialog has it: when it opens, after an Enter that found
/// nothing, after a click beside everything. To be called when all else in the dialog has had its turn.
pub(super) fn hold_keyboard(ui: &Ui, field: &Response) {
    let focused = ui.memory(egui::Memory::focused);
    let holder = focused.and_then(|id| ui.ctx().read_response(id));
    if holder.is_none_or(|holder| holder.layer_id != field.layer_id) {
        field.request_focus();
    }
}

fn sign_as_ui(ui: &mut Ui, name: &mut String, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Sign letters as");
    let persona = &bench.library().house.persona.name;
    let field = ui.add(
        egui::TextEdit::singleline(name)
            .hint_text(persona.as_str())
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7)),
    );
    ui.label(
        RichText::new(format!("Left empty, letters are signed {persona}"))
            .color(Tokens::of(ui).quiet),
    );
    ui.add_space(8.0);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let pressed = ui
        .horizontal(|ui| {
            let save = pieces::main_button_ui(ui, "Save", None, true).clicked();
            if ui
                .add(egui::Button::new("Cancel").min_size(vec2(0.0, 34.0)))
                .clicked()
            {
                ui.close();
            }
            save
        })
        .inner;
    hold_keyboard(ui, &field);
    if pressed || entered {
        let mut settings = bench.settings().clone();
        let trimmed = name.trim();
        settings.adviser = (!trimmed.is_empty()).then(|| trimmed.to_owned());
        view.act(Action::Set(settings));
        ui.close();
    }
}

fn open_file_ui(ui: &mut Ui, open: &mut OpenFile, view: &mut View) {
    heading_ui(ui, "Open a file");
    let quiet = Tokens::of(ui).quiet;
    ui.label(
        RichText::new("A page you saved, a mail, or a text file that holds the post").color(quiet),
    );
    ui.add_space(4.0);
    let field = ui.add(
        egui::TextEdit::singleline(&mut open.path)
            .hint_text("Where the file is")
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7)),
    );
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(8.0);
    let (load, browse) = ui
        .horizontal(|ui| {
            let load =
                pieces::main_button_ui(ui, "Open", None, !open.path.trim().is_empty()).clicked();
            let browse = ui.add_enabled(
                open.asked.is_none(),
                egui::Button::new("Browse…").min_size(vec2(0.0, 34.0)),
            );
            if ui
                .add(egui::Button::new("Cancel").min_size(vec2(0.0, 34.0)))
                .clicked()
            {
                ui.close();
            }
            (load, browse.clicked())
        })
        .inner;
    hold_keyboard(ui, &field);
    if browse {
        open.asked = Some(ask_system(ui.ctx().clone()));
    }
    if let Some(answer) = &open.asked {
        match answer.try_recv() {
            Ok(Some(path)) => {
                view.act(Action::OpenFile(path));
                ui.close();
            }
            // A system without such a dialog answers like one that was cancelled; the field is still there.
            Ok(None) | Err(TryRecvError::Disconnected) => open.asked = None,
            Err(TryRecvError::Empty) => {}
        }
    }
    if (load || entered) && !open.path.trim().is_empty() {
        view.act(Action::OpenFile(PathBuf::from(open.path.trim())));
        ui.close();
    }
}

/// Asks for a file by the system's own dialog, off the thread that paints.
fn ask_system(ctx: egui::Context) -> Receiver<Option<PathBuf>> {
    let (answer, asked) = channel();
    std::thread::spawn(move || {
        // The dialog may have been closed meanwhile; then nobody waits for the answer.
        drop(answer.send(platform::pick_file()));
        ctx.request_repaint();
    });
    asked
}

/// What a command opens, if it opens a dialog.
pub(super) fn opened_by(command: Command, bench: &Workbench) -> Option<Dialog> {
    match command {
        Command::Palette => Some(Dialog::Palette(Palette::default())),
        Command::AddPassage => Some(Dialog::AddPassage(PassageSearch::default())),
        Command::Preview => Some(Dialog::Preview),
        Command::Help => Some(Dialog::Help),
        Command::Checks => Some(Dialog::Checks),
        Command::Restate => bench
            .open_case_ref()
            .map(|case| Dialog::Restate(Restating::new(case))),
        Command::SignAs => Some(Dialog::SignAs(
            bench.settings().adviser.clone().unwrap_or_default(),
        )),
        Command::OpenFile => Some(Dialog::OpenFile(OpenFile::default())),
        _ => None,
    }
}
