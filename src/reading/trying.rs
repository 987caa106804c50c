//! The same words held against signs again and again, as the signs are while somebody writes them.

use super::own_words::{OwnWords, own_words};
use super::{Evidence, Learned, Match, Thresholds, matches};
use crate::intake::Thread;
use crate::library::Issue;
use crate::text::Phrase;

/// The words of a thread's enquiry, made ready once, which takes longer than to look for a few signs in them.
#[derive(Debug)]
pub struct Enquiry<'a> {
    own: Vec<OwnWords<'a>>,
}

impl<'a> Enquiry<'a> {
    /// Makes the words ready.
    pub fn new(thread: &'a Thread) -> Self {
        Self {
            own: own_words(thread),
        }
    }

    /// How the words suggest an issue, as [`super::read`] would suggest it to somebody whose ticks have taught it nothing.
    pub fn suggests(&self, issue: &Issue, thresholds: Thresholds) -> Option<Match> {
        let issues = std::iter::once(issue);
        matches::matches(&self.own, issues, thresholds, &Learned::default()).pop()
    }

    /// Where a phrase stands, whatever else stands there.
    pub fn places(&self, phrase: &Phrase) -> Vec<Evidence> {
        let texts = self.own.iter();
        texts
            .flat_map(|words| {
                let ranges = phrase.find_all(&words.index).into_iter();
                ranges.filter_map(|range| words.evidence_of_words(range))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{Place, testing};

    #[test]
    fn a_phrase_is_found_in_title_and_posts_but_not_in_the_sign_off() {
        let mut thread = testing::thread("The wishes of my son. He wishes to stay.\n\nBest wishes");
        thread.title = Some("My wishes".to_owned());
        let places = Enquiry::new(&thread).places(&Phrase::parse("wishes").expect("a phrase"));
        let found: Vec<_> = places.iter().map(|it| (it.place, it.span.start)).collect();
        assert_eq!(found, [(Some(Place::Title), 3), (None, 4), (None, 25)]);
    }
}
