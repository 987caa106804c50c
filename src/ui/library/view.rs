//! What the room remembers: what is listed and how, which entry is shown and how it was come to.

use super::bulk::Chosen;
use super::care::{CalendarView, CarePage};
use super::editing::{Edits, SignsOnTrial};
use super::importing::ImportingView;
use super::kept::{History, Trial};
use super::proposals::ProposalsView;
use super::sharing::SharingView;
use crate::library::SnippetId;
use crate::workbench::Workbench;
use crate::workbench::shelf::{Filter, Found, Kind, Row, Shelf, Sort, State};
use egui::Rangef;
use jiff::civil::Date;
use std::rc::Rc;

/// How many entries the way back remembers.
const LONGEST_TRAIL: usize = 50;

/// The room's own state.
pub(in crate::ui) struct LibraryView {
    shelf: Rc<Shelf>,
    /// The state of the library and the day that all here is made for.
    pub(super) made_for: Option<(u64, Date)>,
    /// Which working out of the care the shelf was last given.
    cared_for: Option<u64>,
    listed: Rc<Listed>,
    listed_for: Option<(Filter, Option<Sort>)>,
    searched_for: Option<(String, Filter)>,
    /// The kind or list on show, and what narrows it.
    pub(super) filter: Filter,
    /// The order that was chosen, if one was.
    pub(super) sort: Option<Sort>,
    /// What is searched for.
    pub(super) words: String,
    /// The entry on show, by its path.
    pub(super) shown: String,
    /// The entries that led to it, the last one last.
    trail: Vec<String>,
    /// The row the keyboard is on, or was on last.
    pub(super) at: usize,
    /// For how many frames that row is still brought into view.
    pub(super) reveals: u8,
    /// What of the table is in view, in points from its top.
    pub(super) seen: Rangef,
    /// Whether the search takes the keyboard in this frame.
    pub(super) goes_to_search: bool,
    /// Whether the history stands beside the entry.
    pub(super) history_is_beside: bool,
    /// The post that passages are tried on.
    pub(super) sample: Sample,
    /// The passage on show as it was last tried.
    pub(super) trial: Option<Trial>,
    /// The history last read.
    pub(super) history: Option<History>,
    /// The passages that are chosen, to be changed alike.
    pub(super) chosen: Chosen,
    /// The signs of the issue that is edited, on trial.
    pub(super) signs: Option<SignsOnTrial>,
    /// What is edited and not saved yet.
    pub(super) edits: Edits,
    /// Whether closing the window was held back once, because of that.
    pub(in crate::ui) close_held: bool,
    /// The revision whose changes are shown.
    pub(super) revision: Option<u32>,
    /// The page of the proposals.
    pub(super) proposals: ProposalsView,
    /// The page of the shared folder.
    pub(super) sharing: SharingView,
    /// The page of a file from elsewhere.
    pub(super) importing: ImportingView,
    /// The page on show instead of the table and the entry.
    pub(super) page: Option<Page>,
    /// The calendar of reviews.
    pub(super) calendar: CalendarView,
}

/// A page on show instead of the table and the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Page {
    /// What advisers suggest, and what was answered.
    Proposals,
    /// The shared folder.
    Sharing,
    /// A file from elsewhere.
    Importing,
    /// What a lead looks after.
    Care(CarePage),
}

impl Default for LibraryView {
    fn default() -> Self {
        Self {
            shelf: Rc::default(),
            made_for: None,
            cared_for: None,
            listed: Rc::default(),
            listed_for: None,
            searched_for: None,
            filter: Filter::of_kind(Kind::Passage),
            sort: None,
            words: String::new(),
            shown: String::new(),
            trail: Vec::new(),
            at: 0,
            reveals: 0,
            seen: Rangef::new(0.0, 0.0),
            goes_to_search: false,
            history_is_beside: true,
            sample: Sample::Named("a mother's first post"),
            trial: None,
            history: None,
            chosen: Chosen::default(),
            signs: None,
            edits: Edits::default(),
            close_held: false,
            revision: None,
            proposals: ProposalsView::default(),
            sharing: SharingView::default(),
            importing: ImportingView::default(),
            page: None,
            calendar: CalendarView::default(),
        }
    }
}

/// A post that passages are tried on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    /// An invented one.
    Named(&'static str),
    /// The one of the case on the desk.
    OpenCase,
}

/// What the table lists.
#[derive(Default)]
pub(super) struct Listed {
    /// The places of the rows on the shelf, in their order.
    pub(super) rows: Vec<usize>,
    /// What a search found, while there is one.
    pub(super) found: Option<Found>,
    /// Why the library could not be searched.
    pub(super) failed: Option<String>,
}

