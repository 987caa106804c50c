//! What takes too long for every frame and is kept while it holds: how a passage reads, and what its history is.

use super::LibraryView;
use crate::library::{Context, Snippet};
use crate::store::Revision;
use crate::workbench::Workbench;
use crate::workbench::shelf::{Tried, sample_posts, tried};
use jiff::civil::Date;
use std::rc::Rc;

/// How a passage reads for the sample, kept while neither changes.
pub(super) struct Trial {
    snippet: Snippet,
    made_for: Option<(u64, Date)>,
    posts: Rc<Vec<(&'static str, Context)>>,
    written: Option<(Context, Rc<Tried>)>,
}

/// The revisions of an entry, the newest first, or why they cannot be read.
pub(super) type Revisions = Rc<Result<Vec<Revision>, String>>;

/// The history of the entry on show, kept while it is.
pub(super) struct History {
    path: String,
    made_for: Option<(u64, Date)>,
    revisions: Revisions,
}

impl LibraryView {
    /// The posts that a passage can be tried on.
    pub(super) fn posts(&mut self, snippet: &Snippet) -> Rc<Vec<(&'static str, Context)>> {
        match &self.trial {
            Some(trial) if trial.snippet == *snippet && trial.made_for == self.made_for => {
                Rc::clone(&trial.posts)
            }
            _ => {
                let posts = Rc::new(sample_posts(snippet));
                self.trial = Some(Trial {
                    snippet: snippet.clone(),
                    made_for: self.made_for,
                    posts: Rc::clone(&posts),
                    written: None,
                });
                posts
            }
        }
    }

    /// How the passage on show reads for a post. [`Self::posts`] comes first.
    pub(super) fn tried(
        &mut self,
        snippet: &Snippet,
        context: &Context,
        bench: &Workbench,
    ) -> Rc<Tried> {
        let written = self.trial.as_ref().and_then(|trial| trial.written.as_ref());
        if let Some((_, tried)) = written.filter(|(written, _)| written == context) {
            return Rc::clone(tried);
        }
        let tried = Rc::new(tried(snippet, context, bench.library()));
        if let Some(trial) = &mut self.trial {
            trial.written = Some((context.clone(), Rc::clone(&tried)));
        }
        tried
    }

    /// The revisions of the entry on show.
    pub(super) fn revisions(&mut self, bench: &Workbench) -> Revisions {
        match &self.history {
            Some(history) if history.path == self.shown && history.made_for == self.made_for => {
                Rc::clone(&history.revisions)
            }
            _ => {
                let revisions = bench.history(&self.shown).map(|mut revisions| {
                    revisions.reverse();
                    revisions
                });
                let revisions = Rc::new(revisions.map_err(|error| error.to_string()));
                self.history = Some(History {
                    path: self.shown.clone(),
                    made_for: self.made_for,
                    revisions: Rc::clone(&revisions),
                });
                revisions
            }
        }
    }
}
