//! Works the care out on a thread of its own, one run at a time, whenever what it rests on has changed.

use super::cases::{OwnCases, Reader};
use super::{Care, Wording};
use crate::error::Result;
use crate::library::{Library, Team, Use};
use crate::store::{CaseStore, CaseSummary, LibraryStore};
use crate::workbench::sharing::install_name;
use crate::workbench::task::Task;
use crate::workbench::{Outcome, Settings, Workbench};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::task::Poll;

/// What was worked out last, and what is being worked out.
#[derive(Default)]
pub struct Caring {
    running: Option<Task<Result<Care, String>>>,
    begun_for: Option<Basis>,
    care: Arc<Care>,
    version: u64,
    problem: Option<String>,
}

/// All that a care rests on, by what tells one state of it from another.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    library: u64,
    day: Date,
    looked: Option<Timestamp>,
    cases: usize,
    last_saved: Option<Timestamp>,
}

impl Caring {
    /// What was worked out last; before the first time there is nothing in it.
    pub fn care(&self) -> &Care {
        &self.care
    }

    /// Another number for each time something was worked out; 0 before the first.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Whether something is being worked out.
    pub fn is_working(&self) -> bool {
        self.running.is_some()
    }

    /// Why the last time failed.
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }
}

impl Workbench {
    /// What a lead looks after.
    pub fn caring(&self) -> &Caring {
        &self.caring
    }

    /// Whether it is to be worked out anew.
    pub fn is_care_stale(&self) -> bool {
        self.caring.running.is_none() && self.caring.begun_for.as_ref() != Some(&self.basis())
    }

    fn basis(&self) -> Basis {
        Basis {
            library: self.library_version,
            day: self.supplies.now.date(),
            looked: self.shared.looked(),
            cases: self.list.len(),
            last_saved: self.list.iter().map(|case| case.updated).max(),
        }
    }

    /// Begins to work it out, if it is stale.
    pub(in crate::workbench) fn look_after(&mut self) -> Outcome {
        if !self.is_care_stale() {
            return Outcome::default();
        }
        let basis = self.basis();
        let job = Job {
            folder: self.folder.clone(),
            at: self.supplies.timestamp(),
            today: basis.day,
            library: Arc::clone(&self.supplies.library),
            library_version: basis.library,
            settings: self.supplies.settings.clone(),
            team: self.shared.uses(),
            cases: self.saver.as_ref().map(|saver| saver.shared_store()),
            list: self.list.clone(),
            before: Arc::clone(&self.caring.care),
        };
        self.caring.begun_for = Some(basis);
        let running = Task::begin(&self.wake, move |is_cancelled| {
            let care = job.work_out(is_cancelled);
            care.map_err(|error| error.to_string())
        });
        self.caring.running = Some(running);
        Outcome::default()
    }

    /// Takes up what was worked out.
    pub(in crate::workbench) fn take_up_care(&mut self) {
        let Some(running) = &self.caring.running else {
            return;
        };
        let came = match running.came() {
            Poll::Ready(Some(came)) => came,
            Poll::Pending => return,
            Poll::Ready(None) => {
                Err("The lists could not be worked out. Start the program again".to_owned())
            }
        };
        self.caring.running = None;
        match came {
            Ok(care) => {
                self.caring.care = Arc::new(care);
                self.caring.problem = None;
            }
            Err(why) => self.caring.problem = Some(why),
        }
        self.caring.version += 1;
    }
}

/// What a run needs, none of which the window waits for.
struct Job {
    folder: PathBuf,
    at: Timestamp,
    today: Date,
    library: Arc<Library>,
    library_version: u64,
    settings: Settings,
    team: Arc<Vec<(String, Vec<Use>)>>,
    cases: Option<Arc<Mutex<CaseStore>>>,
    list: Vec<CaseSummary>,
    before: Arc<Care>,
}

impl Job {
    fn work_out(&self, is_cancelled: impl Fn() -> bool) -> Result<Care> {
        let mut store = LibraryStore::open(&self.folder, self.at)?;
        let own = install_name(&mut store)?;
        let uses = store.uses()?;
        drop(store);
        // What this computer published of itself may be older than what it knows.
        let others = self.team.iter().filter(|(install, _)| *install != own);
        let team = Team::new(others.cloned().chain([(own.clone(), uses)]));
        let reader = Reader {
            library: &self.library,
            settings: &self.settings,
            today: self.today,
        };
        let cases = match &self.cases {
            Some(store) => OwnCases::read(
                (store, &self.list),
                &self.before.cases,
                &reader,
                &is_cancelled,
            ),
            None => OwnCases::default(),
        };
        let is_known = self.before.wording.version == Some(self.library_version);
        let wording = match is_known || is_cancelled() {
            false => Arc::new(Wording::of(&self.library, self.library_version)),
            true => Arc::clone(&self.before.wording),
        };
        let library = (&*self.library, self.today);
        Ok(Care::new(library, wording, (&team, &own), cases))
    }
}
