//! A passage: what it waits for, what it is for, its words as the file has them and as a parent reads them, and what it
//! rests on.

use super::super::super::pieces;
use super::super::super::theme::Tokens;
use super::super::super::view::View;
use super::super::template;
use super::banner::{Waits, banner_ui};
use super::lists::{self, pills_ui};
use super::{heading_ui, reading, wrapped_ui};
use crate::library::{Barred, Confidence, Library, Snippet, Source, Status};
use crate::workbench::Workbench;
use crate::workbench::shelf::{Due, Row};
use egui::{CornerRadius, Frame, Margin, Stroke, TextBuffer, TextEdit, Ui};

/// Paints it.
pub(super) fn passage_ui(
    ui: &mut Ui,
    bench: &Workbench,
    snippet: &Snippet,
    row: &Row,
    view: &mut View,
) {
    let library = bench.library();
    heading_ui(ui, &snippet.title, &about(snippet, row));
    banner_ui(ui, &waits(snippet, row, library));
    belongs_ui(ui, library, snippet, view);
    pieces::section_heading_ui(ui, "Passage");
    words_ui(ui, &snippet.body, &row.path);
    pills_ui(ui, "Stands only when", &snippet.when);
    reading::reading_ui(ui, bench, snippet, view);
    rests_ui(ui, library, snippet, view);
    never_ui(ui, library, snippet, view);
}

/// "not yet approved · read again by 22 May 2027 · England".
fn about(snippet: &Snippet, row: &Row) -> String {
    let owner = snippet.owner.as_ref();
    let parts = [
        Some(row.state.label().to_owned()),
        snippet
            .review_by
            .map(|day| format!("read again by {}", day.strftime("%-d %b %Y"))),
        owner.map(|name| format!("looked after by {name}")),
        Some(snippet.jurisdiction.clone()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

fn waits(snippet: &Snippet, row: &Row, library: &Library) -> Vec<Waits> {
    let mut waits = Vec::new();
    let day = snippet.review_by.map(|day| day.strftime("%-d %b %Y"));
    match (row.due, day) {
        (Some(Due::Overdue), Some(day)) => waits.push(Waits::urgent(
            format!("Review overdue since {day}."),
            "Read it against its sources, then confirm or revise it.",
        )),
        (Some(Due::Month), Some(day)) => waits.push(Waits::calm(
            format!("To be read again by {day}."),
            "Read it against its sources, then confirm or revise it.",
        )),
        _ => {}
    }
    let sources = snippet.sources.iter();
    let sources = sources.filter_map(|id| library.sources.get(id));
    waits.extend(sources.filter_map(|source| replaced(source, library)));
    if snippet.confidence == Confidence::Unchecked {
        waits.push(Waits::urgent(
            "Nobody has checked its facts.",
            "Read it against its sources.",
        ));
    }
    waits.extend(match snippet.status {
        Status::Starter => Some(Waits::calm(
            "Nobody here has approved it yet.",
            "It came with the program, and letters can use it.",
        )),
        Status::Draft => Some(Waits::calm("A draft.", "No letter holds it yet.")),
        Status::Retired => Some(Waits::calm(
            "Retired.",
            "No letter takes it; its history is kept.",
        )),
        Status::Approved => None,
    });
    waits
}

fn replaced(source: &Source, library: &Library) -> Option<Waits> {
    let newer = source.replaced_by.as_ref();
    let what = match newer.and_then(|id| library.sources.get(id)) {
        Some(newer) => format!(
            "It rests on “{}”, which “{}” replaced.",
            source.title, newer.title
        ),
        None if source.in_force => return None,
        None => format!("It rests on “{}”, which is not in force.", source.title),
    };
    Some(Waits::urgent(what, ""))
}

fn belongs_ui(ui: &mut Ui, library: &Library, snippet: &Snippet, view: &mut View) {
    let quiet = Tokens::of(ui).quiet;
    pieces::section_heading_ui(ui, "Part, issues, keywords");
    wrapped_ui(ui, |ui| {
        pieces::pill_ui(ui, snippet.part.label(), quiet);
        if snippet.offered {
            pieces::pill_ui(ui, "only when it is added", quiet);
        }
        for issue in &snippet.issues {
            lists::issue_chip_ui(ui, library, issue, view);
        }
        for keyword in &snippet.keywords {
            pieces::pill_ui(ui, keyword, quiet);
        }
    });
    pieces::section_heading_ui(ui, "If it were wrong");
    ui.label(snippet.harm.label());
}

/// The words as the file has them; they can be selected and gone through by keyboard, but not changed.
fn words_ui(ui: &mut Ui, body: &str, path: &str) {
    let tokens = Tokens::of(ui);
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let mut job = template::job(text.as_str(), tokens);
        job.wrap.max_width = width;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let frame = Frame::NONE
        .fill(tokens.paper)
        .stroke(Stroke::new(1.0, tokens.edge.gamma_multiply(0.6)))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 11));
    let mut words = body.trim_end();
    let field = ui.add(
        TextEdit::multiline(&mut words)
            .id(ui.scope_id().with(("passage", path)))
            .frame(frame)
            .desired_width(f32::INFINITY)
            .desired_rows(2)
            .layouter(&mut layouter),
    );
    let name = "Passage, as its file has it";
    ui.ctx()
        .accesskit_node_builder(field.id, |node| node.set_label(name));
}

fn rests_ui(ui: &mut Ui, library: &Library, snippet: &Snippet, view: &mut View) {
    if !snippet.sources.is_empty() {
        pieces::section_heading_ui(ui, "Sources");
        wrapped_ui(ui, |ui| {
            for source in &snippet.sources {
                lists::source_chip_ui(ui, library, source, view);
            }
        });
    }
    let named = snippet.signposts_named();
    if !named.is_empty() {
        pieces::section_heading_ui(ui, "Signposts it names");
        wrapped_ui(ui, |ui| {
            for id in named {
                lists::signpost_chip_ui(ui, library, id, view);
            }
        });
    }
}

fn never_ui(ui: &mut Ui, library: &Library, snippet: &Snippet, view: &mut View) {
    if snippet.never_with.is_empty() {
        return;
    }
    let quiet = Tokens::of(ui).quiet;
    pieces::section_heading_ui(ui, "Never beside");
    wrapped_ui(ui, |ui| {
        for barred in &snippet.never_with {
            match barred {
                Barred::Issue(id) => lists::issue_chip_ui(ui, library, id, view),
                Barred::Passage(id) => lists::passage_chip_ui(ui, library, id, view),
                Barred::Flag(kind) => {
                    pieces::pill_ui(ui, &format!("a post that warns of: {kind}"), quiet);
                }
                Barred::Fact(kind) => {
                    pieces::pill_ui(ui, &format!("a post that states: {kind}"), quiet);
                }
            }
        }
    });
}
