//! Looking after the library: who may, a passage edited and saved, its states, its history, and passages begun.

use super::*;
use crate::library::Status;

/// The passage's field while it is edited.
const FIELD: &str = "Passage";

impl Window {
    /// In the library as a lead, with the passage about the IRO on show.
    fn as_lead() -> Self {
        let mut window = Self::in_library();
        window.curate();
        window.show_iro();
        window
    }

    pub(super) fn curate(&mut self) {
        self.run_command("Curate the library");
    }

    /// Whether a control of that name is there.
    fn offers(&self, name: &str) -> bool {
        self.nodes().iter().any(|node| {
            let node = node.accesskit_node();
            node.role() == Role::Button && node.label().as_deref() == Some(name)
        })
    }

    /// What stands in the passage's field.
    #[track_caller]
    fn words(&self) -> String {
        let field = self
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, FIELD);
        field.accesskit_node().value().unwrap_or_default()
    }

    /// Whether the entry on show is a form.
    fn is_editing(&self) -> bool {
        self.harness
            .query_by_role_and_label(Role::MultilineTextInput, FIELD)
            .is_some()
    }

    /// Types at the end of the passage's field.
    #[track_caller]
    fn append(&mut self, text: &str) {
        self.harness
            .get_by_role_and_label(Role::MultilineTextInput, FIELD)
            .focus();
        self.run();
        self.press_with(CTRL, Key::End);
        self.type_text(text);
    }

    /// Edits the passage on show and saves it.
    #[track_caller]
    fn edit_and_save(&mut self, text: &str, reason: &str) {
        self.press_with(CTRL, Key::E);
        self.append(text);
        self.press_with(CTRL, Key::S);
        self.type_text(reason);
        self.press(Key::Enter);
        self.run();
    }

    fn empty_search(&mut self) {
        self.press_with(CTRL, Key::F);
        self.press(Key::Escape);
    }

    /// Asks the window to close, as its frame does.
    fn ask_to_close(&mut self) {
        let input = self.harness.input_mut();
        let viewport = input.viewports.entry(egui::ViewportId::ROOT).or_default();
        viewport.events.push(egui::ViewportEvent::Close);
        self.run();
    }

    /// The passage about the IRO, as the library has it.
    fn iro(&self) -> &crate::library::Snippet {
        let mut snippets = self.bench().library().snippets.values();
        snippets
            .find(|snippet| snippet.title == IRO)
            .expect("the passage")
    }
}

#[test]
fn an_adviser_reads_and_is_told_the_way_to_edit() {
    let mut window = Window::in_library();
    window.show_iro();
    assert!(window.says("You are reading as an adviser"));
    assert!(!window.offers("Edit") && !window.offers("Approve…"));
    assert!(window.offers("Adviser: Curate the library"));
    window.press_with(CTRL, Key::E);
    assert!(!window.is_editing());
    window.click("Curate the library");
    assert!(window.offers("Edit") && window.offers("Approve…"));
    assert!(window.offers("Lead: Curate the library"));
}

#[test]
fn the_role_is_kept() {
    let window = Window::as_lead();
    let mut window = window.reopened();
    window.press_with(CTRL, Key::L);
    assert!(window.bench().settings().curates());
    window.click("Lead: Curate the library");
    assert!(!window.bench().settings().curates());
}

#[test]
fn a_passage_is_edited_and_saved_with_a_reason_and_undone() {
    let mut window = Window::as_lead();
    let before = window.iro().body.clone();
    window.press_with(CTRL, Key::E);
    assert!(window.is_editing());
    assert!(window.says("Nothing is changed yet"));
    window.append(" Ask their name.");
    assert!(window.says("Not saved"));
    let row = window.chosen().pop().unwrap_or_default();
    assert!(row.ends_with("not saved"), "{row}");
    window.press_with(CTRL, Key::S);
    assert!(window.has_dialog());
    window.press(Key::Enter);
    assert!(window.has_dialog(), "a reason is asked for");
    window.type_text("what parents ask first");
    window.press(Key::Enter);
    window.run();
    assert!(!window.is_editing());
    assert!(window.iro().body.trim_end().ends_with("Ask their name."));
    assert!(window.says("what parents ask first"));
    assert_eq!(window.focused().as_deref(), Some("The entry"));
    assert!(
        window
            .notice()
            .is_some_and(|told| told.starts_with("Saved"))
    );
    window.click("Undo");
    assert_eq!(window.iro().body, before);
}

