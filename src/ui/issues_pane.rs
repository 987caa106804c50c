//! The checklist: what the post suggests on top, with the words that suggest it, then all issues by group.

use super::command::Command;
use super::pieces;
use super::post_pane::pointing;
use super::post_text::Target;
use super::theme::{self, Tokens};
use super::view::{Pane, View};
use crate::library::{Issue, IssueId};
use crate::reading::{Evidence, Level, Match};
use crate::workbench::{Action, OpenCase, Workbench};
use egui::{
    Color32, CornerRadius, Galley, Id, Key, Margin, Modifiers, Pos2, Response, RichText, Role,
    Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::collections::BTreeMap;
use std::sync::Arc;

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

/// One row: a box to tick, the issue, and below it the words that suggest it.
struct Row<'a> {
    issue: &'a Issue,
    ticked: bool,
    /// How sure the suggestion is, if it is one.
    level: Option<Level>,
    /// The words that speak for it; empty without any.
    said: &'a str,
}

impl Row<'_> {
    /// Paints the row and answers it: a press ticks, a press on the words or an arrow key shows them in the post.
    fn show(&self, ui: &mut Ui, case: &OpenCase, view: &mut View, rows: &mut Rows) {
        let (response, shows) = self.paint(ui);
        rows.add(ui, &response);
        let steps = if response.has_focus() {
            hold_all_arrow_keys(ui, response.id);
            ui.input(|input| {
                let pressed = |key| input.key_pressed(key) && input.modifiers.is_none();
                (pressed(Key::ArrowRight), pressed(Key::ArrowLeft))
            })
        } else {
            (false, false)
        };
        let (id, title) = (&self.issue.id, self.issue.title.as_str());
        if shows || steps.0 {
            view.post.show_issue(case, id, title, true);
        } else if steps.1 {
            view.post.show_issue(case, id, title, false);
        } else if response.clicked() {
            tick(view, id, !self.ticked);
        }
        let is_suggested = || case.work.reading.issues.iter().any(|it| it.id == *id);
        if self.level.is_some() || !is_suggested() {
            let target = Target::Issue(id.clone());
            pointing::answer(ui, &response, &target, &mut view.post);
        }
    }

    /// Paints the row; gives also whether the words in it were pressed.
    fn paint(&self, ui: &mut Ui) -> (Response, bool) {
        let tokens = Tokens::of(ui);
        let width = ui.available_width();
        let has_pill = width >= ROOM_FOR_PILL;
        let pill = self.level.filter(|_| has_pill).map(|level| {
            ui.painter().layout_no_wrap(
                level_words(level).to_owned(),
                theme::plain(12.0),
                tokens.accent,
            )
        });
        let pill_width = pill.as_ref().map_or(0.0, |galley| galley.size().x + 22.0);
        let left = 32.0;
        let text_width = width - left - pill_width - 6.0;
        let title = ui.painter().layout(
            self.issue.title.clone(),
            theme::plain(14.5),
            tokens.ink,
            text_width,
        );
        let words = (!self.said.is_empty()).then(|| {
            let words = match self.level.filter(|_| !has_pill) {
                Some(level) => format!("{}: {}", level_words(level), self.said),
                None => self.said.to_owned(),
            };
            ui.painter()
                .layout(words, theme::plain(12.5), tokens.quiet, width - left - 8.0)
        });
        let words_height = words.as_ref().map_or(0.0, |galley| galley.size().y + 2.0);
        let height = title.size().y + words_height + 9.0;
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let id = ui
            .scope_id()
            .with(("issue", self.level.is_some(), self.issue.id.as_str()));
        let response = ui.interact(rect, id, Sense::click());
        if !ui.is_rect_visible(rect) {
            self.describe(&response);
            return (response, false);
        }
        let mut shows = false;
        if response.hovered() {
            ui.painter()
                .rect_filled(rect, CornerRadius::same(6), tokens.hover);
        }
        paint_box(
            ui,
            egui::Rect::from_min_size(rect.min + vec2(7.0, 5.5), vec2(16.0, 16.0)),
            self.ticked,
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
            let corner = rect.min + vec2(left, 6.5 + title_height);
            shows = self.words_ui(ui, id, corner, words);
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
        self.describe(&response);
        // A row that the pointer happens to rest on says nothing while a dialog stands over it.
        if ui.memory(|memory| memory.top_modal_layer().is_some()) {
            return (response, shows);
        }
        let response = response.on_hover_text_at_pointer(&self.issue.when_to_tick);
        (response, shows)
    }

    /// The words under the title, which a press shows in the post; gives whether they were pressed. The keyboard's way is
    /// an arrow key on the row.
    fn words_ui(&self, ui: &Ui, row: Id, at: Pos2, words: Arc<Galley>) -> bool {
        let quiet = Tokens::of(ui).quiet;
        let rect = egui::Rect::from_min_size(at, words.size());
        let response = ui.interact(rect, row.with("words"), Sense::CLICK);
        if response.hovered() {
            for line in &words.rows {
                let line = line.rect().translate(at.to_vec2());
                let stroke = Stroke::new(1.0, quiet);
                ui.painter().hline(line.x_range(), line.bottom(), stroke);
            }
        }
        ui.painter().galley(at, words, quiet);
        let name = format!("Show the words for {} in the post", self.issue.title);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        response
            .on_hover_cursor(egui::CursorIcon::PointingHand)
            .on_hover_text("Shows these words in the post (→ on the keyboard)")
            .clicked()
    }

    fn describe(&self, response: &Response) {
        response.widget_info(|| {
            let title = &self.issue.title;
            let label = match self.level {
                Some(level) => {
                    let level = level_words(level);
                    format!("{title}, {level}, suggested by {}", self.said)
                }
                None if self.said.is_empty() => title.clone(),
                None => format!("{title}, {}", self.said),
            };
            WidgetInfo::selected(Role::CheckBox, true, self.ticked, label)
        });
    }
}

/// Keeps all arrow keys with a row: left and right walk through its words in the post.
fn hold_all_arrow_keys(ui: &Ui, row: Id) {
    let filter = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..Default::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row, filter));
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
