//! Editing the letter as one text: insertions and deletions become changes to blocks and runs.
//!
//! In: a draft, and byte offsets into [`Draft::text`]. Out: the draft changed, and what was really inserted or removed.
//! A block is marked edited only when its own words change; answering a gap, or writing between two blocks, leaves the
//! passages around it as they were. Offsets past the end or inside a character are moved back to where they fit.

mod blocks;
mod clean;
mod copy;
mod gaps;
mod passage;
#[cfg(test)]
mod properties;
mod replacing;
mod room;
#[cfg(test)]
pub(crate) mod sample;
mod signposts;

pub use clean::clean;
pub use copy::copy_plain;
pub use gaps::{GapPlace, gap_places, restore_prompts, type_over_gap};
pub use replacing::{Hit, MOST_HITS, hits, numbers, replace};
pub use room::{close_room, insert_link, make_room};
pub use signposts::insert_signpost;

use super::{Draft, Origin};
use crate::library::Part;
use crate::text::Span;
use std::ops::Range;

/// A position in a draft: a block, and a byte offset into its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    index: usize,
    at: usize,
}

/// Finds the block that holds the offset `at`, or the end of the last one; none in a draft without blocks.
fn locate(draft: &Draft, at: usize) -> Option<Place> {
    let mut start = 0;
    let mut last = None;
    for (index, block) in draft.blocks.iter().enumerate() {
        let text = &block.passage.text;
        let within = at.saturating_sub(start);
        last = Some(Place {
            index,
            at: text.floor_char_boundary(within),
        });
        if within <= text.len() {
            break;
        }
        start += text.len() + 1;
    }
    last
}

/// Where the block at `index` begins in the letter's text.
fn start_of(draft: &Draft, index: usize) -> usize {
    let before = draft.blocks.iter().take(index);
    before.map(|block| block.passage.text.len() + 1).sum()
}

/// Where text inserted at `at` will stand: on a character's boundary, and never inside an open gap but after it.
pub fn insertion_point(draft: &Draft, at: usize) -> usize {
    insertion_place(draft, at).map_or(0, |place| start_of(draft, place.index) + place.at)
}

fn insertion_place(draft: &Draft, at: usize) -> Option<Place> {
    let mut place = locate(draft, at)?;
    if let Some(block) = draft.blocks.get(place.index) {
        let around =
            gaps::open_spans(&block.passage).find(|gap| gap.start < place.at && place.at < gap.end);
        place.at = around.map_or(place.at, |gap| gap.end);
    }
    Some(place)
}

/// Puts `text` into the letter at `at`, or after the open gap that `at` stands in; see [`insertion_point`].
///
/// Text that begins a new line at the very end of a passage, or ends one at its very start, becomes a block of the
/// adviser's own and leaves the passage unedited. Returns the bytes really inserted, after [`clean()`].
pub fn insert(draft: &mut Draft, at: usize, text: &str) -> usize {
    let text = clean(text);
    if text.is_empty() {
        return 0;
    }
    let Some(place) = insertion_place(draft, at) else {
        blocks::insert_hand_block(draft, 0, Part::Situation, &text);
        return text.len();
    };
    let Some(block) = draft.blocks.get(place.index) else {
        return 0;
    };
    let part = block.part;
    let guarded = block.origin != Origin::Hand;
    let at_end = place.at == block.passage.text.len();
    if guarded
        && at_end
        && let Some(rest) = text.strip_prefix('\n')
    {
        blocks::insert_hand_block(draft, place.index + 1, part, rest);
    } else if guarded
        && place.at == 0
        && let Some(rest) = text.strip_suffix('\n')
    {
        blocks::insert_hand_block(draft, place.index, part, rest);
    } else {
        insert_within(draft, place, &text);
    }
    text.len()
}

fn insert_within(draft: &mut Draft, place: Place, text: &str) {
    if let Some(block) = draft.blocks.get_mut(place.index) {
        let answers_gap = passage::insert(&mut block.passage, place.at, text);
        block.edited |= !answers_gap;
    }
    gaps::remember_answers(draft, place.index);
}

