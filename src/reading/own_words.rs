//! The enquiry's own words: the title and the bodies of the posts to answer, without their sign-offs.

use super::{Evidence, Place};
use crate::intake::Thread;
use crate::text::{Phrase, Span, WordIndex, sentences};
use std::ops::Range;
use std::sync::LazyLock;

/// How many sentences at the end of a post may be its sign-off.
const SIGN_OFF_SENTENCES: usize = 3;
/// How long a sentence of a sign-off may be, in words, so that "Thanks for nothing, they …" is none.
const SIGN_OFF_WORDS: usize = 6;

static SIGN_OFFS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{best|kind|warm|kindest|warmest} {wishes|regards}",
        "all the best",
        "regards",
        "[many] thanks",
        "thank {you|u}",
        "yours {sincerely|faithfully|truly}",
    ])
});

/// One text of the enquiry: the title, or what one post says before its sign-off.
#[derive(Debug)]
pub(super) struct OwnWords<'a> {
    post: usize,
    place: Option<Place>,
    /// The whole title or body.
    pub(super) text: &'a str,
    /// Its words, without those of the sign-off.
    pub(super) index: WordIndex,
}

impl OwnWords<'_> {
    /// The post it belongs to, as an index into the thread.
    pub(super) fn post(&self) -> usize {
        self.post
    }

    /// Whether this is the title.
    pub(super) fn is_title(&self) -> bool {
        self.place == Some(Place::Title)
    }

    /// Points at a piece of this text; nothing if the span does not fit it.
    pub(super) fn evidence(&self, span: Span) -> Option<Evidence> {
        Some(Evidence {
            post: self.post,
            place: self.place,
            quote: None,
            span,
            text: span.of(self.text)?.to_owned(),
        })
    }

    /// Points at some words of this text; nothing if there are none.
    pub(super) fn evidence_of_words(&self, range: Range<usize>) -> Option<Evidence> {
        self.evidence(self.index.span(range)?)
    }
}

/// Reads phrases of our own; a test of the caller says that all of them parse.
pub(super) fn phrases(written: &[&str]) -> Vec<Phrase> {
    written
        .iter()
        .filter_map(|phrase| Phrase::parse(phrase).ok())
        .collect()
}

/// The texts of the enquiry, in order: the title first, for it is read first.
///
/// The title belongs to the one who started the thread, and so does the enquiry.
pub(super) fn own_words(thread: &Thread) -> Vec<OwnWords<'_>> {
    let mut own = Vec::new();
    if let (Some(title), Some(&first)) = (&thread.title, thread.enquiry.first()) {
        own.push(OwnWords {
            post: first,
            place: Some(Place::Title),
            text: title,
            index: WordIndex::new(title),
        });
    }
    for (post, said) in thread.enquiry_posts() {
        let mut sentences = sentences(&said.body);
        cut_sign_off(&said.body, &mut sentences);
        own.push(OwnWords {
            post,
            place: None,
            text: &said.body,
            index: WordIndex::of_sentences(&said.body, sentences),
        });
    }
    own
}

/// Drops the sentences of the sign-off from the end of a post's sentences.
fn cut_sign_off(body: &str, sentences: &mut Vec<Span>) {
    let last = sentences.len().saturating_sub(SIGN_OFF_SENTENCES);
    let sign_off = sentences
        .get(last..)
        .unwrap_or_default()
        .iter()
        .position(|span| span.of(body).is_some_and(is_sign_off));
    if let Some(at) = sign_off {
        sentences.truncate(last + at);
    }
}

fn is_sign_off(sentence: &str) -> bool {
    let index = WordIndex::new(sentence);
    index.words().len() <= SIGN_OFF_WORDS
        && !sentence.contains('?')
        && SIGN_OFFS.iter().any(|phrase| {
            phrase
                .find_all(&index)
                .first()
                .is_some_and(|range| range.start == 0)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn kept(body: &str) -> &str {
        let mut sentences = sentences(body);
        cut_sign_off(body, &mut sentences);
        let end = sentences.last().map_or(0, |span| span.end);
        &body[..end]
    }

    #[test]
    fn a_sign_off_at_the_end_is_cut() {
        assert_eq!(kept("What now?\nBest wishes\nJo"), "What now?");
        assert_eq!(kept("What now? Many thanks x"), "What now?");
    }

    #[test]
    fn thanks_that_say_more_or_ask_more_stay() {
        for whole in [
            "Thanks for reading. He is 6. She is 4. They are in care.",
            "Thanks to them we have lost him and everything else",
            "Thanks can anyone help?",
        ] {
            assert_eq!(kept(whole), whole);
        }
    }
}
