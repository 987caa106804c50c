//! What is wrong with a data folder, in words, and the mending of what can be mended without losing anything.
//!
//! A damaged file is never replaced by itself: which backup is put back is a person's choice. What has no seal gets none,
//! since a seal made now would vouch for nothing.

use super::due::is_old;
use super::working::{KeptBackup, latest_backups};
use crate::error::Result;
use crate::platform;
use crate::store::{Ailment, Kept, LibraryStore, examine, mend};
use crate::workbench::{WHAT_TO_DO, load_settings};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Something cannot be used, or is lost.
    Error,
    /// Nothing is lost, and something ought to be done.
    Warning,
}

impl Grade {
    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symptom {
    /// How bad it is.
    pub grade: Grade,
    /// What is wrong, as a sentence without its full stop.
    pub what: String,
    /// What can be done about it, likewise; empty once it was mended.
    pub advice: String,
    /// Whether it was mended just now.
    pub is_mended: bool,
}

impl Symptom {
    fn new(grade: Grade, what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            grade,
            what: what.into(),
            advice: advice.into(),
            is_mended: false,
        }
    }

    /// The same once it was mended.
    fn mended(self) -> Self {
        Self {
            advice: String::new(),
            is_mended: true,
            ..self
        }
    }
}

/// What to do about something that can be mended.
const MENDS: &str = "Run “replywright doctor --repair”, which loses nothing";

/// Looks over a data folder; with `repairs`, mends what can be mended. Doing it twice does nothing the second time.
///
/// # Errors
/// `Locked`, naming the holder, while a window is open on the folder; `ReadOnly`, `DiskFull`, `Io`.
pub fn examine_folder(folder: &Path, repairs: bool, at: Timestamp) -> Result<Vec<Symptom>> {
    // This comes first: beside an open window nothing of the rest may be touched.
    let (cases, library) = (
        examine(folder, Kept::Cases, at)?,
        examine(folder, Kept::Library, at)?,
    );
    let mut found = Vec::new();
    found.extend(others_who_see(folder));
    let left = platform::left_behind(folder)?;
    let mut open = platform::open_to_others(folder)?;
    open.retain(|path| !left.contains(path));
    look_at_open_files(&open, repairs, &mut found)?;
    look_at_leftovers(&left, repairs, &mut found)?;
    let backups = latest_backups(folder)?;
    for (of, ailments) in [(Kept::Cases, cases), (Kept::Library, library)] {
        let Some(ailments) = ailments else { continue };
        let is_sound = ailments.is_empty();
        let remaining = mend_file(folder, of, ailments, repairs, at, &mut found)?;
        found.extend(remaining.iter().map(|ailment| told(ailment, of, &backups)));
        if of == Kept::Library && is_sound {
            look_at_settings(folder, at, &mut found)?;
        }
        look_at_age(of, &backups, at, &mut found);
    }
    found.extend(backups.iter().filter_map(untrusted));
    found.sort_by_key(|symptom| symptom.grade);
    Ok(found)
}

/// Warns of a folder that lies where its files are copied elsewhere.
fn others_who_see(folder: &Path) -> Option<Symptom> {
    let risk = platform::sync_risk(folder)?;
    let what = risk.message("The library and the cases");
    Some(Symptom::new(
        Grade::Warning,
        what,
        WHAT_TO_DO.trim_end_matches('.'),
    ))
}

fn look_at_open_files(open: &[PathBuf], repairs: bool, found: &mut Vec<Symptom>) -> Result<()> {
    for path in open {
        let what = format!(
            "Other people who use this computer can open {}",
            path.display()
        );
        let symptom = Symptom::new(Grade::Warning, what, MENDS);
        found.push(match repairs {
            true => {
                platform::close_to_others(path)?;
                symptom.mended()
            }
            false => symptom,
        });
    }
    Ok(())
}

fn look_at_leftovers(left: &[PathBuf], repairs: bool, found: &mut Vec<Symptom>) -> Result<()> {
    for path in left {
        let what = format!(
            "{} was left behind when the program was stopped, and nothing needs it",
            path.display()
        );
        let symptom = Symptom::new(Grade::Warning, what, MENDS);
        found.push(match repairs {
            true => {
                platform::remove_file(path)?;
                symptom.mended()
            }
            false => symptom,
        });
    }
    Ok(())
}

