//! Settings: a name and a JSON value. They stay on this computer.

use crate::error::Error;
use crate::store::failure::{Failure, Step};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(super) fn load<T: DeserializeOwned>(connection: &Connection, key: &str) -> Step<Option<T>> {
    let value: Option<String> = connection
        .prepare_cached("SELECT value FROM settings WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    let Some(value) = value else { return Ok(None) };
    serde_json::from_str(&value).map(Some).map_err(|_wrong| {
        Failure::Sorted(Error::Invalid {
            what: format!("“{key}” is not what this setting should be"),
            place: "The settings".to_owned(),
        })
    })
}

pub(super) fn save(connection: &Connection, key: &str, value: &impl Serialize) -> Step<()> {
    connection
        .prepare_cached("REPLACE INTO settings (key, value) VALUES (?1, ?2)")?
        .execute(params![key, serde_json::to_string(value)?])?;
    Ok(())
}
