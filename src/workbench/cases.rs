//! Cases come onto the desk and leave it: pasted, opened, taken off the list and put back.

use super::earlier::{day_in_words, is_same_page, is_within, may_be_one};
use super::listing::urgency;
use super::{Action, Answering, Counted, Notice, OpenCase, Outcome, UndoLog, Workbench, board};
use crate::error::Result;
use crate::intake::{self, Copied, Thread};
use crate::store::{self, CaseId, CaseState, CaseSummary, NewCase};
use std::collections::BTreeSet;

/// How many cases of one title are compared with a pasted post, the newest first; more would be felt.
const MOST_COMPARED: usize = 50;

/// Of how many older cases of one poster the enquiry is made known at once; the next paste goes on with the others.
const MOST_KNOWN_AT_ONCE: usize = 400;

impl Workbench {
    /// Makes a case of what was copied; a post that is on the list already is opened again instead, and so is a thread that
    /// was answered before and has grown since.
    pub(super) fn load_post(&mut self, copied: &Copied) -> Result<Outcome> {
        let board = board(&self.library().house);
        let thread = intake::read(copied, &board, Some(self.supplies.now.datetime()))?;
        self.saver()?;
        if let Some(known) = self.find_same(&thread)? {
            return self.open_known(known);
        }
        let grown = self.find_grown(&thread)?;
        if let Some(answered) = grown.clone().filter(|case| case.state == CaseState::Sent) {
            return self.answer_again(answered, thread);
        }
        let work = Answering::start(thread, self.supplies.desk());
        self.begin_case(work)?;
        let Some(unsent) = grown else {
            return Ok(Outcome::default());
        };
        let words = "Their earlier post in this thread is on the list too, and its letter was never marked as sent";
        Ok(Outcome::told(
            Notice::done(words).offering("Open it", Action::OpenCase(unsent.id)),
        ))
    }

    fn begin_case(&mut self, work: Answering) -> Result<()> {
        self.leave();
        let created = self.supplies.timestamp();
        let case = NewCase {
            thread: work.thread.clone(),
            ticks: work.ticks.clone(),
            draft: work.draft.clone(),
            urgency: urgency(&work.thread, &work.reading),
        };
        let id = self.saver()?.store().create(&case, created)?;
        self.put_on_desk(OpenCase {
            id,
            state: CaseState::New,
            sent: None,
            work: Counted::new(work),
            selection: None,
            receipts: Vec::new(),
            reviews: Counted::new(Vec::new()),
            errors_seen: BTreeSet::new(),
            passphrase: None,
            notes: String::new(),
            created,
            undo: UndoLog::default(),
        });
        self.list_open_case();
        Ok(())
    }

    /// The case that was made of the same post before, if it is on the list: of the very same page, of a longer copy of
    /// it, or of the same words in another form.
    pub(super) fn find_same(&mut self, thread: &Thread) -> Result<Option<CaseId>> {
        let titled = self.titled_alike(thread);
        for is_same in [is_same_page, is_within] {
            for id in &titled {
                let is_same = match &self.open {
                    Some(open) if open.id == *id => is_same(thread, &open.work.thread),
                    // A case that cannot be read says so when it is opened; it keeps no other from being made.
                    _ => (self.saver()?.store().load(*id))
                        .is_ok_and(|case| case.is_some_and(|it| is_same(thread, &it.thread))),
                };
                if is_same {
                    return Ok(Some(*id));
                }
            }
        }
        let poster = thread.poster();
        let theirs = self.own_cases();
        let theirs = theirs.filter(|row| may_be_one(row.poster.as_deref(), poster));
        let theirs: Vec<CaseId> = theirs.map(|row| row.id).take(MOST_KNOWN_AT_ONCE).collect();
        let mut store = self.saver()?.store();
        store.know_enquiries(&theirs)?;
        let same = store.same_enquiry(thread)?.into_iter();
        let mut same = same.filter(|(_, other)| may_be_one(other.as_deref(), poster));
        Ok(same.next().map(|(id, _)| id))
    }