/// Removes a piece of the letter and returns what was really removed: a piece of an open gap takes the whole gap along.
///
/// Whole blocks go without a trace on their neighbours, and their snippets are noted as removed; where the line they
/// stood on remains, it is an empty block of the adviser's own. What is left of two blocks is joined into the first.
pub fn delete(draft: &mut Draft, span: Span) -> Span {
    let (Some(from), Some(to)) = (locate(draft, span.start), locate(draft, span.end)) else {
        return Span::new(0, 0);
    };
    let from = gaps::outside_open_gap(draft, from, |gap| gap.start);
    let to = gaps::outside_open_gap(draft, to, |gap| gap.end);
    let removed = Span::new(
        start_of(draft, from.index) + from.at,
        start_of(draft, to.index) + to.at,
    );
    if !removed.is_empty() {
        if from.index == to.index {
            blocks::delete_in_block(draft, from.index, from.at..to.at);
        } else {
            blocks::delete_over_blocks(draft, from, to);
        }
    }
    removed
}

/// Makes a piece of the letter bold, or plain if all of it is bold already; tells whether anything changed.
pub fn toggle_bold(draft: &mut Draft, span: Span) -> bool {
    let pieces: Vec<(usize, Range<usize>)> = pieces(draft, span);
    let all_bold = pieces.iter().all(|(index, range)| {
        let block = draft.blocks.get(*index);
        block.is_none_or(|block| passage::is_bold(&block.passage, range))
    });
    for (index, range) in &pieces {
        if let Some(block) = draft.blocks.get_mut(*index) {
            passage::set_bold(&mut block.passage, range, !all_bold);
            block.edited = true;
        }
    }
    !pieces.is_empty()
}

/// The pieces of blocks that a span covers, open gaps whole, as block index and bytes of its text; empty ones left out.
fn pieces(draft: &Draft, span: Span) -> Vec<(usize, Range<usize>)> {
    let (Some(from), Some(to)) = (locate(draft, span.start), locate(draft, span.end)) else {
        return Vec::new();
    };
    let from = gaps::outside_open_gap(draft, from, |gap| gap.start);
    let to = gaps::outside_open_gap(draft, to, |gap| gap.end);
    let blocks = draft.blocks.iter().enumerate();
    blocks
        .skip(from.index)
        .take(to.index + 1 - from.index.min(to.index))
        .filter_map(|(index, block)| {
            let start = if index == from.index { from.at } else { 0 };
            let end = if index == to.index {
                to.at
            } else {
                block.passage.text.len()
            };
            (start < end).then_some((index, start..end))
        })
        .collect()
}

/// Makes the letter's text `wanted` by changing only the piece in which the two differ, as a screen reader asks for.
pub fn set_text(draft: &mut Draft, wanted: &str) {
    let wanted = clean(wanted);
    let present = draft.text();
    let prefix = common_length(present.chars(), wanted.chars());
    let (old, new) = (
        present.get(prefix..).unwrap_or_default(),
        wanted.get(prefix..).unwrap_or_default(),
    );
    let suffix = common_length(old.chars().rev(), new.chars().rev());
    let old = Span::new(prefix, present.len() - suffix);
    let new = new.get(..new.len() - suffix).unwrap_or_default();
    let removed = delete(draft, old);
    insert(draft, removed.start, new);
}

