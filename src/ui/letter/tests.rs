//! The page under test: keys, pointer and screen reader against a small letter.

use super::*;
use crate::reply::edit::sample::{assert_sound, letter, place};
use crate::reply::{GapValue, Origin};
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// A workbench in small: it owns the draft and takes every edit.
#[derive(Default)]
struct Desk {
    view: LetterView,
    draft: Draft,
    case_key: u64,
    marks: Vec<Mark>,
    unchecked: BTreeSet<SnippetId>,
    edits: Vec<(EditStep, bool)>,
    copied: Vec<String>,
    actions: Vec<(BlockId, BlockAction)>,
    /// Keys that were left in the frame after the page had been shown.
    left: Vec<Key>,
}

impl Desk {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let input = LetterInput {
            draft: &self.draft,
            case_key: self.case_key,
            marks: &self.marks,
            unchecked: &self.unchecked,
            editable: true,
        };
        for event in self.view.ui(ui, input) {
            match event {
                LetterEvent::Edited {
                    draft,
                    step,
                    boundary,
                } => {
                    assert_sound(&draft);
                    self.draft = draft;
                    self.edits.push((step, boundary));
                }
                LetterEvent::BlockAction { block, action } => self.actions.push((block, action)),
                LetterEvent::CopySelection(text) => self.copied.push(text),
                LetterEvent::Selection(_) => {}
            }
        }
        ui.input(|input| {
            self.left
                .extend(input.events.iter().filter_map(|event| match event {
                    Event::Key {
                        key, pressed: true, ..
                    } => Some(*key),
                    _ => None,
                }));
        });
        ui.add(egui::Button::new("After the letter"));
    }
}

type Page = Harness<'static, Desk>;

fn page() -> Page {
    page_with(Desk {
        draft: letter(),
        ..Desk::default()
    })
}

fn page_with(desk: Desk) -> Page {
    let mut page = Harness::builder()
        .with_size(egui::vec2(800.0, 600.0))
        .with_os(egui::os::OperatingSystem::Nix)
        .build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk);
    page.get_by_label("Letter").focus();
    page.run();
    page
}

/// Selects bytes of the letter, all in one block.
fn select(page: &mut Page, span: Span) {
    let desk = page.state_mut();
    let (block, at) = *desk
        .draft
        .block_spans()
        .iter()
        .rfind(|(_, at)| at.start <= span.start)
        .expect("a block");
    let local = Span::new(span.start - at.start, span.end - at.start);
    desk.view.reveal(block, local);
    page.run();
    assert_eq!(page.state().view.selection(), Some(span));
}

fn caret(page: &mut Page, at: usize) {
    select(page, Span::new(at, at));
}

fn find(page: &Page, words: &str) -> Span {
    place(&page.state().draft, words)
}

fn type_text(page: &mut Page, text: &str) {
    page.event(Event::Text(text.to_owned()));
    page.run();
}

fn press(page: &mut Page, key: Key) {
    page.key_press(key);
    page.run();
}

fn press_with(page: &mut Page, modifiers: Modifiers, key: Key) {
    page.key_press_modifiers(modifiers, key);
    page.run();
}

fn edited(page: &Page) -> Vec<bool> {
    page.state()
        .draft
        .blocks
        .iter()
        .map(|block| block.edited)
        .collect()
}

fn selected(page: &Page) -> String {
    let desk = page.state();
    let span = desk.view.selection().expect("a selection");
    span.of(&desk.draft.text())
        .expect("within the text")
        .to_owned()
}

fn text(page: &Page) -> String {
    page.state().draft.text()
}

#[test]
fn typing_marks_a_block_edited_and_leaves_its_neighbours_alone() {
    let mut page = page();
    let at = find(&page, "The chair").start;
    caret(&mut page, at);
    type_text(&mut page, "P");
    type_text(&mut page, "erhaps. ");
    assert_eq!(edited(&page), [false, true, false, false]);
    assert!(text(&page).contains(". Perhaps. The chair"));
    let typing = EditStep::Typing;
    assert_eq!(page.state().edits, [(typing, true), (typing, false)]);
}

