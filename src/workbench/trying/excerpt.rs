//! A piece of a post round the words that signs found, with those words marked.

use crate::intake::Thread;
use crate::reading::{Evidence, Place};
use crate::store::Marked;
use crate::text::Span;

/// How many bytes stand before the first words found, and from them on, at the most.
const BEFORE: usize = 60;
const ON: usize = 150;

/// A piece of the thread round the first of these words; what else of them stands in it is marked too.
pub(super) fn excerpt(thread: &Thread, found: &[Evidence]) -> Marked {
    let Some(first) = found.first() else {
        return Marked::default();
    };
    let text = match first.place {
        Some(Place::Title) => thread.title.as_deref(),
        _ => thread.posts.get(first.post).map(|post| post.body.as_str()),
    };
    let text = text.unwrap_or_default();
    let (start, end) = bounds(text, first.span);
    let lead = if start > 0 { "…" } else { "" };
    let trail = if end < text.len() { "…" } else { "" };
    let piece = text.get(start..end).unwrap_or_default();
    let whole = Span::new(start, end);
    let here = found
        .iter()
        .filter(|it| it.post == first.post && it.place == first.place && whole.contains(it.span));
    let moved = |span: Span| {
        let by = lead.len();
        Span::new(span.start - start + by, span.end - start + by)
    };
    Marked {
        text: format!("{lead}{piece}{trail}"),
        marks: here.map(|it| moved(it.span)).collect(),
    }
}

/// Where the piece begins and ends: at spaces, where there are some.
fn bounds(text: &str, words: Span) -> (usize, usize) {
    let is_space = |(_, c): &(usize, char)| c.is_whitespace();
    let mut start = words.start.saturating_sub(BEFORE);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    if start > 0 {
        let before = text.get(start..words.start).unwrap_or_default();
        let space = before.char_indices().find(is_space);
        start += space.map_or(0, |(at, c)| at + c.len_utf8());
    }
    let mut end = (words.start + ON).max(words.end).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if end < text.len() {
        let behind = text.get(words.end..end).unwrap_or_default();
        let space = behind.char_indices().rfind(is_space);
        end = space.map_or(end, |(at, _)| words.end + at);
    }
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(text: &str, words: &str) -> Evidence {
        let start = text.find(words).expect("there");
        Evidence {
            post: 0,
            place: None,
            quote: None,
            span: Span::new(start, start + words.len()),
            text: words.to_owned(),
        }
    }

    #[track_caller]
    fn assert_excerpt(body: &str, words: &[&str], expected: &str) {
        let thread = Thread::of_one_post(body);
        let found: Vec<_> = words.iter().map(|words| evidence(body, words)).collect();
        let marked = excerpt(&thread, &found);
        assert_eq!(marked.text, expected);
        let marks = marked.marks.iter().filter_map(|it| it.of(&marked.text));
        assert!(marks.eq(words.iter().copied()), "{marked:?}");
    }

    #[test]
    fn a_short_post_is_shown_whole_with_all_words_marked() {
        let body = "They stopped contact. The IRO left.";
        assert_excerpt(body, &["contact", "IRO"], body);
    }

    #[test]
    fn a_long_post_is_cut_at_spaces_round_the_words() {
        let body = format!("{} contact {}", "né👶 ".repeat(60), "öf ".repeat(90));
        let thread = Thread::of_one_post(&body);
        let marked = excerpt(&thread, &[evidence(&body, "contact")]);
        assert!(marked.text.len() < BEFORE + ON + 20, "{}", marked.text);
        assert!(marked.text.starts_with("…né👶") && marked.text.ends_with("öf…"));
        let words = marked.marks.first().and_then(|it| it.of(&marked.text));
        assert_eq!(words, Some("contact"));
    }

    #[test]
    fn what_does_not_fit_its_thread_shows_nothing_and_breaks_nothing() {
        let mut lost = evidence("contact", "contact");
        lost.post = 7;
        assert_eq!(excerpt(&Thread::of_one_post("é"), &[lost]).text, "");
        assert_eq!(excerpt(&Thread::of_one_post("é"), &[]), Marked::default());
    }
}
