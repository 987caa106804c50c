//! Files among the backups that nobody can read as databases, put away under the key byte for byte, and taken back.
//!
//! Damaged files that were set aside, with their logs, and backups that cannot be trusted may hold cases in the clear. They
//! cannot be written anew, and are never thrown away. Their bytes go into an encrypted database of their own.

use super::key::{CaseKey, connect, connect_with};
use crate::error::Result;
use crate::platform::{
    empty_private_file, read_pieces, remove_file, rename_file, sync_file, write_private_file,
};
use crate::store::failure::Step;
use rusqlite::{Connection, OpenFlags};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What is put behind the name of a file that was put away.
const PUT_AWAY: &str = ".locked";

/// Whether a file that was put away is called so.
pub(super) fn is_put_away(name: &str) -> bool {
    name.ends_with(PUT_AWAY)
}

/// Puts a file away. At each moment it stands there itself, or all of it is put away, or both.
pub(super) fn put_away(path: &Path, key: &CaseKey) -> Result<()> {
    let place = with_end(path, PUT_AWAY);
    let part = with_end(&place, ".part");
    let put = || -> Step<()> {
        empty_private_file(&part)?;
        let to = connect_with(&part, OpenFlags::default(), Some(key))?;
        to.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")?;
        fill(&to, path)?;
        drop(to);
        Ok(sync_file(&part)?)
    };
    if let Err(failure) = put() {
        // What cannot be removed is found by `doctor`.
        drop(remove_file(&part));
        return Err(failure.sort(path));
    }
    rename_file(&part, &place)?;
    remove_file(path)
}

fn fill(to: &Connection, path: &Path) -> Step<()> {
    let transaction = to.unchecked_transaction()?;
    let sql = "CREATE TABLE pieces (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL)";
    transaction.execute_batch(sql)?;
    let mut statement = transaction.prepare("INSERT INTO pieces (bytes) VALUES (?1)")?;
    let mut done = Ok(());
    read_pieces(path, |piece| {
        if done.is_ok() {
            done = statement.execute([piece]).map(drop);
        }
    })?;
    done?;
    drop(statement);
    transaction.commit()?;
    Ok(())
}

/// Takes back what was put away at `place`.
pub(super) fn take_back(place: &Path) -> Result<()> {
    let read = || -> Step<Vec<u8>> {
        let from = connect(place, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let mut statement = from.prepare("SELECT bytes FROM pieces ORDER BY number")?;
        let mut rows = statement.query([])?;
        let mut bytes = Vec::new();
        while let Some(row) = rows.next()? {
            bytes.extend(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
        }
        Ok(bytes)
    };
    let bytes = read().map_err(|failure| failure.sort(place))?;
    write_private_file(&original(place), &bytes, true)?;
    remove_file(place)
}

/// What a file was called before it was put away.
fn original(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(name.trim_end_matches(PUT_AWAY))
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}
