//! A folder watched from a thread of its own: its names, sizes and times, every half minute.

use crate::platform::folder_stamp;
use crate::workbench::autosave::Wake;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

/// How long until the folder is looked at again: soon enough for a team, seldom enough for a network drive.
const EVERY: Duration = Duration::from_secs(30);

/// Watches until it is dropped.
pub(super) struct Watcher {
    changed: Arc<AtomicBool>,
    _stop: Sender<()>,
}

impl Watcher {
    /// Starts watching; `wake` is called when something has changed.
    pub(super) fn start(folder: PathBuf, wake: Wake) -> Self {
        let changed = Arc::new(AtomicBool::new(false));
        let (stop, stopped) = channel();
        let flag = Arc::clone(&changed);
        std::thread::spawn(move || {
            let mut seen = folder_stamp(&folder).ok();
            while stopped.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                // A folder that is out of reach for a while has not changed; it is told when it is looked at.
                let Ok(now) = folder_stamp(&folder) else {
                    continue;
                };
                if seen.replace(now.clone()) != Some(now) {
                    flag.store(true, Ordering::Relaxed);
                    wake.lock().unwrap_or_else(PoisonError::into_inner)();
                }
            }
        });
        Self {
            changed,
            _stop: stop,
        }
    }

    /// Whether the folder has changed since this was last asked.
    pub(super) fn has_seen_change(&self) -> bool {
        self.changed.swap(false, Ordering::Relaxed)
    }
}
