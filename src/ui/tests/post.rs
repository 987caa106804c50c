//! The post: its marks, the words selected in it, and the ways between it, the checklist, the questions and the letter.

use super::*;
use crate::reading::Place;
use crate::reply::Origin;
use crate::ui::post_text::Text;
use crate::workbench::{AnswerState, Layer};
use egui::accesskit::Toggled;
use egui::{PointerButton, Pos2};
use unicode_segmentation::UnicodeSegmentation as _;

const WORDS: &str = "Hello, they stopped my contact with my son in March. The IRO has not rung me.\n\n\
                     Can I ask for contact at the next review? I am his mum and he is 9.\n\n\
                     My sister wonders about the foster carers.";

impl Window {
    /// The desk over a small library, with a post about contact.
    fn reading(words: &str) -> Self {
        let mut window = Self::small();
        window.paste(words);
        window
    }

    /// Goes into the words of the post and selects some of them by keyboard.
    #[track_caller]
    fn select_words(&mut self, words: &str) {
        self.press_with(CTRL, Key::Num2);
        self.press(Key::Enter);
        self.press_with(CTRL, Key::Home);
        let body = &self.case().work.thread.posts[0].body;
        let start = body.find(words).expect("words of the post");
        let before = body[..start].graphemes(true).count();
        for _ in 0..before {
            self.harness.key_press(Key::ArrowRight);
        }
        for _ in words.graphemes(true) {
            self.harness
                .key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
        }
        self.run();
        assert_eq!(self.selected_words().as_deref(), Some(words));
    }

    fn selected_words(&self) -> Option<String> {
        let case = self.case();
        let words = self.harness.state().view().post.selected(case)?;
        Some(words.text)
    }

    /// The words that have a ring.
    fn ringed(&self) -> Option<String> {
        let (text, span) = self.harness.state().view().post.text.ringed()?;
        let words = text.words(&self.case().work.thread)?;
        Some(span.of(words)?.to_owned())
    }

    fn pointer(&mut self, at: Pos2, pressed: Option<bool>) {
        self.harness.event(Event::PointerMoved(at));
        if let Some(pressed) = pressed {
            self.harness.event(Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        self.run();
    }

    /// Drags from one point to another.
    fn drag(&mut self, from: Pos2, to: Pos2) {
        self.pointer(from, Some(true));
        self.pointer(from.lerp(to, 0.5), None);
        self.pointer(to, None);
        self.pointer(to, Some(false));
    }

    /// Where the line of the post that begins so stands.
    #[track_caller]
    fn line(&self, words: &str) -> egui::Rect {
        let is_meant = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::Label && node.value().is_some_and(|it| it.starts_with(words))
        };
        let nodes = self.nodes();
        let line = nodes.iter().find(|node| is_meant(&node.accesskit_node()));
        line.expect("a line of the post").rect()
    }
}

#[test]
fn a_layer_is_hidden_by_its_box_and_by_keys_and_stays_so() {
    let mut window = Window::reading(WORDS);
    let name = "Show evidence in the post, 3 marks";
    assert_eq!(
        window.control(name).accesskit_node().toggled(),
        Some(Toggled::True)
    );
    window.click(name);
    let hidden = |window: &Window| window.bench().settings().hidden_layers.clone();
    assert_eq!(hidden(&window), [Layer::Evidence].into());
    window.press_with(Modifiers::ALT, Key::Num3);
    assert_eq!(hidden(&window), [Layer::Evidence, Layer::Facts].into());
    window.press_with(Modifiers::ALT, Key::Num1);
    assert_eq!(hidden(&window), [Layer::Facts].into());
}

#[test]
fn the_arrow_on_a_suggestion_walks_through_its_words_in_the_post() {
    let mut window = Window::reading(WORDS);
    window.press(Key::ArrowRight);
    assert_eq!(window.ringed().as_deref(), Some("contact"));
    assert!(window.says("Words for Contact in care: 1 of 2"));
    window.press(Key::ArrowRight);
    assert!(window.says("Words for Contact in care: 2 of 2"));
    window.press(Key::ArrowRight);
    assert!(window.says("Words for Contact in care: 1 of 2"));
    window.press(Key::ArrowLeft);
    assert!(window.says("Words for Contact in care: 2 of 2"));
    // Nothing was ticked by it, and the keyboard is where it was.
    assert!(window.case().work.ticks.is_empty());
    assert_eq!(window.focused_role(), Some(Role::CheckBox));
}

#[test]
fn a_press_on_the_words_of_a_suggestion_shows_them_in_a_long_post() {
    let long = format!(
        "{}\n\nThe IRO never came.",
        "He eats well and sleeps.\n\n".repeat(300)
    );
    let mut window = Window::reading(&long);
    window.click("Show the words for The reviewing officer in the post");
    assert_eq!(window.ringed().as_deref(), Some("IRO"));
    let line = window.line("The IRO never came");
    assert!(line.top() > 60.0 && line.bottom() < 880.0, "{line:?}");
}

#[test]
fn marks_are_walked_through_by_keys_and_lead_to_what_they_are_about() {
    let mut window = Window::reading(WORDS);
    window.press(Key::F7);
    assert!(window.ringed().is_some());
    while window.ringed().as_deref() != Some("contact") {
        window.press(Key::F7);
    }
    assert!(window.says("Suggests Contact in care (strong)"));
    window.press(Key::Enter);
    let focused = window.focused().expect("a row");
    assert!(focused.starts_with("Contact in care, strong"), "{focused}");
    window.press_with(Modifiers::SHIFT, Key::F7);
    assert_eq!(window.focused_role(), Some(Role::Document));
}

#[test]
fn words_are_selected_by_keyboard_and_made_a_question_and_that_is_undone() {
    let mut window = Window::reading(WORDS);
    window.select_words("My sister wonders about the foster carers.");
    let before = window.case().work.reading.questions.len();
    window.press_with(Modifiers::ALT, Key::U);
    let questions = &window.case().work.reading.questions;
    assert_eq!(questions.len(), before + 1);
    assert!(window.says("Question: My sister wonders about the foster carers. Not answered yet"));
    assert_eq!(window.bench().undo_name(), Some("make words a question"));
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.case().work.reading.questions.len(), before);
}

