//! Keeps the open case on disk, off the thread that paints.
//!
//! A change is handed to the writer 300 ms after the last one, and so early after the first that is not yet kept that
//! the disk is never more than 400 ms behind. One case is written at a time: while the disk is slow, changes wait here
//! and go together. What cannot be written stays here, also when another case is opened, and is tried again;
//! [`Autosave::settle`] says why it cannot.

use super::rescuing::Unsaved;
use crate::error::Result;
use crate::store::{Case, CaseId, CaseStore};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SendError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long after the last change a case is written.
const QUIET: Duration = Duration::from_millis(300);
/// How far the disk may be behind the window while more changes keep coming.
const BEHIND: Duration = Duration::from_millis(400);
/// What is set aside of that for the frame that notices and for the commit itself.
const COMMIT: Duration = Duration::from_millis(60);
/// How long to wait before trying again what could not be written.
const RETRY: Duration = Duration::from_secs(5);

/// How the open case stands with the disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing has needed keeping yet.
    #[default]
    Untouched,
    /// There are changes that are not yet written.
    Pending,
    /// All is written, since this moment.
    Saved(Timestamp),
    /// Writing failed, of this case or of one that left the desk; all is safe in the window and writing is tried again.
    Failed(Unsaved),
}

/// Called from the writer's thread whenever the save state changes.
pub(super) type Wake = Arc<Mutex<dyn Fn() + Send>>;

enum Job {
    Save(Box<Case>),
    /// Answers when all jobs before it are done.
    Wait(Sender<()>),
}

/// When the changes that wait are to be written.
struct Due {
    at: Instant,
    /// It never moves beyond this.
    latest: Instant,
}

/// What the writer and the window both look at.
#[derive(Default)]
struct Standing {
    /// How many cases the writer has in hand.
    writing: usize,
    /// When a case was last written.
    last: Option<Timestamp>,
    /// The cases that could not be written, each as it was when that was last tried.
    unsaved: BTreeMap<CaseId, Case>,
    /// Why; none while there are none.
    failure: Option<Unsaved>,
}

impl Standing {
    /// Notes what came of writing a case.
    fn note(&mut self, case: Case, result: &Result<()>) {
        match result {
            Ok(()) => {
                self.unsaved.remove(&case.id);
                self.last = Some(case.updated);
                if self.unsaved.is_empty() {
                    self.failure = None;
                }
            }
            Err(error) => {
                let since = self.failure.as_ref().map(|failure| failure.since);
                let since = since.or(self.last).unwrap_or(case.updated);
                self.failure = Some(Unsaved::since(since, error));
                self.unsaved.insert(case.id, case);
            }
        }
    }
}

/// Writes cases on a thread of its own.
pub(super) struct Autosave {
    store: Arc<Mutex<CaseStore>>,
    /// How many wait for the store: the window and the writer, whom nothing that takes longer may keep waiting.
    waiting: Arc<AtomicUsize>,
    standing: Arc<Mutex<Standing>>,
    due: Option<Due>,
    /// Whether the open case changed since it was last handed over.
    changed: bool,
    jobs: Option<Sender<Job>>,
    writer: Option<JoinHandle<()>>,
}

impl Autosave {
    /// Starts the thread.
    pub(super) fn start(store: CaseStore, wake: Wake) -> Self {
        let store = Arc::new(Mutex::new(store));
        let standing = Arc::new(Mutex::new(Standing::default()));
        let waiting = Arc::new(AtomicUsize::new(0));
        let (jobs, inbox) = channel();
        let writer = {
            let (store, standing) = (Arc::clone(&store), Arc::clone(&standing));
            let waiting = Arc::clone(&waiting);
            std::thread::spawn(move || write_cases(&inbox, (&store, &waiting), &standing, &wake))
        };
        Self {
            store,
            waiting,
            standing,
            due: None,
            changed: false,
            jobs: Some(jobs),
            writer: Some(writer),
        }
    }

