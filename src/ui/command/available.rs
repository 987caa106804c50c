//! Where a command works, and whether it has anything to do there.

use super::Command;
use crate::ui::view::Room;
use crate::workbench::{OpenCase, SaveState, Workbench};

impl Command {
    /// Whether its keys work in a room: what changes a letter does so only where the letter can be seen.
    pub(in crate::ui) fn works_in(self, room: Room) -> bool {
        match self {
            Self::PastePost
            | Self::OpenFile
            | Self::WatchFolder
            | Self::BackUp
            | Self::SaveBackup
            | Self::Backups
            | Self::FindPerson
            | Self::SetPassphrase
            | Self::ChangePassphrase
            | Self::TakePassphraseOff
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
            | Self::CurateLibrary
            | Self::SuggestChange
            | Self::Help
            | Self::Keys
            | Self::SampleCase
            | Self::Settings
            | Self::TrySaving
            | Self::SaveElsewhere
            | Self::Notices => true,
            Self::ShowDesk
            | Self::SearchLibrary
            | Self::NewPassage
            | Self::ImportElsewhere
            | Self::EditEntry
            | Self::SaveEntry
            | Self::ReplaceWords
            | Self::UndoLibrary
            | Self::RedoLibrary => room == Room::Library,
            Self::ShowLibrary
            | Self::NextCase
            | Self::PreviousCase
            | Self::FindCase
            | Self::RemovedCases
            | Self::SetState(_)
            | Self::DeleteCase
            | Self::DeleteForGood
            | Self::Undo
            | Self::Redo
            | Self::TickStrong
            | Self::FilterIssues
            | Self::ToggleLayer(_)
            | Self::NextMark
            | Self::PreviousMark
            | Self::TickForWords
            | Self::MakeQuestion
            | Self::QuoteWords
            | Self::NextQuestion
            | Self::ConfirmAnswer
            | Self::LinkQuestion
            | Self::AddPassage
            | Self::Restate
            | Self::EarlierParagraphs
            | Self::LastLetter
            | Self::FindWords
            | Self::FindNext
            | Self::FindPrevious
            | Self::Bold
            | Self::NextGap
            | Self::NextCheck
            | Self::Mend
            | Self::MoveUp
            | Self::MoveDown
            | Self::RemovePassage
            | Self::RestoreWording
            | Self::ShowOrigin
            | Self::KeepParagraph
            | Self::Preview
            | Self::Copy
            | Self::CopyForMail
            | Self::Receipt
            | Self::SendForReview
            | Self::OpenReview
            | Self::ReadReview
            | Self::SaveLetter
            | Self::Print
            | Self::GoToCases
            | Self::GoToPost
            | Self::GoToIssues
            | Self::GoToLetter
            | Self::GoToChecks => room == Room::Desk,
        }
    }

    /// Whether it can do anything now.
    pub(in crate::ui) fn is_available(self, bench: &Workbench, room: Room) -> bool {
        self.works_in(room) && self.has_something_to_do(bench)
    }

    fn has_something_to_do(self, bench: &Workbench) -> bool {
        let open = bench.open_case_ref();
        match self {
            Self::Undo => bench.undo_name().is_some(),
            Self::Redo => bench.redo_name().is_some(),
            Self::NextCase | Self::PreviousCase | Self::FindCase | Self::GoToCases => {
                !bench.cases().is_empty()
            }
            Self::BackUp => bench.keeping().doing().is_none(),
            Self::RemovedCases | Self::FindPerson => bench.cases_unavailable().is_none(),
            Self::SetPassphrase => bench.cases_trouble().is_none() && !bench.guarding().is_on(),
            Self::ChangePassphrase | Self::TakePassphraseOff => bench.guarding().is_on(),
            Self::TrySaving | Self::SaveElsewhere => {
                matches!(bench.save_state(), SaveState::Failed(_))
            }
            Self::SetState(state) => open.is_some_and(|case| case.state != state),
            Self::TickStrong => open.is_some_and(|case| !case.work.strong_suggestions().is_empty()),
            Self::LastLetter => open.is_some_and(|case| !case.work.earlier.is_empty()),
            Self::Receipt => open.is_some_and(|case| !case.receipts.is_empty()),
            Self::SendForReview => open.is_some_and(|case| case.brought().is_none()),
            Self::ReadReview => open.is_some_and(|case| !case.reviews.is_empty()),
            Self::GoToChecks => open.is_some_and(OpenCase::has_checks),
            Self::NewPassage
            | Self::ImportElsewhere
            | Self::EditEntry
            | Self::SaveEntry
            | Self::ReplaceWords => bench.settings().curates(),
            Self::UndoLibrary => bench.settings().curates() && bench.library_undo_name().is_some(),
            Self::RedoLibrary => bench.settings().curates() && bench.library_redo_name().is_some(),
            Self::DeleteCase
            | Self::DeleteForGood
            | Self::FilterIssues
            | Self::ToggleLayer(_)
            | Self::NextMark
            | Self::PreviousMark
            | Self::TickForWords
            | Self::MakeQuestion
            | Self::QuoteWords
            | Self::NextQuestion
            | Self::ConfirmAnswer
            | Self::LinkQuestion
            | Self::AddPassage
            | Self::Restate
            | Self::EarlierParagraphs
            | Self::FindWords
            | Self::FindNext
            | Self::FindPrevious
            | Self::Bold
            | Self::NextGap
            | Self::NextCheck
            | Self::Mend
            | Self::MoveUp
            | Self::MoveDown
            | Self::RemovePassage
            | Self::RestoreWording
            | Self::ShowOrigin
            | Self::KeepParagraph
            | Self::Preview
            | Self::Copy
            | Self::CopyForMail
            | Self::SaveLetter
            | Self::Print
            | Self::GoToPost
            | Self::GoToIssues
            | Self::GoToLetter => open.is_some(),
            Self::PastePost
            | Self::OpenFile
            | Self::WatchFolder
            | Self::SaveBackup
            | Self::Backups
            | Self::OpenReview
            | Self::Quit
            | Self::UseForm(_)
            | Self::ShowDesk
            | Self::ShowLibrary
            | Self::SearchLibrary
            | Self::CurateLibrary
            | Self::SuggestChange
            | Self::NextPane
            | Self::PreviousPane
            | Self::UseTheme(_)
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset
            | Self::Checks
            | Self::SignAs
            | Self::Palette
            | Self::Help
            | Self::Keys
            | Self::SampleCase
            | Self::Settings
            | Self::Notices => true,
        }
    }
}
