//! The letter being written: ordered blocks, and what the adviser decided about them.

use crate::library::{GapKey, IssueId, Part, Passage, SnippetId};
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The issues ticked.
pub type Ticks = BTreeSet<IssueId>;

/// Names a block within its draft; never used twice in one draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BlockId(pub u64);

/// Where the words of a block came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Origin {
    /// A snippet, at a revision.
    Snippet {
        /// Which one.
        snippet: SnippetId,
        /// Its title when it was put in, for the margin.
        title: String,
        /// The revision it was rendered from.
        revision: String,
        /// The issues it answers.
        issues: Vec<IssueId>,
        /// Whether the adviser added it by hand; such a block goes only when the adviser removes it.
        chosen: bool,
    },
    /// The poster's own words, turned round.
    Post {
        /// The post they stand in.
        post: usize,
        /// Where, in its body.
        span: Span,
    },
    /// The adviser's hand.
    Hand,
}

/// One passage of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its name within the draft.
    pub id: BlockId,
    /// The slot it stands in.
    pub part: Part,
    /// Where it came from.
    pub origin: Origin,
    /// Whether the adviser changed it; then the program never touches it again.
    pub edited: bool,
    /// Whether it is an edited block whose reason to be there is gone: its issue was unticked.
    pub stranded: bool,
    /// The words.
    pub passage: Passage,
}

/// An adviser's answer to a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum GapValue {
    /// These words.
    Filled {
        /// The words.
        text: String,
    },
    /// Left out on purpose; only an optional gap can be.
    LeftOut,
}

/// The ordered blocks of one letter, and the adviser's decisions that outlive any block.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The blocks, in the order of the letter.
    pub blocks: Vec<Block>,
    /// Answers to gaps, by snippet and gap; they survive reassembly and the block's removal.
    #[serde(with = "gap_answers")]
    pub gaps: BTreeMap<(SnippetId, GapKey), GapValue>,
    /// Snippets the adviser took out: assembling does not bring them back.
    pub removed: BTreeSet<SnippetId>,
    /// The number the next block gets.
    pub next_block: u64,
}

/// Something assembling did or left undone, said aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The snippet it is about.
    pub snippet: SnippetId,
    /// A sentence without its full stop.
    pub message: String,
}

/// Writes the gap answers as a list, since JSON has no map with two keys.
mod gap_answers {
    use super::{BTreeMap, Deserialize, GapKey, GapValue, Serialize, SnippetId};
    use serde::{Deserializer, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Answer {
        snippet: SnippetId,
        gap: GapKey,
        value: GapValue,
    }

    pub(super) fn serialize<S: Serializer>(
        map: &BTreeMap<(SnippetId, GapKey), GapValue>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(map.iter().map(|((snippet, gap), value)| Answer {
            snippet: snippet.clone(),
            gap: gap.clone(),
            value: value.clone(),
        }))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<(SnippetId, GapKey), GapValue>, D::Error> {
        let answers = Vec::<Answer>::deserialize(deserializer)?;
        Ok(answers
            .into_iter()
            .map(|answer| ((answer.snippet, answer.gap), answer.value))
            .collect())
    }
}
