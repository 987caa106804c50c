//! Which passages name a signpost, and which rest on a source: read once, since to read all passages takes a while.

use crate::library::{Library, SnippetId};
use std::collections::BTreeMap;

/// The passages behind signposts and sources, by their ids, in the order of the passages' ids.
#[derive(Debug, Clone, Default)]
pub(super) struct Links {
    signposts: BTreeMap<String, Vec<SnippetId>>,
    sources: BTreeMap<String, Vec<SnippetId>>,
}

impl Links {
    pub(super) fn of(library: &Library) -> Self {
        let mut links = Self::default();
        for snippet in library.snippets.values() {
            for id in snippet.signposts_named() {
                let naming = links.signposts.entry(id.to_owned()).or_default();
                naming.push(snippet.id.clone());
            }
            for id in &snippet.sources {
                let resting = links.sources.entry(id.to_string()).or_default();
                resting.push(snippet.id.clone());
            }
        }
        links
    }

    pub(super) fn naming(&self, signpost: &str) -> &[SnippetId] {
        self.signposts.get(signpost).map_or(&[], Vec::as_slice)
    }

    pub(super) fn resting_on(&self, source: &str) -> &[SnippetId] {
        self.sources.get(source).map_or(&[], Vec::as_slice)
    }
}
