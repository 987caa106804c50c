//! Reading + ticks + library → [`Draft`]: the plan of parts, blocks, gaps, assembling and editing.
//!
//! In: what was read, what was ticked, the library, the draft as it stands. Out: the draft as it should stand, and
//! [`Note`]s on what was left out and why. Everything here is pure. The rule above all others: text that an adviser
//! wrote or changed is never touched by the program.

mod draft;

pub use draft::{Block, BlockId, Draft, GapValue, Note, Origin, Ticks};
