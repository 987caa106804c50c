//! What the poster states, each fact with the words that state it.

use super::Evidence;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

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
    /// A court order: "care order", "special guardianship order".
    Order {
        /// Its name in full.
        name: String,
        /// Whether it is in force.
        holds: Holds,
    },
    /// A plan of the council's: "child protection plan".
    Plan {
        /// Its name in full.
        name: String,
        /// Whether the child is on it.
        holds: Holds,
    },
    /// How far things have come: "pre-proceedings", "care proceedings", "section 20".
    Stage {
        /// Its name in full.
        name: String,
        /// Whether things stand there now.
        holds: Holds,
    },
    /// A day something happened or will happen.
    Date {
        /// The day, if it can be told from the words and the day of the post.
        on: Option<Date>,
        /// What happens on it: "hearing", "conference", "visit"; `None` if the sentence does not say.
        about: Option<String>,
    },
    /// A day something must be done by, or a hearing or meeting somebody must be ready for.
    Deadline {
        /// The day, if it can be told from the words and the day of the post.
        on: Option<Date>,
        /// What it is: "hearing", "conference", "reply".
        about: String,
        /// Whether it lies within seven days of the post.
        soon: bool,
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
    /// Legal aid.
    LegalAid {
        /// Whether the poster has it.
        holds: Holds,
    },
    /// Anything else worth knowing: "parental-responsibility", "assessment-positive", "therapy-finished",
    /// "lives-with-poster".
    Other {
        /// What, in kebab-case.
        about: String,
        /// Whether it is so.
        holds: Holds,
    },
}

impl Stated {
    /// Whether it is so now: what has no doubt of its own is.
    pub fn holds(&self) -> Holds {
        match self {
            Self::Order { holds, .. }
            | Self::Plan { holds, .. }
            | Self::Stage { holds, .. }
            | Self::LegalAid { holds }
            | Self::Other { holds, .. } => *holds,
            Self::Child { .. }
            | Self::Date { .. }
            | Self::Deadline { .. }
            | Self::Poster { .. }
            | Self::RelationWord { .. } => Holds::Now,
        }
    }
}

/// Whether what the post names is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// It is so now, by the post.
    Now,
    /// It was so and is over.
    Past,
    /// It is asked for, planned, threatened or feared.
    Sought,
    /// The post says that it is not so.
    Denied,
}
