//! The passphrase of the cases: given to the commands that need the cases, set, changed, taken off.

use super::{Exit, put, put_json};
use crate::error::{Error, Result};
use crate::platform;
use crate::store::{self, CaseStore, Followed, Holder, LibraryStore, RecoveryKey, Unlocked};
use crate::workbench::{self, Guarded, settle, turn_off, turn_on, weakness};
use clap::Subcommand;
use serde_json::json;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroizing;

/// More than anybody types.
const MAX_BYTES: u64 = 4096;

/// What can be done about the passphrase of the cases.
#[derive(Debug, Subcommand)]
pub enum PassphraseCommand {
    /// Say whether the cases are encrypted
    Status {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Encrypt the cases and their backups, and print the recovery key once
    On {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Set another passphrase; the one there is may be the recovery key
    Change {
        /// The new passphrase: a file, or - for standard input
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Write the cases and their backups without encryption
    Off {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// Opens the cases of a data folder for a command, if they are encrypted: with the passphrase of a file, else with one that
/// is asked for on the terminal. Where there is neither, the command says what it needs.
pub(super) fn unlock(data: Option<&Path>, file: Option<&Path>) -> Result<Option<Unlocked>> {
    // A folder that is not there is told of by the command itself.
    let Ok(folder) = platform::find_data_folder(data) else {
        return Ok(None);
    };
    if file.is_none() && !store::needs_passphrase(&folder) {
        return Ok(None);
    }
    let Some(words) = given(file, "Passphrase of the cases")? else {
        return Ok(None);
    };
    match workbench::unlock(&folder, &words, &place(file)) {
        // Cases that are not encrypted need none.
        Err(_) if !store::needs_passphrase(&folder) => Ok(None),
        unlocked => unlocked.map(Some),
    }
}

/// Opens a backup of another folder, if it needs that.
pub(super) fn unlock_backup(backup: &Path, file: Option<&Path>) -> Result<Option<Unlocked>> {
    let Some(words) = given(file, "Passphrase of the backup")? else {
        return Ok(None);
    };
    store::unlock_backup(backup, &words)
}

/// Carries out a command about the passphrase.
pub(super) fn run(
    data: Option<&Path>,
    file: Option<&Path>,
    command: &PassphraseCommand,
    out: &mut dyn Write,
) -> Result<Exit> {
    let folder = platform::find_data_folder(data)?;
    match command {
        PassphraseCommand::Status { json } => status(&folder, *json, out),
        PassphraseCommand::On { json } => on(&folder, file, *json, out),
        PassphraseCommand::Change {
            new_passphrase_file,
            json,
        } => change(&folder, (file, new_passphrase_file.as_deref()), *json, out),
        PassphraseCommand::Off { json } => off(&folder, data, file, *json, out),
    }
}

fn status(folder: &Path, json: bool, out: &mut dyn Write) -> Result<Exit> {
    let is_on = store::needs_passphrase(folder);
    if json {
        put_json(out, &json!({ "format": 1, "encrypted": is_on }))?;
        return Ok(Exit::Done);
    }
    put(
        out,
        match is_on {
            true => "The cases are encrypted: they open with the passphrase or the recovery key\n",
            false => {
                "The cases are not encrypted: whoever can sign in to this computer as you, or reads its disk, can read them\n"
            }
        },
    )?;
    Ok(Exit::Done)
}

fn on(folder: &Path, file: Option<&Path>, json: bool, out: &mut dyn Write) -> Result<Exit> {
    let cases = hold(folder)?;
    let words = new_passphrase(file)?;
    let recovery = RecoveryKey::draw()?;
    let (_unlocked, followed) = turn_on(folder, &cases, (&words, &recovery), &Guarded::QUIET)?;
    if json {
        let value = json!({
            "format": 1,
            "encrypted": true,
            "recovery_key": recovery.words(),
            "left": followed.left,
        });
        put_json(out, &value)?;
    } else {
        put(out, "The cases and their backups are encrypted\n\n")?;
        put(out, &workbench::recovery_page(&recovery))?;
        put_left(&followed, out)?;
    }
    Ok(exit(&followed))
}

fn change(
    folder: &Path,
    (file, new_file): (Option<&Path>, Option<&Path>),
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let words = given(file, "Passphrase there is, or recovery key")?.ok_or_else(sealed)?;
    let new = new_passphrase(new_file)?;
    if !store::change_passphrase(folder, &words, &new)? {
        return Err(Error::Invalid {
            what: "this does not open the cases".to_owned(),
            place: place(file),
        });
    }
    match json {
        true => put_json(out, &json!({ "format": 1, "encrypted": true }))?,
        false => put(
            out,
            "The cases have another passphrase. The recovery key is the same\n",
        )?,
    }
    Ok(Exit::Done)
}

fn off(
    folder: &Path,
    data: Option<&Path>,
    file: Option<&Path>,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let _unlocked = unlock(data, file)?;
    let cases = hold(folder)?;
    let is_on = cases
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .key()
        .is_some();
    let followed = match is_on {
        true => turn_off(folder, &cases, &Guarded::QUIET)?,
        // What was cut short the last time is brought to its end.
        false => settle(folder, &cases, &Guarded::QUIET)?,
    };
    if json {
        let value = json!({ "format": 1, "encrypted": false, "left": followed.left });
        put_json(out, &value)?;
    } else {
        put(out, "The cases and their backups are not encrypted\n")?;
        put_left(&followed, out)?;
    }
    Ok(exit(&followed))
}

/// The cases, held for as long as the command runs.
fn hold(folder: &Path) -> Result<Mutex<CaseStore>> {
    let now = platform::now();
    let mut library = LibraryStore::open(folder, now.timestamp())?;
    let holder = Holder {
        process: platform::this_process(),
        since: now,
    };
    Ok(Mutex::new(CaseStore::open(folder, &mut library, &holder)?))
}

fn put_left(followed: &Followed, out: &mut dyn Write) -> Result<()> {
    let mut left = followed.left.iter();
    left.try_for_each(|it| put(out, &format!("{it}.\n")))
}

fn exit(followed: &Followed) -> Exit {
    match followed.left.is_empty() {
        true => Exit::Done,
        false => Exit::Findings,
    }
}

/// A passphrase that is to be set, strong enough, and typed twice where it is typed.
fn new_passphrase(file: Option<&Path>) -> Result<Zeroizing<String>> {
    let words = given(file, "New passphrase")?.ok_or_else(|| Error::Invalid {
        what: "there is no terminal to ask for the new passphrase on. Give it in a file".to_owned(),
        place: place(file),
    })?;
    if let Some(why) = weakness(&words) {
        return Err(Error::Invalid {
            what: why.to_owned(),
            place: place(file),
        });
    }
    if file.is_none() {
        let again = given(None, "New passphrase once more")?;
        if again.as_ref() != Some(&words) {
            return Err(Error::Invalid {
                what: "the two are not the same".to_owned(),
                place: place(file),
            });
        }
    }
    Ok(words)
}

/// The words of a file, else those that are typed; none where nobody can be asked.
fn given(file: Option<&Path>, question: &str) -> Result<Option<Zeroizing<String>>> {
    let Some(file) = file else {
        return Ok(platform::ask_secret(&format!("{question}: ")));
    };
    let bytes = match file == Path::new("-") {
        true => platform::read_stdin(MAX_BYTES)?,
        false => platform::read_file(file, MAX_BYTES)?,
    };
    let bytes = Zeroizing::new(bytes);
    let text = std::str::from_utf8(&bytes).map_err(|_not_text| Error::Invalid {
        what: "there is no text in it".to_owned(),
        place: place(Some(file)),
    })?;
    Ok(Some(Zeroizing::new(text.trim().to_owned())))
}

fn place(file: Option<&Path>) -> String {
    match file {
        Some(file) if file == Path::new("-") => "Standard input".to_owned(),
        Some(file) => file.display().to_string(),
        None => "The passphrase".to_owned(),
    }
}

fn sealed() -> Error {
    Error::Sealed {
        what: "The cases".to_owned(),
    }
}