impl LibraryView {
    /// Lists the library anew if it, the day, the filter, the order or the search has changed; it takes a while.
    pub(super) fn refresh(&mut self, bench: &Workbench, today: Date) {
        let made_for = Some((bench.library_version(), today));
        let is_changed = self.made_for != made_for;
        if is_changed {
            self.shelf = Rc::new(Shelf::new(bench.library(), today));
            self.made_for = made_for;
            self.searched_for = None;
            self.cared_for = None;
        }
        let caring = bench.caring();
        let is_cared = self.cared_for == Some(caring.version());
        if !is_cared {
            Rc::make_mut(&mut self.shelf).put_care(caring.care());
            self.cared_for = Some(caring.version());
        }
        let mut is_new = false;
        let searched_for = Some((self.words.clone(), self.filter.clone()));
        if self.searched_for != searched_for {
            let before = self.searched_for.as_ref().map(|(words, _)| words);
            is_new = before != Some(&self.words);
            self.search(bench);
            self.searched_for = searched_for;
            self.listed_for = None;
        }
        let listed_for = Some((self.filter.clone(), self.sort));
        let is_other = self.listed_for != listed_for;
        if is_other || !is_cared {
            let found = self.listed.found.as_ref();
            let rows = self.shelf.shown(&self.filter, self.sort, found);
            if let Some(listed) = Rc::get_mut(&mut self.listed) {
                listed.rows = rows;
            }
            self.listed_for = listed_for;
            self.keep_chosen();
            let best_first = is_new && !is_changed && self.listed.found.is_some();
            self.find_shown(best_first, is_changed || !is_cared);
            if is_other {
                self.seen = Rangef::new(0.0, self.seen.span());
                // The table learns only in the first frame how long it now is, and until then holds the scrolling to what it
                // was. What the care of the library adds to the rows, once it is worked out, moves none of them.
                self.reveals = 2;
            }
        }
    }

    fn search(&mut self, bench: &Workbench) {
        let mut listed = Listed::default();
        if Shelf::is_searched_for(&self.words) {
            // What a filter leaves must not drown in what it does not.
            let is_filtered = self.filter.is_narrowed() || self.filter.list.is_some();
            let first = is_filtered.then(|| self.shelf.passages(&self.filter));
            let (hits, failed) = match bench.search_widely(&self.words, first.as_deref()) {
                Ok(hits) => (hits, None),
                Err(error) => (Vec::new(), Some(error.to_string())),
            };
            listed.found = Some(self.shelf.find(&self.words, hits));
            listed.failed = failed;
        }
        self.listed = Rc::new(listed);
    }

    /// Finds the row of the entry on show, or shows another entry: the first, if the one on show is not listed; where it
    /// has just left the list by a change of the library, the one that stands there now. A new one, being written, stays.
    fn find_shown(&mut self, best_first: bool, stays: bool) {
        let at = self.place_of(&self.shown).filter(|_| !best_first);
        let last = self.listed.rows.len().saturating_sub(1);
        let instead = if stays && !best_first {
            self.at.min(last)
        } else {
            0
        };
        self.at = at.unwrap_or(instead);
        if at.is_none() && !self.is_new(&self.shown) {
            self.show(self.path_at(self.at).unwrap_or_default());
        }
    }

    fn keep_chosen(&mut self) {
        let (shelf, listed) = (self.shelf(), self.listed());
        let rows = listed.rows.iter().filter_map(|at| shelf.row(*at));
        self.chosen.keep(rows.map(|row| row.path.as_str()));
    }

    pub(super) fn place_of(&self, path: &str) -> Option<usize> {
        let rows = self.listed.rows.iter();
        let mut paths = rows.map(|at| self.shelf.row(*at).map(|row| row.path.as_str()));
        paths.position(|other| other == Some(path))
    }

    fn path_at(&self, at: usize) -> Option<String> {
        Some(self.row_at(at)?.path.clone())
    }

    /// The row at a place of the table.
    pub(super) fn row_at(&self, at: usize) -> Option<&Row> {
        self.shelf.row(*self.listed.rows.get(at)?)
    }

    /// The library, listed.
    pub(super) fn shelf(&self) -> Rc<Shelf> {
        Rc::clone(&self.shelf)
    }

    /// What the table lists.
    pub(super) fn listed(&self) -> Rc<Listed> {
        Rc::clone(&self.listed)
    }

    /// The row of the entry on show.
    pub(super) fn shown_row(&self) -> Option<&Row> {
        self.shelf.row_of(&self.shown)
    }