/// Mends what can be made anew in a file; gives what is wrong with it still.
fn mend_file(
    folder: &Path,
    of: Kept,
    ailments: Vec<Ailment>,
    repairs: bool,
    at: Timestamp,
    found: &mut Vec<Symptom>,
) -> Result<Vec<Ailment>> {
    let can_be_mended = |ailment: &Ailment| matches!(ailment, Ailment::Index);
    // A file with other faults is left as it is: whoever looks into it next needs it so.
    if !repairs || ailments.is_empty() || !ailments.iter().all(can_be_mended) {
        return Ok(ailments);
    }
    mend(folder, of, at)?;
    let remaining = examine(folder, of, at)?.unwrap_or_default();
    let gone = ailments
        .iter()
        .filter(|ailment| !remaining.contains(ailment));
    found.extend(gone.map(|ailment| told(ailment, of, &[]).mended()));
    Ok(remaining)
}

/// An ailment in words.
fn told(ailment: &Ailment, of: Kept, backups: &[KeptBackup]) -> Symptom {
    let file = of.file();
    let trusted = backups
        .iter()
        .find(|it| it.backup.of == of && it.is_verified());
    let put_back = match trusted {
        Some(newest) => format!(
            "Run “replywright restore {}”, which keeps the damaged file too",
            newest.backup.name()
        ),
        None => {
            "There is no good backup. Keep the file, and ask somebody who knows SQLite".to_owned()
        }
    };
    let whose = match of {
        Kept::Cases => "of the cases",
        Kept::Library => "of the library",
    };
    let error = |what: String, advice: String| Symptom::new(Grade::Error, what, advice);
    match ailment {
        Ailment::Unreadable => error(
            format!("The file {whose}, {file}, is damaged and cannot be opened"),
            put_back,
        ),
        Ailment::Damaged => error(format!("The file {whose}, {file}, is damaged"), put_back),
        Ailment::TooNew(version) => error(
            format!(
                "The file {whose} was written by a newer Replywright (its version {version}, this program knows {})",
                of.version()
            ),
            "Install the newest Replywright".to_owned(),
        ),
        Ailment::Index => error(
            format!("The file {whose} lists something wrongly that it holds rightly"),
            MENDS.to_owned(),
        ),
        Ailment::Dangling(count) => error(
            format!("In the file {whose} {count} things belong to something that is not there"),
            put_back,
        ),
        Ailment::Cases(1) => error("One case cannot be read".to_owned(), put_back),
        Ailment::Cases(count) => error(format!("{count} cases cannot be read"), put_back),
    }
}

fn look_at_settings(folder: &Path, at: Timestamp, found: &mut Vec<Symptom>) -> Result<()> {
    let library = LibraryStore::open(folder, at)?;
    match load_settings(&library) {
        Ok(settings) => {
            let shared = settings.shared_folder.as_deref();
            if let Some(shared) = shared.filter(|shared| !platform::is_folder(shared)) {
                found.push(Symptom::new(
                    Grade::Warning,
                    format!(
                        "The team’s shared folder {} cannot be reached",
                        shared.display()
                    ),
                    "See that the drive is connected, or choose another folder in the library",
                ));
            }
        }
        Err(error) => found.push(Symptom::new(
            Grade::Warning,
            error.message(),
            "Open Replywright and set them again; until then it uses the usual ones",
        )),
    }
    Ok(())
}

fn look_at_age(of: Kept, backups: &[KeptBackup], at: Timestamp, found: &mut Vec<Symptom>) {
    let mut trusted = backups
        .iter()
        .filter(|it| it.backup.of == of && it.is_verified());
    let newest = trusted.next().map(|it| it.backup.taken);
    if !is_old(newest, at) {
        return;
    }
    let what = match newest {
        None => format!("There is no backup of {}", of.called()),
        Some(taken) if taken > at => format!(
            "The newest backup of {} is from the future: this computer’s clock was moved",
            of.called()
        ),
        Some(taken) => {
            let days = at.duration_since(taken).as_hours() / 24;
            let days = if days == 1 {
                "1 day".to_owned()
            } else {
                format!("{days} days")
            };
            format!("The newest backup of {} is {days} old", of.called())
        }
    };
    let advice = "Open Replywright and work as usual, or run “replywright backup”";
    found.push(Symptom::new(Grade::Warning, what, advice));
}

fn untrusted(it: &KeptBackup) -> Option<Symptom> {
    if it.is_verified() {
        return None;
    }
    let what = format!(
        "The backup {} cannot be put back. {}",
        it.backup.name(),
        it.words()
    );
    let advice = "It is never used. Remove it once you have looked at it, or leave it";
    Some(Symptom::new(Grade::Warning, what, advice))
}
