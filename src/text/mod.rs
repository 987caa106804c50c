//! Pure functions on strings: spans, sentences, words as people type them, phrases to look for in them.
//!
//! In: any string. Out: byte offsets into that same string, end exclusive. This room knows nothing of posts or letters.

mod bounds;
pub mod calendar;
pub mod difference;
mod index;
mod numerals;
mod phrase;
mod readability;
#[cfg(test)]
mod seeded;
mod sentences;
mod sieve;
mod sought;
mod span;
mod spelling;
mod spoken;
mod words;

pub use index::{ByHash, WordIndex, hash_of};
pub use numerals::{in_words, numeral, ordinal, ordinal_in_words};
pub use phrase::Phrase;
pub use readability::Measure;
#[cfg(test)]
pub(crate) use seeded::seeded;
pub use sentences::sentences;
pub use sought::{Finder, Sought};
pub use span::Span;
pub use spelling::{Spelling, near_words};
pub use spoken::spoken_words;
pub use words::{Word, bare_words, fold, words};
