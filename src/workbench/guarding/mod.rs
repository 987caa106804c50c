//! The passphrase of the cases: asked for, set, changed, taken off.
//!
//! In: what the adviser asks, with a passphrase. Out: cases that are open, or encrypted, or not; all worked out on a thread,
//! since a passphrase takes a second of work on purpose. What a passphrase is never stands in an error, a notice or a log.

mod working;

pub use working::{Guarded, settle, turn_off, turn_on};

use super::reviewing::Passphrase;
use super::task::Task;
use super::{Notice, Outcome, Workbench};
use crate::error::{Error, Result};
use crate::store::{self, CaseStore, Followed, RecoveryKey, Unlocked};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

/// What can be asked about the passphrase of the cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Guard {
    /// Opens the cases by their passphrase or their recovery key.
    Open(Passphrase),
    /// Opens the backups that were made under other passphrases than the cases have now.
    OpenOlder(Passphrase),
    /// Encrypts the cases.
    TurnOn(Passphrase, RecoveryKey),
    /// Sets another passphrase; the first is the one there is, or the recovery key.
    Change(Passphrase, Passphrase),
    /// Has the cases encrypted no longer, by the passphrase there is.
    TurnOff(Passphrase),
    /// Gives up what is being done.
    Stop,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    Opening,
    OpeningOlder,
    TurningOn,
    Changing,
    TurningOff,
    Settling,
}

/// What came of it.
enum Came {
    /// Nothing: the words open nothing.
    Wrong,
    /// Cases or backups that can be opened.
    Opened(Unlocked),
    /// Older backups that can be opened.
    OpenedOlder(Unlocked),
    /// The cases are encrypted.
    On(Unlocked, Followed),
    /// Another passphrase opens them.
    Changed,
    /// They are encrypted no longer.
    Off(Followed),
    /// What was cut short is at its end.
    Settled(Followed),
}

struct Running {
    doing: Doing,
    task: Task<Result<Came, String>>,
    is_given_up: Arc<AtomicBool>,
    /// How many files are done, and how many there are.
    at: Arc<(AtomicUsize, AtomicUsize)>,
}

/// How the passphrase of the cases stands.
#[derive(Default)]
pub struct Guarding {
    running: Option<Running>,
    /// Whether the cases that are open are encrypted.
    is_on: bool,
    /// What kept the last thing that was asked from being done.
    stopped: Option<String>,
    /// Counts what was done as it was asked.
    done: u64,
    /// Whether it was seen what the last time had left to do.
    has_settled: bool,
    /// What is open. It is dropped after all that needs it.
    unlocked: Vec<Unlocked>,
}

impl Guarding {
    /// Whether the cases that are open have a passphrase.
    pub fn is_on(&self) -> bool {
        self.is_on
    }

    /// Whether something is being done.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// What kept the last thing that was asked from being done, as a sentence.
    pub fn stopped(&self) -> Option<&str> {
        self.stopped.as_deref()
    }

    /// Another number each time something was done as it was asked.
    pub fn done(&self) -> u64 {
        self.done
    }

    /// What is being done, in words.
    pub fn words(&self) -> Option<String> {
        let Running { doing, at, .. } = self.running.as_ref()?;
        let (done, all) = (at.0.load(Ordering::Relaxed), at.1.load(Ordering::Relaxed));
        let words = match doing {
            Doing::Opening | Doing::OpeningOlder => "Trying the passphrase…",
            Doing::Changing => "Changing the passphrase…",
            Doing::TurningOn | Doing::Settling if all > 0 => {
                return Some(format!("Encrypting the backups: {done} of {all}…"));
            }
            Doing::TurningOff if all > 0 => {
                return Some(format!("Writing the backups anew: {done} of {all}…"));
            }
            Doing::TurningOn => "Encrypting the cases…",
            Doing::TurningOff => "Writing the cases anew…",
            Doing::Settling => "Looking after the backups…",
        };
        Some(words.to_owned())
    }

    /// Notes whether the cases that were opened are encrypted.
    pub(super) fn note(&mut self, store: &CaseStore) {
        self.is_on = store.key().is_some();
    }
}

/// What is told where words open nothing.
const WRONG: &str = "That does not open the cases. Look at capital letters and the order of the words, and try again";
const WRONG_OLDER: &str =
    "That opens none of them. Look at capital letters and the order of the words, and try again";

impl Workbench {
    /// How the passphrase of the cases stands.
    pub fn guarding(&self) -> &Guarding {
        &self.guarding
    }