#[test]
fn a_question_of_ones_own_is_one_no_longer_at_a_press() {
    let mut window = Window::reading(WORDS);
    window.select_words("The IRO has not rung me.");
    window.press_with(Modifiers::ALT, Key::U);
    window.click("This is no question");
    assert!(window.case().work.decisions.questions.is_empty());
}

#[test]
fn an_issue_is_ticked_for_words_which_are_its_evidence_from_then_on() {
    let mut window = Window::reading(WORDS);
    window.select_words("foster carers");
    window.press_with(Modifiers::ALT, Key::I);
    assert!(window.has_dialog());
    window.type_text("revi");
    window.press(Key::Enter);
    let case = window.case();
    let issue = case.work.ticks.iter().next().expect("a tick").clone();
    assert_eq!(issue.as_str(), "reviewing");
    let own: Vec<&str> = case
        .work
        .own_evidence(&issue)
        .map(|it| it.text.as_str())
        .collect();
    assert_eq!(own, ["foster carers"]);
    assert!(window.says("yours: “foster carers”"));
    assert_eq!(
        window.bench().undo_name(),
        Some("tick The reviewing officer for words")
    );
    window.press_with(CTRL, Key::Z);
    assert!(window.case().work.ticks.is_empty());
    assert!(window.case().work.decisions.evidence.is_empty());
}

#[test]
fn words_are_quoted_in_the_letter_and_the_block_knows_where_they_stand() {
    let mut window = Window::reading(WORDS);
    window.select_words("The IRO has not rung me.");
    window.press_with(Modifiers::ALT, Key::Q);
    assert!(
        window
            .letter_text()
            .contains("You write: “The IRO has not rung me”.")
    );
    let draft = &window.case().work.draft;
    let quoted = draft.blocks.iter().find_map(|block| match block.origin {
        Origin::Post { post, span, .. } => Some((post, span)),
        _ => None,
    });
    let (post, span) = quoted.expect("a block from the post");
    let body = &window.case().work.thread.posts[post].body;
    assert_eq!(span.of(body), Some("The IRO has not rung me."));
}