    /// The cases of the list but for those that colleagues sent to be read: what is known of posters is known of our own.
    pub(super) fn own_cases(&self) -> impl Iterator<Item = &CaseSummary> {
        let rows = self.list.iter();
        rows.filter(|row| row.brought_from.is_none())
    }

    /// The cases of the list with the title of a thread, from the top.
    pub(super) fn titled_alike(&self, thread: &Thread) -> Vec<CaseId> {
        let titled = self.own_cases().filter(|row| row.title == thread.title);
        titled.map(|row| row.id).take(MOST_COMPARED).collect()
    }

    fn open_known(&mut self, id: CaseId) -> Result<Outcome> {
        let is_open = self.has_open(id);
        self.open_case(id)?;
        let Some(open) = &self.open else {
            return Ok(Outcome::default());
        };
        let words = match (open.sent, is_open) {
            (Some(sent), _) => {
                let day = day_in_words(self.day_of(sent), self.supplies.now.date());
                format!("You answered this on {day}; here is the letter")
            }
            (None, true) => "This post is open already".to_owned(),
            (None, false) => format!(
                "This post is on the list already ({}); here is its letter as you left it",
                open.state.label()
            ),
        };
        Ok(Outcome::told(Notice::done(words)))
    }

    /// Puts a case of the list on the desk; the one that is there is saved first.
    pub(super) fn open_case(&mut self, id: CaseId) -> Result<Outcome> {
        if self.has_open(id) {
            return Ok(Outcome::default());
        }
        self.leave();
        let stored = self.saver()?.load(id)?;
        let Some(case) = stored.filter(|case| case.deleted.is_none()) else {
            self.list.retain(|row| row.id != id);
            self.note_list_changed();
            return Ok(Outcome::told(Notice::error("That case is no longer there")));
        };
        // Where the adviser was in the letter is worth no refusal to open it.
        let selection = self.saver()?.store().view(id).unwrap_or_default();
        let undo = self.logs.take(id);
        let reviews = self.saver()?.store().reviews(id)?;
        let desk = self.supplies.desk();
        let mut open = OpenCase::resume(case, selection, undo, reviews, desk);
        open.receipts = self.saver()?.store().receipts(id)?;
        self.put_on_desk(open);
        // What the case before came to may move it.
        self.sort_list();
        Ok(Outcome::default())
    }

    /// Puts a case back on the list, and on the desk if nothing else is there.
    pub(super) fn restore_case(&mut self, id: CaseId) -> Result<Outcome> {
        let outcome = self.restore_cases(&[id])?;
        match self.open {
            Some(_) => Ok(outcome),
            None => self.open_case(id),
        }
    }

    pub(super) fn has_open(&self, id: CaseId) -> bool {
        self.open.as_ref().is_some_and(|open| open.id == id)
    }

    pub(super) fn put_on_desk(&mut self, mut case: OpenCase) {
        self.clear_desk();
        let earlier = self.earlier_letters(case.id, &case.work.thread);
        case.work.set_earlier(earlier, self.supplies.desk());
        self.open = Some(case);
        self.remember_open();
    }

    pub(super) fn clear_desk(&mut self) {
        if let Some(left) = self.open.take() {
            self.logs.park(left.id, left.undo);
        }
    }

    /// Keeps which case is open, for the next start.
    pub(super) fn remember_open(&self) {
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

    /// Brings the open case's line of the list up to date; a new one comes where it belongs.
    ///
    /// No line of the list moves: an adviser who works down it must find the next case where it was.
    pub(super) fn list_open_case(&mut self) {
        let Some(open) = &self.open else { return };
        let row = open.row(self.supplies.timestamp());
        self.list_row(row);
    }

    /// Brings a line of the list up to date, or adds it where it belongs.
    pub(super) fn list_row(&mut self, row: CaseSummary) {
        match self.list.iter_mut().find(|listed| listed.id == row.id) {
            Some(listed) => {
                let before = std::mem::replace(listed, row);
                let looks_alike = CaseSummary {
                    updated: listed.updated,
                    ..before
                } == *listed;
                if !looks_alike {
                    self.note_list_changed();
                }
            }
            None => {
                self.list.push(row);
                self.sort_list();
            }
        }
    }
}
