//! Rows of `shared`: the version of each entry that both sides of a merge began with, for each pack.

use crate::library::Base;
use crate::store::failure::Step;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

/// The revision last taken in from a pack or published to it.
pub(super) fn hash(connection: &Connection, pack: &str, path: &str) -> Step<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT hash FROM shared WHERE pack = ?1 AND path = ?2")?
        .query_row([pack, path], |row| row.get(0))
        .optional()?)
}

pub(super) fn set(
    connection: &Connection,
    pack: &str,
    path: &str,
    hash: Option<&str>,
    at: Timestamp,
) -> Step<()> {
    match hash {
        Some(hash) => connection
            .prepare_cached("REPLACE INTO shared (pack, path, hash, at) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![pack, path, hash, at.as_microsecond()])?,
        None => connection
            .prepare_cached("DELETE FROM shared WHERE pack = ?1 AND path = ?2")?
            .execute([pack, path])?,
    };
    Ok(())
}

/// What both sides of a merge with a pack began with, by path.
pub(super) fn bases(connection: &Connection, pack: &str) -> Step<BTreeMap<String, Base>> {
    let mut statement = connection.prepare_cached(include_str!("sql/shared_texts.sql"))?;
    let rows = statement.query_map([pack], |row| {
        let base = Base {
            text: row.get("text")?,
            is_shared: row.get("is_shared")?,
        };
        Ok((row.get("path")?, base))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
