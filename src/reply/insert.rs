//! Where a new block goes: behind its nearest predecessor in the plan, wherever the adviser moved that.

use super::assemble::new_block;
use super::kept::Kept;
use super::plan::Place;
use super::{Block, Draft};
use crate::library::{Harm, Library, Part, Snippet};

/// Puts in what is wanted and does not stand yet, each behind its nearest predecessor.
pub(super) fn insert_new(draft: &mut Draft, wanted: &[Place<'_>], kept: &Kept, library: &Library) {
    let mut predecessor: Option<usize> = None;
    for (index, place) in wanted.iter().enumerate() {
        let standing = standing(draft, place);
        if standing.is_none() && kept.leave_free(place) {
            let behind = wanted.get(index + 1..).unwrap_or_default();
            let at = match predecessor {
                Some(at) => behind_followers(draft, at + 1, place, wanted, library),
                None => before_successor(draft, behind)
                    .unwrap_or_else(|| behind_followers(draft, 0, place, wanted, library)),
            };
            let block = new_block(draft, place);
            draft.blocks.insert(at, block);
            predecessor = Some(at);
        } else {
            predecessor = standing.or(predecessor);
        }
    }
}

/// Where a place of the plan is filled: by its snippet, or in a part for one passage by the one the adviser keeps.
fn standing(draft: &Draft, place: &Place<'_>) -> Option<usize> {
    let by_snippet = draft
        .blocks
        .iter()
        .position(|block| block.snippet() == Some(&place.snippet.id));
    by_snippet.or_else(|| {
        let part = place.snippet.part;
        draft
            .blocks
            .iter()
            .position(|block| !part.holds_many() && block.part == part && block.snippet().is_some())
    })
}

/// Steps over what the adviser put behind a predecessor, as far as it belongs before `place`.
fn behind_followers(
    draft: &Draft,
    from: usize,
    place: &Place<'_>,
    wanted: &[Place<'_>],
    library: &Library,
) -> usize {
    let rank = rank_of_snippet(place.snippet, library);
    let followers = draft.blocks.iter().skip(from).take_while(|block| {
        let planned = wanted
            .iter()
            .any(|place| block.snippet() == Some(&place.snippet.id));
        !planned && rank_of_block(block, library) <= rank
    });
    from + followers.count()
}

/// The place of the first successor that stands, where no predecessor does.
fn before_successor(draft: &Draft, behind: &[Place<'_>]) -> Option<usize> {
    behind.iter().find_map(|place| standing(draft, place))
}

/// The place of a passage in the house's letters: that of its part, but crisis text stands with the salutation.
pub(super) fn rank_of_snippet(snippet: &Snippet, library: &Library) -> usize {
    if snippet.harm == Harm::Life {
        let order = &library.house.letter.order;
        let salutation = order.iter().position(|part| *part == Part::Salutation);
        return salutation.unwrap_or_default();
    }
    rank(snippet.part, library)
}

/// The place of a block in the house's letters.
pub(super) fn rank_of_block(block: &Block, library: &Library) -> usize {
    let snippet = block.snippet().and_then(|id| library.snippets.get(id));
    match snippet {
        Some(snippet) if snippet.harm == Harm::Life => rank_of_snippet(snippet, library),
        _ => rank(block.part, library),
    }
}

/// The place of a part in the house's letters; a part that is not in them comes last.
fn rank(part: Part, library: &Library) -> usize {
    let order = &library.house.letter.order;
    order
        .iter()
        .position(|ordered| *ordered == part)
        .unwrap_or(order.len())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::super::{BlockId, add_hand_block, assemble, move_block};
    use super::*;

    fn assembled(draft: &Draft, ticks: &[&str]) -> Draft {
        assemble(&sample::context(ticks), &sample::library(), draft).draft
    }

    fn start(ticks: &[&str]) -> Draft {
        assembled(&Draft::default(), ticks)
    }

    fn id_of(draft: &Draft, snippet: &str) -> BlockId {
        let block = draft.block_of(&sample::snippet_id(snippet));
        block.expect("the block stands").id
    }

    #[test]
    fn a_new_tick_puts_its_passage_between_its_neighbours() {
        let draft = assembled(&start(&["adoption"]), &["adoption", "iro-role"]);
        assert_eq!(
            sample::outline(&draft),
            ["dear", "thanks", "iro-what", "adoption-what", "wishes"]
        );
    }

    #[test]
    fn the_advisers_order_survives_and_new_passages_find_their_predecessor() {
        let mut draft = start(&["iro-role"]);
        let id = id_of(&draft, "iro-what");
        move_block(&mut draft, id, 0);
        let draft = assembled(&draft, &["iro-role", "adoption"]);
        assert_eq!(
            sample::outline(&draft),
            ["iro-what", "adoption-what", "dear", "thanks", "wishes"]
        );
    }

    #[test]
    fn what_the_adviser_typed_behind_a_passage_stays_behind_it() {
        let mut draft = start(&["iro-role"]);
        let after = id_of(&draft, "iro-what");
        add_hand_block(
            &mut draft,
            Part::Advice,
            sample::passage("Ring them today."),
            Some(after),
        );
        let draft = assembled(&draft, &["iro-role", "adoption"]);
        assert_eq!(
            sample::outline(&draft),
            [
                "dear",
                "thanks",
                "iro-what",
                "Ring them today.",
                "adoption-what",
                "wishes"
            ]
        );
    }

    #[test]
    fn a_letter_begun_by_hand_gets_its_salutation_before_it() {
        let mut draft = Draft::default();
        add_hand_block(
            &mut draft,
            Part::Advice,
            sample::passage("Ring them."),
            None,
        );
        assert_eq!(
            sample::outline(&assembled(&draft, &[])),
            ["dear", "thanks", "Ring them.", "wishes"]
        );
    }

    #[test]
    fn advice_goes_behind_what_the_adviser_wrote_of_the_situation() {
        let mut draft = start(&[]);
        let thanks = id_of(&draft, "thanks");
        let words = sample::passage("You say that nobody rings back.");
        add_hand_block(&mut draft, Part::Situation, words, Some(thanks));
        let draft = assembled(&draft, &["iro-role"]);
        assert_eq!(
            sample::outline(&draft)[2..4],
            ["You say that nobody rings back.", "iro-what"]
        );
    }
}
