//! What is asked before a file is replaced or moved aside, and where cases are saved as text files.

use super::screen::wide_ui;
use super::taken_words;
use crate::platform;
use crate::store::Kept;
use crate::ui::dialog::{PathPicking, heading_ui, hold_keyboard, pick};
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::{Action, Recover, Workbench};
use egui::{Button, Key, Label, Margin, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

/// What is asked.
pub(in crate::ui) enum Recovering {
    /// Whether the backup is to take the place of a file.
    PutBack(Kept),
    /// Whether a file is to be moved aside for an empty one.
    BeginAnew(Kept),
    /// What is to be done about the library's file.
    Library,
    /// The folder that cases are saved in.
    SaveAll(Folder),
}

/// A folder, as it is typed or chosen.
#[derive(Default)]
pub(in crate::ui) struct Folder {
    path: String,
    picking: PathPicking,
    problem: Option<String>,
}

impl Recovering {
    /// Asks where cases are to be saved: among the documents unless another place is chosen.
    pub(super) fn save_all() -> Self {
        let folder = platform::documents_folder();
        Self::SaveAll(Folder {
            path: folder.map_or_else(String::new, |folder| folder.display().to_string()),
            ..Folder::default()
        })
    }
}

/// Paints the dialog.
pub(in crate::ui) fn recovering_ui(
    ui: &mut Ui,
    recovering: &mut Recovering,
    bench: &Workbench,
    view: &mut View,
) {
    match recovering {
        Recovering::PutBack(of) => put_back_ui(ui, *of, bench, view),
        Recovering::BeginAnew(of) => begin_anew_ui(ui, *of, bench, view),
        Recovering::Library => library_ui(ui, bench, view),
        Recovering::SaveAll(folder) => save_all_ui(ui, folder, view),
    }
}

fn put_back_ui(ui: &mut Ui, of: Kept, bench: &Workbench, view: &mut View) {
    let zone = platform::now().time_zone().clone();
    let taken = bench
        .backup_of(of)
        .map_or_else(String::new, |backup| taken_words(backup, &zone));
    heading_ui(ui, "Put the backup back?");
    let words = format!(
        "You will have what was there on {taken}. What has been saved since then is missing from it. The file that is there \
         now is kept in the folder of the backups."
    );
    ui.add(Label::new(RichText::new(words).size(14.5)).wrap());
    confirm_ui(ui, "Put it back", Recover::PutBack(of), view);
}

fn begin_anew_ui(ui: &mut Ui, of: Kept, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Begin with an empty file?");
    let words = match of {
        Kept::Cases if bench.wants_passphrase() => {
            "Your list will be empty, and what you add is not encrypted until you set a passphrase again. The encrypted file is \
             not deleted: it is moved into the folder of the backups."
        }
        Kept::Cases => {
            "Your list will be empty. The file that is there now is not deleted: it is moved into the folder of the backups. \
             Save all that can be read as text files first if you still need it."
        }
        Kept::Library => {
            "You will have the library that comes with the program, with the usual settings. The file that is there now is \
             not deleted: it is moved into the folder of the backups."
        }
    };
    ui.add(Label::new(RichText::new(words).size(14.5)).wrap());
    confirm_ui(ui, "Begin with an empty file", Recover::BeginAnew(of), view);
}

fn confirm_ui(ui: &mut Ui, words: &str, what: Recover, view: &mut View) {
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let cancel = pieces::main_button_ui(ui, "Leave it as it is", None, true);
        let go_on = wide_ui(ui, words);
        if go_on.clicked() {
            view.act(Action::Recover(what));
        }
        if cancel.clicked() || go_on.clicked() {
            ui.close();
        }
        hold_keyboard(ui, &cancel);
    });
}

fn library_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let Some(trouble) = bench.library_trouble() else {
        ui.close();
        return;
    };
    heading_ui(ui, "The library’s file cannot be used");
    let words = format!(
        "{}. A copy is used meanwhile, which cannot be changed. Your cases are in another file.",
        trouble.why
    );
    ui.add(Label::new(RichText::new(words).size(14.5)).wrap());
    ui.add_space(10.0);
    let zone = platform::now().time_zone().clone();
    let mut does = None;
    ui.vertical(|ui| {
        let again = pieces::main_button_ui(ui, "Try again", None, true);
        if again.clicked() {
            does = Some(Recover::TryAgain(Kept::Library));
        }
        if let Some(backup) = bench.backup_of(Kept::Library) {
            let words = format!("Put back the backup of {}", taken_words(backup, &zone));
            if wide_ui(ui, &words).clicked() {
                does = Some(Recover::PutBack(Kept::Library));
            }
        }
        if wide_ui(ui, "Begin with the library that comes with the program").clicked() {
            does = Some(Recover::BeginAnew(Kept::Library));
        }
        if wide_ui(ui, "Leave it as it is").clicked() {
            ui.close();
        }
        hold_keyboard(ui, &again);
    });
    let quiet = Tokens::of(ui).quiet;
    let about =
        "The file that is there now is never deleted: it is kept in the folder of the backups.";
    ui.add(Label::new(RichText::new(about).color(quiet)).wrap());
    if let Some(what) = does {
        view.act(Action::Recover(what));
        ui.close();
    }
}

fn save_all_ui(ui: &mut Ui, folder: &mut Folder, view: &mut View) {
    heading_ui(ui, "Save all cases as text files");
    let about = "One file for each case, with its post, letter and notes. Only you can open them, and no file is replaced.";
    ui.add(Label::new(RichText::new(about).color(Tokens::of(ui).quiet)).wrap());
    ui.add_space(4.0);
    let field = ui.add(
        TextEdit::singleline(&mut folder.path)
            .hint_text("The folder to save them in")
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    );
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "The folder to save them in"));
    if let Some(problem) = &folder.problem {
        let words = RichText::new(problem).color(Tokens::of(ui).error);
        let label = ui.add(Label::new(words).wrap());
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let is_given = !folder.path.trim().is_empty();
    ui.add_space(8.0);
    let pressed = ui
        .horizontal(|ui| {
            let pressed = pieces::main_button_ui(ui, "Save them", None, is_given).clicked();
            let browse = Button::new("Browse…").min_size(vec2(0.0, 34.0));
            if ui.add_enabled(!folder.picking.is_open(), browse).clicked() {
                folder.picking = pick(ui.ctx().clone(), platform::pick_folder_for_cases);
            }
            if wide_ui(ui, "Cancel").clicked() {
                ui.close();
            }
            pressed
        })
        .inner;
    hold_keyboard(ui, &field);
    if let Some(path) = folder.picking.picked() {
        folder.path = path.display().to_string();
    }
    if !((pressed || entered) && is_given) {
        return;
    }
    let path = std::path::PathBuf::from(folder.path.trim());
    if platform::is_folder(&path) {
        view.act(Action::Recover(Recover::SaveAll(path)));
        ui.close();
    } else {
        folder.problem = Some(format!("There is no folder {}", path.display()));
    }
}
