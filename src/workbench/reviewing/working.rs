//! Sealing and opening, which take most of a second each, on a thread of their own; one at a time.
//!
//! The work on a passphrase cannot be broken off. What is given up goes on alone, and what comes of it is thrown away: the
//! thread and whoever gives it up both claim the right to end it, and only the first of them has it. So a file is either
//! written, or given up before a byte of it was.

use super::Passphrase;
use crate::error::{Error, Result};
use crate::platform;
use crate::reply::{Parcel, Review};
use crate::store::CaseId;
use crate::workbench::autosave::Wake;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// What was sealed.
pub(super) struct Sealed {
    /// Whose letter.
    pub(super) case: CaseId,
    /// What is kept then: that it waits for an answer; nothing where the answer is what was sealed.
    pub(super) asked: Option<Review>,
}

/// What ended well.
pub(super) enum Ended {
    Sealed(Sealed),
    Opened(Parcel),
}

/// What goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A file is being sealed.
    Sealing,
    /// A file is being opened.
    Opening,
}

impl Work {
    /// What is told meanwhile.
    pub fn words(self) -> &'static str {
        match self {
            Self::Sealing => "Sealing the file…",
            Self::Opening => "Opening the file…",
        }
    }

    /// What is told once it was given up.
    pub(super) fn given_up(self) -> &'static str {
        match self {
            Self::Sealing => "Given up: no file was written",
            Self::Opening => "Given up: nothing was opened",
        }
    }
}

/// What kept a file from being sealed or opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A sentence for people.
    Why(String),
    /// There is a file of that name.
    FileIsThere,
}

/// The right to end a piece of work, which the first to take it has.
#[derive(Clone, Default)]
struct Claim(Arc<AtomicBool>);

impl Claim {
    /// Takes it; false if somebody had it.
    fn take(&self) -> bool {
        !self.0.swap(true, Ordering::SeqCst)
    }

