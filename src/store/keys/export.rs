//! A database written anew under another key, or under none, and compared with what it was written from.

use super::key::{CaseKey, connect_with};
use crate::error::Error;
use crate::platform::{empty_private_file, sync_file};
use crate::store::backup::check;
use crate::store::digest;
use crate::store::failure::{Failure, Step};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, params};
use std::path::Path;
use zeroize::Zeroizing;

/// Writes all that an open database holds into a new file with this key, and gives only what was found whole and the same:
/// when it returns, the file is on the disk.
pub(in crate::store) fn export(from: &Connection, to: &Path, key: Option<&CaseKey>) -> Step<()> {
    empty_private_file(to)?;
    // The rows come table by table, so that one may refer to what has not come yet.
    from.pragma_update(None, "foreign_keys", false)?;
    let done = attach(from, to, key).and_then(|()| {
        let filled = fill(from);
        let detached = from.execute_batch("DETACH DATABASE recoded");
        filled.and(detached.map_err(Failure::from))
    });
    from.pragma_update(None, "foreign_keys", true)?;
    done?;
    check(to)?;
    let copy = connect_with(to, OpenFlags::SQLITE_OPEN_READ_ONLY, key)?;
    if content(from)? != content(&copy)? {
        return Err(Failure::Damaged);
    }
    drop(copy);
    Ok(sync_file(to)?)
}

fn attach(from: &Connection, to: &Path, key: Option<&CaseKey>) -> Step<()> {
    let path = to.to_str().ok_or_else(|| Error::Invalid {
        what: "its name has signs that cannot be read".to_owned(),
        place: to.display().to_string(),
    })?;
    let words = key.map_or_else(Zeroizing::default, CaseKey::words);
    from.execute(
        "ATTACH DATABASE ?1 AS recoded KEY ?2",
        params![path, words.as_str()],
    )?;
    Ok(())
}

fn fill(from: &Connection) -> Step<()> {
    // It is thrown away if this is cut short, and put on the disk in one go.
    from.execute_batch("PRAGMA recoded.journal_mode = MEMORY; PRAGMA recoded.synchronous = OFF")?;
    from.query_row("SELECT sqlcipher_export('recoded')", [], |_| Ok(()))?;
    let version: i64 = from.pragma_query_value(None, "user_version", |row| row.get(0))?;
    from.execute_batch(&format!("PRAGMA recoded.user_version = {version}"))?;
    Ok(())
}

/// A digest of the version, the schema and every row of a database.
fn content(connection: &Connection) -> Step<String> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let mut texts = vec![version.to_string()];
    let sql = "SELECT type, name, ifnull(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name";
    let mut statement = connection.prepare(sql)?;
    let mut tables = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, name): (String, String) = (row.get(0)?, row.get(1)?);
        if kind == "table" {
            tables.push(name.clone());
        }
        texts.extend([kind, name, row.get(2)?]);
    }
    for table in tables {
        let table = table.replace('"', "\"\"");
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let columns = statement.column_count();
        let mut digests = Vec::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut values = Vec::with_capacity(columns);
            for column in 0..columns {
                values.push(in_words(row.get_ref(column)?));
            }
            digests.push(digest::of_texts(values.iter().map(|value| value.as_str())));
        }
        // The order of rows is none of what they say.
        digests.sort_unstable();
        texts.push(table);
        texts.extend(digests);
    }
    Ok(digest::of_texts(texts.iter().map(String::as_str)))
}

/// A value as text that says of which type it is.
fn in_words(value: ValueRef<'_>) -> Zeroizing<String> {
    Zeroizing::new(match value {
        ValueRef::Null => "null".to_owned(),
        ValueRef::Integer(number) => format!("i{number}"),
        ValueRef::Real(number) => format!("r{:x}", number.to_bits()),
        ValueRef::Text(bytes) => format!("t{}", String::from_utf8_lossy(bytes)),
        ValueRef::Blob(bytes) => format!("b{bytes:?}"),
    })
}
