//! What we know of a poster from before: the letters they were sent, a thread of theirs that has grown, and paragraphs of
//! cases like theirs.
//!
//! In: the open case, the list, the store. Out: earlier letters for the checks and the window. Nothing here decides that
//! two people are one: a name matches whole or not at all, and the adviser is told what was taken for what.

mod grown;
mod letters;
mod poster;
mod similar;

pub use similar::{Paragraph, Similar, SimilarCase};

pub(super) use grown::{is_same_page, is_within};
pub(super) use letters::day_in_words;
pub(super) use poster::{is_name_of, known_poster, may_be_one};
