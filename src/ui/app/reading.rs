//! What the commands of the post do: walk through its marks and questions, and take the words
//! selected in it.

use super::App;
use crate::ui::command::Command;
use crate::ui::dialog::Dialog;
use crate::ui::picking::Picking;
use crate::ui::post_pane;
use crate::ui::view::Pane;
use crate::workbench::{Action, AnswerState, Notice};

impl App {
    /// Goes to the next marked words of the post, or to those before.
    pub(super) fn step_mark(&mut self, forward: bool) {
        let Some(case) = self.bench.open_case_ref() else {
            return;
        };
        if self.view.post.step_mark(case, &self.bench, forward) {
            self.view.narrow.desk.turn_to(Pane::Post);
        } else {
            self.tell(Notice::done("No words of the post are marked"));
        }
    }

    /// Does something with the words selected in the post.
    pub(super) fn use_words(&mut self, command: Command) {
        let Some(case) = self.bench.open_case_ref() else {
            return;
        };
        let can = post_pane::can(command, case, &self.view.post);
        let Some(words) = self.view.post.selected(case).filter(|_| can) else {
            self.tell(Notice::done("Select words of the post you answer first"));
            return;
        };
        match command {
            Command::TickForWords => {
                self.view.dialog = Some(Dialog::Picking(Picking::issue(words)));
            }
            Command::MakeQuestion => {
                self.act(Action::AddQuestion(words));
                self.tell(
                    Notice::done("It is among what they ask now").offering("Undo", Action::Undo),
                );
            }
            Command::QuoteWords => self.act(Action::Quote(words)),
            _ => {}
        }
    }

    /// Goes to the next question that is not settled.
    pub(super) fn next_question(&mut self) {
        let Some(case) = self.bench.open_case_ref() else {
            return;
        };
        if self.view.post.step_question(case) {
            self.view.narrow.desk.turn_to(Pane::Post);
            return;
        }
        let words = match case.work.reading.questions.len() {
            0 => "The post asks nothing",
            _ => "Every question is answered",
        };
        self.tell(Notice::done(words));
    }

    /// Takes what may answer the question the keyboard was last on for its answer, and goes on to the next one. Where
    /// nothing may, it goes there or asks.
    pub(super) fn confirm_answer(&mut self) {
        let Some(case) = self.bench.open_case_ref() else {
            return;
        };
        let states = case.work.answers();
        let asked = self.view.post.question.and_then(|at| {
            let question = case.work.reading.questions.get(at)?;
            Some((question.evidence.text.clone(), states.get(at)?))
        });
        match asked {
            None | Some((_, AnswerState::Answered(_))) => self.next_question(),
            Some((_, AnswerState::Open)) => self.link_question(),
            Some((question, AnswerState::Proposed(blocks))) => {
                if let Some(block) = blocks.first() {
                    self.act(Action::SetAnswer {
                        question,
                        block: *block,
                        answers: true,
                    });
                    self.next_question();
                }
            }
        }
    }

    /// Asks which passage answers the question that the keyboard was last on.
    pub(super) fn link_question(&mut self) {
        let Some(case) = self.bench.open_case_ref() else {
            return;
        };
        let at = self.view.post.question;
        let question = at.and_then(|at| case.work.reading.questions.get(at));
        match question {
            Some(question) => {
                let question = question.evidence.text.clone();
                self.view.dialog = Some(Dialog::Picking(Picking::answer(question)));
            }
            None => self.tell(Notice::done("Go to a question under the post first")),
        }
    }
}
