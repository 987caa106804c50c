//! The settings in one place: sections at the left, each setting with a line that explains it, and no button to confirm.
//!
//! In: the settings. Out: one wish for each change, carried out at once. What can be set stands in `places`, which the
//! palette searches too; this room must not keep a setting of its own.

mod checks;
mod choices;
mod guarded;
mod names;
mod places;
mod safe;

pub(super) use places::{Place, Section};

use super::command::Command;
use super::dialog::{heading_ui, hold_keyboard};
use super::library::Page;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Room, View, Wish};
use crate::output::Form;
use crate::workbench::{
    Action, CopiedStays, FontChoice, KeepCases, Preference, Role, TextSize, ThemeChoice,
    WHAT_TO_DO, Workbench,
};
use choices::choices_ui;
use egui::{Align, Button, Label, Layout, Response, RichText, ScrollArea, Ui, vec2};
use names::Names;

/// The width of the list of sections; without room for it and the settings beside it, the sections stand on top.
const SECTIONS: f32 = 176.0;
const ROOM_FOR_BOTH: f32 = 520.0;

/// The sizes that are offered, in hundredths.
const SIZES: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

/// What the dialog remembers.
#[derive(Default)]
pub(super) struct SettingsView {
    section: Section,
    /// The setting to bring into view.
    go_to: Option<Place>,
    /// The setting that was asked for, which is set off.
    asked: Option<Place>,
    names: Names,
}

impl SettingsView {
    /// Opened at a setting.
    pub(super) fn at(place: Place) -> Self {
        Self {
            section: place.section(),
            go_to: Some(place),
            asked: Some(place),
            names: Names::default(),
        }
    }

    /// Keeps what stands in fields that were not left.
    pub(super) fn keep_names(&mut self, bench: &Workbench, view: &mut View) {
        self.names.keep(bench, view);
    }
}

/// Paints the settings.
pub(super) fn settings_ui(ui: &mut Ui, it: &mut SettingsView, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Settings");
    let height = (ui.ctx().content_rect().height() - 200.0).clamp(120.0, 560.0);
    let has_room = ui.available_width() >= ROOM_FOR_BOTH;
    let layout = if has_room {
        Layout::left_to_right(Align::Min)
    } else {
        Layout::top_down(Align::Min)
    };
    let size = vec2(ui.available_width(), height);
    let first = ui
        .allocate_ui_with_layout(size, layout, |ui| {
            let first = sections_ui(ui, it, has_room);
            ui.add_space(if has_room { 14.0 } else { 6.0 });
            let height = if has_room {
                height
            } else {
                ui.available_height()
            };
            ScrollArea::vertical()
                .id_salt(("settings", it.section.label()))
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 14.0);
                    // The area lays out as what it stands in, which is from left to right.
                    ui.vertical(|ui| {
                        let (section, places) = (it.section, Place::ALL.into_iter());
                        for place in places.filter(|place| place.section() == section) {
                            place_ui(ui, it, place, bench, view);
                        }
                    });
                });
            first
        })
        .inner;
    ui.add_space(8.0);
    let close = ui.add(Button::new("Close").min_size(vec2(0.0, 34.0)));
    hold_keyboard(ui, &first.unwrap_or_else(|| close.clone()));
    if close.clicked() {
        ui.close();
    }
}

/// Paints the sections; gives the one on show.
fn sections_ui(ui: &mut Ui, it: &mut SettingsView, is_column: bool) -> Option<Response> {
    let mut on_show = None;
    let mut paint = |ui: &mut Ui| {
        for section in Section::ALL {
            let is_here = it.section == section;
            let width = if is_column { SECTIONS } else { 0.0 };
            let words = RichText::new(section.label()).size(14.0);
            let button = Button::new(words)
                .selected(is_here)
                .frame_when_inactive(is_here)
                .right_text("")
                .min_size(vec2(width, 32.0));
            let response = ui.add(button);
            pieces::focus_ring(ui, &response);
            let name = section.label();
            response
                .widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, is_here, name));
            if response.clicked() {
                response.request_focus();
                it.section = section;
                it.asked = None;
            }
            if is_here {
                on_show = Some(response);
            }
        }
    };
    if is_column {
        ui.allocate_ui_with_layout(
            vec2(SECTIONS, 0.0),
            Layout::top_down(Align::Min),
            &mut paint,
        );
    } else {
        ui.horizontal_wrapped(&mut paint);
    }
    on_show
}