#[test]
fn moving_the_caret_or_enter_begins_a_new_step() {
    let mut page = page();
    let at = find(&page, "Dear").end;
    caret(&mut page, at);
    type_text(&mut page, "a");
    press(&mut page, Key::ArrowRight);
    type_text(&mut page, "b");
    press(&mut page, Key::Enter);
    type_text(&mut page, "c");
    press(&mut page, Key::Backspace);
    let boundaries: Vec<bool> = page
        .state()
        .edits
        .iter()
        .map(|(_, begins)| *begins)
        .collect();
    assert_eq!(boundaries, [true; 5]);
}

#[test]
fn typing_over_a_gap_answers_it_and_edits_nothing() {
    let mut page = page();
    caret(&mut page, 0);
    press(&mut page, Key::Tab);
    assert_eq!(selected(&page), "[which meeting?]");
    for letter in ["the", " ", "review"] {
        type_text(&mut page, letter);
    }
    assert_eq!(edited(&page), [false; 4]);
    assert!(text(&page).contains("somebody to the review. The chair"));
    let answers: Vec<&GapValue> = page.state().draft.gaps.values().collect();
    let text = "the review".to_owned();
    assert_eq!(answers, [&GapValue::Filled { text }]);
    assert_eq!(page.state().edits[0], (EditStep::GapFilled, true));
}

#[test]
fn tab_walks_the_open_gaps_and_then_leaves_the_page() {
    let mut page = page();
    caret(&mut page, 0);
    for prompt in ["[which meeting?]", "[she / he / they]", "[anything else?]"] {
        press(&mut page, Key::Tab);
        assert_eq!(selected(&page), prompt);
    }
    press_with(&mut page, Modifiers::SHIFT, Key::Tab);
    assert_eq!(selected(&page), "[she / he / they]");
    press(&mut page, Key::Tab);
    press(&mut page, Key::Tab);
    assert!(page.get_by_label("After the letter").is_focused());
    assert_eq!(text(&page), letter().text());
}

#[test]
fn a_screen_reader_hears_which_gap_was_walked_to() {
    let mut page = page();
    caret(&mut page, 0);
    press(&mut page, Key::Tab);
    page.get_by_label("Gap 1 of 3: which meeting?");
}

#[test]
fn a_choice_is_made_by_keyboard() {
    let mut page = page();
    let gap = find(&page, "[she / he / they]");
    select(&mut page, gap);
    page.get_by_label("they");
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::Enter);
    assert!(text(&page).contains("and they can say no."));
    assert!(page.query_by_label("she").is_none());
    assert_eq!(edited(&page), [false; 4]);
    assert_eq!(page.state().edits, [(EditStep::GapFilled, true)]);
}

#[test]
fn a_choice_is_made_by_pointer() {
    let mut page = page();
    let gap = find(&page, "[she / he / they]");
    select(&mut page, gap);
    page.get_by_label("he").click();
    page.run();
    assert!(text(&page).contains("and he can say no."));
    assert!(page.get_by_label("Letter").is_focused());
    type_text(&mut page, "re");
    assert!(text(&page).contains("and here can say no."));
}

#[test]
fn escape_closes_the_choices_and_keeps_the_page_focused() {
    let mut page = page();
    let gap = find(&page, "[she / he / they]");
    select(&mut page, gap);
    press(&mut page, Key::Escape);
    assert!(page.query_by_label("they").is_none());
    assert!(page.get_by_label("Letter").is_focused());
    type_text(&mut page, "Anna");
    assert!(text(&page).contains("and Anna can say no."));
}

#[test]
fn enter_at_the_end_of_a_passage_makes_a_block_of_the_advisers_own() {
    let mut page = page();
    let at = find(&page, "They are free.").end;
    caret(&mut page, at);
    press(&mut page, Key::Enter);
    type_text(&mut page, "Good luck.");
    assert_eq!(edited(&page), [false, false, false, true, false]);
    let own = &page.state().draft.blocks[3];
    assert_eq!(
        (&own.origin, own.passage.text.as_str()),
        (&Origin::Hand, "Good luck.")
    );
    page.get_by_label("Yours");
}

