//! What the window remembers between frames that is no part of a case.

use super::cases_pane::CasesView;
use super::command::Command;
use super::dialog::Dialog;
use super::earlier::Beside;
use super::finding::Finding;
use super::guarding::OpeningView;
use super::issues_pane;
use super::kept::Kept;
use super::keyboard::Keyboard;
use super::letter::LetterView;
use super::letter_pane::Apparatus;
use super::library::LibraryView;
use super::narrow::Narrow;
use super::notices::Notices;
use super::origin_card::OriginCard;
use super::post_pane::PostView;
use super::recovery::RecoveryView;
use super::welcome::{Tour, Welcome};
use crate::library::SignpostId;
use crate::store::CaseId;
use crate::workbench::{Action, Notice, Purge};
use egui::Id;
use jiff::{Timestamp, Zoned};
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

    /// Where it stands among the panes of its room, from the left.
    pub(super) fn place(self) -> usize {
        let mut panes = Self::DESK.into_iter().chain(Self::LIBRARY);
        panes.position(|pane| pane == self).unwrap_or_default()
    }

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
    /// An organisation to be named where the letter's cursor is.
    AddSignpost(SignpostId),
    /// A new passage of this title, to be edited.
    BeginPassage(String),
    /// A proposal of this name, to be edited before it is accepted.
    EditProposal(String),
    /// An entry of the library, by its path, to be read there.
    OpenEntry(String),
    /// Cases to be deleted for good, once that was asked.
    AskToPurge(Vec<CaseId>),
    /// What is kept of the person who was found, to be deleted for good, once that was asked.
    AskToForget,
    /// What is on the clipboard, to be put in at the letter's cursor.
    PasteIntoLetter,
}

