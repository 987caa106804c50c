//! Standard paragraphs from elsewhere → a trial run → drafts, taken in as one step of the library.
//!
//! In: a file of another program or an old document. Out: a [`DraftPlan`], which says what each passage would become, what is
//! dropped and which of them look doubtful; carried out as one step. Both the window and the command work through this. What
//! comes in is a draft that no letter holds; no entry is written over, and no name that was ever used is given again.

mod doubts;
mod trial;

pub use doubts::Doubt;
pub use trial::{Import, Importing, Stage};

use super::curating::take;
use crate::error::{Error, Result};
use crate::intake;
use crate::library::importing::{Elsewhere, is_pack};
use crate::library::load_kept;
use crate::platform;
use crate::store::{Change, EntryChange, LibraryStep, LibraryStore, NewText, Shared};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A file from elsewhere, as it was read.
pub struct Foreign {
    /// What kind of file it is.
    pub kind: Elsewhere,
    /// Its name without the folder.
    pub name: String,
    text: String,
}

/// What taking in a file from elsewhere would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftPlan {
    /// What kind of file it is.
    pub kind: Elsewhere,
    /// Its name without the folder.
    pub name: String,
    /// The drafts, in the order of the file.
    pub drafts: Vec<PlannedDraft>,
    /// What is left out, by row or line, and why.
    pub skipped: Vec<(usize, String)>,
    /// The columns as the file names them, and what each is taken for, if for anything.
    pub columns: Vec<(String, Option<&'static str>)>,
}

/// A passage from elsewhere as it would be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedDraft {
    /// Its file within the pack.
    pub path: String,
    /// Its title.
    pub title: String,
    /// The row or line it stands on.
    pub at: usize,
    /// Its words.
    pub body: String,
    /// What is taken over otherwise than it stood: each a sentence without its full stop.
    pub notes: Vec<String>,
    /// Why a lead may not want it.
    pub doubt: Option<Doubt>,
    text: String,
}

/// Whether a path names a file from elsewhere rather than a pack, as far as its name tells.
fn may_be_foreign(path: &Path) -> Option<Elsewhere> {
    let name = path.file_name()?.to_str()?;
    Elsewhere::of(name).filter(|_| !platform::is_folder(path))
}

/// Reads a file from elsewhere; none if it is a pack, which is taken in otherwise.
///
/// # Errors
/// `Invalid`, naming the file, if it is too large or holds no text; `Io` if it cannot be read.
pub fn read_foreign(path: &Path) -> Result<Option<Foreign>> {
    let Some(kind) = may_be_foreign(path) else {
        return Ok(None);
    };
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy().into_owned();
    let text = match read_text(path) {
        Ok(text) => text,
        // What is wrong with a file that may be a pack is said by the reader of packs.
        Err(_) if kind == Elsewhere::Export => return Ok(None),
        Err(Error::Unreadable { why, .. }) => {
            return Err(Error::Invalid {
                what: why,
                place: name,
            });
        }
        Err(other) => return Err(other),
    };
    if kind == Elsewhere::Export && is_pack(&text) {
        return Ok(None);
    }
    Ok(Some(Foreign { kind, name, text }))
}

/// The text of a file, whatever encoding an old program wrote it in.
fn read_text(path: &Path) -> Result<String> {
    let bytes = platform::read_file(path, intake::MAX_BYTES as u64)?;
    Ok(intake::decode(&bytes, None)?.text)
}

impl Foreign {
    /// Says what it would bring; nothing is changed. The drafts are not compared with the library yet.
    ///
    /// # Errors
    /// `Invalid`, naming the file, if no passage can be told in it; `Corrupt` if the library cannot be read.
    pub fn part(&self, store: &LibraryStore) -> Result<DraftPlan> {
        let library = load_kept(store.files()?)?.library;
        let paths = store.paths_ever()?;
        let taken: BTreeSet<String> = paths
            .iter()
            .filter_map(|path| path.strip_prefix("guidance/")?.strip_suffix(".md"))
            .map(str::to_owned)
            .collect();
        let imported = self
            .kind
            .read(&self.text, &library, &taken)
            .map_err(|error| self.naming(error))?;
        let mut notes: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (at, note) in imported.summary.notes {
            notes.entry(at).or_default().push(note);
        }
        let drafts = imported.summary.drafts.into_iter().zip(imported.files);
        Ok(DraftPlan {
            kind: self.kind,
            name: self.name.clone(),
            drafts: drafts
                .map(|(draft, file)| PlannedDraft {
                    path: draft.file,
                    title: draft.title,
                    at: draft.at,
                    body: draft.body,
                    notes: notes.remove(&draft.at).unwrap_or_default(),
                    doubt: None,
                    text: file.text,
                })
                .collect(),
            skipped: imported.summary.skipped,
            columns: imported.summary.columns,
        })
    }

    fn naming(&self, error: Error) -> Error {
        match error {
            Error::Invalid { what, .. } => Error::Invalid {
                what,
                place: self.name.clone(),
            },
            other => other,
        }
    }
}

/// Reads what a file from elsewhere would bring, and compares it with the library.
///
/// # Errors
/// As [`Foreign::part`].
pub fn plan_drafts(foreign: &Foreign, store: &LibraryStore) -> Result<DraftPlan> {
    let mut plan = foreign.part(store)?;
    plan.compare(store)?;
    Ok(plan)
}

impl DraftPlan {
    /// The files of the drafts that are wanted unless somebody says otherwise: all but those whose words the library or the
    /// file itself has already.
    pub fn new_to_library(&self) -> BTreeSet<String> {
        let is_new = |draft: &&PlannedDraft| !draft.doubt.as_ref().is_some_and(Doubt::is_the_same);
        let drafts = self.drafts.iter().filter(is_new);
        drafts.map(|draft| draft.path.clone()).collect()
    }

    /// The files of the drafts that nothing speaks against.
    pub fn undoubted(&self) -> BTreeSet<String> {
        let drafts = self.drafts.iter().filter(|draft| draft.doubt.is_none());
        drafts.map(|draft| draft.path.clone()).collect()
    }

    /// Takes in the drafts of these files, all of them in one step; gives how many they were.
    ///
    /// # Errors
    /// `Invalid` if the library has an entry of that name by now; `DiskFull`, `Locked`, `Io`.
    pub fn take_in(
        &self,
        store: &mut LibraryStore,
        chosen: &BTreeSet<String>,
        who: &str,
        at: Timestamp,
    ) -> Result<usize> {
        let drafts = self.drafts.iter();
        let entries: Vec<EntryChange> = drafts
            .filter(|draft| chosen.contains(&draft.path))
            .map(|draft| self.new_entry(draft, who))
            .collect();
        let count = entries.len();
        if count == 0 {
            return Ok(0);
        }
        let step = LibraryStep {
            name: match count {
                1 => format!("taking in 1 draft from {}", self.name),
                _ => format!("taking in {count} drafts from {}", self.name),
            },
            author: who.to_owned(),
            pack: None,
            entries,
        };
        take(store, &step, at)?;
        Ok(count)
    }

    fn new_entry(&self, draft: &PlannedDraft, who: &str) -> EntryChange {
        EntryChange {
            path: draft.path.clone(),
            before: None,
            text: NewText::Is(draft.text.clone()),
            change: Change {
                author: who.to_owned(),
                // The name of the file may be that of a family, and reasons are shared.
                reason: format!("Imported from {}", self.kind.label()),
            },
            shared: Shared::Kept,
        }
    }
}
