//! Rows of `uses`: which passages this computer's letters used. Never words of a letter or a post.

use crate::library::{Rewriting, SnippetId, Use};
use crate::store::failure::{Failure, Step};
use rusqlite::{Connection, Row, named_params};

/// Keeps what a letter used when it was copied; a letter that is copied again counts as it went out last.
pub(super) fn set(connection: &Connection, case: &str, uses: &[Use]) -> Step<()> {
    connection
        .prepare_cached("DELETE FROM uses WHERE case_number = ?1")?
        .execute([case])?;
    let mut statement = connection.prepare_cached(include_str!("sql/add_use.sql"))?;
    for used in uses {
        let rewriting = used.rewritten.as_ref();
        let sentences = rewriting.map_or(&[][..], |rewriting| &rewriting.sentences);
        statement.execute(named_params! {
            ":case_number": case,
            ":snippet": used.passage.as_str(),
            ":revision": used.revision,
            ":day": used.day.to_string(),
            ":share": rewriting.map(|rewriting| rewriting.share),
            ":sentences": serde_json::to_string(sentences)?,
        })?;
    }
    Ok(())
}

/// All uses, by passage and day.
pub(super) fn all(connection: &Connection) -> Step<Vec<Use>> {
    let mut statement =
        connection.prepare_cached("SELECT * FROM uses ORDER BY snippet, day, case_number")?;
    let mut rows = statement.query([])?;
    let mut uses = Vec::new();
    while let Some(row) = rows.next()? {
        uses.push(row_to_use(row)?);
    }
    Ok(uses)
}

fn row_to_use(row: &Row<'_>) -> Step<Use> {
    let snippet: String = row.get("snippet")?;
    let day: String = row.get("day")?;
    let share: Option<u8> = row.get("share")?;
    let sentences: Vec<u16> =
        serde_json::from_str(row.get_ref("sentences")?.as_str().map_err(damaged)?)?;
    Ok(Use {
        passage: SnippetId::new(snippet).map_err(damaged)?,
        revision: row.get("revision")?,
        day: day.parse().map_err(damaged)?,
        case: row.get("case_number")?,
        rewritten: share.map(|share| Rewriting { share, sentences }),
    })
}

fn damaged<E>(_unreadable: E) -> Failure {
    Failure::Damaged
}
