//! The keyboard on the rows: which one it goes to, and which passages it chooses on its way.

use crate::ui::library::LibraryView;
use crate::ui::pieces;
use crate::ui::view::View;
use egui::{Id, Key, Modifiers, Ui};

/// Moves the keyboard to the row it is to go to, and the entry on show with it.
pub(super) fn move_by_keys(
    ui: &Ui,
    list: Id,
    (high, can_choose): (f32, bool),
    to_rows: bool,
    view: &mut View,
) {
    let library = &mut view.library;
    let id_at = |at: usize, library: &LibraryView| {
        let row = library.row_at(at);
        row.map(|row| list.with(("entry", &row.path)))
    };
    let here = id_at(library.at, library);
    let is_on_row = here.is_some() && ui.memory(egui::Memory::focused) == here;
    if is_on_row && can_choose {
        choose_by_keys(ui, library);
    }
    let target = if to_rows {
        Some(library.at)
    } else if is_on_row {
        let count = library.listed().rows.len();
        let page = (library.seen.span() / high).max(1.0) as usize;
        stepped(ui, library.at, count, page)
    } else {
        None
    };
    if let Some(target) = target {
        // To come back to the rows is not to leave the entry that was followed from one of them.
        if target != library.at {
            if is_on_row && can_choose && pieces::held(ui).shift {
                library.choose_up_to(target);
            }
            library.select(target);
        }
        library.reveals = library.reveals.max(1);
        if let Some(id) = id_at(target, library) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Ctrl+A chooses all that is listed, Escape none.
fn choose_by_keys(ui: &Ui, library: &mut LibraryView) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::A) {
        library.choose_all();
    }
    if !library.chosen.is_empty() && pressed(Modifiers::NONE, Key::Escape) {
        library.chosen.clear();
    }
}

fn stepped(ui: &Ui, at: usize, count: usize, page: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::PageUp) {
        Some(at.saturating_sub(page))
    } else if pressed(Key::PageDown) {
        Some((at + page).min(last))
    } else {
        pieces::step(ui, at, count)
    }
}
