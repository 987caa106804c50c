//! The folder that is watched for posts, from a thread of its own.

use super::file::{Arrived, MOST_OPENED};
use super::tally::Tally;
use crate::error::Error;
use crate::intake;
use crate::platform::{self, WaitingFile};
use crate::workbench::autosave::Wake;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::time::Duration;

/// How often the folder is looked at.
#[derive(Debug, Clone, Copy)]
pub(in crate::workbench) struct Pace {
    /// How long until it is looked at again: soon enough for a post, seldom enough for a network drive.
    pub(in crate::workbench) usual: Duration,
    /// How long a file must have stayed as it is to be taken: what is still being written is left until then.
    pub(in crate::workbench) settling: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            usual: Duration::from_secs(30),
            settling: Duration::from_secs(3),
        }
    }
}

/// What the thread tells.
pub(super) enum News {
    /// A file that was not there before.
    Arrived(Arrived),
    /// All that was there in one look was told.
    Looked,
    /// The folder cannot be looked at, as a sentence; told once.
    Trouble(String),
}

/// Watches until it is dropped.
pub(super) struct Watch {
    folder: PathBuf,
    news: Receiver<News>,
    /// What became of the files of the look that is being told.
    pub(super) tally: Tally,
    _stop: Sender<()>,
}

impl Watch {
    /// Starts watching. Files with the marks `seen` are passed over.
    pub(super) fn start(folder: PathBuf, seen: BTreeSet<String>, pace: Pace, wake: Wake) -> Self {
        let (sender, news) = sync_channel(MOST_OPENED);
        let (stop, stopped) = channel();
        let mut watcher = Watcher {
            folder: folder.clone(),
            seen,
            settling: BTreeSet::new(),
            trouble: None,
            news: sender,
            wake,
        };
        std::thread::spawn(move || {
            while let Some(is_settling) = watcher.look() {
                let wait = if is_settling {
                    pace.settling
                } else {
                    pace.usual
                };
                if stopped.recv_timeout(wait) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
            }
        });
        Self {
            folder,
            news,
            tally: Tally::default(),
            _stop: stop,
        }
    }

    /// The folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What was told since, one at a time.
    pub(super) fn next(&self) -> Option<News> {
        self.news.try_recv().ok()
    }
}

struct Watcher {
    folder: PathBuf,
    /// The marks of files that were told, or passed over.
    seen: BTreeSet<String>,
    /// The marks of files that were there at the last look and may still be written.
    settling: BTreeSet<String>,
    trouble: Option<String>,
    news: SyncSender<News>,
    wake: Wake,
}

impl Watcher {
    /// Looks once: gives whether files are still settling; none if nobody listens any more.
    fn look(&mut self) -> Option<bool> {
        let files = match platform::waiting_files(&self.folder) {
            Ok(files) => files,
            Err(error) => return self.say_trouble(error.to_string()),
        };
        self.trouble = None;
        let before = std::mem::take(&mut self.settling);
        let mut is_any_told = false;
        for file in files {
            let mark = file.mark();
            if self.seen.contains(&mark) {
                continue;
            }
            let arrived = before.contains(&mark).then(|| open(&file, &mark)).flatten();
            let Some(arrived) = arrived else {
                self.settling.insert(mark);
                continue;
            };
            self.seen.insert(mark);
            self.say(News::Arrived(arrived))?;
            is_any_told = true;
        }
        if is_any_told {
            self.say(News::Looked)?;
        }
        Some(!self.settling.is_empty())
    }

    fn say_trouble(&mut self, why: String) -> Option<bool> {
        if self.trouble.as_ref() != Some(&why) {
            self.say(News::Trouble(why.clone()))?;
            self.trouble = Some(why);
        }
        Some(false)
    }

    fn say(&self, news: News) -> Option<()> {
        self.news.send(news).ok()?;
        self.wake.lock().unwrap_or_else(PoisonError::into_inner)();
        Some(())
    }
}

/// Opens a file; nothing if it changes at this moment, which another look may see the end of.
fn open(file: &WaitingFile, mark: &str) -> Option<Arrived> {
    let bytes = match file.refused {
        Some(why) => Err(Error::Unreadable {
            what: file.name.clone(),
            why: why.to_owned(),
        }),
        None => platform::read_waiting(file),
    };
    if matches!(bytes, Err(Error::Busy { .. })) {
        return None;
    }
    Some(Arrived {
        name: file.name.clone(),
        copied: bytes.and_then(|bytes| intake::decode(&bytes, Some(&file.name))),
        mark: Some(mark.to_owned()),
    })
}
