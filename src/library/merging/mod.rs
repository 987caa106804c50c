//! Merging one entry three ways: what this side and the other each changed since both had the same text.
//!
//! In: the entry's file as it was, as it is here and as it is there, each of them absent where it is not there. Out:
//! what merging came to, in canonical text, so that layout never counts. This folder settles nothing silently: what both
//! changed at the same place is a clash, with both and the base. It does not read files and knows no time; a merged
//! passage can be read, but whether its template is sound only loading it tells.

mod align;
mod fields;
#[cfg(test)]
mod tests;
mod text;
mod vouching;

use super::PackFile;
use super::canonical::{canonical, written};
use super::load::{HOUSE_FILE, Page, folder, unified};
use crate::error::{Error, Result};
use fields::{Fields, Front};
use std::fmt;

/// What merging one entry came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merged {
    /// Nothing to do: both are the same.
    Same,
    /// This side already has all that changed.
    Ours,
    /// The other side has all that changed: take theirs, which may be that the entry is not there.
    Theirs,
    /// Both changed, in different places.
    Both {
        /// The merged file, canonical.
        text: String,
        /// Whether an approval, or a check of a signpost, fell because one side gave it and the other changed what it
        /// vouched for.
        approval_dropped: bool,
    },
    /// Both changed the same place.
    Conflict(Conflict),
}

/// Where the sides clash, and the entry with each of them. What does not clash is merged in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Every place that both changed.
    pub clashes: Vec<Clash>,
    /// The file with ours where they clash, canonical; `None` if the entry is not there then.
    pub with_ours: Option<String>,
    /// The file with theirs where they clash, canonical; `None` if the entry is not there then.
    pub with_theirs: Option<String>,
}

/// One place that both sides changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The place.
    pub place: Place,
    /// What stood there; `None` for nothing.
    pub base: Option<String>,
    /// What stands there now on this side; `None` for nothing.
    pub ours: Option<String>,
    /// What stands there now on the other side; `None` for nothing.
    pub theirs: Option<String>,
}

impl Clash {
    /// The same as the other side sees it.
    fn swapped(self) -> Self {
        Self {
            ours: self.theirs,
            theirs: self.ours,
            ..self
        }
    }
}

/// A place within an entry. Its text is what people call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The entry as a whole.
    Entry,
    /// A field of its front matter, by its key.
    Field(String),
    /// Status, who approved it, when and against what: they belong together.
    Approval,
    /// When a signpost was checked and whether it is confirmed: they belong together.
    Check,
    /// All of the text.
    Text,
    /// A paragraph of the text as it was, counted from 1.
    Paragraph(usize),
    /// Paragraphs put in behind a paragraph of the text as it was, counted from 1; 0 for its beginning.
    Added(usize),
    /// Where a paragraph stands that both moved or put in.
    Moved,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry => f.write_str("the entry"),
            Self::Field(key) => f.write_str(&fields::label(key)),
            Self::Approval => f.write_str("approval"),
            Self::Check => f.write_str("when it was checked"),
            Self::Text => f.write_str("the text"),
            Self::Paragraph(number) => write!(f, "paragraph {number}"),
            Self::Added(0) => f.write_str("what both put in at the beginning"),
            Self::Added(number) => write!(f, "what both put in behind paragraph {number}"),
            Self::Moved => f.write_str("where a paragraph stands"),
        }
    }
}

/// Merges one entry, or the house style: its file as both had it, as it is here and as it is there.
///
/// Lists are merged as sets that keep their order and never clash. Of two days for the next review the earlier one
/// wins, and of two reviews the later of the words that stay. An approval holds only for words that the side which gave it had; where it falls, the passage is a starter
/// again, or the draft it was. In the same way the check of a signpost holds only for the details it was made with. A
/// base that cannot be read counts as none.
///
/// # Errors
/// `Invalid`, with file and line, if a side that would be taken or merged cannot be read.
pub fn merge(
    path: &str,
    base: Option<&str>,
    ours: Option<&str>,
    theirs: Option<&str>,
) -> Result<Merged> {
    let [base, ours, theirs] = [base, ours, theirs].map(|text| Version::read(path, text));
    if ours.text == theirs.text {
        return Ok(Merged::Same);
    }
    if theirs.text == base.text {
        return Ok(Merged::Ours);
    }
    if ours.text == base.text {
        theirs.checked()?;
        return Ok(Merged::Theirs);
    }
    let base = base.checked().unwrap_or_default();
    match (ours.checked()?, theirs.checked()?) {
        (Some(ours), Some(theirs)) if path == HOUSE_FILE => {
            Ok(merge_house(base.as_deref(), ours, theirs))
        }
        (Some(ours), Some(theirs)) => merge_entry(path, base.as_deref(), ours, theirs),
        (ours, theirs) => Ok(Merged::Conflict(whole(base, ours, theirs))),
    }
}

