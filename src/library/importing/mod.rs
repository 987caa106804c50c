//! Standard paragraphs from elsewhere → drafts: a table (CSV), the export of another tool (JSON), an old document (text).
//!
//! In: the text of one file, the library, the ids that are taken. Out: draft entries as files, with a [`Summary`] of what
//! became of every row, so that it can be looked at before anything is taken over. Nothing foreign ever becomes a template
//! or Markdown, nothing is approved or believed, and no entry is written over. Whether the words are right is for the lead.

mod document;
mod export;
mod html;
mod naming;
mod rows;
mod sheet;
mod wording;

pub use export::is_pack;

use super::canonical::Canonical;
use super::front::GuidanceFront;
use super::template::{Known, check_body};
use super::{Library, PackFile, Part, Signpost};
use crate::error::{Error, Result};
use naming::Names;
use rows::{Field, IssueNames, Row};
use std::collections::BTreeSet;

/// The largest file that is read, in bytes.
pub const MAX_IMPORT_BYTES: usize = 8 * 1024 * 1024;

/// The most rows or paragraphs that are read.
pub const MAX_IMPORT_ROWS: usize = 20_000;

/// The longest passage, in bytes: longer than any letter.
const LONGEST_PASSAGE: usize = 20_000;

/// The kinds of foreign files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elsewhere {
    /// A table: rows and columns.
    Table,
    /// What another program exported: a list of objects.
    Export,
    /// A document of standard paragraphs.
    Document,
}

impl Elsewhere {
    /// The kind of a file, by the ending of its name; none if it is no such file. A pack may be one file of JSON too:
    /// [`is_pack`] tells it.
    pub fn of(file_name: &str) -> Option<Self> {
        let (_, ending) = file_name.rsplit_once('.')?;
        match ending.to_lowercase().as_str() {
            "csv" | "tsv" => Some(Self::Table),
            "json" => Some(Self::Export),
            "txt" | "text" | "md" | "markdown" => Some(Self::Document),
            _ => None,
        }
    }

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Table => "a table",
            Self::Export => "another program’s list",
            Self::Document => "a document",
        }
    }

    /// What its places are called: rows, entries or lines.
    pub fn place(self) -> &'static str {
        match self {
            Self::Table => "row",
            Self::Export => "entry",
            Self::Document => "line",
        }
    }

    /// Reads a file of this kind.
    ///
    /// # Errors
    /// As [`from_csv`], [`from_export`] and [`from_document`].
    pub fn read(self, text: &str, library: &Library, taken: &BTreeSet<String>) -> Result<Imported> {
        match self {
            Self::Table => from_csv(text, library, taken),
            Self::Export => from_export(text, library, taken),
            Self::Document => from_document(text, library, taken),
        }
    }
}

/// An id for a passage of this title, that none of `taken` is.
pub fn free_id(title: &str, taken: &BTreeSet<String>) -> String {
    Names::new(taken).name(title)
}

/// What a foreign file becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The drafts, as files of a pack.
    pub files: Vec<PackFile>,
    /// What is to be said of them first.
    pub summary: Summary,
}

/// What an import would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// The drafts, in the order of the file.
    pub drafts: Vec<Draft>,
    /// What is left out, by row or line, and why: each a sentence without its full stop.
    pub skipped: Vec<(usize, String)>,
    /// What is taken over otherwise than it stood, by row or line.
    pub notes: Vec<(usize, String)>,
    /// The columns as the file names them, and what each is taken for, if for anything.
    pub columns: Vec<(String, Option<&'static str>)>,
}

/// A draft to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its file: `guidance/iro-role.md`.
    pub file: String,
    /// Its title.
    pub title: String,
    /// The row or line it stands on.
    pub at: usize,
    /// Its words.
    pub body: String,
}

/// Reads a table with a row of headings, its columns parted by commas, semicolons or tabs. Rows are counted as a spreadsheet
/// counts them.
///
/// # Errors
/// `Invalid` if it is too large, has too many rows, or no column with the text.
pub fn from_csv(text: &str, library: &Library, taken: &BTreeSet<String>) -> Result<Imported> {
    checked(text)
        .and_then(sheet::rows)
        .and_then(|found| drafts(found, library, taken))
        .map_err(invalid)
}

