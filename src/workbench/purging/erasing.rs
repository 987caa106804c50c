//! Cases are deleted for good: on the disk, in what their words left elsewhere, and in the folder they came from.

use super::going::Going;
use super::scrubbing::{Progressing, scrub};
use crate::error::Result;
use crate::platform;
use crate::store::{CaseStore, LibraryStore};
use crate::workbench::{load_settings, save_settings};
use jiff::Timestamp;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// What was done.
#[derive(Debug, Default)]
pub struct Erased {
    /// How many cases are gone.
    pub cases: usize,
    /// The adviser's own words that went with them.
    pub words: Vec<String>,
    /// How many files of the watched folder were removed.
    pub originals: usize,
    /// How many backups were written anew without them.
    pub backups: usize,
    /// What could not be done, each as a sentence without its full stop.
    pub left: Vec<String>,
}

/// Deletes what goes. What cannot be done besides the cases themselves is told, and keeps nothing else from being done.
///
/// # Errors
/// A file of cases that cannot be written: then they are all still there.
pub fn erase(
    (folder, store): (&Path, &Mutex<CaseStore>),
    going: &Going,
    with_originals: bool,
    at: Timestamp,
    progress: &Progressing<'_>,
) -> Result<Erased> {
    if going.is_nothing() {
        return Ok(Erased::default());
    }
    let mut held = store.lock().unwrap_or_else(PoisonError::into_inner);
    held.note_purged(&going.in_backups)?;
    held.purge(&going.cases)?;
    drop(held);
    let mut erased = Erased {
        cases: going.cases.len(),
        ..Erased::default()
    };
    if !going.words.is_empty() {
        match forget_words(folder, &going.words, at) {
            Ok(()) => erased.words.clone_from(&going.words),
            Err(error) => erased
                .left
                .push(format!("Your own words are still there. {error}")),
        }
    }
    if with_originals {
        for file in &going.originals {
            match platform::remove_waiting(file) {
                Ok(()) => erased.originals += 1,
                Err(error) => erased
                    .left
                    .push(format!("The file {} is still there. {error}", file.name)),
            }
        }
    }
    let scrubbed = scrub(folder, store, at, progress);
    erased.backups = scrubbed.rewritten;
    erased.left.extend(scrubbed.left);
    Ok(erased)
}

/// Takes words out of the adviser's own, so that no byte of them is left in the library's file.
fn forget_words(folder: &Path, words: &[String], at: Timestamp) -> Result<()> {
    let mut library = LibraryStore::open(folder, at)?;
    let mut settings = load_settings(&library)?;
    settings.own_words.retain(|word| !words.contains(word));
    save_settings(&mut library, &settings)?;
    library.wipe()
}
