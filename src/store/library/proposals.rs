//! Rows of `proposals`: what was proposed here and by others, what was answered, and what an adviser keeps for themselves.

use crate::library::{Answer, PackFile, Proposal};
use crate::store::failure::{Failure, Step};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use std::collections::{BTreeMap, BTreeSet};

/// A proposal as this computer keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptProposal {
    /// What is proposed.
    pub proposal: Proposal,
    /// Whether it is the adviser's own still, and not proposed.
    pub is_own: bool,
    /// Whether it was taken back.
    pub is_gone: bool,
    /// Whether it was made on this computer.
    pub made_here: bool,
    /// What a lead answered; none while it waits.
    pub answer: Option<Answer>,
}

/// All of them, the oldest first.
pub(super) fn all(connection: &Connection) -> Step<Vec<KeptProposal>> {
    let mut statement = connection.prepare_cached("SELECT * FROM proposals")?;
    let mut rows = statement.query([])?;
    let mut kept = Vec::new();
    while let Some(row) = rows.next()? {
        kept.push(row_to_kept(row)?);
    }
    kept.sort_by_key(|it| it.proposal.at);
    Ok(kept)
}

fn row_to_kept(row: &Row<'_>) -> Step<KeptProposal> {
    let name: String = row.get("name")?;
    let file = PackFile::new(
        format!("proposals/{name}.md"),
        row.get::<_, String>("text")?,
    );
    let answer: Option<String> = row.get("answer")?;
    let is_undone: bool = row.get("undone")?;
    let answer = answer
        .filter(|_| !is_undone)
        .map(|text| read_answer(&name, &text))
        .transpose()?;
    Ok(KeptProposal {
        proposal: Proposal::from_file(&file).map_err(|_unreadable| Failure::Damaged)?,
        is_own: row.get("own")?,
        is_gone: row.get("gone")?,
        made_here: row.get("made_here")?,
        answer,
    })
}

fn read_answer(name: &str, text: &str) -> Step<Answer> {
    let file = PackFile::new(format!("proposals/{name}.answer.toml"), text);
    let read = Answer::from_file(&file).map_err(|_unreadable| Failure::Damaged)?;
    Ok(read.1)
}

/// Keeps a proposal made here in the place of any that proposes the same words.
pub(super) fn keep(connection: &Connection, proposal: &Proposal, is_own: bool) -> Step<()> {
    connection
        .prepare_cached(
            "REPLACE INTO proposals (name, text, own, made_here) VALUES (:name, :text, :own, 1)",
        )?
        .execute(named_params! {
            ":name": proposal.name(),
            ":text": proposal.to_file().text,
            ":own": is_own,
        })?;
    Ok(())
}

/// Takes a proposal back, or puts it back where it was.
pub(super) fn set_gone(connection: &Connection, name: &str, is_gone: bool) -> Step<()> {
    connection
        .prepare_cached("UPDATE proposals SET gone = ?2 WHERE name = ?1")?
        .execute(params![name, is_gone])?;
    Ok(())
}

/// Keeps what is answered here; `step` is that of the library which accepted it.
pub(super) fn answer(
    connection: &Connection,
    name: &str,
    answer: Option<&Answer>,
    step: Option<i64>,
) -> Step<()> {
    connection
        .prepare_cached(
            "UPDATE proposals SET answer = coalesce(:answer, answer), answered_here = 1, step = :step, undone = :undone
             WHERE name = :name",
        )?
        .execute(named_params! {
            ":name": name,
            ":answer": answer.map(|answer| answer.to_file(name).text),
            ":step": step,
            ":undone": answer.is_none(),
        })?;
    Ok(())
}

/// Takes back, or gives again, the answer that a step of the library came with.
pub(super) fn turn(connection: &Connection, step: i64, is_undone: bool) -> Step<()> {
    connection
        .prepare_cached("UPDATE proposals SET undone = ?2 WHERE step = ?1")?
        .execute(params![step, is_undone])?;
    Ok(())
}

/// Takes up what stands in the shared folder: what others proposed, and what was answered. Of two answers the one that was
/// shared first stays.
pub(super) fn take_up(
    connection: &Connection,
    proposals: &[Proposal],
    answers: &BTreeMap<String, Answer>,
) -> Step<()> {
    let theirs: BTreeSet<String> = proposals.iter().map(Proposal::name).collect();
    let mut insert = connection.prepare_cached(
        "INSERT OR IGNORE INTO proposals (name, text, made_here) VALUES (?1, ?2, 0)",
    )?;
    for proposal in proposals {
        insert.execute([proposal.name(), proposal.to_file().text])?;
    }
    for kept in names(connection)? {
        if !kept.made_here && !theirs.contains(&kept.name) {
            connection.execute("DELETE FROM proposals WHERE name = ?1", [&kept.name])?;
            continue;
        }
        let there = answers.get(&kept.name);
        let there = there.map(|answer| answer.to_file(&kept.name).text);
        let is_ours = kept.answered_here && (there.is_none() || there == kept.answer);
        if !is_ours && there != kept.answer {
            connection
                .prepare_cached(
                    "UPDATE proposals SET answer = ?2, answered_here = 0, step = NULL, undone = 0 WHERE name = ?1",
                )?
                .execute(params![kept.name, there])?;
        }
    }
    Ok(())
}

struct Named {
    name: String,
    made_here: bool,
    answered_here: bool,
    answer: Option<String>,
}

fn names(connection: &Connection) -> Step<Vec<Named>> {
    let mut statement = connection
        .prepare_cached("SELECT name, made_here, answered_here, answer FROM proposals")?;
    let rows = statement.query_map([], |row| {
        Ok(Named {
            name: row.get("name")?,
            made_here: row.get("made_here")?,
            answered_here: row.get("answered_here")?,
            answer: row.get("answer")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The files of a shared folder that this computer writes: its proposals and its answers, without a text where they were
/// taken back.
pub(super) fn written(connection: &Connection) -> Step<Vec<(String, Option<String>)>> {
    let mut statement = connection.prepare_cached(
        "SELECT * FROM proposals WHERE own = 0 AND (made_here = 1 OR answered_here = 1) ORDER BY name",
    )?;
    let mut rows = statement.query([])?;
    let mut files = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get("name")?;
        if row.get("made_here")? {
            let is_gone: bool = row.get("gone")?;
            let text: String = row.get("text")?;
            files.push((format!("proposals/{name}.md"), (!is_gone).then_some(text)));
        }
        if row.get("answered_here")? {
            let is_undone: bool = row.get("undone")?;
            let answer: Option<String> = row.get("answer")?;
            let answer = answer.filter(|_| !is_undone);
            files.push((format!("proposals/{name}.answer.toml"), answer));
        }
    }
    Ok(files)
}

/// The number of the newest step.
pub(super) fn newest_step(connection: &Connection) -> Step<Option<i64>> {
    Ok(connection
        .prepare_cached("SELECT max(number) FROM steps")?
        .query_row([], |row| row.get(0))
        .optional()?
        .flatten())
}
