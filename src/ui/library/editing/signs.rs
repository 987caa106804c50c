//! An issue's signs tried while they are written: what each finds in the cases of this computer and in the library's own
//! sentences, and what saving them would change.

use super::edit::Edit;
use crate::library::{Issue, IssueId, Weight};
use crate::store::Marked;
use crate::ui::library::LibraryView;
use crate::ui::marked::marked_job;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::workbench::Workbench;
use crate::workbench::trying::{
    FailedTest, SignTrial, Trial, TriedOn, TriedPlace, TriedPlaces, Trying,
};
use egui::{Align, CornerRadius, Frame, Label, Layout, Margin, RichText, Ui, vec2};
use std::rc::Rc;

/// How many sentences that fail are shown.
const FAILED: usize = 8;

/// How many rows a place may take.
const ROWS: usize = 3;

/// The trial of the issue that is being edited.
pub(in crate::ui::library) struct SignsOnTrial {
    session: u64,
    library_version: u64,
    trying: Trying,
    asked: Option<Rc<Issue>>,
}

impl LibraryView {
    /// What the signs come to as they stand, and whether that is up to date; none while nothing is known yet.
    pub(super) fn signs_tried(
        &mut self,
        ui: &Ui,
        bench: &Workbench,
        edit: &Edit,
    ) -> Option<(Rc<Trial>, bool)> {
        let id = edit.path().strip_prefix("issues/")?.strip_suffix(".md")?;
        let (session, library_version) = (edit.session, bench.library_version());
        let holds =
            |it: &SignsOnTrial| it.session == session && it.library_version == library_version;
        if !self.signs.as_ref().is_some_and(holds) {
            let ctx = ui.ctx().clone();
            let id = IssueId::new(id).ok()?;
            self.signs = Some(SignsOnTrial {
                session,
                library_version,
                trying: bench.begin_trying(&id, move || ctx.request_repaint()),
                asked: None,
            });
        }
        let signs = self.signs.as_mut()?;
        let issue = edit.issue();
        if let Some(issue) = issue
            .as_ref()
            .filter(|it| signs.asked.as_ref() != Some(*it))
        {
            signs.trying.ask(Box::new(Issue::clone(issue)));
            signs.asked = Some(Rc::clone(issue));
        }
        let (trial, is_new) = signs.trying.trial()?;
        Some((trial, is_new && issue.is_some()))
    }
}

/// Paints what the signs come to.
pub(super) fn signs_ui(ui: &mut Ui, tried: Option<&(Rc<Trial>, bool)>) {
    let tokens = Tokens::of(ui);
    ui.add_space(8.0);
    Frame::NONE
        .fill(tokens.ground)
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new("These signs, tried").font(theme::bold(14.0)));
            let Some((trial, is_new)) = tried else {
                quiet_ui(ui, "Reading the cases…");
                return;
            };
            quiet_ui(ui, &ground_words(trial, *is_new));
            changes_ui(ui, trial);
            for test in trial.failed.iter().take(FAILED) {
                failed_ui(ui, test);
            }
            let more = trial.failed.len().saturating_sub(FAILED);
            if more > 0 {
                quiet_ui(ui, &format!("And {more} more sentences fail"));
            }
            let heading = each_words(&trial.signs);
            pieces::folded_ui(ui, "each sign", &heading, |ui| {
                for (number, sign) in trial.signs.iter().enumerate() {
                    sign_ui(ui, number, sign);
                }
            });
        });
}

/// What saving would change and break, in a few words; none if nothing.
pub(super) fn summary(trial: &Trial) -> Option<String> {
    let newly = (!trial.newly.is_empty()).then(|| format!("newly for {}", counts(&trial.newly)));
    let no_longer = (!trial.no_longer.is_empty())
        .then(|| format!("no longer for {}", counts(&trial.no_longer)));
    let fails = match trial.failed.len() {
        0 => None,
        1 => Some("1 sentence fails".to_owned()),
        count => Some(format!("{count} sentences fail")),
    };
    let parts: Vec<String> = [newly, no_longer, fails].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("Signs: {}", parts.join(", ")))
}

/// "Each of the 62 signs; 3 found nowhere".
fn each_words(signs: &[SignTrial]) -> String {
    let all = match signs.len() {
        1 => "The one sign".to_owned(),
        count => format!("Each of the {count} signs"),
    };
    match signs.iter().filter(|sign| sign.places.is_empty()).count() {
        0 => all,
        nowhere => format!("{all}; {nowhere} found nowhere"),
    }
}

