//! The state of the desk, and the one door through which it changes.

use super::autosave::{Autosave, SaveState};
use super::{
    Action, Answering, BlockMove, Desk, Notice, Outcome, Settings, Snapshot, Step, UndoLog, board,
    load_settings, open_library, save_settings,
};
use crate::error::{Error, Result};
use crate::intake::{self, Copied};
use crate::library::{Library, Problem, SnippetId, load};
use crate::output::{Form, OpenGaps, render};
use crate::platform;
use crate::reply::{self, BlockId, Draft, Origin, Ticks};
use crate::store::{
    self, Case, CaseId, CaseState, CaseStore, CaseSummary, Hit, Holder, LibraryStore, NewCase,
};
use jiff::Zoned;
use std::path::Path;
use std::time::{Duration, Instant};

/// How many hits the passage search shows.
const HITS_SHOWN: usize = 12;

/// The cases, or why there are none.
enum Cases {
    Open(Box<Autosave>),
    Unavailable(String),
}

/// A case on the desk.
#[derive(Debug, Clone)]
pub struct OpenCase {
    /// Its number in the store.
    pub id: CaseId,
    /// How far it has come.
    pub state: CaseState,
    /// The post and its letter.
    pub work: Answering,
    notes: String,
    created: jiff::Timestamp,
    undo: UndoLog,
}

/// The application without a window.
pub struct Workbench {
    library: Library,
    problems: Vec<Problem>,
    library_store: LibraryStore,
    cases: Cases,
    list: Vec<CaseSummary>,
    open: Option<OpenCase>,
    settings: Settings,
    /// Whether the window's size is another than the one kept.
    window_changed: bool,
    now: Zoned,
}

impl Workbench {
    /// Opens the data folder and brings the desk back as it was left; `wake` is called from another thread when the save
    /// state changes.
    ///
    /// Cases that another window holds, or that cannot be read, do not keep the library from opening:
    /// [`Workbench::cases_unavailable`] then says why.
    ///
    /// # Errors
    /// Whatever keeps the folder or the library from being used.
    pub fn open(data: Option<&Path>, now: Zoned, wake: impl Fn() + Send + 'static) -> Result<Self> {
        let mut library_store = open_library(data, now.timestamp())?;
        let loaded = load(&library_store.files()?)?;
        let settings = load_settings(&library_store)?;
        let holder = Holder {
            process: platform::this_process(),
            since: now.clone(),
        };
        let cases =
            match CaseStore::open(&platform::data_folder(data)?, &mut library_store, &holder) {
                Ok(store) => Cases::Open(Box::new(Autosave::start(store, wake))),
                Err(error) => Cases::Unavailable(error.to_string()),
            };
        let mut bench = Self {
            library: loaded.library,
            problems: loaded.problems,
            library_store,
            cases,
            list: Vec::new(),
            open: None,
            settings,
            window_changed: false,
            now,
        };
        bench.refresh_list()?;
        let last = match &bench.cases {
            Cases::Open(saver) => saver.store().desk()?.open,
            Cases::Unavailable(_) => None,
        };
        if let Some(id) = last {
            bench.open_case(id)?;
        }
        Ok(bench)
    }

    /// The library.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Entries of the library that could not be used.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The cases, the newest first.
    pub fn cases(&self) -> &[CaseSummary] {
        &self.list
    }

    /// Why there are no cases, as two sentences.
    pub fn cases_unavailable(&self) -> Option<&str> {
        match &self.cases {
            Cases::Open(_) => None,
            Cases::Unavailable(why) => Some(why),
        }
    }

