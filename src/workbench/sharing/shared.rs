//! The shared folder as the window has it: read, taken in and published on a thread of its own, and watched meanwhile.
//!
//! One thing is done at a time. What comes of it is taken up in [`Workbench::tick`]; an error is kept as its sentence until
//! the next thing is begun.

use super::importing::plan_shared;
use super::publishing::plan_beside;
use super::watching::Watcher;
use super::{ImportPlan, Published, Uncleared, plan_publish};
use crate::checks::clearing::CaseWords;
use crate::error::Result;
use crate::library::{Settled, Use, load_kept};
use crate::platform::Wait;
use crate::store::LibraryStore;
use crate::workbench::{Action, Curate, Notice, Outcome, Role, Workbench};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, PoisonError};

/// Something done with the shared folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Share {
    /// Shares the library through a folder from now on, or through none.
    Link(Option<PathBuf>),
    /// Looks what is newer there.
    Look,
    /// Takes in what is newer there; conflicts that are not settled here wait.
    TakeIn(BTreeMap<String, Settled>),
    /// Publishes what is newer here.
    Publish,
    /// Says that these words tell of no case, by their keys, and publishes.
    Clear(Vec<String>),
    /// Gives up what is being done. What has begun to be written is finished.
    Cancel,
}

/// What is being done with the shared folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// It is read.
    Looking,
    /// Its newer entries are taken in.
    TakingIn,
    /// Newer entries are written there.
    Publishing,
}

impl Doing {
    /// What is told meanwhile.
    pub fn label(self) -> &'static str {
        match self {
            Self::Looking => "Looking what is newer there…",
            Self::TakingIn => "Taking in what is newer there…",
            Self::Publishing => "Publishing…",
        }
    }
}

/// How this library stands with the shared folder.
#[derive(Default)]
pub struct Sharing {
    running: Option<Running>,
    watcher: Option<Watcher>,
    plan: Option<Arc<ImportPlan>>,
    /// The version of the library that was last held against the folder.
    seen: u64,
    /// What the team has counted, as it was when last looked at.
    uses: Arc<Vec<(String, Vec<Use>)>>,
    looked: Option<Timestamp>,
    /// What failed last, and why.
    problem: Option<(Doing, String)>,
    uncleared: Vec<Uncleared>,
    unsent: usize,
}

struct Running {
    doing: Doing,
    done: Receiver<Result<Done>>,
    cancelled: Arc<AtomicBool>,
}

/// What came of it.
enum Done {
    Looked(Arc<ImportPlan>),
    TakenIn(usize),
    Published(Published),
    /// Nothing was published: these words must be cleared first.
    Uncleared(Vec<Uncleared>),
    Cancelled,
}

impl Sharing {
    /// What is being done at this moment.
    pub fn doing(&self) -> Option<Doing> {
        self.running.as_ref().map(|running| running.doing)
    }

    /// What taking in the folder would change, as it was when last looked at.
    pub fn plan(&self) -> Option<&ImportPlan> {
        self.plan.as_deref()
    }

    /// The counts that the installations of the team have published, by their names, as they were when last looked at.
    pub(in crate::workbench) fn uses(&self) -> Arc<Vec<(String, Vec<Use>)>> {
        Arc::clone(&self.uses)
    }

    /// When it was last looked at.
    pub fn looked(&self) -> Option<Timestamp> {
        self.looked
    }

    /// Why the last thing could not be done.
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_ref().map(|(_, why)| why.as_str())
    }

    /// How many proposals and answers made here do not stand there yet.
    pub fn unsent(&self) -> usize {
        self.unsent
    }

    /// New words that must be cleared before anything is published.
    pub fn uncleared(&self) -> &[Uncleared] {
        &self.uncleared
    }
}

impl Workbench {
    /// How the library stands with the shared folder.
    pub fn sharing(&self) -> &Sharing {
        &self.shared
    }

