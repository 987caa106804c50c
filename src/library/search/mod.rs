//! Passages found by words that are still being typed.
//!
//! In: the plain words of passages, each under a number, and what an adviser types. Out: the numbers of those that hold all
//! of it, the best first, and where in their texts it stands. The index is held in memory, with four bytes for each word of
//! each passage, since ranking all that hold a common beginning is slow in SQLite. This room reads no files and keeps no
//! texts.

mod index;
mod marking;
mod query;
mod words;

pub use index::{Candidate, Index, Texts, Where};
pub use marking::{Looked, Marked, have_all};
pub use query::Query;
