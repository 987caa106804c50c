//! Earlier cases like the open one, and what the adviser wrote in their letters by hand.
//!
//! In: the open case, the sent cases of this computer, the library. Out: [`SimilarCase`]s, the likest first, each
//! paragraph with what of it is not known to be true here; worked out on a thread. Words of one case come into another
//! only by the adviser's hand.

mod looking;
mod paragraph;
mod ranking;

pub use looking::Similar;
pub use paragraph::Paragraph;
pub use ranking::SimilarCase;
