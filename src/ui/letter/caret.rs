//! Caret and selection: between characters as egui counts them, bytes of the letter, and blocks that outlive a change.

use crate::reply::{BlockId, Draft};
use crate::text::Span;
use egui::text::{CCursor, CCursorRange};

/// A selection in bytes of the letter's text; the caret stands at `primary`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Selection {
    /// Where the caret is.
    pub primary: usize,
    /// The other end.
    pub secondary: usize,
}

impl Selection {
    /// A bare caret.
    pub(super) fn caret(at: usize) -> Self {
        Self {
            primary: at,
            secondary: at,
        }
    }

    /// A selection of these bytes, with the caret at their end.
    pub(super) fn over(span: Span) -> Self {
        Self {
            primary: span.end,
            secondary: span.start,
        }
    }

    /// What is selected.
    pub(super) fn span(self) -> Span {
        Span::new(
            self.primary.min(self.secondary),
            self.primary.max(self.secondary),
        )
    }

    /// The selection as egui has it for `text`.
    pub(super) fn to_range(self, text: &str) -> CCursorRange {
        let cursor = |at| CCursor {
            index: char_of(text, at).into(),
            prefer_next_row: true,
        };
        CCursorRange {
            primary: cursor(self.primary),
            secondary: cursor(self.secondary),
            h_pos: None,
        }
    }

    /// The selection that egui has in `text`.
    pub(super) fn from_range(range: CCursorRange, text: &str) -> Self {
        Self {
            primary: byte_of(text, range.primary.index.0),
            secondary: byte_of(text, range.secondary.index.0),
        }
    }

    /// Both ends moved by one rule.
    pub(super) fn map(self, rule: impl Fn(usize) -> usize) -> Self {
        Self {
            primary: rule(self.primary),
            secondary: rule(self.secondary),
        }
    }
}

/// How many characters stand before a byte of `text`; a byte past the end counts as the end.
pub(super) fn char_of(text: &str, byte: usize) -> usize {
    let byte = text.floor_char_boundary(byte);
    text.get(..byte).map_or(0, |before| before.chars().count())
}

/// Where a character of `text` begins; one past the end gives the end.
pub(super) fn byte_of(text: &str, char: usize) -> usize {
    let mut chars = text.chars();
    // Characters are skipped many at a time, which places of characters are not.
    if let Some(before) = char.checked_sub(1) {
        chars.nth(before);
    }
    text.len() - chars.as_str().len()
}

/// A place that stays with its block when blocks move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchor {
    block: BlockId,
    at: usize,
}

impl Anchor {
    /// The place at a byte of the letter's text.
    pub(super) fn at(draft: &Draft, byte: usize) -> Option<Self> {
        let spans = draft.block_spans();
        let holds = |span: &Span| byte <= span.end;
        let (block, span) = spans
            .iter()
            .find(|(_, span)| holds(span))
            .or(spans.last())?;
        Some(Self {
            block: *block,
            at: byte.saturating_sub(span.start).min(span.len()),
        })
    }

    /// Where the place is now; none if its block is gone.
    pub(super) fn byte(self, draft: &Draft) -> Option<usize> {
        let spans = draft.block_spans();
        let (_, span) = spans.iter().find(|(block, _)| *block == self.block)?;
        Some(span.start + self.at.min(span.len()))
    }

    /// The block it is in.
    pub(super) fn block(self) -> BlockId {
        self.block
    }
}

/// The selection by blocks, to be found again in a draft that was changed elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchored {
    primary: Anchor,
    secondary: Anchor,
}

impl Anchored {
    /// Ties a selection to its blocks; none in a letter without blocks.
    pub(super) fn new(draft: &Draft, selection: Selection) -> Option<Self> {
        Some(Self {
            primary: Anchor::at(draft, selection.primary)?,
            secondary: Anchor::at(draft, selection.secondary)?,
        })
    }

    /// A selection of bytes of one block's text; an end past the block's is its end.
    pub(super) fn in_block(block: BlockId, span: Span) -> Self {
        let anchor = |at| Anchor { block, at };
        Self {
            primary: anchor(span.end),
            secondary: anchor(span.start),
        }
    }

    /// The selection as it is now; a bare caret if one end's block is gone, none if both are.
    pub(super) fn selection(self, draft: &Draft) -> Option<Selection> {
        let (primary, secondary) = (self.primary.byte(draft), self.secondary.byte(draft));
        let one = primary.or(secondary)?;
        Some(Selection {
            primary: primary.unwrap_or(one),
            secondary: secondary.unwrap_or(one),
        })
    }

    /// The block that the caret is in.
    pub(super) fn block(self) -> BlockId {
        self.primary.block()
    }
}
