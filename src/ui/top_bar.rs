//! The bar on top: the name, the rooms, the menus, and the field that finds anything.

use super::command::{Command, Menu};
use super::narrow::Fit;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Room, View};
use crate::workbench::Workbench;
use egui::{
    Align, Color32, CornerRadius, Frame, Layout, Margin, RichText, Role, ScrollArea, Stroke, Ui,
    WidgetInfo, vec2,
};

/// The height of the switch between the rooms, in points.
const SWITCH: f32 = 33.0;

/// The width the search needs to say all that it finds.
const ROOM_FOR_SEARCH: f32 = 290.0;

/// The widest it may be.
const WIDEST_SEARCH: f32 = 420.0;

/// The widest the adviser's name may be; a longer one is cut.
const WIDEST_NAME: f32 = 130.0;

/// What of the window's height a menu cannot have: the bar it hangs from, and an edge under it.
const BESIDES_MENU: f32 = 72.0;

/// Paints the bar.
pub(super) fn top_bar_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let tokens = Tokens::of(ui);
    ui.horizontal_centered(|ui| {
        let fit = view.narrow.fit;
        if fit != Fit::One {
            ui.add_space(6.0);
            ui.label(
                RichText::new("Replywright")
                    .font(theme::bold(16.0))
                    .color(tokens.accent),
            );
            ui.add_space(8.0);
        }
        rooms_ui(ui, view);
        ui.add_space(8.0);
        ui.spacing_mut().item_spacing.x = 2.0;
        menus_ui(ui, bench, view);
        let name = signed(bench);
        let role = (view.room == Room::Library).then(|| role_of(bench));
        // Measured, and not laid out from the right, so that Tab goes through them as they are read.
        let ends = pieces::button_width(ui, name).min(WIDEST_NAME)
            + role.map_or(0.0, |role| pieces::button_width(ui, role) + 2.0)
            + 14.0;
        let room = (ui.available_width() - ends).max(0.0);
        let search = (room - 8.0).clamp(0.0, WIDEST_SEARCH);
        ui.add_space(room - search);
        search_ui(ui, search, view);
        ui.add_space(8.0);
        if let Some(role) = role {
            role_ui(ui, role, view);
        }
        sign_ui(ui, name, view);
    });
}

/// The name letters are signed with.
fn signed(bench: &Workbench) -> &str {
    let persona = &bench.library().house.persona.name;
    bench.settings().adviser.as_ref().unwrap_or(persona)
}

fn sign_ui(ui: &mut Ui, name: &str, view: &mut View) {
    let sign = ui
        .scope(|ui| {
            ui.set_max_width(WIDEST_NAME);
            let button = egui::Button::new(name).frame_when_inactive(false);
            ui.add(button.truncate())
        })
        .inner;
    sign.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Sign letters as {name}")));
    if sign
        .on_hover_text("Letters are signed with this name. Click to change it")
        .clicked()
    {
        view.run(Command::SignAs);
    }
}

/// The way to the palette, which looks like the field it opens.
fn search_ui(ui: &mut Ui, width: f32, view: &mut View) {
    let quiet = Tokens::of(ui).quiet;
    let words = if width >= ROOM_FOR_SEARCH {
        "Find passages, cases, commands"
    } else {
        "Find…"
    };
    let keys = Command::Palette.keys(ui.ctx()).unwrap_or_default();
    let field = egui::Button::new(RichText::new(words).color(quiet))
        .right_text(RichText::new(keys).size(12.0).color(quiet))
        .min_size(vec2(width, 30.0));
    if ui.add(field).clicked() {
        view.run(Command::Palette);
    }
}

/// The menus beside each other, or all of them in one where there is no room.
fn menus_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let menu_button = |name: &'static str| {
        let button = egui::Button::new(name).frame_when_inactive(false);
        egui::containers::menu::MenuButton::from_button(button)
    };
    if view.narrow.holds_all() {
        for menu in Menu::ALL {
            menu_button(menu.label()).ui(ui, |ui| {
                scrolled_ui(ui, |ui| menu_ui(ui, menu, bench, view));
            });
        }
        return;
    }
    menu_button("Menu").ui(ui, |ui| {
        scrolled_ui(ui, |ui| {
            for menu in Menu::ALL {
                pieces::section_heading_ui(ui, menu.label());
                menu_ui(ui, menu, bench, view);
            }
        });
    });
}

/// Paints a menu that scrolls where the window is lower than it.
fn scrolled_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let height = ui.ctx().content_rect().height() - BESIDES_MENU;
    ScrollArea::vertical().max_height(height).show(ui, content);
}

/// What somebody does with the library.
fn role_of(bench: &Workbench) -> &'static str {
    if bench.settings().curates() {
        "Lead"
    } else {
        "Adviser"
    }
}

/// Says so, and is the way to do the other.
fn role_ui(ui: &mut Ui, role: &str, view: &mut View) {
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
            pieces::follow_focus(&response);
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
