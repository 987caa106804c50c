//! Verified copies of a database, sealed with a SHA-256: SQLite's own check misses most flipped bits.

use super::digest;
use super::failure::{Failure, Step};
use crate::platform::{BACKUP_FOLDER, empty_private_file, prepare_folder, rename_file, write_file};
use jiff::{Timestamp, tz::TimeZone};
use rusqlite::Connection;
use rusqlite::backup::Backup;
use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;

/// Pages copied at a time; nobody else waits for them, so all in one go.
const ALL_PAGES: i32 = i32::MAX;

/// Copies the open database at `path` into the backup folder beside it.
///
/// The copy gets its name only when it has been checked. Its digest stands beside it, in the form `sha256sum` reads.
pub(super) fn take(connection: &Connection, path: &Path, version: i64, at: Timestamp) -> Step<()> {
    let folder = path.with_file_name(BACKUP_FOLDER);
    prepare_folder(&folder)?;
    let name = name_for(path, version, at);
    let unchecked = folder.join(format!("{name}.part"));
    copy(connection, &unchecked)?;
    let digest = digest::of_file(&unchecked)?;
    let seal = folder.join(format!("{name}.sha256"));
    write_file(&seal, format!("{digest}  {name}\n").as_bytes())?;
    Ok(rename_file(&unchecked, &folder.join(&name))?)
}

fn name_for(path: &Path, version: i64, at: Timestamp) -> String {
    let stem = path.file_stem().map_or_else(
        || OsStr::new("database").to_string_lossy(),
        OsStr::to_string_lossy,
    );
    let time = at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ");
    format!("{stem}-v{version}-{time}.db")
}

fn copy(from: &Connection, path: &Path) -> Step<()> {
    empty_private_file(path)?;
    let mut to = Connection::open(path)?;
    Backup::new(from, &mut to)?.run_to_completion(ALL_PAGES, Duration::ZERO, None)?;
    // The copy says of itself that it has a write-ahead log, as the original does; alone it must be whole in one file.
    to.pragma_update(None, "journal_mode", "DELETE")?;
    let verdict: String = to.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(Failure::Damaged)
    }
}
