//! What the adviser's hand keeps in a draft, whatever the plan says.

use super::plan::Place;
use super::{Block, Draft};
use crate::library::{Part, SnippetId};
use std::collections::BTreeSet;

/// Whether the adviser's hand keeps a block in the draft: edited, or added by choice.
pub(super) fn is_kept(block: &Block) -> bool {
    block.edited || block.chosen()
}

/// What the adviser's hand keeps in a draft.
pub(super) struct Kept {
    /// The snippets of blocks that stay.
    pub(super) snippets: BTreeSet<SnippetId>,
    /// The parts for one passage that hold one already.
    pub(super) slots: BTreeSet<Part>,
}

impl Kept {
    pub(super) fn of(draft: &Draft) -> Self {
        let blocks = || {
            draft
                .blocks
                .iter()
                .filter(|block| is_kept(block))
                .filter_map(|block| Some((block.snippet()?, block.part)))
        };
        Self {
            snippets: blocks().map(|(snippet, _)| snippet.clone()).collect(),
            slots: blocks()
                .map(|(_, part)| part)
                .filter(|part| !part.holds_many())
                .collect(),
        }
    }

    /// Whether the adviser keeps nothing where `place` would go.
    pub(super) fn leave_free(&self, place: &Place<'_>) -> bool {
        !self.snippets.contains(&place.snippet.id) && !self.slots.contains(&place.snippet.part)
    }
}
