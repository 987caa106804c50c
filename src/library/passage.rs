//! The document model: plain text plus runs.
//!
//! Paragraphs and list items are lines: they are parted by one LF. A run never crosses a line end, but for an item,
//! which is exactly one line.

use super::SignpostId;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// A passage: plain text, and what is special about pieces of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The text; an open gap stands in it as `[prompt]`.
    pub text: String,
    /// What is special about pieces of it, ordered by start; runs of one kind do not overlap.
    pub runs: Vec<Run>,
}

/// A piece of a passage that is more than plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Byte offsets into the passage's text, end exclusive.
    #[serde(flatten)]
    pub span: Span,
    /// What it is.
    #[serde(flatten)]
    pub kind: RunKind,
}

/// What a piece of a passage is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RunKind {
    /// Bold.
    Bold,
    /// An item of a list: one whole line. A number makes the list an ordered one.
    Item {
        /// Its number in an ordered list.
        number: Option<u32>,
    },
    /// A link.
    Link {
        /// Where it leads.
        target: Target,
    },
    /// A gap, open or filled.
    Gap {
        /// Which gap of its snippet.
        key: GapKey,
        /// What the adviser is asked for.
        ask: GapKind,
        /// Whether the text is the adviser's answer rather than the prompt.
        filled: bool,
    },
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "kebab-case")]
pub enum Target {
    /// A record of the library.
    Signpost {
        /// Which one.
        signpost: SignpostId,
        /// Its address when the passage was rendered; none if the record waits for one.
        address: Option<String>,
    },
    /// An address the adviser typed.
    Address {
        /// The address.
        address: String,
    },
}

/// Names a gap within its snippet: its prompt, and a number where the same prompt stands there again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GapKey(pub String);

/// What a gap asks the adviser for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "gap", rename_all = "kebab-case")]
pub enum GapKind {
    /// Words that must be given: `ask("which meeting?")`.
    Required {
        /// The prompt.
        prompt: String,
    },
    /// Words that may be given: `maybe("…")`; left open, they fall out of the letter.
    Optional {
        /// The prompt.
        prompt: String,
    },
    /// One of several: `choose("she", "he", "they")`; must be chosen.
    Choice {
        /// What there is to choose from.
        options: Vec<String>,
    },
}

impl GapKind {
    /// Whether Copy waits for it.
    pub fn must_be_filled(&self) -> bool {
        !matches!(self, Self::Optional { .. })
    }

    /// What stands in the letter, within brackets, while it is open.
    pub fn prompt(&self) -> String {
        match self {
            Self::Required { prompt } | Self::Optional { prompt } => prompt.clone(),
            Self::Choice { options } => options.join(" / "),
        }
    }
}
