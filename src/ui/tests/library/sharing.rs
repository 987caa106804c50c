//! The shared folder in the window: linked, looked at, taken in, settled.

use super::*;
use crate::workbench::Share;
use std::fs;

const IRO_FILE: &str = "guidance/iro-role.md";

impl Window {
    /// The library room of a lead who shares a folder in which the starter library stands.
    fn sharing(folder: &TempDir) -> Self {
        let mut window = Self::in_library();
        window.curate();
        window.click_option("Shared folder");
        window.click_label_field(&folder.path().display().to_string());
        window.wait_for_share();
        window
    }

    fn click_label_field(&mut self, path: &str) {
        let field = self
            .harness
            .get_by_role_and_label(Role::TextInput, "The path of the folder");
        field.focus();
        self.run();
        self.type_text(path);
        self.click("Share through it");
    }

    fn wait_for_share(&mut self) {
        for _ in 0..500 {
            self.run();
            if self.bench().sharing().doing().is_none() {
                self.run();
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        unreachable!("it never ended");
    }
}

/// A folder with the starter library, in which some words of a passage are others.
fn team_folder(from: &str, to: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in crate::library::built_in() {
        let path = folder.path().join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        let text = match file.path.as_str() {
            IRO_FILE => file.text.replace(from, to),
            _ => file.text,
        };
        fs::write(path, text).expect("written");
    }
    folder
}

#[test]
fn what_is_newer_there_is_shown_with_its_words_and_taken_in_on_a_click() {
    let folder = team_folder("does not act for parents", "acts for nobody but the child");
    let mut window = Window::sharing(&folder);
    window.assert_says(&["Changed there", "Shared folder: 1 newer entry – review…"]);
    assert!(window.says("acts for nobody but the child"));
    window.click("Take in 1 entry");
    window.wait_for_share();
    assert!(window.says("Nothing there is newer than here"));
    window.click_option("Passages");
    window.show_iro();
    assert!(window.says("acts for nobody but the child"));
    window.click("Undo");
    assert!(window.says("does not act for parents"));
}

#[test]
fn a_conflict_is_shown_with_both_sides_and_the_base_and_waits_for_a_choice() {
    let folder = team_folder("does not act for parents", "acts for nobody but the child");
    let mut window = Window::sharing(&folder);
    // Both sides now begin with the starter's words; ours become others.
    let bench = window.bench();
    let history = bench.history(IRO_FILE).expect("a history");
    let text = &history.last().expect("a revision").text;
    let file = crate::library::PackFile::new(
        IRO_FILE,
        text.replace("does not act for parents", "is not there for parents"),
    );
    let save = crate::workbench::Curate::Save {
        file,
        reason: "plainer".to_owned(),
    };
    let bench = window.harness.state_mut().bench_mut();
    act(bench, Action::Curate(save));
    act(bench, Action::Share(Share::Look));
    window.wait_for_share();
    window.assert_says(&[
        "Changed on both sides in the same place: settle it",
        "Before",
        "Here",
        "There",
        "Shared folder: 1 to settle – review…",
    ]);
    for words in [
        "does not act for parents",
        "is not there for parents",
        "acts for nobody but the child",
    ] {
        assert!(window.says(words), "{words}");
    }
    let take_in = window.control("Take in 0 entries").accesskit_node();
    assert!(take_in.is_disabled());
    window.click("Take what is there");
    assert!(window.says("you have settled it"));
    window.click("Take in 1 entry");
    window.wait_for_share();
    let history = window.bench().history(IRO_FILE).expect("a history");
    let newest = &history.last().expect("a revision").text;
    assert!(newest.contains("acts for nobody but the child"), "{newest}");
}

#[test]
fn what_publishing_would_write_is_shown_before_it_is_published() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::sharing(&folder);
    let passages = crate::library::built_in().len();
    window.assert_says(&[
        &format!("Newer here ({passages})"),
        "Nothing stands there yet. Publish your library to begin",
    ]);
    window.click("Publish");
    window.wait_for_share();
    window.assert_says(&["Newer here (0)", "Nothing there is newer than here"]);
    assert!(folder.path().join(IRO_FILE).exists());
}

#[test]
fn a_folder_that_is_not_there_is_told_and_another_can_be_chosen() {
    let gone = tempfile::tempdir().expect("a folder");
    let path = gone.path().to_owned();
    drop(gone);
    let mut window = Window::in_library();
    window.click_option("Shared folder");
    window.click_label_field(&path.display().to_string());
    window.wait_for_share();
    assert!(window.says("there is no such folder"));
    window.click("Another folder…");
    window.click("Cancel");
    window.click("Stop sharing");
    assert!(window.says("One library for the whole team"));
}
