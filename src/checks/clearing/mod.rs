//! What must be cleared before words leave this computer: traces of somebody's case.
//!
//! In: the words that are to be proposed or published, the cases on this computer, the library as it was last shared.
//! Out: every [`Trace`], for a person to clear or take out; what was cleared before is not asked again. What is pushed to
//! Git cannot be called back, so a trace too many is better than one too few. Nothing here changes or sends anything.

mod case;
mod house;
mod runs;

pub use case::CaseWords;
pub use house::LibraryWords;

use crate::reply::{Manner, Telling, Tells, tellings};
use crate::text::{Span, Word, words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How many days of one text are looked for in the library; the further ones are traces whatever it says.
const MOST_DAYS: usize = 100;

/// What a trace is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TraceKind {
    /// What somebody is called.
    Name,
    /// An exact day.
    Day,
    /// Where somebody is.
    Place,
    /// A number, an address or a reference by which somebody can be reached or found.
    Contact,
    /// Words that stand in a post too.
    Phrase,
}

impl TraceKind {
    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Day => "date",
            Self::Place => "place",
            Self::Contact => "way to reach somebody",
            Self::Phrase => "words from a post",
        }
    }

    /// Its name in a key.
    fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Day => "day",
            Self::Place => "place",
            Self::Contact => "contact",
            Self::Phrase => "phrase",
        }
    }
}

/// A piece of text that may come from somebody's case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trace {
    /// Where it stands, as byte offsets into the text that was looked through.
    pub span: Span,
    /// What it is.
    pub kind: TraceKind,
    /// The words.
    pub text: String,
}

impl Trace {
    /// What "cleared" is remembered by: the kind, and the words without regard to case, marks and spaces.
    pub fn key(&self) -> String {
        let folded: Vec<String> = words(&self.text)
            .into_iter()
            .map(|word| word.folded)
            .collect();
        format!("{}:{}", self.kind.key(), folded.join(" "))
    }
}

/// The traces of cases in `text`, a passage, its title or a reason, in the order of the text; without those whose keys are
/// in `allowed`, because a person has cleared them.
///
/// The numbers and names of the library's own records are no traces, nor is law. The marks of the template language are
/// looked through like words: a name may stand in the prompt of a gap, and what was never meant to be a mark anywhere.
pub fn traces(
    text: &str,
    cases: &[CaseWords],
    library: &LibraryWords<'_>,
    allowed: &BTreeSet<String>,
) -> Vec<Trace> {
    let words = words(text);
    let mut days = MOST_DAYS;
    let mut found: BTreeSet<(Span, TraceKind)> = tellings(text, Manner::Written)
        .into_iter()
        .filter(|telling| {
            let said = telling.span.of(text).unwrap_or_default();
            !library.has(telling, said, &mut days)
        })
        .map(|telling| (telling.span, kind_of(telling)))
        .collect();
    let names = cases.iter().flat_map(|case| case.names_in(text, &words));
    let names: BTreeSet<Span> = names
        .filter(|span| !library.calls_something(span.of(text).unwrap_or_default()))
        .filter(|span| !is_within(*span, &found))
        .collect();
    found.extend(names.into_iter().map(|span| (span, TraceKind::Name)));
    let phrases = phrases(&words, cases, library);
    found.extend(phrases.into_iter().map(|span| (span, TraceKind::Phrase)));
    found
        .into_iter()
        .filter_map(|(span, kind)| {
            let text = span.of(text)?.to_owned();
            Some(Trace { span, kind, text })
        })
        .filter(|trace| !allowed.contains(&trace.key()))
        .collect()
}

/// Whether a piece lies in one that was found; what was found does not overlap.
fn is_within(span: Span, found: &BTreeSet<(Span, TraceKind)>) -> bool {
    let from_here = (Span::new(span.start + 1, 0), TraceKind::Name);
    let before = found.range(..from_here).next_back();
    before.is_some_and(|(other, _)| other.contains(span))
}

fn kind_of(telling: Telling) -> TraceKind {
    match telling.tells {
        Tells::Name => TraceKind::Name,
        Tells::Place => TraceKind::Place,
        Tells::Day => TraceKind::Day,
        Tells::Contact => TraceKind::Contact,
    }
}

/// The longest pieces of a text of which every run of words stands in a case and not in the library.
fn phrases(words: &[Word], cases: &[CaseWords], library: &LibraryWords<'_>) -> Vec<Span> {
    let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    let mut pieces: Vec<(usize, Span)> = Vec::new();
    for (at, run) in folded.windows(runs::LENGTH).enumerate() {
        if !cases.iter().any(|case| case.says(run)) || library.says(run) {
            continue;
        }
        let (Some(first), Some(last)) = (words.get(at), words.get(at + runs::LENGTH - 1)) else {
            continue;
        };
        match pieces.last_mut() {
            Some((before, span)) if *before + 1 == at => {
                (*before, span.end) = (at, last.span.end);
            }
            _ => pieces.push((at, Span::new(first.span.start, last.span.end))),
        }
    }
    pieces.into_iter().map(|(_, span)| span).collect()
}

#[cfg(test)]
mod tests;
