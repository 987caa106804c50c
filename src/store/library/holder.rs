//! Who holds the cases, for those that find them in use.

use crate::platform::Process;
use crate::store::failure::{Failure, Step};
use jiff::Zoned;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::fmt;

/// A window that holds the cases. It is only worth asking for when they are found locked: nobody takes it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The process the window belongs to.
    pub process: Process,
    /// Since when, on that computer's clock.
    pub since: Zoned,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Process { id, host } = &self.process;
        let since = self.since.strftime("%H:%M on %-d %B");
        write!(
            f,
            "another Replywright window (process {id} on {host}, since {since})"
        )
    }
}

pub(super) fn load(connection: &Connection) -> Step<Option<Holder>> {
    connection
        .prepare_cached("SELECT process, host, since FROM holder")?
        .query_row([], |row| Ok(row_to_holder(row)))
        .optional()?
        .transpose()
}

fn row_to_holder(row: &Row<'_>) -> Step<Holder> {
    let since: String = row.get("since")?;
    Ok(Holder {
        process: Process {
            id: row.get("process")?,
            host: row.get("host")?,
        },
        since: since.parse().map_err(|_unreadable| Failure::Damaged)?,
    })
}

pub(super) fn save(connection: &Connection, holder: &Holder) -> Step<()> {
    connection
        .prepare_cached(
            "REPLACE INTO holder (only_row, process, host, since) VALUES (1, ?1, ?2, ?3)",
        )?
        .execute(params![
            holder.process.id,
            holder.process.host,
            holder.since.to_string()
        ])?;
    Ok(())
}
