//! What the post asks, and how each question stands: answered, perhaps answered, or not.

use super::{linking, pointing};
use crate::library::Part;
use crate::reading::{Question, QuestionKind};
use crate::reply::{Block, BlockId, Draft, Origin};
use crate::text::Span;
use crate::ui::command::Command;
use crate::ui::pieces;
use crate::ui::post_text::Target;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::{Action, AnswerState, OpenCase};
use egui::{CursorIcon, Label, Response, RichText, Role, Sense, Ui, WidgetInfo};

/// How much of a passage of the adviser's own is shown, in characters.
const OWN_SHOWN: usize = 36;

/// Paints the questions of the post. One can be dragged onto the passage of the letter that answers it.
pub(super) fn questions_ui(ui: &mut Ui, case: &OpenCase, view: &mut View) {
    let questions = &case.work.reading.questions;
    if questions.is_empty() {
        return;
    }
    let states = case.work.answers();
    pieces::section_heading_ui(ui, "What they ask");
    let counted = RichText::new(counted(&states)).size(12.5);
    ui.label(counted.color(Tokens::of(ui).quiet));
    let mut rows = Vec::new();
    let mut list = std::mem::take(&mut view.post.questions);
    let needed = [view.post.question, view.post.pointed_question()];
    // The arrow keys go on from the one that has the keyboard, wherever the pane was scrolled to since.
    let is_needed = |number: usize| {
        let mut needed = needed.iter().flatten();
        needed.any(|at| at.abs_diff(number) <= 1)
    };
    list.show(ui, questions.len(), is_needed, |ui, number| {
        let (Some(question), Some(state)) = (questions.get(number), states.get(number)) else {
            return;
        };
        ui.separator();
        ui.horizontal_top(|ui| {
            let tokens = Tokens::of(ui);
            let (mark, colour) = match state {
                AnswerState::Answered(_) => ("✓", tokens.accent),
                AnswerState::Proposed(_) => ("?", tokens.accent),
                AnswerState::Open => ("○", tokens.warn),
            };
            ui.label(RichText::new(mark).font(theme::bold(14.0)).color(colour));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                pieces::group(ui, &question.evidence.text);
                let row = question_ui(ui, number, question, state, case, view);
                rows.push(row.id);
                if *state == AnswerState::Open {
                    ui.label(
                        RichText::new("Not answered yet")
                            .size(12.5)
                            .color(tokens.warn),
                    );
                }
                links_ui(ui, &question.evidence.text, state, case, view);
                if case.work.is_own_question(question)
                    && pieces::quiet_link_ui(ui, "This is no question").clicked()
                {
                    view.act(Action::DropQuestion(question.evidence.clone()));
                }
            });
        });
    });
    view.post.questions = list;
    pieces::arrow_keys(ui, &rows);
}

