//! A pack → what it would change here → one step of the library.

use super::beside::Beside;
use super::{Pack, pack_name, read, refuse_unwhole};
use crate::error::Result;
use crate::library::{
    Base, Effect, Incoming, IncomingPlan, Library, Made, PackFile, Settled, Use, incoming, revision,
};
use crate::platform::Wait;
use crate::store::{Brought, Change, EntryChange, LibraryStep, LibraryStore, NewText, Shared};
use crate::workbench::curating::{files_after, load_refusing, take};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// What taking in a pack would change here.
pub struct ImportPlan {
    /// Entry by entry.
    pub plan: IncomingPlan,
    /// What stood in the pack that could not be used, each with the reason.
    pub left_out: Vec<String>,
    /// What people call the pack.
    pub name: String,
    /// Whether nothing stands there yet.
    pub is_new: bool,
    /// The counts that the installations have published there, by their names.
    pub(super) uses: Arc<Vec<(String, Vec<Use>)>>,
    pack: String,
    beside: Beside,
    theirs: Vec<PackFile>,
    made: BTreeMap<(String, String), Made>,
    current: BTreeMap<String, String>,
    bases: BTreeMap<String, Base>,
    /// The library with all that needs no settling, as it was checked for the plan.
    checked: Option<Library>,
}

/// Reads a pack and says what taking it in would change; nothing is changed.
///
/// # Errors
/// `Unreadable` or `Invalid`, naming the file, if any of it cannot be used, is still being written, or is not all there.
pub fn plan_import(store: &LibraryStore, path: &Path, wait: Wait) -> Result<ImportPlan> {
    let pack = read(path, wait)?;
    refuse_unwhole(&pack, path)?;
    plan(store, path, pack)
}

/// The same for the folder a team shares, in which nothing may stand yet.
///
/// # Errors
/// As [`plan_import`].
pub(super) fn plan_shared(store: &LibraryStore, path: &Path, wait: Wait) -> Result<ImportPlan> {
    let pack = read(path, wait)?;
    let bases = store.bases(&pack_name(path))?;
    let was_shared = bases.values().any(|base| base.is_shared);
    if was_shared || !pack.files.is_empty() {
        refuse_unwhole(&pack, path)?;
    }
    plan(store, path, pack)
}

fn plan(store: &LibraryStore, path: &Path, pack: Pack) -> Result<ImportPlan> {
    let Pack {
        files: theirs,
        made,
        left_out,
        uses,
        beside,
    } = pack;
    let ours = store.files()?;
    let pack = pack_name(path);
    let bases = store.bases(&pack)?;
    let plan = incoming(&ours, &bases, &theirs)?;
    let name = path.file_name().unwrap_or(path.as_os_str());
    let checked = check(&plan, ours)?;
    Ok(ImportPlan {
        plan,
        left_out,
        is_new: theirs.is_empty(),
        name: name.to_string_lossy().into_owned(),
        uses: Arc::new(uses),
        pack,
        beside,
        theirs,
        made: made
            .into_iter()
            .map(|made| ((made.entry.clone(), made.hash.clone()), made))
            .collect(),
        current: store.current_revisions()?,
        bases,
        checked,
    })
}

/// Refuses a pack that would leave an entry here that cannot be used; gives the library with it, if it changes anything.
/// What is yet to be settled stays as it is here.
fn check(plan: &IncomingPlan, ours: Vec<PackFile>) -> Result<Option<Library>> {
    let changes: Vec<(&str, Option<&str>)> = plan
        .entries
        .iter()
        .filter(|entry| !matches!(entry.effect, Effect::Conflict(_)))
        .map(|entry| (entry.path.as_str(), entry.after.as_deref()))
        .collect();
    if changes.is_empty() {
        return Ok(None);
    }
    let changed: BTreeSet<&str> = changes.iter().map(|(path, _)| *path).collect();
    let files = files_after(ours, changes.iter().copied());
    Ok(Some(load_refusing(&files, &changed)?.library))
}

impl ImportPlan {
    /// Takes up what others proposed and answered there; no entry changes.
    pub(super) fn take_up_proposals(&self, store: &mut LibraryStore) -> Result<()> {
        self.beside.take_up(store)
    }

    /// How many proposals and answers of this computer do not stand there as they are here.
    pub(super) fn count_unsent(&self, store: &LibraryStore) -> Result<usize> {
        Ok(self.beside.outgoing(store)?.len())
    }

