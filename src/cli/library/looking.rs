//! `library list | show | search`: what the library holds.

use super::{named, open};
use crate::cli::{EntryKind, Exit, put, put_json};
use crate::error::Result;
use crate::library::{Library, load_kept};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

/// How many hits a search prints at the most.
const HITS_SHOWN: usize = 20;

/// One line of the list.
#[derive(Serialize)]
struct Listed<'a> {
    kind: &'static str,
    id: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'static str>,
}

fn listed<'a>(library: &'a Library, kind: Option<EntryKind>) -> Vec<Listed<'a>> {
    let wanted = |of: EntryKind| kind.is_none_or(|kind| kind == of);
    let mut entries = Vec::new();
    let mut add = |kind, id: &'a str, title: &'a str, part| {
        entries.push(Listed {
            kind,
            id,
            title,
            part,
        });
    };
    if wanted(EntryKind::Issues) {
        for issue in library.issues.values() {
            add("issue", issue.id.as_str(), &issue.title, None);
        }
    }
    if wanted(EntryKind::Guidance) {
        for snippet in library.snippets.values() {
            add(
                "guidance",
                snippet.id.as_str(),
                &snippet.title,
                Some(snippet.part.label()),
            );
        }
    }
    if wanted(EntryKind::Signposts) {
        for signpost in library.signposts.values() {
            add("signpost", signpost.id.as_str(), &signpost.name, None);
        }
    }
    if wanted(EntryKind::Sources) {
        for source in library.sources.values() {
            add("source", source.id.as_str(), &source.title, None);
        }
    }
    entries
}

pub(super) fn list(
    data: Option<&Path>,
    kind: Option<EntryKind>,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let files = open(data)?.files()?;
    let library = load_kept(files)?.library;
    let entries = listed(&library, kind);
    if json {
        #[derive(Serialize)]
        struct Json<'a> {
            format: u32,
            entries: Vec<Listed<'a>>,
        }
        put_json(out, &Json { format: 1, entries })?;
    } else {
        let mut text = String::new();
        for entry in &entries {
            let part = entry
                .part
                .map(|part| format!(" ({part})"))
                .unwrap_or_default();
            writeln!(
                text,
                "{:<10}{:<40}{}{part}",
                entry.kind, entry.id, entry.title
            )
            .unwrap_or_default();
        }
        put(out, &text)?;
    }
    Ok(Exit::Done)
}

pub(super) fn show(data: Option<&Path>, id: &str, json: bool, out: &mut dyn Write) -> Result<Exit> {
    let files = open(data)?.files()?;
    let found = named(&files, id)?;
    if json {
        #[derive(Serialize)]
        struct Entry<'a> {
            file: &'a str,
            text: &'a str,
        }
        #[derive(Serialize)]
        struct Json<'a> {
            format: u32,
            entries: Vec<Entry<'a>>,
        }
        let entries = found
            .iter()
            .map(|file| Entry {
                file: &file.path,
                text: &file.text,
            })
            .collect();
        put_json(out, &Json { format: 1, entries })?;
    } else {
        // An issue and a passage may bear one name; then both are shown.
        for file in found {
            put(out, &format!("{}\n{}\n", file.path, file.text))?;
        }
    }
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct HitJson<'a> {
    id: &'a str,
    title: &'a str,
    excerpt: &'a str,
}

pub(super) fn search(
    data: Option<&Path>,
    words: &str,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let hits = open(data)?.search(words, HITS_SHOWN)?;
    if json {
        #[derive(Serialize)]
        struct Json<'a> {
            format: u32,
            hits: Vec<HitJson<'a>>,
        }
        let hits = hits
            .iter()
            .map(|hit| HitJson {
                id: hit.id.as_str(),
                title: &hit.title.text,
                excerpt: &hit.excerpt.text,
            })
            .collect();
        put_json(out, &Json { format: 1, hits })?;
    } else {
        let mut text = String::new();
        for hit in &hits {
            writeln!(
                text,
                "{:<40}{}\n    {}",
                hit.id.as_str(),
                hit.title.text,
                hit.excerpt.text.replace('\n', " ")
            )
            .unwrap_or_default();
        }
        if hits.is_empty() {
            text.push_str("Nothing in the library has these words\n");
        }
        put(out, &text)?;
    }
    Ok(Exit::Done)
}
