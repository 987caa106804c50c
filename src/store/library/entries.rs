//! Rows of `entries` and `revisions`, with the words that are searched kept in step.

use super::described::Described;
use super::{Change, LibraryStamp, Revision, searchable};
use crate::library::{Library, Made, PackFile, revision};
use crate::store::failure::{Failure, Step};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use std::collections::BTreeMap;

/// What `entries` holds of one file, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stored {
    pub(super) number: i64,
    pub(super) revision: String,
    pub(super) pack_revision: Option<String>,
    pub(super) position: i64,
}

impl Stored {
    /// Whether the entry is as the pack last brought it.
    pub(super) fn is_as_brought(&self) -> bool {
        self.pack_revision.as_deref() == Some(self.revision.as_str())
    }
}

/// How a revision came to be.
#[derive(Clone, Copy)]
pub(super) struct Origin<'a> {
    pub(super) change: &'a Change,
    pub(super) at: Timestamp,
    /// Whether it was made on this computer, and neither came with the program nor from a shared pack.
    pub(super) made_here: bool,
}

/// An entry about to be written.
pub(super) struct Entry<'a> {
    pub(super) file: &'a PackFile,
    pub(super) described: Described<'a>,
    pub(super) pack_revision: Option<&'a str>,
    pub(super) position: i64,
}

impl<'a> Entry<'a> {
    /// A file as the pack brings it.
    pub(super) fn brought(file: &'a PackFile, library: &'a Library, position: i64) -> Self {
        Self {
            file,
            described: Described::of(file, library),
            pack_revision: None,
            position,
        }
    }
}

pub(super) fn all(connection: &Connection) -> Step<BTreeMap<String, Stored>> {
    let mut statement = connection
        .prepare_cached("SELECT path, number, revision, pack_revision, position FROM entries")?;
    let rows = statement.query_map([], |row| Ok((row.get("path")?, row_to_stored(row)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn find(connection: &Connection, path: &str) -> Step<Option<Stored>> {
    Ok(connection
        .prepare_cached(
            "SELECT number, revision, pack_revision, position FROM entries WHERE path = ?1",
        )?
        .query_row([path], row_to_stored)
        .optional()?)
}

fn row_to_stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored {
        number: row.get("number")?,
        revision: row.get("revision")?,
        pack_revision: row.get("pack_revision")?,
        position: row.get("position")?,
    })
}

pub(super) fn next_position(connection: &Connection) -> Step<i64> {
    let sql = "SELECT coalesce(max(position), -1) + 1 FROM entries";
    Ok(connection
        .prepare_cached(sql)?
        .query_row([], |row| row.get(0))?)
}

/// Writes an entry, its revision and the words it is found by.
pub(super) fn put(connection: &Connection, entry: &Entry<'_>, origin: Origin<'_>) -> Step<()> {
    let described = &entry.described;
    let number: i64 = connection
        .prepare_cached(include_str!("sql/put.sql"))?
        .query_row(
            named_params! {
                ":path": entry.file.path,
                ":kind": described.kind,
                ":id": described.id,
                ":title": described.title,
                ":part": described.part,
                ":status": described.status,
                ":text": entry.file.text,
                ":revision": described.revision,
                ":pack_revision": entry.pack_revision,
                ":position": entry.position,
            },
            |row| row.get(0),
        )?;
    add_revision(connection, entry.file, &described.revision, origin)?;
    keep_words(connection, number, described)
}

/// Adds a text to the history of an entry.
pub(super) fn add_revision(
    connection: &Connection,
    file: &PackFile,
    hash: &str,
    origin: Origin<'_>,
) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/add_revision.sql"))?
        .execute(named_params! {
            ":path": file.path,
            ":hash": hash,
            ":text": file.text,
            ":author": origin.change.author,
            ":at": origin.at.as_microsecond(),
            ":reason": origin.change.reason,
            ":made_here": origin.made_here,
        })?;
    Ok(())
}

/// Whether an entry ever had this revision.
pub(super) fn has_revision(connection: &Connection, path: &str, hash: &str) -> Step<bool> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM revisions WHERE path = ?1 AND hash = ?2")?
        .exists(params![path, hash])?)
}

/// The hash under which the history has a text; none if it does not have it.
///
/// The first format of this file gave entries that are no passages another hash than they have now.
pub(super) fn known_as(
    connection: &Connection,
    file: &PackFile,
    hash: &str,
) -> Step<Option<String>> {
    if has_revision(connection, &file.path, hash)? {
        return Ok(Some(hash.to_owned()));
    }
    let current: Option<(String, String)> = connection
        .prepare_cached("SELECT text, revision FROM entries WHERE path = ?1")?
        .query_row([&file.path], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(current
        .filter(|(text, _)| revision(&PackFile::new(file.path.as_str(), text.as_str())) == hash)
        .map(|(_, stored)| stored))
}

/// The hash of an entry as it is, if it has this very text.
pub(super) fn hash_now(connection: &Connection, file: &PackFile) -> Step<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT revision FROM entries WHERE path = ?1 AND text = ?2")?
        .query_row([&file.path, &file.text], |row| row.get(0))
        .optional()?)
}

