//! `library history | diff`: how an entry came to be as it is.

use super::{named, open};
use crate::cli::{Exit, put, put_json};
use crate::error::{Error, Result};
use crate::platform;
use crate::store::{LibraryStore, Revision};
use crate::text::difference::{Kind, difference};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

#[derive(Serialize)]
struct RevisionJson<'a> {
    number: u32,
    hash: &'a str,
    author: &'a str,
    at: String,
    reason: &'a str,
}

impl<'a> From<&'a Revision> for RevisionJson<'a> {
    fn from(revision: &'a Revision) -> Self {
        Self {
            number: revision.number,
            hash: &revision.hash,
            author: &revision.change.author,
            at: revision.at.to_string(),
            reason: &revision.change.reason,
        }
    }
}

/// Lists the revisions of an entry, the newest first.
pub(super) fn list(data: Option<&Path>, id: &str, json: bool, out: &mut dyn Write) -> Result<Exit> {
    let store = open(data)?;
    let histories = histories(&store, id)?;
    if json {
        #[derive(Serialize)]
        struct Entry<'a> {
            file: &'a str,
            revisions: Vec<RevisionJson<'a>>,
        }
        #[derive(Serialize)]
        struct Json<'a> {
            format: u32,
            entries: Vec<Entry<'a>>,
        }
        let entries = histories
            .iter()
            .map(|(file, revisions)| Entry {
                file,
                revisions: revisions.iter().rev().map(RevisionJson::from).collect(),
            })
            .collect();
        put_json(out, &Json { format: 1, entries })?;
        return Ok(Exit::Done);
    }
    let zone = platform::now().time_zone().clone();
    let mut text = String::new();
    for (file, revisions) in &histories {
        writeln!(text, "{file}").unwrap_or_default();
        for revision in revisions.iter().rev() {
            let at = revision.at.to_zoned(zone.clone());
            writeln!(
                text,
                "  {}. {}, {}: {}",
                revision.number,
                at.strftime("%-d %B %Y %H:%M"),
                revision.change.author,
                revision.change.reason
            )
            .unwrap_or_default();
        }
    }
    put(out, &text)?;
    Ok(Exit::Done)
}

/// The histories of the entries called `id`, be they still in the library or not.
fn histories(store: &LibraryStore, id: &str) -> Result<Vec<(String, Vec<Revision>)>> {
    let files = store.files()?;
    let paths: Vec<String> = match named(&files, id) {
        Ok(found) => found.iter().map(|file| file.path.clone()).collect(),
        // What has left the library keeps its history.
        Err(unknown) => {
            let kept = store.paths_with_history(id)?;
            if kept.is_empty() {
                return Err(unknown);
            }
            kept
        }
    };
    paths
        .into_iter()
        .map(|path| {
            let revisions = store.revisions(&path)?;
            Ok((path, revisions))
        })
        .collect()
}

/// Shows what changed between two revisions of an entry, the last two if none are named.
pub(super) fn compare(
    data: Option<&Path>,
    id: &str,
    from: Option<u32>,
    to: Option<u32>,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let store = open(data)?;
    let histories = histories(&store, id)?;
    let compared = histories
        .iter()
        .map(|(path, revisions)| Ok((path, pair(revisions, from, to)?)))
        .collect::<Result<Vec<_>>>()?;
    if json {
        #[derive(Serialize)]
        struct PieceJson<'a> {
            kind: &'static str,
            text: &'a str,
        }
        #[derive(Serialize)]
        struct Entry<'a> {
            file: &'a str,
            from: Option<RevisionJson<'a>>,
            to: RevisionJson<'a>,
            changes: Vec<PieceJson<'a>>,
        }
        #[derive(Serialize)]
        struct Json<'a> {
            format: u32,
            entries: Vec<Entry<'a>>,
        }
        let entries = compared
            .iter()
            .map(|(file, (from, to))| Entry {
                file,
                from: from.map(RevisionJson::from),
                to: RevisionJson::from(*to),
                changes: difference(text_of(*from), &to.text)
                    .into_iter()
                    .map(|piece| PieceJson {
                        kind: kind_name(piece.kind),
                        text: piece.text,
                    })
                    .collect(),
            })
            .collect();
        put_json(out, &Json { format: 1, entries })?;
        return Ok(Exit::Done);
    }
    let mut text = String::new();
    for (file, (from, to)) in compared {
        let from_number = from.map_or(0, |revision| revision.number);
        writeln!(text, "{file}: {from_number} → {}", to.number).unwrap_or_default();
        for piece in difference(text_of(from), &to.text) {
            match piece.kind {
                Kind::Same => text.push_str(piece.text),
                Kind::Gone => write!(text, "[-{}-]", piece.text).unwrap_or_default(),
                Kind::New => write!(text, "{{+{}+}}", piece.text).unwrap_or_default(),
            }
        }
    }
    put(out, &text)?;
    Ok(Exit::Done)
}

fn text_of(revision: Option<&Revision>) -> &str {
    revision.map_or("", |revision| &revision.text)
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Same => "same",
        Kind::Gone => "gone",
        Kind::New => "new",
    }
}

/// The revisions to compare: the newest with the one before it, unless others are named. Of the first there is none before.
fn pair(
    revisions: &[Revision],
    from: Option<u32>,
    to: Option<u32>,
) -> Result<(Option<&Revision>, &Revision)> {
    let find = |number: u32| {
        revisions
            .iter()
            .find(|revision| revision.number == number)
            .ok_or_else(|| Error::Unknown {
                kind: "revision",
                name: number.to_string(),
            })
    };
    let to = match to {
        Some(number) => find(number)?,
        None => revisions.last().ok_or_else(|| Error::Unknown {
            kind: "revision",
            name: "1".to_owned(),
        })?,
    };
    let from = match from {
        Some(number) => Some(find(number)?),
        None => revisions
            .iter()
            .rfind(|revision| revision.number < to.number),
    };
    Ok((from, to))
}
