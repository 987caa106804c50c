//! Keeps the open case on disk, off the thread that paints.
//!
//! A change is written 300 ms after the last one, and never later than 400 ms after the first that is not yet kept.

use crate::error::Error;
use crate::store::{Case, CaseStore};
use jiff::Timestamp;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long after the last change a case is written.
const QUIET: Duration = Duration::from_millis(300);
/// How long a change may wait at the most while more keep coming.
const BEHIND: Duration = Duration::from_millis(400);
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

enum Job {
    Save(Box<Case>),
    /// Answers when all jobs before it are done.
    Flush(Sender<()>),
}

struct Waiting {
    first: Instant,
    last: Instant,
}

/// Writes cases on a thread of its own.
pub(super) struct Autosave {
    store: Arc<Mutex<CaseStore>>,
    jobs: Option<Sender<Job>>,
    state: Arc<Mutex<SaveState>>,
    waiting: Option<Waiting>,
    writer: Option<JoinHandle<()>>,
}

impl Autosave {
    /// Starts the thread; `wake` is called from it whenever the save state changes.
    pub(super) fn start(store: CaseStore, wake: impl Fn() + Send + 'static) -> Self {
        let store = Arc::new(Mutex::new(store));
        let state = Arc::new(Mutex::new(SaveState::default()));
        let (jobs, inbox) = channel();
        let writer = {
            let (store, state) = (Arc::clone(&store), Arc::clone(&state));
            std::thread::spawn(move || write_cases(&inbox, &store, &state, &wake))
        };
        Self {
            store,
            jobs: Some(jobs),
            state,
            waiting: None,
            writer: Some(writer),
        }
    }

    /// The store itself, for opening cases and for what is written at once.
    pub(super) fn store(&self) -> MutexGuard<'_, CaseStore> {
        held(&self.store)
    }

    /// How things stand.
    pub(super) fn state(&self) -> SaveState {
        held(&self.state).clone()
    }

    /// Notes that the open case changed at `now`.
    pub(super) fn changed(&mut self, now: Instant) {
        *held(&self.state) = SaveState::Pending;
        match &mut self.waiting {
            Some(waiting) => waiting.last = now,
            None => {
                self.waiting = Some(Waiting {
                    first: now,
                    last: now,
                });
            }
        }
    }

    /// How long until the change that waits is due; zero when it is, nothing when none waits.
    pub(super) fn due_in(&self, now: Instant) -> Option<Duration> {
        let waiting = self.waiting.as_ref()?;
        let due = (waiting.last + QUIET).min(waiting.first + BEHIND);
        Some(due.saturating_duration_since(now))
    }

    /// Whether changes wait to be written.
    pub(super) fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    /// Hands a case to the writer.
    pub(super) fn save(&mut self, case: Case) {
        self.waiting = None;
        if let Some(jobs) = &self.jobs {
            // The writer only stops when this sender is dropped.
            drop(jobs.send(Job::Save(Box::new(case))));
        }
    }

    /// Tries again later what could not be written.
    pub(super) fn retry_later(&mut self, now: Instant) {
        if self.waiting.is_none() && matches!(self.state(), SaveState::Failed(_)) {
            let due = now + RETRY;
            self.waiting = Some(Waiting {
                first: due.checked_sub(BEHIND).unwrap_or(now),
                last: due.checked_sub(QUIET).unwrap_or(now),
            });
        }
    }

    /// Waits until all that was handed over is written.
    pub(super) fn flush(&self) {
        let (done, wait) = channel();
        if let Some(jobs) = &self.jobs
            && jobs.send(Job::Flush(done)).is_ok()
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
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write_cases(
    inbox: &Receiver<Job>,
    store: &Mutex<CaseStore>,
    state: &Mutex<SaveState>,
    wake: &dyn Fn(),
) {
    while let Ok(job) = inbox.recv() {
        match job {
            Job::Save(case) => {
                let result = held(store).save(&case, case.updated);
                *held(state) = match result {
                    Ok(()) => SaveState::Saved(case.updated),
                    Err(error) => SaveState::Failed(failure(&error)),
                };
                wake();
            }
            Job::Flush(done) => drop(done.send(())),
        }
    }
}

fn failure(error: &Error) -> String {
    format!(
        "Not saved: {}. The letter is safe in this window; trying again",
        error.message()
    )
}
