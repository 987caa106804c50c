//! The bar on top: the name, the menus, and the field that finds anything.

use super::command::{Command, Menu};
use super::theme::{self, Tokens};
use super::view::View;
use crate::workbench::Workbench;
use egui::{Align, Layout, RichText, Role, Ui, WidgetInfo, vec2};

/// Paints the bar.
pub(super) fn top_bar_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let tokens = Tokens::of(ui);
    ui.horizontal_centered(|ui| {
        ui.add_space(6.0);
        ui.label(
            RichText::new("Replywright")
                .font(theme::bold(16.0))
                .color(tokens.accent),
        );
        ui.add_space(10.0);
        ui.spacing_mut().item_spacing.x = 2.0;
        for menu in Menu::ALL {
            let button = egui::Button::new(menu.label()).frame_when_inactive(false);
            egui::containers::menu::MenuButton::from_button(button)
                .ui(ui, |ui| menu_ui(ui, menu, bench, view));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(6.0);
            let persona = &bench.library().house.persona.name;
            let name = bench.settings().adviser.as_ref().unwrap_or(persona);
            let sign = ui.add(egui::Button::new(name.as_str()).frame_when_inactive(false));
            sign.widget_info(|| {
                WidgetInfo::labeled(Role::Button, true, format!("Sign letters as {name}"))
            });
            if sign
                .on_hover_text("Letters are signed with this name. Click to change it")
                .clicked()
            {
                view.run(Command::SignAs);
            }
            ui.add_space(10.0);
            let keys = Command::Palette.keys(ui.ctx()).unwrap_or_default();
            let words = RichText::new("Find passages, cases, commands").color(tokens.quiet);
            let field = egui::Button::new(words)
                .right_text(RichText::new(keys).size(12.0).color(tokens.quiet))
                .min_size(vec2(ui.available_width().min(420.0), 30.0));
            if ui.add(field).clicked() {
                view.run(Command::Palette);
            }
        });
    });
}

fn menu_ui(ui: &mut Ui, menu: Menu, bench: &Workbench, view: &mut View) {
    ui.set_min_width(250.0);
    for (index, group) in menu.groups().iter().enumerate() {
        if index > 0 {
            ui.separator();
        }
        for command in *group {
            let keys = command.keys(ui.ctx()).unwrap_or_default();
            let quiet = Tokens::of(ui).quiet;
            let button = egui::Button::new(command.text_now(bench))
                .right_text(RichText::new(keys).size(12.5).color(quiet))
                .selected(is_chosen(*command, bench));
            let response = ui.add_enabled(command.is_available(bench), button);
            if response
                .on_hover_text(command.text_and_tooltip().1)
                .clicked()
            {
                view.run(*command);
                ui.close();
            }
        }
    }
}

/// Whether the command names what is already so.
fn is_chosen(command: Command, bench: &Workbench) -> bool {
    match command {
        Command::UseForm(form) => bench.settings().form == form,
        Command::UseTheme(theme) => bench.settings().theme == theme,
        Command::SetState(state) => bench
            .open_case_ref()
            .is_some_and(|case| case.state == state),
        _ => false,
    }
}
