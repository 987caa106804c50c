//! The list that a slash opens at the cursor: what can be added to the letter, found by what is typed behind it.

use super::caret::Selection;
use super::choices::is_pressed;
use super::events::{ChoiceKey, Taken};
use super::{LetterEvent, Offer};
use crate::reply::{Draft, edit};
use crate::text::Span;
use egui::{Id, Popup, PopupCloseBehavior, Rect, RichText, ScrollArea, Ui};

/// The longest words a slash goes on looking for, in bytes.
const LONGEST: usize = 40;
/// The width of the list, in points.
const WIDTH: f32 = 380.0;
/// The height of the list, in points, and of what is shown of the marked offer.
const HEIGHTS: [f32; 2] = [190.0, 96.0];
/// The height of all else in it: what the keys do, lines and margins.
const REST: f32 = 64.0;
/// The room between it and the cursor.
const GAP: f32 = 4.0;

/// The list, while it is open.
#[derive(Default)]
pub(super) struct Slash {
    open: Option<Open>,
}

struct Open {
    /// Where the slash stands in the letter.
    at: usize,
    /// What is typed behind it.
    words: String,
    /// The letter before the slash was typed, where nothing else was changed by it.
    before: Option<Draft>,
    offers: Vec<Offer>,
    highlighted: usize,
    moved: bool,
    shown_at: Option<Rect>,
}

impl Slash {
    /// Whether the list is open, and whether there is something in it to choose.
    pub(super) fn is_open(&self) -> Option<bool> {
        self.open.as_ref().map(|open| !open.offers.is_empty())
    }

    /// Where the slash stands.
    pub(super) fn at(&self) -> Option<usize> {
        self.open.as_ref().map(|open| open.at)
    }

    /// What a screen reader is to hear of the marked offer.
    pub(super) fn spoken(&self) -> Option<String> {
        let open = self.open.as_ref()?;
        let offer = open.offers.get(open.highlighted)?;
        let (number, count) = (open.highlighted + 1, open.offers.len());
        Some(format!("{}, {number} of {count}", offer.title))
    }

    /// Opens the list where a slash was typed at the beginning of a word, and closes it when the cursor leaves the words
    /// behind it.
    pub(super) fn follow(
        &mut self,
        ui: &Ui,
        text: &str,
        caret: Option<usize>,
        taken: &Taken,
        offers: &dyn Fn(&str) -> Vec<Offer>,
    ) {
        if let Some(open) = &mut self.open {
            let words = caret.and_then(|caret| words_behind(text, open.at, caret));
            match words {
                Some(words) if words == open.words => {}
                Some(words) => {
                    open.offers = offers(words);
                    open.highlighted = 0;
                    open.words = words.to_owned();
                    if open.offers.is_empty() && words.contains(' ') {
                        // Nobody looks for a passage with so many words: it is a sentence.
                        self.open = None;
                    }
                }
                None if is_pressed(ui, open.shown_at) => {}
                None => self.open = None,
            }
        } else if taken.slash
            && let Some((at, words)) = caret.and_then(|caret| asked(text, caret))
        {
            self.open = Some(Open {
                at,
                words: words.to_owned(),
                before: taken.unslashed.clone(),
                offers: offers(words),
                highlighted: 0,
                moved: false,
                shown_at: None,
            });
        }
    }

    /// Answers a key; gives what it took, as the page's event.
    pub(super) fn key(&mut self, key: ChoiceKey, draft: &Draft) -> Option<LetterEvent> {
        let open = self.open.as_mut()?;
        let count = open.offers.len().max(1);
        open.moved = true;
        match key {
            ChoiceKey::Up => open.highlighted = (open.highlighted + count - 1) % count,
            ChoiceKey::Down => open.highlighted = (open.highlighted + 1) % count,
            ChoiceKey::Take => return self.take(None, draft),
            ChoiceKey::Close => self.open = None,
        }
        None
    }

    /// Takes an offer, the marked one if none is named, and the words that asked for it out of the letter.
    fn take(&mut self, index: Option<usize>, draft: &Draft) -> Option<LetterEvent> {
        let open = self.open.take()?;
        let offer = open.offers.get(index.unwrap_or(open.highlighted))?;
        let asked = Span::new(open.at, open.at + "/".len() + open.words.len());
        let mut without = draft.clone();
        edit::delete(&mut without, asked);
        // The letter before the slash has a gap again that the slash was typed over. When words were typed in the same frame
        // as the slash it lacks them, and is no letter to go back to.
        let before = open.before.filter(|it| it.text() == without.text());
        let draft = before.unwrap_or(without);
        Some(LetterEvent::Add {
            draft,
            at: open.at,
            adds: offer.adds.clone(),
        })
    }

