//! Small charts, painted by hand: columns of counts, and bars of shares. Each says its numbers to a screen reader too.

use super::super::pieces;
use super::super::theme::{self, Tokens};
use egui::{Align2, CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The height of the columns at the most, and of the words over and under them, in points.
const HIGH: f32 = 84.0;
const WORDS: f32 = 18.0;

/// The widest a column with its space may be, and the narrowest under which each has its label, in points.
const WIDEST: f32 = 62.0;
const LABELLED_FROM: f32 = 34.0;

/// The height of a bar, in points.
const BAR: f32 = 8.0;

/// A column of a chart.
#[derive(Clone)]
pub(super) struct Column {
    /// What stands under it.
    pub(super) label: String,
    /// What a screen reader calls it.
    pub(super) name: String,
    /// How many it stands for.
    pub(super) count: usize,
    /// Whether it wants something done.
    pub(super) is_urgent: bool,
}

/// Paints columns that can only be looked at; `told` is what a screen reader calls them all.
pub(super) fn columns_ui(ui: &mut Ui, told: &str, columns: &[Column]) {
    let (rect, response) = ui.allocate_exact_size(size_of(ui, columns.len()), Sense::hover());
    for (place, column) in places(rect, columns.len()).zip(columns) {
        paint_column(ui, place, column, (most(columns), false));
    }
    let counts = columns.iter().filter(|column| column.count > 0);
    let counts: Vec<String> = counts
        .map(|column| format!("{} {}", column.name, column.count))
        .collect();
    let label = match counts.is_empty() {
        true => format!("{told}: none"),
        false => format!("{told}: {}", counts.join(", ")),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
}

/// Paints columns of which one is chosen; gives the one that is pressed.
pub(super) fn choice_of_columns_ui(
    ui: &mut Ui,
    columns: &[Column],
    chosen: Option<usize>,
) -> Option<usize> {
    let (rect, _) = ui.allocate_exact_size(size_of(ui, columns.len()), Sense::hover());
    let mut pressed = None;
    for (at, (place, column)) in places(rect, columns.len()).zip(columns).enumerate() {
        let is_chosen = chosen == Some(at);
        let id = ui.scope_id().with(("column", &column.name));
        let response = ui.interact(place, id, Sense::click());
        if response.hovered() && !is_chosen {
            let hover = Tokens::of(ui).hover;
            ui.painter()
                .rect_filled(place, CornerRadius::same(5), hover);
        }
        paint_column(ui, place, column, (most(columns), is_chosen));
        pieces::focus_ring(ui, &response);
        let label = format!("{}, {}", column.name, column.count);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &label));
        if response.clicked() {
            pressed = Some(at);
        }
    }
    pressed
}

fn most(columns: &[Column]) -> usize {
    let counts = columns.iter().map(|column| column.count);
    counts.max().unwrap_or_default().max(1)
}

fn size_of(ui: &Ui, count: usize) -> egui::Vec2 {
    let widest = count as f32 * WIDEST;
    vec2(ui.available_width().min(widest), HIGH + 2.0 * WORDS)
}

fn places(rect: Rect, count: usize) -> impl Iterator<Item = Rect> {
    let wide = rect.width() / count.max(1) as f32;
    (0..count).map(move |at| {
        let left = rect.left() + at as f32 * wide;
        Rect::from_min_size(pos2(left, rect.top()), vec2(wide, rect.height()))
    })
}

fn paint_column(ui: &Ui, place: Rect, column: &Column, (most, is_chosen): (usize, bool)) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    if is_chosen {
        painter.rect_filled(place, CornerRadius::same(5), tokens.accent_soft);
    }
    let foot = place.bottom() - WORDS;
    // What is there at all can be seen.
    let high = match column.count {
        0 => 1.0,
        count => (HIGH - 4.0) * count as f32 / most as f32 + 3.0,
    };
    let inset = (place.width() * 0.16).min(9.0);
    let bar = Rect::from_min_max(
        pos2(place.left() + inset, foot - high),
        pos2(place.right() - inset, foot),
    );
    let colour = match (column.count, column.is_urgent) {
        (0, _) => tokens.line,
        (_, true) => tokens.error,
        (_, false) => tokens.accent,
    };
    let radius = CornerRadius {
        nw: 3,
        ne: 3,
        sw: 0,
        se: 0,
    };
    painter.rect_filled(bar, radius, colour);
    let word = |at, align, words: &str, colour| {
        painter.text(at, align, words, theme::plain(11.5), colour);
    };
    if column.count > 0 {
        let over = pos2(place.center().x, bar.top() - 2.0);
        word(
            over,
            Align2::CENTER_BOTTOM,
            &column.count.to_string(),
            tokens.ink,
        );
    }
    let under = pos2(place.center().x, place.bottom() - 2.0);
    if place.width() >= LABELLED_FROM {
        word(under, Align2::CENTER_BOTTOM, &column.label, tokens.quiet);
    } else if let Some(first) = column.label.get(..1) {
        word(under, Align2::CENTER_BOTTOM, first, tokens.quiet);
    }
}

/// Paints a share, in hundredths, as a bar of the whole width; one that wants something done stands out.
pub(super) fn share_ui(ui: &mut Ui, told: &str, share: u8, is_urgent: bool) {
    let tokens = Tokens::of(ui);
    let size = vec2(ui.available_width(), BAR);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let radius = CornerRadius::same(4);
    ui.painter().rect_filled(rect, radius, tokens.line);
    let filled = rect.width() * f32::from(share.min(100)) / 100.0;
    let filled = Rect::from_min_size(rect.min, vec2(filled, BAR));
    let colour = match is_urgent {
        true => tokens.warn,
        false => tokens.accent,
    };
    ui.painter().rect_filled(filled, radius, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, told));
}
