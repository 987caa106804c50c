//! What is asked before a letter goes to the clipboard: errors left in it, and who was told of a danger.

use super::dialog::{Dialog, heading_ui, hold_keyboard};
use super::pieces;
use super::saving::Saving;
use super::theme::Tokens;
use super::view::View;
use crate::workbench::{Action, Ask, HandOut, Request, Rescue};
use egui::{Button, Key, RichText, TextEdit, Ui, vec2};
use std::path::Path;

/// A question that stands between the adviser and the copied letter.
pub(super) struct Asking {
    ask: Ask,
    /// What was asked for, to be done once it is answered.
    action: Action,
    who: String,
}

impl Asking {
    /// Asks before an action is carried out.
    pub(super) fn new(ask: Ask, action: Action) -> Self {
        Self {
            ask,
            action,
            who: String::new(),
        }
    }
}

/// Paints the question.
pub(super) fn asking_ui(ui: &mut Ui, asking: &mut Asking, view: &mut View) {
    match asking.ask.clone() {
        Ask::CopyWithErrors(words) => errors_ui(ui, &words, &asking.action, view),
        Ask::WhoWasTold => told_ui(ui, asking, view),
        Ask::ReplaceFile(path) => replace_ui(ui, &path, &asking.action, view),
    }
}

fn errors_ui(ui: &mut Ui, words: &str, action: &Action, view: &mut View) {
    let (heading, go_on) = match saves(action) {
        true => ("Save it as it is?", "Save it as it is"),
        false => ("Copy it as it is?", "Copy it as it is"),
    };
    heading_ui(ui, heading);
    ui.label(RichText::new(words).size(14.5));
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let back = pieces::main_button_ui(ui, "Back to the letter", None, true);
        let copy = ui.add(Button::new(go_on).min_size(vec2(0.0, 34.0)));
        if copy.clicked() {
            view.act(anyway(action));
        }
        if back.clicked() || copy.clicked() {
            ui.close();
        }
        hold_keyboard(ui, &back);
    });
}

/// Whether an action puts the letter into a file rather than onto the clipboard.
fn saves(action: &Action) -> bool {
    let how = match action {
        Action::HandOut { how, .. } => how,
        _ => return false,
    };
    matches!(how, HandOut::Save { .. })
}

/// The same action, with the errors seen.
fn anyway(action: &Action) -> Action {
    match action.clone() {
        Action::Copy(form) => Action::CopyAnyway(form),
        Action::HandOut { how, .. } => Action::HandOut { how, anyway: true },
        other => other,
    }
}

/// The same action, replacing the file that is there. Its errors were seen before the file was.
fn replacing(action: &Action) -> Action {
    let mut action = anyway(action);
    if let Action::HandOut {
        how: HandOut::Save { replace, .. },
        ..
    }
    | Action::SavePage { replace, .. }
    | Action::Request(Request::Save { replace, .. })
    | Action::Rescue(Rescue::Save { replace, .. }) = &mut action
    {
        *replace = true;
    }
    action
}

fn replace_ui(ui: &mut Ui, path: &Path, action: &Action, view: &mut View) {
    heading_ui(ui, "Replace the file?");
    let words = format!("There is a file {} already.", path.display());
    ui.add(egui::Label::new(RichText::new(words).size(14.5)).wrap());
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let back = pieces::main_button_ui(ui, "Choose another name", None, true);
        let replace = ui.add(Button::new("Replace it").min_size(vec2(0.0, 34.0)));
        if replace.clicked() {
            view.act(replacing(action));
        }
        if back.clicked()
            && let Some(saving) = Saving::again(action)
        {
            view.dialog = Some(Dialog::Saving(saving));
        }
        if back.clicked() || replace.clicked() {
            ui.close();
        }
        hold_keyboard(ui, &back);
    });
}

fn told_ui(ui: &mut Ui, asking: &mut Asking, view: &mut View) {
    heading_ui(ui, "Whom have you told?");
    let words = "The post speaks of danger to somebody. Follow your safeguarding policy first; the name you write is kept with this case.";
    ui.label(RichText::new(words).size(14.5));
    ui.add_space(6.0);
    let field = ui.add(
        TextEdit::singleline(&mut asking.who)
            .hint_text("Name or part: our team lead")
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7)),
    );
    field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, "Who was told"));
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let is_named = !asking.who.trim().is_empty();
    let quiet = Tokens::of(ui).quiet;
    ui.label(RichText::new("Without a name the letter does not go out").color(quiet));
    ui.add_space(8.0);
    let pressed = ui
        .horizontal(|ui| {
            let go_on = pieces::main_button_ui(ui, "Note it and go on", None, is_named).clicked();
            if ui
                .add(Button::new("Cancel").min_size(vec2(0.0, 34.0)))
                .clicked()
            {
                ui.close();
            }
            go_on
        })
        .inner;
    hold_keyboard(ui, &field);
    if (pressed || entered) && is_named {
        view.act(Action::Tell(asking.who.trim().to_owned()));
        view.act(asking.action.clone());
        ui.close();
    }
}
