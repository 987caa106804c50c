//! The desk as the adviser left it: the open case, the order of the list, and where each case was scrolled to.

use super::CaseId;
use crate::store::failure::Step;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The list of cases as the adviser left it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// The open case.
    pub open: Option<CaseId>,
    /// The order of the list; may name cases that are gone, and need not name all.
    pub order: Vec<CaseId>,
}

pub(super) fn load(connection: &Connection) -> Step<Desk> {
    let found = connection
        .prepare_cached("SELECT open_case, ordering FROM desk")?
        .query_row([], |row| {
            Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, String>(1)?))
        })
        .optional()?;
    let Some((open, order)) = found else {
        return Ok(Desk::default());
    };
    Ok(Desk {
        open: open.map(CaseId),
        order: serde_json::from_str(&order)?,
    })
}

pub(super) fn save(connection: &Connection, desk: &Desk) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/set_desk.sql"))?
        .execute(params![
            desk.open.map(|id| id.0),
            serde_json::to_string(&desk.order)?
        ])?;
    Ok(())
}

pub(super) fn load_view<T: DeserializeOwned>(
    connection: &Connection,
    id: CaseId,
) -> Step<Option<T>> {
    let view: Option<String> = connection
        .prepare_cached("SELECT view FROM views WHERE case_id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    Ok(view.and_then(|view| serde_json::from_str(&view).ok()))
}

pub(super) fn save_view(connection: &Connection, id: CaseId, view: &impl Serialize) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/set_view.sql"))?
        .execute(params![id.0, serde_json::to_string(view)?])?;
    Ok(())
}
