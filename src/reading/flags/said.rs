//! Every text in which flags are looked for: the title, all that the poster wrote, and what they quote.

use super::tense::Times;
use super::{speech, typos};
use crate::intake::{Post, Quote, Role, Thread};
use crate::reading::{Evidence, Place, Whose};
use crate::text::{Span, Word, WordIndex};
use std::ops::Range;

/// Words in an account's name that make it the charity's or the forum's own, where none of its posts is on the page.
const OFFICIAL_NAMES: [&str; 4] = ["adviser", "advisor", "moderator", "admin"];

/// One text, and what its words need to be understood.
#[derive(Debug)]
pub(super) struct Said<'a> {
    post: usize,
    place: Option<Place>,
    quote: Option<usize>,
    /// Whose words the text is made of.
    pub(super) whose: Whose,
    /// The whole title, body or quote, the goodbye at its end with it.
    pub(super) text: &'a str,
    /// Its words, those of danger as they are spelt right.
    pub(super) index: WordIndex,
    /// What stands between quotation marks, in order.
    pub(super) quoted: Vec<Span>,
    /// When things happen in it.
    pub(super) times: Times,
}

impl<'a> Said<'a> {
    fn new(post: usize, whose: Whose, text: &'a str) -> Self {
        let index = WordIndex::respelt(text, typos::meant);
        Self {
            post,
            place: None,
            quote: None,
            whose,
            text,
            quoted: speech::quoted(text),
            times: Times::of(&index),
            index,
        }
    }

    /// Points at some words of this text; nothing if there are none.
    pub(super) fn evidence(&self, words: Range<usize>) -> Option<Evidence> {
        let span = self.index.span(words)?;
        Some(Evidence {
            post: self.post,
            place: self.place,
            quote: self.quote,
            span,
            text: span.of(self.text)?.to_owned(),
        })
    }

    /// Whether some evidence points into this text.
    pub(super) fn holds(&self, evidence: &Evidence) -> bool {
        (evidence.post, evidence.place, evidence.quote) == (self.post, self.place, self.quote)
    }

    /// The folded word at a place; nothing beyond the ends.
    pub(super) fn word(&self, at: usize) -> &str {
        self.index.words().get(at).map_or("", |word| &word.folded)
    }

    /// The word at a place as it is typed; nothing beyond the ends.
    pub(super) fn typed(&self, at: usize) -> &str {
        let word = self.index.words().get(at);
        word.and_then(|word| word.span.of(self.text))
            .unwrap_or_default()
    }

    /// The rest of the text behind the word at a place.
    pub(super) fn typed_after(&self, at: usize) -> &str {
        let word = self.index.words().get(at);
        word.and_then(|word| self.text.get(word.span.end..))
            .unwrap_or_default()
    }

    /// What stands between the word at a place and the next one.
    pub(super) fn typed_between(&self, at: usize) -> &str {
        let words = self.index.words();
        let (Some(word), Some(next)) = (words.get(at), words.get(at + 1)) else {
            return "";
        };
        let gap = Span::new(word.span.end, next.span.start);
        gap.of(self.text).unwrap_or_default()
    }

    /// The sentence that a word stands in, by its number.
    pub(super) fn sentence(&self, at: usize) -> Option<usize> {
        self.index.words().get(at).map(|word| word.sentence)
    }

    /// Up to `most` words before `at`, the nearest first, no further than the beginning of the sentence.
    pub(super) fn before(&self, at: usize, most: usize) -> impl Iterator<Item = (usize, &str)> {
        let sentence = self.sentence(at);
        (at.saturating_sub(most)..at)
            .rev()
            .take_while(move |&place| self.sentence(place) == sentence)
            .map(|place| (place, self.word(place)))
    }

    /// Up to `most` words from `at` on, to the end of the sentence of the word before it.
    pub(super) fn after(&self, at: usize, most: usize) -> impl Iterator<Item = &Word> {
        let sentence = at.checked_sub(1).and_then(|last| self.sentence(last));
        let rest = self.index.words().get(at..).unwrap_or_default();
        rest.iter()
            .take(most)
            .take_while(move |word| Some(word.sentence) == sentence)
    }
}

