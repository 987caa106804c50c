//! Letters of single paragraphs, for the tests of what is wrong with their language.

use super::Rule;
use crate::checks::letter::Slip;
use crate::checks::letter::sample::Desk;
use crate::reply::sample as reply;

/// What a rule finds in each of some paragraphs, with the block's text.
fn slips_in(rule: &Rule, paragraphs: &[&str]) -> Vec<(String, Vec<Slip>)> {
    let mut desk = Desk::with(reply::library(), &[]);
    desk.draft = reply::letter(paragraphs);
    let slips = desk.slips(rule);
    let of_block = |id| {
        let here = |slip: &&Slip| slip.place.is_some_and(|(block, _)| block == id);
        slips.iter().filter(here).cloned().collect()
    };
    desk.draft
        .blocks
        .iter()
        .map(|block| (block.passage.text.clone(), of_block(block.id)))
        .collect()
}

/// Asserts that a rule finds one slip in each paragraph, that it points at these words, and that its first fix gives the
/// words behind; "" for no fix.
#[track_caller]
pub(super) fn finds(rule: &Rule, cases: &[(&str, &str, &str)]) {
    let paragraphs: Vec<&str> = cases.iter().map(|(text, _, _)| *text).collect();
    let found = slips_in(rule, &paragraphs);
    assert_eq!(found.len(), cases.len(), "a paragraph is a block");
    for ((text, slips), (_, words, fix)) in found.iter().zip(cases) {
        assert_eq!(slips.len(), 1, "{slips:?} in {text}");
        let span = slips[0].place.and_then(|(_, span)| span).expect("words");
        assert_eq!(span.of(text), Some(*words), "{text}");
        assert_eq!(slips[0].first_fix(), *fix, "{text}");
    }
}

/// Asserts that a rule finds nothing in any of these paragraphs.
#[track_caller]
pub(super) fn accepts(rule: &Rule, paragraphs: &[&str]) {
    for (text, slips) in slips_in(rule, paragraphs) {
        assert!(slips.is_empty(), "{slips:?} in {text}");
    }
}
