//! What a trial found, as the form shows it.

use super::excerpt::excerpt;
use crate::intake::Thread;
use crate::library::{Issue, Weight};
use crate::reading::{Enquiry, Evidence, Thresholds};
use crate::store::{CaseId, Marked};

/// How many places of a kind are kept to be shown; all of them are counted.
const SHOWN: usize = 40;

/// What signs are tried on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TriedOn {
    /// A case, and what the list of cases calls it.
    Case(CaseId, String),
    /// A sentence of this very issue that must suggest it, or must not.
    OwnTest {
        /// Whether it must.
        must: bool,
    },
    /// A sentence of another issue, by that issue's title.
    OtherTest(String),
}

/// A place where something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriedPlace {
    /// In what.
    pub on: TriedOn,
    /// A piece of it, with the words found marked.
    pub words: Marked,
}

/// Places of one kind: how many, and the first of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TriedPlaces {
    /// How many cases.
    pub cases: usize,
    /// How many sentences of libraries.
    pub sentences: usize,
    /// The first of them.
    pub shown: Vec<TriedPlace>,
}

impl TriedPlaces {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.cases + self.sentences
    }

    fn put(&mut self, text: &Text<'_>, found: &[Evidence]) {
        match text.on {
            TriedOn::Case(..) => self.cases += 1,
            _ => self.sentences += 1,
        }
        if self.shown.len() < SHOWN {
            self.shown.push(TriedPlace {
                on: text.on.clone(),
                words: excerpt(text.thread, found),
            });
        }
    }
}

/// What one sign finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignTrial {
    /// The sign as it is written.
    pub phrase: String,
    /// What finding it is worth.
    pub weight: Weight,
    /// How many of the issue's own sentences that must suggest it hold the sign.
    pub own_sentences: usize,
    /// Where it stands.
    pub places: TriedPlaces,
}

/// A sentence of the issue that does not do what it must.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedTest {
    /// The sentence, with the words marked that suggest the issue.
    pub words: Marked,
    /// Whether it must suggest the issue.
    pub must: bool,
}

/// What an issue's signs came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trial {
    /// Each sign, in the order of the form.
    pub signs: Vec<SignTrial>,
    /// What they suggest the issue for and the library's signs do not.
    pub newly: TriedPlaces,
    /// What the library's signs suggest it for and they do not.
    pub no_longer: TriedPlaces,
    /// The issue's own sentences that do not do what they must.
    pub failed: Vec<FailedTest>,
    /// How many cases it was tried on.
    pub cases: usize,
    /// How many sentences of libraries.
    pub sentences: usize,
    /// Why there are no cases, if they could not be read.
    pub cases_failed: Option<String>,
}

/// Words made ready to be tried on.
pub(super) struct Text<'a> {
    pub(super) on: TriedOn,
    pub(super) thread: &'a Thread,
    pub(super) enquiry: Enquiry<'a>,
}

impl<'a> Text<'a> {
    pub(super) fn new(on: TriedOn, thread: &'a Thread) -> Self {
        Self {
            on,
            thread,
            enquiry: Enquiry::new(thread),
        }
    }
}

impl Trial {
    /// A trial of an issue on nothing yet.
    pub(super) fn of(issue: &Issue) -> Self {
        let signs = issue.signs.iter().map(|sign| SignTrial {
            phrase: sign.phrase.as_str().to_owned(),
            weight: sign.weight,
            own_sentences: 0,
            places: TriedPlaces::default(),
        });
        Self {
            signs: signs.collect(),
            ..Self::default()
        }
    }

    /// Tries the issue on a text; `kept` is the issue as the library has it.
    pub(super) fn put(&mut self, text: &Text<'_>, issue: &Issue, kept: Option<&Issue>) {
        match text.on {
            TriedOn::Case(..) => self.cases += 1,
            _ => self.sentences += 1,
        }
        for (sign, trial) in issue.signs.iter().zip(&mut self.signs) {
            let places = text.enquiry.places(&sign.phrase);
            if !places.is_empty() {
                trial.places.put(text, &places);
                let is_own = text.on == TriedOn::OwnTest { must: true };
                trial.own_sentences += usize::from(is_own);
            }
        }
        let suggested = |issue: &Issue| text.enquiry.suggests(issue, Thresholds::default());
        let (now, before) = (suggested(issue), kept.and_then(suggested));
        if let TriedOn::OwnTest { must } = text.on
            && now.is_some() != must
        {
            let found = now.as_ref().map_or(&[][..], |it| &it.evidence);
            self.failed.push(FailedTest {
                words: sentence(text.thread, found),
                must,
            });
        }
        match (now, before) {
            (Some(now), None) => self.newly.put(text, &now.evidence),
            (None, Some(before)) => self.no_longer.put(text, &before.evidence),
            _ => {}
        }
    }
}

/// A sentence whole, with the words marked that were found in it.
fn sentence(thread: &Thread, found: &[Evidence]) -> Marked {
    let body = thread.posts.first().map(|post| post.body.clone());
    Marked {
        text: body.unwrap_or_default(),
        marks: found.iter().map(|it| it.span).collect(),
    }
}
