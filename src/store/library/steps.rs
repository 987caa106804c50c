//! Steps: what was done to the library in one go, and the way back.

use super::entries::{self, Entry, Origin, Stored};
use super::types::{Brought, Change, EntryChange, LibraryStep, NewText, Shared, StepTaken, Turn};
use super::{proposals, shared};
use crate::error::Error;
use crate::library::{Library, PackFile, revision};
use crate::store::failure::{Failure, Step};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

/// How many steps can be undone; older ones keep their revisions.
const STEPS_KEPT: i64 = 200;

/// One entry of a step, as hashes of its revisions.
struct Moved {
    path: String,
    before: Option<String>,
    after: Option<String>,
    shared_before: Option<String>,
    shared_after: Option<String>,
}

/// Does a step; `library` is the library with all of it.
pub(super) fn take(
    connection: &Connection,
    step: &LibraryStep,
    library: &Library,
    at: Timestamp,
) -> Step<()> {
    connection.execute("DELETE FROM steps WHERE undone = 1", [])?;
    connection
        .prepare_cached("INSERT INTO steps (name, author, at, pack) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            step.name,
            step.author,
            at.as_microsecond(),
            step.pack
        ])?;
    let number = connection.last_insert_rowid();
    for entry in &step.entries {
        let pack = step.pack.as_deref();
        let moved = change(connection, pack, entry, library, at)?;
        note(connection, number, &moved)?;
    }
    connection.execute(
        "DELETE FROM steps WHERE number <= ?1",
        [number - STEPS_KEPT],
    )?;
    Ok(())
}

fn change(
    connection: &Connection,
    pack: Option<&str>,
    entry: &EntryChange,
    library: &Library,
    at: Timestamp,
) -> Step<Moved> {
    let stored = entries::find(connection, &entry.path)?;
    let before = stored.as_ref().map(|stored| stored.revision.clone());
    if before != entry.before {
        return Err(changed_meanwhile(&entry.path));
    }
    let shared_before = match pack {
        Some(pack) => shared::hash(connection, pack, &entry.path)?,
        None => None,
    };
    let share = |now: Option<&str>| match (pack, &entry.shared) {
        (Some(pack), Shared::Is(brought)) => {
            share(connection, (pack, &entry.path), brought.as_ref(), now, at)
        }
        _ => Ok(shared_before.clone()),
    };
    let is_as_brought = entry.is_as_brought();
    let mut shared_after = None;
    if !is_as_brought {
        // The history has what the merge took in before what came of it.
        shared_after = share(None)?;
    }
    let after = match &entry.text {
        NewText::Kept => before.clone(),
        NewText::Is(text) => {
            let file = PackFile::new(entry.path.as_str(), text.as_str());
            let brought = entry.brought().filter(|_| is_as_brought);
            let (change, at) = match brought {
                Some(brought) => (&brought.change, brought.at),
                None => (&entry.change, at),
            };
            let origin = Origin {
                change,
                at,
                made_here: brought.is_none(),
            };
            Some(write(connection, &file, stored.as_ref(), library, origin)?)
        }
        NewText::Gone => {
            remove(connection, stored.as_ref())?;
            None
        }
    };
    if is_as_brought {
        shared_after = share(after.as_deref())?;
    }
    Ok(Moved {
        path: entry.path.clone(),
        before,
        after,
        shared_before,
        shared_after,
    })
}

/// Writes an entry's text; the same text again is no revision. Gives its hash.
fn write(
    connection: &Connection,
    file: &PackFile,
    stored: Option<&Stored>,
    library: &Library,
    origin: Origin<'_>,
) -> Step<String> {
    let position = match stored {
        Some(stored) => stored.position,
        None => entries::next_position(connection)?,
    };
    let entry = Entry {
        pack_revision: stored.and_then(|stored| stored.pack_revision.as_deref()),
        ..Entry::brought(file, library, position)
    };
    let hash = entry.described.revision.to_string();
    if stored.is_none_or(|stored| stored.revision != hash) {
        entries::put(connection, &entry, origin)?;
    }
    Ok(hash)
}

fn remove(connection: &Connection, stored: Option<&Stored>) -> Step<()> {
    match stored {
        Some(stored) => entries::remove(connection, stored.number),
        None => Ok(()),
    }
}

/// Keeps which version was shared last, and that version itself if the history does not have it; gives its revision. `now`
/// is that of the entry, if it is known to have this very text.
pub(super) fn share(
    connection: &Connection,
    (pack, path): (&str, &str),
    brought: Option<&Brought>,
    now: Option<&str>,
    at: Timestamp,
) -> Step<Option<String>> {
    let hash = match (brought, now) {
        (None, _) => None,
        (Some(_), Some(now)) => Some(now.to_owned()),
        (Some(brought), None) => Some(kept(connection, path, brought)?),
    };
    shared::set(connection, pack, path, hash.as_deref(), at)?;
    Ok(hash)
}

