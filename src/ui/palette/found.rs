//! What the palette can find, and in which order it stands.

use super::matching::{Fit, Matching};
use crate::library::{SignpostId, SnippetId};
use crate::store::{CaseId, CaseSummary, Marked};
use crate::text::Span;
use crate::ui::cases_pane;
use crate::ui::command::Command;
use crate::ui::help::{self, GuidePage};
use crate::ui::settings::Place;
use crate::ui::view::{Room, View};
use crate::workbench::Workbench;
use std::cmp::Reverse;

/// How many things are listed once something is typed.
const MOST_FOUND: usize = 50;

/// How many of them may be cases, and how many passages: neither is to crowd out the other.
const MOST_OF_A_KIND: usize = 20;

/// How many cases are offered while nothing is typed.
const RECENT_CASES: usize = 4;

/// Something the palette can find.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// A command.
    Command(Command),
    /// A setting.
    Setting(Place),
    /// A page of the guide.
    Help(GuidePage),
    /// A case.
    Case(CaseId),
    /// An organisation.
    Signpost(SignpostId),
    /// A passage.
    Passage(SnippetId),
}

impl Found {
    /// What kind of thing it is.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Command(_) => "Command",
            Self::Setting(_) => "Setting",
            Self::Help(_) => "Help",
            Self::Case(_) => "Case",
            Self::Signpost(_) => "Signpost",
            Self::Passage(_) => "Passage",
        }
    }

    /// Which comes first of two that fit as well.
    fn rank(&self) -> u8 {
        match self {
            Self::Command(_) => 0,
            Self::Case(_) => 1,
            Self::Setting(_) => 2,
            Self::Signpost(_) => 3,
            Self::Passage(_) => 4,
            Self::Help(_) => 5,
        }
    }
}

/// A row of the palette.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// What it is.
    pub(super) found: Found,
    /// Its name, with the letters that were typed.
    pub(super) name: Marked,
    /// What it was found by, where that is not its name: "also called Advice line", with the letters that were typed.
    pub(super) by: Option<Marked>,
    /// What stands at its right: keys, a number, a state.
    pub(super) about: String,
    score: u32,
}

impl Row {
    fn new(found: Found, name: String, about: String, fit: Fit) -> Self {
        Self {
            found,
            name: Marked {
                text: name,
                marks: fit.marks,
            },
            by: None,
            about,
            score: fit.score,
        }
    }

    /// The same, found by another of its names; `words` say before it what that is to it.
    fn found_by(mut self, words: &str, other: Option<Marked>) -> Self {
        self.by = other.map(|other| {
            let moved = |span: Span| Span::new(span.start + words.len(), span.end + words.len());
            Marked {
                text: format!("{words}{}", other.text),
                marks: other.marks.into_iter().map(moved).collect(),
            }
        });
        self
    }
}

/// What is found by what is typed, the best first; while nothing is, what was used last and then every command.
pub(super) fn find(typed: &str, ctx: &egui::Context, bench: &Workbench, view: &View) -> Vec<Row> {
    if typed.trim().is_empty() {
        return unasked(ctx, bench, view);
    }
    let mut matching = Matching::new(typed);
    let mut rows = commands(ctx, bench, view.room, &mut matching);
    rows.extend(Place::ALL.into_iter().filter_map(|place| {
        let fit = matching.fit(&place.name())?;
        Some(Row::new(
            Found::Setting(place),
            place.name(),
            String::new(),
            fit,
        ))
    }));
    rows.extend(help::pages().filter_map(|page| {
        let fit = matching.fit(page.title())?;
        let name = page.title().to_owned();
        Some(Row::new(Found::Help(page), name, String::new(), fit))
    }));
    rows.extend(cases(bench, &mut matching));
    rows.extend(signposts(bench, &mut matching));
    rows.extend(passages(typed, bench, &mut matching));
    rows.sort_by_key(|row| (Reverse(row.score), row.found.rank(), row.name.text.len()));
    rows.truncate(MOST_FOUND);
    rows
}

