//! Every command of the window: what it is called, what it does, and the keys for it. Menus, the palette, the shortcuts
//! and the help page are all made from this.

use crate::output::Form;
use crate::store::CaseState;
use crate::workbench::{OpenCase, ThemeChoice, Workbench};
use egui::{Key, KeyboardShortcut, Modifiers};

/// Something the adviser can have the window do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    /// Loads what was copied as a new post.
    PastePost,
    /// Loads a post from a file.
    OpenFile,
    /// Opens the next case of the list.
    NextCase,
    /// Opens the case before.
    PreviousCase,
    /// Says how far the open case has come.
    SetState(CaseState),
    /// Takes the open case off the list.
    DeleteCase,
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
    /// Searches the library for a passage to add.
    AddPassage,
    /// Turns the poster's sentences round, to choose from.
    Restate,
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
    /// Shows the letter as the parent will read it.
    Preview,
    /// Copies the letter.
    Copy,
    /// Chooses the form letters are copied in.
    UseForm(Form),
    /// Goes to the cases.
    GoToCases,
    /// Goes to the post.
    GoToPost,
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
    /// Shows all commands and their keys.
    Help,
}

/// A menu of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Menu {
    /// Cases and files.
    Case,
    /// Undo and the letter's passages.
    Letter,
    /// Where to go, and how it looks.
    View,
    /// Help.
    Help,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Menu {
    /// All menus, from left to right.
    pub(super) const ALL: [Self; 4] = [Self::Case, Self::Letter, Self::View, Self::Help];

    /// What the menu bar calls it.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Case => "Case",
            Self::Letter => "Letter",
            Self::View => "View",
            Self::Help => "Help",
        }
    }

    /// Its commands, in groups that a line parts.
    pub(super) fn groups(self) -> &'static [&'static [Command]] {
        match self {
            Self::Case => &[
                &[Command::PastePost, Command::OpenFile],
                &[Command::NextCase, Command::PreviousCase],
                &[
                    Command::SetState(CaseState::Drafting),
                    Command::SetState(CaseState::Ready),
                    Command::SetState(CaseState::Sent),
                ],
                &[Command::DeleteCase],
                &[Command::Quit],
            ],
            Self::Letter => &[
                &[Command::Undo, Command::Redo],
                &[Command::TickStrong, Command::FilterIssues],
                &[
                    Command::AddPassage,
                    Command::Restate,
                    Command::NextGap,
                    Command::Bold,
                ],
                &[Command::NextCheck, Command::Mend],
                &[
                    Command::MoveUp,
                    Command::MoveDown,
                    Command::RemovePassage,
                    Command::RestoreWording,
                ],
                &[Command::Preview, Command::Copy],
                &[
                    Command::UseForm(Form::Bbcode),
                    Command::UseForm(Form::Html),
                    Command::UseForm(Form::Markdown),
                    Command::UseForm(Form::Text),
                ],
            ],
            Self::View => &[
                &[
                    Command::GoToCases,
                    Command::GoToPost,
                    Command::GoToIssues,
                    Command::GoToLetter,
                    Command::GoToChecks,
                    Command::NextPane,
                    Command::PreviousPane,
                ],
                &[
                    Command::UseTheme(ThemeChoice::System),
                    Command::UseTheme(ThemeChoice::Light),
                    Command::UseTheme(ThemeChoice::Dark),
                ],
                &[Command::ZoomIn, Command::ZoomOut, Command::ZoomReset],
            ],
            Self::Help => &[
                &[Command::Palette, Command::Help],
                &[Command::Checks, Command::SignAs],
            ],
        }
    }
}