impl Wish {
    /// Whether another case may be on show once it is carried out.
    pub(super) fn leaves_case(&self) -> bool {
        match self {
            Self::Act(action) => matches!(
                action,
                Action::Paste(_)
                    | Action::OpenSample
                    | Action::OpenFile(_)
                    | Action::OpenCase(_)
                    | Action::DeleteCase(_)
                    | Action::DeleteCases(_)
                    | Action::RestoreCase(_)
                    | Action::RestoreCases(_)
                    | Action::PutLetterBack(_)
                    | Action::Purge(Purge::Delete { .. })
            ),
            Self::Run(command) => matches!(
                command,
                Command::PastePost
                    | Command::SampleCase
                    | Command::OpenFile
                    | Command::NextCase
                    | Command::PreviousCase
                    | Command::DeleteCase
            ),
            Self::CopyText(_)
            | Self::AddSignpost(_)
            | Self::BeginPassage(_)
            | Self::EditProposal(_)
            | Self::OpenEntry(_)
            | Self::AskToPurge(_)
            | Self::AskToForget
            | Self::PasteIntoLetter => false,
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

/// How many cases are remembered as opened last.
const MOST_RECENT: usize = 8;

/// The window's own state.
#[derive(Default)]
pub(super) struct View {
    /// The room on show.
    pub(super) room: Room,
    /// What the library shows.
    pub(super) library: LibraryView,
    /// Which panes a narrow window shows.
    pub(super) narrow: Narrow,
    /// The letter's cursor, selection and layout.
    pub(super) letter: LetterView,
    /// What stands beside the letter's words.
    pub(super) apparatus: Apparatus,
    /// What is selected and pointed at in the post.
    pub(super) post: PostView,
    /// What the checklist is filtered by.
    pub(super) filter: String,
    /// The dialog on top.
    pub(super) dialog: Option<Dialog>,
    /// What the adviser was last told.
    pub(super) shown: Option<Shown>,
    /// An error that something else was told over, shown again once that is gone.
    behind: Option<Shown>,
    /// All that was told since the window opened.
    pub(super) notices: Notices,
    /// Since when something is being done that somebody may wait for.
    pub(super) waiting_since: Option<Instant>,
    /// When what was copied is taken off the clipboard.
    pub(super) copied_until: Option<Timestamp>,
    /// What is typed into the welcome.
    pub(super) welcome: Welcome,
    /// What is tried on the sample case.
    pub(super) tour: Option<Tour>,
    /// The cases opened last, the last one first.
    pub(super) recent_cases: Vec<CaseId>,
    /// The pane the keyboard goes to in this frame.
    pub(super) go_to: Option<Pane>,
    /// What is typed to open the cases.
    pub(super) opening: OpeningView,
    /// What is read of cases that cannot be opened.
    pub(super) recovery: RecoveryView,
    /// What the list of cases shows.
    pub(super) cases: CasesView,
    /// The rows of the checklist.
    pub(super) checklist: Kept<issues_pane::Basis, issues_pane::Listing>,
    /// The row of the checklist that the keyboard was last on.
    pub(super) issue_row: Option<Id>,
    /// Whether the filter takes the keyboard in this frame.
    pub(super) go_to_filter: bool,
    /// What is looked for in the letter.
    pub(super) finding: Finding,
    /// Where a block of the letter comes from, while that is on show.
    pub(super) origin: Option<OriginCard>,
    /// Whether the edge of a pane is moved in this frame without the pointer.
    pub(super) moves_edge: bool,
    /// Which earlier letter stands beside the post.
    pub(super) beside: Beside,
    /// Where the keyboard was last.
    pub(super) keyboard: Keyboard,
    /// Where it was last in the other room.
    keyboard_elsewhere: Keyboard,
    /// Whether the window is to close although cases could not be saved.
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

    /// Shows a notice and keeps it for the list; an error that nobody has dismissed comes back after it.
    pub(super) fn tell(&mut self, notice: Notice, case: Option<CaseId>, at: Zoned, now: Instant) {
        self.notices.note(notice.clone(), at, case);
        let before = self.shown.replace(Shown { notice, since: now });
        let is_error = self.shown.as_ref().is_some_and(|it| it.notice.is_error);
        if is_error {
            self.behind = None;
        } else if let Some(error) = before.filter(|shown| shown.notice.is_error) {
            self.behind = Some(error);
        }
    }

    /// Takes the notice on show away, because the adviser did so or because its time is over.
    pub(super) fn put_away_notice(&mut self, dismissed: bool) {
        let gone = self.shown.take();
        if dismissed && gone.is_some_and(|shown| shown.notice.is_error) {
            self.notices.note_seen();
        }
        self.shown = self.behind.take();
    }

    /// Notes which case was opened last.
    pub(super) fn note_case(&mut self, id: CaseId) {
        self.recent_cases.retain(|other| *other != id);
        self.recent_cases.insert(0, id);
        self.recent_cases.truncate(MOST_RECENT);
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
        self.beside = Beside::default();
        self.finding.close();
        self.origin = None;
        self.shown = None;
        self.behind = None;
        if let Some(case) = case {
            self.note_case(case);
        }
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
    fn an_error_comes_back_after_what_was_told_over_it() {
        let mut view = View::default();
        let now = Instant::now();
        let words = |view: &View| view.shown.as_ref().map(|shown| shown.notice.text.clone());
        view.tell(Notice::error("disk full"), None, Zoned::default(), now);
        view.tell(Notice::done("copied"), None, Zoned::default(), now);
        view.tell(Notice::done("undone"), None, Zoned::default(), now);
        assert_eq!(words(&view).as_deref(), Some("undone"));
        view.put_away_notice(false);
        assert_eq!(words(&view).as_deref(), Some("disk full"));
        view.put_away_notice(true);
        assert_eq!(words(&view), None);
        assert_eq!(view.notices.label(), "Notices");
    }

    #[test]
    fn the_case_opened_last_stands_first_and_once() {
        let mut view = View::default();
        for id in [1, 2, 1] {
            view.note_case(CaseId(id));
        }
        assert_eq!(view.recent_cases, [CaseId(1), CaseId(2)]);
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
