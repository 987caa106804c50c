//! The pack that comes with the program → entries, without touching what the team has changed.

use super::entries::{self, Entry, Origin, Stored};
use super::{Change, Filled};
use crate::library::{Library, PackFile};
use crate::store::digest;
use crate::store::failure::Step;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

const PACK_DIGEST: &str = "pack-digest";
const PACK_NAME: &str = "pack-name";
const FILLED_AT: &str = "filled-at";

/// Whether the library was last filled from exactly these files.
pub(super) fn is_from(connection: &Connection, files: &[PackFile]) -> Step<bool> {
    let known: Option<String> = connection
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([PACK_DIGEST], |row| row.get(0))
        .optional()?;
    Ok(known.is_some_and(|known| known == digest_of(files)))
}

/// Brings the library to a pack: what is new comes in, what nobody changed is updated or goes, what somebody changed stays.
pub(super) fn fill(
    connection: &Connection,
    files: &[PackFile],
    library: &Library,
    at: Timestamp,
) -> Step<Filled> {
    let mut filled = Filled::default();
    if is_from(connection, files)? {
        return Ok(filled);
    }
    let change = Change {
        author: library.house.name.clone(),
        reason: "Came with the program".to_owned(),
    };
    let stored = entries::all(connection)?;
    for (position, file) in (0..).zip(files) {
        let entry = Entry::brought(file, library, position);
        bring(
            connection,
            entry,
            stored.get(&file.path),
            &change,
            at,
            &mut filled,
        )?;
    }
    let brought: BTreeSet<_> = files.iter().map(|file| file.path.as_str()).collect();
    for (path, entry) in &stored {
        if entry.is_as_brought() && !brought.contains(path.as_str()) {
            entries::remove(connection, entry.number)?;
            filled.removed += 1;
        }
    }
    set_meta(connection, PACK_DIGEST, &digest_of(files))?;
    set_meta(connection, PACK_NAME, &library.house.name)?;
    set_meta(connection, FILLED_AT, &at.to_string())?;
    Ok(filled)
}

fn bring(
    connection: &Connection,
    entry: Entry<'_>,
    stored: Option<&Stored>,
    change: &Change,
    at: Timestamp,
    filled: &mut Filled,
) -> Step<()> {
    let revision = entry.described.revision.clone();
    match stored {
        Some(stored) if stored.revision == *revision => {
            return entries::set_brought(connection, stored.number, &revision, entry.position);
        }
        Some(stored) if !stored.is_as_brought() => {
            filled.kept.push(entry.file.path.clone());
            return Ok(());
        }
        Some(_) => filled.updated += 1,
        None => filled.added += 1,
    }
    let entry = Entry {
        pack_revision: Some(&revision),
        ..entry
    };
    let origin = Origin {
        change,
        at,
        made_here: false,
    };
    entries::put(connection, &entry, origin)
}

fn digest_of(files: &[PackFile]) -> String {
    digest::of_texts(
        files
            .iter()
            .flat_map(|file| [file.path.as_str(), file.text.as_str()]),
    )
}

fn set_meta(connection: &Connection, key: &str, value: &str) -> Step<()> {
    connection
        .prepare_cached("REPLACE INTO meta (key, value) VALUES (?1, ?2)")?
        .execute(params![key, value])?;
    Ok(())
}
