//! What each command of the window does.

use super::App;
use crate::output::Form;
use crate::reply::BlockId;
use crate::store::CaseId;
use crate::ui::cases_pane::Shows;
use crate::ui::command::Command;
use crate::ui::dialog::Dialog;
use crate::ui::help::HelpView;
use crate::ui::library::{Curating, Page};
use crate::ui::origin_card::OriginCard;
use crate::ui::post_pane::layers;
use crate::ui::purge_dialog::PurgeDialog;
use crate::ui::view::{Pane, Room};
use crate::ui::welcome::Tour;
use crate::ui::{checks_panel, dialog, letter_pane, library};
use crate::workbench::shelf::Kind;
use crate::workbench::{Action, Curate, HandOut, Keep, Notice, Rescue, SCALES, Settings};
use egui::Context;

/// How much larger or smaller one step of zoom makes things.
const ZOOM_STEP: f32 = 0.1;

impl App {
    /// Carries out a command.
    pub(super) fn run(&mut self, ctx: &Context, command: Command) {
        if !command.is_available(&self.bench, self.view.room) {
            return;
        }
        #[cfg(test)]
        if let Some(caught) = &mut self.caught {
            caught.push(command);
            return;
        }
        if let Some(dialog) = dialog::opened_by(command, &self.bench) {
            self.view.dialog = Some(dialog);
            return;
        }
        let block = self.view.letter.insertion_block();
        match command {
            Command::PastePost => match self.clipboard.text() {
                Ok(text) => self.act(Action::Paste(text)),
                Err(error) => self.tell(Notice::error(error.to_string())),
            },
            Command::NextCase => self.step_case(true),
            Command::PreviousCase => self.step_case(false),
            Command::SetState(state) => self.act(Action::SetState(state)),
            Command::DeleteCase => {
                if let Some(id) = self.bench.open_case_ref().map(|case| case.id) {
                    self.act(Action::DeleteCase(id));
                }
            }
            Command::DeleteForGood => {
                if let Some(id) = self.bench.open_case_ref().map(|case| case.id) {
                    self.ask_to_purge(vec![id]);
                }
            }
            Command::FindCase => self.view.cases.goes_to_search = true,
            Command::RemovedCases => {
                self.view.cases.show(Shows::Removed);
                self.view.go_to = Some(Pane::Cases);
            }
            Command::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Command::Undo => self.act(Action::Undo),
            Command::Redo => self.act(Action::Redo),
            Command::TickStrong => self.act(Action::TickStrong),
            Command::FilterIssues => self.view.go_to_filter = true,
            Command::ToggleLayer(layer) => {
                self.set(ctx, |settings| layers::toggle(settings, layer));
            }
            Command::NextMark => self.step_mark(true),
            Command::PreviousMark => self.step_mark(false),
            Command::TickForWords | Command::MakeQuestion | Command::QuoteWords => {
                self.use_words(command);
            }
            Command::NextQuestion => self.next_question(),
            Command::ConfirmAnswer => self.confirm_answer(),
            Command::LinkQuestion => self.link_question(),
            Command::Bold => {
                let draft = self.bench.open_case_ref().map(|case| &case.work.draft);
                if let Some(event) = draft.and_then(|draft| self.view.letter.toggle_bold(draft)) {
                    letter_pane::take(event, &mut self.view);
                }
            }
            Command::FindWords => self.find_words(),
            Command::FindNext => self.step_found(true),
            Command::FindPrevious => self.step_found(false),
            Command::NextGap => self.next_gap(),
            Command::NextCheck => self.next_check(),
            Command::Mend => self.mend(),
            Command::MoveUp => self.move_blocks(false),
            Command::MoveDown => self.move_blocks(true),
            Command::RemovePassage => self.on_block(block, Action::RemoveBlock),
            Command::RestoreWording => self.on_block(block, Action::RestoreWording),
            Command::ShowOrigin => self.show_origin(ctx, block),
            Command::SuggestChange => self.suggest_change(),
            Command::KeepParagraph => self.keep_paragraph(),
            Command::Copy => self.act(Action::Copy(self.bench.settings().form)),
            Command::CopyForMail => self.act(Action::HandOut {
                how: HandOut::Mail,
                anyway: false,
            }),
            Command::TrySaving => self.act(Action::Rescue(Rescue::TryAgain)),
            Command::UseForm(form) => self.use_form(form),
            Command::ShowDesk => self.show_desk(ctx),
            Command::ShowLibrary => self.show_library(ctx),
            Command::SearchLibrary => self.view.library.go_to_search(),
            Command::CurateLibrary => self.switch_role(),
            Command::NewPassage => {
                self.view.dialog = Some(Dialog::Curating(Curating::new_passage()));
            }
            Command::ImportElsewhere => self.view.library.open(Page::Importing),
            Command::EditEntry => self.edit_entry(ctx),
            Command::SaveEntry => self.ask_to_save(),
            Command::ReplaceWords => {
                let replacing = self.view.library.begin_replacing();
                self.view.dialog = Some(Dialog::Replacing(Box::new(replacing)));
            }
            Command::UndoLibrary => self.act(Action::Curate(Curate::Undo)),
            Command::RedoLibrary => self.act(Action::Curate(Curate::Redo)),
            Command::GoToCases => self.view.go_to = Some(Pane::Cases),
            Command::GoToPost => self.view.go_to = Some(Pane::Post),
            Command::LastLetter => {
                if let Some(case) = self.bench.open_case_ref() {
                    self.view.beside.turn(&case.work.earlier);
                }
            }
            Command::GoToIssues => self.view.go_to = Some(Pane::Issues),
            Command::GoToLetter => self.view.go_to = Some(Pane::Letter),
            Command::GoToChecks => self.view.go_to = Some(Pane::Checks),
            Command::NextPane => self.step_pane(true),
            Command::PreviousPane => self.step_pane(false),
            Command::UseTheme(theme) => self.set(ctx, |settings| settings.theme = theme),
            Command::ZoomIn => self.zoom(ctx, ZOOM_STEP),
            Command::ZoomOut => self.zoom(ctx, -ZOOM_STEP),
            Command::ZoomReset => self.set(ctx, |settings| settings.scale = 1.0),
            Command::Help => self.view.dialog = Some(Dialog::Help(HelpView::about(&self.view))),
            Command::SampleCase => self.begin_tour(),
            Command::Notices => {
                self.view.notices.note_all_seen();
                self.view.dialog = Some(Dialog::Notices);
            }
            Command::BackUp => self.act(Action::Keep(Keep::BackUpNow)),
            Command::OpenFile
            | Command::SaveBackup
            | Command::FindPerson
            | Command::Backups
            | Command::SetPassphrase
            | Command::ChangePassphrase
            | Command::TakePassphraseOff
            | Command::WatchFolder
            | Command::AddPassage
            | Command::Restate
            | Command::EarlierParagraphs
            | Command::Preview
            | Command::Checks
            | Command::SaveLetter
            | Command::SaveElsewhere
            | Command::SendForReview
            | Command::OpenReview
            | Command::ReadReview
            | Command::Receipt
            | Command::Print
            | Command::SignAs
            | Command::Palette
            | Command::Settings
            | Command::Keys => {}
        }
    }

