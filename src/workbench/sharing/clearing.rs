//! What is about to leave this computer, held against the cases that stay on it.

use super::beside;
use crate::checks::clearing::{CaseWords, LibraryWords, Trace, traces};
use crate::error::Result;
use crate::library::{Base, PackFile, built_in, changed, load_kept, title_of};
use crate::store::LibraryStore;
use std::collections::{BTreeMap, BTreeSet};

/// An entry with new words that may tell of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncleared {
    /// Its file within the pack.
    pub path: String,
    /// What people call it.
    pub title: String,
    /// Its new words.
    pub words: String,
    /// Where in them, and what it may be.
    pub traces: Vec<Trace>,
}

/// Words about to be written.
struct New {
    path: String,
    title: String,
    words: String,
}

/// Looks through the new words of what would be written, entries and proposals, and through the reasons that go with them.
/// What was shared before, or came with the program, is known already.
pub(super) fn uncleared(
    store: &LibraryStore,
    files: &[(String, Option<String>)],
    proposals: &[(String, Option<String>)],
    bases: &BTreeMap<String, Base>,
    cases: &[CaseWords],
) -> Result<Vec<Uncleared>> {
    // A history that cannot be read is met again, and told, when it is published.
    let mut reasons: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for made in store.made_here().unwrap_or_default() {
        reasons.entry(made.entry).or_default().push(made.reason);
    }
    let program = built_in();
    let program: BTreeMap<&str, &str> = program
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_str()))
        .collect();
    let mut new: Vec<New> = files
        .iter()
        .filter_map(|(path, text)| {
            let file = PackFile::new(path.as_str(), text.as_ref()?.as_str());
            Some(New {
                title: title_of(&file),
                words: new_words(
                    &file,
                    bases.get(path),
                    program.get(path.as_str()).copied().unwrap_or_default(),
                    reasons.remove(path),
                ),
                path: file.path,
            })
        })
        .collect();
    for (path, text) in proposals {
        if let Some(text) = text {
            let (title, words) = beside::new_words(path, text, bases)?;
            let path = path.clone();
            new.push(New { path, title, words });
        }
    }
    new.retain(|it| !it.words.trim().is_empty());
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let known: Vec<PackFile> = bases
        .iter()
        .map(|(path, base)| PackFile::new(path.as_str(), base.text.as_str()))
        .collect();
    let known = load_kept(known)?.library;
    let library = LibraryWords::of(&known);
    let none = BTreeSet::new();
    let mut found = Vec::new();
    for New { path, title, words } in new {
        let mut traces = traces(&words, cases, &library, &none);
        let cleared = store.cleared(traces.iter().map(Trace::key))?;
        traces.retain(|trace| !cleared.contains(&trace.key()));
        if !traces.is_empty() {
            found.push(Uncleared {
                path,
                title,
                words,
                traces,
            });
        }
    }
    Ok(found)
}

/// What an entry says that neither its base nor the program's own text of it does, and why it was changed, as lines. Days
/// of its fields tell of no case.
///
/// A pack in one file has the house style in another layout and without its remarks, which the program brought.
fn new_words(
    file: &PackFile,
    base: Option<&Base>,
    program: &str,
    reasons: Option<Vec<String>>,
) -> String {
    let before = base.map_or("", |base| &base.text);
    let mut lines: Vec<String> = changed(&file.path, before, &file.text)
        .into_iter()
        .filter(|change| !is_told_in_days(change.field.as_deref()))
        .flat_map(|change| {
            let old: BTreeSet<&str> = change.old.lines().chain(program.lines()).collect();
            let new = change.new.lines().filter(|line| !old.contains(line));
            new.map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    lines.extend(reasons.into_iter().flatten());
    lines.join("\n")
}

fn is_told_in_days(field: Option<&str>) -> bool {
    matches!(
        field,
        Some("approved by" | "approved on" | "checked on" | "owner" | "reviewed" | "review by")
    )
}
