//! The shared folder: which it is, when it was looked at, and what can be done with it.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use super::unsettled;
use crate::platform;
use crate::workbench::{Action, Doing, Share, Workbench};
use egui::{Button, RichText, TextEdit, Ui, vec2};
use jiff::Zoned;
use std::path::PathBuf;

/// Paints the head of the page.
pub(super) fn folder_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    ui.label(RichText::new("Shared folder").font(theme::bold(18.0)));
    ui.add_space(2.0);
    match &bench.settings().shared_folder {
        Some(folder) if view.library.sharing.typed.is_none() => {
            let name = folder.display().to_string();
            ui.label(RichText::new(name).size(14.0));
            standing_ui(ui, bench, now);
            ui.add_space(6.0);
            doing_ui(ui, bench, view);
        }
        kept => choose_ui(ui, kept.is_some(), view),
    }
    ui.add_space(8.0);
}

fn standing_ui(ui: &mut Ui, bench: &Workbench, now: &Zoned) {
    let tokens = Tokens::of(ui);
    let sharing = bench.sharing();
    let is_lead = bench.settings().curates();
    if let Some(why) = sharing.problem() {
        ui.label(RichText::new(why).size(14.0).color(tokens.error));
    }
    if let Some(looked) = sharing.looked() {
        let at = looked.to_zoned(now.time_zone().clone());
        let words = format!("Looked at {}", at.strftime("%H:%M"));
        ui.label(RichText::new(words).size(13.0).color(tokens.quiet));
    }
    let Some(plan) = sharing.plan() else { return };
    let words = match (plan.is_new, is_lead) {
        (true, true) => Some("Nothing stands there yet. Publish your library to begin"),
        (true, false) => Some("Nothing stands there yet. A team lead publishes the library first"),
        (false, false) if !plan.plan.newer_here.is_empty() => {
            Some("Publishing sends your proposals and counts; entries are published by team leads")
        }
        (false, _) => None,
    };
    if let Some(words) = words {
        ui.label(RichText::new(words).size(13.0).color(tokens.quiet));
    }
    let unsent = match sharing.unsent() {
        0 => None,
        1 => Some("1 proposal or answer is not published yet".to_owned()),
        count => Some(format!(
            "{count} proposals and answers are not published yet"
        )),
    };
    if let Some(words) = unsent {
        ui.label(RichText::new(words).size(13.0).color(tokens.quiet));
    }
    for left_out in &plan.left_out {
        let words = format!("Left out: {left_out}");
        ui.label(RichText::new(words).size(13.0).color(tokens.warn));
    }
}

fn doing_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let sharing = bench.sharing();
    // Looking may begin by itself, and moves nothing away from under the pointer.
    let is_in_the_way = |doing| doing != Doing::Looking || sharing.plan().is_none();
    let Some(doing) = sharing.doing().filter(|doing| is_in_the_way(*doing)) else {
        choices_ui(ui, bench, view);
        if let Some(doing) = sharing.doing() {
            running_ui(ui, doing, view);
        }
        return;
    };
    running_ui(ui, doing, view);
}

fn choices_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let sharing = bench.sharing();
    ui.horizontal_wrapped(|ui| {
        if let Some(plan) = sharing.plan()
            && !plan.plan.entries.is_empty()
        {
            let waiting = unsettled(&plan.plan, &view.library.sharing.settled);
            let count = plan.plan.entries.len() - waiting;
            let words = match count {
                1 => "Take in 1 entry".to_owned(),
                _ => format!("Take in {count} entries"),
            };
            let button = pieces::main_button_ui(ui, &words, None, count > 0);
            let button = match waiting {
                0 => button,
                1 => button.on_hover_text("1 entry waits until you have settled it"),
                _ => button.on_hover_text(format!(
                    "{waiting} entries wait until you have settled them"
                )),
            };
            if button.clicked() {
                let settled = std::mem::take(&mut view.library.sharing.settled);
                view.act(Action::Share(Share::TakeIn(settled)));
            }
        }
        let is_lead = bench.settings().curates();
        let entries = sharing
            .plan()
            .is_some_and(|plan| !plan.plan.newer_here.is_empty());
        let newer = (is_lead && entries) || sharing.unsent() > 0;
        if wide_button(ui, "Publish", newer).clicked() {
            view.act(Action::Share(Share::Publish));
        }
        if wide_button(ui, "Look again", true).clicked() {
            view.act(Action::Share(Share::Look));
        }
    });
    ui.horizontal(|ui| {
        if pieces::quiet_link_ui(ui, "Another folder…").clicked() {
            view.library.sharing.typed = Some(String::new());
        }
        if pieces::quiet_link_ui(ui, "Stop sharing").clicked() {
            view.act(Action::Share(Share::Link(None)));
        }
    });
}

fn running_ui(ui: &mut Ui, doing: Doing, view: &mut View) {
    ui.horizontal(|ui| {
        let label = ui.label(RichText::new(doing.label()).size(14.0));
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        if wide_button(ui, "Cancel", true).clicked() {
            view.act(Action::Share(Share::Cancel));
        }
    });
}

fn choose_ui(ui: &mut Ui, can_go_back: bool, view: &mut View) {
    let quiet = Tokens::of(ui).quiet;
    ui.label(
        RichText::new("The folder your team shares, or a whole library in one file (.json)")
            .size(13.0)
            .color(quiet),
    );
    let typed = view.library.sharing.typed.get_or_insert_default();
    let field = ui.add(
        TextEdit::singleline(typed)
            .hint_text("Type where it is, or choose it")
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7)),
    );
    field.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::TextInput, true, "The path of the folder")
    });
    let folder = PathBuf::from(typed.trim());
    let is_folder = !typed.trim().is_empty() && folder.is_absolute();
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let share = pieces::main_button_ui(ui, "Share through it", None, is_folder).clicked();
        if (share || entered) && is_folder {
            view.library.sharing.typed = None;
            view.act(Action::Share(Share::Link(Some(folder))));
        }
        if wide_button(ui, "Choose…", true).clicked()
            && let Some(chosen) = platform::pick_folder()
        {
            view.library.sharing.typed = Some(chosen.display().to_string());
        }
        if can_go_back && wide_button(ui, "Cancel", true).clicked() {
            view.library.sharing.typed = None;
        }
    });
}

fn wide_button(ui: &mut Ui, words: &str, is_enabled: bool) -> egui::Response {
    ui.add_enabled(is_enabled, Button::new(words).min_size(vec2(0.0, 34.0)))
}
