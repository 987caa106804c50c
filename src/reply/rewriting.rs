//! How advisers changed passages after they were put into a letter, for the team's counts: how much, and which sentences.
//!
//! The words themselves stay in the letter; only numbers come out.

use super::plan::worded;
use super::{Block, Draft, Origin};
use crate::library::{Context, Library, Passage, Rewriting, Snippet, Use};
use crate::text::{Span, sentences};
use jiff::civil::Date;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeSet;

/// The most words on both sides, apart from the same beginning and end, that are held against each other; beyond it all
/// of them count as changed, since comparing takes time by the square of what differs.
const MOST_COMPARED: usize = 4_000;

/// How the adviser changed `as_rendered`, which is `now` in the letter; none if only white space differs.
///
/// Sentences are counted from 1 in `as_rendered`; one put in between two of them changes neither. A passage of which no
/// word is left is changed by 100.
pub fn rewriting(as_rendered: &str, now: &str) -> Option<Rewriting> {
    let before: Vec<&str> = as_rendered.split_whitespace().collect();
    let after: Vec<&str> = now.split_whitespace().collect();
    if before == after {
        return None;
    }
    let places = sentence_numbers(as_rendered);
    let mut changed_words = 0;
    let mut changed = BTreeSet::new();
    for edit in edits(&before, &after) {
        changed_words += edit.old.len().max(edit.new_len);
        // Words put in change the sentence that stands on both sides of them, if one does.
        let is_put_in = edit.old.is_empty();
        let start = edit.old.start - usize::from(is_put_in && edit.old.start > 0);
        let touched = places
            .get(start..edit.old.end + usize::from(is_put_in))
            .unwrap_or_default();
        if !is_put_in || (edit.old.start > 0 && touched.first() == touched.last()) {
            changed.extend(touched.iter().copied());
        }
    }
    let share = (changed_words * 100) / before.len().max(1);
    Some(Rewriting {
        share: u8::try_from(share.clamp(1, 100)).unwrap_or(100),
        sentences: changed.into_iter().collect(),
    })
}

/// The uses that a letter makes of the library when it is copied on `day`, for the case of that random number.
///
/// `context` and `library` say how a passage was worded before the adviser changed it. Where the library has another
/// revision by now, that is no longer known, and the share is 0. Answers to gaps change nothing; a block without words is
/// no use.
pub fn uses_of(
    draft: &Draft,
    context: &Context,
    library: &Library,
    day: Date,
    case: &str,
) -> Vec<Use> {
    let has_words = |block: &&Block| !block.passage.text.trim().is_empty();
    let blocks = draft.blocks.iter().filter(has_words);
    blocks
        .filter_map(|block| match &block.origin {
            Origin::Snippet {
                snippet, revision, ..
            } => Some(Use {
                passage: snippet.clone(),
                revision: revision.clone(),
                day,
                case: case.to_owned(),
                rewritten: block
                    .edited
                    .then(|| rewriting_of(block, revision, draft, context, library))
                    .flatten(),
            }),
            Origin::Post { .. } | Origin::Hand => None,
        })
        .collect()
}

/// The words a block of the library had before the adviser changed it, with the letter's answers to its gaps; none where
/// the library has another revision by now.
pub fn as_rendered(
    block: &Block,
    revision: &str,
    draft: &Draft,
    context: &Context,
    library: &Library,
) -> Option<Passage> {
    let snippet = library.snippets.get(block.snippet()?)?;
    if snippet.revision != revision {
        return None;
    }
    as_worded(snippet, draft, context, library)
}

/// A passage as it would be worded in a letter, with that letter's answers to its gaps; none if it cannot be worded.
pub fn as_worded(
    snippet: &Snippet,
    draft: &Draft,
    context: &Context,
    library: &Library,
) -> Option<Passage> {
    worded(snippet, context, library, &draft.gaps).ok()?
}

