//! Rows of `reviews` ↔ reviews.

use super::CaseId;
use crate::reply::Review;
use crate::store::failure::{Failure, Step};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) fn save(connection: &Connection, case: CaseId, review: &Review) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/set_review.sql"))?
        .execute(params![
            case.0,
            review.name(),
            serde_json::to_string(review)?
        ])?;
    Ok(())
}

/// Notes that a case is a colleague's, who asks.
pub(super) fn note_brought(connection: &Connection, case: CaseId, from: &str) -> Step<()> {
    connection
        .prepare_cached("UPDATE cases SET brought_from = ?2 WHERE id = ?1")?
        .execute(params![case.0, from])?;
    Ok(())
}

pub(super) fn load(connection: &Connection, case: CaseId) -> Step<Vec<Review>> {
    let mut statement = connection
        .prepare_cached("SELECT review FROM reviews WHERE case_id = ?1 ORDER BY rowid")?;
    let mut rows = statement.query([case.0])?;
    let mut reviews = Vec::new();
    while let Some(row) = rows.next()? {
        let review = row
            .get_ref(0)?
            .as_str()
            .map_err(|_other| Failure::Damaged)?;
        reviews.push(serde_json::from_str(review)?);
    }
    Ok(reviews)
}

/// The case of a review, unless it is in the bin.
pub(super) fn case_of(connection: &Connection, name: &str) -> Step<Option<CaseId>> {
    let found = connection
        .prepare_cached(include_str!("sql/case_of_review.sql"))?
        .query_row([name], |row| Ok(CaseId(row.get(0)?)))
        .optional()?;
    Ok(found)
}