    /// The ids of the entries that somebody has to settle.
    pub fn conflicts(&self) -> Vec<&str> {
        self.plan
            .conflicts()
            .map(|entry| entry.path.as_str())
            .collect()
    }

    /// Takes the pack in, all of it in one step; a conflict that is not in `settled` leaves its entry as it is. Gives how
    /// many entries have another text then.
    ///
    /// # Errors
    /// `Invalid` if an entry was changed in the meantime or could not be used; `DiskFull`, `Locked`, `Io`.
    pub fn apply(
        &self,
        store: &mut LibraryStore,
        settled: &BTreeMap<String, Settled>,
        who: &str,
        at: Timestamp,
    ) -> Result<usize> {
        let mut entries = Vec::new();
        let mut unsettled = BTreeSet::new();
        for entry in &self.plan.entries {
            match IncomingPlan::outcome(entry, settled) {
                Some(after) => entries.push(self.change(entry, after, who, at)),
                None => {
                    unsettled.insert(entry.path.as_str());
                }
            }
        }
        let changed = entries.len();
        if changed == 0 {
            let quiet: Vec<_> = self.seen_now(&unsettled, at).collect();
            store.set_shared(&self.pack, &quiet, at)?;
            return Ok(changed);
        }
        let named: BTreeSet<&str> = self
            .plan
            .entries
            .iter()
            .map(|it| it.path.as_str())
            .collect();
        let others = self.seen_now(&named, at);
        entries.extend(others.map(|(path, brought)| self.only_shared(path, brought)));
        let step = LibraryStep {
            name: match changed {
                1 => format!("taking in 1 entry from {}", self.name),
                _ => format!("taking in {changed} entries from {}", self.name),
            },
            author: who.to_owned(),
            pack: Some(self.pack.clone()),
            entries,
        };
        match &self.checked {
            Some(library) if settled.is_empty() => store.take_step(&step, library, at)?,
            _ => drop(take(store, &step, at)?),
        }
        Ok(changed)
    }

    fn change(
        &self,
        entry: &Incoming,
        after: Option<String>,
        who: &str,
        at: Timestamp,
    ) -> EntryChange {
        let reason = match &entry.effect {
            Effect::Merged { .. } => format!("Merged with {}", self.name),
            Effect::Conflict(_) => format!("Settled with {}", self.name),
            Effect::Retired | Effect::Removed => format!("No longer in {}", self.name),
            Effect::New | Effect::Changed | Effect::StillNamed { .. } => {
                format!("From {}", self.name)
            }
        };
        EntryChange {
            path: entry.path.clone(),
            before: self.current.get(&entry.path).cloned(),
            text: after.into(),
            change: Change {
                author: who.to_owned(),
                reason,
            },
            shared: Shared::Is(
                entry
                    .theirs
                    .as_ref()
                    .map(|text| self.brought(&entry.path, text, at)),
            ),
        }
    }

    /// An entry whose text stays, seen as it stands in the pack.
    fn only_shared(&self, path: String, brought: Brought) -> EntryChange {
        EntryChange {
            before: self.current.get(&path).cloned(),
            text: NewText::Kept,
            change: brought.change.clone(),
            shared: Shared::Is(Some(brought)),
            path,
        }
    }

    /// The entries whose text stays, but for those of `others`, that were not known to be shared as they stand in the pack.
    fn seen_now(
        &self,
        others: &BTreeSet<&str>,
        at: Timestamp,
    ) -> impl Iterator<Item = (String, Brought)> {
        self.theirs
            .iter()
            .filter(|file| !others.contains(file.path.as_str()))
            .filter(|file| {
                let base = self.bases.get(&file.path);
                !base.is_some_and(|base| base.is_shared && base.text == file.text)
            })
            .map(move |file| (file.path.clone(), self.brought(&file.path, &file.text, at)))
    }

    /// A text of the pack with who made it there, as far as the pack says.
    fn brought(&self, path: &str, text: &str, at: Timestamp) -> Brought {
        // A pack in one file says of no text who made it.
        let made = match self.made.is_empty() {
            true => None,
            false => {
                let hash = revision(&PackFile::new(path, text));
                self.made.get(&(path.to_owned(), hash))
            }
        };
        Brought {
            text: text.to_owned(),
            change: Change {
                author: made.map_or_else(
                    || format!("somebody, through {}", self.name),
                    |made| made.by.clone(),
                ),
                reason: made.map_or_else(|| "Not said".to_owned(), |made| made.reason.clone()),
            },
            at: made.map_or(at, |made| made.at),
        }
    }
}
