//! What a revision changed: the words that went struck out, those that came set off.

use super::super::theme::{self, Tokens};
use crate::library::{Changed, changed};
use crate::text::difference::{Kind, Piece, difference};
use egui::text::{LayoutJob, TextFormat};
use egui::{CornerRadius, Frame, Label, Margin, RichText, Stroke, Ui};

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
    for change in &changes {
        change_ui(ui, change);
    }
}

fn change_ui(ui: &mut Ui, change: &Changed) {
    let tokens = Tokens::of(ui);
    if let Some(field) = &change.field {
        ui.label(RichText::new(field).font(theme::bold(12.5)));
    }
    Frame::NONE
        .fill(tokens.paper)
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(8, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let pieces = difference(&change.old, &change.new);
            let job = job(&pieces, tokens, ui.available_width());
            ui.add(Label::new(job).wrap().selectable(true));
        });
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
