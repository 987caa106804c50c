//! Cases kept before the list was in order: their posts are read once more, on a thread of its own, for what makes them press.

use super::urgency;
use crate::library::Library;
use crate::reading::{self, Learned, Thresholds};
use crate::store::{CaseId, CaseStore, Urgency};
use crate::workbench::Workbench;
use crate::workbench::autosave::Wake;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// How many cases are written at once, and shown.
const AT_ONCE: usize = 25;

/// How far this has come.
#[derive(Default)]
pub(in crate::workbench) enum Weighing {
    /// Nobody has looked whether there are such cases.
    #[default]
    Due,
    Running(Receiver<Vec<(CaseId, Urgency)>>),
    Done,
}

impl Workbench {
    /// Begins, if there are such cases, and takes up what was read since.
    pub(in crate::workbench) fn take_up_weighing(&mut self) {
        match &self.weighing {
            Weighing::Done => {}
            Weighing::Due => self.begin_weighing(),
            Weighing::Running(read) => match read.try_recv() {
                Ok(read) => self.take_urgencies(read),
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => self.weighing = Weighing::Done,
            },
        }
    }

    fn begin_weighing(&mut self) {
        let Some(saver) = &self.saver else { return };
        let unread = self.list.iter().filter(|case| case.urgency.is_none());
        let unread: Vec<CaseId> = unread.map(|case| case.id).collect();
        if unread.is_empty() {
            self.weighing = Weighing::Done;
            return;
        }
        let (sender, read) = channel();
        let scales = Scales {
            store: saver.shared_store(),
            library: Arc::clone(&self.supplies.library),
            learned: self.supplies.settings.learned.clone(),
            wake: Arc::clone(&self.wake),
        };
        std::thread::spawn(move || scales.weigh(&unread, &sender));
        self.weighing = Weighing::Running(read);
    }

    fn take_urgencies(&mut self, read: Vec<(CaseId, Urgency)>) {
        let mut read: BTreeMap<CaseId, Urgency> = read.into_iter().collect();
        for case in &mut self.list {
            if case.urgency.is_none() {
                case.urgency = read.remove(&case.id);
            }
        }
        self.sort_list();
    }
}

/// What posts are weighed with.
struct Scales {
    store: Arc<Mutex<CaseStore>>,
    library: Arc<Library>,
    learned: Learned,
    wake: Wake,
}

impl Scales {
    /// Reads the posts of cases; stops when nobody takes what is sent.
    fn weigh(&self, unread: &[CaseId], sender: &Sender<Vec<(CaseId, Urgency)>>) {
        for some in unread.chunks(AT_ONCE) {
            let weighed: Vec<(CaseId, Urgency)> =
                some.iter().filter_map(|id| self.weigh_one(*id)).collect();
            let mut store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
            // What cannot be kept is read again at the next start.
            drop(store.set_urgencies(&weighed));
            drop(store);
            if sender.send(weighed).is_err() {
                return;
            }
            self.wake.lock().unwrap_or_else(PoisonError::into_inner)();
        }
    }

    /// The store is taken for a moment only, so that nobody who types waits. A case that cannot be read stays as it is.
    fn weigh_one(&self, id: CaseId) -> Option<(CaseId, Urgency)> {
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        let loaded = store.load(id);
        drop(store);
        let thread = loaded.ok()??.thread;
        let reading = reading::read(&thread, &self.library, Thresholds::default(), &self.learned);
        Some((id, urgency(&thread, &reading)))
    }
}
