//! The letter as the parent will read it: no margins, no marks, open gaps as they would print.

use super::command::Command;
use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use crate::library::{Passage, RunKind, Target};
use crate::text::Span;
use crate::workbench::Workbench;
use egui::text::{LayoutJob, TextFormat};
use egui::{Frame, Margin, RichText, ScrollArea, Stroke, Ui, vec2};

/// Paints the preview of the open case.
pub(super) fn preview_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "As the parent will read it");
    let Some(case) = bench.open_case_ref() else {
        ui.close();
        return;
    };
    let tokens = Tokens::of(ui);
    let height = ui.ctx().content_rect().height() - 190.0;
    Frame::NONE
        .fill(tokens.paper)
        .stroke(Stroke::new(1.0, tokens.line))
        .inner_margin(Margin::symmetric(28, 18))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    pieces::scroll_by_keys(ui, height);
                    ui.spacing_mut().item_spacing.y = 10.0;
                    for block in &case.work.draft.blocks {
                        passage_ui(ui, &block.passage);
                    }
                });
        });
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        let keys = Command::Copy.keys(ui.ctx());
        let copy = pieces::main_button_ui(ui, "Copy for the forum", keys.as_deref(), true);
        if copy.clicked() {
            view.run(Command::Copy);
            ui.close();
        }
        for (command, words) in [
            (Command::CopyForMail, "Copy for e-mail"),
            (Command::SaveLetter, "Save as…"),
            (Command::Print, "Print…"),
        ] {
            let button = ui.add(egui::Button::new(words).min_size(vec2(0.0, 34.0)));
            let keys = command.keys(ui.ctx()).unwrap_or_default();
            let tooltip = format!("{} ({keys})", command.text_and_tooltip().1);
            if button.on_hover_text(tooltip).clicked() {
                view.run(command);
                ui.close();
            }
        }
        if ui
            .add(egui::Button::new("Close").min_size(vec2(0.0, 34.0)))
            .clicked()
        {
            ui.close();
        }
        hold_keyboard(ui, &copy);
    });
}

/// Paints a passage as it will be read.
pub(super) fn passage_ui(ui: &mut Ui, passage: &Passage) {
    let mut start = 0;
    for line in passage.text.split('\n') {
        let span = Span::new(start, start + line.len());
        start = span.end + 1;
        let item = passage.runs.iter().find_map(|run| match run.kind {
            RunKind::Item { number } if run.span.overlaps(span) => Some(number),
            _ => None,
        });
        let size = theme::reading(ui, theme::BODY);
        let job = line_job(passage, span, size, Tokens::of(ui));
        match item {
            None => {
                ui.add(egui::Label::new(job).wrap().selectable(true));
            }
            Some(number) => {
                ui.horizontal_top(|ui| {
                    ui.add_space(8.0);
                    let mark = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
                    ui.label(RichText::new(mark).font(theme::plain(size)));
                    ui.add(egui::Label::new(job).wrap().selectable(true));
                });
            }
        }
    }
}

fn line_job(passage: &Passage, line: Span, size: f32, tokens: &Tokens) -> LayoutJob {
    let mut cuts: Vec<usize> = vec![line.start, line.end];
    for run in passage.runs.iter().filter(|run| run.span.overlaps(line)) {
        cuts.push(run.span.start.max(line.start));
        cuts.push(run.span.end.min(line.end));
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut job = LayoutJob::default();
    for pair in cuts.windows(2) {
        let &[start, end] = pair else { continue };
        let piece = Span::new(start, end);
        let covers = |kind: &dyn Fn(&RunKind) -> bool| {
            passage
                .runs
                .iter()
                .any(|run| run.span.contains(piece) && kind(&run.kind))
        };
        let is_bold = covers(&|kind| matches!(kind, RunKind::Bold));
        let is_link =
            covers(&|kind| matches!(kind, RunKind::Link { target } if has_address(target)));
        let is_open_gap = covers(&|kind| matches!(kind, RunKind::Gap { filled: false, .. }));
        let mut format = TextFormat {
            font_id: if is_bold {
                theme::bold(size)
            } else {
                theme::plain(size)
            },
            color: tokens.ink,
            line_height: Some(size * theme::BODY_LINE / theme::BODY),
            ..Default::default()
        };
        if is_link {
            format.color = tokens.accent;
            format.underline = Stroke::new(1.0, tokens.accent);
        }
        if is_open_gap {
            format.color = tokens.error;
        }
        if let Some(text) = piece.of(&passage.text) {
            job.append(text, 0.0, format);
        }
    }
    job
}

fn has_address(target: &Target) -> bool {
    match target {
        Target::Signpost { address, .. } => address.is_some(),
        Target::Address { .. } => true,
    }
}
