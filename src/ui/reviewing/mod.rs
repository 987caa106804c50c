//! A second pair of eyes: sealing a letter for a colleague, opening what they sealed, and comments beside their passages.
//!
//! In: the open case and its reviews. Out: wishes to seal, to open, to comment, to give up. A colleague's letter is there to
//! be read and answered: neither its words nor what the checks say of it are settled here.

mod opinion;
mod sealing;

use super::command::Command;
use super::saving::Place;
use super::theme::{self, Tokens};
use super::view::View;
use crate::reply::{BlockId, Verdict};
use crate::workbench::{Action, Eyes, OpenCase, Passphrase, Workbench};
use egui::{Button, CornerRadius, Frame, Label, Margin, Response, RichText, Ui, vec2};
use opinion::opinion_ui;
use sealing::{open_ui, send_ui};
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
    passphrase: Passphrase,
    /// Whether another passphrase is to be typed than the one kept with the case.
    takes_another: bool,
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
            passphrase: Passphrase::default(),
            takes_another: false,
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

    /// Gives up what goes on for it: the dialog is closed.
    pub(super) fn give_up(&self, bench: &Workbench, view: &mut View) {
        if self.begun_at.is_some() && bench.reviewing().is_running() {
            view.act(Action::Review(Eyes::GiveUp));
        }
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
    if reviewing.begun_at.is_some() && work.is_running() {
        ui.horizontal(|ui| {
            ui.spinner();
            let words = "One moment: the passphrase takes a little work, on purpose";
            let label = ui.label(words);
            ui.ctx().accesskit_node_builder(label.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
        });
    }
}

fn about_ui(ui: &mut Ui, words: &str) {
    let quiet = Tokens::of(ui).quiet;
    ui.add(Label::new(RichText::new(words).color(quiet)).wrap());
    ui.add_space(4.0);
}

fn wide_ui(ui: &mut Ui, words: &str) -> Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}