#[test]
fn the_keys_undo_in_the_library_outside_fields_and_in_the_field_within() {
    let mut window = Window::as_lead();
    let before = window.iro().body.clone();
    window.edit_and_save(" Ask their name.", "asked");
    let after = window.iro().body.clone();
    assert_ne!(after, before);
    window.press_with(CTRL, Key::E);
    window.append(" Typed.");
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.iro().body, after);
    assert!(!window.words().contains("Typed."));
    window.press(Key::Escape);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.iro().body, before);
    window.press_with(CTRL_SHIFT, Key::Z);
    assert_eq!(window.iro().body, after);
}

#[test]
fn a_field_never_undoes_into_an_edit_that_was_dropped() {
    let mut window = Window::as_lead();
    window.press_with(CTRL, Key::E);
    window.append(" Dropped.");
    window.click("Discard");
    assert!(!window.is_editing());
    window.press_with(CTRL, Key::E);
    window.append(" Kept.");
    for _ in 0..4 {
        window.press_with(CTRL, Key::Z);
    }
    assert!(!window.words().contains("Dropped."));
}

#[test]
fn what_is_wrong_is_said_with_its_line_while_one_types() {
    let mut window = Window::as_lead();
    window.press_with(CTRL, Key::E);
    window.append("\n\n{% if nobody_knows %}Words.{% endif %}");
    let line = window.words().lines().count();
    assert!(window.says(&format!("Line {line}: ")));
    assert!(window.says("one thing to mend first"));
    window.press_with(CTRL, Key::S);
    assert!(!window.has_dialog());
    assert!(
        window
            .notice()
            .is_some_and(|told| told.contains("Mend this first"))
    );
    window.press_with(CTRL, Key::Z);
    assert!(!window.says(&format!("Line {line}: ")));
}

#[test]
fn the_edited_words_are_shown_as_the_parent_will_read_them() {
    let mut window = Window::as_lead();
    window.press_with(CTRL, Key::E);
    window.append(" {# unseen #}Ask their name.");
    let labels = window.nodes().into_iter().map(|node| node.accesskit_node());
    let shown = labels
        .filter(|node| node.role() == Role::Label)
        .filter_map(|node| node.value().or(node.label()));
    let found = shown
        .filter(|words| words.contains("Ask their name."))
        .count();
    assert!(found > 0);
}

#[test]
fn a_wrong_day_is_said_beside_its_field_and_keeps_it_from_being_saved() {
    let mut window = Window::as_lead();
    window.press_with(CTRL, Key::E);
    window.control("Review by").focus();
    window.run();
    window.press_with(CTRL, Key::A);
    window.type_text("next May");
    assert!(window.says("Not a day"));
    window.press_with(CTRL, Key::S);
    assert!(!window.has_dialog());
    window.press_with(CTRL, Key::A);
    window.type_text("2027-05-27");
    assert!(!window.says("Not a day"));
}

#[test]
fn issues_are_taken_off_and_sources_added() {
    let mut window = Window::as_lead();
    window.press_with(CTRL, Key::E);
    window.enter("Remove Role of the independent reviewing officer");
    assert!(!window.offers("Remove Role of the independent reviewing officer"));
    assert!(window.says("Not saved"));
    assert_eq!(names::nameless(&window), [""; 0]);
}

#[test]
fn words_that_are_not_saved_outlive_a_look_elsewhere() {
    let mut window = Window::as_lead();
    window.press_with(CTRL, Key::E);
    window.append(" First.");
    let first = window.words();
    window.empty_search();
    window.search("contact");
    window.press(Key::Enter);
    window.press(Key::ArrowDown);
    window.press_with(CTRL, Key::E);
    window.append(" Second.");
    assert_ne!(window.words(), first);
    window.press_with(CTRL, Key::L);
    window.press_with(CTRL, Key::L);
    assert!(window.words().ends_with(" Second."));
    window.click(IRO);
    assert_eq!(window.words(), first);
}

#[test]
fn an_edit_that_the_library_has_overtaken_says_so() {
    let mut window = Window::as_lead();
    window.edit_and_save(" Ask their name.", "asked");
    window.press_with(CTRL, Key::E);
    window.append(" Mine.");
    window.press(Key::Escape);
    window.press_with(CTRL, Key::Z);
    assert!(window.says("It was changed since you began to edit it."));
    window.click("Drop your words and begin with what it says now");
    assert!(!window.says("It was changed since"));
    assert_eq!(window.words().trim_end(), window.iro().body.trim_end());
}

