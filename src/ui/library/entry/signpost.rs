//! A signpost: how it is reached, what of that was checked, and every passage that names it.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use super::banner::{Waits, banner_ui, warning_ui};
use super::lists::{self, pills_ui};
use super::{body_ui, heading_ui};
use crate::library::{Detail, Signpost, SignpostFront};
use crate::workbench::Workbench;
use crate::workbench::shelf::{Row, State};
use egui::{Label, RichText, Ui};

/// The details of a record, in the order a parent needs them.
const DETAILS: [(Detail, &str); 4] = [
    (Detail::Phone, "Number"),
    (Detail::Hours, "Hours"),
    (Detail::Text, "By text message"),
    (Detail::Web, "Address"),
];

/// Paints it.
pub(super) fn signpost_ui(
    ui: &mut Ui,
    bench: &Workbench,
    signpost: &Signpost,
    row: &Row,
    view: &mut View,
) {
    heading_ui(ui, &signpost.name, &about(signpost));
    banner_ui(ui, &waits(row.state));
    if !signpost.purpose.trim().is_empty() {
        body_ui(ui, signpost.purpose.trim());
    }
    for (detail, label) in DETAILS {
        detail_ui(ui, signpost, detail, label);
    }
    value_ui(ui, "Who it is for", signpost.for_whom.as_deref());
    value_ui(ui, "Cost", signpost.cost.as_deref());
    pills_ui(ui, "Other names", &signpost.aliases);
    let naming = view.library.shelf().naming(signpost.id.as_str()).to_vec();
    let heading = ("Passages that name it", "No passage names it.");
    lists::passages_ui(ui, bench, heading, &naming, view);
}

/// "England · checked on 3 May 2026".
fn about(signpost: &Signpost) -> String {
    match signpost.checked_on {
        Some(day) => format!(
            "{} · checked on {}",
            signpost.nation,
            day.strftime("%-d %b %Y")
        ),
        None => format!("{} · nobody has noted when it was checked", signpost.nation),
    }
}

fn waits(state: State) -> Vec<Waits> {
    match state {
        State::NoAddress => vec![Waits::urgent(
            "It has no number and no address yet.",
            "Letters name it without a link.",
        )],
        State::Unchecked => vec![Waits::urgent(
            "Not all of it is checked.",
            "Ring the number and open the page.",
        )],
        _ => Vec::new(),
    }
}

fn detail_ui(ui: &mut Ui, signpost: &Signpost, detail: Detail, label: &str) {
    let Some(value) = signpost.detail(detail) else {
        return;
    };
    value_ui(ui, label, Some(value));
    let is_checked = signpost.is_checked(detail);
    if is_checked {
        let words = RichText::new("Checked").size(13.0);
        ui.label(words.color(Tokens::of(ui).accent));
    } else if signpost.printed(detail).is_some() {
        warning_ui(ui, "Not checked; letters give it all the same");
    } else {
        warning_ui(ui, "Not checked, so no letter gives it");
    }
}

/// How many passages will say what is written here, once it is saved.
pub(in crate::ui::library) fn reach(
    bench: &Workbench,
    path: &str,
    front: &SignpostFront,
    view: &View,
) -> String {
    let id = path.strip_prefix("signposts/").unwrap_or(path);
    let id = id.strip_suffix(".md").unwrap_or(id);
    let naming = view.library.shelf().naming(id).len();
    let (count, says) = match naming {
        0 => return "No passage names it yet".to_owned(),
        1 => ("1 passage names it".to_owned(), "it says"),
        count => (format!("{count} passages name it"), "all of them say"),
    };
    let kept = bench.library().signpost(id);
    let differs = |detail: Detail, now: &Option<String>| {
        kept.is_some_and(|kept| kept.detail(detail) != now.as_deref())
    };
    let new: Vec<&str> = [
        (Detail::Phone, &front.phone, "number"),
        (Detail::Hours, &front.hours, "hours"),
        (Detail::Text, &front.text, "text message"),
        (Detail::Web, &front.web, "address"),
    ]
    .into_iter()
    .filter(|(detail, now, _)| differs(*detail, now))
    .map(|(.., words)| words)
    .collect();
    if new.is_empty() {
        format!("{count}; what they give of it comes from here")
    } else {
        format!(
            "{count}: once it is saved, {says} the new {} where they give it",
            new.join(" and ")
        )
    }
}

fn value_ui(ui: &mut Ui, label: &str, value: Option<&str>) {
    let Some(value) = value else { return };
    pieces::section_heading_ui(ui, label);
    let words = RichText::new(value).font(theme::plain(theme::BODY));
    ui.add(Label::new(words).wrap().selectable(true));
}
