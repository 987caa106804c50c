//! The edits that are not saved yet, one an entry, kept whatever else is looked at.

use super::super::LibraryView;
use super::edit::Edit;
use crate::library::{Acceptance, EntryForm, Library, PackFile};
use crate::workbench::Workbench;
use crate::workbench::shelf::Kind;
use std::collections::BTreeMap;

/// The longest name that a title gives an entry's file, in characters.
const LONGEST_ID: usize = 60;

/// The edits, by the path of their entry.
#[derive(Default)]
pub(in crate::ui::library) struct Edits {
    by_path: BTreeMap<String, Edit>,
    sessions: u64,
}

impl Edits {
    /// Whether an entry is being edited.
    pub(in crate::ui::library) fn contains(&self, path: &str) -> bool {
        self.by_path.contains_key(path)
    }

    /// Whether something of an entry is not saved.
    pub(in crate::ui::library) fn is_unsaved(&self, path: &str) -> bool {
        self.by_path.get(path).is_some_and(Edit::is_changed)
    }

    /// What is not saved: the path and the title of each.
    pub(in crate::ui::library) fn unsaved(&self) -> Vec<(String, String)> {
        let edits = self.by_path.values().filter(|edit| edit.is_changed());
        edits
            .map(|edit| (edit.path().to_owned(), titled(edit)))
            .collect()
    }

    /// Takes an edit out, to be painted; [`Self::put`] puts it back.
    pub(super) fn take(&mut self, path: &str) -> Option<Edit> {
        self.by_path.remove(path)
    }

    /// Puts an edit back.
    pub(super) fn put(&mut self, path: String, edit: Edit) {
        self.by_path.insert(path, edit);
    }

    /// Drops an edit that changes nothing.
    pub(in crate::ui::library) fn close_unchanged(&mut self, path: &str) {
        if !self.is_unsaved(path) {
            self.by_path.remove(path);
        }
    }

    /// The number of the next edit.
    pub(super) fn next_session(&mut self) -> u64 {
        self.sessions += 1;
        self.sessions
    }
}

fn titled(edit: &Edit) -> String {
    match edit.title().trim() {
        "" => "No title yet".to_owned(),
        title => title.to_owned(),
    }
}

impl LibraryView {
    /// Opens the entry on show to be edited, or goes on with its edit.
    ///
    /// # Errors
    /// Why it cannot be edited, as a sentence.
    pub(in crate::ui) fn begin_edit(&mut self, bench: &Workbench) -> Result<(), String> {
        self.page = None;
        if let Some(edit) = self.edits.by_path.get_mut(&self.shown) {
            edit.takes_keyboard = true;
            return Ok(());
        }
        let revisions = self.revisions(bench);
        let newest = revisions.as_ref().as_ref().map_err(Clone::clone)?.first();
        let text = newest
            .ok_or("Choose an entry first, to edit it")?
            .text
            .as_str();
        let session = self.edits.next_session();
        let edit = Edit::of(&self.shown, text, session).map_err(|error| error.to_string())?;
        self.edits.put(self.shown.clone(), edit);
        Ok(())
    }

    /// Begins a passage and shows it.
    pub(in crate::ui) fn begin_passage(&mut self, bench: &Workbench, title: &str) {
        let is_taken = |id: &str| {
            let path = Kind::Passage.path(id);
            self.edits.contains(&path) || is_known(id, &path, bench)
        };
        let id = free_id(title, is_taken);
        let session = self.edits.next_session();
        let edit = Edit::new(EntryForm::new_passage(&id, title), session);
        let path = Kind::Passage.path(&id);
        self.edits.put(path.clone(), edit);
        self.go_to(path);
    }

