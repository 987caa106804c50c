//! The letter laid out as a page: paragraph spacing, lists set in, and where the rows of each block are.

use super::job::{self, Look};
use crate::library::Passage;
use crate::reply::{Block, BlockId, Draft};
use crate::text::Span;
use egui::epaint::text::PlacedRow;
use egui::text::{ByteIndex, Galley, LayoutJob, LayoutSection};
use egui::{Pos2, Rangef, Rect, Ui};
use std::sync::Arc;

/// The page as it was last laid out, kept until draft, width or fonts change; of a draft that changes the passages that
/// stay the same are kept.
#[derive(Default)]
pub(super) struct Page {
    revision: Option<(u64, Look)>,
    passages: Vec<Part>,
    /// A letter set in the fonts that all is laid out with: egui gives another one when its font atlas or the scale changes.
    probe: Option<Arc<Galley>>,
    laid: Option<Laid>,
}

/// A passage, and its lines as they are laid out.
struct Part {
    passage: Passage,
    lines: Vec<Line>,
}

/// A line laid out.
struct Line {
    galley: Arc<Galley>,
    /// How many bytes each of its rows has.
    rows: Vec<usize>,
    indent: f32,
    space_after: f32,
}

impl Page {
    /// Lays the letter out; the same galley again while nothing has changed.
    ///
    /// egui has neither paragraph spacing nor hanging indents, so each line is laid out by itself and its rows are
    /// shifted. What was laid out is kept here rather than asked for in every frame, which would cost as much as the letter
    /// is long; the probe alone is asked for, and tells when all must be laid out anew.
    pub(super) fn lay_out(&mut self, ui: &Ui, draft: &Draft, revision: u64, look: &Look) -> Laid {
        let probe = probe(ui, look);
        let are_same_fonts = self
            .probe
            .as_ref()
            .is_some_and(|it| Arc::ptr_eq(it, &probe));
        let looked = self.revision.map(|(_, look)| look);
        if !are_same_fonts || looked != Some(*look) {
            self.passages.clear();
            self.laid = None;
            self.probe = Some(probe);
        }
        match self.laid.as_ref() {
            Some(laid) if self.revision == Some((revision, *look)) => laid.clone(),
            _ => {
                self.revision = Some((revision, *look));
                self.take_passages(ui, draft, look);
                let laid = self.set(draft, look, ui.pixels_per_point());
                self.laid = Some(laid.clone());
                laid
            }
        }
    }

    /// Lays out the passages between those that are the same as before, from the top and from the bottom.
    fn take_passages(&mut self, ui: &Ui, draft: &Draft, look: &Look) {
        let blocks = &draft.blocks;
        let same = |(part, block): (&Part, &Block)| part.passage == block.passage;
        let kept_above = (self.passages.iter().zip(blocks))
            .take_while(|pair| same(*pair))
            .count();
        let most = self.passages.len().min(blocks.len()) - kept_above;
        let below = self.passages.iter().rev().zip(blocks.iter().rev());
        let kept_below = below.take(most).take_while(|pair| same(*pair)).count();
        let anew = blocks.iter().skip(kept_above);
        let anew = anew.take(blocks.len() - kept_above - kept_below);
        let anew: Vec<Part> = anew
            .map(|block| Part::of(ui, &block.passage, look))
            .collect();
        let replaced = kept_above..self.passages.len() - kept_below;
        drop(self.passages.splice(replaced, anew));
        if self.passages.is_empty() {
            self.passages.push(Part::of(ui, &Passage::default(), look));
        }
    }

    /// The page as last laid out in this frame, or anew if the draft has changed since, as by the middle button.
    pub(super) fn current(&mut self, ui: &Ui, draft: &Draft, revision: u64, look: &Look) -> Laid {
        let is_current = self.revision == Some((revision, *look));
        match self.laid.as_ref().filter(|_| is_current) {
            Some(laid) => laid.clone(),
            None => self.lay_out(ui, draft, revision, look),
        }
    }

