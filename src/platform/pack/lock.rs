//! One publishing at a time: a file in the folder that says who is at it.

use crate::error::{Error, Result};
use crate::platform::failure::writing;
use crate::platform::file::read_file;
use crate::platform::process::this_process;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The file's name within the shared folder.
const NAME: &str = ".replywright-lock";

/// After how long a lock is one that a crash left. Publishing takes seconds.
const STALE: SignedDuration = SignedDuration::from_mins(10);

/// A lock is a few words; a larger file is none.
const LIMIT: u64 = 4_096;

/// Who publishes, and since when.
#[derive(Debug, Serialize, Deserialize)]
struct Holder {
    process: u32,
    host: String,
    since: Timestamp,
}

/// The right to publish, given back when it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// What our lock says, so that nobody else's is removed.
    words: String,
}

impl Lock {
    /// Takes the lock of a folder.
    ///
    /// # Errors
    /// `Busy`, with who holds it, if another program publishes there now.
    pub(super) fn take(folder: &Path, now: Timestamp) -> Result<Self> {
        let process = this_process();
        let holder = Holder {
            process: process.id,
            host: process.host,
            since: now,
        };
        let words = toml::to_string(&holder).map_err(|error| Error::Invalid {
            what: format!("the lock cannot be written: {error}"),
            place: NAME.to_owned(),
        })?;
        let lock = Self {
            path: folder.join(NAME),
            words,
        };
        if lock.create()? {
            return Ok(lock);
        }
        let found = lock.found();
        if !found.is_stale(now) {
            return Err(found.refusal(folder));
        }
        lock.take_away(folder, &found)?;
        match lock.create()? {
            true => Ok(lock),
            false => Err(lock.found().refusal(folder)),
        }
    }

    /// Makes the lock, unless there is one.
    fn create(&self) -> Result<bool> {
        let failed = |source| writing("publish to", &self.path, source);
        let mut options = OpenOptions::new();
        match options.write(true).create_new(true).open(&self.path) {
            Ok(mut file) => {
                let written = file.write_all(self.words.as_bytes());
                let written = written.and_then(|()| file.sync_all());
                if written.is_err() {
                    remove(&self.path);
                }
                written.map(|()| true).map_err(failed)
            }
            Err(source) if source.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(source) => Err(failed(source)),
        }
    }

    /// The lock that is there; an empty one if there is none or it cannot be read.
    fn found(&self) -> Found {
        let Ok(metadata) = fs::symlink_metadata(&self.path) else {
            return Found::default();
        };
        let bytes = metadata.is_file().then(|| read_file(&self.path, LIMIT));
        let bytes = bytes.and_then(Result::ok).unwrap_or_default();
        let words = String::from_utf8(bytes).unwrap_or_default();
        let written = metadata.modified().ok();
        Found {
            holder: toml::from_str(&words).ok(),
            words,
            written: written.and_then(|at| Timestamp::try_from(at).ok()),
        }
    }

    /// Takes a stale lock away, unless another program did so first and has put its own there.
    fn take_away(&self, folder: &Path, stale: &Found) -> Result<()> {
        let now_there = self.found();
        if now_there.words != stale.words {
            return Err(now_there.refusal(folder));
        }
        match fs::remove_file(&self.path) {
            Err(source) if source.kind() != ErrorKind::NotFound => {
                Err(writing("publish to", &self.path, source))
            }
            _ => Ok(()),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.found().words == self.words {
            remove(&self.path);
        }
    }
}

/// Removes a lock; one that stays is stale in ten minutes.
fn remove(path: &Path) {
    drop(fs::remove_file(path));
}

/// A lock as it is found.
#[derive(Debug, Default)]
struct Found {
    words: String,
    /// Whom it names; nobody while it is being written or if a crash cut it short.
    holder: Option<Holder>,
    written: Option<Timestamp>,
}

impl Found {
    /// Whether nobody holds it any more. One from the future counts too: a wrong clock must not shut the folder.
    fn is_stale(&self, now: Timestamp) -> bool {
        let since = self.holder.as_ref().map(|holder| holder.since);
        since
            .or(self.written)
            .is_none_or(|since| now.duration_since(since).abs() > STALE)
    }

    fn refusal(&self, folder: &Path) -> Error {
        let holder = self.holder.as_ref().map_or_else(
            || "another Replywright".to_owned(),
            |holder| {
                format!(
                    "Replywright on the computer {} (process {})",
                    holder.host, holder.process
                )
            },
        );
        Error::Busy {
            what: format!("The folder {}", folder.display()),
            why: format!(
                "is being published to by {holder}; if that was cut short, it is free again after ten minutes"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::pack::testing::{Shared, refused};

    fn now() -> Timestamp {
        Timestamp::now()
    }

    fn minutes(count: i64) -> SignedDuration {
        SignedDuration::from_mins(count)
    }

    #[test]
    fn one_program_publishes_at_a_time_and_the_other_is_told_who() {
        let shared = Shared::new();
        let lock = Lock::take(shared.path(), now()).unwrap();
        let words = format!("(process {})", this_process().id);
        refused(Lock::take(shared.path(), now()), &words);
        drop(lock);
        assert!(Lock::take(shared.path(), now()).is_ok());
        assert_eq!(shared.left_behind(), [""; 0]);
    }

    #[test]
    fn a_lock_that_a_crash_left_ends_after_ten_minutes() {
        let shared = Shared::new();
        std::mem::forget(Lock::take(shared.path(), now()).unwrap());
        refused(
            Lock::take(shared.path(), now() + minutes(9)),
            "is being published to",
        );
        assert!(Lock::take(shared.path(), now() + minutes(11)).is_ok());
    }

    #[test]
    fn a_lock_cut_short_counts_by_the_time_of_its_file() {
        let shared = Shared::new();
        std::fs::write(shared.path().join(NAME), "proc").unwrap();
        refused(Lock::take(shared.path(), now()), "by another Replywright");
        shared.age();
        assert!(Lock::take(shared.path(), now()).is_ok());
    }

    #[test]
    fn a_lock_that_another_took_over_is_not_taken_away() {
        let shared = Shared::new();
        let slow = Lock::take(shared.path(), now()).unwrap();
        let other = Lock::take(shared.path(), now() + minutes(11)).unwrap();
        drop(slow);
        refused(
            Lock::take(shared.path(), now() + minutes(11)),
            "is being published to",
        );
        drop(other);
        assert_eq!(shared.left_behind(), [""; 0]);
    }

    #[test]
    fn only_one_of_many_gets_the_lock() {
        let shared = Shared::new();
        let taken: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| Lock::take(shared.path(), now())))
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        assert_eq!(taken.iter().filter(|lock| lock.is_ok()).count(), 1);
    }
}
