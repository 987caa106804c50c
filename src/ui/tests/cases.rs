//! The list of cases.

use super::*;
use crate::store::CaseId;

/// The rows of the list, by name, from top to bottom.
pub(super) fn rows(window: &Window) -> Vec<String> {
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    nodes
        .filter(|node| node.role() == Role::ListBoxOption)
        .filter_map(|node| node.label())
        .collect()
}

pub(super) fn ids(window: &Window) -> Vec<CaseId> {
    window.bench().cases().iter().map(|case| case.id).collect()
}

/// Three posts of one day: one presses more than the other two, which came one after the other.
pub(super) const POSTS: [&str; 3] = [
    "A word about housing

Post by mossycup » Fri Nov 20, 2026 9:30 am

Hello, my son is 9. Who can tell me more?
",
    "They want me to sign

Post by tallteasel » Fri Nov 20, 2026 8:02 pm

Hello, the social worker says I must sign section 20 today or she takes my daughter. I do not want to.
",
    "What does IRO stand for

Post by Pebbledash » Sat Nov 21, 2026 9:40 am

Hello, what does our IRO do for my girls?
",
];

/// A window over a small library with these posts, the last of them open.
pub(super) fn small_with(posts: &[&str]) -> Window {
    let mut window = Window::small();
    for post in posts {
        window.paste(post);
    }
    window
}

/// A window with `count` cases, the first of the list open.
fn with_cases(count: usize) -> Window {
    let mut window = Window::small();
    for at in 0..count {
        let post = format!(
            "Hello, post {at}. My son is {}. What can I do about the meeting?",
            at % 16 + 1
        );
        act(window.harness.state_mut().bench_mut(), Action::Paste(post));
    }
    let first = window.bench().cases().first().map(|case| case.id);
    let first = first.expect("a case");
    act(
        window.harness.state_mut().bench_mut(),
        Action::OpenCase(first),
    );
    window.run();
    window
}

#[test]
fn the_list_shows_how_far_each_case_has_come() {
    let mut window = Window::with_post();
    window.paste(SHORT_POST);
    window.press(Key::Space);
    window.run_command("Mark as ready");
    let rows = rows(&window);
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().any(|row| row.contains(", ready")), "{rows:?}");
    assert!(
        rows.iter()
            .any(|row| row.contains("sister") && row.contains(", new")),
        "{rows:?}"
    );
}

#[test]
fn a_tick_makes_a_new_case_one_that_is_being_drafted() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    assert!(
        rows(&window)[0].contains(", drafting"),
        "{:?}",
        rows(&window)
    );
}

#[test]
fn a_click_opens_a_case() {
    let mut window = Window::with_post();
    let first = window.case().id;
    window.paste(SHORT_POST);
    let name = rows(&window)
        .into_iter()
        .find(|row| row.contains("sister"))
        .expect("the first case");
    window.click(&name);
    assert_eq!(window.case().id, first);
}

#[test]
fn arrow_keys_and_enter_open_a_case() {
    let mut window = with_cases(3);
    let ids = ids(&window);
    assert_eq!(window.case().id, ids[0]);
    window.press_with(CTRL, Key::Num1);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    assert_eq!(window.case().id, ids[0]);
    window.press(Key::Enter);
    assert_eq!(window.case().id, ids[2]);
}

#[test]
fn ctrl_page_down_and_up_move_through_the_cases_and_stop_at_the_ends() {
    let mut window = with_cases(3);
    let ids = ids(&window);
    for expected in [ids[1], ids[2], ids[2]] {
        window.press_with(CTRL, Key::PageDown);
        assert_eq!(window.case().id, expected);
    }
    for expected in [ids[1], ids[0], ids[0]] {
        window.press_with(CTRL, Key::PageUp);
        assert_eq!(window.case().id, expected);
    }
}

