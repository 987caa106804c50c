//! What the library's file is asked for and gives back.

use crate::library::SnippetId;
use crate::text::Span;
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
    /// When; the store keeps microseconds.
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

/// A text, and where in it the words asked for stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Byte offsets into it, end exclusive, in order.
    pub marks: Vec<Span>,
}
