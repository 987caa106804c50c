//! Walking through the open gaps of the letter.

use super::caret::Selection;
use crate::reply::Draft;
use crate::reply::edit::{self, GapPlace};
use crate::text::Span;

/// Which way to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Down the letter.
    Next,
    /// Up the letter.
    Previous,
}

/// An open gap, and its place among all open gaps.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Where it stands.
    pub span: Span,
    /// What a screen reader says of it.
    pub announcement: String,
}

/// The open gaps that can be seen and selected.
pub(super) fn open(draft: &Draft) -> Vec<GapPlace> {
    let mut gaps = edit::gap_places(draft);
    gaps.retain(|gap| !gap.filled && !gap.span.is_empty());
    gaps
}

/// The next open gap from a selection; none past the last.
pub(super) fn walk(draft: &Draft, from: Selection, way: Way) -> Option<Found> {
    let gaps = open(draft);
    let from = from.span();
    let index = match way {
        Way::Next => gaps.iter().position(|gap| from.end <= gap.span.start),
        Way::Previous => gaps.iter().rposition(|gap| gap.span.end <= from.start),
    }?;
    let gap = gaps.get(index)?;
    let announcement = format!("Gap {} of {}: {}", index + 1, gaps.len(), gap.ask.prompt());
    Some(Found {
        span: gap.span,
        announcement,
    })
}

/// The open gap that a bare caret stands inside.
pub(super) fn around(draft: &Draft, caret: usize) -> Option<Span> {
    let mut spans = open(draft).into_iter().map(|gap| gap.span);
    spans.find(|span| span.start < caret && caret < span.end)
}

/// The gaps whose answers were deleted and whose prompts are not back yet.
fn emptied(draft: &Draft) -> Vec<GapPlace> {
    let mut gaps = edit::gap_places(draft);
    gaps.retain(|gap| !gap.filled && gap.span.is_empty());
    gaps
}

/// Whether prompts are to be put back: there are emptied gaps, and the caret stands in none of them.
pub(super) fn can_reopen(draft: &Draft, selection: Option<Selection>) -> bool {
    let emptied = emptied(draft);
    let is_in = |gap: &GapPlace| selection == Some(Selection::caret(gap.span.start));
    !emptied.is_empty() && !emptied.iter().any(is_in)
}

/// Puts prompts back into emptied gaps, and moves the selection along with the words it covers.
pub(super) fn reopen(draft: &mut Draft, selection: Selection) -> Selection {
    let emptied = emptied(draft);
    edit::restore_prompts(draft);
    let brackets = "[]".len();
    selection.map(|at| {
        let before = emptied.iter().filter(|gap| gap.span.start < at);
        at + before
            .map(|gap| gap.ask.prompt().len() + brackets)
            .sum::<usize>()
    })
}
