//! A receipt of a letter that was sent: where each of its sentences came from, and what stood behind it on that day.
//!
//! In: the letter, the library, the day and the sender. Out: a [`Receipt`], which is kept with the case and never changes,
//! and a page of it to print. The library may change afterwards; what the receipt says of it is of the day it was made.

mod page;
mod whence;

use super::gaps::without_optional;
use crate::library::{Confidence, Context, Library, Passage, RunKind, Signpost, Target};
use crate::reply::{Block, Draft, Origin, as_rendered};
use crate::text::{Span, sentences};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where each sentence of a letter came from when it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// When it was sent.
    pub sent: Timestamp,
    /// By whom.
    pub by: String,
    /// The passages it said, each once.
    pub passages: Vec<SaidPassage>,
    /// Its sentences, in order.
    pub sentences: Vec<SaidSentence>,
}

/// A passage of the library that a letter said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidPassage {
    /// Its title.
    pub title: String,
    /// Its revision, by the hash that names it everywhere.
    pub revision: String,
    /// The number of that revision on this computer, if it is known here.
    pub number: Option<u32>,
    /// When it was last read against its sources.
    pub reviewed: Option<Date>,
    /// Whether its facts were seen in their sources.
    pub is_confirmed: bool,
    /// What it rests on.
    pub sources: Vec<SaidSource>,
}

/// A source behind a passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidSource {
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: Option<String>,
    /// Whether it was in force.
    pub in_force: bool,
}

/// A sentence of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidSentence {
    /// Its words.
    pub text: String,
    /// Where they came from.
    pub whence: Whence,
    /// The adviser's answers to gaps that stand in it.
    pub answers: Vec<String>,
    /// The organisations and pages it points to.
    pub signposts: Vec<SaidSignpost>,
}

/// An organisation or page that a sentence points to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidSignpost {
    /// Its name.
    pub name: String,
    /// When somebody last rang the number or opened the page.
    pub checked_on: Option<Date>,
}

/// Where a sentence came from. Passages are meant by their places in [`Receipt::passages`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Whence {
    /// A passage, word for word.
    Passage {
        /// Which.
        passage: usize,
    },
    /// A passage, changed by the adviser.
    Changed {
        /// Which.
        passage: usize,
        /// The sentence as the passage had it; none where that could not be told.
        was: Option<String>,
    },
    /// The adviser's hand, within a passage.
    Added {
        /// Which.
        passage: usize,
    },
    /// The poster's words, turned round.
    Post,
    /// The same, changed by the adviser.
    PostChanged,
    /// The adviser's hand.
    Hand,
}

/// Who sent a letter, and when.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: &'a str,
    /// The numbers this computer gave to revisions, by their hashes.
    pub numbers: &'a BTreeMap<String, u32>,
}

/// Makes the receipt of a letter.
pub fn receipt(draft: &Draft, context: &Context, library: &Library, sent: Sent<'_>) -> Receipt {
    let mut receipt = Receipt {
        sent: sent.at,
        by: sent.by.to_owned(),
        passages: Vec::new(),
        sentences: Vec::new(),
    };
    for block in &draft.blocks {
        let passage = said_passage(block, library, sent.numbers);
        let place = passage.map(|passage| place_of(&mut receipt.passages, passage));
        let before = before_editing(block, draft, context, library);
        let printed = without_optional(&block.passage);
        for span in sentences(&printed.text) {
            let text = span.of(&printed.text).unwrap_or_default();
            receipt.sentences.push(SaidSentence {
                text: text.to_owned(),
                whence: whence::whence(block, place, before.as_deref(), text),
                answers: answers(&printed, span),
                signposts: signposts(&printed, span, library),
            });
        }
    }
    receipt
}

