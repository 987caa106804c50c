//! The calendar of what is to be read again: a column for each month, the month's days, and its passages.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use super::super::charts::{Column, choice_of_columns_ui};
use super::note_ui;
use crate::checks::library::Due;
use crate::library::Month;
use crate::workbench::Workbench;
use crate::workbench::shelf::Kind;
use egui::{Align2, CornerRadius, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use jiff::civil::Date;
use jiff::{ToSpan as _, Zoned};
use std::collections::BTreeMap;

/// How many months are shown, this one included.
const MONTHS: usize = 12;

/// A day of the month, in points.
const DAY: egui::Vec2 = vec2(38.0, 34.0);

/// The height of a passage's line.
const LINE: f32 = 24.0;

/// From this width on, in points, the passages stand beside the days.
const BESIDE_FROM: f32 = 620.0;

/// What the calendar remembers.
#[derive(Default)]
pub(in crate::ui::library) struct CalendarView {
    /// The column that was chosen.
    chosen: Option<usize>,
}

/// What comes due in one column.
struct Stretch<'a> {
    column: Column,
    /// Its month; none for what is overdue, and for what comes later than all months.
    month: Option<Month>,
    due: &'a [Due],
}

/// Paints it.
pub(super) fn calendar_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    let today = now.date();
    let due = bench.caring().care().due();
    if bench.caring().version() == 0 {
        return;
    }
    note_ui(ui, &summary(due, today));
    ui.add_space(8.0);
    let stretches = stretches(due, today);
    let first = stretches.iter().position(|it| it.column.count > 0);
    let chosen = view.library.calendar.chosen.or(first).unwrap_or(1);
    let columns: Vec<Column> = stretches.iter().map(|it| it.column.clone()).collect();
    if let Some(pressed) = choice_of_columns_ui(ui, &columns, Some(chosen)) {
        view.library.calendar.chosen = Some(pressed);
    }
    ui.add_space(12.0);
    let Some(stretch) = stretches.get(chosen) else {
        return;
    };
    ui.label(RichText::new(&stretch.column.name).font(theme::bold(15.0)));
    ui.add_space(4.0);
    match stretch.month {
        Some(month) if ui.available_width() >= BESIDE_FROM => {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| days_ui(ui, month, stretch.due, today));
                ui.add_space(16.0);
                ui.vertical(|ui| passages_ui(ui, stretch, bench, view));
            });
        }
        Some(month) => {
            days_ui(ui, month, stretch.due, today);
            ui.add_space(10.0);
            passages_ui(ui, stretch, bench, view);
        }
        None => passages_ui(ui, stretch, bench, view),
    }
}

/// "2 passages are overdue, and 14 come due within a month".
fn summary(due: &[Due], today: Date) -> String {
    let month = today.saturating_add(1.month());
    let overdue = due.iter().filter(|due| due.is_overdue).count();
    let soon = due.iter().filter(|due| due.day <= month).count() - overdue;
    let passages = |count: usize| match count {
        0 => "No passage is".to_owned(),
        1 => "1 passage is".to_owned(),
        _ => format!("{count} passages are"),
    };
    let soon = match soon {
        0 => "none comes due within a month".to_owned(),
        1 => "1 comes due within a month".to_owned(),
        _ => format!("{soon} come due within a month"),
    };
    format!("{} overdue, and {soon}", passages(overdue))
}

/// What is overdue, the months from today's on, and what comes later.
fn stretches(due: &[Due], today: Date) -> Vec<Stretch<'_>> {
    let overdue = due.partition_point(|due| due.is_overdue);
    let (overdue, mut rest) = due.split_at(overdue);
    let stretch = |label: &str, name: &str, month, due: &'_ [Due]| Column {
        label: label.to_owned(),
        name: name.to_owned(),
        count: due.len(),
        is_urgent: month,
    };
    let mut stretches = vec![Stretch {
        column: stretch("Overdue", "Overdue", true, overdue),
        month: None,
        due: overdue,
    }];
    let mut first = today.first_of_month();
    for _ in 0..MONTHS {
        let next = first.saturating_add(1.month());
        let (of_month, later) = rest.split_at(rest.partition_point(|due| due.day < next));
        let name = first.strftime("%B %Y").to_string();
        stretches.push(Stretch {
            column: stretch(&first.strftime("%b").to_string(), &name, false, of_month),
            month: Some((first.year(), first.month())),
            due: of_month,
        });
        (first, rest) = (next, later);
    }
    stretches.push(Stretch {
        column: stretch("Later", "Later", false, rest),
        month: None,
        due: rest,
    });
    stretches
}

