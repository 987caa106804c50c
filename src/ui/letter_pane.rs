//! The reply: the letter as one page, what the checks say, and Copy.

use super::command::Command;
use super::letter::{BlockAction, EditStep, LetterEvent, LetterInput, LetterView, Mark};
use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Pane, View, Wish};
use crate::checks::{Finding, Severity};
use crate::library::{Confidence, Library, SnippetId};
use crate::output::Form;
use crate::text::Span;
use crate::workbench::{Action, BlockMove, OpenCase, Step, Workbench};
use egui::{Frame, Label, Margin, Panel, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};
use std::collections::BTreeSet;

/// From this width on, in points, the checks stand beside the letter; below it they stand under it.
const CHECKS_BESIDE_FROM: f32 = 900.0;

/// The most the checks take under the letter, in points.
const CHECKS_HEIGHT: f32 = 132.0;

/// Under this width the bar's buttons have short names; from the other on, Copy shows its keys.
const NARROW_BAR: f32 = 490.0;
const ROOMY_BAR: f32 = 580.0;

/// The rule whose findings are folded into one line: with a starter library every passage has one.
const UNAPPROVED: &str = "unapproved-passage";

/// The empty edge right of the letter's words and under them, in points.
const PAGE_EDGE: f32 = 22.0;

/// Paints the reply to the open case.
pub(super) fn letter_pane_ui(ui: &mut Ui, bench: &Workbench, case: &OpenCase, view: &mut View) {
    heading_ui(ui, case);
    Panel::bottom("letter bar")
        .resizable(false)
        .frame(
            Frame::NONE
                .fill(Tokens::of(ui).paper)
                .inner_margin(Margin::symmetric(16, 9)),
        )
        .show(ui, |ui| bar_ui(ui, bench, view));
    let findings = &case.work.findings;
    if !findings.is_empty() {
        let frame = Frame::NONE
            .fill(Tokens::of(ui).ground)
            .inner_margin(Margin::symmetric(14, 8));
        if ui.available_width() >= CHECKS_BESIDE_FROM {
            Panel::right("checks beside")
                .default_size(224.0)
                .frame(frame)
                .show(ui, |ui| checks_ui(ui, case, view, true));
        } else {
            Panel::bottom("checks below")
                .resizable(false)
                .frame(frame)
                .show(ui, |ui| checks_ui(ui, case, view, false));
        }
    }
    let case_key = case.id.0.unsigned_abs();
    if view.wants(Pane::Letter) {
        ui.memory_mut(|memory| memory.request_focus(LetterView::editor_id(case_key)));
    }
    let marks = marks(findings);
    let input = LetterInput {
        draft: &case.work.draft,
        case_key,
        marks: &marks,
        unchecked: &unchecked(bench.library(), case),
        editable: true,
    };
    let events = ScrollArea::vertical()
        .id_salt(("letter", case_key))
        .auto_shrink(false)
        .show(ui, |ui| {
            // The words keep clear of the scroll bar and of the window's edge.
            ui.set_max_width(ui.available_width() - PAGE_EDGE);
            let events = view.letter.ui(ui, input);
            ui.add_space(PAGE_EDGE);
            events
        })
        .inner;
    for event in events {
        take(event, view);
    }
}

fn heading_ui(ui: &mut Ui, case: &OpenCase) {
    Frame::NONE
        .inner_margin(Margin::symmetric(16, 8))
        .show(ui, |ui| {
            let words = case.work.draft.words();
            let to = case
                .work
                .thread
                .poster()
                .map_or_else(|| "Reply".to_owned(), |poster| format!("Reply to {poster}"));
            let waiting = case
                .work
                .findings
                .iter()
                .filter(|finding| finding.severity == Severity::Error)
                .count();
            let remark = match waiting {
                0 => format!("{words} words"),
                1 => format!("{words} words · 1 thing to settle first"),
                _ => format!("{words} words · {waiting} things to settle first"),
            };
            pieces::pane_heading_ui(ui, &to, &remark);
        });
}

/// The snippets in the letter whose facts no lead has checked yet.
fn unchecked(library: &Library, case: &OpenCase) -> BTreeSet<SnippetId> {
    case.work
        .draft
        .blocks
        .iter()
        .filter_map(|block| library.snippets.get(block.snippet()?))
        .filter(|snippet| snippet.confidence == Confidence::Unchecked)
        .map(|snippet| snippet.id.clone())
        .collect()
}

