//! A library beside the files it was loaded from, and its passages as letters would show them.

use super::LibraryFinding;
use crate::checks::Severity;
use crate::library::{Library, PackFile, Passage, Snippet, SnippetId, holds, render};
use crate::text::{Phrase, Span, WordIndex};
use std::collections::BTreeMap;

/// What the rules look at.
pub(super) struct Shelf<'a> {
    pub(super) library: &'a Library,
    files: BTreeMap<&'a str, &'a str>,
    /// Each usable passage in every wording that a sample post brings out, none twice.
    wordings: BTreeMap<&'a SnippetId, Vec<Wording>>,
}

/// A passage as one kind of post brings it out.
pub(super) struct Wording {
    pub(super) passage: Passage,
    pub(super) index: WordIndex,
}

impl Wording {
    fn of(passage: Passage) -> Self {
        let index = WordIndex::new(&passage.text);
        Self { passage, index }
    }

    pub(super) fn text(&self) -> &str {
        &self.passage.text
    }

    /// Where one of some phrases stands first.
    pub(super) fn says(&self, phrases: &[Phrase]) -> Option<Span> {
        phrases
            .iter()
            .flat_map(|phrase| phrase.find_all(&self.index))
            .filter_map(|range| self.index.span(range))
            .min()
    }

    /// The words of a span.
    pub(super) fn words(&self, span: Span) -> &str {
        span.of(self.text()).unwrap_or_default()
    }
}

impl<'a> Shelf<'a> {
    pub(super) fn new(files: &'a [PackFile], library: &'a Library) -> Self {
        let files = files
            .iter()
            .map(|file| (file.path.as_str(), file.text.as_str()))
            .collect();
        let wordings = library
            .snippets
            .values()
            .filter(|snippet| snippet.is_usable())
            .map(|snippet| (&snippet.id, wordings(snippet, library)))
            .collect();
        Self {
            library,
            files,
            wordings,
        }
    }

    /// The passages that may stand in a letter.
    pub(super) fn usable(&self) -> impl Iterator<Item = &'a Snippet> {
        self.library
            .snippets
            .values()
            .filter(|snippet| snippet.is_usable())
    }

    /// A passage in every wording that a kind of post brings out; none for a passage that no letter may hold.
    pub(super) fn wordings(&self, snippet: &Snippet) -> &[Wording] {
        self.wordings
            .get(&snippet.id)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Every usable passage with the first of its wordings that `found` finds something in.
    pub(super) fn first_in_each<T>(
        &self,
        found: impl Fn(&Snippet, &Wording) -> Option<T>,
    ) -> Vec<(&'a Snippet, T)> {
        self.usable()
            .filter_map(|snippet| {
                let mut wordings = self.wordings(snippet).iter();
                Some((
                    snippet,
                    wordings.find_map(|wording| found(snippet, wording))?,
                ))
            })
            .collect()
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

fn wordings(snippet: &Snippet, library: &Library) -> Vec<Wording> {
    let mut passages: Vec<Passage> = Vec::new();
    for (_, context) in snippet.samples() {
        if holds(snippet, &context).unwrap_or(false)
            && let Ok(passage) = render(snippet, &context, library)
            && !passages.contains(&passage)
        {
            passages.push(passage);
        }
    }
    passages.into_iter().map(Wording::of).collect()
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

/// Reads phrases of the house style; one that cannot be read is `broken-house`'s to report.
pub(super) fn phrases<'p>(written: impl IntoIterator<Item = &'p String>) -> Vec<Phrase> {
    written
        .into_iter()
        .filter_map(|phrase| Phrase::parse(phrase).ok())
        .collect()
}

/// The file of a snippet.
pub(super) fn file_of(snippet: &Snippet) -> String {
    format!("guidance/{}.md", snippet.id)
}
