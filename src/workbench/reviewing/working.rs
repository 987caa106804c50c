//! Sealing and opening, which take most of a second each, on a thread of their own; one at a time.

use super::Sealing;
use crate::error::{Error, Result};
use crate::platform;
use crate::reply::{Parcel, Review};
use crate::store::CaseId;
use crate::workbench::autosave::Wake;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, PoisonError};

/// What is kept once a letter is sealed: that its case waits for an answer.
type Kept = Option<(CaseId, Review)>;

/// What ended well.
pub(super) enum Ended {
    Sealed(Kept),
    Opened(Parcel),
}

/// What goes on, and what came of the last.
#[derive(Default)]
pub struct Reviewing {
    running: Option<Receiver<Result<Option<Parcel>, Stop>>>,
    kept: Kept,
    stopped: Option<Stop>,
    count: u64,
}

/// What kept a file from being sealed or opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A sentence for people.
    Why(String),
    /// There is a file of that name.
    FileIsThere,
}

impl Reviewing {
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

    /// Seals a parcel into a file; `kept` is handed back when it is there.
    pub(super) fn seal(&mut self, parcel: Parcel, seal: Sealing, kept: Kept, wake: &Wake) {
        self.begin(kept, wake, move || {
            let sealed = platform::seal(&parcel.to_bytes(), &seal.passphrase)?;
            Ok(
                match platform::write_private_file(&seal.path, &sealed, seal.replace)? {
                    true => Ok(None),
                    false => Err(Stop::FileIsThere),
                },
            )
        });
    }

    /// Opens a sealed file.
    pub(super) fn open(&mut self, path: PathBuf, passphrase: String, wake: &Wake) {
        self.begin(None, wake, move || {
            let sealed = platform::read_file(&path, platform::MAX_SEALED_BYTES)?;
            let Some(plain) = platform::unseal(&sealed, &passphrase)? else {
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
        kept: Kept,
        wake: &Wake,
        work: impl FnOnce() -> Result<Result<Option<Parcel>, Stop>> + Send + 'static,
    ) {
        if self.is_running() {
            return;
        }
        self.stopped = None;
        self.kept = kept;
        let (ended, running) = channel();
        self.running = Some(running);
        let wake = Arc::clone(wake);
        std::thread::spawn(move || {
            let result = work().unwrap_or_else(|error| Err(Stop::Why(error.message())));
            // The window may have closed meanwhile.
            drop(ended.send(result));
            let wake = wake.lock().unwrap_or_else(PoisonError::into_inner);
            wake();
        });
    }

    /// Takes up what ended well; what did not is told by [`Reviewing::stopped`].
    pub(super) fn take_up(&mut self) -> Option<Ended> {
        let result = match self.running.as_ref()?.try_recv() {
            Ok(result) => result,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => {
                Err(Stop::Why("It could not be finished. Try again".to_owned()))
            }
        };
        self.running = None;
        let kept = self.kept.take();
        match result {
            Ok(ended) => {
                self.count += 1;
                Some(ended.map_or(Ended::Sealed(kept), Ended::Opened))
            }
            Err(stop) => {
                self.stopped = Some(stop);
                None
            }
        }
    }
}
