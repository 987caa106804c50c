//! What was read and checked, in the window: flags on top, questions to answer, findings to settle, sentences to say back.

use super::*;

/// A post of somebody in danger, who also asks something.
const CRISIS: &str =
    "I dont want to be here anymore. My son is 9 and in foster care. Can I see him more often?";

/// A window with the strong suggestions of a post ticked and every gap filled.
fn ready(post: &str) -> Window {
    let mut window = Window::new();
    window.paste(post);
    window.press_with(CTRL_SHIFT, Key::T);
    window.fill_gaps();
    window
}

/// Types words at the end of the letter.
fn type_at_the_end(window: &mut Window, words: &str) {
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::End);
    window.type_text(words);
    // The word at the cursor is nobody's slip yet.
    window.press_with(CTRL, Key::Home);
    window.run();
}

/// Presses the first control of that name as a screen reader does, wherever it is scrolled to.
fn press_unseen(window: &mut Window, name: &str) {
    let found = window
        .nodes()
        .into_iter()
        .find(|node| node.accesskit_node().label().as_deref() == Some(name));
    found.expect("a control of that name").click_accesskit();
    window.run();
}

#[test]
fn a_flag_stands_above_the_post_with_its_words_and_who_can_help() {
    let mut window = Window::new();
    window.paste(CRISIS);
    assert!(window.says("Act now: Thoughts of suicide or self-harm"));
    assert!(
        window.letter_text().contains("116 123"),
        "the crisis text is there before any tick"
    );
    window.paste(SHORT_POST);
    assert!(!window.says("Act now: Thoughts of suicide or self-harm"));
}

#[test]
fn copying_with_danger_in_the_post_asks_who_was_told_and_keeps_the_answer() {
    let mut window = ready(CRISIS);
    window.press_with(CTRL, Key::Enter);
    assert!(window.has_dialog());
    assert_eq!(window.pocket.held(), None);
    window.type_text("Our team lead");
    window.press(Key::Enter);
    assert!(!window.has_dialog());
    let told = window
        .case()
        .work
        .decisions
        .told
        .clone()
        .expect("it is noted");
    assert_eq!(told.who, "Our team lead");
    assert!(window.pocket.held().is_some());
}

#[test]
fn a_fix_is_put_in_by_its_button_and_taken_back_by_undo() {
    let mut window = ready(POST);
    type_at_the_end(&mut window, " Ring the the office now.");
    window.click("Change to “the”");
    assert!(window.letter_text().contains("Ring the office now."));
    window.press_with(CTRL, Key::Z);
    assert!(window.letter_text().contains("the the"));
}

#[test]
fn a_finding_that_is_ignored_stays_away_and_can_be_shown_again() {
    let mut window = ready(POST);
    type_at_the_end(&mut window, " Ring the the office now.");
    let message = "“the” stands here twice";
    assert!(window.says(message));
    window.click_first("Ignore");
    assert!(!window.says(message));
    window.click("1 ignored");
    window.click("Show it again");
    assert!(window.says(message));
}

#[test]
fn a_question_is_answered_when_the_adviser_says_so_and_stays_open_until_then() {
    let mut window = ready(POST);
    let count = window.case().work.reading.questions.len();
    assert!(count > 1);
    assert!(
        window.case().work.decisions.answers.is_empty(),
        "a proposal answers nothing"
    );
    press_unseen(&mut window, "It is answered");
    assert_eq!(window.case().work.decisions.answers.len(), 1);
    press_unseen(&mut window, "Not answered");
    assert!(window.case().work.decisions.answers.is_empty());
}

#[test]
fn f8_goes_from_one_check_to_the_next_and_ctrl_full_stop_mends_what_it_points_at() {
    let mut window = ready(POST);
    type_at_the_end(&mut window, " Ring the the office. Ask them them too.");
    let selected = |window: &Window| {
        let span = window.harness.state().view().letter.selection();
        let text = window.letter_text();
        span.and_then(|span| span.of(&text))
            .unwrap_or_default()
            .to_owned()
    };
    for words in ["the the", "them them", "the the"] {
        window.press(Key::F8);
        assert_eq!(selected(&window), words);
    }
    assert!(window.says("“the” stands here twice"));
    window.press_with(CTRL, Key::Period);
    assert!(window.letter_text().contains("Ring the office."));
    assert_eq!(window.bench().undo_name(), Some("mending words"));
    window.press(Key::F8);
    assert_eq!(selected(&window), "them them");
}

#[test]
fn any_passage_of_the_letter_can_be_said_to_answer_a_question() {
    let mut window = ready(POST);
    press_unseen(&mut window, "By another …");
    let offered: Vec<String> = window
        .nodes()
        .into_iter()
        .filter(|node| node.accesskit_node().role() == Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    let work = &window.case().work;
    let last = work.draft.blocks.iter().rev();
    let mut titles = last.filter_map(|block| match &block.origin {
        crate::reply::Origin::Snippet { title, .. } => Some((block.id, title.clone())),
        _ => None,
    });
    let (chosen, title) = titles
        .find(|(_, title)| offered.contains(title))
        .expect("a passage to choose");
    press_unseen(&mut window, &title);
    let answers = &window.case().work.decisions.answers;
    assert_eq!(answers.len(), 1);
    assert!(answers.values().any(|blocks| blocks.contains(&chosen)));
}

#[test]
fn sentences_of_the_post_are_chosen_and_put_into_the_letter() {
    let mut window = Window::new();
    window.paste("My daughter is 6. My partner was never invited to the meeting. Can I get a copy of the plan?");
    window.press_with(CTRL, Key::R);
    assert!(window.has_dialog());
    window.click("Your partner was never invited to the meeting.");
    window.click("Put 1 sentence into the letter");
    assert!(!window.has_dialog());
    assert!(
        window
            .letter_text()
            .contains("Your partner was never invited to the meeting.")
    );
    assert_eq!(window.bench().undo_name(), Some("add what the post says"));
}

#[test]
fn a_check_is_switched_off_and_on_again_in_the_list_of_checks() {
    let mut window = ready(POST);
    type_at_the_end(&mut window, " Ring the the office now.");
    for (is_found, _) in [(false, 0), (true, 1)] {
        window.run_command("Which checks…");
        press_unseen(&mut window, "A word typed twice");
        window.press(Key::Escape);
        assert_eq!(window.says("“the” stands here twice"), is_found);
    }
}

#[test]
fn where_no_words_are_marked_the_key_goes_to_what_the_checks_ask_for() {
    let mut window = Window::new();
    window.paste(POST);
    assert!(window.says("The letter has no advice yet"));
    window.press(Key::F8);
    assert_eq!(window.focused().as_deref(), Some("Ignore"));
    assert!(window.says("What is still to be settled stands in the checks"));
    while window.focused().as_deref() == Some("Ignore") {
        let before = window.case().work.dismissed.len();
        window.press(Key::Enter);
        assert_eq!(window.case().work.dismissed.len(), before + 1);
    }
    assert!(!window.says("The letter has no advice yet"));
}