    /// Shows the list under `anchor`; gives what was clicked.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        id: Id,
        anchor: Rect,
        draft: &Draft,
    ) -> Option<LetterEvent> {
        let open = self.open.as_mut()?;
        let popup = Popup::new(id.with("slash"), ui.ctx().clone(), anchor, ui.layer_id())
            .open(true)
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .accessible_name("Add here")
            .gap(GAP);
        let screen = ui.ctx().content_rect();
        let above_or_below = (anchor.top() - screen.top()).max(screen.bottom() - anchor.bottom());
        let shown = popup.show(|ui| {
            ui.set_width(WIDTH.min(screen.width() - 2.0 * REST));
            open.ui(ui, above_or_below - GAP - REST)
        })?;
        open.shown_at = Some(shown.response.rect);
        open.moved = false;
        let clicked = shown.inner?;
        self.take(Some(clicked), draft)
    }
}

impl Open {
    /// Paints the list; where the room is low it comes first, so that the words that ask are never covered.
    fn ui(&self, ui: &mut Ui, room: f32) -> Option<usize> {
        let [list, preview] = HEIGHTS;
        let has_preview = room >= list / 2.0 + preview;
        let list = list.min(if has_preview { room - preview } else { room });
        if self.offers.is_empty() {
            let words = if self.words.is_empty() {
                "Type a word of a passage or of a service"
            } else {
                "Nothing in the library has these words"
            };
            ui.weak(words);
            return None;
        }
        let mut clicked = None;
        ScrollArea::vertical()
            .id_salt("offers")
            .max_height(list)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (index, offer) in self.offers.iter().enumerate() {
                    let is_marked = index == self.highlighted;
                    let row = ui.push_id(index, |ui| {
                        let row = egui::Button::selectable(is_marked, &offer.title).truncate();
                        ui.add_sized(
                            [ui.available_width(), 0.0],
                            row.right_text(RichText::new(&offer.about).weak().size(12.5)),
                        )
                    });
                    if is_marked && self.moved {
                        row.inner.scroll_to_me(None);
                    }
                    if row.inner.clicked() {
                        clicked = Some(index);
                    }
                }
            });
        if let Some(offer) = self.offers.get(self.highlighted).filter(|_| has_preview) {
            ui.separator();
            ScrollArea::vertical()
                .id_salt(("preview", self.highlighted))
                .max_height(preview)
                .auto_shrink([false, true])
                .show(ui, |ui| ui.label(RichText::new(&offer.preview).size(13.5)));
        }
        ui.separator();
        ui.label(
            RichText::new("Enter adds it · Esc leaves what you typed")
                .weak()
                .size(12.5),
        );
        clicked
    }
}

/// The slash before the caret that asks for something, and what is typed behind it.
fn asked(text: &str, caret: usize) -> Option<(usize, &str)> {
    let before = text.get(..caret)?;
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let at = line + before.get(line..)?.rfind('/')?;
    let begins_word = before
        .get(..at)?
        .chars()
        .next_back()
        .is_none_or(char::is_whitespace);
    let words = words_behind(text, at, caret).filter(|_| begins_word)?;
    Some((at, words))
}

/// What stands between a slash and the caret, if it can be words that are looked for.
fn words_behind(text: &str, at: usize, caret: usize) -> Option<&str> {
    let words = text.get(at..caret)?.strip_prefix('/')?;
    let is_asking = words.len() <= LONGEST
        && !words.starts_with(char::is_whitespace)
        && !words.contains(['/', '\n']);
    is_asking.then_some(words)
}

/// Where a bare caret stands.
pub(super) fn caret(selection: Option<Selection>) -> Option<usize> {
    let span = selection?.span();
    span.is_empty().then_some(span.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_asks_only_at_the_beginning_of_a_word() {
        for (text, words) in [
            ("/iro", "iro"),
            ("See /frg li", "frg li"),
            ("One.\n/", ""),
            ("either/or /x", "x"),
        ] {
            let found = asked(text, text.len()).map(|(_, words)| words);
            assert_eq!(found, Some(words), "{text}");
        }
        for text in [
            "and/or",
            "3/4",
            "1/12/2026",
            "https://example.org/page",
            "he / she",
            "//x",
            "/one/two",
            "/iro\nnext",
            "",
        ] {
            assert_eq!(asked(text, text.len()), None, "{text}");
        }
    }

    #[test]
    fn words_without_end_are_no_question() {
        let text = format!("/{}", "é".repeat(30));
        assert_eq!(asked(&text, text.len()), None);
        assert_eq!(words_behind("/é", 0, 2), None);
        assert_eq!(words_behind("/é", 0, 99), None);
    }
}
