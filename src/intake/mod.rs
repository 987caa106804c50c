//! A copied page, a quoted post, saved HTML, an e-mail or plain text → a [`Thread`].
//!
//! In: bytes or text, the [`Board`] it was copied from, and the time now (for "Today, 13:37"). Out: a thread, with a
//! warning for all that could not be read, or a clear reason why there is none. What cannot be found is `None`, never
//! guessed. This room does not know what a post is about.
//!
//! [`decode()`] makes text of bytes; [`read()`] makes a thread of text. Inside, each layout has its reader, which gives a
//! `Found`, and `finish` makes the thread of that: replies split off, roles, dates, the enquiry.

mod body;
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
mod marks;
mod names;
mod page;
mod quoted;
mod render;
mod roles;
mod sentence;
mod talk;
mod thread;
mod tokens;
mod top;

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
    if copied.kind != CopiedKind::Text
        && let Some(why) = depth::why_unfit(&copied.text)
    {
        return Err(unreadable(why));
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
    use crate::text::seeded;
    use proptest::prelude::*;

    /// A board with an adviser called Suzie, for the tests of this room.
    pub(super) fn board() -> Board {
        Board {
            adviser_names: vec!["Suzie".to_owned()],
            adviser_marks: vec!["FRG Adviser".to_owned()],
            forum_names: vec!["Parents’ Forum".to_owned()],
        }
    }

    /// Pieces of pages, to be put together in any order.
    const PIECES: [&str; 44] = [
        "1. Parents’ Forum",
        "A title",
        "Re: A title",
        "Post Reply",
        "kite22",
        "Suzie, FRG Adviser",
        "Site Admin",
        "User avatar",
        "Posts: 3",
        "- Posts: 4,789",
        "Joined: Tue Mar 05, 2024 4:08 pm",
        "Location: Leeds",
        "Contact: Contact kite22",
        "Post by kite22 » Tue Nov 18, 2025 5:17 pm",
        "Post by Suzie, FRG Adviser » Today, 13:37",
        "Postby O'Dell77 » 01 Jan 2007, 13:37",
        "by 48213 » Jan 1st, '07, 13:37",
        "Posted: Mon Jan 01, 2007 1:37 pm",
        "by kite22",
        "kite22 wrote: ↑Tue Nov 18, 2025 5:17 pm",
        "kite22 wrote:",
        "48213 wrote: Yesterday, 1:37 pm",
        "Dear kite22",
        "Dear K1TE22, thank you for your post",
        "Thank you for your post.",
        "Best wishes, Suzie",
        "please see",
        "HERE a link to our page",
        "Last edited by kite22 on Tue Nov 18, 2025 5:17 pm, edited 2 times in total.",
        "Reason: typo",
        "letter.png (11.77 KiB) Viewed 1584 times",
        "Code: Select all",
        "____________________",
        "    Quote",
        "Top",
        "Who is online",
        "2 posts • Page 2 of 3",
        "Return to “Parents’ Forum”",
        "<div class=\"post\"><p class=\"author\">by <strong>kite22</strong> » Today, 13:37</p><div class=\"content\">",
        "<blockquote><div><cite>kite22 wrote: <a>↑</a></cite>",
        "</div></blockquote></div>",
        "From: kite22 <k@example.org>",
        "My son is 4 and they will not tell me why. What can I do?",
        "",
    ];

    fn page() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            6 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
            1 => any::<String>(),
        ];
        let end = prop::sample::select(&["\n", "\n\n", "\r\n", " "][..]);
        prop::collection::vec((piece, end), 0..40).prop_map(|pieces| {
            pieces
                .into_iter()
                .flat_map(|(piece, end)| [piece, end.to_owned()])
                .collect()
        })
    }

    /// Reads `text` and checks what must hold of every thread.
    fn check(text: &str, kind: CopiedKind) {
        let copied = Copied {
            kind,
            ..Copied::pasted(text)
        };
        let now = jiff::civil::date(2026, 3, 10).at(9, 0, 0, 0);
        let Ok(thread) = read(&copied, &board(), Some(now)) else {
            return;
        };
        assert_eq!(
            thread,
            read(&copied, &board(), Some(now)).expect("it was read before")
        );
        assert!(thread.enquiry.is_sorted());
        assert!(!thread.enquiry.is_empty() || !thread.warnings.is_empty());
        for &at in &thread.enquiry {
            assert_eq!(thread.posts[at].role, Role::Parent);
            assert!(!thread.posts[at].body.is_empty());
        }
        for post in &thread.posts {
            assert_eq!(post.body, post.body.trim());
            assert!(!post.body.contains(['\r', '\u{0}']) && !post.body.contains("\n\n\n"));
            let written = |line: &str| !furniture::is_dropped(line) && !furniture::is_footer(line);
            assert!(
                kind != CopiedKind::Text
                    || post.role == Role::Adviser
                    || post.body.lines().all(written),
                "{}",
                post.body
            );
        }
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn any_text_gives_a_sound_thread_or_a_reason(text in page()) {
            check(&text, CopiedKind::Text);
        }

        #[test]
        fn any_html_gives_a_sound_thread_or_a_reason(text in page()) {
            check(&text, CopiedKind::Html);
        }

        #[test]
        fn any_mail_gives_a_sound_thread_or_a_reason(text in page()) {
            check(&text, CopiedKind::Email);
        }

        #[test]
        fn any_bytes_give_text_or_a_reason(bytes in any::<Vec<u8>>(), text in page()) {
            for bytes in [bytes.clone(), [text.as_bytes(), &bytes].concat()] {
                for name in [None, Some("a.html"), Some("a.eml"), Some("a.txt")] {
                    if let Ok(copied) = decode(&bytes, name) {
                        check(&copied.text, copied.kind);
                    }
                }
            }
        }
    }

    fn reason(text: String, kind: CopiedKind) -> String {
        let copied = Copied {
            text,
            kind,
            warnings: Vec::new(),
        };
        read(&copied, &board(), None)
            .expect_err("it cannot be read")
            .to_string()
    }

    #[test]
    fn what_is_no_post_says_so() {
        assert!(reason(" \n\t".to_owned(), CopiedKind::Text).contains("it is empty"));
        assert!(
            reason("Post Reply\nWho is online".to_owned(), CopiedKind::Text)
                .contains("no post in it")
        );
        assert!(reason("a".repeat(MAX_BYTES + 1), CopiedKind::Text).contains("larger than 8 MB"));
        assert!(reason("<div>".repeat(100_000), CopiedKind::Html).contains("nested too deep"));
    }

    #[test]
    fn a_megabyte_is_read_whole() {
        for text in [
            "my son ".repeat(150_000),
            "Dear kite22\n\nmy son is 4\n".repeat(40_000),
        ] {
            let thread = read(&Copied::pasted(&text), &board(), None).expect("it is text");
            assert!(thread.posts[0].body.len() > 900_000);
            assert_eq!(thread.enquiry, [0]);
        }
    }
}
