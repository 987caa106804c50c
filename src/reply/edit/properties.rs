//! What holds for any edit at any place: the text is the blocks' text, and unedited passages stay as they were.

use super::sample::{assert_sound, letter};
use super::*;
use crate::library::{Passage, RunKind};
use crate::reply::BlockId;
use crate::text::seeded;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
enum Op {
    Insert(usize, String),
    Delete(usize, usize),
    Fill(usize, String),
    Bold(usize, usize),
    RestorePrompts,
    SetText(usize, usize, String),
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\n".to_owned()),
        Just("é".to_owned()),
        "[a-zé\\n]{0,6}",
        Just("one\r\n\r\ntwo\n".to_owned()),
        Just("\u{7}\t–".to_owned()),
    ]
}

fn op() -> impl Strategy<Value = Op> {
    let at = || 0..320usize;
    prop_oneof![
        4 => (at(), words()).prop_map(|(at, text)| Op::Insert(at, text)),
        4 => (at(), 0..40usize).prop_map(|(at, len)| Op::Delete(at, at + len)),
        1 => (at(), at()).prop_map(|(a, b)| Op::Delete(a.min(b), a.max(b))),
        1 => (0..4usize, words()).prop_map(|(gap, text)| Op::Fill(gap, text)),
        1 => (at(), 0..40usize).prop_map(|(at, len)| Op::Bold(at, at + len)),
        1 => Just(Op::RestorePrompts),
        1 => (at(), 0..20usize, words()).prop_map(|(at, len, text)| Op::SetText(at, len, text)),
    ]
}

fn apply(draft: &mut Draft, op: &Op) {
    match op {
        Op::Insert(at, text) => {
            let mut expected = draft.text();
            let at_really = insertion_point(draft, *at);
            let was_empty = draft.blocks.is_empty();
            let inserted = insert(draft, *at, text);
            expected.insert_str(at_really, &clean(text));
            assert_eq!(inserted, clean(text).len());
            assert_eq!(draft.text(), expected, "{was_empty}");
        }
        Op::Delete(start, end) => {
            let mut expected = draft.text();
            let removed = delete(draft, Span::new(*start, *end));
            expected.replace_range(removed.start..removed.end, "");
            assert_eq!(draft.text(), expected);
        }
        Op::Fill(index, answer) => {
            let open: Vec<GapPlace> = gap_places(draft)
                .into_iter()
                .filter(|g| !g.filled)
                .collect();
            if let Some(gap) = open.get(*index) {
                let edited: Vec<bool> = draft.blocks.iter().map(|b| b.edited).collect();
                if let Some(span) = type_over_gap(draft, gap.span, answer) {
                    assert_eq!(span.of(&draft.text()), Some(clean(answer).as_str()));
                }
                assert!(draft.blocks.iter().map(|b| b.edited).eq(edited));
            }
        }
        Op::Bold(start, end) => {
            let text = draft.text();
            toggle_bold(draft, Span::new(*start, *end));
            assert_eq!(draft.text(), text);
        }
        Op::RestorePrompts => {
            restore_prompts(draft);
        }
        Op::SetText(at, len, text) => {
            let mut wanted: Vec<char> = draft.text().chars().collect();
            let at = (*at).min(wanted.len());
            let end = (at + len).min(wanted.len());
            wanted.splice(at..end, text.chars());
            set_text(draft, &wanted.into_iter().collect::<String>());
        }
    }
}

#[test]
fn any_edits_leave_a_sound_letter_whose_unedited_passages_are_untouched() {
    TestRunner::new(seeded(1_500))
        .run(&proptest::collection::vec(op(), 1..24), |ops| {
            let mut draft = letter();
            let before: BTreeMap<BlockId, Passage> = letter()
                .blocks
                .into_iter()
                .map(|block| (block.id, block.passage))
                .collect();
            for op in &ops {
                apply(&mut draft, op);
                assert_sound(&draft);
            }
            for block in draft.blocks.iter().filter(|block| !block.edited) {
                let was = before.get(&block.id).expect("a new block counts as edited");
                if !has_gap(was) {
                    assert_eq!(&block.passage, was);
                }
            }
            Ok(())
        })
        .expect("holds");
}

/// Whether a passage has a gap: it may change without being edited.
fn has_gap(passage: &Passage) -> bool {
    let mut runs = passage.runs.iter();
    runs.any(|run| matches!(run.kind, RunKind::Gap { .. }))
}

#[test]
fn deleting_what_was_inserted_restores_the_text() {
    TestRunner::new(seeded(1_000))
        .run(
            &(proptest::collection::vec(op(), 0..6), 0..320usize, words()),
            |(ops, at, text)| {
                let mut draft = letter();
                for op in &ops {
                    apply(&mut draft, op);
                }
                let before = draft.text();
                let at = insertion_point(&draft, at);
                let inserted = insert(&mut draft, at, &text);
                delete(&mut draft, Span::new(at, at + inserted));
                assert_eq!(draft.text(), before);
                Ok(())
            },
        )
        .expect("holds");
}

#[test]
fn offsets_out_of_bounds_or_inside_a_character_do_no_harm() {
    for at in [13, 14, 15, 999, usize::MAX - 1] {
        let mut draft = letter();
        insert(&mut draft, 0, "éé");
        insert(&mut draft, at, "x");
        delete(&mut draft, Span::new(1, at));
        toggle_bold(&mut draft, Span::new(at, usize::MAX));
        assert_sound(&draft);
        let mut empty = Draft::default();
        delete(&mut empty, Span::new(0, at));
        assert!(!toggle_bold(&mut empty, Span::new(0, at)));
        assert_eq!(insert(&mut empty, at, "x"), 1);
        assert_eq!(empty.text(), "x");
    }
}
