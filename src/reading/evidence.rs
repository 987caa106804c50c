//! The words a reading points at.

use crate::text::Span;
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
