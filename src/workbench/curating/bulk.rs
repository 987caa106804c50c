//! Many entries changed alike, in one step: keywords, owner, review date, words found and replaced.

use super::Edit;
use crate::error::{Error, Result};
use crate::library::{Day, EntryForm, PackFile, title_of};
use crate::text::Span;
use crate::workbench::{Notice, Outcome, Workbench};
use jiff::civil::Date;

/// A change that is made to several passages at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BulkChange {
    /// Another person looks after them; none takes the name off.
    Owner(Option<String>),
    /// They are to be read again by this day; none takes the day off.
    ReviewBy(Option<Date>),
    /// They get a keyword.
    AddKeyword(String),
    /// They lose a keyword.
    RemoveKeyword(String),
    /// They answer an issue, by its id.
    AddIssue(String),
    /// They no longer answer an issue.
    RemoveIssue(String),
}

impl BulkChange {
    /// What undo calls it.
    fn name(&self) -> &'static str {
        match self {
            Self::Owner(_) => "changing the owner of",
            Self::ReviewBy(_) => "changing the review date of",
            Self::AddKeyword(_) => "adding a keyword to",
            Self::RemoveKeyword(_) => "taking a keyword off",
            Self::AddIssue(_) => "adding an issue to",
            Self::RemoveIssue(_) => "taking an issue off",
        }
    }

    fn reason(&self) -> String {
        match self {
            Self::Owner(Some(owner)) => format!("Looked after by {owner}"),
            Self::Owner(None) => "Looked after by nobody in particular".to_owned(),
            Self::ReviewBy(Some(day)) => format!("To be read again by {day}"),
            Self::ReviewBy(None) => "No day to be read again by".to_owned(),
            Self::AddKeyword(word) => format!("Keyword “{word}”"),
            Self::RemoveKeyword(word) => format!("No longer keyword “{word}”"),
            Self::AddIssue(issue) => format!("Answers {issue}"),
            Self::RemoveIssue(issue) => format!("No longer answers {issue}"),
        }
    }
}

/// One place where words were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPlace {
    /// The entry's file within the pack.
    pub path: String,
    /// What people call the entry.
    pub title: String,
    /// The line the words stand on.
    pub line: String,
    /// Where on that line, in bytes.
    pub span: Span,
}

impl Workbench {
    pub(super) fn change_alike(
        &mut self,
        paths: &[String],
        change: &BulkChange,
    ) -> Result<Outcome> {
        let what =
            self.change_passages(
                paths,
                change.name(),
                &change.reason(),
                |front| match change {
                    BulkChange::Owner(owner) => front.owner.clone_from(owner),
                    BulkChange::ReviewBy(day) => front.review_by = day.map(Day),
                    BulkChange::AddKeyword(word) => add(&mut front.keywords, word),
                    BulkChange::RemoveKeyword(word) => front.keywords.retain(|it| it != word),
                    BulkChange::AddIssue(issue) => add(&mut front.issues, issue),
                    BulkChange::RemoveIssue(issue) => front.issues.retain(|it| it != issue),
                },
            )?;
        Ok(Outcome::told(Notice::done(format!("Changed {what}"))))
    }

    /// Every place where words stand in the body or the title of an entry, letter for letter.
    ///
    /// # Errors
    /// A library file that cannot be read.
    pub fn find_places(&self, words: &str) -> Result<Vec<FoundPlace>> {
        let mut places = Vec::new();
        if words.is_empty() {
            return Ok(places);
        }
        for file in self.library_store.files()? {
            let title = title_of(&file);
            for line in editable_lines(&file) {
                for (start, found) in line.match_indices(words) {
                    places.push(FoundPlace {
                        path: file.path.clone(),
                        title: title.clone(),
                        line: line.to_owned(),
                        span: Span::new(start, start + found.len()),
                    });
                }
            }
        }
        Ok(places)
    }

    /// Puts other words in the place of some, in the bodies and titles of these entries, in one step.
    pub(super) fn replace_words(
        &mut self,
        paths: &[String],
        words: &str,
        with: &str,
    ) -> Result<Outcome> {
        if words.is_empty() {
            return Err(Error::Invalid {
                what: "there are no words to look for".to_owned(),
                place: "Not done".to_owned(),
            });
        }
        let files = self.library_store.files()?;
        let mut edits = Vec::new();
        for file in files.iter().filter(|file| paths.contains(&file.path)) {
            let text = replaced(file, words, with);
            if text != file.text {
                edits.push(Edit {
                    path: file.path.clone(),
                    after: Some(text),
                    reason: format!("“{with}” for “{words}”"),
                });
            }
        }
        let count = match edits.len() {
            0 => return Ok(Outcome::told(Notice::done("Nothing was to be replaced"))),
            1 => "1 entry".to_owned(),
            count => format!("{count} entries"),
        };
        self.take_edits(format!("replacing “{words}” in {count}"), edits)?;
        Ok(Outcome::told(Notice::done(format!("Replaced in {count}"))))
    }
}

fn add(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|it| it == item) {
        list.push(item.to_owned());
    }
}

/// The lines of a file in which words may be replaced: its body and its title. Ids and figures of a record are no words.
fn editable_lines(file: &PackFile) -> impl Iterator<Item = &str> {
    let mut is_body = false;
    let mut fences = 0;
    file.text.lines().filter(move |line| {
        if *line == "+++" && fences < 2 {
            fences += 1;
            is_body = fences == 2;
            return false;
        }
        is_body || is_title(line)
    })
}

fn is_title(line: &str) -> bool {
    line.starts_with("title = ") || line.starts_with("name = ")
}

/// The file with other words, where [`editable_lines`] has them.
fn replaced(file: &PackFile, words: &str, with: &str) -> String {
    let Ok(mut form) = EntryForm::of(file) else {
        return file.text.clone();
    };
    form.body = form.body.replace(words, with);
    if let Some(title) = form.title_mut() {
        *title = title.replace(words, with);
    }
    form.file().text
}
