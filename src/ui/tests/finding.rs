//! Words found in the letter and replaced, by the bar over the page.

use super::*;

/// The letter of a short post over the small library, with all the advice about contact in it.
fn writing() -> Window {
    let mut window = Window::small();
    window.paste("They stopped my contact with my son. What can I do?");
    window.press_with(CTRL_SHIFT, Key::T);
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::Home);
    window
}

/// Opens the bar and types words into it.
fn find(words: &str) -> Window {
    let mut window = writing();
    window.press_with(CTRL, Key::H);
    assert_eq!(window.focused().as_deref(), Some("Find in the letter"));
    window.type_text(words);
    window
}

/// What is selected in the letter.
fn selected(window: &Window) -> String {
    let letter = &window.harness.state().view().letter;
    let span = letter.selection().unwrap_or(Span::new(0, 0));
    span.of(&window.letter_text())
        .unwrap_or_default()
        .to_owned()
}

/// Where the selection begins.
fn at(window: &Window) -> usize {
    let letter = &window.harness.state().view().letter;
    letter.selection().map_or(0, |span| span.start)
}

#[test]
fn all_places_are_counted_and_enter_goes_round_them() {
    let mut window = find("contact");
    assert!(window.says("1 of 4"));
    for count in ["2 of 4", "3 of 4", "4 of 4", "1 of 4"] {
        window.press(Key::Enter);
        assert!(window.says(count), "{count}");
        assert_eq!(window.focused().as_deref(), Some("Find in the letter"));
    }
    window.press_with(Modifiers::SHIFT, Key::Enter);
    assert!(window.says("4 of 4"));
    window.click("Whole words only");
    window.click("Capitals must match");
    assert!(window.says(" of 2"));
}

#[test]
fn words_that_stand_nowhere_are_said_to_and_replace_nothing() {
    let mut window = find("xyzzy");
    assert!(window.says("Not in the letter"));
    assert!(window.control("Replace all").accesskit_node().is_disabled());
    window.press(Key::Escape);
    assert!(window.letter().is_focused());
    window.press(Key::F3);
    assert_eq!(
        window.notice().as_deref(),
        Some("These words are not in the letter")
    );
}

#[test]
fn escape_gives_the_keyboard_back_to_the_letter_with_the_words_selected() {
    let mut window = find("oven");
    window.press(Key::Escape);
    assert!(window.letter().is_focused());
    assert_eq!(selected(&window), "oven");
    window.type_text("stove");
    assert!(window.letter_text().contains("if there is an stove."));
}

#[test]
fn f3_goes_on_from_the_cursor_and_round_with_the_bar_closed() {
    let mut window = find("contact");
    window.press(Key::Escape);
    let first = at(&window);
    let mut seen = Vec::new();
    for _ in 0..4 {
        window.press(Key::F3);
        assert_eq!(selected(&window).to_lowercase(), "contact");
        seen.push(at(&window));
    }
    assert_eq!(seen.last(), Some(&first));
    assert!(seen[..3].is_sorted());
    window.press_with(Modifiers::SHIFT, Key::F3);
    assert_eq!(at(&window), seen[2]);
    assert!(window.letter().is_focused());
}

#[test]
fn f3_without_any_words_asks_for_them_and_selected_words_are_looked_for() {
    let mut window = writing();
    window.press(Key::F3);
    assert_eq!(window.focused().as_deref(), Some("Find in the letter"));
    window.type_text("review");
    window.press(Key::Escape);
    assert_eq!(selected(&window), "review");
    window.type_text("review contact");
    for _ in 0..7 {
        window.press_with(Modifiers::SHIFT, Key::ArrowLeft);
    }
    window.press_with(CTRL, Key::H);
    assert_eq!(
        window.control("Find in the letter").value().as_deref(),
        Some("contact")
    );
    assert!(window.says("2 of 5"));
}

#[test]
fn enter_in_the_other_field_replaces_one_and_goes_on() {
    let mut window = find("contact");
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Replace with"));
    window.type_text("a visit");
    window.press(Key::Enter);
    let text = window.letter_text();
    assert!(
        text.contains("Ask for a visit at the next review. Contact can"),
        "{text}"
    );
    assert!(window.says("1 of 3"));
    assert_eq!(window.focused().as_deref(), Some("Replace with"));
    window.press(Key::Enter);
    assert!(window.letter_text().contains("review. a visit can"));
}

#[test]
fn all_are_replaced_at_once_and_come_back_at_once() {
    let mut window = find("contact");
    let before = window.letter_text();
    window.control("Replace with").focus();
    window.run();
    window.type_text("visit");
    window.click("Replace all");
    assert_eq!(window.notice().as_deref(), Some("Replaced in 4 places"));
    assert!(!window.letter_text().to_lowercase().contains("contact"));
    assert_eq!(window.bench().undo_name(), Some("replacing words"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.letter_text(), before);
}

#[test]
fn links_and_numbers_are_found_and_left_alone() {
    let mut window = find("123");
    assert!(window.says("1 is in a gap, a link or a number and stays"));
    assert!(window.control("Replace all").accesskit_node().is_disabled());
    let before = window.letter_text();
    window.click("Replace");
    assert_eq!(window.letter_text(), before);
    window.control("Find in the letter").focus();
    window.run();
    window.press_with(CTRL, Key::A);
    window.type_text("them");
    assert!(window.says("1 of 1, in a gap, a link or a number"));
}

#[test]
fn the_bar_goes_with_its_case() {
    let mut window = find("contact");
    window.press_with(CTRL_SHIFT, Key::V);
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    assert!(!window.says("Replace with"));
    window.press_with(CTRL, Key::H);
    assert!(window.says("Replace with"));
}

#[test]
fn all_in_the_bar_has_a_name_and_what_was_found_is_told() {
    let mut window = find("contact");
    assert_eq!(super::names::nameless(&window), [""; 0]);
    window.press(Key::Enter);
    let told = window.nodes().into_iter().find(|node| {
        let node = node.accesskit_node();
        let words = node.label().or(node.value());
        node.live() != egui::accesskit::Live::Off && words.as_deref() == Some("2 of 4")
    });
    assert!(told.is_some());
}

#[test]
fn selected_blocks_move_together_and_stay_selected() {
    let mut window = writing();
    let blocks = || -> fn(&Window) -> Vec<u64> {
        |window| {
            window
                .case()
                .work
                .draft
                .blocks
                .iter()
                .map(|block| block.id.0)
                .collect()
        }
    };
    let ids = blocks();
    let before = ids(&window);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    let words = selected(&window);
    assert!(words.contains('\n'), "{words}");
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    let words = selected(&window);
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(ids(&window)[..3], [before[2], before[0], before[1]]);
    assert_eq!(selected(&window), words);
    assert_eq!(window.bench().undo_name(), Some("moving passages"));
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(ids(&window), before);
    assert_eq!(selected(&window), words);
}