    /// Asks before cases go for good.
    pub(super) fn ask_to_purge(&mut self, cases: Vec<CaseId>) {
        let asking = PurgeDialog::open(cases, &self.bench, &mut self.view);
        self.view.dialog = Some(Dialog::Purging(asking));
    }

    /// Asks before what is kept of the person who was found goes for good.
    pub(super) fn ask_to_forget(&mut self) {
        if let Some(Ok(found)) = self.bench.requests().found() {
            let asking = PurgeDialog::of_person(found, &mut self.view);
            self.view.dialog = Some(Dialog::Purging(asking));
        }
    }

    /// Opens the sample case, and the strip that says what to try on it.
    fn begin_tour(&mut self) {
        self.act(Action::OpenSample);
        let tour = self.bench.open_case_ref().map(|case| Tour {
            case: case.id,
            copied: false,
        });
        self.view.tour = tour;
    }

    fn next_gap(&mut self) {
        let waits = self
            .bench
            .open_case_ref()
            .is_some_and(|case| !case.work.draft.open_gaps().is_empty());
        if waits {
            self.view.letter.focus_next_gap();
        } else {
            self.tell(Notice::done("No gap waits for your words"));
        }
    }

    fn next_check(&mut self) {
        let Some(case) = self.bench.open_case_ref() else {
            return;
        };
        match checks_panel::next(case, &self.view) {
            Some((block, span, message)) => {
                let notice = Notice::done(message);
                self.view.letter.reveal(block, span);
                self.tell(notice);
            }
            None if checks_panel::is_anything_open(case) => {
                self.view.go_to = Some(Pane::Checks);
                self.tell(Notice::done(
                    "No words in the letter are marked. What is still to be settled stands in the checks",
                ));
            }
            None => self.tell(Notice::done("No words in the letter are marked")),
        }
    }

    fn mend(&mut self) {
        let Some(case) = self.bench.open_case_ref() else {
            return;
        };
        match checks_panel::fix_at_cursor(case, &self.view) {
            Some(action) => self.act(action),
            None => self.tell(Notice::done(
                "There is nothing to put in at the cursor. F8 goes to the next marked words",
            )),
        }
    }

