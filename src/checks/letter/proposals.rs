//! Which blocks may answer a question of the post: proposed to the adviser, who decides.

use super::Letter;
use super::sheet::{Page, Sheet};
use crate::library::{IssueId, Part};
use crate::reading::{Evidence, Place, Question, gist};
use crate::reply::{BlockId, Origin};
use crate::text::{Span, bare_words, sentences};
use std::collections::{BTreeMap, BTreeSet};

/// How many blocks are proposed for one question.
const MOST: usize = 3;
/// A block must speak of so many stems of a question, and of one of a question that has few.
const ENOUGH: usize = 2;
const FEW: usize = 3;
/// Stems that nearly any letter has: where a question has others, they tell nothing of its answer.
const EVERYWHERE: [&str; 5] = ["child", "court", "father", "mother", "servic"];
/// A question with fewer stems is read with its whole sentence: "do I have to start it again?" says not what.
const TELLING: usize = 3;
/// Nothing is learnt from a longer sentence, in bytes: parents write ninety words without a stop.
const LONGEST_SENTENCE: usize = 300;

impl Page<'_> {
    /// For each question of the reading, the blocks that may answer it, the likeliest first.
    ///
    /// One that is there for an issue which the question's sentence names, and one that speaks of the same things; what
    /// says the post back answers nothing. A question about nothing in particular, "is there anything I can do?", is
    /// answered by any advice.
    pub(super) fn proposed(&self) -> &[Vec<BlockId>] {
        self.proposed.get_or_init(|| {
            let asked = self.enquiry.asked(self.letter).iter();
            asked.map(|asked| asked.proposals(&self.sheets)).collect()
        })
    }
}

/// What a question is about: worked out of the post once, whatever becomes of the letter.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    about: BTreeSet<String>,
    /// What of it any answer must speak of.
    telling: BTreeSet<String>,
    issues: BTreeSet<IssueId>,
}

impl Asked {
    /// What each question of the reading is about, in their order.
    pub(super) fn all(letter: &Letter<'_>) -> Vec<Self> {
        // A long post with many questions is parted into sentences once.
        let mut parted: BTreeMap<(usize, bool), Vec<Span>> = BTreeMap::new();
        let questions = letter.reading.questions.iter();
        questions
            .map(|question| {
                let evidence = &question.evidence;
                let text = text_of(evidence, letter).unwrap_or_default();
                let sentences = parted
                    .entry((evidence.post, evidence.place.is_some()))
                    .or_insert_with(|| sentences(text));
                Self::new(question, sentence_of(evidence, sentences), letter)
            })
            .collect()
    }

    fn new(question: &Question, sentence: Option<Span>, letter: &Letter<'_>) -> Self {
        let evidence = &question.evidence;
        let mut about = gist(&bare_words(&evidence.text));
        if about.len() < TELLING
            && let Some(whole) = sentence.and_then(|span| span.of(text_of(evidence, letter)?))
        {
            about = gist(&bare_words(whole));
        }
        let within = sentence.unwrap_or(evidence.span);
        let names = |other: &Evidence| {
            other.post == evidence.post
                && other.place == evidence.place
                && within.overlaps(other.span)
        };
        let mut telling = about.clone();
        telling.retain(|stem| !EVERYWHERE.contains(&stem.as_str()));
        if telling.is_empty() {
            telling.clone_from(&about);
        }
        let issues = letter.reading.issues.iter();
        Self {
            about,
            telling,
            issues: issues
                .filter(|found| found.evidence.iter().any(names))
                .map(|found| found.id.clone())
                .collect(),
        }
    }

    fn proposals(&self, sheets: &[Sheet<'_>]) -> Vec<BlockId> {
        let mut found: Vec<(usize, BlockId)> = sheets
            .iter()
            .filter(|sheet| sheet.block.part >= Part::Advice && sheet.block.part < Part::Closing)
            .filter_map(|sheet| Some((self.likelihood(sheet)?, sheet.block.id)))
            .collect();
        found.sort_by_key(|(likelihood, _)| std::cmp::Reverse(*likelihood));
        found
            .into_iter()
            .take(MOST)
            .map(|(_, block)| block)
            .collect()
    }

    /// Whether a block speaks of enough of what the question is about.
    fn is_met_by(&self, sheet: &Sheet<'_>) -> bool {
        let enough = match self.telling.len() {
            0 => 0,
            1..=FEW => 1,
            _ => ENOUGH,
        };
        sheet.speaks_of(&self.telling) >= enough
    }

    /// How likely a block answers the question; nothing if it does not seem to.
    fn likelihood(&self, sheet: &Sheet<'_>) -> Option<usize> {
        let shared = sheet.speaks_of(&self.about);
        let is_for_its_issue = match &sheet.block.origin {
            Origin::Snippet { issues: theirs, .. } => {
                theirs.iter().any(|issue| self.issues.contains(issue))
            }
            Origin::Post { .. } | Origin::Hand => {
                self.issues.iter().any(|issue| sheet.touches(issue))
            }
        };
        if is_for_its_issue {
            Some(shared + ENOUGH)
        } else {
            self.is_met_by(sheet).then_some(shared)
        }
    }
}

/// The text a piece of evidence points into.
fn text_of<'a>(evidence: &Evidence, letter: &Letter<'a>) -> Option<&'a str> {
    match evidence.place {
        Some(Place::Title) => letter.thread.title.as_deref(),
        // Nothing is asked in a quote.
        Some(Place::Quote) => None,
        None => Some(letter.thread.posts.get(evidence.post)?.body.as_str()),
    }
}

/// The sentence that a piece of evidence stands in.
fn sentence_of(evidence: &Evidence, sentences: &[Span]) -> Option<Span> {
    let mut sentences = sentences.iter().copied();
    sentences.find(|sentence| {
        sentence.len() <= LONGEST_SENTENCE
            && sentence.start <= evidence.span.start
            && evidence.span.start < sentence.end
    })
}
