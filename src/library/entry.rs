//! The whole library, and what is wrong with entries that could not be used.

use super::{House, Issue, IssueId, Signpost, SignpostId, Snippet, SnippetId, Source, SourceId};
use std::collections::BTreeMap;

/// Issues, snippets, signposts and sources together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    /// The house style.
    pub house: House,
    /// The checklist.
    pub issues: BTreeMap<IssueId, Issue>,
    /// The passages.
    pub snippets: BTreeMap<SnippetId, Snippet>,
    /// The organisations and pages.
    pub signposts: BTreeMap<SignpostId, Signpost>,
    /// The statutes and guidance.
    pub sources: BTreeMap<SourceId, Source>,
}

/// Why an entry could not be used. It takes down only itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The entry's file, within the pack: `guidance/iro-role.md`.
    pub file: String,
    /// The line, counted from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong, as a sentence without its full stop.
    pub message: String,
}
