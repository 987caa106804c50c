//! The document model: plain text plus runs.
//!
//! Paragraphs and list items are lines: they are parted by one LF. A run never crosses a line end, but for an item,
//! which is exactly one line.

use super::SignpostId;
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::mem::discriminant;

/// A passage: plain text, and what is special about pieces of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The text; an open gap stands in it as `[prompt]`.
    pub text: String,
    /// What is special about pieces of it, ordered by start; runs of one kind do not overlap.
    pub runs: Vec<Run>,
}

/// A gap that waits for the adviser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenGap<'a> {
    /// Where its prompt stands, brackets included.
    pub span: Span,
    /// Which gap of its snippet.
    pub key: &'a GapKey,
    /// What the adviser is asked for.
    pub ask: &'a GapKind,
}

impl Passage {
    /// The lines of the text without their line ends: paragraphs and items.
    pub fn lines(&self) -> impl Iterator<Item = Span> {
        self.text
            .split('\n')
            .scan(0, |at, line| {
                let span = Span::new(*at, *at + line.len());
                *at = span.end + 1;
                Some(span)
            })
            .filter(|span| !(span.is_empty() && self.text.is_empty()))
    }

    /// The runs that cover byte `at`, outer ones first.
    pub fn runs_at(&self, at: usize) -> impl Iterator<Item = &Run> {
        self.runs
            .iter()
            .filter(move |run| run.span.start <= at && at < run.span.end)
    }

    /// The gaps still to be filled, in the order of the text.
    pub fn open_gaps(&self) -> impl Iterator<Item = OpenGap<'_>> {
        self.runs.iter().filter_map(|run| match &run.kind {
            RunKind::Gap {
                key,
                ask,
                filled: false,
            } => Some(OpenGap {
                span: run.span,
                key,
                ask,
            }),
            _ => None,
        })
    }

    /// Says what is wrong with the runs, as a sentence for the one who wrote the code that made them.
    ///
    /// # Errors
    /// The first of the rules at the top of this file that the passage breaks.
    pub fn check(&self) -> Result<(), String> {
        let mut start = 0;
        for (number, run) in self.runs.iter().enumerate() {
            let Some(words) = run.span.of(&self.text) else {
                return Err(format!("run {number} does not fit the text"));
            };
            if words.is_empty() {
                return Err(format!("run {number} is empty"));
            }
            if words.contains('\n') {
                return Err(format!("run {number} crosses a line end"));
            }
            if run.span.start < start {
                return Err(format!("run {number} begins before the one in front of it"));
            }
            start = run.span.start;
            let is_item = matches!(run.kind, RunKind::Item { .. });
            if is_item && !self.lines().any(|line| line == run.span) {
                return Err(format!("run {number} is an item but no whole line"));
            }
            let doubled = self.runs.iter().take(number).any(|other| {
                discriminant(&other.kind) == discriminant(&run.kind)
                    && other.span.overlaps(run.span)
            });
            if doubled {
                return Err(format!("run {number} overlaps another of its kind"));
            }
        }
        Ok(())
    }
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
