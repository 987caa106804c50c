//! Gaps in the letter: Tab and Ctrl+G walk them.

use super::*;
use crate::text::Span;

/// What is selected in the letter.
fn selected(window: &Window) -> Option<Span> {
    window.harness.state().view().letter.selection()
}

#[test]
fn tab_walks_the_gaps_of_the_letter_and_then_leaves_it() {
    let mut window = Window::with_gaps();
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::Home);
    for gap in window.gaps() {
        window.press(Key::Tab);
        assert!(window.letter().is_focused());
        assert_eq!(selected(&window), Some(gap));
    }
    window.press(Key::Tab);
    assert!(!window.letter().is_focused());
    assert!(window.focused().is_some());
}

#[test]
fn ctrl_g_goes_to_the_first_gap_from_anywhere() {
    let mut window = Window::with_gaps();
    window.press_with(CTRL, Key::Num3);
    window.press_with(CTRL, Key::G);
    assert!(window.letter().is_focused());
    assert_eq!(selected(&window), window.gaps().first().copied());
}

#[test]
fn ctrl_g_goes_round_the_gaps() {
    let mut window = Window::with_gaps();
    let gaps = window.gaps();
    for gap in &gaps {
        window.press_with(CTRL, Key::G);
        assert_eq!(selected(&window), Some(*gap));
    }
    window.press_with(CTRL, Key::G);
    assert_eq!(selected(&window), gaps.first().copied());
}

#[test]
fn typing_over_a_gap_fills_it_without_marking_the_passage_as_edited() {
    let mut window = Window::with_gaps();
    let before = window.gaps().len();
    window.press_with(CTRL, Key::G);
    window.type_text("a meeting in March");
    assert_eq!(window.gaps().len(), before - 1);
    assert!(window.letter_text().contains("a meeting in March"));
    assert!(
        window
            .case()
            .work
            .draft
            .blocks
            .iter()
            .all(|block| !block.edited)
    );
}

#[test]
fn ctrl_g_says_when_no_gap_waits() {
    let mut window = Window::with_gaps();
    window.fill_gaps();
    window.press_with(CTRL, Key::G);
    assert_eq!(
        window.notice().as_deref(),
        Some("No gap waits for your words")
    );
}
