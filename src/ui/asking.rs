//! What is asked before a letter goes to the clipboard: errors left in it, and who was told of a danger.

use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::theme::Tokens;
use super::view::View;
use crate::output::Form;
use crate::workbench::{Action, Ask};
use egui::{Button, Key, RichText, TextEdit, Ui, vec2};

/// A question that stands between the adviser and the copied letter.
pub(super) struct Asking {
    ask: Ask,
    form: Form,
    who: String,
}

impl Asking {
    /// Asks before the letter is copied in a form.
    pub(super) fn new(ask: Ask, form: Form) -> Self {
        Self {
            ask,
            form,
            who: String::new(),
        }
    }
}

/// Paints the question.
pub(super) fn asking_ui(ui: &mut Ui, asking: &mut Asking, view: &mut View) {
    match asking.ask.clone() {
        Ask::CopyWithErrors(words) => errors_ui(ui, &words, asking.form, view),
        Ask::WhoWasTold => told_ui(ui, asking, view),
    }
}

fn errors_ui(ui: &mut Ui, words: &str, form: Form, view: &mut View) {
    heading_ui(ui, "Copy it as it is?");
    ui.label(RichText::new(words).size(14.5));
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let back = pieces::main_button_ui(ui, "Back to the letter", None, true);
        let copy = ui.add(Button::new("Copy it as it is").min_size(vec2(0.0, 34.0)));
        if copy.clicked() {
            view.act(Action::CopyAnyway(form));
        }
        if back.clicked() || copy.clicked() {
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
    ui.label(RichText::new("Without a name the letter is not copied").color(quiet));
    ui.add_space(8.0);
    let pressed = ui
        .horizontal(|ui| {
            let go_on = pieces::main_button_ui(ui, "Note it and copy", None, is_named).clicked();
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
        view.act(Action::Copy(asking.form));
        ui.close();
    }
}
