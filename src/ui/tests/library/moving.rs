//! The way into the library and back, and the keyboard within it.

use super::*;

/// The pane that has the keyboard.
fn pane(window: &Window) -> &'static str {
    let name = window.focused().unwrap_or_default();
    match window.focused_role() {
        Some(Role::ListBoxOption) if window.rows().contains(&name) => "table",
        Some(Role::ListBoxOption) => "kinds",
        Some(Role::ScrollView) if name == "The entry" => "entry",
        Some(Role::ScrollView) if name == "The history" => "history",
        Some(_) => "something else",
        None => "nothing",
    }
}

#[test]
fn ctrl_l_goes_to_the_library_and_back() {
    let mut window = Window::new();
    assert_eq!(window.room(), Room::Desk);
    window.press_with(CTRL, Key::L);
    assert_eq!(window.room(), Room::Library);
    assert_eq!(pane(&window), "table");
    window.press_with(CTRL, Key::L);
    assert_eq!(window.room(), Room::Desk);
}

#[test]
fn the_switch_goes_to_the_library_and_back() {
    let mut window = Window::with_post();
    window.click("Library");
    assert_eq!(window.room(), Room::Library);
    window.click("Desk");
    assert_eq!(window.room(), Room::Desk);
}

#[test]
fn the_desk_is_as_it_was_left() {
    let mut window = Window::with_post();
    window.press(Key::ArrowDown);
    window.press(Key::Space);
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::A);
    let text = window.letter_text();
    let selection = window.case().selection;
    assert!(selection.is_some_and(|span| !span.is_empty()));
    window.press_with(CTRL, Key::L);
    window.press(Key::ArrowDown);
    window.search("contact");
    window.press_with(CTRL, Key::L);
    assert!(window.letter().is_focused());
    assert_eq!(window.letter_text(), text);
    assert_eq!(window.case().selection, selection);
    window.press_with(CTRL, Key::Num3);
    let row = window.focused();
    window.press_with(CTRL, Key::L);
    window.press_with(CTRL, Key::L);
    assert_eq!(window.focused(), row);
}

#[test]
fn the_library_is_as_it_was_left() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::L);
    window.click_option("Signposts");
    window.search("coram");
    window.press(Key::Enter);
    let chosen = window.chosen();
    window.press_with(CTRL, Key::L);
    window.press_with(CTRL, Key::L);
    assert_eq!(window.chosen(), chosen);
    assert_eq!(pane(&window), "table");
}

#[test]
fn from_a_passage_of_the_letter_the_way_leads_to_that_passage() {
    let mut window = Window::prepared(|bench| {
        act(bench, Action::Paste(POST.to_owned()));
        let mut snippets = bench.library().snippets.values();
        let snippet = snippets.find(|snippet| snippet.title == IRO);
        let snippet = snippet.expect("the passage").id.clone();
        act(
            bench,
            Action::AddSnippet {
                snippet,
                after: None,
            },
        );
    });
    // A filter that does not list the passage gives way.
    window.press_with(CTRL, Key::L);
    window.click_option("Sources");
    window.press_with(CTRL, Key::L);
    let draft = &window.case().work.draft;
    let place = draft.text().find("independent reviewing officer");
    let place = place.expect("the passage stands in the letter");
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::Home);
    let lines = window.letter_text()[..place].matches('\n').count();
    for _ in 0..400 {
        let at = window.case().selection.map_or(0, |span| span.start);
        if at >= place {
            break;
        }
        window.press(Key::ArrowDown);
    }
    assert!(lines > 0);
    window.press_with(CTRL, Key::L);
    let chosen = window.chosen();
    assert!(chosen[0].starts_with("Passages"), "{chosen:?}");
    assert!(chosen[1].starts_with(IRO), "{chosen:?}");
    assert_eq!(pane(&window), "table");
}

#[test]
fn a_post_that_is_pasted_leads_to_the_desk() {
    let mut window = Window::in_library();
    window.paste(POST);
    assert_eq!(window.room(), Room::Desk);
    assert_eq!(window.focused_role(), Some(Role::CheckBox));
}

