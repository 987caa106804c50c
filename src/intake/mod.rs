//! A copied page, a quoted post, saved HTML, an e-mail or plain text → a [`Thread`].
//!
//! In: bytes or text, the [`Board`] it was copied from, and the time now (for "Today, 13:37"). Out: a thread, with a
//! warning for all that could not be read, or a clear reason why there is none. What cannot be found is `None`, never
//! guessed. This room does not know what a post is about.
//!
//! [`decode`] makes text of bytes; [`read`] makes a thread of text. Inside, each layout has its reader, which gives a
//! `Found`, and `finish` makes the thread of that: replies split off, roles, dates, the enquiry.

mod clean;
mod dates;
mod decode;
mod depth;
mod email;
mod enquiry;
mod finish;
mod found;
mod furniture;
mod headers;
mod html;
mod kinds;
mod letter;
mod links;
mod names;
mod page;
mod quoted;
mod render;
mod roles;
mod talk;
mod thread;

pub use decode::{Copied, CopiedKind, MAX_BYTES, decode};
pub use thread::{Board, Layout, Post, Quote, Role, Thread};

use crate::error::{Error, Result};
use found::Found;
use jiff::civil::DateTime;

/// No page has more posts; phpBB shows 10 to 100, and a print view those of one thread.
const MOST_POSTS: usize = 1000;

/// Reads what was copied from `board` as a thread; `now` is for "Today" and "Yesterday", whose dates stay unread
/// without it.
///
/// # Errors
/// [`Error::Unreadable`] if there is no post in it, more than a page can hold, or more than [`MAX_BYTES`].
pub fn read(copied: &Copied, board: &Board, now: Option<DateTime>) -> Result<Thread> {
    if copied.text.len() > MAX_BYTES {
        return Err(unreadable(&format!(
            "it is larger than {} MB",
            MAX_BYTES >> 20
        )));
    }
    if copied.kind != CopiedKind::Text && depth::is_too_deep(&copied.text) {
        return Err(unreadable(
            "its parts are nested too deep for a page of a forum",
        ));
    }
    let clean = clean::clean(&copied.text);
    let found = match copied.kind {
        CopiedKind::Text => read_text(&clean.text, board),
        CopiedKind::Html => html::read(&clean.text, board),
        CopiedKind::Email => email::read(&clean.text, board),
    };
    if found.posts.len() > MOST_POSTS {
        return Err(unreadable(&format!(
            "it holds more than {MOST_POSTS} posts; one page of the thread is enough"
        )));
    }
    let blank = |post: &found::FoundPost| {
        post.author.is_none() && post.body.is_empty() && post.quotes.is_empty()
    };
    if found.posts.iter().all(blank) {
        return Err(unreadable(if clean.text.trim().is_empty() {
            "it is empty"
        } else {
            "there is no post in it"
        }));
    }
    let mut thread = finish::finish(found, board, now);
    let said: Vec<String> = copied
        .warnings
        .iter()
        .cloned()
        .chain(clean.warnings)
        .collect();
    thread.warnings.splice(0..0, said);
    Ok(thread)
}

fn unreadable(why: &str) -> Error {
    Error::Unreadable {
        what: "The copied text".to_owned(),
        why: why.to_owned(),
    }
}

/// Reads text in whatever layout it is.
fn read_text(text: &str, board: &Board) -> Found {
    let lines: Vec<&str> = text.split('\n').collect();
    page::read(&lines, board)
        .or_else(|| quoted::read(&lines, board))
        .unwrap_or_else(|| page::plain(&lines, board))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A board with an adviser called Suzie, for the tests of this room.
    pub(super) fn board() -> Board {
        Board {
            adviser_names: vec!["Suzie".to_owned()],
            adviser_marks: vec!["FRG Adviser".to_owned()],
            forum_names: vec!["Parents’ Forum".to_owned()],
        }
    }
}
