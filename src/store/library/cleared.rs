//! Rows of `cleared`: what a person has cleared to be shared, by its digest alone.

use crate::store::digest;
use crate::store::failure::Step;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Those of `keys` that were cleared.
pub(super) fn among(
    connection: &Connection,
    keys: impl Iterator<Item = String>,
) -> Step<BTreeSet<String>> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM cleared WHERE digest = ?1")?;
    let mut cleared = BTreeSet::new();
    for key in keys {
        if statement.exists([digest_of(&key)])? {
            cleared.insert(key);
        }
    }
    Ok(cleared)
}

pub(super) fn clear(connection: &Connection, keys: &[String]) -> Step<()> {
    let mut statement =
        connection.prepare_cached("INSERT OR IGNORE INTO cleared (digest) VALUES (?1)")?;
    for key in keys {
        statement.execute([digest_of(key)])?;
    }
    Ok(())
}

fn digest_of(key: &str) -> String {
    digest::of_texts([key].into_iter())
}
