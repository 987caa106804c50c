//! Find and replace in the window.

use super::*;
use crate::library::Status;
use crate::workbench::Curate;

impl Window {
    /// The dialog with these words typed into its fields.
    fn replacing(&mut self, words: &str, with: &str) {
        self.press_with(CTRL, Key::H);
        self.type_text(words);
        self.control("Replace with").focus();
        self.run();
        self.type_text(with);
    }

    /// What each place in view says, with whether it is ticked; none for one that cannot be.
    fn places(&self) -> Vec<(String, Option<bool>)> {
        let nodes = self.nodes().into_iter().map(|node| node.accesskit_node());
        nodes
            .filter(|node| node.role() == Role::CheckBox)
            .filter_map(|node| {
                let label = node.label()?;
                let ticked = node.toggled() == Some(Toggled::True);
                let is_place = label.contains('“');
                is_place.then(|| (label, (!node.is_disabled()).then_some(ticked)))
            })
            .collect()
    }
}

#[test]
fn every_place_is_shown_and_only_those_ticked_get_the_new_words() {
    let mut window = Window::small_as_lead();
    window.replacing("contact", "seeing each other");
    let places = window.places();
    assert!(window.says("7 places in 5 entries"), "{places:?}");
    assert!(places.iter().all(|(_, ticked)| *ticked == Some(true)));
    window.click("Whole words only");
    window.click("Capitals must match");
    assert!(window.says("4 places in 3 entries"));
    let baking =
        "Baking together: Bake at seeing each other, if there is an oven., instead of “contact”";
    window.click(baking);
    window.click("Replace in 3 places");
    assert!(window.passage("baking").body.contains("Bake at contact"));
    let asking = window.passage("asking");
    assert_eq!(asking.title, "Asking for seeing each other");
    assert!(asking.body.contains("seeing each other at the next"));
    assert_eq!(
        window.notice().as_deref(),
        Some("Replaced in 3 places of 2 entries")
    );
    window.click("Undo");
    assert_eq!(window.passage("asking").title, "Asking for contact");
}

#[test]
fn a_place_that_would_break_its_passage_says_why_and_cannot_be_ticked() {
    let mut window = Window::small_as_lead();
    window.replacing("poster", "postre");
    let places = window.places();
    assert_eq!(places.len(), 1);
    let (told, ticked) = &places[0];
    assert!(
        told.contains("cannot be replaced") && told.contains("postre"),
        "{told}"
    );
    assert_eq!(*ticked, None);
    assert!(window.says("1 cannot take the new words"));
    let button = window.control("Replace in 0 places").accesskit_node();
    assert!(button.is_disabled());
}

#[test]
fn ticks_are_set_and_taken_off_together() {
    let mut window = Window::small_as_lead();
    window.replacing("contact", "visits");
    window.click("Tick none");
    assert!(
        window
            .control("Replace in 0 places")
            .accesskit_node()
            .is_disabled()
    );
    window.click("Tick all");
    window.control("Replace in 7 places");
}

#[test]
fn only_the_chosen_passages_are_looked_through_where_some_are() {
    let mut window = Window::small_as_lead();
    window.click_option("Asking");
    window.press(Key::Space);
    window.replacing("contact", "visits");
    assert!(window.says("3 places in 1 entry"));
    window.click("Only in the 1 chosen passage");
    assert!(window.says("7 places in 5 entries"));
}

#[test]
fn an_approved_passage_is_said_to_be_approved_again() {
    let mut window = Window::small_as_lead();
    let approve = Curate::Approve {
        paths: vec!["guidance/baking.md".to_owned()],
        read_against: "the Act".to_owned(),
    };
    act(
        window.harness.state_mut().bench_mut(),
        Action::Curate(approve),
    );
    window.run();
    window.replacing("oven", "stove");
    assert!(window.says("1 approved passage will have to be approved again"));
    window.click("Replace in 1 place");
    assert_eq!(window.passage("baking").status, Status::Starter);
}

#[test]
fn an_adviser_replaces_nothing() {
    let mut window = Window::small();
    window.press_with(CTRL, Key::L);
    window.press_with(CTRL, Key::H);
    assert!(!window.has_dialog());
}

#[test]
fn hostile_words_find_nothing_and_break_nothing() {
    let mut window = Window::small_as_lead();
    window.replacing("(((.*", "{{ ");
    assert!(window.says("Nothing in the library has these words"));
    assert_eq!(names::nameless(&window), [""; 0]);
    window.press(Key::Escape);
    window.replacing("care", "{% for %}\u{202e}\u{0}");
    assert!(window.places().iter().all(|(_, ticked)| ticked.is_none()));
}
