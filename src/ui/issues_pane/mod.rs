//! The checklist: what the post suggests on top, with the words that suggest it, then all issues by group.
//!
//! In: the open case, keys and clicks. Out: wishes to tick, and what of the post is to be shown. It must not decide what
//! an issue means or which words suggest it.

mod row;

use super::command::Command;
use super::pieces;
use super::theme::Tokens;
use super::view::{Pane, View};
use crate::library::{Issue, IssueId};
use crate::reading::{Evidence, Level, Match};
use crate::workbench::{Action, OpenCase, Workbench};
use egui::{Color32, Id, Key, Margin, Modifiers, Response, RichText, Role, Ui, WidgetInfo};
use row::Row;
use std::collections::BTreeMap;

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
                    let filter = view.filter.trim().to_lowercase();
                    suggestions_ui(ui, bench, case, view, &filter, &mut rows);
                    groups_ui(ui, bench, case, view, &filter, &mut rows);
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
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
    filter: &str,
    rows: &mut Rows,
) {
    let shown: Vec<(&Match, &Issue)> = case
        .work
        .reading
        .issues
        .iter()
        .filter_map(|found| {
            bench
                .library()
                .issues
                .get(&found.id)
                .map(|issue| (found, issue))
        })
        .filter(|(_, issue)| fits(issue, filter))
        .collect();
    if shown.is_empty() {
        return;
    }
    inset(ui, |ui| {
        pieces::section_heading_ui(ui, "Suggested by the post");
    });
    for (found, issue) in shown {
        let ticked = case.work.ticks.contains(&issue.id);
        let mut said = evidence_words(&found.evidence);
        let own: Vec<Evidence> = case.work.own_evidence(&issue.id).cloned().collect();
        if !own.is_empty() {
            said.push_str(&format!(", yours: {}", evidence_words(&own)));
        }
        let row = Row {
            issue,
            ticked,
            level: Some(found.level),
            said: &said,
        };
        row.show(ui, case, view, rows);
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

fn groups_ui(
    ui: &mut Ui,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
    filter: &str,
    rows: &mut Rows,
) {
    let mut groups: BTreeMap<(i64, &str), Vec<&Issue>> = BTreeMap::new();
    let mut first: BTreeMap<&str, i64> = BTreeMap::new();
    for issue in bench.library().issues.values() {
        let order = first.entry(&issue.group).or_insert(issue.order);
        *order = issue.order.min(*order);
    }
    for issue in bench
        .library()
        .issues
        .values()
        .filter(|issue| fits(issue, filter))
    {
        let order = first.get(issue.group.as_str()).copied().unwrap_or_default();
        groups.entry((order, &issue.group)).or_default().push(issue);
    }
    for ((_, group), mut issues) in groups {
        inset(ui, |ui| pieces::section_heading_ui(ui, group));
        issues.sort_by_key(|issue| (issue.order, issue.id.clone()));
        for issue in issues {
            let ticked = case.work.ticks.contains(&issue.id);
            let is_suggested = case.work.reading.issues.iter().any(|it| it.id == issue.id);
            let own: Vec<Evidence> = case.work.own_evidence(&issue.id).cloned().collect();
            let said = match own.is_empty() || is_suggested {
                true => String::new(),
                false => format!("yours: {}", evidence_words(&own)),
            };
            let row = Row {
                issue,
                ticked,
                level: None,
                said: &said,
            };
            row.show(ui, case, view, rows);
        }
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

fn evidence_words(evidence: &[Evidence]) -> String {
    let mut seen: Vec<String> = Vec::new();
    for evidence in evidence {
        let words = format!(
            "“{}”",
            evidence
                .text
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        );
        if !seen.iter().any(|other| other.eq_ignore_ascii_case(&words)) {
            seen.push(words);
        }
    }
    let more = seen.len().saturating_sub(EVIDENCE_SHOWN);
    seen.truncate(EVIDENCE_SHOWN);
    let mut words = seen.join(", ");
    if more > 0 {
        words.push_str(&format!(" and {more} more"));
    }
    words
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
