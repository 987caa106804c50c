//! Revisions by which a passage was withdrawn.

use crate::store::failure::Step;
use rusqlite::Connection;

/// A revision by which a passage was withdrawn, or in which it still was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The passage's file within the pack.
    pub path: String,
    /// The revision's number.
    pub number: u32,
    /// Its identity.
    pub hash: String,
    /// The file as it was.
    pub text: String,
}

/// All of them, the oldest of each passage first.
pub(super) fn all(connection: &Connection) -> Step<Vec<Withdrawal>> {
    let mut statement = connection.prepare_cached(
        "SELECT path, number, hash, text FROM revisions
         WHERE path LIKE 'guidance/%' AND instr(text, char(10) || 'withdrawn = ') > 0
         ORDER BY path, number",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Withdrawal {
            path: row.get("path")?,
            number: row.get("number")?,
            hash: row.get("hash")?,
            text: row.get("text")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