    /// The case on the desk.
    pub fn open_case_ref(&self) -> Option<&OpenCase> {
        self.open.as_ref()
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What undo would take back in the open case.
    pub fn undo_name(&self) -> Option<&str> {
        self.open.as_ref()?.undo.undo_name()
    }

    /// What redo would do again in the open case.
    pub fn redo_name(&self) -> Option<&str> {
        self.open.as_ref()?.undo.redo_name()
    }

    /// How the open case stands with the disk.
    pub fn save_state(&self) -> SaveState {
        match &self.cases {
            Cases::Open(saver) => saver.state(),
            Cases::Unavailable(_) => SaveState::default(),
        }
    }

    /// Searches the passages; the last word may be unfinished.
    ///
    /// # Errors
    /// A library file that cannot be read.
    pub fn search(&self, words: &str) -> Result<Vec<Hit>> {
        self.library_store.search(words, HITS_SHOWN)
    }

    /// Writes what is due at `now`; gives how long until it wants to be called again, if it does.
    pub fn tick(&mut self, clock: Zoned, now: Instant) -> Option<Duration> {
        self.now = clock;
        let case = self.as_case();
        let Cases::Open(saver) = &mut self.cases else {
            return None;
        };
        saver.retry_later(now);
        let due = saver.due_in(now)?;
        if !due.is_zero() {
            return Some(due);
        }
        if let Some(case) = case {
            saver.save(case);
        }
        None
    }

    /// How long until [`Workbench::tick`] wants to be called, if it does.
    pub fn due_in(&self, now: Instant) -> Option<Duration> {
        match &self.cases {
            Cases::Open(saver) => saver.due_in(now),
            Cases::Unavailable(_) => None,
        }
    }

    /// Notes how large the window is, in points, to open it so again.
    pub fn note_window_size(&mut self, size: [f32; 2]) {
        if self.settings.window != size {
            self.settings.window = size;
            self.window_changed = true;
        }
    }

    /// Writes all that is not yet kept and waits for it; called before the window closes.
    pub fn flush(&mut self) {
        let case = self.as_case();
        if let Cases::Open(saver) = &mut self.cases {
            if saver.is_waiting()
                && let Some(case) = case
            {
                saver.save(case);
            }
            saver.flush();
        }
        if self.window_changed {
            // A window that opens at its old size next time is all that is lost.
            drop(save_settings(&mut self.library_store, &self.settings));
            self.window_changed = false;
        }
    }

    /// Does one thing: the one door for change.
    ///
    /// # Errors
    /// Whatever keeps it from being done; then nothing has changed.
    pub fn apply(&mut self, action: Action, now: Instant) -> Result<Outcome> {
        match action {
            Action::Paste(text) => self.load_post(&Copied::pasted(&text)),
            Action::OpenFile(path) => {
                let bytes = platform::read_file(&path, intake::MAX_BYTES as u64)?;
                let name = path.file_name().and_then(|name| name.to_str());
                self.load_post(&intake::decode(&bytes, name)?)
            }
            Action::OpenCase(id) => {
                self.open_case(id)?;
                Ok(Outcome::default())
            }
            Action::DeleteCase(id) => self.delete_case(id),
            Action::RestoreCase(id) => {
                self.saver()?.store().restore(id)?;
                self.refresh_list()?;
                self.open_case(id)?;
                Ok(Outcome::default())
            }
            Action::SetState(state) => self.set_state(state, now),
            Action::SetTick { issue, ticked } => {
                let title = self
                    .library
                    .issues
                    .get(&issue)
                    .map_or_else(String::new, |issue| issue.title.clone());
                let verb = if ticked { "tick" } else { "untick" };
                self.change_ticks(&format!("{verb} {title}"), now, |ticks| {
                    if ticked {
                        ticks.insert(issue);
                    } else {
                        ticks.remove(&issue);
                    }
                })
            }
            Action::TickStrong => {
                let strong = self
                    .open
                    .as_ref()
                    .map(|open| open.work.strong_suggestions())
                    .unwrap_or_default();
                if strong.is_empty() {
                    return Ok(Outcome::told(Notice::done(
                        "The post names no issue outright",
                    )));
                }
                self.change_ticks("tick the strong suggestions", now, |ticks| {
                    ticks.extend(strong);
                })
            }
            Action::ChooseEnquiry(posts) => {
                self.change("answer another post", now, |work, desk| {
                    work.set_enquiry(posts, desk);
                    Ok(Outcome::default())
                })
            }
            Action::EditLetter {
                draft,
                step,
                continues,
            } => self.edit_letter(draft, step, continues, now),
            Action::MoveBlock { block, to } => self.change("move a passage", now, |work, desk| {
                let mut draft = work.draft.clone();
                match to {
                    BlockMove::Up => reply::move_block_up(&mut draft, block),
                    BlockMove::Down => reply::move_block_down(&mut draft, block),
                };
                work.set_draft(draft, desk);
                Ok(showing(block))
            }),
            Action::RemoveBlock(block) => self.change("remove a passage", now, |work, desk| {
                let mut draft = work.draft.clone();
                reply::remove_block(&mut draft, block);
                work.set_draft(draft, desk);
                Ok(Outcome::told(
                    Notice::done("Passage removed").offering("Undo", Action::Undo),
                ))
            }),
            Action::RestoreWording(block) => {
                self.change("put the library's wording back", now, |work, desk| {
                    let mut draft = work.draft.clone();
                    reply::restore_wording(&mut draft, block);
                    work.draft = draft;
                    work.assemble(desk);
                    Ok(showing(block))
                })
            }
            Action::AddSnippet { snippet, after } => self.add_snippet(&snippet, after, now),
            Action::Undo => Ok(self.step_back(now, true)),
            Action::Redo => Ok(self.step_back(now, false)),
            Action::Copy(form) => self.copy(form),
            Action::Set(settings) => self.set(settings),
        }
    }

    fn desk(&self) -> Desk<'_> {
        Desk {
            library: &self.library,
            adviser: self.settings.adviser.as_deref(),
            today: self.now.date(),
        }
    }

