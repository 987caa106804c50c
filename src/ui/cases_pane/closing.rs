//! What is done to several cases at once: the bar over the list, and the menu on a row.

use super::state::Shows;
use crate::store::{CaseId, CaseState, CaseSummary};
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::{View, Wish};
use crate::workbench::{Action, Stay, Workbench};
use egui::{Button, Response, RichText, Ui};

/// Paints how many cases are chosen, and what can be done to them.
pub(super) fn bar_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let chosen = view.cases.chosen();
    let words = format!("{} chosen", chosen.len());
    ui.spacing_mut().interact_size.y = 20.0;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(RichText::new(words).font(theme::bold(13.0)));
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        if pieces::quiet_link_ui(ui, "Choose none")
            .on_hover_text("Escape does so too")
            .clicked()
        {
            view.cases.choose_none();
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if view.cases.shows == Shows::Removed {
            if strong_link_ui(ui, "Put back").clicked() {
                done(view, Action::RestoreCases(chosen.clone()));
            }
            if strong_link_ui(ui, "Delete for good…").clicked() {
                ask_to_purge(view, chosen);
            }
            return;
        }
        let can_be_sent = states_but(&chosen, CaseState::Sent, bench);
        if !can_be_sent.is_empty() && strong_link_ui(ui, "Mark as sent").clicked() {
            done(view, Action::SetStates(can_be_sent));
        }
        if strong_link_ui(ui, "Remove").clicked() {
            done(view, Action::DeleteCases(chosen.clone()));
        }
        pieces::choice_menu_ui(ui, "", "More for the chosen cases", true, |ui| {
            if states_ui(ui, &chosen, bench, view) {
                ui.separator();
            }
            purge_button_ui(ui, chosen.clone(), view);
        });
    });
}

/// The menu of a row: it stands for all chosen cases, if the row is one of them.
pub(super) fn menu_ui(response: &Response, case: &CaseSummary, bench: &Workbench, view: &mut View) {
    response.context_menu(|ui| {
        ui.set_min_width(190.0);
        let is_chosen = view.cases.chosen.contains(&case.id) && view.cases.chosen.len() > 1;
        let ids = if is_chosen {
            view.cases.chosen()
        } else {
            vec![case.id]
        };
        if view.cases.shows == Shows::Removed {
            if ui.button("Put back on the list").clicked() {
                done(view, Action::RestoreCases(ids.clone()));
                ui.close();
            }
            keep_button_ui(ui, &ids, bench, view);
            purge_button_ui(ui, ids, view);
            return;
        }
        if states_ui(ui, &ids, bench, view) {
            ui.separator();
        }
        keep_button_ui(ui, &ids, bench, view);
        let words = match ids.len() {
            1 => "Remove this case".to_owned(),
            count => format!("Remove {count} cases"),
        };
        if ui.button(words).clicked() {
            done(view, Action::DeleteCases(ids.clone()));
            ui.close();
        }
        purge_button_ui(ui, ids, view);
    });
}

/// Offers the states that some of these cases are not in; tells whether there were any.
fn states_ui(ui: &mut Ui, ids: &[CaseId], bench: &Workbench, view: &mut View) -> bool {
    let mut is_any = false;
    for state in CaseState::ALL {
        let others = states_but(ids, state, bench);
        let button = Button::new(format!("Mark as {}", state.label()));
        is_any |= !others.is_empty();
        if !others.is_empty() && ui.add(button).clicked() {
            done(view, Action::SetStates(others));
            ui.close();
        }
    }
    is_any
}

/// Those of the cases that are not in a state, with it. A colleague's letter is for them to send.
fn states_but(ids: &[CaseId], state: CaseState, bench: &Workbench) -> Vec<(CaseId, CaseState)> {
    let ours = bench.cases().iter();
    let ours = ours.filter(|case| case.brought_from.is_none() && case.state != state);
    ours.filter(|case| ids.contains(&case.id))
        .map(|case| (case.id, state))
        .collect()
}

/// Offers to keep cases however old they are, or as long as others.
fn keep_button_ui(ui: &mut Ui, ids: &[CaseId], bench: &Workbench, view: &mut View) {
    let kept = !ids.iter().all(|id| bench.staying(*id).kept);
    let words = match (kept, ids.len()) {
        (true, 1) => "Keep this case however old",
        (true, _) => "Keep these cases however old",
        (false, 1) => "Keep this case as long as others",
        (false, _) => "Keep these cases as long as others",
    };
    if ui.button(words).clicked() {
        let cases = ids.to_vec();
        done(view, Action::Stay(Stay::Mark { cases, kept }));
        ui.close();
    }
}

/// Offers to delete cases for good.
fn purge_button_ui(ui: &mut Ui, ids: Vec<CaseId>, view: &mut View) {
    let words = match ids.len() {
        1 => "Delete this case for good…".to_owned(),
        count => format!("Delete {count} cases for good…"),
    };
    if ui.button(words).clicked() {
        ask_to_purge(view, ids);
        ui.close();
    }
}

fn ask_to_purge(view: &mut View, ids: Vec<CaseId>) {
    view.wishes.push(Wish::AskToPurge(ids));
}

fn done(view: &mut View, action: Action) {
    view.cases.choose_none();
    view.act(action);
}

fn strong_link_ui(ui: &mut Ui, words: &str) -> Response {
    let text = RichText::new(words).font(theme::bold(13.0));
    let text = text.color(Tokens::of(ui).accent);
    let link = ui.add(
        Button::new(text)
            .frame(false)
            .wrap_mode(egui::TextWrapMode::Extend),
    );
    pieces::focus_ring(ui, &link);
    link
}
