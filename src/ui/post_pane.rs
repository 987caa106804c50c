//! The post: what the adviser should know first, title, who and when, the words with the evidence marked, what they ask
//! and what they say.

mod facts;
mod flags;
mod questions;

use super::pieces;
use super::post_text;
use super::theme::{self, Tokens};
use super::view::{Pane, View};
use crate::intake::{Post, Role};
use crate::reading::Reading;
use crate::workbench::{Action, OpenCase, Workbench};
use egui::{CornerRadius, Frame, Margin, RichText, Sense, Stroke, Ui, WidgetInfo};
use jiff::civil::Date;

/// Paints the post of the open case.
pub(super) fn post_ui(
    ui: &mut Ui,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
    today: Date,
) {
    let area = egui::ScrollArea::vertical()
        .id_salt(("post", case.id))
        .auto_shrink(false);
    let keyboard = ui.scope_id().with("post keyboard");
    let response = ui.interact(ui.max_rect(), keyboard, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, "The post"));
    if view.wants(Pane::Post) {
        response.request_focus();
    }
    let has_focus = response.has_focus();
    let page = ui.available_height();
    area.show(ui, |ui| {
        if has_focus {
            pieces::hold_arrow_keys(ui, keyboard);
            pieces::scroll_by_keys(ui, page);
        }
        Frame::NONE
            .inner_margin(Margin::symmetric(20, 14))
            .show(ui, |ui| {
                ui.set_width(ui.available_width().min(680.0));
                flags::flags_ui(ui, bench, case, view);
                warnings_ui(ui, case);
                enquiry_ui(ui, case);
                questions::questions_ui(ui, case, view);
                facts::facts_ui(ui, &case.work.reading, today);
                facts::people_ui(ui, &case.work.reading);
                context_ui(ui, case, view);
                ui.add_space(20.0);
            });
    });
    pieces::focus_ring(ui, &response);
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

fn enquiry_ui(ui: &mut Ui, case: &OpenCase) {
    let tokens = Tokens::of(ui);
    let thread = &case.work.thread;
    if let Some(title) = &thread.title {
        post_text::title_ui(ui, title, &case.work.reading);
    }
    if thread.enquiry.is_empty() {
        ui.add_space(8.0);
        let words = "There is no parent’s post to answer in this copy. Choose one below, or copy the page again.";
        ui.label(RichText::new(words).size(theme::BODY).color(tokens.quiet));
    }
    for (index, post) in thread.enquiry_posts() {
        ui.label(RichText::new(about(post)).size(13.0).color(tokens.quiet));
        ui.add_space(6.0);
        let cut = post_text::body_ui(ui, &post.body, index, Some(&case.work.reading));
        if cut {
            let words = "The rest of this long post is not shown here. It is kept whole, and it was read whole.";
            ui.label(RichText::new(words).color(tokens.warn));
        }
        quotes_ui(ui, post);
        ui.add_space(10.0);
    }
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

fn quotes_ui(ui: &mut Ui, post: &Post) {
    let tokens = Tokens::of(ui);
    for quote in &post.quotes {
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
                ui.label(RichText::new(from).size(12.5).color(tokens.quiet));
                ui.label(RichText::new(&quote.text).size(14.0));
            });
    }
}

/// The posts that are not being answered, folded away.
fn context_ui(ui: &mut Ui, case: &OpenCase, view: &mut View) {
    let tokens = Tokens::of(ui);
    let thread = &case.work.thread;
    let others: Vec<(usize, &Post)> = thread
        .posts
        .iter()
        .enumerate()
        .filter(|(index, _)| !thread.enquiry.contains(index))
        .collect();
    if others.is_empty() {
        return;
    }
    pieces::section_heading_ui(ui, "Also in this thread");
    for (index, post) in others {
        pieces::folded_ui(ui, (case.id, index), &about(post), |ui| {
            post_text::body_ui(ui, &post.body, index, None);
            quotes_ui(ui, post);
            if post.role != Role::Adviser && !post.body.is_empty() {
                ui.add_space(4.0);
                let answer =
                    ui.button(RichText::new("Answer this post instead").color(tokens.accent));
                if answer.clicked() {
                    view.act(Action::ChooseEnquiry(vec![index]));
                }
            }
        });
    }
}
