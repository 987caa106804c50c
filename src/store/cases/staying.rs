//! Rows of `keeping`: cases that are kept however old they are, and the days on which others go.

use super::rows::damaged;
use super::{CaseId, CaseStore};
use crate::error::Result;
use crate::store::failure::Step;
use jiff::civil::Date;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// How long a case is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Staying {
    /// Whether it is kept however old it is.
    pub kept: bool,
    /// The day on which it goes for good by itself, as was announced.
    pub goes_on: Option<Date>,
}

impl CaseStore {
    /// How long cases are kept, of those of which anything is known.
    ///
    /// # Errors
    /// `Corrupt` if the file does not hold what was written.
    pub fn staying(&self) -> Result<BTreeMap<CaseId, Staying>> {
        self.database.read(all)
    }

    /// Keeps how long cases are kept. It is no change of theirs; one that is gone is passed over.
    ///
    /// # Errors
    /// `DiskFull`, `Io`.
    pub fn set_staying(&mut self, cases: &[(CaseId, Staying)]) -> Result<()> {
        self.database.transact(|connection| {
            let mut cases = cases.iter();
            cases.try_for_each(|(id, staying)| set(connection, *id, *staying))
        })
    }
}

fn all(connection: &Connection) -> Step<BTreeMap<CaseId, Staying>> {
    let mut statement = connection.prepare_cached("SELECT case_id, kept, goes_on FROM keeping")?;
    let mut rows = statement.query([])?;
    let mut all = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let goes_on: Option<String> = row.get(2)?;
        let goes_on = goes_on.map(|day| day.parse()).transpose();
        let staying = Staying {
            kept: row.get(1)?,
            goes_on: goes_on.map_err(damaged)?,
        };
        all.insert(CaseId(row.get(0)?), staying);
    }
    Ok(all)
}

fn set(connection: &Connection, case: CaseId, staying: Staying) -> Step<()> {
    // A case that is gone meanwhile is passed over.
    connection
        .prepare_cached(include_str!("sql/set_staying.sql"))?
        .execute(params![
            case.0,
            staying.kept,
            staying.goes_on.map(|day| day.to_string())
        ])?;
    Ok(())
}
