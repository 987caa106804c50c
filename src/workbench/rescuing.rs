//! What cannot be saved is told, tried again, and saved somewhere else meanwhile.

use super::{Ask, Notice, Outcome, SaveState, Workbench};
use crate::error::{Error, Result};
use crate::library::Passage;
use crate::output::{Form, OpenGaps, WholeCase, render, whole_case};
use crate::platform;
use crate::store::Case;
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// That cases could not be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// From when on nothing was saved.
    pub since: Timestamp,
    /// Why, as the end of a sentence: "the disk is full".
    pub why: String,
    /// What the adviser can do about it, as one sentence without a full stop.
    pub remedy: &'static str,
}

impl Unsaved {
    /// From what keeps cases from being saved.
    pub(super) fn since(since: Timestamp, error: &Error) -> Self {
        Self {
            since,
            why: continued(&error.message()),
            remedy: remedy(error),
        }
    }
}

/// A sentence as the end of another one.
pub(super) fn continued(sentence: &str) -> String {
    let mut characters = sentence.chars();
    let first = characters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(characters).collect()
}

/// What can be done while the window is open.
fn remedy(error: &Error) -> &'static str {
    match error {
        Error::DiskFull => "Make room on the disk: empty the bin, or move large files elsewhere",
        Error::ReadOnly { .. } => "See that you may write to that file and to its folder",
        Error::Gone { .. } => {
            "Put it back where it was. If it is lost, “Try again” writes it anew with all your cases"
        }
        Error::Replaced { .. } => {
            "“Try again” keeps that file among the backups, and writes all your cases anew"
        }
        Error::Locked { .. } | Error::Busy { .. } => "Close the other program that uses the file",
        _ => "See that the disk or the network drive is still there",
    }
}

/// What is done about cases that cannot be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rescue {
    /// Tries at once to save them.
    TryAgain,
    /// Writes them into a file somewhere else.
    Save {
        /// What goes into it.
        what: Rescued,
        /// Where.
        path: PathBuf,
        /// Whether it takes the place of a file that is there.
        replace: bool,
    },
}

/// What is saved somewhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rescued {
    /// The open case, and all others that could not be saved: their posts, letters and notes.
    Cases,
    /// The open letter alone.
    Letter,
}

impl Workbench {
    /// Does something about cases that cannot be saved.
    pub(super) fn rescue(&mut self, what: Rescue) -> Result<Outcome> {
        match what {
            Rescue::TryAgain => Ok(self.try_saving_again()),
            Rescue::Save {
                what,
                path,
                replace,
            } => self.save_elsewhere(what, &path, replace),
        }
    }

    /// How many cases go into a file of all that is not saved.
    pub fn cases_to_rescue(&self) -> usize {
        self.unsaved_cases().len()
    }

    fn try_saving_again(&mut self) -> Outcome {
        let at = self.supplies.timestamp();
        // What keeps the file from being put back keeps cases from being saved too, which is told.
        let again = self
            .saver
            .as_mut()
            .map(|saver| saver.store().write_again(at));
        let aside = again.and_then(Result::ok).flatten();
        self.save_all();
        match self.save_state() {
            SaveState::Failed(unsaved) => {
                // The banner goes on saying so; a notice that stays would outlive it.
                Outcome::told(Notice::done(format!("Still not saved: {}", unsaved.why)))
            }
            _ => Outcome::told(Notice::done(match aside {
                Some(aside) => format!("Saved. The other file is kept as {}", aside.display()),
                None => "Saved".to_owned(),
            })),
        }
    }

    fn save_elsewhere(&self, what: Rescued, path: &Path, replace: bool) -> Result<Outcome> {
        let text = match what {
            Rescued::Letter => {
                let open = self.open.as_ref();
                let blocks = open.iter().flat_map(|open| &open.work.draft.blocks);
                let passages: Vec<&Passage> = blocks.map(|block| &block.passage).collect();
                format!("{}\n", render(&passages, Form::Text, OpenGaps::Prompt))
            }
            Rescued::Cases => {
                let cases = self.unsaved_cases();
                let texts: Vec<String> = cases.iter().map(|case| self.text_of(case)).collect();
                texts.join("\n\n========\n\n")
            }
        };
        if !platform::write_private_file(path, text.as_bytes(), replace)? {
            return Ok(Outcome::asking(Ask::ReplaceFile(path.to_owned())));
        }
        let words = format!(
            "Saved as {}. It is no part of the list: keep it until the case can be saved again",
            path.display()
        );
        Ok(Outcome::told(Notice::done(words)))
    }

    /// The open case as it is now, and the others that could not be saved.
    fn unsaved_cases(&self) -> Vec<Case> {
        let updated = self.supplies.timestamp();
        let open = self.open.as_ref().map(|open| open.as_case(updated));
        let left = self.saver.iter().flat_map(|saver| saver.unsaved());
        let left = left.filter(|case| !self.has_open(case.id));
        open.into_iter().chain(left).collect()
    }

    fn text_of(&self, case: &Case) -> String {
        let blocks = case.draft.blocks.iter();
        let passages: Vec<&Passage> = blocks.map(|block| &block.passage).collect();
        let zone = self.supplies.now.time_zone().clone();
        let at = case.updated.to_zoned(zone).strftime("%-d %B %Y, %H:%M");
        whole_case(WholeCase {
            title: case
                .thread
                .title
                .as_deref()
                .unwrap_or("A post without a title"),
            state: &format!("In the state “{}” on {at}", case.state.label()),
            thread: Some(&case.thread),
            letter: Some(&passages),
            notes: &case.notes,
        })
    }
}