/// What the letter's widget reports, as actions.
pub(super) fn take(event: LetterEvent, view: &mut View) {
    match event {
        LetterEvent::Edited {
            draft,
            step,
            boundary,
        } => {
            let step = match step {
                EditStep::Typing => Step::Typing,
                EditStep::Deleting => Step::Deleting,
                EditStep::Pasting => Step::Pasting,
                EditStep::Cutting => Step::Cutting,
                EditStep::GapFilled => Step::FillingGap,
                EditStep::GapReopened => Step::ClearingGap,
                EditStep::Bold => Step::Bold,
                EditStep::Replaced => Step::Replacing,
            };
            view.act(Action::EditLetter {
                draft,
                step,
                continues: !boundary,
            });
        }
        LetterEvent::CopySelection(text) => view.wishes.push(Wish::CopyText(text)),
        LetterEvent::Selection(_) => {}
        LetterEvent::BlockAction { block, action } => view.act(match action {
            BlockAction::MoveUp => Action::MoveBlock {
                block,
                to: BlockMove::Up,
            },
            BlockAction::MoveDown => Action::MoveBlock {
                block,
                to: BlockMove::Down,
            },
            BlockAction::Remove => Action::RemoveBlock(block),
            BlockAction::RestoreWording => Action::RestoreWording(block),
        }),
    }
}

/// Where findings are underlined in the letter.
fn marks(findings: &[Finding]) -> Vec<Mark> {
    findings
        .iter()
        .filter_map(|finding| {
            Some(Mark {
                block: finding.block?,
                span: finding.span?,
                severity: finding.severity,
                message: finding.message.clone(),
            })
        })
        .collect()
}

fn checks_ui(ui: &mut Ui, case: &OpenCase, view: &mut View, is_beside: bool) {
    let quiet = Tokens::of(ui).quiet;
    ui.label(RichText::new("Checks").font(theme::bold(13.0)).color(quiet));
    ScrollArea::vertical()
        .id_salt("checks")
        .auto_shrink([false, true])
        .max_height(if is_beside {
            f32::INFINITY
        } else {
            CHECKS_HEIGHT
        })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let (unapproved, others): (Vec<&Finding>, Vec<&Finding>) = case
                .work
                .findings
                .iter()
                .partition(|finding| finding.rule == UNAPPROVED);
            for finding in others {
                finding_ui(ui, finding, view);
            }
            if !unapproved.is_empty() {
                let words = match unapproved.len() {
                    1 => "1 thing in it nobody here has checked yet".to_owned(),
                    several => format!("{several} things in it nobody here has checked yet"),
                };
                pieces::folded_ui(ui, "unapproved", &words, |ui| {
                    for finding in unapproved {
                        finding_ui(ui, finding, view);
                    }
                });
            }
        });
}

/// One line of the checks; clicking it goes to its words.
fn finding_ui(ui: &mut Ui, finding: &Finding, view: &mut View) {
    let tokens = Tokens::of(ui);
    let colour = match finding.severity {
        Severity::Error => tokens.error,
        Severity::Warning => tokens.warn,
        Severity::Advice => tokens.quiet,
    };
    let text = RichText::new(&finding.message).size(13.5).color(colour);
    let Some(block) = finding.block else {
        ui.add(Label::new(text).wrap());
        return;
    };
    let response = ui.add(Label::new(text).wrap().sense(egui::Sense::click()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &finding.message));
    pieces::focus_ring(ui, &response);
    if response.on_hover_text("Show it in the letter").clicked() {
        view.letter
            .reveal(block, finding.span.unwrap_or(Span::new(0, 0)));
    }
}

fn bar_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        let width = ui.available_width();
        let copy = if width < NARROW_BAR {
            "Copy"
        } else {
            "Copy for the forum"
        };
        let keys = Command::Copy.keys(ui.ctx()).filter(|_| width > ROOMY_BAR);
        let button = pieces::main_button_ui(ui, copy, keys.as_deref(), true);
        if button
            .on_hover_text(Command::Copy.text_and_tooltip().1)
            .clicked()
        {
            view.run(Command::Copy);
        }
        form_ui(ui, bench.settings().form, view);
        let add = if width < NARROW_BAR {
            "Add…"
        } else {
            "Add a passage…"
        };
        for (command, words) in [(Command::Preview, "Preview"), (Command::AddPassage, add)] {
            let button = ui.add(egui::Button::new(words).min_size(vec2(0.0, 34.0)));
            let keys = command.keys(ui.ctx()).unwrap_or_default();
            let (text, _) = command.text_and_tooltip();
            if button.on_hover_text(format!("{text} ({keys})")).clicked() {
                view.run(command);
            }
        }
    });
}

fn form_ui(ui: &mut Ui, form: Form, view: &mut View) {
    let button = egui::Button::new(format!("{} ▼", form.label())).min_size(vec2(0.0, 34.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for other in Form::ALL {
            let command = Command::UseForm(other);
            let choice = ui.add(egui::Button::new(other.label()).selected(other == form));
            if choice.on_hover_text(command.text_and_tooltip().1).clicked() {
                view.run(command);
                ui.close();
            }
        }
    });
    response.widget_info(|| {
        WidgetInfo::labeled(Role::ComboBox, true, format!("Copy as {}", form.label()))
    });
}
