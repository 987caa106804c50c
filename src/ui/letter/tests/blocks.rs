//! The selection over several blocks, and what happens at their borders, beside gaps too.

use super::*;

/// Selects bytes of the letter over any number of blocks.
fn select_over(page: &mut Page, from: usize, to: usize) {
    page.state_mut().view.select(Span::new(from, to));
    page.run();
}

fn select_all(page: &mut Page) {
    press_with(page, Modifiers::COMMAND, Key::A);
}

/// Where an origin of the library stands, block by block.
fn of_library(page: &Page) -> Vec<bool> {
    let blocks = page.state().draft.blocks.iter();
    blocks.map(|block| block.snippet().is_some()).collect()
}

fn open_gaps(page: &Page) -> usize {
    page.state().draft.open_gaps().len()
}

#[test]
fn a_copy_over_several_blocks_is_clean() {
    let mut page = page();
    let from = find(&page, "rowanberry").start;
    let to = find(&page, "your solicitor").end;
    select_over(&mut page, from, to);
    page.event(Event::Copy);
    page.run();
    let copied = "rowanberry,\n\nYou can bring somebody to [which meeting?]. The chair decides, and [she / he / they] can say no. \n\n\
                  Who can help:\n\n- Coram Voice – for children\n- your solicitor";
    assert_eq!(page.state().copied, [copied]);
    assert_eq!(text(&page), letter().text());
    assert!(page.state().edits.is_empty());
}

#[test]
fn a_cut_over_several_blocks_joins_what_is_left_in_one_step() {
    let mut page = page();
    let from = find(&page, "rowanberry").start;
    let to = find(&page, "They are free").start;
    select_over(&mut page, from, to);
    page.event(Event::Cut);
    page.run();
    assert_eq!(text(&page), "Dear They are free.\nBest wishes");
    assert_eq!(page.state().edits, [(EditStep::Cutting, true)]);
    assert!(page.state().copied[0].starts_with("rowanberry,\n\nYou can"));
    assert_eq!(edited(&page), [true, false]);
}

#[test]
fn several_paragraphs_pasted_within_a_passage_become_its_lines() {
    let mut page = page();
    let at = find(&page, "The chair").start;
    caret(&mut page, at);
    page.event(Event::Paste("One.\r\n\r\nTwo.\n\n\nThree. ".to_owned()));
    page.run();
    assert!(text(&page).contains("]. One.\nTwo.\nThree. The chair"));
    assert_eq!(page.state().draft.blocks.len(), 4);
    assert_eq!(open_gaps(&page), 3);
    type_text(&mut page, "Four. ");
    assert!(text(&page).contains("Three. Four. The chair"));
}

#[test]
fn several_paragraphs_pasted_behind_a_passage_leave_it_alone() {
    let mut page = page();
    let at = find(&page, "They are free.").end;
    caret(&mut page, at);
    page.event(Event::Paste("\nOne.\n\nTwo.".to_owned()));
    page.run();
    assert_eq!(page.state().draft.blocks[3].passage.text, "One.\nTwo.");
    assert_eq!(edited(&page), [false, false, false, true, false]);
}

#[test]
fn pasting_over_everything_leaves_what_was_pasted() {
    let mut page = page();
    select_all(&mut page);
    page.event(Event::Paste("One.\n\nTwo.".to_owned()));
    page.run();
    assert_eq!(text(&page), "One.\nTwo.");
    assert_eq!(of_library(&page), [false]);
    assert_eq!(page.state().edits, [(EditStep::Pasting, true)]);
}

#[test]
fn a_key_over_several_blocks_puts_one_letter_in_their_place() {
    let mut page = page();
    let from = find(&page, "Who can").start;
    let to = find(&page, "Best wishes").start;
    select_over(&mut page, from, to);
    type_text(&mut page, "x");
    assert!(text(&page).ends_with("[anything else?]\nxBest wishes"));
    assert_eq!(edited(&page), [false, false, true]);
    assert_eq!(page.state().edits.len(), 1);
}

