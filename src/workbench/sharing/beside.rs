//! Proposals and answers on their way: read from a shared folder, and written beside its entries.

use crate::error::Result;
use crate::library::{Answer, Base, PackFile, Proposal, changed};
use crate::store::LibraryStore;
use std::collections::BTreeMap;

/// The proposals and answers that stand in a shared folder.
#[derive(Default)]
pub(super) struct Beside {
    /// Their files, as they stand there.
    files: BTreeMap<String, String>,
    proposals: Vec<Proposal>,
    /// By the names of their proposals.
    answers: BTreeMap<String, Answer>,
}

impl Beside {
    /// Reads the files; what cannot be used is left out and named.
    pub(super) fn read(files: Vec<PackFile>, left_out: &mut Vec<String>) -> Self {
        let mut beside = Self::default();
        for file in &files {
            let read = if file.path.ends_with(".md") {
                Proposal::from_file(file).map(|proposal| beside.proposals.push(proposal))
            } else {
                Answer::from_file(file).map(|(name, answer)| {
                    beside.answers.insert(name, answer);
                })
            };
            if let Err(error) = read {
                left_out.push(error.to_string());
            }
        }
        let files = files.into_iter().map(|file| (file.path, file.text));
        beside.files = files.collect();
        beside
    }

    /// Takes up what others proposed and answered; no entry changes.
    pub(super) fn take_up(&self, store: &mut LibraryStore) -> Result<()> {
        store.take_up_proposals(&self.proposals, &self.answers)
    }

    /// What a file there holds.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// What this computer would write there: what does not stand there yet, and what stands there and was taken back.
    pub(super) fn outgoing(&self, store: &LibraryStore) -> Result<Vec<(String, Option<String>)>> {
        let mut files = store.written_proposals()?;
        files.retain(|(path, text)| text.is_some() != self.files.contains_key(path));
        Ok(files)
    }
}

/// What a proposal or an answer says that was not shared before: its title, and its new words as lines.
pub(super) fn new_words(
    path: &str,
    text: &str,
    bases: &BTreeMap<String, Base>,
) -> Result<(String, String)> {
    let file = PackFile::new(path, text);
    if !path.ends_with(".md") {
        let (_, answer) = Answer::from_file(&file)?;
        return Ok(("Your answer to a proposal".to_owned(), answer.word));
    }
    let proposal = Proposal::from_file(&file)?;
    let entry = &proposal.file;
    let before = bases.get(&entry.path).map_or("", |base| &base.text);
    let mut lines = Vec::new();
    for change in changed(&entry.path, before, &entry.text) {
        let old: Vec<&str> = change.old.lines().collect();
        let new = change.new.lines().filter(|line| !old.contains(line));
        lines.extend(new.map(str::to_owned));
    }
    lines.push(proposal.reason.clone());
    Ok((
        format!("Your proposal “{}”", proposal.title()),
        lines.join("\n"),
    ))
}
