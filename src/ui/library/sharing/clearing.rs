//! Words that may tell of a case, to be taken out or cleared before anything is published.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use super::super::view::Page;
use crate::checks::clearing::Trace;
use crate::text::Span;
use crate::workbench::{Action, Share, Uncleared};
use egui::text::{LayoutJob, TextFormat};
use egui::{Button, Label, RichText, Ui, vec2};

/// How much of the words round a trace is shown, in bytes.
const AROUND: usize = 60;

/// Paints them.
pub(super) fn clearing_ui(ui: &mut Ui, uncleared: &[Uncleared], view: &mut View) {
    let tokens = Tokens::of(ui);
    ui.set_width(ui.available_width().min(680.0));
    ui.label(RichText::new("Not published yet").font(theme::bold(20.0)));
    ui.label(
        RichText::new("These words may come from a case. Take them out, or clear each one. What is published stays in the folder’s history: Git never forgets.")
            .size(15.0),
    );
    for entry in uncleared {
        ui.add_space(12.0);
        if pieces::link_ui(ui, &entry.title).clicked() {
            if entry.path.starts_with("proposals/") {
                view.library.open(Page::Proposals);
            } else {
                view.library.go_to(entry.path.clone());
            }
        }
        for trace in &entry.traces {
            trace_ui(ui, entry, trace, tokens, view);
        }
    }
}

fn trace_ui(ui: &mut Ui, entry: &Uncleared, trace: &Trace, tokens: &Tokens, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        let words = format!("Clear “{}”", trace.text);
        if ui
            .add(Button::new(words).min_size(vec2(0.0, 30.0)))
            .clicked()
        {
            view.act(Action::Share(Share::Clear(vec![trace.key()])));
        }
        ui.label(
            RichText::new(trace.kind.label())
                .size(13.0)
                .color(tokens.quiet),
        );
    });
    let job = in_context(&entry.words, trace.span, tokens, ui.available_width());
    ui.add(Label::new(job).wrap().selectable(true));
}

/// A trace with some of the words round it, itself set off.
fn in_context(words: &str, span: Span, tokens: &Tokens, width: f32) -> LayoutJob {
    let start = (span.start.saturating_sub(AROUND)..=span.start)
        .find(|at| words.is_char_boundary(*at))
        .unwrap_or(span.start);
    let end = (span.end..=span.end + AROUND)
        .rev()
        .find(|at| words.is_char_boundary(*at))
        .unwrap_or(span.end)
        .min(words.len());
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let plain = TextFormat {
        font_id: theme::plain(14.0),
        color: tokens.quiet,
        ..Default::default()
    };
    let marked = TextFormat {
        font_id: theme::bold(14.0),
        color: tokens.ink,
        background: tokens.warn_soft,
        ..Default::default()
    };
    for (piece, format) in [
        (Span::new(start, span.start), &plain),
        (span, &marked),
        (Span::new(span.end, end), &plain),
    ] {
        let text = piece.of(words).unwrap_or_default().replace('\n', " ");
        job.append(&text, 0.0, format.clone());
    }
    job
}
