//! The search, the filters and the order of the table.

use super::*;

#[test]
fn the_search_narrows_the_table_as_it_is_typed() {
    let mut window = Window::in_library();
    let all = window.bench().library().snippets.len();
    assert!(window.says(&format!("{all} passages")));
    window.press_with(CTRL, Key::F);
    assert_eq!(window.focused().as_deref(), Some("Search the library"));
    window.type_text("reviewing off");
    let rows = window.rows();
    assert!(!rows.is_empty() && rows.len() < all);
    assert!(rows.iter().any(|row| row.starts_with(IRO)), "{rows:?}");
    assert_eq!(window.chosen().last(), rows.first());
    window.press(Key::ArrowDown);
    assert_eq!(window.focused().as_ref(), rows.first());
}

#[test]
fn a_stroke_goes_to_the_search_and_is_not_typed() {
    let mut window = Window::in_library();
    window.type_text("/");
    assert_eq!(window.focused().as_deref(), Some("Search the library"));
    assert_eq!(window.harness.state().view().library.words(), "");
    window.type_text("and/or");
    assert_eq!(window.harness.state().view().library.words(), "and/or");
}

#[test]
fn escape_empties_the_search_and_goes_to_the_rows() {
    let mut window = Window::in_library();
    let all = window.rows();
    window.search("solicitor");
    assert_ne!(window.rows(), all);
    window.press(Key::Escape);
    assert_eq!(window.harness.state().view().library.words(), "");
    assert_eq!(window.focused_role(), Some(Role::ListBoxOption));
}

#[test]
fn signposts_are_found_by_number_and_by_other_names() {
    let mut window = Window::in_library();
    window.click_option("Signposts");
    for words in ["0808 800 5792", "always heard"] {
        window.search(words);
        let rows = window.rows();
        assert!(rows[0].starts_with("Coram Voice"), "{rows:?}");
        window.press(Key::Escape);
    }
}

#[test]
fn what_is_found_among_other_kinds_is_said() {
    let mut window = Window::in_library();
    window.click_option("Signposts");
    window.search("iro handbook");
    assert!(window.says("Nothing here has these words"));
    window.click_starting("1 source found");
    assert!(window.rows()[0].starts_with("IRO Handbook"));
}

#[test]
fn hostile_words_are_words() {
    let mut window = Window::in_library();
    for words in ["\"", "* OR NEAR(", "'; DROP TABLE", "\u{202e}\u{0}", "👶"] {
        window.search(words);
        window.press(Key::Escape);
    }
    window.search(&"zzqx ".repeat(2_000));
    assert!(window.says("Nothing here has these words"));
}

#[test]
fn filters_narrow_the_table_together_and_are_taken_off_at_once() {
    let mut window = Window::in_library();
    window.click("Part: any");
    window.click_last("thanks");
    let thanks = window.rows();
    assert!(!thanks.is_empty());
    window.click("Status: any");
    window.click_last("not approved");
    assert_eq!(window.rows(), thanks);
    window.click("Owner: any");
    window.click_last("nobody yet");
    assert_eq!(window.rows(), thanks);
    window.click("Review: any");
    window.click_last("overdue");
    assert!(window.says("Nothing here fits these filters"));
    window.click("Show all");
    let all = window.bench().library().snippets.len();
    assert!(window.says(&format!("{all} passages")));
}

#[test]
fn an_issue_s_filter_lists_the_passages_that_answer_it() {
    let mut window = Window::in_library();
    window.click("Issue: any");
    let issue = window
        .harness
        .get_all_by_role_and_label(Role::Button, "Role of the independent reviewing officer");
    issue.last().expect("a line of the menu").focus();
    window.run();
    window.press(Key::Enter);
    let expected = {
        let library = window.bench().library();
        let issue = library.issues.get("iro-role").expect("the issue");
        library.snippets_for(&issue.id).count()
    };
    let all = window.bench().library().snippets.len();
    assert!(window.says(&format!("{expected} of {all} passages")));
}

#[test]
fn heads_sort_the_table_both_ways() {
    let mut window = Window::in_library();
    let first = window.rows()[0].clone();
    window.click("Sort by Title, sorted from the first");
    assert_ne!(window.rows()[0], first);
    window.click("Sort by Title, sorted from the last");
    window.press_with(CTRL, Key::Home);
    window.click_option("Issues");
    window.click("Sort by Advice");
    window.control("Sort by Advice, sorted from the first");
}

#[test]
fn the_palette_opens_a_passage_in_the_library() {
    let mut window = Window::in_library();
    window.click_option("Sources");
    window.press_with(CTRL, Key::K);
    window.type_text("iro for");
    assert!(window.says(&format!("{IRO}, Passage")));
    window.press(Key::Enter);
    assert_eq!(window.room(), Room::Library);
    assert!(window.chosen()[0].starts_with("Passages"));
    assert!(window.chosen()[1].starts_with(IRO));
}

#[test]
fn lists_to_work_through_say_how_many_wait() {
    let mut window = Window::in_library();
    let all = window.bench().library().snippets.len();
    window.click_option("To approve");
    assert_eq!(window.chosen()[0], format!("To approve, {all}"));
    assert!(window.rows()[0].contains("life"), "{:?}", window.rows());
}

#[test]
fn a_filter_comes_before_the_limit_of_what_a_search_lists() {
    // So many fit better that what the filter leaves would not be among those listed.
    let mut pack = small::pack();
    for number in 0..230 {
        let title = format!("Contact contact {number}");
        let text = format!(
            "+++\ntitle = \"{title}\"\npart = \"thanks\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n+++\ncontact\n"
        );
        pack.push(crate::library::PackFile::new(
            format!("guidance/many-{number}.md"),
            text,
        ));
    }
    let mut window = Window::of_pack(&pack);
    window.press_with(CTRL, Key::L);
    window.search("contact");
    assert!(!window.rows().iter().any(|row| row.starts_with("Calling")));
    window.click("Status: any");
    window.click("not approved");
    window.click("Part: any");
    window.click("advice");
    let rows = window.rows();
    assert!(
        rows.iter().any(|row| row.starts_with("Calling")),
        "{rows:?}"
    );
    assert_eq!(rows.len(), 4);
}
