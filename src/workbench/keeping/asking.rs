//! What the adviser asks about backups, and what comes of it.

use super::due::is_old;
use super::working::{OpenCases, back_up, copy_elsewhere, look_through, put_back};
use super::{Came, Doing, Keeping};
use crate::error::{Error, Result};
use crate::store::{Backup, Kept, Restored};
use crate::workbench::task::Task;
use crate::workbench::undo::ParkedLogs;
use crate::workbench::{Caring, Notice, Outcome, Similar, Workbench, load_settings};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError};
use std::task::Poll;
use std::time::{Duration, Instant};

/// How long after the window opened the first look is taken: nobody's first minute of work waits for it.
const SETTLES: Duration = Duration::from_secs(20);
/// How long between two looks while a backup is old and nothing has changed since.
const LOOKS_AGAIN: Duration = Duration::from_secs(15 * 60);
/// How long before a backup is tried again that could not be taken.
const TRIES_AGAIN: Duration = Duration::from_secs(10 * 60);

/// What can be asked about backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keep {
    /// Takes a backup of everything now.
    BackUpNow,
    /// Takes one and copies it into a folder.
    SaveTo(PathBuf),
    /// Reads all backups there are, to be listed.
    LookThrough,
    /// Puts one back.
    PutBack(Box<Backup>),
    /// Gives up what is being done.
    GiveUp,
}

impl Workbench {
    /// How the backups stand.
    pub fn keeping(&self) -> &Keeping {
        &self.keeping
    }

    /// Begins what is asked, once what is being done is over; what began by itself is taken for what is asked.
    pub(in crate::workbench) fn keep(&mut self, what: Keep) -> Result<Outcome> {
        if what == Keep::GiveUp {
            match &self.keeping.running {
                // The desk was cleared for it, and is laid out again once it has come to its end.
                Some((Doing::PuttingBack, task)) => task.give_up(),
                _ => self.keeping.running = None,
            }
            return Ok(Outcome::default());
        }
        if let Some((Doing::BackingUp { is_asked }, _)) = &mut self.keeping.running
            && what == Keep::BackUpNow
        {
            *is_asked = true;
            return Ok(Outcome::default());
        }
        if self.keeping.running.is_some() || self.guarding.is_running() {
            let what = "A backup".to_owned();
            let why = "is being worked on already".to_owned();
            return Err(Error::Busy { what, why });
        }
        match what {
            Keep::BackUpNow => {
                self.settle()?;
                self.begin_backup(true);
            }
            Keep::SaveTo(to) => {
                self.settle()?;
                self.begin_keeping(Doing::Copying, move |folder, cases, at, is_given_up| {
                    let copied = copy_elsewhere(folder, cases, &to, at, is_given_up);
                    Came::Copied(copied.map_err(|error| error.to_string()))
                });
            }
            Keep::LookThrough => self.begin_looking(),
            Keep::PutBack(backup) => {
                if backup.of == Kept::Cases {
                    self.put_all_cases_away()?;
                }
                self.begin_keeping(Doing::PuttingBack, move |folder, cases, at, is_given_up| {
                    let done = put_back(folder, cases, &backup, at, is_given_up);
                    Came::PutBack(*backup, done.map_err(|error| error.to_string()))
                });
            }
            Keep::GiveUp => {}
        }
        Ok(Outcome::default())
    }

    fn begin_backup(&mut self, is_asked: bool) {
        let anyway = is_asked || self.keeping.is_wanted;
        self.keeping.is_wanted = false;
        self.begin_keeping(
            Doing::BackingUp { is_asked },
            move |folder, cases, at, is_given_up| {
                let done = back_up(folder, cases, anyway, at, is_given_up);
                Came::BackedUp(done.map_err(|error| error.to_string()))
            },
        );
    }

    fn begin_looking(&mut self) {
        let (done, all) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let doing = Doing::Looking {
            done: Arc::clone(&done),
            all: Arc::clone(&all),
        };
        let wake = Arc::clone(&self.wake);
        self.begin_keeping(doing, move |folder, _, _, is_given_up| {
            let each = |number, count| {
                done.store(number, Ordering::Relaxed);
                all.store(count, Ordering::Relaxed);
                wake.lock().unwrap_or_else(PoisonError::into_inner)();
                !is_given_up()
            };
            Came::Looked(look_through(folder, &each).map_err(|error| error.to_string()))
        });
    }

    fn begin_keeping(
        &mut self,
        doing: Doing,
        work: impl FnOnce(&Path, Option<&OpenCases>, Timestamp, &dyn Fn() -> bool) -> Came
        + Send
        + 'static,
    ) {
        let folder = self.folder.clone();
        let at = self.supplies.timestamp();
        let cases = self.saver.as_ref().map(|saver| OpenCases {
            store: saver.shared_store(),
            waiting: saver.waiting(),
        });
        let task = Task::begin(&self.wake, move |is_given_up| {
            work(&folder, cases.as_ref(), at, is_given_up)
        });
        self.keeping.running = Some((doing, task));
    }

