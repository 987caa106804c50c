//! The form of each kind of entry, the words first, since they are what is changed most.

use super::edit::Edit;
use super::fields::{self, Sheet, Split};
use super::signs::signs_ui;
use super::{house, outcome_ui, passage};
use crate::library::{Confidence, Detail, Fields, IssueFront, Library, SignpostFront, SourceFront};
use crate::ui::library::entry::reach;
use crate::ui::library::template;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::Workbench;
use crate::workbench::shelf::Kind;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    CornerRadius, Frame, Label, Margin, Response, RichText, Stroke, TextBuffer, TextEdit, Ui,
};

/// The most characters that can be typed into an entry.
const LONGEST: usize = 40_000;

/// What the words of an entry are in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    /// The template language, in the type of the letter.
    Template,
    /// Plain words.
    Plain,
    /// Lines of a file.
    File,
}

/// Paints the form, and what comes of it as it stands.
pub(super) fn form_ui(ui: &mut Ui, bench: &Workbench, edit: &mut Edit, view: &mut View) {
    let label = match &edit.form.fields {
        Fields::Passage(_) => "Passage",
        Fields::Issue(_) => "When to tick it",
        Fields::Signpost(_) => "What it is for",
        Fields::Source(_) => "Note for leads",
        Fields::House => "House style, as its file has it",
    };
    let words = match &edit.form.fields {
        Fields::Passage(_) => Words::Template,
        Fields::House => Words::File,
        _ => Words::Plain,
    };
    title_ui(ui, edit);
    house_ui(ui, edit);
    pieces::section_heading_ui(ui, label);
    let field = words_ui(ui, edit, label, words);
    if field.changed() {
        edit.touch();
    }
    edit.give_keyboard(&field);
    outcome_ui(ui, bench, edit, view);
    let tried = view.library.signs_tried(ui, bench, edit);
    let reach = match &edit.form.fields {
        Fields::Signpost(front) => reach(bench, edit.path(), front, view),
        _ => String::new(),
    };
    let mut sheet = Sheet::new(edit.session, &mut edit.typed, &mut edit.wrong);
    match &mut edit.form.fields {
        Fields::Passage(front) => passage::fields_ui(ui, bench.library(), front, &mut sheet),
        Fields::Issue(front) => {
            issue_ui(ui, front, &mut sheet, |ui| signs_ui(ui, tried.as_ref()));
        }
        Fields::Signpost(front) => signpost_ui(ui, front, &mut sheet, &reach),
        Fields::Source(front) => source_ui(ui, bench.library(), &edit.form.path, front, &mut sheet),
        Fields::House => {}
    }
    if sheet.is_changed {
        edit.touch();
        ui.ctx().request_repaint();
    }
}

/// The fields of the house style, which stand over the lines they are written into.
fn house_ui(ui: &mut Ui, edit: &mut Edit) {
    if edit.form.fields != Fields::House {
        return;
    }
    let mut sheet = Sheet::new(edit.session, &mut edit.typed, &mut edit.wrong);
    house::fields_ui(ui, &mut edit.form.body, &mut edit.house, &mut sheet);
    if sheet.is_changed {
        edit.touch();
        ui.ctx().request_repaint();
    }
}

fn title_ui(ui: &mut Ui, edit: &mut Edit) {
    let mut sheet = Sheet::new(edit.session, &mut edit.typed, &mut edit.wrong);
    if let Some(title) = edit.form.title_mut() {
        sheet.line(ui, "Title", title);
    }
    if sheet.is_changed {
        edit.touch();
    }
}

/// The words of the entry. egui keeps what it has laid out, so they are laid out anew only when they change.
fn words_ui(ui: &mut Ui, edit: &mut Edit, label: &'static str, words: Words) -> Response {
    let tokens = Tokens::of(ui);
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let mut job = match words {
            Words::Template => template::job(text.as_str(), tokens),
            Words::Plain => plain_job(text.as_str(), theme::plain(theme::BODY), tokens),
            Words::File => plain_job(text.as_str(), egui::FontId::monospace(13.0), tokens),
        };
        job.wrap.max_width = width;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let frame = Frame::NONE
        .fill(tokens.paper)
        .stroke(Stroke::new(1.0, tokens.edge))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 11));
    let id = Sheet::new(edit.session, &mut edit.typed, &mut edit.wrong).id(label);
    let rows = if words == Words::Plain { 2 } else { 6 };
    let field = ui.add(
        TextEdit::multiline(&mut edit.form.body)
            .id(id)
            .frame(frame)
            .char_limit(LONGEST)
            .desired_width(f32::INFINITY)
            .desired_rows(rows)
            .layouter(&mut layouter),
    );
    fields::name(ui, &field, label);
    if field.has_focus() {
        pieces::focus_ring(ui, &field);
    }
    field
}

