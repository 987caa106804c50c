//! What the arrow keys do in lists and in what is read.

use egui::{Event, EventFilter, Id, Key, Memory, Modifiers, Rangef, Response, Ui, vec2};

/// How far an arrow key scrolls, in points.
const ARROW_STEP: f32 = 48.0;

/// The keys held with what was pressed last in this frame: they may be let go of within the same frame.
pub(in crate::ui) fn held(ui: &Ui) -> Modifiers {
    ui.input(|input| {
        let held = input.events.iter().rev().find_map(|event| match event {
            Event::Key {
                pressed: true,
                modifiers,
                ..
            }
            | Event::PointerButton { modifiers, .. } => Some(*modifiers),
            _ => None,
        });
        held.unwrap_or(input.modifiers)
    })
}

/// The row of a list of `count` that the arrow keys, Home and End ask for, from the row `at` which has the keyboard.
pub(in crate::ui) fn step(ui: &Ui, at: usize, count: usize) -> Option<usize> {
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::ArrowUp) {
        at.checked_sub(1)
    } else if pressed(Key::ArrowDown) {
        Some(at + 1).filter(|next| *next < count)
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        count.checked_sub(1)
    } else {
        None
    }
}

/// How far down a list of rows, each so `high`, must be scrolled to have `row` in view: only rows in view are painted, and
/// only what is painted can have the keyboard. `seen` is what is in view now, in points from the top of the list.
pub(in crate::ui) fn offset_for(row: usize, high: f32, seen: Rangef) -> f32 {
    let top = row as f32 * high;
    // Of a list that was never painted, the height is not known.
    seen.min.min(top).max(top + high - seen.span().max(high))
}

/// Moves the keyboard up or down a list of rows when an arrow key is pressed on one of them; gives the row it goes to.
pub(in crate::ui) fn arrow_keys(ui: &Ui, rows: &[Id]) -> Option<usize> {
    let focused = ui.memory(Memory::focused);
    let at = rows.iter().position(|row| Some(*row) == focused)?;
    let target = step(ui, at, rows.len())?;
    let row = rows.get(target)?;
    ui.memory_mut(|memory| memory.request_focus(*row));
    Some(target)
}

/// The same for the rows of the scrolled area that `ui` is in, once they are painted: brings the row into view, which was
/// painted before the keyboard came to it and so cannot tell.
pub(in crate::ui) fn walk_rows(ui: &Ui, rows: &[Response]) -> Option<usize> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let target = arrow_keys(ui, &ids)?;
    ui.scroll_to_rect(rows.get(target)?.rect, None);
    Some(target)
}

/// Keeps the arrow keys with the row that has the keyboard, rather than letting them wander to whatever is near.
pub(in crate::ui) fn hold_arrow_keys(ui: &Ui, row: Id) {
    let filter = EventFilter {
        vertical_arrows: true,
        ..Default::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row, filter));
}

/// Scrolls the area that `ui` is in by the keys while `pane`, all of it, has the keyboard.
pub(in crate::ui) fn read_by_keys(ui: &Ui, pane: Id, page: f32) {
    if ui.memory(|memory| memory.has_focus(pane)) {
        hold_arrow_keys(ui, pane);
        scroll_by_keys(ui, page);
    }
}

/// Scrolls the area that `ui` is in by the arrow keys, Home and End, and by a `page` of so many points.
pub(in crate::ui) fn scroll_by_keys(ui: &Ui, page: f32) {
    let delta = ui.input(|input| {
        let steps = [
            (Key::ArrowDown, -ARROW_STEP),
            (Key::ArrowUp, ARROW_STEP),
            (Key::PageDown, -page * 0.9),
            (Key::PageUp, page * 0.9),
            (Key::Home, f32::MAX / 4.0),
            (Key::End, -f32::MAX / 4.0),
        ];
        steps
            .into_iter()
            .filter(|(key, _)| input.key_pressed(*key))
            .map(|(_, delta)| delta)
            .sum::<f32>()
    });
    if delta != 0.0 {
        ui.scroll_with_delta(vec2(0.0, delta));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_scrolls_no_further_than_it_must() {
        let seen = Rangef::new(2.0 * 54.0, 6.0 * 54.0);
        assert_eq!(offset_for(3, 54.0, seen), seen.min);
        assert_eq!(offset_for(0, 54.0, seen), 0.0);
        assert_eq!(offset_for(1, 54.0, seen), 54.0);
        assert_eq!(offset_for(9, 54.0, seen), 6.0 * 54.0);
        assert_eq!(offset_for(9, 54.0, Rangef::new(0.0, 0.0)), 9.0 * 54.0);
    }
}
