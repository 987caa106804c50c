//! Rows of `receipts` ↔ receipts.

use super::CaseId;
use crate::output::Receipt;
use crate::store::failure::{Failure, Step};
use rusqlite::{Connection, params};

pub(super) fn insert(connection: &Connection, case: CaseId, receipt: &Receipt) -> Step<()> {
    connection
        .prepare_cached("INSERT INTO receipts (case_id, receipt) VALUES (?1, ?2)")?
        .execute(params![case.0, serde_json::to_string(receipt)?])?;
    Ok(())
}

pub(super) fn load(connection: &Connection, case: CaseId) -> Step<Vec<Receipt>> {
    let mut statement = connection
        .prepare_cached("SELECT receipt FROM receipts WHERE case_id = ?1 ORDER BY id DESC")?;
    let mut rows = statement.query([case.0])?;
    let mut receipts = Vec::new();
    while let Some(row) = rows.next()? {
        let receipt = row
            .get_ref(0)?
            .as_str()
            .map_err(|_other| Failure::Damaged)?;
        receipts.push(serde_json::from_str(receipt)?);
    }
    Ok(receipts)
}

pub(super) fn remove_newest(connection: &Connection, case: CaseId) -> Step<()> {
    connection
        .prepare_cached(include_str!("sql/remove_newest_receipt.sql"))?
        .execute([case.0])?;
    Ok(())
}
