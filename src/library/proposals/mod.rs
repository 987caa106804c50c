//! What advisers propose for the library, and what a lead answered.
//!
//! In: a passage in other words or a new one, with its reason. Out: a [`Proposal`] as one file of a shared folder,
//! `proposals/ID--HASH.md`, and an [`Answer`] as a file beside it, so that no two programs write the same one; and what
//! accepting it would come to, merged with what has changed since. This folder changes no library and knows no time.

mod answer;
mod file;

pub use answer::{Answer, Verdict};

use super::merging::{Merged, merge};
use super::sharing::title_of;
use super::{EntryForm, PackFile, revision};
use crate::error::Result;
use jiff::Timestamp;

/// How much of a revision's identity stands in the name of a proposal.
const HASH_IN_NAME: usize = 12;

/// A passage as somebody would have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The passage's file, in the proposed words.
    pub file: PackFile,
    /// The revision it was made from; none for a new passage.
    pub base: Option<String>,
    /// Who proposes it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
}

/// What accepting a proposal comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acceptance {
    /// The library says it already.
    Same,
    /// The passage is to have this text.
    Text(String),
    /// The passage was changed in the same place since: somebody has to look at both.
    Clash,
}

impl Proposal {
    /// Its name in a shared folder, without folder and ending: the passage's id and what tells its wording from others.
    pub fn name(&self) -> String {
        let hash = revision(&self.file);
        let start = hash.get(..HASH_IN_NAME).unwrap_or(&hash);
        format!("{}--{start}", self.id())
    }

    /// The id of the passage.
    pub fn id(&self) -> &str {
        let path = self.file.path.as_str();
        let name = path.strip_prefix("guidance/").unwrap_or(path);
        name.strip_suffix(".md").unwrap_or(name)
    }

    /// What people call the passage.
    pub fn title(&self) -> String {
        title_of(&self.file)
    }

    /// The proposed words, without the fields.
    pub fn words(&self) -> String {
        EntryForm::of(&self.file).map_or_else(|_unreadable| String::new(), |form| form.body)
    }

    /// What accepting it comes to where the passage has the text `now` and had `base` when it was proposed.
    ///
    /// # Errors
    /// `Invalid` if one of the texts cannot be read.
    pub fn accepted(&self, base: Option<&str>, now: Option<&str>) -> Result<Acceptance> {
        let merged = merge(&self.file.path, base, now, Some(&self.file.text))?;
        Ok(match merged {
            Merged::Same | Merged::Ours => Acceptance::Same,
            Merged::Theirs => Acceptance::Text(self.file.text.clone()),
            Merged::Both { text, .. } => Acceptance::Text(text),
            Merged::Conflict(_) => Acceptance::Clash,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::guidance;

    fn proposal(words: &str) -> Proposal {
        Proposal {
            file: PackFile::new("guidance/s.md", guidance("", words)),
            base: None,
            by: "Ann".to_owned(),
            at: Timestamp::UNIX_EPOCH,
            reason: "Plainer".to_owned(),
        }
    }

    #[track_caller]
    fn assert_comes_to(proposed: &str, base: Option<&str>, now: Option<&str>, wanted: &Acceptance) {
        let text = |words: Option<&str>| words.map(|words| guidance("", words));
        let (base, now) = (text(base), text(now));
        let came = proposal(proposed)
            .accepted(base.as_deref(), now.as_deref())
            .expect("sound");
        assert_eq!(came, *wanted, "{proposed:?}");
    }

    #[test]
    fn a_proposal_is_merged_with_what_has_changed_since() {
        let text = |words: &str| Acceptance::Text(guidance("", words));
        assert_comes_to(
            "One.\n\nNew.",
            Some("One.\n\nTwo."),
            Some("One.\n\nTwo."),
            &text("One.\n\nNew."),
        );
        assert_comes_to(
            "One.\n\nNew.",
            Some("One.\n\nTwo."),
            Some("Uno.\n\nTwo."),
            &text("Uno.\n\nNew."),
        );
        assert_comes_to("Two.", Some("One."), Some("Three."), &Acceptance::Clash);
        assert_comes_to("Two.", Some("One."), Some("Two."), &Acceptance::Same);
        assert_comes_to("Two.", Some("One."), None, &Acceptance::Clash);
        assert_comes_to("New.", None, None, &text("New."));
        // Another passage took the id meanwhile.
        assert_comes_to("New.", None, Some("Other."), &Acceptance::Clash);
    }

    #[test]
    fn two_wordings_of_one_passage_have_two_names() {
        let (one, other) = (proposal("One."), proposal("Two."));
        assert_eq!(one.id(), "s");
        assert_eq!(one.title(), "T");
        assert_eq!(one.words(), "One.");
        assert!(one.name().starts_with("s--"));
        assert_eq!(one.name().len(), 3 + HASH_IN_NAME);
        assert_ne!(one.name(), other.name());
    }
}