fn plain_job(text: &str, font: egui::FontId, tokens: &Tokens) -> LayoutJob {
    LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, tokens.ink))
}

fn issue_ui(
    ui: &mut Ui,
    front: &mut IssueFront,
    sheet: &mut Sheet<'_>,
    tried_ui: impl FnOnce(&mut Ui),
) {
    sheet.line(ui, "Heading it stands under", &mut front.group);
    tried_ui(ui);
    let signs = &mut front.signs;
    sheet.list(
        ui,
        "Signs that name it outright",
        &mut signs.strong,
        Split::Lines,
    );
    sheet.list(
        ui,
        "Signs that only point to it",
        &mut signs.weak,
        Split::Lines,
    );
    sheet.list(ui, "False friends", &mut front.not, Split::Lines);
    let tests = &mut front.tests;
    sheet.list(
        ui,
        "Sentences that must suggest it",
        &mut tests.matches,
        Split::Lines,
    );
    sheet.list(
        ui,
        "Sentences that must not",
        &mut tests.misses,
        Split::Lines,
    );
}

fn signpost_ui(ui: &mut Ui, front: &mut SignpostFront, sheet: &mut Sheet<'_>, reach: &str) {
    sheet.list(ui, "Other names", &mut front.aliases, Split::Commas);
    sheet.optional(ui, "Number", &mut front.phone);
    sheet.optional(ui, "Hours", &mut front.hours);
    sheet.optional(ui, "By text message", &mut front.text);
    sheet.optional(ui, "Address", &mut front.web);
    let words = RichText::new(reach).size(13.0).color(Tokens::of(ui).quiet);
    ui.add(Label::new(words).wrap());
    sheet.optional(ui, "Who it is for", &mut front.for_whom);
    sheet.optional(ui, "Cost", &mut front.cost);
    sheet.line(ui, "Where it helps", &mut front.nation);
    sheet.day(ui, "Checked on", &mut front.checked_on);
    sheet.tick_confidence(ui, "Rung or opened, and found right", &mut front.confidence);
    if front.confidence == Confidence::Confirmed {
        pieces::section_heading_ui(ui, "But not yet");
        for (detail, label) in [
            (Detail::Phone, "The number"),
            (Detail::Hours, "The hours"),
            (Detail::Text, "The text message"),
            (Detail::Web, "The page"),
        ] {
            unchecked_ui(ui, label, detail, &mut front.unchecked, sheet);
        }
    }
}

fn unchecked_ui(
    ui: &mut Ui,
    label: &'static str,
    detail: Detail,
    unchecked: &mut Vec<Detail>,
    sheet: &mut Sheet<'_>,
) {
    let before = unchecked.contains(&detail);
    let mut ticked = before;
    sheet.tick(ui, label, &mut ticked);
    match (before, ticked) {
        (false, true) => unchecked.push(detail),
        (true, false) => unchecked.retain(|other| *other != detail),
        _ => {}
    }
}

fn source_ui(
    ui: &mut Ui,
    library: &Library,
    path: &str,
    front: &mut SourceFront,
    sheet: &mut Sheet<'_>,
) {
    sheet.optional(ui, "Edition", &mut front.edition);
    sheet.optional(ui, "Where it can be read", &mut front.url);
    sheet.tick(ui, "In force", &mut front.in_force);
    let others = library.sources.values();
    let others = others.filter(|other| Kind::Source.path(other.id.as_str()) != path);
    let others = others.map(|other| (other.id.as_str().to_owned(), other.title.clone()));
    let replaced = ("Replaced by", "nothing yet");
    sheet.one_of(ui, replaced, &mut front.replaced_by, others);
}
