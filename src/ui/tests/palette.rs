//! The palette: everything in one list, what was used last first, and what choosing does.

use super::*;
use crate::library::PackFile;
use crate::store::CaseState;
use crate::ui::view::Room;

/// What tells a row of the palette from those of the lists behind it.
const KINDS: [&str; 6] = [
    ", Command",
    ", Setting",
    ", Help",
    ", Case",
    ", Signpost",
    ", Passage",
];

impl Window {
    /// Over a small library, with a short post pasted.
    fn small_with_post() -> Self {
        let mut window = Self::small();
        window.paste(SHORT_POST);
        window
    }

    /// The palette, opened and typed into.
    fn find(&mut self, words: &str) {
        self.press_with(CTRL, Key::K);
        self.type_text(words);
    }

    /// The names of the palette's rows in view.
    fn palette_rows(&self) -> Vec<String> {
        let nodes = self.nodes().into_iter().map(|node| node.accesskit_node());
        nodes
            .filter(|node| node.role() == Role::ListBoxOption)
            .filter_map(|node| node.label())
            .filter(|name| KINDS.iter().any(|kind| name.contains(kind)))
            .collect()
    }
}

#[test]
fn one_list_has_commands_settings_cases_passages_organisations_and_help() {
    let mut window = Window::small_with_post();
    for (words, row) in [
        ("copy forum", "Copy for the forum, Command, Ctrl+Enter"),
        ("setsize", "Settings: size, Setting"),
        ("helpers", "Helpers, Signpost, 0800 123 456"),
        ("oven", "Baking together, Passage"),
        ("share team", "Share the library with your team, Help"),
        ("post without", "Post without a title, Case, new"),
    ] {
        window.find(words);
        let rows = window.palette_rows();
        assert!(rows.iter().any(|name| name == row), "{words}: {rows:?}");
        window.press(Key::Escape);
    }
}

#[test]
fn an_organisation_goes_into_the_letter_where_the_cursor_is_and_can_be_taken_back() {
    let mut window = Window::small();
    window.paste("Hello, they stopped my contact with my son. What can I do?");
    window.press_with(CTRL_SHIFT, Key::T);
    window.find("helpers");
    window.click_option("Helpers, Signpost");
    let notice = window.notice().expect("a notice");
    assert!(
        notice.starts_with("Put the cursor into the letter"),
        "{notice}"
    );
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::End);
    let before = window.letter_text();
    window.find("helpers");
    window.click_option("Helpers, Signpost");
    let after = window.letter_text();
    assert!(
        after.contains("Helpers (0800 123 456)"),
        "{after:?} {:?}",
        window.notice()
    );
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.letter_text(), before);
    assert_eq!(window.notice().as_deref(), Some("Undid: add Helpers"));
}

#[test]
fn without_a_letter_organisations_and_passages_are_shown_in_the_library() {
    let mut window = Window::small();
    window.find("helpers");
    window.click_option("Helpers, Signpost");
    assert_eq!(window.harness.state().view().room, Room::Library);
    assert!(window.says("0800 123 456"));
    window.press_with(CTRL, Key::L);
    window.find("oven");
    window.click_option("Baking together, Passage");
    assert_eq!(window.harness.state().view().room, Room::Library);
}

#[test]
fn what_was_run_last_stands_first_and_outlives_the_window() {
    let mut window = Window::small_with_post();
    let folder = Rc::clone(&window.folder);
    window.run_command("Dark colours");
    window.run_command("Mark as ready");
    assert_eq!(window.case().state, CaseState::Ready);
    window.press_with(CTRL, Key::K);
    let rows = window.palette_rows();
    assert_eq!(rows[0], "Dark colours, Command", "{rows:?}");
    window.press(Key::Escape);
    let recent = window.bench().settings().recent_commands.clone();
    assert_eq!(recent, ["Mark as ready", "Dark colours"]);
    drop(window);
    let pack = [];
    let bench = Workbench::over_pack(folder.path(), &pack, platform::now());
    assert_eq!(bench.settings().recent_commands, recent);
}

