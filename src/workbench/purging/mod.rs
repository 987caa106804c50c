//! Deleted means deleted: cases go for good, with all that hangs on them, and nothing of ours keeps a word of theirs.
//!
//! In: cases of the list or of the bin. Out: what would go (`going`), and then what was done (`erasing`), both worked out on
//! a thread. This cannot be undone, so nothing here is done without having been asked for. What an adviser saved, sent or
//! published stands elsewhere and is not ours to delete: it is told.

mod erasing;
mod going;
mod scrubbing;

pub use erasing::{Erased, erase};
pub use going::{Going, Surroundings, look};
use scrubbing::scrub;

pub use scrubbing::Progressing;

use super::listing::cases as cases_in_words;
use super::task::Task;
use super::{Notice, Outcome, Workbench};
use crate::error::Result;
use crate::store::{CaseId, Purged};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError};
use std::task::Poll;

/// Something about cases that go for good.
#[derive(Debug, Clone)]
pub enum Purge {
    /// Works out what would go with these cases.
    Look(Vec<CaseId>),
    /// Deletes them.
    Delete {
        /// Which.
        cases: Vec<CaseId>,
        /// Those that go from the backups though they may stand in no list.
        in_backups: Vec<Purged>,
        /// Whether the files of the watched folder that hold their posts go too.
        originals: bool,
    },
    /// Leaves the backups that were not looked through yet for the next start.
    Stop,
}

/// What was asked about last.
struct Asked {
    cases: Vec<CaseId>,
    /// What goes with them, or why that is not known; nothing while it is worked out.
    going: Option<Result<Going, String>>,
}

/// What goes on, and what was worked out last.
#[derive(Default)]
pub struct Purging {
    looking: Option<Task<Result<Option<Going>, String>>>,
    /// The cases that were asked about last, with what goes with them, or why that is not known.
    asked: Option<Asked>,
    running: Option<Running>,
    /// Whether it was seen what the last time had left to do.
    has_resumed: bool,
}

/// What is being deleted.
struct Running {
    task: Task<Result<Erased, String>>,
    is_given_up: Arc<AtomicBool>,
    /// Which backup is looked through, and how many there are.
    at: Arc<(AtomicUsize, AtomicUsize)>,
    /// Whether it goes on with what was cut short, of which only failures are told.
    is_resumed: bool,
}

impl Purging {
    /// What goes with these cases, or why that could not be told; nothing while it is worked out.
    pub fn going(&self, cases: &[CaseId]) -> Option<&Result<Going, String>> {
        let asked = self.asked.as_ref()?;
        asked.going.as_ref().filter(|_| asked.cases == cases)
    }

    /// What is told while cases are deleted.
    pub fn words(&self) -> Option<String> {
        let Running { at, .. } = self.running.as_ref()?;
        let (number, count) = (at.0.load(Ordering::Relaxed), at.1.load(Ordering::Relaxed));
        Some(match number {
            0 => "Deleting for good…".to_owned(),
            _ => format!("Deleting from the backups: {number} of {count}…"),
        })
    }
}

impl Workbench {
    /// What goes for good, and what is being deleted.
    pub fn purging(&self) -> &Purging {
        &self.purging
    }

    pub(super) fn purge(&mut self, what: Purge) -> Result<Outcome> {
        match what {
            Purge::Look(cases) => self.look_at_what_goes(cases),
            Purge::Delete {
                cases,
                in_backups,
                originals,
            } => self.delete_for_good(cases, in_backups, originals),
            Purge::Stop => {
                if let Some(running) = &self.purging.running {
                    running.is_given_up.store(true, Ordering::Relaxed);
                }
                Ok(Outcome::default())
            }
        }
    }

    fn look_at_what_goes(&mut self, cases: Vec<CaseId>) -> Result<Outcome> {
        // What was typed in the open case may be one of the words it is told by.
        self.settle()?;
        let store = self.saver()?.shared_store();
        let around = Surroundings::of(self.settings(), self.library());
        let asked = cases.clone();
        self.purging.looking = Some(Task::begin(&self.wake, move |is_given_up| {
            look(&store, &asked, &around, is_given_up).map_err(|error| error.to_string())
        }));
        self.purging.asked = Some(Asked { cases, going: None });
        Ok(Outcome::default())
    }

    /// Begins to delete cases; they are off the list and off the desk at once.
    fn delete_for_good(
        &mut self,
        cases: Vec<CaseId>,
        in_backups: Vec<Purged>,
        originals: bool,
    ) -> Result<Outcome> {
        if self.purging.running.is_some() || self.guarding.is_running() {
            let words = "Other work on the files of the cases goes on. Try again when that is done";
            return Ok(Outcome::told(Notice::done(words)));
        }
        self.settle()?;
        let store = self.saver()?.shared_store();
        self.take_off_for_good(&cases);
        // What was cut short the last time is brought to its end with this.
        self.purging.has_resumed = true;
        let around = Surroundings::of(self.settings(), self.library());
        let (folder, at) = (self.folder.clone(), self.supplies.timestamp());
        self.run_purge(false, move |progress| {
            match look(&store, &cases, &around, &|| false)? {
                Some(mut going) => {
                    going.in_backups = in_backups;
                    erase((&folder, &store), &going, originals, at, progress)
                }
                None => Ok(Erased::default()),
            }
        });
        Ok(Outcome::default())
    }

