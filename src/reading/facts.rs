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
