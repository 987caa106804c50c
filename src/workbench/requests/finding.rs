//! Every place where a person's name, or other words about them, are kept on this computer.

use crate::error::Result;
use crate::intake;
use crate::library::title_of;
use crate::platform;
use crate::reply::Draft;
use crate::store::{
    self, Backup, Case, CaseId, CaseStore, Kept, LibraryStore, Place, Purged, WholeCase,
};
use crate::text::bare_words;
use crate::workbench::Settings;
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// What is kept of a person.
#[derive(Debug, Clone, Serialize)]
pub struct Found {
    /// The version of this form.
    pub format: u32,
    /// The name that was looked for.
    pub name: String,
    /// The cases it stands in: first those of which it is the poster's.
    pub cases: Vec<FoundCase>,
    /// The backups it stands in.
    pub backups: Vec<FoundBackup>,
    /// The adviser's own words that are of it.
    pub words: Vec<String>,
    /// The entries of the library, and the suggestions for it, that have it.
    pub library: Vec<String>,
    /// The files of the watched folder that have it.
    pub files: Vec<String>,
    /// What could not be looked through, each as a sentence without its full stop.
    pub unread: Vec<String>,
}

/// A case that has the name.
#[derive(Debug, Clone, Serialize)]
pub struct FoundCase {
    /// Its number.
    #[serde(skip)]
    pub id: CaseId,
    /// The thread's title.
    pub title: Option<String>,
    /// Who asks.
    pub poster: Option<String>,
    /// Whether the name is the poster's.
    pub is_theirs: bool,
    /// The moment its post came in.
    pub received: Timestamp,
    /// How far it has come.
    pub state: String,
    /// Whether it was removed from the list.
    pub removed: bool,
    /// Where in it the name stands.
    pub places: Vec<Place>,
    /// The posts of the thread.
    pub posts: Vec<FoundPost>,
    /// The letter, and those that were sent earlier.
    pub letters: Vec<String>,
    /// What the adviser noted.
    pub notes: String,
}

/// A post, to be handed over.
#[derive(Debug, Clone, Serialize)]
pub struct FoundPost {
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as the page has it.
    pub posted: Option<String>,
    /// Its words.
    pub body: String,
}

/// A backup that has the name.
#[derive(Debug, Clone, Serialize)]
pub struct FoundBackup {
    /// What it is called.
    pub name: String,
    /// When it was taken.
    #[serde(skip)]
    pub taken: Timestamp,
    /// How many of its cases have it.
    pub cases: usize,
    /// Those of which it is the poster's, as they are deleted from backups.
    #[serde(skip)]
    pub theirs: Vec<Purged>,
}

impl Found {
    /// Whether nothing is kept, as far as could be looked.
    pub fn is_nothing(&self) -> bool {
        self.cases.is_empty()
            && self.backups.is_empty()
            && self.words.is_empty()
            && self.library.is_empty()
            && self.files.is_empty()
    }

    /// Whether no case is theirs, on the list or in a backup.
    pub fn goes_nowhere(&self) -> bool {
        self.theirs().is_empty() && self.purged_backups() == 0
    }

    /// The cases that are deleted for good for this person.
    pub fn theirs(&self) -> Vec<CaseId> {
        let cases = self.cases.iter().filter(|case| case.is_theirs);
        cases.map(|case| case.id).collect()
    }

    /// The cases of others that speak of them.
    pub fn of_others(&self) -> impl Iterator<Item = &FoundCase> {
        self.cases.iter().filter(|case| !case.is_theirs)
    }

    /// How many backups have cases of theirs.
    pub fn purged_backups(&self) -> usize {
        let backups = self.backups.iter();
        backups.filter(|backup| !backup.theirs.is_empty()).count()
    }

    /// Their cases as backups know them, those that stand in no list any more too.
    pub fn purged(&self) -> Vec<Purged> {
        let all: BTreeSet<Purged> = (self.backups.iter())
            .flat_map(|backup| backup.theirs.iter().copied())
            .collect();
        all.into_iter().collect()
    }
}

/// What is looked for.
pub(super) struct Sought {
    name: String,
    words: Vec<String>,
}

impl Sought {
    pub(super) fn of(name: &str) -> Self {
        Self {
            name: name.trim().to_lowercase(),
            words: folded(name),
        }
    }

    /// Whether a text has it as whole words, whatever their case; a name without letters as it is written.
    pub(super) fn is_in(&self, text: &str) -> bool {
        if self.words.is_empty() {
            return !self.name.is_empty() && text.to_lowercase().contains(&self.name);
        }
        let words = folded(text);
        let mut runs = words.windows(self.words.len());
        runs.any(|run| run == self.words)
    }

    /// Whether somebody is called exactly so.
    fn is(&self, name: Option<&str>) -> bool {
        name.is_some_and(|name| name.trim().to_lowercase() == self.name)
    }

    fn places(&self, case: &WholeCase) -> Vec<Place> {
        let texts = case.texts.iter().filter(|text| self.is_in(&text.text));
        let places: BTreeSet<Place> = texts.map(|text| text.place).collect();
        places.into_iter().collect()
    }
}

fn folded(text: &str) -> Vec<String> {
    let words = bare_words(text).into_iter();
    words.map(|word| word.folded).collect()
}

