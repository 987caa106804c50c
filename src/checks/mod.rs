//! Draft + reading + library → [`Finding`]s: one rule a file.
//!
//! In: a draft with the reading and the library it was made from; or a library alone. Out: findings. This room changes
//! nothing.

pub mod letter;
pub mod library;

use crate::reply::BlockId;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What a finding is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// The post.
    Post,
    /// The library.
    Library,
    /// The house style.
    House,
    /// The language.
    Language,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Advice,
    /// Probably wrong.
    Warning,
    /// Wrong: Copy says so.
    Error,
}

/// What a check says of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule, kebab-case.
    pub rule: String,
    /// What it is measured against.
    pub family: Family,
    /// How much it matters.
    pub severity: Severity,
    /// The block it is about; none for something missing from the letter.
    pub block: Option<BlockId>,
    /// The words, as byte offsets into that block's text, end exclusive.
    pub span: Option<Span>,
    /// The reason, as a sentence without its full stop.
    pub message: String,
}
