//! The menus, and which commands stand in each.

use super::Command;
use crate::output::Form;
use crate::store::CaseState;
use crate::workbench::{Layer, ThemeChoice};

/// A menu of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Menu {
    /// Cases and files.
    Case,
    /// Undo and the letter's passages.
    Letter,
    /// Where to go, and how it looks.
    View,
    /// Help.
    Help,
}

impl Menu {
    /// All menus, from left to right.
    pub(in crate::ui) const ALL: [Self; 4] = [Self::Case, Self::Letter, Self::View, Self::Help];

    /// What the menu bar calls it.
    pub(in crate::ui) fn label(self) -> &'static str {
        match self {
            Self::Case => "Case",
            Self::Letter => "Letter",
            Self::View => "View",
            Self::Help => "Help",
        }
    }

    /// Its commands, in groups that a line parts.
    pub(in crate::ui) fn groups(self) -> &'static [&'static [Command]] {
        match self {
            Self::Case => &[
                &[Command::PastePost, Command::OpenFile, Command::WatchFolder],
                &[Command::NextCase, Command::PreviousCase, Command::FindCase],
                &[
                    Command::SetState(CaseState::Drafting),
                    Command::SetState(CaseState::Ready),
                    Command::SetState(CaseState::Sent),
                ],
                &[
                    Command::SendForReview,
                    Command::OpenReview,
                    Command::ReadReview,
                    Command::Receipt,
                ],
                &[
                    Command::DeleteCase,
                    Command::RemovedCases,
                    Command::DeleteForGood,
                    Command::FindPerson,
                ],
                &[Command::BackUp, Command::SaveBackup, Command::Backups],
                &[
                    Command::SetPassphrase,
                    Command::ChangePassphrase,
                    Command::TakePassphraseOff,
                ],
                &[Command::Quit],
            ],
            Self::Letter => &[
                &[Command::Undo, Command::Redo],
                &[Command::TickStrong, Command::FilterIssues],
                &[
                    Command::TickForWords,
                    Command::MakeQuestion,
                    Command::QuoteWords,
                ],
                &[
                    Command::NextQuestion,
                    Command::ConfirmAnswer,
                    Command::LinkQuestion,
                ],
                &[
                    Command::AddPassage,
                    Command::Restate,
                    Command::EarlierParagraphs,
                    Command::NextGap,
                    Command::Bold,
                ],
                &[Command::FindWords, Command::FindNext, Command::FindPrevious],
                &[Command::NextCheck, Command::Mend],
                &[
                    Command::MoveUp,
                    Command::MoveDown,
                    Command::RemovePassage,
                    Command::RestoreWording,
                ],
                &[
                    Command::ShowOrigin,
                    Command::SuggestChange,
                    Command::KeepParagraph,
                ],
                &[
                    Command::Preview,
                    Command::Copy,
                    Command::CopyForMail,
                    Command::SaveLetter,
                    Command::Print,
                    Command::TrySaving,
                    Command::SaveElsewhere,
                ],
                &[
                    Command::UseForm(Form::Bbcode),
                    Command::UseForm(Form::Html),
                    Command::UseForm(Form::Markdown),
                    Command::UseForm(Form::Text),
                ],
            ],
            Self::View => &[
                &[
                    Command::ShowDesk,
                    Command::ShowLibrary,
                    Command::SearchLibrary,
                ],
                &[
                    Command::CurateLibrary,
                    Command::NewPassage,
                    Command::ImportElsewhere,
                    Command::EditEntry,
                    Command::SaveEntry,
                    Command::ReplaceWords,
                    Command::UndoLibrary,
                    Command::RedoLibrary,
                ],
                &[
                    Command::GoToCases,
                    Command::GoToPost,
                    Command::LastLetter,
                    Command::GoToIssues,
                    Command::GoToLetter,
                    Command::GoToChecks,
                    Command::NextPane,
                    Command::PreviousPane,
                ],
                &[
                    Command::ToggleLayer(Layer::Evidence),
                    Command::ToggleLayer(Layer::Questions),
                    Command::ToggleLayer(Layer::Facts),
                    Command::ToggleLayer(Layer::Flags),
                    Command::NextMark,
                    Command::PreviousMark,
                ],
                &[
                    Command::UseTheme(ThemeChoice::System),
                    Command::UseTheme(ThemeChoice::Light),
                    Command::UseTheme(ThemeChoice::Dark),
                    Command::UseTheme(ThemeChoice::HighContrast),
                ],
                &[Command::ZoomIn, Command::ZoomOut, Command::ZoomReset],
            ],
            Self::Help => &[
                &[Command::Palette, Command::Help, Command::Keys],
                &[Command::SampleCase],
                &[Command::Settings, Command::Checks, Command::SignAs],
                &[Command::Notices],
            ],
        }
    }
}
