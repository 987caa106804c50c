//! Putting something in at a place of the letter: where a passage goes for which the cursor stands there, and links.

use super::{blocks, insert, locate, passage};
use crate::library::{Run, RunKind, Target};
use crate::reply::{BlockId, Draft, Origin};
use crate::text::Span;

/// Makes room for a block at a place of the letter, and gives the block that it goes behind.
///
/// A block of the adviser's own is parted at an empty line, which is taken out. Any other block stays whole.
pub fn make_room(draft: &mut Draft, at: usize) -> Option<BlockId> {
    let place = locate(draft, at)?;
    let block = draft.blocks.get_mut(place.index)?;
    let text = &block.passage.text;
    let ends_line = text.get(place.at..)?.starts_with('\n');
    let begins_line = text.get(..place.at)?.ends_with('\n');
    let is_first = place.at == 0;
    let is_last = place.at == text.len();
    let stands_alone = (begins_line || is_first) && (ends_line || is_last);
    if stands_alone && block.origin == Origin::Hand && !text.is_empty() {
        let length = text.len();
        let mut tail = block.passage.clone();
        let part = block.part;
        passage::delete(&mut block.passage, place.at.saturating_sub(1)..length);
        if !is_last {
            passage::delete(&mut tail, 0..place.at + 1);
            blocks::insert_hand_block(draft, place.index + 1, part, "");
            if let Some(block) = draft.blocks.get_mut(place.index + 1) {
                block.passage = tail;
            }
        }
    } else if stands_alone && begins_line {
        passage::delete(&mut block.passage, place.at - 1..place.at);
    }
    draft.blocks.get(place.index).map(|block| block.id)
}

/// Takes a block out if it is an empty line of the adviser's own: what it kept the place of stands there now.
pub fn close_room(draft: &mut Draft, id: BlockId) {
    draft.blocks.retain(|block| {
        block.id != id || block.origin != Origin::Hand || !block.passage.text.is_empty()
    });
}

/// Puts words that lead somewhere into the letter, and gives where they stand; none if they could not be put in.
pub fn insert_link(draft: &mut Draft, at: usize, words: &str, target: Target) -> Option<Span> {
    let at = super::insertion_point(draft, at);
    let inserted = insert(draft, at, words);
    let place = locate(draft, at)?;
    let block = draft.blocks.get_mut(place.index)?;
    let span = Span::new(place.at, place.at + inserted);
    let is_in_a_link = |run: &Run| {
        matches!(run.kind, RunKind::Link { .. }) && run.span.overlaps(span) && !span.is_empty()
    };
    if !block.passage.runs.iter().any(is_in_a_link) {
        let kind = RunKind::Link { target };
        block.passage.runs.push(Run { span, kind });
        passage::settle(&mut block.passage);
    }
    Some(Span::new(at, at + inserted))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{assert_sound, letter, place};
    use super::*;

    fn texts(draft: &Draft) -> Vec<&str> {
        let blocks = draft.blocks.iter();
        blocks.map(|block| block.passage.text.as_str()).collect()
    }

    /// The sample with a block of the adviser's own behind the greeting.
    fn with_own(text: &str) -> (Draft, usize) {
        let mut draft = letter();
        let at = place(&draft, "Dear rowanberry,").end;
        insert(&mut draft, at, &format!("\n{text}"));
        (draft, at + 1)
    }

    #[test]
    fn an_empty_line_parts_the_advisers_own_block() {
        let (mut draft, at) = with_own("One.\nx\nTwo.");
        let line = at + "One.\n".len();
        super::super::delete(&mut draft, Span::new(line, line + 1));
        let room = make_room(&mut draft, line);
        assert_eq!(texts(&draft)[1..3], ["One.", "Two."]);
        assert_eq!(room, Some(draft.blocks[1].id));
        assert_sound(&draft);
    }

    #[test]
    fn an_empty_last_line_goes() {
        let (mut draft, at) = with_own("One.\n");
        make_room(&mut draft, at + "One.\n".len());
        assert_eq!((texts(&draft)[1], draft.blocks.len()), ("One.", 5));
        let (mut draft, at) = with_own("x\nTwo.");
        super::super::delete(&mut draft, Span::new(at, at + 1));
        let room = make_room(&mut draft, at);
        assert_eq!(texts(&draft)[1..3], ["", "Two."]);
        close_room(&mut draft, room.expect("a block"));
        assert_eq!(texts(&draft)[1], "Two.");
    }

    #[test]
    fn a_block_with_words_at_the_place_stays_whole() {
        let mut draft = letter();
        let before = draft.clone();
        let at = place(&draft, "The chair").start;
        assert_eq!(make_room(&mut draft, at), Some(draft.blocks[1].id));
        assert_eq!(make_room(&mut draft, usize::MAX), Some(draft.blocks[3].id));
        close_room(&mut draft, before.blocks[1].id);
        assert_eq!(draft, before);
        assert_eq!(make_room(&mut Draft::default(), 3), None);
    }

    #[test]
    fn a_link_is_put_in_as_a_run() {
        let mut draft = letter();
        let at = place(&draft, "Best wishes").end;
        let target = Target::Address {
            address: "https://example.org".to_owned(),
        };
        let span = insert_link(&mut draft, at, "the page", target.clone());
        assert_eq!(span, Some(Span::new(at, at + 8)));
        let runs = &draft.blocks[3].passage.runs;
        assert!(runs.iter().any(|run| run.kind
            == RunKind::Link {
                target: target.clone()
            }));
        assert_sound(&draft);
    }
}
