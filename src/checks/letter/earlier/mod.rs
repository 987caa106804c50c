//! The letters a poster was sent before, laid out so that each sentence of a new one finds what it is like.
//!
//! In: the letters, newest first. Out: for a sentence, the sentences like it by the runs of words they share. It knows
//! nothing of what may be repeated and what contradicts what: the rules do.

mod differing;

pub(super) use differing::differing;

use crate::library::Part;
use crate::reply::Draft;
use crate::text::{Word, WordIndex};
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;

/// How many of the newest letters are held against a new one.
const MOST_LETTERS: usize = 4;

/// How many sentences of them: more than the longest letters have.
const MOST_SENTENCES: usize = 600;

/// How many words in a row two sentences share to be like one another at all.
const RUN: usize = 3;

/// How many like sentences are looked at one by one.
const MOST_LIKE: usize = 6;

/// A letter that was sent before to the same poster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierLetter {
    /// The title of the thread it answered.
    pub title: Option<String>,
    /// The day it was sent.
    pub sent: Date,
    /// The letter.
    pub draft: Draft,
    /// Whether it answered an earlier post of the same thread.
    pub is_of_this_thread: bool,
}

/// The sentences of the earlier letters.
#[derive(Debug, Clone, Default)]
pub(super) struct Before {
    told: Vec<Told>,
    /// Which sentences have a run of words.
    runs: HashMap<String, Vec<usize>>,
}

/// A sentence of an earlier letter.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// The day its letter was sent.
    pub(super) on: Date,
    /// The part of the letter it stood in.
    pub(super) part: Part,
    /// The text its words stand in.
    pub(super) text: Arc<str>,
    pub(super) words: Vec<Word>,
}

/// A sentence like another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Like<'a> {
    pub(super) told: &'a Told,
    /// How many runs of words both have.
    shared: usize,
}

impl Before {
    pub(super) fn of(letters: &[EarlierLetter]) -> Self {
        let mut before = Self::default();
        for letter in letters.iter().take(MOST_LETTERS) {
            for block in &letter.draft.blocks {
                let text: Arc<str> = Arc::from(block.passage.text.as_str());
                for (_, words) in WordIndex::new(&text).sentences() {
                    before.add(Told {
                        on: letter.sent,
                        part: block.part,
                        text: Arc::clone(&text),
                        words: words.to_vec(),
                    });
                }
            }
        }
        before
    }

    fn add(&mut self, told: Told) {
        let number = self.told.len();
        if number >= MOST_SENTENCES {
            return;
        }
        for run in runs(&told.words) {
            let having = self.runs.entry(run).or_default();
            if having.last() != Some(&number) {
                having.push(number);
            }
        }
        self.told.push(told);
    }

    /// The sentences that share most with this one: of the newest letter first, then by how much they share.
    pub(super) fn like(&self, words: &[Word]) -> Vec<Like<'_>> {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for run in runs(words) {
            for number in self.runs.get(&run).into_iter().flatten() {
                *shared.entry(*number).or_default() += 1;
            }
        }
        let mut like: Vec<(usize, usize)> = shared.into_iter().collect();
        like.sort_by_key(|(number, shared)| (std::cmp::Reverse(*shared), *number));
        like.truncate(MOST_LIKE);
        // The newest letter was laid out first.
        like.sort_by_key(|(number, shared)| {
            let on = self.told.get(*number).map(|told| told.on);
            (std::cmp::Reverse(on), std::cmp::Reverse(*shared), *number)
        });
        like.into_iter()
            .filter_map(|(number, shared)| {
                let told = self.told.get(number)?;
                Some(Like { told, shared })
            })
            .collect()
    }
}

impl Like<'_> {
    /// Whether a sentence says nearly word for word what this one did.
    pub(super) fn is_the_same(&self, words: &[Word]) -> bool {
        let count = |words: &[Word]| (words.len() + 1).saturating_sub(RUN);
        let (here, there) = (count(words), count(&self.told.words));
        here > 0 && self.shared * 5 >= here * 3 && self.shared * 5 >= there * 3
    }
}

fn runs(words: &[Word]) -> impl Iterator<Item = String> {
    words.windows(RUN).map(|run| {
        let folded: Vec<&str> = run.iter().map(|word| word.folded.as_str()).collect();
        folded.join(" ")
    })
}

/// "3 November", with the year where it is another than today's.
pub(super) fn day(on: Date, today: Date) -> String {
    let form = match on.year() == today.year() {
        true => "%-d %B",
        false => "%-d %B %Y",
    };
    on.strftime(form).to_string()
}

/// Whether a sentence says back what the poster wrote, as "You say that …": each post has its own to say.
pub(super) fn says_the_post_back(words: &[Word]) -> bool {
    const SAYING: [&str; 16] = [
        "say",
        "said",
        "mention",
        "mentioned",
        "explain",
        "explained",
        "describe",
        "described",
        "write",
        "wrote",
        "tell",
        "told",
        "ask",
        "asked",
        "state",
        "stated",
    ];
    let first = words.iter().take(5).map(|word| word.folded.as_str());
    let first: Vec<&str> = first.collect();
    first.contains(&"you") && first.iter().any(|word| SAYING.contains(word))
}
