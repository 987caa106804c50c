//! Gaps on the page: walked through, answered, chosen, deleted, asked again.

use super::*;

#[test]
fn typing_over_a_gap_answers_it_and_edits_nothing() {
    let mut page = page();
    caret(&mut page, 0);
    press(&mut page, Key::Tab);
    assert_eq!(selected(&page), "[which meeting?]");
    for letter in ["the", " ", "review"] {
        type_text(&mut page, letter);
    }
    assert_eq!(edited(&page), [false; 4]);
    assert!(text(&page).contains("somebody to the review. The chair"));
    let answers: Vec<&GapValue> = page.state().draft.gaps.values().collect();
    let text = "the review".to_owned();
    assert_eq!(answers, [&GapValue::Filled { text }]);
    assert_eq!(page.state().edits[0], (EditStep::GapFilled, true));
}

#[test]
fn tab_walks_the_open_gaps_and_then_leaves_the_page() {
    let mut page = page();
    caret(&mut page, 0);
    for prompt in ["[which meeting?]", "[she / he / they]", "[anything else?]"] {
        press(&mut page, Key::Tab);
        assert_eq!(selected(&page), prompt);
    }
    press_with(&mut page, Modifiers::SHIFT, Key::Tab);
    assert_eq!(selected(&page), "[she / he / they]");
    press(&mut page, Key::Tab);
    press(&mut page, Key::Tab);
    assert!(page.get_by_label("From Bringing somebody").is_focused());
    press(&mut page, Key::Tab);
    assert!(page.get_by_label("After the letter").is_focused());
    assert_eq!(text(&page), letter().text());
}

#[test]
fn a_screen_reader_hears_which_gap_was_walked_to() {
    let mut page = page();
    caret(&mut page, 0);
    press(&mut page, Key::Tab);
    page.get_by_label("Gap 1 of 3: which meeting?");
}

#[test]
fn a_choice_is_made_by_keyboard() {
    let mut page = page();
    let gap = find(&page, "[she / he / they]");
    select(&mut page, gap);
    page.get_by_label("they");
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::Enter);
    assert!(text(&page).contains("and they can say no."));
    assert!(page.query_by_label("she").is_none());
    assert_eq!(edited(&page), [false; 4]);
    assert_eq!(page.state().edits, [(EditStep::GapFilled, true)]);
}

#[test]
fn a_choice_is_made_by_pointer() {
    let mut page = page();
    let gap = find(&page, "[she / he / they]");
    select(&mut page, gap);
    page.get_by_label("he").click();
    page.run();
    assert!(text(&page).contains("and he can say no."));
    assert!(page.get_by_label("Letter").is_focused());
    type_text(&mut page, "re");
    assert!(text(&page).contains("and here can say no."));
}

#[test]
fn escape_closes_the_choices_and_keeps_the_page_focused() {
    let mut page = page();
    let gap = find(&page, "[she / he / they]");
    select(&mut page, gap);
    press(&mut page, Key::Escape);
    assert!(page.query_by_label("they").is_none());
    assert!(page.get_by_label("Letter").is_focused());
    type_text(&mut page, "Anna");
    assert!(text(&page).contains("and Anna can say no."));
}

#[test]
fn backspace_beside_an_open_gap_selects_it_first() {
    let mut page = page();
    let gap = find(&page, "[which meeting?]");
    caret(&mut page, gap.end);
    press(&mut page, Key::Backspace);
    assert_eq!(
        (selected(&page).as_str(), page.state().edits.len()),
        ("[which meeting?]", 0)
    );
    press(&mut page, Key::Backspace);
    assert!(!text(&page).contains("which meeting"));
    assert_eq!(edited(&page), [false, true, false, false]);
}

#[test]
fn a_caret_inside_an_open_gap_selects_it() {
    let mut page = page();
    let gap = find(&page, "[which meeting?]");
    caret(&mut page, gap.start);
    press(&mut page, Key::ArrowRight);
    assert_eq!(selected(&page), "[which meeting?]");
    press(&mut page, Key::ArrowRight);
    assert_eq!(
        page.state().view.selection(),
        Some(Span::new(gap.end, gap.end))
    );
}

#[test]
fn a_gap_asks_again_once_the_caret_leaves_its_deleted_answer() {
    let mut page = page();
    let gap = find(&page, "[which meeting?]");
    select(&mut page, gap);
    type_text(&mut page, "x");
    press(&mut page, Key::Backspace);
    assert!(text(&page).contains("somebody to . The"));
    type_text(&mut page, "y");
    assert!(text(&page).contains("somebody to y. The"));
    press(&mut page, Key::Backspace);
    press(&mut page, Key::ArrowRight);
    assert_eq!(page.state().draft, letter());
    let after = Span::new(gap.end + 1, gap.end + 1);
    assert_eq!(page.state().view.selection(), Some(after));
}