    /// Takes up what came of it, and begins a backup when one is due.
    pub(in crate::workbench) fn take_up_keeping(&mut self, now: Instant) {
        if let Some((_, task)) = &self.keeping.running {
            let Poll::Ready(came) = task.came() else {
                return;
            };
            let is_asked = matches!(
                self.keeping.running.take(),
                Some((Doing::BackingUp { is_asked: true }, _))
            );
            let broke_off = || "It stopped before it was done".to_owned();
            match came {
                Some(came) => self.take_kept(came, is_asked, now),
                None => self.take_kept(Came::BackedUp(Err(broke_off())), is_asked, now),
            }
            return;
        }
        let rests_until = *self.keeping.rests_until.get_or_insert(now + SETTLES);
        let at = self.supplies.timestamp();
        let is_old = |of| is_old(self.keeping.newest(of), at);
        let may_be_due = self.keeping.is_wanted || Kept::ALL.into_iter().any(is_old);
        if may_be_due && now >= rests_until && !self.guarding.is_running() {
            self.begin_backup(false);
        }
    }

    fn take_kept(&mut self, came: Came, is_asked: bool, now: Instant) {
        match came {
            Came::BackedUp(Ok(newest)) => self.take_newest(newest, is_asked, now),
            Came::BackedUp(Err(why)) => {
                self.keeping.rests_until = Some(now + TRIES_AGAIN);
                let is_new = self.keeping.failure.as_ref() != Some(&why);
                if is_new || is_asked {
                    self.notice = Some(Notice::error(format!(
                        "No backup could be made. {why} What you write is saved all the same; a backup is tried again in ten minutes"
                    )));
                }
                self.keeping.failure = Some(why);
            }
            Came::Copied(Ok(Some(folder))) => {
                let who = match self.guarding.is_on() {
                    true => {
                        "The cases in it open with their passphrase, by the small file beside them"
                    }
                    false => "Whoever can open that folder can read the cases in it",
                };
                let folder = folder.display();
                self.notice = Some(Notice::done(format!("Saved a backup in {folder}. {who}")));
                self.keeping.list = None;
            }
            Came::Copied(Ok(None)) => {}
            Came::Looked(Ok(list)) => self.keeping.list = Some(list),
            Came::Copied(Err(why)) | Came::Looked(Err(why)) => {
                self.notice = Some(Notice::error(why));
            }
            Came::PutBack(backup, done) => {
                self.keeping.list = None;
                let refreshed = self.show_what_was_put_back(backup.of);
                self.notice = Some(match done.and_then(|done| refreshed.map(|()| done)) {
                    Ok(Some(restored)) => Notice::done(put_back_words(&backup, &restored)),
                    Ok(None) => Notice::done("Given up: nothing was put back"),
                    Err(why) => Notice::error(why),
                });
            }
        }
    }

    fn take_newest(&mut self, newest: BTreeMap<Kept, Timestamp>, is_asked: bool, now: Instant) {
        self.keeping.rests_until = Some(now + LOOKS_AGAIN);
        self.keeping.failure = None;
        self.keeping.list = None;
        self.keeping.newest = newest;
        if is_asked {
            let has_cases = self.saver.is_some();
            self.notice = Some(match has_cases {
                true => Notice::done("Backed up the cases and the library, and checked both"),
                false => Notice::done(
                    "Backed up the library. The cases are not open here, so they were not backed up",
                ),
            });
        }
    }

    /// Takes everything off the desk that another set of cases would not have.
    fn put_all_cases_away(&mut self) -> Result<()> {
        self.settle()?;
        self.stop_loading();
        self.stop_sending();
        self.open = None;
        self.logs = ParkedLogs::default();
        self.similar = Similar::default();
        self.caring = Caring::default();
        Ok(())
    }

    /// Shows what a file holds now that a backup was put back there.
    fn show_what_was_put_back(&mut self, of: Kept) -> Result<(), String> {
        let shown = match of {
            Kept::Cases => self.list_again(),
            Kept::Library => self.read_library_again().and_then(|()| {
                let settings = load_settings(&self.library_store)?;
                self.supplies.set(settings);
                self.read_proposals();
                Ok(())
            }),
        };
        shown.map_err(|error| error.to_string())
    }

    fn list_again(&mut self) -> Result<()> {
        let list = self.saver()?.store().list()?;
        self.take_list(list);
        Ok(())
    }
}

fn put_back_words(backup: &Backup, restored: &Restored) -> String {
    let what = match backup.of {
        Kept::Cases => "Put the cases back as they were",
        Kept::Library => "Put the library back as it was",
    };
    match (&restored.kept, restored.is_backup) {
        (Some(_), true) => format!("{what}. What was there before is a backup of its own now"),
        (Some(kept), false) => format!(
            "{what}. The damaged file that was there is kept as {}",
            kept.display()
        ),
        (None, _) => what.to_owned(),
    }
}
