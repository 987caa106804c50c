//! What the poster asks: by the order of words, by a request or a doubt, by a question mark, or by a complaint.
//!
//! In: the enquiry's own words. Out: questions in the order of the text, each with the words that hold it and not its
//! paragraph: parents write one sentence of ninety words and ask at its end. What others asked is no question of the
//! poster's.

mod asked;
mod clauses;
mod complaints;
mod openings;
mod quoted;
mod request_phrases;
mod requests;
mod rhetoric;
mod sentence;
#[cfg(test)]
mod tests;
mod vocabulary;
#[cfg(test)]
mod weaker_tests;

use super::own_words::OwnWords;
use super::{Question, QuestionKind};
use crate::text::Span;
use sentence::{Sentence, sentences};
use std::ops::Range;

/// How many complaints of one text are taken.
const MOST_COMPLAINTS: usize = 5;

/// A question in a text.
#[derive(Debug)]
struct Found {
    kind: QuestionKind,
    span: Span,
}

/// Everything the poster asks, in the order of the text.
pub(super) fn questions(own: &[OwnWords<'_>]) -> Vec<Question> {
    let mut found = Vec::new();
    for text in own {
        for question in questions_in(text) {
            found.extend(text.evidence(question.span).map(|evidence| Question {
                kind: question.kind,
                evidence,
            }));
        }
    }
    found
}

fn questions_in(text: &OwnWords<'_>) -> Vec<Found> {
    let quoted = quoted::quoted(text.text);
    let sentences = sentences(text, &quoted);
    let mut found = asked::asked(&text.index, &sentences, text.is_title());
    weaken(text, &mut found);
    let complaints = complaints(text, &sentences, &found);
    found.extend(complaints);
    found.sort_by_key(|question| question.span);
    found
}

/// Takes the questions that want no answer, or want it of other parents, for weaker ones.
fn weaken(text: &OwnWords<'_>, found: &mut [Found]) {
    let rhetoric: Vec<Span> = rhetoric::rhetoric(&text.index)
        .into_iter()
        .filter_map(|range| text.index.span(range))
        .collect();
    for question in found {
        let first = rhetoric.partition_point(|span| span.start < question.span.start);
        if rhetoric
            .get(first)
            .is_some_and(|span| question.span.contains(*span))
        {
            question.kind = QuestionKind::Implied;
        }
    }
}

/// The complaints that stand in none of the questions.
fn complaints(text: &OwnWords<'_>, sentences: &[Sentence<'_>], asked: &[Found]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for phrase in complaints::complaints(&text.index) {
        let Some(sentence) = holding(sentences, &phrase) else {
            continue;
        };
        let words = complaints::complaint(sentence, &phrase);
        let Some(span) = words.and_then(|words| text.index.span(words)) else {
            continue;
        };
        let is_new = found.last().is_none_or(|last| !last.span.overlaps(span));
        let next = asked.partition_point(|other| other.span.end <= span.start);
        let is_asked = asked
            .get(next)
            .is_some_and(|other| other.span.overlaps(span));
        if is_new && !is_asked {
            found.push(Found {
                kind: QuestionKind::Implied,
                span,
            });
        }
        if found.len() == MOST_COMPLAINTS {
            break;
        }
    }
    found
}

/// The sentence that some words stand in.
fn holding<'a, 'b>(
    sentences: &'b [Sentence<'a>],
    words: &Range<usize>,
) -> Option<&'b Sentence<'a>> {
    let at = sentences.partition_point(|sentence| sentence.range.end <= words.start);
    sentences
        .get(at)
        .filter(|sentence| sentence.range.end >= words.end)
}
