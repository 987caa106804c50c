//! A letter written over several cases: gaps answered or left, what is copied, and undo that knows its case.

use super::*;
use crate::library::PackFile;

/// The small library with a passage that asks for three things.
fn pack() -> Vec<PackFile> {
    let mut pack = super::library::small_pack();
    pack.push(PackFile::new(
        "guidance/zebra.md",
        "+++\ntitle = \"Zebra\"\npart = \"advice\"\nissues = [\"contact\"]\nstatus = \"starter\"\nconfidence = \"confirmed\"\n+++\n\
         Say at {{ ask(\"which hearing?\") }} what {{ choose(\"she\", \"he\") }} wants.{{ maybe(\"anything else?\") }}\n",
    ));
    pack
}

/// The letter with the passage in it.
fn writing() -> Window {
    let mut window = Window::of_pack(&pack());
    window.paste("They stopped my contact with my son. What can I do?");
    window.press_with(CTRL_SHIFT, Key::T);
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::Home);
    window
}

fn selected(window: &Window) -> String {
    let letter = &window.harness.state().view().letter;
    let span = letter.selection().expect("a selection");
    span.of(&window.letter_text())
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn tab_fills_a_gap_chooses_a_word_and_an_optional_gap_left_alone_vanishes() {
    let mut window = writing();
    window.press(Key::Tab);
    assert_eq!(selected(&window), "[which hearing?]");
    window.type_text("the first hearing");
    window.press(Key::Tab);
    assert_eq!(selected(&window), "[she / he]");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.press(Key::Tab);
    assert_eq!(selected(&window), "[anything else?]");
    window.press(Key::Tab);
    assert!(!window.letter().is_focused());
    window.press_with(CTRL, Key::Enter);
    let copied = window.pocket.held().expect("the letter");
    assert!(
        copied.contains("Say at the first hearing what he wants."),
        "{copied}"
    );
    assert!(!copied.contains("anything else"), "{copied}");
    assert!(window.letter_text().contains("[anything else?]"));
    let edited = window
        .case()
        .work
        .draft
        .blocks
        .iter()
        .any(|block| block.edited);
    assert!(!edited);
}

#[test]
fn a_required_gap_left_alone_stops_copy_with_one_sentence() {
    let mut window = writing();
    window.press_with(CTRL, Key::Enter);
    assert_eq!(window.pocket.held(), None);
    let notice = window.notice().expect("a notice");
    assert!(notice.starts_with("Not copied: "), "{notice}");
    assert!(!notice.trim_end_matches('.').contains(". "), "{notice}");
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::A);
    window.event(Event::Copy);
    let copied = window.pocket.held().expect("the words");
    assert!(copied.contains("Say at [which hearing?] what"), "{copied}");
    assert!(!copied.contains("anything else"), "{copied}");
}

#[test]
fn steps_are_named_in_the_menu_and_typing_is_one_step() {
    let mut window = writing();
    let before = window.letter_text();
    for letter in ["G", "o", "o", "d"] {
        window.type_text(letter);
    }
    assert_eq!(window.bench().undo_name(), Some("typing"));
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    window.click_first("Letter");
    assert!(window.says("Undo moving a passage"));
    window.press(Key::Escape);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.notice().as_deref(), Some("Undid: moving a passage"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.letter_text(), before);
}

#[test]
fn undo_waits_for_its_case_while_another_is_open() {
    let mut window = writing();
    let before = window.letter_text();
    window.type_text("For the first. ");
    let first = window.letter_text();
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    window.press_with(CTRL, Key::Num4);
    window.type_text("For the second. ");
    let second = window.letter_text();
    let ids: Vec<_> = window.bench().cases().iter().map(|row| row.id).collect();
    let here = window.case().id;
    let other = *ids.iter().find(|id| **id != here).expect("the first case");
    let go = |window: &mut Window, id| {
        act(window.harness.state_mut().bench_mut(), Action::OpenCase(id));
        window.run();
    };
    go(&mut window, other);
    assert_eq!(window.letter_text(), first);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.letter_text(), before);
    go(&mut window, here);
    assert_eq!(window.letter_text(), second);
    assert_eq!(window.bench().undo_name(), Some("typing"));
    go(&mut window, other);
    window.press_with(CTRL, Key::Y);
    assert_eq!(window.letter_text(), first);
}
