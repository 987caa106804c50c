//! What a lead looks after, in the window: the pages, the passages side by side, and who said what.

use super::*;
use crate::library::{PackFile, SnippetId, Use};
use crate::store::LibraryStore;
use crate::ui::view::Pane;
use crate::workbench::Curate;

const IRO_FILE: &str = "guidance/iro-role.md";
const IRO_ID: &str = "iro-role";

impl Window {
    fn pane(&self) -> Option<Pane> {
        self.harness.state().view().keyboard.pane()
    }

    /// Lets frames pass until what is worked out is there.
    pub(super) fn wait_for_care(&mut self) {
        for _ in 0..1_000 {
            self.run();
            if self.bench().caring().version() > 0 && !self.bench().caring().is_working() {
                self.run();
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        unreachable!("it never ended");
    }
}

/// Counts letters that said the passage about the IRO, each with its day.
fn count_letters(bench: &Workbench, window: &std::path::Path) {
    let revision = bench.library().snippets[IRO_ID].revision.clone();
    let now = platform::now();
    let mut store = LibraryStore::open(window, now.timestamp()).expect("the library opens");
    for number in 0..3 {
        let used = Use {
            passage: SnippetId::new(IRO_ID).expect("an id"),
            revision: revision.clone(),
            day: now.date(),
            case: format!("{number:012x}"),
            rewritten: None,
        };
        store
            .set_uses(&used.case.clone(), &[used])
            .expect("counted");
    }
}

#[test]
fn a_passage_says_which_letters_said_it_and_the_page_of_letters_counts_them() {
    let mut window = Window::new();
    count_letters(window.bench(), window.folder.path());
    window.press_with(CTRL, Key::L);
    window.wait_for_care();
    window.show_iro();
    window.assert_says(&["In 3 letters, never changed", "In 3 letters, all yours"]);
    window.click("In 3 letters, all yours");
    assert!(window.says("A case no longer here"));
    window.click_option("In letters");
    let month = platform::now().strftime("%B %Y").to_string();
    window.assert_says(&[&format!("Letters copied: {month} 3"), "Most used", IRO]);
    assert_eq!(names::nameless(&window), [""; 0]);
    window.click(IRO);
    assert!(window.says("As the parent will read it"));
}

#[test]
fn the_calendar_shows_the_passages_of_the_month_that_is_pressed() {
    let mut window = Window::in_library();
    window.wait_for_care();
    window.click_option("Review calendar");
    let care = window.bench().caring().care();
    let due = care.due().last().expect("something is due").clone();
    let title = window.bench().library().snippets[&due.snippet]
        .title
        .clone();
    window.assert_says(&["Overdue, 0"]);
    assert_eq!(names::nameless(&window), [""; 0]);
    window.click("Overdue, 0");
    assert!(window.says("Nothing is to be read again then"));
    assert!(!window.says(&title));
}

#[test]
fn passages_that_say_much_the_same_stand_side_by_side() {
    let mut window = Window::in_library();
    let text = window.bench().history(IRO_FILE).expect("a history")[0]
        .text
        .clone();
    let file = PackFile::new(
        "guidance/iro-twice.md",
        text.replace(IRO, "Said twice")
            .replace("must have", "should have"),
    );
    let save = Curate::Save {
        file,
        reason: "a trial".to_owned(),
    };
    act(window.harness.state_mut().bench_mut(), Action::Curate(save));
    window.run();
    window.wait_for_care();
    window.click_option("Much the same");
    window.click_option("Said twice");
    window.assert_says(&["the same as another passage", "should have", "must have"]);
}

#[test]
fn without_letters_and_questions_the_pages_say_so() {
    let mut window = Window::in_library();
    window.wait_for_care();
    window.click_option("Unanswered");
    window.assert_says(&["A passage answered every question so far", "They stay here"]);
    window.click_option("In letters");
    assert!(window.says("No letter has been counted yet"));
    window.click_option("Never used");
    assert!(window.says("Nothing waits here"));
}

#[test]
fn the_keyboard_goes_from_the_lists_to_a_page_and_the_search_leads_back_to_the_table() {
    let mut window = Window::in_library();
    window.click_option("Unanswered");
    window.press(Key::F6);
    assert_eq!(window.pane(), Some(Pane::Entry));
    window.press(Key::F6);
    assert_eq!(window.pane(), Some(Pane::Rail));
    window.press_with(Modifiers::SHIFT, Key::F6);
    window.press_with(Modifiers::SHIFT, Key::F6);
    assert_eq!(window.pane(), Some(Pane::Rail));
    window.search("contact");
    assert!(!window.says("They stay here"));
}

#[test]
fn what_the_care_adds_moves_no_row_of_the_table() {
    let mut window = Window::in_library();
    window.wait_for_care();
    let first = window.rows();
    let table = window.control("Search the library").rect().center_bottom();
    window.harness.hover_at(table + egui::vec2(0.0, 300.0));
    window.harness.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -2000.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    window.harness.run_steps(60);
    window.run();
    let before = window.rows();
    assert_ne!(before.first(), first.first(), "it was scrolled");
    let version = window.bench().caring().version();
    let post = Action::Paste(SHORT_POST.to_owned());
    act(window.harness.state_mut().bench_mut(), post);
    super::super::arriving::wait_for(&mut window, |window| {
        window.bench().caring().version() > version
    });
    window.run();
    assert_eq!(window.rows(), before);
}
