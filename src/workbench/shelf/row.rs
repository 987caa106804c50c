//! One line of the room's table: an entry of any kind, and what of it can be narrowed and sorted by.

use super::Todo;
use crate::library::{Harm, IssueId, Part, Status};
use jiff::civil::Date;

/// The kinds of entries, as the room parts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Passages of letters.
    Passage,
    /// Lines of the checklist.
    Issue,
    /// Organisations and pages.
    Signpost,
    /// Statutes and guidance.
    Source,
    /// The house style.
    House,
}

impl Kind {
    /// All kinds, as the room lists them.
    pub const ALL: [Self; 5] = [
        Self::Passage,
        Self::Issue,
        Self::Signpost,
        Self::Source,
        Self::House,
    ];

    /// What people call all of them.
    pub fn label(self) -> &'static str {
        match self {
            Self::Passage => "Passages",
            Self::Issue => "Issues",
            Self::Signpost => "Signposts",
            Self::Source => "Sources",
            Self::House => "House style",
        }
    }

    /// What people call one of them.
    pub fn one(self) -> &'static str {
        match self {
            Self::Passage => "passage",
            Self::Issue => "issue",
            Self::Signpost => "signpost",
            Self::Source => "source",
            Self::House => "house style",
        }
    }

    /// What people call several of them in a sentence.
    pub fn several(self) -> &'static str {
        match self {
            Self::Passage => "passages",
            Self::Issue => "issues",
            Self::Signpost => "signposts",
            Self::Source => "sources",
            Self::House => "pages",
        }
    }

    /// The path of an entry of this kind within a pack.
    pub fn path(self, id: &str) -> String {
        match self {
            Self::Passage => format!("guidance/{id}.md"),
            Self::Issue => format!("issues/{id}.md"),
            Self::Signpost => format!("signposts/{id}.md"),
            Self::Source => format!("sources/{id}.md"),
            Self::House => "house.toml".to_owned(),
        }
    }
}

/// How an entry stands: how far a passage has come, whether a record was checked, whether a source is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// A passage that came with the program; nobody here has approved it.
    Starter,
    /// A passage being written.
    Draft,
    /// A passage that a lead has approved.
    Approved,
    /// A passage that is no longer used.
    Retired,
    /// A record without a number or an address.
    NoAddress,
    /// A record with something in it that nobody has checked.
    Unchecked,
    /// A record all of which was checked.
    Checked,
    /// A source that another took the place of, or that is not in force.
    Replaced,
    /// A source in force.
    InForce,
    /// An entry that has no states.
    Settled,
}

impl State {
    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Starter => "not approved",
            Self::Draft => "draft",
            Self::Approved => "approved",
            Self::Retired => "retired",
            Self::NoAddress => "no address",
            Self::Unchecked => "not checked",
            Self::Checked => "checked",
            Self::Replaced => "not in force",
            Self::InForce => "in force",
            Self::Settled => "",
        }
    }
}

impl From<Status> for State {
    fn from(status: Status) -> Self {
        match status {
            Status::Starter => Self::Starter,
            Status::Draft => Self::Draft,
            Status::Approved => Self::Approved,
            Status::Retired => Self::Retired,
        }
    }
}

/// When a passage must be read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// The day has passed.
    Overdue,
    /// The day comes within a month.
    Month,
}

/// What letters make of a passage, and how like another it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cared {
    /// How many letters of the team said it.
    pub letters: usize,
    /// The share of them before which it was changed, in hundredths.
    pub rewritten: u8,
    /// How much of it stands in the passage that is likest, in hundredths; 0 where none is like it.
    pub alike: u8,
}

/// A line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The entry's path in the pack: `guidance/iro-role.md`.
    pub path: String,
    /// What kind of entry it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its title or name.
    pub title: String,
    /// What tells it from others of its kind: a passage's issues, an issue's heading, how a signpost is reached, a
    /// source's edition.
    pub about: String,
    /// The part of the letter that a passage is for.
    pub part: Option<Part>,
    /// The issues that a passage answers.
    pub issues: Vec<IssueId>,
    /// How it stands.
    pub state: State,
    /// What could come of it if it were wrong; passages, and the signposts they name.
    pub harm: Option<Harm>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// When a passage must be read again; when a signpost was last checked.
    pub date: Option<Date>,
    /// Whether a passage in use is to be read again now or soon.
    pub due: Option<Due>,
    /// How many passages answer the issue, name the signpost or rest on the source.
    pub passages: usize,
    /// What letters make of it, once that is worked out.
    pub cared: Cared,
    /// What it waits for.
    pub lists: Vec<Todo>,
    /// Its title as it is sorted by.
    pub(super) key: String,
}
