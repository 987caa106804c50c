//! The letter → text for the clipboard or a file, or one sentence that says what it still needs.

use super::{Ask, HandOut, Notice, Outcome, Workbench, save_settings};
use crate::checks::{Dismissal, Finding, Severity};
use crate::error::Result;
use crate::library::{Passage, Snippet, Status};
use crate::output::{Form, OpenGaps, render};
use crate::platform;
use crate::reply::{Block, OpenGap, uses_of};
use std::collections::BTreeSet;
use std::time::Instant;

impl Workbench {
    /// Hands out the letter; with a gap open that a parent would see, it shows that gap instead.
    ///
    /// Where the post speaks of danger to life it first asks who was told, and where errors are left it asks once, unless
    /// the adviser has seen them: the same errors are not asked about again.
    ///
    /// # Errors
    /// What keeps a file from being written.
    pub(super) fn hand_out(&mut self, how: HandOut, seen: bool, now: Instant) -> Result<Outcome> {
        self.finish_checking();
        if let Some(waits) = self.what_it_needs(&how, seen) {
            return Ok(waits);
        }
        let outcome = match how {
            HandOut::Copy(form) => self.copied(form),
            HandOut::Mail => self.copied_for_mail(),
            HandOut::Save {
                kind,
                path,
                replace,
            } => {
                if !self.save_letter(kind, &path, replace)? {
                    return Ok(Outcome::asking(Ask::ReplaceFile(path)));
                }
                let words = format!("Saved as {}", kind.label().to_lowercase());
                Outcome::told(Notice::done(self.with_unapproved(&words)))
            }
        };
        // What a colleague ticked and wrote is counted at their desk.
        if self
            .open
            .as_ref()
            .is_some_and(|open| open.brought().is_none())
        {
            self.learn(now);
            self.count_uses(now);
        }
        Ok(outcome)
    }

    /// What keeps the letter from going out, if anything does. Errors the adviser has `seen` do not.
    fn what_it_needs(&mut self, how: &HandOut, seen: bool) -> Option<Outcome> {
        let (copy, copied) = match how {
            HandOut::Copy(_) | HandOut::Mail => ("copy", "copied"),
            HandOut::Save { .. } => ("save", "saved"),
        };
        let Some(open) = &mut self.open else {
            let why = format!("Open a post first; there is no letter to {copy}");
            return Some(refused(&why));
        };
        let draft = &open.work.draft;
        if !draft.blocks.iter().any(is_printed) {
            return Some(refused(&format!("Not {copied}: the letter is empty")));
        }
        let required: Vec<OpenGap> = draft
            .open_gaps()
            .into_iter()
            .filter(|gap| gap.ask.must_be_filled())
            .collect();
        if let Some(first) = required.first() {
            let words = format!("Not {copied}: {}", still_open(first, required.len()));
            return Some(Outcome::showing(first.block, first.span).telling(Notice::error(words)));
        }
        if open.work.decisions.told.is_none() && open.work.speaks_of_danger() {
            return Some(Outcome::asking(Ask::WhoWasTold));
        }
        let errors: Vec<&Finding> = open
            .work
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        let errors_seen: BTreeSet<Dismissal> = errors.iter().map(|it| Dismissal::of(it)).collect();
        if !seen && !errors_seen.is_subset(&open.errors_seen) {
            return Some(Outcome::asking(Ask::CopyWithErrors(errors_left(&errors))));
        }
        open.errors_seen = errors_seen;
        None
    }

    /// The passages of the open letter that have words.
    pub(super) fn printed_passages(&self) -> Vec<&Passage> {
        self.printed_blocks().map(|block| &block.passage).collect()
    }

    fn printed_blocks(&self) -> impl Iterator<Item = &Block> {
        let open = self.open.iter();
        open.flat_map(|open| &open.work.draft.blocks)
            .filter(|block| is_printed(block))
    }

    fn copied(&self, form: Form) -> Outcome {
        let passages = self.printed_passages();
        let words = self.with_unapproved(&self.for_a_while(&format!("Copied as {}", form.label())));
        Outcome {
            notice: Some(Notice::done(words)),
            copied: Some(render(&passages, form, OpenGaps::DropOptional)),
            ..Outcome::default()
        }
    }

    /// The letter twice: programs that show links and bold words take the HTML, all others the plain text.
    fn copied_for_mail(&self) -> Outcome {
        let passages = self.printed_passages();
        let html = render(&passages, Form::Html, OpenGaps::DropOptional);
        Outcome {
            notice: Some(Notice::done(
                self.with_unapproved(&self.for_a_while("Copied for an e-mail")),
            )),
            copied: Some(render(&passages, Form::Text, OpenGaps::DropOptional)),
            // Without its encoding named, some programs read it as Latin letters.
            rich: Some(format!("<meta charset=\"utf-8\">\n{html}")),
            ..Outcome::default()
        }
    }

    /// What was copied, and how long it stays on the clipboard.
    fn for_a_while(&self, copied: &str) -> String {
        let stays = self.supplies.settings.copied_stays;
        match stays.time() {
            Some(_) => format!("{copied}, to be pasted within {}", stays.label()),
            None => copied.to_owned(),
        }
    }

    /// What was done, and which of the letter's passages nobody here has approved yet.
    fn with_unapproved(&self, done: &str) -> String {
        let unapproved: Vec<&Snippet> = self
            .printed_blocks()
            .filter_map(|block| self.library().snippets.get(block.snippet()?))
            .filter(|snippet| snippet.status == Status::Starter)
            .collect();
        match unapproved.as_slice() {
            [] => done.to_owned(),
            [one] => format!(
                "{done}. Nobody here has approved its passage “{}” yet.",
                one.title
            ),
            all if all.len() == self.printed_blocks().count() => format!(
                "{done}. Nobody here has approved any of its {} passages yet.",
                all.len()
            ),
            several => format!(
                "{done}. Nobody here has approved {} of its {} passages yet.",
                several.len(),
                self.printed_blocks().count()
            ),
        }
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
            "the letter still needs your answer to “{}”",
            first.ask.prompt()
        ),
        _ => format!(
            "the letter still needs your answers to {count} gaps, the first being “{}”",
            first.ask.prompt()
        ),
    }
}
