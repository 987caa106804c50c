//! Help: the page about what the adviser is in, the search, and the links.

use super::*;

#[test]
fn f1_opens_the_page_about_where_the_keyboard_is() {
    let mut window = Window::small();
    window.paste(SHORT_POST);
    for (key, words) in [
        (Key::Num1, "Each case is found as you left it"),
        (Key::Num3, "It never ticks by itself"),
        (Key::Num4, "On the forum, select the whole page"),
    ] {
        window.press_with(CTRL, key);
        window.press(Key::F1);
        assert!(window.says(words), "{words}");
        window.press(Key::Escape);
    }
    window.press_with(CTRL, Key::L);
    window.press(Key::F1);
    assert!(window.says("In a letter"));
}

#[test]
fn words_narrow_the_list_and_show_the_first_page_that_has_them() {
    let mut window = Window::small();
    window.press(Key::F1);
    window.type_text("announced");
    assert!(window.says("Posts in languages written from right to left"));
    assert!(
        window
            .harness
            .query_by_role_and_label(Role::Tab, "Share the library with your team")
            .is_none()
    );
    window.type_text(" xylophone");
    assert!(window.says("No page has these words"));
}

#[test]
fn a_link_leads_to_its_page_and_keys_are_those_of_the_commands() {
    let mut window = Window::small();
    window.run_command("Answer a post");
    assert!(window.says("Go through the gaps with Ctrl+G"));
    window.click("More about gaps");
    assert!(window.says("A gap is a place in a passage"));
    assert_eq!(super::names::nameless(&window), [""; 0]);
}
