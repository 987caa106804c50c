//! The words of a post: marked, selected by mouse and by keyboard, and laid out only where they are in view.
//!
//! In: a text, its marks, a [`TextView`]. Out: what was done to it, as [`Touched`]. It changes nothing but its own view;
//! what a click on a mark or a selection means is decided by the pane.

mod cutting;
mod keys;
mod laid;
mod moving;
mod paint;
mod pointer;
mod telling;

pub(super) use paint::line as layer_line;

use super::pieces;
use super::theme::{self, Tokens};
use crate::intake::Thread;
use crate::library::IssueId;
use crate::reading::{Evidence, Place};
use crate::text::Span;
use crate::workbench::Layer;
use egui::text::TextFormat;
use egui::{Align, Color32, Id, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};
use laid::{Heights, Laid};
use std::collections::BTreeMap;

/// How long a ring is drawn in, in seconds.
const PULSE: f32 = 0.3;

/// How many frames words that are to be seen are scrolled to: their place may only be guessed in the first.
const TRIES: u8 = 3;

/// A text of the thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Text {
    /// The title.
    Title,
    /// A post's own words, by its index.
    Body(usize),
    /// What a post quotes, by both indices.
    Quote(usize, usize),
}

impl Text {
    /// The text that words of a reading stand in.
    pub(super) fn of(evidence: &Evidence) -> Self {
        match evidence.place {
            Some(Place::Title) => Self::Title,
            Some(Place::Quote) => Self::Quote(evidence.post, evidence.quote.unwrap_or_default()),
            None => Self::Body(evidence.post),
        }
    }

    /// Its words.
    pub(super) fn words(self, thread: &Thread) -> Option<&str> {
        match self {
            Self::Title => thread.title.as_deref(),
            Self::Body(post) => Some(&thread.posts.get(post)?.body),
            Self::Quote(post, quote) => Some(&thread.posts.get(post)?.quotes.get(quote)?.text),
        }
    }

    /// Words of it, as a reading names them; nothing if there are none but white space.
    pub(super) fn evidence(self, thread: &Thread, span: Span) -> Option<Evidence> {
        let words = span.of(self.words(thread)?)?;
        let start = span.start + (words.len() - words.trim_start().len());
        let words = words.trim();
        let (post, place, quote) = match self {
            Self::Title => (
                thread.enquiry.first().copied().unwrap_or_default(),
                Some(Place::Title),
                None,
            ),
            Self::Body(post) => (post, None, None),
            Self::Quote(post, quote) => (post, Some(Place::Quote), Some(quote)),
        };
        (!words.is_empty()).then(|| Evidence {
            post,
            place,
            quote,
            span: Span::new(start, start + words.len()),
            text: words.to_owned(),
        })
    }
}

/// What a mark is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// An issue.
    Issue(IssueId),
    /// A question, by its index in the reading.
    Question(usize),
    /// A fact.
    Fact(usize),
    /// A flag.
    Flag(usize),
}

/// Marked words of a text.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Where, in bytes of the text.
    pub(super) span: Span,
    /// The kind of mark.
    pub(super) layer: Layer,
    /// The colour of its line.
    pub(super) colour: Color32,
    /// What it is about.
    pub(super) target: Target,
}

/// The text cursor, and what is selected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Caret {
    /// The text it is in.
    pub(super) text: Text,
    /// Where it is, in bytes.
    pub(super) at: usize,
    /// Where the selection began; the same place without one.
    pub(super) from: usize,
    /// How far to the right it keeps while it walks up and down.
    x: Option<f32>,
}

impl Caret {
    fn new(text: Text, at: usize) -> Self {
        Self {
            text,
            at,
            from: at,
            x: None,
        }
    }

    /// What is selected.
    pub(super) fn span(&self) -> Span {
        Span::new(self.at.min(self.from), self.at.max(self.from))
    }
}

