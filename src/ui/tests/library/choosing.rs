//! Several passages chosen in the table and changed alike.

use super::*;
use crate::library::Status;

impl Window {
    /// The titles of the rows that say they are chosen.
    fn chosen_rows(&self) -> Vec<String> {
        let rows = self.rows().into_iter();
        let chosen = rows.filter(|row| row.ends_with(", chosen"));
        chosen
            .map(|row| row.split(',').next().unwrap_or_default().to_owned())
            .collect()
    }

    /// Clicks a row with these keys held.
    fn click_row_with(&mut self, modifiers: Modifiers, name: &str) {
        let row = self.nodes().into_iter().find(|node| {
            let node = node.accesskit_node();
            node.role() == Role::ListBoxOption
                && node.label().is_some_and(|label| label.starts_with(name))
        });
        row.expect("a row").click_modifiers(modifiers);
        self.run();
    }

    /// Opens the menu over the table and chooses a line of it.
    fn change_them(&mut self, task: &str) {
        self.click("Change them");
        // Some stand over the entry too.
        self.click_first(task);
    }
}

const ALL: [&str; 6] = [
    "Asking for contact",
    "Baking together",
    "Calling between visits",
    "Dear",
    "Ending well",
    "Finding help",
];

#[test]
fn space_and_ctrl_click_choose_rows_and_shift_goes_on_from_there() {
    let mut window = Window::small_as_lead();
    window.click_option("Asking");
    window.press(Key::Space);
    assert_eq!(window.chosen_rows(), &ALL[..1]);
    assert!(window.says("1 passage chosen"));
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(window.chosen_rows(), &ALL[..3]);
    window.press_with(Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(window.chosen_rows(), &ALL[..2], "a range shrinks too");
    window.click_row_with(CTRL, "Ending");
    assert_eq!(window.chosen_rows(), [ALL[0], ALL[1], ALL[4]]);
    assert!(window.says("3 passages chosen"));
    window.click_row_with(CTRL, "Ending");
    window.click_row_with(Modifiers::SHIFT, "Dear");
    assert_eq!(window.chosen_rows(), [ALL[0], ALL[1], ALL[3], ALL[4]]);
    window.click("Choose none");
    assert_eq!(window.chosen_rows(), [""; 0]);
}

#[test]
fn ctrl_a_chooses_all_that_is_listed_and_escape_none() {
    let mut window = Window::small_as_lead();
    window.click_option("Asking");
    window.press_with(CTRL, Key::A);
    assert_eq!(window.chosen_rows(), ALL);
    window.click("Change them");
    window.press(Key::Escape);
    assert_eq!(window.chosen_rows(), ALL, "only the menu is closed");
    window.click_option("Asking");
    window.press(Key::Escape);
    assert_eq!(window.chosen_rows(), [""; 0]);
    assert!(!window.says("chosen"));
}

#[test]
fn what_is_no_longer_listed_is_no_longer_chosen() {
    let mut window = Window::small_as_lead();
    window.click_option("Asking");
    window.press_with(CTRL, Key::A);
    window.search("oven");
    assert!(window.says("1 passage chosen"));
    assert_eq!(window.chosen_rows(), ["Baking together"]);
}

#[test]
fn an_adviser_chooses_nothing() {
    let mut window = Window::small();
    window.press_with(CTRL, Key::L);
    window.click_option("Asking");
    window.press(Key::Space);
    window.press_with(CTRL, Key::A);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(window.chosen_rows(), [""; 0]);
}

#[test]
fn issues_are_not_chosen() {
    let mut window = Window::small_as_lead();
    window.click_option("Issues");
    window.click_option("Contact");
    window.press(Key::Space);
    window.press_with(CTRL, Key::A);
    assert!(!window.says("chosen"));
}

#[test]
fn a_keyword_is_added_to_those_that_lack_it_in_one_step() {
    let mut window = Window::small_as_lead();
    window.click_option("Asking");
    window.press_with(CTRL, Key::A);
    window.change_them("Add a keyword…");
    assert!(window.says("Add a keyword to 6 passages"));
    assert!(window.says("“Asking for contact”") && window.says("and 1 more"));
    window.press(Key::Enter);
    assert!(window.has_dialog(), "a word is asked for");
    window.type_text("visits");
    assert!(window.says("4 passages will be found by this keyword too; 2 others are so already"));
    window.press(Key::Enter);
    window.run();
    for id in ["asking", "calling", "finding"] {
        let keywords = &window.passage(id).keywords;
        assert!(keywords.contains(&"visits".to_owned()), "{id}");
    }
    assert_eq!(window.notice().as_deref(), Some("Changed 4 passages"));
    assert_eq!(window.chosen_rows(), ALL, "they stay chosen");
    window.click("Undo");
    assert!(window.passage("calling").keywords.is_empty());
    let told = "Undone: adding a keyword to 4 passages";
    assert_eq!(window.notice().as_deref(), Some(told));
}

#[test]
fn a_keyword_is_taken_off_from_a_list_of_those_there_are() {
    let mut window = Window::small_as_lead();
    window.click_option("Asking");
    window.press_with(CTRL, Key::A);
    window.change_them("Take a keyword off…");
    window.click_starting("visits");
    assert!(window.says("2 passages will lose this keyword"));
    window.click("Change 2 passages");
    assert_eq!(window.passage("asking").keywords, ["seeing"]);
    assert!(window.passage("baking").keywords.is_empty());
}

#[test]
fn issues_are_added_and_taken_off() {
    let mut window = Window::small_as_lead();
    window.click_option("Dear");
    window.press(Key::Space);
    window.change_them("Add an issue…");
    window.type_text("reviewing");
    window.click_starting("The reviewing officer");
    window.click("Change 1 passage");
    assert_eq!(window.passage("dear").issues.len(), 2);
    window.change_them("Take an issue off…");
    window.click_starting("Contact in care");
    window.click("Change 1 passage");
    let issues = &window.passage("dear").issues;
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0].as_str(), "reviewing");
}

