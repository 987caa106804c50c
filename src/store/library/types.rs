//! What the library's file is asked for and gives back.

use crate::library::SnippetId;
use crate::library::search::Marked;
use jiff::Timestamp;

/// Who changed an entry, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Who.
    pub author: String,
    /// Why, in a few words.
    pub reason: String,
}

/// One state of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its number on this computer, counted from 1.
    pub number: u32,
    /// SHA-256 of its canonical text: its identity everywhere.
    pub hash: String,
    /// The file as it was.
    pub text: String,
    /// Who made it, and why.
    pub change: Change,
    /// Whether it was made on this computer.
    pub made_here: bool,
    /// When; the store keeps microseconds.
    pub at: Timestamp,
}

/// What all packs in one file are known by, since they come under any name.
pub const ONE_FILE: &str = "one file";

/// What is done to the library in one go: all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryStep {
    /// What undo calls it, as "retiring 3 passages".
    pub name: String,
    /// Who does it.
    pub author: String,
    /// The shared pack it takes something in from: its folder, or [`ONE_FILE`]; none for most.
    pub pack: Option<String>,
    /// The entries it changes, each once.
    pub entries: Vec<EntryChange>,
}

/// A change of one entry within a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryChange {
    /// Its file within the pack.
    pub path: String,
    /// The revision it must still have, so that nothing unseen is overwritten; none if there must be no such entry.
    pub before: Option<String>,
    /// What becomes of its text.
    pub text: NewText,
    /// Who made this text, and why.
    pub change: Change,
    /// Which version both sides of the next merge begin with.
    pub shared: Shared,
}

/// What becomes of an entry's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewText {
    /// It stays.
    Kept,
    /// It is this.
    Is(String),
    /// The entry leaves the library. Its revisions stay.
    Gone,
}

impl From<Option<String>> for NewText {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Gone, Self::Is)
    }
}

impl LibraryStep {
    /// The entries that get another text or go: each path with its text, none where it goes.
    pub fn texts(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.entries.iter().filter_map(|entry| {
            let path = entry.path.as_str();
            match &entry.text {
                NewText::Kept => None,
                NewText::Is(text) => Some((path, Some(text.as_str()))),
                NewText::Gone => Some((path, None)),
            }
        })
    }
}

/// What a change says of the version that was shared last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shared {
    /// Nothing.
    Kept,
    /// It is this one; none if the entry is no longer shared.
    Is(Option<Brought>),
}

impl EntryChange {
    /// The text that was brought from a shared pack, if one was.
    pub(super) fn brought(&self) -> Option<&Brought> {
        match &self.shared {
            Shared::Is(brought) => brought.as_ref(),
            Shared::Kept => None,
        }
    }

    /// Whether the entry takes the very text that was brought.
    pub(super) fn is_as_brought(&self) -> bool {
        match (&self.text, self.brought()) {
            (NewText::Is(text), Some(brought)) => *text == brought.text,
            _ => false,
        }
    }
}

/// A text that came from a shared pack, or went to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// The text.
    pub text: String,
    /// Who made it there, and why.
    pub change: Change,
    /// When.
    pub at: Timestamp,
}

/// Which way a step is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is taken back.
    Undo,
    /// It is done again.
    Redo,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// Its number on this computer.
    pub number: i64,
    /// What it is called.
    pub name: String,
    /// Who took it.
    pub author: String,
    /// The shared pack it took something in from.
    pub pack: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// What filling the library did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// How many entries came in.
    pub added: usize,
    /// How many that nobody had changed were brought to the pack's text.
    pub updated: usize,
    /// How many that nobody had changed are no longer in the pack, and went.
    pub removed: usize,
    /// The files somebody here has changed, for which the pack has another text: they stayed as they are.
    pub kept: Vec<String>,
}

/// A snippet that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which one.
    pub id: SnippetId,
    /// Its title.
    pub title: Marked,
    /// A piece of its plain words, around those that were found.
    pub excerpt: Marked,
}

/// A state of the library, told from others by how much there is of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LibraryStamp {
    pub(super) entries: i64,
    pub(super) revisions: i64,
}
