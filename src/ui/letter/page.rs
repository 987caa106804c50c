//! The letter laid out as a page: paragraph spacing, lists set in, and where the rows of each block are.

use super::job::{self, LineJob, Look};
use crate::reply::{BlockId, Draft};
use crate::text::Span;
use egui::epaint::text::PlacedRow;
use egui::text::{ByteIndex, Galley, LayoutJob, LayoutSection};
use egui::{Pos2, Rangef, Rect, Ui};
use std::sync::Arc;

/// The page as it was last laid out, kept until draft, width or fonts change.
#[derive(Default)]
pub(super) struct Page {
    revision: Option<(u64, Look)>,
    lines: Vec<LineJob>,
    whole: Arc<LayoutJob>,
    parts: Vec<Arc<Galley>>,
    laid: Option<Laid>,
}

impl Page {
    /// Lays the letter out; the same galley again while nothing has changed.
    ///
    /// egui has neither paragraph spacing nor hanging indents, so each line is laid out by itself and its rows are
    /// shifted. The parts are asked for every frame: egui builds them anew when its font atlas fills or the scale
    /// changes, and drops those that nobody asks for.
    pub(super) fn lay_out(&mut self, ui: &Ui, draft: &Draft, revision: u64, look: &Look) -> Laid {
        if self.revision != Some((revision, *look)) {
            self.revision = Some((revision, *look));
            self.lines = job::lines(draft, look);
            self.whole = Arc::new(whole_job(draft.text(), look));
        }
        let parts: Vec<Arc<Galley>> = ui.fonts_mut(|fonts| {
            let jobs = self.lines.iter().map(|line| line.job.clone());
            jobs.map(|job| fonts.layout_job(job)).collect()
        });
        let is_same = parts.len() == self.parts.len()
            && parts
                .iter()
                .zip(&self.parts)
                .all(|(new, old)| Arc::ptr_eq(new, old));
        if let Some(laid) = self.laid.as_ref().filter(|_| is_same) {
            return laid.clone();
        }
        self.parts = parts;
        let laid = Laid::of(self.set(ui.pixels_per_point()));
        self.laid = Some(laid.clone());
        laid
    }

    /// The page as last laid out in this frame, or anew if the draft has changed since, as by the middle button.
    pub(super) fn current(&mut self, ui: &Ui, draft: &Draft, revision: u64, look: &Look) -> Laid {
        let is_current = self.revision == Some((revision, *look));
        match self.laid.as_ref().filter(|_| is_current) {
            Some(laid) => laid.clone(),
            None => self.lay_out(ui, draft, revision, look),
        }
    }

    /// Puts the parts under one another, with their spaces and indents.
    fn set(&self, pixels_per_point: f32) -> Galley {
        let round = |points: f32| (points * pixels_per_point).round() / pixels_per_point;
        let mut galley = Galley::concat(Arc::clone(&self.whole), &self.parts, pixels_per_point);
        let rows_of_line = self.lines.iter().zip(&self.parts);
        let mut shifts = Vec::with_capacity(galley.rows.len());
        let mut down = 0.0;
        for (line, part) in rows_of_line {
            shifts.extend(part.rows.iter().map(|_| (round(line.indent), down)));
            down += round(line.space_after);
        }
        for (row, (right, down)) in galley.rows.iter_mut().zip(shifts) {
            row.pos += egui::vec2(right, down);
            galley.rect.max.x = galley.rect.max.x.max(row.pos.x + row.row.size.x);
            galley.mesh_bounds |= row.row.visuals.mesh_bounds.translate(row.pos.to_vec2());
        }
        galley.rect.max.y += down;
        galley
    }
}

/// One job for the whole text: it stands for the text alone, since the rows carry their own looks.
fn whole_job(text: String, look: &Look) -> LayoutJob {
    let section = LayoutSection {
        leading_space: 0.0,
        byte_range: ByteIndex(0)..ByteIndex(text.len()),
        format: job::body_format(look),
    };
    let mut job = LayoutJob {
        text,
        sections: vec![section],
        keep_trailing_whitespace: true,
        ..LayoutJob::default()
    };
    job.wrap.max_width = look.width;
    job
}

fn row_spans(galley: &Galley) -> Vec<Span> {
    let mut start = 0;
    let rows = galley.rows.iter();
    rows.map(|row| {
        let bytes: usize = row
            .row
            .glyphs
            .iter()
            .map(|glyph| glyph.chr.len_utf8())
            .sum();
        let span = Span::new(start, start + bytes);
        start = span.end + usize::from(row.ends_with_newline);
        span
    })
    .collect()
}

/// A page with its rows; positions are relative to the page's corner.
#[derive(Clone)]
pub(super) struct Laid {
    /// The page.
    pub galley: Arc<Galley>,
    rows: Arc<Vec<Span>>,
}

/// Part of a row that some words take up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// The room they take.
    pub rect: Rect,
    /// The line they stand on.
    pub baseline: f32,
}

impl Laid {
    fn of(galley: Galley) -> Self {
        let rows = Arc::new(row_spans(&galley));
        let galley = Arc::new(galley);
        Self { galley, rows }
    }

