//! The bar over the letter: what is looked for, how often it stands there, and what is to stand there instead.

use super::Finding;
use crate::reply::edit::MOST_HITS;
use crate::text::Span;
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::{Pane, View};
use crate::workbench::{Action, Workbench};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Button, Frame, Id, Key, Label, Margin, Modifiers, Rect, Response, RichText, Role, TextEdit, Ui,
    WidgetInfo, vec2,
};

/// What is asked for in the bar.
#[derive(Debug, Clone, Copy)]
enum Asked {
    Previous,
    Next,
    Replace,
    ReplaceAll,
    Close,
}

/// What the button that closes the bar takes beside the fields, in points.
const CLOSE: f32 = 74.0;

/// The most characters that can be looked for, and put in.
const LONGEST: usize = 300;

/// Paints the bar if it is open, and brings what it found into view. `editable` says whether the letter may be changed.
pub(in crate::ui) fn bar_ui(ui: &mut Ui, bench: &Workbench, editable: bool, view: &mut View) {
    if !view.finding.is_open {
        return;
    }
    let mut finding = std::mem::take(&mut view.finding);
    let frame = Frame::NONE
        .fill(Tokens::of(ui).ground)
        .inner_margin(Margin::symmetric(16, 8));
    let bar = frame.show(ui, |ui| {
        ui.push_id("find in the letter", |ui| {
            pieces::group(ui, "Find and replace in the letter");
            finding.rows_ui(ui, editable, view);
        });
    });
    finding.follow(ui, bar.response.rect, bench, view);
    view.finding = finding;
}

impl Finding {
    fn rows_ui(&mut self, ui: &mut Ui, editable: bool, view: &mut View) {
        ui.set_min_width(ui.available_width());
        let mut asked = ui
            .horizontal(|ui| {
                let asked = self.fields_ui(ui, editable);
                let closes = ui.add(button("Close")).clicked();
                closes.then_some(Asked::Close).or(asked)
            })
            .inner;
        ui.horizontal_wrapped(|ui| {
            if let Some(words) = self.count() {
                let count = RichText::new(words).color(Tokens::of(ui).quiet);
                ui.add(Label::new(count).extend());
            }
            asked = self.buttons_ui(ui, editable).or(asked);
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(18.0, 4.0);
            pieces::checkbox_ui(ui, &mut self.sought.match_case, "Capitals must match");
            pieces::checkbox_ui(ui, &mut self.sought.whole_words, "Whole words only");
            if let Some(words) = self.fixed() {
                let words = RichText::new(words).size(13.0);
                ui.label(words.color(Tokens::of(ui).quiet));
            }
        });
        pieces::announce(ui, "found", &self.aloud());
        if let Some(asked) = asked {
            self.answer(asked, view);
        }
    }

    /// The field for the words and the one for those that are to stand there; gives what Enter asked for in them.
    fn fields_ui(&mut self, ui: &mut Ui, editable: bool) -> Option<Asked> {
        let [words, with] = ["words", "with"].map(|field| ui.scope_id().with(field));
        let space = ui.spacing().item_spacing.x;
        let width = match editable {
            true => (ui.available_width() - CLOSE - space) / 2.0,
            false => ui.available_width() - CLOSE,
        };
        let mut asked = entered(ui, words).map(|back| match back {
            true => Asked::Previous,
            false => Asked::Next,
        });
        let field = field_ui(
            ui,
            words,
            "Find in the letter",
            &mut self.sought.words,
            width,
        );
        if std::mem::take(&mut self.takes_keyboard) {
            field.request_focus();
            select_all(ui, words, &self.sought.words);
        }
        if editable {
            if entered(ui, with).is_some() {
                asked = Some(Asked::Replace);
            }
            field_ui(ui, with, "Replace with", &mut self.with, width);
        }
        asked
    }

    fn buttons_ui(&self, ui: &mut Ui, editable: bool) -> Option<Asked> {
        let has_hits = !self.hits.is_empty();
        let can_all = self.hits.iter().any(|hit| !hit.is_fixed);
        let buttons = [
            ("Previous", Asked::Previous, has_hits, true),
            ("Next", Asked::Next, has_hits, true),
            ("Replace", Asked::Replace, has_hits, editable),
            ("Replace all", Asked::ReplaceAll, can_all, editable),
        ];
        let mut asked = None;
        for (words, asks, enabled, shown) in buttons {
            if shown && ui.add_enabled(enabled, button(words)).clicked() {
                asked = Some(asks);
            }
        }
        asked
    }