#[test]
fn enter_and_backspace_at_a_border_part_and_join() {
    let mut page = page();
    let at = find(&page, "Best wishes").start;
    caret(&mut page, at);
    press(&mut page, Key::Enter);
    assert_eq!(edited(&page), [false, false, false, true, false]);
    assert!(text(&page).ends_with("They are free.\n\nBest wishes"));
    press(&mut page, Key::Backspace);
    assert_eq!(page.state().draft.blocks.len(), 4);
    press(&mut page, Key::Backspace);
    assert!(text(&page).ends_with("They are free.Best wishes"));
    assert_eq!(page.state().draft.blocks.len(), 3);
}

#[test]
fn backspace_behind_a_gap_that_ends_a_block_joins_and_keeps_the_gap() {
    let mut page = page();
    let at = find(&page, "Who can").start;
    caret(&mut page, at);
    press(&mut page, Key::Backspace);
    assert!(text(&page).contains("[anything else?]Who can help:"));
    assert_eq!((open_gaps(&page), page.state().draft.blocks.len()), (3, 3));
    // The next one only selects the gap.
    press(&mut page, Key::Backspace);
    assert_eq!(selected(&page), "[anything else?]");
    assert_eq!(open_gaps(&page), 3);
}

#[test]
fn delete_before_a_border_joins_and_keeps_the_gap_too() {
    let mut page = page();
    let at = find(&page, "[anything else?]").end;
    caret(&mut page, at);
    press(&mut page, Key::Delete);
    assert!(text(&page).contains("[anything else?]Who can help:"));
    assert_eq!(open_gaps(&page), 3);
}

#[test]
fn enter_beside_a_gap_breaks_the_line_and_keeps_the_gap() {
    for is_before in [true, false] {
        let mut page = page();
        let gap = find(&page, "[she / he / they]");
        caret(&mut page, if is_before { gap.start } else { gap.end });
        press(&mut page, Key::Enter);
        let broken = match is_before {
            true => "and \n[she / he / they] can",
            false => "and [she / he / they]\n can",
        };
        assert!(text(&page).contains(broken), "{}", text(&page));
        assert_eq!((open_gaps(&page), page.state().draft.blocks.len()), (3, 4));
    }
}

#[test]
fn enter_on_a_selected_gap_does_not_lose_it() {
    let mut page = page();
    caret(&mut page, 0);
    press(&mut page, Key::Tab);
    assert_eq!(selected(&page), "[which meeting?]");
    press(&mut page, Key::Enter);
    assert_eq!(page.state().draft, letter());
    assert_eq!(selected(&page), "[which meeting?]");
    assert!(page.state().edits.is_empty());
    type_text(&mut page, "court");
    assert!(text(&page).contains("somebody to court. The chair"));
}

#[test]
fn the_ends_of_the_letter_have_nothing_to_join() {
    let mut page = page();
    caret(&mut page, 0);
    press(&mut page, Key::Backspace);
    let end = text(&page).len();
    caret(&mut page, end);
    press(&mut page, Key::Delete);
    assert_eq!(page.state().draft, letter());
}

#[test]
fn the_selection_reaches_over_borders_by_keys() {
    let mut page = page();
    let at = find(&page, "rowanberry").start;
    caret(&mut page, at);
    press_with(&mut page, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut page, Modifiers::SHIFT, Key::End);
    assert!(selected(&page).starts_with("rowanberry,\nYou can bring"));
    let blocks = page.state().view.selected_blocks();
    assert_eq!(blocks, [BlockId(0), BlockId(1)]);
}

#[test]
fn a_selection_that_only_touches_a_block_leaves_it_out() {
    let mut page = page();
    let (_, second) = page.state().draft.block_spans()[1];
    select_over(&mut page, second.start, second.end + 1);
    assert_eq!(page.state().view.selected_blocks(), [BlockId(1)]);
    caret(&mut page, second.end);
    assert_eq!(page.state().view.selected_blocks(), [BlockId(1)]);
}
