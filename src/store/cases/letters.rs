//! The letters of a case that were sent before its poster wrote again.

use super::rows::{damaged, time};
use super::{Case, CaseId, CaseState, rows};
use crate::intake::Thread;
use crate::reply::{Draft, Ticks};
use crate::store::failure::Step;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A letter that was sent, with what it answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLetter {
    /// Its case.
    pub case: CaseId,
    /// When it was sent.
    pub sent: Timestamp,
    /// The thread as it was then.
    pub thread: Thread,
    /// The issues that were ticked.
    pub ticks: Ticks,
    /// The letter.
    pub draft: Draft,
}

/// The letters kept of a case, the newest first.
pub(super) fn of_case(connection: &Connection, case: CaseId) -> Step<Vec<SentLetter>> {
    let mut statement = connection.prepare_cached(include_str!("sql/letters.sql"))?;
    let mut rows = statement.query([case.0])?;
    let mut letters = Vec::new();
    while let Some(row) = rows.next()? {
        letters.push(row_to_letter(row)?);
    }
    Ok(letters)
}

/// The letters kept of all cases on the list, each with when it was sent, the newest first.
pub(super) fn of_all(connection: &Connection) -> Step<Vec<(CaseId, Timestamp, Draft)>> {
    let mut statement = connection.prepare_cached(include_str!("sql/kept_letters.sql"))?;
    let mut rows = statement.query([])?;
    let mut letters = Vec::new();
    while let Some(row) = rows.next()? {
        let draft = serde_json::from_str(row.get_ref("draft")?.as_str().map_err(damaged)?)?;
        letters.push((CaseId(row.get("case_id")?), time(row.get("sent")?)?, draft));
    }
    Ok(letters)
}

/// Keeps the letter of a case as it is on the disk, and saves the case as it is answered again.
pub(super) fn answer_again(connection: &Connection, case: &Case, at: Timestamp) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/keep_letter.sql"))?
        .execute(named_params! {":id": case.id.0})?;
    rows::update(connection, case, at)
}

/// Makes the letter kept last the case's own again, as it was sent; false if none is kept.
pub(super) fn put_back(connection: &Connection, id: CaseId, at: Timestamp) -> Step<bool> {
    let kept = connection
        .prepare_cached(include_str!("sql/letters.sql"))?
        .query_row([id.0], |row| {
            let decisions = row.get::<_, String>("decisions");
            Ok((row.get::<_, i64>("id")?, row_to_letter(row), decisions?))
        })
        .optional()?;
    let (Some((number, letter, decisions)), Some(case)) = (kept, rows::load(connection, id)?)
    else {
        return Ok(false);
    };
    let letter = letter?;
    let case = Case {
        state: CaseState::Sent,
        sent: Some(letter.sent),
        thread: letter.thread,
        ticks: letter.ticks,
        draft: letter.draft,
        decisions: serde_json::from_str(&decisions)?,
        ..case
    };
    rows::update(connection, &case, at)?;
    connection
        .prepare_cached("DELETE FROM letters WHERE id = ?1")?
        .execute([number])?;
    Ok(true)
}

fn row_to_letter(row: &Row<'_>) -> Step<SentLetter> {
    Ok(SentLetter {
        case: CaseId(row.get("case_id")?),
        sent: time(row.get("sent")?)?,
        thread: serde_json::from_str(row.get_ref("thread")?.as_str().map_err(damaged)?)?,
        ticks: serde_json::from_str(row.get_ref("ticks")?.as_str().map_err(damaged)?)?,
        draft: serde_json::from_str(row.get_ref("draft")?.as_str().map_err(damaged)?)?,
    })
}
