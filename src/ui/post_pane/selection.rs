//! The menu of what can be done with words of the post, and what a click or Enter on marked words leads to.

use super::marks;
use super::state::OpenMenu;
use crate::ui::command::Command;
use crate::ui::post_text::{Mark, Target, Touched, Words, marks_at};
use crate::ui::view::{Pane, View, Wish};
use crate::workbench::{OpenCase, Workbench};
use egui::containers::menu::menu_style;
use egui::{Align, Button, Id, Layout, Popup, PopupKind, Ui, vec2};

/// Answers what was done to a text.
pub(super) fn answer(touched: Touched, words: &Words<'_>, view: &mut View) {
    match touched {
        Touched::Copy(words) => view.wishes.push(Wish::CopyText(words)),
        Touched::Menu(at, takes_keyboard) => {
            view.post.menu = Some(OpenMenu {
                text: words.text,
                at,
                takes_keyboard,
            });
        }
        Touched::Clicked(place) => lead(words.marks, place, false, view),
        Touched::Entered(place) => lead(words.marks, place, true, view),
    }
}

/// Leads to what the words at a place are marked for: of several marks the one of the fewest words, and at the next
/// press the next one.
fn lead(marks: &[Mark], place: usize, takes_keyboard: bool, view: &mut View) {
    let mut here: Vec<&Mark> = marks_at(marks, place).collect();
    here.sort_by_key(|mark| mark.span.len());
    let at = here
        .iter()
        .position(|mark| view.post.is_pointed_at(&mark.target));
    let next = at.and_then(|at| here.get(at + 1)).or(here.first());
    match next {
        Some(mark) => point_at(mark.target.clone(), takes_keyboard, view),
        None => view.post.pointed = None,
    }
}

fn point_at(target: Target, takes_keyboard: bool, view: &mut View) {
    if matches!(target, Target::Issue(_)) {
        // A row that the filter hides cannot be shown.
        view.filter.clear();
    }
    view.narrow.desk.turn_to(match target {
        Target::Issue(_) => Pane::Issues,
        Target::Question(_) | Target::Fact(_) | Target::Flag(_) => Pane::Post,
    });
    view.post.point_at(target, takes_keyboard);
}

/// Paints the menu, if it is open in this text.
pub(super) fn menu_ui(
    ui: &Ui,
    words: &Words<'_>,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
) {
    let Some(menu) = view.post.menu.filter(|menu| menu.text == words.text) else {
        return;
    };
    let mut is_open = true;
    let id = Id::unique("menu of the post’s words");
    let popup = Popup::new(id, ui.ctx().clone(), menu.at, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu_style)
        .gap(4.0)
        .open_bool(&mut is_open);
    let shown = popup.show(|ui| {
        ui.set_min_width(250.0);
        lines_ui(ui, &menu, words, bench, case, view)
    });
    if let Some(menu) = &mut view.post.menu {
        menu.takes_keyboard = false;
    }
    if !is_open {
        view.post.menu = None;
        if shown.is_some_and(|shown| shown.inner) {
            // From a line of the menu the keyboard goes back to the words.
            view.post.text.focus(words.text);
        }
    }
}

/// The lines of the menu; gives whether one was chosen after which the keyboard belongs to the words again.
fn lines_ui(
    ui: &mut Ui,
    menu: &OpenMenu,
    words: &Words<'_>,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
) -> bool {
    let mut goes_back = false;
    let mut is_first = menu.takes_keyboard;
    for command in [
        Command::TickForWords,
        Command::MakeQuestion,
        Command::QuoteWords,
    ] {
        let keys = command.keys(ui.ctx()).unwrap_or_default();
        let (name, about) = command.text_and_tooltip();
        let button = Button::new(name).shortcut_text(keys);
        let can = super::can(command, case, &view.post);
        let response = ui.add_enabled(can, button);
        if can && std::mem::take(&mut is_first) {
            response.request_focus();
        }
        if response.on_hover_text(about).clicked() {
            view.run(command);
            goes_back = command != Command::QuoteWords;
            ui.close();
        }
    }
    let selected = view.post.text.selected();
    let copy = ui.add_enabled(selected.is_some(), Button::new("Copy"));
    if std::mem::take(&mut is_first) {
        copy.request_focus();
    }
    if copy.clicked() {
        let copied = selected.and_then(|(_, span)| span.of(words.words));
        let copied = copied.unwrap_or_default().to_owned();
        view.wishes.push(Wish::CopyText(copied));
        goes_back = true;
        ui.close();
    }
    let place = view.post.text.caret.map(|caret| caret.span().start);
    let here: Vec<&Mark> = marks_at(words.marks, place.unwrap_or(usize::MAX)).collect();
    if !here.is_empty() {
        ui.separator();
        ui.set_max_width(340.0);
    }
    for mark in here {
        let said = marks::says(&mark.target, case, bench.library());
        let button = Button::new(format!("Go to: {said}")).min_size(vec2(0.0, 26.0));
        if ui.add(button.truncate()).clicked() {
            point_at(mark.target.clone(), true, view);
            ui.close();
        }
    }
    goes_back
}
