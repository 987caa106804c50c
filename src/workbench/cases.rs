//! Cases come onto the desk and leave it: pasted, opened, taken off the list and put back.

use super::{Action, Answering, Notice, OpenCase, Outcome, UndoLog, Workbench, board};
use crate::error::Result;
use crate::intake::{self, Copied, Thread};
use crate::store::{self, CaseId, CaseState, CaseSummary, NewCase};
use std::collections::BTreeSet;

/// How many cases of one title are compared with a pasted post, the newest first; more would be felt.
const MOST_COMPARED: usize = 50;

impl Workbench {
    /// Makes a case of what was copied; a page that is on the list already is opened again instead.
    pub(super) fn load_post(&mut self, copied: &Copied) -> Result<Outcome> {
        let board = board(&self.library().house);
        let thread = intake::read(copied, &board, Some(self.supplies.now.datetime()))?;
        self.saver()?;
        if let Some(known) = self.find_same(&thread)? {
            return self.open_known(known);
        }
        let work = Answering::start(thread, self.supplies.desk());
        self.begin_case(work)?;
        Ok(Outcome::default())
    }

    fn begin_case(&mut self, work: Answering) -> Result<()> {
        self.settle()?;
        let created = self.supplies.timestamp();
        let case = NewCase {
            thread: work.thread.clone(),
            ticks: work.ticks.clone(),
            draft: work.draft.clone(),
        };
        let id = self.saver()?.store().create(&case, created)?;
        self.put_on_desk(OpenCase {
            id,
            state: CaseState::New,
            work,
            selection: None,
            errors_seen: BTreeSet::new(),
            notes: String::new(),
            created,
            undo: UndoLog::default(),
        });
        self.list_open_case();
        Ok(())
    }

    /// The case that was made of the very same page before, if it is on the list.
    fn find_same(&mut self, thread: &Thread) -> Result<Option<CaseId>> {
        let titled: Vec<CaseId> = self
            .list
            .iter()
            .filter(|row| row.title == thread.title)
            .take(MOST_COMPARED)
            .map(|row| row.id)
            .collect();
        for id in titled {
            let is_same = match &self.open {
                Some(open) if open.id == id => is_same_page(&open.work.thread, thread),
                // A case that cannot be read says so when it is opened; it keeps no other from being made.
                _ => (self.saver()?.store().load(id))
                    .is_ok_and(|case| case.is_some_and(|it| is_same_page(&it.thread, thread))),
            };
            if is_same {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    fn open_known(&mut self, id: CaseId) -> Result<Outcome> {
        if self.has_open(id) {
            return Ok(Outcome::told(Notice::done("This post is open already")));
        }
        self.open_case(id)?;
        let state = self.open.as_ref().map_or("", |open| open.state.label());
        Ok(Outcome::told(Notice::done(format!(
            "This post is on the list already ({state}); here is its letter as you left it"
        ))))
    }

    /// Puts a case of the list on the desk; the one that is there is saved first.
    pub(super) fn open_case(&mut self, id: CaseId) -> Result<Outcome> {
        if self.has_open(id) {
            return Ok(Outcome::default());
        }
        self.settle()?;
        let stored = self.saver()?.store().load(id)?;
        let Some(case) = stored.filter(|case| case.deleted.is_none()) else {
            self.list.retain(|row| row.id != id);
            return Ok(Outcome::told(Notice::error("That case is no longer there")));
        };
        // Where the adviser was in the letter is worth no refusal to open it.
        let selection = self.saver()?.store().view(id).unwrap_or_default();
        let undo = self.logs.take(id);
        let open = OpenCase::resume(case, selection, undo, self.supplies.desk());
        self.put_on_desk(open);
        Ok(Outcome::default())
    }

    /// Takes a case off the list, and off the desk if it is there.
    pub(super) fn delete_case(&mut self, id: CaseId) -> Result<Outcome> {
        self.settle()?;
        let deleted = self.supplies.timestamp();
        self.saver()?.store().delete(id, deleted)?;
        if self.has_open(id) {
            self.clear_desk();
            self.remember_open();
        }
        self.list.retain(|row| row.id != id);
        Ok(Outcome::told(
            Notice::done("Case removed from the list").offering("Undo", Action::RestoreCase(id)),
        ))
    }

    /// Puts a case back on the list, and on the desk if nothing else is there.
    pub(super) fn restore_case(&mut self, id: CaseId) -> Result<Outcome> {
        let listed = {
            let mut store = self.saver()?.store();
            store.restore(id)?;
            store.list()?
        };
        self.list.retain(|row| row.id != id);
        let restored = listed.into_iter().find(|row| row.id == id);
        self.list.splice(0..0, restored);
        match self.open {
            Some(_) => Ok(Outcome::told(Notice::done("Case put back on the list"))),
            None => self.open_case(id),
        }
    }

    fn has_open(&self, id: CaseId) -> bool {
        self.open.as_ref().is_some_and(|open| open.id == id)
    }

    fn put_on_desk(&mut self, case: OpenCase) {
        self.clear_desk();
        self.open = Some(case);
        self.remember_open();
    }

    fn clear_desk(&mut self) {
        if let Some(left) = self.open.take() {
            self.logs.park(left.id, left.undo);
        }
    }

    /// Keeps which case is open, for the next start.
    fn remember_open(&self) {
        let open = self.open.as_ref().map(|open| open.id);
        if let Some(saver) = &self.saver {
            let mut store = saver.store();
            let kept = store
                .desk()
                .and_then(|desk| store.set_desk(&store::Desk { open, ..desk }));
            // All that is lost is which case is open at the next start.
            drop(kept);
        }
    }

    /// Brings the open case's line of the list up to date; a new one comes on top.
    ///
    /// No other line moves: an adviser who works down the list must find the next case where it was.
    pub(super) fn list_open_case(&mut self) {
        let Some(open) = &self.open else { return };
        let row = CaseSummary {
            id: open.id,
            state: open.state,
            title: open.work.thread.title.clone(),
            poster: open.work.thread.poster().map(str::to_owned),
            created: open.created,
            updated: self.supplies.timestamp(),
            deleted: None,
        };
        match self.list.iter_mut().find(|listed| listed.id == row.id) {
            Some(listed) => *listed = row,
            None => self.list.insert(0, row),
        }
    }
}

/// Whether two copies are of one page with the same posts on it.
///
/// Dates are left out, since a page writes "Today" on one day and the date on the next; and so are counts of posts.
fn is_same_page(one: &Thread, other: &Thread) -> bool {
    one.title == other.title
        && one.posts.len() == other.posts.len()
        && one.posts.iter().zip(&other.posts).all(|(one, other)| {
            one.author == other.author && one.body == other.body && one.quotes == other.quotes
        })
}
