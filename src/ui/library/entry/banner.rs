//! What an entry waits for, said above it.

use super::super::super::theme::{self, Tokens};
use egui::{CornerRadius, Frame, Label, Margin, RichText, Stroke, Ui};

/// Something an entry waits for.
pub(in crate::ui::library) struct Waits {
    /// What, in one sentence.
    what: String,
    /// What to do about it.
    todo: &'static str,
    /// Whether it should stand out.
    is_urgent: bool,
}

impl Waits {
    /// Something that may do harm until it is done.
    pub(in crate::ui::library) fn urgent(what: impl Into<String>, todo: &'static str) -> Self {
        Self {
            what: what.into(),
            todo,
            is_urgent: true,
        }
    }

    /// Something to know.
    pub(super) fn calm(what: impl Into<String>, todo: &'static str) -> Self {
        Self {
            is_urgent: false,
            ..Self::urgent(what, todo)
        }
    }
}

/// Paints what an entry waits for, in one box.
pub(in crate::ui::library) fn banner_ui(ui: &mut Ui, waits: &[Waits]) {
    if waits.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    let (fill, edge) = if waits.iter().any(|it| it.is_urgent) {
        (tokens.warn_soft, Tokens::edge_of(tokens.warn))
    } else {
        (tokens.ground, tokens.line)
    };
    Frame::NONE
        .fill(fill)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 9))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            for it in waits {
                let mut job = egui::text::LayoutJob::default();
                let mut put = |words: &str, font| {
                    job.append(words, 0.0, egui::TextFormat::simple(font, tokens.ink));
                };
                put(&it.what, theme::bold(13.5));
                if !it.todo.is_empty() {
                    put(" ", theme::plain(13.5));
                    put(it.todo, theme::plain(13.5));
                }
                ui.add(Label::new(job).wrap());
            }
        });
    ui.add_space(4.0);
}

/// A quiet line that something is not so, in the colour of what needs attention.
pub(super) fn warning_ui(ui: &mut Ui, words: &str) {
    let words = RichText::new(words).size(13.0);
    ui.add(Label::new(words.color(Tokens::of(ui).warn)).wrap());
}
