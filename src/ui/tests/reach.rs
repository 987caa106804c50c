//! Every command by keyboard on every screen: by its own keys, and by its name in the palette.

use super::*;
use crate::ui::command::Command;
use egui::KeyboardShortcut;

impl Window {
    /// The commands that can do something now.
    fn available(&self) -> Vec<Command> {
        let (bench, room) = (self.bench(), self.room());
        let all = Command::all().filter(|command| command.is_available(bench, room));
        all.collect()
    }

    /// What would have been carried out by what was pressed.
    fn caught(&mut self) -> Vec<Command> {
        self.harness.state_mut().caught()
    }

    /// Presses keys as a keyboard sends them outside macOS.
    fn press_shortcut(&mut self, keys: &KeyboardShortcut) {
        let mut modifiers = keys.modifiers;
        modifiers.ctrl |= modifiers.command;
        self.harness
            .key_press_modifiers(modifiers, keys.logical_key);
        self.harness.step();
    }
}

#[test]
fn the_keys_of_every_command_work_on_every_screen() {
    let mut found = Vec::new();
    screens::each(|window, screen| {
        // A dialog keeps the keys for itself, and Escape leads out of it.
        if window.has_dialog() {
            return;
        }
        window.harness.state_mut().catch(true);
        for command in window.available() {
            let is_undo = matches!(command, Command::UndoLibrary | Command::RedoLibrary);
            if is_undo && window.harness.ctx.text_edit_focused() {
                // A field has an undo of its own.
                continue;
            }
            for keys in command.shortcuts() {
                window.press_shortcut(keys);
                let caught = window.caught();
                if caught != [command] {
                    found.push(format!("{screen}: {command:?} by {keys:?}: {caught:?}"));
                }
            }
        }
        window.harness.state_mut().catch(false);
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_command_is_run_by_its_name_on_every_screen() {
    let mut desk = Window::small();
    assert_runs_every_command(&mut desk);
    desk.paste(POST);
    assert_runs_every_command(&mut desk);
    let mut library = Window::small_as_lead();
    assert_runs_every_command(&mut library);
}

/// Whether each command that can do something now is the one that Enter runs once its name is typed in the palette.
#[track_caller]
fn assert_runs_every_command(window: &mut Window) {
    for command in window.available() {
        if command == Command::Palette {
            continue;
        }
        let name = command.text_now(window.bench());
        window.press_with(CTRL, Key::K);
        window.type_text(&name);
        window.harness.state_mut().catch(true);
        window.press(Key::Enter);
        assert_eq!(window.caught(), [command], "{name}");
        window.harness.state_mut().catch(false);
    }
}
