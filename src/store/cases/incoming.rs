//! Which files of the watched folder were looked at, by their marks.

use super::CaseId;
use crate::store::failure::Step;
use jiff::Timestamp;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// Notes that a file was looked at, and whose post it holds.
pub(super) fn note(
    connection: &Connection,
    mark: &str,
    case: Option<CaseId>,
    at: Timestamp,
) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/note_incoming.sql"))?
        .execute(params![mark, at.as_microsecond(), case.map(|id| id.0)])?;
    Ok(())
}

pub(super) fn marks(connection: &Connection) -> Step<BTreeSet<String>> {
    let mut statement = connection.prepare_cached("SELECT mark FROM incoming")?;
    let marks = statement.query_map([], |row| row.get(0))?;
    Ok(marks.collect::<Result<_, _>>()?)
}

/// The marks of the files that hold the posts of some cases.
pub(super) fn marks_of(connection: &Connection, cases: &[CaseId]) -> Step<BTreeSet<String>> {
    let mut statement =
        connection.prepare_cached("SELECT mark FROM incoming WHERE case_id = ?1")?;
    let mut found = BTreeSet::new();
    for case in cases {
        let mut rows = statement.query([case.0])?;
        while let Some(row) = rows.next()? {
            found.insert(row.get(0)?);
        }
    }
    Ok(found)
}
