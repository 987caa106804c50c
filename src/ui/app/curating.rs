//! What the window does when the library is looked after: who does it, what is edited, and what came of it.

use super::App;
use crate::ui::dialog::Dialog;
use crate::ui::library::Curating;
use crate::ui::proposing::Proposing;
use crate::ui::view::{Pane, Room, View};
use crate::workbench::{Action, Curate, Notice, Preference, Propose, Role};
use egui::Context;

/// What of a change to the library the window has to know once it is made.
pub(super) enum Curated {
    /// No change of the library.
    No,
    /// One that can be taken back.
    Step {
        /// The entry that is no longer being edited, since it is saved.
        saved: Option<String>,
    },
    /// One taken back.
    Undone,
    /// One done again.
    Redone,
}

impl Curated {
    /// What an action will change.
    pub(super) fn by(action: &Action) -> Self {
        match action {
            Action::Curate(Curate::Undo) => Self::Undone,
            Action::Curate(Curate::Redo) => Self::Redone,
            Action::Curate(Curate::Save { file, .. }) => Self::Step {
                saved: Some(file.path.clone()),
            },
            Action::Curate(_) => Self::Step { saved: None },
            Action::Propose(Propose::AcceptAs { file, .. }) => Self::Step {
                saved: Some(file.path.clone()),
            },
            _ => Self::No,
        }
    }

    /// Notes that it was done; what is told of it then offers the way back.
    pub(super) fn done(self, notice: Option<Notice>, view: &mut View) -> Option<Notice> {
        match self {
            Self::Step { saved } => {
                if let Some(path) = saved {
                    view.library.put_away(&path);
                    // The field that had the keyboard is gone with the form.
                    view.go_to = Some(Pane::Entry);
                }
                notice.map(|notice| match notice.offer {
                    None => notice.offering("Undo", Action::Curate(Curate::Undo)),
                    Some(_) => notice,
                })
            }
            Self::No | Self::Undone | Self::Redone => notice,
        }
    }
}

impl App {
    /// Begins to look after the library, or only to read it again.
    pub(super) fn switch_role(&mut self) {
        let role = if self.bench.settings().curates() {
            Role::Adviser
        } else {
            Role::Lead
        };
        self.act(Action::Prefer(Preference::Role(role)));
    }

    /// Opens the entry on show to be edited.
    pub(super) fn edit_entry(&mut self, ctx: &Context) {
        match self.view.library.begin_edit(&self.bench) {
            Ok(()) => {
                self.view.go_to = Some(Pane::Entry);
                ctx.request_repaint();
            }
            Err(why) => self.tell(Notice::done(why)),
        }
    }

    /// Asks why the entry on show is changed, to save it.
    pub(super) fn ask_to_save(&mut self) {
        match self.view.library.ready_to_save(&self.bench) {
            Ok(file) => {
                let curating = match self.view.library.edited_proposal(&file.path) {
                    Some(name) => Curating::accept_as(name, file),
                    None => Curating::save(file),
                };
                self.view.dialog = Some(Dialog::Curating(curating));
            }
            Err(why) => self.tell(Notice::done(why)),
        }
    }

    /// Opens the passage that a proposal is about to be edited, in the proposed words.
    pub(super) fn edit_proposal(&mut self, name: &str) {
        match self.view.library.begin_proposal(&self.bench, name) {
            Ok(()) => self.view.go_to = Some(Pane::Entry),
            Err(why) => self.tell(Notice::done(why)),
        }
    }

    /// Suggests other words for a passage: the one that the letter's cursor is in, or the one on show in the library.
    pub(super) fn suggest_change(&mut self) {
        let proposing = match self.view.room {
            Room::Desk => {
                let block = self.view.letter.insertion_block();
                Proposing::change(&self.bench, block)
            }
            Room::Library => match self.view.library.shown_snippet(&self.bench) {
                Some(snippet) => Proposing::change_of(&self.bench, &snippet, None),
                None => Err("Choose a passage first".to_owned()),
            },
        };
        self.open_proposing(proposing);
    }

    /// Keeps the paragraph that the letter's cursor is in.
    pub(super) fn keep_paragraph(&mut self) {
        let block = self.view.letter.insertion_block();
        let proposing = Proposing::keep(&self.bench, block);
        self.open_proposing(proposing);
    }

    fn open_proposing(&mut self, proposing: Result<Proposing, String>) {
        match proposing {
            Ok(proposing) => self.view.dialog = Some(Dialog::Proposing(proposing)),
            Err(why) => self.tell(Notice::done(why)),
        }
    }

    /// Keeps the window open once while entries are not saved.
    pub(super) fn hold_edits(&mut self, ctx: &Context) {
        let Some(words) = self.view.library.unsaved_words() else {
            return;
        };
        if std::mem::replace(&mut self.view.library.close_held, true) {
            return;
        }
        ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        self.tell(Notice::error(format!(
            "{words} in the library. Closing the window again loses what is not saved"
        )));
    }
}
