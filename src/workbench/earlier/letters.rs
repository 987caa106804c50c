//! The letters a poster was sent before: kept when their thread grows, found when they come back.

use super::{is_name_of, is_within, known_poster};
use crate::checks::letter::EarlierLetter;
use crate::error::Result;
use crate::intake::Thread;
use crate::store::{Case, CaseId, CaseState, SentLetter};
use crate::workbench::{Action, Answering, Counted, Notice, OpenCase, Outcome, UndoLog, Workbench};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How many other cases of one poster are looked at, the newest of the list first.
const MOST_CASES: usize = 20;

/// How many earlier letters stand beside a case, the newest first.
const MOST_LETTERS: usize = 10;

impl Workbench {
    /// The letters that the poster of a thread was sent before in this case and in others, the newest first. A case that
    /// cannot be read tells nothing here: it says so when it is opened.
    pub(in crate::workbench) fn earlier_letters(
        &mut self,
        id: CaseId,
        thread: &Thread,
    ) -> Vec<EarlierLetter> {
        let others = known_poster(thread).map_or_else(Vec::new, |poster| {
            let rows = self.own_cases().filter(|row| row.id != id);
            let theirs = rows.filter(|row| {
                let name = row.poster.as_deref();
                name.is_some_and(|name| is_name_of(name, poster))
            });
            theirs.map(|row| row.id).take(MOST_CASES).collect()
        });
        let mut letters = self.kept_letters(id, true).unwrap_or_default();
        for other in others {
            letters.extend(self.letters_of_other(other).unwrap_or_default());
        }
        letters.sort_by_key(|(sent, _)| std::cmp::Reverse(*sent));
        letters.truncate(MOST_LETTERS);
        letters.into_iter().map(|(_, letter)| letter).collect()
    }

    fn kept_letters(
        &mut self,
        id: CaseId,
        is_own_case: bool,
    ) -> Result<Vec<(Timestamp, EarlierLetter)>> {
        let kept = self.saver()?.store().earlier_letters(id)?;
        let earlier = kept.into_iter().map(|letter| {
            let SentLetter {
                sent,
                thread,
                draft,
                ..
            } = letter;
            let letter = EarlierLetter {
                title: thread.title,
                sent: self.day_of(sent),
                draft,
                is_of_this_thread: is_own_case,
            };
            (sent, letter)
        });
        Ok(earlier.collect())
    }

    /// The letters of another case of the same name, unless that name was only guessed there.
    fn letters_of_other(&mut self, id: CaseId) -> Result<Vec<(Timestamp, EarlierLetter)>> {
        let Some(case) = self.saver()?.store().load(id)? else {
            return Ok(Vec::new());
        };
        if known_poster(&case.thread).is_none() {
            return Ok(Vec::new());
        }
        let mut letters = self.kept_letters(id, false)?;
        if let Some(sent) = case.sent.filter(|_| case.state == CaseState::Sent) {
            let letter = EarlierLetter {
                title: case.thread.title,
                sent: self.day_of(sent),
                draft: case.draft,
                is_of_this_thread: false,
            };
            letters.push((sent, letter));
        }
        Ok(letters)
    }

    /// The day of a moment, where this computer stands.
    pub(in crate::workbench) fn day_of(&self, at: Timestamp) -> Date {
        at.to_zoned(self.supplies.now.time_zone().clone()).date()
    }

    /// The case whose thread a page has all of and more, if it is on the list, with how far it has come.
    pub(in crate::workbench) fn find_grown(&mut self, thread: &Thread) -> Result<Option<Case>> {
        // The open case may have been marked as sent just now.
        self.leave();
        for id in self.titled_alike(thread) {
            // A case that cannot be read says so when it is opened; it keeps no other from being made.
            let case = self.saver()?.load(id).ok().flatten();
            if let Some(case) = case.filter(|case| is_within(&case.thread, thread)) {
                return Ok(Some(case));
            }
        }
        Ok(None)
    }

    /// Answers a thread again in which the poster wrote more: the letter that was sent is kept with what it answered, and
    /// a new one is begun.
    pub(in crate::workbench) fn answer_again(
        &mut self,
        former: Case,
        thread: Thread,
    ) -> Result<Outcome> {
        let sent = former.sent.unwrap_or(former.updated);
        let again = self.begin_again(former, thread)?;
        self.clear_desk();
        // The steps of the earlier letter belong to the thread as it was.
        drop(self.logs.take(again.id));
        let id = again.id;
        self.put_on_desk(again);
        self.list_open_case();
        let day = day_in_words(self.day_of(sent), self.supplies.now.date());
        let words = format!(
            "They wrote again in the thread you answered on {day}. That letter is kept beside the post."
        );
        Ok(Outcome::told(
            Notice::done(words).offering("Undo", Action::PutLetterBack(id)),
        ))
    }

    /// The same, while something else may be on the desk, where it stays.
    pub(in crate::workbench) fn answer_again_later(
        &mut self,
        former: Case,
        thread: Thread,
    ) -> Result<()> {
        let again = self.begin_again(former, thread)?;
        drop(self.logs.take(again.id));
        self.list_row(again.row(self.supplies.timestamp()));
        self.sort_list();
        Ok(())
    }

    /// Keeps the letter that was sent and saves the case as it is answered again.
    fn begin_again(&mut self, former: Case, thread: Thread) -> Result<OpenCase> {
        self.settle()?;
        self.require_saved(&[former.id])?;
        let at = self.supplies.timestamp();
        let work = Answering::start(thread, self.supplies.desk());
        let (receipts, reviews) = {
            let store = self.saver()?.store();
            (store.receipts(former.id)?, store.reviews(former.id)?)
        };
        let again = OpenCase {
            id: former.id,
            state: CaseState::New,
            sent: None,
            work: Counted::new(work),
            receipts,
            reviews: Counted::new(reviews),
            selection: None,
            errors_seen: BTreeSet::new(),
            passphrase: None,
            notes: former.notes,
            created: former.created,
            undo: UndoLog::default(),
        };
        self.saver()?.store().answer_again(&again.as_case(at), at)?;
        Ok(again)
    }

    /// Takes that back, as long as nothing was done in the new letter.
    pub(in crate::workbench) fn put_letter_back(&mut self, id: CaseId) -> Result<Outcome> {
        self.settle()?;
        self.require_saved(&[id])?;
        let at = self.supplies.timestamp();
        let is_untouched = |case: &Case| case.state == CaseState::New;
        let case = self.saver()?.store().load(id)?;
        if !case.as_ref().is_some_and(is_untouched) {
            return Ok(Outcome::told(Notice::error(
                "The new letter has been begun, so it stays. The one you sent is kept beside the post.",
            )));
        }
        if !self.saver()?.store().put_letter_back(id, at)? {
            return Ok(Outcome::told(Notice::error(
                "There is no earlier letter to put back in this case",
            )));
        }
        self.clear_desk();
        drop(self.logs.take(id));
        self.open_case(id)?;
        self.list_open_case();
        Ok(Outcome::told(Notice::done(
            "The case is as it was when you sent its letter",
        )))
    }
}

/// "3 November", with the year where it is another than today's.
pub(in crate::workbench) fn day_in_words(day: Date, today: Date) -> String {
    let form = if day.year() == today.year() {
        "%-d %B"
    } else {
        "%-d %B %Y"
    };
    day.strftime(form).to_string()
}
