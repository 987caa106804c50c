//! A text laid out line by line: only lines in view are laid out, the heights of the others are kept or guessed.

use super::cutting;
use super::moving::on_boundary;
use crate::text::Span;
use egui::text::{CCursor, CharIndex, LayoutJob, TextFormat};
use egui::{Galley, Pos2, Rect, Ui, Vec2};
use std::sync::Arc;

/// The space between two lines, in points.
const GAP: f32 = 4.0;

/// An empty line's part of a full one's height.
const EMPTY: f32 = 0.35;

/// How many bytes that are not in view may be laid out in one frame, to know their height rather than to guess it.
const MEASURED_BYTES: usize = 24_000;

/// How far beyond what is in view lines are laid out, in points.
const AHEAD: f32 = 120.0;

/// The heights of the lines of one text, as far as they are known, for one width, scale and size of its words.
#[derive(Debug, Default)]
pub(super) struct Heights {
    made_for: Option<([u32; 3], usize)>,
    known: Vec<Option<f32>>,
}

impl Heights {
    /// Makes room for the heights at this width, scale and size; others are forgotten.
    fn fit(&mut self, sizes: [f32; 3], lines: usize) {
        let made_for = Some((sizes.map(f32::to_bits), lines));
        if self.made_for != made_for {
            self.made_for = made_for;
            self.known = vec![None; lines];
        }
    }
}

/// A line where it stands.
pub(super) struct Line {
    /// Its bytes in the text.
    pub(super) span: Span,
    /// How far down it begins, from the top of the text.
    pub(super) top: f32,
    /// Its height.
    pub(super) height: f32,
    /// Its words laid out, if it is in view and not empty.
    pub(super) galley: Option<Arc<Galley>>,
}

/// A text laid out.
pub(super) struct Laid<'a> {
    text: &'a str,
    format: TextFormat,
    width: f32,
    /// Its lines, from top to bottom.
    pub(super) lines: Vec<Line>,
    /// The height of all.
    pub(super) height: f32,
}

/// Where some words stand in a row, from the corner of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// The room they take.
    pub(super) rect: Rect,
    /// The line they stand on.
    pub(super) baseline: f32,
}

impl<'a> Laid<'a> {
    /// Lays out what of a text is in view where its top is at `top`.
    pub(super) fn new(
        ui: &Ui,
        text: &'a str,
        format: TextFormat,
        heights: &mut Heights,
        top: f32,
    ) -> Self {
        let spans = cutting::lines(text);
        let width = ui.available_width();
        let sizes = [width, ui.pixels_per_point(), format.font_id.size];
        heights.fit(sizes, spans.len());
        let mut laid = Self {
            text,
            format,
            width,
            lines: Vec::with_capacity(spans.len()),
            height: 0.0,
        };
        let in_view = ui.clip_rect().y_range().expand(AHEAD);
        let mut budget = MEASURED_BYTES;
        for (span, known) in spans.into_iter().zip(&mut heights.known) {
            let guess = known.unwrap_or_else(|| laid.guess(span));
            let from = top + laid.height;
            let is_in_view = from <= in_view.max && from + guess >= in_view.min;
            let galley = (!span.is_empty() && is_in_view).then(|| laid.galley_of(ui, span));
            if galley.is_none() && known.is_none() && span.len() <= budget {
                budget -= span.len();
                *known = Some(laid.measure(ui, span));
            }
            if let Some(galley) = &galley {
                *known = Some(galley.size().y);
            }
            let height = known.unwrap_or(guess);
            laid.lines.push(Line {
                span,
                top: laid.height,
                height,
                galley,
            });
            laid.height += height + GAP;
        }
        laid.height = (laid.height - GAP).max(0.0);
        laid
    }

    fn line_height(&self) -> f32 {
        self.format
            .line_height
            .unwrap_or(self.format.font_id.size * 1.4)
    }

    fn measure(&self, ui: &Ui, span: Span) -> f32 {
        if span.is_empty() {
            return self.line_height() * EMPTY;
        }
        self.galley_of(ui, span).size().y
    }

    /// About how high a line will be: Latin letters are about half as wide as they are high.
    fn guess(&self, span: Span) -> f32 {
        if span.is_empty() {
            return self.line_height() * EMPTY;
        }
        let letters = span.len() as f32 * self.format.font_id.size * 0.5;
        (letters / self.width.max(1.0)).ceil().max(1.0) * self.line_height()
    }

    fn galley_of(&self, ui: &Ui, span: Span) -> Arc<Galley> {
        let words = span.of(self.text).unwrap_or_default().to_owned();
        let mut job = LayoutJob::single_section(words, self.format.clone());
        job.wrap.max_width = self.width;
        job.keep_trailing_whitespace = true;
        ui.painter().layout_job(job)
    }

    /// The line that a place belongs to.
    pub(super) fn line_of(&self, at: usize) -> Option<&Line> {
        let behind = self.lines.partition_point(|line| line.span.start <= at);
        self.lines.get(behind.saturating_sub(1))
    }