fn commands(
    ctx: &egui::Context,
    bench: &Workbench,
    room: Room,
    matching: &mut Matching,
) -> Vec<Row> {
    Command::all()
        .filter(|command| *command != Command::Palette && command.is_available(bench, room))
        .filter_map(|command| {
            let name = command.text_now(bench);
            let fit = matching.fit(&name)?;
            let keys = command.keys(ctx).unwrap_or_default();
            Some(Row::new(Found::Command(command), name, keys, fit))
        })
        .collect()
}

fn case_row(case: &CaseSummary, fit: Fit) -> Row {
    let about = case.state.label().to_owned();
    Row::new(Found::Case(case.id), cases_pane::title(case), about, fit)
}

fn cases(bench: &Workbench, matching: &mut Matching) -> Vec<Row> {
    let cases = bench.cases().iter();
    let mut found: Vec<Row> = cases
        .filter_map(|case| {
            let poster = case.poster.as_deref().into_iter();
            let found = matching.fit_any(&cases_pane::title(case), poster)?;
            Some(case_row(case, found.fit).found_by("from ", found.by))
        })
        .collect();
    // The list has the newest first, and a sort that is stable keeps them so.
    found.sort_by_key(|row| Reverse(row.score));
    found.truncate(MOST_OF_A_KIND);
    found
}

fn signposts(bench: &Workbench, matching: &mut Matching) -> Vec<Row> {
    let signposts = bench.library().signposts.values();
    let mut found: Vec<Row> = signposts
        .filter_map(|signpost| {
            let aliases = signpost.aliases.iter().map(String::as_str);
            let fits = matching.fit_any(&signpost.name, aliases)?;
            let number = signpost.phone.clone().unwrap_or_default();
            let found = Found::Signpost(signpost.id.clone());
            let row = Row::new(found, signpost.name.clone(), number, fits.fit);
            Some(row.found_by("also called ", fits.by))
        })
        .collect();
    found.sort_by_key(|row| Reverse(row.score));
    found.truncate(MOST_OF_A_KIND);
    found
}

/// The passages that the library's own search finds: it reads their words too, not their titles alone.
fn passages(typed: &str, bench: &Workbench, matching: &mut Matching) -> Vec<Row> {
    // A search that fails is told in its own dialog; here the commands are what matters.
    let hits = bench.search(typed).unwrap_or_default().into_iter();
    hits.take(MOST_OF_A_KIND)
        .map(|hit| {
            let score = matching.fit(&hit.title.text).map_or(0, |fit| fit.score);
            let fit = Fit {
                score,
                marks: hit.title.marks,
            };
            Row::new(Found::Passage(hit.id), hit.title.text, String::new(), fit)
        })
        .collect()
}

/// What was used last, then all commands.
fn unasked(ctx: &egui::Context, bench: &Workbench, view: &View) -> Vec<Row> {
    let mut all = commands(ctx, bench, view.room, &mut Matching::new(""));
    let recent = &bench.settings().recent_commands;
    let place = |row: &Row| {
        let Found::Command(command) = &row.found else {
            return recent.len();
        };
        let (name, _) = command.text_and_tooltip();
        let at = recent.iter().position(|other| other == name);
        at.unwrap_or(recent.len())
    };
    all.sort_by_key(place);
    let used = all.iter().filter(|row| place(row) < recent.len()).count();
    let open = bench.open_case_ref().map(|case| case.id);
    let cases = view.recent_cases.iter().filter(|id| Some(**id) != open);
    let cases: Vec<Row> = cases
        .filter_map(|id| bench.cases().iter().find(|case| case.id == *id))
        .take(RECENT_CASES)
        .map(|case| {
            case_row(
                case,
                Fit {
                    score: 0,
                    marks: Vec::new(),
                },
            )
        })
        .collect();
    all.splice(used..used, cases);
    all
}
