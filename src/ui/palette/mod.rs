//! Finds anything by a few letters of its name: commands, settings, cases, passages, organisations, pages of the guide.
//!
//! In: what is typed, the workbench. Out: a wish to do what the chosen row means. It must not search while nothing has
//! changed: with ten thousand cases that would be felt in every frame.

mod choosing;
mod found;
mod matching;
mod row;

use super::dialog;
use super::pieces;
use super::theme::Tokens;
use super::view::View;
use crate::workbench::Workbench;
use egui::{Key, Modifiers, Rangef, Response, RichText, ScrollArea, Ui};
use found::{Row, find};
use row::{ROW, row_ui};

/// How many rows are in view at the most.
const ROWS_SHOWN: usize = 14;

/// What is typed, what it found, and which row is marked.
#[derive(Default)]
pub(super) struct Palette {
    words: String,
    found_for: Option<String>,
    rows: Vec<Row>,
    at: usize,
    seen: Option<Rangef>,
}

impl Palette {
    fn refresh(&mut self, ctx: &egui::Context, bench: &Workbench, view: &View) {
        if self.found_for.as_ref() != Some(&self.words) {
            self.rows = find(&self.words, ctx, bench, view);
            self.found_for = Some(self.words.clone());
            self.at = 0;
        }
    }

    /// Moves the mark; gives whether it moved.
    fn step(&mut self, by: isize) -> bool {
        let last = self.rows.len().saturating_sub(1);
        let before = self.at;
        self.at = before.saturating_add_signed(by).min(last);
        self.at != before
    }
}

/// How many rows the window has room for, all else in the dialog counted off.
fn rows_shown(ui: &Ui) -> usize {
    let room = ui.ctx().content_rect().height() - 170.0;
    ((room / ROW) as usize).clamp(1, ROWS_SHOWN)
}

/// By how many rows the keys pressed in this frame move the mark; takes them out of the input.
fn steps(ui: &Ui, page: usize) -> isize {
    let page = isize::try_from(page).unwrap_or(1);
    let keys = [
        (Key::ArrowUp, -1),
        (Key::ArrowDown, 1),
        (Key::PageUp, -page),
        (Key::PageDown, page),
    ];
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key);
        keys.into_iter()
            .map(|(key, by)| by * isize::try_from(count(key)).unwrap_or(0))
            .sum()
    })
}

/// Paints the palette.
pub(super) fn palette_ui(ui: &mut Ui, palette: &mut Palette, bench: &Workbench, view: &mut View) {
    let page = rows_shown(ui);
    let by = steps(ui, page);
    let field = ui.add(
        egui::TextEdit::singleline(&mut palette.words)
            .hint_text("Find passages, cases, commands")
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 8)),
    );
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let is_new = palette.found_for.as_ref() != Some(&palette.words);
    palette.refresh(ui.ctx(), bench, view);
    let moved = palette.step(by) || is_new;
    ui.add_space(4.0);
    let chosen = rows_ui(ui, palette, &field, page, moved);
    let quiet = Tokens::of(ui).quiet;
    let words = if palette.rows.is_empty() {
        "Nothing has these words"
    } else {
        "Arrow keys choose, Enter does it, Escape leaves"
    };
    ui.add_space(2.0);
    ui.label(RichText::new(words).size(12.5).color(quiet));
    dialog::hold_keyboard(ui, &field);
    let chosen = chosen.or(entered.then_some(palette.at));
    let Some(row) = chosen.and_then(|index| palette.rows.get(index)) else {
        return;
    };
    choosing::choose(&row.found, bench, view);
    ui.close();
}

/// Paints the rows that are in view; gives the one that was pressed.
fn rows_ui(
    ui: &mut Ui,
    palette: &mut Palette,
    field: &Response,
    page: usize,
    moved: bool,
) -> Option<usize> {
    let height = page as f32 * (ROW + 1.0);
    let mut area = ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false]);
    if moved {
        let offset = pieces::offset_for(
            palette.at,
            ROW + 1.0,
            palette.seen.unwrap_or(Rangef::new(0.0, height)),
        );
        area = area.vertical_scroll_offset(offset.max(0.0));
    }
    ui.spacing_mut().item_spacing.y = 1.0;
    let mut chosen = None;
    let shown = area.show_rows(ui, ROW, palette.rows.len(), |ui, range| {
        for index in range {
            let Some(row) = palette.rows.get(index) else {
                continue;
            };
            let is_marked = index == palette.at;
            let response = row_ui(ui, row, index, is_marked);
            if is_marked {
                // A screen reader reads the marked row out though the field keeps the keyboard.
                let id = response.id.accesskit_id();
                ui.ctx()
                    .accesskit_node_builder(field.id, |node| node.set_active_descendant(id));
            }
            if response.clicked() {
                chosen = Some(index);
            }
        }
    });
    let top = shown.state.clamped_offset().y;
    palette.seen = Some(Rangef::new(top, top + shown.inner_rect.height()));
    chosen
}
