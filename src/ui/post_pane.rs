//! The post: what the adviser should know first, title, who and when, the words with the evidence marked, what they ask
//! and what they say.

use super::pieces;
use super::post_text;
use super::theme::{self, Tokens};
use super::view::{Pane, View};
use crate::intake::{Post, Role};
use crate::reading::{Reading, Stated};
use crate::workbench::{Action, OpenCase};
use egui::{CornerRadius, Frame, Margin, RichText, Sense, Stroke, Ui, WidgetInfo, vec2};

/// Paints the post of the open case.
pub(super) fn post_ui(ui: &mut Ui, case: &OpenCase, view: &mut View) {
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
                warnings_ui(ui, case);
                enquiry_ui(ui, case);
                questions_ui(ui, &case.work.reading);
                facts_ui(ui, &case.work.reading);
                context_ui(ui, case, view);
                ui.add_space(20.0);
            });
    });
    pieces::focus_ring(ui, &response);
}

fn warnings_ui(ui: &mut Ui, case: &OpenCase) {
    let tokens = Tokens::of(ui);
    let warnings = &case.work.thread.warnings;
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
                ui.label(RichText::new(warning).size(13.5));
            }
        });
    ui.add_space(8.0);
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

fn questions_ui(ui: &mut Ui, reading: &Reading) {
    if reading.questions.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    pieces::section_heading_ui(ui, "What they ask");
    for question in &reading.questions {
        ui.separator();
        ui.horizontal_top(|ui| {
            ui.label(
                RichText::new("?")
                    .font(theme::bold(14.0))
                    .color(tokens.accent),
            );
            let text = question
                .evidence
                .text
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            ui.add(
                egui::Label::new(RichText::new(text).size(14.0))
                    .wrap()
                    .selectable(true),
            );
        });
    }
}

fn facts_ui(ui: &mut Ui, reading: &Reading) {
    let chips: Vec<String> = reading
        .facts
        .iter()
        .filter_map(|fact| chip(&fact.stated))
        .collect();
    if chips.is_empty() {
        return;
    }
    pieces::section_heading_ui(ui, "What they say");
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for words in chips {
            pieces::pill_ui(ui, &words, Tokens::of(ui).quiet);
        }
    });
}

fn chip(stated: &Stated) -> Option<String> {
    match stated {
        Stated::Child {
            relation,
            age,
            age_as_written,
        } => Some(match (age, age_as_written) {
            (_, Some(written)) => format!("{relation}, {written}"),
            (Some(age), None) => format!("{relation}, {age}"),
            (None, None) => relation.clone(),
        }),
        Stated::Poster {
            relation,
            for_somebody_else,
        } => Some(if *for_somebody_else {
            format!("poster: {relation}, writing for somebody else")
        } else {
            format!("poster: {relation}")
        }),
        Stated::Order { name } | Stated::Plan { name } | Stated::Stage { name } => {
            Some(name.clone())
        }
        Stated::LegalAid => Some("legal aid".to_owned()),
        Stated::Date { .. }
        | Stated::Deadline { .. }
        | Stated::RelationWord { .. }
        | Stated::Other => None,
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
