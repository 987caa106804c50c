//! The checklist: what the post suggests on top, with the words that suggest it, then all issues by group.
//!
//! In: the open case, keys and clicks. Out: wishes to tick, and what of the post is to be shown. It must not decide what
//! an issue means or which words suggest it.

mod listing;
mod row;

use super::command::Command;
use super::pieces;
use super::theme::Tokens;
use super::view::{Pane, View};
use crate::library::{Issue, IssueId};
use crate::reading::Level;
use crate::workbench::{Action, OpenCase, Workbench};
use egui::{Color32, Id, Key, Margin, Modifiers, Response, RichText, Role, Ui, WidgetInfo};
use listing::Line;
pub(super) use listing::{Basis, Listing};
use row::Row;

/// How many words of evidence a suggestion shows.
const EVIDENCE_SHOWN: usize = 3;

/// Paints the checklist of the open case.
pub(super) fn issues_ui(ui: &mut Ui, bench: &Workbench, case: &OpenCase, view: &mut View) {
    let mut to_list = false;
    egui::Frame::NONE
        .inner_margin(Margin::symmetric(14, 8))
        .show(ui, |ui| {
            pieces::pane_heading_ui(ui, "Issues", &format!("{} ticked", case.work.ticks.len()));
            to_list = filter_ui(ui, view);
        });
    let mut rows = Rows {
        ids: Vec::new(),
        last: view.issue_row,
    };
    egui::ScrollArea::vertical()
        .id_salt(("issues", case.id))
        .auto_shrink(false)
        .show(ui, |ui| {
            egui::Frame::NONE
                .inner_margin(Margin::symmetric(8, 0))
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let basis = Basis::of(bench, case, &view.filter);
                    let filter = view.filter.trim().to_owned();
                    let listing = view
                        .checklist
                        .of(basis, |basis| Listing::of(basis, bench.library(), case));
                    suggestions_ui(ui, (&listing, &filter), bench, case, view, &mut rows);
                    for (group, lines) in &listing.groups {
                        inset(ui, |ui| pieces::section_heading_ui(ui, group));
                        for line in lines {
                            row_ui(ui, line, bench, case, view, &mut rows);
                        }
                    }
                    if rows.ids.is_empty() {
                        ui.add_space(12.0);
                        ui.label(
                            RichText::new("No issue has these words").color(Tokens::of(ui).quiet),
                        );
                    }
                    ui.add_space(16.0);
                });
        });
    let back = rows.last.filter(|row| rows.ids.contains(row));
    let wanted = if to_list {
        rows.ids.first().copied()
    } else if view.wants(Pane::Issues) {
        back.or(rows.ids.first().copied())
    } else {
        None
    };
    if let Some(row) = wanted {
        ui.memory_mut(|memory| memory.request_focus(row));
    }
    // Forgotten, the row is brought into view when the keyboard comes to it in the next frame.
    view.issue_row = rows.last.filter(|_| wanted.is_none());
    pieces::arrow_keys(ui, &rows.ids);
}

/// The field that narrows the checklist; gives whether Down or Enter asked to go on to the list. Escape empties it.
fn filter_ui(ui: &mut Ui, view: &mut View) -> bool {
    let id = ui.scope_id().with("filter");
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let to_list = has_focus
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::ArrowDown)
                || input.consume_key(Modifiers::NONE, Key::Enter)
        });
    if has_focus
        && !view.filter.is_empty()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        view.filter.clear();
    }
    let filter = ui.add(
        egui::TextEdit::singleline(&mut view.filter)
            .id(id)
            .hint_text("Filter the checklist…")
            .margin(Margin::symmetric(10, 6))
            .desired_width(f32::INFINITY),
    );
    filter.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "Filter the checklist"));
    if std::mem::take(&mut view.go_to_filter) {
        filter.request_focus();
    }
    to_list
}

/// The rows painted so far, for the arrow keys.
struct Rows {
    ids: Vec<Id>,
    /// The row that has the keyboard, or had it last.
    last: Option<Id>,
}

impl Rows {
    fn add(&mut self, ui: &Ui, response: &Response) {
        if response.has_focus() {
            pieces::hold_arrow_keys(ui, response.id);
            if self.last != Some(response.id) {
                response.scroll_to_me(None);
                self.last = Some(response.id);
            }
        }
        self.ids.push(response.id);
    }
}

fn fits(issue: &Issue, filter: &str) -> bool {
    filter.is_empty()
        || issue.title.to_lowercase().contains(filter)
        || issue.id.as_str().contains(filter)
}

fn suggestions_ui(
    ui: &mut Ui,
    (listing, filter): (&Listing, &str),
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
    rows: &mut Rows,
) {
    if listing.suggested.is_empty() {
        return;
    }
    inset(ui, |ui| {
        pieces::section_heading_ui(ui, "Suggested by the post");
    });
    for line in &listing.suggested {
        row_ui(ui, line, bench, case, view, rows);
    }
    let strong = case.work.strong_suggestions();
    if filter.is_empty() && strong.iter().any(|id| !case.work.ticks.contains(id)) {
        inset(ui, |ui| {
            ui.add_space(4.0);
            let button = ui.button(RichText::new("Tick the strong suggestions").size(13.0));
            let keys = Command::TickStrong.keys(ui.ctx()).unwrap_or_default();
            if button.on_hover_text(keys).clicked() {
                view.run(Command::TickStrong);
            }
        });
    }
}

fn row_ui(
    ui: &mut Ui,
    line: &Line,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
    rows: &mut Rows,
) {
    if let Some(issue) = bench.library().issues.get(&line.issue) {
        let row = Row {
            issue,
            ticked: case.work.ticks.contains(&issue.id),
            line,
        };
        row.show(ui, case, view, rows);
    }
}

fn inset(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    egui::Frame::NONE
        .inner_margin(Margin::symmetric(6, 0))
        .show(ui, content);
}

fn tick(view: &mut View, issue: &IssueId, ticked: bool) {
    view.act(Action::SetTick {
        issue: issue.clone(),
        ticked,
    });
}

/// How sure a suggestion is, in a word.
pub(super) fn level_words(level: Level) -> &'static str {
    match level {
        Level::Strong => "strong",
        Level::Possible => "possible",
    }
}

/// The colour of the evidence of the `at`-th suggestion.
pub(super) fn evidence_colour(tokens: &Tokens, at: usize) -> Color32 {
    let count = tokens.evidence.len();
    tokens
        .evidence
        .get(at % count)
        .copied()
        .unwrap_or(tokens.accent)
}
