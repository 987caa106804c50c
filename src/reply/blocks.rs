//! What an adviser does with whole blocks: add one, take one out, move one.

use super::assemble::origin;
use super::insert::{rank_of_block, rank_of_snippet};
use super::plan::worded;
use super::{Block, BlockId, Draft, GapValue, Origin, Restated};
use crate::error::{Error, Result};
use crate::library::{Context, Library, Part, Passage, SnippetId};
use crate::text::Span;

/// Adds a passage of the library by hand, behind the block `after` or at the end of its part.
///
/// It stays until it is removed. A snippet that was taken out before comes back; one that stands already stays where it
/// is and counts as added by hand from now on. Gaps that were left out in it are open again. Gives the block's name.
///
/// # Errors
/// `Unknown` if the library has no such snippet; `Invalid` if it is a draft or retired, or cannot be worded for this post.
pub fn add_snippet(
    draft: &mut Draft,
    snippet: &SnippetId,
    context: &Context,
    library: &Library,
    after: Option<BlockId>,
) -> Result<BlockId> {
    if let Some(id) = choose_standing(draft, snippet) {
        return Ok(id);
    }
    let snippet = library
        .snippets
        .get(snippet)
        .ok_or_else(|| Error::Unknown {
            kind: "snippet",
            name: snippet.to_string(),
        })?;
    let invalid = |why: &str| Error::Invalid {
        what: format!("“{}” {why}", snippet.title),
        place: format!("the snippet {}", snippet.id),
    };
    if !snippet.is_usable() {
        return Err(invalid("is a draft or retired, so no letter can hold it"));
    }
    let mut gaps = draft.gaps.clone();
    gaps.retain(|(of, _), value| *of != snippet.id || *value != GapValue::LeftOut);
    let passage = worded(snippet, context, library, &gaps)?
        .ok_or_else(|| invalid("has no words for this post"))?;
    draft.gaps = gaps;
    draft.removed.remove(&snippet.id);
    let block = Block {
        id: draft.new_id(),
        part: snippet.part,
        origin: origin(snippet, true),
        edited: false,
        stranded: false,
        passage,
    };
    Ok(insert(draft, block, after, |block| {
        rank_of_block(block, library) <= rank_of_snippet(snippet, library)
    }))
}

/// Adds words of the adviser's own, behind the block `after` or at the end of the part; gives the block's name.
pub fn add_hand_block(
    draft: &mut Draft,
    part: Part,
    passage: Passage,
    after: Option<BlockId>,
) -> BlockId {
    let block = Block {
        id: draft.new_id(),
        part,
        origin: Origin::Hand,
        edited: true,
        stranded: false,
        passage,
    };
    insert(draft, block, after, |block| block.part <= part)
}

/// Adds sentences of the post, turned round, as one paragraph of the situation part; gives the block's name. Those of
/// another post than the first are left out.
pub fn add_restated(draft: &mut Draft, sentences: &[Restated]) -> Option<BlockId> {
    let post = sentences.first()?.evidence.post;
    let of_post = sentences.iter().filter(|it| it.evidence.post == post);
    let (texts, spans): (Vec<&str>, Vec<Span>) = of_post
        .map(|sentence| (sentence.text.as_str(), sentence.evidence.span))
        .unzip();
    let mut spans = spans.into_iter();
    let block = Block {
        id: draft.new_id(),
        part: Part::Situation,
        origin: Origin::Post {
            post,
            span: spans.next()?,
            further: spans.collect(),
        },
        edited: false,
        stranded: false,
        passage: Passage {
            text: texts.join(" "),
            runs: Vec::new(),
        },
    };
    Some(insert(draft, block, None, |block| {
        block.part <= Part::Situation
    }))
}

/// Takes a block out. Its snippet does not come back by itself; its gap answers are kept.
pub fn remove_block(draft: &mut Draft, id: BlockId) -> Option<Block> {
    let at = draft.position(id)?;
    let block = draft.blocks.remove(at);
    if let Some(snippet) = block.snippet()
        && draft.block_of(snippet).is_none()
    {
        draft.removed.insert(snippet.clone());
    }
    Some(block)
}

