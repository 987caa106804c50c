//! What the post says: children, orders, the stage, dates against today, and who is in it.

use super::pointing;
use crate::reading::{Fact, Holds, Reading, Stated};
use crate::ui::pieces;
use crate::ui::post_text::Target;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::OpenCase;
use egui::{Label, RichText, Ui, vec2};
use jiff::civil::Date;

/// A fact as it is shown, however often it is said.
#[derive(Debug)]
pub(super) struct Chip {
    words: String,
    is_urgent: bool,
    /// The facts it stands for, by their places in the reading.
    facts: Vec<usize>,
}

/// What the post says, as of a day, in the order in which it is said first.
pub(super) fn chips(reading: &Reading, today: Date) -> Vec<Chip> {
    let mut chips: Vec<Chip> = Vec::new();
    for (number, fact) in reading.facts.iter().enumerate() {
        if let Some((words, is_urgent)) = chip(&fact.stated, Some(today)) {
            match chips.iter_mut().find(|known| known.words == words) {
                Some(known) => known.facts.push(number),
                None => chips.push(Chip {
                    words,
                    is_urgent,
                    facts: vec![number],
                }),
            }
        }
    }
    chips
}

/// Paints the facts; a press shows the words that state one.
pub(super) fn facts_ui(ui: &mut Ui, case: &OpenCase, chips: &[Chip], view: &mut View) {
    if chips.is_empty() {
        return;
    }
    pieces::section_heading_ui(ui, "What they say");
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let tokens = Tokens::of(ui);
        for chip in chips {
            let words = &chip.words;
            let colour = if chip.is_urgent {
                tokens.warn
            } else {
                tokens.quiet
            };
            // The one a mark leads to shows the words meant.
            let pointed = view.post.pointed_fact();
            let pointed = pointed.filter(|fact| chip.facts.contains(fact));
            let Some(number) = pointed.or(chip.facts.first().copied()) else {
                continue;
            };
            let Some(fact) = case.work.reading.facts.get(number) else {
                continue;
            };
            let response = pieces::pressed_pill_ui(ui, words, colour);
            pointing::answer(ui, &response, &Target::Fact(number), &mut view.post);
            let said: Vec<&str> = fact.evidence.text.split_whitespace().collect();
            let response = response.on_hover_text(format!("“{}”", said.join(" ")));
            if response.clicked() {
                let said = format!("They say: {words}");
                view.post.show(&fact.evidence, said);
            }
        }
    });
}

/// Whether a fact is shown: some only help to check the letter.
pub(super) fn is_shown(fact: &Fact) -> bool {
    in_words(fact, None).is_some()
}

/// A fact in a few words; its day is held against `today`, where that is given.
pub(super) fn in_words(fact: &Fact, today: Option<Date>) -> Option<String> {
    chip(&fact.stated, today).map(|(words, _)| words)
}

/// What a fact is called in a few words, and whether it presses.
fn chip(stated: &Stated, today: Option<Date>) -> Option<(String, bool)> {
    let words = match stated {
        Stated::Child {
            relation,
            age,
            age_as_written,
        } => match (age, age_as_written) {
            (_, Some(written)) => format!("{relation}, {written}"),
            (Some(age), None) => format!("{relation}, {age}"),
            (None, None) => relation.clone(),
        },
        Stated::Poster {
            relation,
            for_somebody_else: true,
        } => format!("poster: {relation}, writing for somebody else"),
        Stated::Poster { relation, .. } => format!("poster: {relation}"),
        Stated::Order { name, holds }
        | Stated::Plan { name, holds }
        | Stated::Stage { name, holds } => standing(name, *holds),
        Stated::LegalAid { holds } => standing("legal aid", *holds),
        Stated::Other { about, holds } => standing(&about.replace('-', " "), *holds),
        Stated::Date {
            on: Some(on),
            about,
        } => {
            let what = about.as_deref().unwrap_or("date");
            format!("{what} {}", day_against(*on, today))
        }
        Stated::Deadline { on, about, soon } => {
            let words = match on {
                Some(on) => format!("{about} {}", day_against(*on, today)),
                None => about.clone(),
            };
            return Some((words, *soon));
        }
        Stated::Date { on: None, .. } | Stated::RelationWord { .. } => return None,
    };
    Some((words, false))
}

/// A name, and how far it is so.
fn standing(name: &str, holds: Holds) -> String {
    match holds {
        Holds::Now => name.to_owned(),
        Holds::Past => format!("{name}, in the past"),
        Holds::Sought => format!("{name}, not yet"),
        Holds::Denied => format!("no {name}"),
    }
}

/// A day as it lies to today.
fn day_against(on: Date, today: Option<Date>) -> String {
    crate::reading::day_against(on, today.unwrap_or(on))
}

/// Paints who is in the post, and who is said to have said what, folded away.
pub(super) fn people_ui(ui: &mut Ui, reading: &Reading, roles: &str) {
    if !roles.is_empty() {
        pieces::section_heading_ui(ui, "Who is in it");
        let words = RichText::new(roles).size(13.5);
        ui.add(Label::new(words).wrap().selectable(true));
    }
    if reading.reported.is_empty() {
        return;
    }
    ui.add_space(6.0);
    pieces::folded_ui(ui, "reported", "Who is said to have said what", |ui| {
        for reported in &reading.reported {
            let line: Vec<&str> = reported.evidence.text.split_whitespace().collect();
            let words = format!("{}: “{}”", role(&reported.role), line.join(" "));
            ui.add(
                Label::new(RichText::new(words).size(13.5))
                    .wrap()
                    .selectable(true),
            );
        }
    });
}

/// Who is in the post.
pub(super) fn roles(reading: &Reading) -> String {
    let people = reading.people.iter();
    let roles: Vec<String> = people.map(|person| role(&person.role)).collect();
    roles.join(", ")
}

/// A role as people say it.
fn role(role: &str) -> String {
    match role {
        "iro" => "IRO".to_owned(),
        "childrens-guardian" => "children’s guardian".to_owned(),
        "childrens-services" => "children’s services".to_owned(),
        other => other.replace('-', " "),
    }
}