#[test]
fn text_from_right_to_left_is_announced_and_goes_through_byte_for_byte() {
    const ARABIC: &str = "ابني عمره تسع سنوات ولا أستطيع رؤيته\u{200f} 👨‍👩‍👧";
    let mut window = Window::reading(&format!("{ARABIC}\n\nThey stopped my contact."));
    assert!(window.says("written from right to left"));
    window.select_words(ARABIC);
    window.press_with(Modifiers::ALT, Key::Q);
    let mut window = window.reopened();
    let quoted = format!("“{ARABIC}”");
    assert!(window.letter_text().contains(&quoted));
    window.press_with(CTRL, Key::Enter);
    if window.has_dialog() {
        window.click_last("Copy it as it is");
    }
    assert!(
        window
            .pocket
            .held()
            .is_some_and(|letter| letter.contains(&quoted))
    );
}

#[test]
fn with_nothing_selected_the_commands_say_so_and_change_nothing() {
    let mut window = Window::reading(WORDS);
    for key in [Key::I, Key::U, Key::Q] {
        window.press_with(Modifiers::ALT, key);
        assert_eq!(
            window.notice().as_deref(),
            Some("Select words of the post you answer first")
        );
    }
    assert!(!window.has_dialog());
    assert_eq!(window.bench().undo_name(), None);
}

#[test]
fn a_drag_selects_words_and_offers_what_can_be_done_with_them() {
    let mut window = Window::reading(WORDS);
    let line = window.line("My sister");
    let middle = line.top() + 12.0;
    window.drag(
        Pos2::new(line.left() + 1.0, middle),
        Pos2::new(line.left() + 120.0, middle),
    );
    let selected = window.selected_words().expect("words");
    assert!(selected.starts_with("My sister"), "{selected}");
    window.click_starting("Make this a question");
    assert_eq!(window.case().work.decisions.questions[0].text, selected);
}

#[test]
fn the_menu_opens_by_keyboard_and_its_lines_are_reached_by_it() {
    let mut window = Window::reading(WORDS);
    window.select_words("foster carers");
    window.press(Key::Menu);
    assert!(
        window
            .focused()
            .is_some_and(|name| name.starts_with("Tick an issue for these words"))
    );
    window.press(Key::Enter);
    assert!(window.has_dialog());
}

#[test]
fn what_is_selected_is_copied_by_its_keys() {
    let mut window = Window::reading(WORDS);
    window.select_words("foster carers");
    window.event(Event::Copy);
    assert_eq!(window.pocket.held().as_deref(), Some("foster carers"));
}

#[test]
fn the_title_can_be_asked_but_not_quoted() {
    let mut window = Window::with_post();
    let title = window.case().work.thread.title.clone().expect("a title");
    window.control("The title of the post").focus();
    window.run();
    window.press_with(CTRL, Key::A);
    assert_eq!(window.selected_words(), Some(title));
    window.press_with(Modifiers::ALT, Key::Q);
    assert_eq!(window.bench().undo_name(), None);
    window.press_with(Modifiers::ALT, Key::U);
    let asked = &window.case().work.reading.questions;
    assert!(
        asked
            .iter()
            .any(|it| it.evidence.place == Some(Place::Title))
    );
}

#[test]
fn a_question_is_linked_to_a_passage_by_keys() {
    let mut window = Window::reading(WORDS);
    window.press_with(CTRL_SHIFT, Key::T);
    let name = question(&window);
    window.control(&name).focus();
    window.run();
    window.press_with(Modifiers::ALT, Key::A);
    window.type_text("baking");
    window.press(Key::Enter);
    assert!(window.says("Answered by “Baking together”"));
    window.press_with(CTRL, Key::Z);
    assert!(!window.says("Answered by “Baking together”"));
}

#[test]
fn one_key_goes_from_question_to_question_and_another_confirms_their_answers() {
    let mut window = Window::reading(WORDS);
    window.press_with(CTRL_SHIFT, Key::T);
    let before = window.case().work.answers();
    let is_proposed = |state: &&AnswerState| matches!(state, AnswerState::Proposed(_));
    let proposed = before.iter().filter(is_proposed).count();
    assert!(proposed > 0);
    window.press(Key::F9);
    let focused = window.focused().expect("something has the keyboard");
    assert!(focused.starts_with("Question: "), "{focused}");
    for _ in 0..before.len() {
        let at = window
            .harness
            .state()
            .view()
            .post
            .question
            .expect("a question");
        if let Some(AnswerState::Proposed(_)) = window.case().work.answers().get(at) {
            window.press_with(Modifiers::ALT, Key::Y);
        } else {
            window.press(Key::F9);
        }
    }
    let after = window.case().work.answers();
    assert_eq!(after.iter().filter(is_proposed).count(), 0);
    window.press_with(CTRL, Key::Z);
    let undone = window.case().work.answers();
    assert_eq!(undone.iter().filter(is_proposed).count(), 1);
}