#[test]
fn a_case_opened_before_is_offered_before_anything_is_typed() {
    let mut window = Window::small_with_post();
    let first = window.case().id;
    window.press_with(CTRL, Key::Num3);
    window.paste("Hello, I am a grandmother. Can I ask for contact with my grandson, who is 4?");
    assert_ne!(window.case().id, first);
    window.press_with(CTRL, Key::K);
    assert!(window.palette_rows()[0].contains(", Case"));
    window.press(Key::Enter);
    assert_eq!(window.case().id, first);
}

#[test]
fn keys_move_the_mark_by_rows_and_pages_and_a_screen_reader_is_on_it() {
    let mut window = Window::small_with_post();
    window.press_with(CTRL, Key::K);
    for key in [Key::PageDown, Key::PageDown, Key::PageDown, Key::PageUp] {
        window.press(key);
        assert_eq!(window.focused_role(), Some(Role::ListBoxOption));
        let marked = window.nodes().into_iter().find(|node| {
            let node = node.accesskit_node();
            node.role() == Role::ListBoxOption
                && node.toggled() == Some(egui::accesskit::Toggled::True)
                && node.label().is_some_and(|name| name.contains(", Command"))
        });
        let place = marked.expect("the marked row is in view").rect();
        assert!(place.min.y > 0.0 && place.max.y < 900.0);
    }
    window.type_text("oven");
    let rows = window.palette_rows();
    let is_found = rows.iter().any(|name| name.starts_with("Baking together"));
    assert!(is_found, "{rows:?}");
}

#[test]
fn words_and_enter_that_come_in_one_frame_are_both_heard() {
    let mut window = Window::small_with_post();
    window.press_with(CTRL, Key::K);
    window.in_one_frame([
        Event::Text("removed cases".to_owned()),
        key_down(Key::Enter, Modifiers::NONE),
    ]);
    assert!(!window.has_dialog());
    assert!(window.says("No case was removed"));
}

#[test]
fn an_organisation_found_by_another_of_its_names_says_so_and_stands_under_those_found_by_their_own()
{
    let signpost = |id: &str, front: &str| {
        let words = format!("+++\n{front}\nconfidence = \"confirmed\"\n+++\nHelps.\n");
        PackFile::new(format!("signposts/{id}.md"), words)
    };
    let mut pack = library::small::pack();
    pack.push(signpost(
        "hand",
        "name = \"Help at Hand\"\nphone = \"0800 111 222\"\naliases = [\"Advice line\"]",
    ));
    pack.push(signpost(
        "grand",
        "name = \"Grandparents’ advice line\"\nphone = \"0800 333 444\"",
    ));
    let mut window = Window::of_pack(&pack);
    window.find("advice line");
    let rows = window.palette_rows();
    let signposts: Vec<&String> = rows.iter().filter(|row| row.contains("Signpost")).collect();
    assert_eq!(
        signposts,
        [
            "Grandparents’ advice line, Signpost, 0800 333 444",
            "Help at Hand, also called Advice line, Signpost, 0800 111 222"
        ]
    );
    window.press(Key::Escape);
    window.find("help at hand");
    let rows = window.palette_rows();
    assert!(
        rows.contains(&"Help at Hand, Signpost, 0800 111 222".to_owned()),
        "{rows:?}"
    );
}

#[test]
fn a_letter_that_comes_along_with_alt_is_not_typed_into_a_dialog() {
    let mut window = Window::small_with_post();
    window.press_with(CTRL, Key::K);
    let before = window.palette_rows();
    for (key, letter) in [(Key::Y, "y"), (Key::Num1, "1")] {
        window.in_one_frame([
            key_down(key, Modifiers::ALT),
            Event::Text(letter.to_owned()),
        ]);
        assert_eq!(window.palette_rows(), before, "{letter}");
    }
    window.type_text("y");
    assert_ne!(window.palette_rows(), before);
}
