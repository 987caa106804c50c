//! The state of the desk, and the one door through which it changes.

use super::ageing::Ageing;
use super::arriving::Arriving;
use super::autosave::{Autosave, Wake};
use super::listing::{Sending, Weighing};
use super::noticing::Seen;
use super::recovery::{Recovery, Unavailable};
use super::supplies::Supplies;
use super::undo::ParkedLogs;
use super::{
    Action, Caring, Guarding, HandOut, Importing, Keeping, LetterToCorrect, Notice, OpenCase,
    Outcome, Purging, Requests, Reviewing, SAMPLE_POST, Settings, Sharing, Similar,
};
use crate::error::Result;
use crate::intake::{self, Copied};
use crate::library::{Library, Problem, SnippetId};
use crate::platform::{self, SyncRisk};
use crate::store::{CaseId, CaseSummary, Hit, KeptProposal, LibraryStore, Revision};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// How many hits the passage search shows.
const HITS_SHOWN: usize = 12;

/// How many the library room lists at the most.
const HITS_LISTED: usize = 200;

/// The application without a window.
pub struct Workbench {
    pub(super) folder: PathBuf,
    pub(super) wake: Wake,
    pub(super) supplies: Supplies,
    /// What a lead looks after. It is dropped before the cases are closed, which its thread reads.
    pub(super) caring: Caring,
    /// Backups, taken and put back. It is dropped before the cases are closed too.
    pub(super) keeping: Keeping,
    /// The earlier cases like the open one. It is dropped before the cases are closed too.
    pub(super) similar: Similar,
    /// Cases that are being marked as sent. It is dropped before the cases are closed too.
    pub(super) sending: Option<Sending>,
    /// What goes for good. It is dropped before the cases are closed too.
    pub(super) purging: Purging,
    /// Who asks what is kept of them. It is dropped before the cases are closed too.
    pub(super) requests: Requests,
    /// How long cases are kept.
    pub(super) ageing: Ageing,
    /// Whether one was in the last frame: then another may wait.
    pub(super) sends: bool,
    pub(super) problems: Vec<Problem>,
    /// Counts the states of the library the desk was laid out with.
    pub(super) library_version: u64,
    pub(super) library_store: LibraryStore,
    /// The state of its file the desk was laid out with; none if that could not be told.
    pub(super) seen: Option<Seen>,
    /// The cases; none while they cannot be opened.
    pub(super) saver: Option<Box<Autosave>>,
    /// Why there are no cases, if there are none.
    pub(super) unavailable: Option<Unavailable>,
    /// Why the library is a copy that cannot be changed, if it is.
    pub(super) library_unavailable: Option<Unavailable>,
    /// What is known and being done while a file cannot be used.
    pub(super) recovery: Recovery,
    /// The cases that are not in the bin, in the order they are shown.
    pub(super) list: Vec<CaseSummary>,
    /// Counts the states of the list that may look different.
    pub(super) list_version: u64,
    /// How far the posts of older cases are read for what makes them press.
    pub(super) weighing: Weighing,
    /// Posts that come as files.
    pub(super) arriving: Arriving,
    pub(super) open: Option<OpenCase>,
    pub(super) logs: ParkedLogs,
    /// What there is to say that no action asked for.
    pub(super) notice: Option<Notice>,
    /// What was proposed, answered or kept, as the library's file has it.
    pub(super) proposals: Vec<KeptProposal>,
    /// The sent letters that said what was withdrawn since.
    pub(super) corrections: BTreeMap<CaseId, Vec<LetterToCorrect>>,
    /// How the library stands with the folder the team shares.
    pub(super) shared: Sharing,
    /// What is known of a file of passages from elsewhere.
    pub(super) imports: Importing,
    /// What is sealed or opened for a second pair of eyes.
    pub(super) reviewing: Reviewing,
    /// The passphrase of the cases.
    pub(super) guarding: Guarding,
    /// Whether the window's size is another than the one kept.
    pub(super) window_changed: bool,
    /// Who else may get to see the data folder.
    pub(super) sync_risk: Option<SyncRisk>,
}

impl Workbench {
    /// The library.
    pub fn library(&self) -> &Library {
        &self.supplies.library
    }

    /// Another number for each state of the library since the window opened: what is made from it is made anew then.
    pub fn library_version(&self) -> u64 {
        self.library_version
    }

