//! What goes when cases are deleted for good, worked out before anything is done.

use crate::error::Result;
use crate::library::Library;
use crate::platform::{self, WaitingFile};
use crate::reply::Review;
use crate::store::{CaseId, CaseStore, Purged, WholeCase};
use crate::text::bare_words;
use crate::workbench::Settings;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

/// What goes, and what does not go by itself.
#[derive(Debug, Clone, Default)]
pub struct Going {
    /// Which cases.
    pub cases: Vec<CaseId>,
    /// Cases as backups know them, which go there though they may stand in no list any more.
    pub in_backups: Vec<Purged>,
    /// How many letters that were sent earlier go along.
    pub earlier_letters: usize,
    /// How many receipts do.
    pub receipts: usize,
    /// When a sealed file went to a colleague, each time: what became of those is not known here.
    pub sealed: Vec<Timestamp>,
    /// The files of the watched folder that hold the posts.
    pub originals: Vec<WaitingFile>,
    /// The adviser's own words that stand in these cases and in no other.
    pub words: Vec<String>,
}

impl Going {
    /// Whether nothing goes.
    pub fn is_nothing(&self) -> bool {
        self.cases.is_empty() && self.in_backups.is_empty()
    }
}

/// What has to be known of the desk to tell.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// The adviser's own words.
    own_words: BTreeSet<String>,
    /// The folder that is watched for posts.
    incoming: Option<std::path::PathBuf>,
}

impl Surroundings {
    /// As the settings have it. Words that the library has too tell of no case.
    pub fn of(settings: &Settings, library: &Library) -> Self {
        let names: BTreeSet<&str> = library.names().collect();
        let own_words = settings.own_words.iter();
        Self {
            own_words: own_words
                .filter(|word| !names.contains(word.as_str()))
                .cloned()
                .collect(),
            incoming: settings.incoming_folder.clone(),
        }
    }
}

/// Works it out; nothing if it is given up. The store is taken for one case at a time. Cases that are gone already are
/// passed over.
///
/// # Errors
/// A file of cases that cannot be read.
pub fn look(
    store: &Mutex<CaseStore>,
    cases: &[CaseId],
    around: &Surroundings,
    is_given_up: &dyn Fn() -> bool,
) -> Result<Option<Going>> {
    let held = || store.lock().unwrap_or_else(PoisonError::into_inner);
    let mut going = Going::default();
    let mut words = OwnWords::of(&around.own_words);
    for id in cases {
        if is_given_up() {
            return Ok(None);
        }
        let store = held();
        let Some(case) = store.whole(*id)? else {
            continue;
        };
        going.cases.push(*id);
        going.earlier_letters += store.earlier_letters(*id)?.len();
        going.receipts += store.receipts(*id)?.len();
        going.sealed.extend(sealed(&store.reviews(*id)?));
        drop(store);
        words.note(&case);
    }
    if words.are_any_met() {
        let gone: BTreeSet<CaseId> = going.cases.iter().copied().collect();
        let all = held().all()?;
        for id in all.into_iter().filter(|id| !gone.contains(id)) {
            if is_given_up() {
                return Ok(None);
            }
            // A case that cannot be read keeps the words it may have.
            let other = held().whole(id);
            match other {
                Ok(Some(other)) => words.keep_those_of(&other),
                Ok(None) => {}
                Err(_unreadable) => words.met.clear(),
            }
        }
    }
    going.words = words.met();
    let marks = held().files_of(&going.cases)?;
    if let Some(folder) = around.incoming.as_ref().filter(|_| !marks.is_empty()) {
        // A folder that cannot be looked at now has nothing that could be removed now.
        let files = platform::waiting_files(folder).unwrap_or_default();
        let theirs = files
            .into_iter()
            .filter(|file| marks.contains(&file.mark()));
        going.originals = theirs.collect();
    }
    Ok(Some(going))
}

fn sealed(reviews: &[Review]) -> Vec<Timestamp> {
    // What was sealed here of a colleague's letter is the answer to it; when is not known, but when theirs was.
    let sent = |review: &Review| match review {
        Review::Asked { at, .. } | Review::Brought { at, .. } => *at,
    };
    reviews.iter().map(sent).collect()
}

/// The adviser's own words, and which of them were met.
struct OwnWords {
    /// As they are kept, by how they are compared.
    own: BTreeMap<Vec<String>, String>,
    met: BTreeSet<Vec<String>>,
}

impl OwnWords {
    fn of(own: &BTreeSet<String>) -> Self {
        let own = own.iter().map(|word| (folded(word), word.clone()));
        Self {
            own: own.filter(|(folded, _)| !folded.is_empty()).collect(),
            met: BTreeSet::new(),
        }
    }

    fn are_any_met(&self) -> bool {
        !self.met.is_empty()
    }

    fn met(self) -> Vec<String> {
        let met = self.met.iter();
        met.filter_map(|folded| self.own.get(folded).cloned())
            .collect()
    }

    fn note(&mut self, case: &WholeCase) {
        if self.own.is_empty() {
            return;
        }
        let texts = Texts::of(case);
        for word in self.own.keys() {
            if texts.have(word) {
                self.met.insert(word.clone());
            }
        }
    }

    fn keep_those_of(&mut self, other: &WholeCase) {
        if self.met.is_empty() {
            return;
        }
        let texts = Texts::of(other);
        self.met.retain(|word| !texts.have(word));
    }
}

/// The words of a case, to look others up in.
struct Texts(Vec<Vec<String>>);

impl Texts {
    fn of(case: &WholeCase) -> Self {
        let texts = case.texts.iter();
        Self(texts.map(|kept| folded(&kept.text)).collect())
    }

    fn have(&self, words: &[String]) -> bool {
        let mut texts = self.0.iter();
        texts.any(|text| text.windows(words.len()).any(|run| run == words))
    }
}

fn folded(text: &str) -> Vec<String> {
    let words = bare_words(text).into_iter();
    words.map(|word| word.folded).collect()
}