    /// Whether cases are here that their passphrase would open.
    pub fn wants_passphrase(&self) -> bool {
        let is_sealed = self.still_needs_passphrase() || store::needs_passphrase(&self.folder);
        self.saver.is_none() && is_sealed
    }

    /// Begins what is asked.
    pub(super) fn guard(&mut self, what: Guard) -> Result<Outcome> {
        if let (Guard::Stop, Some(running)) = (&what, &self.guarding.running) {
            running.is_given_up.store(true, Ordering::Relaxed);
            return Ok(Outcome::default());
        }
        if self.guarding.is_running() {
            return Err(busy("The passphrase"));
        }
        self.guarding.stopped = None;
        let folder = self.folder.clone();
        match what {
            Guard::Stop => {}
            Guard::Open(words) => self.run_guard(Doing::Opening, move |_| {
                Ok(match store::unlock(&folder, words.words())? {
                    Some(unlocked) => Came::Opened(unlocked),
                    None => Came::Wrong,
                })
            }),
            Guard::OpenOlder(words) => self.run_guard(Doing::OpeningOlder, move |_| {
                Ok(match store::unlock_older(&folder, words.words())? {
                    Some(unlocked) => Came::OpenedOlder(unlocked),
                    None => Came::Wrong,
                })
            }),
            Guard::Change(words, new) => self.run_guard(Doing::Changing, move |_| {
                let is_changed = store::change_passphrase(&folder, words.words(), new.words())?;
                Ok(if is_changed {
                    Came::Changed
                } else {
                    Came::Wrong
                })
            }),
            Guard::TurnOn(passphrase, recovery) => {
                let cases = self.cases_to_guard()?;
                self.run_guard(Doing::TurningOn, move |guarded| {
                    let words = (passphrase.words(), &recovery);
                    let (unlocked, followed) = turn_on(&folder, &cases, words, guarded)?;
                    Ok(Came::On(unlocked, followed))
                });
            }
            Guard::TurnOff(words) => {
                let cases = self.cases_to_guard()?;
                self.run_guard(Doing::TurningOff, move |guarded| {
                    let unlocked = store::unlock(&folder, words.words())?;
                    if unlocked.is_none() {
                        return Ok(Came::Wrong);
                    }
                    turn_off(&folder, &cases, guarded).map(Came::Off)
                });
            }
        }
        Ok(Outcome::default())
    }

    /// The cases, once all is saved and nobody is at work on their backups.
    fn cases_to_guard(&mut self) -> Result<Arc<Mutex<CaseStore>>> {
        if self.keeping.doing().is_some() || self.purging.words().is_some() {
            return Err(busy("A backup"));
        }
        self.settle()?;
        Ok(self.saver()?.shared_store())
    }

