//! Whether two posts are by one person, as far as the names of a forum tell.

use crate::intake::Thread;

/// Names that many people share, in small letters.
const ANYBODY: [&str; 14] = [
    "anon",
    "anonymous",
    "deleted",
    "deleted member",
    "deleted user",
    "former member",
    "guest",
    "guest user",
    "member",
    "name not shown",
    "unknown",
    "unregistered",
    "user",
    "visitor",
];

/// The name of the one who asks, if it is a name of their own that the page shows: not one taken from a "Dear …", nor
/// one that anybody may have.
pub(in crate::workbench) fn known_poster(thread: &Thread) -> Option<&str> {
    let (_, post) = (thread.enquiry_posts()).find(|(_, post)| post.author.is_some())?;
    let name = post.author.as_deref()?.trim();
    let is_own = !post.inferred && !name.is_empty() && !is_anybody(name);
    is_own.then_some(name)
}

/// Whether two names are one account's: the same but for capitals.
pub(in crate::workbench) fn is_name_of(one: &str, other: &str) -> bool {
    let small = |name: &'_ str| name.trim().to_lowercase();
    one.len().abs_diff(other.len()) <= 8 && small(one) == small(other)
}

/// Whether the same words under these names may be one person's post: not under two names.
pub(in crate::workbench) fn may_be_one(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other)
        .is_none_or(|(one, other)| is_name_of(one, other))
}

fn is_anybody(name: &str) -> bool {
    let small = name.to_lowercase();
    let bare = small.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
    ANYBODY.contains(&bare.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Layout, Post, Role};

    fn thread(author: Option<&str>, inferred: bool) -> Thread {
        Thread {
            layout: Layout::PlainText,
            title: None,
            forum: None,
            posts: vec![Post {
                author: author.map(str::to_owned),
                inferred,
                role: Role::Parent,
                posted: None,
                posted_as_written: None,
                post_count: None,
                body: "Help".to_owned(),
                quotes: Vec::new(),
            }],
            enquiry: vec![0],
            warnings: Vec::new(),
        }
    }

    #[test]
    fn a_name_matches_whole_whatever_its_capitals_and_nothing_else_does() {
        assert!(is_name_of("MossyCup", "mossycup"));
        assert!(is_name_of("ÉLAN7", "élan7"));
        for other in ["mossycup2", "mossy cup", "mossycap", "O’Dell", ""] {
            assert!(!is_name_of("mossycup", other), "{other}");
        }
        assert!(!is_name_of("O'Dell", "ODell"));
    }

    #[test]
    fn the_same_words_without_a_name_may_be_anybodys() {
        assert!(may_be_one(None, Some("mossycup")) && may_be_one(None, None));
        assert!(!may_be_one(Some("lark"), Some("mossycup")));
    }

    #[test]
    fn names_that_anybody_may_have_and_names_that_were_guessed_tell_nobody() {
        let name = |author, inferred| known_poster(&thread(author, inferred)).map(str::to_owned);
        assert_eq!(name(Some("mossycup"), false).as_deref(), Some("mossycup"));
        assert_eq!(
            name(Some("guesthouse4"), false).as_deref(),
            Some("guesthouse4")
        );
        assert_eq!(name(Some("mossycup"), true), None);
        for anybody in ["Guest", "ANONYMOUS", "guest_1234", "Deleted user", " "] {
            assert_eq!(name(Some(anybody), false), None, "{anybody}");
        }
        assert_eq!(name(None, false), None);
    }
}
