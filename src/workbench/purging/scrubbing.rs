//! The backups are written anew without the cases that were deleted for good, and without words that are the adviser's own
//! no longer.
//!
//! Which cases those are stands in the file of the cases until every backup is without them: what is cut short is brought to
//! its end when the cases are opened the next time.

use crate::error::Result;
use crate::store::{
    self, Backup, CaseStore, Kept, LibraryStore, Scrubbed, beside_backups, change_setting,
    is_unfinished, purge_backup,
};
use crate::workbench::{SETTINGS, load_settings};
use jiff::Timestamp;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// How far it has come, and whether it is given up.
pub struct Progressing<'a> {
    /// Told before each backup: which one it is, counted from 1, and how many there are.
    pub tell: &'a dyn Fn(usize, usize),
    /// Asked before each backup.
    pub is_given_up: &'a dyn Fn() -> bool,
}

impl Progressing<'_> {
    /// Of something that is brought to its end whatever happens, without a word.
    pub const QUIET: Self = Self {
        tell: &|_, _| {},
        is_given_up: &|| false,
    };
}

/// What became of the backups.
#[derive(Debug, Default)]
pub(super) struct BackupsScrubbed {
    /// How many were written anew.
    pub(super) rewritten: usize,
    /// What could not be done, each as a sentence without its full stop.
    pub(super) left: Vec<String>,
}

/// Writes the backups anew. Nothing is done where nothing was deleted.
pub(super) fn scrub(
    folder: &Path,
    store: &Mutex<CaseStore>,
    at: Timestamp,
    progress: &Progressing<'_>,
) -> BackupsScrubbed {
    let mut done = BackupsScrubbed::default();
    if let Err(error) = try_to_scrub(folder, store, at, progress, &mut done) {
        done.left
            .push(format!("Backups may still have it. {error}"));
    }
    done
}

fn try_to_scrub(
    folder: &Path,
    store: &Mutex<CaseStore>,
    at: Timestamp,
    progress: &Progressing<'_>,
    done: &mut BackupsScrubbed,
) -> Result<()> {
    let held = || store.lock().unwrap_or_else(PoisonError::into_inner);
    let purged = held().purged()?;
    if purged.is_empty() {
        return Ok(());
    }
    let own_words = load_settings(&LibraryStore::open(folder, at)?)?.own_words;
    let all = store::backups(folder)?;
    let mut is_whole = true;
    for (number, backup) in all.iter().enumerate() {
        if (progress.is_given_up)() {
            let count = all.len() - number;
            done.left.push(format!(
                "You stopped before {count} of {} backups were looked through. That is done when Replywright opens again",
                all.len()
            ));
            return Ok(());
        }
        (progress.tell)(number + 1, all.len());
        let scrubbed = match backup.of {
            Kept::Cases => purge_backup(backup, &purged),
            Kept::Library => keep_own_words(backup, &own_words),
        };
        match scrubbed {
            Ok(Scrubbed::Clean) => {}
            Ok(Scrubbed::Rewritten) => done.rewritten += 1,
            Ok(Scrubbed::Untrusted) => done.left.push(untrusted(&backup.name())),
            Err(error) => {
                is_whole = false;
                let name = backup.name();
                done.left
                    .push(format!("The backup {name} may still have it. {error}"));
            }
        }
    }
    for file in beside_backups(folder)? {
        // One that is being taken at this moment may have been begun before.
        is_whole &= !is_unfinished(&file.name);
        if !is_unfinished(&file.name) {
            done.left.push(untrusted(&file.name));
        }
    }
    // One that was being taken until now has its name since, and was not looked through.
    is_whole &= store::backups(folder)? == all;
    if is_whole {
        held().settle_purged(&purged)?;
    }
    Ok(())
}

/// Takes all words out of the settings of a backup that are not the adviser's own any more.
fn keep_own_words(backup: &Backup, own_words: &BTreeSet<String>) -> Result<Scrubbed> {
    change_setting(backup, SETTINGS, &|settings| {
        let Some(Value::Array(words)) = settings.get_mut("own_words") else {
            return false;
        };
        let count = words.len();
        words.retain(|word| word.as_str().is_some_and(|word| own_words.contains(word)));
        words.len() != count
    })
}

fn untrusted(name: &str) -> String {
    format!(
        "The file {name} among the backups is damaged and may still have it. Delete it there if you do not need it"
    )
}
