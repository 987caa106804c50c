//! The letters a poster was sent before, read-only, under the post that is being answered.

use crate::checks::letter::EarlierLetter;
use crate::text::Span;
use crate::ui::command::Command;
use crate::ui::reserved::Reserved;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::ui::{pieces, preview};
use crate::workbench::OpenCase;
use egui::{Button, Frame, Id, Label, Margin, Panel, RichText, ScrollArea, Sense, Ui, WidgetInfo};
use jiff::civil::Date;

/// How much of the pane's height an earlier letter takes at first.
const SHARE: f32 = 0.45;

/// The least height of what is on show of it, in points.
const LEAST: f32 = 110.0;

/// How many earlier letters are named at the head of the post.
const MOST_NAMED: usize = 3;

/// Which earlier letter stands beside the post.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::ui) struct Beside {
    /// What the adviser last said: a letter's number, or that none is to be shown. Before that a letter in the same
    /// thread is shown by itself.
    chosen: Option<Option<usize>>,
    /// Whether it takes the keyboard in this frame.
    go_to: bool,
}

impl Beside {
    /// Shows an earlier letter and gives it the keyboard.
    pub(in crate::ui) fn show(&mut self, number: usize) {
        self.chosen = Some(Some(number));
        self.go_to = true;
    }

    /// Shows the last letter and gives it the keyboard, or puts it away where it is on show.
    pub(in crate::ui) fn turn(&mut self, letters: &[EarlierLetter]) {
        match (self.chosen, self.on_show(letters)) {
            (Some(_), Some(_)) => self.chosen = Some(None),
            (_, number) => self.show(number.unwrap_or_default()),
        }
    }

    /// The number of the letter on show.
    fn on_show(self, letters: &[EarlierLetter]) -> Option<usize> {
        let by_itself = || {
            let of_thread = letters.iter().position(|letter| letter.is_of_this_thread);
            of_thread.filter(|number| *number == 0)
        };
        let number = self.chosen.unwrap_or_else(by_itself);
        number.filter(|number| *number < letters.len())
    }
}

/// Names the earlier letters at the head of the post; a press shows one.
pub(in crate::ui) fn before_ui(ui: &mut Ui, case: &OpenCase, view: &mut View) {
    let letters = &case.work.earlier;
    for (number, letter) in letters.iter().enumerate().take(MOST_NAMED) {
        let words = RichText::new(line(letter)).font(theme::bold(13.0));
        let words = words.color(Tokens::of(ui).accent);
        // A long title must not cut the day off.
        let link = ui.add(Button::new(words).frame(false).wrap());
        pieces::focus_ring(ui, &link);
        if link.clicked() {
            view.beside.show(number);
        }
    }
    if letters.len() > MOST_NAMED {
        let more = format!(
            "{} older letters stand there too",
            letters.len() - MOST_NAMED
        );
        ui.label(RichText::new(more).size(13.0).color(Tokens::of(ui).quiet));
    }
    if !letters.is_empty() {
        ui.add_space(6.0);
    }
}

/// "They wrote before: “Contact”, sent 3 Nov 2026".
fn line(letter: &EarlierLetter) -> String {
    let day = day(letter.sent);
    match (&letter.title, letter.is_of_this_thread) {
        (_, true) => format!("Our letter to them in this thread, sent {day}"),
        (Some(title), false) => format!("They wrote before: “{title}”, sent {day}"),
        (None, false) => format!("They wrote before: answered {day}"),
    }
}

fn day(day: Date) -> String {
    day.strftime("%-d %b %Y").to_string()
}

/// Keeps room under the post for the letter on show, if there is one.
pub(in crate::ui) fn room_beside(ui: &Ui, case: &OpenCase, view: &View) -> Option<Reserved> {
    view.beside.on_show(&case.work.earlier)?;
    let usual = ui.available_height() * SHARE;
    Some(Reserved::at_foot(ui, Id::unique("earlier letter"), usual))
}

/// Paints the letter on show into the room that was kept for it.
pub(in crate::ui) fn beside_ui(ui: &mut Ui, room: Reserved, case: &OpenCase, view: &mut View) {
    let letters = &case.work.earlier;
    let Some(number) = view.beside.on_show(letters) else {
        return;
    };
    let Some(letter) = letters.get(number) else {
        return;
    };
    let height = ui.available_height();
    let frame = Frame::NONE.fill(Tokens::of(ui).ground);
    let style = |panel: Panel| {
        panel
            .resizable(true)
            .default_size(height * SHARE)
            .size_range(LEAST..=(height * 0.8).max(LEAST))
            .frame(frame)
    };
    room.show(ui, style, |ui| {
        heading_ui(ui, letters, number, view);
        letter_ui(ui, letter, (number, case.id.0), view);
    });
}

