//! What the window remembers between frames that is no part of a case.

use super::command::Command;
use super::dialog::Dialog;
use super::keyboard::Keyboard;
use super::letter::LetterView;
use super::library::LibraryView;
use crate::store::CaseId;
use crate::workbench::{Action, Notice};
use egui::{Id, Rangef};
use std::time::Instant;

/// What the window shows: where letters are written, or where the library is looked after.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Room {
    /// The cases, the post, the checklist and the letter.
    #[default]
    Desk,
    /// The library.
    Library,
}

/// A pane the keyboard can go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pane {
    /// The list of cases.
    Cases,
    /// The post.
    Post,
    /// The checklist.
    Issues,
    /// The letter.
    Letter,
    /// What the checks say of it.
    Checks,
    /// The kinds and lists of the library.
    Rail,
    /// The entries.
    Table,
    /// The entry.
    Entry,
    /// Its history.
    History,
}

impl Pane {
    /// The desk's, from left to right; the checks stand beside or under the letter.
    const DESK: [Self; 5] = [
        Self::Cases,
        Self::Post,
        Self::Issues,
        Self::Letter,
        Self::Checks,
    ];

    /// The library's, from left to right.
    const LIBRARY: [Self; 4] = [Self::Rail, Self::Table, Self::Entry, Self::History];

    /// The next pane of the same room, or the one before, going round.
    pub(super) fn stepped(self, forward: bool) -> Self {
        let panes: &[Self] = if Self::DESK.contains(&self) {
            &Self::DESK
        } else {
            &Self::LIBRARY
        };
        let at = panes
            .iter()
            .position(|pane| *pane == self)
            .unwrap_or_default();
        let count = panes.len();
        let next = if forward { at + 1 } else { at + count - 1 };
        panes.get(next % count).copied().unwrap_or(self)
    }
}

/// Something a pane wants done after the frame's painting.
#[derive(Debug, Clone)]
pub(super) enum Wish {
    /// An action of the workbench.
    Act(Action),
    /// A command of the window.
    Run(Command),
    /// Text for the clipboard.
    CopyText(String),
    /// A new passage of this title, to be edited.
    BeginPassage(String),
    /// A proposal of this name, to be edited before it is accepted.
    EditProposal(String),
}

impl Wish {
    /// Whether another case may be on show once it is carried out.
    pub(super) fn leaves_case(&self) -> bool {
        match self {
            Self::Act(action) => matches!(
                action,
                Action::Paste(_)
                    | Action::OpenFile(_)
                    | Action::OpenCase(_)
                    | Action::DeleteCase(_)
                    | Action::RestoreCase(_)
            ),
            Self::Run(command) => matches!(
                command,
                Command::PastePost
                    | Command::OpenFile
                    | Command::NextCase
                    | Command::PreviousCase
                    | Command::DeleteCase
            ),
            Self::CopyText(_) | Self::BeginPassage(_) | Self::EditProposal(_) => false,
        }
    }
}

/// A notice on show.
pub(super) struct Shown {
    /// What it says.
    pub(super) notice: Notice,
    /// Since when.
    pub(super) since: Instant,
}

/// The window's own state.
#[derive(Default)]
pub(super) struct View {
    /// The room on show.
    pub(super) room: Room,
    /// What the library shows.
    pub(super) library: LibraryView,
    /// The letter's cursor, selection and layout.
    pub(super) letter: LetterView,
    /// What the checklist is filtered by.
    pub(super) filter: String,
    /// The dialog on top.
    pub(super) dialog: Option<Dialog>,
    /// What the adviser was last told.
    pub(super) shown: Option<Shown>,
    /// The pane the keyboard goes to in this frame.
    pub(super) go_to: Option<Pane>,
    /// What of the list of cases is in view, in points from its top.
    pub(super) cases_seen: Option<Rangef>,
    /// The row of the checklist that the keyboard was last on.
    pub(super) issue_row: Option<Id>,
    /// Whether the filter takes the keyboard in this frame.
    pub(super) go_to_filter: bool,
    /// Where the keyboard was last.
    pub(super) keyboard: Keyboard,
    /// Where it was last in the other room.
    keyboard_elsewhere: Keyboard,
    /// Whether closing the window was held back once, because the letter could not be saved.
    pub(super) close_held: bool,
    /// What is to be done when the frame is painted.
    pub(super) wishes: Vec<Wish>,
}

impl View {
    /// Asks for an action after this frame.
    pub(super) fn act(&mut self, action: Action) {
        self.wishes.push(Wish::Act(action));
    }

    /// Asks for a command after this frame.
    pub(super) fn run(&mut self, command: Command) {
        self.wishes.push(Wish::Run(command));
    }

    /// Goes into a room; where the keyboard was in the other is kept for the way back.
    pub(super) fn enter(&mut self, room: Room) {
        if self.room != room {
            self.room = room;
            self.go_to = None;
            std::mem::swap(&mut self.keyboard, &mut self.keyboard_elsewhere);
        }
    }

    /// Turns to another case, or to none: what was meant for the one before is put away.
    pub(super) fn turn_to(&mut self, case: Option<CaseId>) {
        self.enter(Room::Desk);
        self.go_to = Some(match case {
            Some(_) => Pane::Issues,
            None => Pane::Cases,
        });
        self.filter.clear();
        self.issue_row = None;
        self.shown = None;
    }

    /// Whether the keyboard is to go to `pane` now.
    pub(super) fn wants(&mut self, pane: Pane) -> bool {
        let wanted = self.go_to == Some(pane);
        if wanted {
            self.go_to = None;
        }
        wanted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::Draft;
    use crate::workbench::Step;

    #[test]
    fn what_is_typed_goes_before_what_opens_another_case() {
        let typed = Wish::Act(Action::EditLetter {
            draft: Draft::default(),
            step: Step::Typing,
            continues: false,
        });
        let mut wishes = [Wish::Run(Command::NextCase), typed];
        wishes.sort_by_key(Wish::leaves_case);
        assert!(matches!(wishes[0], Wish::Act(Action::EditLetter { .. })));
    }

    #[test]
    fn going_on_from_the_last_pane_comes_to_the_first() {
        assert_eq!(Pane::Checks.stepped(true), Pane::Cases);
        assert_eq!(Pane::Cases.stepped(false), Pane::Checks);
        assert_eq!(Pane::Post.stepped(true), Pane::Issues);
        assert_eq!(Pane::History.stepped(true), Pane::Rail);
        assert_eq!(Pane::Rail.stepped(false), Pane::History);
    }

    #[test]
    fn each_room_has_panes_of_its_own() {
        let mut view = View {
            go_to: Some(Pane::Letter),
            ..View::default()
        };
        view.enter(Room::Library);
        assert_eq!((view.room, view.go_to), (Room::Library, None));
        view.turn_to(None);
        assert_eq!((view.room, view.go_to), (Room::Desk, Some(Pane::Cases)));
    }
}
