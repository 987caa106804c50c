//! The dialogs, one at a time on top of the window.

use super::asking::{self, Asking};
use super::backups_dialog::{self, Backups, SaveBackup};
use super::command::Command;
use super::earlier::{self, Paragraphs};
use super::guarding::{self, GuardDialog};
use super::help::HelpView;
use super::library::{self, BulkAsking, Curating, Replacing};
use super::palette::Palette;
use super::passage_search::PassageSearch;
use super::person_dialog::{self, FindPerson};
use super::picking::{self, Picking};
use super::printing::{self, Printing};
use super::proposing::{self, Proposing};
use super::purge_dialog::{self, PurgeDialog};
use super::receipt_dialog::{self, ShownReceipt};
use super::recovery::{self, Recovering};
use super::restate_dialog::{self, Restating};
use super::reviewing::{self, Reviewing};
use super::saving::{self, Saving};
use super::settings::{Place, SettingsView};
use super::theme::{self, Tokens};
use super::view::View;
use super::watch_dialog::{self, WatchFolder};
use super::{
    correcting, help, notices, palette, passage_search, pieces, preview, settings, unsaved,
};
use crate::platform;
use crate::workbench::{Action, SaveState, Workbench};
use egui::{Id, Key, Modal, Response, RichText, ScrollArea, Ui, Vec2, vec2};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// A dialog on top of the window.
pub(super) enum Dialog {
    /// Finds anything by its name.
    Palette(Palette),
    /// Finds a passage to add.
    AddPassage(PassageSearch),
    /// The letter as the parent will read it.
    Preview,
    /// The guide, and all commands and their keys.
    Help(HelpView),
    /// The settings.
    Settings(SettingsView),
    /// What was told since the window opened.
    Notices,
    /// The name letters are signed with.
    SignAs(String),
    /// A file to open.
    OpenFile(OpenFile),
    /// The folder that is watched for posts.
    WatchFolder(WatchFolder),
    /// A question before the letter is copied.
    Asking(Asking),
    /// An issue for words of the post, or the passage that answers a question.
    Picking(Picking),
    /// The poster's sentences, turned round.
    Restate(Restating),
    /// What was written by hand in letters of cases like this one.
    Paragraphs(Paragraphs),
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
    /// Where the letter or a page is saved.
    Saving(Saving),
    /// A question about a file that cannot be used.
    Recovering(Recovering),
    /// Whether the window is to close on cases that are not saved.
    Unsaved,
    /// A second pair of eyes.
    Reviewing(Box<Reviewing>),
    /// The receipts of the open letter.
    Receipt(ShownReceipt),
    /// A page to be printed.
    Printing(Printing),
    /// The backups, and putting one back.
    Backups(Backups),
    /// Where a backup is saved beside.
    SaveBackup(SaveBackup),
    /// What is kept about a person.
    FindPerson(FindPerson),
    /// The passphrase of the cases.
    Guarding(Box<GuardDialog>),
    /// The question before cases go for good.
    Purging(PurgeDialog),
}

impl Dialog {
    /// Whether words are typed into it that a click beside it must not lose.
    fn holds_words(&self) -> bool {
        match self {
            Self::Proposing(_)
            | Self::Curating(_)
            | Self::Bulk(_)
            | Self::Replacing(_)
            | Self::Reviewing(_)
            | Self::Guarding(_) => true,
            Self::Paragraphs(paragraphs) => paragraphs.holds_words(),
            _ => false,
        }
    }

    /// The commands whose keys work on top of it, and close it.
    pub(super) fn lets_through(&self) -> &'static [Command] {
        match self {
            Self::Preview => &[Command::PastePost, Command::Copy, Command::CopyForMail],
            _ => &[Command::PastePost],
        }
    }
}

/// The dialog that asks for a file: a path to type, and the system's own dialog where there is one.
#[derive(Default)]
pub(super) struct OpenFile {
    path: String,
    picking: PathPicking,
}

/// What of the window's width and height a dialog cannot have: its own edges, and some of the window round it.
const BESIDES_DIALOG: Vec2 = vec2(80.0, 72.0);