    /// The rows that hold some bytes, with the bytes of each.
    fn rows_over(&self, span: Span) -> impl Iterator<Item = (&PlacedRow, Span)> {
        let first = self.rows.partition_point(|row| row.end < span.start);
        let rows = self.galley.rows.iter().zip(self.rows.iter().copied());
        rows.skip(first)
            .take_while(move |(_, row)| row.start <= span.end)
    }

    /// Where some words stand, a piece for each row.
    pub(super) fn pieces(&self, span: Span) -> Vec<Piece> {
        self.rows_over(span)
            .filter(|(_, row)| row.overlaps(span))
            .map(|(row, bytes)| {
                let left = x_at(row, span.start.saturating_sub(bytes.start));
                let right = x_at(row, span.end.min(bytes.end) - bytes.start);
                Piece {
                    rect: Rect::from_x_y_ranges(left..=right, row.min_y()..=row.max_y()),
                    baseline: baseline(row),
                }
            })
            .collect()
    }

    /// The row in which a place stands, and how far from the left it is.
    pub(super) fn place(&self, at: usize) -> Option<Piece> {
        let (row, bytes) = self.rows_over(Span::new(at, at)).last()?;
        let x = x_at(row, at.saturating_sub(bytes.start));
        Some(Piece {
            rect: Rect::from_x_y_ranges(x..=x, row.min_y()..=row.max_y()),
            baseline: baseline(row),
        })
    }

    /// How far down the page each block reaches.
    pub(super) fn blocks(&self, draft: &Draft) -> Vec<(BlockId, Rangef)> {
        let spans = draft.block_spans().into_iter();
        spans
            .filter_map(|(block, span)| {
                let mut rows = self.rows_over(span).map(|(row, _)| row);
                let first = rows.next()?;
                let last = rows.last().unwrap_or(first);
                Some((block, Rangef::new(first.min_y(), last.max_y())))
            })
            .collect()
    }
}

/// How far from the page's left edge a byte of a row stands.
fn x_at(row: &PlacedRow, byte: usize) -> f32 {
    let mut at = 0;
    for glyph in &row.row.glyphs {
        if at >= byte {
            return row.pos.x + glyph.pos.x;
        }
        at += glyph.chr.len_utf8();
    }
    row.pos.x + row.row.size.x
}

/// The line that a row's words stand on; an empty row has it where its words would stand.
fn baseline(row: &PlacedRow) -> f32 {
    let first = row.row.glyphs.first();
    first.map_or(row.max_y() - 7.0, |glyph| {
        Pos2::new(0.0, row.pos.y + glyph.pos.y).y
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::edit::sample::{letter, place};
    use crate::ui::letter::Colours;

    /// Lays the sample letter out at a scale, and hands the page over.
    fn with_page(scale: f32, check: impl Fn(&Draft, &Laid)) {
        let ctx = egui::Context::default();
        ctx.set_pixels_per_point(scale);
        let mut page = Page::default();
        let look = Look {
            colours: Colours::new(false),
            size: 16.0,
            has_bold: false,
            width: 300.0,
        };
        for _ in 0..2 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let draft = letter();
                let laid = page.lay_out(ui, &draft, 1, &look);
                let again = page.lay_out(ui, &draft, 1, &look);
                assert!(Arc::ptr_eq(&laid.galley, &again.galley));
                check(&draft, &laid);
            });
            output.textures_delta.clear();
        }
    }

    #[test]
    fn blocks_stand_apart_and_hold_their_rows_at_every_scale() {
        for scale in [1.0, 1.25, 2.0] {
            with_page(scale, |draft, laid| {
                let blocks = laid.blocks(draft);
                assert_eq!(blocks.len(), 4);
                for pair in blocks.windows(2) {
                    let space = pair[1].1.min - pair[0].1.max;
                    assert!((space - 12.0).abs() < 1.0, "{space} at {scale}");
                }
                let bottom = laid.galley.rect.bottom();
                assert!((bottom - blocks[3].1.max).abs() < 1.0);
            });
        }
    }

    #[test]
    fn items_are_set_in_and_words_are_found_where_they_stand() {
        with_page(1.0, |draft, laid| {
            let left = |words| laid.pieces(place(draft, words))[0].rect.left();
            assert!(left("Dear") < 1.0);
            assert!((left("Coram") - 24.0).abs() < 1.0);
            let gap = laid.pieces(place(draft, "[which meeting?]"));
            let cursor = laid.galley.cursor_from_pos(gap[0].rect.center().to_vec2());
            let span = place(draft, "[which meeting?]");
            assert!(span.start < cursor.index.0 && cursor.index.0 < span.end);
        });
    }

    #[test]
    fn words_that_wrap_have_a_piece_in_each_row() {
        with_page(1.0, |draft, laid| {
            let (_, span) = draft.block_spans()[1];
            let pieces = laid.pieces(span);
            assert!(pieces.len() > 2);
            assert!(pieces.iter().all(|piece| piece.rect.right() <= 301.0));
        });
    }
}
