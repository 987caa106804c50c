//! What the library says of one of its files.

use crate::library::{Library, PackFile, Snippet, revision};
use serde::Serialize;
use serde_json::Value;
use std::borrow::Cow;

/// A file's kind and id by its path, and what stands in it as far as it could be used.
pub(super) struct Described<'a> {
    pub(super) kind: &'a str,
    pub(super) id: &'a str,
    pub(super) title: Option<&'a str>,
    pub(super) part: Option<String>,
    pub(super) status: Option<String>,
    pub(super) revision: Cow<'a, str>,
    pub(super) snippet: Option<&'a Snippet>,
}

impl<'a> Described<'a> {
    /// Describes a file; one that the library could not use has only its kind, its id and its revision.
    pub(super) fn of(file: &'a PackFile, library: &'a Library) -> Self {
        let (kind, name) = file.path.rsplit_once('/').unwrap_or(("house", &file.path));
        let id = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let snippet = (kind == "guidance")
            .then(|| find(&library.snippets, id))
            .flatten();
        Self {
            kind,
            id,
            title: title(kind, id, library),
            part: snippet.and_then(|snippet| name_of(&snippet.part)),
            status: snippet.and_then(|snippet| name_of(&snippet.status)),
            revision: snippet.map_or_else(
                || Cow::Owned(revision(file)),
                |snippet| Cow::Borrowed(snippet.revision.as_str()),
            ),
            snippet,
        }
    }
}

fn title<'a>(kind: &str, id: &str, library: &'a Library) -> Option<&'a str> {
    match kind {
        "issues" => find(&library.issues, id).map(|issue| issue.title.as_str()),
        "guidance" => find(&library.snippets, id).map(|snippet| snippet.title.as_str()),
        "signposts" => find(&library.signposts, id).map(|signpost| signpost.name.as_str()),
        "sources" => find(&library.sources, id).map(|source| source.title.as_str()),
        "house" => Some(library.house.name.as_str()),
        _ => None,
    }
}

fn find<'a, I, T>(entries: &'a std::collections::BTreeMap<I, T>, id: &str) -> Option<&'a T>
where
    I: Ord + TryFrom<String>,
{
    entries.get(&I::try_from(id.to_owned()).ok()?)
}

/// The name a value has in files.
fn name_of(value: &impl Serialize) -> Option<String> {
    match serde_json::to_value(value) {
        Ok(Value::String(name)) => Some(name),
        _ => None,
    }
}
