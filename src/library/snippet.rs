//! A reusable passage for one part of a letter.

use super::{IssueId, SnippetId, SourceId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A slot of the letter, in the order letters usually have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// "Dear …".
    Salutation,
    /// Thanks for the post, and a welcome.
    Thanks,
    /// Who answers.
    Introduction,
    /// A word on how things must be for the poster.
    Acknowledgement,
    /// What the post says, in the adviser's words.
    Situation,
    /// The advice itself: one passage or more for each issue.
    Advice,
    /// Organisations and pages that help.
    Signposting,
    /// The closing sentence.
    Closing,
    /// The charity's own advice line.
    AdviceLine,
    /// What the poster is asked to say if they post again.
    Invitation,
    /// "Best wishes".
    SignOff,
    /// The evaluation form.
    Evaluation,
}

impl Part {
    /// All parts, in the usual order.
    pub const ALL: [Self; 12] = [
        Self::Salutation,
        Self::Thanks,
        Self::Introduction,
        Self::Acknowledgement,
        Self::Situation,
        Self::Advice,
        Self::Signposting,
        Self::Closing,
        Self::AdviceLine,
        Self::Invitation,
        Self::SignOff,
        Self::Evaluation,
    ];

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Salutation => "salutation",
            Self::Thanks => "thanks",
            Self::Introduction => "introduction",
            Self::Acknowledgement => "acknowledgement",
            Self::Situation => "situation",
            Self::Advice => "advice",
            Self::Signposting => "signposting",
            Self::Closing => "closing",
            Self::AdviceLine => "advice line",
            Self::Invitation => "invitation",
            Self::SignOff => "sign-off",
            Self::Evaluation => "evaluation",
        }
    }

    /// Whether a letter may hold several passages of this part; of the others it holds the best one.
    pub fn holds_many(self) -> bool {
        matches!(self, Self::Situation | Self::Advice | Self::Signposting)
    }
}

/// How far the team has come with a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Came with the program; nobody here has approved it yet.
    Starter,
    /// Being written; never in a letter.
    Draft,
    /// Read and approved by a lead.
    Approved,
    /// No longer used; kept for its history.
    Retired,
}

/// Whether the fact behind an entry was seen in its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Seen in its source.
    Confirmed,
    /// Not yet checked by a lead.
    Unchecked,
}

/// The harm a passage could do if what it says were wrong: leads read the most harmful first.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Harm {
    /// A parent would be told less than there is.
    Low,
    /// A parent might do the less useful thing.
    #[default]
    Medium,
    /// A child, a right or a time limit could be lost.
    High,
    /// A life: crisis text. It stands first in a letter and rests on confirmed numbers only.
    Life,
}

impl Harm {
    /// What could come of it, for the heading of a list.
    pub fn label(self) -> &'static str {
        match self {
            Self::Low => "A parent would be told less than there is",
            Self::Medium => "A parent might do the less useful thing",
            Self::High => "A child, a right or a time limit could be lost",
            Self::Life => "A life may hang on it",
        }
    }
}

/// Something a snippet must not stand beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Barred {
    /// A ticked issue, written as its id.
    Issue(IssueId),
    /// A kind of flag, written `flag:deadline`.
    Flag(String),
    /// A kind of fact, written `fact:order`.
    Fact(String),
    /// Another passage, written `passage:section-20-ending`.
    Passage(SnippetId),
}

/// One passage of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Its file name.
    pub id: SnippetId,
    /// What the margin and the search call it.
    pub title: String,
    /// The slot it is for.
    pub part: Part,
    /// The issues it answers; none for the parts every letter has.
    pub issues: Vec<IssueId>,
    /// Conditions in the language of templates, all of which must hold, as `first_post` or `poster_is == "father"`.
    pub when: Vec<String>,
    /// What it must not stand beside.
    pub never_with: Vec<Barred>,
    /// Whether ticking its issue puts it into the letter; an offered one waits for the adviser to add it.
    pub offered: bool,
    /// Its place among the passages of the same issue; smaller is earlier.
    pub order: i64,
    /// What could come of it if it were wrong.
    pub harm: Harm,
    /// Where the law it states holds: "England".
    pub jurisdiction: String,
    /// How far the team has come with it.
    pub status: Status,
    /// Whether the facts behind it were seen in their sources.
    pub confidence: Confidence,
    /// Who looks after it.
    pub owner: Option<String>,
    /// When it was last read against its sources.
    pub reviewed: Option<Date>,
    /// When it must be read again.
    pub review_by: Option<Date>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// When it was approved.
    pub approved_on: Option<Date>,
    /// What it was read against when it was approved.
    pub read_against: Option<String>,
    /// Why letters that said it may need correcting; only a retired passage has it.
    pub withdrawn: Option<String>,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// Other words an adviser may search for.
    pub keywords: Vec<String>,
    /// The passage: Markdown in the template language.
    pub body: String,
    /// SHA-256 of the entry's canonical text, in hexadecimal: the identity of this revision.
    pub revision: String,
}

impl Snippet {
    /// Whether it may stand in a letter.
    pub fn is_usable(&self) -> bool {
        matches!(self.status, Status::Starter | Status::Approved)
    }

    /// Whether it may stand in a letter without being added by hand.
    pub fn comes_by_itself(&self) -> bool {
        self.is_usable() && !self.offered
    }

    /// Whether it names another passage as one it must not stand beside.
    pub fn bars(&self, other: &SnippetId) -> bool {
        self.never_with
            .iter()
            .any(|barred| matches!(barred, Barred::Passage(id) if id == other))
    }
}
