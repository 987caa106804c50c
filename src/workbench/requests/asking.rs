//! What the window asks about a person, and what came of it.

use super::finding::{Found, find_person};
use crate::error::Result;
use crate::platform;
use crate::store::LibraryStore;
use crate::workbench::task::Task;
use crate::workbench::{Ask, Notice, Outcome, Workbench};
use std::path::{Path, PathBuf};
use std::task::Poll;

/// Something about a person who asks what is kept of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Looks everywhere for a name.
    Find(String),
    /// Looks no further.
    GiveUp,
    /// Writes all that was found into a file, to be handed over.
    Save {
        /// Where.
        path: PathBuf,
        /// Whether it takes the place of a file that is there.
        replace: bool,
    },
}

/// What is being looked for, and what was found last. It is held in memory only.
#[derive(Default)]
pub struct Requests {
    looking: Option<Task<Result<Option<Found>, String>>>,
    found: Option<Result<Found, String>>,
}

impl Requests {
    /// Whether somebody is being looked for.
    pub fn is_looking(&self) -> bool {
        self.looking.is_some()
    }

    /// What was found last, or why that could not be told.
    pub fn found(&self) -> Option<&Result<Found, String>> {
        self.found.as_ref()
    }
}

impl Workbench {
    /// What is being looked for about a person, and what was found.
    pub fn requests(&self) -> &Requests {
        &self.requests
    }

    pub(in crate::workbench) fn request(&mut self, what: Request) -> Result<Outcome> {
        match what {
            Request::Find(name) => self.look_for_person(name),
            Request::GiveUp => {
                self.requests.looking = None;
                Ok(Outcome::default())
            }
            Request::Save { path, replace } => self.save_what_is_kept(&path, replace),
        }
    }

    fn look_for_person(&mut self, name: String) -> Result<Outcome> {
        // What was typed a moment ago may name them.
        self.settle()?;
        let store = self.saver()?.shared_store();
        let (folder, at) = (self.folder.clone(), self.supplies.timestamp());
        let settings = self.settings().clone();
        self.requests.found = None;
        self.requests.looking = Some(Task::begin(&self.wake, move |is_given_up| {
            let looked = LibraryStore::open(&folder, at).and_then(|library| {
                find_person((&folder, &store, &library), &settings, &name, is_given_up)
            });
            looked.map_err(|error| error.to_string())
        }));
        Ok(Outcome::default())
    }

    fn save_what_is_kept(&self, path: &Path, replace: bool) -> Result<Outcome> {
        let Some(Ok(found)) = &self.requests.found else {
            return Ok(Outcome::default());
        };
        let text = found.in_full(self.supplies.now.time_zone());
        if !platform::write_private_file(path, text.as_bytes(), replace)? {
            return Ok(Outcome::asking(Ask::ReplaceFile(path.to_owned())));
        }
        let words = format!(
            "Saved as {}. Read it before you hand it over: it may speak of others. Deleting cases does not delete this file",
            path.display()
        );
        Ok(Outcome::told(Notice::done(words)))
    }

    /// Takes up what was found since.
    pub(in crate::workbench) fn take_up_requests(&mut self) {
        if let Some(looking) = &self.requests.looking
            && let Poll::Ready(came) = looking.came()
        {
            self.requests.looking = None;
            let broke_off = || Err("It could not be brought to an end. Try again".to_owned());
            self.requests.found = came.unwrap_or_else(broke_off).transpose();
        }
    }
}
