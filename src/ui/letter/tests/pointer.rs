//! The pointer on the page.

use super::*;

/// Where words stand on the screen, as the screen reader's rows have them.
fn point_in(page: &Page, words: &str) -> Pos2 {
    let rows = page.get_all_by(|node| {
        node.role() == egui::accesskit::Role::TextRun
            && node.value().is_some_and(|value| value.contains(words))
    });
    let row = rows.into_iter().next().expect("a row with the words");
    let bounds = row.rect();
    let value = row.value().expect("a row has text");
    let at = value.find(words).expect("the words stand there") as f32;
    let x = bounds.left() + bounds.width() * (at + 1.0) / value.len() as f32;
    Pos2::new(x, bounds.center().y)
}

fn click_at(page: &mut Page, at: Pos2, button: PointerButton) {
    page.hover_at(at);
    for pressed in [true, false] {
        page.event(Event::PointerButton {
            pos: at,
            button,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    page.run();
}

#[test]
fn a_right_click_keeps_the_selection_it_falls_into() {
    let mut page = page();
    let span = find(&page, "Best wishes");
    select(&mut page, span);
    let at = point_in(&page, "wishes");
    click_at(&mut page, at, PointerButton::Secondary);
    assert_eq!(selected(&page), "Best wishes");
    page.get_by_label("Bold").click();
    page.run();
    assert_eq!(edited(&page), [false, false, false, true]);
    assert_eq!(page.state().edits, [(EditStep::Bold, true)]);
    assert_eq!(selected(&page), "Best wishes");
}

#[test]
fn a_click_on_a_link_puts_the_caret_there_and_opens_nothing() {
    let mut page = page();
    let at = point_in(&page, "Voice");
    click_at(&mut page, at, PointerButton::Primary);
    let caret = page.state().view.selection().expect("a caret");
    assert!(place(&letter(), "Coram Voice").contains(caret), "{caret:?}");
    let opens = |command: &egui::OutputCommand| matches!(command, egui::OutputCommand::OpenUrl(_));
    assert!(!page.output().platform_output.commands.iter().any(opens));
}

#[test]
fn a_right_click_on_marked_words_offers_what_can_be_done_about_them() {
    let draft = letter();
    let (block, at) = draft.block_spans()[3];
    let words = place(&draft, "wishes");
    let mark = Mark {
        block,
        span: Span::new(words.start - at.start, words.end - at.start),
        severity: Severity::Warning,
        message: "It is said twice".to_owned(),
        remedies: vec![
            Remedy::Change("regards".to_owned()),
            Remedy::Change(String::new()),
        ],
    };
    let mut page = page_with(Desk {
        draft,
        marks: vec![mark],
        ..Desk::default()
    });
    let at = point_in(&page, "Dear");
    click_at(&mut page, at, PointerButton::Secondary);
    assert!(page.query_by_label("Change to “regards”").is_none());
    press(&mut page, Key::Escape);
    let at = point_in(&page, "ishes");
    click_at(&mut page, at, PointerButton::Secondary);
    page.get_by_label("Take it out");
    page.get_by_label("Change to “regards”").click();
    page.run();
    let wanted = Remedy::Change("regards".to_owned());
    assert_eq!(page.state().remedies, [wanted]);
}
