//! All that is found in an enquiry, in the form the other rooms and `read --json` take it.

use super::{Evidence, Fact};
use crate::library::IssueId;
use crate::text::Span;
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
    /// What the post says that others said.
    pub reported: Vec<Reported>,
    /// What should stop the adviser.
    pub flags: Vec<Flag>,
    /// Words that point to another post which is not here, as "my other post" does.
    pub elsewhere: Vec<Evidence>,
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
    /// The signs behind them, as the library writes them.
    #[serde(skip)]
    pub signs: Vec<String>,
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

/// What the post says that somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// Who is said to have said it, by role: "social-worker"; "professionals" for "I was told".
    pub role: String,
    /// What was said, without "that", as byte offsets into the same text as the evidence.
    pub said: Span,
    /// The whole of it: "the social worker told me I have to ask her".
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
    /// Whose words they are.
    pub whose: Whose,
    /// The words that set it off.
    #[serde(flatten)]
    pub evidence: Evidence,
}

impl Flag {
    /// What people call it.
    pub fn title(&self) -> &'static str {
        match self.kind.as_str() {
            "suicide" => "Thoughts of suicide or self-harm",
            "child-self-harm" => "A child who may hurt themselves",
            "violence" => "Violence or a threat of it",
            "child-at-risk" => "A child who may be in danger",
            "abduction" => "A child may be taken away",
            "threat" => "A threat to somebody",
            "deadline" => "A hearing or deadline is near",
            "removal" => "A child just removed, or a birth near",
            "pressed-to-sign" => "Pressed to sign",
            "controlling-behaviour" => "Control, stalking or honour-based abuse",
            "under-18" => "The poster may be under 18",
            "communication-need" => "May need plain words, an interpreter or an advocate",
            "private-details" => "Details that should not be public",
            "concealment" => "Means to hide something",
            "false-law" => "A scheme that harms cases",
            "watched" => "Somebody else may be reading",
            _ => "Handle with care",
        }
    }

    /// Whether it is a danger that the words deny, tell as past or mean otherwise.
    pub fn is_softened(&self) -> bool {
        const GRAVE: [&str; 9] = [
            "suicide",
            "child-self-harm",
            "violence",
            "child-at-risk",
            "abduction",
            "threat",
            "deadline",
            "removal",
            "pressed-to-sign",
        ];
        self.level == 3 && GRAVE.contains(&self.kind.as_str())
    }
}

/// Whose words a flag rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// The poster's own.
    Poster,
    /// Somebody else's, as the poster tells or quotes them.
    Quoted,
}
