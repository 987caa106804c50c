//! The state of the desk, and the one door through which it changes.

use super::autosave::{Autosave, Wake};
use super::noticing::Seen;
use super::supplies::Supplies;
use super::undo::ParkedLogs;
use super::{
    Action, Caring, Importing, LetterToCorrect, Notice, OpenCase, Outcome, Settings, Sharing,
};
use crate::error::Result;
use crate::intake::{self, Copied};
use crate::library::{Library, Problem, SnippetId};
use crate::platform;
use crate::store::{CaseId, CaseSummary, Hit, KeptProposal, LibraryStore, Revision};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
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
    pub(super) problems: Vec<Problem>,
    /// Counts the states of the library the desk was laid out with.
    pub(super) library_version: u64,
    pub(super) library_store: LibraryStore,
    /// The state of its file the desk was laid out with; none if that could not be told.
    pub(super) seen: Option<Seen>,
    /// The cases; none while they cannot be opened.
    pub(super) saver: Option<Box<Autosave>>,
    /// Why there are no cases, if there are none.
    pub(super) unavailable: Option<String>,
    pub(super) list: Vec<CaseSummary>,
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
    /// Whether the window's size is another than the one kept.
    pub(super) window_changed: bool,
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

    /// The cases: those that came onto the list since the window opened first, then the others by their last change.
    pub fn cases(&self) -> &[CaseSummary] {
        &self.list
    }

    /// Why there are no cases, as two sentences.
    pub fn cases_unavailable(&self) -> Option<&str> {
        self.unavailable.as_deref()
    }

    /// The case on the desk.
    pub fn open_case_ref(&self) -> Option<&OpenCase> {
        self.open.as_ref()
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
    /// Whatever keeps it from being done; then nothing has changed. A case that cannot be saved keeps its place on the
    /// desk: until it can, no other is opened.
    pub fn apply(&mut self, action: Action, now: Instant) -> Result<Outcome> {
        match action {
            Action::Paste(text) => self.load_post(&Copied::pasted(&text)),
            Action::OpenFile(path) => {
                let bytes = platform::read_file(&path, intake::MAX_BYTES as u64)?;
                let name = path.file_name().and_then(|name| name.to_str());
                self.load_post(&intake::decode(&bytes, name)?)
            }
            Action::OpenCase(id) => self.open_case(id),
            Action::DeleteCase(id) => self.delete_case(id),
            Action::RestoreCase(id) => self.restore_case(id),
            Action::SetState(state) => {
                let outcome = self.set_state(state, now);
                self.look_for_letters_to_correct();
                Ok(outcome)
            }
            Action::SettleLetter { case, settled } => self.settle_letter(case, settled),
            Action::SetTick { issue, ticked } => self.set_tick(&issue, ticked, now),
            Action::TickStrong => self.tick_strong(now),
            Action::ChooseEnquiry(posts) => self.choose_enquiry(posts, now),
            Action::EditLetter {
                draft,
                step,
                continues,
            } => Ok(self.edit_letter(draft, step, continues, now)),
            Action::MoveBlock { block, to } => self.move_block(block, to, now),
            Action::RemoveBlock(block) => self.remove_block(block, now),
            Action::RestoreWording(block) => self.restore_wording(block, now),
            Action::AddSnippet { snippet, after } => self.add_snippet(&snippet, after, now),
            Action::AddOwn { name, after } => self.add_own(&name, after, now),
            Action::Undo => Ok(self.undo(now)),
            Action::Redo => Ok(self.redo(now)),
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
            Action::Copy(form) => Ok(self.copy(form, false, now)),
            Action::CopyAnyway(form) => Ok(self.copy(form, true, now)),
            Action::Set(settings) => self.set(settings, now),
            Action::Curate(what) => self.curate(what),
            Action::Propose(what) => self.propose(what),
            Action::Share(what) => self.share(what, now),
            Action::Import(what) => Ok(self.import(what)),
            Action::LookAfter => Ok(self.look_after()),
        }
    }
}