/// Looks everywhere; nothing if it is given up. The store is taken for one case at a time.
///
/// # Errors
/// A file of cases or of the library that cannot be read. Other files are told of in what was found.
pub fn find_person(
    (folder, store, library): (&Path, &Mutex<CaseStore>, &LibraryStore),
    settings: &Settings,
    name: &str,
    is_given_up: &dyn Fn() -> bool,
) -> Result<Option<Found>> {
    let sought = Sought::of(name);
    let mut found = Found {
        format: 1,
        name: name.trim().to_owned(),
        cases: Vec::new(),
        backups: Vec::new(),
        words: Vec::new(),
        library: in_library(library, &sought)?,
        files: Vec::new(),
        unread: Vec::new(),
    };
    let own_words = settings.own_words.iter();
    found.words = own_words
        .filter(|word| sought.is_in(word) || is_part(&sought, word))
        .cloned()
        .collect();
    let held = || store.lock().unwrap_or_else(PoisonError::into_inner);
    let all = held().all()?;
    for id in all {
        if is_given_up() {
            return Ok(None);
        }
        let store = held();
        match store.whole(id) {
            Ok(Some(case)) => found.cases.extend(in_case(&store, case, &sought)?),
            Ok(None) => {}
            Err(error) => found
                .unread
                .push(format!("A case was passed over. {error}")),
        }
    }
    found.cases.sort_by_key(|case| !case.is_theirs);
    for backup in store::backups(folder)? {
        if is_given_up() {
            return Ok(None);
        }
        if backup.of == Kept::Cases {
            match in_backup(&backup, &sought) {
                Ok(there) => found.backups.extend(there),
                Err(error) => found.unread.push(error.message()),
            }
        }
    }
    if let Some(folder) = &settings.incoming_folder {
        match platform::waiting_files(folder) {
            Ok(files) => {
                for file in files {
                    if is_given_up() {
                        return Ok(None);
                    }
                    let text = platform::read_waiting(&file)
                        .and_then(|bytes| intake::decode(&bytes, Some(&file.name)));
                    let has_name = sought.is_in(&file.name);
                    if has_name || text.is_ok_and(|copied| sought.is_in(&copied.text)) {
                        found.files.push(file.name);
                    }
                }
            }
            Err(error) => found.unread.push(error.message()),
        }
    }
    Ok(Some(found))
}

/// Whether a word is one of those of the name: a surname that was said to be spelt right.
fn is_part(sought: &Sought, word: &str) -> bool {
    let words = folded(word);
    !words.is_empty() && words.iter().all(|word| sought.words.contains(word))
}

fn in_library(library: &LibraryStore, sought: &Sought) -> Result<Vec<String>> {
    let files = library.files()?.into_iter();
    let mut found: Vec<String> = files
        .filter(|file| sought.is_in(&file.text))
        .map(|file| title_of(&file))
        .collect();
    for kept in library.proposals()? {
        if sought.is_in(&kept.proposal.to_file().text) {
            found.push(format!("suggestion: {}", title_of(&kept.proposal.file)));
        }
    }
    Ok(found)
}

fn in_case(store: &CaseStore, whole: WholeCase, sought: &Sought) -> Result<Option<FoundCase>> {
    let places = sought.places(&whole);
    let is_theirs = sought.is(whole.poster.as_deref());
    if places.is_empty() && !is_theirs {
        return Ok(None);
    }
    let case = store.load(whole.id)?;
    let earlier = store.earlier_letters(whole.id)?;
    let (posts, notes, letter) = case.map_or_else(Default::default, contents);
    let drafts = letter
        .into_iter()
        .chain(earlier.into_iter().map(|it| it.draft));
    let letters = drafts.map(|draft| draft.text());
    Ok(Some(FoundCase {
        id: whole.id,
        title: whole.title,
        poster: whole.poster,
        is_theirs,
        received: whole.created,
        state: whole.state,
        removed: whole.is_removed,
        places,
        posts,
        letters: letters.filter(|text| !text.trim().is_empty()).collect(),
        notes,
    }))
}

fn contents(case: Case) -> (Vec<FoundPost>, String, Option<Draft>) {
    let posts = case.thread.posts.into_iter().map(|post| FoundPost {
        author: post.author,
        posted: post.posted_as_written,
        body: post.body,
    });
    (posts.collect(), case.notes, Some(case.draft))
}

fn in_backup(backup: &Backup, sought: &Sought) -> Result<Option<FoundBackup>> {
    let mut cases = 0;
    let mut theirs = Vec::new();
    store::each_case_of_backup(backup, &mut |case| {
        let is_theirs = sought.is(case.poster.as_deref());
        if is_theirs {
            theirs.push(Purged {
                id: case.id,
                created: case.created.as_microsecond(),
            });
        }
        cases += usize::from(is_theirs || !sought.places(case).is_empty());
    })?;
    Ok((cases > 0).then(|| FoundBackup {
        name: backup.name(),
        taken: backup.taken,
        cases,
        theirs,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_whole_words_whatever_their_case() {
        let sought = Sought::of(" Mossy Cup ");
        assert!(sought.is_in("Dear mossy   CUP, thank you"));
        assert!(!sought.is_in("Dear mossycup") && !sought.is_in("a cup, mossy"));
        assert!(sought.is(Some("mossy cup")) && !sought.is(Some("mossy cups")));
        assert!(!Sought::of("Ann").is_in("the annual review"));
        assert!(Sought::of("O’Dell").is_in("Mr O'Dell said so"));
    }

    #[test]
    fn a_name_without_letters_is_found_as_it_is_written_and_no_name_nowhere() {
        assert!(Sought::of("***").is_in("by *** on Friday"));
        assert!(!Sought::of("").is_in("anything") && !Sought::of("").is(None));
    }
}
