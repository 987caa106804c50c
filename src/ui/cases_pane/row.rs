//! A row of the list: the title, how far it has come and how long it has waited, and what makes it press.

use super::marks::{Mark, short_standing, standing};
use crate::store::{CaseState, CaseSummary};
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use egui::{
    Color32, CornerRadius, Id, Label, Rect, Response, RichText, Role, Sense, Shape, Stroke, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};
use jiff::Zoned;

/// The height of a row, in points: all alike, so that a long list scrolls smoothly.
pub(super) const ROW: f32 = 70.0;

/// The size of small words, of the sign before them, and of the room between.
const SMALL: f32 = 12.5;
const SIGN: f32 = 10.0;
const BEHIND_SIGN: f32 = 6.0;

/// How a row stands among the others.
#[derive(Clone, Copy)]
pub(super) struct Looks {
    /// Whether its case is on the desk.
    pub(super) is_open: bool,
    /// Whether it is chosen.
    pub(super) is_chosen: bool,
    /// Whether any row is chosen: then each has a box.
    pub(super) can_be_chosen: bool,
}

/// Paints a row.
pub(super) fn row_ui(
    ui: &mut Ui,
    id: Id,
    case: &CaseSummary,
    looks: Looks,
    now: &Zoned,
) -> Response {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    ground(ui, rect, &response, looks);
    let inner = rect.shrink2(vec2(f32::from(super::EDGE), 8.0));
    if looks.can_be_chosen {
        let middle = pos2(inner.right() - 6.0, inner.top() + 9.0);
        pieces::pick_box(ui, middle, looks.is_chosen);
    }
    let title = title(case);
    let about = standing(case, now);
    let mark = Mark::of(case, now.date());
    // A post without a title is called by its poster already.
    let poster = case.poster.as_ref().filter(|_| case.title.is_some());
    // A child of its own, so that the rows stay as far apart as they are high, whatever stands in them.
    let mut words = ui.new_child(UiBuilder::new().max_rect(inner));
    {
        let ui = &mut words;
        ui.spacing_mut().item_spacing.y = 2.0;
        // Three lines are to fit, so none is as high as something to press.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.scope(|ui| {
            let beside = if looks.can_be_chosen { 18.0 } else { 0.0 };
            ui.set_max_width(inner.width() - beside);
            ui.add(Label::new(RichText::new(&title).font(theme::bold(14.0))).truncate());
        });
        let short = (!fits(ui, &about)).then(|| short_standing(case, now));
        let shown = short.as_deref().unwrap_or(&about);
        line_ui(ui, shown, tokens.quiet, |ui, place| {
            if case.brought_from.is_some() {
                speech(ui, place, tokens.accent);
            } else {
                let colour = state_colour(case.state, tokens);
                ui.painter().circle_filled(place.center(), 4.0, colour);
            }
        });
        match (&mark, poster) {
            (Some(mark), _) => {
                line_ui(ui, &mark.words, mark.weight.colour(tokens), |ui, place| {
                    mark.weight.paint(ui.painter(), place.center(), tokens);
                });
            }
            (None, Some(poster)) => line_ui(ui, poster, tokens.quiet, |_, _| {}),
            (None, None) => {}
        }
    }
    pieces::focus_ring(ui, &response);
    let mark = mark.map(|mark| mark.words);
    let chosen = looks.is_chosen.then_some("chosen");
    let told: Vec<&str> = [
        Some(title.as_str()),
        Some(&about),
        mark.as_deref(),
        poster.map(String::as_str),
        chosen,
    ]
    .into_iter()
    .flatten()
    .collect();
    let told = told.join(", ");
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, true, looks.is_open, told.as_str())
    });
    response
}

fn ground(ui: &Ui, rect: Rect, response: &Response, looks: Looks) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let fill = if looks.is_open {
        Some(tokens.paper)
    } else if looks.is_chosen {
        Some(tokens.accent_soft)
    } else {
        response.hovered().then_some(tokens.hover)
    };
    if let Some(fill) = fill {
        painter.rect_filled(rect, CornerRadius::ZERO, fill);
    }
    if looks.is_open {
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(bar, CornerRadius::ZERO, tokens.accent);
    }
    let line = Stroke::new(1.0, tokens.line);
    painter.hline(rect.x_range(), rect.bottom(), line);
}

/// A line of small words behind a small sign.
fn line_ui(ui: &mut Ui, words: &str, colour: Color32, sign: impl FnOnce(&Ui, Rect)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = BEHIND_SIGN;
        let (place, _) = ui.allocate_exact_size(vec2(SIGN, SIGN), Sense::hover());
        sign(ui, place);
        ui.add(Label::new(RichText::new(words).size(SMALL).color(colour)).truncate());
    });
}

/// Whether words fit into such a line.
fn fits(ui: &Ui, words: &str) -> bool {
    let font = theme::plain(SMALL);
    let width = ui.fonts_mut(|fonts| {
        let laid = fonts.layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER);
        laid.size().x
    });
    width <= ui.available_width() - SIGN - BEHIND_SIGN
}

/// A speech bubble: somebody asks.
fn speech(ui: &Ui, place: Rect, colour: Color32) {
    let bubble = Rect::from_min_max(place.min, place.max - vec2(0.0, 2.5));
    let painter = ui.painter();
    painter.rect_filled(bubble, CornerRadius::same(2), colour);
    let tail = vec![
        bubble.left_bottom() + vec2(2.0, 0.0),
        bubble.left_bottom() + vec2(6.0, 0.0),
        bubble.left_bottom() + vec2(2.0, 3.0),
    ];
    painter.add(Shape::convex_polygon(tail, colour, Stroke::NONE));
}

fn state_colour(state: CaseState, tokens: &Tokens) -> Color32 {
    match state {
        CaseState::New => tokens.edge,
        CaseState::Drafting => tokens.waiting,
        CaseState::Ready => tokens.accent,
        CaseState::Sent => tokens.line,
    }
}

/// What the list calls a case: the thread's title, or else whose post it is.
pub(in crate::ui) fn title(case: &CaseSummary) -> String {
    match (&case.title, &case.poster) {
        (Some(title), _) => title.clone(),
        (None, Some(poster)) => format!("Post by {poster}"),
        (None, None) => "Post without a title".to_owned(),
    }
}