#[test]
fn no_key_changes_the_letter_from_the_library() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    let (ticks, text) = (window.case().work.ticks.clone(), window.letter_text());
    window.press_with(CTRL, Key::L);
    window.press_with(CTRL, Key::Z);
    window.press_with(CTRL_SHIFT, Key::Backspace);
    window.press_with(CTRL, Key::Enter);
    assert_eq!(window.case().work.ticks, ticks);
    assert_eq!(window.letter_text(), text);
    assert_eq!(window.pocket.held(), None);
}

#[test]
fn f6_goes_round_the_panes_of_the_library() {
    let mut window = Window::in_library();
    for expected in ["entry", "history", "kinds", "table"] {
        window.press(Key::F6);
        assert_eq!(pane(&window), expected);
    }
    window.press_with(Modifiers::SHIFT, Key::F6);
    assert_eq!(pane(&window), "kinds");
}

#[test]
fn in_a_narrow_window_the_history_stands_under_the_entry() {
    let mut window = Window::in_library();
    window.harness.set_size(egui::vec2(1100.0, 700.0));
    window.run();
    for expected in ["entry", "kinds", "table"] {
        window.press(Key::F6);
        assert_eq!(pane(&window), expected);
    }
    assert!(window.says("Revision 1"));
}

#[test]
fn arrows_move_through_the_table_and_show_what_they_come_to() {
    let mut window = Window::in_library();
    let rows = window.rows();
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    assert_eq!(window.focused().as_ref(), rows.get(2));
    assert_eq!(window.chosen().last(), rows.get(2));
    window.press(Key::ArrowUp);
    assert_eq!(window.chosen().last(), rows.get(1));
}

#[test]
fn home_end_and_pages_reach_all_of_a_long_table() {
    let mut window = Window::in_library();
    let first = window.focused();
    window.press(Key::End);
    let last = window.focused();
    assert_ne!(first, last);
    assert_eq!(pane(&window), "table");
    window.press(Key::ArrowDown);
    assert_eq!(window.focused(), last);
    window.press(Key::PageUp);
    assert_ne!(window.focused(), last);
    assert_eq!(pane(&window), "table");
    window.press(Key::PageDown);
    assert_eq!(window.focused(), last);
    window.press(Key::Home);
    assert_eq!(window.focused(), first);
}

#[test]
fn enter_goes_into_the_entry_and_escape_back() {
    let mut window = Window::in_library();
    window.press(Key::ArrowDown);
    let row = window.focused();
    window.press(Key::Enter);
    assert_eq!(pane(&window), "entry");
    window.press(Key::Escape);
    assert_eq!(window.focused(), row);
    window.press(Key::Enter);
    window.press(Key::Tab);
    assert_ne!(pane(&window), "entry");
    window.press(Key::Escape);
    assert_eq!(window.focused(), row);
}

#[test]
fn arrows_and_enter_choose_a_kind() {
    let mut window = Window::in_library();
    window.press_with(Modifiers::SHIFT, Key::F6);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(window.chosen()[0].starts_with("Issues"));
    assert_eq!(pane(&window), "kinds");
    window.press(Key::End);
    window.press(Key::Enter);
    assert!(window.chosen()[0].starts_with("In letters"));
    // The pages of care stand behind the lists.
    for _ in CarePage::ALL {
        window.press(Key::ArrowUp);
    }
    window.press(Key::Enter);
    assert!(window.chosen()[0].starts_with("Retired"));
    assert!(window.says("Nothing waits here"));
    assert!(window.says("Choose an entry to read it"));
}

#[test]
fn the_kinds_and_lists_follow_the_keyboard_in_a_low_window() {
    let mut window = Window::small_as_lead();
    window.harness.set_size(egui::vec2(960.0, 420.0));
    window.run();
    window.click_option("Passages");
    for _ in 0..Todo::ALL.len() + Kind::ALL.len() {
        window.press(Key::ArrowDown);
    }
    // The scrolling takes a few frames.
    for _ in 0..30 {
        window.harness.step();
    }
    assert_eq!(pane(&window), "kinds");
    let place = window.focused_place().expect("a place");
    assert!(place.y0 >= 46.0 && place.y1 <= 420.0 - 28.0, "{place:?}");
}
