//! The case on the desk: its state, its post and letter, and its own undo log.

use super::listing::urgency;
use super::{Answering, Counted, Desk, Passphrase, Snapshot, UndoLog};
use crate::checks::Dismissal;
use crate::output::Receipt;
use crate::reply::{BlockId, Draft, Review};
use crate::store::{Case, CaseId, CaseState, CaseSummary, Urgency};
use crate::text::Span;
use jiff::Timestamp;
use std::collections::BTreeSet;

/// A case on the desk.
#[derive(Debug, Clone)]
pub struct OpenCase {
    /// Its number in the store.
    pub id: CaseId,
    /// How far it has come.
    pub state: CaseState,
    /// When its letter was sent; none while it was not.
    pub sent: Option<Timestamp>,
    /// The post and its letter.
    pub work: Counted<Answering>,
    /// What is selected in the letter, in bytes of its text, as the window last said.
    pub selection: Option<Span>,
    /// The receipts of its letter, the newest first.
    pub receipts: Vec<Receipt>,
    /// What colleagues were asked of its letter, or are asking here.
    pub reviews: Counted<Vec<Review>>,
    /// The errors the adviser has copied the letter with: they are not asked about again.
    pub(super) errors_seen: BTreeSet<Dismissal>,
    /// What it was sealed or opened with for a second pair of eyes: it is wiped when the case leaves the desk.
    pub(super) passphrase: Option<Passphrase>,
    pub(super) notes: String,
    pub(super) created: Timestamp,
    pub(super) undo: UndoLog,
}

impl OpenCase {
    /// Whether the checks say or said anything of the letter, or may yet: their place is kept meanwhile.
    pub fn has_checks(&self) -> bool {
        let work = &self.work;
        work.is_checking() || !work.findings.is_empty() || !work.dismissed.is_empty()
    }

    /// Puts a case of the store on the desk, with the steps it can go back.
    pub(super) fn resume(
        case: Case,
        selection: Option<Span>,
        undo: UndoLog,
        reviews: Vec<Review>,
        desk: Desk<'_>,
    ) -> Self {
        let take_up = match case.state {
            _ if is_brought(&reviews) => Answering::look_back,
            CaseState::Sent => Answering::look_back,
            _ => Answering::resume_with,
        };
        Self {
            selection,
            id: case.id,
            state: case.state,
            sent: case.sent,
            work: Counted::new(take_up(
                case.thread,
                case.ticks,
                case.draft,
                case.decisions,
                desk,
            )),
            receipts: Vec::new(),
            reviews: Counted::new(reviews),
            errors_seen: BTreeSet::new(),
            passphrase: None,
            notes: case.notes,
            created: case.created,
            undo,
        }
    }

    /// Takes up another library: the post is read again, and a letter that has not gone is brought up to date.
    pub(super) fn take_up_library(&mut self, desk: Desk<'_>) {
        self.work.read_again(desk);
        self.bring_up_to_date(desk);
    }

    /// Takes up other settings: what is spelt right may be other words, and who signs another name.
    pub(super) fn take_up_settings(&mut self, desk: Desk<'_>) {
        self.work.forget_checks();
        self.bring_up_to_date(desk);
    }

    /// Assembles the letter again, unless it has gone: what was sent stays as it was sent.
    pub(super) fn bring_up_to_date(&mut self, desk: Desk<'_>) {
        match self.state {
            _ if is_brought(&self.reviews) => self.work.check_again(desk),
            CaseState::Sent => self.work.check_again(desk),
            _ => self.work.assemble(desk),
        }
    }

    /// What makes it press.
    pub(super) fn urgency(&self) -> Urgency {
        urgency(&self.work.thread, &self.work.reading)
    }

    /// The case as the store keeps it.
    pub(super) fn as_case(&self, updated: Timestamp) -> Case {
        Case {
            id: self.id,
            state: self.state,
            sent: self.sent,
            thread: self.work.thread.clone(),
            ticks: self.work.ticks.clone(),
            draft: self.work.draft.clone(),
            notes: self.notes.clone(),
            decisions: self.work.decisions.clone(),
            urgency: Some(self.urgency()),
            created: self.created,
            updated,
            deleted: None,
        }
    }

