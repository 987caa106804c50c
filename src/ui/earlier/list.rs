//! The cases like this one with their paragraphs, each with what differs marked.

use super::using::marked_job;
use crate::ui::dialog::hold_keyboard;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::workbench::{Paragraph, Similar, SimilarCase};
use egui::{
    Button, CornerRadius, Frame, Label, Margin, Response, RichText, ScrollArea, Stroke, Ui,
    WidgetInfo, vec2,
};

/// Paints the list; gives the numbers of the case and the paragraph that are to be used.
pub(super) fn list_ui(
    ui: &mut Ui,
    cases: &[SimilarCase],
    similar: &Similar,
) -> Option<(usize, usize)> {
    let words = match (similar.is_looking(), cases.is_empty()) {
        (true, _) => "Looking through your sent letters…".to_owned(),
        (false, true) => "No sent letter to a case like this one has words of your own. Tick what this post is about, then look again.".to_owned(),
        (false, false) => "What you wrote by hand in cases like this one. What may not be true here is marked, and you look at it before you use it.".to_owned(),
    };
    let said = ui.add(Label::new(RichText::new(words).color(Tokens::of(ui).quiet)).wrap());
    ui.ctx().accesskit_node_builder(said.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    if let Some(here) = similar.here().filter(|_| !cases.is_empty()) {
        quiet_ui(ui, &format!("This post: {here}"));
    }
    let mut chosen = None;
    let mut first: Option<Response> = None;
    let height = (ui.ctx().content_rect().height() - 230.0).max(140.0);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (at, case) in cases.iter().enumerate() {
                case_heading_ui(ui, case);
                for (number, paragraph) in case.paragraphs.iter().enumerate() {
                    let name = format!("Use paragraph {} of {}", number + 1, title(case));
                    let button = paragraph_ui(ui, paragraph, &name);
                    if button.clicked() {
                        chosen = Some((at, number));
                    }
                    first.get_or_insert(button);
                }
            }
        });
    ui.add_space(8.0);
    let close = ui.add(Button::new("Close").min_size(vec2(0.0, 34.0)));
    if close.clicked() {
        ui.close();
    }
    hold_keyboard(ui, first.as_ref().unwrap_or(&close));
    chosen
}

/// What a case is called: its thread's title, or that it has none.
pub(super) fn title(case: &SimilarCase) -> String {
    let title = case.title.as_deref();
    title.map_or_else(
        || "a post without a title".to_owned(),
        |title| format!("“{title}”"),
    )
}

fn case_heading_ui(ui: &mut Ui, case: &SimilarCase) {
    ui.add_space(12.0);
    let sent = case.sent.strftime("%-d %b %Y");
    let heading = format!("{} · sent {sent}", title(case));
    ui.add(
        Label::new(RichText::new(heading).font(theme::bold(15.0)))
            .wrap()
            .selectable(false),
    );
    let about = case.about.as_deref();
    let about = about.map(|about| format!(" · That post: {about}"));
    let shares = case.shares.join(", ");
    quiet_ui(ui, &format!("Both: {shares}{}", about.unwrap_or_default()));
}

fn paragraph_ui(ui: &mut Ui, paragraph: &Paragraph, name: &str) -> Response {
    let tokens = Tokens::of(ui);
    Frame::NONE
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 9))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let text = &paragraph.passage.text;
            let job = marked_job(text, &paragraph.differences, tokens);
            // Words that were not looked at must not be copied.
            ui.add(Label::new(job).wrap().selectable(false));
            ui.add_space(2.0);
            ui.horizontal(|ui| {
                let button = ui.add(Button::new("Use this…").min_size(vec2(0.0, 30.0)));
                pieces::focus_ring(ui, &button);
                button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
                if button.gained_focus() {
                    button.scroll_to_me(None);
                }
                let words = match paragraph.differences.len() {
                    0 => "Nothing in it is marked".to_owned(),
                    1 => "1 thing to look at".to_owned(),
                    count => format!("{count} things to look at"),
                };
                ui.label(RichText::new(words).size(13.0).color(tokens.quiet));
                button
            })
            .inner
        })
        .inner
}

fn quiet_ui(ui: &mut Ui, words: &str) {
    let words = RichText::new(words).size(13.5).color(Tokens::of(ui).quiet);
    ui.add(Label::new(words).wrap().selectable(false));
}
