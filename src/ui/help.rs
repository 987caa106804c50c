//! Every command and its keys, on one page.

use super::command::{Command, Menu};
use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::theme::{self, Tokens};
use egui::{Grid, RichText, ScrollArea, Ui};

/// The narrowest page that says beside each command what it does, in points; on others the pointer shows it.
const ROOM_FOR_TOOLTIPS: f32 = 700.0;

/// Paints the page.
pub(super) fn help_ui(ui: &mut Ui) {
    heading_ui(ui, "Keys and commands");
    let height = ui.ctx().content_rect().height() - 180.0;
    ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            pieces::scroll_by_keys(ui, height);
            page_ui(ui);
        });
    ui.add_space(8.0);
    let close = ui.button("Close");
    hold_keyboard(ui, &close);
    if close.clicked() {
        ui.close();
    }
}

fn page_ui(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    let has_room = ui.available_width() >= ROOM_FOR_TOOLTIPS;
    let words = "Ctrl+V pastes a post, unless you are writing. Tab goes from gap to gap in the letter. \
                 In the lists, the arrow keys go up and down and Space ticks.";
    ui.label(RichText::new(words).color(tokens.quiet));
    for menu in Menu::ALL {
        ui.add_space(10.0);
        let heading = RichText::new(menu.label()).font(theme::bold(14.0));
        ui.label(heading.color(tokens.accent));
        Grid::new((menu.label(), has_room))
            .min_col_width(170.0)
            .spacing([24.0, 5.0])
            .show(ui, |ui| {
                for command in menu.groups().iter().flat_map(|group| group.iter()) {
                    command_row_ui(ui, *command, has_room);
                }
            });
    }
}

fn command_row_ui(ui: &mut Ui, command: Command, has_room: bool) {
    let (text, tooltip) = command.text_and_tooltip();
    let keys: Vec<String> = command
        .shortcuts()
        .iter()
        .map(|shortcut| ui.ctx().format_shortcut(shortcut))
        .collect();
    let name = ui.label(text);
    ui.label(RichText::new(keys.join(" or ")).font(theme::bold(13.5)));
    if has_room {
        let tooltip = RichText::new(tooltip).size(13.5);
        ui.label(tooltip.color(Tokens::of(ui).quiet));
    } else {
        name.on_hover_text(tooltip);
    }
    ui.end_row();
}