/// Paints the dialog on top, if there is one.
pub(super) fn dialog_ui(ctx: &egui::Context, bench: &Workbench, view: &mut View) {
    let Some(mut dialog) = view.dialog.take() else {
        return;
    };
    let width: f32 = match dialog {
        Dialog::Help(_) => 980.0,
        Dialog::Settings(_) => 800.0,
        Dialog::Preview
        | Dialog::Receipt(_)
        | Dialog::Reviewing(_)
        | Dialog::Restate(_)
        | Dialog::Paragraphs(_)
        | Dialog::Proposing(_)
        | Dialog::Replacing(_) => 760.0,
        _ => 620.0,
    };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(20);
    let modal = Modal::new(Id::unique("dialog")).frame(frame);
    let response = modal.show(ctx, |ui| {
        let room = ctx.content_rect().size() - BESIDES_DIALOG;
        ui.set_width(width.min(room.x));
        // Most scroll within themselves and leave their buttons in view; in a low window the whole may scroll too.
        ScrollArea::vertical()
            .id_salt("dialog")
            .max_height(room.y)
            .min_scrolled_height(room.y)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                content_ui(ui, &mut dialog, bench, view);
            });
    });
    let place = response.response.rect;
    let room = ctx.content_rect();
    let off = place.center() - room.center();
    if off.abs().max_elem() > 2.0 && room.contains_rect(place.translate(-off)) {
        // egui centres it by its size in the frame before.
        ctx.request_repaint();
    }
    let is_beside = response.backdrop_response.clicked();
    if response.should_close() && !(is_beside && dialog.holds_words()) {
        if let Dialog::Settings(it) = &mut dialog {
            it.keep_names(bench, view);
        }
        if let Dialog::Reviewing(it) = &dialog {
            it.give_up(bench, view);
        }
        return;
    }
    // A dialog may have asked for another one in its place.
    view.dialog.get_or_insert(dialog);
}

/// Paints what a dialog holds.
fn content_ui(ui: &mut Ui, dialog: &mut Dialog, bench: &Workbench, view: &mut View) {
    match dialog {
        Dialog::Palette(palette) => palette::palette_ui(ui, palette, bench, view),
        Dialog::AddPassage(search) => {
            passage_search::passage_search_ui(ui, search, bench, view);
        }
        Dialog::Preview => preview::preview_ui(ui, bench, view),
        Dialog::Help(help) => help::help_ui(ui, help),
        Dialog::Settings(it) => settings::settings_ui(ui, it, bench, view),
        Dialog::Notices => notices::notices_ui(ui, bench, view),
        Dialog::SignAs(name) => sign_as_ui(ui, name, bench, view),
        Dialog::OpenFile(open) => open_file_ui(ui, open, view),
        Dialog::WatchFolder(watch) => {
            watch_dialog::watch_folder_ui(ui, watch, bench, view);
        }
        Dialog::Picking(picking) => picking::picking_ui(ui, picking, bench, view),
        Dialog::Asking(asking) => asking::asking_ui(ui, asking, view),
        Dialog::Restate(restating) => {
            restate_dialog::restate_ui(ui, restating, bench.open_case_ref(), view);
        }
        Dialog::Paragraphs(it) => earlier::paragraphs_ui(ui, it, bench, view),
        Dialog::Correcting => correcting::correcting_ui(ui, bench, view),
        Dialog::Proposing(it) => proposing::proposing_ui(ui, it, bench, view),
        Dialog::Curating(curating) => library::curating_ui(ui, curating, bench, view),
        Dialog::Bulk(asking) => {
            library::bulk_ui(ui, asking, bench, view, platform::now().date());
        }
        Dialog::Replacing(replacing) => library::replacing_ui(ui, replacing, bench, view),
        Dialog::Receipt(shown) => {
            let zone = platform::now().time_zone().clone();
            receipt_dialog::receipt_ui(ui, shown, bench, &zone, view);
        }
        Dialog::Reviewing(it) => reviewing::reviewing_ui(ui, it, bench, view),
        Dialog::Recovering(it) => recovery::recovering_ui(ui, it, bench, view),
        Dialog::Unsaved => match bench.save_state() {
            SaveState::Failed(unsaved) => {
                let zone = platform::now().time_zone().clone();
                unsaved::closing_ui(ui, &unsaved, &zone, bench, view);
            }
            // It was saved while this was asked.
            _ => ui.close(),
        },
        Dialog::Saving(saving) => saving::saving_ui(ui, saving, bench, view),
        Dialog::Backups(it) => backups_dialog::backups_ui(ui, it, bench, view),
        Dialog::Guarding(it) => guarding::guarding_ui(ui, it, bench, view),
        Dialog::SaveBackup(it) => backups_dialog::save_backup_ui(ui, it, bench, view),
        Dialog::Printing(printing) => printing::printing_ui(ui, printing, bench, view),
        Dialog::FindPerson(it) => person_dialog::person_ui(ui, it, bench, view),
        Dialog::Purging(it) => {
            let zone = platform::now().time_zone().clone();
            purge_dialog::purge_ui(ui, it, bench, &zone, view);
        }
    }
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
        view.act(Action::Set(Box::new(settings)));
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
                !open.picking.is_open(),
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
        open.picking = pick(ui.ctx().clone(), platform::pick_file);
    }
    let typed = ((load || entered) && !open.path.trim().is_empty())
        .then(|| PathBuf::from(open.path.trim()));
    let Some(path) = open.picking.picked().or(typed) else {
        return;
    };
    if reviewing::is_sealed(&path) {
        view.dialog = Some(Dialog::Reviewing(Box::new(Reviewing::open(&path))));
    } else {
        view.act(Action::OpenFile(path));
    }
    ui.close();
}

