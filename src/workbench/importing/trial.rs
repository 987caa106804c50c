//! The trial run as the window has it: read and compared on a thread of its own, then shown, then taken in.
//!
//! What comes of it is taken up in [`Workbench::tick`]. A run that is given up stops before its next stage, and nobody
//! hears of it any more.

use super::{DraftPlan, read_foreign};
use crate::error::{Error, Result};
use crate::platform;
use crate::store::LibraryStore;
use crate::workbench::{Action, Curate, Notice, Outcome, Workbench};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, PoisonError};

/// Something done about a file from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Import {
    /// Reads it, and says what it would bring.
    Try(PathBuf),
    /// Takes in the drafts of these files.
    TakeIn(BTreeSet<String>),
    /// Gives it up. What has begun to be taken in is finished.
    GiveUp,
}

/// What is being done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The file is read.
    Reading,
    /// It was parted into so many passages, which are compared with the library.
    Comparing(usize),
    /// They are taken in.
    TakingIn(usize),
}

impl Stage {
    /// What is told meanwhile.
    pub fn words(self) -> String {
        match self {
            Self::Reading => "Reading the file…".to_owned(),
            Self::Comparing(1) => "Comparing 1 passage with the library…".to_owned(),
            Self::Comparing(count) => format!("Comparing {count} passages with the library…"),
            Self::TakingIn(1) => "Taking in 1 draft…".to_owned(),
            Self::TakingIn(count) => format!("Taking in {count} drafts…"),
        }
    }
}

/// How far it has come.
#[derive(Default)]
pub struct Importing {
    running: Option<(Stage, Receiver<News>)>,
    plan: Option<Arc<DraftPlan>>,
    problem: Option<String>,
}

/// What is heard of it; errors as the sentences people read.
enum News {
    Stage(Stage),
    Planned(Result<DraftPlan, String>),
    TakenIn(Result<usize, String>),
}

impl Importing {
    /// What is being done at this moment.
    pub fn stage(&self) -> Option<Stage> {
        self.running.as_ref().map(|(stage, _)| *stage)
    }

    /// What the file would bring.
    pub fn plan(&self) -> Option<&Arc<DraftPlan>> {
        self.plan.as_ref()
    }

    /// Why the last thing could not be done.
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }
}

/// Tells the window how far it has come.
struct Teller {
    news: Sender<News>,
    wake: crate::workbench::autosave::Wake,
}

impl Teller {
    /// Whether anybody still wants to hear of it.
    fn tell(&self, news: News) -> bool {
        let is_heard = self.news.send(news).is_ok();
        if is_heard {
            self.wake.lock().unwrap_or_else(PoisonError::into_inner)();
        }
        is_heard
    }
}

impl Workbench {
    /// What is known of the file from elsewhere.
    pub fn importing(&self) -> &Importing {
        &self.imports
    }

    /// Does something about a file from elsewhere.
    pub(in crate::workbench) fn import(&mut self, what: Import) -> Outcome {
        match what {
            Import::Try(path) => self.try_file(path),
            Import::TakeIn(chosen) => self.take_in_drafts(chosen),
            Import::GiveUp => self.imports = Importing::default(),
        }
        Outcome::default()
    }

    fn try_file(&mut self, path: PathBuf) {
        self.imports = Importing::default();
        self.begin_import(Stage::Reading, move |store, teller| {
            match planned(&path, store, teller) {
                Ok(None) => {}
                Ok(Some(plan)) => drop(teller.tell(News::Planned(Ok(plan)))),
                Err(error) => drop(teller.tell(News::Planned(Err(error.to_string())))),
            }
        });
    }

    fn take_in_drafts(&mut self, chosen: BTreeSet<String>) {
        let Some(plan) = self.imports.plan.clone() else {
            return;
        };
        if self.imports.running.is_some() {
            return;
        }
        let (who, at) = (self.who(), self.supplies.timestamp());
        self.begin_import(Stage::TakingIn(chosen.len()), move |store, teller| {
            let taken = plan.take_in(store, &chosen, &who, at);
            teller.tell(News::TakenIn(taken.map_err(|error| error.to_string())));
        });
    }

    fn begin_import(
        &mut self,
        stage: Stage,
        job: impl FnOnce(&mut LibraryStore, &Teller) + Send + 'static,
    ) {
        let (news, heard) = channel();
        let teller = Teller {
            news,
            wake: Arc::clone(&self.wake),
        };
        let (folder, at) = (self.folder.clone(), self.supplies.timestamp());
        std::thread::spawn(move || match LibraryStore::open(&folder, at) {
            Ok(mut store) => job(&mut store, &teller),
            Err(error) => drop(teller.tell(News::Planned(Err(error.to_string())))),
        });
        self.imports.problem = None;
        self.imports.running = Some((stage, heard));
    }

    /// Takes up what was heard of it.
    pub(in crate::workbench) fn take_up_import(&mut self) {
        while let Some((stage, heard)) = &mut self.imports.running {
            match heard.try_recv() {
                Ok(News::Stage(next)) => *stage = next,
                Ok(done) => {
                    self.imports.running = None;
                    self.finish_import(done);
                }
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => {
                    self.imports.running = None;
                    let why = "It stopped before it was done. Try again";
                    self.imports.problem = Some(why.to_owned());
                }
            }
        }
    }

    fn finish_import(&mut self, done: News) {
        match done {
            News::Stage(_) => {}
            News::Planned(Ok(plan)) => self.imports.plan = Some(Arc::new(plan)),
            News::TakenIn(Ok(count)) => {
                self.imports = Importing::default();
                self.keeping.want_backup();
                self.notice = Some(match self.read_library_again() {
                    Ok(()) => {
                        Notice::done(taken_in(count)).offering("Undo", Action::Curate(Curate::Undo))
                    }
                    Err(error) => Notice::error(error.to_string()),
                });
            }
            News::Planned(Err(why)) | News::TakenIn(Err(why)) => self.imports.problem = Some(why),
        }
    }
}

/// What a file would bring; none if nobody wants to know any more.
fn planned(path: &Path, store: &LibraryStore, teller: &Teller) -> Result<Option<DraftPlan>> {
    let Some(foreign) = read_foreign(path)? else {
        return Err(no_such_kind(path));
    };
    let mut plan = foreign.part(store)?;
    if !teller.tell(News::Stage(Stage::Comparing(plan.drafts.len()))) {
        return Ok(None);
    }
    plan.compare(store)?;
    Ok(Some(plan))
}

fn no_such_kind(path: &Path) -> Error {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let is_json = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let what = if platform::is_folder(path) {
        "this is a folder. A library that others share is linked as the shared folder"
    } else if is_json {
        "no list of passages can be read in it. If it is a whole library of Replywright, give its path on the page “Shared folder”"
    } else {
        "passages are read from a table (.csv), a list of another program (.json) or plain text (.txt). Save it as one of these"
    };
    Error::Invalid {
        what: what.to_owned(),
        place: name.to_string_lossy().into_owned(),
    }
}

fn taken_in(count: usize) -> String {
    match count {
        0 => "No draft was chosen, so nothing was taken in".to_owned(),
        1 => "Took in 1 draft. No letter holds it until you approve it".to_owned(),
        _ => format!("Took in {count} drafts. No letter holds one until you approve it"),
    }
}