#[test]
fn arrow_keys_reach_every_case_of_a_long_list_and_come_back() {
    let mut window = with_cases(24);
    window.press_with(CTRL, Key::Num1);
    let mut seen = vec![window.focused()];
    for _ in 1..24 {
        window.press(Key::ArrowDown);
        seen.push(window.focused());
    }
    window.press(Key::Enter);
    assert_eq!(Some(window.case().id), ids(&window).last().copied());
    window.press_with(CTRL, Key::Num1);
    for row in seen.iter().rev() {
        assert_eq!(window.focused(), *row);
        window.press(Key::ArrowUp);
    }
    window.press(Key::Enter);
    assert_eq!(Some(window.case().id), ids(&window).first().copied());
}

#[test]
fn home_and_end_go_to_the_ends_of_a_long_list() {
    let mut window = with_cases(24);
    let ids = ids(&window);
    window.press_with(CTRL, Key::Num1);
    window.press(Key::End);
    window.press(Key::Enter);
    assert_eq!(Some(window.case().id), ids.last().copied());
    window.press_with(CTRL, Key::Num1);
    window.press(Key::Home);
    window.press(Key::Enter);
    assert_eq!(Some(window.case().id), ids.first().copied());
}

#[test]
fn ctrl_1_finds_the_open_case_at_the_end_of_a_long_list() {
    let mut window = with_cases(24);
    for _ in 0..23 {
        window.press_with(CTRL, Key::PageDown);
    }
    window.press_with(CTRL, Key::Num3);
    window.press_with(CTRL, Key::Num1);
    assert_eq!(window.focused_role(), Some(Role::ListBoxOption));
    window.press(Key::ArrowUp);
    window.press(Key::Enter);
    assert_eq!(window.case().id, ids(&window)[22]);
}

#[test]
fn with_no_case_open_ctrl_1_goes_to_the_first() {
    let mut window = with_cases(3);
    window.run_command("Remove this case");
    window.press_with(CTRL, Key::Num1);
    window.press(Key::Enter);
    assert_eq!(window.case().id, ids(&window)[0]);
}

#[test]
fn a_removed_case_comes_back_whole_by_the_notice() {
    let mut window = Window::with_post();
    window.press(Key::Space);
    let (id, text) = (window.case().id, window.letter_text());
    window.run_command("Remove this case");
    assert!(window.bench().open_case_ref().is_none());
    assert!(rows(&window).is_empty());
    window.click("Undo");
    assert_eq!((window.case().id, window.letter_text()), (id, text));
    assert_eq!(rows(&window).len(), 1);
    assert_eq!(window.focused_role(), Some(Role::CheckBox));
}

#[test]
fn the_desk_comes_back_as_it_was() {
    let mut window = Window::with_post();
    window.paste(SHORT_POST);
    window.press_with(CTRL, Key::PageDown);
    window.press(Key::Space);
    let (id, ticks) = (window.case().id, window.case().work.ticks.clone());
    assert_eq!(ticks.len(), 1);
    let window = window.reopened();
    assert_eq!((window.case().id, &window.case().work.ticks), (id, &ticks));
    assert!(window.letter().is_focused());
}

