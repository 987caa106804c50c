//! Every command of the window: what it is called, what it does, and the keys for it. Menus, the palette, the shortcuts
//! and the help page are all made from this.

mod available;
mod menu;
mod text;

pub(super) use menu::Menu;

use super::view::Room;
use crate::output::Form;
use crate::store::CaseState;
use crate::workbench::{Layer, ThemeChoice, Workbench};
use egui::{Event, Key, KeyboardShortcut, Modifiers};

/// Something the adviser can have the window do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    /// Loads what was copied as a new post.
    PastePost,
    /// Loads a post from a file.
    OpenFile,
    /// Chooses a folder that is watched for posts.
    WatchFolder,
    /// Opens the next case of the list.
    NextCase,
    /// Opens the case before.
    PreviousCase,
    /// Says how far the open case has come.
    SetState(CaseState),
    /// Puts the cursor into the search of the cases.
    FindCase,
    /// Lists the cases that were removed.
    RemovedCases,
    /// Takes the open case off the list.
    DeleteCase,
    /// Backs up the cases and the library.
    BackUp,
    /// Saves a backup in another folder.
    SaveBackup,
    /// Lists the backups, to put one back.
    Backups,
    /// Sets a passphrase for the cases.
    SetPassphrase,
    /// Sets another.
    ChangePassphrase,
    /// Takes it off.
    TakePassphraseOff,
    /// Deletes the open case for good.
    DeleteForGood,
    /// Looks for what is kept about a person.
    FindPerson,
    /// Closes the window.
    Quit,
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// Ticks all strong suggestions.
    TickStrong,
    /// Puts the cursor into the checklist's filter.
    FilterIssues,
    /// Shows a kind of marks in the post, or hides it.
    ToggleLayer(Layer),
    /// Goes to the next marked words of the post.
    NextMark,
    /// Goes to the marked words before.
    PreviousMark,
    /// Ticks an issue for the words selected in the post.
    TickForWords,
    /// Takes the words selected in the post for a question.
    MakeQuestion,
    /// Quotes the words selected in the post.
    QuoteWords,
    /// Goes to the next question that is not settled.
    NextQuestion,
    /// Takes the passage that may answer a question for its answer, and goes on to the next one.
    ConfirmAnswer,
    /// Says which passage answers the question the keyboard was last on.
    LinkQuestion,
    /// Searches the library for a passage to add.
    AddPassage,
    /// Turns the poster's sentences round, to choose from.
    Restate,
    /// Offers what was written by hand in letters of cases like this one.
    EarlierParagraphs,
    /// Finds words in the letter, and puts others in their place.
    FindWords,
    /// Goes to the next place where they stand.
    FindNext,
    /// Goes to the place before.
    FindPrevious,
    /// Makes the selected words bold.
    Bold,
    /// Goes to the next gap.
    NextGap,
    /// Goes to the next words a check points at.
    NextCheck,
    /// Puts the first fix in for the words the cursor is at.
    Mend,
    /// Moves the passage up.
    MoveUp,
    /// Moves the passage down.
    MoveDown,
    /// Takes the passage out.
    RemovePassage,
    /// Puts the library's wording back.
    RestoreWording,
    /// Shows where the passage that the cursor is in comes from.
    ShowOrigin,
    /// Suggests other words for the passage.
    SuggestChange,
    /// Keeps the paragraph as a passage.
    KeepParagraph,
    /// Shows the letter as the parent will read it.
    Preview,
    /// Copies the letter.
    Copy,
    /// Copies the letter for an e-mail.
    CopyForMail,
    /// Saves the letter as a file.
    SaveLetter,
    /// Tries again to save what could not be saved.
    TrySaving,
    /// Saves somewhere else what cannot be saved where it belongs.
    SaveElsewhere,
    /// Shows where each sentence of the sent letter came from.
    Receipt,
    /// Seals the case for a colleague.
    SendForReview,
    /// Opens what a colleague sealed.
    OpenReview,
    /// Shows what is thought of the letter, by a colleague or here.
    ReadReview,
    /// Makes a page of the letter to be printed.
    Print,
    /// Chooses the form letters are copied in.
    UseForm(Form),
    /// Goes to the desk, as it was left.
    ShowDesk,
    /// Goes to the library, and to the passage that the cursor is in.
    ShowLibrary,
    /// Puts the cursor into the library's search.
    SearchLibrary,
    /// Looks after the library, or only reads it again.
    CurateLibrary,
    /// Begins a passage.
    NewPassage,
    /// Takes in passages of another program or an old document.
    ImportElsewhere,
    /// Edits the entry on show.
    EditEntry,
    /// Saves the entry that is being edited.
    SaveEntry,
    /// Finds words in the library and puts others in their place.
    ReplaceWords,
    /// Takes the library's last step back.
    UndoLibrary,
    /// Does it again.
    RedoLibrary,
    /// Goes to the cases.
    GoToCases,
    /// Goes to the post.
    GoToPost,
    /// Shows beside the post what the poster was sent before.
    LastLetter,
    /// Goes to the checklist.
    GoToIssues,
    /// Goes to the letter.
    GoToLetter,
    /// Goes to the checks.
    GoToChecks,
    /// Goes to the next pane.
    NextPane,
    /// Goes to the pane before.
    PreviousPane,
    /// Light or dark.
    UseTheme(ThemeChoice),
    /// Makes everything larger.
    ZoomIn,
    /// Makes everything smaller.
    ZoomOut,
    /// Makes everything its usual size.
    ZoomReset,
    /// Chooses which checks are asked.
    Checks,
    /// Sets the name letters are signed with.
    SignAs,
    /// Finds any command by its name.
    Palette,
    /// Shows the page of the guide about what the adviser is in.
    Help,
    /// Shows all commands and their keys.
    Keys,
    /// Opens the sample case, with things to try on it.
    SampleCase,
    /// Shows the settings.
    Settings,
    /// Lists what was told.
    Notices,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Command {
    /// All commands, in the order of the menus.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        Menu::ALL
            .into_iter()
            .flat_map(Menu::groups)
            .flat_map(|group| group.iter().copied())
    }

    /// Its keys, the first of which menus show.
    pub(super) fn shortcuts(self) -> &'static [KeyboardShortcut] {
        const fn keys(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(modifiers, key)
        }
        const NONE: Modifiers = Modifiers::NONE;
        const ALT: Modifiers = Modifiers::ALT;
        match self {
            Self::PastePost => const { &[keys(CTRL_SHIFT, Key::V)] },
            Self::OpenFile => const { &[keys(CTRL, Key::O)] },
            Self::NextCase => const { &[keys(CTRL, Key::PageDown)] },
            Self::FindCase => const { &[keys(CTRL_SHIFT, Key::F)] },
            Self::PreviousCase => const { &[keys(CTRL, Key::PageUp)] },
            Self::Quit => const { &[keys(CTRL, Key::Q)] },
            Self::EditEntry => const { &[keys(CTRL, Key::E)] },
            Self::ReplaceWords | Self::FindWords => const { &[keys(CTRL, Key::H)] },
            Self::SaveEntry => const { &[keys(CTRL, Key::S)] },
            Self::Undo | Self::UndoLibrary => const { &[keys(CTRL, Key::Z)] },
            Self::Redo | Self::RedoLibrary => {
                const { &[keys(CTRL_SHIFT, Key::Z), keys(CTRL, Key::Y)] }
            }
            Self::TickStrong => const { &[keys(CTRL_SHIFT, Key::T)] },
            Self::FilterIssues => const { &[keys(CTRL, Key::F)] },
            Self::ToggleLayer(Layer::Evidence) => const { &[keys(ALT, Key::Num1)] },
            Self::ToggleLayer(Layer::Questions) => const { &[keys(ALT, Key::Num2)] },
            Self::ToggleLayer(Layer::Facts) => const { &[keys(ALT, Key::Num3)] },
            Self::ToggleLayer(Layer::Flags) => const { &[keys(ALT, Key::Num4)] },
            Self::NextMark => const { &[keys(NONE, Key::F7)] },
            Self::PreviousMark => const { &[keys(Modifiers::SHIFT, Key::F7)] },
            Self::TickForWords => const { &[keys(ALT, Key::I)] },
            Self::MakeQuestion => const { &[keys(ALT, Key::U)] },
            Self::QuoteWords => const { &[keys(ALT, Key::Q)] },
            Self::NextQuestion => const { &[keys(NONE, Key::F9)] },
            Self::ConfirmAnswer => const { &[keys(ALT, Key::Y)] },
            Self::LinkQuestion => const { &[keys(ALT, Key::A)] },
            Self::ShowOrigin => const { &[keys(ALT, Key::O)] },
            Self::AddPassage => const { &[keys(CTRL, Key::J)] },
            Self::EarlierParagraphs => const { &[keys(CTRL_SHIFT, Key::J)] },
            Self::LastLetter => const { &[keys(CTRL_SHIFT, Key::L)] },
            Self::Restate => const { &[keys(CTRL, Key::R)] },
            Self::Bold => const { &[keys(CTRL, Key::B)] },
            Self::FindNext => const { &[keys(NONE, Key::F3)] },
            Self::FindPrevious => const { &[keys(Modifiers::SHIFT, Key::F3)] },
            Self::NextGap => const { &[keys(CTRL, Key::G)] },
            Self::NextCheck => const { &[keys(NONE, Key::F8)] },
            Self::Mend => const { &[keys(CTRL, Key::Period)] },
            Self::MoveUp => const { &[keys(ALT, Key::ArrowUp)] },
            Self::MoveDown => const { &[keys(ALT, Key::ArrowDown)] },
            Self::RemovePassage => const { &[keys(CTRL_SHIFT, Key::Backspace)] },
            Self::Preview => const { &[keys(CTRL, Key::P)] },
            Self::Copy => const { &[keys(CTRL, Key::Enter)] },
            Self::CopyForMail => const { &[keys(CTRL_SHIFT, Key::Enter)] },
            Self::SaveLetter => const { &[keys(CTRL, Key::S)] },
            Self::Print => const { &[keys(CTRL_SHIFT, Key::P)] },
            // The same keys go there and back: each command works in the other's room.
            Self::ShowDesk | Self::ShowLibrary => const { &[keys(CTRL, Key::L)] },
            Self::SearchLibrary => const { &[keys(CTRL, Key::F)] },
            Self::GoToCases => const { &[keys(CTRL, Key::Num1)] },
            Self::GoToPost => const { &[keys(CTRL, Key::Num2)] },
            Self::GoToIssues => const { &[keys(CTRL, Key::Num3)] },
            Self::GoToLetter => const { &[keys(CTRL, Key::Num4)] },
            Self::GoToChecks => const { &[keys(CTRL, Key::Num5)] },
            Self::NextPane => const { &[keys(NONE, Key::F6)] },
            Self::PreviousPane => const { &[keys(Modifiers::SHIFT, Key::F6)] },
            Self::ZoomIn => const { &[keys(CTRL, Key::Plus), keys(CTRL, Key::Equals)] },
            Self::ZoomOut => const { &[keys(CTRL, Key::Minus)] },
            Self::ZoomReset => const { &[keys(CTRL, Key::Num0)] },
            Self::Palette => const { &[keys(CTRL, Key::K)] },
            Self::Help => const { &[keys(NONE, Key::F1)] },
            Self::Keys => const { &[keys(Modifiers::SHIFT, Key::F1)] },
            Self::Settings => const { &[keys(CTRL, Key::Comma)] },
            Self::SetState(_)
            | Self::Receipt
            | Self::TrySaving
            | Self::SaveElsewhere
            | Self::SendForReview
            | Self::OpenReview
            | Self::ReadReview
            | Self::DeleteCase
            | Self::DeleteForGood
            | Self::FindPerson
            | Self::RemovedCases
            | Self::BackUp
            | Self::SaveBackup
            | Self::Backups
            | Self::SetPassphrase
            | Self::ChangePassphrase
            | Self::TakePassphraseOff
            | Self::WatchFolder
            | Self::CurateLibrary
            | Self::NewPassage
            | Self::ImportElsewhere
            | Self::RestoreWording
            | Self::SuggestChange
            | Self::KeepParagraph
            | Self::UseForm(_)
            | Self::UseTheme(_)
            | Self::Checks
            | Self::SampleCase
            | Self::Notices
            | Self::SignAs => &[],
        }
    }

    /// What menus call it now: undo and redo name the step.
    pub(super) fn text_now(self, bench: &Workbench) -> String {
        let text = self.text_and_tooltip().0;
        let (verb, step) = match self {
            Self::Undo => ("Undo", bench.undo_name().map(str::to_owned)),
            Self::Redo => ("Redo", bench.redo_name().map(str::to_owned)),
            Self::UndoLibrary => ("Undo", bench.library_undo_name()),
            Self::RedoLibrary => ("Redo", bench.library_redo_name()),
            _ => (text, None),
        };
        step.map_or_else(|| text.to_owned(), |step| format!("{verb} {step}"))
    }

    /// Its first keys as people write them: "Ctrl+Enter".
    pub(super) fn keys(self, ctx: &egui::Context) -> Option<String> {
        self.shortcuts()
            .first()
            .map(|shortcut| ctx.format_shortcut(shortcut))
    }

    /// Whether its keys are pressed in this frame; takes them out of the input.
    pub(super) fn is_pressed(self, ctx: &egui::Context) -> bool {
        let mut shortcuts = self.shortcuts().iter();
        shortcuts.any(|keys| ctx.input_mut(|input| input.consume_shortcut(keys)))
    }

    /// Whether its keys belong to the field somebody writes in, while one has the keyboard. The letter has no undo of its own.
    fn is_left_to_fields(self) -> bool {
        matches!(self, Self::UndoLibrary | Self::RedoLibrary)
    }

    /// Takes the keys of a room's commands pressed in this frame out of the input and gives those commands.
    pub(super) fn pressed(ctx: &egui::Context, room: Room) -> Vec<Self> {
        if !is_any_key_pressed(ctx, |_| true) {
            return Vec::new();
        }
        let is_writing = ctx.text_edit_focused();
        let mut by_keys: Vec<(Self, &KeyboardShortcut)> = Self::all()
            .filter(|command| command.works_in(room))
            .filter(|command| !(is_writing && command.is_left_to_fields()))
            .flat_map(|command| command.shortcuts().iter().map(move |keys| (command, keys)))
            .collect();
        // A shortcut with more modifiers must be asked first: Ctrl+Shift+Z also answers to Ctrl+Z.
        by_keys.sort_by_key(|(_, keys)| !keys.modifiers.shift);
        ctx.input_mut(|input| {
            by_keys
                .into_iter()
                .filter(|(_, keys)| input.consume_shortcut(keys))
                .map(|(command, _)| command)
                .collect()
        })
    }

    /// Takes the letters out of a frame that come along with Alt and the key of a command, where the system takes Alt for no
    /// more than another way to write them, as X11 does: also where the command does not work, as in a dialog.
    pub(super) fn drop_letters_of_alt(ctx: &egui::Context) {
        if !is_any_key_pressed(ctx, |modifiers| modifiers.alt) {
            return;
        }
        let letters: Vec<String> = Self::all()
            .flat_map(|command| command.shortcuts().iter())
            .filter(|keys| ctx.input(|input| is_pressed_with_alt(input, keys)))
            .map(|keys| keys.logical_key.symbol_or_name().to_lowercase())
            .collect();
        if letters.is_empty() {
            return;
        }
        let is_one = |event: &Event| matches!(event, Event::Text(text) if letters.contains(&text.to_lowercase()));
        ctx.input_mut(|input| input.events.retain(|event| !is_one(event)));
    }
}