    fn run_guard(
        &mut self,
        doing: Doing,
        work: impl FnOnce(&Guarded<'_>) -> Result<Came> + Send + 'static,
    ) {
        let is_given_up = Arc::new(AtomicBool::default());
        let at = Arc::<(AtomicUsize, AtomicUsize)>::default();
        let (flag, told) = (Arc::clone(&is_given_up), Arc::clone(&at));
        let wake = Arc::clone(&self.wake);
        let task = Task::begin(&self.wake, move |is_dropped| {
            let guarded = Guarded {
                tell: &|done, all| {
                    told.0.store(done, Ordering::Relaxed);
                    told.1.store(all, Ordering::Relaxed);
                    wake.lock().unwrap_or_else(PoisonError::into_inner)();
                },
                is_given_up: &|| is_dropped() || flag.load(Ordering::Relaxed),
            };
            work(&guarded).map_err(|error| error.to_string())
        });
        self.guarding.running = Some(Running {
            doing,
            task,
            is_given_up,
            at,
        });
    }

    /// Takes up what came of it, and goes on with what was cut short when the window closed the last time.
    pub(super) fn take_up_guarding(&mut self) {
        self.begin_to_settle();
        let Some(running) = &self.guarding.running else {
            return;
        };
        let Poll::Ready(came) = running.task.came() else {
            return;
        };
        let doing = running.doing;
        let is_given_up = running.is_given_up.load(Ordering::Relaxed);
        self.guarding.running = None;
        if let Some(saver) = &self.saver {
            self.guarding.is_on = saver.store().key().is_some();
        }
        let broke_off = || Err("It stopped before it was done".to_owned());
        match came.unwrap_or_else(broke_off) {
            Ok(Came::Wrong) => {
                let words = match doing {
                    Doing::OpeningOlder => WRONG_OLDER,
                    _ => WRONG,
                };
                self.guarding.stopped = Some(words.to_owned());
            }
            // What a passphrase opens is worked out in one piece, and forgotten at its end if nobody wants it any more.
            Ok(Came::Opened(_) | Came::OpenedOlder(_)) if is_given_up => {}
            Ok(came) => {
                self.guarding.done += 1;
                self.take_guarded(came);
            }
            Err(why) if doing == Doing::Settling => {
                self.notice = Some(Notice::error(format!(
                    "Some backups may not be encrypted. {why}"
                )));
            }
            Err(why) => self.guarding.stopped = Some(why),
        }
    }

    fn take_guarded(&mut self, came: Came) {
        match came {
            Came::Wrong => {}
            Came::Opened(unlocked) => {
                self.guarding.unlocked.push(unlocked);
                self.open_what_was_unlocked();
            }
            Came::OpenedOlder(unlocked) => {
                self.guarding.unlocked.push(unlocked);
                // If the cases are encrypted, these follow them from now on.
                self.guarding.has_settled = false;
            }
            Came::On(unlocked, followed) => {
                self.guarding.unlocked.push(unlocked);
                self.notice = Some(told(
                    "The cases are encrypted now, and so are their backups. Replywright asks for the passphrase when it opens",
                    &followed,
                ));
            }
            Came::Changed => {
                self.notice = Some(Notice::done(
                    "The cases have another passphrase now. The recovery key is the same",
                ));
            }
            Came::Off(followed) => {
                self.notice = Some(told(
                    "The cases are encrypted no longer, and neither are their backups",
                    &followed,
                ));
            }
            Came::Settled(followed) => {
                if !followed.left.is_empty() {
                    self.notice = Some(told("Some backups were written anew", &followed));
                }
            }
        }
        self.keeping.forget_list();
    }

    /// Opens the cases with what was given; where they cannot be opened all the same, reads what can be read.
    fn open_what_was_unlocked(&mut self) {
        if self.saver.is_some() {
            return;
        }
        if self.saver().is_ok() {
            let came_back = self.cases_came_back().notice;
            self.notice = came_back.filter(|notice| notice.is_error);
            return;
        }
        if self.still_needs_passphrase() {
            self.guarding.stopped =
                Some("That opens older backups, and not the cases as they are now".to_owned());
        }
        self.read_again();
    }

    fn begin_to_settle(&mut self) {
        let Some(saver) = self.saver.as_ref().filter(|_| !self.guarding.has_settled) else {
            return;
        };
        if self.guarding.is_running() || self.keeping.doing().is_some() {
            return;
        }
        let key = saver.store().key();
        let cases = saver.shared_store();
        self.guarding.has_settled = true;
        // A folder that cannot be read is told of where its backups are looked through.
        if store::is_settled(&self.folder, key.as_ref()).unwrap_or(true) {
            return;
        }
        let folder = self.folder.clone();
        self.run_guard(Doing::Settling, move |guarded| {
            settle(&folder, &cases, guarded).map(Came::Settled)
        });
    }
}

fn busy(what: &str) -> Error {
    Error::Busy {
        what: what.to_owned(),
        why: "is being worked on already".to_owned(),
    }
}

fn told(done: &str, followed: &Followed) -> Notice {
    let mut left = followed.left.clone();
    if followed.is_cut_short {
        left.push("The rest of the backups follow when Replywright opens again".to_owned());
    }
    match left.is_empty() {
        true => Notice::done(done),
        false => Notice::error(format!("{done}. {}", left.join(". "))),
    }
}

/// The recovery key as a page of plain text, to be printed.
pub fn recovery_page(key: &RecoveryKey) -> String {
    let words = (1..).zip(key.words().split(' '));
    let words: String = words
        .map(|(number, word)| format!("{number:>4}. {word}\n"))
        .collect();
    format!(
        "Replywright: the recovery key of the cases\n\n\
         These words open the cases, and every backup of them, if the passphrase is forgotten.\n\
         Whoever has them can do so too. Keep this page where you would keep a spare key, and\n\
         delete the file it was printed from.\n\n{words}\n\
         In the window: “Use the recovery key…”, then type the words in this order.\n"
    )
}

/// Opens what a passphrase opens in a data folder, for a command; `place` says where the words came from.
///
/// # Errors
/// `Invalid` if they open nothing; `Corrupt`, `Io`.
pub fn unlock(folder: &Path, words: &str, place: &str) -> Result<Unlocked> {
    store::unlock(folder, words)?.ok_or_else(|| Error::Invalid {
        what: match store::has_slip(words) {
            true => "a word of the recovery key is wrong or missing".to_owned(),
            false => "this does not open the cases".to_owned(),
        },
        place: place.to_owned(),
    })
}