/// Words with a ring round them.
#[derive(Debug, Clone, Copy)]
struct Ring {
    text: Text,
    span: Span,
    since: Option<f64>,
    tries_left: u8,
}

/// What the texts of a post remember between frames.
#[derive(Debug, Default)]
pub(super) struct TextView {
    /// The text cursor.
    pub(super) caret: Option<Caret>,
    heights: BTreeMap<Text, Heights>,
    ring: Option<Ring>,
    scrolls: bool,
    /// A text that takes the keyboard in this frame.
    wanted: Option<Text>,
}

impl TextView {
    /// The id of a text's widget.
    pub(super) fn id(case: i64, text: Text) -> Id {
        Id::unique(("post words", case, text))
    }

    /// Brings words into view and puts a ring round them.
    pub(super) fn reveal(&mut self, text: Text, span: Span) {
        self.ring = Some(Ring {
            text,
            span,
            since: None,
            tries_left: TRIES,
        });
        self.caret = Some(Caret::new(text, span.start));
    }

    /// The words with a ring round them.
    pub(super) fn ringed(&self) -> Option<(Text, Span)> {
        self.ring.map(|ring| (ring.text, ring.span))
    }

    /// Gives a text the keyboard when it is next shown.
    pub(super) fn focus(&mut self, text: Text) {
        self.wanted = Some(text);
        if self.caret.is_none_or(|caret| caret.text != text) {
            self.caret = Some(Caret::new(text, 0));
        }
        self.scrolls = true;
    }

    /// What is selected, and in which text.
    pub(super) fn selected(&self) -> Option<(Text, Span)> {
        let caret = self.caret?;
        (!caret.span().is_empty()).then(|| (caret.text, caret.span()))
    }

    fn put(&mut self, caret: Caret) {
        if self.caret != Some(caret) {
            self.caret = Some(caret);
            self.scrolls = true;
            self.ring = None;
        }
    }
}

/// A text to show.
pub(super) struct Words<'a> {
    /// Which one.
    pub(super) text: Text,
    /// The open case.
    pub(super) case: i64,
    /// Its words.
    pub(super) words: &'a str,
    /// Its marks, in the order of the text.
    pub(super) marks: &'a [Mark],
    /// What a screen reader calls it.
    pub(super) name: String,
    /// What a mark is, in a few words.
    pub(super) says: &'a dyn Fn(&Mark) -> String,
}

/// What was done to a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Touched {
    /// A place was clicked without selecting anything.
    Clicked(usize),
    /// Enter was pressed at a place where nothing is selected.
    Entered(usize),
    /// A menu is asked for, where it should stand; and whether the keyboard asked for it.
    Menu(Rect, bool),
    /// These words are to go to the clipboard.
    Copy(String),
}

/// The marks of words at a place.
pub(super) fn marks_at(marks: &[Mark], at: usize) -> impl Iterator<Item = &Mark> {
    let holds = move |mark: &&Mark| mark.span.start <= at && at < mark.span.end;
    marks.iter().filter(holds)
}

/// Paints a text; gives what was done to it.
pub(super) fn words_ui(ui: &mut Ui, words: &Words<'_>, view: &mut TextView) -> Option<Touched> {
    let heights = view.heights.entry(words.text).or_default();
    let format = format(ui, words.text);
    let top = ui.cursor().top();
    let laid = Laid::new(ui, words.words, format, heights, top);
    let size = vec2(ui.available_width(), laid.height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(
        rect,
        TextView::id(words.case, words.text),
        Sense::click_and_drag(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Document, true, &words.name));
    if view.wanted == Some(words.text) {
        view.wanted = None;
        response.request_focus();
    }
    let shown = Shown {
        words,
        laid: &laid,
        at: rect.min,
        response: &response,
    };
    let by_pointer = shown.take_pointer(ui, view);
    let by_keys = keys::take(ui, &shown, view);
    shown.scroll(ui, view);
    shown.paint(ui, view);
    shown.tell(ui, view);
    shown.hint(ui);
    by_keys.or(by_pointer)
}

fn format(ui: &Ui, text: Text) -> TextFormat {
    let sized = |points| theme::reading(ui, points);
    let (font_id, line_height) = match text {
        Text::Title => (theme::bold(sized(19.0)), 25.0),
        Text::Body(_) => (theme::plain(sized(theme::BODY)), theme::BODY_LINE),
        Text::Quote(..) => (theme::plain(sized(14.0)), 21.0),
    };
    TextFormat {
        font_id,
        color: Tokens::of(ui).ink,
        line_height: Some(sized(line_height)),
        valign: Align::Center,
        ..Default::default()
    }
}

/// A text as it is shown in this frame.
struct Shown<'a> {
    words: &'a Words<'a>,
    laid: &'a Laid<'a>,
    at: Pos2,
    response: &'a Response,
}

