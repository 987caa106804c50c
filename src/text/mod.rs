//! Pure functions on strings: spans, sentences, words as people type them, phrases to look for in them.
//!
//! In: any string. Out: byte offsets into that same string, end exclusive. This room knows nothing of posts or letters.

pub mod calendar;
pub mod difference;
mod index;
mod numerals;
mod phrase;
mod readability;
mod sentences;
mod sieve;
mod span;
mod spelling;
mod words;

pub use index::WordIndex;
pub use numerals::{in_words, numeral, ordinal};
pub use phrase::Phrase;
pub use readability::Measure;
pub use sentences::sentences;
pub use span::Span;
pub use spelling::{Spelling, plain_words};
pub use words::{Word, bare_words, fold, words};
