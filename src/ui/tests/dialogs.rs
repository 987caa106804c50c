//! The dialogs by keyboard, and where the keyboard is when they close.

use super::*;
use crate::ui::command::Command;

/// The keys that open dialogs.
const OPENING: [(Modifiers, Key); 5] = [
    (CTRL, Key::K),
    (CTRL, Key::J),
    (CTRL, Key::P),
    (CTRL, Key::O),
    (Modifiers::NONE, Key::F1),
];

#[test]
fn ctrl_j_adds_a_passage_by_a_few_words_and_enter() {
    let mut window = Window::with_post();
    let before = window.case().work.draft.blocks.len();
    window.press_with(CTRL, Key::J);
    window.type_text("legal aid");
    let hits = window.bench().search("legal aid").expect("a search");
    assert!(hits.len() > 1);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    let draft = &window.case().work.draft;
    assert_eq!(draft.blocks.len(), before + 1);
    assert!(
        draft
            .blocks
            .iter()
            .any(|block| block.snippet() == Some(&hits[1].id))
    );
    assert!(!window.has_dialog());
    assert!(window.letter().is_focused());
}

#[test]
fn the_passage_search_says_when_nothing_fits() {
    let mut window = Window::with_post();
    let before = window.letter_text();
    window.press_with(CTRL, Key::J);
    window.type_text("zzzzz");
    assert!(window.says("Nothing in the library has these words"));
    window.press(Key::Enter);
    assert!(window.has_dialog());
    assert_eq!(window.letter_text(), before);
}

#[test]
fn ctrl_k_runs_a_command_by_its_name() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::K);
    window.type_text("strong tick");
    window.press(Key::Enter);
    assert!(!window.has_dialog());
    assert!(!window.case().work.ticks.is_empty());
}

#[test]
fn a_command_of_the_palette_that_opens_a_dialog_opens_it() {
    let mut window = Window::with_post();
    window.run_command("Keys and commands");
    assert!(window.has_dialog());
    assert!(window.says("Does the step again that was taken back"));
}

#[test]
fn the_palette_opens_a_case_by_a_word_of_its_title() {
    let mut window = Window::with_post();
    let first = window.case().id;
    window.pocket.put(SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::V);
    assert_ne!(window.case().id, first);
    window.run_command("sister");
    assert_eq!(window.case().id, first);
    assert_eq!(window.focused_role(), Some(Role::CheckBox));
}

#[test]
fn the_palette_adds_a_passage_and_puts_the_keyboard_into_it() {
    let mut window = Window::with_post();
    let before = window.case().work.draft.blocks.len();
    let hits = window.bench().search("solicitor").expect("a search");
    window.press_with(CTRL, Key::K);
    window.type_text("solicitor");
    window.click_option(&hits[0].title.text);
    assert_eq!(window.case().work.draft.blocks.len(), before + 1);
    assert!(window.letter().is_focused());
}

#[test]
fn shift_f1_lists_every_command_with_its_keys() {
    let mut window = Window::new();
    window.press_with(Modifiers::SHIFT, Key::F1);
    for command in Command::all() {
        let (name, tooltip) = command.text_and_tooltip();
        assert!(window.says(name), "{name}");
        assert!(window.says(tooltip), "{tooltip}");
        if let Some(keys) = command.keys(&window.harness.ctx) {
            assert!(window.says(&keys), "{keys}");
        }
    }
}

#[test]
fn a_dialog_stands_in_the_middle_as_soon_as_the_window_rests() {
    let mut window = Window::with_post();
    for (modifiers, key) in OPENING {
        window.press_with(modifiers, key);
        let id = egui::Id::unique("dialog");
        let place = |window: &Window| window.harness.ctx.memory(|memory| memory.area_rect(id));
        let at_rest = place(&window).expect("a dialog");
        assert!(
            (at_rest.center().y - 450.0).abs() < 2.0,
            "{key:?}: {at_rest:?}"
        );
        window.type_text("legal");
        let at_rest = place(&window);
        window.press(Key::F12);
        assert_eq!(place(&window), at_rest, "{key:?}");
        window.press(Key::Escape);
    }
}

#[test]
fn long_pages_scroll_by_keys() {
    let mut window = Window::with_post();
    window.press_with(CTRL_SHIFT, Key::T);
    let last = window
        .letter_text()
        .lines()
        .last()
        .expect("a line")
        .to_owned();
    for (modifiers, key, last) in [
        (
            Modifiers::SHIFT,
            Key::F1,
            "Lists what you were told since the window was opened",
        ),
        (CTRL, Key::P, &last),
    ] {
        window.press_with(modifiers, key);
        window.run();
        let top = |window: &Window| {
            let label = window.nodes().into_iter().rfind(|node| {
                node.accesskit_node().role() == Role::Label && node.value().as_deref() == Some(last)
            });
            label.expect("the last line").rect().top()
        };
        let before = top(&window);
        assert!(before > 900.0, "{key:?}: {before}");
        window.press(Key::PageDown);
        assert!(top(&window) < before, "{key:?}");
        window.press(Key::End);
        assert!(top(&window) < 900.0, "{key:?}");
        window.press(Key::Home);
        assert_eq!(top(&window), before, "{key:?}");
        window.press(Key::Escape);
    }
}

