//! The poster's own sentences, turned round, to choose from for the letter.

use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::theme::Tokens;
use super::view::View;
use crate::reply::{self, Form, Origin, Restated};
use crate::text::Span;
use crate::workbench::{Action, OpenCase};
use egui::{Button, Label, RichText, ScrollArea, Ui, vec2};

/// The sentences, and which of them are chosen.
pub(super) struct Restating {
    sentences: Vec<(Restated, bool)>,
}

impl Restating {
    /// Turns the sentences of a case's post round.
    pub(super) fn new(case: &OpenCase) -> Self {
        let sentences = reply::restate(&case.work.thread, &case.work.reading);
        Self {
            sentences: sentences.into_iter().map(|it| (it, false)).collect(),
        }
    }
}

/// Paints the sentences.
pub(super) fn restate_ui(
    ui: &mut Ui,
    restating: &mut Restating,
    case: Option<&OpenCase>,
    view: &mut View,
) {
    heading_ui(ui, "Say back what they write");
    let quiet = Tokens::of(ui).quiet;
    let Some(case) = case else {
        ui.close();
        return;
    };
    let words = if restating.sentences.is_empty() {
        "No sentence of this post can be turned round. Names, places, exact dates and health are never offered."
    } else {
        "Their sentences, turned round as a first draft. Names, places, exact dates and health are left out."
    };
    ui.label(RichText::new(words).color(quiet));
    let height = (ui.ctx().content_rect().height() - 260.0).min(460.0);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (number, (sentence, chosen)) in restating.sentences.iter_mut().enumerate() {
                ui.push_id(number, |ui| sentence_ui(ui, sentence, chosen, case));
            }
        });
    ui.add_space(8.0);
    let count = restating
        .sentences
        .iter()
        .filter(|(_, chosen)| *chosen)
        .count();
    let label = match count {
        0 => "Put them into the letter".to_owned(),
        1 => "Put 1 sentence into the letter".to_owned(),
        count => format!("Put {count} sentences into the letter"),
    };
    ui.horizontal(|ui| {
        let add = pieces::main_button_ui(ui, &label, None, count > 0);
        if add.clicked() {
            let chosen = restating.sentences.iter().filter(|(_, chosen)| *chosen);
            let chosen = chosen.map(|(sentence, _)| sentence.clone()).collect();
            view.act(Action::AddRestated(chosen));
            ui.close();
        }
        let cancel = ui.add(Button::new("Cancel").min_size(vec2(0.0, 34.0)));
        if cancel.clicked() {
            ui.close();
        }
        hold_keyboard(ui, &cancel);
    });
}

fn sentence_ui(ui: &mut Ui, sentence: &Restated, chosen: &mut bool, case: &OpenCase) {
    let quiet = Tokens::of(ui).quiet;
    pieces::checkbox_ui(ui, chosen, RichText::new(&sentence.text).size(15.0));
    let how = match sentence.form {
        Form::Turned => "",
        Form::Told => "Left to them, since it is about somebody else or the law. ",
        Form::Quoted => "Their own words, since it cannot be turned round safely. ",
    };
    let stands = if is_in_letter(sentence.evidence.span, sentence.evidence.post, case) {
        "In the letter already. "
    } else {
        ""
    };
    let line: Vec<&str> = sentence.evidence.text.split_whitespace().collect();
    let words = format!("{stands}{how}“{}”", line.join(" "));
    ui.indent("original", |ui| {
        ui.add(Label::new(RichText::new(words).size(12.5).color(quiet)).wrap());
    });
    ui.add_space(4.0);
}

/// Whether a sentence of the post was put into the letter before.
fn is_in_letter(sentence: Span, of: usize, case: &OpenCase) -> bool {
    case.work
        .draft
        .blocks
        .iter()
        .any(|block| match &block.origin {
            Origin::Post {
                post,
                span,
                further,
            } => *post == of && (*span == sentence || further.contains(&sentence)),
            Origin::Snippet { .. } | Origin::Hand => false,
        })
}
