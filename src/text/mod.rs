//! Pure functions on strings: spans, sentences, words as people type them, phrases to look for in them.
//!
//! In: any string. Out: byte offsets into that same string, end exclusive. This room knows nothing of posts or letters.

mod index;
mod phrase;
mod sentences;
mod span;
mod words;

pub use index::WordIndex;
pub use phrase::Phrase;
pub use sentences::sentences;
pub use span::Span;
pub use words::{Word, fold, words};
