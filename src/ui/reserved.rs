//! Room at the foot or the right of a pane for what is painted after the rest of it.
//!
//! egui gives room to what comes first, and the keyboard and a screen reader go through a frame in the order in which it
//! was made. So a bar under something is given its room first, by the size it had in the frame before, and made last.

use super::splitter;
use egui::{Id, InnerResponse, Panel, Ui, UiBuilder};

/// Room that is not painted in yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reserved {
    name: Id,
    side: Side,
    size: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Foot,
    Right,
}

impl Reserved {
    /// Keeps room at the foot of `ui`, `usual` points of it while it was never painted.
    pub(super) fn at_foot(ui: &Ui, name: Id, usual: f32) -> Self {
        Self::new(ui, name, Side::Foot, usual)
    }

    /// The same at the right.
    pub(super) fn at_right(ui: &Ui, name: Id, usual: f32) -> Self {
        Self::new(ui, name, Side::Right, usual)
    }

    fn new(ui: &Ui, name: Id, side: Side, usual: f32) -> Self {
        let known = ui.data(|data| data.get_temp::<f32>(name.with("reserved")));
        Self {
            name,
            side,
            size: known.unwrap_or(usual),
        }
    }

    /// What is left beside it, to be painted first.
    pub(super) fn rest(&self, ui: &mut Ui) -> Ui {
        let mut rest = ui.available_rect_before_wrap();
        match self.side {
            Side::Foot => rest.max.y = (rest.max.y - self.size).max(rest.min.y),
            Side::Right => rest.max.x = (rest.max.x - self.size).max(rest.min.x),
        }
        ui.new_child(UiBuilder::new().id_salt(self.name).max_rect(rest))
    }

    /// Paints it, as the panel that `style` makes of a plain one.
    pub(super) fn show<R>(
        self,
        ui: &mut Ui,
        style: impl FnOnce(Panel) -> Panel,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> InnerResponse<R> {
        let panel = match self.side {
            Side::Foot => Panel::bottom(self.name),
            Side::Right => Panel::right(self.name),
        };
        let shown = style(panel).show(ui, contents);
        let rect = shown.response.rect;
        let size = match self.side {
            Side::Foot => rect.height(),
            Side::Right => {
                splitter::note_right(ui.ctx(), rect.left());
                rect.width()
            }
        };
        if (size - self.size).abs() > 0.1 {
            ui.ctx().request_repaint();
        }
        ui.data_mut(|data| data.insert_temp(self.name.with("reserved"), size));
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Rect;
    use egui_kittest::Harness;

    /// Paints words over a bar of two lines, and gives where both stand once that has settled.
    fn places(at_right: bool) -> [Rect; 2] {
        let mut harness = Harness::new_ui_state(
            move |ui, places: &mut [Rect; 2]| {
                let name = Id::unique("bar");
                let reserved = match at_right {
                    true => Reserved::at_right(ui, name, 10.0),
                    false => Reserved::at_foot(ui, name, 10.0),
                };
                let mut rest = reserved.rest(ui);
                let above = rest.max_rect();
                rest.label("above")
                    .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, "above"));
                let shown = reserved.show(
                    ui,
                    |panel| panel.resizable(false).show_separator_line(false),
                    |ui| {
                        ui.label("one");
                        ui.label("two");
                    },
                );
                *places = [above, shown.response.rect];
            },
            [Rect::NOTHING; 2],
        );
        harness.run();
        *harness.state()
    }

    #[test]
    fn the_rest_ends_where_the_bar_under_it_begins() {
        let [rest, bar] = places(false);
        assert!(bar.height() > 20.0);
        assert!((rest.max.y - bar.min.y).abs() < 0.5, "{rest:?} {bar:?}");
    }

    #[test]
    fn the_rest_ends_where_what_stands_right_of_it_begins() {
        let [rest, bar] = places(true);
        assert!((rest.max.x - bar.min.x).abs() < 0.5, "{rest:?} {bar:?}");
    }
}
