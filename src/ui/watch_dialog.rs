//! The dialog that asks which folder is watched for posts: a path to type, and the system's own dialog where there is one.

use super::dialog::{PathPicking, heading_ui, hold_keyboard, pick};
use super::pieces;
use super::theme::Tokens;
use super::view::View;
use crate::platform;
use crate::workbench::{Action, Preference, Workbench};
use egui::{Button, Key, Margin, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};
use std::path::PathBuf;

/// What is typed, and what the system was asked.
pub(super) struct WatchFolder {
    path: String,
    picking: PathPicking,
}

impl WatchFolder {
    /// Begins with the folder that is watched now.
    pub(super) fn new(bench: &Workbench) -> Self {
        let folder = bench.settings().incoming_folder.as_ref();
        Self {
            path: folder.map_or_else(String::new, |folder| folder.display().to_string()),
            picking: PathPicking::default(),
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
            .add_enabled(!watch.picking.is_open(), wide("Browse…"))
            .clicked()
        {
            watch.picking = pick(ui.ctx().clone(), platform::pick_folder_of_posts);
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
    if let Some(folder) = watch.picking.picked() {
        watch.path = folder.display().to_string();
    }
    if let Some(folder) = chosen {
        view.act(Action::Prefer(Preference::IncomingFolder(folder)));
        ui.close();
    }
}