#[test]
fn the_key_that_confirms_asks_where_nothing_in_the_letter_may_answer() {
    let mut window = Window::reading(WORDS);
    window.press(Key::F9);
    window.press_with(Modifiers::ALT, Key::Y);
    assert!(window.has_dialog() && window.says("Answered by"));
}

#[test]
fn a_question_is_linked_to_a_passage_by_dragging_it_there() {
    let mut window = Window::reading(WORDS);
    window.press_with(CTRL_SHIFT, Key::T);
    let from = window.control(&question(&window)).rect().center();
    let letter = window.letter().rect();
    let view = &window.harness.state().view().letter;
    let draft = &window.case().work.draft;
    let block = draft
        .blocks
        .iter()
        .find(|it| it.passage.text.starts_with("Bake"));
    let block = block.expect("the passage").id;
    let to = (0..letter.height() as usize)
        .map(|down| letter.left_top() + egui::vec2(20.0, down as f32))
        .find(|at| view.block_at(*at).is_some_and(|(id, _)| id == block));
    window.drag(from, to.expect("the passage on the screen"));
    let answered = window.case().work.answers();
    assert!(answered.contains(&AnswerState::Answered(vec![block])));
}

#[test]
fn a_question_let_go_beside_the_letter_is_linked_to_nothing() {
    let mut window = Window::reading(WORDS);
    window.press_with(CTRL_SHIFT, Key::T);
    let from = window.control(&question(&window)).rect().center();
    window.drag(from, Pos2::new(60.0, 400.0));
    assert!(window.case().work.decisions.answers.is_empty());
}

#[test]
fn a_press_on_a_question_or_a_fact_shows_its_words() {
    let mut window = Window::reading(WORDS);
    let name = question(&window);
    window.click(&name);
    assert!(
        window
            .ringed()
            .is_some_and(|words| words.contains("next review"))
    );
    let fact = window.nodes().into_iter().find_map(|node| {
        let node = node.accesskit_node();
        let is_fact =
            node.role() == Role::Link && node.label().is_some_and(|name| name.starts_with("son"));
        is_fact.then(|| node.label()).flatten()
    });
    window.click(&fact.expect("a fact about the son"));
    assert!(window.ringed().is_some_and(|words| words.contains('9')));
}

/// The name of the first question that ends in a question mark.
fn question(window: &Window) -> String {
    let names = window
        .nodes()
        .into_iter()
        .filter_map(|node| node.accesskit_node().label());
    let mut questions = names.filter(|name| name.starts_with("Question: "));
    questions
        .find(|name| name.contains('?'))
        .expect("a question")
}

#[test]
fn of_a_post_of_two_hundred_kilobytes_the_end_is_reached_by_keys() {
    let line = "He was fine when I saw him and nobody has told me anything since then.\n\n";
    let mut window = Window::reading(&format!("{}The IRO left.", line.repeat(2_800)));
    window.press_with(CTRL, Key::Num2);
    window.press(Key::Enter);
    window.press_with(CTRL, Key::End);
    assert!(window.line("The IRO left").bottom() < 900.0);
    // Only what is in view is told, so that a screen reader and the window stay quick.
    assert!(window.nodes().len() < 1_500, "{}", window.nodes().len());
    window.press_with(CTRL_SHIFT, Key::Home);
    assert!(
        window
            .selected_words()
            .is_some_and(|words| words.len() > 190_000)
    );
}

#[test]
fn another_case_has_nothing_selected_in_it() {
    let mut window = Window::reading(WORDS);
    window.select_words("foster carers");
    window.paste("They stopped my contact again, and I do not know why they did that to us.");
    assert_eq!(window.selected_words(), None);
    assert_eq!(window.harness.state().view().post.text.caret, None);
    window.press_with(CTRL, Key::Num2);
    window.press(Key::Enter);
    let caret = window.harness.state().view().post.text.caret;
    assert_eq!(
        caret.map(|caret| (caret.text, caret.at)),
        Some((Text::Body(0), 0))
    );
}
