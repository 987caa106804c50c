//! The house style: who answers, how a letter is ordered, and how things are written here.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::heading_ui;
use super::lists::pills_ui;
use crate::library::{House, Style};
use egui::{Grid, Label, RichText, Ui};
use std::collections::BTreeMap;

/// Paints it.
pub(super) fn house_ui(ui: &mut Ui, house: &House) {
    heading_ui(ui, "House style", &house.name);
    let persona = &house.persona;
    pairs_ui(
        ui,
        "Who answers",
        [
            ("Letters are signed", persona.name.as_str()),
            ("As", &persona.role),
            ("For", &persona.organisation),
            ("The forum is called", &house.forum.name),
        ]
        .map(|(left, right)| (left.to_owned(), right.to_owned())),
    );
    let order = house.letter.order.iter().map(|part| {
        if house.letter.required.contains(part) {
            format!("{}, always", part.label())
        } else {
            part.label().to_owned()
        }
    });
    pills_ui(
        ui,
        "The parts of a letter, in order",
        &order.collect::<Vec<_>>(),
    );
    let wording = house.wording.iter();
    let wording = wording.map(|(right, others)| (right.clone(), others.join(", ")));
    pairs_ui(ui, "What letters say, and what they say it for", wording);
    style_ui(ui, &house.style);
    let apart = house.apart.iter();
    let apart = apart.map(|rule| (rule.says.join(", "), rule.why.clone()));
    pairs_ui(ui, "Never together in a letter", apart);
    let together = house.together.iter();
    let together = together.map(|rule| (rule.says.join(", "), rule.why.clone()));
    pairs_ui(ui, "Never alone in a passage", together);
}

fn style_ui(ui: &mut Ui, style: &Style) {
    pairs_ui(
        ui,
        "How passages are written",
        [
            (
                "Longest sentence".to_owned(),
                format!("{} words", style.longest_sentence),
            ),
            (
                "Hardest reading".to_owned(),
                format!("a reader of {} years", style.reading_age),
            ),
        ],
    );
    pairs_ui(
        ui,
        "Hard words, and what to write instead",
        pairs(&style.plain),
    );
    let terms = style.terms.iter();
    let terms = terms.map(|(term, explained)| (term.clone(), explained.join(", ")));
    pairs_ui(ui, "Terms to explain in the same passage", terms);
    pairs_ui(ui, "What no letter may say, and why", pairs(&style.banned));
    pairs_ui(ui, "Forms written another way", pairs(&style.forms));
    pills_ui(ui, "Short forms everybody knows", &style.short_forms);
    pills_ui(ui, "Link words that say nothing", &style.bare_links);
    pills_ui(ui, "What only the poster can know", &style.status);
}

fn pairs(map: &BTreeMap<String, String>) -> impl Iterator<Item = (String, String)> {
    map.iter()
        .map(|(left, right)| (left.clone(), right.clone()))
}

/// Two columns under a heading; nothing where there is nothing to say.
fn pairs_ui(ui: &mut Ui, heading: &str, pairs: impl IntoIterator<Item = (String, String)>) {
    let mut pairs = pairs.into_iter().peekable();
    if pairs.peek().is_none() {
        return;
    }
    let quiet = Tokens::of(ui).quiet;
    pieces::section_heading_ui(ui, heading);
    let half = (ui.available_width() - 20.0) / 2.0;
    Grid::new(heading)
        .num_columns(2)
        .spacing([20.0, 5.0])
        .min_col_width(half)
        .max_col_width(half)
        .show(ui, |ui| {
            for (left, right) in pairs {
                let left = RichText::new(left).font(theme::bold(14.0));
                ui.add(Label::new(left).wrap().selectable(true));
                let right = RichText::new(right).size(14.0).color(quiet);
                ui.add(Label::new(right).wrap().selectable(true));
                ui.end_row();
            }
        });
}