#[test]
fn ctrl_p_shows_the_words_of_the_letter() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    window.press_with(CTRL, Key::P);
    assert!(window.has_dialog());
    let labels: Vec<String> = window
        .nodes()
        .into_iter()
        .filter(|node| node.accesskit_node().role() == Role::Label)
        .filter_map(|node| node.value())
        .collect();
    for line in window.letter_text().split('\n') {
        assert!(labels.iter().any(|label| label == line), "{line}");
    }
}

#[test]
fn the_preview_copies_by_its_button_and_by_its_keys() {
    for keys in [false, true] {
        let mut window = Window::with_gaps();
        window.fill_gaps();
        window.press_with(CTRL_SHIFT, Key::T);
        window.press_with(CTRL, Key::P);
        if keys {
            window.press_with(CTRL, Key::Enter);
        } else {
            window.click_last("Copy for the forum");
        }
        assert!(window.pocket.held().is_some());
        assert!(!window.has_dialog());
    }
}

#[test]
fn escape_closes_every_dialog_and_gives_the_keyboard_back() {
    let mut window = Window::with_post();
    for pane in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        window.press_with(CTRL, pane);
        let before = window.focused();
        assert!(before.is_some());
        for (modifiers, key) in OPENING {
            window.press_with(modifiers, key);
            assert!(window.has_dialog(), "{key:?}");
            window.press(Key::Escape);
            assert!(!window.has_dialog(), "{key:?}");
            assert_eq!(window.focused(), before, "{key:?}");
        }
    }
}

#[test]
fn the_name_letters_are_signed_with_is_set_by_keyboard() {
    let mut window = Window::with_post();
    let before = window.focused();
    window.run_command("Sign letters as…");
    window.type_text("Robin");
    window.press(Key::Enter);
    assert!(!window.has_dialog());
    assert_eq!(window.bench().settings().adviser.as_deref(), Some("Robin"));
    assert!(window.letter_text().contains("Robin"));
    assert_eq!(window.focused(), before);
}

#[test]
fn the_field_for_the_name_has_the_keyboard_also_when_a_name_is_set() {
    let mut window = Window::with_post();
    window.run_command("Sign letters as…");
    window.type_text("Robin");
    window.press(Key::Enter);
    window.run_command("Sign letters as…");
    assert_eq!(window.focused_role(), Some(Role::TextInput));
}

#[test]
fn tab_leaves_an_empty_field_of_a_dialog() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::O);
    assert_eq!(window.focused_role(), Some(Role::TextInput));
    window.press(Key::Tab);
    assert_eq!(window.focused_role(), Some(Role::Button));
    window.press(Key::Escape);
    window.run_command("Sign letters as…");
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Save"));
}

#[test]
fn an_enter_that_finds_nothing_keeps_the_keyboard_in_the_field() {
    let mut window = Window::with_post();
    for key in [Key::K, Key::J, Key::O] {
        window.press_with(CTRL, key);
        if key != Key::O {
            window.type_text("zzzzz");
        }
        window.press(Key::Enter);
        assert_eq!(window.focused_role(), Some(Role::TextInput), "{key:?}");
        window.press(Key::Escape);
    }
}

#[test]
fn what_is_typed_right_after_the_keys_of_a_dialog_goes_into_its_field() {
    let mut window = Window::with_post();
    window.harness.key_press_modifiers(CTRL, Key::K);
    window.type_text("zz");
    assert!(window.says("Nothing has these words"));
}

#[test]
fn a_file_is_opened_by_its_path() {
    let mut window = Window::new();
    let path = window.folder.path().join("a post.txt");
    std::fs::write(&path, POST).expect("a file");
    window.press_with(CTRL, Key::O);
    window.type_text(path.to_str().expect("a path in UTF-8"));
    window.press(Key::Enter);
    assert!(!window.has_dialog());
    assert_eq!(window.case().work.thread.poster(), Some("lanternlane"));
    assert_eq!(window.focused_role(), Some(Role::CheckBox));
}

#[test]
fn a_path_where_nothing_is_says_so() {
    let mut window = Window::new();
    window.press_with(CTRL, Key::O);
    window.type_text("/no/such/file.txt");
    window.press(Key::Enter);
    let notice = window.notice().expect("a notice");
    assert!(notice.contains("file.txt"), "{notice}");
}
