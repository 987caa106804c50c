//! The letter → text for the clipboard, or one sentence that says what it still needs.

use super::{Ask, Notice, Outcome, Workbench, save_settings};
use crate::checks::{Dismissal, Finding, Severity};
use crate::library::{Library, Snippet, Status};
use crate::output::{Form, OpenGaps, render};
use crate::platform;
use crate::reply::{Block, OpenGap, uses_of};
use std::collections::BTreeSet;
use std::time::Instant;

impl Workbench {
    /// Hands out the letter in a form; with a gap open that a parent would see, it shows that gap instead.
    ///
    /// Where the post speaks of danger to life it first asks who was told, and where errors are left it asks once, unless
    /// the adviser has seen them: the same errors are not asked about again.
    pub(super) fn copy(&mut self, form: Form, seen: bool, now: Instant) -> Outcome {
        self.finish_checking();
        let Some(open) = &mut self.open else {
            return refused("Open a post first; there is no letter to copy");
        };
        let draft = &open.work.draft;
        let blocks: Vec<&Block> = draft
            .blocks
            .iter()
            .filter(|block| is_printed(block))
            .collect();
        if blocks.is_empty() {
            return refused("Not copied: the letter is empty");
        }
        let required: Vec<OpenGap> = draft
            .open_gaps()
            .into_iter()
            .filter(|gap| gap.ask.must_be_filled())
            .collect();
        if let Some(first) = required.first() {
            return Outcome::showing(first.block, first.span)
                .telling(Notice::error(still_open(first, required.len())));
        }
        if open.work.decisions.told.is_none() && open.work.speaks_of_danger() {
            return Outcome::asking(Ask::WhoWasTold);
        }
        let errors: Vec<&Finding> = open
            .work
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        let errors_seen: BTreeSet<Dismissal> = errors.iter().map(|it| Dismissal::of(it)).collect();
        if !seen && !errors_seen.is_subset(&open.errors_seen) {
            return Outcome::asking(Ask::CopyWithErrors(errors_left(&errors)));
        }
        let passages: Vec<_> = blocks.iter().map(|block| &block.passage).collect();
        let outcome = Outcome {
            notice: Some(Notice::done(copied(&blocks, &self.supplies.library, form))),
            copied: Some(render(&passages, form, OpenGaps::DropOptional)),
            ..Outcome::default()
        };
        open.errors_seen = errors_seen;
        self.learn(now);
        self.count_uses(now);
        outcome
    }
}

impl Workbench {
    /// Counts which passages the letter used, under a random number of its own. A count that cannot be kept is no loss.
    fn count_uses(&mut self, now: Instant) {
        let Some(open) = &mut self.open else { return };
        let known = open.work.decisions.counted_as.clone();
        let Some(number) = known.or_else(|| platform::random_name().ok()) else {
            return;
        };
        let is_new = open
            .work
            .decisions
            .counted_as
            .replace(number.clone())
            .is_none();
        let work = &open.work;
        let day = self.supplies.now.date();
        let uses = uses_of(
            &work.draft,
            &work.context,
            &self.supplies.library,
            day,
            &number,
        );
        drop(self.library_store.set_uses(&number, &uses));
        if is_new {
            self.touched(now);
        }
    }

    /// Counts which suggestions the letter took up, once for each case. A count that cannot be kept is no loss.
    fn learn(&mut self, now: Instant) {
        let Some(open) = &mut self.open else { return };
        if std::mem::replace(&mut open.work.decisions.learnt_from, true) {
            return;
        }
        let (reading, ticks) = (&open.work.reading, &open.work.ticks);
        self.supplies.settings.learned.note(reading, ticks);
        drop(save_settings(
            &mut self.library_store,
            &self.supplies.settings,
        ));
        self.touched(now);
    }
}

/// Whether a passage has any words to copy: one that only offers a gap has none.
fn is_printed(block: &Block) -> bool {
    !render(&[&block.passage], Form::Text, OpenGaps::DropOptional).is_empty()
}

/// One sentence on the errors that are left.
fn errors_left(errors: &[&Finding]) -> String {
    let first = errors
        .first()
        .map_or("", |finding| finding.message.as_str());
    match errors.len() {
        1 => format!("One thing in the letter looks wrong: {first}"),
        count => format!("{count} things in the letter look wrong, the first being: {first}"),
    }
}

fn refused(why: &str) -> Outcome {
    Outcome::told(Notice::error(why))
}

fn still_open(first: &OpenGap, count: usize) -> String {
    match count {
        1 => format!(
            "Not copied: the letter still needs your answer to “{}”",
            first.ask.prompt()
        ),
        _ => format!(
            "Not copied: the letter still needs your answers to {count} gaps, the first being “{}”",
            first.ask.prompt()
        ),
    }
}

/// Says what was copied, and which of its passages nobody here has approved yet.
fn copied(blocks: &[&Block], library: &Library, form: Form) -> String {
    let unapproved: Vec<&Snippet> = blocks
        .iter()
        .filter_map(|block| library.snippets.get(block.snippet()?))
        .filter(|snippet| snippet.status == Status::Starter)
        .collect();
    let label = form.label();
    match unapproved.as_slice() {
        [] => format!("Copied as {label}"),
        [one] => format!(
            "Copied as {label}. Nobody here has approved its passage “{}” yet.",
            one.title
        ),
        several => format!(
            "Copied as {label}. Nobody here has approved {} of its {} passages yet.",
            several.len(),
            blocks.len()
        ),
    }
}
