//! The first run: two questions, asked where the first post will stand, and a sample to try things on.
//!
//! In: a desk without a case, not yet welcomed. Out: the answers as settings. It must hold nothing up: a post pasted over
//! it opens as anywhere, and it does not come back.

mod tour;

pub(super) use tour::{Tour, tour_ui};

use super::command::Command;
use super::dialog::{PathPicking, pick};
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use crate::platform;
use crate::workbench::{Action, Share, Workbench};
use egui::{Align, Button, Layout, Margin, RichText, ScrollArea, TextEdit, Ui, vec2};
use std::path::PathBuf;

/// The width of the page in points.
const WIDTH: f32 = 500.0;

/// What is typed into it.
#[derive(Default)]
pub(super) struct Welcome {
    name: String,
    folder: String,
    picking: PathPicking,
    problem: Option<&'static str>,
}

/// Whether the welcome is due: before the first case, once.
pub(super) fn is_due(bench: &Workbench) -> bool {
    !bench.settings().welcomed
        && bench.cases().is_empty()
        && bench.open_case_ref().is_none()
        && bench.cases_unavailable().is_none()
        && bench.library_trouble().is_none()
}

/// Paints the welcome.
pub(super) fn welcome_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let room = ui.available_height();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let width = WIDTH.min(ui.available_width() - 48.0);
        ui.horizontal_top(|ui| {
            ui.add_space(((ui.available_width() - width) / 2.0).max(16.0));
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.add_space((room * 0.12).clamp(12.0, 110.0));
                page_ui(ui, bench, view);
                ui.add_space(16.0);
            });
        });
    });
}

fn page_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let tokens = Tokens::of(ui);
    let quiet = |words: &str| RichText::new(words).size(13.5).color(tokens.quiet);
    ui.label(RichText::new("Welcome to Replywright").font(theme::bold(22.0)));
    ui.add_space(2.0);
    let words = "It reads a post that you copied on the forum, and begins the answer in your team’s wording. \
                 You decide what it says. All of it stays on this computer.";
    ui.label(RichText::new(words).size(theme::BODY).color(tokens.quiet));
    ui.add_space(16.0);

    let welcome = &mut view.welcome;
    let label = ui.label(RichText::new("What is your name?").font(theme::bold(14.5)));
    field(ui, &mut welcome.name, "First name and surname", label.id);
    ui.label(quiet(
        "The library notes who changed or suggested what. It never stands in a letter.",
    ));
    ui.add_space(14.0);

    let label = ui.label(RichText::new("Where is your team’s library?").font(theme::bold(14.5)));
    ui.horizontal(|ui| {
        let words = "Browse…";
        // Measured, and not laid out from the right, so that Tab comes to the field first.
        let browse = pieces::button_width(ui, words) + ui.spacing().item_spacing.x;
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - browse);
            let hint = "The path of the shared folder";
            field(ui, &mut welcome.folder, hint, label.id);
        });
        let browse = Button::new(words).min_size(vec2(0.0, 32.0));
        if ui.add_enabled(!welcome.picking.is_open(), browse).clicked() {
            welcome.picking = pick(ui.ctx().clone(), platform::pick_folder);
        }
    });
    if let Some(folder) = welcome.picking.picked() {
        welcome.folder = folder.display().to_string();
    }
    ui.label(quiet(
        "If there is none, or you do not know, leave it empty. Replywright comes with a library, and the settings have the question too.",
    ));
    if let Some(problem) = welcome.problem {
        ui.label(RichText::new(problem).color(tokens.error));
    }
    ui.add_space(20.0);
    ui.horizontal_wrapped(|ui| {
        let sample = pieces::main_button_ui(ui, "Try it on a sample post", None, true);
        let begin = ui.add(Button::new("Begin").min_size(vec2(0.0, 34.0)));
        if sample.clicked() && answer(bench, view) {
            view.run(Command::SampleCase);
        }
        if begin.clicked() {
            answer(bench, view);
        }
    });
    ui.add_space(6.0);
    ui.label(quiet(
        "Or copy a post on the forum, and paste it here with Ctrl+V.",
    ));
}

fn field(ui: &mut Ui, typed: &mut String, hint: &str, label: egui::Id) {
    ui.add(
        TextEdit::singleline(typed)
            .hint_text(hint)
            .char_limit(400)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    )
    .labelled_by(label);
}

/// Takes the answers; gives whether they can be used.
fn answer(bench: &Workbench, view: &mut View) -> bool {
    let folder = view.welcome.folder.trim();
    let folder = (!folder.is_empty()).then(|| PathBuf::from(folder));
    if folder.as_ref().is_some_and(|folder| !folder.is_absolute()) {
        view.welcome.problem = Some("Type the whole path of the folder, or leave it empty for now");
        return false;
    }
    let mut settings = bench.settings().clone();
    let name = view.welcome.name.trim();
    settings.me = (!name.is_empty()).then(|| name.to_owned());
    settings.welcomed = true;
    view.act(Action::Set(Box::new(settings)));
    if folder.is_some() {
        view.act(Action::Share(Share::Link(folder)));
    }
    view.welcome = Welcome::default();
    true
}