fn heading_ui(ui: &mut Ui, letters: &[EarlierLetter], number: usize, view: &mut View) {
    let called = |at: usize| {
        let day = letters.get(at).map(|letter| day(letter.sent));
        let which = if at == 0 {
            "Our last letter"
        } else {
            "Our letter"
        };
        format!("{which}, {}", day.unwrap_or_default())
    };
    Frame::NONE
        .inner_margin(Margin::symmetric(20, 6))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.label(RichText::new(called(number)).font(theme::bold(14.0)));
                if letters.len() > 1 {
                    pieces::choice_menu_ui(
                        ui,
                        "Others",
                        "Our other letters to them",
                        false,
                        |ui| {
                            for (at, letter) in letters.iter().enumerate() {
                                let words = match &letter.title {
                                    Some(title) => format!("{}: {title}", called(at)),
                                    None => called(at),
                                };
                                if ui.selectable_label(at == number, words).clicked() {
                                    view.beside.show(at);
                                    ui.close();
                                }
                            }
                        },
                    );
                }
                let close = pieces::quiet_link_ui(ui, "Close");
                close.widget_info(|| {
                    WidgetInfo::labeled(egui::Role::Button, true, "Close our earlier letter")
                });
                if close.clicked() {
                    view.beside.chosen = Some(None);
                }
            });
        });
}

fn letter_ui(ui: &mut Ui, letter: &EarlierLetter, salt: (usize, i64), view: &mut View) {
    let keyboard = ui.scope_id().with("earlier keyboard");
    let area = ui.available_rect_before_wrap();
    let response = ui.interact(area, keyboard, Sense::focusable_noninteractive());
    response
        .widget_info(|| WidgetInfo::labeled(egui::Role::ScrollView, true, "Our earlier letter"));
    if std::mem::take(&mut view.beside.go_to) {
        response.request_focus();
    }
    let page = ui.available_height();
    ScrollArea::vertical()
        .id_salt(("earlier", salt))
        .auto_shrink(false)
        .show(ui, |ui| {
            pieces::read_by_keys(ui, keyboard, page);
            Frame::NONE
                .inner_margin(Margin::symmetric(20, 4))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width().min(680.0));
                    ui.spacing_mut().item_spacing.y = 9.0;
                    for block in &letter.draft.blocks {
                        if !is_only_gaps(&block.passage) {
                            preview::passage_ui(ui, &block.passage);
                        }
                    }
                    let keys = Command::LastLetter.keys(ui.ctx()).unwrap_or_default();
                    let words = format!("It is only to be read. {keys} puts it away.");
                    let quiet = Tokens::of(ui).quiet;
                    ui.add(Label::new(RichText::new(words).size(12.5).color(quiet)).wrap());
                    ui.add_space(10.0);
                });
        });
    pieces::focus_ring(ui, &response);
}

/// Whether a passage is nothing but gaps that were left open: none of it was sent.
fn is_only_gaps(passage: &crate::library::Passage) -> bool {
    let mut at = 0;
    let between = |span: Span| {
        let words = span.of(&passage.text).unwrap_or_default();
        words.trim().is_empty()
    };
    for gap in passage.open_gaps() {
        if !between(Span::new(at, gap.span.start.max(at))) {
            return false;
        }
        at = gap.span.end;
    }
    between(Span::new(at, passage.text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::Draft;
    use jiff::civil::date;

    fn letter(is_of_this_thread: bool) -> EarlierLetter {
        EarlierLetter {
            title: Some("Contact".to_owned()),
            sent: date(2026, 11, 3),
            draft: Draft::default(),
            is_of_this_thread,
        }
    }

    #[test]
    fn a_letter_in_the_same_thread_stands_there_by_itself_and_another_when_asked_for() {
        let mut beside = Beside::default();
        assert_eq!(beside.on_show(&[letter(true)]), Some(0));
        assert_eq!(beside.on_show(&[letter(false), letter(true)]), None);
        assert_eq!(beside.on_show(&[]), None);
        beside.show(1);
        assert_eq!(beside.on_show(&[letter(false), letter(true)]), Some(1));
        assert_eq!(beside.on_show(&[letter(false)]), None, "it is gone");
    }

    #[test]
    fn the_command_goes_to_the_letter_first_and_then_puts_it_away() {
        let letters = [letter(true)];
        let mut beside = Beside::default();
        beside.turn(&letters);
        assert!(beside.go_to && beside.on_show(&letters) == Some(0));
        beside.turn(&letters);
        assert_eq!(beside.on_show(&letters), None);
        beside.turn(&letters);
        assert_eq!(beside.on_show(&letters), Some(0));
    }

    #[test]
    fn an_earlier_letter_is_named_by_its_thread_and_day() {
        assert_eq!(
            line(&letter(false)),
            "They wrote before: “Contact”, sent 3 Nov 2026"
        );
        assert!(line(&letter(true)).ends_with("sent 3 Nov 2026"));
        let untitled = EarlierLetter {
            title: None,
            ..letter(false)
        };
        assert_eq!(line(&untitled), "They wrote before: answered 3 Nov 2026");
    }
}
