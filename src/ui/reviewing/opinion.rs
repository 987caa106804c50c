//! What is thought of a letter: comments beside its passages, a word on the whole of it, and whether it can go.

use super::sealing::{kept_ui, seal_ui};
use super::{Reviewing, Task, about_ui, wide_ui};
use crate::reply::{Block, Opinion, Verdict};
use crate::ui::dialog::{heading_ui, hold_keyboard};
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::{Action, Eyes, OpenCase, Workbench};
use egui::{Label, Margin, RichText, ScrollArea, TextEdit, Ui, WidgetInfo};

/// Paints what is thought of the letter: fields for it where the letter is a colleague's, else what they said.
pub(super) fn opinion_ui(ui: &mut Ui, it: &mut Reviewing, bench: &Workbench, view: &mut View) {
    let Some(case) = bench.open_case_ref() else {
        ui.close();
        return;
    };
    let is_answer = it.task == Task::Answer;
    let opinion = match is_answer {
        true => case.brought().map(|(_, opinion)| opinion),
        false => {
            let asked = case.asked().and_then(|asked| asked.answer);
            asked.map(|answer| &answer.opinion)
        }
    };
    let heading = match is_answer {
        true => "What you think of this letter",
        false => "What your colleague says",
    };
    heading_ui(ui, heading);
    let Some(opinion) = opinion else {
        about_ui(ui, "Nothing has come back yet");
        if wide_ui(ui, "Close").clicked() {
            ui.close();
        }
        return;
    };
    let height = (ui.ctx().content_rect().height() - 440.0).max(140.0);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for block in &case.work.draft.blocks {
                block_ui(ui, block, opinion, is_answer.then_some(&mut *it), view);
            }
            if !is_answer {
                gone_ui(ui, case, opinion);
            }
        });
    ui.add_space(6.0);
    if is_answer {
        answer_ui(ui, it, opinion, bench, view);
    } else {
        if !opinion.remark.is_empty() {
            ui.add(Label::new(RichText::new(&opinion.remark).size(14.5)).wrap());
        }
        let close = pieces::main_button_ui(ui, "Close", None, true);
        if close.clicked() {
            ui.close();
        }
        hold_keyboard(ui, &close);
    }
}

/// A block with what is said of it; a field to say it where the letter is a colleague's.
fn block_ui(
    ui: &mut Ui,
    block: &Block,
    opinion: &Opinion,
    writing: Option<&mut Reviewing>,
    view: &mut View,
) {
    let tokens = Tokens::of(ui);
    ui.add(Label::new(RichText::new(&block.passage.text).size(theme::reading(ui, 14.0))).wrap());
    let Some(writing) = writing else {
        if let Some(words) = opinion.comment(block.id) {
            ui.indent(("comment", block.id), |ui| {
                let said = RichText::new(format!("Comment: {words}")).color(tokens.accent);
                ui.add(Label::new(said.size(14.0)).wrap());
                if pieces::link_ui(ui, "Go to the passage").clicked() {
                    view.letter.reveal(block.id, crate::text::Span::new(0, 0));
                    ui.close();
                }
            });
        }
        ui.add_space(6.0);
        return;
    };
    let words = writing.comments.entry(block.id).or_default();
    let field = ui.add(
        TextEdit::singleline(words)
            .hint_text("Your comment on this passage")
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 5)),
    );
    let begins: String = block.passage.text.chars().take(40).collect();
    field.widget_info(|| {
        WidgetInfo::labeled(
            egui::Role::TextInput,
            true,
            format!("Comment on “{begins}”"),
        )
    });
    if field.lost_focus() && opinion.comment(block.id).unwrap_or_default() != words.trim() {
        view.act(Action::Review(Eyes::Comment {
            block: block.id,
            words: words.clone(),
        }));
    }
    ui.add_space(8.0);
}

/// Comments on passages that are no longer in the letter.
fn gone_ui(ui: &mut Ui, case: &OpenCase, opinion: &Opinion) {
    for comment in &opinion.comments {
        if case.work.draft.block(comment.block).is_none() {
            let words = format!("On a passage that is gone: {}", comment.words);
            ui.add(Label::new(RichText::new(words).size(14.0)).wrap());
        }
    }
}

fn answer_ui(
    ui: &mut Ui,
    it: &mut Reviewing,
    opinion: &Opinion,
    bench: &Workbench,
    view: &mut View,
) {
    let field = ui.add(
        TextEdit::singleline(&mut it.remark)
            .hint_text("On the whole letter")
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 5)),
    );
    field.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, "On the whole letter"));
    if field.lost_focus() && it.remark != opinion.remark {
        view.act(Action::Review(Eyes::Remark(it.remark.clone())));
    }
    ui.horizontal_wrapped(|ui| {
        for verdict in [Verdict::Approved, Verdict::PleaseChange] {
            let is_chosen = opinion.verdict == Some(verdict);
            if ui.radio(is_chosen, verdict.label()).clicked() {
                view.act(Action::Review(Eyes::Decide(verdict)));
            }
        }
    });
    about_ui(
        ui,
        "Your words are kept as you write. The answer goes back as a file that the same passphrase opens.",
    );
    let has_words = kept_ui(ui, it, bench);
    it.place.field_ui(ui);
    if opinion.verdict.is_none() {
        about_ui(ui, "Say first whether the letter can go");
        if wide_ui(ui, "Close").clicked() {
            ui.close();
        }
    } else if let Some(seal) = seal_ui(ui, it, bench, ("Seal the answer", has_words)) {
        it.begun_at = Some(bench.reviewing().count());
        view.act(Action::Review(Eyes::Answer(seal)));
    }
    hold_keyboard(ui, &field);
}
