//! The library room: the way in and back, its panes by keyboard, the search, the filters, and what an entry says.

mod care;
mod choosing;
mod editing;
mod entries;
mod finding;
mod forms;
mod importing;
mod moving;
mod proposals;
mod replacing;
mod sharing;
pub(super) mod small;
mod trying;

pub(super) use small::pack as small_pack;

use super::*;
use crate::ui::library::CarePage;
use crate::ui::view::Room;
use crate::workbench::shelf::{Kind, Todo};
use egui::accesskit::Toggled;

/// A passage that names an issue, rests on sources, and says the same to everybody.
const IRO: &str = "What the IRO is for";

impl Window {
    /// On the library, with no case open.
    fn in_library() -> Self {
        let mut window = Self::new();
        window.press_with(CTRL, Key::L);
        window
    }

    pub(super) fn room(&self) -> Room {
        self.harness.state().view().room
    }

    /// The names of the rows of the table in view, or of the kinds and lists beside it.
    fn options(&self) -> Vec<String> {
        let nodes = self.nodes().into_iter().map(|node| node.accesskit_node());
        nodes
            .filter(|node| node.role() == Role::ListBoxOption)
            .filter_map(|node| node.label())
            .collect()
    }

    /// The rows of the table in view: the kinds and lists stand before them.
    fn rows(&self) -> Vec<String> {
        // And the pages of the proposals and of the shared folder.
        let beside = Kind::ALL.len() + Todo::ALL.len() + CarePage::ALL.len() + 2;
        self.options().into_iter().skip(beside).collect()
    }

    /// The name of the row or kind that is chosen, the table's last.
    fn chosen(&self) -> Vec<String> {
        let nodes = self.nodes().into_iter().map(|node| node.accesskit_node());
        nodes
            .filter(|node| node.role() == Role::ListBoxOption)
            .filter(|node| node.toggled() == Some(Toggled::True))
            .filter_map(|node| node.label())
            .collect()
    }

    /// Searches the library.
    fn search(&mut self, words: &str) {
        self.press_with(CTRL, Key::F);
        self.type_text(words);
    }

    /// Goes to the only control of that name by keyboard, wherever it stands, and presses Enter.
    #[track_caller]
    fn enter(&mut self, name: &str) {
        self.control(name).focus();
        self.run();
        self.press(Key::Enter);
    }

    /// Searches for the passage about the IRO and shows it, with what the care of the library adds to it.
    fn show_iro(&mut self) {
        self.wait_for_care();
        self.search("iro for");
        self.click_option(IRO);
    }

    /// Whether these words are a heading or body of the entry on show.
    #[track_caller]
    fn assert_says(&self, words: &[&str]) {
        for words in words {
            assert!(self.says(words), "{words}");
        }
    }
}

#[test]
fn everything_that_can_be_pressed_has_a_name() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::L);
    for kind in ["Passages", "Issues", "Signposts", "Sources", "House style"] {
        window.click_option(kind);
        assert_eq!(names::nameless(&window), [""; 0], "{kind}");
    }
    window.click_option("Passages");
    window.search("contact");
    assert_eq!(names::nameless(&window), [""; 0]);
}

#[test]
fn all_that_the_room_draws_is_in_its_fonts() {
    let mut window = Window::strict();
    window.press_with(CTRL, Key::L);
    for kind in [
        "Issues",
        "Signposts",
        "Sources",
        "House style",
        "To approve",
    ] {
        window.click_option(kind);
    }
    window.search("contact");
}
