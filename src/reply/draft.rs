//! The letter being written: ordered blocks, and what the adviser decided about them.

use crate::library::{GapKey, GapKind, IssueId, Part, Passage, SnippetId};
use crate::text::Span;
use jiff::civil::Date;
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
        /// Where, in its body: the first of the sentences.
        span: Span,
        /// Where the further sentences stand.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        further: Vec<Span>,
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
    /// The days of the sent letters that paragraphs were taken from, by the blocks they became.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub taken_from: BTreeMap<BlockId, Date>,
    /// The number the next block gets.
    pub next_block: u64,
}

/// A gap that still waits for the adviser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenGap {
    /// The block it stands in.
    pub block: BlockId,
    /// Where, as byte offsets into that block's text, brackets included; end exclusive.
    pub span: Span,
    /// Which gap of its snippet.
    pub key: GapKey,
    /// What is asked for.
    pub ask: GapKind,
}

impl Block {
    /// The snippet it came from, if it came from one.
    pub fn snippet(&self) -> Option<&SnippetId> {
        match &self.origin {
            Origin::Snippet { snippet, .. } => Some(snippet),
            Origin::Post { .. } | Origin::Hand => None,
        }
    }

    /// Whether the adviser added it by hand from the library.
    pub fn chosen(&self) -> bool {
        matches!(self.origin, Origin::Snippet { chosen: true, .. })
    }

    /// The gaps in it that still wait, in the order of the text.
    fn open_gaps(&self) -> impl Iterator<Item = OpenGap> {
        self.passage.open_gaps().map(|gap| OpenGap {
            block: self.id,
            span: gap.span,
            key: gap.key.clone(),
            ask: gap.ask.clone(),
        })
    }
}

impl Draft {
    /// The whole letter: the blocks' texts, joined by one LF.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self
            .blocks
            .iter()
            .map(|block| block.passage.text.as_str())
            .collect();
        texts.join("\n")
    }

    /// Where each block stands in [`Draft::text`]; the LF between two blocks belongs to neither.
    pub fn block_spans(&self) -> Vec<(BlockId, Span)> {
        let mut start = 0;
        self.blocks
            .iter()
            .map(|block| {
                let span = Span::new(start, start + block.passage.text.len());
                start = span.end + 1;
                (block.id, span)
            })
            .collect()
    }

    /// How many words the letter has, as a word processor counts them.
    pub fn words(&self) -> usize {
        self.blocks
            .iter()
            .map(|block| block.passage.text.split_whitespace().count())
            .sum()
    }

    /// The gaps that still wait, in the order of the letter.
    pub fn open_gaps(&self) -> Vec<OpenGap> {
        self.blocks.iter().flat_map(Block::open_gaps).collect()
    }

    /// The block of that name.
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == id)
    }

    /// Where the block of that name stands among the blocks.
    pub fn position(&self, id: BlockId) -> Option<usize> {
        self.blocks.iter().position(|block| block.id == id)
    }

    /// The first block that came from that snippet.
    pub fn block_of(&self, snippet: &SnippetId) -> Option<&Block> {
        self.blocks
            .iter()
            .find(|block| block.snippet() == Some(snippet))
    }

    /// Takes a name no block of this draft has had.
    pub(super) fn new_id(&mut self) -> BlockId {
        let after_all = self.blocks.iter().map(|block| block.id.0 + 1).max();
        let id = self.next_block.max(after_all.unwrap_or(0));
        self.next_block = id + 1;
        BlockId(id)
    }
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

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn the_text_is_the_blocks_joined_by_one_line_end() {
        let draft = sample::letter(&["Dear Bramble22,", "Ask for a meeting.\nWrite it down."]);
        assert_eq!(
            draft.text(),
            "Dear Bramble22,\nAsk for a meeting.\nWrite it down."
        );
        assert_eq!(draft.words(), 9);
    }

    #[test]
    fn every_block_span_cuts_its_own_text_out_of_the_letter() {
        let draft = sample::letter(&["Dear Zoë,", "", "Best wishes"]);
        let text = draft.text();
        for ((id, span), block) in draft.block_spans().into_iter().zip(&draft.blocks) {
            assert_eq!(id, block.id);
            assert_eq!(span.of(&text), Some(block.passage.text.as_str()));
        }
    }

    #[test]
    fn a_name_is_never_given_twice_even_where_the_counter_is_behind() {
        let mut draft = sample::letter(&["One", "Two"]);
        draft.next_block = 0;
        let id = draft.new_id();
        assert!(draft.block(id).is_none());
        assert_ne!(id, draft.new_id());
    }

    #[test]
    fn gap_answers_come_back_from_json() {
        let mut draft = Draft::default();
        let gap = (
            sample::snippet_id("iro"),
            GapKey("which meeting?".to_owned()),
        );
        draft.gaps.insert(gap, GapValue::LeftOut);
        let json = serde_json::to_string(&draft).expect("a draft can be written");
        assert_eq!(
            serde_json::from_str::<Draft>(&json).expect("and read"),
            draft
        );
    }
}
