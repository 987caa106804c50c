//! What every command is called, and what it does in a sentence.

use super::Command;
use crate::output::Form;
use crate::store::CaseState;
use crate::workbench::{Layer, ThemeChoice};

impl Command {
    /// What menus call it, and what it does in a sentence.
    pub(in crate::ui) fn text_and_tooltip(self) -> (&'static str, &'static str) {
        match self {
            Self::PastePost => ("Paste a post", "Starts a case from the post you copied"),
            Self::OpenFile => (
                "Open a file…",
                "Starts a case from a saved page, a mail or a text file",
            ),
            Self::WatchFolder => (
                "Watch a folder for posts…",
                "Loads posts that are saved into a folder by themselves",
            ),
            Self::BackUp => (
                "Back up now",
                "Makes a checked copy of the cases and the library on this computer",
            ),
            Self::SetPassphrase => (
                "Set a passphrase for the cases…",
                "Encrypts the cases and their backups on this computer",
            ),
            Self::ChangePassphrase => (
                "Change the passphrase of the cases…",
                "Sets another one; the recovery key stays",
            ),
            Self::TakePassphraseOff => (
                "Take the passphrase off the cases…",
                "Writes the cases and their backups anew, without encryption",
            ),
            Self::SaveBackup => (
                "Save a backup somewhere else…",
                "Makes a checked copy of the cases and the library in a folder you choose",
            ),
            Self::Backups => (
                "Put a backup back…",
                "Lists the backups, to have the cases or the library as they were",
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
            Self::FindCase => (
                "Find a case",
                "Looks for words in the titles and names of the cases",
            ),
            Self::RemovedCases => (
                "Removed cases",
                "Lists the cases you took off the list, to put them back",
            ),
            Self::DeleteCase => (
                "Remove this case",
                "Takes the case off the list; you can undo that",
            ),
            Self::DeleteForGood => (
                "Delete this case for good…",
                "Deletes the case and all that is kept of it; nothing brings it back",
            ),
            Self::FindPerson => (
                "Find a person…",
                "Shows all that is kept about somebody, to hand it over or to delete it",
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
            Self::ToggleLayer(Layer::Evidence) => (
                "Evidence in the post",
                "Marks the words that suggest issues, or no longer",
            ),
            Self::ToggleLayer(Layer::Questions) => (
                "Questions in the post",
                "Marks what the post asks, or no longer",
            ),
            Self::ToggleLayer(Layer::Facts) => (
                "Facts in the post",
                "Marks what the post says of people, orders and days, or no longer",
            ),
            Self::ToggleLayer(Layer::Flags) => (
                "Flags in the post",
                "Marks the words that should stop you, or no longer",
            ),
            Self::NextMark => (
                "Next marked words",
                "Goes to the next marked words of the post, and says what they are",
            ),
            Self::PreviousMark => (
                "Marked words before",
                "Goes to the marked words before, and says what they are",
            ),
            Self::TickForWords => (
                "Tick an issue for these words…",
                "Keeps the words selected in the post as the reason for a tick",
            ),
            Self::MakeQuestion => (
                "Make this a question",
                "Puts the words selected in the post among what they ask",
            ),
            Self::QuoteWords => (
                "Quote in the letter",
                "Quotes the words selected in the post in the letter",
            ),
            Self::NextQuestion => (
                "Next question to settle",
                "Goes to the next question of the post that nothing answers, or only perhaps",
            ),
            Self::ConfirmAnswer => (
                "It is answered",
                "Takes the passage that may answer this question for its answer, and goes to the next question",
            ),
            Self::LinkQuestion => (
                "Answered by…",
                "Says which passage answers the question you are at",
            ),
            Self::AddPassage => (
                "Add a passage…",
                "Searches the library and adds a passage to the letter",
            ),
            Self::Restate => (
                "Say back what they write…",
                "Offers their sentences, turned round for the letter",
            ),
            Self::EarlierParagraphs => (
                "Paragraphs from earlier letters…",
                "Offers what you wrote by hand in cases like this one",
            ),
            Self::LastLetter => (
                "Our last letter to them",
                "Shows beside the post what they were sent before, or puts it away",
            ),
            Self::FindWords => (
                "Find and replace in the letter",
                "Marks the words you look for, and puts others in their place",
            ),
            Self::FindNext => (
                "Find next",
                "Goes to the next place in the letter where the words stand",
            ),
            Self::FindPrevious => (
                "Find previous",
                "Goes to the place before where the words stand",
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
            Self::ShowOrigin => (
                "Where this comes from",
                "Shows which version of which passage it is, who stands for it, and what you changed",
            ),
            Self::SuggestChange => (
                "Suggest a change to this passage…",
                "Proposes other words for the library’s passage to the team leads",
            ),
            Self::KeepParagraph => (
                "Keep this paragraph for the library…",
                "Keeps it as a passage of your own, or proposes it to the team leads",
            ),
            Self::Preview => ("Preview", "Shows the letter as the parent will read it"),
            Self::Copy => (
                "Copy for the forum",
                "Copies the letter, ready to paste into the forum",
            ),
            Self::CopyForMail => (
                "Copy for e-mail",
                "Copies the letter with its links, and plain beside it, for a mail",
            ),
            Self::SaveLetter => (
                "Save the letter as…",
                "Saves the letter as a mail, a web page, plain text or Markdown",
            ),
            Self::TrySaving => (
                "Try to save again",
                "Tries at once to save what could not be saved",
            ),
            Self::SaveElsewhere => (
                "Save the letter somewhere else…",
                "Saves what cannot be saved where it belongs, in a folder of your choice",
            ),
            Self::Receipt => (
                "Receipt…",
                "Shows where each sentence of the sent letter came from, to print or save",
            ),
            Self::SendForReview => (
                "Send to a colleague…",
                "Seals the post and the letter in one file that only a passphrase opens",
            ),
            Self::OpenReview => (
                "Open from a colleague…",
                "Opens a letter that a colleague sealed for you, or their answer to yours",
            ),
            Self::ReadReview => (
                "What a colleague says…",
                "Shows the comments beside their passages, and whether the letter can go",
            ),
            Self::Print => (
                "Print…",
                "Makes a page of the letter that your browser prints",
            ),
            Self::UseForm(Form::Bbcode) => ("Copy as BBCode", "The form the forum takes"),
            Self::UseForm(Form::Html) => ("Copy as HTML", "For a web page"),
            Self::UseForm(Form::Markdown) => ("Copy as Markdown", "For places that take Markdown"),
            Self::UseForm(Form::Text) => (
                "Copy as plain text",
                "With addresses written out, for a mail",
            ),
            Self::ShowDesk => ("Show the desk", "Goes back to the case as you left it"),
            Self::ShowLibrary => (
                "Show the library",
                "Goes to the library, and to the passage the cursor is in",
            ),
            Self::SearchLibrary => (
                "Search the library",
                "Narrows the library to what has the words you type",
            ),
            Self::CurateLibrary => (
                "Curate the library",
                "It keeps advisers from changing approved text by accident. It is a setting, not a lock: anybody can switch it.",
            ),
            Self::NewPassage => (
                "New passage…",
                "Begins a passage, as a draft that no letter holds",
            ),
            Self::ImportElsewhere => (
                "Import from elsewhere…",
                "Takes in the passages of a table, another program or an old document as drafts, once you have seen them",
            ),
            Self::EditEntry => ("Edit this entry", "Opens the entry on show to be changed"),
            Self::SaveEntry => (
                "Save this entry…",
                "Keeps your changes to the entry on show, and asks why",
            ),
            Self::ReplaceWords => (
                "Find and replace…",
                "Puts other words in the place of some, after it has shown every place",
            ),
            Self::UndoLibrary => (
                "Undo in the library",
                "Takes the last step in the library back",
            ),
            Self::RedoLibrary => (
                "Redo in the library",
                "Does the step in the library again that was taken back",
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
            Self::UseTheme(ThemeChoice::HighContrast) => (
                "High contrast",
                "Words and edges that stand out as far as they can, light or dark as the system",
            ),
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
            Self::Palette => (
                "Find anything…",
                "Finds commands, cases, passages, organisations and help by a few letters",
            ),
            Self::Help => ("Help", "Shows the guide, at the page about what you are in"),
            Self::Keys => ("Keys and commands", "Shows every command and its keys"),
            Self::SampleCase => (
                "Try it on a sample post",
                "Opens an invented post with four things to try",
            ),
            Self::Settings => ("Settings…", "Shows all that can be set, in one place"),
            Self::Notices => (
                "Notices…",
                "Lists what you were told since the window was opened",
            ),
        }
    }
}
