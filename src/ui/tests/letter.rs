//! The letter follows the ticks, and leaves what the adviser wrote alone.

use super::*;
use crate::checks::Severity;
use crate::library::Part;
use crate::reply::Origin;
use std::time::Duration;

/// The letter's text as a screen reader has it.
fn shown(window: &Window) -> String {
    window.letter().value().unwrap_or_default()
}

/// The names of the labels in the margin.
fn margin(window: &Window) -> Vec<String> {
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    nodes
        .filter(|node| node.role() == Role::Button)
        .filter_map(|node| node.label())
        .filter(|name| name.starts_with("From ") || name.starts_with("Yours"))
        .collect()
}

/// The first words of the first passage of advice.
fn advice(window: &Window) -> (String, String) {
    let case = window.case();
    let block = case
        .work
        .draft
        .blocks
        .iter()
        .find(|block| block.part == Part::Advice)
        .expect("a passage that a tick brought");
    let Origin::Snippet { title, .. } = &block.origin else {
        unreachable!("a tick brings passages of the library");
    };
    (title.clone(), block.passage.text.clone())
}

#[test]
fn until_something_is_ticked_the_letter_holds_no_advice() {
    let window = Window::with_post();
    assert!(
        window
            .case()
            .work
            .draft
            .blocks
            .iter()
            .all(|block| block.part != Part::Advice)
    );
    assert_eq!(shown(&window), window.letter_text());
}

#[test]
fn a_tick_puts_advice_into_the_letter_and_its_name_into_the_margin() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    let (title, text) = advice(&window);
    assert!(shown(&window).contains(&text));
    let name = format!("From {title}");
    assert!(
        margin(&window).iter().any(|label| label.starts_with(&name)),
        "{:?}",
        margin(&window)
    );
}

#[test]
fn a_tick_taken_back_takes_its_advice_out_again() {
    let mut window = Window::with_post();
    let before = shown(&window);
    window.press(Key::Space);
    window.press(Key::Space);
    assert_eq!(shown(&window), before);
}

/// A window with words of the adviser's own in a passage of advice; its title and the library's words.
fn with_edited_advice() -> (Window, String, String) {
    let mut window = Window::with_post();
    window.press(Key::Space);
    let (title, text) = advice(&window);
    window.click_starting(&format!("From {title}"));
    window.press(Key::ArrowLeft);
    window.type_text("Between us, ");
    (window, title, text)
}

#[test]
fn typing_marks_the_passage_as_edited_in_the_margin() {
    let (window, title, _) = with_edited_advice();
    assert!(shown(&window).contains("Between us, "));
    assert!(
        margin(&window).contains(&format!("From {title}, edited")),
        "{:?}",
        margin(&window)
    );
}

#[test]
fn an_edited_passage_stays_when_its_issue_is_unticked_and_says_so() {
    let (mut window, title, _) = with_edited_advice();
    window.press_with(CTRL, Key::Num3);
    window.press(Key::Space);
    assert!(window.case().work.ticks.is_empty());
    assert!(shown(&window).contains("Between us, "));
    assert!(
        margin(&window).contains(&format!("From {title}, not ticked any more")),
        "{:?}",
        margin(&window)
    );
}

#[test]
fn the_library_s_wording_comes_back_on_demand() {
    let (mut window, title, text) = with_edited_advice();
    window.run_command("Put the library’s wording back");
    assert_eq!(advice(&window), (title, text));
    assert!(!shown(&window).contains("Between us, "));
}

#[test]
fn a_passage_moves_down_and_up_by_keys() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::Num3);
    window.press(Key::Space);
    let (title, _) = advice(&window);
    let order = |window: &Window| -> Vec<_> {
        let blocks = window.case().work.draft.blocks.iter();
        blocks.map(|block| block.id).collect()
    };
    let before = order(&window);
    window.click_starting(&format!("From {title}"));
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_ne!(order(&window), before);
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(order(&window), before);
}

#[test]
fn a_passage_taken_out_comes_back_by_the_notice() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    let (title, text) = advice(&window);
    window.click_starting(&format!("From {title}"));
    window.press_with(CTRL_SHIFT, Key::Backspace);
    assert!(!shown(&window).contains(&text));
    window.click("Undo");
    assert!(shown(&window).contains(&text));
}

#[test]
fn what_is_typed_is_on_disk_when_the_window_is_opened_again() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::Home);
    window.type_text("Between us: ");
    let text = window.letter_text();
    let window = window.reopened();
    assert_eq!(window.letter_text(), text);
    assert_eq!(shown(&window), text);
}

#[test]
fn what_is_typed_is_on_disk_half_a_second_later_even_if_the_window_is_never_closed() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::Num4);
    window.type_text("Between us: ");
    let text = window.letter_text();
    std::thread::sleep(Duration::from_millis(450));
    window.run();
    assert_eq!(window.lost().letter_text(), text);
}

#[test]
fn each_case_keeps_a_letter_of_its_own() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::Num4);
    window.type_text("for the first ");
    let first = window.letter_text();
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    window.press_with(CTRL, Key::Num4);
    window.type_text("for the second ");
    let second = window.letter_text();
    assert!(!second.contains("for the first"));
    // The first post names a day, so its case stands first.
    for (text, key) in [(&first, Key::PageUp), (&second, Key::PageDown)] {
        window.press_with(CTRL, key);
        assert_eq!(&window.letter_text(), text);
        assert_eq!(&shown(&window), text);
    }
}

#[test]
fn the_menu_of_a_passage_takes_it_out_and_all_its_lines_have_names() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    let (title, text) = advice(&window);
    window.click_starting(&format!("From {title}"));
    window.click("Remove");
    assert!(!shown(&window).contains(&text));
}

#[test]
fn a_finding_of_the_checks_shows_its_place_in_the_letter() {
    let mut window = Window::with_gaps();
    let findings = &window.case().work.findings;
    let finding = findings
        .iter()
        .find(|finding| finding.block.is_some() && finding.severity == Severity::Error);
    let finding = finding.expect("a finding about a gap");
    let (message, block) = (finding.message.clone(), finding.block);
    window.press_with(CTRL, Key::Num1);
    window.control(&message).focus();
    window.run();
    window.press(Key::Enter);
    assert!(window.letter().is_focused());
    assert_eq!(
        window.harness.state().view().letter.insertion_block(),
        block
    );
}