#[test]
fn typing_over_everything_leaves_one_block() {
    let mut page = page();
    press_with(&mut page, Modifiers::COMMAND, Key::A);
    type_text(&mut page, "H");
    type_text(&mut page, "i");
    assert_eq!(text(&page), "Hi");
    assert_eq!(page.state().draft.blocks.len(), 1);
}

#[test]
fn pasted_line_ends_become_lines_and_the_caret_follows() {
    let mut page = page();
    let at = find(&page, "Best wishes").end;
    caret(&mut page, at);
    page.event(Event::Paste("\r\nSuzie\r\n\r\nadviser".to_owned()));
    page.run();
    type_text(&mut page, "!");
    assert!(text(&page).ends_with("Best wishes\nSuzie\nadviser!"));
    assert_eq!(page.state().edits[0], (EditStep::Pasting, true));
}

#[test]
fn the_programs_keys_neither_change_the_text_nor_get_lost() {
    let mut page = page();
    let at = find(&page, "can bring").start;
    caret(&mut page, at);
    type_text(&mut page, "x");
    let before = text(&page);
    for key in [Key::Z, Key::Y, Key::K, Key::U, Key::W, Key::H, Key::Enter] {
        press_with(&mut page, Modifiers::COMMAND, key);
        assert!(page.state().left.contains(&key), "{key:?}");
    }
    press_with(&mut page, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    press_with(&mut page, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(text(&page), before);
    assert_eq!(
        page.state().view.selection(),
        Some(Span::new(at + 1, at + 1))
    );
}

#[test]
fn egui_keeps_no_copy_of_the_letter_to_undo_to() {
    let mut page = page();
    let at = find(&page, "can bring").start;
    caret(&mut page, at);
    type_text(&mut page, "x");
    let state = egui::text_edit::TextEditState::load(&page.ctx, LetterView::editor_id(0));
    let undoer = state.expect("the page was shown").undoer();
    let now = (egui::text::CCursorRange::default(), text(&page));
    assert!(!undoer.has_undo(&now));
}

#[test]
fn nothing_passes_from_one_case_to_another() {
    let mut page = page();
    let gap = find(&page, "[she / he / they]");
    select(&mut page, gap);
    type_text(&mut page, "Anna");
    let desk = page.state_mut();
    desk.case_key = 1;
    desk.draft = letter();
    desk.edits.clear();
    page.run();
    let desk = page.state();
    assert_eq!((desk.view.selection(), desk.edits.len()), (None, 0));
    assert_eq!(desk.draft, letter());
    assert!(egui::text_edit::TextEditState::load(&page.ctx, LetterView::editor_id(0)).is_none());
    page.get_by_label("Letter").focus();
    page.run();
    press_with(&mut page, Modifiers::COMMAND, Key::Z);
    assert_eq!(text(&page), letter().text());
}

#[test]
fn labels_name_the_origin_and_the_state_of_their_blocks() {
    let mut draft = letter();
    draft.blocks[1].edited = true;
    draft.blocks[2].edited = true;
    draft.blocks[2].stranded = true;
    let unchecked = BTreeSet::from([SnippetId::new("farewell").expect("a name")]);
    let page = page_with(Desk {
        draft,
        unchecked,
        ..Desk::default()
    });
    page.get_by_label("From Greeting");
    page.get_by_label("From Bringing somebody, edited");
    page.get_by_label("From Who can help, not ticked any more");
    page.get_by_label("From Farewell, not yet checked");
}

#[test]
fn labels_do_not_overlap() {
    let mut draft = letter();
    for block in &mut draft.blocks {
        if let Origin::Snippet { title, .. } = &mut block.origin {
            *title = "A passage with a rather long name, longer than the margin".to_owned();
        }
        block.edited = true;
    }
    let page = page_with(Desk {
        draft,
        ..Desk::default()
    });
    let labels: Vec<egui::Rect> = page
        .get_all_by_label_contains("From A passage")
        .map(|label| label.rect())
        .collect();
    assert_eq!(labels.len(), 4);
    assert!(
        labels
            .windows(2)
            .all(|pair| pair[0].bottom() <= pair[1].top()),
        "{labels:?}"
    );
}

#[test]
fn a_label_selects_its_block_and_offers_its_menu() {
    let mut page = page();
    page.get_by_label("From Who can help").click();
    page.run();
    assert!(selected(&page).starts_with("Who can help:"));
    assert!(
        page.query_by_label("Put the library's wording back")
            .is_none()
    );
    page.get_by_label("Move up").click();
    page.run();
    assert_eq!(page.state().actions, [(BlockId(2), BlockAction::MoveUp)]);
    assert!(page.get_by_label("Letter").is_focused());
}

#[test]
fn a_block_moved_elsewhere_takes_the_caret_along() {
    let mut page = page();
    let at = find(&page, "wishes").start;
    caret(&mut page, at);
    page.state_mut().draft.blocks.rotate_right(1);
    page.run();
    type_text(&mut page, "good ");
    assert!(text(&page).starts_with("Best good wishes\nDear"));
}

#[test]
fn backspace_beside_an_open_gap_selects_it_first() {
    let mut page = page();
    let gap = find(&page, "[which meeting?]");
    caret(&mut page, gap.end);
    press(&mut page, Key::Backspace);
    assert_eq!(
        (selected(&page).as_str(), page.state().edits.len()),
        ("[which meeting?]", 0)
    );
    press(&mut page, Key::Backspace);
    assert!(!text(&page).contains("which meeting"));
    assert_eq!(edited(&page), [false, true, false, false]);
}

#[test]
fn a_caret_inside_an_open_gap_selects_it() {
    let mut page = page();
    let gap = find(&page, "[which meeting?]");
    caret(&mut page, gap.start);
    press(&mut page, Key::ArrowRight);
    assert_eq!(selected(&page), "[which meeting?]");
    press(&mut page, Key::ArrowRight);
    assert_eq!(
        page.state().view.selection(),
        Some(Span::new(gap.end, gap.end))
    );
}

#[test]
fn a_gap_asks_again_once_the_caret_leaves_its_deleted_answer() {
    let mut page = page();
    let gap = find(&page, "[which meeting?]");
    select(&mut page, gap);
    type_text(&mut page, "x");
    press(&mut page, Key::Backspace);
    assert!(text(&page).contains("somebody to . The"));
    type_text(&mut page, "y");
    assert!(text(&page).contains("somebody to y. The"));
    press(&mut page, Key::Backspace);
    press(&mut page, Key::ArrowRight);
    assert_eq!(page.state().draft, letter());
    let after = Span::new(gap.end + 1, gap.end + 1);
    assert_eq!(page.state().view.selection(), Some(after));
}

#[test]
fn copy_and_cut_write_the_letters_own_plain_text() {
    let mut page = page();
    let span = Span::new(
        find(&page, "can help:").start,
        find(&page, "Coram Voice").end,
    );
    select(&mut page, span);
    page.event(Event::Copy);
    page.run();
    page.event(Event::Cut);
    page.run();
    assert_eq!(page.state().copied, ["can help:\n\n- Coram Voice"; 2]);
    assert_eq!(page.state().edits, [(EditStep::Cutting, true)]);
    assert!(text(&page).contains("Who  – for children\n"));
    let copies =
        |command: &egui::OutputCommand| matches!(command, egui::OutputCommand::CopyText(_));
    assert!(!page.output().platform_output.commands.iter().any(copies));
}

#[test]
fn a_screen_reader_sets_the_text_and_only_the_difference_changes() {
    let mut page = page();
    let wanted = text(&page).replace("wishes", "regards");
    page.get_by_label("Letter")
        .set_text_value_accesskit(&wanted);
    page.run();
    assert_eq!(text(&page), wanted);
    assert_eq!(edited(&page), [false, false, false, true]);
    assert_eq!(page.state().edits, [(EditStep::Replaced, true)]);
}

#[test]
fn composing_is_one_step() {
    let mut page = page();
    let at = find(&page, "Dear").end;
    caret(&mut page, at);
    let preedit = |text: &str| {
        Event::Ime(egui::ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    for event in [preedit("e"), preedit("ee"), preedit("é")] {
        page.event(event);
        page.run();
        assert!(page.state().view.is_composing());
    }
    page.event(Event::Ime(egui::ImeEvent::Commit("é".to_owned())));
    page.run();
    assert!(!page.state().view.is_composing());
    assert!(text(&page).starts_with("Dearé rowanberry"));
    let steps = page.state().edits.iter().filter(|(_, begins)| *begins);
    assert_eq!(steps.count(), 1, "{:?}", page.state().edits);
}

/// Where words stand on the screen, as the screen reader's rows have them.
fn point_in(page: &Page, words: &str) -> Pos2 {
    let rows = page.get_all_by(|node| {
        node.role() == egui::accesskit::Role::TextRun
            && node.value().is_some_and(|value| value.contains(words))
    });
    let row = rows.into_iter().next().expect("a row with the words");
    let bounds = row.rect();
    let value = row.value().expect("a row has text");
    let at = value.find(words).expect("the words stand there") as f32;
    let x = bounds.left() + bounds.width() * (at + 1.0) / value.len() as f32;
    Pos2::new(x, bounds.center().y)
}

fn click_at(page: &mut Page, at: Pos2, button: PointerButton) {
    page.hover_at(at);
    for pressed in [true, false] {
        page.event(Event::PointerButton {
            pos: at,
            button,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    page.run();
}

#[test]
fn a_right_click_keeps_the_selection_it_falls_into() {
    let mut page = page();
    let span = find(&page, "Best wishes");
    select(&mut page, span);
    let at = point_in(&page, "wishes");
    click_at(&mut page, at, PointerButton::Secondary);
    assert_eq!(selected(&page), "Best wishes");
    page.get_by_label("Bold").click();
    page.run();
    assert_eq!(edited(&page), [false, false, false, true]);
    assert_eq!(page.state().edits, [(EditStep::Bold, true)]);
    assert_eq!(selected(&page), "Best wishes");
}

#[test]
fn a_click_on_a_link_puts_the_caret_there_and_opens_nothing() {
    let mut page = page();
    let at = point_in(&page, "Voice");
    click_at(&mut page, at, PointerButton::Primary);
    let caret = page.state().view.selection().expect("a caret");
    assert!(place(&letter(), "Coram Voice").contains(caret), "{caret:?}");
    let opens = |command: &egui::OutputCommand| matches!(command, egui::OutputCommand::OpenUrl(_));
    assert!(!page.output().platform_output.commands.iter().any(opens));
}

#[test]
fn a_selection_does_not_leave_for_the_desktop() {
    let mut page = page();
    select(&mut page, Span::new(0, 4));
    page.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    for _ in 0..4 {
        page.step();
        let commands = &page.output().platform_output.commands;
        assert!(commands.is_empty(), "{commands:?}");
    }
    assert_eq!(page.state().view.selection(), Some(Span::new(0, 5)));
}

#[test]
fn an_idle_page_asks_for_no_frames() {
    let mut page = page();
    page.run();
    assert_eq!(page.run(), 1);
}

#[test]
fn an_unbound_bold_font_and_a_marked_block_that_is_gone_do_no_harm() {
    let mark = |block| Mark {
        block: BlockId(block),
        span: Span::new(4, 900),
        severity: Severity::Error,
        message: "A name is misspelt".to_owned(),
    };
    let page = page_with(Desk {
        draft: letter(),
        marks: vec![mark(0), mark(99)],
        ..Desk::default()
    });
    page.get_by_label("Letter");
}

#[test]
fn an_empty_letter_can_be_written_in() {
    let mut page = page_with(Desk::default());
    type_text(&mut page, "Dear");
    press(&mut page, Key::Enter);
    type_text(&mut page, "you");
    assert_eq!(text(&page), "Dear\nyou");
}
