//! A second pair of eyes: sealing a letter for a colleague, opening what they sealed, and comments beside their passages.

use super::command::Command;
use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::saving::Place;
use super::theme::{self, Tokens};
use super::view::View;
use crate::reply::{Block, BlockId, Opinion, Verdict};
use crate::workbench::{
    Action, Eyes, OpenCase, Sealing, Stop, Workbench, make_passphrase, weakness,
};
use egui::{
    Button, CornerRadius, Frame, Label, Margin, Response, RichText, ScrollArea, TextEdit, Ui,
    WidgetInfo, vec2,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What the file's name ends with.
const ENDING: &str = "replywright";

/// What is done in the dialog.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    /// The letter is sealed for a colleague.
    Send,
    /// A sealed file is opened.
    Open,
    /// A colleague's letter is read and answered.
    Answer,
    /// A colleague's answer is read.
    Read,
}

/// The dialog.
pub(super) struct Reviewing {
    task: Task,
    place: Place,
    passphrase: String,
    with_notes: bool,
    /// What is being written of blocks.
    comments: BTreeMap<BlockId, String>,
    remark: String,
    /// How many pieces of work had ended well when this one was begun; none before it is.
    begun_at: Option<u64>,
    replace: bool,
}

impl Reviewing {
    fn new(task: Task, place: PathBuf) -> Self {
        Self {
            task,
            place: Place::new(place),
            passphrase: String::new(),
            with_notes: false,
            comments: BTreeMap::new(),
            remark: String::new(),
            begun_at: None,
            replace: false,
        }
    }

    /// Seals the open letter.
    pub(super) fn send(bench: &Workbench) -> Self {
        Self::new(Task::Send, bench.place_to_save("For a colleague", ENDING))
    }

    /// Opens a sealed file.
    pub(super) fn open(path: &Path) -> Self {
        Self::new(Task::Open, path.to_owned())
    }

    /// Shows what is thought of the open letter, to be written where it is a colleague's.
    pub(super) fn read(bench: &Workbench) -> Self {
        let brought = bench.open_case_ref().and_then(OpenCase::brought);
        let Some((_, opinion)) = brought else {
            return Self::new(Task::Read, PathBuf::new());
        };
        let place = bench.place_to_save("Answer to a colleague", ENDING);
        let mut answer = Self::new(Task::Answer, place);
        answer.remark = opinion.remark.clone();
        let comments = opinion.comments.iter();
        answer.comments = comments.map(|it| (it.block, it.words.clone())).collect();
        answer
    }
}

/// Whether a file is one of those, by its name.
pub(super) fn is_sealed(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == ENDING)
}

/// Says over the letter whose eyes it waits for, or what they saw.
pub(super) fn strip_ui(ui: &mut Ui, case: &OpenCase, view: &mut View) {
    let (words, button) = match (case.brought(), case.asked()) {
        (Some((from, _)), _) => (
            format!("{from} asks what you think of this letter"),
            "Comment and answer…",
        ),
        (None, Some(asked)) => match asked.answer {
            None => ("A colleague was asked about this letter".to_owned(), ""),
            Some(answer) => {
                let says = match answer.opinion.verdict {
                    Some(Verdict::Approved) => "says it can go",
                    Some(Verdict::PleaseChange) | None => "asks you to change it first",
                };
                let since = match asked.is_stale {
                    true => ". You have changed the letter since",
                    false => "",
                };
                let day = answer.at.strftime("%-d %B");
                (
                    format!("{} {says} ({day}){since}", answer.by),
                    "See the comments…",
                )
            }
        },
        (None, None) => return,
    };
    let tokens = Tokens::of(ui);
    Frame::NONE
        .fill(tokens.warn_soft)
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 7))
        .outer_margin(Margin::symmetric(14, 2))
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.add(Label::new(RichText::new(words).font(theme::bold(13.5))).wrap());
                if !button.is_empty() && ui.button(button).clicked() {
                    view.run(Command::ReadReview);
                }
            });
        });
}

/// Paints the dialog.
pub(super) fn reviewing_ui(
    ui: &mut Ui,
    reviewing: &mut Reviewing,
    bench: &Workbench,
    view: &mut View,
) {
    let work = bench.reviewing();
    if reviewing.begun_at.is_some_and(|begun| begun < work.count()) {
        ui.close();
        return;
    }
    match reviewing.task {
        Task::Send => send_ui(ui, reviewing, bench, view),
        Task::Open => open_ui(ui, reviewing, bench, view),
        Task::Answer | Task::Read => opinion_ui(ui, reviewing, bench, view),
    }
    if work.is_running() {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label("One moment: the passphrase takes a little work, on purpose");
        });
    }
}

fn send_ui(ui: &mut Ui, it: &mut Reviewing, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Send to a colleague");
    about_ui(
        ui,
        "The post and the letter go into one file that only the passphrase opens. Give your colleague the file one way and the passphrase another.",
    );
    let field = passphrase_ui(ui, it, true);
    if bench.open_case_ref().is_some_and(OpenCase::has_notes) {
        pieces::checkbox_ui(ui, &mut it.with_notes, "Send my notes too");
    }
    it.place.field_ui(ui);
    if let Some(seal) = seal_ui(ui, it, bench, "Seal and save") {
        it.begun_at = Some(bench.reviewing().count());
        view.act(Action::Review(Eyes::Send {
            seal,
            with_notes: it.with_notes,
        }));
    }
    hold_keyboard(ui, &field);
}