    fn on_block(&mut self, block: Option<BlockId>, action: impl FnOnce(BlockId) -> Action) {
        match block {
            Some(block) => self.act(action(block)),
            None => self.tell(Notice::done(
                "Put the cursor into a passage of the letter first",
            )),
        }
    }

    /// Moves the passages that the selection stands in; it stays on their words.
    fn move_blocks(&mut self, down: bool) {
        let blocks = self.view.letter.selected_blocks();
        self.on_block(blocks.first().copied(), |_| Action::MoveBlocks {
            blocks,
            down,
        });
        self.view.letter.follow_selection();
    }

    /// Shows where a block comes from, or puts that away where it is on show.
    fn show_origin(&mut self, ctx: &Context, block: Option<BlockId>) {
        let Some(block) = block else {
            self.tell(Notice::done(
                "Put the cursor into a passage of the letter first",
            ));
            return;
        };
        if OriginCard::close(&mut self.view, block) {
            self.view.keyboard.give_back_later(ctx);
            return;
        }
        self.view.letter.bring_into_view();
        let narrow = self.view.narrow.turned(Room::Desk);
        narrow.turn_to(Pane::Letter);
        self.view.origin = Some(OriginCard::of(block, true));
    }

    /// Goes to an entry of the library.
    pub(super) fn open_entry(&mut self, ctx: &Context, path: String) {
        self.leave_room(ctx, Room::Library);
        self.view.library.go_to(path);
        self.view.go_to = Some(Pane::Table);
    }

    fn use_form(&mut self, form: Form) {
        let mut settings = self.bench.settings().clone();
        settings.form = form;
        self.act(Action::Set(Box::new(settings)));
    }

    pub(super) fn set(&mut self, ctx: &Context, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.bench.settings().clone();
        change(&mut settings);
        self.act(Action::Set(Box::new(settings)));
        self.show_settings(ctx);
    }

    fn zoom(&mut self, ctx: &Context, by: f32) {
        self.set(ctx, |settings| {
            settings.scale = (settings.scale + by).clamp(*SCALES.start(), *SCALES.end());
        });
    }

    fn step_case(&mut self, forward: bool) {
        let cases = self.view.cases.ids(&self.bench);
        let open = self.bench.open_case_ref().map(|case| case.id);
        let at = open.and_then(|id| cases.iter().position(|case| *case == id));
        let target = match (at, forward) {
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
            (None, _) => Some(0),
        };
        if let Some(id) = target.and_then(|target| cases.get(target)) {
            self.act(Action::OpenCase(*id));
        }
    }

    /// Goes back to the desk: the keyboard goes to where it was there.
    fn show_desk(&mut self, ctx: &Context) {
        self.leave_room(ctx, Room::Desk);
        self.view.keyboard.give_back_later(ctx);
    }

    /// Goes into the library: to the passage that the letter's cursor is in, else to what was shown there last.
    fn show_library(&mut self, ctx: &Context) {
        let is_writing = self.view.keyboard.pane() == Some(Pane::Letter);
        let passage = self.passage_at_cursor().filter(|_| is_writing);
        if let Some(path) = passage {
            self.open_entry(ctx, path);
            return;
        }
        self.leave_room(ctx, Room::Library);
        if self.view.keyboard.pane().is_some() {
            self.view.keyboard.give_back_later(ctx);
        } else {
            self.view.go_to = Some(Pane::Table);
        }
    }

    /// Goes into the other room, and takes the keyboard off what is no longer there.
    fn leave_room(&mut self, ctx: &Context, room: Room) {
        self.view.enter(room);
        ctx.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
    }

    /// The path of the passage that the cursor is in, if it is one of the library's.
    fn passage_at_cursor(&self) -> Option<String> {
        let draft = &self.bench.open_case_ref()?.work.draft;
        let block = draft.block(self.view.letter.insertion_block()?)?;
        let snippet = block.snippet()?;
        let is_known = self.bench.library().snippets.contains_key(snippet);
        is_known.then(|| Kind::Passage.path(snippet.as_str()))
    }

    fn step_pane(&mut self, forward: bool) {
        if self.view.room == Room::Library {
            let pane = self.view.keyboard.pane().unwrap_or(Pane::Entry);
            self.view.go_to = Some(library::stepped(pane, forward, &self.view));
            return;
        }
        self.view.go_to = Some(match self.bench.open_case_ref() {
            Some(case) => {
                let pane = self.view.keyboard.pane().unwrap_or(Pane::Letter);
                match pane.stepped(forward) {
                    Pane::Checks if !case.has_checks() => Pane::Checks.stepped(forward),
                    next => next,
                }
            }
            None => Pane::Cases,
        });
    }
}
