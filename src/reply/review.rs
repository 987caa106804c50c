//! A second pair of eyes: a letter goes to a colleague, and comes back with comments and a verdict.

use super::{BlockId, Draft, Ticks};
use crate::intake::Thread;
use crate::library::Passage;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The version of the files both sides read.
const FORMAT: u32 = 1;

/// The longest name, remark or comment that is read, in bytes.
const LONGEST: usize = 20_000;

/// What a colleague thinks of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It can go.
    Approved,
    /// It should be changed first.
    PleaseChange,
}

impl Verdict {
    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Approved => "It can go",
            Self::PleaseChange => "Please change it first",
        }
    }
}

/// What a colleague says of one block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// Which block.
    pub block: BlockId,
    /// The words.
    pub words: String,
}

/// What a colleague thinks of a letter, as far as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// The verdict; none yet.
    pub verdict: Option<Verdict>,
    /// What is said of blocks, at most once of each.
    pub comments: Vec<Comment>,
    /// What is said of the whole letter.
    pub remark: String,
}

/// A letter on its way to a colleague.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What both sides know it by: drawn at random.
    pub name: String,
    /// Who asks.
    pub from: String,
    /// When.
    pub at: Timestamp,
    /// The thread.
    pub thread: Thread,
    /// The issues ticked.
    pub ticks: Ticks,
    /// The letter.
    pub draft: Draft,
    /// The adviser's notes, where they chose to send them.
    pub notes: Option<String>,
}

/// What comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The request's name.
    pub name: String,
    /// Who answers.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The letter that was read, by its digest.
    pub letter: String,
    /// What they think.
    pub opinion: Opinion,
}

/// What one sealed file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Parcel {
    /// A letter to read.
    Request(Box<Request>),
    /// What somebody thinks of one.
    Answer(Answer),
}

/// A review of a case, as its own side keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "side", rename_all = "kebab-case")]
pub enum Review {
    /// The letter went to a colleague.
    Asked {
        /// Its name.
        name: String,
        /// When it went.
        at: Timestamp,
        /// The letter as it went, by its digest.
        letter: String,
        /// What came back.
        answer: Option<Answer>,
    },
    /// A colleague's letter came here.
    Brought {
        /// Its name.
        name: String,
        /// Who asks.
        from: String,
        /// When it went off.
        at: Timestamp,
        /// The letter, by its digest.
        letter: String,
        /// What is thought of it here so far.
        opinion: Opinion,
    },
}

impl Review {
    /// What both sides know it by.
    pub fn name(&self) -> &str {
        match self {
            Self::Asked { name, .. } | Self::Brought { name, .. } => name,
        }
    }
}

impl Opinion {
    /// What is said of a block.
    pub fn comment(&self, block: BlockId) -> Option<&str> {
        let mut comments = self.comments.iter();
        let comment = comments.find(|comment| comment.block == block)?;
        Some(&comment.words)
    }

    /// Says something else of a block; nothing if the words are empty.
    pub fn set_comment(&mut self, block: BlockId, words: &str) {
        self.comments.retain(|comment| comment.block != block);
        if !words.trim().is_empty() {
            self.comments.push(Comment {
                block,
                words: words.trim().to_owned(),
            });
        }
    }
}

/// Tells one state of a letter from every other: all its words, and what is special about them.
pub fn letter_digest(draft: &Draft) -> String {
    let passages: Vec<&Passage> = draft.blocks.iter().map(|block| &block.passage).collect();
    // Such a list can always be written.
    let written = serde_json::to_vec(&passages).unwrap_or_default();
    let digest = Sha256::digest(&written);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    format: u32,
    parcel: T,
}

impl Parcel {
    /// Writes it for a file, which must be sealed.
    pub fn to_bytes(&self) -> Vec<u8> {
        let versioned = Versioned {
            format: FORMAT,
            parcel: self,
        };
        // What was read from JSON can always be written.
        serde_json::to_vec(&versioned).unwrap_or_default()
    }

