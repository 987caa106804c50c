//! The backups, and what else may hold cases, are brought to the state of the file of the cases: encrypted with its key,
//! or not encrypted.

use super::key::{CaseKey, Coded, coded};
use super::put_away::{is_put_away, put_away, take_back};
use super::{beside, ring};
use crate::error::Result;
use crate::platform::{self, BACKUP_FOLDER, CASES_FILE, KEYS_FILE};
use crate::store::backup::{Backup, Kept, backups, beside_backups, is_unfinished, recode, verify};
use std::path::{Path, PathBuf};

/// What became of them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// How many files were written anew.
    pub changed: usize,
    /// What could not be done, each as a sentence without its full stop.
    pub left: Vec<String>,
    /// Whether it was given up before its end.
    pub is_cut_short: bool,
}

/// Something to be done.
enum Job {
    /// A backup is to be written anew, or put away if it cannot be trusted.
    Recode(Backup),
    /// A file that is no backup is to be put away.
    PutAway(PathBuf),
    /// One that was put away is to be taken back.
    TakeBack(PathBuf),
}

impl Job {
    fn name(&self) -> String {
        match self {
            Self::Recode(backup) => backup.name(),
            Self::PutAway(path) | Self::TakeBack(path) => {
                let name = path.file_name().unwrap_or_default();
                name.to_string_lossy().into_owned()
            }
        }
    }
}

/// Whether nothing is left to do for cases that are open under this key, or under none.
///
/// # Errors
/// `Unreadable` or `Io` if the folder of the backups cannot be read.
pub fn is_settled(folder: &Path, key: Option<&CaseKey>) -> Result<bool> {
    Ok(match key {
        Some(_) => jobs(folder, key)?.is_empty(),
        // Encrypted backups of another time may stay beside cases that are not.
        None => !platform::is_taken(&folder.join(KEYS_FILE)),
    })
}

/// Brings all files of a data folder to the state the cases have, or are about to have. `each` is told how many files are
/// done and how many there are, before each of them and at the end, and says whether to go on.
///
/// Whoever calls it holds the cases, and nobody takes a backup meanwhile. What cannot be done keeps nothing else from
/// being done.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`; what was done stays, and the rest can be done later.
pub fn follow(
    folder: &Path,
    key: Option<&CaseKey>,
    each: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Followed> {
    let mut followed = Followed::default();
    if key.is_some() {
        remove_left_behind(folder)?;
    }
    let jobs = jobs(folder, key)?;
    let count = jobs.len();
    for (number, job) in jobs.into_iter().enumerate() {
        if !each(number, count) {
            followed.is_cut_short = true;
            return Ok(followed);
        }
        let name = job.name();
        match carry_out(job, key) {
            Ok(()) => followed.changed += 1,
            Err(error) => followed.left.push(format!(
                "The file {name} among the backups is as it was. {error}"
            )),
        }
    }
    followed.is_cut_short = !each(count, count);
    Ok(followed)
}

fn jobs(folder: &Path, key: Option<&CaseKey>) -> Result<Vec<Job>> {
    let mut jobs = Vec::new();
    let all = backups(folder)?.into_iter();
    for backup in all.filter(|backup| backup.of == Kept::Cases) {
        if is_to_change(&backup.path, key) {
            jobs.push(Job::Recode(backup));
        }
    }
    for file in beside_backups(folder)? {
        match (key, is_put_away(&file.name)) {
            (Some(_), false) if !is_unfinished(&file.name) && is_to_change(&file.path, key) => {
                jobs.push(Job::PutAway(file.path));
            }
            (None, true) if is_to_change(&file.path, None) => jobs.push(Job::TakeBack(file.path)),
            _ => {}
        }
    }
    Ok(jobs)
}

/// Whether a file is in another state than wanted, and can be brought to it.
fn is_to_change(path: &Path, key: Option<&CaseKey>) -> bool {
    let found = match coded(path) {
        Coded::Perhaps(name) if beside::is_known(path, name) => Some(name),
        _ => None,
    };
    match found {
        // Encrypted with a key that nobody gave, it stays as it is.
        Some(name) => ring::named(name).is_some() && key.map(CaseKey::name) != Some(name),
        None => key.is_some(),
    }
}

fn carry_out(job: Job, key: Option<&CaseKey>) -> Result<()> {
    match (job, key) {
        (Job::Recode(backup), key) => match (verify(&backup)?.is_verified(), key) {
            (true, key) => recode(&backup, key),
            // What is encrypted already need not be put away.
            (false, Some(key)) if coded(&backup.path) != Coded::Perhaps(key.name()) => {
                put_away(&backup.path, key)
            }
            (false, _) => Ok(()),
        },
        (Job::PutAway(path), Some(key)) => put_away(&path, key),
        (Job::TakeBack(path), None) => take_back(&path),
        (Job::PutAway(_), None) | (Job::TakeBack(_), Some(_)) => Ok(()),
    }
}

/// Removes what a program that was killed left behind of the cases, and pages that were made to be printed.
fn remove_left_behind(folder: &Path) -> Result<()> {
    let stem = CASES_FILE.trim_end_matches(".db");
    let prints = folder.join(platform::PRINT_FOLDER);
    let left = platform::left_behind(folder)?.into_iter();
    let mut ours = left.filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_seal = name.ends_with(".sha256");
        let is_of_cases = name.starts_with(stem) || name.starts_with(".tmp");
        (is_of_cases && !is_seal) || path.starts_with(&prints)
    });
    ours.try_for_each(|path| platform::remove_file(&path))
}

/// Removes the files of keys of cases that are encrypted no longer, unless a backup still needs one: then that stays
/// beside the backups.
///
/// # Errors
/// `ReadOnly`, `Io`.
pub fn drop_keys(folder: &Path) -> Result<()> {
    let backup_folder = folder.join(BACKUP_FOLDER);
    let files = platform::files_in(&backup_folder)?;
    let is_needed = files.iter().any(|file| {
        matches!(coded(&file.path), Coded::Perhaps(name) if beside::is_known(&file.path, name))
    });
    match is_needed {
        true => platform::remove_file(&folder.join(KEYS_FILE)),
        false => beside::remove_all(folder),
    }
}