/// How an edited block differs from its passage at that revision, with the letter's answers to its gaps.
fn rewriting_of(
    block: &Block,
    revision: &str,
    draft: &Draft,
    context: &Context,
    library: &Library,
) -> Option<Rewriting> {
    match as_rendered(block, revision, draft, context, library) {
        Some(passage) => rewriting(&passage.text, &block.passage.text),
        None => Some(Rewriting {
            share: 0,
            sentences: Vec::new(),
        }),
    }
}

/// Words that were replaced, taken out or put in.
struct Edit {
    /// Which words of the old text; empty, at its place, for words put in.
    old: Span,
    new_len: usize,
}

/// What turns one list of words into another.
fn edits(before: &[&str], after: &[&str]) -> Vec<Edit> {
    let same = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    let start = same(&mut before.iter().zip(after));
    let ends = (
        before.get(start..).unwrap_or_default(),
        after.get(start..).unwrap_or_default(),
    );
    let end = same(&mut ends.0.iter().rev().zip(ends.1.iter().rev()));
    let old = ends.0.get(..ends.0.len() - end).unwrap_or_default();
    let new = ends.1.get(..ends.1.len() - end).unwrap_or_default();
    if old.len() + new.len() > MOST_COMPARED {
        return vec![Edit {
            old: Span::new(start, start + old.len()),
            new_len: new.len(),
        }];
    }
    capture_diff_slices(Algorithm::Myers, old, new)
        .iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .map(|op| Edit {
            old: Span::new(op.old_range().start, op.old_range().end).shifted(start),
            new_len: op.new_range().len(),
        })
        .collect()
}

