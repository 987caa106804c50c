//! Keeps the open case on disk, off the thread that paints.
//!
//! A change is handed to the writer 300 ms after the last one, and so early after the first that is not yet kept that
//! the disk is never more than 400 ms behind. One case is written at a time: while the disk is slow, changes wait here
//! and go together. What cannot be written stays here and is tried again; [`Autosave::settle`] says why it cannot.

use crate::error::{Error, Result};
use crate::store::{Case, CaseStore};
use jiff::Timestamp;
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
    /// Writing failed; the letter is safe in the window and writing is tried again.
    Failed(String),
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
    /// Whether the writer has a case in hand.
    writing: bool,
    /// What became of the last case written.
    last: SaveState,
}

/// Writes cases on a thread of its own.
pub(super) struct Autosave {
    store: Arc<Mutex<CaseStore>>,
    standing: Arc<Mutex<Standing>>,
    due: Option<Due>,
    jobs: Option<Sender<Job>>,
    writer: Option<JoinHandle<()>>,
}

impl Autosave {
    /// Starts the thread.
    pub(super) fn start(store: CaseStore, wake: Wake) -> Self {
        let store = Arc::new(Mutex::new(store));
        let standing = Arc::new(Mutex::new(Standing::default()));
        let (jobs, inbox) = channel();
        let writer = {
            let (store, standing) = (Arc::clone(&store), Arc::clone(&standing));
            std::thread::spawn(move || write_cases(&inbox, &store, &standing, &wake))
        };
        Self {
            store,
            standing,
            due: None,
            jobs: Some(jobs),
            writer: Some(writer),
        }
    }

    /// The store itself, for opening cases and for what is written at once.
    pub(super) fn store(&self) -> MutexGuard<'_, CaseStore> {
        held(&self.store)
    }

    /// The store for another thread, which takes it for one case at a time.
    pub(super) fn shared_store(&self) -> Arc<Mutex<CaseStore>> {
        Arc::clone(&self.store)
    }

    /// How things stand. A failure is told until writing succeeds, however much is typed meanwhile.
    pub(super) fn state(&self) -> SaveState {
        let last = held(&self.standing).last.clone();
        match last {
            SaveState::Failed(_) => last,
            _ if self.due.is_some() || self.is_writing() => SaveState::Pending,
            _ => last,
        }
    }

    /// Notes that the open case changed at `now`.
    pub(super) fn changed(&mut self, now: Instant) {
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

    /// Hands the open case to the writer.
    pub(super) fn hand_over(&mut self, case: Case) {
        self.due = None;
        held(&self.standing).writing = true;
        let refused = match &self.jobs {
            Some(jobs) => match jobs.send(Job::Save(Box::new(case))) {
                Err(SendError(Job::Save(case))) => Some(case),
                _ => None,
            },
            None => Some(Box::new(case)),
        };
        if let Some(case) = refused {
            // The writer is gone: slow is better than lost. What becomes of it is told by the state.
            drop(self.save_here(&case));
        }
    }

    /// Waits until the open case, which `case` gives, is on the disk as it is now.
    ///
    /// # Errors
    /// Whatever keeps it from being written; it is then tried again later.
    pub(super) fn settle(&mut self, case: impl FnOnce() -> Option<Case>) -> Result<()> {
        self.wait();
        let is_behind = self.due.is_some() || matches!(self.state(), SaveState::Failed(_));
        match case().filter(|_| is_behind) {
            Some(case) => self.save_here(&case),
            None => Ok(()),
        }
    }

    /// Writes a case on this thread.
    fn save_here(&mut self, case: &Case) -> Result<()> {
        let result = self.store().save(case, case.updated);
        self.due = None;
        *held(&self.standing) = Standing {
            writing: false,
            last: told(&result, case.updated),
        };
        result
    }

    /// Whether the writer has a case in hand.
    fn is_writing(&self) -> bool {
        let is_alive = self.writer.as_ref().is_some_and(|it| !it.is_finished());
        is_alive && held(&self.standing).writing
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

fn write_cases(
    inbox: &Receiver<Job>,
    store: &Mutex<CaseStore>,
    standing: &Mutex<Standing>,
    wake: &Mutex<dyn Fn() + Send>,
) {
    while let Ok(job) = inbox.recv() {
        match job {
            Job::Save(case) => {
                let result = held(store).save(&case, case.updated);
                *held(standing) = Standing {
                    writing: false,
                    last: told(&result, case.updated),
                };
                held(wake)();
            }
            Job::Wait(done) => drop(done.send(())),
        }
    }
}

fn told(result: &Result<()>, at: Timestamp) -> SaveState {
    match result {
        Ok(()) => SaveState::Saved(at),
        Err(error) => SaveState::Failed(failure(error)),
    }
}

fn failure(error: &Error) -> String {
    format!(
        "Not saved: {}. The letter is safe in this window; trying again.",
        error.message()
    )
}
