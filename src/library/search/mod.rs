//! Passages found by words that are still being typed.
//!
//! In: the plain words of passages, each under a number, and what an adviser types. Out: the numbers of those that hold all
//! of it, the best first, and where in their texts it stands. The index is held in memory: it takes about three bytes for
//! each word of a passage, and a hundred thousand passages are searched in a millisecond or so, where ranking them in the
//! file took fifty times as long. This room reads no files and keeps no texts.

mod index;
mod marking;
mod query;
mod words;

pub use index::{Candidate, Index, Texts, Where};
pub use marking::{Looked, Marked, have_all};
pub use query::Query;
