//! Chips and lists that lead from one entry to others.

use super::super::super::pieces;
use super::super::super::theme::Tokens;
use super::super::super::view::View;
use super::{body_ui, wrapped_ui};
use crate::library::{IssueId, Library, SnippetId, Source, SourceId};
use crate::workbench::Workbench;
use crate::workbench::shelf::{Filter, Kind};
use egui::{RichText, Ui};

/// How many passages are listed under an entry; the table lists them all.
const LISTED: usize = 60;

/// A chip that opens an entry.
pub(super) fn entry_chip_ui(ui: &mut Ui, kind: Kind, id: &str, title: &str, view: &mut View) {
    if pieces::chip_ui(ui, title).clicked() {
        view.library.follow(kind.path(id));
    }
}

/// A chip for an issue; none for one that the library no longer has.
pub(super) fn issue_chip_ui(ui: &mut Ui, library: &Library, id: &IssueId, view: &mut View) {
    if let Some(issue) = library.issues.get(id) {
        entry_chip_ui(ui, Kind::Issue, id.as_str(), &issue.title, view);
    }
}

/// A chip for a source.
pub(super) fn source_chip_ui(ui: &mut Ui, library: &Library, id: &SourceId, view: &mut View) {
    if let Some(source) = library.sources.get(id) {
        entry_chip_ui(ui, Kind::Source, id.as_str(), &cited(source), view);
    }
}

/// "IRO Handbook, 2010"; where the title has its year, the title alone.
fn cited(source: &Source) -> String {
    let edition = source.edition.as_deref().unwrap_or_default();
    let year = edition.split([',', ' ']).next().unwrap_or_default();
    if source.title.contains(year) {
        source.title.clone()
    } else {
        format!("{}, {edition}", source.title)
    }
}

/// A chip for a signpost.
pub(super) fn signpost_chip_ui(ui: &mut Ui, library: &Library, id: &str, view: &mut View) {
    if let Some(signpost) = library.signpost(id) {
        entry_chip_ui(ui, Kind::Signpost, id, &signpost.name, view);
    }
}

/// A chip for a passage.
pub(super) fn passage_chip_ui(ui: &mut Ui, library: &Library, id: &SnippetId, view: &mut View) {
    if let Some(snippet) = library.snippets.get(id) {
        entry_chip_ui(ui, Kind::Passage, id.as_str(), &snippet.title, view);
    }
}

/// Small words in frames, under a heading; nothing where there are none.
pub(super) fn pills_ui(ui: &mut Ui, heading: &str, words: &[String]) {
    if words.is_empty() {
        return;
    }
    pieces::section_heading_ui(ui, heading);
    let quiet = Tokens::of(ui).quiet;
    wrapped_ui(ui, |ui| {
        for words in words {
            pieces::pill_ui(ui, words, quiet);
        }
    });
}

/// Sentences under a heading; nothing where there are none.
pub(super) fn sentences_ui(ui: &mut Ui, heading: &str, sentences: &[String]) {
    if sentences.is_empty() {
        return;
    }
    pieces::section_heading_ui(ui, heading);
    ui.spacing_mut().item_spacing.y = 3.0;
    for sentence in sentences {
        let words = RichText::new(sentence).size(14.0);
        ui.add(egui::Label::new(words).wrap().selectable(true));
    }
}

/// The passages behind an entry, each leading to its own page.
pub(super) fn passages_ui(
    ui: &mut Ui,
    bench: &Workbench,
    (heading, none): (&str, &str),
    ids: &[SnippetId],
    view: &mut View,
) {
    let heading = match ids.len() {
        0 => heading.to_owned(),
        count => format!("{heading} ({count})"),
    };
    pieces::section_heading_ui(ui, &heading);
    if ids.is_empty() {
        body_ui(ui, none);
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    let library = bench.library();
    let known = ids.iter().filter_map(|id| library.snippets.get(id));
    for snippet in known.take(LISTED) {
        if pieces::link_ui(ui, &snippet.title).clicked() {
            let path = Kind::Passage.path(snippet.id.as_str());
            view.library.follow(path);
        }
    }
    if ids.len() > LISTED {
        let words = format!("And {} more", ids.len() - LISTED);
        ui.label(RichText::new(words).color(Tokens::of(ui).quiet));
    }
}

/// A link that lists the passages of an issue in the table.
pub(super) fn to_table_ui(ui: &mut Ui, issue: &IssueId, view: &mut View) {
    if pieces::link_ui(ui, "List these passages in the table").clicked() {
        view.library.words.clear();
        view.library.list(Filter {
            issue: Some(issue.clone()),
            ..Filter::of_kind(Kind::Passage)
        });
    }
}
