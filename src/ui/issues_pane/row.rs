//! A row of the checklist, and how it answers a press and the arrow keys.

use super::listing::Line;
use super::{Rows, level_words, tick};
use crate::library::Issue;
use crate::store::CaseId;
use crate::ui::pieces;
use crate::ui::post_pane::pointing;
use crate::ui::post_text::Target;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::OpenCase;
use egui::{
    CornerRadius, CursorIcon, EventFilter, Galley, Id, Key, Pos2, Rect, Response, Role, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// The narrowest row that shows the level of a suggestion beside its title; in others it stands before the evidence.
const ROOM_FOR_PILL: f32 = 215.0;

/// One row: a box to tick, the issue, and below it the words that suggest it.
pub(super) struct Row<'a> {
    /// The issue.
    pub(super) issue: &'a Issue,
    /// Whether it is ticked.
    pub(super) ticked: bool,
    /// What is known of it for this post.
    pub(super) line: &'a Line,
}

impl Row<'_> {
    /// Paints the row and answers it: a press ticks, a press on the words or an arrow key shows them in the post.
    pub(super) fn show(&self, ui: &mut Ui, case: &OpenCase, view: &mut View, rows: &mut Rows) {
        let (response, shows) = self.paint(ui, case.id);
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
        if self.line.is_led_to {
            let target = Target::Issue(id.clone());
            pointing::answer(ui, &response, &target, &mut view.post);
        }
    }

    /// Paints the row, which is another one in another case; gives also whether the words in it were pressed.
    fn paint(&self, ui: &mut Ui, case: CaseId) -> (Response, bool) {
        let tokens = Tokens::of(ui);
        let width = ui.available_width();
        let has_pill = width >= ROOM_FOR_PILL;
        let pill = self.line.level.filter(|_| has_pill).map(|level| {
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
        let words = (!self.line.said.is_empty()).then(|| {
            let words = match self.line.level.filter(|_| !has_pill) {
                Some(level) => format!("{}: {}", level_words(level), self.line.said),
                None => self.line.said.to_owned(),
            };
            ui.painter()
                .layout(words, theme::plain(12.5), tokens.quiet, width - left - 8.0)
        });
        let words_height = words.as_ref().map_or(0.0, |galley| galley.size().y + 2.0);
        let height = title.size().y + words_height + 9.0;
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let id = ui.scope_id().with((
            "issue",
            case,
            self.line.level.is_some(),
            self.issue.id.as_str(),
        ));
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
            Rect::from_min_size(rect.min + vec2(7.0, 5.5), vec2(16.0, 16.0)),
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
            let frame = Rect::from_min_size(corner, size);
            ui.painter().rect_stroke(
                frame,
                CornerRadius::same(9),
                Stroke::new(1.0, Tokens::edge_of(tokens.accent)),
                StrokeKind::Inside,
            );
            ui.painter()
                .galley(frame.min + vec2(7.0, 1.5), galley, tokens.accent);
        }
        pieces::focus_ring(ui, &response);
        self.describe(&response);
        if is_under_dialog(ui) {
            return (response, shows);
        }
        let response = response.on_hover_text_at_pointer(&self.issue.when_to_tick);
        (response, shows)
    }

    /// The words under the title, which a press shows in the post; gives whether they were pressed. The keyboard's way is
    /// an arrow key on the row.
    fn words_ui(&self, ui: &Ui, row: Id, at: Pos2, words: Arc<Galley>) -> bool {
        let quiet = Tokens::of(ui).quiet;
        let rect = Rect::from_min_size(at, words.size());
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
        if is_under_dialog(ui) {
            return false;
        }
        response
            .on_hover_cursor(CursorIcon::PointingHand)
            .on_hover_text("Shows these words in the post (→ on the keyboard)")
            .clicked()
    }

    fn describe(&self, response: &Response) {
        response.widget_info(|| {
            let title = &self.issue.title;
            let label = match self.line.level {
                Some(level) => {
                    let level = level_words(level);
                    format!("{title}, {level}, suggested by {}", self.line.said)
                }
                None if self.line.said.is_empty() => title.clone(),
                None => format!("{title}, {}", self.line.said),
            };
            WidgetInfo::selected(Role::CheckBox, true, self.ticked, label)
        });
    }
}

/// Whether a dialog stands over the checklist: then what the pointer happens to rest on says nothing.
fn is_under_dialog(ui: &Ui) -> bool {
    ui.memory(|memory| memory.top_modal_layer().is_some())
}

/// Keeps all arrow keys with a row: left and right walk through its words in the post.
fn hold_all_arrow_keys(ui: &Ui, row: Id) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..Default::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row, filter));
}

fn paint_box(ui: &Ui, rect: Rect, ticked: bool, tokens: &Tokens) {
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
