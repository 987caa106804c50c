//! The draft that is looked at: its words as they would be taken in, what was dropped, and what the library has like it.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use super::super::template;
use crate::workbench::{DraftPlan, PlannedDraft, Workbench};
use egui::{CornerRadius, Frame, Label, Margin, RichText, Stroke, Ui};

/// From this width on, in points, the draft and what is like it stand side by side.
const SIDE_BY_SIDE_FROM: f32 = 560.0;

/// The widest a draft stands by itself, in points.
const WIDEST: f32 = 660.0;

/// Paints the draft.
pub(super) fn detail_ui(
    ui: &mut Ui,
    bench: &Workbench,
    plan: &DraftPlan,
    draft: &PlannedDraft,
    view: &mut View,
) {
    let tokens = Tokens::of(ui);
    ui.label(RichText::new(&draft.title).font(theme::bold(20.0)));
    let place = format!("From {} {} of {}", plan.kind.place(), draft.at, plan.name);
    ui.label(RichText::new(place).size(13.0).color(tokens.quiet));
    ui.add_space(4.0);
    let mut ticked = view.library.importing.ticked.contains(&draft.path);
    if pieces::checkbox_ui(ui, &mut ticked, "Take it in").changed() {
        let all = &mut view.library.importing.ticked;
        if ticked {
            all.insert(draft.path.clone());
        } else {
            all.remove(&draft.path);
        }
    }
    if let Some(doubt) = &draft.doubt {
        let words = doubt.words(plan.kind.place());
        ui.label(RichText::new(words).size(14.0).color(tokens.warn));
    }
    if !draft.notes.is_empty() {
        pieces::section_heading_ui(ui, "Taken over otherwise than it stood");
        for note in &draft.notes {
            ui.label(RichText::new(sentence(note)).size(14.0));
        }
    }
    ui.add_space(8.0);
    let like = draft.doubt.as_ref().and_then(|doubt| doubt.passage());
    let snippet = like
        .and_then(|path| path.strip_prefix("guidance/")?.strip_suffix(".md"))
        .and_then(|id| bench.library().snippets.get(id));
    let Some(snippet) = snippet else {
        ui.set_max_width(ui.available_width().min(WIDEST));
        words_ui(ui, "The draft", &draft.body);
        return;
    };
    let side = |ui: &mut Ui, heading: &str, words: &str| words_ui(ui, heading, words);
    if ui.available_width() >= SIDE_BY_SIDE_FROM {
        ui.columns(2, |columns| {
            if let [one, other] = columns {
                side(one, "The draft", &draft.body);
                side(other, "In the library", &snippet.body);
            }
        });
    } else {
        side(ui, "The draft", &draft.body);
        side(ui, "In the library", &snippet.body);
    }
    if pieces::link_ui(ui, &format!("Show “{}”", snippet.title)).clicked()
        && let Some(path) = like
    {
        view.library.go_to(path.to_owned());
    }
}

/// A note with a capital letter.
fn sentence(note: &str) -> String {
    let mut letters = note.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn words_ui(ui: &mut Ui, heading: &str, words: &str) {
    let tokens = Tokens::of(ui);
    ui.label(RichText::new(heading).font(theme::bold(13.0)));
    Frame::NONE
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let mut job = template::job(words, tokens);
            job.wrap.max_width = ui.available_width();
            ui.add(Label::new(job).wrap().selectable(true));
        });
    ui.add_space(8.0);
}
