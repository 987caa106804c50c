//! Rows of `cases` and `threads` ↔ cases.

use super::{Case, CaseId, CaseState, CaseSummary, NewCase, Standing, Urgency, enquiry, urgency};
use crate::error::Error;
use crate::intake::Thread;
use crate::reply::Draft;
use crate::store::failure::{Failure, Step};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

pub(super) fn insert(connection: &Connection, case: &NewCase, at: Timestamp) -> Step<CaseId> {
    connection
        .prepare_cached(include_str!("sql/insert.sql"))?
        .execute(named_params! {
            ":title": case.thread.title,
            ":poster": case.thread.poster(),
            ":ticks": serde_json::to_string(&case.ticks)?,
            ":draft": serde_json::to_string(&case.draft)?,
            ":enquiry": enquiry::digest_of(&case.thread),
            ":at": at.as_microsecond(),
            ":flag": case.urgency.flag,
            ":deadlines": urgency::kept_deadlines(&case.urgency)?,
            ":posted": urgency::kept_posted(&case.urgency),
        })?;
    let id = CaseId(connection.last_insert_rowid());
    connection
        .prepare_cached("INSERT INTO threads (case_id, thread) VALUES (?1, ?2)")?
        .execute(params![id.0, serde_json::to_string(&case.thread)?])?;
    Ok(id)
}

pub(super) fn update(connection: &Connection, case: &Case, at: Timestamp) -> Step<()> {
    let deadlines = case.urgency.as_ref().map(urgency::kept_deadlines);
    let deadlines = deadlines.transpose()?;
    let changed = connection
        .prepare_cached(include_str!("sql/update.sql"))?
        .execute(named_params! {
            ":id": case.id.0,
            ":state": case.state.label(),
            ":title": case.thread.title,
            ":poster": case.thread.poster(),
            ":ticks": serde_json::to_string(&case.ticks)?,
            ":draft": serde_json::to_string(&case.draft)?,
            ":notes": case.notes,
            ":decisions": serde_json::to_string(&case.decisions)?,
            ":sent": case.sent.map(Timestamp::as_microsecond),
            ":enquiry": enquiry::digest_of(&case.thread),
            ":at": at.as_microsecond(),
            ":flag": case.urgency.as_ref().and_then(|urgency| urgency.flag),
            ":deadlines": deadlines,
            ":posted": case.urgency.as_ref().and_then(urgency::kept_posted),
        })?;
    require(changed, case.id)?;
    connection
        .prepare_cached(include_str!("sql/update_thread.sql"))?
        .execute(named_params! {
            ":id": case.id.0,
            ":thread": serde_json::to_string(&case.thread)?,
        })?;
    Ok(())
}

pub(super) fn set_state(connection: &Connection, standing: &Standing, at: Timestamp) -> Step<()> {
    let changed = connection
        .prepare_cached(include_str!("sql/set_state.sql"))?
        .execute(named_params! {
            ":id": standing.case.0,
            ":state": standing.state.label(),
            ":sent": standing.sent.map(Timestamp::as_microsecond),
            ":at": at.as_microsecond(),
        })?;
    require(changed, standing.case)
}

pub(super) fn set_urgency(connection: &Connection, id: CaseId, urgency: &Urgency) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/set_urgency.sql"))?
        .execute(named_params! {
            ":id": id.0,
            ":flag": urgency.flag,
            ":deadlines": urgency::kept_deadlines(urgency)?,
            ":posted": urgency::kept_posted(urgency),
        })?;
    Ok(())
}

pub(super) fn set_deleted(
    connection: &Connection,
    id: CaseId,
    deleted: Option<Timestamp>,
) -> Step<()> {
    let changed = connection
        .prepare_cached("UPDATE cases SET deleted = ?2 WHERE id = ?1")?
        .execute(params![id.0, deleted.map(Timestamp::as_microsecond)])?;
    require(changed, id)
}

pub(super) fn list(connection: &Connection, deleted: bool) -> Step<Vec<CaseSummary>> {
    let mut statement = connection.prepare_cached(include_str!("sql/list.sql"))?;
    let mut rows = statement.query([deleted])?;
    let mut summaries = Vec::new();
    while let Some(row) = rows.next()? {
        summaries.push(row_to_summary(row)?);
    }
    // The list stays in memory as long as the window is open.
    summaries.shrink_to_fit();
    Ok(summaries)
}