/// What is known of the passage a block came from; none if it came from no passage.
fn said_passage(
    block: &Block,
    library: &Library,
    numbers: &BTreeMap<String, u32>,
) -> Option<SaidPassage> {
    let Origin::Snippet {
        snippet,
        title,
        revision,
        ..
    } = &block.origin
    else {
        return None;
    };
    // Of another revision than the letter's the library says nothing here.
    let known = library.snippets.get(snippet);
    let known = known.filter(|known| known.revision == *revision);
    let sources = known.into_iter().flat_map(|snippet| &snippet.sources);
    Some(SaidPassage {
        title: title.clone(),
        revision: revision.clone(),
        number: numbers.get(revision).copied(),
        reviewed: known.and_then(|snippet| snippet.reviewed),
        is_confirmed: known.is_some_and(|snippet| snippet.confidence == Confidence::Confirmed),
        sources: sources
            .filter_map(|id| library.sources.get(id))
            .map(|source| SaidSource {
                title: source.title.clone(),
                edition: source.edition.clone(),
                in_force: source.in_force,
            })
            .collect(),
    })
}

fn place_of(passages: &mut Vec<SaidPassage>, passage: SaidPassage) -> usize {
    let known = passages.iter().position(|known| *known == passage);
    known.unwrap_or_else(|| {
        passages.push(passage);
        passages.len() - 1
    })
}

/// The sentences a block had before the adviser changed it; none if that cannot be told.
fn before_editing(
    block: &Block,
    draft: &Draft,
    context: &Context,
    library: &Library,
) -> Option<Vec<String>> {
    let Origin::Snippet { revision, .. } = &block.origin else {
        return None;
    };
    let before = as_rendered(block, revision, draft, context, library)?;
    let printed = without_optional(&before);
    let spans = sentences(&printed.text).into_iter();
    let words = spans.filter_map(|span| span.of(&printed.text));
    Some(words.map(str::to_owned).collect())
}

/// The adviser's answers to gaps within a sentence.
fn answers(passage: &Passage, sentence: Span) -> Vec<String> {
    let runs = passage.runs.iter();
    runs.filter(|run| matches!(run.kind, RunKind::Gap { filled: true, .. }))
        .filter(|run| run.span.overlaps(sentence))
        .filter_map(|run| run.span.of(&passage.text))
        .map(str::to_owned)
        .collect()
}

/// The records a sentence links to, and those whose number stands in it, as they were when it was sent.
fn signposts(passage: &Passage, sentence: Span, library: &Library) -> Vec<SaidSignpost> {
    signposts_in(passage, sentence, library)
        .into_iter()
        .map(|record| SaidSignpost {
            name: record.name.clone(),
            checked_on: record.checked_on,
        })
        .collect()
}

