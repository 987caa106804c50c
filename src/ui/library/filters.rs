//! The menus over the table that narrow what it lists, and how much that leaves.

use super::super::command::Command;
use super::super::pieces;
use super::super::theme::{self, Tokens};
use super::super::view::View;
use crate::workbench::shelf::{Due, Filter, Kind, Owner, Shelf};
use egui::{Button, RichText, ScrollArea, Ui, vec2};

/// The most letters of a choice that stand in the bar.
const LONGEST: usize = 24;

/// Paints the menus, and for a lead the way to begin a passage.
pub(super) fn filters_ui(ui: &mut Ui, curates: bool, view: &mut View) {
    let shelf = view.library.shelf();
    let count = view.library.listed().rows.len();
    let quiet = Tokens::of(ui).quiet;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
        let filter = &mut view.library.filter;
        let told = count_words(count, &shelf, filter);
        ui.label(RichText::new(told).size(13.0).color(quiet));
        if filter.lists_passages() {
            part_ui(ui, &shelf, filter);
            issue_ui(ui, &shelf, filter);
        }
        state_ui(ui, &shelf, filter);
        if filter.lists_passages() {
            owner_ui(ui, &shelf, filter);
            review_ui(ui, filter);
        }
        if filter.is_narrowed() && pieces::quiet_link_ui(ui, "Show all").clicked() {
            *filter = filter.widened();
        }
        if curates && filter.lists_passages() {
            new_passage_ui(ui, view);
        }
    });
}

fn new_passage_ui(ui: &mut Ui, view: &mut View) {
    let (words, about) = Command::NewPassage.text_and_tooltip();
    let words = RichText::new(words).font(theme::bold(13.0));
    let words = words.color(Tokens::of(ui).accent);
    let link = ui.add(Button::new(words).frame(false).min_size(vec2(0.0, 20.0)));
    pieces::focus_ring(ui, &link);
    if link.on_hover_text(about).clicked() {
        view.run(Command::NewPassage);
    }
}

/// "12 of 694 passages".
fn count_words(count: usize, shelf: &Shelf, filter: &Filter) -> String {
    let all = match (filter.list, filter.kind) {
        (Some(list), _) => shelf.waiting(list),
        (None, Some(kind)) => shelf.count(kind),
        (None, None) => count,
    };
    let noun = match filter.kind.filter(|_| filter.list.is_none()) {
        Some(Kind::House) => return "One page for the whole team".to_owned(),
        Some(kind) if all == 1 => kind.one(),
        Some(kind) => kind.several(),
        None if all == 1 => "entry",
        None => "entries",
    };
    if count == all {
        format!("{all} {noun}")
    } else {
        format!("{count} of {all} {noun}")
    }
}

fn part_ui(ui: &mut Ui, shelf: &Shelf, filter: &mut Filter) {
    let label = filter.part.map(|part| part.label().to_owned());
    choice_ui(ui, "Part", label, &mut filter.part, || {
        let parts = shelf.parts().into_iter();
        parts.map(|part| (part, part.label().to_owned())).collect()
    });
}

fn issue_ui(ui: &mut Ui, shelf: &Shelf, filter: &mut Filter) {
    let chosen = filter.issue.as_ref();
    let title = chosen.and_then(|id| shelf.issues().iter().find(|(other, _)| other == id));
    let label = title.map(|(_, title)| title.clone());
    choice_ui(ui, "Issue", label, &mut filter.issue, || {
        shelf.issues().to_vec()
    });
}

fn state_ui(ui: &mut Ui, shelf: &Shelf, filter: &mut Filter) {
    let has_states =
        filter.list.is_some() || !matches!(filter.kind, Some(Kind::Issue | Kind::House));
    if !has_states {
        return;
    }
    let label = filter.state.map(|state| state.label().to_owned());
    let states = filter.clone();
    choice_ui(ui, "Status", label, &mut filter.state, || {
        let states = shelf.states(&states).into_iter();
        states
            .map(|state| (state, state.label().to_owned()))
            .collect()
    });
}

fn owner_ui(ui: &mut Ui, shelf: &Shelf, filter: &mut Filter) {
    let words = |owner: &Owner| match owner {
        Owner::Nobody => "nobody yet".to_owned(),
        Owner::Named(name) => name.clone(),
    };
    let label = filter.owner.as_ref().map(words);
    choice_ui(ui, "Owner", label, &mut filter.owner, || {
        let named = shelf.owners().into_iter();
        let named = named.map(|name| Owner::Named(name.to_owned()));
        let owners = [Owner::Nobody].into_iter().chain(named);
        owners
            .map(|owner| {
                let words = words(&owner);
                (owner, words)
            })
            .collect()
    });
}

fn review_ui(ui: &mut Ui, filter: &mut Filter) {
    let words = |due: Due| match due {
        Due::Overdue => "overdue",
        Due::Month => "within a month",
    };
    let label = filter.due.map(|due| words(due).to_owned());
    choice_ui(ui, "Review", label, &mut filter.due, || {
        let dues = [Due::Overdue, Due::Month];
        dues.map(|due| (due, words(due).to_owned())).to_vec()
    });
}

/// A menu of one condition: any, or one of `choices`, which are asked for once it is open.
fn choice_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    label: Option<String>,
    chosen: &mut Option<T>,
    choices: impl FnOnce() -> Vec<(T, String)>,
) {
    let told = format!("{name}: {}", label.as_deref().unwrap_or("any"));
    let words = label.as_deref().map_or_else(|| name.to_owned(), cut);
    pieces::choice_menu_ui(ui, &words, &told, label.is_some(), |ui| {
        ui.set_min_width(180.0);
        ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            let mut put = |ui: &mut Ui, choice: Option<T>, words: &str| {
                let button = Button::new(words).selected(*chosen == choice);
                if ui.add(button).clicked() {
                    *chosen = choice;
                    ui.close();
                }
            };
            put(ui, None, "Any");
            ui.separator();
            for (choice, words) in choices() {
                put(ui, Some(choice), &words);
            }
        });
    });
}

fn cut(words: &str) -> String {
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let kept: String = words.chars().take(LONGEST).collect();
    format!("{}…", kept.trim_end())
}
