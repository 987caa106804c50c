//! A list whose rows differ in height: in a long one only the rows in view are painted, and of the others the room is kept.

use egui::{Ui, vec2};

/// A list of fewer rows is painted whole.
const MANY: usize = 60;

/// How far beyond what is in view rows are painted, in points: far enough for the keyboard to go on to the next one.
const AHEAD: f32 = 400.0;

/// The heights of the rows, as they were last painted.
#[derive(Debug, Default)]
pub(in crate::ui) struct LongList {
    /// The width and the scale they were painted at; at others they are painted anew.
    made_for: [u32; 2],
    heights: Vec<f32>,
}

impl LongList {
    /// Paints the rows that are in view, and those that `is_needed` whether they are or not; each takes one id of its own.
    pub(in crate::ui) fn show(
        &mut self,
        ui: &mut Ui,
        count: usize,
        is_needed: impl Fn(usize) -> bool,
        mut row_ui: impl FnMut(&mut Ui, usize),
    ) {
        let made_for = [ui.available_width(), ui.pixels_per_point()].map(f32::to_bits);
        if self.made_for != made_for || self.heights.len() != count {
            self.made_for = made_for;
            self.heights = Vec::with_capacity(count);
        }
        let in_view = ui.clip_rect().y_range().expand(AHEAD);
        for at in 0..count {
            let top = ui.cursor().top();
            let known = self.heights.get(at).copied();
            let is_out_of_view =
                |height: f32| count >= MANY && (top > in_view.max || top + height < in_view.min);
            match known.filter(|height| is_out_of_view(*height) && !is_needed(at)) {
                Some(height) => {
                    ui.allocate_space(vec2(0.0, height));
                }
                None => {
                    let shown = ui.push_id(at, |ui| row_ui(ui, at)).response;
                    match self.heights.get_mut(at) {
                        Some(known) => *known = shown.rect.height(),
                        None => self.heights.push(shown.rect.height()),
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Context, Pos2, RawInput, Rect, ScrollArea, Vec2};

    /// Paints a list of so many rows of 20 and 30 points in turn, scrolled down so far; gives which rows were painted, and
    /// the height of all.
    fn painted(
        ctx: &Context,
        list: &mut LongList,
        count: usize,
        offset: f32,
        needed: usize,
    ) -> (Vec<usize>, f32) {
        let (mut rows, mut height) = (Vec::new(), 0.0);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::splat(200.0))),
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| {
            rows.clear();
            let area = ScrollArea::vertical().vertical_scroll_offset(offset);
            let shown = area.show(ui, |ui| {
                let is_needed = |at| at == needed;
                list.show(ui, count, is_needed, |ui, at| {
                    rows.push(at);
                    ui.allocate_space(vec2(10.0, if at % 2 == 0 { 20.0 } else { 30.0 }));
                });
            });
            height = shown.content_size.y;
        });
        output.textures_delta.clear();
        (rows, height)
    }

    #[test]
    fn of_a_long_list_the_rows_in_view_and_those_needed_are_painted_and_it_keeps_its_height() {
        let (ctx, mut list) = (Context::default(), LongList::default());
        let (rows, whole) = painted(&ctx, &mut list, 400, 0.0, 399);
        assert_eq!(rows.len(), 400, "none has a known height yet");
        let (rows, height) = painted(&ctx, &mut list, 400, 3_000.0, 399);
        assert!(rows.len() < 60 && rows.contains(&399), "{rows:?}");
        assert_eq!(height, whole);
        let (again, _) = painted(&ctx, &mut list, 400, 9_000.0, 399);
        assert_ne!(rows, again);
    }

    #[test]
    fn a_short_list_is_painted_whole() {
        let (ctx, mut list) = (Context::default(), LongList::default());
        for _ in 0..2 {
            let (rows, _) = painted(&ctx, &mut list, MANY - 1, 0.0, 0);
            assert_eq!(rows.len(), MANY - 1);
        }
    }

    #[test]
    fn rows_are_measured_anew_when_there_are_others() {
        let (ctx, mut list) = (Context::default(), LongList::default());
        painted(&ctx, &mut list, 400, 0.0, 0);
        let (rows, _) = painted(&ctx, &mut list, 300, 0.0, 0);
        assert_eq!(rows.len(), 300);
    }
}