    /// The store itself, for opening cases and for what is written at once.
    pub(super) fn store(&self) -> MutexGuard<'_, CaseStore> {
        waited_for(&self.store, &self.waiting)
    }

    /// The store for another thread, which takes it for one case at a time.
    pub(super) fn shared_store(&self) -> Arc<Mutex<CaseStore>> {
        Arc::clone(&self.store)
    }

    /// How many wait for the store at this moment: who holds it for longer lets go of it then.
    pub(super) fn waiting(&self) -> Arc<AtomicUsize> {
        Arc::clone(&self.waiting)
    }

    /// How things stand. A failure is told until writing succeeds, however much is typed meanwhile.
    pub(super) fn state(&self) -> SaveState {
        let is_writing = self.is_writing();
        let standing = held(&self.standing);
        match (&standing.failure, standing.last) {
            (Some(failure), _) => SaveState::Failed(failure.clone()),
            _ if self.due.is_some() || is_writing => SaveState::Pending,
            (None, Some(at)) => SaveState::Saved(at),
            (None, None) => SaveState::Untouched,
        }
    }

    /// The cases that could not be written, as they were when that was last tried.
    pub(super) fn unsaved(&self) -> Vec<Case> {
        held(&self.standing).unsaved.values().cloned().collect()
    }

    /// A case as it is to be shown: as it was left if that could not be written, else as it is in the file.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub(super) fn load(&self, id: CaseId) -> Result<Option<Case>> {
        let unsaved = held(&self.standing).unsaved.get(&id).cloned();
        match unsaved {
            Some(case) => Ok(Some(case)),
            None => self.store().load(id),
        }
    }

    /// Notes that the open case changed at `now`.
    pub(super) fn changed(&mut self, now: Instant) {
        self.changed = true;
        let quiet = now + QUIET;
        let due = self.due.get_or_insert_with(|| Due {
            at: quiet,
            latest: now + BEHIND.saturating_sub(COMMIT),
        });
        due.at = quiet.min(due.latest);
    }

    /// How long until the change that waits is due; zero when it is. Nothing when none waits, or while one is being
    /// written: the end of that wakes the window.
    pub(super) fn due_in(&self, now: Instant) -> Option<Duration> {
        let due = self.due.as_ref().filter(|_| !self.is_writing())?;
        Some(due.at.saturating_duration_since(now))
    }

    /// Sees to it that what could not be written is tried again later.
    pub(super) fn retry_later(&mut self, now: Instant) {
        if self.due.is_none() && matches!(self.state(), SaveState::Failed(_)) {
            let at = now + RETRY;
            self.due = Some(Due { at, latest: at });
        }
    }

    /// Hands the open case to the writer, if it changed, and all that could not be written before.
    pub(super) fn hand_over(&mut self, open: Option<Case>) {
        self.due = None;
        let mut cases = self.unsaved();
        if let Some(open) = open {
            let was_unsaved = cases.iter().any(|case| case.id == open.id);
            cases.retain(|case| case.id != open.id);
            if std::mem::take(&mut self.changed) || was_unsaved {
                cases.push(open);
            }
        }
        for case in cases {
            self.send(case);
        }
    }

    fn send(&self, case: Case) {
        held(&self.standing).writing += 1;
        let refused = match &self.jobs {
            Some(jobs) => match jobs.send(Job::Save(Box::new(case))) {
                Err(SendError(Job::Save(case))) => Some(case),
                _ => None,
            },
            None => Some(Box::new(case)),
        };
        if let Some(case) = refused {
            // The writer is gone: slow is better than lost. What becomes of it is told by the state.
            held(&self.standing).writing = 0;
            drop(self.save_here(*case));
        }
    }

    /// Waits until the open case, which `case` gives, is on the disk as it is now.
    ///
    /// # Errors
    /// Whatever keeps it from being written; it is then kept here as it is now, and tried again later.
    pub(super) fn settle(&mut self, case: impl FnOnce() -> Option<Case>) -> Result<()> {
        self.wait();
        let is_behind =
            |case: &Case| self.changed || held(&self.standing).unsaved.contains_key(&case.id);
        match case().filter(is_behind) {
            Some(case) => {
                self.due = None;
                self.changed = false;
                self.save_here(case)
            }
            None => Ok(()),
        }
    }

    /// Writes those of these cases that could not be written when they left the desk.
    ///
    /// # Errors
    /// Whatever keeps the first of them from being written.
    pub(super) fn settle_left(&self, is_meant: impl Fn(CaseId) -> bool) -> Result<()> {
        self.wait();
        let mut left = self.unsaved().into_iter().filter(|case| is_meant(case.id));
        left.try_for_each(|case| self.save_here(case))
    }

    /// Writes a case on this thread.
    fn save_here(&self, case: Case) -> Result<()> {
        let result = self.store().save(&case, case.updated);
        held(&self.standing).note(case, &result);
        result
    }

    /// Whether the writer has a case in hand.
    fn is_writing(&self) -> bool {
        let is_alive = self.writer.as_ref().is_some_and(|it| !it.is_finished());
        is_alive && held(&self.standing).writing > 0
    }

    /// Waits until the writer has nothing in hand.
    fn wait(&self) {
        let (done, wait) = channel();
        if let Some(jobs) = &self.jobs
            && jobs.send(Job::Wait(done)).is_ok()
        {
            // An error here means that the writer is gone, and then there is nothing to wait for.
            wait.recv().unwrap_or_default();
        }
    }
}

impl Drop for Autosave {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(writer) = self.writer.take() {
            // A writer that panicked has already been reported by the runtime.
            drop(writer.join());
        }
    }
}

/// A lock whose data is whole even if a thread panicked with it in hand: each change to it is one assignment.
fn held<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The store, once nobody else holds it; whoever does can tell meanwhile that somebody waits.
fn waited_for<'a>(store: &'a Mutex<CaseStore>, waiting: &AtomicUsize) -> MutexGuard<'a, CaseStore> {
    waiting.fetch_add(1, Ordering::Relaxed);
    let store = held(store);
    waiting.fetch_sub(1, Ordering::Relaxed);
    store
}

fn write_cases(
    inbox: &Receiver<Job>,
    (store, waiting): (&Mutex<CaseStore>, &AtomicUsize),
    standing: &Mutex<Standing>,
    wake: &Mutex<dyn Fn() + Send>,
) {
    while let Ok(job) = inbox.recv() {
        match job {
            Job::Save(case) => {
                let result = waited_for(store, waiting).save(&case, case.updated);
                {
                    let mut standing = held(standing);
                    standing.writing = standing.writing.saturating_sub(1);
                    standing.note(*case, &result);
                }
                held(wake)();
            }
            Job::Wait(done) => drop(done.send(())),
        }
    }
}
