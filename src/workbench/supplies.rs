//! What stands on the desk whatever case is open: the library, the settings, and the time.

use super::{Desk, Settings};
use crate::library::{IssueId, Library, SnippetId};
use crate::text::Spelling;
use jiff::{Timestamp, Zoned};
use std::sync::Arc;

/// Kept apart from the open case, so that a letter can change while it looks up its passages here.
pub(super) struct Supplies {
    /// Shared with the thread that works out what a lead looks after.
    pub(super) library: Arc<Library>,
    pub(super) settings: Settings,
    /// The dictionary, with the names of the library and the adviser's own words.
    pub(super) spelling: Spelling,
    /// The time of the last tick; the window's clock runs through [`super::Workbench::tick`].
    pub(super) now: Zoned,
}

impl Supplies {
    /// Lays out a library with what the adviser has set.
    pub(super) fn new(library: Library, settings: Settings, now: Zoned) -> Self {
        let spelling = settings.spelling(&library);
        Self {
            library: Arc::new(library),
            settings,
            spelling,
            now,
        }
    }

    /// Takes other settings.
    pub(super) fn set(&mut self, settings: Settings) {
        if settings.own_words != self.settings.own_words {
            self.spelling = settings.spelling(&self.library);
        }
        self.settings = settings;
    }

    /// Takes another state of the library.
    pub(super) fn set_library(&mut self, library: Library) {
        self.spelling = self.settings.spelling(&library);
        self.library = Arc::new(library);
    }

    /// What a letter is made with.
    pub(super) fn desk(&self) -> Desk<'_> {
        Desk {
            library: &self.library,
            settings: &self.settings,
            spelling: &self.spelling,
            today: self.now.date(),
            in_frames: true,
        }
    }

    pub(super) fn timestamp(&self) -> Timestamp {
        self.now.timestamp()
    }

    /// What undo calls an issue: its title, or its id where the library no longer has it.
    pub(super) fn issue_title(&self, id: &IssueId) -> String {
        self.library
            .issues
            .get(id)
            .map_or_else(|| id.to_string(), |issue| issue.title.clone())
    }

    /// What undo calls a passage: its title, or its id where the library does not have it.
    pub(super) fn snippet_title(&self, id: &SnippetId) -> String {
        self.library
            .snippets
            .get(id)
            .map_or_else(|| id.to_string(), |snippet| snippet.title.clone())
    }
}
