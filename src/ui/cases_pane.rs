//! The narrow list of cases at the left.

use super::command::Command;
use super::correcting;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Pane, View};
use crate::store::{CaseState, CaseSummary};
use crate::workbench::{Action, Workbench};
use egui::{CornerRadius, Id, Rangef, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};
use jiff::{Timestamp, Zoned};

/// The height of a row, in points: all alike, so that a long list scrolls smoothly.
const ROW: f32 = 54.0;

/// The width the heading and the long name of its button need, in points.
const ROOM_FOR_BOTH: f32 = 150.0;

/// Paints the list.
pub(super) fn cases_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    ui.add_space(8.0);
    egui::Frame::NONE
        .inner_margin(egui::Margin::symmetric(14, 0))
        .show(ui, |ui| {
            heading_ui(ui, bench, view);
            correcting::banner_ui(ui, bench, view);
        });
    ui.add_space(6.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let open = bench.open_case_ref().map(|case| case.id);
    let cases = bench.cases();
    let list = ui.scope_id();
    let row_id = |case: &CaseSummary| list.with(("case", case.id));
    let target = if view.wants(Pane::Cases) {
        let at = cases.iter().position(|case| open == Some(case.id));
        Some(at.unwrap_or_default())
    } else {
        let focused = ui.memory(egui::Memory::focused);
        let at = cases.iter().position(|case| Some(row_id(case)) == focused);
        at.and_then(|at| pieces::step(ui, at, cases.len()))
    };
    if let Some(case) = target.and_then(|target| cases.get(target)) {
        ui.memory_mut(|memory| memory.request_focus(row_id(case)));
    }
    let mut area = egui::ScrollArea::vertical()
        .id_salt("cases")
        .auto_shrink(false);
    if let (Some(target), Some(seen)) = (target, view.cases_seen) {
        area = area.vertical_scroll_offset(pieces::offset_for(target, ROW, seen));
    }
    let shown = area.show_rows(ui, ROW, cases.len(), |ui, range| {
        for case in cases.get(range).unwrap_or_default() {
            let is_open = open == Some(case.id);
            let response = row_ui(ui, row_id(case), case, is_open, now);
            if response.has_focus() {
                pieces::hold_arrow_keys(ui, response.id);
            }
            if response.gained_focus() {
                response.scroll_to_me(None);
            }
            if response.clicked() && !is_open {
                view.act(Action::OpenCase(case.id));
            }
            response.context_menu(|ui| {
                if ui.button("Remove this case").clicked() {
                    view.act(Action::DeleteCase(case.id));
                    ui.close();
                }
            });
        }
    });
    let top = shown.state.clamped_offset().y;
    view.cases_seen = Some(Rangef::new(top, top + shown.inner_rect.height()));
}

fn heading_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let quiet = Tokens::of(ui).quiet;
    ui.horizontal(|ui| {
        let words = if ui.available_width() < ROOM_FOR_BOTH {
            "Paste"
        } else {
            "Paste a post"
        };
        ui.label(RichText::new("Cases").font(theme::bold(13.0)).color(quiet));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let button = egui::Button::new(RichText::new(words).size(13.0)).small();
            let paste = ui.add_enabled(Command::PastePost.is_available(bench, view.room), button);
            if paste
                .on_hover_text("Ctrl+V, or Ctrl+Shift+V from anywhere")
                .clicked()
            {
                view.run(Command::PastePost);
            }
        });
    });
}

fn row_ui(ui: &mut Ui, id: Id, case: &CaseSummary, is_open: bool, now: &Zoned) -> egui::Response {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let fill = if is_open {
        Some(tokens.paper)
    } else {
        response.hovered().then_some(tokens.hover)
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, fill);
    }
    if is_open {
        let mut bar = rect;
        bar.set_width(3.0);
        ui.painter()
            .rect_filled(bar, CornerRadius::ZERO, tokens.accent);
    }
    ui.painter().hline(
        rect.x_range(),
        rect.bottom(),
        egui::Stroke::new(1.0, tokens.line),
    );
    let inner = rect.shrink2(vec2(14.0, 8.0));
    let about = about(case, now);
    let title = title(case);
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.add(egui::Label::new(RichText::new(&title).font(theme::bold(14.0))).truncate());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (dot, _) = ui.allocate_exact_size(vec2(8.0, 8.0), Sense::hover());
            ui.painter()
                .circle_filled(dot.center(), 4.0, state_colour(case.state, tokens));
            ui.add(
                egui::Label::new(RichText::new(&about).size(12.5).color(tokens.quiet)).truncate(),
            );
        });
    });
    pieces::focus_ring(ui, &response);
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            is_open,
            format!("{title}, {about}"),
        )
    });
    response
}

fn state_colour(state: CaseState, tokens: &Tokens) -> egui::Color32 {
    match state {
        CaseState::New => tokens.edge,
        CaseState::Drafting => tokens.waiting,
        CaseState::Ready => tokens.accent,
        CaseState::Sent => tokens.line,
    }
}

/// What the list calls a case: the thread's title, or else whose post it is.
pub(super) fn title(case: &CaseSummary) -> String {
    match (&case.title, &case.poster) {
        (Some(title), _) => title.clone(),
        (None, Some(poster)) => format!("Post by {poster}"),
        (None, None) => "Post without a title".to_owned(),
    }
}

/// "drafting · 2 days old".
fn about(case: &CaseSummary, now: &Zoned) -> String {
    format!("{} · {}", case.state.label(), age(case.created, now))
}

fn age(since: Timestamp, now: &Zoned) -> String {
    let then = since.to_zoned(now.time_zone().clone()).date();
    let days = (now.date() - then).get_days();
    match days {
        ..=0 => "today".to_owned(),
        1 => "1 day old".to_owned(),
        2..=13 => format!("{days} days old"),
        _ => then.strftime("%-d %b %Y").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_case_says_its_age_in_days_and_later_its_date() {
        let zone = jiff::tz::TimeZone::UTC;
        let now = date(2026, 11, 23)
            .at(9, 0, 0, 0)
            .to_zoned(zone.clone())
            .expect("a time");
        let at = |day, hour| {
            date(2026, 11, day)
                .at(hour, 0, 0, 0)
                .to_zoned(zone.clone())
                .expect("a time")
                .timestamp()
        };
        assert_eq!(age(at(23, 8), &now), "today");
        assert_eq!(age(at(22, 23), &now), "1 day old");
        assert_eq!(age(at(20, 8), &now), "3 days old");
        assert_eq!(age(at(2, 8), &now), "2 Nov 2026");
    }
}