    fn is_taken(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

struct Running {
    work: Work,
    done: Receiver<Result<Option<Parcel>, Stop>>,
    claim: Claim,
    passphrase: Passphrase,
    sealed: Option<Sealed>,
}

/// What goes on, and what came of the last.
#[derive(Default)]
pub struct Reviewing {
    running: Option<Running>,
    /// Held by the thread that works: what was given up and what follows it must not take their memory both at once.
    turn: Arc<Mutex<()>>,
    stopped: Option<Stop>,
    count: u64,
}

impl Reviewing {
    /// What goes on, if anything does.
    pub fn running(&self) -> Option<Work> {
        self.running.as_ref().map(|running| running.work)
    }

    /// Whether something goes on.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// What stopped the last one, if anything did.
    pub fn stopped(&self) -> Option<&Stop> {
        self.stopped.as_ref()
    }

    /// How many ended well: another number tells a dialog that its work is done.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Seals a parcel into a file, which may replace one that is there or not; `sealed` is handed back when it is written.
    pub(super) fn seal(
        &mut self,
        parcel: Parcel,
        (path, replace): (PathBuf, bool),
        passphrase: Passphrase,
        sealed: Sealed,
        wake: &Wake,
    ) {
        let words = passphrase.clone();
        self.begin((Some(sealed), passphrase), wake, move |claim| {
            let bytes = platform::seal(&parcel.to_bytes(), words.words())?;
            if !claim.take() {
                return Ok(Ok(None));
            }
            Ok(
                match platform::write_private_file(&path, &bytes, replace)? {
                    true => Ok(None),
                    false => Err(Stop::FileIsThere),
                },
            )
        });
    }

    /// Opens a sealed file.
    pub(super) fn open(&mut self, path: PathBuf, passphrase: Passphrase, wake: &Wake) {
        let words = passphrase.clone();
        self.begin((None, passphrase), wake, move |_| {
            let sealed = platform::read_file(&path, platform::MAX_SEALED_BYTES)?;
            let Some(plain) = platform::unseal(&sealed, words.words())? else {
                let why = "That passphrase does not open the file. Nothing is lost: check it and try again";
                return Ok(Err(Stop::Why(why.to_owned())));
            };
            Parcel::from_bytes(&plain)
                .map(|parcel| Ok(Some(parcel)))
                .ok_or_else(|| Error::Invalid {
                    what: "it was made by another version of Replywright, or is damaged".to_owned(),
                    place: "The file for a second pair of eyes".to_owned(),
                })
        });
    }

    fn begin(
        &mut self,
        (sealed, passphrase): (Option<Sealed>, Passphrase),
        wake: &Wake,
        work: impl FnOnce(&Claim) -> Result<Result<Option<Parcel>, Stop>> + Send + 'static,
    ) {
        if self.is_running() {
            return;
        }
        self.stopped = None;
        let claim = Claim::default();
        let (ended, done) = channel();
        self.running = Some(Running {
            work: match sealed {
                Some(_) => Work::Sealing,
                None => Work::Opening,
            },
            done,
            claim: claim.clone(),
            passphrase,
            sealed,
        });
        let (wake, turn) = (Arc::clone(wake), Arc::clone(&self.turn));
        std::thread::spawn(move || {
            let turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
            if claim.is_taken() {
                return;
            }
            let result = work(&claim).unwrap_or_else(|error| Err(Stop::Why(error.message())));
            drop(turn);
            // The window may have closed meanwhile, or it was given up.
            if ended.send(result).is_ok() {
                let wake = wake.lock().unwrap_or_else(PoisonError::into_inner);
                wake();
            }
        });
    }

    /// Gives up what goes on; gives what that was. What is just being written is written to its end.
    pub(super) fn give_up(&mut self) -> Option<Work> {
        let is_ours = self.running.as_ref()?.claim.take();
        let running = if is_ours { self.running.take() } else { None };
        running.map(|running| running.work)
    }

    /// Takes up what ended well, with its passphrase; what did not is told by [`Reviewing::stopped`].
    pub(super) fn take_up(&mut self) -> Option<(Ended, Passphrase)> {
        let result = match self.running.as_ref()?.done.try_recv() {
            Ok(result) => result,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => {
                Err(Stop::Why("It could not be finished. Try again".to_owned()))
            }
        };
        let running = self.running.take()?;
        match result {
            Ok(opened) => {
                self.count += 1;
                let sealed = running.sealed.map(Ended::Sealed);
                let ended = opened.map(Ended::Opened).or(sealed)?;
                Some((ended, running.passphrase))
            }
            Err(stop) => {
                self.stopped = Some(stop);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::{Answer, Opinion};
    use std::time::{Duration, Instant};

    fn answer() -> Parcel {
        Parcel::Answer(Answer {
            name: "0123456789ab".to_owned(),
            by: "Ash".to_owned(),
            at: "2026-11-28T09:30:00Z".parse().unwrap(),
            letter: String::new(),
            opinion: Opinion::default(),
        })
    }

    fn seal(reviewing: &mut Reviewing, path: PathBuf) {
        let sealed = Sealed {
            case: CaseId(1),
            asked: None,
        };
        let words = Passphrase::of("amber kettle runs north");
        let wake: Wake = Arc::new(Mutex::new(|| {}));
        reviewing.seal(answer(), (path, false), words, sealed, &wake);
    }

    fn wait(reviewing: &mut Reviewing) -> Option<(Ended, Passphrase)> {
        let until = Instant::now() + Duration::from_secs(30);
        while reviewing.is_running() {
            assert!(Instant::now() < until, "it never ends");
            if let Some(ended) = reviewing.take_up() {
                return Some(ended);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        None
    }

    #[test]
    fn what_was_given_up_is_never_written_and_the_next_can_begin_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let (first, second) = (folder.path().join("first"), folder.path().join("second"));
        let mut reviewing = Reviewing::default();
        let turn = Arc::clone(&reviewing.turn);
        let busy = turn.lock().unwrap();
        seal(&mut reviewing, first.clone());
        assert_eq!(reviewing.running(), Some(Work::Sealing));
        assert_eq!(reviewing.give_up(), Some(Work::Sealing));
        assert_eq!(reviewing.give_up(), None);
        assert!(!reviewing.is_running());
        seal(&mut reviewing, second.clone());
        drop(busy);
        let (ended, words) = wait(&mut reviewing).expect("the second ends well");
        assert!(matches!(ended, Ended::Sealed(_)));
        assert_eq!(words.words(), "amber kettle runs north");
        assert!(second.exists() && !first.exists());
        assert_eq!(reviewing.count(), 1);
    }

    #[test]
    fn what_is_being_written_cannot_be_given_up_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let mut reviewing = Reviewing::default();
        seal(&mut reviewing, path.clone());
        let until = Instant::now() + Duration::from_secs(30);
        while !path.exists() {
            assert!(Instant::now() < until, "it is never written");
            std::thread::sleep(Duration::from_millis(2));
        }
        assert_eq!(reviewing.give_up(), None);
        assert!(wait(&mut reviewing).is_some());
    }

    #[test]
    fn a_passphrase_is_never_printed() {
        let words = Passphrase::of("amber kettle runs north");
        assert_eq!(format!("{words:?}"), "Passphrase");
    }
}