/// Drops the adviser's changes to a block that came from the library: assembling then renders it again. Answers to its
/// gaps stay.
pub fn restore_wording(draft: &mut Draft, id: BlockId) {
    let block = draft
        .blocks
        .iter_mut()
        .find(|block| block.id == id && block.snippet().is_some());
    if let Some(block) = block {
        block.edited = false;
        block.stranded = false;
    }
}

/// Moves a block so that it stands at `to`, counted without it; past the end means the end. Says whether it moved.
pub fn move_block(draft: &mut Draft, id: BlockId, to: usize) -> bool {
    let Some(from) = draft.position(id) else {
        return false;
    };
    let block = draft.blocks.remove(from);
    let to = to.min(draft.blocks.len());
    draft.blocks.insert(to, block);
    from != to
}

/// Moves a block before the one above it; says whether it moved.
pub fn move_block_up(draft: &mut Draft, id: BlockId) -> bool {
    match draft.position(id) {
        Some(at) if at > 0 => move_block(draft, id, at - 1),
        _ => false,
    }
}

/// Moves a block behind the one below it; says whether it moved.
pub fn move_block_down(draft: &mut Draft, id: BlockId) -> bool {
    match draft.position(id) {
        Some(at) => move_block(draft, id, at + 1),
        None => false,
    }
}

/// Moves blocks that stand together past the one below them, or above them; those between the first and the last of them
/// come along. Says whether they moved.
pub fn move_blocks(draft: &mut Draft, ids: &[BlockId], down: bool) -> bool {
    let places = || ids.iter().filter_map(|id| draft.position(*id));
    let (Some(first), Some(last)) = (places().min(), places().max()) else {
        return false;
    };
    let (from, to) = match down {
        true if last + 1 < draft.blocks.len() => (last + 1, first),
        false if first > 0 => (first - 1, last),
        _ => return false,
    };
    let passed = draft.blocks.remove(from);
    draft.blocks.insert(to, passed);
    true
}

/// Marks a block that stands already as added by hand.
fn choose_standing(draft: &mut Draft, wanted: &SnippetId) -> Option<BlockId> {
    let block = draft
        .blocks
        .iter_mut()
        .find(|block| block.snippet() == Some(wanted))?;
    if let Origin::Snippet { chosen, .. } = &mut block.origin {
        *chosen = true;
    }
    block.stranded = false;
    draft.removed.remove(wanted);
    Some(block.id)
}

