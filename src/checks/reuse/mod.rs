//! What of a paragraph written for one case is not true of another, to be looked at before it is used there.
//!
//! In: the paragraph, the words of its case, what is true of this one. Out: every [`Difference`], for a person to put
//! right or to find right. One too many costs a tick; one too few tells a family of another. Nothing here changes a word.

mod children;
mod standing;
mod truths;

pub use truths::Truths;

use super::clearing::{CaseWords, LibraryWords, Trace, TraceKind, traces};
use crate::text::{Span, Word, words};
use std::collections::BTreeSet;

/// What a difference is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A name, a day, a place, a way to reach somebody, or words of the other post.
    Trace(TraceKind),
    /// The children: whether they are boys or girls, how many, how old.
    Child,
    /// An order, a plan, or how far things have come.
    Standing,
    /// Who the poster is.
    Poster,
}

impl About {
    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Trace(kind) => kind.label(),
            Self::Child => "child",
            Self::Standing => "order, plan or stage",
            Self::Poster => "who asks",
        }
    }
}

/// Words of a paragraph that may not be true of this case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What they are about.
    pub about: About,
    /// The words, as they are written; several forms are parted by commas.
    pub said: String,
    /// What this case has instead, as a sentence without its full stop.
    pub here: String,
    /// Each form of the words, folded.
    forms: Vec<Vec<String>>,
}

impl Difference {
    fn new(about: About, said: &[&str], here: impl Into<String>) -> Self {
        let folded = |form: &&str| words(form).into_iter().map(|word| word.folded).collect();
        Self {
            about,
            said: said.join(", "),
            here: here.into(),
            forms: said.iter().map(folded).collect(),
        }
    }

    /// Where the words stand in a text, in its order: nowhere once they were put right.
    pub fn places(&self, text: &str) -> Vec<Span> {
        let words = words(text);
        let mut found: Vec<Span> = self
            .forms
            .iter()
            .filter(|form| !form.is_empty())
            .flat_map(|form| places_of(form, &words))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn places_of<'a>(form: &'a [String], words: &'a [Word]) -> impl Iterator<Item = Span> + 'a {
    words.windows(form.len()).filter_map(move |words| {
        let is_form = words.iter().zip(form).all(|(word, of)| word.folded == *of);
        let ends = words.first().zip(words.last()).filter(|_| is_form);
        ends.map(|(first, last)| Span::new(first.span.start, last.span.end))
    })
}

/// What of a paragraph is not known to be true of this case, in the order of its first words.
///
/// The library's own names, numbers and wording are everybody's.
pub fn differences(
    paragraph: &str,
    theirs: &CaseWords,
    ours: &Truths,
    library: &LibraryWords<'_>,
) -> Vec<Difference> {
    let found = traces(
        paragraph,
        std::slice::from_ref(theirs),
        library,
        &BTreeSet::new(),
    );
    let words = words(paragraph);
    let mut differences: Vec<Difference> = Vec::new();
    let traced = found.iter().filter(|trace| !ours.say(trace)).map(of_trace);
    let others = children::differing(paragraph, &words, ours)
        .into_iter()
        .chain(standing::differing(paragraph, &words, ours));
    for difference in traced.chain(others) {
        if !differences.iter().any(|it| it.forms == difference.forms) {
            differences.push(difference);
        }
    }
    differences.sort_by_key(|difference| difference.places(paragraph).first().copied());
    differences
}

fn of_trace(trace: &Trace) -> Difference {
    let here = match trace.kind {
        TraceKind::Name => "This post does not have this name",
        TraceKind::Day => "This post does not have this date",
        TraceKind::Place => "This post does not name this place",
        TraceKind::Contact => "Neither this post nor the library has this",
        TraceKind::Phrase => "These are words of the other parent",
    };
    Difference::new(About::Trace(trace.kind), &[trace.text.as_str()], here)
}

#[cfg(test)]
mod tests;
