//! Text with the words that were searched for set off.

use super::theme::Tokens;
use crate::store::Marked;
use crate::text::Span;
use egui::text::{LayoutJob, TextFormat};

/// Text with the words that were searched for set off, so wide and at the most so many rows.
pub(super) fn marked_job(
    marked: &Marked,
    font: egui::FontId,
    colour: egui::Color32,
    tokens: &Tokens,
    (width, rows): (f32, usize),
) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    job.wrap.max_rows = rows;
    append_marked(&mut job, 0.0, marked, font, colour, tokens);
    job
}

/// Appends such text to other text, `room` points after it.
pub(super) fn append_marked(
    job: &mut LayoutJob,
    room: f32,
    marked: &Marked,
    font: egui::FontId,
    colour: egui::Color32,
    tokens: &Tokens,
) {
    let mut at = 0;
    let mut append = |span: Span, is_match: bool| {
        let Some(text) = span.of(&marked.text).filter(|text| !text.is_empty()) else {
            return;
        };
        let mut format = TextFormat {
            font_id: font.clone(),
            color: colour,
            ..Default::default()
        };
        if is_match {
            format.background = tokens.accent.gamma_multiply(0.18);
            format.color = tokens.ink;
        }
        let before = if span.start == 0 { room } else { 0.0 };
        job.append(&text.replace('\n', " "), before, format);
    };
    for span in &marked.marks {
        append(Span::new(at, span.start), false);
        append(*span, true);
        at = span.end;
    }
    append(Span::new(at, marked.text.len()), false);
}
