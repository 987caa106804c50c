//! Printing: a page is made, and the adviser's own browser prints it.

use super::dialog::{Dialog, heading_ui, hold_keyboard};
use super::pieces;
use super::saving::Saving;
use super::theme::Tokens;
use super::view::{View, Wish};
use crate::workbench::{Action, Page, Workbench};
use egui::{Button, Label, RichText, TextEdit, Ui, WidgetInfo, vec2};
use std::path::PathBuf;

/// A page that is asked for, or that was made.
pub(super) struct Printing {
    page: Page,
    made: Option<PathBuf>,
}

impl Printing {
    /// Asks about a page of the letter.
    pub(super) fn letter() -> Self {
        Self {
            page: Page::Letter { with_post: false },
            made: None,
        }
    }

    /// Says where a page is that was made.
    pub(super) fn made(page: Page, path: PathBuf) -> Self {
        Self {
            page,
            made: Some(path),
        }
    }
}

/// Paints the dialog.
pub(super) fn printing_ui(
    ui: &mut Ui,
    printing: &mut Printing,
    bench: &Workbench,
    view: &mut View,
) {
    match printing.made.clone() {
        Some(path) => made_ui(ui, printing, &path.display().to_string(), bench, view),
        None => ask_ui(ui, printing, view),
    }
}

fn ask_ui(ui: &mut Ui, printing: &mut Printing, view: &mut View) {
    heading_ui(ui, "Print the letter");
    let quiet = Tokens::of(ui).quiet;
    let about = "Replywright starts no other program. It makes a page for A4 paper, and you open that in your browser to print it.";
    ui.add(Label::new(RichText::new(about).color(quiet)).wrap());
    ui.add_space(6.0);
    if let Page::Letter { with_post } = &mut printing.page {
        pieces::checkbox_ui(ui, with_post, "Print the post too, on a page of its own");
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let make = pieces::main_button_ui(ui, "Make the page", None, true);
        if make.clicked() {
            view.act(Action::Print(printing.page.clone()));
            ui.close();
        }
        if wide_ui(ui, "Cancel").clicked() {
            ui.close();
        }
        hold_keyboard(ui, &make);
    });
}

fn made_ui(ui: &mut Ui, printing: &Printing, path: &str, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "The page is ready to print");
    let quiet = Tokens::of(ui).quiet;
    let about = "Open it in your browser to print: copy the line below into the browser’s address bar. The page is removed when you close Replywright.";
    ui.add(Label::new(RichText::new(about).color(quiet)).wrap());
    ui.add_space(6.0);
    let mut shown = path;
    let field = ui.add(
        TextEdit::singleline(&mut shown)
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7)),
    );
    field.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, "Where the page is"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let copy = pieces::main_button_ui(ui, "Copy where it is", None, true);
        if copy.clicked() {
            view.wishes.push(Wish::CopyText(path.to_owned()));
        }
        if wide_ui(ui, "Save it elsewhere…").clicked() {
            let saving = Saving::page(bench, printing.page.clone());
            view.dialog = Some(Dialog::Saving(saving));
            ui.close();
        }
        if wide_ui(ui, "Close").clicked() {
            ui.close();
        }
        hold_keyboard(ui, &copy);
    });
}

fn wide_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}
