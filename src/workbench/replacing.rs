//! Words found and replaced in the open letter, all over it as one step or at one place.

use super::{Action, Notice, Outcome, Workbench};
use crate::error::Result;
use crate::reply::edit::{self, Hit, MOST_HITS};
use crate::text::{Sought, Span};
use std::time::Instant;

impl Workbench {
    /// Where words stand in the open letter, from top to bottom.
    pub fn find_in_letter(&self, sought: &Sought) -> Vec<Hit> {
        let numbers = edit::numbers(self.library());
        self.open
            .as_ref()
            .map(|open| edit::hits(&open.work.draft, sought, &numbers))
            .unwrap_or_default()
    }

    /// Puts other words in the place of those that are found, but where they would break a gap, a link or a number.
    pub(super) fn replace_in_letter(
        &mut self,
        sought: &Sought,
        with: &str,
        only: Option<Span>,
        now: Instant,
    ) -> Result<Outcome> {
        let mut hits = self.find_in_letter(sought);
        if hits.len() == MOST_HITS && only.is_none() {
            return Ok(Outcome::told(Notice::error(
                "They stand in too many places. Look for longer words",
            )));
        }
        hits.retain(|hit| only.is_none_or(|only| only == hit.span));
        let free = hits.iter().filter(|hit| !hit.is_fixed);
        let places: Vec<Span> = free.map(|hit| hit.span).collect();
        let mut is_changed = false;
        let replaced = self.change("replacing words", now, |work, desk| {
            let mut draft = work.draft.clone();
            edit::replace(&mut draft, &places, with);
            // Words that are replaced by themselves leave the passages as the library has them.
            if draft.text() != work.draft.text() {
                work.set_draft(draft, desk);
                is_changed = true;
            }
            Ok(Outcome::default())
        })?;
        let left = hits.len() - places.len();
        let count = if is_changed { places.len() } else { 0 };
        Ok(match only {
            Some(_) if left == 0 => replaced,
            Some(_) => Outcome::told(Notice::done(
                "These words are in a gap, a link or a number, so they stay as they are",
            )),
            None => Outcome::told(told(count, left)),
        })
    }
}

/// How many places have other words, and how many could not.
fn told(count: usize, left: usize) -> Notice {
    let places = match count {
        0 => "Nothing replaced".to_owned(),
        1 => "Replaced in 1 place".to_owned(),
        _ => format!("Replaced in {count} places"),
    };
    let words = match left {
        0 => places,
        _ => format!("{places}, {left} inside gaps, links or numbers left alone"),
    };
    let notice = Notice::done(words);
    match count {
        0 => notice,
        _ => notice.offering("Undo", Action::Undo),
    }
}
