//! What a lead looks after, as pages beside the lists, and beside each entry what letters made of it.
//!
//! In: [`crate::workbench::Care`]. Out: wishes. `calendar` paints what is to be read again, `questions` what no passage
//! answered, `letters` how the team's letters use the library, `alike` two passages side by side, `said` who said what.

mod alike;
mod calendar;
mod letters;
mod questions;
mod said;

pub(super) use alike::alike_ui;
pub(super) use calendar::CalendarView;
pub(super) use said::{revision_ui, use_ui};

use super::super::pieces;
use super::super::theme::{self, Tokens};
use super::super::view::{Pane, View};
use crate::workbench::Workbench;
use egui::{CentralPanel, Frame, Label, Margin, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo};
use jiff::Zoned;

/// The widest a page may run, in points.
const WIDEST: f32 = 860.0;

/// A page of what a lead looks after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum CarePage {
    /// What is to be read again, and when.
    Calendar,
    /// The questions that no passage answered.
    Questions,
    /// How letters use the library.
    Letters,
}

impl CarePage {
    /// All pages, as the room lists them.
    pub(in crate::ui) const ALL: [Self; 3] = [Self::Calendar, Self::Questions, Self::Letters];

    /// What people call it.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Calendar => "Review calendar",
            Self::Questions => "Unanswered",
            Self::Letters => "In letters",
        }
    }

    /// What is on it, as a sentence without its full stop.
    pub(super) fn about(self) -> &'static str {
        match self {
            Self::Calendar => "Which passages are to be read again, month by month",
            Self::Questions => "Questions in this computer’s cases that no passage answered",
            Self::Letters => "How the team’s letters use the passages",
        }
    }

    /// How many things are on it, where that can be counted.
    pub(super) fn count(self, bench: &Workbench) -> Option<usize> {
        match self {
            Self::Questions => Some(bench.caring().care().count_unanswered()),
            Self::Calendar | Self::Letters => None,
        }
    }
}

/// Paints a page; gives where it is.
pub(super) fn page_ui(
    ui: &mut Ui,
    page: CarePage,
    bench: &Workbench,
    view: &mut View,
    now: &Zoned,
) -> (Pane, Rect) {
    let paper = Frame::NONE.fill(Tokens::of(ui).paper);
    let shown = CentralPanel::default().frame(paper).show(ui, |ui| {
        let keyboard = ui.scope_id().with("care keyboard");
        let response = ui.interact(ui.max_rect(), keyboard, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, page.label()));
        if view.wants(Pane::Entry) || view.wants(Pane::Table) {
            response.request_focus();
        }
        let has_focus = response.has_focus();
        let page_high = ui.available_height();
        ScrollArea::vertical()
            .id_salt(("care", page.label()))
            .auto_shrink(false)
            .show(ui, |ui| {
                if has_focus {
                    pieces::hold_arrow_keys(ui, keyboard);
                    pieces::scroll_by_keys(ui, page_high);
                }
                Frame::NONE
                    .inner_margin(Margin::symmetric(22, 16))
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width().min(WIDEST));
                        head_ui(ui, page, bench);
                        match page {
                            CarePage::Calendar => calendar::calendar_ui(ui, bench, view, now),
                            CarePage::Questions => questions::questions_ui(ui, bench, view),
                            CarePage::Letters => letters::letters_ui(ui, bench, view),
                        }
                    });
            });
        pieces::focus_ring(ui, &response);
    });
    (Pane::Entry, shown.response.rect)
}

fn head_ui(ui: &mut Ui, page: CarePage, bench: &Workbench) {
    ui.label(RichText::new(page.label()).font(theme::bold(20.0)));
    note_ui(ui, page.about());
    let caring = bench.caring();
    if let Some(why) = caring.problem() {
        let words = RichText::new(why).size(14.0);
        ui.add(Label::new(words.color(Tokens::of(ui).error)).wrap());
    } else if caring.version() == 0 {
        note_ui(ui, "It is being worked out…");
    }
    ui.add_space(10.0);
}

/// A quiet line that goes on in the next.
fn note_ui(ui: &mut Ui, words: &str) {
    let words = RichText::new(words).size(13.5).color(Tokens::of(ui).quiet);
    ui.add(Label::new(words).wrap());
}