    /// Opens the passage of a proposal to be edited, in the proposed words; saving it accepts the proposal.
    ///
    /// # Errors
    /// Why it cannot be edited, as a sentence.
    pub(in crate::ui) fn begin_proposal(
        &mut self,
        bench: &Workbench,
        name: &str,
    ) -> Result<(), String> {
        let mut waiting = bench.waiting_proposals();
        let kept = waiting.find(|kept| kept.proposal.name() == name);
        let proposal = &kept.ok_or("The proposal is not there any more")?.proposal;
        let path = proposal.file.path.clone();
        if self.edits.is_unsaved(&path) {
            return Err("Save or drop your changes to this passage first".to_owned());
        }
        let said = |error: crate::error::Error| error.to_string();
        let (now, came) = bench.acceptance(proposal).map_err(said)?;
        let text = match &came {
            Acceptance::Text(text) => text.as_str(),
            Acceptance::Same | Acceptance::Clash => proposal.file.text.as_str(),
        };
        let proposed = EntryForm::of(&PackFile::new(path.as_str(), text)).map_err(said)?;
        let session = self.edits.next_session();
        let mut edit = match now {
            Some(now) => Edit::of(&path, &now, session).map_err(said)?,
            None => Edit::new(proposed.clone(), session),
        };
        edit.form = proposed;
        edit.proposal = Some(name.to_owned());
        self.edits.put(path.clone(), edit);
        self.go_to(path);
        Ok(())
    }

    /// The proposal that the edit of an entry makes words of.
    pub(in crate::ui) fn edited_proposal(&self, path: &str) -> Option<String> {
        self.edits.by_path.get(path)?.proposal.clone()
    }

    /// What is to be saved of the entry on show.
    ///
    /// # Errors
    /// Why there is nothing to save, as a sentence.
    pub(in crate::ui) fn ready_to_save(&mut self, bench: &Workbench) -> Result<PackFile, String> {
        let edit = self.edits.by_path.get_mut(&self.shown);
        let edit = edit.ok_or("Nothing is changed here, so there is nothing to save")?;
        edit.check(bench);
        if let Some(field) = edit.wrong.first() {
            return Err(format!("Mend “{field}” first, then save"));
        }
        if let Some(told) = edit.told().first() {
            return Err(format!("Mend this first, then save: {}", told.words));
        }
        if !edit.is_changed() {
            return Err("Nothing is changed here, so there is nothing to save".to_owned());
        }
        Ok(edit.file())
    }

    /// Drops the edit of an entry, since it is saved.
    pub(in crate::ui) fn put_away(&mut self, path: &str) {
        self.edits.by_path.remove(path);
        self.close_held = false;
    }

    /// Says what is not saved; none if all of it is.
    pub(in crate::ui) fn unsaved_words(&self) -> Option<String> {
        let unsaved = self.edits.unsaved();
        match unsaved.as_slice() {
            [] => None,
            [(_, title)] => Some(format!("Your changes to “{title}” are not saved")),
            more => Some(format!(
                "Your changes to {} entries are not saved",
                more.len()
            )),
        }
    }
}

/// Whether the library has an entry of that name, or ever had one.
fn is_known(id: &str, path: &str, bench: &Workbench) -> bool {
    let library: &Library = bench.library();
    // A file that cannot be read is taken for one that has it: no history is ever continued by accident.
    library.snippets.contains_key(id)
        || bench
            .history(path)
            .map_or(true, |history| !history.is_empty())
}

/// A name for an entry's file, made from its title, that is not taken.
fn free_id(title: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            ' '
        }
    };
    let plain: String = title.replace(['’', '\''], "").chars().map(plain).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let joined: String = words.join("-").chars().take(LONGEST_ID).collect();
    let id = match joined.trim_matches('-') {
        "" => "passage",
        id => id,
    };
    let numbered = (2..1000).map(|number| format!("{id}-{number}"));
    let mut ids = [id.to_owned()].into_iter().chain(numbered);
    ids.find(|id| !is_taken(id))
        .unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_makes_a_plain_name_that_is_free() {
        let id = |title: &str| free_id(title, |id| id == "taken" || id == "taken-2");
        assert_eq!(id("What the IRO’s role is"), "what-the-iros-role-is");
        assert_eq!(id("  Section 20: (ending)  "), "section-20-ending");
        assert_eq!(id("Taken"), "taken-3");
        assert_eq!(id("é — 👶"), "passage");
        assert_eq!(id("../../etc/passwd\u{0}"), "etc-passwd");
        assert!(id(&"word ".repeat(500)).len() <= LONGEST_ID);
    }
}
