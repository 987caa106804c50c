//! The dialog that asks which folder is watched for posts: a path to type, and the system's own dialog where there is one.

use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::theme::Tokens;
use super::view::View;
use crate::platform;
use crate::workbench::{Action, Workbench};
use egui::{Button, Key, Margin, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};

/// What is typed, and what the system was asked.
pub(super) struct WatchFolder {
    path: String,
    asked: Option<Receiver<Option<PathBuf>>>,
}

impl WatchFolder {
    /// Begins with the folder that is watched now.
    pub(super) fn new(bench: &Workbench) -> Self {
        let folder = bench.settings().incoming_folder.as_ref();
        Self {
            path: folder.map_or_else(String::new, |folder| folder.display().to_string()),
            asked: None,
        }
    }
}

/// Paints the dialog.
pub(super) fn watch_folder_ui(
    ui: &mut Ui,
    watch: &mut WatchFolder,
    bench: &Workbench,
    view: &mut View,
) {
    heading_ui(ui, "Watch a folder for posts");
    let words = "Pages, mails and text files saved there come onto the list by themselves, and those that are there already. \
                 The files stay as they are.";
    ui.label(RichText::new(words).color(Tokens::of(ui).quiet));
    ui.add_space(4.0);
    let field = ui.add(
        TextEdit::singleline(&mut watch.path)
            .hint_text("Where the folder is")
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    );
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "The folder to watch"));
    let folder = PathBuf::from(watch.path.trim());
    let is_whole = folder.is_absolute();
    if !is_whole && !watch.path.trim().is_empty() {
        let words = "Give the whole path, from the root of the disk";
        ui.label(RichText::new(words).color(Tokens::of(ui).warn));
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(8.0);
    let wide = |words: &'static str| Button::new(words).min_size(vec2(0.0, 34.0));
    let mut chosen = None;
    ui.horizontal(|ui| {
        let begins = pieces::main_button_ui(ui, "Watch it", None, is_whole).clicked();
        if (begins || entered) && is_whole {
            chosen = Some(Some(folder));
        }
        if ui
            .add_enabled(watch.asked.is_none(), wide("Browse…"))
            .clicked()
        {
            watch.asked = Some(ask_system(ui.ctx().clone()));
        }
        let is_watching = bench.settings().incoming_folder.is_some();
        if is_watching && ui.add(wide("Stop watching")).clicked() {
            chosen = Some(None);
        }
        if ui.add(wide("Cancel")).clicked() {
            ui.close();
        }
    });
    hold_keyboard(ui, &field);
    take_answer(watch);
    if let Some(folder) = chosen {
        let mut settings = bench.settings().clone();
        settings.incoming_folder = folder;
        view.act(Action::Set(Box::new(settings)));
        ui.close();
    }
}

/// Takes what the system's dialog answered. A system without one answers like one that was cancelled.
fn take_answer(watch: &mut WatchFolder) {
    use std::sync::mpsc::TryRecvError;
    let Some(asked) = &watch.asked else { return };
    match asked.try_recv() {
        Ok(Some(folder)) => {
            watch.path = folder.display().to_string();
            watch.asked = None;
        }
        Ok(None) | Err(TryRecvError::Disconnected) => watch.asked = None,
        Err(TryRecvError::Empty) => {}
    }
}

/// Asks for a folder by the system's own dialog, off the thread that paints.
fn ask_system(ctx: egui::Context) -> Receiver<Option<PathBuf>> {
    let (answer, asked) = channel();
    std::thread::spawn(move || {
        // The dialog may have been closed meanwhile; then nobody waits for the answer.
        drop(answer.send(platform::pick_folder_of_posts()));
        ctx.request_repaint();
    });
    asked
}