    fn run_purge(
        &mut self,
        is_resumed: bool,
        work: impl FnOnce(&Progressing<'_>) -> Result<Erased> + Send + 'static,
    ) {
        let (given_up, at) = (
            Arc::new(AtomicBool::default()),
            Arc::<(AtomicUsize, AtomicUsize)>::default(),
        );
        let (flag, told, wake) = (
            Arc::clone(&given_up),
            Arc::clone(&at),
            Arc::clone(&self.wake),
        );
        let task = Task::begin(&self.wake, move |is_dropped| {
            let progress = Progressing {
                tell: &|number, count| {
                    told.0.store(number, Ordering::Relaxed);
                    told.1.store(count, Ordering::Relaxed);
                    wake.lock().unwrap_or_else(PoisonError::into_inner)();
                },
                is_given_up: &|| is_dropped() || flag.load(Ordering::Relaxed),
            };
            work(&progress).map_err(|error| error.to_string())
        });
        self.purging.running = Some(Running {
            task,
            is_given_up: given_up,
            at,
            is_resumed,
        });
    }

    /// Goes on with what was cut short when the window closed the last time.
    fn resume_purge(&mut self) {
        let is_free = !self.purging.has_resumed && !self.guarding.is_running();
        let Some(saver) = self.saver.as_ref().filter(|_| is_free) else {
            return;
        };
        self.purging.has_resumed = true;
        let store = saver.shared_store();
        // Cases that cannot be read are told of when one is opened.
        let is_left = saver
            .store()
            .purged()
            .is_ok_and(|purged| !purged.is_empty());
        if !is_left {
            return;
        }
        let (folder, at) = (self.folder.clone(), self.supplies.timestamp());
        self.run_purge(true, move |progress| {
            let scrubbed = scrub(&folder, &store, at, progress);
            Ok(Erased {
                backups: scrubbed.rewritten,
                left: scrubbed.left,
                ..Erased::default()
            })
        });
    }

    /// Leaves nothing of cases in what the desk remembers.
    fn take_off_for_good(&mut self, cases: &[CaseId]) {
        let gone: BTreeSet<CaseId> = cases.iter().copied().collect();
        if self.open.as_ref().is_some_and(|it| gone.contains(&it.id)) {
            // Its steps are not parked: they hold the letter.
            self.open = None;
            self.remember_open();
        }
        for id in &gone {
            drop(self.logs.take(*id));
        }
        self.list.retain(|row| !gone.contains(&row.id));
        self.note_list_changed();
        self.remove_printed();
        self.similar = super::Similar::default();
        self.requests = super::Requests::default();
        self.purging.looking = None;
        self.purging.asked = None;
    }

    /// Takes up what was worked out or done since.
    pub(super) fn take_up_purging(&mut self) {
        self.resume_purge();
        if let Some(looking) = &self.purging.looking
            && let Poll::Ready(came) = looking.came()
        {
            self.purging.looking = None;
            let going = came.unwrap_or(Ok(None)).transpose();
            if let Some(asked) = &mut self.purging.asked {
                asked.going = going;
            }
        }
        if let Some(running) = &self.purging.running
            && let Poll::Ready(came) = running.task.came()
        {
            let is_resumed = running.is_resumed;
            self.purging.running = None;
            let broke_off = || Err("It could not be brought to an end".to_owned());
            let came = came.unwrap_or_else(broke_off);
            match came {
                Ok(Erased { left, .. }) if is_resumed && left.is_empty() => {}
                came => self.tell_of_purge(came),
            }
        }
    }

    fn tell_of_purge(&mut self, came: Result<Erased, String>) {
        self.notice = Some(match came {
            Ok(erased) => {
                self.drop_words(&erased.words);
                told(&erased)
            }
            Err(why) => {
                // What is still there is on the list again.
                let listed = self.saver().and_then(|saver| saver.store().list());
                if let Ok(listed) = listed {
                    self.take_list(listed);
                }
                Notice::error(format!("Nothing was deleted. {why}"))
            }
        });
        self.note_list_changed();
        self.look_for_letters_to_correct();
    }

    /// Takes words out of the settings on the desk; those on the disk have lost them.
    fn drop_words(&mut self, words: &[String]) {
        if words.is_empty() {
            return;
        }
        let mut settings = self.settings().clone();
        settings.own_words.retain(|word| !words.contains(word));
        self.supplies.set(settings);
        if let Some(open) = &mut self.open {
            open.take_up_settings(self.supplies.desk());
        }
    }
}

/// What is told of it.
fn told(erased: &Erased) -> Notice {
    if erased.cases == 0 && !erased.left.is_empty() {
        let left = erased.left.join(". ");
        return Notice::error(format!("Of cases that were deleted for good: {left}"));
    }
    if erased.cases == 0 {
        return Notice::done(match erased.backups {
            0 => "Nothing was left to delete".to_owned(),
            1 => "Deleted for good from 1 backup".to_owned(),
            count => format!("Deleted for good from {count} backups"),
        });
    }
    let mut words = format!("{} deleted for good", cases_in_words(erased.cases));
    match erased.originals {
        0 => {}
        1 => words.push_str(", and the file its post came in"),
        count => words.push_str(&format!(", and {count} files their posts came in")),
    }
    if erased.left.is_empty() {
        return Notice::done(words);
    }
    Notice::error(format!("{words}. {}", erased.left.join(". ")))
}
