//! Words typed, pasted, composed and set on the page.

use super::*;

#[test]
fn typing_marks_a_block_edited_and_leaves_its_neighbours_alone() {
    let mut page = page();
    let at = find(&page, "The chair").start;
    caret(&mut page, at);
    type_text(&mut page, "P");
    type_text(&mut page, "erhaps. ");
    assert_eq!(edited(&page), [false, true, false, false]);
    assert!(text(&page).contains(". Perhaps. The chair"));
    let typing = EditStep::Typing;
    assert_eq!(page.state().edits, [(typing, true), (typing, false)]);
}

#[test]
fn moving_the_caret_or_enter_begins_a_new_step() {
    let mut page = page();
    let at = find(&page, "Dear").end;
    caret(&mut page, at);
    type_text(&mut page, "a");
    press(&mut page, Key::ArrowRight);
    type_text(&mut page, "b");
    press(&mut page, Key::Enter);
    type_text(&mut page, "c");
    press(&mut page, Key::Backspace);
    let boundaries: Vec<bool> = page
        .state()
        .edits
        .iter()
        .map(|(_, begins)| *begins)
        .collect();
    assert_eq!(boundaries, [true; 5]);
}

#[test]
fn enter_at_the_end_of_a_passage_makes_a_block_of_the_advisers_own() {
    let mut page = page();
    let at = find(&page, "They are free.").end;
    caret(&mut page, at);
    press(&mut page, Key::Enter);
    type_text(&mut page, "Good luck.");
    assert_eq!(edited(&page), [false, false, false, true, false]);
    let own = &page.state().draft.blocks[3];
    assert_eq!(
        (&own.origin, own.passage.text.as_str()),
        (&Origin::Hand, "Good luck.")
    );
    page.get_by_label("Yours");
}

#[test]
fn typing_over_everything_leaves_one_block() {
    let mut page = page();
    press_with(&mut page, Modifiers::COMMAND, Key::A);
    type_text(&mut page, "H");
    type_text(&mut page, "i");
    assert_eq!(text(&page), "Hi");
    assert_eq!(page.state().draft.blocks.len(), 1);
}

#[test]
fn pasted_line_ends_become_lines_and_the_caret_follows() {
    let mut page = page();
    let at = find(&page, "Best wishes").end;
    caret(&mut page, at);
    page.event(Event::Paste("\r\nSuzie\r\n\r\nadviser".to_owned()));
    page.run();
    type_text(&mut page, "!");
    assert!(text(&page).ends_with("Best wishes\nSuzie\nadviser!"));
    assert_eq!(page.state().edits[0], (EditStep::Pasting, true));
}

#[test]
fn a_screen_reader_sets_the_text_and_only_the_difference_changes() {
    let mut page = page();
    let wanted = text(&page).replace("wishes", "regards");
    page.get_by_label("Letter")
        .set_text_value_accesskit(&wanted);
    page.run();
    assert_eq!(text(&page), wanted);
    assert_eq!(edited(&page), [false, false, false, true]);
    assert_eq!(page.state().edits, [(EditStep::Replaced, true)]);
}

#[test]
fn composing_is_one_step() {
    let mut page = page();
    let at = find(&page, "Dear").end;
    caret(&mut page, at);
    let preedit = |text: &str| {
        Event::Ime(egui::ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    for event in [preedit("e"), preedit("ee"), preedit("é")] {
        page.event(event);
        page.run();
        assert!(page.state().view.is_composing());
    }
    page.event(Event::Ime(egui::ImeEvent::Commit("é".to_owned())));
    page.run();
    assert!(!page.state().view.is_composing());
    assert!(text(&page).starts_with("Dearé rowanberry"));
    let steps = page.state().edits.iter().filter(|(_, begins)| *begins);
    assert_eq!(steps.count(), 1, "{:?}", page.state().edits);
}

#[test]
fn an_empty_letter_can_be_written_in() {
    let mut page = page_with(Desk::default());
    type_text(&mut page, "Dear");
    press(&mut page, Key::Enter);
    type_text(&mut page, "you");
    assert_eq!(text(&page), "Dear\nyou");
}
