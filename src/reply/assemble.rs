//! Plan + draft → the draft as it should stand.
//!
//! The program changes only blocks from snippets that nobody edited, and moves nothing that stands.

use super::insert::insert_new;
use super::kept::{Kept, is_kept};
use super::plan::{
    Place, Plan, are_apart, bars, has_reason, left_out, note, plan, readily_left_out, worded,
};
use super::{Block, Draft, Note, Origin};
use crate::library::{Context, Library, Snippet};

/// A draft as it should stand, and what there is to say about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assembled {
    /// The draft.
    pub draft: Draft,
    /// What was left out or kept, and why.
    pub notes: Vec<Note>,
}

/// Brings a draft up to date with the ticks, the reading and the library.
///
/// Pure and idempotent. Edited blocks, the poster's words and the adviser's own are not touched; what the adviser took
/// out does not come back; a snippet the adviser added goes only when the adviser removes it.
pub fn assemble(context: &Context, library: &Library, draft: &Draft) -> Assembled {
    let beside = beside(context, library, draft);
    let plan = plan(context, &beside, library, &draft.gaps);
    let kept = Kept::of(draft);
    let mut desk = Desk {
        context,
        beside: &beside,
        library,
        notes: plan
            .notes
            .iter()
            .filter(|note| !draft.removed.contains(&note.snippet))
            .filter(|note| !kept.snippets.contains(&note.snippet))
            .cloned()
            .collect(),
        kept,
        draft,
    };
    let wanted = desk.wanted(plan);
    let mut next = desk.refreshed(&wanted);
    insert_new(&mut next, &wanted, &desk.kept, library);
    Assembled {
        draft: next,
        notes: desk.notes,
    }
}

/// What is known of a letter for the sake of what must not stand together: the adviser's ticks, and the issues of passages
/// they added that answer none of them.
fn beside(context: &Context, library: &Library, draft: &Draft) -> Context {
    let mut beside = context.clone();
    let chosen = draft.blocks.iter().filter(|block| block.chosen());
    for snippet in chosen.filter_map(|block| library.snippets.get(block.snippet()?)) {
        if !snippet.issues.iter().any(|id| context.ticks.contains(id)) {
            beside.ticks.extend(snippet.issues.iter().cloned());
        }
    }
    beside
}

/// What one assembling works on.
struct Desk<'a> {
    context: &'a Context,
    /// What is known of the letter besides: also what the adviser added to it.
    beside: &'a Context,
    library: &'a Library,
    draft: &'a Draft,
    kept: Kept,
    notes: Vec<Note>,
}

