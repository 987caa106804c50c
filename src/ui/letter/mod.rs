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
mod events;
mod gaps;
mod grouping;
mod job;
mod margin;
mod page;
mod paint;
mod show;
#[cfg(test)]
mod tests;
mod view;

pub use colours::Colours;
pub use view::LetterView;

use crate::checks::Severity;
use crate::library::SnippetId;
use crate::reply::{BlockId, Draft};
use crate::text::Span;
use std::collections::BTreeSet;

/// What the page is to show.
#[derive(Clone, Copy)]
pub struct LetterInput<'a> {
    /// The draft, as the workbench has it.
    pub draft: &'a Draft,
    /// Names the open case: selection and caret never pass from one case to another.
    pub case_key: u64,
    /// Words to underline.
    pub marks: &'a [Mark],
    /// Snippets that nobody here has checked yet, for the margin.
    pub unchecked: &'a BTreeSet<SnippetId>,
    /// Whether the letter may be changed.
    pub editable: bool,
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
    /// Take it out of the letter.
    Remove,
    /// Put the library's wording back.
    RestoreWording,
    /// Suggest other words for the library's passage.
    Suggest,
    /// Keep it for the library.
    Keep,
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
    /// Something was asked of a block.
    BlockAction {
        /// Which block.
        block: BlockId,
        /// What is asked.
        action: BlockAction,
    },
    /// This text is to go to the clipboard.
    CopySelection(String),
    /// The selection is now this, in bytes of the letter's text; empty for a bare caret.
    Selection(Span),
}
