//! What is told of a text: to a screen reader where the cursor is, and under the pointer what the marks are.

use super::{Mark, Shown, TextView, marks_at};
use egui::text::CCursorRange;
use egui::text_selection::accesskit_text::update_accesskit_for_text_widget;
use egui::{CursorIcon, Rect, Role, Sense, Ui, WidgetInfo, vec2};

impl Shown<'_> {
    /// Tells a screen reader the lines in view, and the one the caret is in as text that is being walked through.
    pub(super) fn tell(&self, ui: &Ui, view: &TextView) {
        for line in &self.laid.lines {
            let Some(galley) = &line.galley else {
                continue;
            };
            let size = vec2(self.response.rect.width(), line.height);
            let rect = Rect::from_min_size(self.at + vec2(0.0, line.top), size);
            let id = self.response.id.with(("line", line.span.start));
            let label = ui.interact(rect, id, Sense::hover());
            label.widget_info(|| WidgetInfo::labeled(Role::Label, true, galley.text()));
        }
        let Some(caret) = self.caret(view).filter(|_| self.response.has_focus()) else {
            return;
        };
        let Some(line) = self.laid.line_of(caret.at) else {
            return;
        };
        if let Some(galley) = &line.galley {
            let ends = [caret.from, caret.at].map(|at| self.laid.cursor_in(line, at));
            let [from, at] = ends;
            let range = CCursorRange {
                primary: at,
                secondary: from,
                h_pos: None,
            };
            let corner = self.at + vec2(0.0, line.top);
            let moved = egui::emath::TSTransform::from_translation(corner.to_vec2());
            let id = self.response.id;
            update_accesskit_for_text_widget(ui.ctx(), id, Some(range), moved, galley);
        }
    }

    /// Says what the marks under the pointer are.
    pub(super) fn hint(&self, ui: &Ui) {
        let Some(point) = self.response.hover_pos() else {
            return;
        };
        let place = self.place_under(ui, point);
        let marks: Vec<&Mark> = marks_at(self.words.marks, place).collect();
        if marks.is_empty() || self.response.dragged() {
            ui.set_cursor_icon(CursorIcon::Text);
            return;
        }
        ui.set_cursor_icon(CursorIcon::PointingHand);
        self.response.clone().on_hover_ui_at_pointer(|ui| {
            for mark in marks {
                ui.label((self.words.says)(mark));
            }
        });
    }
}