    fn answer(&mut self, asked: Asked, view: &mut View) {
        match asked {
            Asked::Previous => self.go(false, view),
            Asked::Next => self.go(true, view),
            Asked::Replace => self.replace_one(view),
            Asked::ReplaceAll => self.replace(None, view),
            Asked::Close => self.leave(view),
        }
    }

    /// Puts the other words in at the place to see, and goes on behind them.
    fn replace_one(&mut self, view: &mut View) {
        if let Some(hit) = self.current_hit() {
            self.replace(Some(hit.span), view);
            let by = match hit.is_fixed {
                true => hit.span.len(),
                false => self.with.len(),
            };
            self.at = hit.span.start + by;
        }
    }

    fn replace(&self, only: Option<Span>, view: &mut View) {
        view.act(Action::ReplaceInLetter {
            sought: self.sought.clone(),
            with: self.with.clone(),
            only,
        });
    }

    fn go(&mut self, forward: bool, view: &mut View) {
        self.has_keyboard = true;
        if let Some(span) = self.step(forward, None) {
            view.letter.show_words(span);
        }
    }

    /// Closes the bar and gives the keyboard back to the letter, with the words selected that were to be seen.
    fn leave(&mut self, view: &mut View) {
        match self.current_hit() {
            Some(hit) => view.letter.select(hit.span),
            None => view.go_to = Some(Pane::Letter),
        }
        self.close();
    }

    /// Notes where the keyboard is, answers Escape, and looks for the words again where something has changed.
    fn follow(&mut self, ui: &Ui, bar: Rect, bench: &Workbench, view: &mut View) {
        let focused = ui.memory(egui::Memory::focused);
        let place = focused.and_then(|id| ui.ctx().read_response(id));
        self.has_keyboard =
            self.is_open && place.is_some_and(|it| bar.contains(it.interact_rect.center()));
        if self.has_keyboard
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            self.leave(view);
            return;
        }
        if !self.has_keyboard
            && let Some(selected) = view.letter.selection()
        {
            self.at = selected.start;
        }
        if self.look(bench) && self.has_keyboard {
            if let Some(hit) = self.current_hit() {
                view.letter.show_words(hit.span);
            }
            ui.ctx().request_repaint();
        }
    }

    /// "3 of 7", or that there is nothing; without words nothing is said.
    fn count(&self) -> Option<String> {
        let words = match (self.current(), self.hits.len()) {
            _ if !self.has_words() => return None,
            (Some(current), MOST_HITS) => format!("{} of {MOST_HITS} or more", current + 1),
            (Some(current), count) => format!("{} of {count}", current + 1),
            (None, _) => "Not in the letter".to_owned(),
        };
        Some(words)
    }

    /// How many of the places stay as they are.
    fn fixed(&self) -> Option<String> {
        match self.hits.iter().filter(|hit| hit.is_fixed).count() {
            0 => None,
            1 => Some("1 is in a gap, a link or a number and stays".to_owned()),
            count => Some(format!("{count} are in gaps, links or numbers and stay")),
        }
    }

    /// What a screen reader is told.
    fn aloud(&self) -> String {
        let count = self.count().unwrap_or_default();
        match self.current_hit() {
            Some(hit) if hit.is_fixed => format!("{count}, in a gap, a link or a number"),
            _ => count,
        }
    }
}

fn field_ui(ui: &mut Ui, id: Id, name: &str, text: &mut String, width: f32) -> Response {
    let field = ui.add(
        TextEdit::singleline(text)
            .id(id)
            .char_limit(LONGEST)
            .hint_text(name)
            .margin(Margin::symmetric(10, 6))
            .desired_width(width),
    );
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    field
}

fn button(words: &str) -> Button<'_> {
    Button::new(words).min_size(vec2(0.0, 28.0))
}

/// Whether Enter was pressed in a field, and Shift with it; taken out of the frame, so that the field keeps the keyboard.
fn entered(ui: &Ui, id: Id) -> Option<bool> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    ui.input_mut(|input| {
        // Enter alone answers to Shift+Enter too, so that is asked first.
        let with_shift = input.consume_key(Modifiers::SHIFT, Key::Enter);
        let is_pressed = with_shift || input.consume_key(Modifiers::NONE, Key::Enter);
        is_pressed.then_some(with_shift)
    })
}

/// Selects all that stands in a field, so that other words can be typed at once.
fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let all = CCursorRange::two(CCursor::default(), end);
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}