#[test]
fn owner_and_review_day_are_set_and_a_wrong_day_is_said() {
    let mut window = Window::small_as_lead();
    window.click_option("Asking");
    window.press(Key::Space);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.change_them("Who looks after them…");
    window.click("Ruth");
    assert!(window.says("1 other is so already"));
    window.click("Change 1 passage");
    assert_eq!(window.passage("asking").owner.as_deref(), Some("Ruth"));
    window.change_them("Review date…");
    window.type_text("soon");
    assert!(window.says("Not a day"));
    window.press_with(CTRL, Key::A);
    window.type_text("2027-05-27");
    window.click("Change 2 passages");
    let day = jiff::civil::date(2027, 5, 27);
    assert_eq!(window.passage("baking").review_by, Some(day));
}

#[test]
fn chosen_passages_are_approved_and_retired_by_name_of_the_lead() {
    let mut window = Window::small_as_lead();
    window.click_option("Asking");
    window.press(Key::Space);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.change_them("Approve…");
    window.type_text("the Act");
    assert!(window.says("2 passages will say that Robin read and approved them today"));
    window.press(Key::Enter);
    window.run();
    assert_eq!(window.passage("asking").status, Status::Approved);
    assert_eq!(
        window.passage("baking").read_against.as_deref(),
        Some("the Act")
    );
    window.change_them("Retire…");
    window.click("Retire 2 passages");
    assert_eq!(window.passage("baking").status, Status::Retired);
    window.click_first("View");
    assert!(window.says("Undo retiring 2 passages"));
}

#[test]
fn everything_in_the_bar_and_its_dialogs_has_a_name() {
    let mut window = Window::small_as_lead();
    window.click_option("Asking");
    window.press(Key::Space);
    assert_eq!(names::nameless(&window), [""; 0]);
    for task in ["Take an issue off…", "Review date…", "Approve…", "Retire…"] {
        window.change_them(task);
        assert_eq!(names::nameless(&window), [""; 0], "{task}");
        window.press(Key::Escape);
        assert!(!window.has_dialog(), "{task}");
    }
    assert_eq!(window.chosen_rows().len(), 1);
}
