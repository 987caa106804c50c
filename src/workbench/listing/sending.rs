//! Several cases marked as sent: each has a receipt, for which its post is read again, on a thread of its own.
//!
//! The thread reads; of one case in each frame the receipt is made and kept together with its state, so that nobody who
//! types waits and giving it up leaves no case half way.

use crate::error::Result;
use crate::library::{Context, Library};
use crate::reply::Draft;
use crate::store::{Case, CaseId, CaseState, CaseStore, Standing};
use crate::workbench::answering::context_of;
use crate::workbench::autosave::Wake;
use crate::workbench::{Action, Notice, Outcome, Settings, Workbench};
use jiff::Timestamp;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;

/// A case that was read.
struct Read {
    case: CaseId,
    updated: Timestamp,
    draft: Draft,
    context: Context,
}

/// Cases that are being marked as sent. It is given up and waited for when it is dropped: it must not outlive the folder
/// it reads.
pub(in crate::workbench) struct Sending {
    read: Receiver<Read>,
    given_up: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    /// How those that have had their turn stood before.
    before: Vec<Standing>,
    total: usize,
    seen: usize,
    failed: Option<String>,
}

impl Drop for Sending {
    fn drop(&mut self) {
        self.given_up.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has sent nothing more, so the other cases are as they were.
            drop(thread.join());
        }
    }
}

impl Sending {
    /// What is told meanwhile.
    pub(in crate::workbench) fn words(&self) -> String {
        format!("Marking as sent: {} of {}…", self.seen, self.total)
    }
}

impl Workbench {
    /// Begins to mark cases as sent; `before` is how those stood that were marked already.
    pub(super) fn begin_sending(
        &mut self,
        cases: Vec<CaseId>,
        before: Vec<Standing>,
    ) -> Result<()> {
        self.require_saved(&cases)?;
        let reader = Reader {
            store: self.saver()?.shared_store(),
            library: Arc::clone(&self.supplies.library),
            settings: self.supplies.settings.clone(),
            wake: Arc::clone(&self.wake),
            given_up: Arc::default(),
        };
        let given_up = Arc::clone(&reader.given_up);
        let (sender, read) = channel();
        let total = cases.len() + before.len();
        let thread = std::thread::spawn(move || reader.read(&cases, &sender));
        self.sending = Some(Sending {
            read,
            given_up,
            thread: Some(thread),
            seen: before.len(),
            before,
            total,
            failed: None,
        });
        Ok(())
    }

    /// Whether another case may wait for the next frame.
    pub(in crate::workbench) fn awaits_sendings(&self) -> bool {
        self.sends
    }

    /// Marks the next case that was read, and tells it once all are done.
    pub(in crate::workbench) fn take_up_sendings(&mut self, now: Instant) {
        self.sends = false;
        let Some(mut sending) = self.sending.take() else {
            return;
        };
        match sending.read.try_recv() {
            Ok(read) => {
                sending.seen += 1;
                match self.send(read, now) {
                    Ok(before) => sending.before.extend(before),
                    Err(error) => {
                        sending.failed.get_or_insert(error.to_string());
                    }
                }
                self.sending = Some(sending);
                self.sends = true;
            }
            Err(TryRecvError::Empty) => self.sending = Some(sending),
            Err(TryRecvError::Disconnected) => self.notice = self.finish_sending(sending, false),
        }
    }

    /// Marks no more of them; what is marked stays so.
    pub(in crate::workbench) fn stop_sending(&mut self) -> Outcome {
        let sending = self.sending.take();
        let told = sending.and_then(|sending| self.finish_sending(sending, true));
        told.map_or_else(Outcome::default, Outcome::told)
    }

    /// Marks one case; gives how it stood before, where it was not marked or removed meanwhile.
    fn send(&mut self, read: Read, now: Instant) -> Result<Option<Standing>> {
        let id = read.case;
        let row = self.list.iter().find(|row| row.id == id);
        let Some(row) = row.filter(|row| row.state != CaseState::Sent) else {
            return Ok(None);
        };
        let (before, is_as_read) = (row.standing(), row.updated == read.updated);
        if self.has_open(id) {
            self.set_state(CaseState::Sent, now);
            self.note_sending(Some(before.state), false);
            return Ok(Some(before));
        }
        let read = if is_as_read {
            Some(read)
        } else {
            // It was on the desk in between.
            let case = self.saver()?.store().load(id)?;
            case.map(|case| read_of(case, self.library(), self.settings()))
        };
        let Some(read) = read else { return Ok(None) };
        let at = self.supplies.timestamp();
        let receipt = self.make_receipt(&read.draft, &read.context)?;
        self.saver()?.store().mark_sent(id, &receipt, at)?;
        if let Some(row) = self.list.iter_mut().find(|row| row.id == id) {
            (row.state, row.sent, row.updated) = (CaseState::Sent, Some(at), at);
        }
        Ok(Some(before))
    }

    fn finish_sending(&mut self, mut sending: Sending, is_given_up: bool) -> Option<Notice> {
        self.sort_list();
        self.look_for_letters_to_correct();
        let before = std::mem::take(&mut sending.before);
        if let Some(why) = sending.failed.take() {
            let done = super::closing::cases(before.len());
            return Some(Notice::error(format!(
                "{done} marked as sent, and not the others. {why}"
            )));
        }
        let left = sending.total.saturating_sub(sending.seen);
        let words = match is_given_up {
            true => format!(
                "{} marked as sent; {} left as they were",
                super::closing::cases(before.len()),
                super::closing::cases(left)
            ),
            false => format!("{} marked as sent", super::closing::cases(before.len())),
        };
        let notice = Notice::done(words);
        Some(match before.is_empty() {
            true => notice,
            false => notice.offering("Undo", Action::TakeStatesBack(before)),
        })
    }
}

/// What cases are read with, away from the window.
struct Reader {
    store: Arc<Mutex<CaseStore>>,
    library: Arc<Library>,
    settings: Settings,
    wake: Wake,
    given_up: Arc<AtomicBool>,
}

impl Reader {
    /// Reads the cases one after the other. The store is taken for one at a time, so that nobody who types waits; a case
    /// that cannot be read is left as it is, and says so when it is opened.
    fn read(&self, cases: &[CaseId], read: &Sender<Read>) {
        for id in cases {
            if self.given_up.load(Ordering::Relaxed) {
                return;
            }
            let store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
            let case = store.load(*id).ok().flatten();
            drop(store);
            let case = case.map(|case| read_of(case, &self.library, &self.settings));
            if case.is_some_and(|case| read.send(case).is_err()) {
                return;
            }
            self.wake.lock().unwrap_or_else(PoisonError::into_inner)();
        }
    }
}

fn read_of(case: Case, library: &Library, settings: &Settings) -> Read {
    Read {
        context: context_of(&case.thread, &case.ticks, library, settings),
        case: case.id,
        updated: case.updated,
        draft: case.draft,
    }
}
