//! What we know of a poster from before: our earlier letters beside the post, and paragraphs of letters in cases like it.
//!
//! In: the open case's earlier letters, the similar cases the workbench found. Out: actions. Letters that were sent are
//! only shown; a paragraph goes into the letter once each difference was looked at.

mod beside;
mod list;
mod paragraphs;
mod using;

pub(super) use beside::{Beside, before_ui, beside_ui, room_beside};
pub(super) use paragraphs::{Paragraphs, paragraphs_ui};
