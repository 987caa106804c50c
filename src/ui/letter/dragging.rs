//! A block dragged by its label: a line shows where it would land, and Escape leaves it where it was.

use super::job::Look;
use crate::reply::BlockId;
use egui::{CursorIcon, Key, Pos2, Rangef, Response, Stroke, Ui, vec2};

/// How near the edge of what is in view the page begins to scroll, in points.
const EDGE: f32 = 28.0;
/// How far it scrolls in a frame, in points.
const SCROLL: f32 = 10.0;

/// Shows where a dragged block would land; gives its place, without itself, once it is let go elsewhere.
pub(super) fn drop(
    ui: &Ui,
    label: &Response,
    block: BlockId,
    blocks: &[(BlockId, Rangef)],
    look: &Look,
    at: Pos2,
) -> Option<usize> {
    if !label.dragged() && !label.drag_stopped() {
        return None;
    }
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        ui.ctx().stop_dragging();
        return None;
    }
    let pointer = ui.input(|input| input.pointer.interact_pos().or(input.pointer.latest_pos()))?;
    let from = blocks.iter().position(|(id, _)| *id == block)?;
    let place = place(blocks, block, pointer.y - at.y);
    if label.drag_stopped() {
        return Some(place).filter(|place| *place != from);
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    scroll(ui, pointer);
    if place != from {
        let others = || blocks.iter().filter(|(id, _)| *id != block);
        let y = match others().nth(place) {
            Some((_, rows)) => rows.min - 4.0,
            None => others().next_back()?.1.max + 4.0,
        };
        let line = Rangef::new(label.rect.left(), at.x + look.width);
        ui.painter()
            .hline(line, at.y + y, Stroke::new(2.0, look.colours.snippet));
    }
    None
}

/// How many of the other blocks lie above a height, by their middles.
fn place(blocks: &[(BlockId, Rangef)], block: BlockId, y: f32) -> usize {
    let others = blocks.iter().filter(|(id, _)| *id != block);
    others.filter(|(_, rows)| rows.center() < y).count()
}

/// Scrolls the page while the pointer is near an edge of what is in view.
fn scroll(ui: &Ui, pointer: Pos2) {
    let view = ui.clip_rect().y_range();
    let down = if pointer.y < view.min + EDGE {
        SCROLL
    } else if pointer.y > view.max - EDGE {
        -SCROLL
    } else {
        return;
    };
    ui.scroll_with_delta(vec2(0.0, down));
    ui.ctx().request_repaint();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_lands_behind_those_whose_middle_is_above_the_pointer() {
        let rows = |min| Rangef::new(min, min + 10.0);
        let blocks = [
            (BlockId(1), rows(0.0)),
            (BlockId(2), rows(20.0)),
            (BlockId(3), rows(40.0)),
        ];
        assert_eq!(place(&blocks, BlockId(1), -50.0), 0);
        assert_eq!(place(&blocks, BlockId(1), 30.0), 1);
        assert_eq!(place(&blocks, BlockId(1), 500.0), 2);
        assert_eq!(place(&blocks, BlockId(3), 3.0), 0);
        assert_eq!(place(&blocks, BlockId(2), 25.0), 1);
    }
}
