//! The row over the post: which kinds of marks are shown, each with the line it has in the text.

use crate::ui::command::Command;
use crate::ui::pieces;
use crate::ui::post_text::layer_line;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::{Layer, Settings, Workbench};
use egui::{
    Color32, CornerRadius, Frame, Margin, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

/// The size of a layer's words, in points.
const WORDS: f32 = 12.5;

/// The room left and right of a layer's words, and between two layers, in points.
const PADDING: f32 = 8.0;
const GAP: f32 = 4.0;

/// Paints the row.
pub(super) fn layers_ui(
    ui: &mut Ui,
    counted: [(Layer, usize); 4],
    bench: &Workbench,
    view: &mut View,
) {
    let frame = Frame::NONE.inner_margin(Margin {
        left: 16,
        right: 12,
        top: 7,
        bottom: 5,
    });
    frame.show(ui, |ui| {
        let with_counts = counted.map(|(layer, count)| format!("{} {count}", name(layer)));
        // In a narrow pane they stand in one row without their counts, which are told under the pointer.
        let words = if fits(ui, &with_counts) {
            with_counts
        } else {
            Layer::ALL.map(|layer| name(layer).to_owned())
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            for ((layer, count), words) in counted.into_iter().zip(words) {
                let is_shown = !bench.settings().hidden_layers.contains(&layer);
                let says = says(layer, count);
                let response = layer_ui(ui, layer, &words, &says, is_shown);
                let command = Command::ToggleLayer(layer);
                let keys = command.keys(ui.ctx()).unwrap_or_default();
                if response.on_hover_text(format!("{says}. {keys}")).clicked() {
                    view.run(command);
                }
            }
        });
    });
    ui.separator();
}

/// Whether all of them have room beside each other.
fn fits(ui: &Ui, words: &[String]) -> bool {
    let ink = ui.visuals().text_color();
    let width = |words: &String| {
        let font = theme::plain(WORDS);
        let galley = ui.painter().layout_no_wrap(words.clone(), font, ink);
        galley.size().x + 2.0 * PADDING + GAP
    };
    words.iter().map(width).sum::<f32>() - GAP <= ui.available_width()
}

/// "Show evidence in the post, 3 marks".
fn says(layer: Layer, count: usize) -> String {
    let marks = if count == 1 { "mark" } else { "marks" };
    let layer = name(layer).to_lowercase();
    format!("Show {layer} in the post, {count} {marks}")
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

/// Paints one; `says` is its name for a screen reader.
fn layer_ui(ui: &mut Ui, layer: Layer, words: &str, says: &str, is_shown: bool) -> Response {
    let tokens = Tokens::of(ui);
    let ink = if is_shown { tokens.ink } else { tokens.quiet };
    let font = theme::plain(WORDS);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font, ink);
    let size = galley.size() + vec2(2.0 * PADDING, 10.0);
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
        let (left, right) = (rect.left() + PADDING, rect.right() - PADDING);
        let y = rect.bottom() - 4.0;
        layer_line(painter, layer, colour(layer, tokens), left, right, y);
    } else {
        let edge = Stroke::new(1.0, tokens.edge);
        painter.rect_stroke(rect, radius, edge, StrokeKind::Inside);
    }
    painter.galley(rect.min + vec2(PADDING, 3.0), galley, ink);
    pieces::focus_ring(ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_shown, says));
    response
}
