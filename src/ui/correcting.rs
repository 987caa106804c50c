//! The sent letters that said a passage which was withdrawn since, for the adviser to see to.

use super::cases_pane;
use super::dialog::heading_ui;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use crate::store::CaseId;
use crate::workbench::{Action, LetterToCorrect, Workbench};
use egui::{Button, CornerRadius, Frame, Label, Margin, RichText, ScrollArea, Stroke, Ui, vec2};
use std::collections::BTreeMap;

/// Says on the desk that there are such letters, and leads to them.
pub(super) fn banner_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let count = by_case(&bench.letters_to_correct()).len();
    if count == 0 {
        return;
    }
    let tokens = Tokens::of(ui);
    let words = match count {
        1 => "1 sent letter may need correcting".to_owned(),
        _ => format!("{count} sent letters may need correcting"),
    };
    Frame::NONE
        .fill(tokens.warn_soft)
        .stroke(Stroke::new(1.0, Tokens::edge_of(tokens.warn)))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(10, 7))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(Label::new(RichText::new(words).font(theme::bold(13.0))).wrap());
            if pieces::link_ui(ui, "See which and why…").clicked() {
                view.dialog = Some(super::dialog::Dialog::Correcting);
            }
        });
}

/// The letters, those of one case together, in their order.
fn by_case<'a>(letters: &[&'a LetterToCorrect]) -> Vec<(CaseId, Vec<&'a LetterToCorrect>)> {
    let mut places: BTreeMap<CaseId, usize> = BTreeMap::new();
    let mut cases: Vec<(CaseId, Vec<&LetterToCorrect>)> = Vec::new();
    for letter in letters {
        let at = *places.entry(letter.case).or_insert(cases.len());
        match cases.get_mut(at) {
            Some((_, said)) => said.push(letter),
            None => cases.push((letter.case, vec![letter])),
        }
    }
    cases
}

/// Paints the dialog.
pub(super) fn correcting_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Sent letters that may need correcting");
    let tokens = Tokens::of(ui);
    let letters = bench.letters_to_correct();
    let cases = by_case(&letters);
    let about = if cases.is_empty() {
        "All of them were seen to"
    } else {
        "Each said a passage that a team lead has withdrawn since. Write to the parent again where it matters."
    };
    ui.add(Label::new(RichText::new(about).color(tokens.quiet)).wrap());
    let height = (ui.ctx().content_rect().height() - 240.0).max(160.0);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (case, said) in &cases {
                ui.add_space(10.0);
                case_ui(ui, *case, said, bench, view);
            }
        });
    ui.add_space(8.0);
    if wide_ui(ui, "Close").clicked() {
        ui.close();
    }
}

fn case_ui(
    ui: &mut Ui,
    case: CaseId,
    said: &[&LetterToCorrect],
    bench: &Workbench,
    view: &mut View,
) {
    let listed = bench.cases().iter().find(|row| row.id == case);
    let title = listed.map(cases_pane::title).unwrap_or_default();
    ui.add(Label::new(RichText::new(&title).font(theme::bold(15.0))).wrap());
    for letter in said {
        let which = letter.earlier.map_or_else(
            || "It".to_owned(),
            |day| {
                format!(
                    "An earlier letter to them, of {},",
                    day.strftime("%-d %B %Y")
                )
            },
        );
        let words = format!(
            "{which} said “{}”. Withdrawn: {}",
            letter.passage, letter.why
        );
        ui.add(Label::new(RichText::new(words).size(14.5)).wrap());
    }
    ui.horizontal(|ui| {
        let open = wide_ui(ui, "Open the letter");
        name(&open, format!("Open the letter of {title}"));
        if open.clicked() {
            view.act(Action::OpenCase(case));
            ui.close();
        }
        let settle = wide_ui(ui, "It is seen to");
        name(&settle, format!("The letter of {title} is seen to"));
        if settle
            .on_hover_text("Takes the letter off this list; the letter stays as it is")
            .clicked()
        {
            view.act(Action::SettleLetter {
                case,
                settled: true,
            });
        }
    });
}

/// Tells a screen reader which letter a button is for.
fn name(button: &egui::Response, words: String) {
    button.widget_info(move || egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
}

fn wide_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}
