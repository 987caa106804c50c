//! The file from elsewhere: which it is, what is going on with it, and taking in what is ticked.

use super::super::super::dialog::pick;
use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use crate::platform;
use crate::workbench::{Action, DraftPlan, Import, Stage, Workbench};
use egui::{Button, Label, RichText, ScrollArea, TextEdit, Ui, WidgetInfo, vec2};
use std::path::PathBuf;

/// How many of the lines that are left out are shown.
const MOST_SHOWN: usize = 500;

/// Paints the head of the page.
pub(super) fn file_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    ui.label(RichText::new("Import from elsewhere").font(theme::bold(18.0)));
    ui.add_space(2.0);
    take_answer(view);
    let importing = bench.importing();
    if let Some(why) = importing.problem() {
        let words = RichText::new(why).size(14.0).color(Tokens::of(ui).error);
        let label = ui.add(Label::new(words).wrap());
        is_told(ui, &label);
    }
    match (importing.stage(), view.library.importing.plan.clone()) {
        (Some(stage), _) => running_ui(ui, stage, view),
        (None, Some(plan)) => plan_ui(ui, &plan, view),
        (None, None) => choose_ui(ui, view),
    }
    ui.add_space(8.0);
}

/// Has a screen reader say what has changed there.
fn is_told(ui: &Ui, label: &egui::Response) {
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

fn running_ui(ui: &mut Ui, stage: Stage, view: &mut View) {
    ui.horizontal(|ui| {
        let label = ui.label(RichText::new(stage.words()).size(14.0));
        is_told(ui, &label);
        if wide_button(ui, "Cancel", true).clicked() {
            view.act(Action::Import(Import::GiveUp));
        }
    });
}

fn choose_ui(ui: &mut Ui, view: &mut View) {
    let page = &mut view.library.importing;
    let quiet = Tokens::of(ui).quiet;
    ui.label(
        RichText::new("A .csv, .json or .txt file")
            .size(13.0)
            .color(quiet),
    );
    let field = ui.add(
        TextEdit::singleline(&mut page.typed)
            .hint_text("Where the file is")
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7)),
    );
    field.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, "Where the file is"));
    if std::mem::take(&mut page.takes_keyboard) {
        field.request_focus();
    }
    let path = PathBuf::from(page.typed.trim());
    let is_given = !page.typed.trim().is_empty();
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    ui.add_space(4.0);
    let mut closes = false;
    let tries = ui.horizontal(|ui| {
        let tries = pieces::main_button_ui(ui, "See what is in it", None, is_given).clicked();
        if wide_button(ui, "Browse…", !page.picking.is_open()).clicked() {
            page.picking = pick(ui.ctx().clone(), platform::pick_passages);
        }
        if wide_button(ui, "Close", true).clicked() {
            closes = true;
        }
        tries
    });
    if closes {
        view.library.page = None;
    }
    if (tries.inner || entered) && is_given {
        // A file that cannot be read is corrected where it was typed.
        view.library.importing.takes_keyboard = true;
        view.act(Action::Import(Import::Try(path)));
    }
}

/// Takes the file that was chosen in the system's own dialog.
fn take_answer(view: &mut View) {
    let page = &mut view.library.importing;
    if let Some(path) = page.picking.picked() {
        page.typed = path.display().to_string();
        view.act(Action::Import(Import::Try(path)));
    }
}

fn plan_ui(ui: &mut Ui, plan: &DraftPlan, view: &mut View) {
    let tokens = Tokens::of(ui);
    let label = ui.label(RichText::new(summary(plan)).size(14.0));
    is_told(ui, &label);
    let doubtful = plan.drafts.iter().filter(|draft| draft.doubt.is_some());
    let words = match doubtful.count() {
        0 => String::new(),
        1 => "1 looks doubtful and is not ticked".to_owned(),
        count => format!("{count} look doubtful and are not ticked"),
    };
    if !words.is_empty() {
        ui.label(RichText::new(words).size(13.0).color(tokens.warn));
    }
    columns_ui(ui, plan);
    left_out_ui(ui, plan);
    ui.add_space(6.0);
    let count = view.library.importing.ticked.len();
    ui.horizontal_wrapped(|ui| {
        let words = match count {
            1 => "Take in 1 as a draft".to_owned(),
            _ => format!("Take in {count} as drafts"),
        };
        if pieces::main_button_ui(ui, &words, None, count > 0).clicked() {
            let ticked = view.library.importing.ticked.clone();
            view.library.importing.is_taken = true;
            view.act(Action::Import(Import::TakeIn(ticked)));
        }
        if wide_button(ui, "Another file…", true).clicked() {
            view.library.importing.takes_keyboard = true;
            view.act(Action::Import(Import::GiveUp));
        }
    });
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        let ticked = &mut view.library.importing.ticked;
        if pieces::quiet_link_ui(ui, "Tick all").clicked() {
            *ticked = plan.drafts.iter().map(|draft| draft.path.clone()).collect();
        }
        if pieces::quiet_link_ui(ui, "Tick none").clicked() {
            ticked.clear();
        }
    });
}

fn summary(plan: &DraftPlan) -> String {
    let found = match plan.drafts.len() {
        0 => "No passage".to_owned(),
        1 => "1 passage".to_owned(),
        count => format!("{count} passages"),
    };
    format!("{found} in {}", plan.name)
}

fn columns_ui(ui: &mut Ui, plan: &DraftPlan) {
    let unused: Vec<&str> = plan
        .columns
        .iter()
        .filter(|(_, field)| field.is_none())
        .map(|(name, _)| name.as_str())
        .collect();
    if unused.is_empty() {
        return;
    }
    let words = format!("Columns not taken over: {}", unused.join(", "));
    let words = RichText::new(words).size(13.0).color(Tokens::of(ui).quiet);
    ui.add(Label::new(words).truncate());
}

fn left_out_ui(ui: &mut Ui, plan: &DraftPlan) {
    let count = plan.skipped.len();
    if count == 0 {
        return;
    }
    let place = plan.kind.place();
    pieces::folded_ui(ui, "left out", &format!("{count} left out"), |ui| {
        let lines = ScrollArea::vertical().id_salt("left out").max_height(160.0);
        lines.show(ui, |ui| {
            for (at, why) in plan.skipped.iter().take(MOST_SHOWN) {
                ui.label(RichText::new(format!("In {place} {at}: {why}")).size(13.0));
            }
            if count > MOST_SHOWN {
                ui.label(RichText::new(format!("and {} more", count - MOST_SHOWN)).size(13.0));
            }
        });
    });
}

fn wide_button(ui: &mut Ui, words: &str, is_enabled: bool) -> egui::Response {
    ui.add_enabled(is_enabled, Button::new(words).min_size(vec2(0.0, 34.0)))
}
