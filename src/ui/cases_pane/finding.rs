//! The search over the list, which cases it shows, and what is said of those it does not.

use super::EDGE;
use super::state::{Listed, Shows};
use crate::store::CaseState;
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::{Action, Workbench};
use egui::text::{CCursor, CCursorRange};
use egui::{Align, Button, Frame, Id, Key, Layout, Margin, Modifiers, RichText, TextEdit, Ui};
use egui::{Role, WidgetInfo};

/// What the search is called.
const SEARCH: &str = "Find a case";

/// Paints the search; gives whether the keyboard goes on to the rows.
pub(super) fn search_ui(ui: &mut Ui, listed: &Listed, bench: &Workbench, view: &mut View) -> bool {
    let id = Id::unique(SEARCH);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let goes_down = has_focus && pressed(Key::ArrowDown);
    let escapes = has_focus && pressed(Key::Escape);
    if has_focus
        && pressed(Key::Enter)
        && let Some(first) = listed.cases(bench).first()
        && view.cases.shows != Shows::Removed
    {
        view.act(Action::OpenCase(first.id));
    }
    if escapes {
        view.cases.step_back();
    }
    let field = ui.add(
        TextEdit::singleline(&mut view.cases.words)
            .id(id)
            .hint_text(SEARCH)
            .margin(Margin::symmetric(8, 4))
            .desired_width(f32::INFINITY),
    );
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, SEARCH));
    if std::mem::take(&mut view.cases.goes_to_search) {
        field.request_focus();
        // Whoever has begun to type goes on behind it.
        if let Some(mut state) = egui::text_edit::TextEditState::load(ui.ctx(), id) {
            let end = CCursor::new(view.cases.words.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::one(end)));
            state.store(ui.ctx(), id);
        }
    }
    goes_down || escapes
}

/// Paints which cases are shown, and the way to those that are not.
pub(super) fn filter_ui(ui: &mut Ui, listed: &Listed, view: &mut View) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let shows = view.cases.shows;
        let is_chosen = shows != Shows::default();
        let told = format!("Cases shown: {}", label(shows));
        pieces::choice_menu_ui(ui, label(shows), &told, is_chosen, |ui| {
            ui.set_min_width(150.0);
            for group in [
                &[Shows::Waiting, Shows::All][..],
                &CaseState::ALL.map(Shows::In),
                &[Shows::Untouched],
                &[Shows::Removed],
            ] {
                for choice in group {
                    let button = Button::new(label(*choice)).selected(shows == *choice);
                    if ui.add(button).clicked() {
                        view.cases.show(*choice);
                        ui.close();
                    }
                }
                if group.first() != Some(&Shows::Removed) {
                    ui.separator();
                }
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some((words, shows)) = elsewhere(listed, view)
                && pieces::quiet_link_ui(ui, &words).clicked()
            {
                view.cases.shows = shows;
            }
        });
    });
}

/// What is said of the cases that are not shown, and what shows them.
fn elsewhere(listed: &Listed, view: &View) -> Option<(String, Shows)> {
    match view.cases.shows {
        Shows::Waiting if listed.hidden > 0 => {
            Some((format!("Show {} sent", listed.hidden), Shows::All))
        }
        Shows::All if listed.sent > 0 && view.cases.words.is_empty() => {
            Some((format!("Hide {} sent", listed.sent), Shows::Waiting))
        }
        Shows::In(_) | Shows::Untouched if listed.hidden > 0 => {
            Some((format!("Show {} more", listed.hidden), Shows::All))
        }
        Shows::Removed => Some(("Back".to_owned(), Shows::Waiting)),
        _ => None,
    }
}

fn label(shows: Shows) -> &'static str {
    match shows {
        Shows::Waiting => "To answer",
        Shows::All => "All cases",
        Shows::In(CaseState::New) => "New",
        Shows::In(CaseState::Drafting) => "Drafting",
        Shows::In(CaseState::Ready) => "Ready",
        Shows::In(CaseState::Sent) => "Sent",
        Shows::Untouched => "Not touched for long",
        Shows::Removed => "Removed",
    }
}

/// Says why no case is listed.
pub(super) fn nothing_ui(ui: &mut Ui, listed: &Listed, bench: &Workbench, view: &View) {
    let shows = view.cases.shows;
    let words = match &listed.failed {
        Some(why) => why.as_str(),
        None if !view.cases.words.is_empty() => "No case here has these words",
        None if shows == Shows::Removed => "No case was removed",
        // The start page says how to begin.
        None if bench.cases().is_empty() => return,
        None if shows == Shows::Waiting => "No case waits for an answer",
        None => "No case has come so far",
    };
    Frame::NONE
        .inner_margin(Margin::symmetric(EDGE, 12))
        .show(ui, |ui| {
            ui.label(RichText::new(words).color(Tokens::of(ui).quiet));
        });
}