/// Paints a setting: its name, what it does, and what can be chosen.
fn place_ui(ui: &mut Ui, it: &mut SettingsView, place: Place, bench: &Workbench, view: &mut View) {
    let tokens = Tokens::of(ui);
    let (name, about) = place.text_and_about();
    let is_asked = it.asked == Some(place);
    let colour = if is_asked { tokens.accent } else { tokens.ink };
    let label = ui.label(RichText::new(name).font(theme::bold(14.5)).color(colour));
    if it.go_to == Some(place) {
        label.scroll_to_me(Some(Align::Min));
        it.go_to = None;
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    let about = RichText::new(about).size(13.0).color(tokens.quiet);
    ui.add(Label::new(about).wrap());
    ui.add_space(2.0);
    match place {
        Place::Me | Place::Sign => it.names.field_ui(ui, place, label.id, bench, view),
        Place::Role
        | Place::Form
        | Place::CopiedStays
        | Place::Theme
        | Place::Scale
        | Place::TextSize
        | Place::Font
        | Place::KeepCases
        | Place::Motion => {
            if let Some(preference) = choice_ui(ui, place, bench) {
                view.act(Action::Prefer(preference));
            }
        }
        Place::Rules => checks::rules_ui(ui, bench, view),
        Place::OwnWords => checks::own_words_ui(ui, bench, view),
        Place::Learned => checks::learned_ui(ui, bench, view),
        Place::Shared => shared_ui(ui, bench, view),
        Place::Incoming => incoming_ui(ui, bench, view),
        Place::Folder => folder_ui(ui, bench, view),
        Place::Passphrase => guarded::passphrase_ui(ui, bench, view),
        Place::Backups => safe::backups_ui(ui, bench, view),
        Place::Kept => kept_ui(ui, bench),
    }
    ui.add_space(18.0);
}

/// Paints a setting that is one of a few; gives the choice that was made.
fn choice_ui(ui: &mut Ui, place: Place, bench: &Workbench) -> Option<Preference> {
    let settings = bench.settings();
    let (of, _) = place.text_and_about();
    match place {
        Place::Role => {
            let roles = [(Role::Adviser, "Adviser"), (Role::Lead, "Lead")];
            let roles = roles.map(|(role, words)| (role, words.to_owned()));
            choices_ui(ui, of, roles, |role| settings.role == role).map(Preference::Role)
        }
        Place::Form => {
            let forms = Form::ALL.into_iter();
            let forms = forms.map(|form| (form, form.label().to_owned()));
            choices_ui(ui, of, forms, |form| settings.form == form).map(Preference::Form)
        }
        Place::CopiedStays => {
            let times = CopiedStays::ALL.into_iter();
            let times = times.map(|stays| (stays, stays.label().to_owned()));
            choices_ui(ui, of, times, |stays| settings.copied_stays == stays)
                .map(Preference::CopiedStays)
        }
        Place::Theme => {
            let themes = ThemeChoice::ALL.into_iter();
            let themes = themes.map(|theme| (theme, theme.label().to_owned()));
            choices_ui(ui, of, themes, |theme| settings.theme == theme).map(Preference::Theme)
        }
        Place::Scale => {
            let sizes = SIZES.into_iter().map(|size| (size, format!("{size} %")));
            let now = (settings.scale * 100.0).round();
            choices_ui(ui, of, sizes, |size| f32::from(size) == now)
                .map(|size| Preference::Scale(f32::from(size) / 100.0))
        }
        Place::TextSize => {
            let sizes = TextSize::ALL.into_iter();
            let sizes = sizes.map(|size| (size, size.label().to_owned()));
            choices_ui(ui, of, sizes, |size| settings.text_size == size).map(Preference::TextSize)
        }
        Place::Font => {
            let fonts = FontChoice::ALL.into_iter();
            let fonts = fonts.map(|font| (font, font.label().to_owned()));
            choices_ui(ui, of, fonts, |font| settings.font == font).map(Preference::Font)
        }
        Place::KeepCases => {
            let times = KeepCases::ALL.into_iter();
            let times = times.map(|time| (time, time.label().to_owned()));
            choices_ui(ui, of, times, |time| settings.keep_cases == time).map(Preference::KeepCases)
        }
        _ => {
            let choices = [(false, "As usual"), (true, "As little as possible")];
            let choices = choices.map(|(is_on, words)| (is_on, words.to_owned()));
            choices_ui(ui, of, choices, |is_on| settings.reduced_motion == is_on)
                .map(Preference::ReducedMotion)
        }
    }
}

fn shared_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let (where_it_is, words) = match &bench.settings().shared_folder {
        Some(folder) => (folder.display().to_string(), "Change it in the library…"),
        None => ("None yet".to_owned(), "Choose it in the library…"),
    };
    ui.add(Label::new(where_it_is).wrap());
    if ui
        .add(Button::new(words).min_size(vec2(0.0, 32.0)))
        .clicked()
    {
        view.enter(Room::Library);
        view.library.open(Page::Sharing);
        ui.close();
    }
}

fn incoming_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let (where_it_is, words) = match &bench.settings().incoming_folder {
        Some(folder) => (folder.display().to_string(), "Watch another…"),
        None => ("None".to_owned(), "Choose one…"),
    };
    ui.add(Label::new(where_it_is).wrap());
    let wide = |words| Button::new(words).min_size(vec2(0.0, 32.0));
    ui.horizontal_wrapped(|ui| {
        if ui.add(wide(words)).clicked() {
            view.run(Command::WatchFolder);
            ui.close();
        }
        let is_watching = bench.settings().incoming_folder.is_some();
        if is_watching && ui.add(wide("Stop watching")).clicked() {
            view.act(Action::Prefer(Preference::IncomingFolder(None)));
        }
    });
}

fn folder_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let folder = bench.folder().display().to_string();
    ui.add(Label::new(folder.as_str()).wrap().selectable(true));
    if let Some(risk) = bench.sync_risk() {
        let words = format!("{}. {WHAT_TO_DO}", risk.message("Your posts and letters"));
        let words = RichText::new(words).color(Tokens::of(ui).warn);
        ui.add(Label::new(words).wrap());
    }
    let button = Button::new("Copy this path").min_size(vec2(0.0, 32.0));
    if ui.add(button).clicked() {
        view.wishes.push(Wish::CopyText(folder));
    }
}

fn kept_ui(ui: &mut Ui, bench: &Workbench) {
    let library = bench.library();
    let cases = match bench.cases().len() {
        1 => "1 case: its post, its letter and every step of it".to_owned(),
        count => format!("{count} cases: their posts, their letters and every step of them"),
    };
    let lines = [
        cases,
        format!(
            "The library “{}”: {} passages, and who changed what",
            library.house.name,
            library.snippets.len()
        ),
        "These settings, and how often each suggestion was ticked".to_owned(),
        "Backups of all of it".to_owned(),
        format!("Replywright {}", env!("CARGO_PKG_VERSION")),
    ];
    for line in lines {
        ui.add(Label::new(line).wrap());
    }
}
