//! The forms of entries, field by field: what is typed stands in the file, and what is nonsense is said.

use super::*;

const ORDER: &str = "Place among the passages of its issues";

impl Window {
    /// The form of the passage about the IRO.
    fn in_form() -> Self {
        let mut window = Self::in_library();
        window.curate();
        window.show_iro();
        window.press_with(CTRL, Key::E);
        window
    }

    /// Types something else into a field of a form.
    #[track_caller]
    fn refill(&mut self, label: &str, text: &str) {
        self.control(label).focus();
        self.run();
        self.press_with(CTRL, Key::A);
        self.type_text(text);
    }

    fn save_as(&mut self, reason: &str) {
        self.press_with(CTRL, Key::S);
        self.type_text(reason);
        self.press(Key::Enter);
        self.run();
    }
}

#[test]
fn a_passage_says_where_it_stands_where_its_law_holds_and_what_it_must_not_stand_beside() {
    let mut window = Window::in_form();
    window.refill(ORDER, "soon");
    assert!(window.says("Not a whole number"));
    window.refill(ORDER, "40");
    assert!(window.says("The smaller, the earlier; usually 100"));
    window.refill("Where the law it states holds", "England and Wales");
    window.enter("Add what it must not stand beside ▼");
    window.click("a post that states: order");
    window.save_as("it says more");
    let snippet = &window.bench().library().snippets["iro-role"];
    assert_eq!(snippet.order, 40);
    assert_eq!(snippet.jurisdiction, "England and Wales");
    assert!(
        snippet
            .never_with
            .iter()
            .any(|barred| format!("{barred:?}").contains("order"))
    );
}

#[test]
fn a_source_names_what_replaced_it() {
    let mut window = Window::in_library();
    window.curate();
    window.click_option("Sources");
    let shown = window.rows().first().cloned().expect("a source");
    window.press_with(CTRL, Key::E);
    let mut others = window.bench().library().sources.values();
    let other = others
        .find(|it| !shown.contains(&it.title))
        .expect("another")
        .clone();
    window.enter("Replaced by: nothing yet");
    window.click_last(&other.title);
    window.save_as("a newer edition");
    let newer = window.bench().library().sources.values();
    let names = newer.filter(|it| it.replaced_by.as_ref() == Some(&other.id));
    assert!(names.count() >= 1);
}

#[test]
fn the_house_style_is_edited_by_fields_and_by_lines_each_following_the_other() {
    const LINES: &str = "House style, as its file has it";
    let mut window = Window::in_library();
    window.curate();
    window.click_option("House style");
    window.press_with(CTRL, Key::E);
    let lines = |window: &Window| {
        let field = window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, LINES);
        field.accesskit_node().value().unwrap_or_default()
    };
    window.refill("Letters are signed", "Ros");
    assert!(lines(&window).contains("name = \"Ros\""));
    window.refill("The longest sentence", "many");
    assert!(window.says("Not a whole number"));
    window.refill("The longest sentence", "22");
    window.enter("Somebody other than the writer approves a passage");
    window.enter("Hard words (29)");
    window.enter("Add a line to Hard words");
    window.type_text("peruse*");
    window.press(Key::Tab);
    window.type_text("read");
    let text = lines(&window);
    for line in [
        "longest_sentence = 22",
        "by_another = true",
        "\"peruse*\" = \"read\"",
    ] {
        assert!(text.contains(line), "{line}");
    }
    assert!(text.contains("# Crisis text"), "comments stay");

    // A line that cannot be read hides the fields, and nothing is lost.
    let field = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, LINES);
    field.focus();
    window.run();
    window.press_with(CTRL, Key::End);
    window.type_text("broken");
    assert!(window.says("Its fields show once the lines below can be read"));
    for _ in 0.."broken".len() {
        window.press(Key::Backspace);
    }
    window.save_as("our own words");
    let house = &window.bench().library().house;
    assert_eq!(house.persona.name, "Ros");
    assert_eq!(house.style.longest_sentence, 22);
    assert_eq!(house.style.plain["peruse*"], "read");
    assert!(house.approval.by_another);
}
