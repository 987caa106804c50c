//! How the team's letters use the library: letters by month, the passages used most, and those changed most.

use super::super::super::pieces;
use super::super::super::theme::Tokens;
use super::super::super::view::View;
use super::super::charts::{Column, columns_ui, share_ui};
use super::note_ui;
use crate::library::{Month, Tally};
use crate::workbench::Workbench;
use crate::workbench::shelf::{Filter, Kind, Todo};
use egui::{RichText, Ui};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many passages each list names.
const NAMED: usize = 8;

/// Paints it.
pub(super) fn letters_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let care = bench.caring().care();
    if bench.caring().version() == 0 {
        return;
    }
    let letters: usize = care.months().values().sum();
    if letters == 0 && care.most_used().next().is_none() {
        note_ui(
            ui,
            "No letter has been counted yet. Each letter that is copied counts once, here and on every computer that publishes to the shared folder.",
        );
        return;
    }
    pieces::section_heading_ui(ui, "Letters copied, by month");
    ui.add_space(4.0);
    columns_ui(ui, "Letters copied", &columns(care.months()));
    if bench.settings().shared_folder.is_none() {
        note_ui(ui, "Of this computer only: no folder is shared yet");
    }
    pieces::section_heading_ui(ui, "Most used");
    let most = care.most_used().next().map_or(1, |(_, tally)| tally.uses);
    for (id, tally) in care.most_used().take(NAMED) {
        let share = (tally.uses * 100).checked_div(most).unwrap_or_default();
        let share = u8::try_from(share).unwrap_or(100);
        passage_ui(ui, bench, (id, tally), (share, false), view);
    }
    let often = care.often_rewritten();
    if !often.is_empty() {
        pieces::section_heading_ui(ui, "Changed most often after they were put into a letter");
        for id in often.iter().take(NAMED) {
            if let Some(tally) = care.tally(id.as_str()) {
                let share = (tally.share_rewritten(), true);
                passage_ui(ui, bench, (id.as_str(), tally), share, view);
            }
        }
    }
    let never = view.library.shelf().waiting(Todo::NeverUsed);
    if never > 0 {
        pieces::section_heading_ui(ui, "Never used");
        let words = match never {
            1 => "List the passage that no letter has used".to_owned(),
            _ => format!("List the {never} passages that no letter has used"),
        };
        if pieces::link_ui(ui, &words).clicked() {
            view.library.list(Filter::of_list(Todo::NeverUsed));
        }
    }
}

/// A passage with a bar for a share of it, in hundredths, and whether that wants something done.
fn passage_ui(
    ui: &mut Ui,
    bench: &Workbench,
    (id, tally): (&str, &Tally),
    (share, is_urgent): (u8, bool),
    view: &mut View,
) {
    let Some(snippet) = bench.library().snippets.get(id) else {
        return;
    };
    ui.add_space(4.0);
    if pieces::link_ui(ui, &snippet.title).clicked() {
        view.library.go_to(Kind::Passage.path(id));
    }
    let words = in_words(tally);
    ui.label(RichText::new(&words).size(13.0).color(Tokens::of(ui).quiet));
    let told = format!("{}: {words}", snippet.title);
    share_ui(ui, &told, share, is_urgent);
}

/// "In 12 letters, changed in 5 of them (41%)".
pub(super) fn in_words(tally: &Tally) -> String {
    let letters = match tally.uses {
        1 => "In 1 letter".to_owned(),
        uses => format!("In {uses} letters"),
    };
    match tally.rewritten {
        0 => format!("{letters}, never changed"),
        _ if tally.uses == 1 => format!("{letters}, changed there"),
        changed => format!(
            "{letters}, changed in {changed} of them ({}%)",
            tally.share_rewritten()
        ),
    }
}

/// A column for each month.
pub(super) fn columns(months: &BTreeMap<Month, usize>) -> Vec<Column> {
    let named = |(year, month): Month, count: usize| {
        let day = Date::new(year, month, 1).ok()?;
        Some(Column {
            label: day.strftime("%b").to_string(),
            name: day.strftime("%B %Y").to_string(),
            count,
            is_urgent: false,
        })
    };
    months
        .iter()
        .filter_map(|(month, count)| named(*month, *count))
        .collect()
}