/// The system's own dialog for a file or a folder, while it is open.
#[derive(Default)]
pub(super) struct PathPicking(Option<Receiver<Option<PathBuf>>>);

impl PathPicking {
    /// Whether it is open.
    pub(super) fn is_open(&self) -> bool {
        self.0.is_some()
    }

    /// What was picked in it, once.
    pub(super) fn picked(&mut self) -> Option<PathBuf> {
        let answer = match self.0.as_ref()?.try_recv() {
            Err(TryRecvError::Empty) => return None,
            // A system without such a dialog answers like one that was cancelled; the field is still there.
            Err(TryRecvError::Disconnected) => None,
            Ok(answer) => answer,
        };
        self.0 = None;
        answer
    }
}

/// Asks by the system's own dialog, off the thread that paints.
pub(super) fn pick(
    ctx: egui::Context,
    ask: impl FnOnce() -> Option<PathBuf> + Send + 'static,
) -> PathPicking {
    let (answer, asked) = channel();
    std::thread::spawn(move || {
        // The dialog may have been closed meanwhile; then nobody waits for the answer.
        drop(answer.send(ask()));
        ctx.request_repaint();
    });
    PathPicking(Some(asked))
}

/// What a command opens, if it opens a dialog.
pub(super) fn opened_by(command: Command, bench: &Workbench) -> Option<Dialog> {
    match command {
        Command::Palette => Some(Dialog::Palette(Palette::default())),
        Command::AddPassage => Some(Dialog::AddPassage(PassageSearch::default())),
        Command::Preview => Some(Dialog::Preview),
        Command::Keys => Some(Dialog::Help(HelpView::on_keys())),
        Command::Settings => Some(Dialog::Settings(SettingsView::default())),
        Command::Checks => Some(Dialog::Settings(SettingsView::at(Place::Rules))),
        Command::Receipt => Some(Dialog::Receipt(ShownReceipt::default())),
        Command::SendForReview => {
            let reviewing = Reviewing::send(bench);
            Some(Dialog::Reviewing(Box::new(reviewing)))
        }
        Command::OpenReview => {
            let reviewing = Reviewing::open(Path::new(""));
            Some(Dialog::Reviewing(Box::new(reviewing)))
        }
        Command::ReadReview => {
            let reviewing = Reviewing::read(bench);
            Some(Dialog::Reviewing(Box::new(reviewing)))
        }
        Command::SaveLetter => Some(Dialog::Saving(Saving::letter(bench))),
        Command::SaveElsewhere => Some(Dialog::Saving(Saving::elsewhere(bench))),
        Command::Print => Some(Dialog::Printing(Printing::letter())),
        Command::Restate => bench
            .open_case_ref()
            .map(|case| Dialog::Restate(Restating::new(case))),
        Command::EarlierParagraphs => Some(Dialog::Paragraphs(Paragraphs::default())),
        Command::SignAs => Some(Dialog::SignAs(
            bench.settings().adviser.clone().unwrap_or_default(),
        )),
        Command::Backups => Some(Dialog::Backups(Backups::default())),
        Command::SaveBackup => Some(Dialog::SaveBackup(SaveBackup::default())),
        Command::FindPerson => Some(Dialog::FindPerson(FindPerson::default())),
        Command::SetPassphrase => Some(GuardDialog::turn_on()),
        Command::ChangePassphrase => Some(GuardDialog::change()),
        Command::TakePassphraseOff => Some(GuardDialog::turn_off()),
        Command::WatchFolder => Some(Dialog::WatchFolder(WatchFolder::new(bench))),
        Command::OpenFile => Some(Dialog::OpenFile(OpenFile::default())),
        _ => None,
    }
}
