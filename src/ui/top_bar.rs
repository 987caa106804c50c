//! The bar on top: the name, the rooms, the menus, and the field that finds anything.

use super::command::{Command, Menu};
use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Room, View};
use crate::workbench::Workbench;
use egui::{
    Align, Color32, CornerRadius, Frame, Layout, Margin, RichText, Role, Stroke, Ui, WidgetInfo,
    vec2,
};

/// The height of the switch between the rooms, in points.
const SWITCH: f32 = 33.0;

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
        ui.add_space(8.0);
        rooms_ui(ui, view);
        ui.add_space(8.0);
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
            if view.room == Room::Library {
                role_ui(ui, bench, view);
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

/// What somebody does with the library, and the way to do the other.
fn role_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let role = if bench.settings().curates() {
        "Lead"
    } else {
        "Adviser"
    };
    let words = RichText::new(role).size(13.0).color(Tokens::of(ui).quiet);
    let button = ui.add(egui::Button::new(words).frame_when_inactive(false));
    let (name, about) = Command::CurateLibrary.text_and_tooltip();
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{role}: {name}")));
    if button.on_hover_text(format!("{name}. {about}")).clicked() {
        view.run(Command::CurateLibrary);
    }
}

/// The switch between the rooms.
fn rooms_ui(ui: &mut Ui, view: &mut View) {
    let tokens = Tokens::of(ui);
    let rooms = [
        (Room::Desk, "Desk", Command::ShowDesk),
        (Room::Library, "Library", Command::ShowLibrary),
    ];
    let size = vec2(0.0, SWITCH);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        Frame::NONE
            .fill(tokens.hover)
            .corner_radius(CornerRadius::same(9))
            .inner_margin(Margin::symmetric(3, 0))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                for (room, name, command) in rooms {
                    room_ui(ui, name, command, view.room == room, view);
                }
            });
    });
}

fn room_ui(ui: &mut Ui, name: &str, command: Command, is_here: bool, view: &mut View) {
    let tokens = Tokens::of(ui);
    let (colour, fill) = if is_here {
        (tokens.accent, tokens.paper)
    } else {
        (tokens.quiet, Color32::TRANSPARENT)
    };
    let words = RichText::new(name).font(theme::bold(13.5)).color(colour);
    let button = egui::Button::new(words)
        .fill(fill)
        .stroke(Stroke::NONE)
        .corner_radius(CornerRadius::same(7));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_here, name));
    pieces::focus_ring(ui, &response);
    let keys = command.keys(ui.ctx()).unwrap_or_default();
    let (_, tooltip) = command.text_and_tooltip();
    let tooltip = format!("{tooltip} ({keys})");
    if response.on_hover_text(tooltip).clicked() && !is_here {
        view.run(command);
    }
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
            let response = ui.add_enabled(command.is_available(bench, view.room), button);
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
        Command::CurateLibrary => bench.settings().curates(),
        Command::UseTheme(theme) => bench.settings().theme == theme,
        Command::SetState(state) => bench
            .open_case_ref()
            .is_some_and(|case| case.state == state),
        _ => false,
    }
}