    /// Does something with the shared folder.
    pub(in crate::workbench) fn share(
        &mut self,
        what: Share,
        now: std::time::Instant,
    ) -> Result<Outcome> {
        match what {
            Share::Link(folder) => self.link(folder, now),
            Share::Look => Ok(self.look()),
            Share::TakeIn(settled) => Ok(self.take_in(settled)),
            Share::Publish => self.publish(),
            Share::Clear(keys) => {
                self.library_store.clear(&keys)?;
                self.publish()
            }
            Share::Cancel => {
                self.cancel();
                Ok(Outcome::default())
            }
        }
    }

    fn link(&mut self, folder: Option<PathBuf>, now: std::time::Instant) -> Result<Outcome> {
        let mut settings = self.supplies.settings.clone();
        settings.shared_folder = folder;
        self.set(settings, now)?;
        self.cancel();
        self.shared = Sharing::default();
        self.begin_sharing();
        Ok(Outcome::default())
    }

    /// Looks at the shared folder and watches it from now on, if the library is shared through one.
    pub(in crate::workbench) fn begin_sharing(&mut self) {
        let Some(folder) = self.supplies.settings.shared_folder.clone() else {
            return;
        };
        self.shared.watcher = Some(Watcher::start(folder, Arc::clone(&self.wake)));
        self.look();
    }

    fn look(&mut self) -> Outcome {
        self.begin(Doing::Looking, |place, _cancelled| {
            let mut store = place.store()?;
            let plan = plan_shared(&store, &place.folder, Wait::default())?;
            plan.take_up_proposals(&mut store)?;
            Ok(Done::Looked(Arc::new(plan)))
        })
    }

    fn take_in(&mut self, settled: BTreeMap<String, Settled>) -> Outcome {
        let Some(plan) = self.shared.plan.clone() else {
            return Outcome::default();
        };
        let who = self.who();
        self.begin(Doing::TakingIn, move |place, _cancelled| {
            plan.apply(&mut place.store()?, &settled, &who, place.at)
                .map(Done::TakenIn)
        })
    }

    fn publish(&mut self) -> Result<Outcome> {
        let threads = self.saver()?.store().threads()?;
        let who = self.who();
        let plan_for_role = match self.supplies.settings.role {
            Role::Lead => plan_publish,
            Role::Adviser => plan_beside,
        };
        Ok(self.begin(Doing::Publishing, move |place, cancelled| {
            let cases: Vec<CaseWords> = threads.iter().map(CaseWords::of).collect();
            let mut store = place.store()?;
            let plan = plan_for_role(&store, &place.folder, &cases, Wait::default())?;
            if cancelled.load(Ordering::Relaxed) {
                return Ok(Done::Cancelled);
            }
            if !plan.uncleared.is_empty() {
                return Ok(Done::Uncleared(plan.uncleared));
            }
            plan.carry_out(&mut store, &who, place.at)
                .map(Done::Published)
        }))
    }

    /// Begins something on a thread of its own, unless something is being done already that is more than looking.
    fn begin(
        &mut self,
        doing: Doing,
        job: impl FnOnce(&Place, &AtomicBool) -> Result<Done> + Send + 'static,
    ) -> Outcome {
        let Some(folder) = self.supplies.settings.shared_folder.clone() else {
            return Outcome::told(Notice::done("Choose the folder your team shares first"));
        };
        // Looking may begin by itself; whatever else is asked for does not wait for it.
        if self.shared.doing() == Some(Doing::Looking) && doing != Doing::Looking {
            self.cancel();
        }
        if self.shared.running.is_some() {
            return Outcome::default();
        }
        let place = Place {
            data: self.folder.clone(),
            folder,
            at: self.supplies.timestamp(),
        };
        let cancelled = Arc::new(AtomicBool::new(false));
        let (sender, done) = channel();
        let (flag, wake) = (Arc::clone(&cancelled), Arc::clone(&self.wake));
        std::thread::spawn(move || {
            let came = job(&place, &flag);
            // Nobody waits any more for what was cancelled.
            if sender.send(came).is_ok() {
                wake.lock().unwrap_or_else(PoisonError::into_inner)();
            }
        });
        self.shared.seen = self.library_version;
        // Looking may begin by itself, and must not take away what somebody has yet to read.
        if doing != Doing::Looking {
            self.shared.problem = None;
            self.shared.uncleared.clear();
        }
        self.shared.running = Some(Running {
            doing,
            done,
            cancelled,
        });
        Outcome::default()
    }

