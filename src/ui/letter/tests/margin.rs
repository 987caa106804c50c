//! The margin: labels, menus, blocks that move.

use super::*;

#[test]
fn labels_name_the_origin_and_the_state_of_their_blocks() {
    let mut draft = letter();
    draft.blocks[1].edited = true;
    draft.blocks[2].edited = true;
    draft.blocks[2].stranded = true;
    let unchecked = BTreeSet::from([SnippetId::new("farewell").expect("a name")]);
    let page = page_with(Desk {
        draft,
        unchecked,
        ..Desk::default()
    });
    page.get_by_label("From Greeting");
    page.get_by_label("From Bringing somebody, edited");
    page.get_by_label("From Who can help, not ticked any more");
    page.get_by_label("From Farewell, not yet checked");
}

#[test]
fn what_a_colleague_says_of_a_block_stands_at_its_label() {
    let comments = BTreeMap::from([(BlockId(3), "Ash: Why not kind regards?".to_owned())]);
    let page = page_with(Desk {
        draft: letter(),
        comments,
        ..Desk::default()
    });
    page.get_by_label("From Farewell. Comment by Ash: Why not kind regards?");
    page.get_by_label("From Greeting");
}

#[test]
fn labels_do_not_overlap() {
    let mut draft = letter();
    for block in &mut draft.blocks {
        if let Origin::Snippet { title, .. } = &mut block.origin {
            *title = "A passage with a rather long name, longer than the margin".to_owned();
        }
        block.edited = true;
    }
    let page = page_with(Desk {
        draft,
        ..Desk::default()
    });
    let labels: Vec<egui::Rect> = page
        .get_all_by_label_contains("From A passage")
        .map(|label| label.rect())
        .collect();
    assert_eq!(labels.len(), 4);
    assert!(
        labels
            .windows(2)
            .all(|pair| pair[0].bottom() <= pair[1].top()),
        "{labels:?}"
    );
}

#[test]
fn a_label_selects_its_block_and_asks_where_it_comes_from() {
    let mut page = page();
    page.get_by_label("From Who can help").click();
    page.run();
    assert!(selected(&page).starts_with("Who can help:"));
    let asked = BlockAction::ShowOrigin { by_keys: false };
    assert_eq!(page.state().actions, [(BlockId(2), asked)]);
    assert!(page.get_by_label("Letter").is_focused());
}

#[test]
fn enter_on_a_label_asks_by_the_keyboard_and_the_arrow_keys_go_to_the_others() {
    let mut page = page();
    // Behind the last gap Tab leaves the letter.
    let end = text(&page).len();
    caret(&mut page, end);
    press(&mut page, Key::Tab);
    assert!(page.get_by_label("From Farewell").is_focused());
    press(&mut page, Key::ArrowUp);
    assert!(page.get_by_label("From Who can help").is_focused());
    press(&mut page, Key::ArrowUp);
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::Enter);
    let asked = BlockAction::ShowOrigin { by_keys: true };
    assert_eq!(page.state().actions, [(BlockId(2), asked)]);
    let block = page.state().view.insertion_block();
    assert_eq!(block, Some(BlockId(2)));
    press(&mut page, Key::Tab);
    assert!(page.get_by_label("After the letter").is_focused());
}

#[test]
fn a_right_click_on_a_label_offers_its_menu() {
    let mut page = page();
    page.get_by_label("From Who can help").click_secondary();
    page.run();
    assert!(
        page.query_by_label("Put the library’s wording back")
            .is_none()
    );
    page.get_by_label("Move up").click();
    page.run();
    assert_eq!(page.state().actions, [(BlockId(2), BlockAction::MoveUp)]);
    assert!(page.get_by_label("Letter").is_focused());
}

#[test]
fn a_block_moved_elsewhere_takes_the_caret_along() {
    let mut page = page();
    let at = find(&page, "wishes").start;
    caret(&mut page, at);
    page.state_mut().draft.blocks.rotate_right(1);
    page.run();
    type_text(&mut page, "good ");
    assert!(text(&page).starts_with("Best good wishes\nDear"));
}

/// Drags the label of the third block over the second; with Escape pressed before it is let go.
fn drag_third_block(escape: bool) -> Page {
    let mut page = page();
    let id = LetterView::editor_id(page.state().case_key);
    let rect = |block: u64| {
        let id = id.with(("margin", block));
        page.ctx.read_response(id).expect("a label").rect
    };
    let (from, to) = (rect(2).center(), rect(1).left_top());
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    page.hover_at(from);
    page.step();
    page.event(button(from, true));
    page.step();
    for part in [0.5, 0.9, 1.0] {
        page.hover_at(from.lerp(to, part));
        page.step();
    }
    if escape {
        press(&mut page, Key::Escape);
    }
    page.event(button(to, false));
    page.step();
    page
}

#[test]
fn a_block_dragged_by_its_label_moves_where_it_is_let_go() {
    let page = drag_third_block(false);
    let moved = (BlockId(2), BlockAction::MoveTo(1));
    assert_eq!(page.state().actions, [moved]);
}

#[test]
fn escape_leaves_a_dragged_block_where_it_was() {
    assert_eq!(drag_third_block(true).state().actions, []);
}
