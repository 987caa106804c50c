//! What is done about backups on another thread, or by a command.

use super::due::{Standing, is_due};
use crate::error::Result;
use crate::store::{self, Backup, CaseStore, Copied, Kept, LibraryStore, Restored, Verdict};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How often the copying of the cases makes way for others before it goes on whoever waits: they wait for a moment then,
/// and not for a day.
const MAKES_WAY: usize = 20;

/// How long it waits before it begins again.
const REST: Duration = Duration::from_millis(200);

/// A backup, and whether it can be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBackup {
    /// The backup.
    pub backup: Backup,
    /// What was found when it was read; none if it cannot be read at all.
    pub verdict: Option<Verdict>,
}

impl KeptBackup {
    fn of(backup: Backup) -> Self {
        Self {
            verdict: store::verify(&backup).ok(),
            backup,
        }
    }

    /// Whether it can be put back.
    pub fn is_verified(&self) -> bool {
        self.verdict.is_some_and(Verdict::is_verified)
    }

    /// What it holds, or why it cannot be put back.
    pub fn words(&self) -> String {
        let Some(verdict) = self.verdict else {
            return "It cannot be read".to_owned();
        };
        match (verdict, self.backup.of) {
            (Verdict::Verified { holds: 1 }, Kept::Cases) => "1 case".to_owned(),
            (Verdict::Verified { holds }, Kept::Cases) => format!("{holds} cases"),
            (Verdict::Verified { holds: 1 }, Kept::Library) => "1 entry of the library".to_owned(),
            (Verdict::Verified { holds }, Kept::Library) => {
                format!("{holds} entries of the library")
            }
            (Verdict::Unsealed, _) => "The file that vouches for it is missing".to_owned(),
            (Verdict::NeedsPassphrase, _) => "It needs the passphrase it was made under".to_owned(),
            (Verdict::Altered, _) => "It was changed after it was made".to_owned(),
            (Verdict::Damaged, _) => "It is damaged".to_owned(),
        }
    }
}

/// The cases that a window has open.
pub(super) struct OpenCases {
    pub(super) store: Arc<Mutex<CaseStore>>,
    /// How many wait for them.
    pub(super) waiting: Arc<AtomicUsize>,
}

impl OpenCases {
    fn held(&self) -> MutexGuard<'_, CaseStore> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Copies the cases, making way whenever somebody waits for them; none if it was given up.
    fn copy(&self, at: Timestamp, is_given_up: &dyn Fn() -> bool) -> Result<Option<Copied>> {
        for round in 0..=MAKES_WAY {
            let makes_way = round < MAKES_WAY;
            let go_on = || {
                let is_awaited = makes_way && self.waiting.load(Ordering::Relaxed) > 0;
                !is_awaited && !is_given_up()
            };
            if let Some(copied) = self.held().copy_for_backup(at, &go_on)? {
                return Ok(Some(copied));
            }
            if is_given_up() {
                return Ok(None);
            }
            std::thread::sleep(REST);
        }
        Ok(None)
    }
}

/// Takes the backups that are due, or all where `anyway`, and lets old ones go. Gives when the newest good ones were taken.
pub(super) fn back_up(
    folder: &Path,
    cases: Option<&OpenCases>,
    anyway: bool,
    at: Timestamp,
    is_given_up: &dyn Fn() -> bool,
) -> Result<BTreeMap<Kept, Timestamp>> {
    let mut newest = BTreeMap::new();
    for of in Kept::ALL {
        let known = store::newest_verified(folder, of)?;
        let standing = Standing {
            newest: known.as_ref().map(|backup| (backup.taken, backup.version)),
            version: of.version(),
            written: of.last_written(folder),
        };
        let mut taken = known.map(|backup| backup.taken);
        if anyway || is_due(&standing, at) {
            let copied = match (of, cases) {
                (Kept::Cases, Some(cases)) => cases.copy(at, is_given_up)?,
                // What another window holds, it backs up.
                (Kept::Cases, None) => None,
                (Kept::Library, _) => {
                    let library = LibraryStore::open(folder, at)?;
                    library.copy_for_backup(at, &|| !is_given_up())?
                }
            };
            if let Some(copied) = copied {
                taken = Some(copied.seal()?.taken);
                store::thin(folder, of, at)?;
            }
        }
        newest.extend(taken.map(|taken| (of, taken)));
    }
    Ok(newest)
}

/// Takes a backup of the library, which other programs may have open: after much was taken into it by a command.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`; what was taken in stays.
pub fn back_up_beside(folder: &Path, at: Timestamp) -> Result<()> {
    let library = LibraryStore::open(folder, at)?;
    if let Some(copied) = library.copy_for_backup(at, &|| true)? {
        copied.seal()?;
        store::thin(folder, Kept::Library, at)?;
    }
    Ok(())
}

/// Reads all backups of a data folder, the newest first; `each` is told how many there are and how many were read, and
/// says whether to go on.
pub(super) fn look_through(
    folder: &Path,
    each: &dyn Fn(usize, usize) -> bool,
) -> Result<Vec<KeptBackup>> {
    let all = store::backups(folder)?;
    let count = all.len();
    let mut looked = Vec::with_capacity(count);
    for (number, backup) in all.into_iter().enumerate() {
        if !each(number, count) {
            break;
        }
        looked.push(KeptBackup::of(backup));
    }
    Ok(looked)
}

/// The backups of a data folder, each read and judged, the newest first. It needs nothing but the folder.
///
/// # Errors
/// `Unreadable` or `Io` if the folder of the backups cannot be read.
pub fn latest_backups(folder: &Path) -> Result<Vec<KeptBackup>> {
    look_through(folder, &|_, _| true)
}

/// Takes backups of all and copies them into another folder; gives the folder, none if it was given up.
pub(super) fn copy_elsewhere(
    folder: &Path,
    cases: Option<&OpenCases>,
    to: &Path,
    at: Timestamp,
    is_given_up: &dyn Fn() -> bool,
) -> Result<Option<PathBuf>> {
    let newest = back_up(folder, cases, true, at, is_given_up)?;
    let all = store::backups(folder)?;
    for backup in all {
        if is_given_up() {
            return Ok(None);
        }
        if newest.get(&backup.of) == Some(&backup.taken) {
            store::copy_elsewhere(&backup, to)?;
        }
    }
    Ok(Some(to.to_owned()))
}

/// Puts a backup back over what a window has open; none if it was given up, and nothing has changed then.
///
/// The cases are held throughout: what was written between their copying and the putting back would be lost.
pub(super) fn put_back(
    folder: &Path,
    cases: Option<&OpenCases>,
    backup: &Backup,
    at: Timestamp,
    is_given_up: &dyn Fn() -> bool,
) -> Result<Option<Restored>> {
    let go_on = || !is_given_up();
    match (backup.of, cases) {
        (Kept::Cases, Some(cases)) => cases.held().put_back(backup, at, &go_on),
        (Kept::Library, _) => LibraryStore::open(folder, at)?.put_back(backup, at, &go_on),
        (Kept::Cases, None) => store::restore(folder, backup, at).map(Some),
    }
}