/// Whether any key is pressed in this frame with such modifiers: in most frames there is none.
fn is_any_key_pressed(ctx: &egui::Context, fits: impl Fn(Modifiers) -> bool) -> bool {
    ctx.input(|input| {
        let mut events = input.events.iter();
        events.any(|event| {
            matches!(event, Event::Key { pressed: true, modifiers, .. } if fits(*modifiers))
        })
    })
}

fn is_pressed_with_alt(input: &egui::InputState, keys: &KeyboardShortcut) -> bool {
    keys.modifiers.alt
        && input.events.iter().any(|event| {
            matches!(event, Event::Key { key, pressed: true, modifiers, .. }
                if *key == keys.logical_key && modifiers.matches_logically(keys.modifiers))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_commands_share_a_name_or_keys_of_a_room() {
        let mut names = BTreeSet::new();
        let mut keys = BTreeSet::new();
        for command in Command::all() {
            assert!(names.insert(command.text_and_tooltip().0), "{command:?}");
            for room in [Room::Desk, Room::Library] {
                let shortcuts = command.shortcuts().iter();
                for shortcut in shortcuts.filter(|_| command.works_in(room)) {
                    assert!(
                        keys.insert(format!("{shortcut:?} {room:?}")),
                        "{command:?}: {shortcut:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn nothing_changes_a_letter_that_cannot_be_seen() {
        for command in [Command::Undo, Command::Copy, Command::RemovePassage] {
            assert!(!command.works_in(Room::Library), "{command:?}");
        }
    }

    #[test]
    fn the_editor_loses_none_of_its_own_keys() {
        let taken: Vec<_> = Command::all().flat_map(Command::shortcuts).collect();
        for key in [
            Key::A,
            Key::C,
            Key::X,
            Key::V,
            Key::Home,
            Key::End,
            Key::Backspace,
            Key::Delete,
        ] {
            let own = KeyboardShortcut::new(CTRL, key);
            assert!(!taken.contains(&&own), "Ctrl+{key:?}");
        }
    }
}
