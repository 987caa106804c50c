//! The letter → text for the clipboard, or one sentence that says what it still needs.

use super::{Notice, Outcome, Workbench};
use crate::library::{Library, Snippet, Status};
use crate::output::{Form, OpenGaps, render};
use crate::reply::{Block, OpenGap};

impl Workbench {
    /// Hands out the letter in a form; with a gap open that a parent would see, it shows that gap instead.
    pub(super) fn copy(&self, form: Form) -> Outcome {
        let Some(open) = &self.open else {
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
        let passages: Vec<_> = blocks.iter().map(|block| &block.passage).collect();
        Outcome {
            notice: Some(Notice::done(copied(&blocks, self.library(), form))),
            copied: Some(render(&passages, form, OpenGaps::DropOptional)),
            ..Outcome::default()
        }
    }
}

/// Whether a passage has any words to copy: one that only offers a gap has none.
fn is_printed(block: &Block) -> bool {
    !render(&[&block.passage], Form::Text, OpenGaps::DropOptional).is_empty()
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
