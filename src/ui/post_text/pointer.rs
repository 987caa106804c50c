//! What the pointer does to a text: puts the cursor, selects, and asks for what can be done with the words.

use super::{Caret, Shown, TextView, Touched, moving};
use egui::{PointerButton, Pos2, Rect, Ui, Vec2, vec2};

impl Shown<'_> {
    /// Takes what the pointer does in this frame; gives what it asks for.
    pub(super) fn take_pointer(&self, ui: &Ui, view: &mut TextView) -> Option<Touched> {
        let (text, words) = (self.words.text, self.words.words);
        let point = self.response.interact_pointer_pos();
        let point = point.or_else(|| self.response.hover_pos())?;
        let place = self.place_under(ui, point);
        let over = |(from, at): (usize, usize)| Caret {
            from,
            ..Caret::new(text, at)
        };
        let is_down_on = self.response.is_pointer_button_down_on();
        let (primary, secondary, shift) = ui.input(|input| {
            let pointer = &input.pointer;
            (
                pointer.primary_pressed(),
                pointer.secondary_pressed(),
                input.modifiers.shift,
            )
        });
        if is_down_on && primary {
            self.response.request_focus();
            let known = self.caret(view).filter(|_| shift);
            view.put(over((known.map_or(place, |caret| caret.from), place)));
        } else if is_down_on && secondary {
            self.response.request_focus();
            let selected = self.caret(view).map(|caret| caret.span());
            let is_inside = selected.is_some_and(|span| span.start <= place && place < span.end);
            if !is_inside {
                view.put(over(moving::word_at(words, place)));
            }
        } else if self.response.dragged_by(PointerButton::Primary)
            && let Some(mut caret) = self.caret(view).filter(|caret| caret.at != place)
            && ui.input(|input| input.pointer.is_decidedly_dragging())
        {
            caret.at = place;
            view.put(caret);
            // The view follows the caret; a pointer that rests outside goes on with it.
            ui.request_repaint();
        } else if self.response.triple_clicked() {
            view.put(over(moving::paragraph_at(words, place)));
        } else if self.response.double_clicked() {
            view.put(over(moving::word_at(words, place)));
        }
        self.asked_by_pointer(view, place, point)
    }

    /// What letting go of the button asks for.
    fn asked_by_pointer(&self, view: &TextView, place: usize, point: Pos2) -> Option<Touched> {
        let spot = Rect::from_min_size(point, Vec2::ZERO);
        let below = spot.translate(vec2(4.0, 12.0));
        let caret = self.caret(view);
        let is_selected = caret.is_some_and(|caret| !caret.span().is_empty());
        if self.response.secondary_clicked() {
            return Some(Touched::Menu(spot, false));
        }
        let is_dragged = self.response.drag_stopped_by(PointerButton::Primary);
        let is_clicked = self.response.clicked_by(PointerButton::Primary);
        match is_selected {
            true if is_dragged || is_clicked => Some(Touched::Menu(below, false)),
            false if is_clicked => Some(Touched::Clicked(place)),
            _ => None,
        }
    }
}
