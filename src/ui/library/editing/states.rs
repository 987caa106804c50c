//! What can be done with the entry on show: edited, and a passage approved, sent back, retired, withdrawn.

use super::asking::Curating;
use crate::library::Status;
use crate::ui::command::Command;
use crate::ui::dialog::Dialog;
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::shelf::{Kind, Row};
use crate::workbench::{Action, Curate, Workbench};
use egui::{RichText, Ui, vec2};

/// Something that gives a passage another status.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Approve,
    ApproveAgain,
    Draft,
    Retire,
    Withdraw,
}

impl Turn {
    /// What is offered for a passage in a status.
    fn offered(status: Status) -> &'static [Self] {
        match status {
            Status::Starter => &[Self::Approve, Self::Draft, Self::Retire, Self::Withdraw],
            Status::Draft => &[Self::Approve, Self::Retire],
            Status::Approved => &[
                Self::ApproveAgain,
                Self::Draft,
                Self::Retire,
                Self::Withdraw,
            ],
            Status::Retired => &[Self::Draft],
        }
    }

    /// What the button says, and what it does in a sentence.
    fn text_and_tooltip(self) -> (&'static str, &'static str) {
        match self {
            Self::Approve => (
                "Approve…",
                "Says that you have read it and stand for its words",
            ),
            Self::ApproveAgain => (
                "Approve again…",
                "Says that you have read it once more and it still holds",
            ),
            Self::Draft => ("Back to draft", "No letter takes it until it is approved"),
            Self::Retire => ("Retire", "No new letter takes it; its history is kept"),
            Self::Withdraw => (
                "Withdraw…",
                "Retires it because it was wrong, and shows advisers which of their letters said it",
            ),
        }
    }
}

/// Paints the buttons for a lead; an adviser is told how to come to them.
pub(in crate::ui::library) fn states_ui(
    ui: &mut Ui,
    bench: &Workbench,
    row: &Row,
    view: &mut View,
) {
    if !bench.settings().curates() {
        adviser_ui(ui, row, view);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 6.0);
        let keys = Command::EditEntry.keys(ui.ctx());
        if pieces::main_button_ui(ui, "Edit", keys.as_deref(), true).clicked() {
            view.run(Command::EditEntry);
        }
        if row.kind != Kind::Passage {
            return;
        }
        let snippet = bench.library().snippets.get(row.id.as_str());
        let turns = snippet.map_or(&[][..], |snippet| Turn::offered(snippet.status));
        for turn in turns {
            let (words, about) = turn.text_and_tooltip();
            let button = pieces::quiet_link_ui(ui, words);
            if button.on_hover_text(about).clicked() {
                take(*turn, row, view);
            }
        }
    });
    ui.add_space(8.0);
}

fn adviser_ui(ui: &mut Ui, row: &Row, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 0.0);
        let words = RichText::new("You are reading as an adviser.").size(13.0);
        ui.label(words.color(Tokens::of(ui).quiet));
        let (words, about) = Command::CurateLibrary.text_and_tooltip();
        let link = pieces::quiet_link_ui(ui, words).on_hover_text(about);
        if link.clicked() {
            view.run(Command::CurateLibrary);
        }
        let words = RichText::new("to change it").size(13.0);
        ui.label(words.color(Tokens::of(ui).quiet));
        if row.kind == Kind::Passage {
            ui.add_space(8.0);
            let (words, about) = Command::SuggestChange.text_and_tooltip();
            let link = pieces::quiet_link_ui(ui, words).on_hover_text(about);
            if link.clicked() {
                view.run(Command::SuggestChange);
            }
        }
    });
    ui.add_space(6.0);
}

fn take(turn: Turn, row: &Row, view: &mut View) {
    let paths = || vec![row.path.clone()];
    let status = |status| {
        Action::Curate(Curate::SetStatus {
            paths: paths(),
            status,
        })
    };
    match turn {
        Turn::Draft => view.act(status(Status::Draft)),
        Turn::Retire => view.act(status(Status::Retired)),
        Turn::Approve | Turn::ApproveAgain => {
            let asking = Curating::approve(row.path.clone(), row.title.clone());
            view.dialog = Some(Dialog::Curating(asking));
        }
        Turn::Withdraw => {
            let asking = Curating::withdraw(row.path.clone(), row.title.clone());
            view.dialog = Some(Dialog::Curating(asking));
        }
    }
}