fn quiet_ui(ui: &mut Ui, words: &str) {
    let words = RichText::new(words).size(13.0);
    ui.add(Label::new(words.color(Tokens::of(ui).quiet)).wrap());
}

/// What they were tried on.
fn ground_words(trial: &Trial, is_new: bool) -> String {
    let begun = if is_new { "On" } else { "As they were, on" };
    let sentences = counted(trial.sentences, "sentence");
    match &trial.cases_failed {
        Some(why) => format!("{begun} {sentences} of the library. {why}"),
        None => format!(
            "{begun} {} of this computer and {sentences} of the library",
            counted(trial.cases, "case")
        ),
    }
}

fn counted(count: usize, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {one}s"),
    }
}

/// "2 cases and 1 sentence".
fn counts(places: &TriedPlaces) -> String {
    let cases = counted(places.cases, "case");
    let sentences = counted(places.sentences, "sentence");
    match (places.cases, places.sentences) {
        (_, 0) => cases,
        (0, _) => sentences,
        _ => format!("{cases} and {sentences}"),
    }
}

/// What saving would change.
fn changes_ui(ui: &mut Ui, trial: &Trial) {
    if trial.newly.is_empty() && trial.no_longer.is_empty() {
        quiet_ui(ui, "Saved so, they would suggest it for the same as before");
        return;
    }
    for (salt, words, places) in [
        ("newly", "Newly suggested for", &trial.newly),
        ("no longer", "No longer suggested for", &trial.no_longer),
    ] {
        if !places.is_empty() {
            let heading = format!("{words} {}", counts(places));
            pieces::folded_ui(ui, ("signs", salt), &heading, |ui| places_ui(ui, places));
        }
    }
}

fn places_ui(ui: &mut Ui, places: &TriedPlaces) {
    for place in &places.shown {
        place_ui(ui, place);
    }
    let more = places.count().saturating_sub(places.shown.len());
    if more > 0 {
        quiet_ui(ui, &format!("And {more} more"));
    }
}

fn place_ui(ui: &mut Ui, place: &TriedPlace) {
    let source = match &place.on {
        TriedOn::Case(_, title) => format!("Case: {title}"),
        TriedOn::OwnTest { must: true } => "Sentence that must suggest it".to_owned(),
        TriedOn::OwnTest { must: false } => "Sentence that must not".to_owned(),
        TriedOn::OtherTest(title) => format!("Sentence of “{title}”"),
    };
    marked_ui(ui, &source, &place.words);
}

/// Words with those marked that were found, under where they stand.
fn marked_ui(ui: &mut Ui, source: &str, words: &Marked) {
    let tokens = Tokens::of(ui);
    let margin = Margin {
        left: 16,
        top: 3,
        ..Margin::ZERO
    };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let source = RichText::new(source).size(12.5).color(tokens.quiet);
        ui.add(Label::new(source).truncate());
        let width = ui.available_width();
        let font = theme::plain(13.5);
        let job = marked_job(words, font, tokens.ink, tokens, (width, ROWS));
        ui.add(Label::new(job).wrap());
    });
}

fn failed_ui(ui: &mut Ui, test: &FailedTest) {
    let what = if test.must {
        "It must suggest it, and does not:"
    } else {
        "It must not suggest it, and does:"
    };
    let words = RichText::new(what).size(13.0).color(Tokens::of(ui).error);
    ui.add(Label::new(words).wrap());
    marked_ui(ui, "Sentence of this issue", &test.words);
}

/// One sign, and behind it where it stands.
fn sign_ui(ui: &mut Ui, number: usize, sign: &SignTrial) {
    let tokens = Tokens::of(ui);
    let weight = match sign.weight {
        Weight::Strong => "",
        Weight::Weak => " (only points to it)",
    };
    // The count first: a long sign is cut.
    let heading = format!("{} · {}{weight}", found_words(sign), sign.phrase);
    if sign.places.is_empty() {
        let size = vec2(ui.available_width(), 20.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(17.0);
            let words = RichText::new(&heading).size(13.5).color(tokens.warn);
            ui.add(Label::new(words).truncate()).on_hover_text(&heading);
        });
        return;
    }
    pieces::folded_ui(ui, ("sign", number), &heading, |ui| {
        places_ui(ui, &sign.places);
    });
}

/// "2 cases, 3 of its sentences".
fn found_words(sign: &SignTrial) -> String {
    if sign.places.is_empty() {
        return "found nowhere".to_owned();
    }
    let own = match sign.own_sentences {
        0 => "none of its sentences".to_owned(),
        own => format!("{own} of its sentences"),
    };
    format!("{}, {own}", counted(sign.places.cases, "case"))
}