/// One side's text as far as it can be read.
struct Version {
    /// Its canonical text, or its text with LF line ends.
    text: Option<String>,
    /// Why it cannot be read.
    problem: Option<Error>,
}

impl Version {
    fn read(path: &str, text: Option<&str>) -> Self {
        let file = text.map(|text| PackFile::new(path, text));
        match file.as_ref().map(canonical).transpose() {
            Ok(file) => Self {
                text: file.map(|file| file.text),
                problem: None,
            },
            Err(problem) => Self {
                text: file.map(|file| unified(&file.text).into_owned()),
                problem: Some(problem),
            },
        }
    }

    fn checked(self) -> Result<Option<String>> {
        self.problem.map_or(Ok(self.text), Err)
    }
}

/// The conflict about all of an entry.
fn whole(base: Option<String>, ours: Option<String>, theirs: Option<String>) -> Conflict {
    Conflict {
        clashes: vec![Clash {
            place: Place::Entry,
            base,
            ours: ours.clone(),
            theirs: theirs.clone(),
        }],
        with_ours: ours,
        with_theirs: theirs,
    }
}

/// Merges the house style line by line, since its remarks are worth keeping.
fn merge_house(base: Option<&str>, ours: String, theirs: String) -> Merged {
    let words = text::merge(base.unwrap_or_default(), &ours, &theirs, text::lines);
    let sound = |text: &str| canonical(&PackFile::new(HOUSE_FILE, text)).ok();
    match (sound(&words.with_ours), sound(&words.with_theirs)) {
        (Some(with_ours), Some(with_theirs)) => {
            let versions = [with_ours.text, with_theirs.text];
            outcome(versions, words.clashes, [&ours, &theirs], false)
        }
        // Lines of both that make no house style together, as a table that both put in.
        _ => Merged::Conflict(whole(base.map(str::to_owned), Some(ours), Some(theirs))),
    }
}

/// Merges an entry by its fields and its paragraphs.
fn merge_entry(path: &str, base: Option<&str>, ours: String, theirs: String) -> Result<Merged> {
    let kind = folder(path).unwrap_or_default();
    let base = base.map_or_else(|| Ok(Front::default()), |text| Front::read(path, text))?;
    let (here, there) = (Front::read(path, &ours)?, Front::read(path, &theirs)?);
    let words = text::merge(&base.body, &here.body, &there.body, text::items);
    let fields = Fields::merge(kind, &base.fields, &here.fields, &there.fields);
    let mut clashes = fields.clashes;
    clashes.extend(words.clashes);
    let mut dropped = false;
    let mut finished = |fields, body| {
        let mut merged = Front { fields, body };
        dropped |= vouching::settle(kind, &mut merged, &base, [&here, &there]);
        merged.write(path, kind)
    };
    let versions = [
        finished(fields.with_ours, words.with_ours)?,
        finished(fields.with_theirs, words.with_theirs)?,
    ];
    Ok(outcome(versions, clashes, [&ours, &theirs], dropped))
}

/// What merging came to: the file with ours and with theirs where they clash, and the sides as they are.
fn outcome(
    [with_ours, with_theirs]: [String; 2],
    clashes: Vec<Clash>,
    [ours, theirs]: [&str; 2],
    approval_dropped: bool,
) -> Merged {
    if !clashes.is_empty() {
        return Merged::Conflict(Conflict {
            clashes,
            with_ours: Some(with_ours),
            with_theirs: Some(with_theirs),
        });
    }
    match with_ours {
        text if text == ours => Merged::Ours,
        text if text == theirs => Merged::Theirs,
        text => Merged::Both {
            text,
            approval_dropped,
        },
    }
}
