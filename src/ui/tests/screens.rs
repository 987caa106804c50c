//! Every screen and dialog of the window in turn, over a small library, for what must hold on each of them.

use super::purging::{says, wait_for};
use super::*;

/// The panes of the desk, and the keys that go there.
const PANES: [(Key, &str); 5] = [
    (Key::Num1, "the cases"),
    (Key::Num2, "the post"),
    (Key::Num3, "the issues"),
    (Key::Num4, "the letter"),
    (Key::Num5, "the checks"),
];

/// The commands of the desk that open a dialog.
const DESK_DIALOGS: [&str; 13] = [
    "Open a file…",
    "Add a passage…",
    "Say back what they write…",
    "Suggest a change to this passage…",
    "Keep this paragraph for the library…",
    "Preview",
    "Which checks…",
    "Sign letters as…",
    "Save a backup somewhere else…",
    "Put a backup back…",
    "Delete this case for good…",
    "Find a person…",
    "Keys and commands",
];

/// The kinds, lists and pages of the library.
const PLACES: [&str; 11] = [
    "Issues",
    "Signposts",
    "Sources",
    "House style",
    "Proposals",
    "Shared folder",
    "To approve",
    "Review calendar",
    "Unanswered",
    "In letters",
    "Passages",
];

/// The commands of the library that open a dialog.
const LIBRARY_DIALOGS: [&str; 2] = ["New passage…", "Find and replace…"];

/// Brings a window to each screen and dialog in turn and lets `look` at it. It may do to the window what it likes, but for
/// opening and closing something.
pub(super) fn each(mut look: impl FnMut(&mut Window, &str)) {
    let mut window = Window::small();
    look(&mut window, "the desk without a case");
    window.paste(POST);
    window.press(Key::Space);
    for (key, name) in PANES {
        window.press_with(CTRL, key);
        look(&mut window, name);
    }
    window.press_with(CTRL, Key::K);
    look(&mut window, "the palette");
    window.press(Key::Escape);
    // The cursor stands in a passage of the library.
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::End);
    window.press_with(Modifiers::ALT, Key::O);
    look(&mut window, "where a passage comes from");
    window.press(Key::Escape);
    window.press_with(CTRL, Key::Num4);
    window.press_with(Modifiers::SHIFT, Key::F10);
    look(&mut window, "the menu of the letter");
    window.press(Key::Escape);
    window.press_with(CTRL, Key::Num4);
    dialogs(&mut window, &DESK_DIALOGS, &mut look);
    window.press_with(CTRL, Key::L);
    look(&mut window, "the library");
    window.run_command("Curate the library");
    for place in PLACES {
        window.click_option(place);
        look(&mut window, place);
    }
    window.press_with(CTRL, Key::E);
    look(&mut window, "a passage being edited");
    dialogs(&mut window, &LIBRARY_DIALOGS, &mut look);
    window.run_command("Import from elsewhere…");
    look(&mut window, "a file from elsewhere");
}

fn dialogs(window: &mut Window, commands: &[&str], look: &mut impl FnMut(&mut Window, &str)) {
    for command in commands {
        window.run_command(command);
        assert!(window.has_dialog(), "{command} opens nothing");
        // What a dialog looks for on a thread changes it when it comes.
        wait_for(window, "it has looked", |window| {
            !says(window, "Looking at what goes") && !says(window, "the backups:")
        });
        look(window, command);
        window.press(Key::Escape);
        assert!(!window.has_dialog(), "{command} stays open");
    }
}
