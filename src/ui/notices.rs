//! What the adviser was told since the window opened: kept in memory, listed newest first, with what was offered.

use super::dialog::{heading_ui, hold_keyboard};
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use crate::store::CaseId;
use crate::workbench::{Action, Notice, Workbench};
use egui::{Button, Label, RichText, ScrollArea, Ui, vec2};
use jiff::Zoned;
use std::collections::VecDeque;

/// How many are kept.
const MOST_KEPT: usize = 60;

/// One that was told.
struct Told {
    notice: Notice,
    at: Zoned,
    /// The case that was on the desk.
    case: Option<CaseId>,
}

/// All that were told, the newest first.
#[derive(Default)]
pub(super) struct Notices {
    told: VecDeque<Told>,
    unseen_errors: usize,
}

impl Notices {
    /// Notes one that is told while a case is on the desk.
    pub(super) fn note(&mut self, notice: Notice, at: Zoned, case: Option<CaseId>) {
        self.unseen_errors += usize::from(notice.is_error);
        self.told.push_front(Told { notice, at, case });
        self.told.truncate(MOST_KEPT);
    }

    /// Notes that an error on show was dismissed.
    pub(super) fn note_seen(&mut self) {
        self.unseen_errors = self.unseen_errors.saturating_sub(1);
    }

    /// Notes that all were seen.
    pub(super) fn note_all_seen(&mut self) {
        self.unseen_errors = 0;
    }

    /// What the line at the bottom calls the list.
    pub(super) fn label(&self) -> String {
        match self.unseen_errors {
            0 => "Notices".to_owned(),
            1 => "Notices: 1 error".to_owned(),
            count => format!("Notices: {count} errors"),
        }
    }
}

/// Whether what a notice offered still means what it meant then.
fn still_holds(told: &Told, is_newest: bool, bench: &Workbench) -> bool {
    match told.notice.offer {
        None => false,
        // A case that is back on the list needs no bringing back.
        Some((_, Action::RestoreCase(id))) => bench.cases().iter().all(|case| case.id != id),
        Some((_, Action::OpenCase(id))) => bench.cases().iter().any(|case| case.id == id),
        Some((_, Action::Prefer(_))) => true,
        // Going a step back means another step once something else was done.
        Some(_) => is_newest && told.case == bench.open_case_ref().map(|case| case.id),
    }
}

/// Paints the list.
pub(super) fn notices_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Notices");
    let quiet = Tokens::of(ui).quiet;
    let words = if view.notices.told.is_empty() {
        "Nothing has been said since the window was opened"
    } else {
        "What was said since the window was opened, the newest first"
    };
    ui.label(RichText::new(words).color(quiet));
    ui.add_space(4.0);
    let height = (ui.ctx().content_rect().height() - 220.0).clamp(80.0, 440.0);
    let mut taken = None;
    ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            pieces::scroll_by_keys(ui, height);
            for (index, told) in view.notices.told.iter().enumerate() {
                let holds = still_holds(told, index == 0, bench);
                if told_ui(ui, told, holds) {
                    taken = told.notice.offer.clone();
                }
            }
        });
    ui.add_space(8.0);
    let close = ui.add(Button::new("Close").min_size(vec2(0.0, 34.0)));
    hold_keyboard(ui, &close);
    if let Some((_, action)) = taken {
        view.shown = None;
        view.act(action);
        ui.close();
    }
    if close.clicked() {
        ui.close();
    }
}

/// Paints one; gives whether what it offers was taken.
fn told_ui(ui: &mut Ui, told: &Told, holds: bool) -> bool {
    let tokens = Tokens::of(ui);
    ui.add_space(6.0);
    let mut taken = false;
    ui.horizontal_top(|ui| {
        let time = told.at.strftime("%H:%M").to_string();
        ui.label(RichText::new(time).size(13.0).color(tokens.quiet));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if told.notice.is_error {
                let words = RichText::new("Something went wrong").font(theme::bold(13.0));
                ui.label(words.color(tokens.error));
            }
            let words = RichText::new(&told.notice.text).size(14.0);
            ui.add(Label::new(words).wrap());
            if let Some((words, _)) = told.notice.offer.as_ref().filter(|_| holds) {
                taken = ui
                    .button(RichText::new(words).color(tokens.accent))
                    .clicked();
            }
        });
    });
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(count: usize, is_error: bool) -> Notices {
        let mut notices = Notices::default();
        for number in 0..count {
            let words = number.to_string();
            let notice = if is_error {
                Notice::error(words)
            } else {
                Notice::done(words)
            };
            notices.note(notice, Zoned::default(), None);
        }
        notices
    }

    #[test]
    fn the_newest_stands_first_and_the_oldest_goes() {
        let notices = noted(MOST_KEPT + 5, false);
        assert_eq!(notices.told.len(), MOST_KEPT);
        let newest = (MOST_KEPT + 4).to_string();
        assert_eq!(notices.told[0].notice.text, newest);
    }

    #[test]
    fn errors_are_counted_until_they_are_seen() {
        let mut notices = noted(2, true);
        assert_eq!(notices.label(), "Notices: 2 errors");
        notices.note_seen();
        assert_eq!(notices.label(), "Notices: 1 error");
        notices.note_all_seen();
        notices.note_seen();
        assert_eq!(notices.label(), "Notices");
    }
}
