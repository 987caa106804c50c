//! Proposals in the window: made in a letter, answered in the library room, and letters that said what was withdrawn.

use super::*;
use crate::store::CaseState;
use crate::workbench::{Curate, OwnPassage, Propose};

impl Window {
    /// A post with a letter, the cursor in a passage of the library.
    fn in_passage() -> (Self, String) {
        let mut window = Self::with_post();
        window.press_with(CTRL_SHIFT, Key::T);
        let draft = &window.case().work.draft;
        let mut blocks = draft.blocks.iter();
        let block = blocks.find(|block| {
            let snippet = block.snippet();
            let snippet = snippet.and_then(|id| window.bench().library().snippets.get(id));
            snippet.is_some_and(|it| it.part == crate::library::Part::Advice)
        });
        let block = block.expect("a passage of advice");
        let title = match &block.origin {
            crate::reply::Origin::Snippet { title, .. } => title.clone(),
            _ => String::new(),
        };
        window.click_starting(&format!("From {title}"));
        (window, title)
    }

    #[track_caller]
    fn fill(&mut self, role: Role, name: &str, text: &str) {
        self.harness.get_by_role_and_label(role, name).focus();
        self.run();
        self.press_with(CTRL, Key::A);
        self.type_text(text);
    }
}

#[test]
fn a_click_beside_a_suggestion_does_not_lose_its_words() {
    let (mut window, _) = Window::in_passage();
    window.click("Suggest a change…");
    window.fill(Role::MultilineTextInput, "The words", "Plainer words.");
    let beside = egui::pos2(3.0, 300.0);
    window.harness.drag_at(beside);
    window.run();
    window.harness.drop_at(beside);
    window.run();
    assert!(window.says("Plainer words."));
    window.press(Key::Escape);
    assert!(!window.says("Plainer words."));
}

#[test]
fn an_adviser_suggests_a_change_and_a_lead_declines_and_accepts_it() {
    let (mut window, title) = Window::in_passage();
    window.click("Suggest a change…");
    assert!(window.says("cannot be taken back"));
    assert!(window.control("Propose").accesskit_node().is_disabled());
    window.fill(
        Role::MultilineTextInput,
        "The words",
        "These are plainer words.",
    );
    assert!(window.says("What would change"));
    window.fill(
        Role::TextInput,
        "Why? A team lead will read this",
        "It is plainer",
    );
    assert_eq!(names::nameless(&window), [""; 0]);
    window.press(Key::Enter);
    assert!(window.notice().expect("told").starts_with("Proposed “"));

    window.press_with(CTRL, Key::L);
    window.click_option("Proposals");
    window.assert_says(&[
        "“It is plainer”",
        "waits for an answer",
        "What would change",
    ]);
    assert!(window.says(&title));
    window.run_command("Curate the library");
    window.click("Decline…");
    window.type_text("It says less");
    window.press(Key::Enter);
    window.assert_says(&["Declined by", "“It says less”"]);
    window.click("Take the answer back");
    window.click("Accept");
    assert!(window.says("Accepted by"));
    window.press_with(CTRL, Key::L);
    assert!(window.letter_text().contains("These are plainer words."));
}

#[test]
fn the_arrow_keys_go_from_proposal_to_proposal() {
    let mut window = Window::small_as_lead();
    for title in ["The first", "The second"] {
        let passage = OwnPassage {
            title: title.to_owned(),
            part: crate::library::Part::Advice,
            issues: Vec::new(),
            words: "Write it down.".to_owned(),
        };
        let reason = Some("Often asked".to_owned());
        let bench = window.harness.state_mut().bench_mut();
        act(bench, Action::Propose(Propose::New { passage, reason }));
    }
    window.run();
    window.click_option("Proposals");
    let first = window.chosen();
    assert_eq!(first.len(), 2, "{first:?}");
    window.press(Key::F6);
    window.press(Key::ArrowDown);
    assert_ne!(window.chosen(), first);
    window.press(Key::ArrowUp);
    assert_eq!(window.chosen(), first);
}

#[test]
fn a_lead_edits_a_proposal_first_and_saving_accepts_it() {
    let (mut window, _) = Window::in_passage();
    window.click("Keep for the library…");
    window.fill(Role::TextInput, "What is it called?", "A paragraph of mine");
    window.fill(Role::MultilineTextInput, "The words", "Write it down.");
    let why = "Why should everybody have it? Only if you propose it";
    window.fill(Role::TextInput, why, "Often asked");
    window.click("Propose to the team");
    window.press_with(CTRL, Key::L);
    window.run_command("Curate the library");
    window.click_option("Proposals");
    assert_eq!(names::nameless(&window), [""; 0]);
    window.click("Edit first…");
    window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Passage")
        .focus();
    window.run();
    window.press_with(CTRL, Key::End);
    window.type_text(" And keep it.");
    window.press_with(CTRL, Key::S);
    window.type_text("Thank you");
    window.press(Key::Enter);
    let snippet = &window.bench().library().snippets["a-paragraph-of-mine"];
    assert_eq!(snippet.body, "Write it down. And keep it.");
    assert_eq!(window.bench().waiting_proposals().count(), 0);
}

#[test]
fn a_sent_letter_that_said_a_withdrawn_passage_is_listed_on_the_desk() {
    let (mut window, title) = Window::in_passage();
    let snippets = window.bench().library().snippets.values();
    let mut named = snippets.filter(|snippet| snippet.title == title);
    let path = format!("guidance/{}.md", named.next().expect("it").id);
    let bench = window.harness.state_mut().bench_mut();
    act(bench, Action::SetState(CaseState::Sent));
    act(
        bench,
        Action::Curate(Curate::Withdraw {
            paths: vec![path],
            why: "The law has changed".to_owned(),
        }),
    );
    window.press(Key::Escape);
    window.run();
    assert!(window.says("1 sent letter may need correcting"));
    window.click("See which and why…");
    assert!(window.says("Withdrawn: The law has changed"));
    assert_eq!(names::nameless(&window), [""; 0]);
    window.click_starting("The letter of");
    assert!(window.says("All of them were seen to"));
    window.click("Close");
    assert!(!window.says("may need correcting"));
}
