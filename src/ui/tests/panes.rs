//! The keyboard goes to every pane.

use super::*;

/// The pane that has the keyboard.
fn pane(window: &Window) -> &'static str {
    match window.focused_role() {
        Some(Role::ListBoxOption) => "cases",
        Some(Role::ScrollView) => "post",
        Some(Role::CheckBox) => "issues",
        Some(Role::MultilineTextInput) => "letter",
        Some(Role::Button) if window.focused().as_deref() == Some("Ignore") => "checks",
        Some(_) => "something else",
        None => "nothing",
    }
}

#[test]
fn f6_goes_round_the_panes_from_the_checklist_where_a_paste_puts_the_keyboard() {
    let mut window = Window::with_post();
    for expected in ["letter", "checks", "cases", "post", "issues", "letter"] {
        window.press(Key::F6);
        assert_eq!(pane(&window), expected);
    }
}

#[test]
fn shift_f6_goes_round_the_other_way() {
    let mut window = Window::with_post();
    for expected in ["post", "cases", "checks", "letter", "issues"] {
        window.press_with(Modifiers::SHIFT, Key::F6);
        assert_eq!(pane(&window), expected);
    }
}

#[test]
fn f6_goes_on_from_where_a_click_put_the_keyboard() {
    let mut window = Window::with_post();
    window.letter().click();
    window.run();
    assert_eq!(pane(&window), "letter");
    window.press(Key::F6);
    assert_eq!(pane(&window), "checks");
    window.press(Key::F6);
    assert_eq!(pane(&window), "cases");
}

#[test]
fn f6_goes_on_from_the_filter_to_the_letter() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::Num1);
    window.press_with(CTRL, Key::F);
    window.press(Key::F6);
    assert_eq!(pane(&window), "letter");
}

#[test]
fn ctrl_and_a_number_go_straight_to_a_pane() {
    let mut window = Window::with_post();
    for (key, expected) in [
        (Key::Num1, "cases"),
        (Key::Num2, "post"),
        (Key::Num3, "issues"),
        (Key::Num4, "letter"),
        (Key::Num5, "checks"),
        (Key::Num2, "post"),
    ] {
        window.press_with(CTRL, key);
        assert_eq!(pane(&window), expected);
    }
}

#[test]
fn ctrl_3_comes_back_to_the_row_it_left() {
    let mut window = Window::with_post();
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    let row = window.focused();
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::Num3);
    assert_eq!(window.focused(), row);
}

#[test]
fn without_a_case_f6_leaves_nothing_to_happen_when_one_is_opened() {
    let mut window = Window::new();
    window.press(Key::F6);
    window.press(Key::F6);
    window.paste(POST);
    assert_eq!(pane(&window), "issues");
}

#[test]
fn the_post_scrolls_by_keys() {
    let mut window = Window::new();
    let post = (0..120).map(|at| format!("Line {at} about my son and the social worker.\n\n"));
    window.paste(&post.collect::<String>());
    window.press_with(CTRL, Key::Num2);
    let top = |window: &Window| {
        window
            .harness
            .get_by(|node| {
                node.role() == Role::Label
                    && node
                        .value()
                        .is_some_and(|words| words.starts_with("Line 3 "))
            })
            .rect()
            .top()
    };
    let before = top(&window);
    window.press(Key::ArrowDown);
    assert!(top(&window) < before);
    assert_eq!(pane(&window), "post");
    window.press(Key::Home);
    assert_eq!(top(&window), before);
}

#[test]
fn escape_leaves_the_keyboard_where_it_is() {
    let mut window = Window::with_post();
    for (key, expected) in [
        (Key::Num1, "cases"),
        (Key::Num2, "post"),
        (Key::Num3, "issues"),
        (Key::Num4, "letter"),
    ] {
        window.press_with(CTRL, key);
        window.press(Key::Escape);
        assert_eq!(pane(&window), expected);
    }
}

#[test]
fn the_edge_between_panes_is_moved_by_the_arrow_keys() {
    let mut window = Window::small();
    window.paste(POST);
    let edge = |window: &Window| {
        let splitters = window.harness.get_all_by_role(Role::Splitter);
        let places = splitters.map(|node| node.rect().center().x);
        places.fold(f32::INFINITY, f32::min)
    };
    let before = edge(&window);
    let first = window.harness.get_all_by_role(Role::Splitter).next();
    first.expect("an edge").focus();
    window.run();
    window.press(Key::ArrowRight);
    assert!(edge(&window) > before);
    window.press(Key::ArrowLeft);
    assert_eq!(edge(&window), before);
}

#[test]
fn an_edge_moved_by_a_key_is_kept_at_once() {
    let mut window = Window::small();
    window.paste(POST);
    let before = window.bench().settings().panes;
    let first = window.harness.get_all_by_role(Role::Splitter).next();
    first.expect("an edge").focus();
    window.run();
    for _ in 0..3 {
        window.press(Key::ArrowRight);
    }
    assert!(window.bench().settings().panes[0] > before[0]);
    window.press_with(CTRL, Key::L);
    let before = window.bench().settings().library_panes;
    let last = window.harness.get_all_by_role(Role::Splitter).last();
    last.expect("an edge").focus();
    window.run();
    // The edge goes where the arrow points, though its pane is at its right.
    for _ in 0..3 {
        window.press(Key::ArrowLeft);
    }
    assert!(window.bench().settings().library_panes[2] > before[2]);
}
