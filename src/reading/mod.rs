//! Thread + issues → [`Reading`]: what the enquiry is about, asks and says. One file for each kind of thing found.
//!
//! In: a thread, the issues of the library, [`Thresholds`]. Out: a reading whose every line points at the words it rests
//! on. Only the enquiry's own words count: not quotes, not the adviser's. This room decides nothing for the adviser.

use crate::library::IssueId;
use crate::text::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Words of a post or of its title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The post, as an index into the thread.
    pub post: usize,
    /// Set when the span is into the title rather than the post's body.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Byte offsets into the body, or the title; end exclusive.
    #[serde(flatten)]
    pub span: Span,
    /// The words themselves.
    pub text: String,
}

/// A place for words other than a post's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The thread's title.
    Title,
}

/// How sure a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Worth a look.
    Possible,
    /// Named outright.
    Strong,
}

/// An issue suggested for the enquiry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Match {
    /// Which issue.
    pub id: IssueId,
    /// How sure.
    pub level: Level,
    /// Between 0 and 1; for ranking within a level.
    pub score: f64,
    /// The words that suggest it, in the order of the text.
    pub evidence: Vec<Evidence>,
}

/// How a question is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// Asked outright.
    Asked,
    /// A complaint or a doubt that calls for an answer.
    Implied,
}

/// Something the poster asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// How it is put.
    pub kind: QuestionKind,
    /// Its words.
    #[serde(flatten)]
    pub evidence: Evidence,
}

/// Something the poster states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is about.
    #[serde(flatten)]
    pub stated: Stated,
    /// The words that state it.
    #[serde(flatten)]
    pub evidence: Evidence,
}

/// What a fact is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Stated {
    /// A child of the family.
    Child {
        /// "son", "daughter", "child", "grandson" …
        relation: String,
        /// Whole years, 0 under one year; `None` if not given.
        age: Option<u32>,
        /// The age as the post has it.
        age_as_written: Option<String>,
    },
    /// A court order.
    Order {
        /// Its name.
        name: String,
    },
    /// A plan of the council's.
    Plan {
        /// Its name.
        name: String,
    },
    /// How far things have come.
    Stage {
        /// Its name.
        name: String,
    },
    /// A day something happened or will happen.
    Date {
        /// The day, if it can be told.
        on: Option<Date>,
    },
    /// A day something must be done by.
    Deadline {
        /// The day, if it can be told.
        on: Option<Date>,
    },
    /// Who the poster is.
    Poster {
        /// "mother", "father", "partner", "grandparent", "other".
        relation: String,
        /// Whether they write for somebody else.
        for_somebody_else: bool,
    },
    /// A word the poster uses for somebody: "bf", "husband", "mom".
    RelationWord {
        /// The word.
        word: String,
    },
    /// Something about legal aid or money.
    LegalAid,
    /// Anything else worth knowing.
    Other,
}

/// Somebody the post speaks of, by role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The role: "iro", "social-worker".
    pub role: String,
    /// The words that name them.
    #[serde(flatten)]
    pub evidence: Evidence,
}

/// Language that should stop the adviser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// What it is: "deadline", "suicide".
    pub kind: String,
    /// 1 act now, 2 same day, 3 handle with care.
    pub level: u8,
    /// The words that set it off.
    #[serde(flatten)]
    pub evidence: Evidence,
}

/// All that the program found in an enquiry.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Suggested issues, best first.
    pub issues: Vec<Match>,
    /// What the poster asks, in the order of the text.
    pub questions: Vec<Question>,
    /// What the poster states.
    pub facts: Vec<Fact>,
    /// Whom the post speaks of.
    pub people: Vec<Person>,
    /// What should stop the adviser.
    pub flags: Vec<Flag>,
}

/// What it takes to suggest an issue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// The score from which a suggestion is strong.
    pub strong: f64,
    /// The score from which it is made at all.
    pub possible: f64,
}