/// Whether a list of words parted by spaces has a word.
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// The texts of a thread that flags are read in: the title first, then each post of the poster with what it quotes.
///
/// Nothing is read where there is no enquiry, for then it is not known whose words they would be.
pub(super) fn said(thread: &Thread) -> Vec<Said<'_>> {
    let mut texts = Vec::new();
    let Some(&first) = thread.enquiry.first() else {
        return texts;
    };
    if let Some(title) = &thread.title {
        texts.push(Said {
            place: Some(Place::Title),
            ..Said::new(first, Whose::Poster, title)
        });
    }
    let poster = thread.poster();
    for (at, post) in thread.posts.iter().enumerate() {
        if !(thread.enquiry.contains(&at) || is_by(post, poster)) {
            continue;
        }
        texts.push(Said::new(at, Whose::Poster, &post.body));
        for (number, quote) in post.quotes.iter().enumerate() {
            if is_official(quote, thread) {
                continue;
            }
            let own = poster.is_some() && same_name(quote.author.as_deref(), poster);
            let whose = if own { Whose::Poster } else { Whose::Quoted };
            texts.push(Said {
                place: Some(Place::Quote),
                quote: Some(number),
                ..Said::new(at, whose, &quote.text)
            });
        }
    }
    texts
}

/// Whether a post is one of the poster's; none is known to be where the poster has no name.
fn is_by(post: &Post, poster: Option<&str>) -> bool {
    post.role == Role::Parent && poster.is_some() && same_name(post.author.as_deref(), poster)
}

fn same_name(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Whether a quote is an adviser's, whose letters speak of danger and of helplines as a matter of course.
fn is_official(quote: &Quote, thread: &Thread) -> bool {
    let Some(author) = quote.author.as_deref() else {
        return false;
    };
    let name = author.to_lowercase();
    OFFICIAL_NAMES
        .iter()
        .any(|official| name.contains(official))
        || thread.posts.iter().any(|post| {
            post.role == Role::Adviser && same_name(post.author.as_deref(), Some(author))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::testing::{post, thread};

    fn by(author: &str, role: Role, body: &str) -> Post {
        Post {
            author: Some(author.to_owned()),
            ..post(role, body)
        }
    }

    fn quote(author: Option<&str>, text: &str) -> Quote {
        Quote {
            author: author.map(str::to_owned),
            text: text.to_owned(),
        }
    }

    fn texts(thread: &Thread) -> Vec<(usize, &str, Whose)> {
        said(thread)
            .iter()
            .map(|said| (said.post, said.text, said.whose))
            .collect()
    }

    #[test]
    fn all_posts_of_the_poster_are_read_and_nobody_elses() {
        let mut thread = thread("");
        thread.posts = vec![
            by("wren5", Role::Parent, "one"),
            by("Suzie", Role::Adviser, "two"),
            by("other_mum", Role::Parent, "three"),
            by("Wren5", Role::Parent, "four"),
        ];
        thread.enquiry = vec![3];
        assert_eq!(
            texts(&thread),
            [(0, "one", Whose::Poster), (3, "four", Whose::Poster)]
        );
    }

    #[test]
    fn without_a_name_only_the_enquiry_is_read() {
        let mut thread = thread("one");
        thread.posts.push(post(Role::Parent, "two"));
        assert_eq!(texts(&thread), [(0, "one", Whose::Poster)]);
        thread.enquiry.clear();
        assert!(texts(&thread).is_empty());
    }

    #[test]
    fn the_title_is_read_first() {
        let mut thread = thread("one");
        thread.title = Some("a title".to_owned());
        let read = said(&thread);
        assert_eq!(read[0].text, "a title");
        let shown = read[0].evidence(1..2).expect("there are two words");
        assert_eq!(
            (shown.place, shown.text.as_str()),
            (Some(Place::Title), "title")
        );
    }

    #[test]
    fn quotes_are_read_unless_an_adviser_is_quoted() {
        let mut thread = thread("");
        thread.posts = vec![
            by("wren5", Role::Parent, "mine"),
            by("Suzie", Role::Adviser, "hers"),
        ];
        thread.posts[0].quotes = vec![
            quote(None, "unknown"),
            quote(Some("Suzie"), "adviser"),
            quote(Some("Robin, FRG Adviser"), "another adviser"),
            quote(Some("other_mum"), "parent"),
            quote(Some("wren5"), "own"),
        ];
        assert_eq!(
            texts(&thread)[1..],
            [
                (0, "unknown", Whose::Quoted),
                (0, "parent", Whose::Quoted),
                (0, "own", Whose::Poster)
            ]
        );
        let shown = said(&thread)[2].evidence(0..1).expect("there is a word");
        assert_eq!((shown.place, shown.quote), (Some(Place::Quote), Some(3)));
    }
}
