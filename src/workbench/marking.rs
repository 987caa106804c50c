//! What the adviser does with words of the post: tick an issue for them, ask them, quote them. Each is a named step of the
//! case's log.

use super::{Outcome, Workbench};
use crate::error::{Error, Result};
use crate::library::IssueId;
use crate::reading::Evidence;
use crate::reply;
use crate::text::Span;
use std::time::Instant;

impl Workbench {
    /// Ticks an issue and keeps the words as its evidence; words that the thread has not are passed over.
    pub(super) fn tick_for(
        &mut self,
        issue: &IssueId,
        words: Evidence,
        now: Instant,
    ) -> Result<Outcome> {
        if !self.library().issues.contains_key(issue) {
            return Err(Error::Unknown {
                kind: "issue",
                name: issue.to_string(),
            });
        }
        let title = self.supplies.issue_title(issue);
        self.change(&format!("tick {title} for words"), now, |work, desk| {
            if !words.stands_in(&work.thread) {
                return Ok(Outcome::default());
            }
            let mut decisions = work.decisions.clone();
            decisions.add_evidence(issue, words);
            work.set_decisions(decisions, desk);
            if !work.ticks.contains(issue) {
                let mut ticks = work.ticks.clone();
                ticks.insert(issue.clone());
                work.set_ticks(ticks, desk);
            }
            Ok(Outcome::default())
        })
    }

    pub(super) fn add_question(&mut self, words: Evidence, now: Instant) -> Result<Outcome> {
        self.change("make words a question", now, |work, desk| {
            if words.stands_in(&work.thread) {
                let mut decisions = work.decisions.clone();
                decisions.add_question(words);
                work.set_decisions(decisions, desk);
            }
            Ok(Outcome::default())
        })
    }

    pub(super) fn drop_question(&mut self, words: &Evidence, now: Instant) -> Result<Outcome> {
        self.change("make words no question", now, |work, desk| {
            let mut decisions = work.decisions.clone();
            decisions.drop_question(words);
            work.set_decisions(decisions, desk);
            Ok(Outcome::default())
        })
    }

    /// Quotes words of a post's body; its title and what it quotes have no block of their own to stand in.
    pub(super) fn quote(&mut self, words: Evidence, now: Instant) -> Result<Outcome> {
        self.change("quoting the post", now, |work, desk| {
            if words.place.is_some() || !words.stands_in(&work.thread) {
                return Ok(Outcome::default());
            }
            let mut draft = work.draft.clone();
            let Some(block) = reply::add_restated(&mut draft, &[reply::quotation_of(words)]) else {
                return Ok(Outcome::default());
            };
            work.draft = draft;
            work.assemble(desk);
            Ok(Outcome::showing(block, Span::new(0, 0)))
        })
    }
}
