//! Draft + reading + library → [`Finding`]s: one rule a file.
//!
//! In: a draft with the reading and the library it was made from; or a library alone. Out: findings. This room changes
//! nothing.

pub mod clearing;
mod decisions;
mod editions;
mod forms;
pub mod letter;
pub mod library;
mod names;
pub mod reuse;

pub use decisions::{Decisions, Dismissal, Told};

use crate::reading::Evidence;
use crate::reply::{BlockId, Draft};
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
    /// The words, as byte offsets into that block's text, end exclusive: the smallest that show the slip.
    pub span: Option<Span>,
    /// Those words; empty for something missing.
    pub words: String,
    /// The reason, as a sentence without its full stop.
    pub message: String,
    /// What may stand in the place of the words; the safest first, none where no fix is safe.
    pub fixes: Vec<String>,
    /// What the post says of it.
    pub post: Option<Evidence>,
}

impl Finding {
    /// Whether a letter still has the words it points at, in their place.
    pub fn still_stands(&self, draft: &Draft) -> bool {
        let Some(block) = self.block else { return true };
        let stands = |span: Span, text: &str| span.of(text) == Some(self.words.as_str());
        draft.block(block).is_some_and(|block| {
            self.span
                .is_none_or(|span| stands(span, &block.passage.text))
        })
    }
}
