//! The words of a post, with the evidence marked.

use super::issues_pane::evidence_colour;
use super::theme::{self, Tokens};
use crate::reading::{Evidence, Place, Reading};
use crate::text::Span;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, Stroke, Ui};

/// How many bytes of one post are laid out; the rest of a longer one waits for a button, since laying out a megabyte
/// takes a quarter of a second.
const SHOWN_BYTES: usize = 100_000;

/// Lines longer than this are laid out in pieces: the cost of a paragraph grows with its length.
const LINE_BYTES: usize = 4_000;

/// A piece of text that is evidence for the suggestion at `colour`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    span: Span,
    colour: usize,
}

/// The marks on one post's body, or on the title, in the order of the text; where two suggestions rest on the same words
/// the better one has them.
fn marks(reading: &Reading, post: usize, place: Option<Place>) -> Vec<Mark> {
    let belongs = |evidence: &&Evidence| {
        evidence.place == place && (place.is_some() || evidence.post == post)
    };
    let mut marks: Vec<Mark> = Vec::new();
    for (colour, found) in reading.issues.iter().enumerate() {
        for evidence in found.evidence.iter().filter(belongs) {
            if marks.iter().all(|mark| !mark.span.overlaps(evidence.span)) {
                marks.push(Mark {
                    span: evidence.span,
                    colour,
                });
            }
        }
    }
    marks.sort_by_key(|mark| mark.span);
    marks
}

/// Paints the title.
pub(super) fn title_ui(ui: &mut Ui, title: &str, reading: &Reading) {
    let tokens = Tokens::of(ui);
    let format = TextFormat {
        font_id: theme::bold(19.0),
        color: tokens.ink,
        line_height: Some(25.0),
        ..Default::default()
    };
    let marks = marks(reading, 0, Some(Place::Title));
    let job = job(title, 0, &marks, &format, tokens);
    ui.add(egui::Label::new(job).wrap().selectable(true));
}

/// Paints a post's body, paragraph by paragraph; gives whether words were left out for its length.
pub(super) fn body_ui(ui: &mut Ui, body: &str, post: usize, reading: Option<&Reading>) -> bool {
    let tokens = Tokens::of(ui);
    let format = TextFormat {
        font_id: theme::plain(theme::BODY),
        color: tokens.ink,
        line_height: Some(theme::BODY_LINE),
        valign: Align::Center,
        ..Default::default()
    };
    let marks = reading
        .map(|reading| marks(reading, post, None))
        .unwrap_or_default();
    ui.spacing_mut().item_spacing.y = 4.0;
    for span in pieces(body) {
        if span.start >= SHOWN_BYTES {
            return true;
        }
        match span.of(body) {
            Some("") | None => ui.add_space(theme::BODY_LINE * 0.35),
            Some(text) => {
                let job = job(text, span.start, &marks, &format, tokens);
                ui.add(egui::Label::new(job).wrap().selectable(true));
            }
        }
    }
    false
}

/// The lines of a body, long ones cut between words.
fn pieces(body: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in body.split('\n') {
        let end = start + line.len();
        let mut from = start;
        while end - from > LINE_BYTES {
            let cut = cut_before(body, from, from + LINE_BYTES);
            found.push(Span::new(from, cut));
            from = cut;
        }
        found.push(Span::new(from, end));
        start = end + 1;
    }
    found
}

/// The last place between words in `from..limit`, or else the last between characters.
fn cut_before(body: &str, from: usize, limit: usize) -> usize {
    let limit = (from + 1..=limit)
        .rev()
        .find(|at| body.is_char_boundary(*at))
        .unwrap_or(limit);
    body.get(from..limit)
        .and_then(|piece| piece.rfind(' '))
        .filter(|at| *at > 0)
        .map_or(limit, |at| from + at + 1)
}

/// Lays `text` out, which stands at `offset` of the text the marks point into.
fn job(
    text: &str,
    offset: usize,
    marks: &[Mark],
    format: &TextFormat,
    tokens: &Tokens,
) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut at = 0;
    let mut append = |range: std::ops::Range<usize>, colour: Option<Color32>| {
        let Some(piece) = text.get(range) else { return };
        let mut format = format.clone();
        if let Some(colour) = colour {
            format.background = colour.gamma_multiply(0.12);
            format.underline = Stroke::new(2.0, colour);
        }
        job.append(piece, 0.0, format);
    };
    for mark in marks {
        let start = mark.span.start.saturating_sub(offset).clamp(at, text.len());
        let end = mark.span.end.saturating_sub(offset).clamp(at, text.len());
        if start < end {
            append(at..start, None);
            append(start..end, Some(evidence_colour(tokens, mark.colour)));
            at = end;
        }
    }
    append(at..text.len(), None);
    job
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_cut_at_lines_and_loses_nothing() {
        let body = format!("one\n\ntwo {}\nthree", "long words ".repeat(1000));
        let pieces = pieces(&body);
        let joined: usize = pieces.iter().map(|span| span.len()).sum();
        assert_eq!(joined + body.matches('\n').count(), body.len());
        assert!(
            pieces
                .iter()
                .all(|span| span.len() <= LINE_BYTES && span.of(&body).is_some())
        );
    }

    #[test]
    fn a_line_without_spaces_is_cut_between_characters() {
        let body = "é".repeat(5_000);
        assert!(
            pieces(&body)
                .iter()
                .all(|span| span.of(&body).is_some() && span.len() <= LINE_BYTES)
        );
    }

    #[test]
    fn a_job_holds_the_whole_text_whatever_is_marked() {
        let tokens = Tokens::of_theme(false);
        let marks = [
            Mark {
                span: Span::new(2, 6),
                colour: 0,
            },
            Mark {
                span: Span::new(20, 30),
                colour: 1,
            },
        ];
        let job = job("the iro rang", 0, &marks, &TextFormat::default(), tokens);
        assert_eq!(job.text, "the iro rang");
        assert_eq!(job.sections.len(), 3);
    }
}
