//! The receipts of the open letter: where each of its sentences came from when it was sent.

use super::dialog::{Dialog, heading_ui, hold_keyboard};
use super::pieces;
use super::saving::Saving;
use super::theme::{self, Tokens};
use super::view::View;
use crate::output::Receipt;
use crate::workbench::{Action, Page, Workbench};
use egui::{Button, Label, RichText, ScrollArea, Ui, vec2};
use jiff::tz::TimeZone;

/// Which receipt is on show, by its place in the list.
#[derive(Default)]
pub(super) struct ShownReceipt(usize);

/// Paints the dialog.
pub(super) fn receipt_ui(
    ui: &mut Ui,
    shown: &mut ShownReceipt,
    bench: &Workbench,
    zone: &TimeZone,
    view: &mut View,
) {
    heading_ui(ui, "Receipt");
    let receipts = bench.open_case_ref().map(|case| case.receipts.as_slice());
    let receipts = receipts.unwrap_or_default();
    let Some(receipt) = receipts.get(shown.0) else {
        ui.close();
        return;
    };
    let quiet = Tokens::of(ui).quiet;
    if receipts.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            for (place, other) in receipts.iter().enumerate() {
                ui.radio_value(&mut shown.0, place, other.when(zone));
            }
        });
    }
    let about = format!("Sent on {} by {}", receipt.when(zone), receipt.by);
    ui.label(RichText::new(about).color(quiet));
    ui.add_space(6.0);
    let height = (ui.ctx().content_rect().height() - 300.0).max(160.0);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            pieces::scroll_by_keys(ui, height);
            sentences_ui(ui, receipt);
        });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let print = pieces::main_button_ui(ui, "Print…", None, true);
        if print.clicked() {
            view.act(Action::Print(Page::Receipt(shown.0)));
            ui.close();
        }
        if wide_ui(ui, "Save as…").clicked() {
            let saving = Saving::page(bench, Page::Receipt(shown.0));
            view.dialog = Some(Dialog::Saving(saving));
            ui.close();
        }
        if wide_ui(ui, "Close").clicked() {
            ui.close();
        }
        hold_keyboard(ui, &print);
    });
}

fn sentences_ui(ui: &mut Ui, receipt: &Receipt) {
    let tokens = Tokens::of(ui);
    for entry in receipt.entries() {
        for sentence in &entry.sentences {
            ui.add(
                Label::new(RichText::new(*sentence).size(theme::reading(ui, theme::BODY))).wrap(),
            );
        }
        ui.indent("from", |ui| {
            ui.add(Label::new(RichText::new(&entry.why).size(13.0).color(tokens.quiet)).wrap());
        });
        ui.add_space(8.0);
    }
    if !receipt.passages.is_empty() {
        pieces::section_heading_ui(ui, "The passages, as they were that day");
    }
    for passage in &receipt.passages {
        ui.add_space(4.0);
        ui.add(Label::new(RichText::new(&passage.title).font(theme::bold(14.0))).wrap());
        let behind = RichText::new(passage.behind()).size(13.0);
        ui.add(Label::new(behind.color(tokens.quiet)).wrap());
    }
}

fn wide_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}
