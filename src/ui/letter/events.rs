//! Events that egui's text edit must not see, because it would misread them: taken out of the frame before it is shown.

use super::gaps::Way;
use crate::reply::Draft;
use egui::{Event, Id, Key, Modifiers, Ui, accesskit};

/// A key for the list of choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChoiceKey {
    /// The choice above.
    Up,
    /// The choice below.
    Down,
    /// Take this one.
    Take,
    /// Close the list.
    Close,
}

/// The list that is open at the cursor, whose keys the text edit must not see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listing {
    /// None is open.
    None,
    /// The choices of a gap.
    Choices,
    /// What a slash offers; with nothing to choose only Escape is its own.
    Slash {
        /// Whether there is something to choose.
        offers: bool,
    },
}

/// What was taken out of a frame.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// Tab or Shift+Tab was pressed.
    pub walk: Option<Way>,
    /// The selection is to be copied.
    pub copy: bool,
    /// The selection is to be cut.
    pub cut: bool,
    /// The menu is to be opened at the cursor.
    pub menu: bool,
    /// A slash was typed.
    pub slash: bool,
    /// The draft before it was typed, if it took the place of no words.
    pub unslashed: Option<Draft>,
    /// Text is pasted in this frame.
    pub pasted: bool,
    /// A key for the list of choices, if one is open.
    pub choice: Option<ChoiceKey>,
    /// The text a screen reader wants the letter to be.
    pub wanted_text: Option<String>,
    /// An input method began or went on composing, or ended it.
    pub composing: Option<bool>,
    /// Keys that are the program's.
    withheld: Vec<Event>,
}

/// Takes out of this frame what the text edit must not see; `late` holds what the last frame put off.
pub(super) fn take(
    ui: &Ui,
    id: Id,
    focused: bool,
    listing: Listing,
    late: &mut Vec<Event>,
) -> Taken {
    let mut taken = Taken::default();
    ui.input_mut(|input| {
        let mut events = std::mem::take(late);
        events.append(&mut input.events);
        for event in events {
            if let Some(text) = wanted_text(&event, id) {
                taken.wanted_text = Some(text);
            } else if !focused {
                input.events.push(event);
            } else if !late.is_empty() || taken.walk.is_some() || taken.choice.is_some() {
                // What comes after such a key must find the selection where the key puts it.
                late.push(event);
            } else {
                sort(event, listing, &mut taken, &mut input.events, late);
            }
        }
    });
    if !late.is_empty() {
        ui.ctx().request_repaint();
    }
    taken
}

/// Puts one event where it belongs: to what was taken, to the text edit, or off to the next frame.
fn sort(
    event: Event,
    listing: Listing,
    taken: &mut Taken,
    kept: &mut Vec<Event>,
    late: &mut Vec<Event>,
) {
    match &event {
        Event::Copy => taken.copy = true,
        Event::Cut => {
            taken.cut = true;
            kept.push(pressed(Key::Backspace));
        }
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } if walks(*key, *modifiers).is_some() || chooses(listing, *key, *modifiers).is_some() => {
            // What was typed before the key in the same frame must reach the letter before the selection moves.
            if kept.iter().any(writes) {
                late.push(event);
            } else {
                taken.choice = chooses(listing, *key, *modifiers);
                taken.walk = walks(*key, *modifiers).filter(|_| taken.choice.is_none());
            }
        }
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } if opens_menu(*key, *modifiers) => {
            taken.menu = true;
        }
        Event::Key { key, modifiers, .. } if is_the_programs(*key, *modifiers) => {
            taken.withheld.push(event);
        }
        Event::Text(text) => {
            taken.slash |= text.contains('/');
            kept.push(event);
        }
        Event::Paste(_) => {
            taken.pasted = true;
            kept.push(event);
        }
        Event::Ime(ime) => {
            taken.composing =
                Some(matches!(ime, egui::ImeEvent::Preedit { text, .. } if !text.is_empty()));
            kept.push(event);
        }
        _ => kept.push(event),
    }
}

/// Gives the program's own keys back, for those who look at the frame's events after the page.
pub(super) fn give_back(ui: &Ui, taken: &mut Taken) {
    ui.input_mut(|input| input.events.append(&mut taken.withheld));
}

fn pressed(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

fn writes(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(_) | Event::Paste(_) | Event::Ime(_) | Event::Key { pressed: true, .. }
    )
}

fn walks(key: Key, modifiers: Modifiers) -> Option<Way> {
    match key {
        Key::Tab if modifiers.is_none() => Some(Way::Next),
        Key::Tab if modifiers.shift_only() => Some(Way::Previous),
        _ => None,
    }
}

/// Whether a key opens the menu at the cursor, as in other programs: that of its own, or Shift+F10 where there is none.
fn opens_menu(key: Key, modifiers: Modifiers) -> bool {
    match key {
        Key::Menu => modifiers.is_none(),
        Key::F10 => modifiers.shift_only(),
        _ => false,
    }
}

fn chooses(listing: Listing, key: Key, modifiers: Modifiers) -> Option<ChoiceKey> {
    match key {
        _ if modifiers.any() || listing == Listing::None => None,
        Key::Escape => Some(ChoiceKey::Close),
        _ if listing == (Listing::Slash { offers: false }) => None,
        Key::Tab if listing != Listing::Choices => Some(ChoiceKey::Take),
        Key::ArrowUp => Some(ChoiceKey::Up),
        Key::ArrowDown => Some(ChoiceKey::Down),
        Key::Enter => Some(ChoiceKey::Take),
        _ => None,
    }
}

/// Whether a key belongs to the program: egui's text edit would undo on its own or delete to the end of the paragraph.
fn is_the_programs(key: Key, modifiers: Modifiers) -> bool {
    match key {
        Key::Z | Key::Y | Key::K | Key::Enter | Key::B => modifiers.command || modifiers.ctrl,
        Key::U | Key::W | Key::H => modifiers.ctrl,
        Key::ArrowUp | Key::ArrowDown => modifiers.alt,
        _ => false,
    }
}

/// The text that a screen reader asks to set: egui would replace every block by it.
fn wanted_text(event: &Event, id: Id) -> Option<String> {
    match event {
        Event::AccessKitActionRequest(accesskit::ActionRequest {
            action: accesskit::Action::SetValue,
            target_node,
            target_tree,
            data: Some(accesskit::ActionData::Value(value)),
        }) if *target_node == id.accesskit_id() && *target_tree == accesskit::TreeId::ROOT => {
            Some(value.to_string())
        }
        _ => None,
    }
}