/// The revision under which the history has a text that was brought; it is added if the history does not have it.
fn kept(connection: &Connection, path: &str, brought: &Brought) -> Step<String> {
    let file = PackFile::new(path, brought.text.as_str());
    let hash = entries::hash_now(connection, &file)?.unwrap_or_else(|| revision(&file));
    if let Some(known) = entries::known_as(connection, &file, &hash)? {
        return Ok(known);
    }
    let origin = Origin {
        change: &brought.change,
        at: brought.at,
        made_here: false,
    };
    entries::add_revision(connection, &file, &hash, origin)?;
    Ok(hash)
}

fn note(connection: &Connection, step: i64, moved: &Moved) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/add_step_entry.sql"))?
        .execute(named_params! {
            ":step": step,
            ":path": moved.path,
            ":hash_before": moved.before,
            ":hash_after": moved.after,
            ":shared_before": moved.shared_before,
            ":shared_after": moved.shared_after,
        })?;
    Ok(())
}

fn changed_meanwhile(path: &str) -> Failure {
    Failure::Sorted(Error::Invalid {
        what:
            "this entry was changed by another window or command in the meantime; look at it again"
                .to_owned(),
        place: path.to_owned(),
    })
}

/// The step that undo would take back; none if there is none.
pub(super) fn last(connection: &Connection) -> Step<Option<StepTaken>> {
    one(connection, include_str!("sql/last_step.sql"))
}

/// The step that redo would do again.
pub(super) fn first_undone(connection: &Connection) -> Step<Option<StepTaken>> {
    one(connection, include_str!("sql/first_undone_step.sql"))
}

fn one(connection: &Connection, sql: &str) -> Step<Option<StepTaken>> {
    connection
        .prepare_cached(sql)?
        .query_row([], |row| Ok(row_to_taken(row)))
        .optional()?
        .transpose()
}

fn row_to_taken(row: &Row<'_>) -> Step<StepTaken> {
    Ok(StepTaken {
        number: row.get("number")?,
        name: row.get("name")?,
        author: row.get("author")?,
        pack: row.get("pack")?,
        at: entries::time(row.get("at")?)?,
    })
}

/// The files as they were before a step, or as they were after it: path and text, none where there was no entry.
pub(super) fn sides(
    connection: &Connection,
    step: i64,
    turn: Turn,
) -> Step<Vec<(String, Option<String>)>> {
    moves(connection, step)?
        .into_iter()
        .map(|moved| {
            let wanted = match turn {
                Turn::Undo => &moved.before,
                Turn::Redo => &moved.after,
            };
            let text = wanted
                .as_ref()
                .map(|hash| entries::revision_text(connection, &moved.path, hash))
                .transpose()?;
            Ok((moved.path, text))
        })
        .collect()
}

/// Takes a step back, or does it again; `library` is the library afterwards.
pub(super) fn turn(
    connection: &Connection,
    step: &StepTaken,
    turn: Turn,
    library: &Library,
    change: &Change,
    at: Timestamp,
) -> Step<()> {
    for moved in moves(connection, step.number)? {
        let (from, to) = match turn {
            Turn::Undo => (&moved.after, &moved.before),
            Turn::Redo => (&moved.before, &moved.after),
        };
        // What was published since is what the next merge begins with.
        let (shared_now, shared) = match turn {
            Turn::Undo => (&moved.shared_after, &moved.shared_before),
            Turn::Redo => (&moved.shared_before, &moved.shared_after),
        };
        let stored = entries::find(connection, &moved.path)?;
        if stored.as_ref().map(|stored| &stored.revision) != from.as_ref() {
            return Err(changed_meanwhile(&moved.path));
        }
        match to {
            Some(hash) => {
                let text = entries::revision_text(connection, &moved.path, hash)?;
                let file = PackFile::new(moved.path.as_str(), text);
                let origin = Origin {
                    change,
                    at,
                    made_here: true,
                };
                write(connection, &file, stored.as_ref(), library, origin)?;
            }
            None => remove(connection, stored.as_ref())?,
        }
        if let Some(pack) = &step.pack
            && &shared::hash(connection, pack, &moved.path)? == shared_now
        {
            shared::set(connection, pack, &moved.path, shared.as_deref(), at)?;
        }
    }
    connection
        .prepare_cached("UPDATE steps SET undone = ?2 WHERE number = ?1")?
        .execute(params![step.number, turn == Turn::Undo])?;
    proposals::turn(connection, step.number, turn == Turn::Undo)
}

fn moves(connection: &Connection, step: i64) -> Step<Vec<Moved>> {
    let mut statement =
        connection.prepare_cached("SELECT * FROM step_entries WHERE step = ?1 ORDER BY path")?;
    let rows = statement.query_map([step], |row| {
        Ok(Moved {
            path: row.get("path")?,
            before: row.get("hash_before")?,
            after: row.get("hash_after")?,
            shared_before: row.get("shared_before")?,
            shared_after: row.get("shared_after")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
