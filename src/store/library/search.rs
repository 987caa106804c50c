//! What the adviser types → the snippets that hold those words, best first.
//!
//! The file keeps the plain words of the passages. The index that is searched is made of them when it is first needed, and
//! follows what is written afterwards.

use super::Hit;
use crate::library::SnippetId;
use crate::library::search::{Candidate, Index, Looked, Query, Texts, Where, have_all};
use crate::store::failure::{Failure, Step};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeSet;

/// How many passages are looked at in vain for words that must stand together.
const MOST_IN_VAIN: usize = 300;

/// The index of the passages, and what had been written to the file when it was made.
#[derive(Debug)]
pub(super) struct Indexed {
    index: Index,
    written: Written,
}

/// How much was written to a file: a number that is another after others wrote, and one after this connection did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Written {
    by_others: i64,
    here: u64,
}

impl Written {
    fn to(connection: &Connection) -> Step<Self> {
        Ok(Self {
            by_others: connection.pragma_query_value(None, "data_version", |row| row.get(0))?,
            here: connection.total_changes(),
        })
    }
}

/// The plain words of a passage as the file keeps them.
struct Passage {
    number: i64,
    id: String,
    title: String,
    keywords: String,
    body: String,
}

impl Passage {
    fn texts(&self) -> Texts<'_> {
        Texts {
            title: &self.title,
            keywords: &self.keywords,
            body: &self.body,
        }
    }
}

/// Finds at most `limit` snippets, among those of some ids or all: first those with all the words in their title and
/// keywords, which is the order people expect, then the others.
pub(super) fn search(
    connection: &Connection,
    indexed: &mut Option<Indexed>,
    typed: &str,
    among: Option<&[&str]>,
    limit: usize,
) -> Step<Vec<Hit>> {
    let Some(query) = Query::read(typed) else {
        return Ok(Vec::new());
    };
    let index = up_to_date(connection, indexed)?;
    let among = among.map(|ids| numbers(connection, ids)).transpose()?;
    let (mut hits, mut known, mut in_vain) = (Vec::new(), BTreeSet::new(), 0);
    for wanted in [Where::Titled, Where::Anywhere] {
        let mut found: Vec<(Candidate, Hit)> = Vec::new();
        let mut candidates = match hits.len() < limit {
            true => index.candidates(&query, among.as_deref(), wanted),
            false => break,
        };
        while hits.len() + found.len() < limit && in_vain < MOST_IN_VAIN {
            let Some(candidate) = candidates.pop() else {
                break;
            };
            if known.contains(&candidate.number) {
                continue;
            }
            match hit(connection, &query, candidate, wanted)? {
                Some(hit) => {
                    known.insert(candidate.number);
                    found.push((candidate, hit));
                }
                None => in_vain += 1,
            }
        }
        found.sort_by(|(one, hit), (other, other_hit)| {
            let by_score = other.score.total_cmp(&one.score);
            by_score.then_with(|| hit.id.cmp(&other_hit.id))
        });
        hits.extend(found.into_iter().map(|(_, hit)| hit));
    }
    Ok(hits)
}

/// A candidate as it is shown; nothing if words that must stand together stand apart in it, or if it is gone meanwhile.
fn hit(
    connection: &Connection,
    query: &Query,
    candidate: Candidate,
    wanted: Where,
) -> Step<Option<Hit>> {
    let passage = connection
        .prepare_cached("SELECT * FROM passages WHERE number = ?1")?
        .query_row([candidate.number], row_to_passage)
        .optional()?;
    let Some(passage) = passage else {
        return Ok(None);
    };
    let title = Looked::new(&passage.title, query);
    let body = Looked::new(&passage.body, query);
    if candidate.is_doubtful {
        let keywords = Looked::new(&passage.keywords, query);
        let fits = match wanted {
            Where::Titled => have_all(query, &[&title, &keywords]),
            Where::Anywhere => have_all(query, &[&title, &keywords, &body]),
        };
        if !fits {
            return Ok(None);
        }
    }
    Ok(Some(Hit {
        title: title.whole(),
        excerpt: body.excerpt(),
        id: SnippetId::new(passage.id).map_err(|_not_kebab| Failure::Damaged)?,
    }))
}

fn row_to_passage(row: &Row<'_>) -> rusqlite::Result<Passage> {
    Ok(Passage {
        number: row.get("number")?,
        id: row.get("id")?,
        title: row.get("title")?,
        keywords: row.get("keywords")?,
        body: row.get("body")?,
    })
}

/// The numbers of the passages of some ids, in order.
fn numbers(connection: &Connection, ids: &[&str]) -> Step<Vec<i64>> {
    let sql =
        "SELECT number FROM passages WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([serde_json::to_string(ids)?], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The index as the file is now.
fn up_to_date<'a>(connection: &Connection, indexed: &'a mut Option<Indexed>) -> Step<&'a Index> {
    // What is written from here on is seen the next time.
    let written = Written::to(connection)?;
    let index = match indexed.take() {
        Some(indexed) if indexed.written == written => indexed.index,
        // Only what is written here keeps to giving no number twice: others may have put an older file in its place.
        Some(indexed) if indexed.written.by_others == written.by_others => {
            followed(connection, indexed.index)?
        }
        _ => made(connection)?,
    };
    Ok(&indexed.insert(Indexed { index, written }).index)
}

fn made(connection: &Connection) -> Step<Index> {
    let mut index = Index::default();
    add_above(connection, i64::MIN, &mut index)?;
    index.settle();
    Ok(index)
}

/// Brings an index up to date with what was written since.
fn followed(connection: &Connection, mut index: Index) -> Step<Index> {
    let mut statement = connection.prepare_cached("SELECT number FROM passages ORDER BY number")?;
    let there = statement.query_map([], |row| row.get(0))?;
    let there: Vec<i64> = there.collect::<rusqlite::Result<_>>()?;
    let is_gone = |number: &i64| there.binary_search(number).is_err();
    let gone: Vec<i64> = index.numbers().filter(is_gone).collect();
    for number in gone {
        index.remove(number);
    }
    if index.is_worn() {
        return made(connection);
    }
    let newest = index.newest().unwrap_or(i64::MIN);
    add_above(connection, newest, &mut index)?;
    Ok(index)
}

/// Adds the passages above a number.
fn add_above(connection: &Connection, number: i64, index: &mut Index) -> Step<()> {
    let sql = "SELECT * FROM passages WHERE number > ?1 ORDER BY number";
    let mut statement = connection.prepare_cached(sql)?;
    for passage in statement.query_map([number], row_to_passage)? {
        let passage = passage?;
        index.add(passage.number, passage.texts());
    }
    Ok(())
}