pub(super) fn load(connection: &Connection, id: CaseId) -> Step<Option<Case>> {
    connection
        .prepare_cached(include_str!("sql/load.sql"))?
        .query_row([id.0], |row| Ok(row_to_case(row)))
        .optional()?
        .transpose()
}

/// How many cases, those in the bin too, do not hold what was written.
pub(in crate::store) fn count_unreadable(connection: &Connection) -> Step<usize> {
    let mut ids = connection.prepare("SELECT id FROM cases")?;
    let ids = ids.query_map([], |row| row.get(0))?;
    let ids = ids.collect::<rusqlite::Result<Vec<i64>>>()?;
    let is_unreadable = |id: &&i64| !matches!(load(connection, CaseId(**id)), Ok(Some(_)));
    Ok(ids.iter().filter(is_unreadable).count())
}

/// The threads of the cases that are not in the bin, the one last saved first.
pub(super) fn listed_threads(connection: &Connection) -> Step<Vec<(CaseId, Thread)>> {
    let mut statement = connection.prepare_cached(include_str!("sql/listed_threads.sql"))?;
    let mut rows = statement.query([])?;
    let mut threads = Vec::new();
    while let Some(row) = rows.next()? {
        let thread = row.get_ref("thread")?.as_str().map_err(damaged)?;
        threads.push((CaseId(row.get("case_id")?), serde_json::from_str(thread)?));
    }
    Ok(threads)
}

pub(super) fn sent_letters(connection: &Connection) -> Step<Vec<(CaseId, Draft)>> {
    let mut statement = connection
        .prepare_cached("SELECT id, draft FROM cases WHERE state = 'sent' AND deleted IS NULL")?;
    let mut rows = statement.query([])?;
    let mut letters = Vec::new();
    while let Some(row) = rows.next()? {
        let draft = serde_json::from_str(row.get_ref("draft")?.as_str().map_err(damaged)?)?;
        letters.push((CaseId(row.get("id")?), draft));
    }
    Ok(letters)
}

pub(super) fn threads(connection: &Connection) -> Step<Vec<Thread>> {
    let mut statement = connection.prepare_cached("SELECT thread FROM threads")?;
    let mut rows = statement.query([])?;
    let mut threads = Vec::new();
    while let Some(row) = rows.next()? {
        threads.push(serde_json::from_str(
            row.get_ref(0)?.as_str().map_err(damaged)?,
        )?);
    }
    Ok(threads)
}

fn row_to_case(row: &Row<'_>) -> Step<Case> {
    let summary = row_to_summary(row)?;
    Ok(Case {
        id: summary.id,
        state: summary.state,
        urgency: summary.urgency,
        created: summary.created,
        updated: summary.updated,
        deleted: summary.deleted,
        ticks: serde_json::from_str(row.get_ref("ticks")?.as_str().map_err(damaged)?)?,
        draft: serde_json::from_str(row.get_ref("draft")?.as_str().map_err(damaged)?)?,
        notes: row.get("notes")?,
        sent: summary.sent,
        decisions: serde_json::from_str(row.get_ref("decisions")?.as_str().map_err(damaged)?)?,
        thread: serde_json::from_str(row.get_ref("thread")?.as_str().map_err(damaged)?)?,
    })
}

fn row_to_summary(row: &Row<'_>) -> Step<CaseSummary> {
    let state: String = row.get("state")?;
    Ok(CaseSummary {
        id: CaseId(row.get("id")?),
        state: CaseState::from_label(&state).ok_or(Failure::Damaged)?,
        title: row.get("title")?,
        poster: row.get("poster")?,
        urgency: urgency::of_row(row)?,
        brought_from: row.get("brought_from")?,
        sent: row.get::<_, Option<i64>>("sent")?.map(time).transpose()?,
        created: time(row.get("created")?)?,
        updated: time(row.get("updated")?)?,
        deleted: row
            .get::<_, Option<i64>>("deleted")?
            .map(time)
            .transpose()?,
    })
}

pub(super) fn time(microseconds: i64) -> Step<Timestamp> {
    Timestamp::from_microsecond(microseconds).map_err(damaged)
}

pub(super) fn damaged<E>(_unreadable: E) -> Failure {
    Failure::Damaged
}

pub(super) fn require(changed: usize, id: CaseId) -> Step<()> {
    if changed == 1 {
        return Ok(());
    }
    Err(Failure::Sorted(Error::Unknown {
        kind: "case",
        name: id.to_string(),
    }))
}