    fn show(&mut self, path: String) {
        self.trail.clear();
        self.turn_to(path);
    }

    fn turn_to(&mut self, path: String) {
        if self.shown != path {
            self.edits.close_unchanged(&self.shown);
            self.shown = path;
            self.revision = None;
        }
    }

    /// Shows the entry of a row, and the row.
    pub(super) fn select(&mut self, at: usize) {
        if let Some(path) = self.path_at(at) {
            self.at = at;
            self.reveals = self.reveals.max(1);
            self.show(path);
        }
    }

    /// Lists another kind or list; what is searched for stays, but for the house style, which is one page.
    pub(super) fn list(&mut self, filter: Filter) {
        self.page = None;
        if filter.kind == Some(Kind::House) {
            self.words.clear();
        }
        if self.filter != filter {
            self.filter = filter;
            self.sort = None;
        }
    }

    /// Lists the passages that are drafts.
    pub(super) fn list_drafts(&mut self) {
        self.words.clear();
        self.list(Filter {
            state: Some(State::Draft),
            ..Filter::of_kind(Kind::Passage)
        });
    }

    /// Shows an entry that the one on show names; [`Self::back`] leads back.
    pub(super) fn follow(&mut self, path: String) {
        if path != self.shown && self.shelf.row_of(&path).is_some() {
            self.trail.push(self.shown.clone());
            if self.trail.len() > LONGEST_TRAIL {
                self.trail.remove(0);
            }
            self.turn_to(path);
            self.find_row();
        }
    }

    /// What the entry is called that led to the one on show.
    pub(super) fn came_from(&self) -> Option<&str> {
        Some(&self.shelf.row_of(self.trail.last()?)?.title)
    }

    /// Shows the entry again that led to the one on show.
    pub(super) fn back(&mut self) {
        if let Some(path) = self.trail.pop() {
            self.turn_to(path);
            self.find_row();
        }
    }

    /// Whether an entry is being written that the library does not have yet.
    fn is_new(&self, path: &str) -> bool {
        self.edits.contains(path) && self.shelf.row_of(path).is_none()
    }

    /// Goes on to a row if the entry on show was a new one, which is dropped.
    pub(super) fn leave_dropped(&mut self) {
        if self.shelf.row_of(&self.shown).is_none() {
            self.show(self.path_at(self.at).unwrap_or_default());
        }
    }

    fn find_row(&mut self) {
        if let Some(at) = self.place_of(&self.shown) {
            self.at = at;
            self.reveals = self.reveals.max(1);
        }
    }

    /// Shows an entry from anywhere: where the table does not list it, all of its kind are listed.
    pub(in crate::ui) fn go_to(&mut self, path: String) {
        self.page = None;
        let is_listed = self.place_of(&path).is_some();
        let kind = [Kind::Passage, Kind::Issue, Kind::Signpost, Kind::Source].into_iter();
        let of_path = |kind: &Kind| path.split('/').next() == kind.path("").split('/').next();
        if !is_listed {
            let kind = { kind }.find(of_path).unwrap_or(Kind::House);
            self.list(Filter::of_kind(kind));
            self.words.clear();
            self.listed_for = None;
        }
        self.show(path);
        self.find_row();
    }

    /// The page on show instead of the table and the entry.
    pub(in crate::ui) fn page_on_show(&self) -> Option<Page> {
        self.page
    }

    /// Shows a page instead of the table and the entry.
    pub(in crate::ui) fn open(&mut self, page: Page) {
        self.page = Some(page);
        if page == Page::Importing {
            self.importing.begin();
        }
    }

    /// The passage on show, if the library has it.
    pub(in crate::ui) fn shown_snippet(&self, bench: &Workbench) -> Option<SnippetId> {
        let row = self.shown_row().filter(|row| row.kind == Kind::Passage)?;
        let snippet = bench.library().snippets.get(row.id.as_str())?;
        self.page.is_none().then(|| snippet.id.clone())
    }

    /// Whether the search takes the keyboard in this frame.
    pub(in crate::ui) fn goes_to_search(&self) -> bool {
        self.goes_to_search
    }

    /// Puts the cursor into the search in the next frame.
    pub(in crate::ui) fn go_to_search(&mut self) {
        self.page = None;
        self.goes_to_search = true;
    }
}

#[cfg(test)]
impl LibraryView {
    /// The path of the entry on show.
    pub(in crate::ui) fn path_shown(&self) -> &str {
        &self.shown
    }

    /// What is searched for.
    pub(in crate::ui) fn words(&self) -> &str {
        &self.words
    }
}
