//! The post: what the adviser should know first, title, who and when, the words with the evidence marked, what they ask
//! and what they say.

mod facts;
mod flags;
mod here;
pub(super) mod layers;
mod linking;
mod marks;
pub(super) mod pointing;
pub(super) mod questions;
mod selection;
mod state;
mod thread;

pub(super) use state::PostView;

use super::command::Command;
use super::earlier;
use super::pieces;
use super::post_text::{self, Mark, Text, Words};
use super::theme::{self, Tokens};
use super::view::{Pane, View};
use crate::intake::{Post, Role};
use crate::reading::{Place, Reading};
use crate::workbench::{OpenCase, Workbench};
use egui::{CornerRadius, Frame, Key, Margin, Modifiers, RichText, Sense, Stroke, Ui, WidgetInfo};
use jiff::civil::Date;
use marks::Marks;

/// Paints the post of the open case.
pub(super) fn post_ui(
    ui: &mut Ui,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
    today: Date,
) {
    view.post.open_case(case.id);
    let marks = marks::marks(case, bench.settings(), Tokens::of(ui));
    let keyboard = ui.scope_id().with("post keyboard");
    let response = ui.interact(ui.max_rect(), keyboard, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, "The post"));
    if view.wants(Pane::Post) {
        response.request_focus();
    }
    layers::layers_ui(ui, bench, case, view);
    let area = egui::ScrollArea::vertical()
        .id_salt(("post", case.id))
        .auto_shrink(false);
    let has_focus = response.has_focus();
    let page = ui.available_height();
    let shown = area.show(ui, |ui| {
        if has_focus {
            pieces::hold_arrow_keys(ui, keyboard);
            pieces::scroll_by_keys(ui, page);
            enter_words(ui, case, view);
        }
        Frame::NONE
            .inner_margin(Margin::symmetric(20, 14))
            .show(ui, |ui| {
                ui.set_width(ui.available_width().min(680.0));
                flags::flags_ui(ui, bench, case, view);
                warnings_ui(ui, case);
                earlier::before_ui(ui, case, view);
                thread::choice_ui(ui, case, view);
                enquiry_ui(ui, &marks, bench, case, view);
                questions::questions_ui(ui, case, view);
                facts::facts_ui(ui, case, view, today);
                facts::people_ui(ui, &case.work.reading);
                thread::context_ui(ui, &marks, bench, case, view);
                // The line at the foot covers nothing that cannot be scrolled above it.
                ui.add_space(48.0);
            });
    });
    here::here_ui(ui, shown.inner_rect, &marks, bench, case, view);
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
        .stroke(Stroke::new(1.0, tokens.warn.gamma_multiply(0.5)))
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

fn enquiry_ui(ui: &mut Ui, marks: &Marks, bench: &Workbench, case: &OpenCase, view: &mut View) {
    let tokens = Tokens::of(ui);
    let thread = &case.work.thread;
    if thread.title.is_some() {
        let name = "The title of the post".to_owned();
        words_ui(ui, Text::Title, name, marks, bench, case, view);
        ui.add_space(2.0);
    }
    if thread.enquiry.is_empty() {
        ui.add_space(8.0);
        let words = "There is no parent’s post to answer in this copy. Choose one below, or copy the page again.";
        ui.label(RichText::new(words).size(theme::BODY).color(tokens.quiet));
    }
    for (index, post) in thread.enquiry_posts() {
        ui.label(RichText::new(about(post)).size(13.0).color(tokens.quiet));
        ui.add_space(6.0);
        body_ui(ui, index, post, marks, bench, case, view);
        quotes_ui(ui, index, post, marks, bench, case, view);
        ui.add_space(10.0);
    }
}

/// Paints a post's own words.
fn body_ui(
    ui: &mut Ui,
    index: usize,
    post: &Post,
    marks: &Marks,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
) {
    let by = post.author.as_deref().unwrap_or("somebody without a name");
    let name = format!("The words of {by}");
    words_ui(ui, Text::Body(index), name, marks, bench, case, view);
}

/// Paints a text of the thread, and answers what is done to it.
fn words_ui(
    ui: &mut Ui,
    text: Text,
    name: String,
    marks: &Marks,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
) {
    let Some(written) = text.words(&case.work.thread) else {
        return;
    };
    let says = |mark: &Mark| marks::says(&mark.target, case, bench.library());
    let words = Words {
        text,
        case: case.id.0,
        words: written,
        marks: marks.get(&text).map_or(&[][..], Vec::as_slice),
        name,
        says: &says,
    };
    if let Some(touched) = post_text::words_ui(ui, &words, &mut view.post.text) {
        selection::answer(touched, &words, view);
    }
    selection::menu_ui(ui, &words, bench, case, view);
}

/// "lanternlane · parent · Tue Nov 17, 2026 9:42 pm · first post".
fn about(post: &Post) -> String {
    let mut parts = vec![
        post.author
            .clone()
            .unwrap_or_else(|| "name not shown".to_owned()),
    ];
    if post.inferred {
        parts.push("name taken from the answer".to_owned());
    }
    parts.push(role_words(post.role).to_owned());
    parts.push(
        post.posted_as_written
            .clone()
            .unwrap_or_else(|| "date not shown".to_owned()),
    );
    match post.post_count {
        Some(1) => parts.push("first post".to_owned()),
        Some(count) => parts.push(format!("{count} posts")),
        None => {}
    }
    parts.join(" · ")
}

fn role_words(role: Role) -> &'static str {
    match role {
        Role::Parent => "parent",
        Role::Adviser => "adviser",
        Role::Other => "other",
    }
}

fn quotes_ui(
    ui: &mut Ui,
    index: usize,
    post: &Post,
    marks: &Marks,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
) {
    let tokens = Tokens::of(ui);
    for (number, quote) in post.quotes.iter().enumerate() {
        ui.add_space(6.0);
        Frame::NONE
            .fill(tokens.ground)
            .corner_radius(CornerRadius::same(6))
            .inner_margin(Margin::symmetric(12, 8))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                let from = quote.author.as_deref().map_or_else(
                    || "Quoted, not the poster’s words".to_owned(),
                    |author| format!("Quoted from {author}, not the poster’s words"),
                );
                ui.label(RichText::new(&from).size(12.5).color(tokens.quiet));
                let text = Text::Quote(index, number);
                words_ui(ui, text, from, marks, bench, case, view);
            });
    }
}
