//! One place where words were found: its entry, its line with the old words struck out and the new ones behind them, and a
//! box to tick.

use super::places::Place;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::workbench::Within;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Color32, CornerRadius, FontId, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// The height of a row in points.
pub(super) const ROW: f32 = 46.0;

/// How many characters of the line are shown before the words.
const BEFORE: usize = 44;

/// How many characters of the line are shown behind the words; the row cuts what it has no room for.
const BEHIND: usize = 200;

/// Paints a row. One that cannot take the new words says why and cannot be ticked.
pub(super) fn row_ui(ui: &mut Ui, id: Id, place: &Place, with: &str) -> Response {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let is_open = place.refusal.is_none();
    let sense = if is_open {
        Sense::click()
    } else {
        Sense::focusable_noninteractive()
    };
    let response = ui.interact(rect, id, sense);
    if is_open && response.hovered() {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(4), tokens.hover);
    }
    let is_ticked = is_open && place.is_ticked;
    box_ui(ui, rect, (is_ticked, is_open));
    let left = rect.left() + 26.0;
    let width = rect.right() - left - 8.0;
    for (job, top) in [
        (about_job(place, tokens), rect.top() + 4.0),
        (line_job(place, with, tokens), rect.top() + 22.0),
    ] {
        let mut job = job;
        job.wrap = TextWrapping::truncate_at_width(width);
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(pos2(left, top), galley, tokens.ink);
    }
    pieces::focus_ring(ui, &response);
    if response.has_focus() {
        pieces::hold_arrow_keys(ui, id);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.widget_info(|| {
        WidgetInfo::selected(Role::CheckBox, is_open, is_ticked, told(place, with))
    });
    match &place.refusal {
        Some(why) => response.on_hover_text(why.as_str()),
        None => response.on_hover_text(place.found.line.as_str()),
    }
}

fn box_ui(ui: &Ui, row: Rect, (is_ticked, is_open): (bool, bool)) {
    let tokens = Tokens::of(ui);
    let middle = pos2(row.left() + 9.0, row.center().y);
    let place = Rect::from_center_size(middle, vec2(15.0, 15.0));
    let radius = CornerRadius::same(3);
    let painter = ui.painter();
    if is_ticked {
        painter.rect_filled(place, radius, tokens.accent);
        let stroke = Stroke::new(1.8, tokens.on_accent);
        let at = |x: f32, y: f32| place.min + vec2(x, y);
        painter.line(vec![at(3.6, 7.6), at(6.4, 10.6), at(11.6, 4.6)], stroke);
        return;
    }
    let colour = if is_open { tokens.edge } else { tokens.line };
    painter.rect_stroke(place, radius, Stroke::new(1.3, colour), StrokeKind::Inside);
}

fn format(font: FontId, colour: Color32) -> TextFormat {
    TextFormat::simple(font, colour)
}

/// The entry, and why the place cannot take the new words.
fn about_job(place: &Place, tokens: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    let quiet = format(theme::bold(12.5), tokens.quiet);
    job.append(&about(place), 0.0, quiet);
    if let Some(why) = &place.refusal {
        let warn = format(theme::plain(12.5), tokens.warn);
        job.append(&format!("Cannot be replaced: {why}"), 10.0, warn);
    }
    job
}

fn about(place: &Place) -> String {
    let title = &place.found.title;
    match place.found.within {
        Within::Title => format!("{title} (its title)"),
        Within::Body => title.clone(),
    }
}

fn line_job(place: &Place, with: &str, tokens: &Tokens) -> LayoutJob {
    let (before, words, behind) = pieces_of(place);
    let font = || theme::plain(14.0);
    let mut job = LayoutJob::default();
    job.append(&before, 0.0, format(font(), tokens.ink));
    let is_open = place.refusal.is_none();
    let old = TextFormat {
        strikethrough: Stroke::new(if is_open { 1.0 } else { 0.0 }, tokens.error),
        background: tokens.error_soft,
        ..format(font(), tokens.error)
    };
    job.append(&words, 0.0, old);
    if is_open && !with.is_empty() {
        let new = TextFormat {
            background: tokens.accent_soft,
            underline: Stroke::new(1.0, tokens.accent),
            ..format(font(), tokens.accent)
        };
        job.append(with, 3.0, new);
    }
    job.append(&behind, 0.0, format(font(), tokens.ink));
    job
}

/// The words of a place with what stands round them on their line.
fn pieces_of(place: &Place) -> (String, String, String) {
    let (line, span) = (&place.found.line, place.found.in_line);
    let before = line.get(..span.start).unwrap_or_default();
    let behind = line.get(span.end..).unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(BEFORE);
    let before = if skipped > 0 {
        let kept: String = before.chars().skip(skipped).collect();
        // A line is cut where a word begins.
        let space = kept.find(' ').map_or(0, |at| at + 1);
        format!("…{}", kept.get(space..).unwrap_or_default())
    } else {
        before.to_owned()
    };
    let behind = behind.chars().take(BEHIND).collect();
    (before, span.of(line).unwrap_or_default().to_owned(), behind)
}

/// What a screen reader is told.
fn told(place: &Place, with: &str) -> String {
    let (before, words, behind) = pieces_of(place);
    let about = about(place);
    match &place.refusal {
        Some(why) => format!("{about}: “{words}” cannot be replaced: {why}"),
        None => format!("{about}: {before}{with}{behind}, instead of “{words}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;
    use crate::workbench::FoundPlace;

    #[test]
    fn a_long_line_is_cut_before_the_words_and_behind_them() {
        let line = format!("{}é needle {}", "é ".repeat(400), "ä".repeat(900));
        let start = line.find("needle").expect("there");
        let in_line = Span::new(start, start + 6);
        let place = Place {
            found: FoundPlace {
                path: "guidance/a.md".to_owned(),
                title: "A".to_owned(),
                within: Within::Body,
                span: in_line,
                line,
                in_line,
            },
            is_ticked: true,
            refusal: None,
        };
        let (before, words, behind) = pieces_of(&place);
        assert!(before.starts_with('…') && before.chars().count() <= BEFORE + 1);
        assert_eq!(words, "needle");
        assert_eq!(behind.chars().count(), BEHIND);
        assert!(told(&place, "pin").starts_with("A: …"));
    }
}
