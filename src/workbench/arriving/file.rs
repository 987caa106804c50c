//! A file on its way to become a case, and the thread that opens the files chosen by hand.

use crate::error::Result;
use crate::intake::{self, Copied};
use crate::platform;
use crate::workbench::autosave::Wake;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::sync::mpsc::{Receiver, sync_channel};

/// How many files wait opened, so that many large ones are not all held at once.
pub(super) const MOST_OPENED: usize = 4;

/// A file that was opened.
pub(super) struct Arrived {
    /// Its name, without the folder.
    pub(super) name: String,
    /// What stands in it, or why that cannot be told.
    pub(super) copied: Result<Copied>,
    /// What it is remembered by, if it is of the watched folder.
    pub(super) mark: Option<String>,
}

/// Opens files one after the other on a thread; it ends when nobody takes them any more.
pub(super) fn read_files(paths: Vec<PathBuf>, wake: Wake) -> Receiver<Arrived> {
    let (sender, files) = sync_channel(MOST_OPENED);
    std::thread::spawn(move || {
        for path in paths {
            if sender.send(open(&path)).is_err() {
                return;
            }
            wake.lock().unwrap_or_else(PoisonError::into_inner)();
        }
        drop(sender);
        wake.lock().unwrap_or_else(PoisonError::into_inner)();
    });
    files
}

fn open(path: &Path) -> Arrived {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy().into_owned();
    let bytes = platform::read_chosen(path);
    Arrived {
        copied: bytes.and_then(|bytes| intake::decode(&bytes, Some(&name))),
        name,
        mark: None,
    }
}
