//! The library here → a pack: what changed here is written there, and nothing that was not seen is overwritten.

use super::beside::Beside;
use super::clearing::{Uncleared, uncleared};
use super::{install_name, is_one_file, pack_name, read};
use crate::checks::clearing::CaseWords;
use crate::error::{Error, Result};
use crate::library::{
    Outgoing, PackFile, all_canonical, chronicle_to_toml, outgoing, to_json, uses_to_toml,
};
use crate::platform::{self, Wait, Written};
use crate::store::{Brought, Change, LibraryStore};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What publishing came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// The files that were written there.
    pub written: Vec<String>,
    /// The files that were taken away there.
    pub removed: Vec<String>,
    /// The files that are newer there; they were left, and wait to be taken in.
    pub newer_there: Vec<String>,
    /// How many proposals and answers were written or taken away there.
    pub proposals: usize,
}

/// What publishing would write, and what must be cleared before it does.
pub struct PublishPlan {
    /// New words that may tell of a case, entry by entry. Git never forgets, so nothing is written while there are any.
    pub uncleared: Vec<Uncleared>,
    to: PathBuf,
    ours: Vec<PackFile>,
    there: Vec<PackFile>,
    outgoing: Outgoing,
    beside: Beside,
    proposals: Vec<(String, Option<String>)>,
    has_entries: bool,
}

/// Says what publishing the library to a folder, or to one file whose name ends in `.json`, would write; nothing is
/// written. `cases` are those of this computer.
///
/// # Errors
/// `Unseen`, naming the entries, if some were changed both here and there; `Busy` if somebody is writing there now;
/// `Invalid` or `Unreadable` for a pack that cannot be read.
pub fn plan_publish(
    store: &LibraryStore,
    to: &Path,
    cases: &[CaseWords],
    wait: Wait,
) -> Result<PublishPlan> {
    plan(store, to, cases, wait, true)
}

/// The same for what every adviser may publish: proposals and counts, and no entry.
///
/// # Errors
/// As [`plan_publish`], but for `Unseen`.
pub(super) fn plan_beside(
    store: &LibraryStore,
    to: &Path,
    cases: &[CaseWords],
    wait: Wait,
) -> Result<PublishPlan> {
    plan(store, to, cases, wait, false)
}

fn plan(
    store: &LibraryStore,
    to: &Path,
    cases: &[CaseWords],
    wait: Wait,
    has_entries: bool,
) -> Result<PublishPlan> {
    let ours = match has_entries {
        true => in_order(store.files()?)?,
        false => Vec::new(),
    };
    let (there, beside) = match platform::is_there(to) {
        true => {
            let pack = read(to, wait)?;
            (pack.files, pack.beside)
        }
        false => (Vec::new(), Beside::default()),
    };
    let bases = store.bases(&pack_name(to))?;
    let outgoing = match has_entries {
        true => outgoing(&ours, &bases, &there),
        false => Outgoing::default(),
    };
    if !outgoing.unseen.is_empty() {
        return Err(Error::Unseen {
            files: outgoing.unseen,
        });
    }
    let proposals = match is_one_file(to) {
        true => Vec::new(),
        false => beside.outgoing(store)?,
    };
    let uncleared = uncleared(store, &outgoing.files, &proposals, &bases, cases)?;
    Ok(PublishPlan {
        uncleared,
        to: to.to_owned(),
        ours,
        there,
        outgoing,
        beside,
        proposals,
        has_entries,
    })
}

impl PublishPlan {
    /// Writes what is to be written.
    ///
    /// # Errors
    /// `Uncleared` while there is anything to clear; `Unseen` if the pack was changed in the meantime; `Busy` if somebody
    /// else is publishing; `ReadOnly`, `DiskFull`, `Io`. Then nothing is written.
    pub fn carry_out(
        self,
        store: &mut LibraryStore,
        who: &str,
        at: Timestamp,
    ) -> Result<Published> {
        if !self.uncleared.is_empty() {
            return Err(Error::Uncleared {
                entries: self.uncleared.into_iter().map(|it| it.path).collect(),
            });
        }
        let mut published = Published {
            newer_there: self.outgoing.newer_there.clone(),
            proposals: self.proposals.len(),
            ..Published::default()
        };
        for (path, text) in &self.outgoing.files {
            match text {
                Some(_) => published.written.push(path.clone()),
                None => published.removed.push(path.clone()),
            }
        }
        let to = &self.to;
        if is_one_file(to) {
            platform::write_file(to, to_json(&self.ours)?.as_bytes())?;
        } else {
            self.write_folder(store)?;
        }
        let newer: BTreeSet<&String> = published.newer_there.iter().collect();
        let shared: Vec<(String, Brought)> = self
            .ours
            .iter()
            .filter(|file| !newer.contains(&file.path))
            .map(|file| (file.path.clone(), as_published(file, who, at)))
            .collect();
        store.set_shared(&pack_name(to), &shared, at)?;
        Ok(published)
    }

    fn write_folder(&self, store: &mut LibraryStore) -> Result<()> {
        let name = install_name(store)?;
        let files = self.outgoing.files.iter().chain(&self.proposals);
        let mut changes: Vec<Written> = files
            .map(|(path, text)| Written {
                path: path.clone(),
                text: text.clone(),
            })
            .collect();
        let chronicle = format!("history/{name}.toml");
        // Without the entries their history stays here too: its reasons were not looked through.
        if self.has_entries {
            changes.push(Written {
                path: chronicle.clone(),
                text: Some(chronicle_to_toml(&store.made_here()?)),
            });
        }
        let counts = format!("usage/{name}.toml");
        changes.push(Written {
            path: counts.clone(),
            text: Some(uses_to_toml(&store.uses()?)),
        });
        let there = self.there.iter();
        let known: BTreeMap<&str, &str> = there
            .map(|file| (file.path.as_str(), file.text.as_str()))
            .collect();
        platform::publish(&self.to, &changes, &|path, now| {
            let seen = known.get(path).copied().or_else(|| self.beside.text(path));
            path == chronicle || path == counts || seen == now
        })
    }
}

/// The entries in the one form and in the order of their paths, so that Git sees only what changed.
fn in_order(mut files: Vec<PackFile>) -> Result<Vec<PackFile>> {
    files.sort_by(|one, other| one.path.cmp(&other.path));
    all_canonical(&files)
}

fn as_published(file: &PackFile, who: &str, at: Timestamp) -> Brought {
    Brought {
        text: file.text.clone(),
        change: Change {
            author: who.to_owned(),
            reason: "Published".to_owned(),
        },
        at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_published_is_in_the_one_form_and_order() {
        let messy = "+++\ntitle   = \"T\"\n+++\n\nA note.\n\n";
        let files = ["sources/b.md", "sources/a.md"].map(|path| PackFile::new(path, messy));
        let sorted = in_order(files.into()).expect("they can be read");
        let text = "+++\ntitle = \"T\"\n+++\nA note.\n";
        let wanted = ["sources/a.md", "sources/b.md"].map(|path| PackFile::new(path, text));
        assert_eq!(sorted, wanted);
    }
}
