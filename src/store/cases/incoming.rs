//! Which files of the watched folder were looked at, by their marks.

use crate::store::failure::Step;
use jiff::Timestamp;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

pub(super) fn note(connection: &Connection, mark: &str, at: Timestamp) -> Step<()> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO incoming (mark, at) VALUES (?1, ?2)")?
        .execute(params![mark, at.as_microsecond()])?;
    Ok(())
}

pub(super) fn marks(connection: &Connection) -> Step<BTreeSet<String>> {
    let mut statement = connection.prepare_cached("SELECT mark FROM incoming")?;
    let marks = statement.query_map([], |row| row.get(0))?;
    Ok(marks.collect::<Result<_, _>>()?)
}
