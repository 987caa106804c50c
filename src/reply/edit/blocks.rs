//! Edits that reach over a whole block or several: taking out, joining, putting in.

use super::{Place, gaps, passage};
use crate::library::{Part, Passage};
use crate::reply::{Block, Draft, Origin};
use std::ops::Range;

/// Takes a piece out of one block; the whole of it leaves an empty line of the adviser's own.
pub(super) fn delete_in_block(draft: &mut Draft, index: usize, range: Range<usize>) {
    let Some(block) = draft.blocks.get_mut(index) else {
        return;
    };
    let whole = range == (0..block.passage.text.len());
    if whole && !passage::is_within_answer(&block.passage, &range) {
        blank(draft, index);
    } else {
        let within_answer = passage::delete(&mut block.passage, range);
        block.edited |= !within_answer;
        gaps::remember_answers(draft, index);
    }
}

/// Takes out all between two places of different blocks, and joins what is left of them.
pub(super) fn delete_over_blocks(draft: &mut Draft, from: Place, to: Place) {
    let length = |index| {
        let block = draft.blocks.get(index);
        block.map_or(0, |block: &Block| block.passage.text.len())
    };
    let (from_length, to_length) = (length(from.index), length(to.index));
    let keeps_head = from.at > 0;
    let keeps_tail = to.at < to_length;
    match (keeps_head, keeps_tail) {
        (false, false) => {
            remove_blocks(draft, from.index + 1..to.index + 1);
            blank(draft, from.index);
        }
        (false, true) => {
            cut(draft, to.index, 0..to.at);
            remove_blocks(draft, from.index..to.index);
        }
        (true, false) => {
            cut(draft, from.index, from.at..from_length);
            remove_blocks(draft, from.index + 1..to.index + 1);
        }
        (true, true) => {
            cut(draft, from.index, from.at..from_length);
            cut(draft, to.index, 0..to.at);
            join(draft, from.index, to.index);
            remove_blocks(draft, from.index + 1..to.index + 1);
        }
    }
}

/// Takes a piece out of one block; an empty piece changes nothing.
fn cut(draft: &mut Draft, index: usize, range: Range<usize>) {
    if !range.is_empty() {
        delete_in_block(draft, index, range);
    }
}

/// Puts the words of a later block at the end of an earlier one, on the same line.
fn join(draft: &mut Draft, into: usize, from: usize) {
    let Some(tail) = draft.blocks.get(from).map(|block| block.passage.clone()) else {
        return;
    };
    if let Some(block) = draft.blocks.get_mut(into) {
        passage::append(&mut block.passage, &tail);
        block.edited = true;
    }
}

/// Leaves an empty line of the adviser's own where a block stood.
fn blank(draft: &mut Draft, index: usize) {
    let Some(block) = draft.blocks.get_mut(index) else {
        return;
    };
    if block.origin == Origin::Hand {
        block.passage = Passage::default();
    } else {
        let part = block.part;
        remove_blocks(draft, index..index + 1);
        insert_hand_block(draft, index, part, "");
    }
}

/// Takes blocks out and notes their snippets, so that assembling does not bring them back.
fn remove_blocks(draft: &mut Draft, range: Range<usize>) {
    for block in draft.blocks.drain(range) {
        if let Origin::Snippet { snippet, .. } = block.origin {
            draft.removed.insert(snippet);
        }
    }
}

/// Puts in a block of the adviser's own.
pub(super) fn insert_hand_block(draft: &mut Draft, index: usize, part: Part, text: &str) {
    let block = Block {
        id: draft.new_id(),
        part,
        origin: Origin::Hand,
        edited: true,
        stranded: false,
        passage: Passage {
            text: text.to_owned(),
            runs: Vec::new(),
        },
    };
    draft.blocks.insert(index.min(draft.blocks.len()), block);
}
