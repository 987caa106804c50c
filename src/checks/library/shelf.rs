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

    /// A finding on the line of `file` that begins with `words`, else on the first that holds them, else on the file.
    pub(super) fn finding(
        &self,
        file: String,
        words: &str,
        severity: Severity,
        rule: &'static str,
        message: String,
    ) -> LibraryFinding {
        let text = self.files.get(file.as_str()).copied().unwrap_or_default();
        LibraryFinding {
            line: line_of(text, words),
            file,
            severity,
            rule,
            message,
        }
    }
}

/// The line of `text` that `words` stand on, counted from 1; 0 if they stand nowhere.
fn line_of(text: &str, words: &str) -> usize {
    let escaped = words.replace('\\', "\\\\").replace('"', "\\\"");
    let holds = |line: &str| line.contains(words) || line.contains(&escaped);
    text.lines()
        .position(|line| line.starts_with(words))
        .or_else(|| text.lines().position(holds))
        .map_or(0, |at| at + 1)
}

/// The file of a snippet.
pub(super) fn file_of(snippet: &Snippet) -> String {
    format!("guidance/{}.md", snippet.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_its_name_and_not_by_its_name_in_another() {
        let text = "title = \"My part\"\npart = \"advice\"\nsaid = \"he said \\\"no\\\"\"\n";
        assert_eq!(line_of(text, "part"), 2);
        assert_eq!(line_of(text, "he said \"no\""), 3);
        assert_eq!(line_of(text, "review_by"), 0);
    }
}