    /// The place nearest to a point, from the corner of the text.
    pub(super) fn place_at(&self, ui: &Ui, point: Vec2) -> usize {
        let behind = self.lines.partition_point(|line| line.top <= point.y);
        let Some(line) = self.lines.get(behind.saturating_sub(1)) else {
            return 0;
        };
        let Some(galley) = self.laid_out(ui, line) else {
            return line.span.start;
        };
        let cursor = galley.cursor_from_pos(Vec2::new(point.x, point.y - line.top));
        line.span.start + byte_of(galley.text(), cursor.index)
    }

    /// A line's words laid out; nothing for an empty one.
    fn laid_out(&self, ui: &Ui, line: &Line) -> Option<Arc<Galley>> {
        let known = line.galley.as_ref().map(Arc::clone);
        known.or_else(|| (!line.span.is_empty()).then(|| self.galley_of(ui, line.span)))
    }

    /// Where the text cursor stands at a place, from the corner of the text.
    pub(super) fn caret(&self, ui: &Ui, at: usize) -> Rect {
        let Some(line) = self.line_of(at) else {
            return Rect::ZERO;
        };
        let down = Vec2::new(0.0, line.top);
        match self.laid_out(ui, line) {
            Some(galley) => galley
                .pos_from_cursor(self.cursor_in(line, at))
                .translate(down),
            None => {
                let size = Vec2::new(0.0, self.line_height() * 0.7);
                Rect::from_min_size(Pos2::ZERO + down, size)
            }
        }
    }

    /// The cursor of a line's galley at a place of the text.
    pub(super) fn cursor_in(&self, line: &Line, at: usize) -> CCursor {
        let words = line.span.of(self.text).unwrap_or_default();
        let within = on_boundary(words, at.saturating_sub(line.span.start));
        let before = words.get(..within).unwrap_or_default();
        CCursor {
            index: CharIndex(before.chars().count()),
            // Where a line wraps, the cursor is on the row whose words follow it.
            prefer_next_row: true,
        }
    }

    /// The place a row up or down from the caret, at `x`; the beginning or the end where there is none.
    pub(super) fn row_from(&self, ui: &Ui, at: usize, x: f32, down: bool) -> usize {
        let caret = self.caret(ui, at);
        let reach = self.line_height() * 0.5 + GAP;
        // Empty lines are low, so a second try goes on past one that the first did not leave.
        for step in [1.0, 1.6, 2.4] {
            let y = if down {
                caret.bottom() + reach * step * 0.6
            } else {
                caret.top() - reach * step * 0.6
            };
            if y < 0.0 {
                return 0;
            }
            if y > self.height {
                return self.text.len();
            }
            let found = self.place_at(ui, Vec2::new(x, y));
            let moved = self.caret(ui, found);
            if (moved.center().y - caret.center().y).abs() > 2.0 {
                return found;
            }
        }
        at
    }

    /// The beginning or the end of the row that a place is in.
    pub(super) fn row_end(&self, ui: &Ui, at: usize, end: bool) -> usize {
        let caret = self.caret(ui, at);
        let x = if end { self.width + 1_000.0 } else { -1.0 };
        let found = self.place_at(ui, Vec2::new(x, caret.center().y));
        // The place behind the last letter of a row that wraps is the first of the next one.
        let is_next_row = self.caret(ui, found).center().y > caret.center().y + 2.0;
        if is_next_row {
            super::moving::by_character(self.text, found, false)
        } else {
            found
        }
    }

    /// Where words stand, a piece for each row; those of lines that are not laid out are left out.
    pub(super) fn pieces(&self, span: Span) -> Vec<Piece> {
        let first = self
            .lines
            .partition_point(|line| line.span.end <= span.start);
        let lines = self.lines.iter().skip(first);
        let mut pieces = Vec::new();
        for line in lines.take_while(|line| line.span.start < span.end) {
            if let Some(galley) = &line.galley {
                let within = Span::new(
                    span.start.saturating_sub(line.span.start),
                    span.end.min(line.span.end) - line.span.start,
                );
                pieces_of(galley, within, line.top, &mut pieces);
            }
        }
        pieces
    }

    /// The words that are laid out, from the first to the last.
    pub(super) fn in_view(&self) -> Span {
        let mut laid_out = self.lines.iter().filter(|line| line.galley.is_some());
        let first = laid_out.next().map(|line| line.span);
        let last = laid_out.next_back().map(|line| line.span).or(first);
        let whole = first.zip(last);
        whole.map_or(Span::new(0, 0), |(first, last)| {
            Span::new(first.start, last.end)
        })
    }

    /// How far down words begin and end, known or guessed.
    pub(super) fn reach(&self, ui: &Ui, span: Span) -> Rect {
        let start = self.caret(ui, span.start);
        let end = self.caret(ui, span.end);
        start.union(end)
    }
}

