//! The checklist: what the post suggests on top, with the words that suggest it, then all issues by group.

use super::command::Command;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Pane, View};
use crate::library::{Issue, IssueId};
use crate::reading::{Level, Match};
use crate::workbench::{Action, OpenCase, Workbench};
use egui::{
    Color32, CornerRadius, Id, Key, Margin, Modifiers, Response, RichText, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::collections::BTreeMap;

/// The narrowest row that shows the level of a suggestion beside its title; in others it stands before the evidence.
const ROOM_FOR_PILL: f32 = 215.0;

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
        .id_salt("issues")
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
        let response = row_ui(ui, issue, ticked, Some(found));
        rows.add(ui, &response);
        if response.clicked() {
            tick(view, &issue.id, !ticked);
        }
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
            let response = row_ui(ui, issue, ticked, None);
            rows.add(ui, &response);
            if response.clicked() {
                tick(view, &issue.id, !ticked);
            }
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

fn level_words(level: Level) -> &'static str {
    match level {
        Level::Strong => "strong",
        Level::Possible => "possible",
    }
}

fn evidence_words(found: &Match) -> String {
    let mut seen: Vec<String> = Vec::new();
    for evidence in &found.evidence {
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

/// One row: a box to tick, the issue, and below it the words that suggest it.
fn row_ui(ui: &mut Ui, issue: &Issue, ticked: bool, found: Option<&Match>) -> Response {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let has_pill = width >= ROOM_FOR_PILL;
    let pill = found.filter(|_| has_pill).map(|found| {
        ui.painter().layout_no_wrap(
            level_words(found.level).to_owned(),
            theme::plain(12.0),
            tokens.accent,
        )
    });
    let pill_width = pill.as_ref().map_or(0.0, |galley| galley.size().x + 22.0);
    let left = 32.0;
    let text_width = width - left - pill_width - 6.0;
    let title = ui.painter().layout(
        issue.title.clone(),
        theme::plain(14.5),
        tokens.ink,
        text_width,
    );
    let words = found.map(|found| {
        let mut words = evidence_words(found);
        if !has_pill {
            words = format!("{}: {words}", level_words(found.level));
        }
        ui.painter()
            .layout(words, theme::plain(12.5), tokens.quiet, width - left - 8.0)
    });
    let words_height = words.as_ref().map_or(0.0, |galley| galley.size().y + 2.0);
    let height = title.size().y + words_height + 9.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let id = ui
        .scope_id()
        .with(("issue", found.is_some(), issue.id.as_str()));
    let response = ui.interact(rect, id, Sense::click());
    if !ui.is_rect_visible(rect) {
        describe(&response, issue, ticked, found);
        return response;
    }
    if response.hovered() {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(6), tokens.hover);
    }
    paint_box(
        ui,
        egui::Rect::from_min_size(rect.min + vec2(7.0, 5.5), vec2(16.0, 16.0)),
        ticked,
        tokens,
    );
    let title_height = title.size().y;
    let first_line = title
        .rows
        .first()
        .map_or(title_height, |row| row.rect().height());
    ui.painter()
        .galley(rect.min + vec2(left, 4.5), title, tokens.ink);
    if let Some(words) = words {
        ui.painter().galley(
            rect.min + vec2(left, 6.5 + title_height),
            words,
            tokens.quiet,
        );
    }
    if let Some(galley) = pill {
        let size = galley.size() + vec2(14.0, 3.0);
        let corner = pos2(
            rect.right() - size.x - 6.0,
            rect.top() + 4.5 + (first_line - size.y) / 2.0,
        );
        let frame = egui::Rect::from_min_size(corner, size);
        ui.painter().rect_stroke(
            frame,
            CornerRadius::same(9),
            Stroke::new(1.0, tokens.accent.gamma_multiply(0.5)),
            StrokeKind::Inside,
        );
        ui.painter()
            .galley(frame.min + vec2(7.0, 1.5), galley, tokens.accent);
    }
    pieces::focus_ring(ui, &response);
    describe(&response, issue, ticked, found);
    // A row that the pointer happens to rest on says nothing while a dialog stands over it.
    if ui.memory(|memory| memory.top_modal_layer().is_some()) {
        return response;
    }
    response.on_hover_text_at_pointer(&issue.when_to_tick)
}

fn describe(response: &Response, issue: &Issue, ticked: bool, found: Option<&Match>) {
    response.widget_info(|| {
        let label = match found {
            Some(found) => format!(
                "{}, {}, suggested by {}",
                issue.title,
                level_words(found.level),
                evidence_words(found)
            ),
            None => issue.title.clone(),
        };
        WidgetInfo::selected(Role::CheckBox, true, ticked, label)
    });
}

fn paint_box(ui: &Ui, rect: egui::Rect, ticked: bool, tokens: &Tokens) {
    let radius = CornerRadius::same(4);
    if ticked {
        ui.painter().rect_filled(rect, radius, tokens.accent);
        let at = |x: f32, y: f32| rect.min + vec2(rect.width() * x, rect.height() * y);
        let stroke = Stroke::new(2.0, tokens.on_accent);
        ui.painter()
            .line(vec![at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)], stroke);
    } else {
        ui.painter().rect(
            rect,
            radius,
            tokens.paper,
            Stroke::new(1.5, tokens.edge),
            StrokeKind::Inside,
        );
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
