//! The one question that a change of the library asks before it is made, answered in a line.

use crate::library::{PackFile, title_of};
use crate::ui::dialog::{heading_ui, hold_keyboard};
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::{View, Wish};
use crate::workbench::{Action, Curate, Propose, Workbench};
use egui::{Button, Key, Label, Margin, RichText, TextEdit, Ui, vec2};

/// The most characters of an answer.
const LONGEST: usize = 200;

/// A question, and what is answered so far.
pub(in crate::ui) struct Curating {
    question: Question,
    answer: String,
}

enum Question {
    /// Why an entry is saved.
    Why { file: PackFile, title: String },
    /// What a passage was read against.
    ReadAgainst { path: String, title: String },
    /// Why a passage is withdrawn.
    Withdraw { path: String, title: String },
    /// A word back with a proposal that was edited and is saved.
    AcceptAs {
        name: String,
        file: PackFile,
        title: String,
    },
    /// Why a proposal is declined.
    Decline { name: String, title: String },
    /// What a new passage is called.
    Title,
}

impl Curating {
    /// Asks why an entry is saved.
    pub(in crate::ui) fn save(file: PackFile) -> Self {
        let title = title_of(&file);
        Self::asking(Question::Why { file, title })
    }

    /// Asks what a passage that is to be approved was read against.
    pub(super) fn approve(path: String, title: String) -> Self {
        Self::asking(Question::ReadAgainst { path, title })
    }

    /// Asks why a passage is withdrawn.
    pub(super) fn withdraw(path: String, title: String) -> Self {
        Self::asking(Question::Withdraw { path, title })
    }

    /// Asks for a word back with a proposal that was edited and is saved.
    pub(in crate::ui) fn accept_as(name: String, file: PackFile) -> Self {
        let title = title_of(&file);
        Self::asking(Question::AcceptAs { name, file, title })
    }

    /// Asks why a proposal is declined.
    pub(in crate::ui::library) fn decline(name: String, title: String) -> Self {
        Self::asking(Question::Decline { name, title })
    }

    /// Asks what a new passage is called.
    pub(in crate::ui) fn new_passage() -> Self {
        Self::asking(Question::Title)
    }

    fn asking(question: Question) -> Self {
        Self {
            question,
            answer: String::new(),
        }
    }
}

/// What a question says.
struct Said {
    heading: String,
    label: &'static str,
    hint: &'static str,
    about: String,
    button: &'static str,
}

impl Question {
    fn said(&self, bench: &Workbench) -> Said {
        let who = || bench.settings().who(bench.library());
        match self {
            Self::Why { title, .. } => Said {
                heading: format!("Save “{title}”"),
                label: "Why?",
                hint: "Plainer English",
                about: format!("The history says this and names {}", who()),
                button: "Save",
            },
            Self::ReadAgainst { title, .. } => Said {
                heading: format!("Approve “{title}”"),
                label: "Read against what?",
                hint: "Its sources, or a colleague",
                about: format!("It will say that {} read and approved it today", who()),
                button: "Approve",
            },
            Self::Withdraw { title, .. } => Said {
                heading: format!("Withdraw “{title}”"),
                label: "Why? Advisers will read this",
                hint: "What was wrong, and what holds instead",
                about: "No letter takes it any more, and each adviser sees which of their sent letters said it".to_owned(),
                button: "Withdraw",
            },
            Self::AcceptAs { title, .. } => Said {
                heading: format!("Accept “{title}” in these words"),
                label: "A word back to who proposed it",
                hint: "Thank you; I have shortened it",
                about: format!("The history names {}", who()),
                button: "Accept",
            },
            Self::Decline { title, .. } => Said {
                heading: format!("Decline “{title}”"),
                label: "Why? Who proposed it will read this",
                hint: "What speaks against it",
                about: "It goes to them with the next “Publish”; leave out names, dates and places".to_owned(),
                button: "Decline",
            },
            Self::Title => Said {
                heading: "New passage".to_owned(),
                label: "What is it called?",
                hint: "What an adviser would look for",
                about: "It begins as a draft, which no letter holds".to_owned(),
                button: "Begin",
            },
        }
    }

    fn wish(&self, answer: &str) -> Wish {
        let answer = answer.trim().to_owned();
        let propose = |it| Wish::Act(Action::Propose(it));
        Wish::Act(Action::Curate(match self {
            Self::Why { file, .. } => Curate::Save {
                file: file.clone(),
                reason: answer,
            },
            Self::ReadAgainst { path, .. } => Curate::Approve {
                paths: vec![path.clone()],
                read_against: answer,
            },
            Self::Withdraw { path, .. } => Curate::Withdraw {
                paths: vec![path.clone()],
                why: answer,
            },
            Self::AcceptAs { name, file, .. } => {
                return propose(Propose::AcceptAs {
                    name: name.clone(),
                    file: file.clone(),
                    word: answer,
                });
            }
            Self::Decline { name, .. } => {
                return propose(Propose::Decline {
                    name: name.clone(),
                    word: answer,
                });
            }
            Self::Title => return Wish::BeginPassage(answer),
        }))
    }
}

/// Paints the question.
pub(in crate::ui) fn curating_ui(
    ui: &mut Ui,
    curating: &mut Curating,
    bench: &Workbench,
    view: &mut View,
) {
    let said = curating.question.said(bench);
    heading_ui(ui, &said.heading);
    ui.label(RichText::new(said.label).size(14.5));
    let field = ui.add(
        TextEdit::singleline(&mut curating.answer)
            .hint_text(said.hint)
            .char_limit(LONGEST)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    );
    super::fields::name(ui, &field, said.label);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let about = RichText::new(said.about).color(Tokens::of(ui).quiet);
    ui.add(Label::new(about).wrap());
    ui.add_space(8.0);
    let is_answered = !curating.answer.trim().is_empty();
    let pressed = ui
        .horizontal(|ui| {
            let go_on = pieces::main_button_ui(ui, said.button, None, is_answered).clicked();
            if ui
                .add(Button::new("Cancel").min_size(vec2(0.0, 34.0)))
                .clicked()
            {
                ui.close();
            }
            go_on
        })
        .inner;
    hold_keyboard(ui, &field);
    if (pressed || entered) && is_answered {
        view.wishes.push(curating.question.wish(&curating.answer));
        ui.close();
    }
}
