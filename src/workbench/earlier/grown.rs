//! Whether two copies are of one page, and whether one of them has more of it.

use super::poster::{is_name_of, known_poster};
use crate::intake::{Post, Role, Thread};
use crate::text::bare_words;
use std::collections::BTreeSet;

/// Whether two copies are of one page with the same posts on it.
///
/// Dates are left out, since a page writes "Today" on one day and the date on the next; and so are counts of posts.
pub(in crate::workbench) fn is_same_page(one: &Thread, other: &Thread) -> bool {
    one.title == other.title
        && one.posts.len() == other.posts.len()
        && one.posts.iter().zip(&other.posts).all(|(one, other)| {
            one.author == other.author && one.body == other.body && one.quotes == other.quotes
        })
}

/// Whether a thread is all within a longer copy of it, in which its poster has written more: the title and the poster are
/// the same, and every post of it that is not ours stands there.
pub(in crate::workbench) fn is_within(short: &Thread, long: &Thread) -> bool {
    let (Some(poster), Some(other)) = (known_poster(short), known_poster(long)) else {
        return false;
    };
    if short.title.is_none() || short.title != long.title || !is_name_of(poster, other) {
        return false;
    }
    let of_short: BTreeSet<String> = theirs(short).map(key).collect();
    let of_long: BTreeSet<String> = theirs(long).map(key).collect();
    let is_more = |post: &Post| {
        let author = post.author.as_deref();
        author.is_some_and(|author| is_name_of(author, poster)) && !of_short.contains(&key(post))
    };
    of_short.is_subset(&of_long) && theirs(long).any(is_more)
}

/// The posts that are not an adviser's and say anything.
fn theirs(thread: &Thread) -> impl Iterator<Item = &Post> {
    let posts = thread.posts.iter();
    posts.filter(|post| post.role != Role::Adviser && !post.body.is_empty())
}

/// What a post is known by in another copy: who wrote it, and its words.
fn key(post: &Post) -> String {
    let author = post.author.as_deref().unwrap_or_default().to_lowercase();
    let words = bare_words(&post.body).into_iter();
    words.fold(author, |mut key, word| {
        key.push(' ');
        key.push_str(&word.folded);
        key
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Board, Copied, read};

    const FIRST: &str = "Contact\n\nPost by mossycup » Fri Nov 20, 2026 9:30 am\n\nThey’ve stopped my contact. What can I do?\n";
    const ANSWER: &str = "\nPost by Robin, Charity Adviser » Sat Nov 21, 2026 9:30 am\n\nDear mossycup\n\nAsk the IRO.\n\nBest wishes\n\nRobin\n";
    const AGAIN: &str =
        "\nPost by mossycup » Sun Nov 22, 2026 9:30 am\n\nI asked. They said no. What now?\n";
    const OTHER: &str =
        "\nPost by lark » Sun Nov 22, 2026 9:30 am\n\nThe same happened to me, good luck.\n";

    fn page(pieces: &[&str]) -> Thread {
        let board = Board {
            adviser_names: vec!["Robin".to_owned()],
            adviser_marks: vec!["Charity Adviser".to_owned()],
            forum_names: Vec::new(),
        };
        read(&Copied::pasted(&pieces.concat()), &board, None).expect("a thread")
    }

    #[test]
    fn a_thread_in_which_its_poster_wrote_again_has_grown() {
        let first = page(&[FIRST]);
        assert!(is_within(&first, &page(&[FIRST, ANSWER, AGAIN])));
        assert!(is_within(&first, &page(&[FIRST, AGAIN])));
        let straight = FIRST.replace('’', "'").replace("mossycup", "MossyCup");
        assert!(is_within(&first, &page(&[&straight, ANSWER, AGAIN])));
    }

    #[test]
    fn an_answer_or_somebody_elses_post_is_no_more_of_the_poster() {
        let first = page(&[FIRST]);
        assert!(!is_within(&first, &first));
        assert!(!is_within(&first, &page(&[FIRST, ANSWER])));
        assert!(!is_within(&first, &page(&[FIRST, OTHER])));
    }

    #[test]
    fn another_title_another_poster_and_a_page_without_the_first_post_are_other_threads() {
        let first = page(&[FIRST]);
        let other_title = FIRST.replacen("Contact", "School", 1);
        assert!(!is_within(&first, &page(&[&other_title, AGAIN])));
        let other_poster = FIRST.replace("mossycup", "lark");
        let by_lark = AGAIN.replace("mossycup", "lark");
        assert!(!is_within(&first, &page(&[&other_poster, &by_lark])));
        assert!(!is_within(&first, &page(&["Contact\n", AGAIN])));
        let by_guest = |text: &str| text.replace("mossycup", "Guest");
        assert!(!is_within(
            &page(&[&by_guest(FIRST)]),
            &page(&[&by_guest(FIRST), &by_guest(AGAIN)])
        ));
    }
}
