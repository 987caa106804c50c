//! A copied page, a quoted post, saved HTML, an e-mail or plain text → a [`Thread`].
//!
//! In: bytes or text, the [`Board`] it was copied from, and the time now (for "Today, 13:37"). Out: a thread, with a
//! warning for all that could not be read, or a clear reason why there is none. What cannot be found is `None`, never
//! guessed. This room does not know what a post is about.

mod thread;

pub use thread::{Board, Layout, Post, Quote, Role, Thread};
