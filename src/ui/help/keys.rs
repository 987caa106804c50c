//! Every command and its keys, on one page.

use crate::ui::command::{Command, Menu};
use crate::ui::theme::{self, Tokens};
use egui::{Align, Label, Layout, RichText, Ui, vec2};

/// The room for the keys of a command, in points.
const KEYS: f32 = 190.0;

/// Whether all words stand among the names of commands and what they do, whatever their case.
pub(super) fn has(words: &str) -> bool {
    let words = words.to_lowercase();
    words.split_whitespace().all(|word| {
        Command::all().any(|command| {
            let (text, tooltip) = command.text_and_tooltip();
            text.to_lowercase().contains(word) || tooltip.to_lowercase().contains(word)
        })
    })
}

/// Paints the page.
pub(super) fn keys_ui(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    let words = "Ctrl+V pastes a post, unless you are writing. Tab goes from gap to gap in the letter. \
                 In the lists, the arrow keys go up and down and Space ticks.";
    ui.label(RichText::new(words).color(tokens.quiet));
    for menu in Menu::ALL {
        ui.add_space(10.0);
        let heading = RichText::new(menu.label()).font(theme::bold(14.0));
        ui.label(heading.color(tokens.accent));
        for command in menu.groups().iter().flat_map(|group| group.iter()) {
            command_row_ui(ui, *command);
        }
    }
}

/// Paints a command with what it does under it, and its keys beside it.
fn command_row_ui(ui: &mut Ui, command: Command) {
    let (text, tooltip) = command.text_and_tooltip();
    let keys: Vec<String> = command
        .shortcuts()
        .iter()
        .map(|shortcut| ui.ctx().format_shortcut(shortcut))
        .collect();
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - KEYS).max(KEYS);
        let layout = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.label(text);
            let tooltip = RichText::new(tooltip).size(13.0);
            ui.add(Label::new(tooltip.color(Tokens::of(ui).quiet)).wrap());
        });
        let keys = RichText::new(keys.join(" or ")).font(theme::bold(13.5));
        ui.add(Label::new(keys).wrap());
    });
}
