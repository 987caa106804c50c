//! All that is found in an enquiry, in the form the other rooms and `read --json` take it.

use super::{Evidence, Fact};
use crate::library::IssueId;
use serde::{Deserialize, Serialize};

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