/// For each word of a text the number of its sentence, counted from 1.
fn sentence_numbers(text: &str) -> Vec<u16> {
    let starts: Vec<usize> = sentences(text).iter().map(|span| span.start).collect();
    let mut at = 0;
    text.split_whitespace()
        .map(|word| {
            let rest = text.get(at..).unwrap_or_default();
            let start = at + rest.find(word).unwrap_or(0);
            at = start + word.len();
            let number = starts.partition_point(|sentence| *sentence <= start);
            u16::try_from(number).unwrap_or(u16::MAX)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, LibraryExt};
    use super::super::{GapValue, add_hand_block, assemble, fill_gap};
    use super::*;
    use crate::library::{GapKey, Part};
    use jiff::civil::date;

    const PASSAGE: &str = "Ask for a meeting. Take a friend with you.\nWrite down what is said.";

    #[track_caller]
    fn changed(now: &str, share: u8, numbers: &[u16]) {
        let found = rewriting(PASSAGE, now).expect("it was changed");
        assert_eq!((found.share, found.sentences.as_slice()), (share, numbers));
    }

    #[test]
    fn white_space_alone_is_no_rewriting() {
        let spaced = PASSAGE.replace(' ', "  ").replace('\n', "\n\n");
        assert_eq!(rewriting(PASSAGE, &spaced), None);
        assert_eq!(rewriting("", " \n"), None);
    }

    #[test]
    fn the_sentences_that_were_changed_are_counted_from_one() {
        // The passage has fourteen words.
        changed(&PASSAGE.replace("friend", "solicitor"), 7, &[2]);
        changed(&PASSAGE.replace("meeting.", "meeting!"), 7, &[1]);
        changed(&PASSAGE.replace("is said", "everybody says"), 14, &[3]);
        changed(&PASSAGE.replace("Take a friend with you.", ""), 35, &[2]);
        changed(&PASSAGE.replace("for a", "for a very early"), 14, &[1]);
        changed(&PASSAGE.replace("Ask for", "Do ask for"), 14, &[1]);
    }

    #[test]
    fn a_sentence_put_in_between_changes_the_passage_but_neither_neighbour() {
        changed(&PASSAGE.replace(" Take", " Be early. Take"), 14, &[]);
        changed(&format!("{PASSAGE} Keep it safe."), 21, &[]);
        changed(&format!("Dear all. {PASSAGE}"), 14, &[]);
    }

    #[test]
    fn nothing_kept_is_all_changed_and_a_small_change_of_much_is_still_one() {
        changed("", 100, &[1, 2, 3]);
        changed(
            "Other words entirely, and more of them than there ever were in it before now.",
            100,
            &[1, 2, 3],
        );
        let long = "Word. ".repeat(500);
        let found = rewriting(&long, &format!("{long}End")).expect("changed");
        assert_eq!(found.share, 1);
        assert_eq!(rewriting("", "New.").expect("changed").share, 100);
    }

    #[test]
    fn texts_beyond_comparing_count_as_changed_between_their_same_ends() {
        let text = |word: &str| format!("Same start. {} Same end.", word.repeat(300_000));
        let found = rewriting(&text("a "), &text("b ")).expect("changed");
        assert_eq!((found.share, found.sentences.first()), (99, Some(&2)));
    }

    fn letter() -> (Draft, Context, Library) {
        let library = sample::library().changed("iro-what", |s| s.body = PASSAGE.to_owned());
        let context = sample::context(&["iro-role", "contact"]);
        let draft = assemble(&context, &library, &Draft::default()).draft;
        (draft, context, library)
    }

    fn rewritten(draft: &Draft, context: &Context, library: &Library) -> Vec<(String, Option<u8>)> {
        uses_of(draft, context, library, date(2026, 11, 22), "00000001")
            .into_iter()
            .map(|used| {
                assert_eq!(
                    (used.day, used.case.as_str()),
                    (date(2026, 11, 22), "00000001")
                );
                let share = used.rewritten.map(|rewriting| rewriting.share);
                (used.passage.to_string(), share)
            })
            .collect()
    }

    fn edit(draft: &mut Draft, snippet: &str, text: &str) {
        let id = draft
            .block_of(&sample::snippet_id(snippet))
            .expect("it stands")
            .id;
        sample::edit(draft, id, text);
    }

    #[test]
    fn a_letter_uses_the_passages_it_holds_and_none_of_the_advisers_own_words() {
        let (mut draft, context, library) = letter();
        add_hand_block(&mut draft, Part::Advice, sample::passage("Mine."), None);
        edit(
            &mut draft,
            "iro-what",
            &PASSAGE.replace("friend", "solicitor"),
        );
        edit(&mut draft, "thanks", " \n");
        let uses = rewritten(&draft, &context, &library);
        let names: Vec<_> = uses
            .iter()
            .map(|(name, share)| (name.as_str(), *share))
            .collect();
        assert_eq!(
            names,
            [
                ("dear", None),
                ("iro-what", Some(7)),
                ("contact-ask", None),
                ("wishes", None)
            ]
        );
    }

    #[test]
    fn answering_a_gap_is_no_rewriting_even_in_an_edited_block() {
        let (mut draft, context, library) = letter();
        let key = GapKey("which meeting?".to_owned());
        let answer = GapValue::Filled {
            text: "the review".to_owned(),
        };
        fill_gap(
            &mut draft,
            &sample::snippet_id("contact-ask"),
            &key,
            Some(answer),
        );
        edit(&mut draft, "contact-ask", "Raise it at the review.");
        let uses = rewritten(&draft, &context, &library);
        assert!(uses.contains(&("contact-ask".to_owned(), None)), "{uses:?}");
        edit(&mut draft, "contact-ask", "Do raise it at the review.");
        let uses = rewritten(&draft, &context, &library);
        assert!(
            uses.contains(&("contact-ask".to_owned(), Some(40))),
            "{uses:?}"
        );
    }

    #[test]
    fn how_far_a_passage_was_changed_is_not_guessed_once_the_library_has_moved_on() {
        let (mut draft, context, library) = letter();
        edit(&mut draft, "iro-what", "Mine now.");
        let library = library.changed("iro-what", |s| s.revision = "r2".to_owned());
        let uses = rewritten(&draft, &context, &library);
        assert!(uses.contains(&("iro-what".to_owned(), Some(0))), "{uses:?}");
    }
}
