//! Passages from elsewhere in the window: tried, looked at, ticked and taken in, by keyboard too.

use super::*;
use std::fs;

const TABLE: &str = "Shortcut,Macro,Issues,Colour\n\
    Bus passes,Some councils help with the fare when contact is far away. Ask how to claim it.,travel,red\n\
    Copy,Some councils help with the fare when contact is far away. Ask how to claim it.,,\n\
    Nothing,,,\n\
    Waiting,Write to the team manager if nobody has answered you within ten working days.,,\n";

impl Window {
    /// The library room of a lead who has asked to import.
    fn importing() -> Self {
        let mut window = Self::in_library();
        window.curate();
        window.click("Import from elsewhere…");
        window
    }

    fn try_file(&mut self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::write(&path, text).expect("written");
        self.press_with(CTRL, Key::A);
        self.type_text(&path.display().to_string());
        self.press(Key::Enter);
        self.wait_for_import();
    }

    fn wait_for_import(&mut self) {
        for _ in 0..500 {
            self.run();
            if self.bench().importing().stage().is_none() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let stage = self.bench().importing().stage();
        assert_eq!(stage, None, "it never ended");
        self.run();
    }

    fn drafts(&self) -> Vec<(String, bool)> {
        let nodes = self.nodes().into_iter().map(|node| node.accesskit_node());
        nodes
            .filter(|node| node.role() == Role::CheckBox)
            .filter_map(|node| Some((node.label()?, node.toggled() == Some(Toggled::True))))
            .filter(|(label, _)| label != "Take it in")
            .collect()
    }
}

#[test]
fn a_table_is_looked_at_and_what_is_ticked_becomes_drafts_that_one_undo_takes_back() {
    let mut window = Window::importing();
    window.try_file("old.csv", TABLE);
    window.assert_says(&[
        "3 passages in old.csv",
        "1 looks doubtful and is not ticked",
        "Columns not taken over: Colour",
        "There is no issue “travel” here, so it was left out",
    ]);
    let ticks: Vec<bool> = window
        .drafts()
        .into_iter()
        .map(|(_, ticked)| ticked)
        .collect();
    assert_eq!(ticks, [true, false, true]);
    assert!(
        window.drafts()[1]
            .0
            .contains("The same words stand in row 2")
    );
    window.click("1 left out");
    assert!(window.says("In row 4: it has no words"));
    assert_eq!(names::nameless(&window), [""; 0]);

    window.click("Take in 2 as drafts");
    window.wait_for_import();
    assert!(window.says("Took in 2 drafts"));
    let has = |window: &Window| window.bench().library().snippets.contains_key("bus-passes");
    assert!(has(&window));
    assert!(window.rows().iter().any(|row| row.starts_with("Waiting")));
    window.click("Undo");
    assert!(!has(&window));
}

#[test]
fn the_keyboard_alone_ticks_and_goes_from_draft_to_draft() {
    let mut window = Window::importing();
    window.try_file("old.csv", TABLE);
    window.press(Key::ArrowDown);
    window.press(Key::Space);
    assert!(window.drafts()[1].1, "{:?}", window.drafts());
    assert!(window.says("From row 3 of old.csv"));
    window.press(Key::End);
    window.press(Key::Space);
    assert!(!window.drafts()[2].1, "{:?}", window.drafts());
    assert!(window.says("Take in 2 as drafts"));
}

#[test]
fn what_the_library_has_already_is_shown_beside_the_draft() {
    let mut window = Window::importing();
    let snippet = &window.bench().library().snippets["iro-role"];
    let words = snippet.body.replace('"', "\"\"");
    assert!(!words.contains("{%"), "a passage without branches");
    window.try_file("old.csv", &format!("text\n\"{words}\"\n"));
    assert!(!window.drafts()[0].1);
    window.assert_says(&["The draft", "In the library"]);
    window.click(&format!("Show “{IRO}”"));
    assert!(window.rows().iter().any(|row| row.starts_with(IRO)));
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_another_can_be_chosen() {
    let mut window = Window::importing();
    window.try_file("songs.csv", "artist,song\na,b\n");
    assert!(window.says("songs.csv: no column holds the passages"));
    window.try_file("songs.csv.txt", "One two.");
    assert!(window.says("No passage in"));
    window.click("Another file…");
    window.click("Close");
    assert!(
        window
            .chosen()
            .iter()
            .any(|row| row.starts_with("Passages"))
    );
}

#[test]
fn what_another_program_takes_in_shows_when_the_window_comes_back_and_edits_stay() {
    let mut window = Window::in_library();
    window.curate();
    window.show_iro();
    window.press_with(CTRL, Key::E);
    let field = |window: &Window| {
        let field = window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, "Passage");
        field.accesskit_node().value().unwrap_or_default()
    };
    window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Passage")
        .focus();
    window.run();
    window.press_with(CTRL, Key::End);
    window.type_text(" Not saved yet.");

    let mut other = open_bench(window.folder.path());
    let text = &other.library().snippets["iro-role"].body;
    let line = text.lines().next().expect("words").to_owned();
    let history = other.history("guidance/iro-role.md").expect("a history");
    let file = crate::library::PackFile::new(
        "guidance/iro-role.md",
        history[0].text.replace(&line, "Another program was here."),
    );
    let save = crate::workbench::Curate::Save {
        file,
        reason: "plainer".to_owned(),
    };
    act(&mut other, Action::Curate(save));
    drop(other);

    assert!(!window.says("Another program has changed the library"));
    window.event(Event::WindowFocused(true));
    assert!(window.says("Another program has changed the library"));
    let now = &window.bench().library().snippets["iro-role"].body;
    assert!(now.contains("Another program was here."));
    assert!(field(&window).ends_with("Not saved yet."));
    assert!(window.says("It was changed since you began to edit it."));
}

#[test]
fn only_a_lead_can_import() {
    let window = Window::in_library();
    let is_there = window
        .nodes()
        .into_iter()
        .any(|node| node.accesskit_node().label().as_deref() == Some("Import from elsewhere…"));
    assert!(!is_there);
}