    /// Entries of the library that could not be used.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The cases, in the order of the list: the gravest flag first, then the deadline, then who has waited longest, and what
    /// was sent last.
    pub fn cases(&self) -> &[CaseSummary] {
        &self.list
    }

    /// Why there are no cases, as two sentences.
    pub fn cases_unavailable(&self) -> Option<&str> {
        self.unavailable.as_ref().map(|it| it.told.as_str())
    }

    /// The case on the desk.
    pub fn open_case_ref(&self) -> Option<&OpenCase> {
        self.open.as_ref()
    }

    /// The folder everything is kept in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.supplies.settings
    }

    /// What undo would take back in the open case.
    pub fn undo_name(&self) -> Option<&str> {
        self.open.as_ref()?.undo.undo_name()
    }

    /// What redo would do again in the open case.
    pub fn redo_name(&self) -> Option<&str> {
        self.open.as_ref()?.undo.redo_name()
    }

    /// What undo would take back in the library. A file that cannot be read has nothing to undo.
    pub fn library_undo_name(&self) -> Option<String> {
        Some(self.library_store.last_step().ok()??.name)
    }

    /// What redo would do again in the library.
    pub fn library_redo_name(&self) -> Option<String> {
        Some(self.library_store.undone_step().ok()??.name)
    }

    /// What went wrong while the desk was made ready, to be told once.
    pub fn take_notice(&mut self) -> Option<Notice> {
        self.notice.take()
    }

    /// Searches the passages; the last word may be unfinished.
    ///
    /// # Errors
    /// A library file that cannot be read.
    pub fn search(&self, words: &str) -> Result<Vec<Hit>> {
        self.library_store.search(words, HITS_SHOWN)
    }

    /// The same for the library room, which lists many more: first those of these ids, then the others that fit best.
    ///
    /// # Errors
    /// A library file that cannot be read.
    pub fn search_widely(&self, words: &str, first: Option<&[&str]>) -> Result<Vec<Hit>> {
        let store = &self.library_store;
        let mut hits = match first {
            Some(ids) => store.search_among(words, ids, HITS_LISTED)?,
            None => Vec::new(),
        };
        let known: BTreeSet<SnippetId> = hits.iter().map(|hit| hit.id.clone()).collect();
        let others = store.search(words, HITS_LISTED)?.into_iter();
        hits.extend(others.filter(|hit| !known.contains(&hit.id)));
        Ok(hits)
    }

    /// The history of an entry, by its path in the pack, oldest first.
    ///
    /// # Errors
    /// A library file that cannot be read.
    pub fn history(&self, path: &str) -> Result<Vec<Revision>> {
        self.library_store.revisions(path)
    }

    /// Notes how large the window is, in points, to open it so again.
    pub fn note_window_size(&mut self, size: [f32; 2]) {
        if self.supplies.settings.window != size {
            self.supplies.settings.window = size;
            self.window_changed = true;
        }
    }

    /// Does one thing: the one door for change.
    ///
    /// # Errors
    /// Whatever keeps it from being done; then nothing has changed. A case that cannot be saved may leave the desk all the
    /// same: it is kept as it was left, and saving is tried again.
    pub fn apply(&mut self, action: Action, now: Instant) -> Result<Outcome> {
        let is_a_colleagues = self
            .open
            .as_ref()
            .is_some_and(|open| open.brought().is_some());
        if is_a_colleagues && action.changes_letter() {
            return Ok(Outcome::told(Notice::error(
                "This letter is your colleague’s. Write a comment beside the passage instead",
            )));
        }
        if let Some(refused) = self.refuse_stand_in(&action) {
            return Ok(refused);
        }
        match action {
            Action::Paste(text) => self.load_post(&Copied::pasted(&text)),
            Action::OpenFile(path) => {
                let bytes = platform::read_file(&path, intake::MAX_BYTES as u64)?;
                let name = path.file_name().and_then(|name| name.to_str());
                self.load_post(&intake::decode(&bytes, name)?)
            }
            Action::LoadFiles(paths) => self.load_files(paths),
            Action::StopLoading => Ok(self.stop_loading()),
            Action::OpenCase(id) => self.open_case(id),
            Action::DeleteCase(id) => self.delete_cases(&[id]),
            Action::DeleteCases(ids) => self.delete_cases(&ids),
            Action::RestoreCase(id) => self.restore_case(id),
            Action::RestoreCases(ids) => self.restore_cases(&ids),
            Action::Purge(what) => self.purge(what),
            Action::Request(what) => self.request(what),
            Action::Stay(what) => self.stay(what),
            Action::SetStates(states) => self.set_states(&states, now),
            Action::TakeStatesBack(standings) => self.take_states_back(&standings, now),
            Action::StopSending => Ok(self.stop_sending()),
            Action::PutLetterBack(id) => self.put_letter_back(id),
            Action::SetState(state) => {
                let before = self.open.as_ref().map(|open| open.state);
                let outcome = self.set_state(state, now);
                let noted = self.note_sending(before, false);
                self.look_for_letters_to_correct();
                Ok(noted.notice.map_or(outcome, Outcome::told))
            }
            Action::SettleLetter { case, settled } => self.settle_letter(case, settled),
            Action::SetTick { issue, ticked } => self.set_tick(&issue, ticked, now),
            Action::TickStrong => self.tick_strong(now),
            Action::TickFor { issue, words } => self.tick_for(&issue, words, now),
            Action::AddQuestion(words) => self.add_question(words, now),
            Action::DropQuestion(words) => self.drop_question(&words, now),
            Action::Quote(words) => self.quote(words, now),
            Action::ChooseEnquiry(posts) => self.choose_enquiry(posts, now),
            Action::EditLetter {
                draft,
                step,
                continues,
            } => Ok(self.edit_letter(draft, step, continues, now)),
            Action::MoveBlock { block, to } => self.move_block(block, to, now),
            Action::MoveBlocks { blocks, down } => self.move_blocks(&blocks, down, now),
            Action::ReplaceInLetter { sought, with, only } => {
                self.replace_in_letter(&sought, &with, only, now)
            }
            Action::RemoveBlock(block) => self.remove_block(block, now),
            Action::RestoreWording(block) => self.restore_wording(block, now),
            Action::AddSnippet { snippet, after } => self.add_snippet(&snippet, after, now),
            Action::AddSignpost { signpost, at } => self.add_signpost(&signpost, at, now),
            Action::AddOwn { name, after } => self.add_own(&name, after, now),
            Action::AddHere { draft, at, adds } => self.add_here(draft, at, &adds, now),
            Action::Undo => {
                let before = self.open.as_ref().map(|open| open.state);
                let outcome = self.undo(now);
                let noted = self.note_sending(before, true);
                Ok(noted.notice.map_or(outcome, Outcome::told))
            }
            Action::Redo => {
                let before = self.open.as_ref().map(|open| open.state);
                let outcome = self.redo(now);
                let noted = self.note_sending(before, false);
                Ok(noted.notice.map_or(outcome, Outcome::told))
            }
            Action::AddRestated(sentences) => self.add_restated(&sentences, now),
            Action::Mend { block, span, words } => self.mend(block, span, &words, now),
            Action::Dismiss { finding, dismissed } => self.dismiss(finding, dismissed, now),
            Action::SetAnswer {
                question,
                block,
                answers,
            } => self.set_answer(&question, block, answers, now),
            Action::Tell(who) => self.tell(&who, now),
            Action::LearnWord(word) => self.learn_word(&word, now),
            Action::SetRule { rule, on } => self.set_rule(&rule, on, now),
            Action::Copy(form) => self.hand_out(HandOut::Copy(form), false, now),
            Action::CopyAnyway(form) => self.hand_out(HandOut::Copy(form), true, now),
            Action::HandOut { how, anyway } => self.hand_out(how, anyway, now),
            Action::Review(what) => self.review(what),
            Action::Print(page) => self.print(&page),
            Action::SavePage {
                page,
                path,
                replace,
            } => self.save_page(&page, &path, replace),
            Action::Rescue(what) => self.rescue(what),
            Action::Recover(what) => self.recover(what),
            Action::Set(settings) => self.set(*settings, now),
            Action::Prefer(preference) => self.prefer(preference, now),
            Action::OpenSample => self.load_post(&Copied::pasted(SAMPLE_POST)),
            Action::Curate(what) => self.curate(what),
            Action::Propose(what) => self.propose(what),
            Action::Share(what) => self.share(what, now),
            Action::Import(what) => Ok(self.import(what)),
            Action::Keep(what) => self.keep(what),
            Action::Guard(what) => self.guard(what),
            Action::LookAfter => Ok(self.look_after()),
            Action::LookForSimilar => Ok(self.look_for_similar()),
            Action::AddParagraph {
                passage,
                part,
                sent,
                after,
            } => self.add_paragraph((passage, part, sent), after, now),
        }
    }
}
