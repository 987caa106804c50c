//! The keys in a text: they move the cursor, select, copy, and ask for what can be done with the words.

use super::{Caret, Shown, TextView, Touched, moving};
use egui::{Event, EventFilter, Key, Modifiers, Ui};

/// How many rows a page has.
const PAGE_ROWS: usize = 12;

/// Takes the keys of this frame, if the text has the keyboard.
pub(super) fn take(ui: &Ui, shown: &Shown<'_>, view: &mut TextView) -> Option<Touched> {
    if !shown.response.has_focus() {
        return None;
    }
    let mut caret = shown
        .caret(view)
        .unwrap_or_else(|| Caret::new(shown.words.text, 0));
    if view.caret.is_none_or(|known| known.text != caret.text) {
        view.put(caret);
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: !caret.span().is_empty(),
        ..Default::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(shown.response.id, filter));
    let mut touched = None;
    for event in ui.input(|input| input.events.clone()) {
        match event {
            Event::Copy => touched = copied(shown, caret).or(touched),
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => {
                touched = asked(ui, shown, caret, key, modifiers).or(touched);
                caret = moved(ui, shown, caret, key, modifiers).unwrap_or(caret);
            }
            _ => {}
        }
    }
    view.put(caret);
    touched
}

fn copied(shown: &Shown<'_>, caret: Caret) -> Option<Touched> {
    let words = caret.span().of(shown.words.words)?;
    (!words.is_empty()).then(|| Touched::Copy(words.to_owned()))
}

/// What keys that move nothing ask for.
fn asked(
    ui: &Ui,
    shown: &Shown<'_>,
    caret: Caret,
    key: Key,
    modifiers: Modifiers,
) -> Option<Touched> {
    let menu = || {
        let caret = shown.laid.caret(ui, caret.at);
        Some(Touched::Menu(caret.translate(shown.at.to_vec2()), true))
    };
    match key {
        Key::Menu => menu(),
        Key::F10 if modifiers.shift => menu(),
        Key::Enter if modifiers.is_none() && caret.span().is_empty() => {
            Some(Touched::Entered(caret.at))
        }
        Key::Enter if modifiers.is_none() => menu(),
        _ => None,
    }
}

/// Where a key takes the caret; nothing if it is no key that moves it.
fn moved(
    ui: &Ui,
    shown: &Shown<'_>,
    caret: Caret,
    key: Key,
    modifiers: Modifiers,
) -> Option<Caret> {
    if modifiers.alt {
        return None;
    }
    let (words, laid) = (shown.words.words, shown.laid);
    let by_words = modifiers.command;
    let span = caret.span();
    let has_selection = !span.is_empty() && !modifiers.shift;
    let mut x = None;
    let at = match key {
        Key::ArrowLeft if has_selection && !by_words => span.start,
        Key::ArrowRight if has_selection && !by_words => span.end,
        Key::ArrowLeft if by_words => moving::by_word(words, caret.at, false),
        Key::ArrowRight if by_words => moving::by_word(words, caret.at, true),
        Key::ArrowLeft => moving::by_character(words, caret.at, false),
        Key::ArrowRight => moving::by_character(words, caret.at, true),
        Key::ArrowUp | Key::ArrowDown | Key::PageUp | Key::PageDown if !by_words => {
            let down = matches!(key, Key::ArrowDown | Key::PageDown);
            let is_page = matches!(key, Key::PageUp | Key::PageDown);
            let rows = if is_page { PAGE_ROWS } else { 1 };
            let keeps = caret.x.unwrap_or_else(|| laid.caret(ui, caret.at).left());
            x = Some(keeps);
            (0..rows).fold(caret.at, |at, _| laid.row_from(ui, at, keeps, down))
        }
        Key::Home if by_words => 0,
        Key::End if by_words => words.len(),
        Key::Home => laid.row_end(ui, caret.at, false),
        Key::End => laid.row_end(ui, caret.at, true),
        Key::A if by_words => {
            return Some(Caret {
                at: words.len(),
                from: 0,
                x: None,
                ..caret
            });
        }
        Key::Escape => caret.at,
        _ => return None,
    };
    let from = if modifiers.shift { caret.from } else { at };
    Some(Caret {
        at,
        from,
        x,
        ..caret
    })
}