    /// Reads what was sealed; none where it is of another format, or holds what no window of ours would write.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let versioned: Versioned<Self> = serde_json::from_slice(bytes).ok()?;
        let is_sound = versioned.format == FORMAT && versioned.parcel.is_sound();
        is_sound.then_some(versioned.parcel)
    }

    fn is_sound(&self) -> bool {
        let is_short = |words: &str| words.len() <= LONGEST;
        match self {
            Self::Request(request) => {
                let posts = request.thread.posts.len();
                is_short(&request.name)
                    && is_short(&request.from)
                    && request.notes.as_deref().is_none_or(is_short)
                    && request.thread.enquiry.iter().all(|post| *post < posts)
                    && is_sound(&request.draft)
            }
            Self::Answer(answer) => {
                let opinion = &answer.opinion;
                let mut comments = opinion.comments.iter();
                [&answer.name, &answer.by, &answer.letter, &opinion.remark]
                    .into_iter()
                    .all(|words| is_short(words))
                    && opinion.comments.len() <= 1_000
                    && comments.all(|comment| is_short(&comment.words))
            }
        }
    }
}

/// Whether a letter keeps the rules that our own letters keep.
fn is_sound(draft: &Draft) -> bool {
    let mut known = BTreeSet::new();
    draft.blocks.iter().all(|block| {
        block.passage.check().is_ok() && block.id.0 < draft.next_block && known.insert(block.id)
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::intake::Layout;
    use crate::text::Span;

    fn request(draft: Draft) -> Request {
        Request {
            name: "0123456789ab".to_owned(),
            from: "Ash".to_owned(),
            at: "2026-11-28T09:30:00Z".parse().unwrap(),
            thread: Thread {
                layout: Layout::PhpbbPage,
                title: None,
                forum: None,
                posts: Vec::new(),
                enquiry: Vec::new(),
                warnings: Vec::new(),
            },
            ticks: Ticks::new(),
            draft,
            notes: None,
        }
    }

    fn parcel(request: Request) -> Parcel {
        Parcel::Request(Box::new(request))
    }

    #[test]
    fn a_parcel_reads_back_as_it_was_written() {
        let parcel = parcel(request(sample::letter(&["One *two*.", "Three [four]."])));
        assert_eq!(Parcel::from_bytes(&parcel.to_bytes()), Some(parcel));
    }

    #[test]
    fn what_no_window_of_ours_would_write_is_not_taken() {
        let sound = request(sample::letter(&["One.", "Two."]));
        let mut enquiry = sound.clone();
        enquiry.thread.enquiry = vec![3];
        let mut twice = sound.clone();
        twice.draft.blocks[1].id = twice.draft.blocks[0].id;
        let mut crooked = request(sample::letter(&["*One*"]));
        crooked.draft.blocks[0].passage.runs[0].span = Span::new(0, 900);
        let mut long = sound.clone();
        long.from = "x".repeat(LONGEST + 1);
        for wrong in [enquiry, twice, crooked, long] {
            assert_eq!(Parcel::from_bytes(&parcel(wrong).to_bytes()), None);
        }
        for wrong in [b"".as_slice(), b"{}", b"{\"format\":2,\"parcel\":{}}"] {
            assert_eq!(Parcel::from_bytes(wrong), None);
        }
        assert!(Parcel::from_bytes(&parcel(sound).to_bytes()).is_some());
    }

    #[test]
    fn a_letter_has_another_digest_once_a_word_or_its_look_changed() {
        let digest = |words: &str| letter_digest(&sample::letter(&[words]));
        assert_eq!(digest("One two."), digest("One two."));
        assert_ne!(digest("One two."), digest("One  two."));
        assert_ne!(digest("One two."), digest("One *two*."));
    }

    #[test]
    fn a_block_has_one_comment_and_none_once_it_is_emptied() {
        let mut opinion = Opinion::default();
        opinion.set_comment(BlockId(1), " why? ");
        opinion.set_comment(BlockId(1), "who?");
        assert_eq!(opinion.comment(BlockId(1)), Some("who?"));
        opinion.set_comment(BlockId(1), " ");
        assert_eq!(opinion, Opinion::default());
    }
}
