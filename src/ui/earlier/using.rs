//! A paragraph of an earlier letter, made ready for this one: each difference is put right or found right.

use super::list::title;
use crate::checks::reuse::Difference;
use crate::text::Span;
use crate::ui::dialog::hold_keyboard;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::{Action, Paragraph, SimilarCase};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Button, CornerRadius, Frame, Label, Margin, RichText, Role, ScrollArea, Stroke, TextBuffer,
    TextEdit, Ui, WidgetInfo, vec2,
};
use jiff::civil::Date;

/// The most characters of a paragraph: longer than any letter.
const LONGEST: usize = 20_000;

/// The paragraph, and how far it has come.
pub(super) struct Using {
    from: String,
    sent: Date,
    paragraph: Paragraph,
    words: String,
    /// For each difference, whether the adviser says that it is right here too.
    is_right: Vec<bool>,
}

impl Using {
    /// Takes a paragraph of the list.
    pub(super) fn of(cases: &[SimilarCase], (case, number): (usize, usize)) -> Option<Self> {
        let case = cases.get(case)?;
        let paragraph = case.paragraphs.get(number)?.clone();
        Some(Self {
            from: title(case),
            sent: case.sent,
            words: paragraph.passage.text.clone(),
            is_right: vec![false; paragraph.differences.len()],
            paragraph,
        })
    }

    /// The differences that stand in the words still and that nobody has looked at.
    fn left(&self) -> usize {
        let differences = self.paragraph.differences.iter().zip(&self.is_right);
        differences
            .filter(|(difference, is_right)| {
                !**is_right && !difference.places(&self.words).is_empty()
            })
            .count()
    }
}

/// Paints it; true when the adviser goes back to the list.
pub(super) fn using_ui(ui: &mut Ui, it: &mut Using, here: Option<&str>, view: &mut View) -> bool {
    let quiet = Tokens::of(ui).quiet;
    let mut about = format!("From the letter to {}.", it.from);
    if let Some(here) = here {
        about.push_str(&format!(" This post: {here}."));
    }
    ui.add(Label::new(RichText::new(about).color(quiet)).wrap());
    ui.add_space(4.0);
    let height = (ui.ctx().content_rect().height() - 210.0).max(140.0);
    let field = ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            let field = words_ui(ui, it);
            differences_ui(ui, it);
            field
        })
        .inner;
    ui.add_space(8.0);
    let left = it.left();
    let is_ready = left == 0 && !it.words.trim().is_empty();
    let mut goes_back = false;
    ui.horizontal_wrapped(|ui| {
        if pieces::main_button_ui(ui, "Put into the letter", None, is_ready).clicked() {
            view.act(Action::AddParagraph {
                passage: it.paragraph.with_words(it.words.trim()),
                part: it.paragraph.part,
                sent: it.sent,
                after: view.letter.insertion_block(),
            });
            ui.close();
        }
        goes_back = wide_ui(ui, "Back to the list").clicked();
        if wide_ui(ui, "Cancel").clicked() {
            ui.close();
        }
        let words = match left {
            0 => "",
            1 => "1 thing is left to look at",
            _ => "Several things are left to look at",
        };
        let said = ui.label(RichText::new(words).size(13.5).color(quiet));
        ui.ctx().accesskit_node_builder(said.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
    });
    hold_keyboard(ui, &field);
    goes_back
}

fn words_ui(ui: &mut Ui, it: &mut Using) -> egui::Response {
    let tokens = Tokens::of(ui);
    let differences = &it.paragraph.differences;
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let mut job = marked_job(text.as_str(), differences, tokens);
        job.wrap.max_width = width;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let frame = Frame::NONE
        .fill(tokens.paper)
        .stroke(Stroke::new(1.0, tokens.edge))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 11));
    let field = ui.add(
        TextEdit::multiline(&mut it.words)
            .frame(frame)
            .char_limit(LONGEST)
            .desired_width(f32::INFINITY)
            .desired_rows(4)
            .layouter(&mut layouter),
    );
    field.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, true, "The paragraph"));
    if field.has_focus() {
        pieces::focus_ring(ui, &field);
    }
    field
}

/// What differs, each with a box to tick; what was put right says so.
fn differences_ui(ui: &mut Ui, it: &mut Using) {
    if it.paragraph.differences.is_empty() {
        return;
    }
    pieces::section_heading_ui(
        ui,
        "What may not be true here: change the words, or tick what is right",
    );
    let quiet = Tokens::of(ui).quiet;
    for (difference, is_right) in it.paragraph.differences.iter().zip(&mut it.is_right) {
        ui.add_space(3.0);
        let said = format!("“{}”, {}", difference.said, difference.about.label());
        if difference.places(&it.words).is_empty() {
            let words = format!("Put right: {said}");
            ui.add(Label::new(RichText::new(words).size(14.0).color(quiet)).wrap());
            continue;
        }
        let words = format!("{said}: it is right here too");
        pieces::checkbox_ui(ui, is_right, RichText::new(words).size(14.5));
        ui.indent("here", |ui| {
            ui.add(Label::new(RichText::new(&difference.here).size(13.0).color(quiet)).wrap());
        });
    }
}

/// Words with what differs set off by a ground and a line under it.
pub(super) fn marked_job(text: &str, differences: &[Difference], tokens: &Tokens) -> LayoutJob {
    let mut places: Vec<Span> = differences
        .iter()
        .flat_map(|difference| difference.places(text))
        .collect();
    places.sort_unstable();
    let mut job = LayoutJob::default();
    let mut at = 0;
    let mut append = |span: Span, is_marked: bool| {
        let Some(words) = span.of(text) else { return };
        let mut format = TextFormat {
            font_id: theme::plain(15.0),
            color: tokens.ink,
            line_height: Some(22.5),
            ..TextFormat::default()
        };
        if is_marked {
            format.background = tokens.warn_soft;
            format.underline = Stroke::new(1.5, tokens.warn);
        }
        job.append(words, 0.0, format);
    };
    for place in places {
        // One may lie in another.
        let start = place.start.max(at);
        if start < place.end {
            append(Span::new(at, start), false);
            append(Span::new(start, place.end), true);
            at = place.end;
        }
    }
    append(Span::new(at, text.len()), false);
    job
}

fn wide_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}
