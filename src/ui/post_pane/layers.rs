//! The row over the post: which kinds of marks are shown, each with the line it has in the text.

use super::marks;
use crate::ui::command::Command;
use crate::ui::pieces;
use crate::ui::post_text::layer_line;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::{Layer, OpenCase, Settings, Workbench};
use egui::{
    Color32, CornerRadius, Frame, Margin, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

/// Paints the row.
pub(super) fn layers_ui(ui: &mut Ui, bench: &Workbench, case: &OpenCase, view: &mut View) {
    let frame = Frame::NONE.inner_margin(Margin {
        left: 16,
        right: 12,
        top: 7,
        bottom: 5,
    });
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for layer in Layer::ALL {
                let is_shown = !bench.settings().hidden_layers.contains(&layer);
                let count = marks::count(case, layer);
                let response = layer_ui(ui, layer, count, is_shown);
                let command = Command::ToggleLayer(layer);
                let keys = command.keys(ui.ctx()).unwrap_or_default();
                let about = command.text_and_tooltip().1;
                if response.on_hover_text(format!("{about}. {keys}")).clicked() {
                    view.run(command);
                }
            }
        });
    });
    ui.separator();
}

/// What a layer is called.
pub(in crate::ui) fn name(layer: Layer) -> &'static str {
    match layer {
        Layer::Evidence => "Evidence",
        Layer::Questions => "Questions",
        Layer::Facts => "Facts",
        Layer::Flags => "Flags",
    }
}

/// The settings with a layer shown or hidden, whichever it is not now.
pub(in crate::ui) fn toggle(settings: &mut Settings, layer: Layer) {
    if !settings.hidden_layers.remove(&layer) {
        settings.hidden_layers.insert(layer);
    }
}

fn colour(layer: Layer, tokens: &Tokens) -> Color32 {
    match layer {
        Layer::Evidence => tokens.evidence.first().copied().unwrap_or(tokens.accent),
        Layer::Questions => tokens.accent,
        Layer::Facts => tokens.quiet,
        Layer::Flags => tokens.error,
    }
}

fn layer_ui(ui: &mut Ui, layer: Layer, count: usize, is_shown: bool) -> Response {
    let tokens = Tokens::of(ui);
    let words = format!("{} {count}", name(layer));
    let ink = if is_shown { tokens.ink } else { tokens.quiet };
    let font = theme::plain(12.5);
    let galley = ui.painter().layout_no_wrap(words, font, ink);
    let size = galley.size() + vec2(16.0, 10.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let radius = CornerRadius::same(7);
    let painter = ui.painter();
    if is_shown || response.hovered() {
        let fill = if is_shown {
            tokens.accent_soft
        } else {
            tokens.hover
        };
        painter.rect_filled(rect, radius, fill);
    }
    if is_shown {
        let (left, right) = (rect.left() + 8.0, rect.right() - 8.0);
        let y = rect.bottom() - 4.0;
        layer_line(painter, layer, colour(layer, tokens), left, right, y);
    } else {
        let edge = Stroke::new(1.0, tokens.line);
        painter.rect_stroke(rect, radius, edge, StrokeKind::Inside);
    }
    painter.galley(rect.min + vec2(8.0, 3.0), galley, ink);
    pieces::focus_ring(ui, &response);
    let marks = if count == 1 { "mark" } else { "marks" };
    let name = format!(
        "Show {} in the post, {count} {marks}",
        name(layer).to_lowercase()
    );
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_shown, &name));
    response
}
