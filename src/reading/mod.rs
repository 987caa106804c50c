//! Thread + issues → [`Reading`]: what the enquiry is about, asks and says. One file for each kind of thing found.
//!
//! In: a thread, the issues of the library, [`Thresholds`], what the adviser's ticks have taught. Out: a reading whose
//! every line points at the words it rests on. Only the enquiry's own words count: not quotes, not the adviser's, not the
//! sign-off; flags alone are read wherever the poster speaks. This room decides nothing for the adviser.

mod children;
mod dates;
mod elsewhere;
mod evidence;
mod facts;
mod flags;
mod found;
mod gist;
mod learning;
mod matches;
mod own_words;
mod people;
mod poster;
mod questions;
mod relation_words;
mod sentence;
mod standing;
#[cfg(test)]
mod starter_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod trying;

pub(crate) use children::shows_several_children;
pub use dates::day_against;
pub use evidence::{Evidence, Place};
pub use facts::{Fact, Holds, Stated};
pub use found::{Flag, Level, Match, Person, Question, QuestionKind, Reading, Reported, Whose};
pub use gist::{gist, stem};
pub use learning::{Count, Learned};
pub use matches::Thresholds;
pub use trying::Enquiry;

use crate::intake::Thread;
use crate::library::{Issue, Library};
use own_words::{OwnWords, own_words};
use std::panic::resume_unwind;
use std::thread::scope;

/// Reads the enquiry of a thread: the issues it raises, what it asks, and what it states.
///
/// A thread without an enquiry gives an empty reading.
pub fn read(
    thread: &Thread,
    library: &Library,
    thresholds: Thresholds,
    learned: &Learned,
) -> Reading {
    let own = own_words(thread);
    scope(|scope| {
        // The facts and the flags that rest on them take about as long as all the rest.
        let rest = scope.spawn(|| Reading {
            issues: matches::matches(&own, library.issues.values(), thresholds, learned),
            questions: questions::questions(&own),
            people: people::people(&own),
            reported: people::reported(&own),
            elsewhere: elsewhere::elsewhere(&own),
            ..Reading::default()
        });
        let facts = facts(&own, thread);
        let flags = flags::flags(thread, &facts);
        Reading {
            facts,
            flags,
            ..rest.join().unwrap_or_else(|panic| resume_unwind(panic))
        }
    })
}

fn facts(own: &[OwnWords<'_>], thread: &Thread) -> Vec<Fact> {
    let poster = poster::poster(own);
    let mut facts = children::children(own, poster.as_ref());
    facts.extend(poster);
    facts.extend(relation_words::relation_words(own));
    facts.extend(standing::standing(own));
    facts.extend(dates::dates(own, thread));
    facts
}

/// Whether the words of a thread's enquiry suggest one issue, as [`read`] would suggest it.
pub fn suggests(thread: &Thread, issue: &Issue, thresholds: Thresholds) -> bool {
    Enquiry::new(thread).suggests(issue, thresholds).is_some()
}