/// The text of one revision.
pub(super) fn revision_text(connection: &Connection, path: &str, hash: &str) -> Step<String> {
    Ok(connection
        .prepare_cached("SELECT text FROM revisions WHERE path = ?1 AND hash = ?2 LIMIT 1")?
        .query_row(params![path, hash], |row| row.get(0))?)
}

/// Keeps the plain words of an entry that is a passage, under a new number.
fn keep_words(connection: &Connection, entry: i64, described: &Described<'_>) -> Step<()> {
    connection
        .prepare_cached("DELETE FROM passages WHERE entry = ?1")?
        .execute([entry])?;
    let Some(snippet) = described.snippet else {
        return Ok(());
    };
    let title = searchable::clean(&snippet.title);
    let keywords = searchable::clean(&snippet.keywords.join(", "));
    let body = searchable::plain(&snippet.body);
    let sql = "INSERT INTO passages (entry, id, title, keywords, body) VALUES (?1, ?2, ?3, ?4, ?5)";
    connection.prepare_cached(sql)?.execute(params![
        entry,
        snippet.id.as_str(),
        title,
        keywords,
        body
    ])?;
    Ok(())
}

/// Sets which revision the pack last brought, and where the entry stands in it.
pub(super) fn set_brought(
    connection: &Connection,
    number: i64,
    pack_revision: &str,
    position: i64,
) -> Step<()> {
    connection
        .prepare_cached("UPDATE entries SET pack_revision = ?2, position = ?3 WHERE number = ?1")?
        .execute(params![number, pack_revision, position])?;
    Ok(())
}

/// Removes an entry and its words; its revisions stay.
pub(super) fn remove(connection: &Connection, number: i64) -> Step<()> {
    connection
        .prepare_cached("DELETE FROM entries WHERE number = ?1")?
        .execute([number])?;
    Ok(())
}

pub(super) fn files(connection: &Connection) -> Step<Vec<PackFile>> {
    let mut statement =
        connection.prepare_cached("SELECT path, text FROM entries ORDER BY position, path")?;
    let rows = statement.query_map([], |row| {
        Ok(PackFile {
            path: row.get(0)?,
            text: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn file(connection: &Connection, path: &str) -> Step<Option<PackFile>> {
    let mut statement = connection.prepare_cached("SELECT text FROM entries WHERE path = ?1")?;
    let text = statement.query_row([path], |row| row.get::<_, String>(0));
    Ok(text.optional()?.map(|text| PackFile::new(path, text)))
}

pub(super) fn revisions(connection: &Connection, path: &str) -> Step<Vec<Revision>> {
    let mut statement = connection.prepare_cached(include_str!("sql/revisions.sql"))?;
    let mut rows = statement.query([path])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(row_to_revision(row)?);
    }
    Ok(found)
}

/// The revisions made on this computer, oldest first.
pub(super) fn made_here(connection: &Connection) -> Step<Vec<Made>> {
    let mut statement = connection.prepare_cached(
        "SELECT path, hash, author, at, reason FROM revisions WHERE made_here = 1 ORDER BY at, path",
    )?;
    let mut rows = statement.query([])?;
    let mut made = Vec::new();
    while let Some(row) = rows.next()? {
        made.push(Made {
            entry: row.get("path")?,
            hash: row.get("hash")?,
            at: time(row.get("at")?)?,
            by: row.get("author")?,
            reason: row.get("reason")?,
        });
    }
    Ok(made)
}

pub(super) fn time(microseconds: i64) -> Step<Timestamp> {
    Timestamp::from_microsecond(microseconds).map_err(|_wrong| Failure::Damaged)
}

pub(super) fn paths_with_history(connection: &Connection, id: &str) -> Step<Vec<String>> {
    let file = format!("/{id}.md");
    let is_called = |path: &String| path == id || path.ends_with(&file);
    let all = all_paths(connection)?;
    Ok(all.into_iter().filter(is_called).collect())
}

/// The state of the library: each other text of an entry is a revision, and what leaves it is an entry less.
pub(super) fn stamp(connection: &Connection) -> Step<LibraryStamp> {
    let sql = "SELECT (SELECT count(*) FROM entries), (SELECT count(*) FROM revisions)";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| {
        Ok(LibraryStamp {
            entries: row.get(0)?,
            revisions: row.get(1)?,
        })
    })?)
}

/// All files that have a history.
pub(super) fn all_paths(connection: &Connection) -> Step<Vec<String>> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT path FROM revisions ORDER BY path")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row_to_revision(row: &Row<'_>) -> Step<Revision> {
    Ok(Revision {
        number: row.get("number")?,
        hash: row.get("hash")?,
        text: row.get("text")?,
        change: Change {
            author: row.get("author")?,
            reason: row.get("reason")?,
        },
        made_here: row.get("made_here")?,
        at: time(row.get("at")?)?,
    })
}
