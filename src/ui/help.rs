//! Every command and its keys, on one page.

use super::command::{Command, Menu};
use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::theme::{self, Tokens};
use egui::{Grid, RichText, ScrollArea, Ui};

/// Paints the page.
pub(super) fn help_ui(ui: &mut Ui) {
    heading_ui(ui, "Keys and commands");
    let tokens = Tokens::of(ui);
    let height = ui.ctx().content_rect().height() - 180.0;
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(ui, |ui| {
        pieces::scroll_by_keys(ui, height);
        ui.label(
            RichText::new(
                "Ctrl+V pastes a post, unless you are writing. Tab goes from gap to gap in the letter. \
                 In the lists, the arrow keys go up and down and Space ticks.",
            )
            .color(tokens.quiet),
        );
        for menu in Menu::ALL {
            ui.add_space(10.0);
            ui.label(RichText::new(menu.label()).font(theme::bold(14.0)).color(tokens.accent));
            Grid::new(menu.label())
                .min_col_width(170.0).num_columns(3).spacing([24.0, 5.0]).show(ui, |ui| {
                for command in menu.groups().iter().flat_map(|group| group.iter()) {
                    command_row_ui(ui, *command);
                }
            });
        }
    });
    ui.add_space(8.0);
    let close = ui.button("Close");
    hold_keyboard(ui, &close);
    if close.clicked() {
        ui.close();
    }
}

fn command_row_ui(ui: &mut Ui, command: Command) {
    let (text, tooltip) = command.text_and_tooltip();
    let keys: Vec<String> = command
        .shortcuts()
        .iter()
        .map(|shortcut| ui.ctx().format_shortcut(shortcut))
        .collect();
    ui.label(text);
    ui.label(RichText::new(keys.join(" or ")).font(theme::bold(13.5)));
    ui.label(
        RichText::new(tooltip)
            .size(13.5)
            .color(Tokens::of(ui).quiet),
    );
    ui.end_row();
}
