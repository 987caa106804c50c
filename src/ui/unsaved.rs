//! That cases cannot be saved: a banner for as long as that lasts, and a question before the window closes.

use super::command::Command;
use super::dialog::{Dialog, heading_ui, hold_keyboard};
use super::pieces;
use super::saving::Saving;
use super::theme::{self, Tokens};
use super::view::View;
use crate::workbench::{Unsaved, Workbench};
use egui::accesskit::Live;
use egui::{Button, Frame, Label, Margin, Panel, RichText, Stroke, Ui, ViewportCommand, vec2};
use jiff::tz::TimeZone;

/// What is not saved, and why, as one sentence.
pub(super) fn since_words(unsaved: &Unsaved, zone: &TimeZone) -> String {
    let since = unsaved.since.to_zoned(zone.clone());
    format!(
        "Not saved since {}: {}.",
        since.strftime("%H:%M"),
        unsaved.why
    )
}

/// Paints the banner across the window.
pub(super) fn banner_ui(ui: &mut Ui, unsaved: &Unsaved, view: &mut View, zone: &TimeZone) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE
        .fill(tokens.error_soft)
        .stroke(Stroke::new(1.0, tokens.error))
        .inner_margin(Margin::symmetric(16, 8));
    Panel::top("unsaved").frame(frame).show(ui, |ui| {
        let first = RichText::new(since_words(unsaved, zone)).font(theme::bold(14.5));
        let label = ui.add(Label::new(first.color(tokens.error)).wrap());
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(Live::Assertive);
        });
        let words = format!(
            "{}. What you write is safe as long as this window is open, and saving is tried again by itself.",
            unsaved.remedy
        );
        ui.add(Label::new(RichText::new(words).size(14.0)).wrap());
        ui.add_space(2.0);
        ui.horizontal(|ui| {
            for (words, command) in [
                ("Try again", Command::TrySaving),
                ("Save the letter somewhere else…", Command::SaveElsewhere),
            ] {
                let tooltip = command.text_and_tooltip().1;
                if ui.button(words).on_hover_text(tooltip).clicked() {
                    view.run(command);
                }
            }
        });
    });
}

/// Asks before the window closes on cases that are not saved.
pub(super) fn closing_ui(
    ui: &mut Ui,
    unsaved: &Unsaved,
    zone: &TimeZone,
    bench: &Workbench,
    view: &mut View,
) {
    heading_ui(ui, "Close without saving?");
    let loses = match bench.cases_to_rescue() {
        0 | 1 => "Closing now loses what you have written since then.".to_owned(),
        count => format!("Closing now loses what you have written since then in {count} cases."),
    };
    let words = format!("{} {loses}", since_words(unsaved, zone));
    ui.add(Label::new(RichText::new(words).size(14.5)).wrap());
    ui.add_space(10.0);
    ui.horizontal_wrapped(|ui| {
        let elsewhere = pieces::main_button_ui(ui, "Save somewhere else…", None, true);
        let close = ui.add(Button::new("Close without saving").min_size(vec2(0.0, 34.0)));
        let stay = ui.add(Button::new("Stay").min_size(vec2(0.0, 34.0)));
        if elsewhere.clicked() {
            view.dialog = Some(Dialog::Saving(Saving::elsewhere(bench)));
        }
        if close.clicked() {
            view.close_held = true;
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
        if elsewhere.clicked() || close.clicked() || stay.clicked() {
            ui.close();
        }
        hold_keyboard(ui, &elsewhere);
    });
}
