//! The drafts from elsewhere, a row each with a box to tick.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::{Pane, View};
use crate::workbench::{DraftPlan, PlannedDraft};
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Color32, CornerRadius, FontId, Id, Key, Rangef, Rect, Response, Role, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// The height of a row, in points.
const ROW: f32 = 52.0;

/// How wide the box of a row is with the room round it, in points.
const BOX: f32 = 36.0;

/// How much of a passage is read for its row, in bytes.
const OPENING: usize = 160;

/// Paints the rows.
pub(super) fn list_ui(ui: &mut Ui, plan: &DraftPlan, view: &mut View) {
    if plan.drafts.is_empty() {
        return;
    }
    let list = ui.scope_id();
    let goes_here = view.wants(Pane::Table);
    move_by_keys(ui, list, plan.drafts.len(), goes_here, view);
    let page = &mut view.library.importing;
    let mut area = ScrollArea::vertical()
        .id_salt("drafts from elsewhere")
        .auto_shrink(false);
    if page.reveals > 0 {
        page.reveals -= 1;
        let seen = page.seen.unwrap_or(Rangef::new(0.0, 0.0));
        area = area.vertical_scroll_offset(pieces::offset_for(page.at, ROW, seen));
        ui.ctx().request_repaint();
    }
    let shown = area.show_rows(ui, ROW, plan.drafts.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let start = range.start;
        let drafts = plan.drafts.get(range).unwrap_or_default();
        for (at, draft) in drafts.iter().enumerate() {
            let at = start + at;
            let response = row_ui(ui, row_id(list, at), at, plan, draft, view);
            take(ui, &response, at, draft, view);
        }
    });
    let top = shown.state.clamped_offset().y;
    view.library.importing.seen = Some(Rangef::new(top, top + shown.inner_rect.height()));
}

fn row_id(list: Id, at: usize) -> Id {
    list.with(("draft", at))
}

/// Moves the keyboard to the row it is to go to.
fn move_by_keys(ui: &Ui, list: Id, count: usize, goes_here: bool, view: &mut View) {
    let page = &mut view.library.importing;
    let has_focus = ui.memory(|memory| memory.has_focus(row_id(list, page.at)));
    let target = if goes_here {
        Some(page.at)
    } else if has_focus {
        pieces::step(ui, page.at, count)
    } else {
        None
    };
    if let Some(target) = target {
        page.at = target;
        page.reveals = 1;
        ui.memory_mut(|memory| memory.request_focus(row_id(list, target)));
    }
}

/// What a click or a key on a row does: on its box, or by Space, it ticks; beside it, it shows the draft.
fn take(ui: &Ui, response: &Response, at: usize, draft: &PlannedDraft, view: &mut View) {
    let page = &mut view.library.importing;
    if response.has_focus() {
        pieces::hold_arrow_keys(ui, response.id);
    }
    if response.gained_focus() {
        page.at = at;
    }
    if !response.clicked() {
        return;
    }
    page.at = at;
    if ui.input(|input| input.key_pressed(Key::Enter)) {
        view.go_to = Some(Pane::Entry);
        ui.ctx().request_repaint();
        return;
    }
    let at_box = |place: egui::Pos2| place.x < response.rect.left() + BOX;
    if response.interact_pointer_pos().is_none_or(at_box) && !page.ticked.remove(&draft.path) {
        page.ticked.insert(draft.path.clone());
    }
    response.request_focus();
}

fn row_ui(
    ui: &mut Ui,
    id: Id,
    at: usize,
    plan: &DraftPlan,
    draft: &PlannedDraft,
    view: &View,
) -> Response {
    let tokens = Tokens::of(ui);
    let page = &view.library.importing;
    let is_ticked = page.ticked.contains(&draft.path);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let fill = if page.at == at {
        Some(tokens.accent_soft)
    } else {
        response.hovered().then_some(tokens.hover)
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    }
    box_ui(ui, rect, is_ticked);
    let (about, colour) = about(plan, draft, tokens);
    let width = rect.width() - BOX - 10.0;
    let line = |top: f32, words: &str, font: FontId, colour: Color32| {
        let mut job = LayoutJob::simple_singleline(words.to_owned(), font, colour);
        job.wrap = TextWrapping::truncate_at_width(width);
        let galley = ui.painter().layout_job(job);
        ui.painter()
            .galley(rect.min + vec2(BOX, top), galley, colour);
    };
    line(7.0, &draft.title, theme::plain(14.5), tokens.ink);
    line(28.0, &about, theme::plain(12.5), colour);
    pieces::focus_ring(ui, &response);
    response.widget_info(|| {
        let label = format!("{}, {about}", draft.title);
        WidgetInfo::selected(Role::CheckBox, true, is_ticked, label)
    });
    response
}

/// What stands under the title: what speaks against the draft, else its first words.
fn about(plan: &DraftPlan, draft: &PlannedDraft, tokens: &Tokens) -> (String, Color32) {
    match &draft.doubt {
        Some(doubt) => (doubt.words(plan.kind.place()), tokens.warn),
        None => {
            let end = draft.body.floor_char_boundary(OPENING);
            let opening = draft.body.get(..end).unwrap_or_default();
            (opening.replace('\n', " "), tokens.quiet)
        }
    }
}

fn box_ui(ui: &Ui, row: Rect, is_ticked: bool) {
    let tokens = Tokens::of(ui);
    let centre = pos2(row.left() + BOX / 2.0, row.center().y);
    let square = Rect::from_center_size(centre, vec2(16.0, 16.0));
    let radius = CornerRadius::same(3);
    let painter = ui.painter();
    if is_ticked {
        painter.rect_filled(square, radius, tokens.accent);
        let stroke = Stroke::new(2.0, tokens.on_accent);
        let points = [(-4.0, 0.0), (-1.2, 3.2), (4.2, -3.4)].map(|(x, y)| centre + vec2(x, y));
        painter.line(points.to_vec(), stroke);
    } else {
        let stroke = Stroke::new(1.5, tokens.edge);
        painter.rect(square, radius, tokens.paper, stroke, StrokeKind::Inside);
    }
}