/// The records that words of a passage link to, and those whose number stands in them, each once.
pub fn signposts_in<'a>(passage: &Passage, words: Span, library: &'a Library) -> Vec<&'a Signpost> {
    let links = passage.runs.iter().filter_map(|run| match &run.kind {
        RunKind::Link {
            target: Target::Signpost { signpost, .. },
        } if run.span.overlaps(words) => Some(signpost),
        _ => None,
    });
    let said = words.of(&passage.text).unwrap_or_default();
    let numbers = library.signposts.values().filter(|record| {
        let number = record.phone.as_deref().unwrap_or_default();
        !number.is_empty() && said.contains(number)
    });
    let linked = links.filter_map(|id| library.signposts.get(id));
    let mut found: Vec<&Signpost> = Vec::new();
    for record in linked.chain(numbers) {
        if !found.iter().any(|other| other.id == record.id) {
            found.push(record);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Part;
    use crate::reply::{add_hand_block, assemble, sample};

    fn made(draft: &Draft) -> Receipt {
        let numbers = BTreeMap::from([("r1".to_owned(), 4)]);
        let sent = Sent {
            at: "2026-11-28T09:30:00Z".parse().unwrap(),
            by: "Ash",
            numbers: &numbers,
        };
        let context = sample::context(&["iro-role"]);
        receipt(draft, &context, &sample::library(), sent)
    }

    fn letter() -> Draft {
        let context = sample::context(&["iro-role"]);
        assemble(&context, &sample::library(), &Draft::default()).draft
    }

    fn whence_of<'a>(receipt: &'a Receipt, text: &str) -> &'a Whence {
        let mut all = receipt.sentences.iter();
        &all.find(|it| it.text.contains(text)).expect(text).whence
    }

    #[test]
    fn every_word_of_the_letter_stands_in_the_receipt() {
        let draft = letter();
        let receipt = made(&draft);
        let said: String = receipt.sentences.iter().map(|it| it.text.clone()).collect();
        let bare = |text: &str| -> String { text.split_whitespace().collect() };
        let printed: String = draft
            .blocks
            .iter()
            .map(|block| without_optional(&block.passage).text)
            .collect();
        assert_eq!(bare(&said), bare(&printed));
        let mut all = receipt.sentences.iter();
        assert!(all.all(|it| matches!(it.whence, Whence::Passage { .. })));
    }

    #[test]
    fn of_an_edited_passage_each_sentence_says_for_itself() {
        let mut draft = letter();
        let id = draft.block_of(&sample::snippet_id("iro-what")).unwrap().id;
        let before = draft.block(id).unwrap().passage.text.clone();
        let first = sentences(&before)[0].of(&before).unwrap().to_owned();
        let changed = format!("{before} Ring me on Monday about the swimming.");
        sample::edit(&mut draft, id, &changed);
        let receipt = made(&draft);
        assert!(matches!(
            whence_of(&receipt, &first),
            Whence::Passage { .. }
        ));
        assert!(matches!(
            whence_of(&receipt, "swimming"),
            Whence::Added { .. }
        ));
        let other = first.replacen(' ', " really ", 1);
        sample::edit(&mut draft, id, &other);
        let receipt = made(&draft);
        let whence = whence_of(&receipt, &other);
        assert!(
            matches!(whence, Whence::Changed { was, .. } if was.as_deref() == Some(first.as_str())),
            "{whence:?}"
        );
    }

    #[test]
    fn words_of_the_adviser_and_of_the_post_are_told_apart() {
        let mut draft = letter();
        add_hand_block(
            &mut draft,
            Part::Advice,
            sample::passage("I rang them."),
            None,
        );
        let text = sample::passage("You say your son is 9.");
        let id = add_hand_block(&mut draft, Part::Situation, text, None);
        let block = draft
            .blocks
            .iter_mut()
            .find(|block| block.id == id)
            .unwrap();
        block.edited = false;
        block.origin = Origin::Post {
            post: 0,
            span: Span::new(0, 4),
            further: Vec::new(),
        };
        let receipt = made(&draft);
        assert_eq!(*whence_of(&receipt, "I rang them."), Whence::Hand);
        assert_eq!(*whence_of(&receipt, "your son is 9"), Whence::Post);
    }

    #[test]
    fn a_revision_the_library_no_longer_has_is_said_to_be_changed_without_the_old_words() {
        let mut draft = letter();
        let id = draft.block_of(&sample::snippet_id("iro-what")).unwrap().id;
        sample::edit(&mut draft, id, "Other words.");
        let mut blocks = draft.blocks.iter_mut();
        let block = blocks.find(|block| block.id == id).unwrap();
        if let Origin::Snippet { revision, .. } = &mut block.origin {
            "an older one".clone_into(revision);
        }
        let receipt = made(&draft);
        assert!(matches!(
            whence_of(&receipt, "Other words."),
            Whence::Changed { was: None, .. }
        ));
    }

    #[test]
    fn a_receipt_is_kept_as_json_and_reads_back() {
        let receipt = made(&letter());
        let json = serde_json::to_string(&receipt).unwrap();
        assert_eq!(serde_json::from_str::<Receipt>(&json).unwrap(), receipt);
    }
}
