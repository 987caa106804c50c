//! What an entry says, and how one leads to another.

use super::*;
use crate::store::{Change, EntryChange, LibraryStep, NewText, Shared};

#[test]
fn a_passage_says_what_it_is_for_and_what_it_rests_on() {
    let mut window = Window::in_library();
    window.show_iro();
    window.assert_says(&[
        IRO,
        "Nobody here has approved it yet.",
        "Role of the independent reviewing officer",
        "As the parent will read it",
        "Every child in care must have an independent reviewing officer",
        "Children Act 1989",
        "IRO Handbook",
    ]);
    let field = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Passage, as its file has it");
    let words = field.accesskit_node().value().unwrap_or_default();
    assert!(words.starts_with("Every child in care"), "{words}");
}

#[test]
fn the_passage_cannot_be_changed_here() {
    let mut window = Window::in_library();
    window.show_iro();
    window.control("Passage, as its file has it").focus();
    window.run();
    window.type_text("overwritten");
    assert!(!window.says("overwritten"));
}

#[test]
fn chips_lead_to_other_entries_and_back() {
    let mut window = Window::in_library();
    window.show_iro();
    window.click("Role of the independent reviewing officer");
    window.assert_says(&[
        "When to tick it",
        "Signs that name it outright",
        "False friends",
    ]);
    // An issue leads to each of its passages, and the way back goes over all that was read.
    window.enter("List these passages in the table");
    let listed = window.rows();
    assert!(listed.iter().any(|row| row.starts_with(IRO)));
    window.show_iro();
    window.enter("IRO Handbook, 2010");
    window.assert_says(&["In force", "Passages that rest on it"]);
    window.click(&format!("← {IRO}"));
    window.assert_says(&["As the parent will read it"]);
}

#[test]
fn a_passage_is_read_for_a_post_of_one_s_choice() {
    let mut window = Window::in_library();
    let (title, sample) = {
        let library = window.bench().library();
        let snippet = library
            .snippets
            .values()
            .find(|snippet| snippet.when == ["poster_is == \"father\""] && snippet.title.len() > 6);
        (
            snippet.expect("such a passage").title.clone(),
            "A returning father",
        )
    };
    window.search(&title);
    window.click_option(&title);
    window.assert_says(&[
        "Stands only when",
        "A letter to this post leaves this passage out",
    ]);
    window.click("Read it for: A mother’s first post");
    window.click_last(sample);
    assert!(!window.says("A letter to this post leaves this passage out"));
    window.control(&format!("Read it for: {sample}"));
}

#[test]
fn a_passage_is_read_for_the_case_on_the_desk() {
    let mut window = Window::with_post();
    let poster = window
        .case()
        .work
        .thread
        .poster()
        .expect("a name")
        .to_owned();
    window.press_with(CTRL, Key::L);
    let title = {
        let library = window.bench().library();
        let greets = |body: &str| body.contains("{{ poster }}");
        let snippet = library.snippets.values().find(|it| greets(&it.body));
        snippet.expect("a greeting").title.clone()
    };
    window.search(&title);
    window.click_option(&title);
    assert!(!window.says(&poster));
    window.click("Read it for: A mother’s first post");
    window.click_last("The open case");
    assert!(window.says(&poster));
}

#[test]
fn a_signpost_says_what_of_it_was_checked_and_who_names_it() {
    let mut window = Window::in_library();
    window.click_option("Signposts");
    window.search("coram voice");
    window.click_option("Coram Voice");
    window.assert_says(&[
        "0808 800 5792",
        "Freephone",
        "Always Heard",
        "Passages that name it",
        "hecked",
    ]);
}

#[test]
fn a_replaced_source_says_what_replaced_it() {
    let mut window = Window::in_library();
    window.click_option("Sources");
    window.search("working together 2018");
    window.press(Key::Enter);
    window.assert_says(&[
        "Replaced by",
        "Read the passages below against what holds now.",
    ]);
}

#[test]
fn the_house_style_is_one_page() {
    let mut window = Window::in_library();
    window.search("solicitor");
    window.click_option("House style");
    window.assert_says(&[
        "Who answers",
        "The parts of a letter, in order",
        "What letters say, and what they say it for",
        "Longest sentence",
    ]);
}

#[test]
fn the_history_says_who_made_each_revision_and_what_it_changed() {
    let folder = Rc::new(data_folder());
    let path = "guidance/iro-role.md";
    {
        let at = "2026-11-20T10:00:00Z".parse().expect("a time");
        let mut store = crate::store::LibraryStore::open(folder.path(), at).expect("a library");
        let mut files = store.files().expect("its files");
        let file = files.iter_mut().find(|file| file.path == path);
        let file = file.expect("the passage");
        file.text = file
            .text
            .replace("does not act for parents", "acts for nobody but the child");
        let file = file.clone();
        let library = crate::library::load(&files).expect("a sound house").library;
        let entry = EntryChange {
            before: store.current_revisions().expect("revisions").remove(path),
            path: path.to_owned(),
            text: NewText::Is(file.text),
            change: Change {
                author: "Ruth".to_owned(),
                reason: "says it the right way round".to_owned(),
            },
            shared: Shared::Kept,
        };
        let step = LibraryStep {
            name: "saving".to_owned(),
            author: "Ruth".to_owned(),
            pack: None,
            entries: vec![entry],
        };
        store
            .take_step(&step, &library, at)
            .expect("room for a revision");
    }
    let mut window = Window::over(open_bench(folder.path()), folder);
    window.press_with(CTRL, Key::L);
    window.show_iro();
    window.assert_says(&[
        "Revision 2 · 20 Nov 2026",
        "Ruth: says it the right way round",
        "Revision 1",
    ]);
    assert!(!window.says("does not act for parents"));
    window.click("Revision 2 · 20 Nov 2026");
    assert!(window.says("does not act for parents"));
    window.click("Revision 2 · 20 Nov 2026");
    assert!(!window.says("does not act for parents"));
}
