//! What speaks against taking in a passage: the library has it, or it is hardly one.

use super::DraftPlan;
use crate::checks::library::most_alike;
use crate::error::Result;
use crate::library::{Entry, PackFile, Snippet, load_entry, load_kept};
use crate::store::LibraryStore;
use crate::text::fold;
use std::collections::HashMap;

/// The fewest words that are a passage.
const FEWEST_WORDS: usize = 5;

/// Why a lead may not want a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The library has it in the same words.
    InLibrary {
        /// The passage's file within the pack.
        path: String,
        /// The passage's title.
        title: String,
    },
    /// The file has it in the same words before.
    Before {
        /// The row or line it stands on there.
        at: usize,
    },
    /// The library has one that says much the same.
    Alike {
        /// The passage's file within the pack.
        path: String,
        /// The passage's title.
        title: String,
        /// The share of words in common, in hundredths.
        share: u8,
    },
    /// It has only a few words.
    Short,
}

impl Doubt {
    /// Whether its very words are there already.
    pub fn is_the_same(&self) -> bool {
        matches!(self, Self::InLibrary { .. } | Self::Before { .. })
    }

    /// The passage of the library that it is like.
    pub fn passage(&self) -> Option<&str> {
        match self {
            Self::InLibrary { path, .. } | Self::Alike { path, .. } => Some(path),
            Self::Before { .. } | Self::Short => None,
        }
    }

    /// In words, without a full stop; `place` is what the places of the file are called.
    pub fn words(&self, place: &str) -> String {
        match self {
            Self::InLibrary { title, .. } => {
                format!("The library has this in the same words: “{title}”")
            }
            Self::Before { at } => format!("The same words stand in {place} {at}"),
            Self::Alike { title, share, .. } => {
                format!("{share} % the same as “{title}”, which the library has")
            }
            Self::Short => "Only a few words".to_owned(),
        }
    }
}

impl DraftPlan {
    /// Holds the drafts against the library, and against one another.
    ///
    /// # Errors
    /// `Corrupt` if the library cannot be read.
    pub(super) fn compare(&mut self, store: &LibraryStore) -> Result<()> {
        let library = load_kept(store.files()?)?.library;
        let mut known: HashMap<String, Doubt> = HashMap::new();
        for snippet in library.snippets.values() {
            let doubt = Doubt::InLibrary {
                path: format!("guidance/{}.md", snippet.id),
                title: snippet.title.clone(),
            };
            known.entry(bare(&snippet.body)).or_insert(doubt);
        }
        for draft in &mut self.drafts {
            let words = bare(&draft.body);
            if words.split(' ').count() < FEWEST_WORDS {
                draft.doubt = Some(Doubt::Short);
            }
            match known.get(&words) {
                Some(doubt) => draft.doubt = Some(doubt.clone()),
                None => {
                    known.insert(words, Doubt::Before { at: draft.at });
                }
            }
        }
        let snippets: Vec<Snippet> = self
            .drafts
            .iter()
            .filter(|draft| draft.doubt.is_none())
            .filter_map(|draft| {
                let file = PackFile::new(draft.path.as_str(), draft.text.as_str());
                match load_entry(&file, &library) {
                    Ok(Entry::Snippet(snippet)) => Some(*snippet),
                    _ => None,
                }
            })
            .collect();
        let alike = most_alike(&snippets.iter().collect::<Vec<_>>(), &library);
        for draft in &mut self.drafts {
            let id = draft.path.trim_start_matches("guidance/");
            let Some(pair) = alike.get(id.trim_end_matches(".md")) else {
                continue;
            };
            let title = library.snippets.get(&pair.one);
            draft.doubt = Some(Doubt::Alike {
                path: format!("guidance/{}.md", pair.one),
                title: title.map_or_else(String::new, |it| it.title.clone()),
                share: pair.share,
            });
        }
        Ok(())
    }
}

/// The words of a text, in small letters, with nothing but a space between them.
fn bare(text: &str) -> String {
    let pieces = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = pieces.filter(|word| !word.is_empty()).map(fold).collect();
    words.join(" ")
}
