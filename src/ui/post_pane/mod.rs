//! The post: what the adviser should know first, title, who and when, the words with the evidence marked, what they ask
//! and what they say.

mod facts;
mod flags;
mod gathered;
mod here;
pub(super) mod layers;
mod linking;
mod marks;
pub(super) mod pointing;
pub(super) mod questions;
mod selection;
mod state;
mod texts;
mod thread;

pub(super) use state::PostView;

use super::command::Command;
use super::earlier;
use super::pieces;
use super::post_text::Text;
use super::theme::Tokens;
use super::view::{Pane, View};
use crate::reading::{Place, Reading};
use crate::workbench::{OpenCase, Workbench};
use egui::{CornerRadius, Frame, Key, Margin, Modifiers, RichText, Sense, Stroke, Ui, WidgetInfo};
use gathered::{Basis, Gathered};
use jiff::civil::Date;
use texts::Posts;

/// Paints the post of the open case.
pub(super) fn post_ui(
    ui: &mut Ui,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
    today: Date,
) {
    view.post.open_case(case.id);
    let tokens = Tokens::of(ui);
    let basis = Basis::of(case, bench.settings(), tokens, today);
    let gathered = view.post.gathered.of(basis, |_| {
        Gathered::of(case, bench.settings(), tokens, today)
    });
    let posts = Posts {
        bench,
        case,
        marks: &gathered.marks,
    };
    let keyboard = ui.scope_id().with("post keyboard");
    let response = ui.interact(ui.max_rect(), keyboard, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, "The post"));
    if view.wants(Pane::Post) {
        response.request_focus();
    }
    layers::layers_ui(ui, gathered.counts, bench, view);
    let area = egui::ScrollArea::vertical()
        .id_salt(("post", case.id))
        .auto_shrink(false);
    let page = ui.available_height();
    let shown = area.show(ui, |ui| {
        pieces::read_by_keys(ui, keyboard, page);
        if response.has_focus() {
            enter_words(ui, case, view);
        }
        Frame::NONE
            .inner_margin(Margin::symmetric(20, 14))
            .show(ui, |ui| {
                ui.set_width(ui.available_width().min(680.0));
                flags::flags_ui(ui, &gathered.alarms, bench, case, view);
                warnings_ui(ui, case);
                earlier::before_ui(ui, case, view);
                thread::choice_ui(ui, case, view);
                posts.enquiry_ui(ui, view);
                questions::questions_ui(ui, case, view);
                facts::facts_ui(ui, case, &gathered.chips, view);
                facts::people_ui(ui, &case.work.reading, &gathered.roles);
                thread::context_ui(ui, &posts, view);
                // The line at the foot covers nothing that cannot be scrolled above it.
                ui.add_space(48.0);
            });
    });
    here::here_ui(ui, shown.inner_rect, &posts, view);
    pieces::focus_ring(ui, &response);
}

/// Enter goes into the words of the post, where the arrow keys move a text cursor.
fn enter_words(ui: &Ui, case: &OpenCase, view: &mut View) {
    let is_asked = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let caret = view.post.text.caret.map(|caret| caret.text);
    let first = case.work.thread.enquiry.first().copied().map(Text::Body);
    if let Some(text) = caret.or(first).filter(|_| is_asked) {
        view.post.text.focus(text);
    }
}

/// Whether a command can do anything with the selected words.
pub(super) fn can(command: Command, case: &OpenCase, view: &PostView) -> bool {
    let Some(words) = view.selected(case) else {
        return false;
    };
    let is_asked = case.work.thread.enquiry.contains(&words.post);
    match words.place {
        None => is_asked,
        Some(Place::Title) => command != Command::QuoteWords,
        Some(Place::Quote) => false,
    }
}

fn warnings_ui(ui: &mut Ui, case: &OpenCase) {
    let tokens = Tokens::of(ui);
    let mut warnings = case.work.thread.warnings.clone();
    warnings.extend(elsewhere(&case.work.reading));
    if warnings.is_empty() {
        return;
    }
    Frame::NONE
        .fill(tokens.warn_soft)
        .stroke(Stroke::new(1.0, Tokens::edge_of(tokens.warn)))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            for warning in warnings {
                let label = ui.label(RichText::new(warning).size(13.5));
                ui.ctx().accesskit_node_builder(label.id, |node| {
                    node.set_live(egui::accesskit::Live::Polite);
                });
            }
        });
    ui.add_space(8.0);
}

/// Words that point to a post which is not here.
fn elsewhere(reading: &Reading) -> Option<String> {
    let first = reading.elsewhere.first()?;
    Some(format!(
        "They point to another post (“{}”). If it is not below, look for it on the forum before you answer",
        first.text
    ))
}
