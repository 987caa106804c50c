//! The questions of this computer's cases that no passage answered: what the library may lack.

use super::super::super::cases_pane::title;
use super::super::super::command::Command;
use super::super::super::pieces;
use super::super::super::view::View;
use super::note_ui;
use crate::store::CaseId;
use crate::workbench::{Action, Open, Unanswered, Workbench};
use egui::{Label, RichText, Ui};

/// How many questions are listed.
const LISTED: usize = 200;

/// Paints them, under the cases that asked.
pub(super) fn questions_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    note_ui(
        ui,
        "Read from the letters copied or sent on this computer. They stay here: no words of a post go to the shared folder.",
    );
    let questions: Vec<&Unanswered> = bench.caring().care().unanswered().take(LISTED).collect();
    if questions.is_empty() {
        ui.add_space(10.0);
        note_ui(ui, "A passage answered every question so far");
    }
    for of_case in questions.chunk_by(|one, next| one.case == next.case) {
        let Some(first) = of_case.first() else {
            continue;
        };
        ui.add_space(10.0);
        case_ui(ui, first.case, bench, view);
        for question in of_case {
            let words = RichText::new(format!("“{}”", question.words.trim())).size(15.0);
            ui.add(Label::new(words).wrap().selectable(true));
            note_ui(
                ui,
                match question.left {
                    Open::Unspoken => "Nothing in the letter speaks of it",
                    Open::OwnWords => "Answered in the adviser’s own words",
                },
            );
            ui.add_space(4.0);
        }
    }
    if bench.settings().curates() && !questions.is_empty() {
        ui.add_space(10.0);
        if pieces::link_ui(ui, "New passage…").clicked() {
            view.run(Command::NewPassage);
        }
    }
}

/// Leads to a case, if it is still there.
pub(super) fn case_ui(ui: &mut Ui, id: CaseId, bench: &Workbench, view: &mut View) {
    match bench.cases().iter().find(|case| case.id == id) {
        Some(case) => {
            if pieces::link_ui(ui, &title(case)).clicked() {
                view.act(Action::OpenCase(id));
            }
        }
        None => note_ui(ui, "A case that is in the bin"),
    }
}