/// Reads a list of objects, by itself or as the one list of an object. Rows are counted from 1.
///
/// # Errors
/// `Invalid` if it is too large, has too many objects, is no JSON, or no object has a text.
pub fn from_export(text: &str, library: &Library, taken: &BTreeSet<String>) -> Result<Imported> {
    checked(text)
        .and_then(export::rows)
        .and_then(|found| drafts(found, library, taken))
        .map_err(invalid)
}

/// Reads a document of standard paragraphs: parted at its headings, or else a draft for each paragraph. Lines are counted
/// from 1.
///
/// # Errors
/// `Invalid` if it is too large or has too many paragraphs.
pub fn from_document(text: &str, library: &Library, taken: &BTreeSet<String>) -> Result<Imported> {
    checked(text)
        .and_then(|text| drafts(document::rows(text), library, taken))
        .map_err(invalid)
}

fn invalid(what: String) -> Error {
    Error::Invalid {
        what,
        place: "the file".to_owned(),
    }
}

fn checked(text: &str) -> Result<&str, String> {
    if text.len() > MAX_IMPORT_BYTES {
        return Err(format!("it is larger than {} MB", MAX_IMPORT_BYTES >> 20));
    }
    Ok(text.trim_start_matches('\u{FEFF}'))
}

/// What a reader found in a file.
#[derive(Debug, Default)]
struct Found {
    columns: Vec<(String, Option<Field>)>,
    rows: Vec<Row>,
    skipped: Vec<(usize, String)>,
}

fn drafts(found: Found, library: &Library, taken: &BTreeSet<String>) -> Result<Imported, String> {
    if found.rows.len() > MAX_IMPORT_ROWS {
        return Err(format!(
            "it has {} passages; the most at once is {MAX_IMPORT_ROWS}",
            found.rows.len()
        ));
    }
    let issues = IssueNames::of(library);
    let mut names = Names::new(taken);
    let mut files = Vec::new();
    let mut summary = Summary {
        skipped: found.skipped,
        columns: found
            .columns
            .into_iter()
            .map(|(name, field)| (wording::one_line(&name), field.map(Field::label)))
            .collect(),
        ..Summary::default()
    };
    for row in found.rows {
        match draft(&row, &issues) {
            Ok((front, body, notes)) => {
                let id = names.name(&front.title);
                let file = PackFile::new(format!("guidance/{id}.md"), front.text(&body));
                summary.drafts.push(Draft {
                    file: file.path.clone(),
                    title: front.title,
                    at: row.at,
                    body,
                });
                files.push(file);
                summary
                    .notes
                    .extend(notes.into_iter().map(|note| (row.at, note)));
            }
            Err(why) => summary.skipped.push((row.at, why)),
        }
    }
    summary.skipped.sort();
    Ok(Imported { files, summary })
}

/// One row as a draft: its front matter, its body and what was changed on the way; or why it cannot be one.
fn draft(
    row: &Row,
    known: &IssueNames<'_>,
) -> Result<(GuidanceFront, String, Vec<String>), String> {
    let too_long = || format!("it is longer than {} kB", LONGEST_PASSAGE / 1000);
    // HTML may be several times as long as its words.
    if row.text.len() > 10 * LONGEST_PASSAGE {
        return Err(too_long());
    }
    let (body, mut notes) = wording::body(&row.text);
    if body.is_empty() {
        return Err("it has no words".to_owned());
    }
    if body.len() > LONGEST_PASSAGE {
        return Err(too_long());
    }
    if let Some(slip) = check_body(&body, &NoRecords).into_iter().next() {
        return Err(slip.complaint.message);
    }
    let (issues, unknown) = row.issues(known);
    notes.extend(
        unknown
            .iter()
            .map(|issue| format!("there is no issue “{issue}” here, so it was left out")),
    );
    let part = row.part();
    if let Err(part) = &part {
        notes.push(format!(
            "no part of a letter is called “{part}”, so it is taken for advice"
        ));
    }
    let front = GuidanceFront {
        part: part.unwrap_or(Part::Advice),
        issues,
        keywords: row.keywords(),
        ..GuidanceFront::draft(&row.title())
    };
    Ok((front, body, notes))
}

/// A pack without any record: what is foreign names none.
struct NoRecords;

impl Known for NoRecords {
    fn has_issue(&self, _: &str) -> bool {
        false
    }

    fn has_signpost(&self, _: &str) -> bool {
        false
    }

    fn signpost(&self, _: &str) -> Option<&Signpost> {
        None
    }
}

#[cfg(test)]
mod tests;