#[test]
fn a_passage_is_approved_by_name_and_sent_back() {
    let mut window = Window::as_lead();
    window.click("Approve…");
    window.type_text("the IRO Handbook");
    window.press(Key::Enter);
    window.run();
    assert_eq!(window.iro().status, Status::Approved);
    assert!(window.says("read against the IRO Handbook"));
    window.click("Back to draft");
    assert_eq!(window.iro().status, Status::Draft);
    window.click("Undo");
    assert_eq!(window.iro().status, Status::Approved);
}

#[test]
fn a_passage_is_withdrawn_only_with_a_reason() {
    let mut window = Window::as_lead();
    window.click("Withdraw…");
    window.press(Key::Enter);
    assert!(window.has_dialog());
    window.type_text("the handbook has changed");
    window.press(Key::Enter);
    window.run();
    assert!(window.says("Withdrawn: the handbook has changed"));
    assert!(window.offers("Back to draft") && !window.offers("Retire"));
}

#[test]
fn an_older_revision_is_put_back() {
    let mut window = Window::as_lead();
    let before = window.iro().body.clone();
    window.edit_and_save(" Ask their name.", "asked");
    window.click("Put revision 1 back");
    assert_eq!(window.iro().body, before);
    assert!(window.says("Put revision 1 back"));
}

#[test]
fn a_new_passage_is_a_draft_that_is_found_again_before_and_after_it_is_saved() {
    let mut window = Window::as_lead();
    window.run_command("New passage…");
    window.type_text("Asking for the IRO’s name");
    window.press(Key::Enter);
    window.run();
    assert!(window.is_editing());
    assert_eq!(window.focused().as_deref(), Some(FIELD));
    window.type_text("You can ask the council who the officer is.");
    window.show_iro();
    assert!(!window.is_editing());
    window.click("Asking for the IRO’s name");
    assert!(window.words().starts_with("You can ask"));
    window.press_with(CTRL, Key::S);
    window.type_text("asked often");
    window.press(Key::Enter);
    window.run();
    let passage = window
        .bench()
        .library()
        .snippets
        .get("asking-for-the-iros-name");
    assert_eq!(passage.expect("the passage").status, Status::Draft);
    assert!(window.chosen()[1].starts_with("Asking for the IRO’s name"));
}

#[test]
fn a_new_passage_that_is_dropped_leaves_nothing() {
    let mut window = Window::as_lead();
    window.run_command("New passage…");
    window.type_text("Nothing of it");
    window.press(Key::Enter);
    window.run();
    window.click("Discard");
    assert!(!window.is_editing());
    assert!(!window.says("Nothing of it"));
}

#[test]
fn closing_the_window_is_held_once_while_something_is_not_saved() {
    let mut window = Window::as_lead();
    window.press_with(CTRL, Key::E);
    window.append(" Mine.");
    window.ask_to_close();
    assert!(
        window
            .notice()
            .is_some_and(|told| told.contains(IRO) && told.contains("Closing the window again"))
    );
}

#[test]
fn every_kind_of_entry_opens_as_a_form_that_changes_nothing_by_itself() {
    let mut window = Window::as_lead();
    window.empty_search();
    for (kind, field) in [
        ("Issues", "When to tick it"),
        ("Signposts", "What it is for"),
        ("Sources", "Note for leads"),
        ("House style", "House style, as its file has it"),
    ] {
        window.click_option(kind);
        window.press_with(CTRL, Key::E);
        window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, field);
        assert!(window.says("Nothing is changed yet"), "{kind}");
        assert_eq!(names::nameless(&window), [""; 0], "{kind}");
        window.click("Close");
    }
}

#[test]
fn hostile_words_are_words() {
    let mut window = Window::as_lead();
    window.press_with(CTRL, Key::E);
    window.append(&"{{ ".repeat(3_000));
    window.append("\u{0}\u{202e}+++\n+++\n");
    assert!(window.says("mend first"));
    window.click("Discard");
    window.run_command("New passage…");
    window.type_text("👶 ../../x");
    window.press(Key::Enter);
    window.run();
    assert!(window.is_editing());
}
