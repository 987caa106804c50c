//! What can be done to several passages at once, in the words people read.

use super::passages;
use crate::library::{Snippet, Status};
use crate::workbench::{BulkChange, Curate};
use jiff::civil::Date;

/// Something that is done to several passages alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Task {
    AddKeyword,
    RemoveKeyword,
    AddIssue,
    RemoveIssue,
    Owner,
    ReviewBy,
    Approve,
    Draft,
    Retire,
}

/// What was answered to what a task asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// Some words, trimmed; empty ones take an owner off.
    Words(String),
    /// An issue, by its id.
    Issue(String),
    /// A day; none takes it off.
    Day(Option<Date>),
    /// Nothing is asked.
    Yes,
}

impl Task {
    /// All of them, in the groups of the menu.
    pub(super) const GROUPS: [&'static [Self]; 4] = [
        &[Self::AddKeyword, Self::RemoveKeyword],
        &[Self::AddIssue, Self::RemoveIssue],
        &[Self::Owner, Self::ReviewBy],
        &[Self::Approve, Self::Draft, Self::Retire],
    ];

    /// What the menu calls it.
    pub(super) fn menu_words(self) -> &'static str {
        match self {
            Self::AddKeyword => "Add a keyword…",
            Self::RemoveKeyword => "Take a keyword off…",
            Self::AddIssue => "Add an issue…",
            Self::RemoveIssue => "Take an issue off…",
            Self::Owner => "Who looks after them…",
            Self::ReviewBy => "Review date…",
            Self::Approve => "Approve…",
            Self::Draft => "Back to draft…",
            Self::Retire => "Retire…",
        }
    }

    /// The heading of what is asked.
    pub(super) fn heading(self, count: usize) -> String {
        let them = passages(count);
        match self {
            Self::AddKeyword => format!("Add a keyword to {them}"),
            Self::RemoveKeyword => format!("Take a keyword off {them}"),
            Self::AddIssue => format!("Add an issue to {them}"),
            Self::RemoveIssue => format!("Take an issue off {them}"),
            Self::Owner => format!("Who looks after {them}?"),
            Self::ReviewBy => format!("When are {them} to be read again?"),
            Self::Approve => format!("Approve {them}"),
            Self::Draft => format!("Send {them} back to draft"),
            Self::Retire => format!("Retire {them}"),
        }
    }

    /// What the field is called; none where nothing is asked.
    pub(super) fn label(self) -> Option<&'static str> {
        match self {
            Self::AddKeyword | Self::RemoveKeyword => Some("Keyword"),
            Self::AddIssue | Self::RemoveIssue => Some("Issue"),
            Self::Owner => Some("Name; left empty, nobody in particular"),
            Self::ReviewBy => Some("Day; left empty, none"),
            Self::Approve => Some("Read against what?"),
            Self::Draft | Self::Retire => None,
        }
    }

    /// What such an answer stands for in the field.
    pub(super) fn hint(self) -> &'static str {
        match self {
            Self::ReviewBy => "2027-05-27",
            Self::Approve => "Their sources, or a colleague",
            _ => "",
        }
    }

    /// Whether one of a list is chosen, rather than words typed.
    pub(super) fn chooses(self) -> bool {
        matches!(
            self,
            Self::RemoveKeyword | Self::AddIssue | Self::RemoveIssue
        )
    }

    fn change(self, answer: &Answer) -> Option<BulkChange> {
        match (self, answer) {
            (Self::Owner, Answer::Words(name)) => {
                Some(BulkChange::Owner((!name.is_empty()).then(|| name.clone())))
            }
            (Self::ReviewBy, Answer::Day(day)) => Some(BulkChange::ReviewBy(*day)),
            (Self::AddKeyword, Answer::Words(word)) => Some(BulkChange::AddKeyword(word.clone())),
            (Self::RemoveKeyword, Answer::Words(word)) => {
                Some(BulkChange::RemoveKeyword(word.clone()))
            }
            (Self::AddIssue, Answer::Issue(id)) => Some(BulkChange::AddIssue(id.clone())),
            (Self::RemoveIssue, Answer::Issue(id)) => Some(BulkChange::RemoveIssue(id.clone())),
            _ => None,
        }
    }

    /// Whether it would change a passage.
    pub(super) fn changes(self, answer: &Answer, snippet: &Snippet) -> bool {
        match self {
            // What is approved is approved once more, by whoever reads it now.
            Self::Approve => true,
            Self::Draft => snippet.status != Status::Draft,
            Self::Retire => snippet.status != Status::Retired,
            _ => {
                let change = self.change(answer);
                change.is_some_and(|change| change.changes(snippet))
            }
        }
    }

    /// What it asks of the workbench; none for an answer that is none.
    pub(super) fn curate(self, answer: &Answer, paths: Vec<String>) -> Option<Curate> {
        let status = |paths, status| Some(Curate::SetStatus { paths, status });
        match (self, answer) {
            (Self::Draft, _) => status(paths, Status::Draft),
            (Self::Retire, _) => status(paths, Status::Retired),
            (Self::Approve, Answer::Words(words)) => Some(Curate::Approve {
                paths,
                read_against: words.clone(),
            }),
            _ => {
                let change = self.change(answer)?;
                Some(Curate::Change { paths, change })
            }
        }
    }

    /// What it will do, in a sentence or two; `count` passages will say something else, `same` are so already.
    pub(super) fn outcome(self, count: usize, same: usize, who: &str) -> String {
        if count == 0 {
            return "Nothing would change: all of them are so already".to_owned();
        }
        let them = passages(count);
        let one = |one: &'static str, several: &'static str| if count == 1 { one } else { several };
        let (it, is, its) = (
            one("it", "them"),
            one("it is", "they are"),
            one("its", "their"),
        );
        let done = match self {
            Self::AddKeyword => format!("{them} will be found by this keyword too"),
            Self::RemoveKeyword => format!("{them} will lose this keyword"),
            Self::AddIssue => format!("{them} will stand in letters about this issue"),
            Self::RemoveIssue => format!("{them} will no longer stand in letters about this issue"),
            Self::Owner => format!("{them} will be looked after by another person"),
            Self::ReviewBy => format!("{them} will be due on another day"),
            Self::Approve => format!("{them} will say that {who} read and approved {it} today"),
            Self::Draft => format!("{them} will stand in no letter until {is} approved"),
            Self::Retire => format!("No new letter will take {them}; {its} history is kept"),
        };
        let same = match same {
            0 => String::new(),
            1 => "; 1 other is so already".to_owned(),
            same => format!("; {same} others are so already"),
        };
        format!("{done}{same}. Undo takes all of it back in one step.")
    }

    /// What the button says.
    pub(super) fn button(self, count: usize) -> String {
        let them = passages(count);
        match self {
            Self::Approve => format!("Approve {them}"),
            Self::Retire => format!("Retire {them}"),
            _ => format!("Change {them}"),
        }
    }
}
