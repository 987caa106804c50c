//! Looks for similar cases on a thread of its own, one run at a time, whenever what they are like has changed.

use super::SimilarCase;
use super::ranking::{Open, similar_cases};
use crate::checks::reuse::Truths;
use crate::error::Result;
use crate::library::{Library, Part, Passage};
use crate::reply::{self, BlockId, Ticks};
use crate::store::{CaseId, CaseStore, CaseSummary};
use crate::text::Span;
use crate::workbench::task::Task;
use crate::workbench::{Outcome, Workbench};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Instant;

/// What was found last, and what is being looked for.
#[derive(Default)]
pub struct Similar {
    running: Option<Task<Vec<SimilarCase>>>,
    begun_for: Option<Basis>,
    cases: Arc<Vec<SimilarCase>>,
    here: Option<String>,
}

/// All that it rests on, by what tells one state of it from another.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    case: CaseId,
    enquiry: Vec<usize>,
    ticks: Ticks,
    library: u64,
    cases: usize,
    last_saved: Option<Timestamp>,
}

impl Similar {
    /// The cases found, the likest first; another list each time something was found.
    pub fn cases(&self) -> &Arc<Vec<SimilarCase>> {
        &self.cases
    }

    /// The open case in a line, to be seen beside theirs.
    pub fn here(&self) -> Option<&str> {
        self.here.as_deref()
    }

    /// Whether it is still being looked.
    pub fn is_looking(&self) -> bool {
        self.running.is_some()
    }
}

impl Workbench {
    /// The earlier cases like the open one, as far as they were looked for.
    pub fn similar(&self) -> &Similar {
        &self.similar
    }

    /// Looks for cases like the open one, unless they were looked for already.
    pub(in crate::workbench) fn look_for_similar(&mut self) -> Outcome {
        let (Some(open), Some(saver)) = (&self.open, &self.saver) else {
            return Outcome::default();
        };
        // A case that is answered again has letters that were sent before.
        let others = self.own_cases().filter(|row| row.id != open.id);
        let others: Vec<CaseSummary> = others.cloned().collect();
        let basis = Basis {
            case: open.id,
            enquiry: open.work.thread.enquiry.clone(),
            ticks: open.work.ticks.clone(),
            library: self.library_version,
            cases: others.len(),
            last_saved: others.iter().map(|row| row.updated).max(),
        };
        if self.similar.begun_for.as_ref() == Some(&basis) {
            return Outcome::default();
        }
        let truths = Truths::of(&open.work.thread, &open.work.reading);
        let here = truths.in_a_line();
        let job = Job {
            case: open.id,
            ticks: open.work.ticks.clone(),
            truths,
            library: Arc::clone(&self.supplies.library),
            store: saver.shared_store(),
            list: others,
            zone: self.supplies.now.time_zone().clone(),
        };
        let running = Task::begin(&self.wake, move |is_cancelled| job.look(is_cancelled));
        self.similar = Similar {
            running: Some(running),
            begun_for: Some(basis),
            cases: Arc::default(),
            here,
        };
        Outcome::default()
    }

    /// Takes up what was found.
    pub(in crate::workbench) fn take_up_similar(&mut self) {
        let Some(running) = &self.similar.running else {
            return;
        };
        match running.came() {
            Poll::Ready(Some(found)) => self.similar.cases = Arc::new(found),
            Poll::Pending => return,
            Poll::Ready(None) => {}
        }
        self.similar.running = None;
    }

    /// Adds a paragraph that the adviser took over from an earlier letter, as words of their own.
    pub(in crate::workbench) fn add_paragraph(
        &mut self,
        (passage, part, sent): (Passage, Part, Date),
        after: Option<BlockId>,
        now: Instant,
    ) -> Result<Outcome> {
        let name = "add a paragraph from an earlier letter";
        self.change_blocks(name, now, |draft, _, _| {
            let end = Span::new(passage.text.len(), passage.text.len());
            let block = reply::add_hand_block(draft, part, passage, after);
            draft.taken_from.insert(block, sent);
            Ok(Outcome::showing(block, end))
        })
    }
}

/// What a run needs, none of which the window waits for.
struct Job {
    case: CaseId,
    ticks: Ticks,
    truths: Truths,
    library: Arc<Library>,
    store: Arc<Mutex<CaseStore>>,
    list: Vec<CaseSummary>,
    zone: TimeZone,
}

impl Job {
    fn look(&self, is_cancelled: impl Fn() -> bool) -> Vec<SimilarCase> {
        let open = Open {
            case: self.case,
            ticks: &self.ticks,
            truths: &self.truths,
            library: &self.library,
            zone: &self.zone,
        };
        similar_cases((&self.store, &self.list), &open, is_cancelled)
    }
}