    fn saver(&mut self) -> Result<&mut Autosave> {
        match &mut self.cases {
            Cases::Open(saver) => Ok(saver),
            Cases::Unavailable(_) => Err(Error::Locked {
                holder: "another window, or the file could not be opened".to_owned(),
            }),
        }
    }

    fn as_case(&self) -> Option<Case> {
        let open = self.open.as_ref()?;
        Some(Case {
            id: open.id,
            state: open.state,
            thread: open.work.thread.clone(),
            ticks: open.work.ticks.clone(),
            draft: open.work.draft.clone(),
            notes: open.notes.clone(),
            created: open.created,
            updated: self.now.timestamp(),
            deleted: None,
        })
    }

    fn refresh_list(&mut self) -> Result<()> {
        self.list = match &self.cases {
            Cases::Open(saver) => saver.store().list()?,
            Cases::Unavailable(_) => Vec::new(),
        };
        Ok(())
    }

    /// Changes the open case through `change`, recording undo under `name`.
    fn change(
        &mut self,
        name: &str,
        now: Instant,
        change: impl FnOnce(&mut Answering, Desk<'_>) -> Result<Outcome>,
    ) -> Result<Outcome> {
        let desk = Desk {
            library: &self.library,
            adviser: self.settings.adviser.as_deref(),
            today: self.now.date(),
        };
        let Some(open) = &mut self.open else {
            return Ok(Outcome::default());
        };
        let before = open.snapshot();
        let outcome = change(&mut open.work, desk)?;
        open.undo.record(name, before, false);
        self.touched(now);
        Ok(outcome)
    }

    fn change_ticks(
        &mut self,
        name: &str,
        now: Instant,
        change: impl FnOnce(&mut Ticks),
    ) -> Result<Outcome> {
        self.change(name, now, |work, desk| {
            let mut ticks = work.ticks.clone();
            change(&mut ticks);
            work.set_ticks(ticks, desk);
            Ok(match work.notes.as_slice() {
                [] => Outcome::default(),
                notes => {
                    let messages: Vec<&str> =
                        notes.iter().map(|note| note.message.as_str()).collect();
                    Outcome::told(Notice::done(messages.join(". ")))
                }
            })
        })
    }

    /// Notes that the open case is no longer as it is on disk.
    fn touched(&mut self, now: Instant) {
        let Some(open) = &mut self.open else { return };
        if open.state == CaseState::New {
            open.state = CaseState::Drafting;
        }
        let (id, state, updated) = (open.id, open.state, self.now.timestamp());
        if let Some(row) = self.list.iter_mut().find(|row| row.id == id) {
            row.state = state;
            row.updated = updated;
        }
        if let Cases::Open(saver) = &mut self.cases {
            saver.changed(now);
        }
    }

    fn load_post(&mut self, copied: &Copied) -> Result<Outcome> {
        let thread = intake::read(
            copied,
            &board(&self.library.house),
            Some(self.now.datetime()),
        )?;
        let work = Answering::start(thread, self.desk());
        self.flush();
        let created = self.now.timestamp();
        let case = NewCase {
            thread: work.thread.clone(),
            ticks: work.ticks.clone(),
            draft: work.draft.clone(),
        };
        let id = self.saver()?.store().create(&case, created)?;
        self.open = Some(OpenCase {
            id,
            state: CaseState::New,
            work,
            notes: String::new(),
            created,
            undo: UndoLog::default(),
        });
        self.remember_open(Some(id))?;
        self.refresh_list()?;
        Ok(Outcome::default())
    }

    fn open_case(&mut self, id: CaseId) -> Result<()> {
        self.flush();
        let Some(case) = self.saver()?.store().load(id)? else {
            return self.refresh_list();
        };
        let work = Answering::resume(case.thread, case.ticks, case.draft, self.desk());
        self.open = Some(OpenCase {
            id,
            state: case.state,
            work,
            notes: case.notes,
            created: case.created,
            undo: UndoLog::default(),
        });
        self.remember_open(Some(id))
    }

    fn remember_open(&mut self, open: Option<CaseId>) -> Result<()> {
        let mut store = self.saver()?.store();
        let desk = store::Desk {
            open,
            ..store.desk()?
        };
        store.set_desk(&desk)
    }

    fn delete_case(&mut self, id: CaseId) -> Result<Outcome> {
        self.flush();
        let deleted = self.now.timestamp();
        self.saver()?.store().delete(id, deleted)?;
        if self.open.as_ref().is_some_and(|open| open.id == id) {
            self.open = None;
            self.remember_open(None)?;
        }
        self.refresh_list()?;
        Ok(Outcome::told(
            Notice::done("Case removed from the list").offering("Undo", Action::RestoreCase(id)),
        ))
    }

    fn set_state(&mut self, state: CaseState, now: Instant) -> Result<Outcome> {
        if let Some(open) = &mut self.open {
            open.state = state;
        }
        self.touched(now);
        Ok(Outcome::default())
    }

    fn edit_letter(
        &mut self,
        draft: Draft,
        step: Step,
        continues: bool,
        now: Instant,
    ) -> Result<Outcome> {
        let desk = Desk {
            library: &self.library,
            adviser: self.settings.adviser.as_deref(),
            today: self.now.date(),
        };
        if let Some(open) = &mut self.open {
            let before = open.snapshot();
            open.work.set_draft(draft, desk);
            open.undo.record(step.name(), before, continues);
        }
        self.touched(now);
        Ok(Outcome::default())
    }

    fn add_snippet(
        &mut self,
        snippet: &SnippetId,
        after: Option<BlockId>,
        now: Instant,
    ) -> Result<Outcome> {
        let title = self
            .library
            .snippets
            .get(snippet)
            .map_or_else(String::new, |snippet| snippet.title.clone());
        self.change(&format!("add {title}"), now, |work, desk| {
            let mut draft = work.draft.clone();
            let block =
                reply::add_snippet(&mut draft, snippet, &work.context, desk.library, after)?;
            work.set_draft(draft, desk);
            Ok(showing(block))
        })
    }

    fn step_back(&mut self, now: Instant, is_undo: bool) -> Outcome {
        let desk = Desk {
            library: &self.library,
            adviser: self.settings.adviser.as_deref(),
            today: self.now.date(),
        };
        let Some(open) = &mut self.open else {
            return Outcome::default();
        };
        let current = open.snapshot();
        let step = if is_undo {
            open.undo.undo(current)
        } else {
            open.undo.redo(current)
        };
        let Some((name, state)) = step else {
            let what = if is_undo { "undo" } else { "redo" };
            return Outcome::told(Notice::done(format!("Nothing to {what} in this case")));
        };
        open.work.ticks = state.ticks;
        open.work.set_draft(state.draft, desk);
        self.touched(now);
        let done = if is_undo { "Undid" } else { "Did again" };
        Outcome::told(Notice::done(format!("{done}: {name}")))
    }

    fn copy(&self, form: Form) -> Result<Outcome> {
        let Some(open) = &self.open else {
            return Ok(Outcome::told(Notice::error(
                "Open a post first; there is no letter to copy",
            )));
        };
        let draft = &open.work.draft;
        let required = draft
            .open_gaps()
            .iter()
            .filter(|gap| gap.ask.must_be_filled())
            .count();
        if required > 0 {
            let (gaps, them) = if required == 1 {
                ("gap is", "it")
            } else {
                ("gaps are", "them")
            };
            return Ok(Outcome::told(Notice::error(format!(
                "Not copied: {required} {gaps} still empty. Press Tab in the letter to fill {them}"
            ))));
        }
        let passages: Vec<_> = draft.blocks.iter().map(|block| &block.passage).collect();
        let mut outcome = Outcome::told(Notice::done(copied_notice(draft, &self.library, form)));
        outcome.copied = Some(render(&passages, form, OpenGaps::DropOptional));
        Ok(outcome)
    }

    fn set(&mut self, settings: Settings) -> Result<Outcome> {
        save_settings(&mut self.library_store, &settings)?;
        let renamed = settings.adviser != self.settings.adviser;
        self.settings = settings;
        if renamed {
            let desk = Desk {
                library: &self.library,
                adviser: self.settings.adviser.as_deref(),
                today: self.now.date(),
            };
            if let Some(open) = &mut self.open {
                open.work.assemble(desk);
            }
        }
        Ok(Outcome::default())
    }
}

impl OpenCase {
    fn snapshot(&self) -> Snapshot {
        Snapshot {
            ticks: self.work.ticks.clone(),
            draft: self.work.draft.clone(),
        }
    }
}

fn showing(block: BlockId) -> Outcome {
    Outcome {
        show_block: Some(block),
        ..Outcome::default()
    }
}

/// Says what was copied, and how many of its passages nobody here has approved yet.
fn copied_notice(draft: &Draft, library: &Library, form: Form) -> String {
    use crate::library::Status;
    let unapproved = draft
        .blocks
        .iter()
        .filter_map(|block| match &block.origin {
            Origin::Snippet { snippet, .. } => library.snippets.get(snippet),
            Origin::Post { .. } | Origin::Hand => None,
        })
        .filter(|snippet| snippet.status == Status::Starter)
        .count();
    let copied = format!("Copied as {}", form.label());
    match unapproved {
        0 => copied,
        1 => format!("{copied}. Nobody here has approved one of its passages yet"),
        several => format!("{copied}. Nobody here has approved {several} of its passages yet"),
    }
}