/// How many bytes two runs of characters have in common at their beginning.
fn common_length(left: impl Iterator<Item = char>, right: impl Iterator<Item = char>) -> usize {
    left.zip(right)
        .take_while(|(left, right)| left == right)
        .map(|(left, _)| left.len_utf8())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::sample::{assert_sound, letter, place};
    use super::*;
    use crate::library::{GapKey, Run, RunKind, SnippetId};
    use crate::reply::GapValue;

    fn edited(draft: &Draft) -> Vec<bool> {
        draft.blocks.iter().map(|block| block.edited).collect()
    }

    fn runs_over<'a>(draft: &'a Draft, index: usize, words: &str) -> Vec<&'a RunKind> {
        let passage = &draft.blocks[index].passage;
        let at = passage.text.find(words).expect("the words stand there");
        let span = Span::new(at, at + words.len());
        let over = |run: &&Run| run.span.contains(span);
        passage
            .runs
            .iter()
            .filter(over)
            .map(|run| &run.kind)
            .collect()
    }

    #[test]
    fn typing_in_a_block_edits_it_alone() {
        let mut draft = letter();
        let at = place(&draft, "The chair").start;
        assert_eq!(insert(&mut draft, at, "Perhaps. "), 9);
        assert_eq!(edited(&draft), [false, true, false, false]);
        assert_eq!(
            place(&draft, "[which meeting?]"),
            place(&letter(), "[which meeting?]")
        );
        assert_eq!(runs_over(&draft, 1, "[she / he / they]").len(), 1);
    }

    #[test]
    fn typing_inside_bold_stays_bold_and_after_a_link_is_plain() {
        let mut draft = letter();
        let at = place(&draft, "can help").start;
        insert(&mut draft, at, "really ");
        assert!(runs_over(&draft, 2, "Who really can").contains(&&RunKind::Bold));
        let at = place(&draft, "Coram Voice").end;
        insert(&mut draft, at, " (charity)");
        let kinds = runs_over(&draft, 2, "(charity)");
        assert!(matches!(kinds[..], [RunKind::Item { .. }]), "{kinds:?}");
    }

    #[test]
    fn enter_at_the_end_makes_a_block_of_the_advisers_own() {
        let mut draft = letter();
        let at = place(&draft, "[anything else?]").end;
        assert_eq!(insert(&mut draft, at, "\n"), 1);
        insert(&mut draft, at + 1, "I hope that helps.");
        assert_eq!(edited(&draft), [false, false, true, false, false]);
        let own = &draft.blocks[2];
        assert_eq!((&own.origin, own.part), (&Origin::Hand, Part::Advice));
        assert_eq!(own.passage.text, "I hope that helps.");
    }

    #[test]
    fn a_line_put_in_before_a_passage_leaves_it_alone() {
        let mut draft = letter();
        let at = place(&draft, "Best wishes").start;
        insert(&mut draft, at, "Good luck.\n");
        assert_eq!(edited(&draft), [false, false, false, true, false]);
        assert_eq!(draft.blocks[3].passage.text, "Good luck.");
    }

    #[test]
    fn enter_inside_gives_two_lines_of_one_block_and_a_new_item_in_a_list() {
        let mut draft = letter();
        let at = place(&draft, " – for children").start;
        insert(&mut draft, at, "\n");
        assert_eq!(draft.blocks.len(), 4);
        let items = |kind: &RunKind| matches!(kind, RunKind::Item { .. });
        let runs = &draft.blocks[2].passage.runs;
        assert_eq!(runs.iter().filter(|run| items(&run.kind)).count(), 3);
        assert_sound(&draft);
    }

    #[test]
    fn backspace_at_a_start_joins_two_blocks() {
        let mut draft = letter();
        let at = place(&draft, "Best wishes").start;
        delete(&mut draft, Span::new(at - 1, at));
        assert_eq!(edited(&draft), [false, false, true]);
        assert!(draft.text().ends_with("They are free.Best wishes"));
        assert!(draft.removed.contains(&SnippetId::new("farewell").unwrap()));
    }

    #[test]
    fn whole_blocks_go_without_a_trace_on_their_neighbours() {
        let whole = |draft: &Draft| draft.block_spans()[1].1;
        for (before, after, left) in [(1, 0, 3), (0, 1, 3), (0, 0, 4)] {
            let mut draft = letter();
            let span = whole(&draft);
            delete(&mut draft, Span::new(span.start - before, span.end + after));
            assert_eq!(draft.blocks.len(), left);
            assert!(
                draft
                    .removed
                    .contains(&SnippetId::new("bringing-somebody").unwrap())
            );
            let touched = draft.blocks.iter().filter(|block| block.edited);
            assert!(
                touched.eq(draft
                    .blocks
                    .iter()
                    .filter(|block| block.origin == Origin::Hand))
            );
        }
    }

    #[test]
    fn deleting_over_three_blocks_joins_what_is_left() {
        let mut draft = letter();
        let from = place(&draft, "rowanberry").start;
        let to = place(&draft, "They are").start;
        delete(&mut draft, Span::new(from, to));
        assert_eq!(draft.text(), "Dear They are free.\nBest wishes");
        assert_eq!(edited(&draft), [true, false]);
    }

    #[test]
    fn writing_over_everything_leaves_the_advisers_words_alone() {
        let mut draft = letter();
        let all = Span::new(0, draft.text().len());
        delete(&mut draft, all);
        insert(&mut draft, 0, "Hello");
        assert_eq!(draft.blocks.len(), 1);
        assert_eq!((draft.text().as_str(), draft.removed.len()), ("Hello", 4));
        assert_eq!(draft.blocks[0].origin, Origin::Hand);
    }

    #[test]
    fn a_gap_is_deleted_whole() {
        let mut draft = letter();
        let gap = place(&draft, "[which meeting?]");
        let removed = delete(&mut draft, Span::new(gap.end - 1, gap.end));
        assert_eq!(removed, gap);
        assert_eq!(gap_places(&draft).len(), 2);
        assert!(draft.blocks[1].edited);
    }

    #[test]
    fn an_answer_is_kept_by_snippet_and_gap_and_edits_nothing() {
        let mut draft = letter();
        let gap = place(&draft, "[which meeting?]");
        let answer = type_over_gap(&mut draft, gap, "the review").expect("an open gap");
        insert(&mut draft, answer.end, " on Monday");
        delete(&mut draft, Span::new(answer.start, answer.start + 4));
        assert_eq!(edited(&draft), [false; 4]);
        let name = (
            SnippetId::new("bringing-somebody").unwrap(),
            GapKey("which meeting?".to_owned()),
        );
        let text = "review on Monday".to_owned();
        assert_eq!(draft.gaps.get(&name), Some(&GapValue::Filled { text }));
        assert!(draft.text().contains("somebody to review on Monday. The"));
        assert_eq!(
            place(&draft, "[she / he / they]"),
            gap_places(&draft)[1].span
        );
    }

    #[test]
    fn a_gap_whose_answer_is_deleted_asks_again() {
        let mut draft = letter();
        let gap = place(&draft, "[which meeting?]");
        let answer = type_over_gap(&mut draft, gap, "x").expect("an open gap");
        delete(&mut draft, answer);
        assert!(draft.gaps.is_empty());
        assert!(gap_places(&draft).iter().all(|gap| !gap.filled));
        assert!(restore_prompts(&mut draft));
        assert_eq!(draft, letter());
    }

    #[test]
    fn only_words_of_one_line_answer_a_gap() {
        let mut draft = letter();
        let gap = place(&draft, "[which meeting?]");
        assert_eq!(type_over_gap(&mut draft, gap, "a\nb"), None);
        assert_eq!(type_over_gap(&mut draft, Span::new(0, 4), "a"), None);
        assert_eq!(draft, letter());
    }

    #[test]
    fn bold_goes_on_and_off_within_lines() {
        let mut draft = letter();
        let span = Span::new(place(&draft, "Voice –").start, place(&draft, "your").end);
        assert!(toggle_bold(&mut draft, span));
        assert_sound(&draft);
        assert_eq!(edited(&draft), [false, false, true, false]);
        assert!(toggle_bold(&mut draft, span));
        assert_eq!(draft.blocks[2].passage, letter().blocks[2].passage);
    }

    #[test]
    fn a_screen_readers_new_text_changes_only_what_differs() {
        let mut draft = letter();
        let wanted = draft.text().replace("wishes", "regards");
        set_text(&mut draft, &wanted);
        assert_eq!(draft.text(), wanted);
        assert_eq!(edited(&draft), [false, false, false, true]);
    }

    #[test]
    fn a_copy_parts_paragraphs_and_leaves_open_offers_out() {
        let draft = letter();
        let all = Span::new(0, draft.text().len());
        assert_eq!(
            copy_plain(&draft, all),
            "Dear rowanberry,\n\nYou can bring somebody to [which meeting?]. The chair decides, and [she / he / they] can say no. \n\nWho can help:\n\n- Coram Voice – for children\n- your solicitor\n\nThey are free.\n\nBest wishes"
        );
        assert_eq!(
            copy_plain(&draft, place(&draft, "your solicitor")),
            "your solicitor"
        );
    }
}
