//! Gaps of the letter: where they stand, and how they are answered and opened again.

use super::{Place, clean};
use crate::library::{GapKind, Passage, Run, RunKind};
use crate::reply::{BlockId, Draft, GapValue, Origin, gaps};
use crate::text::Span;

/// A gap as it stands in the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapPlace {
    /// The block it is in.
    pub block: BlockId,
    /// Its prompt or its answer, as bytes of [`Draft::text`].
    pub span: Span,
    /// What it asks for.
    pub ask: GapKind,
    /// Whether it has been answered.
    pub filled: bool,
}

/// All gaps of the letter, open and filled, from top to bottom.
pub fn gap_places(draft: &Draft) -> Vec<GapPlace> {
    let blocks = draft.blocks.iter().zip(draft.block_spans());
    blocks
        .flat_map(|(block, (id, at))| {
            block
                .passage
                .runs
                .iter()
                .filter_map(move |run| match &run.kind {
                    RunKind::Gap { ask, filled, .. } => Some(GapPlace {
                        block: id,
                        span: run.span.shifted(at.start),
                        ask: ask.clone(),
                        filled: *filled,
                    }),
                    _ => None,
                })
        })
        .collect()
}

/// Answers the open gap at exactly `gap`, and returns where its answer stands; its block is not edited by that.
///
/// The answer is kept by snippet and gap, so that it survives reassembly. None, and nothing changed, if no open gap
/// stands there, or the answer is empty or longer than a line.
pub fn type_over_gap(draft: &mut Draft, gap: Span, answer: &str) -> Option<Span> {
    let answer = clean(answer);
    if answer.is_empty() || answer.contains('\n') {
        return None;
    }
    let place = super::locate(draft, gap.start)?;
    let local = Span::new(place.at, place.at + gap.len());
    let passage = &mut draft.blocks.get_mut(place.index)?.passage;
    replace_gap(passage, local, &answer, true)?;
    remember_answers(draft, place.index);
    Some(Span::new(gap.start, gap.start + answer.len()))
}

/// Puts other words into the open gap at `span`; none if no open gap is there.
fn replace_gap(passage: &mut Passage, span: Span, words: &str, fill: bool) -> Option<()> {
    let is_it =
        |run: &Run| run.span == span && matches!(run.kind, RunKind::Gap { filled: false, .. });
    let index = passage.runs.iter().position(is_it)?;
    gaps::replace(passage, span, words);
    let gap = passage.runs.get_mut(index)?;
    gap.span = Span::new(span.start, span.start + words.len());
    if let RunKind::Gap { filled, .. } = &mut gap.kind {
        *filled = fill;
    }
    Some(())
}

/// Puts the prompt back into every gap whose answer was deleted; tells whether there was one.
pub fn restore_prompts(draft: &mut Draft) -> bool {
    let mut restored = false;
    for block in &mut draft.blocks {
        while let Some((span, prompt)) = emptied(&block.passage) {
            if replace_gap(&mut block.passage, span, &prompt, false).is_none() {
                break;
            }
            restored = true;
        }
    }
    restored
}

/// An open gap of no length, and what is to stand in it.
fn emptied(passage: &Passage) -> Option<(Span, String)> {
    passage.runs.iter().find_map(|run| match &run.kind {
        RunKind::Gap {
            ask, filled: false, ..
        } if run.span.is_empty() => Some((run.span, format!("[{}]", ask.prompt()))),
        _ => None,
    })
}

/// The open gaps of a passage.
pub(super) fn open_spans(passage: &Passage) -> impl Iterator<Item = Span> {
    passage
        .runs
        .iter()
        .filter(|run| matches!(run.kind, RunKind::Gap { filled: false, .. }))
        .map(|run| run.span)
}

/// Moves a place that cuts an open gap in two to the side that `side` names.
pub(super) fn outside_open_gap(draft: &Draft, place: Place, side: fn(Span) -> usize) -> Place {
    let around = draft.blocks.get(place.index).and_then(|block| {
        open_spans(&block.passage).find(|gap| gap.start < place.at && place.at < gap.end)
    });
    Place {
        at: around.map_or(place.at, side),
        ..place
    }
}

/// Keeps the answers that stand in a block by snippet and gap, and forgets those that were emptied.
pub(super) fn remember_answers(draft: &mut Draft, index: usize) {
    let Some(block) = draft.blocks.get(index) else {
        return;
    };
    let Origin::Snippet { snippet, .. } = &block.origin else {
        return;
    };
    for run in &block.passage.runs {
        let RunKind::Gap { key, filled, .. } = &run.kind else {
            continue;
        };
        let name = (snippet.clone(), key.clone());
        if *filled && let Some(text) = run.span.of(&block.passage.text) {
            let text = text.to_owned();
            draft.gaps.insert(name, GapValue::Filled { text });
        } else if run.span.is_empty() {
            draft.gaps.remove(&name);
        }
    }
}
