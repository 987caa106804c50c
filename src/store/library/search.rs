//! What the adviser types → the snippets that hold those words, best first.

use super::{Hit, Marked};
use crate::library::SnippetId;
use crate::store::failure::{Failure, Step};
use crate::text::Span;
use rusqlite::{Connection, Row, params};
use std::collections::BTreeSet;

/// Stands before a word that was found; indexed text holds no control characters.
pub(super) const OPEN: char = '\u{2}';
/// Stands behind a word that was found.
pub(super) const CLOSE: char = '\u{3}';

/// Nobody types more to find a passage, and the cost grows with every word.
const MOST_WORDS: usize = 12;

/// Finds at most `limit` snippets, among those of some ids or all: first those with all the words in their title and keywords, then the others.
///
/// That is the order people expect, and it is quick: ranking costs by the row, and few titles hold a common word.
pub(super) fn search(
    connection: &Connection,
    typed: &str,
    among: Option<&[&str]>,
    limit: usize,
) -> Step<Vec<Hit>> {
    let Some(query) = query(typed) else {
        return Ok(Vec::new());
    };
    let among = among.map(serde_json::to_string).transpose()?;
    let among = among.as_deref();
    let titles = format!("{{title keywords}} : ({query})");
    let mut hits = rank(connection, (&titles, &query), among, limit)?;
    if hits.len() < limit {
        let titled: BTreeSet<_> = hits.iter().map(|hit| hit.id.clone()).collect();
        let others = rank(connection, (&query, &query), among, limit)?.into_iter();
        hits.extend(others.filter(|hit| !titled.contains(&hit.id)));
        hits.truncate(limit);
    }
    Ok(hits)
}

/// Finds and ranks what fits `wanted`, and marks in it what fits `marked`.
fn rank(
    connection: &Connection,
    (wanted, marked): (&str, &str),
    among: Option<&str>,
    limit: usize,
) -> Step<Vec<Hit>> {
    let mut statement = connection.prepare_cached(include_str!("sql/search.sql"))?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let (open, close) = (OPEN.to_string(), CLOSE.to_string());
    let mut rows = statement.query(params![wanted, marked, limit, open, close, among])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        hits.push(row_to_hit(row)?);
    }
    Ok(hits)
}

fn row_to_hit(row: &Row<'_>) -> Step<Hit> {
    let id: String = row.get("id")?;
    let title: String = row.get("title")?;
    let excerpt: String = row.get("excerpt")?;
    Ok(Hit {
        id: SnippetId::new(id).map_err(|_not_kebab| Failure::Damaged)?,
        title: marked(&title),
        excerpt: marked(&excerpt),
    })
}

/// Turns what was typed into a query: every word quoted, the last one a prefix, all of them wanted. None if it holds no
/// word.
///
/// A word with a mark inside it stands for its pieces one after the other or all of them joined. A last word of one
/// letter waits for the next: nearly every passage holds a word that begins so, and ranking them all is slow.
fn query(typed: &str) -> Option<String> {
    let mut words: Vec<_> = typed
        .split_whitespace()
        .filter_map(pieces)
        .take(MOST_WORDS)
        .collect();
    let last = words.pop()?;
    let mut terms: Vec<_> = words.iter().map(|word| whole(word)).collect();
    terms.extend(begun(&last));
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

fn pieces(word: &str) -> Option<Vec<&str>> {
    let pieces: Vec<_> = word
        .split(|c: char| !c.is_alphanumeric())
        .filter(|piece| !piece.is_empty())
        .collect();
    (!pieces.is_empty()).then_some(pieces)
}

/// The term for a word that is typed to its end.
fn whole(pieces: &[&str]) -> String {
    match pieces {
        [word] => format!("\"{word}\""),
        _ => format!("(\"{}\" OR \"{}\")", pieces.join(" "), pieces.concat()),
    }
}

/// The term for a word that may still be being typed; none while that is a single letter.
fn begun(pieces: &[&str]) -> Option<String> {
    let is_letter = |piece: &&str| piece.chars().count() == 1;
    match pieces {
        [letter] if is_letter(letter) => None,
        [word] => Some(format!("\"{word}\"*")),
        _ => {
            let star = if pieces.last().is_some_and(is_letter) {
                ""
            } else {
                "*"
            };
            let (apart, joined) = (pieces.join(" "), pieces.concat());
            Some(format!("(\"{apart}\"{star} OR \"{joined}\"*)"))
        }
    }
}

/// Takes the marks out of a text and keeps where they were.
fn marked(text: &str) -> Marked {
    let mut found = Marked::default();
    let mut start = None;
    for c in text.chars() {
        match c {
            OPEN => start = Some(found.text.len()),
            CLOSE => {
                let span = start.take().map(|start| Span::new(start, found.text.len()));
                found.marks.extend(span);
            }
            _ => found.text.push(c),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_quoted_and_the_last_is_a_prefix() {
        assert_eq!(
            query("NEAR contact* AND \"ca"),
            Some(r#""NEAR" AND "contact" AND "AND" AND "ca"*"#.to_owned())
        );
    }

    #[test]
    fn a_word_with_a_mark_inside_may_be_written_either_way() {
        assert_eq!(
            query("child’s s.47"),
            Some(r#"("child s" OR "childs") AND ("s 47"* OR "s47"*)"#.to_owned())
        );
    }

    #[test]
    fn a_single_letter_waits_for_the_next() {
        assert_eq!(query("c"), None);
        assert_eq!(query("contact i"), Some(r#""contact""#.to_owned()));
        assert_eq!(
            query("child's"),
            Some(r#"("child s" OR "childs"*)"#.to_owned())
        );
    }

    #[test]
    fn what_holds_no_word_asks_for_nothing() {
        for typed in ["", "  ", "*", "\"\"", "👶", "- ' ^"] {
            assert_eq!(query(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_whole_post_is_cut_to_its_first_words() {
        let query = query(&"word ".repeat(5_000)).unwrap();
        assert_eq!(query.matches("word").count(), MOST_WORDS);
    }

    #[test]
    fn marks_become_byte_offsets() {
        let marked = marked("é \u{2}contact\u{3} in \u{2}care\u{3}");
        assert_eq!(marked.text, "é contact in care");
        assert_eq!(marked.marks, [Span::new(3, 10), Span::new(14, 18)]);
    }
}