/// Paints a month with its weeks as rows, Monday first; days on which something comes due are set off.
fn days_ui(ui: &mut Ui, (year, month): Month, due: &[Due], today: Date) {
    let tokens = Tokens::of(ui);
    let Ok(first) = Date::new(year, month, 1) else {
        return;
    };
    let mut counts: BTreeMap<i8, usize> = BTreeMap::new();
    for due in due {
        *counts.entry(due.day.day()).or_default() += 1;
    }
    let before = usize::try_from(first.weekday().to_monday_zero_offset()).unwrap_or_default();
    let days = usize::try_from(first.days_in_month()).unwrap_or_default();
    let weeks = (before + days).div_ceil(7);
    let size = vec2(7.0 * DAY.x, (weeks + 1) as f32 * DAY.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let place = |row: usize, column: usize| {
        let offset = vec2(column as f32 * DAY.x, row as f32 * DAY.y);
        Rect::from_min_size(rect.min + offset, DAY)
    };
    let painter = ui.painter();
    for (column, name) in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
        .iter()
        .enumerate()
    {
        let at = place(0, column).center();
        painter.text(
            at,
            Align2::CENTER_CENTER,
            name,
            theme::bold(12.0),
            tokens.quiet,
        );
    }
    for number in 1..=first.days_in_month() {
        let at = before + usize::try_from(number).unwrap_or_default() - 1;
        let cell = place(at / 7 + 1, at % 7).shrink(2.0);
        let count = counts.get(&number);
        let is_today = (today.year(), today.month(), today.day()) == (year, month, number);
        if count.is_some() {
            painter.rect_filled(cell, CornerRadius::same(5), tokens.accent_soft);
        }
        if is_today {
            let edge = egui::Stroke::new(1.5, tokens.accent);
            let kind = egui::StrokeKind::Inside;
            painter.rect_stroke(cell, CornerRadius::same(5), edge, kind);
        }
        let (font, colour) = match count {
            Some(_) => (theme::bold(13.0), tokens.accent),
            None => (theme::plain(13.0), tokens.quiet),
        };
        let middle = cell.center();
        let high = if count.is_some() { 6.0 } else { 0.0 };
        let day = middle - vec2(0.0, high);
        painter.text(day, Align2::CENTER_CENTER, number.to_string(), font, colour);
        if let Some(count) = count {
            let under = middle + vec2(0.0, 8.0);
            let font = theme::plain(11.0);
            painter.text(
                under,
                Align2::CENTER_CENTER,
                count.to_string(),
                font,
                tokens.ink,
            );
        }
    }
    let told: Vec<String> = counts
        .iter()
        .map(|(day, count)| format!("{day}: {count}"))
        .collect();
    let label = format!("Days with reviews due: {}", told.join(", "));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &label));
}

fn passages_ui(ui: &mut Ui, stretch: &Stretch<'_>, bench: &Workbench, view: &mut View) {
    let due = stretch.due;
    if due.is_empty() {
        note_ui(ui, "Nothing is to be read again then");
        return;
    }
    // What is overdue or far off may be of another year.
    let form = match stretch.month {
        Some(_) => "%-d %b",
        None => "%-d %b %Y",
    };
    let library = bench.library();
    let high = ui.ctx().content_rect().height() * 0.55;
    ScrollArea::vertical()
        .id_salt("due passages")
        .max_height(high)
        .auto_shrink([false, true])
        .show_rows(ui, LINE, due.len(), |ui, range| {
            for due in due.get(range).unwrap_or_default() {
                let title = library
                    .snippets
                    .get(&due.snippet)
                    .map(|it| it.title.as_str());
                let day = due.day.strftime(form).to_string();
                let words = format!("{day}  {}", title.unwrap_or_default());
                ui.allocate_ui(vec2(ui.available_width(), LINE), |ui| {
                    if pieces::link_ui(ui, &words).clicked() {
                        let path = Kind::Passage.path(due.snippet.as_str());
                        view.library.go_to(path);
                    }
                });
            }
        });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::SnippetId;
    use jiff::civil::date;

    fn due(days: &[Date], today: Date) -> Vec<Due> {
        let due = days.iter().map(|day| Due {
            day: *day,
            snippet: SnippetId::new("iro").expect("an id"),
            is_overdue: *day < today,
        });
        due.collect()
    }

    #[test]
    fn what_is_due_stands_in_its_month_and_none_is_lost() {
        let today = date(2026, 11, 28);
        let due = due(
            &[
                date(2025, 1, 1),
                date(2026, 11, 27),
                date(2026, 11, 28),
                date(2026, 12, 31),
                date(2027, 10, 31),
                date(2027, 11, 1),
                date(2031, 1, 1),
            ],
            today,
        );
        let stretches = stretches(&due, today);
        assert_eq!(stretches.len(), MONTHS + 2);
        let counts: Vec<(&str, usize)> = stretches
            .iter()
            .filter(|it| it.column.count > 0)
            .map(|it| (it.column.name.as_str(), it.due.len()))
            .collect();
        assert_eq!(
            counts,
            [
                ("Overdue", 2),
                ("November 2026", 1),
                ("December 2026", 1),
                ("October 2027", 1),
                ("Later", 2),
            ]
        );
    }

    #[test]
    fn the_summary_counts_the_day_itself_as_in_time() {
        let today = date(2026, 11, 28);
        let all = due(&[date(2026, 11, 1), today, date(2026, 12, 28)], today);
        assert_eq!(
            summary(&all, today),
            "1 passage is overdue, and 2 come due within a month"
        );
        assert_eq!(
            summary(&[], today),
            "No passage is overdue, and none comes due within a month"
        );
    }
}
