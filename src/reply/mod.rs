//! Reading + ticks + library → [`Draft`]: the plan of parts, blocks, gaps, assembling and editing.
//!
//! In: what was read, what was ticked, the library, the draft as it stands. Out: the draft as it should stand, and
//! [`Note`]s on what was left out and why. Everything here is pure. The rule above all others: text that an adviser
//! wrote or changed is never touched by the program.

mod assemble;
mod blocks;
mod context;
mod draft;
pub mod edit;
mod gaps;
mod insert;
mod kept;
mod plan;
#[cfg(test)]
mod properties;
mod recognise;
mod restating;
mod review;
mod rewriting;
#[cfg(test)]
pub(crate) mod sample;

pub use assemble::{Assembled, assemble};
pub use blocks::{
    add_hand_block, add_restated, add_snippet, move_block, move_block_down, move_block_up,
    move_blocks, remove_block, restore_wording,
};
pub use context::context;
pub use draft::{Block, BlockId, Draft, GapValue, Note, OpenGap, Origin, Ticks};
pub use gaps::fill_gap;
pub use plan::{are_apart, bars};
pub use recognise::{Recognised, parts_said, recognise};
pub use restating::{Form, Manner, Restated, Telling, Tells, quotation_of, restate, tellings};
pub use review::{Answer, Comment, Opinion, Parcel, Request, Review, Verdict, letter_digest};
pub use rewriting::{as_rendered, as_worded, rewriting, uses_of};