impl Command {
    /// All commands, in the order of the menus.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        Menu::ALL
            .into_iter()
            .flat_map(Menu::groups)
            .flat_map(|group| group.iter().copied())
    }

    /// What menus call it, and what it does in a sentence.
    pub(super) fn text_and_tooltip(self) -> (&'static str, &'static str) {
        match self {
            Self::PastePost => ("Paste a post", "Starts a case from the post you copied"),
            Self::OpenFile => (
                "Open a file…",
                "Starts a case from a saved page, a mail or a text file",
            ),
            Self::NextCase => ("Next case", "Opens the case below in the list"),
            Self::PreviousCase => ("Previous case", "Opens the case above in the list"),
            Self::SetState(CaseState::New) => {
                ("Mark as new", "Says that nobody has begun this case")
            }
            Self::SetState(CaseState::Drafting) => {
                ("Mark as drafting", "Says that the letter is being written")
            }
            Self::SetState(CaseState::Ready) => {
                ("Mark as ready", "Says that the letter can go out")
            }
            Self::SetState(CaseState::Sent) => {
                ("Mark as sent", "Says that the letter has been posted")
            }
            Self::DeleteCase => (
                "Remove this case",
                "Takes the case off the list; you can undo that",
            ),
            Self::Quit => ("Quit", "Closes the window; everything is saved"),
            Self::Undo => ("Undo", "Takes the last step in this case back"),
            Self::Redo => ("Redo", "Does the step again that was taken back"),
            Self::TickStrong => (
                "Tick the strong suggestions",
                "Ticks every issue the post names outright",
            ),
            Self::FilterIssues => (
                "Filter the checklist",
                "Narrows the checklist to what you type",
            ),
            Self::AddPassage => (
                "Add a passage…",
                "Searches the library and adds a passage to the letter",
            ),
            Self::Restate => (
                "Say back what they write…",
                "Offers their sentences, turned round for the letter",
            ),
            Self::Bold => ("Bold", "Makes the selected words bold, or plain again"),
            Self::NextCheck => (
                "Next check",
                "Selects the next words a check points at, and says why",
            ),
            Self::Mend => (
                "Mend these words",
                "Puts in what the check at the cursor proposes",
            ),
            Self::NextGap => (
                "Next gap",
                "Goes to the next place that waits for your words",
            ),
            Self::MoveUp => (
                "Move the passage up",
                "Swaps the passage with the one above it",
            ),
            Self::MoveDown => (
                "Move the passage down",
                "Swaps the passage with the one below it",
            ),
            Self::RemovePassage => ("Remove the passage", "Takes the passage out of the letter"),
            Self::RestoreWording => (
                "Put the library’s wording back",
                "Drops your changes to this passage",
            ),
            Self::Preview => ("Preview", "Shows the letter as the parent will read it"),
            Self::Copy => (
                "Copy for the forum",
                "Copies the letter, ready to paste into the forum",
            ),
            Self::UseForm(Form::Bbcode) => ("Copy as BBCode", "The form the forum takes"),
            Self::UseForm(Form::Html) => ("Copy as HTML", "For a web page"),
            Self::UseForm(Form::Markdown) => ("Copy as Markdown", "For places that take Markdown"),
            Self::UseForm(Form::Text) => (
                "Copy as plain text",
                "With addresses written out, for a mail",
            ),
            Self::GoToCases => (
                "Go to the cases",
                "Puts the keyboard into the list of cases",
            ),
            Self::GoToPost => ("Go to the post", "Puts the keyboard into the post"),
            Self::GoToIssues => ("Go to the issues", "Puts the keyboard into the checklist"),
            Self::GoToLetter => ("Go to the letter", "Puts the keyboard into the letter"),
            Self::GoToChecks => ("Go to the checks", "Puts the keyboard into the checks"),
            Self::NextPane => ("Next pane", "Goes on to the next pane"),
            Self::PreviousPane => ("Previous pane", "Goes back to the pane before"),
            Self::UseTheme(ThemeChoice::System) => (
                "Colours as the system has them",
                "Light or dark, as the system",
            ),
            Self::UseTheme(ThemeChoice::Light) => ("Light colours", "Dark words on light"),
            Self::UseTheme(ThemeChoice::Dark) => ("Dark colours", "Light words on dark"),
            Self::ZoomIn => ("Larger", "Makes everything larger"),
            Self::ZoomOut => ("Smaller", "Makes everything smaller"),
            Self::ZoomReset => ("Usual size", "Makes everything its usual size"),
            Self::Checks => (
                "Which checks…",
                "Switches checks on and off, and lists your own words",
            ),
            Self::SignAs => (
                "Sign letters as…",
                "Sets the name that letters are signed with",
            ),
            Self::Palette => ("Find a command…", "Finds commands and cases by their names"),
            Self::Help => ("Keys and commands", "Shows every command and its keys"),
        }
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
            Self::PreviousCase => const { &[keys(CTRL, Key::PageUp)] },
            Self::Quit => const { &[keys(CTRL, Key::Q)] },
            Self::Undo => const { &[keys(CTRL, Key::Z)] },
            Self::Redo => const { &[keys(CTRL_SHIFT, Key::Z), keys(CTRL, Key::Y)] },
            Self::TickStrong => const { &[keys(CTRL_SHIFT, Key::T)] },
            Self::FilterIssues => const { &[keys(CTRL, Key::F)] },
            Self::AddPassage => const { &[keys(CTRL, Key::J)] },
            Self::Restate => const { &[keys(CTRL, Key::R)] },
            Self::Bold => const { &[keys(CTRL, Key::B)] },
            Self::NextGap => const { &[keys(CTRL, Key::G)] },
            Self::NextCheck => const { &[keys(NONE, Key::F8)] },
            Self::Mend => const { &[keys(CTRL, Key::Period)] },
            Self::MoveUp => const { &[keys(ALT, Key::ArrowUp)] },
            Self::MoveDown => const { &[keys(ALT, Key::ArrowDown)] },
            Self::RemovePassage => const { &[keys(CTRL_SHIFT, Key::Backspace)] },
            Self::Preview => const { &[keys(CTRL, Key::P)] },
            Self::Copy => const { &[keys(CTRL, Key::Enter)] },
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
            Self::SetState(_)
            | Self::DeleteCase
            | Self::RestoreWording
            | Self::UseForm(_)
            | Self::UseTheme(_)
            | Self::Checks
            | Self::SignAs => &[],
        }
    }

    /// Whether it can do anything now.
    pub(super) fn is_available(self, bench: &Workbench) -> bool {
        let open = bench.open_case_ref();
        match self {
            Self::Undo => bench.undo_name().is_some(),
            Self::Redo => bench.redo_name().is_some(),
            Self::NextCase | Self::PreviousCase | Self::GoToCases => !bench.cases().is_empty(),
            Self::SetState(state) => open.is_some_and(|case| case.state != state),
            Self::TickStrong => open.is_some_and(|case| !case.work.strong_suggestions().is_empty()),
            Self::GoToChecks => open.is_some_and(OpenCase::has_checks),
            Self::DeleteCase
            | Self::FilterIssues
            | Self::AddPassage
            | Self::Restate
            | Self::Bold
            | Self::NextGap
            | Self::NextCheck
            | Self::Mend
            | Self::MoveUp
            | Self::MoveDown
            | Self::RemovePassage
            | Self::RestoreWording
            | Self::Preview
            | Self::Copy
            | Self::GoToPost
            | Self::GoToIssues
            | Self::GoToLetter => open.is_some(),
            Self::PastePost
            | Self::OpenFile
            | Self::Quit
            | Self::UseForm(_)
            | Self::NextPane
            | Self::PreviousPane
            | Self::UseTheme(_)
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset
            | Self::Checks
            | Self::SignAs
            | Self::Palette
            | Self::Help => true,
        }
    }

    /// What menus call it now: undo and redo name the step.
    pub(super) fn text_now(self, bench: &Workbench) -> String {
        let text = self.text_and_tooltip().0;
        let step = match self {
            Self::Undo => bench.undo_name(),
            Self::Redo => bench.redo_name(),
            _ => None,
        };
        step.map_or_else(|| text.to_owned(), |step| format!("{text} {step}"))
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

    /// Takes the keys pressed in this frame out of the input and gives the commands they stand for.
    pub(super) fn pressed(ctx: &egui::Context) -> Vec<Self> {
        let mut by_keys: Vec<(Self, &KeyboardShortcut)> = Self::all()
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_commands_share_a_name_or_keys() {
        let mut names = BTreeSet::new();
        let mut keys = BTreeSet::new();
        for command in Command::all() {
            assert!(names.insert(command.text_and_tooltip().0), "{command:?}");
            for shortcut in command.shortcuts() {
                assert!(
                    keys.insert(format!("{shortcut:?}")),
                    "{command:?}: {shortcut:?}"
                );
            }
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