/// The titles in the list, from top to bottom.
fn titles(window: &Window) -> Vec<String> {
    let rows = rows(window).into_iter();
    rows.map(|row| row.split(", ").next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn what_presses_stands_on_top_and_says_so_in_words() {
    let window = small_with(&POSTS);
    assert_eq!(
        titles(&window),
        [
            "They want me to sign",
            "A word about housing",
            "What does IRO stand for"
        ]
    );
    let row = rows(&window).remove(0);
    assert!(
        row.contains(", urgent") || row.contains(", deadline"),
        "{row}"
    );
    assert!(row.contains(" · "), "{row}");
}

#[test]
fn words_find_cases_by_title_and_name_in_any_case_and_escape_shows_all() {
    let mut window = small_with(&POSTS);
    window.press_with(CTRL_SHIFT, Key::F);
    window.type_text("HOUS word");
    assert_eq!(titles(&window), ["A word about housing"]);
    window.press(Key::Escape);
    assert_eq!(titles(&window).len(), 3);
    window.press_with(CTRL_SHIFT, Key::F);
    window.type_text("pebble");
    assert_eq!(titles(&window), ["What does IRO stand for"]);
    window.type_text(" no such");
    assert!(window.says("No case here has these words"));
}

#[test]
fn enter_in_the_search_opens_the_first_case_found() {
    let mut window = small_with(&POSTS);
    window.press_with(CTRL_SHIFT, Key::F);
    window.type_text("housing");
    window.press(Key::Enter);
    assert_eq!(window.case().work.thread.poster(), Some("mossycup"));
}

#[test]
fn what_is_typed_on_a_row_is_looked_for() {
    let mut window = small_with(&POSTS);
    window.press_with(CTRL, Key::Num1);
    window.type_text("h");
    window.type_text("ousing");
    assert_eq!(
        window.control("Find a case").value().as_deref(),
        Some("housing")
    );
    assert_eq!(titles(&window), ["A word about housing"]);
    window.press(Key::ArrowDown);
    assert_eq!(window.focused_role(), Some(Role::ListBoxOption));
    window.press(Key::Escape);
    assert_eq!(titles(&window).len(), 3);
}

#[test]
fn a_search_that_hides_the_case_just_opened_is_put_away() {
    let mut window = small_with(&POSTS[..2]);
    window.press_with(CTRL_SHIFT, Key::F);
    window.type_text("housing");
    window.pocket.put(POSTS[2]);
    window.press_with(CTRL_SHIFT, Key::V);
    assert_eq!(titles(&window).len(), 3);
}

#[test]
fn a_sent_case_keeps_its_place_until_another_is_opened_and_can_be_shown() {
    let mut window = small_with(&POSTS);
    window.press_with(CTRL, Key::Num1);
    window.press(Key::Home);
    window.press(Key::Enter);
    window.run_command("Mark as sent");
    assert_eq!(titles(&window)[0], "They want me to sign");
    window.press_with(CTRL, Key::PageDown);
    assert_eq!(window.case().work.thread.poster(), Some("mossycup"));
    assert_eq!(titles(&window).len(), 2);
    window.click("Show 1 sent");
    assert_eq!(titles(&window)[2], "They want me to sign");
    window.click("Hide 1 sent");
    assert_eq!(titles(&window).len(), 2);
    window.press_with(CTRL_SHIFT, Key::F);
    window.type_text("sign");
    assert_eq!(titles(&window), ["They want me to sign"]);
}

#[test]
fn the_list_is_narrowed_to_one_state() {
    let mut window = small_with(&POSTS);
    window.run_command("Mark as ready");
    window.click("Cases shown: To answer");
    window.click_last("Ready");
    assert_eq!(titles(&window), ["What does IRO stand for"]);
    window.click("Show 2 more");
    assert_eq!(titles(&window).len(), 3);
}

/// Every text on the screen, with whether its end was cut off.
fn told(shape: &egui::Shape, lines: &mut Vec<(String, bool)>) {
    match shape {
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| told(shape, lines)),
        egui::Shape::Text(text) => lines.push((text.galley.text().to_owned(), text.galley.elided)),
        _ => {}
    }
}

#[test]
fn how_far_a_case_has_come_and_how_long_it_has_waited_is_never_cut_off() {
    for width in [1100.0, 1280.0, 1440.0] {
        let mut window = Window::small();
        // A day that is some working days ago, whenever the test runs.
        let posted = jiff::Zoned::now().date() - jiff::Span::new().days(10);
        let post = format!(
            "A long title of a thread\n\nPost by mossycup » {} 9:05 am\n\nHello, what can I do about contact?\n",
            posted.strftime("%a %b %d, %Y")
        );
        window.paste(&post);
        window.harness.set_size(egui::vec2(width, 800.0));
        window.run();
        let mut lines = Vec::new();
        for clipped in &window.harness.output().shapes {
            told(&clipped.shape, &mut lines);
        }
        let standing: Vec<&(String, bool)> = lines
            .iter()
            .filter(|(words, _)| words.starts_with("drafting · ") || words.starts_with("new · "))
            .collect();
        assert_eq!(standing.len(), 1, "{lines:?}");
        assert!(!standing[0].1, "{} at {width}", standing[0].0);
    }
}
