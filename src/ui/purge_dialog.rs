//! The question before cases are deleted for good: what goes, what does not go by itself, and that nothing brings it back.

use super::cases_pane;
use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use crate::store::{CaseId, CaseSummary, Purged};
use crate::workbench::{Action, Found, FoundCase, Going, Purge, Workbench};
use egui::{Button, Label, RichText, Ui, vec2};
use jiff::tz::TimeZone;

/// How many cases are named.
const MOST_NAMED: usize = 5;

/// The question about some cases.
pub(super) struct PurgeDialog {
    cases: Vec<CaseId>,
    /// Those that go from the backups though they may stand in no list.
    in_backups: Vec<Purged>,
    /// What they are called, as far as they are named.
    names: Vec<String>,
    /// Whether the files of the watched folder that hold their posts go too.
    originals: bool,
}

impl PurgeDialog {
    /// Asks about cases of the list or of the bin, and has it worked out what goes with them.
    pub(super) fn open(cases: Vec<CaseId>, bench: &Workbench, view: &mut View) -> Self {
        // A bin that cannot be read has no names to tell.
        let removed = bench.removed_cases().unwrap_or_default();
        let known: Vec<&CaseSummary> = bench.cases().iter().chain(&removed).collect();
        let names = cases.iter().take(MOST_NAMED).filter_map(|id| {
            let case = known.iter().find(|case| case.id == *id)?;
            let title = cases_pane::title(case);
            let poster = case.poster.as_ref().filter(|_| case.title.is_some());
            Some(match poster {
                Some(poster) => format!("“{title}”, {poster}"),
                None => format!("“{title}”"),
            })
        });
        let names = names.collect();
        view.act(Action::Purge(Purge::Look(cases.clone())));
        Self {
            cases,
            in_backups: Vec::new(),
            names,
            originals: false,
        }
    }

    /// Asks about all that a person posted, on the list, in the bin or in a backup only.
    pub(super) fn of_person(found: &Found, view: &mut View) -> Self {
        let cases = found.theirs();
        let theirs = found.cases.iter().filter(|case| case.is_theirs);
        let names = theirs.take(MOST_NAMED).map(FoundCase::heading).collect();
        view.act(Action::Purge(Purge::Look(cases.clone())));
        Self {
            cases,
            in_backups: found.purged(),
            names,
            originals: false,
        }
    }
}

/// Paints the question.
pub(super) fn purge_ui(
    ui: &mut Ui,
    it: &mut PurgeDialog,
    bench: &Workbench,
    zone: &TimeZone,
    view: &mut View,
) {
    let (heading, goes) = match it.cases.len() {
        0 => (
            "Delete their cases from the backups?".to_owned(),
            "What goes",
        ),
        1 => ("Delete this case for good?".to_owned(), "What goes with it"),
        count => (
            format!("Delete {count} cases for good?"),
            "What goes with them",
        ),
    };
    heading_ui(ui, &heading);
    for name in &it.names {
        ui.add(Label::new(RichText::new(name).size(14.5)).wrap());
    }
    let more = it.cases.len().saturating_sub(it.names.len());
    if more > 0 {
        ui.label(format!("and {more} more"));
    }
    ui.add_space(6.0);
    let warning = RichText::new("This cannot be undone").font(theme::bold(14.5));
    ui.label(warning.color(Tokens::of(ui).error));
    let going = bench.purging().going(&it.cases);
    match going {
        None => {
            let looking = ui.label(RichText::new("Looking at what goes…"));
            ui.ctx().accesskit_node_builder(looking.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
        }
        Some(Err(why)) => {
            let why = RichText::new(why).color(Tokens::of(ui).error);
            ui.add(Label::new(why).wrap());
        }
        Some(Ok(going)) => {
            lines_ui(ui, goes, &what_goes(going));
            lines_ui(
                ui,
                "What you have to see to yourself",
                &what_stays(going, zone),
            );
            originals_ui(ui, going, &mut it.originals);
        }
    }
    ui.add_space(10.0);
    let is_known = going.is_some_and(Result::is_ok);
    ui.horizontal(|ui| {
        let keep = ui.add(Button::new("Keep").min_size(vec2(0.0, 34.0)));
        let delete = pieces::main_button_ui(ui, "Delete for good", None, is_known);
        if delete.clicked() {
            view.act(Action::Purge(Purge::Delete {
                cases: it.cases.clone(),
                in_backups: it.in_backups.clone(),
                originals: it.originals,
            }));
        }
        if keep.clicked() || delete.clicked() {
            ui.close();
        }
        hold_keyboard(ui, &keep);
    });
}

fn lines_ui(ui: &mut Ui, heading: &str, lines: &[String]) {
    pieces::section_heading_ui(ui, heading);
    for line in lines {
        ui.add(Label::new(format!("• {line}")).wrap());
    }
}

/// What goes, in lines.
fn what_goes(going: &Going) -> Vec<String> {
    let mut lines = vec![match going.cases.len() {
        0 => "Their posts, the letters to them and your notes, which stand in backups only"
            .to_owned(),
        1 => "The post, the letter, your notes, and every step of them".to_owned(),
        _ => "Their posts, their letters, your notes, and every step of them".to_owned(),
    }];
    lines.push("All of it in every backup on this computer".to_owned());
    match going.earlier_letters {
        0 => {}
        1 => lines.push("1 letter that was sent earlier".to_owned()),
        count => lines.push(format!("{count} letters that were sent earlier")),
    }
    match going.receipts {
        0 => {}
        1 => lines.push("1 receipt".to_owned()),
        count => lines.push(format!("{count} receipts")),
    }
    if !going.words.is_empty() {
        let words: Vec<String> = (going.words.iter().map(|word| format!("“{word}”"))).collect();
        lines.push(format!(
            "Your own words that stand in no other case: {}",
            words.join(", ")
        ));
    }
    lines
}

/// What does not go by itself, in lines.
fn what_stays(going: &Going, zone: &TimeZone) -> Vec<String> {
    let mut lines: Vec<String> = going
        .sealed
        .iter()
        .map(|at| {
            let day = at.to_zoned(zone.clone()).strftime("%-d %B %Y");
            format!("The sealed file of {day} that went between you and a colleague: delete it on both sides")
        })
        .collect();
    lines.push("What you saved or printed, and what was posted on the forum".to_owned());
    lines
}

fn originals_ui(ui: &mut Ui, going: &Going, ticked: &mut bool) {
    let names: Vec<&str> = going.originals.iter().map(|it| it.name.as_str()).collect();
    if names.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let words = match names.as_slice() {
        [name] => format!("Delete the file in the watched folder too: {name}"),
        _ => format!(
            "Delete the {} files in the watched folder too: {}",
            names.len(),
            names.join(", ")
        ),
    };
    pieces::checkbox_ui(ui, ticked, RichText::new(words).size(14.5));
}
