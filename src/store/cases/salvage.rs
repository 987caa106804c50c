//! A file of cases read without opening it for good: one that is damaged, newer, read-only, or a backup.
//!
//! Nothing is written, and nothing is believed: each case is read by itself, and what of it can be read is given.

use super::rows::time;
use super::{CaseId, CaseState};
use crate::error::{Error, Result};
use crate::intake::Thread;
use crate::platform::is_folder;
use crate::reply::Draft;
use crate::store::failure::Step;
use crate::store::to_read::connect_to_read;
use jiff::Timestamp;
use rusqlite::types::FromSql;
use rusqlite::{Connection, Row};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// More cases than one adviser ever has; a file that claims more is hostile.
const MOST_CASES: usize = 200_000;

/// After how many of its steps SQLite asks whether it is to go on: some milliseconds.
const STEPS: i32 = 100_000;

/// So many times it is told to go on, more than all of these cases need: a made-up file could keep it busy for ever.
const MOST_ROUNDS: u32 = 1_000;

/// What could be read of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalvagedCase {
    /// Its name in that file.
    pub id: CaseId,
    /// How far it had come.
    pub state: Option<CaseState>,
    /// When it was last saved.
    pub updated: Option<Timestamp>,
    /// What was copied.
    pub thread: Option<Thread>,
    /// The letter.
    pub draft: Option<Draft>,
    /// What was noted.
    pub notes: String,
}

/// What could be read of a file of cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Salvaged {
    /// The cases that are not in the bin, the one last saved first.
    pub cases: Vec<SalvagedCase>,
    /// How many cases there are of which neither post nor letter could be read.
    pub unread: usize,
}

/// Reads all that can be read of the cases at `path`; `go_on` is asked often, and when it says no the rest is left out.
///
/// # Errors
/// `Corrupt` if it is no file of cases or none of it can be read; `Locked`; `ReadOnly` or `Io` if it may not be read.
pub fn salvage(path: &Path, go_on: &dyn Fn() -> bool) -> Result<Salvaged> {
    if is_folder(path) {
        return Err(Error::Corrupt {
            path: path.to_owned(),
        });
    }
    connect_to_read(path)
        .and_then(|mut connection| read(&mut connection, go_on))
        .map_err(|failure| failure.sort(path))
}

fn read(connection: &mut Connection, go_on: &dyn Fn() -> bool) -> Step<Salvaged> {
    let is_spent = Arc::new(AtomicBool::new(false));
    let spent = Arc::clone(&is_spent);
    let mut rounds = 0;
    let stops = move || {
        rounds += 1;
        spent.store(rounds > MOST_ROUNDS, Ordering::Relaxed);
        rounds > MOST_ROUNDS
    };
    connection.progress_handler(STEPS, Some(stops))?;
    let mut salvaged = Salvaged::default();
    for id in ids(connection)? {
        if is_spent.load(Ordering::Relaxed) || !go_on() {
            break;
        }
        match case(connection, id) {
            Found::Case(case) => salvaged.cases.push(*case),
            Found::InBin => {}
            Found::Nothing => salvaged.unread += 1,
        }
    }
    salvaged
        .cases
        .sort_by_key(|case| Reverse((case.updated, case.id)));
    Ok(salvaged)
}

/// The cases the file tells of. A hole ends each way of looking, so it is looked from both ends and in both tables.
fn ids(connection: &Connection) -> Step<BTreeSet<i64>> {
    let mut ids = BTreeSet::new();
    let mut first_failure = None;
    for query in [
        "SELECT id FROM cases ORDER BY id",
        "SELECT id FROM cases ORDER BY id DESC",
        "SELECT case_id FROM threads ORDER BY case_id",
        "SELECT case_id FROM threads ORDER BY case_id DESC",
    ] {
        if let Err(error) = collect(connection, query, &mut ids) {
            first_failure.get_or_insert(error);
        }
    }
    match first_failure {
        Some(error) if ids.is_empty() => Err(error.into()),
        _ => Ok(ids),
    }
}

fn collect(connection: &Connection, query: &str, ids: &mut BTreeSet<i64>) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(query)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if ids.len() >= MOST_CASES {
            break;
        }
        ids.extend(row.get::<_, i64>(0).ok());
    }
    Ok(())
}

/// What there is of one case.
enum Found {
    Case(Box<SalvagedCase>),
    InBin,
    Nothing,
}

/// Reads one case, column by column: a file of an older version has fewer of them, one of a newer version others.
fn case(connection: &Connection, id: i64) -> Found {
    let row = connection.query_row("SELECT * FROM cases WHERE id = ?1", [id], |row| {
        let state: Option<String> = column(row, "state");
        let updated: Option<i64> = column(row, "updated");
        let draft: Option<String> = column(row, "draft");
        let case = SalvagedCase {
            id: CaseId(id),
            state: state.and_then(|label| CaseState::from_label(&label)),
            updated: updated.and_then(|at| time(at).ok()),
            thread: None,
            draft: draft.and_then(|draft| serde_json::from_str(&draft).ok()),
            notes: column(row, "notes").unwrap_or_default(),
        };
        Ok((case, column::<i64>(row, "deleted").is_some()))
    });
    let (mut case, is_in_bin) = row.unwrap_or_else(|_unread| (nothing(id), false));
    if is_in_bin {
        return Found::InBin;
    }
    let query = "SELECT thread FROM threads WHERE case_id = ?1";
    let thread = connection.query_row(query, [id], |row| row.get::<_, String>(0));
    case.thread = thread.ok().and_then(|it| serde_json::from_str(&it).ok());
    match (&case.thread, &case.draft) {
        (None, None) => Found::Nothing,
        _ => Found::Case(Box::new(case)),
    }
}

fn column<T: FromSql>(row: &Row<'_>, name: &str) -> Option<T> {
    row.get::<_, Option<T>>(name).ok().flatten()
}

fn nothing(id: i64) -> SalvagedCase {
    SalvagedCase {
        id: CaseId(id),
        state: None,
        updated: None,
        thread: None,
        draft: None,
        notes: String::new(),
    }
}

#[cfg(test)]
mod tests;
