//! Backups in the window: made, listed, put back, by keyboard and by name.

use super::cases::{POSTS, small_with};
use super::*;
use crate::store::{Kept, backups};

impl Window {
    /// Runs until what is done about backups is over.
    #[track_caller]
    fn wait_for_backups(&mut self) {
        for _ in 0..2_000 {
            self.run();
            if self.bench().keeping().doing().is_none() {
                self.run();
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        unreachable!("it never ended");
    }
}

#[test]
fn a_backup_is_made_from_the_palette_and_shown_in_the_settings() {
    let mut window = small_with(&POSTS);
    window.run_command("Back up now");
    window.wait_for_backups();
    assert_eq!(
        window.notice().as_deref(),
        Some("Backed up the cases and the library, and checked both")
    );
    window.run_command("Settings: backups");
    let at = window.bench().keeping().newest(Kept::Cases).expect("one");
    let zone = crate::platform::now().time_zone().clone();
    let words = crate::ui::backups_dialog::moment_in_words(at, &zone);
    assert!(window.says(&format!("The cases: {words}")));
}

#[test]
fn the_cases_are_put_back_from_the_list_after_a_question() {
    let mut window = small_with(&POSTS);
    let count = window.bench().cases().len();
    window.run_command("Back up now");
    window.wait_for_backups();
    window.run_command("Remove this case");
    assert_eq!(window.bench().cases().len(), count - 1);
    window.run_command("Put a backup back");
    window.wait_for_backups();
    assert!(window.says(&format!("✓ {count} cases")));
    window.click_starting("Put back the cases of");
    assert!(window.says("What is there now is backed up first"));
    window.click("Put it back");
    window.wait_for_backups();
    assert_eq!(window.bench().cases().len(), count);
    assert!(!window.has_dialog());
    let all = backups(window.folder.path()).expect("a list");
    assert_eq!(all.iter().filter(|it| it.of == Kept::Cases).count(), 2);
}

#[test]
fn a_backup_is_saved_into_a_folder_that_is_there_and_into_no_other() {
    let stick = tempfile::tempdir().expect("a folder");
    let mut window = small_with(&POSTS);
    window.run_command("Save a backup somewhere else");
    window.type_text(&stick.path().join("none").display().to_string());
    window.press(Key::Enter);
    assert!(window.has_dialog(), "nothing is there");
    window.press_with(CTRL, Key::A);
    window.type_text(&stick.path().display().to_string());
    window.press(Key::Enter);
    window.wait_for_backups();
    let files = std::fs::read_dir(stick.path()).expect("it is read");
    assert_eq!(files.count(), 4, "two backups and their seals");
}