    /// Puts the lines under one another, with their spaces and indents.
    fn set(&self, draft: &Draft, look: &Look, pixels_per_point: f32) -> Laid {
        let round = |points: f32| (points * pixels_per_point).round() / pixels_per_point;
        let lines = self.passages.iter().flat_map(|part| &part.lines);
        let galleys: Vec<Arc<Galley>> = lines.map(|line| Arc::clone(&line.galley)).collect();
        let whole = Arc::new(whole_job(draft.text(), look));
        let mut galley = Galley::concat(whole, &galleys, pixels_per_point);
        let mut shifts = Vec::with_capacity(galley.rows.len());
        let mut spans = Vec::with_capacity(galley.rows.len());
        let (mut down, mut start) = (0.0, 0);
        let last = self.passages.len().saturating_sub(1);
        for (index, part) in self.passages.iter().enumerate() {
            for line in &part.lines {
                for bytes in &line.rows {
                    shifts.push((round(line.indent), down));
                    spans.push(Span::new(start, start + bytes));
                    start += bytes;
                }
                // The line end belongs to no row.
                start += 1;
                down += round(line.space_after);
            }
            if index < last {
                down += round(job::AFTER_BLOCK);
            }
        }
        for (row, (right, down)) in galley.rows.iter_mut().zip(shifts) {
            row.pos += egui::vec2(right, down);
            galley.rect.max.x = galley.rect.max.x.max(row.pos.x + row.row.size.x);
            galley.mesh_bounds |= row.row.visuals.mesh_bounds.translate(row.pos.to_vec2());
        }
        galley.rect.max.y += down;
        Laid {
            galley: Arc::new(galley),
            rows: Arc::new(spans),
        }
    }
}

impl Part {
    fn of(ui: &Ui, passage: &Passage, look: &Look) -> Self {
        let lines = job::lines(passage, look).into_iter();
        Self {
            passage: passage.clone(),
            lines: lines
                .map(|line| {
                    let galley = ui.fonts_mut(|fonts| fonts.layout_job(line.job));
                    Line {
                        rows: galley.rows.iter().map(bytes).collect(),
                        galley,
                        indent: line.indent,
                        space_after: line.space_after,
                    }
                })
                .collect(),
        }
    }
}

/// A letter in the fonts of a page. Both families share one atlas, which is cleared as a whole.
fn probe(ui: &Ui, look: &Look) -> Arc<Galley> {
    let job = LayoutJob::single_section("a".to_owned(), job::body_format(look));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// How many bytes the words of a row have.
fn bytes(row: &PlacedRow) -> usize {
    let glyphs = row.row.glyphs.iter();
    glyphs.map(|glyph| glyph.chr.len_utf8()).sum()
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

    /// Lines by their bytes, rows by where they begin, how wide they are and whether they end a line, the whole, its words.
    type Places = (Vec<Span>, Vec<(Pos2, f32, bool)>, Rect, String);

    /// Where everything of a page stands.
    fn places(laid: &Laid) -> Places {
        let rows = laid.galley.rows.iter();
        (
            laid.rows.to_vec(),
            rows.map(|row| (row.pos, row.row.size.x, row.ends_with_newline))
                .collect(),
            laid.galley.rect,
            laid.galley.text().to_owned(),
        )
    }

    #[test]
    fn a_page_that_follows_a_draft_is_laid_out_as_one_that_is_new() {
        let look = |width| Look {
            colours: Colours::new(false),
            size: 16.0,
            has_bold: false,
            width,
        };
        let changes: [fn(&mut Draft); 7] = [
            |draft| draft.blocks[1].passage.text.push_str(" and more of it"),
            |draft| draft.blocks.swap(0, 2),
            |draft| drop(draft.blocks.remove(1)),
            |draft| draft.blocks.push(letter().blocks[1].clone()),
            |draft| draft.blocks[0].passage.runs.clear(),
            |draft| draft.blocks.clear(),
            |draft| *draft = letter(),
        ];
        let ctx = egui::Context::default();
        for width in [300.0, 200.0] {
            let mut followed = Page::default();
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let mut draft = letter();
                followed.lay_out(ui, &draft, 0, &look(300.0));
                for (revision, change) in (1..).zip(changes) {
                    change(&mut draft);
                    let laid = followed.lay_out(ui, &draft, revision, &look(width));
                    let anew = Page::default().lay_out(ui, &draft, revision, &look(width));
                    assert_eq!(places(&laid), places(&anew), "change {revision}");
                    assert_eq!(laid.galley.text(), draft.text());
                }
            });
            output.textures_delta.clear();
        }
    }

    #[test]
    fn another_scale_lays_the_same_draft_out_anew() {
        let ctx = egui::Context::default();
        let mut page = Page::default();
        let mut heights = Vec::new();
        for scale in [1.0, 1.3] {
            ctx.set_pixels_per_point(scale);
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let look = Look {
                    colours: Colours::new(false),
                    size: 16.0,
                    has_bold: false,
                    width: 300.0,
                };
                let laid = page.lay_out(ui, &letter(), 1, &look);
                heights.push(laid.galley.pixels_per_point);
            });
            output.textures_delta.clear();
        }
        assert_eq!(heights.last(), Some(&1.3));
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