/// The words of a question: a press shows them in the post, a drag links them to a passage of the letter.
fn question_ui(
    ui: &mut Ui,
    number: usize,
    question: &Question,
    state: &AnswerState,
    case: &OpenCase,
    view: &mut View,
) -> Response {
    let tokens = Tokens::of(ui);
    let line: Vec<&str> = question.evidence.text.split_whitespace().collect();
    let line = line.join(" ");
    let mut words = RichText::new(&line).size(14.0);
    if question.kind == QuestionKind::Implied {
        words = words.italics().color(tokens.quiet);
    }
    let label = ui.add(Label::new(words).wrap().selectable(false));
    let id = ui.scope_id().with(("question", case.id, number));
    let response = ui.interact(label.rect, id, Sense::click_and_drag());
    let state = state_words(state, case);
    let stop = if line.ends_with(['.', '?', '!']) {
        ""
    } else {
        "."
    };
    let name = format!("Question: {line}{stop} {state}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.has_focus() {
        view.post.question = Some(number);
        pieces::hold_arrow_keys(ui, id);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    pieces::focus_ring(ui, &response);
    pointing::answer(ui, &response, &Target::Question(number), &mut view.post);
    linking::drag(ui, &response, &question.evidence.text, &line, view);
    let keys = Command::LinkQuestion.keys(ui.ctx()).unwrap_or_default();
    if response.clicked() {
        view.post.question = Some(number);
        view.post
            .show(&question.evidence, format!("They ask this. {state}"));
    }
    response
        .on_hover_cursor(CursorIcon::Grab)
        .on_hover_text(format!(
            "Drag it onto the passage that answers it, or press {keys}"
        ))
}

/// How a question stands, in words.
pub(super) fn state_words(state: &AnswerState, case: &OpenCase) -> String {
    let names = |blocks: &[BlockId]| {
        let names: Vec<String> = blocks
            .iter()
            .map(|block| format!("“{}”", name(*block, case)))
            .collect();
        names.join(", ")
    };
    match state {
        AnswerState::Answered(blocks) => format!("Answered by {}", names(blocks)),
        AnswerState::Proposed(blocks) => {
            let first = blocks.get(..1).unwrap_or_default();
            format!("Perhaps answered by {}", names(first))
        }
        AnswerState::Open => "Not answered yet".to_owned(),
    }
}

/// "1 of 3 answered, 1 to confirm".
fn counted(states: &[AnswerState]) -> String {
    let count = |wanted: fn(&AnswerState) -> bool| states.iter().filter(|it| wanted(it)).count();
    let answered = count(|state| matches!(state, AnswerState::Answered(_)));
    let proposed = count(|state| matches!(state, AnswerState::Proposed(_)));
    let confirm = match proposed {
        0 => String::new(),
        _ => format!(", {proposed} to confirm"),
    };
    format!("{answered} of {} answered{confirm}", states.len())
}

/// The passages that answer a question, or may.
fn links_ui(ui: &mut Ui, question: &str, state: &AnswerState, case: &OpenCase, view: &mut View) {
    match state {
        AnswerState::Answered(blocks) => {
            for block in blocks {
                let words = format!("Answered by “{}”", name(*block, case));
                if pieces::link_ui(ui, &words).clicked() {
                    view.letter.reveal(*block, Span::new(0, 0));
                }
                if pieces::quiet_link_ui(ui, "Not answered").clicked() {
                    set(view, question, *block, false);
                }
            }
            choice_ui(ui, "Also by …", question, state, case, view);
        }
        AnswerState::Proposed(blocks) => {
            if let Some(block) = blocks.first() {
                let words = format!("Perhaps by “{}”", name(*block, case));
                if pieces::link_ui(ui, &words).clicked() {
                    view.letter.reveal(*block, Span::new(0, 0));
                }
                ui.horizontal(|ui| {
                    if pieces::quiet_link_ui(ui, "It is answered").clicked() {
                        set(view, question, *block, true);
                    }
                    choice_ui(ui, "By another …", question, state, case, view);
                });
            }
        }
        AnswerState::Open => choice_ui(ui, "Answered by …", question, state, case, view),
    }
}

fn set(view: &mut View, question: &str, block: BlockId, answers: bool) {
    view.act(Action::SetAnswer {
        question: question.to_owned(),
        block,
        answers,
    });
}

/// The passages of the letter in a menu, to say which answers a question: those that may come first.
fn choice_ui(
    ui: &mut Ui,
    words: &str,
    question: &str,
    state: &AnswerState,
    case: &OpenCase,
    view: &mut View,
) {
    let draft = &case.work.draft;
    if choices(state, draft).next().is_none() {
        return;
    }
    pieces::quiet_menu_ui(ui, words, |ui| {
        for block in choices(state, draft) {
            if ui.button(name_of(block)).clicked() {
                set(view, question, block.id, true);
                ui.close();
            }
        }
    });
}

/// The passages that may be chosen for a question: those proposed beside the first, then all others that tell something.
pub(in crate::ui) fn choices<'a>(
    state: &'a AnswerState,
    draft: &'a Draft,
) -> impl Iterator<Item = &'a Block> {
    let (first, shown): (&[BlockId], &[BlockId]) = match state {
        AnswerState::Answered(blocks) => (&[], blocks),
        AnswerState::Proposed(blocks) => (blocks, blocks.get(..1).unwrap_or_default()),
        AnswerState::Open => (&[], &[]),
    };
    let proposed = first.iter().filter_map(|block| draft.block(*block));
    let others = draft.blocks.iter().filter(move |block| {
        (Part::Situation..Part::Closing).contains(&block.part)
            && !block.passage.text.trim().is_empty()
            && !first.contains(&block.id)
    });
    proposed
        .chain(others)
        .filter(move |block| !shown.contains(&block.id))
}

/// What a block is called: its passage's title, or its first words.
fn name(block: BlockId, case: &OpenCase) -> String {
    case.work
        .draft
        .block(block)
        .map(name_of)
        .unwrap_or_default()
}

/// What a block is called.
pub(in crate::ui) fn name_of(block: &Block) -> String {
    match &block.origin {
        Origin::Snippet { title, .. } => title.clone(),
        Origin::Post { .. } | Origin::Hand => {
            let first: String = block.passage.text.chars().take(OWN_SHOWN).collect();
            format!("{} …", first.trim_end())
        }
    }
}