impl<'a> Desk<'a> {
    /// The places of the plan without those the adviser emptied.
    ///
    /// A place the adviser keeps filled stays among them, so that others find their place behind it.
    fn wanted(&mut self, plan: Plan<'a>) -> Vec<Place<'a>> {
        let draft = self.draft;
        let mut wanted = plan.places;
        wanted.retain(|Place { snippet, .. }| {
            !draft.removed.contains(&snippet.id) || draft.block_of(&snippet.id).is_some()
        });
        wanted.retain(|place| self.may_stand_beside_what_is_kept(place.snippet));
        for Place { snippet, .. } in &wanted {
            if !self.kept.snippets.contains(&snippet.id) && self.kept.slots.contains(&snippet.part)
            {
                self.say_slot_is_kept(snippet);
            }
        }
        wanted
    }

    /// Whether a passage may stand beside what the adviser keeps. Of two that must not, the one that could do more harm
    /// goes; if that is the adviser's, both stay and the note says so.
    fn may_stand_beside_what_is_kept(&mut self, snippet: &Snippet) -> bool {
        if self.kept.snippets.contains(&snippet.id) {
            return true;
        }
        let library = self.library;
        let kept: Vec<&Snippet> = self
            .kept
            .snippets
            .iter()
            .filter_map(|id| library.snippets.get(id))
            .filter(|kept| are_apart(kept, snippet))
            .collect();
        let Some(stronger) = kept
            .iter()
            .find(|kept| readily_left_out(kept) <= readily_left_out(snippet))
        else {
            for kept in kept {
                let message = format!(
                    "“{}” stays because you put it there, but it must not stand beside “{}”",
                    kept.title, snippet.title
                );
                self.notes.push(note(kept, message));
            }
            return true;
        };
        let reason = format!("it must not stand beside “{}”", stronger.title);
        self.notes.push(left_out(snippet, &reason));
        false
    }

    /// Says that an edited passage stands where the program would now put another.
    fn say_slot_is_kept(&mut self, snippet: &Snippet) {
        let edited = self
            .draft
            .blocks
            .iter()
            .find_map(|block| match &block.origin {
                Origin::Snippet {
                    title,
                    chosen: false,
                    ..
                } if block.edited && block.part == snippet.part => Some(title),
                _ => None,
            });
        if let Some(title) = edited {
            self.notes.push(note(
                snippet,
                format!(
                    "“{}” was not added: “{title}”, which you edited, stands in its place",
                    snippet.title
                ),
            ));
        }
    }

    /// The blocks that stay, brought up to date, in the adviser's order.
    fn refreshed(&mut self, wanted: &[Place<'_>]) -> Draft {
        let mut next = self.draft.clone();
        let mut blocks: Vec<Block> = Vec::new();
        for block in &self.draft.blocks {
            if block.snippet().is_none() {
                blocks.push(block.clone());
            } else if is_kept(block) {
                blocks.push(self.kept_block(block));
            } else if let Some(place) = self.place_for(block, wanted, &blocks) {
                blocks.push(refreshed_or_replaced(block, place, &mut next));
            }
        }
        next.blocks = blocks;
        next
    }

    /// Another passage the adviser keeps that this one must not stand beside; of two, only one says so.
    fn barred_by_kept(&self, snippet: &Snippet) -> Option<String> {
        self.kept
            .snippets
            .iter()
            .filter(|id| **id < snippet.id)
            .filter_map(|id| self.library.snippets.get(id))
            .find(|kept| are_apart(kept, snippet))
            .map(|kept| format!("“{}”", kept.title))
    }

    /// A block the adviser edited or chose: its words are left alone unless it was chosen and never edited.
    fn kept_block(&mut self, block: &Block) -> Block {
        let mut block = block.clone();
        let snippet = block.snippet().and_then(|id| self.library.snippets.get(id));
        block.stranded = !block.chosen()
            && !snippet.is_some_and(|snippet| {
                has_reason(snippet, self.context, self.beside, self.library)
            });
        let Some(snippet) = snippet else {
            return block;
        };
        let barred = self.barred_by_kept(snippet);
        let barred = barred.or_else(|| bars(snippet, self.beside, self.library));
        if let Some(barred) = barred {
            let did = if block.chosen() { "added" } else { "edited" };
            self.notes.push(note(
                snippet,
                format!(
                    "“{}” stays because you {did} it, but it must not stand beside {barred}",
                    snippet.title
                ),
            ));
        }
        if !block.edited {
            match worded(snippet, self.context, self.library, &self.draft.gaps) {
                Ok(Some(passage)) => refresh(&mut block, &Place { snippet, passage }),
                Ok(None) => {}
                Err(error) => self.notes.push(note(
                    snippet,
                    format!(
                        "“{}” stays as it was: it cannot be worded anew ({})",
                        snippet.title,
                        error.message()
                    ),
                )),
            }
        }
        block
    }

    /// The place that a block the program put in goes on filling: its own, or in a part for one passage the variant's
    /// that fits now.
    fn place_for<'p>(
        &self,
        block: &Block,
        wanted: &'p [Place<'a>],
        before: &[Block],
    ) -> Option<&'p Place<'a>> {
        wanted.iter().find(|place| {
            let wanted = &place.snippet.id;
            let same = block.snippet() == Some(wanted);
            let variant = !block.part.holds_many()
                && block.part == place.snippet.part
                && self.draft.block_of(wanted).is_none();
            let stands = before.iter().any(|block| block.snippet() == Some(wanted));
            (same || variant) && self.kept.leave_free(place) && !stands
        })
    }
}

/// The block with its words as they are now, or the one of the variant that takes its place.
fn refreshed_or_replaced(block: &Block, place: &Place<'_>, draft: &mut Draft) -> Block {
    if block.snippet() != Some(&place.snippet.id) {
        return new_block(draft, place);
    }
    let mut block = block.clone();
    refresh(&mut block, place);
    block
}

/// Gives a block the words, title, revision and issues of its snippet as they are now.
fn refresh(block: &mut Block, place: &Place<'_>) {
    let was_chosen = block.chosen();
    block.part = place.snippet.part;
    block.origin = origin(place.snippet, was_chosen);
    block.stranded = false;
    block.passage = place.passage.clone();
}

