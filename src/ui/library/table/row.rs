//! One row: what its cells say, how it is painted, and what a screen reader is told of it.

use super::{BOX_EDGE, EDGE, ROW};
use crate::library::Harm;
use crate::ui::marked::marked_job;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::workbench::shelf::{Column, Due, FoundRow, Kind, Row, State};
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Color32, CornerRadius, Id, Rangef, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

/// How a row looks.
#[derive(Clone, Copy)]
pub(super) struct Looks {
    /// Its height in points.
    pub(super) high: f32,
    /// Whether its entry is on show.
    pub(super) is_shown: bool,
    /// Whether its entry is edited and not saved.
    pub(super) is_unsaved: bool,
    /// Whether its passage is chosen; none where it cannot be.
    pub(super) pick: Option<bool>,
    /// Whether any passage is chosen: then every row shows its box.
    pub(super) some_are_picked: bool,
}

/// Paints a row: its cells, and under them what a search found.
pub(super) fn row_ui(
    ui: &mut Ui,
    id: Id,
    row: &Row,
    found: Option<&FoundRow>,
    (cells, looks): (&[(Column, Rangef)], Looks),
) -> Response {
    let tokens = Tokens::of(ui);
    let Looks {
        high,
        is_shown,
        is_unsaved,
        pick,
        some_are_picked,
    } = looks;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let painter = ui.painter();
    if is_shown {
        painter.rect_filled(rect, CornerRadius::ZERO, tokens.accent_soft);
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(bar, CornerRadius::ZERO, tokens.accent);
    } else if response.hovered() {
        painter.rect_filled(rect, CornerRadius::ZERO, tokens.hover);
    }
    let line = Stroke::new(1.0, tokens.line.gamma_multiply(0.7));
    painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
    let first = Rect::from_min_size(rect.min, vec2(rect.width(), ROW.min(high)));
    if let Some(is_picked) = pick {
        let is_seen = is_picked || some_are_picked || response.hovered() || response.has_focus();
        if is_seen {
            let middle = pos2(first.left() + BOX_EDGE / 2.0 + 1.0, first.center().y);
            pieces::pick_box(ui, middle, is_picked);
        }
    }
    let painter = ui.painter();
    if is_unsaved {
        painter.circle_filled(pos2(rect.left() + 8.0, first.center().y), 3.0, tokens.warn);
    }
    for (column, range) in cells {
        let place = Rect::from_x_y_ranges(
            range.min + rect.left()..=range.max + rect.left(),
            first.y_range(),
        );
        match (column, found) {
            (Column::Title, Some(found)) if !found.title.text.is_empty() => {
                let job = marked_job(
                    &found.title,
                    theme::plain(14.5),
                    tokens.ink,
                    tokens,
                    (place.width(), 1),
                );
                paint_job(ui, place, job);
            }
            _ => {
                let (words, colour) = cell(row, *column, tokens);
                let size = if *column == Column::Title { 14.5 } else { 13.0 };
                paint_cell(ui, place, &words, (theme::plain(size), colour));
            }
        }
    }
    let left = cells.first().map_or(EDGE, |(_, range)| range.min);
    if let Some(found) = found {
        let place = Rect::from_min_max(
            pos2(rect.left() + left, rect.top() + ROW - 8.0),
            pos2(rect.right() - EDGE, rect.bottom() - 6.0),
        );
        let job = marked_job(
            &found.excerpt,
            theme::plain(12.5),
            tokens.quiet,
            tokens,
            (place.width(), 1),
        );
        paint_job(ui, place, job);
    }
    pieces::focus_ring(ui, &response);
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            is_shown,
            told(row, cells, (is_unsaved, pick == Some(true)), tokens),
        )
    });
    response.on_hover_ui(|ui| {
        ui.label(&row.title);
    })
}

/// What a screen reader is told of a row: what its cells say.
fn told(
    row: &Row,
    cells: &[(Column, Rangef)],
    (is_unsaved, is_picked): (bool, bool),
    tokens: &Tokens,
) -> String {
    let words = cells.iter().map(|(column, _)| {
        let (words, _) = cell(row, *column, tokens);
        match column {
            Column::Passages => format!("{words} passages"),
            Column::Letters => format!("in {words} letters"),
            Column::Rewritten => format!("changed in {words} of them"),
            Column::Alike => format!("{words} alike"),
            Column::Date if row.kind == Kind::Passage && !words.is_empty() => {
                format!("review by {words}")
            }
            _ => words,
        }
    });
    let unsaved = is_unsaved.then(|| "not saved".to_owned());
    let picked = is_picked.then(|| "chosen".to_owned());
    let words: Vec<String> = words
        .chain(unsaved)
        .chain(picked)
        .filter(|words| !words.is_empty())
        .collect();
    words.join(", ")
}

/// What a cell says, and in which colour.
fn cell(row: &Row, column: Column, tokens: &Tokens) -> (String, Color32) {
    match column {
        Column::Title => {
            let is_gone = row.state == State::Retired;
            let colour = if is_gone { tokens.quiet } else { tokens.ink };
            (row.title.clone(), colour)
        }
        Column::About => (row.about.clone(), tokens.quiet),
        Column::Kind => (row.kind.one().to_owned(), tokens.quiet),
        Column::State => (
            row.state.label().to_owned(),
            state_colour(row.state, tokens),
        ),
        Column::Harm => match row.harm {
            Some(Harm::Life) => ("life".to_owned(), tokens.error),
            Some(Harm::High) => ("high".to_owned(), tokens.warn),
            Some(Harm::Medium) => ("medium".to_owned(), tokens.quiet),
            Some(Harm::Low) => ("low".to_owned(), tokens.quiet),
            None => (String::new(), tokens.quiet),
        },
        Column::Date => date_cell(row, tokens),
        Column::Letters => (row.cared.letters.to_string(), tokens.quiet),
        Column::Rewritten => (format!("{}%", row.cared.rewritten), tokens.warn),
        Column::Alike => (format!("{}%", row.cared.alike), tokens.quiet),
        Column::Passages => {
            let is_none = row.passages == 0 && row.kind == Kind::Issue;
            let colour = if is_none { tokens.warn } else { tokens.quiet };
            (row.passages.to_string(), colour)
        }
    }
}

fn date_cell(row: &Row, tokens: &Tokens) -> (String, Color32) {
    let Some(day) = row.date else {
        return (String::new(), tokens.quiet);
    };
    match row.due {
        Some(Due::Overdue) => ("overdue".to_owned(), tokens.error),
        Some(Due::Month) => (day.strftime("%-d %b").to_string(), tokens.warn),
        // A day that is far off need not be told to the day.
        None => (day.strftime("%b %Y").to_string(), tokens.quiet),
    }
}

/// The colour of a state: what wants something done stands out.
fn state_colour(state: State, tokens: &Tokens) -> Color32 {
    match state {
        State::Approved | State::Checked => tokens.accent,
        State::Draft | State::NoAddress | State::Unchecked | State::Replaced => tokens.warn,
        State::Starter | State::Retired | State::InForce | State::Settled => tokens.quiet,
    }
}

/// Paints words where a cell stands, cut where they end.
pub(super) fn paint_cell(
    ui: &Ui,
    place: Rect,
    words: &str,
    (font, colour): (egui::FontId, Color32),
) {
    let mut job = LayoutJob::simple_singleline(words.to_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(place.width());
    paint_job(ui, place, job);
}

fn paint_job(ui: &Ui, place: Rect, job: LayoutJob) {
    let galley = ui.painter().layout_job(job);
    let at = pos2(place.left(), place.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, Tokens::of(ui).ink);
}
