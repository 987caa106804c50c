//! A line of the checklist: what it is called and what suggests it.

use super::IssueId;
use crate::text::Phrase;

/// How much a sign says on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Names the issue outright: one is enough to suggest it.
    Strong,
    /// Points to it only together with another sign.
    Weak,
}

/// A phrase that suggests an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// What to look for.
    pub phrase: Phrase,
    /// What finding it is worth.
    pub weight: Weight,
}

/// Sentences that keep an issue's signs honest; `library lint` runs them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SelfTests {
    /// Sentences that must suggest the issue.
    pub matches: Vec<String>,
    /// Sentences that must not.
    pub misses: Vec<String>,
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Its file name.
    pub id: IssueId,
    /// What the checklist calls it.
    pub title: String,
    /// The heading it stands under.
    pub group: String,
    /// Its place in the checklist and in a letter; smaller is earlier.
    pub order: i64,
    /// What suggests it.
    pub signs: Vec<Sign>,
    /// False friends: they cancel weak signs in the same sentence.
    pub false_friends: Vec<Phrase>,
    /// Sentences that must and must not suggest it.
    pub tests: SelfTests,
    /// When to tick it, in a sentence or two for the adviser.
    pub when_to_tick: String,
}