    /// Its line of the list, as of when it was last saved.
    pub(super) fn row(&self, updated: Timestamp) -> CaseSummary {
        CaseSummary {
            id: self.id,
            state: self.state,
            title: self.work.thread.title.clone(),
            poster: self.work.thread.poster().map(str::to_owned),
            urgency: Some(self.urgency()),
            brought_from: self.brought().map(|(from, _)| from.to_owned()),
            sent: self.sent,
            created: self.created,
            updated,
            deleted: None,
        }
    }

    /// All that undo brings back.
    pub(super) fn snapshot(&self) -> Snapshot {
        self.snapshot_with(self.work.draft.clone())
    }

    /// The same, with an earlier letter.
    pub(super) fn snapshot_with(&self, draft: Draft) -> Snapshot {
        Snapshot {
            state: self.state,
            sent: self.sent,
            enquiry: self.work.thread.enquiry.clone(),
            ticks: self.work.ticks.clone(),
            draft,
            decisions: self.work.decisions.clone(),
        }
    }

    /// Puts an earlier state back; gives the words that differ if it was the letter that was changed.
    ///
    /// After a step in the checklist the adviser is still in the checklist, so nothing is to be shown elsewhere.
    pub(super) fn restore(&mut self, state: Snapshot, desk: Desk<'_>) -> Option<(BlockId, Span)> {
        let in_letter = state.ticks == self.work.ticks && state.enquiry == self.work.thread.enquiry;
        let left = std::mem::take(&mut self.work.draft);
        self.state = state.state;
        self.sent = state.sent;
        self.work.restore(
            state.enquiry,
            state.ticks,
            state.draft,
            state.decisions,
            desk,
        );
        self.bring_up_to_date(desk);
        in_letter
            .then(|| first_difference(&left, &self.work.draft))
            .flatten()
    }
}

/// Whether a colleague wrote the letter: then it stays as they wrote it.
fn is_brought(reviews: &[Review]) -> bool {
    let mut reviews = reviews.iter();
    reviews.any(|review| matches!(review, Review::Brought { .. }))
}

/// The first words of `now` that are not as in `before`; where a block is gone, the one that follows it.
fn first_difference(before: &Draft, now: &Draft) -> Option<(BlockId, Span)> {
    if before.blocks == now.blocks {
        return None;
    }
    let same = before
        .blocks
        .iter()
        .zip(&now.blocks)
        .take_while(|(before, now)| before == now)
        .count();
    let block = now.blocks.get(same).or_else(|| now.blocks.last())?;
    let words = match before.block(block.id) {
        Some(before) => changed_words(&before.passage.text, &block.passage.text),
        None => Span::new(0, 0),
    };
    Some((block.id, words))
}

/// The place behind what differs in `now`, where somebody who made the change would have the text cursor.
fn changed_words(before: &str, now: &str) -> Span {
    let same_end: usize = before
        .chars()
        .rev()
        .zip(now.chars().rev())
        .take_while(|(before, now)| before == now)
        .map(|(same, _)| same.len_utf8())
        .sum();
    let at = now.len() - same_end;
    Span::new(at, at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::sample;

    #[test]
    fn what_differs_is_found_by_its_block_and_the_end_of_its_words() {
        let before = sample::letter(&["Dear Bramble22,", "Ask for a meeting.", "Best wishes"]);
        let mut now = before.clone();
        now.blocks[1].passage.text = "Ask for another meeting.".to_owned();
        let behind_another = "Ask for another".len();
        assert_eq!(
            first_difference(&before, &now),
            Some((
                before.blocks[1].id,
                Span::new(behind_another, behind_another)
            ))
        );
    }

    #[test]
    fn a_block_that_is_gone_is_shown_by_the_one_that_follows() {
        let before = sample::letter(&["Dear Bramble22,", "Ask for a meeting.", "Best wishes"]);
        let mut now = before.clone();
        now.blocks.remove(1);
        let shown = first_difference(&before, &now).expect("something differs");
        assert_eq!(shown.0, before.blocks[2].id);
        now.blocks.remove(1);
        let shown = first_difference(&before, &now).expect("something differs");
        assert_eq!(shown.0, before.blocks[0].id);
        assert_eq!(first_difference(&before, &Draft::default()), None);
        assert_eq!(first_difference(&before, &before), None);
    }

    #[test]
    fn letters_of_more_than_one_byte_are_never_cut() {
        let span = changed_words("Zoé – x", "Zoë – x");
        assert_eq!(&"Zoë – x"[span.start..], " – x");
    }
}
