//! Steps taken on the library's file, and the desk laid out again.

use super::Edit;
use crate::error::Result;
use crate::library::{Fault, Loaded, PackFile, Problem, load_changed};
use crate::store::{Change, EntryChange, LibraryStep, LibraryStore, Shared, Turn};
use crate::workbench::{Notice, Outcome, Workbench};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// The files of the library after a change: each path with its text, none where it goes.
pub(in crate::workbench) fn files_after<'a>(
    now: Vec<PackFile>,
    changed: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
) -> Vec<PackFile> {
    let mut changed: BTreeMap<&str, Option<&str>> = changed.into_iter().collect();
    let mut files = Vec::with_capacity(now.len() + changed.len());
    for file in now {
        match changed.remove(file.path.as_str()) {
            None => files.push(file),
            Some(Some(text)) => files.push(PackFile::new(file.path, text)),
            Some(None) => {}
        }
    }
    let new = changed
        .into_iter()
        .filter_map(|(path, text)| Some(PackFile::new(path, text?)));
    files.extend(new);
    files
}

/// Loads the library as it will be, and refuses it if one of the changed files could not be used.
///
/// # Errors
/// `Invalid`, naming the first file and its line.
pub(in crate::workbench) fn load_refusing(
    files: &[PackFile],
    changed: &BTreeSet<&str>,
) -> Result<Loaded> {
    let loaded = load_changed(files, changed)?;
    let broken = loaded
        .problems
        .iter()
        .find(|problem| changed.contains(problem.file.as_str()))
        .or_else(|| newly_broken(&loaded, changed));
    match broken {
        Some(problem) => Err(problem.clone().into()),
        None => Ok(loaded),
    }
}

/// A passage that cannot be used any more because something it names was changed.
fn newly_broken<'a>(loaded: &'a Loaded, changed: &BTreeSet<&str>) -> Option<&'a Problem> {
    let touches_others = changed.iter().any(|path| !path.starts_with("guidance/"));
    loaded
        .problems
        .iter()
        .filter(|_| touches_others)
        .find(|problem| matches!(problem.fault, Fault::DeadReference | Fault::UnknownId))
}

/// Does a step on the library's file once all of it was seen to be usable; gives the library then.
///
/// # Errors
/// `Invalid` for a text that could not be used, or an entry that was changed in the meantime; `DiskFull`, `Locked`, `Io`.
pub(in crate::workbench) fn take(
    store: &mut LibraryStore,
    step: &LibraryStep,
    at: Timestamp,
) -> Result<Loaded> {
    let files = files_after(store.files()?, step.texts());
    let changed = step.texts().map(|(path, _)| path).collect();
    let loaded = load_refusing(&files, &changed)?;
    store.take_step(step, &loaded.library, at)?;
    Ok(loaded)
}

/// The longest a reason is kept, in characters: it is a line of the history.
const LONGEST_REASON: usize = 200;

/// A reason as one line of the history.
pub(in crate::workbench) fn in_a_line(reason: &str) -> String {
    let words: Vec<&str> = reason.split_whitespace().collect();
    let line = words.join(" ").replace(char::is_control, "");
    line.chars().take(LONGEST_REASON).collect()
}

impl Workbench {
    /// Takes a step that gives entries other texts.
    pub(super) fn take_edits(&mut self, name: String, edits: Vec<Edit>) -> Result<()> {
        let mut before = self.library_store.current_revisions()?;
        let author = self.who();
        let entries = edits
            .into_iter()
            .map(|edit| EntryChange {
                before: before.remove(&edit.path),
                path: edit.path,
                text: edit.after.into(),
                change: Change {
                    author: author.clone(),
                    reason: in_a_line(&edit.reason),
                },
                shared: Shared::Kept,
            })
            .collect();
        let step = LibraryStep {
            name,
            author,
            pack: None,
            entries,
        };
        let loaded = take(&mut self.library_store, &step, self.supplies.timestamp())?;
        self.lay_out(loaded);
        Ok(())
    }

    /// Takes the library's last step back, or does it again.
    pub(super) fn turn_library(&mut self, turn: Turn) -> Result<Outcome> {
        let step = match turn {
            Turn::Undo => self.library_store.last_step()?,
            Turn::Redo => self.library_store.undone_step()?,
        };
        let Some(step) = step else {
            return Ok(Outcome::told(Notice::done("There is nothing to undo")));
        };
        let sides = self.library_store.step_files(&step, turn)?;
        let texts = || {
            sides
                .iter()
                .map(|(path, text)| (path.as_str(), text.as_deref()))
        };
        let files = files_after(self.library_store.files()?, texts());
        let loaded = load_refusing(&files, &texts().map(|(path, _)| path).collect())?;
        let done = match turn {
            Turn::Undo => format!("Undone: {}", step.name),
            Turn::Redo => format!("Done again: {}", step.name),
        };
        let change = Change {
            author: self.who(),
            reason: done.clone(),
        };
        let at = self.supplies.timestamp();
        self.library_store
            .turn_step(&step, turn, &loaded.library, &change, at)?;
        self.lay_out(loaded);
        self.read_proposals();
        Ok(Outcome::told(Notice::done(done)))
    }

    /// Lays the desk out with another state of the library.
    pub(in crate::workbench) fn lay_out(&mut self, loaded: Loaded) {
        self.problems = loaded.problems;
        self.supplies.set_library(loaded.library);
        self.library_version += 1;
        self.note_own_step();
        if let Some(open) = &mut self.open {
            open.take_up_library(self.supplies.desk());
        }
        self.look_for_letters_to_correct();
    }

    /// Who changes the library: the name letters are signed with.
    pub(in crate::workbench) fn who(&self) -> String {
        self.supplies.settings.who(&self.supplies.library)
    }
}
