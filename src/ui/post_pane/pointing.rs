//! What a mark in the post leads to: it comes into view and has a ring until something else is pointed at.

use super::PostView;
use crate::ui::post_text::Target;
use crate::ui::theme::Tokens;
use egui::{CornerRadius, Response, Stroke, StrokeKind, Ui};

/// Shows that a mark leads to `response`, if it does.
pub(in crate::ui) fn answer(ui: &Ui, response: &Response, target: &Target, view: &mut PostView) {
    let Some(pointed) = view.pointed_at(target) else {
        return;
    };
    if pointed.scrolls {
        response.scroll_to_me(Some(egui::Align::Center));
        ui.request_repaint();
    }
    if pointed.takes_keyboard {
        response.request_focus();
    }
    ui.painter().rect_stroke(
        response.rect.expand(2.0),
        CornerRadius::same(7),
        Stroke::new(2.0, Tokens::of(ui).accent),
        StrokeKind::Outside,
    );
}
