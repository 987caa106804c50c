//! What the adviser decides about findings, questions and flags: mended, dismissed, answered, told. Each is a named step
//! of the case's log, but for words learnt and checks switched off, which hold for every case.

use super::{Notice, Outcome, Settings, Workbench};
use crate::checks::{Decisions, Dismissal, Told};
use crate::error::Result;
use crate::reply::{BlockId, edit};
use crate::text::Span;
use std::time::Instant;

impl Workbench {
    /// Puts words in the place of others; nothing if their block is gone or has become too short.
    pub(super) fn mend(
        &mut self,
        block: BlockId,
        span: Span,
        words: &str,
        now: Instant,
    ) -> Result<Outcome> {
        self.change("mending words", now, |work, desk| {
            let mut draft = work.draft.clone();
            let at = draft
                .block_spans()
                .into_iter()
                .find(|(id, within)| *id == block && span.end <= within.len());
            let Some((_, within)) = at else {
                return Ok(Outcome::default());
            };
            let place = span.shifted(within.start);
            edit::delete(&mut draft, place);
            edit::insert(&mut draft, place.start, words);
            work.set_draft(draft, desk);
            let mended = Span::new(span.start, span.start + words.len());
            Ok(Outcome::showing(block, mended))
        })
    }

    pub(super) fn dismiss(
        &mut self,
        finding: Dismissal,
        dismissed: bool,
        now: Instant,
    ) -> Result<Outcome> {
        let name = if dismissed {
            "dismiss a check"
        } else {
            "show a check again"
        };
        self.decide(name, now, |decisions| {
            if dismissed {
                decisions.dismissed.insert(finding);
            } else {
                decisions.dismissed.remove(&finding);
            }
        })
    }

    pub(super) fn set_answer(
        &mut self,
        question: &str,
        block: BlockId,
        answers: bool,
        now: Instant,
    ) -> Result<Outcome> {
        let name = if answers {
            "mark a question as answered"
        } else {
            "mark a question as not answered"
        };
        self.decide(name, now, |decisions| {
            decisions.set_answer(question, block, answers);
        })
    }

    /// Notes who was told; without a name nothing is noted.
    pub(super) fn tell(&mut self, who: &str, now: Instant) -> Result<Outcome> {
        let who = who.trim().to_owned();
        if who.is_empty() {
            return Ok(Outcome::default());
        }
        let at = self.supplies.timestamp();
        self.decide("note who was told", now, |decisions| {
            decisions.told = Some(Told { who, at });
        })
    }

    fn decide(
        &mut self,
        name: &str,
        now: Instant,
        change: impl FnOnce(&mut Decisions),
    ) -> Result<Outcome> {
        self.change(name, now, |work, desk| {
            let mut decisions = work.decisions.clone();
            change(&mut decisions);
            work.set_decisions(decisions, desk);
            Ok(Outcome::default())
        })
    }

    pub(super) fn learn_word(&mut self, word: &str, now: Instant) -> Result<Outcome> {
        let mut settings = self.supplies.settings.clone();
        settings.own_words.insert(word.to_owned());
        self.set_telling(
            settings,
            &format!("“{word}” is one of your own words now"),
            now,
        )
    }

    pub(super) fn set_rule(&mut self, rule: &str, on: bool, now: Instant) -> Result<Outcome> {
        let mut settings = self.supplies.settings.clone();
        if on {
            settings.rules_off.remove(rule);
        } else {
            settings.rules_off.insert(rule.to_owned());
        }
        let words = if on {
            "That check is on again"
        } else {
            "That check is off in every case. Help lists the checks that are off."
        };
        self.set_telling(settings, words, now)
    }

    /// Takes new settings and offers the ones before.
    fn set_telling(&mut self, settings: Settings, words: &str, now: Instant) -> Result<Outcome> {
        let before = self.supplies.settings.clone();
        if before == settings {
            return Ok(Outcome::default());
        }
        let outcome = self.set(settings, now)?;
        let back = super::Action::Set(Box::new(before));
        Ok(outcome.telling(Notice::done(words).offering("Undo", back)))
    }
}
