//! The keyboard on the rows: which one it goes to, which it chooses on its way, and what is typed there.

use crate::store::{CaseId, CaseSummary};
use crate::ui::pieces;
use crate::ui::view::View;
use egui::{Event, Id, Key, Modifiers, Ui};

/// What a row is known by.
pub(super) fn row_id(list: Id, case: CaseId) -> Id {
    list.with(("case", case))
}

/// The case whose row has the keyboard.
fn on_row(ui: &Ui, list: Id, view: &View) -> Option<CaseId> {
    let focused = ui.memory(egui::Memory::focused);
    let case = view.cases.keyboard;
    case.filter(|case| Some(row_id(list, *case)) == focused)
}

/// Takes what is typed on a row into the search.
pub(super) fn take_typed(ui: &Ui, list: Id, view: &mut View) {
    if on_row(ui, list, view).is_none() {
        return;
    }
    let typed = ui.input_mut(|input| {
        let mut typed = String::new();
        input.events.retain(|event| match event {
            // A space chooses.
            Event::Text(text) if !text.trim().is_empty() => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
        typed
    });
    if !typed.is_empty() {
        view.cases.words.push_str(&typed);
        view.cases.goes_to_search = true;
    }
}

/// Moves the keyboard to the row it is to go to, and gives its place. On its way it chooses what is asked for.
pub(super) fn move_by_keys(
    ui: &Ui,
    list: Id,
    (cases, open): (&[&CaseSummary], Option<CaseId>),
    to_rows: bool,
    view: &mut View,
) -> Option<usize> {
    let on = on_row(ui, list, view);
    let at = on.and_then(|id| cases.iter().position(|case| case.id == id));
    if at.is_some() {
        choose_by_keys(ui, cases, view);
    }
    let target = if to_rows {
        let open = cases.iter().position(|case| open == Some(case.id));
        Some(open.unwrap_or_default())
    } else {
        let seen = view.cases.seen.map_or(0.0, |seen| seen.span());
        let page = (seen / super::ROW).max(1.0) as usize;
        at.and_then(|at| stepped(ui, at, cases.len(), page))
    };
    if let Some(target) = target {
        if let (Some(from), true) = (at.and_then(|at| cases.get(at)), pieces::held(ui).shift)
            && !to_rows
        {
            view.cases.anchor_at(from.id);
            view.cases.choose_up_to(target, cases);
        }
        if let Some(case) = cases.get(target) {
            view.cases.keyboard = Some(case.id);
            ui.memory_mut(|memory| memory.request_focus(row_id(list, case.id)));
        }
    }
    target
}

/// Ctrl+A chooses all that is listed, Escape none; then it takes the words away that are looked for, and then it leaves
/// the removed cases.
fn choose_by_keys(ui: &Ui, cases: &[&CaseSummary], view: &mut View) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::A) {
        view.cases.choose_all(cases);
    }
    let chooses = !view.cases.chosen.is_empty();
    if (chooses || view.cases.can_step_back()) && pressed(Modifiers::NONE, Key::Escape) {
        if !chooses {
            view.cases.step_back();
        }
        view.cases.choose_none();
    }
}

fn stepped(ui: &Ui, at: usize, count: usize, page: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let pressed = |key| ui.input(|input| input.key_pressed(key) && !input.modifiers.command);
    if pressed(Key::PageUp) {
        Some(at.saturating_sub(page))
    } else if pressed(Key::PageDown) {
        Some((at + page).min(last))
    } else {
        pieces::step(ui, at, count)
    }
}
