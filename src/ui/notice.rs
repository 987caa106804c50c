//! What the adviser was last told, at the bottom of the window, with a way back where there is one.

use super::theme::Tokens;
use super::view::{View, Wish};
use egui::accesskit::Live;
use egui::{
    Align2, Area, CornerRadius, Frame, Id, Key, Margin, Modifiers, Order, RichText, Stroke, vec2,
};
use std::time::{Duration, Instant};

/// How long a notice stays: long enough to read its longest form twice.
const SHOWN_FOR: Duration = Duration::from_secs(9);

/// Paints the notice on show, if there is one; it goes by itself, unless it says that something went wrong, and
/// at Escape.
pub(super) fn notice_ui(ctx: &egui::Context, view: &mut View, now: Instant) {
    let Some(shown) = &view.shown else { return };
    let age = now.saturating_duration_since(shown.since);
    let is_over = age >= SHOWN_FOR && !shown.notice.is_error;
    // What Escape means more to, a dialog or a field, has taken it out of the frame before.
    if is_over || ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        view.put_away_notice(!is_over);
        return;
    }
    if !shown.notice.is_error {
        ctx.request_repaint_after(SHOWN_FOR.saturating_sub(age));
    }
    let notice = shown.notice.clone();
    let mut dismissed = false;
    let live = if notice.is_error {
        Live::Assertive
    } else {
        Live::Polite
    };
    Area::new(Id::unique("notice"))
        .order(Order::Foreground)
        // Where it covers neither the letter nor the button that copies it.
        .anchor(Align2::LEFT_BOTTOM, vec2(16.0, -44.0))
        .show(ctx, |ui| {
            let tokens = Tokens::of(ui);
            let edge = if notice.is_error {
                tokens.error
            } else {
                tokens.edge
            };
            Frame::NONE
                .fill(tokens.paper)
                .stroke(Stroke::new(1.0, edge))
                .corner_radius(CornerRadius::same(9))
                .inner_margin(Margin::symmetric(16, 10))
                .shadow(ui.visuals().popup_shadow)
                .show(ui, |ui| {
                    ui.set_max_width(560.0);
                    ui.horizontal(|ui| {
                        let colour = if notice.is_error {
                            tokens.error
                        } else {
                            tokens.ink
                        };
                        let text = RichText::new(&notice.text).color(colour).size(14.5);
                        let label = ui.add(egui::Label::new(text).wrap());
                        ui.ctx().accesskit_node_builder(label.id, |node| {
                            node.set_live(live);
                        });
                        if let Some((words, action)) = &notice.offer
                            && ui
                                .button(RichText::new(words).color(tokens.accent))
                                .clicked()
                        {
                            view.wishes.push(Wish::Act(action.clone()));
                            dismissed = true;
                        }
                        if ui.button("Dismiss").clicked() {
                            dismissed = true;
                        }
                    });
                });
        });
    if dismissed {
        view.put_away_notice(true);
        view.keyboard.give_back_later(ctx);
    }
}
