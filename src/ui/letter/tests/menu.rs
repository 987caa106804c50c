//! The menu of the letter, by keys and by the pointer.

use super::*;

const MENU_KEYS: [(Modifiers, Key); 2] =
    [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)];

/// A page with a slip in its last block, which the check knows one word for.
fn page_with_slip() -> Page {
    let mut draft = letter();
    let (block, at) = draft.block_spans()[3];
    let words = place(&draft, "wishes");
    edit::insert(&mut draft, words.end, "s");
    let mark = Mark {
        block,
        span: Span::new(words.start - at.start, words.end + 1 - at.start),
        severity: Severity::Warning,
        message: "It is not in the dictionary".to_owned(),
        remedies: vec![Remedy::Learn("wishess".to_owned())],
    };
    page_with(Desk {
        draft,
        marks: vec![mark],
        ..Desk::default()
    })
}

#[test]
fn both_keys_open_the_menu_at_the_cursor_and_escape_keeps_the_selection() {
    for (modifiers, key) in MENU_KEYS {
        let mut page = page();
        let span = find(&page, "Best wishes");
        select(&mut page, span);
        press_with(&mut page, modifiers, key);
        assert!(page.get_by_label("Cut").is_focused(), "{key:?}");
        press(&mut page, Key::ArrowDown);
        assert!(page.get_by_label("Copy").is_focused());
        press(&mut page, Key::Escape);
        assert!(page.query_by_label("Cut").is_none());
        assert_eq!(selected(&page), "Best wishes");
        assert!(page.get_by_label("Letter").is_focused());
        type_text(&mut page, "Yours");
        assert!(text(&page).ends_with("Yours"), "{}", text(&page));
    }
}

#[test]
fn enter_takes_a_line_and_the_keyboard_is_the_letters_again() {
    let mut page = page();
    let span = find(&page, "Best wishes");
    select(&mut page, span);
    press_with(&mut page, Modifiers::SHIFT, Key::F10);
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::Enter);
    assert_eq!(page.state().copied, ["Best wishes"]);
    assert_eq!(selected(&page), "Best wishes");
    press_with(&mut page, Modifiers::SHIFT, Key::F10);
    press(&mut page, Key::Enter);
    assert_eq!(page.state().copied, ["Best wishes", "Best wishes"]);
    assert!(!text(&page).contains("Best wishes"));
    assert_eq!(page.state().edits, [(EditStep::Cutting, true)]);
}

#[test]
fn paste_puts_in_what_the_clipboard_has_at_the_cursor() {
    let mut page = page();
    let at = find(&page, "wishes").start;
    caret(&mut page, at);
    press_with(&mut page, Modifiers::SHIFT, Key::F10);
    // Without a selection there is nothing to cut or to copy.
    assert!(page.get_by_label("Paste").is_focused());
    press(&mut page, Key::Enter);
    assert!(
        text(&page).ends_with("Best from elsewherewishes"),
        "{}",
        text(&page)
    );
    assert_eq!(page.state().edits, [(EditStep::Pasting, true)]);
}

#[test]
fn words_near_a_misspelt_one_are_offered_once_they_are_found() {
    let mut page = page_with_slip();
    let at = find(&page, "wishess");
    caret(&mut page, at.start + 2);
    press_with(&mut page, Modifiers::SHIFT, Key::F10);
    page.get_by_label("It is not in the dictionary");
    assert!(page.get_by_label("It is spelt right").is_focused());
    for _ in 0..2_000 {
        if page.query_by_label("Looking for words like it…").is_none() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        page.run();
    }
    // What comes in front of it leaves the keyboard where it was.
    assert!(page.get_by_label("It is spelt right").is_focused());
    page.get_by_label("Change to “wishes”").click();
    page.run();
    let wanted = Remedy::Change("wishes".to_owned());
    assert_eq!(page.state().remedies, [wanted]);
}

#[test]
fn the_menu_leads_to_where_the_words_come_from_and_to_a_suggestion() {
    for (line, action) in [
        (
            "Where this comes from",
            BlockAction::ShowOrigin { by_keys: false },
        ),
        ("Suggest a change to this passage…", BlockAction::Suggest),
    ] {
        let mut page = page();
        let at = find(&page, "wishes").start;
        caret(&mut page, at);
        press_with(&mut page, Modifiers::SHIFT, Key::F10);
        page.get_by_label(line).click();
        page.run();
        assert_eq!(page.state().actions, [(BlockId(3), action)]);
    }
}

#[test]
fn a_letter_that_may_not_be_changed_can_only_be_copied_and_asked_about() {
    let mut page = page_with(Desk {
        draft: letter(),
        sealed: true,
        ..Desk::default()
    });
    let span = find(&page, "Best wishes");
    select(&mut page, span);
    press_with(&mut page, Modifiers::SHIFT, Key::F10);
    assert!(page.get_by_label("Copy").is_focused());
    for line in ["Cut", "Paste", "Bold"] {
        assert!(
            page.get_by_label(line).accesskit_node().is_disabled(),
            "{line}"
        );
    }
}
