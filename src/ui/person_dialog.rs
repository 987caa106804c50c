//! What is kept about a person: looked for, read, saved to be handed over, and deleted.

use super::command::Command;
use super::dialog::{Dialog, heading_ui, hold_keyboard};
use super::pieces;
use super::saving::Saving;
use super::theme::{self, Tokens};
use super::view::{View, Wish};
use crate::platform;
use crate::workbench::{Action, Found, FoundCase, Request, Workbench};
use egui::{
    Button, Key, Label, Margin, Response, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo,
    vec2,
};
use jiff::tz::TimeZone;

/// The most of the window that what was found takes before it scrolls.
const MOST_HEIGHT: f32 = 380.0;

/// The name, as far as it is typed.
#[derive(Default)]
pub(super) struct FindPerson {
    name: String,
    /// Whether it was looked for: what was found of another one before is not shown.
    is_asked: bool,
}

/// Paints the dialog.
pub(super) fn person_ui(ui: &mut Ui, it: &mut FindPerson, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Find what is kept about a person");
    let about = "For somebody who asks what is kept about them, or wants it deleted. It looks through all cases, the removed ones and the backups too.";
    let quiet = Tokens::of(ui).quiet;
    ui.add(Label::new(RichText::new(about).color(quiet)).wrap());
    ui.add_space(4.0);
    let field = ui.add(
        TextEdit::singleline(&mut it.name)
            .hint_text("Their name on the forum, or any other name")
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    );
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "The person’s name"));
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let is_looking = bench.requests().is_looking();
    let found = match bench.requests().found().filter(|_| it.is_asked) {
        Some(Ok(found)) if !is_looking => Some(found),
        Some(Err(why)) if !is_looking => {
            let why = RichText::new(why).color(Tokens::of(ui).error);
            let said = ui.add(Label::new(why).wrap());
            live(ui, &said);
            None
        }
        _ => None,
    };
    if is_looking {
        let said = ui.label("Looking…");
        live(ui, &said);
    }
    if let Some(found) = found {
        found_ui(ui, found, platform::now().time_zone(), view);
    }
    ui.add_space(8.0);
    let name = it.name.trim().to_owned();
    let may_look = !name.is_empty() && !is_looking;
    let looks = ui
        .horizontal_wrapped(|ui| {
            let looks = pieces::main_button_ui(ui, "Look", None, may_look).clicked();
            if let Some(found) = found {
                hand_over_ui(ui, found, bench, view);
            }
            if wide_ui(ui, if is_looking { "Cancel" } else { "Close" }).clicked() {
                if is_looking {
                    view.act(Action::Request(Request::GiveUp));
                }
                ui.close();
            }
            looks
        })
        .inner;
    hold_keyboard(ui, &field);
    if may_look && (looks || entered) {
        it.is_asked = true;
        view.act(Action::Request(Request::Find(name)));
    }
}

/// What can be done with what was found.
fn hand_over_ui(ui: &mut Ui, found: &Found, bench: &Workbench, view: &mut View) {
    if found.is_nothing() {
        return;
    }
    if wide_ui(ui, "Save it to hand over…").clicked() {
        view.dialog = Some(Dialog::Saving(Saving::person(bench)));
    }
    if !found.goes_nowhere() && wide_ui(ui, "Delete their cases for good…").clicked() {
        view.wishes.push(Wish::AskToForget);
    }
}

fn found_ui(ui: &mut Ui, found: &Found, zone: &TimeZone, view: &mut View) {
    let summary = found.summary();
    let summary = ui.label(RichText::new(summary).font(theme::bold(14.5)));
    live(ui, &summary);
    let height = MOST_HEIGHT.min(ui.ctx().content_rect().height() - 340.0);
    ScrollArea::vertical()
        .id_salt("found")
        .max_height(height.max(120.0))
        .auto_shrink([false, true])
        .show(ui, |ui| {
            let (theirs, others): (Vec<_>, Vec<_>) =
                found.cases.iter().partition(|case| case.is_theirs);
            cases_ui(ui, "Their own posts", &theirs, zone, view);
            let heading = "Cases of others that have the name: look at each";
            cases_ui(ui, heading, &others, zone, view);
            for (heading, lines) in found.elsewhere(zone) {
                pieces::section_heading_ui(ui, heading);
                for line in &lines {
                    ui.add(Label::new(format!("• {line}")).wrap());
                }
            }
        });
}

fn cases_ui(ui: &mut Ui, heading: &str, cases: &[&FoundCase], zone: &TimeZone, view: &mut View) {
    if cases.is_empty() {
        return;
    }
    pieces::section_heading_ui(ui, heading);
    for case in cases {
        ui.horizontal(|ui| {
            let open = ui.add_enabled(!case.removed, Button::new("Open").min_size(vec2(0.0, 30.0)));
            let name = format!("Open {}", case.heading());
            open.widget_info(|| WidgetInfo::labeled(Role::Button, !case.removed, &name));
            let open = open.on_disabled_hover_text("Put it back on the list first");
            if open.clicked() {
                view.act(Action::OpenCase(case.id));
                view.run(Command::ShowDesk);
                ui.close();
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(Label::new(RichText::new(case.heading()).size(14.5)).wrap());
                let standing = RichText::new(case.standing(zone)).size(13.0);
                let standing = standing.color(Tokens::of(ui).quiet);
                ui.add(Label::new(standing).wrap());
            });
        });
        ui.add_space(4.0);
    }
}

fn live(ui: &Ui, label: &Response) {
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

fn wide_ui(ui: &mut Ui, words: &str) -> Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}