/// The byte of the character with this index.
fn byte_of(text: &str, index: CharIndex) -> usize {
    text.char_indices()
        .nth(index.0)
        .map_or(text.len(), |(byte, _)| byte)
}

fn pieces_of(galley: &Galley, span: Span, top: f32, pieces: &mut Vec<Piece>) {
    let mut start = 0;
    for row in &galley.rows {
        let mut at = start;
        let mut reach: Option<(f32, f32)> = None;
        for glyph in &row.row.glyphs {
            if span.start <= at && at < span.end {
                let (left, right) = (glyph.pos.x, glyph.pos.x + glyph.advance_width);
                let known = reach.get_or_insert((left, right));
                *known = (known.0.min(left), known.1.max(right));
            }
            at += glyph.chr.len_utf8();
        }
        if let Some((left, right)) = reach {
            let first = row.row.glyphs.first();
            let baseline = first.map_or(row.max_y(), |glyph| row.pos.y + glyph.pos.y);
            pieces.push(Piece {
                rect: Rect::from_min_max(
                    Pos2::new(row.pos.x + left, top + row.min_y()),
                    Pos2::new(row.pos.x + right, top + row.max_y()),
                ),
                baseline: top + baseline,
            });
        }
        start = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::FontId;

    fn with_laid(text: &str, check: impl Fn(&Ui, &Laid<'_>)) {
        let ctx = egui::Context::default();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            ui.set_width(300.0);
            let format = TextFormat::simple(FontId::proportional(16.0), egui::Color32::BLACK);
            let mut heights = Heights::default();
            let laid = Laid::new(ui, text, format, &mut heights, 0.0);
            check(ui, &laid);
        });
        output.textures_delta.clear();
    }

    const TEXT: &str = "My son is nine and the social worker wants a meeting on Friday, she says.\n\nDo I have to go?";

    #[test]
    fn every_place_is_found_again_where_its_caret_stands() {
        with_laid(TEXT, |ui, laid| {
            for (at, _) in TEXT.char_indices().filter(|(_, c)| !c.is_whitespace()) {
                let caret = laid.caret(ui, at);
                let point = caret.center().to_vec2() + Vec2::new(0.5, 0.0);
                let found = laid.place_at(ui, point);
                assert!(found.abs_diff(at) <= 1, "{at} gave {found}");
            }
        });
    }

    #[test]
    fn rows_are_walked_down_to_the_end_and_up_to_the_beginning() {
        with_laid(TEXT, |ui, laid| {
            for down in [true, false] {
                let mut at = if down { 0 } else { TEXT.len() };
                let goal = TEXT.len() - at;
                for _ in 0..12 {
                    at = laid.row_from(ui, at, 0.0, down);
                }
                assert_eq!(at, goal, "down: {down}");
            }
        });
    }

    #[test]
    fn a_row_has_a_beginning_and_an_end() {
        with_laid(TEXT, |ui, laid| {
            assert_eq!(laid.row_end(ui, 5, false), 0);
            let end = laid.row_end(ui, 5, true);
            assert!(end > 10 && end < TEXT.len());
            let last = laid.row_end(ui, TEXT.len(), false);
            assert_eq!(&TEXT[last..], "Do I have to go?");
        });
    }

    #[test]
    fn words_that_wrap_have_a_piece_in_each_row() {
        with_laid(TEXT, |_, laid| {
            let all = laid.pieces(Span::new(0, TEXT.len()));
            assert!(all.len() >= 3, "{}", all.len());
            assert_eq!(laid.pieces(Span::new(3, 6)).len(), 1);
            assert!(laid.pieces(Span::new(4, 4)).is_empty());
        });
    }

    #[test]
    fn of_a_long_text_only_what_is_in_view_is_laid_out() {
        let text = "A line about my son and the social worker who came.\n".repeat(4_000);
        with_laid(&text, |ui, laid| {
            let laid_out = laid
                .lines
                .iter()
                .filter(|line| line.galley.is_some())
                .count();
            assert!(laid_out < 400, "{laid_out}");
            let in_view = laid.in_view();
            assert!(in_view.start == 0 && in_view.len() < 400 * 60);
            assert!(laid.height > 4_000.0 * 16.0);
            assert!(laid.caret(ui, text.len() - 3).top() > 4_000.0 * 16.0);
        });
    }

    #[test]
    fn scripts_without_a_font_and_characters_of_no_width_break_nothing() {
        for text in [
            "مرحبا كيف حالك",
            "👩‍👧‍👦 ok",
            "\u{200f}\u{200d}",
            "中文\n\u{10FFFD}",
            "বাংলা",
        ] {
            with_laid(text, |ui, laid| {
                for at in 0..=text.len() {
                    let caret = laid.caret(ui, at);
                    assert!(laid.place_at(ui, caret.center().to_vec2()) <= text.len());
                }
                laid.pieces(Span::new(0, text.len()));
            });
        }
    }
}