/// The origin of a block from `snippet`.
pub(super) fn origin(snippet: &Snippet, chosen: bool) -> Origin {
    Origin::Snippet {
        snippet: snippet.id.clone(),
        title: snippet.title.clone(),
        revision: snippet.revision.clone(),
        issues: snippet.issues.clone(),
        chosen,
    }
}

/// A block for a place of the plan, with a name of its own.
pub(super) fn new_block(draft: &mut Draft, place: &Place<'_>) -> Block {
    Block {
        id: draft.new_id(),
        part: place.snippet.part,
        origin: origin(place.snippet, false),
        edited: false,
        stranded: false,
        passage: place.passage.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, LibraryExt};
    use super::super::{BlockId, GapValue, add_snippet, fill_gap, move_block, remove_block};
    use super::*;
    use crate::library::{Barred, GapKey, Harm, Part, Passage, Status};
    use crate::text::Span;

    fn start(ticks: &[&str]) -> Draft {
        assembled(&Draft::default(), ticks)
    }

    fn assembled(draft: &Draft, ticks: &[&str]) -> Draft {
        assemble(&sample::context(ticks), &sample::library(), draft).draft
    }

    fn messages(assembled: &Assembled) -> Vec<&str> {
        assembled
            .notes
            .iter()
            .map(|note| note.message.as_str())
            .collect()
    }

    fn id_of(draft: &Draft, snippet: &str) -> BlockId {
        draft
            .block_of(&sample::snippet_id(snippet))
            .expect("the block stands")
            .id
    }

    fn edit(draft: &mut Draft, snippet: &str, text: &str) {
        let id = id_of(draft, snippet);
        sample::edit(draft, id, text);
    }

    #[test]
    fn an_empty_draft_becomes_the_planned_letter() {
        assert_eq!(
            sample::outline(&start(&["iro-role"])),
            ["dear", "thanks", "iro-what", "wishes"]
        );
    }

    /// The sample library, with “adoption-what” only by hand and apart from “iro-what”.
    fn apart(harm_by_hand: Harm) -> Library {
        sample::library().changed("adoption-what", |s| {
            s.offered = true;
            s.harm = harm_by_hand;
            s.never_with = vec![Barred::Passage(sample::snippet_id("iro-what"))];
        })
    }

    fn added_by_hand(library: &Library, snippet: &str, ticks: &[&str]) -> Assembled {
        let context = sample::context(ticks);
        let mut draft = assemble(&context, library, &Draft::default()).draft;
        add_snippet(
            &mut draft,
            &sample::snippet_id(snippet),
            &context,
            library,
            None,
        )
        .expect("it can be added");
        assemble(&context, library, &draft)
    }

    #[test]
    fn what_the_adviser_added_puts_out_the_planned_passage_it_is_apart_from() {
        let next = added_by_hand(&apart(Harm::Medium), "adoption-what", &["iro-role"]);
        assert_eq!(
            sample::outline(&next.draft),
            ["dear", "thanks", "adoption-what", "wishes"]
        );
        assert_eq!(
            messages(&next),
            ["“What the IRO is for” was left out: it must not stand beside “What adoption is”"]
        );
    }

    #[test]
    fn the_more_harmful_passage_the_adviser_added_stays_and_is_named() {
        let next = added_by_hand(&apart(Harm::High), "adoption-what", &["iro-role"]);
        assert_eq!(
            sample::outline(&next.draft),
            ["dear", "thanks", "iro-what", "adoption-what", "wishes"]
        );
        assert_eq!(
            messages(&next),
            [
                "“What adoption is” stays because you put it there, but it must not stand beside “What the IRO is for”"
            ]
        );
    }

    #[test]
    fn a_passage_added_by_hand_bars_what_must_not_stand_beside_its_issue() {
        let library = sample::library()
            .changed("adoption-what", |s| s.offered = true)
            .changed("iro-what", |s| {
                s.never_with = vec![Barred::Issue(sample::issue_id("adoption"))];
            });
        let next = added_by_hand(&library, "adoption-what", &["iro-role"]);
        assert_eq!(
            messages(&next),
            ["“What the IRO is for” was left out: it must not stand beside Adoption"]
        );
    }

    #[test]
    fn crisis_text_added_by_hand_stands_straight_behind_the_salutation() {
        let library = apart(Harm::Life);
        let next = added_by_hand(&library, "adoption-what", &[]);
        assert_eq!(
            sample::outline(&next.draft),
            ["dear", "adoption-what", "thanks", "wishes"]
        );
    }

    #[test]
    fn unticking_takes_an_unedited_passage_away() {
        let draft = assembled(&start(&["iro-role"]), &[]);
        assert_eq!(sample::outline(&draft), ["dear", "thanks", "wishes"]);
    }

    #[test]
    fn unticking_keeps_an_edited_passage_marked_and_ticking_takes_the_mark_away() {
        let mut draft = start(&["iro-role"]);
        edit(&mut draft, "iro-what", "My own words.");
        let without = assembled(&draft, &[]);
        let block = without
            .block_of(&sample::snippet_id("iro-what"))
            .expect("kept");
        assert!(block.stranded);
        assert_eq!(block.passage.text, "My own words.");
        assert_eq!(assembled(&without, &["iro-role"]), draft);
    }

    #[test]
    fn an_edited_passage_is_not_reworded_when_the_library_changes() {
        let mut draft = start(&["iro-role"]);
        edit(&mut draft, "iro-what", "My own words.");
        let library = sample::library().changed("iro-what", |s| {
            s.body = "New wording.".to_owned();
            s.revision = "r2".to_owned();
        });
        let context = sample::context(&["iro-role"]);
        assert_eq!(assemble(&context, &library, &draft).draft, draft);
    }

    #[test]
    fn an_unedited_passage_follows_the_library_and_keeps_its_name() {
        let draft = start(&["iro-role"]);
        let library = sample::library().changed("iro-what", |s| {
            s.body = "New wording.".to_owned();
            s.revision = "r2".to_owned();
        });
        let next = assemble(&sample::context(&["iro-role"]), &library, &draft).draft;
        let block = next
            .block(id_of(&draft, "iro-what"))
            .expect("the same block");
        assert_eq!(block.passage.text, "New wording.");
        assert!(matches!(&block.origin, Origin::Snippet { revision, .. } if revision == "r2"));
    }

    #[test]
    fn a_passage_taken_out_does_not_come_back() {
        let mut draft = start(&["iro-role"]);
        let id = id_of(&draft, "iro-what");
        remove_block(&mut draft, id);
        let draft = assembled(&assembled(&draft, &[]), &["iro-role"]);
        assert_eq!(sample::outline(&draft), ["dear", "thanks", "wishes"]);
    }

    #[test]
    fn a_slot_the_adviser_emptied_stays_empty() {
        let mut draft = start(&[]);
        let id = id_of(&draft, "dear");
        remove_block(&mut draft, id);
        assert_eq!(
            sample::outline(&assembled(&draft, &[])),
            ["thanks", "wishes"]
        );
    }

    #[test]
    fn a_better_variant_takes_the_place_of_an_unedited_one_where_it_stands() {
        let mut draft = start(&[]);
        let id = id_of(&draft, "thanks");
        move_block(&mut draft, id, 2);
        let mut context = sample::context(&[]);
        context.first_post = true;
        let next = assemble(&context, &sample::library(), &draft).draft;
        assert_eq!(sample::outline(&next), ["dear", "wishes", "thanks-first"]);
    }

    #[test]
    fn an_edited_variant_keeps_its_place_and_the_better_one_is_not_added_beside_it() {
        let mut draft = start(&[]);
        edit(&mut draft, "thanks", "Thank you so much.");
        let mut context = sample::context(&[]);
        context.first_post = true;
        let next = assemble(&context, &sample::library(), &draft);
        assert_eq!(next.draft, draft);
        assert_eq!(
            messages(&next),
            [
                "“Thanks for a first post” was not added: “Thanks”, which you edited, stands in its place"
            ]
        );
    }

    #[test]
    fn an_edited_variant_that_no_longer_fits_is_marked() {
        let mut context = sample::context(&[]);
        context.first_post = true;
        let mut draft = assemble(&context, &sample::library(), &Draft::default()).draft;
        edit(&mut draft, "thanks-first", "Welcome, welcome.");
        context.first_post = false;
        let next = assemble(&context, &sample::library(), &draft).draft;
        let block = next
            .block_of(&sample::snippet_id("thanks-first"))
            .expect("kept");
        assert!(block.stranded);
        assert_eq!(sample::outline(&next), ["dear", "thanks-first", "wishes"]);
    }

    #[test]
    fn a_variant_the_adviser_chose_stands_instead_of_the_programs() {
        let library = sample::library();
        let context = sample::context(&[]);
        let mut draft = start(&[]);
        add_snippet(
            &mut draft,
            &sample::snippet_id("hello"),
            &context,
            &library,
            None,
        )
        .expect("it can be added");
        let next = assemble(&context, &library, &draft);
        assert_eq!(sample::outline(&next.draft), ["hello", "thanks", "wishes"]);
        assert!(next.notes.is_empty());
    }

    #[test]
    fn a_chosen_passage_stays_without_its_tick_and_follows_the_library() {
        let context = sample::context(&[]);
        let mut draft = start(&[]);
        let id = sample::snippet_id("adoption-what");
        add_snippet(&mut draft, &id, &context, &sample::library(), None).expect("added");
        let library = sample::library().changed("adoption-what", |s| s.body = "Newer.".to_owned());
        let next = assemble(&context, &library, &draft).draft;
        let block = next.block_of(&id).expect("it stays");
        assert_eq!(block.passage.text, "Newer.");
        assert!(!block.stranded);
    }

    #[test]
    fn a_chosen_passage_that_cannot_be_worded_anew_stays_as_it_was_and_says_so() {
        let context = sample::context(&[]);
        let mut draft = start(&[]);
        let id = sample::snippet_id("adoption-what");
        add_snippet(&mut draft, &id, &context, &sample::library(), None).expect("added");
        let library = sample::library().changed("adoption-what", |s| s.body = "{{ x }}".to_owned());
        let next = assemble(&context, &library, &draft);
        assert_eq!(next.draft.block_of(&id), draft.block_of(&id));
        assert_eq!(next.notes.len(), 1);
    }

    #[test]
    fn a_barred_passage_goes_unless_the_adviser_added_it() {
        let library = sample::library().changed("iro-what", |s| {
            s.never_with = vec![Barred::Issue(sample::issue_id("adoption"))];
        });
        let context = sample::context(&["iro-role", "adoption"]);
        let draft = start(&["iro-role"]);
        let mut next = assemble(&context, &library, &draft).draft;
        let id = sample::snippet_id("iro-what");
        assert!(next.block_of(&id).is_none());
        add_snippet(&mut next, &id, &context, &library, None).expect("added");
        let next = assemble(&context, &library, &next);
        assert!(next.draft.block_of(&id).is_some());
        assert_eq!(
            messages(&next),
            [
                "“What the IRO is for” stays because you added it, but it must not stand beside Adoption"
            ]
        );
    }

    #[test]
    fn gap_answers_come_back_with_their_passage() {
        let mut draft = start(&["contact"]);
        let id = sample::snippet_id("contact-ask");
        let key = GapKey("which meeting?".to_owned());
        let value = GapValue::Filled {
            text: "the review".to_owned(),
        };
        fill_gap(&mut draft, &id, &key, Some(value));
        let draft = assembled(&assembled(&draft, &[]), &["contact"]);
        let block = draft.block_of(&id).expect("it is back");
        assert_eq!(block.passage.text, "Raise it at the review.");
        assert!(!block.edited);
    }

    #[test]
    fn an_edited_passage_is_marked_when_its_snippet_is_retired() {
        let mut draft = start(&["iro-role"]);
        edit(&mut draft, "iro-what", "My own words.");
        let library = sample::library().changed("iro-what", |s| s.status = Status::Retired);
        let next = assemble(&sample::context(&["iro-role"]), &library, &draft).draft;
        assert!(
            next.block_of(&sample::snippet_id("iro-what"))
                .expect("kept")
                .stranded
        );
    }

    #[test]
    fn a_passage_that_stands_twice_unedited_is_made_one() {
        let mut draft = start(&["iro-role"]);
        let mut twin = draft.block(id_of(&draft, "iro-what")).expect("it").clone();
        twin.id = draft.new_id();
        draft.blocks.push(twin);
        assert_eq!(
            sample::outline(&assembled(&draft, &["iro-role"])),
            ["dear", "thanks", "iro-what", "wishes"]
        );
    }

    #[test]
    fn the_posters_words_are_left_where_they_are() {
        let mut draft = start(&[]);
        let id = draft.new_id();
        draft.blocks.insert(
            1,
            Block {
                id,
                part: Part::Situation,
                origin: Origin::Post {
                    post: 0,
                    span: Span::new(0, 4),
                    further: Vec::new(),
                },
                edited: false,
                stranded: false,
                passage: Passage {
                    text: "You say that nobody rings back.".to_owned(),
                    runs: Vec::new(),
                },
            },
        );
        assert_eq!(assembled(&draft, &[]), draft);
    }
}
