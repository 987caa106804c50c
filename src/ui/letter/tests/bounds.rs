//! What must stay with the program: its keys, the clipboard, each case by itself.

use super::*;

#[test]
fn the_programs_keys_neither_change_the_text_nor_get_lost() {
    let mut page = page();
    let at = find(&page, "can bring").start;
    caret(&mut page, at);
    type_text(&mut page, "x");
    let before = text(&page);
    for key in [Key::Z, Key::Y, Key::K, Key::U, Key::W, Key::H, Key::Enter] {
        press_with(&mut page, Modifiers::COMMAND, key);
        assert!(page.state().left.contains(&key), "{key:?}");
    }
    press_with(&mut page, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    press_with(&mut page, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(text(&page), before);
    assert_eq!(
        page.state().view.selection(),
        Some(Span::new(at + 1, at + 1))
    );
}

#[test]
fn egui_keeps_no_copy_of_the_letter_to_undo_to() {
    let mut page = page();
    let at = find(&page, "can bring").start;
    caret(&mut page, at);
    type_text(&mut page, "x");
    let state = egui::text_edit::TextEditState::load(&page.ctx, LetterView::editor_id(0));
    let undoer = state.expect("the page was shown").undoer();
    let now = (egui::text::CCursorRange::default(), text(&page));
    assert!(!undoer.has_undo(&now));
}

#[test]
fn nothing_passes_from_one_case_to_another() {
    let mut page = page();
    let gap = find(&page, "[she / he / they]");
    select(&mut page, gap);
    type_text(&mut page, "Anna");
    let desk = page.state_mut();
    desk.case_key = 1;
    desk.draft = letter();
    desk.edits.clear();
    page.run();
    let desk = page.state();
    assert_eq!((desk.view.selection(), desk.edits.len()), (None, 0));
    assert_eq!(desk.draft, letter());
    assert!(egui::text_edit::TextEditState::load(&page.ctx, LetterView::editor_id(0)).is_none());
    page.get_by_label("Letter").focus();
    page.run();
    press_with(&mut page, Modifiers::COMMAND, Key::Z);
    assert_eq!(text(&page), letter().text());
}

#[test]
fn copy_and_cut_write_the_letters_own_plain_text() {
    let mut page = page();
    let span = Span::new(
        find(&page, "can help:").start,
        find(&page, "Coram Voice").end,
    );
    select(&mut page, span);
    page.event(Event::Copy);
    page.run();
    page.event(Event::Cut);
    page.run();
    assert_eq!(page.state().copied, ["can help:\n\n- Coram Voice"; 2]);
    assert_eq!(page.state().edits, [(EditStep::Cutting, true)]);
    assert!(text(&page).contains("Who  – for children\n"));
    let copies =
        |command: &egui::OutputCommand| matches!(command, egui::OutputCommand::CopyText(_));
    assert!(!page.output().platform_output.commands.iter().any(copies));
}

#[test]
fn a_selection_does_not_leave_for_the_desktop() {
    let mut page = page();
    select(&mut page, Span::new(0, 4));
    page.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    for _ in 0..4 {
        page.step();
        let commands = &page.output().platform_output.commands;
        assert!(commands.is_empty(), "{commands:?}");
    }
    assert_eq!(page.state().view.selection(), Some(Span::new(0, 5)));
}

#[test]
fn an_idle_page_asks_for_no_frames() {
    let mut page = page();
    page.run();
    assert_eq!(page.run(), 1);
}

#[test]
fn an_unbound_bold_font_and_a_marked_block_that_is_gone_do_no_harm() {
    let mark = |block| Mark {
        block: BlockId(block),
        span: Span::new(4, 900),
        severity: Severity::Error,
        message: "A name is misspelt".to_owned(),
        remedies: Vec::new(),
    };
    let page = page_with(Desk {
        draft: letter(),
        marks: vec![mark(0), mark(99)],
        ..Desk::default()
    });
    page.get_by_label("Letter");
}

#[test]
fn keys_of_one_frame_are_answered_in_their_order() {
    let mut page = page();
    caret(&mut page, 4);
    page.input_mut().events.extend([
        Event::Text("est".to_owned()),
        Event::Key {
            key: Key::Tab,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        },
        Event::Text("the review".to_owned()),
    ]);
    page.run();
    assert!(text(&page).starts_with("Dearest rowanberry"));
    assert!(text(&page).contains("somebody to the review. The"));
}

#[test]
fn a_letter_that_may_not_be_changed_is_not() {
    let mut page = page_with(Desk {
        draft: letter(),
        sealed: true,
        ..Desk::default()
    });
    page.state_mut().view.select(Span::new(0, 30));
    page.run();
    type_text(&mut page, "x");
    press(&mut page, Key::Backspace);
    page.event(Event::Cut);
    page.event(Event::Paste("x".to_owned()));
    page.run();
    assert_eq!(page.state().draft, letter());
    assert_eq!(page.state().edits, []);
}