impl Shown<'_> {
    fn place_under(&self, ui: &Ui, point: Pos2) -> usize {
        self.laid.place_at(ui, point - self.at)
    }

    /// The caret, if it is in this text.
    fn caret(&self, view: &TextView) -> Option<Caret> {
        let mut caret = view.caret.filter(|caret| caret.text == self.words.text)?;
        caret.at = moving::on_boundary(self.words.words, caret.at);
        caret.from = moving::on_boundary(self.words.words, caret.from);
        Some(caret)
    }

    /// Brings the caret, or the words that were asked for, into view.
    fn scroll(&self, ui: &Ui, view: &mut TextView) {
        let (laid, text) = (self.laid, self.words.text);
        let none = egui::style::ScrollAnimation::none();
        if let Some(ring) = view.ring.as_mut().filter(|ring| ring.text == text)
            && ring.tries_left > 0
        {
            ring.tries_left -= 1;
            let reach = laid.reach(ui, ring.span).translate(self.at.to_vec2());
            ui.scroll_to_rect_animation(reach.expand(40.0), Some(Align::Center), none);
            ui.request_repaint();
        } else if let Some(caret) = self.caret(view)
            && std::mem::take(&mut view.scrolls)
        {
            let caret = laid.caret(ui, caret.at).translate(self.at.to_vec2());
            ui.scroll_to_rect_animation(caret.expand(12.0), None, none);
        }
    }

    fn paint(&self, ui: &Ui, view: &mut TextView) {
        let tokens = Tokens::of(ui);
        let (laid, at, painter) = (self.laid, self.at, ui.painter());
        let marks = self.words.marks;
        paint::grounds(painter, laid, marks, at, tokens);
        let caret = self.caret(view);
        if let Some(caret) = caret {
            paint::selection(painter, laid, caret.span(), at, tokens);
        }
        for line in &laid.lines {
            if let Some(galley) = &line.galley {
                let corner = at + vec2(0.0, line.top);
                painter.galley(corner, galley.clone(), tokens.ink);
            }
        }
        paint::lines(painter, laid, marks, at);
        if let Some(ring) = view
            .ring
            .as_mut()
            .filter(|ring| ring.text == self.words.text)
        {
            let now = ui.input(|input| input.time);
            let age = (now - *ring.since.get_or_insert(now)) as f32;
            // Without animations, as for those whom motion makes ill, the ring is simply there.
            let moves = ui.style().animation_time > 0.0 && age < PULSE;
            let out = if moves {
                10.0 * (1.0 - age / PULSE)
            } else {
                0.0
            };
            paint::ring(painter, laid, ring.span, at, out, tokens.accent);
            if moves {
                ui.request_repaint();
            }
        }
        if let Some(caret) = caret.filter(|_| self.response.has_focus()) {
            let bar = laid.caret(ui, caret.at).translate(at.to_vec2());
            painter.vline(bar.left(), bar.y_range(), ui.visuals().text_cursor.stroke);
        }
        pieces::focus_ring(ui, self.response);
    }
}