    fn cancel(&mut self) {
        if let Some(running) = self.shared.running.take() {
            running.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Takes up what came of the last thing done with the shared folder, and looks again where the folder or the library
    /// has changed.
    pub(in crate::workbench) fn take_up_shared(&mut self) {
        if let Some(running) = &self.shared.running {
            let (doing, came) = (running.doing, running.done.try_recv());
            if !matches!(came, Err(TryRecvError::Empty)) {
                self.shared.running = None;
                let done = match came {
                    Ok(done) => done.map_err(|error| error.to_string()),
                    Err(_) => Err("It stopped before it was done. Try again".to_owned()),
                };
                self.finish_sharing(doing, done);
            }
        }
        let watcher = self.shared.watcher.as_ref();
        if self.shared.running.is_some() {
            return;
        }
        let is_stale = self.shared.plan.is_some() && self.shared.seen != self.library_version;
        if is_stale || watcher.is_some_and(Watcher::has_seen_change) {
            self.look();
        }
    }

    fn finish_sharing(&mut self, doing: Doing, done: Result<Done, String>) {
        match done {
            Ok(Done::Looked(plan)) => {
                self.shared.uses = Arc::clone(&plan.uses);
                self.shared.plan = Some(plan);
                self.shared.looked = Some(self.supplies.timestamp());
                let problem = &mut self.shared.problem;
                problem.take_if(|(failed, _)| *failed == Doing::Looking);
                self.read_proposals();
            }
            Ok(Done::TakenIn(changed)) => {
                self.shared.plan = None;
                self.keeping.want_backup();
                let told = match self.read_library_again() {
                    Ok(()) if changed == 0 => Notice::done(taken_in(changed)),
                    Ok(()) => Notice::done(taken_in(changed))
                        .offering("Undo", Action::Curate(Curate::Undo)),
                    Err(error) => Notice::error(error.to_string()),
                };
                self.notice = Some(told);
                self.look();
            }
            Ok(Done::Published(published)) => {
                self.notice = Some(Notice::done(published_words(&published)));
                self.look();
            }
            Ok(Done::Uncleared(uncleared)) => self.shared.uncleared = uncleared,
            Ok(Done::Cancelled) => {}
            Err(why) => self.shared.problem = Some((doing, why)),
        }
    }

    /// Counts anew what of the proposals made here does not stand there yet.
    pub(in crate::workbench) fn count_unsent(&mut self) -> Result<()> {
        self.shared.unsent = match &self.shared.plan {
            Some(plan) => plan.count_unsent(&self.library_store)?,
            None => 0,
        };
        Ok(())
    }

    /// Lays the desk out with the library as its file has it now.
    pub(in crate::workbench) fn read_library_again(&mut self) -> Result<()> {
        self.note_seen();
        let loaded = load_kept(self.library_store.files()?)?;
        self.lay_out(loaded);
        Ok(())
    }
}

/// Where something is done, and when.
struct Place {
    data: PathBuf,
    folder: PathBuf,
    at: Timestamp,
}

impl Place {
    /// The library, opened for the thread alone.
    fn store(&self) -> Result<LibraryStore> {
        LibraryStore::open(&self.data, self.at)
    }
}

fn taken_in(changed: usize) -> String {
    match changed {
        0 => "There was nothing to take in".to_owned(),
        1 => "Took in 1 entry".to_owned(),
        _ => format!("Took in {changed} entries"),
    }
}

fn published_words(published: &Published) -> String {
    let entries = match published.written.len() + published.removed.len() {
        0 => None,
        1 => Some("1 entry".to_owned()),
        count => Some(format!("{count} entries")),
    };
    let proposals = match published.proposals {
        0 => None,
        1 => Some("1 proposal or answer".to_owned()),
        count => Some(format!("{count} proposals and answers")),
    };
    match (entries, proposals) {
        (None, None) => "There was nothing to publish".to_owned(),
        (Some(one), None) | (None, Some(one)) => format!("Published {one}"),
        (Some(entries), Some(proposals)) => format!("Published {entries} and {proposals}"),
    }
}
