//! The commands that back up, put back, and look over the data folder.

use super::passphrase::{unlock, unlock_backup};
use super::{Exit, put, put_json};
use crate::error::{Error, Result};
use crate::platform;
use crate::store::{self, Backup, Kept, Verdict};
use crate::workbench::{Grade, KeptBackup, Symptom, examine_folder, latest_backups};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Backs up the cases and the library; with `to`, copies both backups into that folder.
pub(super) fn back_up(
    data: Option<&Path>,
    to: Option<&Path>,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let folder = platform::find_data_folder(data)?;
    if let Some(to) = to.filter(|to| !platform::is_folder(to)) {
        return Err(Error::Invalid {
            what: "there is no such folder to save the backup in".to_owned(),
            place: to.display().to_string(),
        });
    }
    let at = platform::timestamp();
    let mut taken = Vec::new();
    for of in Kept::ALL {
        // The cases come first: where a window holds them, nothing is done at all.
        let Some(backup) = store::back_up(&folder, of, at)? else {
            continue;
        };
        store::thin(&folder, of, at)?;
        taken.push(match to {
            Some(to) => store::copy_elsewhere(&backup, to)?,
            None => backup,
        });
    }
    if taken.is_empty() {
        return Err(Error::Invalid {
            what: "there are no cases and no library here to back up".to_owned(),
            place: folder.display().to_string(),
        });
    }
    if json {
        let files: Vec<Value> = taken.iter().map(described).collect();
        put_json(out, &json!({ "format": 1, "backups": files }))?;
        return Ok(Exit::Done);
    }
    for backup in taken {
        let of = backup.of.called();
        put(out, &format!("Backed up {of}: {}\n", backup.path.display()))?;
    }
    Ok(Exit::Done)
}

/// Lists the backups, or puts one back: the newest of the cases, one of the list by its name, or any by its path.
pub(super) fn restore(
    data: Option<&Path>,
    (which, passphrase): (Option<&str>, Option<&Path>),
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let folder = platform::find_data_folder(data)?;
    let elsewhere = which
        .map(Path::new)
        .filter(|path| is_elsewhere(&folder, path));
    let is_held = store::needs_passphrase(&folder);
    let _unlocked = match elsewhere {
        Some(path) if !is_held => unlock_backup(path, passphrase)?,
        _ => unlock(data, passphrase)?,
    };
    let Some(which) = which else {
        return list(&folder, json, out);
    };
    let backup = chosen(&folder, which)?;
    let restored = store::restore(&folder, &backup, platform::timestamp())?;
    let kept = restored
        .kept
        .as_ref()
        .map(|path| path.display().to_string());
    if json {
        let value = json!({ "format": 1, "restored": described(&backup), "kept": kept });
        put_json(out, &value)?;
        return Ok(Exit::Done);
    }
    let of = backup.of.called();
    put(
        out,
        &format!("Put back {of} from {}\n", backup.path.display()),
    )?;
    if let Some(kept) = kept {
        put(out, &format!("What was there before is kept as {kept}\n"))?;
    }
    Ok(Exit::Done)
}

/// Whether a path leads to a backup of another folder, which has its own keys beside it, that needs them.
fn is_elsewhere(folder: &Path, path: &Path) -> bool {
    let backup = platform::is_file(path).then(|| Backup::at(path)).flatten();
    let is_ours = path.parent() == Some(&folder.join(platform::BACKUP_FOLDER));
    let verdict = backup.filter(|_| !is_ours).map(|it| store::verify(&it));
    matches!(verdict, Some(Ok(Verdict::NeedsPassphrase)))
}

fn chosen(folder: &Path, which: &str) -> Result<Backup> {
    let unknown = || Error::Invalid {
        what: "there is no such backup. “replywright restore” lists them all".to_owned(),
        place: which.to_owned(),
    };
    if which == "latest" {
        return store::newest_verified(folder, Kept::Cases)?.ok_or_else(unknown);
    }
    let known = store::backups(folder)?;
    if let Some(backup) = known.into_iter().find(|backup| backup.name() == which) {
        return Ok(backup);
    }
    let path = PathBuf::from(which);
    let there = platform::is_there(&path)
        .then(|| Backup::at(&path))
        .flatten();
    there.ok_or_else(unknown)
}

fn list(folder: &Path, json: bool, out: &mut dyn Write) -> Result<Exit> {
    let all = latest_backups(folder)?;
    if json {
        let listed = |it: &KeptBackup| {
            let mut value = described(&it.backup);
            if let Value::Object(fields) = &mut value {
                fields.insert("verified".to_owned(), it.is_verified().into());
                fields.insert("holds".to_owned(), it.words().into());
            }
            value
        };
        let all: Vec<Value> = all.iter().map(listed).collect();
        put_json(out, &json!({ "format": 1, "backups": all }))?;
        return Ok(Exit::Done);
    }
    if all.is_empty() {
        put(
            out,
            "There are no backups yet. “replywright backup” makes one\n",
        )?;
    }
    for it in &all {
        let mark = if it.is_verified() {
            "good"
        } else {
            "cannot be used"
        };
        let taken = it
            .backup
            .taken
            .to_zoned(platform::now().time_zone().clone());
        let taken = taken.strftime("%-d %B %Y, %H:%M");
        let (name, words) = (it.backup.name(), it.words());
        put(out, &format!("{name}  {taken}  {mark}: {words}\n"))?;
    }
    Ok(Exit::Done)
}

fn described(backup: &Backup) -> Value {
    json!({
        "name": backup.name(),
        "of": backup.of.file(),
        "version": backup.version,
        "taken": backup.taken.to_string(),
        "path": backup.path.display().to_string(),
    })
}

/// Looks over the data folder, and mends what can be mended without losing anything.
pub(super) fn examine(
    data: Option<&Path>,
    repair: bool,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let folder = platform::find_data_folder(data)?;
    let found = examine_folder(&folder, repair, platform::timestamp())?;
    let is_bad = |it: &Symptom| it.grade == Grade::Error && !it.is_mended;
    let exit = match found.iter().any(is_bad) {
        true => Exit::Findings,
        false => Exit::Done,
    };
    if json {
        let findings: Vec<Value> = found
            .iter()
            .map(|it| {
                json!({
                    "severity": it.grade.label(),
                    "message": it.what,
                    "advice": it.advice,
                    "repaired": it.is_mended,
                })
            })
            .collect();
        put_json(out, &json!({ "format": 1, "findings": findings }))?;
        return Ok(exit);
    }
    if found.is_empty() {
        put(out, "All is well: the cases, the library and the backups\n")?;
    }
    for it in &found {
        let text = match it.is_mended {
            true => format!("repaired: {}.\n", it.what),
            false => format!("{}: {}. {}.\n", it.grade.label(), it.what, it.advice),
        };
        put(out, &text)?;
    }
    Ok(exit)
}
