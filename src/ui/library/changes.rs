//! What a revision changed: the words that went struck out, those that came set off.

use super::super::theme::{self, Tokens};
use crate::library::{Changed, changed};
use crate::text::difference::{Kind, Piece, difference};
use egui::text::{LayoutJob, TextFormat};
use egui::{CornerRadius, Frame, Label, Margin, Response, RichText, Stroke, Ui};

/// How many words of what stayed are shown before and behind a change.
const AROUND: usize = 12;

/// Paints the difference between an entry as it was and as it became.
pub(super) fn changes_ui(ui: &mut Ui, path: &str, old: &str, new: &str) {
    let changes = changed(path, old, new);
    if changes.is_empty() {
        let quiet = Tokens::of(ui).quiet;
        ui.label(
            RichText::new("Only its layout is another")
                .size(13.0)
                .color(quiet),
        );
    }
    // The words first: they are what a parent reads.
    let (words, fields): (Vec<_>, Vec<_>) = changes.iter().partition(|it| it.field.is_none());
    for change in words.into_iter().chain(fields) {
        change_ui(ui, change);
    }
}

fn change_ui(ui: &mut Ui, change: &Changed) {
    if let Some(field) = &change.field {
        ui.label(RichText::new(in_sentence_case(field)).font(theme::bold(12.5)));
    }
    words_changed_ui(ui, &change.old, &change.new);
}

/// Paints the difference between words as they were and as they became.
pub(in crate::ui) fn words_changed_ui(ui: &mut Ui, old: &str, new: &str) -> Response {
    let tokens = Tokens::of(ui);
    Frame::NONE
        .fill(tokens.paper)
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(8, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let pieces = difference(old, new);
            let job = job(&pieces, tokens, ui.available_width());
            ui.add(Label::new(job).wrap().selectable(true))
        })
        .inner
}

/// Paints one of two texts in a frame, without the pieces of the other's alone; its own are set off.
pub(super) fn one_side_ui(ui: &mut Ui, pieces: &[Piece<'_>], others: Kind) {
    let tokens = Tokens::of(ui);
    Frame::NONE
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(10, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let mut job = LayoutJob::default();
            job.wrap.max_width = ui.available_width();
            for piece in pieces.iter().filter(|piece| piece.kind != others) {
                let mut format = TextFormat {
                    font_id: theme::plain(15.0),
                    color: tokens.ink,
                    ..Default::default()
                };
                if piece.kind != Kind::Same {
                    format.background = tokens.accent_soft;
                    format.underline = Stroke::new(1.0, tokens.accent);
                }
                job.append(piece.text, 0.0, format);
            }
            ui.add(Label::new(job).wrap().selectable(true));
        });
}

/// A name with a capital at its front.
pub(super) fn in_sentence_case(field: &str) -> String {
    let mut rest = field.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest).collect()
}

fn job(pieces: &[Piece<'_>], tokens: &Tokens, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for (at, piece) in pieces.iter().enumerate() {
        let mut format = TextFormat {
            font_id: theme::plain(13.0),
            color: tokens.ink,
            ..Default::default()
        };
        match piece.kind {
            Kind::Same => {
                let is_last = at + 1 == pieces.len();
                job.append(&shortened(piece.text, at > 0, !is_last), 0.0, format);
                continue;
            }
            Kind::Gone => {
                format.color = tokens.error;
                format.background = tokens.error_soft;
                format.strikethrough = Stroke::new(1.0, tokens.error);
            }
            Kind::New => {
                format.color = tokens.accent;
                format.background = tokens.accent_soft;
                format.underline = Stroke::new(1.0, tokens.accent);
            }
        }
        job.append(piece.text, 0.0, format);
    }
    job
}

/// What stayed, with only the words next to a change.
fn shortened(text: &str, follows: bool, leads: bool) -> String {
    let begins_word = |(at, c): &(usize, char)| {
        let before = text
            .get(..*at)
            .and_then(|before| before.chars().next_back());
        !c.is_whitespace() && before.is_none_or(char::is_whitespace)
    };
    let starts: Vec<usize> = text
        .char_indices()
        .filter(begins_word)
        .map(|(at, _)| at)
        .collect();
    let kept = AROUND * (usize::from(follows) + usize::from(leads)).max(1);
    if starts.len() <= kept + 2 {
        return text.to_owned();
    }
    let head = starts.get(AROUND).copied().filter(|_| follows);
    let tail = starts.get(starts.len() - AROUND).copied().filter(|_| leads);
    let before = head.and_then(|end| text.get(..end)).unwrap_or_default();
    let behind = tail.and_then(|start| text.get(start..)).unwrap_or_default();
    format!("{before}… {behind}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(count: usize) -> String {
        (1..=count).map(|number| format!("w{number} ")).collect()
    }

    #[test]
    fn only_the_words_next_to_a_change_are_shown() {
        let text = words(100);
        let both = shortened(&text, true, true);
        assert!(both.starts_with("w1 ") && both.ends_with("w100 "), "{both}");
        assert!(both.contains("w12 … w89 "), "{both}");
        assert_eq!(
            shortened(&text, false, true),
            format!("… {}", &text[text.find("w89").expect("there")..])
        );
        assert_eq!(shortened(&words(20), true, true), words(20));
    }
}