/// Puts a block behind `after`, or behind the last block that belongs before it.
fn insert(
    draft: &mut Draft,
    block: Block,
    after: Option<BlockId>,
    belongs_before: impl Fn(&Block) -> bool,
) -> BlockId {
    let id = block.id;
    let at = after
        .and_then(|after| draft.position(after))
        .or_else(|| draft.blocks.iter().rposition(belongs_before))
        .map_or(0, |before| before + 1);
    draft.blocks.insert(at, block);
    id
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, LibraryExt};
    use super::super::{assemble, fill_gap};
    use super::*;
    use crate::library::GapKey;

    fn start() -> Draft {
        assemble(
            &sample::context(&["iro-role"]),
            &sample::library(),
            &Draft::default(),
        )
        .draft
    }

    fn add(draft: &mut Draft, snippet: &str, after: Option<BlockId>) -> Result<BlockId> {
        add_snippet(
            draft,
            &sample::snippet_id(snippet),
            &sample::context(&["iro-role"]),
            &sample::library(),
            after,
        )
    }

    #[test]
    fn an_added_passage_goes_to_the_end_of_its_part() {
        let mut draft = start();
        let id = add(&mut draft, "adoption-what", None).expect("added");
        assert_eq!(
            sample::outline(&draft),
            ["dear", "thanks", "iro-what", "adoption-what", "wishes"]
        );
        assert!(draft.block(id).expect("it stands").chosen());
    }

    #[test]
    fn an_added_passage_goes_behind_the_block_it_was_asked_behind() {
        let mut draft = start();
        let first = draft.blocks[0].id;
        add(&mut draft, "adoption-what", Some(first)).expect("added");
        assert_eq!(sample::outline(&draft)[1], "adoption-what");
    }

    #[test]
    fn adding_what_stands_already_adds_nothing_and_makes_it_the_advisers_choice() {
        let mut draft = start();
        let id = add(&mut draft, "iro-what", None).expect("added");
        assert_eq!(draft.blocks.len(), 4);
        assert!(draft.block(id).expect("it stands").chosen());
    }

    #[test]
    fn adding_brings_back_what_was_taken_out() {
        let mut draft = start();
        let id = draft.blocks[2].id;
        let taken = remove_block(&mut draft, id).expect("it stood");
        assert!(
            draft
                .removed
                .contains(taken.snippet().expect("from a snippet"))
        );
        add(&mut draft, "iro-what", None).expect("added");
        assert!(draft.removed.is_empty());
    }

    #[test]
    fn a_passage_that_was_left_out_with_its_only_gap_can_be_added_again() {
        let library = sample::library().with_snippet("your-words", |s| {
            s.body = "{{ maybe(\"what the post says\") }}".to_owned();
        });
        let context = sample::context(&[]);
        let mut draft = assemble(&context, &library, &Draft::default()).draft;
        let (id, key) = (
            sample::snippet_id("your-words"),
            GapKey("what the post says".to_owned()),
        );
        assert!(draft.block_of(&id).is_some());
        fill_gap(&mut draft, &id, &key, Some(GapValue::LeftOut));
        let mut draft = assemble(&context, &library, &draft).draft;
        assert!(draft.block_of(&id).is_none());
        add_snippet(&mut draft, &id, &context, &library, None).expect("added");
        assert_eq!(draft.open_gaps().len(), 1);
    }

    #[test]
    fn an_unknown_snippet_and_a_retired_one_cannot_be_added() {
        let mut draft = start();
        let unknown = add(&mut draft, "no-such", None);
        assert!(matches!(unknown, Err(Error::Unknown { .. })));
        let retired = add(&mut draft, "old-advice", None);
        assert!(matches!(retired, Err(Error::Invalid { .. })));
        assert_eq!(draft, start());
    }

    #[test]
    fn blocks_move_up_and_down_and_stop_at_the_ends() {
        let mut draft = start();
        let id = draft.blocks[1].id;
        assert!(move_block_up(&mut draft, id));
        assert!(!move_block_up(&mut draft, id));
        assert!(move_block(&mut draft, id, 99));
        assert!(!move_block_down(&mut draft, id));
        assert_eq!(
            sample::outline(&draft),
            ["dear", "iro-what", "wishes", "thanks"]
        );
    }

    #[test]
    fn sentences_of_the_post_become_one_paragraph_that_knows_where_they_stand() {
        let sentence = |text: &str, start: usize| Restated {
            text: text.to_owned(),
            form: crate::reply::Form::Turned,
            evidence: crate::reading::Evidence {
                post: 0,
                place: None,
                quote: None,
                span: Span::new(start, start + 5),
                text: "words".to_owned(),
            },
        };
        let mut draft = start();
        assert_eq!(add_restated(&mut draft, &[]), None);
        let said = [
            sentence("Your son is 12.", 3),
            sentence("You say that he left.", 40),
        ];
        let id = add_restated(&mut draft, &said).expect("added");
        let block = draft.block(id).expect("it stands");
        assert_eq!(block.passage.text, "Your son is 12. You say that he left.");
        let Origin::Post { span, further, .. } = &block.origin else {
            unreachable!("{:?}", block.origin);
        };
        assert_eq!((span.start, further[0].start), (3, 40));
        assert!(draft.position(id) < draft.position(draft.blocks.last().expect("wishes").id));
    }

    #[test]
    fn taking_out_a_hand_block_bars_nothing() {
        let mut draft = start();
        let id = add_hand_block(&mut draft, Part::Advice, sample::passage("Mine."), None);
        let block = remove_block(&mut draft, id).expect("it stood");
        assert_eq!(block.passage.text, "Mine.");
        assert_eq!(
            draft,
            Draft {
                taken_from: draft.taken_from.clone(),
                next_block: draft.next_block,
                ..start()
            }
        );
        assert!(remove_block(&mut draft, id).is_none());
    }
}
