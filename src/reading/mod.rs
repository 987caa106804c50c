//! Thread + issues → [`Reading`]: what the enquiry is about, asks and says. One file for each kind of thing found.
//!
//! In: a thread, the issues of the library, [`Thresholds`]. Out: a reading whose every line points at the words it rests
//! on. Only the enquiry's own words count: not quotes, not the adviser's, not the sign-off. This room decides nothing for
//! the adviser.

mod children;
mod evidence;
mod facts;
mod found;
mod matches;
mod own_words;
mod poster;
mod questions;
mod relation_words;
#[cfg(test)]
mod starter_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use evidence::{Evidence, Place};
pub use facts::{Fact, Stated};
pub use found::{Flag, Level, Match, Person, Question, QuestionKind, Reading};
pub use matches::Thresholds;

use crate::intake::Thread;
use crate::library::{Issue, Library};
use own_words::own_words;

/// Reads the enquiry of a thread: the issues it raises, what it asks, and what it states.
///
/// A thread without an enquiry gives an empty reading.
pub fn read(thread: &Thread, library: &Library, thresholds: Thresholds) -> Reading {
    let own = own_words(thread);
    let mut facts = children::children(&own);
    facts.extend(poster::poster(&own));
    facts.extend(relation_words::relation_words(&own));
    Reading {
        issues: matches::matches(&own, library.issues.values(), thresholds),
        questions: questions::questions(&own),
        facts,
        people: Vec::new(),
        flags: Vec::new(),
    }
}

/// Whether the words of a thread's enquiry suggest one issue, as [`read`] would suggest it.
pub fn suggests(thread: &Thread, issue: &Issue, thresholds: Thresholds) -> bool {
    let found = matches::matches(&own_words(thread), std::iter::once(issue), thresholds);
    !found.is_empty()
}
