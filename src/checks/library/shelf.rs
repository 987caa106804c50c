//! A library beside the files it was loaded from, so that a finding can name its line.

use super::LibraryFinding;
use crate::checks::Severity;
use crate::library::{Library, PackFile, Snippet, Status};
use std::collections::BTreeMap;

/// What the rules look at.
pub(super) struct Shelf<'a> {
    pub(super) library: &'a Library,
    files: BTreeMap<&'a str, &'a str>,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(files: &'a [PackFile], library: &'a Library) -> Self {
        let files = files
            .iter()
            .map(|file| (file.path.as_str(), file.text.as_str()))
            .collect();
        Self { library, files }
    }

    /// The passages that may stand in a letter.
    pub(super) fn usable(&self) -> impl Iterator<Item = &'a Snippet> {
        self.library
            .snippets
            .values()
            .filter(|snippet| matches!(snippet.status, Status::Starter | Status::Approved))
    }

    /// A finding on the first line of `file` that holds `words`, or on the whole file.
    pub(super) fn finding(
        &self,
        file: String,
        words: &str,
        severity: Severity,
        rule: &'static str,
        message: String,
    ) -> LibraryFinding {
        let line = self.files.get(file.as_str()).map_or(0, |text| {
            let at = text.lines().position(|line| line.contains(words));
            at.map_or(0, |at| at + 1)
        });
        LibraryFinding {
            file,
            line,
            severity,
            rule,
            message,
        }
    }
}

/// The file of a snippet.
pub(super) fn file_of(snippet: &Snippet) -> String {
    format!("guidance/{}.md", snippet.id)
}
