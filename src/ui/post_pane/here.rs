//! The line at the foot of the post: what the words are that the cursor is on, or that were asked for.

use super::marks;
use super::texts::Posts;
use crate::ui::post_text::{Mark, marks_at};
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use egui::{CornerRadius, Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

/// Paints the line over the foot of `pane`, if there is anything to say; a screen reader is told of it.
pub(super) fn here_ui(ui: &Ui, pane: Rect, posts: &Posts<'_>, view: &View) {
    let Some(words) = words(ui, posts, view) else {
        return;
    };
    let tokens = Tokens::of(ui);
    let width = pane.width() - 44.0;
    let font = crate::ui::theme::plain(13.0);
    let galley = ui.painter().layout(words.clone(), font, tokens.ink, width);
    let size = vec2(pane.width() - 20.0, galley.size().y + 12.0);
    let rect = Rect::from_min_size(pane.left_bottom() + vec2(10.0, -size.y - 8.0), size);
    let edge = Stroke::new(1.0, tokens.accent);
    let radius = CornerRadius::same(7);
    let painter = ui.painter();
    painter.rect(
        rect,
        radius,
        tokens.accent_soft,
        edge,
        egui::StrokeKind::Inside,
    );
    painter.galley(rect.min + vec2(12.0, 6.0), galley, tokens.ink);
    let response = ui.interact(rect, Id::unique("here in the post"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

fn words(ui: &Ui, posts: &Posts<'_>, view: &View) -> Option<String> {
    let case = posts.case;
    if let Some(said) = view.post.said() {
        return Some(said.to_owned());
    }
    let caret = view.post.text.caret?;
    let id = crate::ui::post_text::TextView::id(case.id.0, caret.text);
    if ui.memory(|memory| memory.has_focus(id)) {
        if !caret.span().is_empty() {
            return Some("Enter shows what you can do with these words".to_owned());
        }
        let of_text = posts.marks.get(&caret.text)?;
        let here: Vec<&Mark> = marks_at(of_text, caret.at).collect();
        let said: Vec<String> = here
            .iter()
            .map(|mark| marks::says(&mark.target, case, posts.bench.library()))
            .collect();
        return (!said.is_empty()).then(|| said.join(" · "));
    }
    None
}