fn open_ui(ui: &mut Ui, it: &mut Reviewing, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Open from a colleague");
    about_ui(
        ui,
        "A letter that a colleague sealed for you, or their answer to yours",
    );
    let field = it.place.path_ui(ui, "Where the file is");
    passphrase_ui(ui, it, false);
    stopped_ui(ui, it, bench);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let is_ready = it.place.is_given()
            && !it.passphrase.trim().is_empty()
            && !bench.reviewing().is_running();
        if pieces::main_button_ui(ui, "Open", None, is_ready).clicked() {
            it.begun_at = Some(bench.reviewing().count());
            view.act(Action::Review(Eyes::Open {
                path: it.place.path(bench),
                passphrase: it.passphrase.clone(),
            }));
        }
        it.place.look_ui(ui);
        if wide_ui(ui, "Cancel").clicked() {
            ui.close();
        }
    });
    hold_keyboard(ui, &field);
}

fn opinion_ui(ui: &mut Ui, it: &mut Reviewing, bench: &Workbench, view: &mut View) {
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
    ui.add(Label::new(RichText::new(&block.passage.text).size(14.0)).wrap());
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
        "Your words are kept as you write. The answer goes back as a file, under the passphrase your colleague told you.",
    );
    passphrase_ui(ui, it, false);
    it.place.field_ui(ui);
    if opinion.verdict.is_none() {
        about_ui(ui, "Say first whether the letter can go");
        if wide_ui(ui, "Close").clicked() {
            ui.close();
        }
    } else if let Some(seal) = seal_ui(ui, it, bench, "Seal the answer") {
        it.begun_at = Some(bench.reviewing().count());
        view.act(Action::Review(Eyes::Answer(seal)));
    }
    hold_keyboard(ui, &field);
}

/// The passphrase, and where it is made here a button that makes one.
fn passphrase_ui(ui: &mut Ui, it: &mut Reviewing, is_new: bool) -> Response {
    let quiet = Tokens::of(ui).quiet;
    let field = ui
        .horizontal(|ui| {
            let make = is_new && wide_ui(ui, "Make one").clicked();
            if make && let Ok(made) = make_passphrase() {
                it.passphrase = made;
            }
            ui.add(
                TextEdit::singleline(&mut it.passphrase)
                    .hint_text("Passphrase")
                    .desired_width(f32::INFINITY)
                    .margin(Margin::symmetric(10, 7)),
            )
        })
        .inner;
    field.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, "Passphrase"));
    if is_new {
        let words = weakness(&it.passphrase).unwrap_or(
            "Write it down for your colleague: it is kept nowhere, and opens their answer too",
        );
        ui.add(Label::new(RichText::new(words).color(quiet)).wrap());
    }
    field
}

/// The buttons under what is sealed; gives what to seal it with once they are pressed and all is there.
fn seal_ui(ui: &mut Ui, it: &mut Reviewing, bench: &Workbench, verb: &str) -> Option<Sealing> {
    stopped_ui(ui, it, bench);
    ui.add_space(8.0);
    let is_there = it.begun_at.is_some() && bench.reviewing().stopped() == Some(&Stop::FileIsThere);
    let mut pressed = false;
    ui.horizontal(|ui| {
        let is_ready = weakness(&it.passphrase).is_none() && !bench.reviewing().is_running();
        pressed = pieces::main_button_ui(ui, verb, None, is_ready).clicked();
        it.replace = false;
        if is_there
            && ui
                .add_enabled(is_ready, Button::new("Replace it"))
                .clicked()
        {
            (pressed, it.replace) = (true, true);
        }
        it.place.browse_ui(ui);
        if wide_ui(ui, "Cancel").clicked() {
            ui.close();
        }
    });
    let path = pressed.then(|| it.place.settled(bench)).flatten()?;
    Some(Sealing {
        path,
        passphrase: it.passphrase.clone(),
        replace: it.replace,
    })
}

/// What kept the last try from ending well.
fn stopped_ui(ui: &mut Ui, it: &Reviewing, bench: &Workbench) {
    let stopped = it.begun_at.and_then(|_| bench.reviewing().stopped());
    let words = match stopped {
        Some(Stop::Why(why)) => why.as_str(),
        Some(Stop::FileIsThere) => "There is a file of that name already",
        None => return,
    };
    let error = Tokens::of(ui).error;
    let label = ui.add(Label::new(RichText::new(words).color(error)).wrap());
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

fn about_ui(ui: &mut Ui, words: &str) {
    let quiet = Tokens::of(ui).quiet;
    ui.add(Label::new(RichText::new(words).color(quiet)).wrap());
    ui.add_space(4.0);
}

fn wide_ui(ui: &mut Ui, words: &str) -> Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}
