//! Finds any command or case by a few letters of its name.

use super::cases_pane;
use super::command::Command;
use super::dialog;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Pane, Room, View};
use crate::store::{CaseId, Hit};
use crate::workbench::shelf::Kind;
use crate::workbench::{Action, Workbench};
use egui::{
    Align, CornerRadius, Key, Layout, Modifiers, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo,
    vec2,
};

/// The height of a row in points.
const ROW: f32 = 32.0;

/// How many rows are shown at the most.
const ROWS_SHOWN: usize = 14;

/// What is typed, and which row is marked.
#[derive(Default)]
pub(super) struct Palette {
    words: String,
    at: usize,
}

/// Something the palette can find.
enum Found {
    Command(Command),
    Case(CaseId, String),
    Passage(Hit),
}

/// Whether all words typed stand in `name`.
fn fits(name: &str, typed: &str) -> bool {
    let name = name.to_lowercase();
    typed
        .to_lowercase()
        .split_whitespace()
        .all(|word| name.contains(word))
}

fn find(typed: &str, bench: &Workbench, room: Room) -> Vec<Found> {
    let commands = Command::all()
        .filter(|command| command.is_available(bench, room) && *command != Command::Palette)
        .filter(|command| fits(&command.text_now(bench), typed))
        .map(Found::Command);
    let cases = bench
        .cases()
        .iter()
        .map(|case| (case.id, cases_pane::title(case)))
        .filter(|(_, title)| !typed.is_empty() && fits(title, typed))
        .map(|(id, title)| Found::Case(id, title));
    let mut found: Vec<Found> = commands.chain(cases).collect();
    let has_use = room == Room::Library || bench.open_case_ref().is_some();
    if !typed.trim().is_empty() && has_use {
        // A search that fails is told in its own dialog; here the commands are what matters.
        found.extend(
            bench
                .search(typed)
                .unwrap_or_default()
                .into_iter()
                .map(Found::Passage),
        );
    }
    found
}

/// How many rows the window has room for, the field above them counted off.
fn rows_shown(ui: &Ui) -> usize {
    let room = ui.ctx().content_rect().height() - 140.0;
    ((room / ROW) as usize).clamp(1, ROWS_SHOWN)
}

/// Paints the palette.
pub(super) fn palette_ui(ui: &mut Ui, palette: &mut Palette, bench: &Workbench, view: &mut View) {
    let (up, down) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
        )
    });
    let field = ui.add(
        egui::TextEdit::singleline(&mut palette.words)
            .hint_text("Find passages, cases, commands")
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 8)),
    );
    if field.changed() {
        palette.at = 0;
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let mut found = find(&palette.words, bench, view.room);
    found.truncate(rows_shown(ui));
    if up {
        palette.at = palette.at.saturating_sub(1);
    }
    if down {
        palette.at += 1;
    }
    palette.at = palette.at.min(found.len().saturating_sub(1));
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 1.0;
    let mut chosen = entered.then_some(palette.at);
    for (index, row) in found.iter().enumerate() {
        if row_ui(ui, row, index, index == palette.at, bench, view.room).clicked() {
            chosen = Some(index);
        }
    }
    if found.is_empty() {
        ui.label(RichText::new("Nothing has these words").color(Tokens::of(ui).quiet));
    }
    dialog::hold_keyboard(ui, &field);
    match chosen.and_then(|index| found.get(index)) {
        Some(Found::Command(command)) => view.run(*command),
        Some(Found::Case(id, _)) => view.act(Action::OpenCase(*id)),
        Some(Found::Passage(hit)) if view.room == Room::Library => {
            view.library.go_to(Kind::Passage.path(hit.id.as_str()));
            view.go_to = Some(Pane::Table);
        }
        Some(Found::Passage(hit)) => {
            let after = view.letter.insertion_block();
            view.act(Action::AddSnippet {
                snippet: hit.id.clone(),
                after,
            });
        }
        None => return,
    }
    ui.close();
}

fn row_ui(
    ui: &mut Ui,
    found: &Found,
    index: usize,
    is_marked: bool,
    bench: &Workbench,
    room: Room,
) -> egui::Response {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("found", index)), Sense::click());
    if is_marked || response.hovered() {
        let fill = if is_marked {
            tokens.accent_soft
        } else {
            tokens.hover
        };
        ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    }
    let (name, kind) = match found {
        Found::Command(command) => (
            command.text_now(bench),
            command.keys(ui.ctx()).unwrap_or_default(),
        ),
        Found::Case(_, title) => (title.clone(), "case".to_owned()),
        Found::Passage(hit) => {
            let kind = match room {
                Room::Desk => "add this passage",
                Room::Library => "open this passage",
            };
            (hit.title.text.clone(), kind.to_owned())
        }
    };
    ui.scope_builder(
        UiBuilder::new().max_rect(rect.shrink2(vec2(10.0, 0.0))),
        |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(RichText::new(&kind).size(13.0).color(tokens.quiet));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(
                        egui::Label::new(RichText::new(&name).font(theme::plain(14.5))).truncate(),
                    );
                });
            });
        },
    );
    pieces::focus_ring(ui, &response);
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            is_marked,
            format!("{name}, {kind}"),
        )
    });
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_order_and_case() {
        assert!(fits("Tick the strong suggestions", "STRONG tick"));
        assert!(!fits("Tick the strong suggestions", "weak tick"));
        assert!(fits("Anything", ""));
    }
}
