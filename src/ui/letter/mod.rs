//! The letter as one continuous page: one text edit over the draft, with the origin of each block in the margin.
//!
//! In: a [`LetterInput`], the draft as the workbench has it. Out: [`LetterEvent`]s, drafts as they should be. The widget
//! keeps a view (selection, what was last laid out) and no history: the workbench owns the draft and the only undo log.
//! Keys that are the program's (undo, Ctrl+K, Ctrl+Enter, Alt+arrows) pass through the page untouched.

mod after;
mod before;
mod buffer;
mod caret;
mod choices;
mod colours;
mod dragging;
mod events;
mod found;
mod gaps;
mod grouping;
mod job;
mod margin;
mod menu;
mod page;
mod paint;
mod places;
mod respelling;
mod selected;
mod show;
mod slash;
#[cfg(test)]
mod tests;
mod view;

pub use colours::Colours;
pub use found::Found;
pub use view::LetterView;

use crate::checks::{Dismissal, Severity};
use crate::library::SnippetId;
use crate::reply::{BlockId, Draft};
use crate::text::Span;
use crate::workbench::Addition;
use std::collections::{BTreeMap, BTreeSet};

/// What the page is to show.
#[derive(Clone, Copy)]
pub struct LetterInput<'a> {
    /// The draft, as the workbench has it.
    pub draft: &'a Draft,
    /// Names the open case: selection and caret never pass from one case to another.
    pub case_key: u64,
    /// Words to underline.
    pub marks: &'a [Mark],
    /// All words that a check points at, also those not underlined while they are typed, for the menu at the cursor.
    pub faults: &'a [Mark],
    /// Words that are looked for, to be marked.
    pub found: Found<'a>,
    /// Snippets that nobody here has checked yet, for the margin.
    pub unchecked: &'a BTreeSet<SnippetId>,
    /// What a colleague says of blocks, with their name.
    pub comments: &'a BTreeMap<BlockId, String>,
    /// What a slash offers for the words typed behind it.
    pub offers: &'a dyn Fn(&str) -> Vec<Offer>,
    /// Whether the letter may be changed.
    pub editable: bool,
}

/// Something that a slash offers to add at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What is added.
    pub adds: Addition,
    /// What it is called.
    pub title: String,
    /// What kind of thing it is, in a word or two.
    pub about: String,
    /// Its words, as they will stand in the letter.
    pub preview: String,
}

/// Words of the letter to underline, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The block they stand in.
    pub block: BlockId,
    /// Where, in bytes of its text.
    pub span: Span,
    /// How much it matters.
    pub severity: Severity,
    /// What the pointer shows over them.
    pub message: String,
    /// What can be done about them.
    pub remedies: Vec<Remedy>,
}

/// What can be done about words that a check points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// Put these words in their place.
    Change(String),
    /// Take the word for spelt right.
    Learn(String),
    /// Do not show it again in this case.
    Ignore(Dismissal),
}

impl Remedy {
    /// What buttons call it.
    pub fn label(&self) -> String {
        match self {
            Self::Change(words) if words.is_empty() => "Take it out".to_owned(),
            Self::Change(words) => format!("Change to “{words}”"),
            Self::Learn(_) => "It is spelt right".to_owned(),
            Self::Ignore(_) => "Ignore".to_owned(),
        }
    }
}

/// What kind of change an edit is: it names the step in the undo log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EditStep {
    /// Words typed.
    Typing,
    /// Words deleted.
    Deleting,
    /// Text pasted.
    Pasting,
    /// Words cut to the clipboard.
    Cutting,
    /// A gap answered.
    GapFilled,
    /// A gap that asks again, because its answer was deleted.
    GapReopened,
    /// Words made bold, or plain again.
    Bold,
    /// The text set as a whole by a screen reader.
    Replaced,
}

/// What the adviser asks of a block by its label in the margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockAction {
    /// Put it before the block above.
    MoveUp,
    /// Put it after the block below.
    MoveDown,
    /// Put it at this place, counted from the first block without the one that moves.
    MoveTo(usize),
    /// Take it out of the letter.
    Remove,
    /// Put the library's wording back.
    RestoreWording,
    /// Suggest other words for the library's passage.
    Suggest,
    /// Keep it for the library.
    Keep,
    /// Show where it comes from.
    ShowOrigin {
        /// Whether that was asked for by the keyboard, which then goes there.
        by_keys: bool,
    },
}

/// What happened on the page.
#[derive(Debug, Clone, PartialEq)]
pub enum LetterEvent {
    /// The draft should now be this.
    Edited {
        /// The draft after the edit.
        draft: Draft,
        /// What kind of edit it was.
        step: EditStep,
        /// Whether it begins a new step of the undo log rather than carrying on the last one.
        boundary: bool,
    },
    /// Something is to be added where the cursor stands.
    Add {
        /// The draft without the words that asked for it.
        draft: Draft,
        /// Where, in bytes of its text.
        at: usize,
        /// What.
        adds: Addition,
    },
    /// Something is to be done about words that a check points at.
    Remedy {
        /// The block they stand in.
        block: BlockId,
        /// Where, in bytes of its text.
        span: Span,
        /// What is to be done.
        remedy: Remedy,
    },
    /// Something was asked of a block.
    BlockAction {
        /// Which block.
        block: BlockId,
        /// What is asked.
        action: BlockAction,
    },
    /// This text is to go to the clipboard.
    CopySelection(String),
    /// What is on the clipboard is to be put in at the cursor.
    Paste,
    /// The selection is now this, in bytes of the letter's text; empty for a bare caret.
    Selection(Span),
}
