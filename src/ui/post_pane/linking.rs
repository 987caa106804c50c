//! A question on its way to the passage that answers it, by the pointer.

use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::Action;
use egui::{
    CornerRadius, CursorIcon, Id, LayerId, Order, Pos2, Rect, Response, Shape, Stroke, Ui, vec2,
};

/// How much of a question goes along with the pointer, in points.
const WIDEST: f32 = 260.0;

/// Carries a question along while it is dragged, and links it to the passage over which it is let go.
pub(super) fn drag(ui: &Ui, response: &Response, question: &str, line: &str, view: &mut View) {
    let Some(point) = response.interact_pointer_pos() else {
        return;
    };
    let place = view.letter.block_at(point);
    if response.drag_stopped() {
        if let Some((block, _)) = place {
            view.act(Action::SetAnswer {
                question: question.to_owned(),
                block,
                answers: true,
            });
        }
    } else if response.dragged() && ui.input(|input| input.pointer.is_decidedly_dragging()) {
        let icon = match place {
            Some(_) => CursorIcon::Grabbing,
            None => CursorIcon::NoDrop,
        };
        ui.set_cursor_icon(icon);
        paint(ui, line, point, place.map(|(_, rect)| rect));
    }
}

fn paint(ui: &Ui, line: &str, point: Pos2, place: Option<Rect>) {
    let tokens = Tokens::of(ui);
    let layer = LayerId::new(Order::Tooltip, Id::unique("dragged question"));
    let painter = ui.ctx().layer_painter(layer);
    let edge = Stroke::new(2.0, tokens.accent);
    if let Some(rect) = place {
        let [a, b, c, d] = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
        ];
        painter.extend(Shape::dashed_line(&[a, b, c, d, a], edge, 6.0, 4.0));
    }
    let words = match place {
        Some(_) => format!("Answered here: {line}"),
        None => line.to_owned(),
    };
    let mut job = egui::text::LayoutJob::simple_singleline(words, theme::plain(13.0), tokens.ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(WIDEST);
    let galley = painter.layout_job(job);
    let rect = Rect::from_min_size(point + vec2(14.0, 10.0), galley.size() + vec2(16.0, 10.0));
    painter.rect(
        rect,
        CornerRadius::same(7),
        tokens.paper,
        Stroke::new(1.0, tokens.accent),
        egui::StrokeKind::Inside,
    );
    painter.galley(rect.min + vec2(8.0, 5.0), galley, tokens.ink);
}
