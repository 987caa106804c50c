//! Picks one line of a list, narrowed by typing: an issue for words of the post, or the passage that answers a question.

use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::post_pane::questions;
use super::theme::{self, Tokens};
use super::view::View;
use crate::library::IssueId;
use crate::reading::Evidence;
use crate::reply::BlockId;
use crate::workbench::{Action, OpenCase, Workbench};
use egui::{
    Align, CornerRadius, Key, Margin, Modifiers, Response, RichText, Role, ScrollArea, Sense, Ui,
    WidgetInfo, vec2,
};

/// The height of a row in points.
const ROW: f32 = 30.0;

/// The height of the list, in points.
const LIST: f32 = 360.0;

/// How much of the words of the post is shown, in characters.
const WORDS_SHOWN: usize = 140;

/// What is picked, and what for.
pub(super) struct Picking {
    what: What,
    typed: String,
    at: usize,
}

enum What {
    /// An issue that these words speak for.
    Issue(Evidence),
    /// The passage that answers this question.
    Answer(String),
}

/// A line of the list: what it says, what is said of it, and what picking it does.
struct Line {
    name: String,
    remark: &'static str,
    picks: Picks,
}

enum Picks {
    Issue(IssueId),
    Block(BlockId),
}

impl Picking {
    /// Picks an issue for words of the post.
    pub(super) fn issue(words: Evidence) -> Self {
        Self::of(What::Issue(words))
    }

    /// Picks the passage that answers a question.
    pub(super) fn answer(question: String) -> Self {
        Self::of(What::Answer(question))
    }

    fn of(what: What) -> Self {
        Self {
            what,
            typed: String::new(),
            at: 0,
        }
    }

    fn lines(&self, bench: &Workbench, case: &OpenCase) -> Vec<Line> {
        let typed = self.typed.to_lowercase();
        let fits = |name: &str| {
            let name = name.to_lowercase();
            typed.split_whitespace().all(|word| name.contains(word))
        };
        let lines: Vec<Line> = match &self.what {
            What::Issue(_) => issues(bench, case),
            What::Answer(question) => passages(question, case),
        };
        lines.into_iter().filter(|line| fits(&line.name)).collect()
    }

    fn pick(&self, picks: &Picks, view: &mut View) {
        match (&self.what, picks) {
            (What::Issue(words), Picks::Issue(issue)) => view.act(Action::TickFor {
                issue: issue.clone(),
                words: words.clone(),
            }),
            (What::Answer(question), Picks::Block(block)) => view.act(Action::SetAnswer {
                question: question.clone(),
                block: *block,
                answers: true,
            }),
            _ => {}
        }
    }
}

/// The issues of the checklist: those that the post suggests first.
fn issues(bench: &Workbench, case: &OpenCase) -> Vec<Line> {
    let suggested: Vec<&IssueId> = case.work.reading.issues.iter().map(|it| &it.id).collect();
    let mut issues: Vec<_> = bench.library().issues.values().collect();
    issues.sort_by_key(|issue| {
        let at = suggested.iter().position(|id| **id == issue.id);
        (at.unwrap_or(usize::MAX), issue.order)
    });
    let remark = |id: &IssueId| match (case.work.ticks.contains(id), suggested.contains(&id)) {
        (true, _) => "ticked",
        (false, true) => "suggested",
        (false, false) => "",
    };
    issues
        .into_iter()
        .map(|issue| Line {
            name: issue.title.clone(),
            remark: remark(&issue.id),
            picks: Picks::Issue(issue.id.clone()),
        })
        .collect()
}

/// The passages of the letter: those that may answer the question first.
fn passages(question: &str, case: &OpenCase) -> Vec<Line> {
    let states = case.work.answers();
    let questions = case.work.reading.questions.iter().zip(&states);
    let mut asked = questions.filter(|(it, _)| it.evidence.text == question);
    let Some((_, state)) = asked.next() else {
        return Vec::new();
    };
    let first = match state {
        crate::workbench::AnswerState::Proposed(blocks) => blocks.first().copied(),
        _ => None,
    };
    let proposed = first.and_then(|block| case.work.draft.block(block));
    let others = questions::choices(state, &case.work.draft);
    proposed
        .into_iter()
        .chain(others)
        .map(|block| Line {
            name: questions::name_of(block),
            remark: if Some(block.id) == first {
                "perhaps"
            } else {
                ""
            },
            picks: Picks::Block(block.id),
        })
        .collect()
}

/// Paints the list.
pub(super) fn picking_ui(ui: &mut Ui, picking: &mut Picking, bench: &Workbench, view: &mut View) {
    let Some(case) = bench.open_case_ref() else {
        ui.close();
        return;
    };
    let (heading, words, hint) = match &picking.what {
        What::Issue(words) => (
            "Tick an issue for these words",
            &words.text,
            "Find an issue",
        ),
        What::Answer(question) => ("Answered by", question, "Find a passage of the letter"),
    };
    heading_ui(ui, heading);
    let quoted = RichText::new(format!("“{}”", shortened(words))).color(Tokens::of(ui).quiet);
    ui.add(egui::Label::new(quoted).wrap());
    let (up, down) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
        )
    });
    let field = ui.add(
        egui::TextEdit::singleline(&mut picking.typed)
            .hint_text(hint)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 8)),
    );
    if field.changed() {
        picking.at = 0;
    }
    let lines = picking.lines(bench, case);
    picking.at = match (up, down) {
        (true, _) => picking.at.saturating_sub(1),
        (_, true) => picking.at + 1,
        _ => picking.at,
    };
    picking.at = picking.at.min(lines.len().saturating_sub(1));
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let mut picked = entered.then_some(picking.at);
    let height = LIST.min(ui.ctx().content_rect().height() - 240.0);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            for (index, line) in lines.iter().enumerate() {
                let response = row_ui(ui, line, index, index == picking.at);
                if index == picking.at && (up || down) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    picked = Some(index);
                }
            }
            if lines.is_empty() {
                let words = match picking.what {
                    What::Issue(_) => "No issue has these words",
                    What::Answer(_) => "No passage of the letter has these words",
                };
                ui.label(RichText::new(words).color(Tokens::of(ui).quiet));
            }
        });
    hold_keyboard(ui, &field);
    if let Some(line) = picked.and_then(|index| lines.get(index)) {
        picking.pick(&line.picks, view);
        ui.close();
    }
}

fn shortened(words: &str) -> String {
    let line: Vec<&str> = words.split_whitespace().collect();
    let line = line.join(" ");
    if line.chars().count() <= WORDS_SHOWN {
        return line;
    }
    let first: String = line.chars().take(WORDS_SHOWN).collect();
    format!("{} …", first.trim_end())
}

fn row_ui(ui: &mut Ui, line: &Line, index: usize, is_marked: bool) -> Response {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("picked", index)), Sense::click());
    if is_marked || response.hovered() {
        let fill = if is_marked {
            tokens.accent_soft
        } else {
            tokens.hover
        };
        ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    }
    let within = egui::UiBuilder::new().max_rect(rect.shrink2(vec2(10.0, 0.0)));
    ui.scope_builder(within, |ui| {
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(line.remark).size(13.0).color(tokens.quiet));
            ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
                let name = RichText::new(&line.name).font(theme::plain(14.5));
                ui.add(egui::Label::new(name).truncate());
            });
        });
    });
    pieces::focus_ring(ui, &response);
    response.widget_info(|| {
        let name = match line.remark {
            "" => line.name.clone(),
            remark => format!("{}, {remark}", line.name),
        };
        WidgetInfo::selected(Role::ListBoxOption, true, is_marked, name)
    });
    response
}
