//! Which sentences of a post are turned round, and how much of each.

use super::Restated;
use super::claims::Claims;
use super::marks::Marks;
use super::piece::{Known, restated_sentence};
use super::skipped::Asides;
use super::withheld::Private;
use crate::intake::Thread;
use crate::reading::{Evidence, QuestionKind, Reading, Stated};
use crate::text::Span;

/// The lines of a hard-wrapped text are about this long; shorter and longer lines end where the poster ended them.
const WRAPPED_BYTES: std::ops::RangeInclusive<usize> = 50..=100;

/// How much must be left of a sentence behind its question, in words.
const SHORTEST_REST: usize = 5;

/// The sentences of one post of the enquiry, turned round.
pub(super) fn restated(
    thread: &Thread,
    reading: &Reading,
    number: usize,
    body: &str,
) -> Vec<Restated> {
    let marks = Marks::new(body);
    let asides = Asides::of(&marks);
    let authors = thread
        .posts
        .iter()
        .filter_map(|post| post.author.as_deref());
    let private = Private::of(body, &marks, authors);
    let known = Known {
        claims: Claims::of(&marks),
        days: marks.spans(&super::piece::PASSING_DAYS),
        children: children(reading, number),
    };
    let stops = stops(reading, number);
    let mut found = Vec::new();
    let mut is_listed = false;
    for (at, (sentence, words)) in marks.index.sentences().enumerate() {
        let text = sentence.of(body).unwrap_or_default();
        let is_small = text
            .trim_start_matches(['-', '•', ' '])
            .starts_with(char::is_lowercase);
        is_listed = is_listed && is_small;
        let is_left_out = is_listed
            || asides.hold(sentence)
            || is_wrapped(body, &marks.sentences, at)
            || stops.flags.iter().any(|flag| flag.overlaps(sentence))
            || private.holds(body, sentence, words);
        is_listed = is_listed || text.ends_with(':');
        if is_left_out || text.ends_with(':') {
            continue;
        }
        if let Some(stated) = without_question(body, sentence, &stops.questions) {
            for (text, form, span) in restated_sentence(body, sentence, stated, &known) {
                found.extend(evidence(body, number, span).map(|evidence| Restated {
                    text,
                    form,
                    evidence,
                }));
            }
        }
    }
    found
}

fn evidence(body: &str, post: usize, span: Span) -> Option<Evidence> {
    Some(Evidence {
        post,
        place: None,
        quote: None,
        span,
        text: span.of(body)?.to_owned(),
    })
}

/// Words that are not for restating: what is asked, and what should stop the adviser.
struct Stops {
    questions: Vec<Span>,
    flags: Vec<Span>,
}

fn stops(reading: &Reading, number: usize) -> Stops {
    let here = |evidence: &Evidence| evidence.post == number && evidence.place.is_none();
    let asked = reading
        .questions
        .iter()
        .filter(|question| question.kind == QuestionKind::Asked);
    let crises = reading.flags.iter().filter(|flag| flag.level <= 1);
    Stops {
        questions: asked
            .map(|question| &question.evidence)
            .filter(|evidence| here(evidence))
            .map(|e| e.span)
            .collect(),
        flags: crises
            .map(|flag| &flag.evidence)
            .filter(|evidence| here(evidence))
            .map(|e| e.span)
            .collect(),
    }
}

/// Whose age a "he" or "she" gives, as read; none where the children are somebody else's.
fn children(reading: &Reading, number: usize) -> Vec<(Span, String)> {
    let for_somebody_else = reading.facts.iter().any(|fact| {
        matches!(&fact.stated, Stated::Poster { for_somebody_else, .. } if *for_somebody_else)
    });
    let facts = reading.facts.iter().filter(|fact| {
        !for_somebody_else && fact.evidence.post == number && fact.evidence.place.is_none()
    });
    facts
        .filter_map(|fact| match &fact.stated {
            Stated::Child {
                relation,
                age: Some(_),
                ..
            } => Some((fact.evidence.span, relation.clone())),
            _ => None,
        })
        .collect()
}

/// A sentence as far as it does not ask; nothing if it asks from its beginning.
fn without_question(body: &str, sentence: Span, questions: &[Span]) -> Option<Span> {
    match questions
        .iter()
        .find(|question| question.overlaps(sentence))
    {
        Some(question) if question.start > sentence.start => {
            let text = Span::new(sentence.start, question.start).of(body)?;
            let length = without_joints(text).len();
            (length > 0).then(|| Span::new(sentence.start, sentence.start + length))
        }
        Some(question) => {
            let rest = Span::new(question.end, sentence.end);
            let says_more = rest.of(body)?.split_whitespace().count() >= SHORTEST_REST;
            says_more.then_some(rest)
        }
        None => (!sentence.of(body)?.trim_end().ends_with('?')).then_some(sentence),
    }
}

/// A text without the words at its end that only lead on: "so why …" behind it.
fn without_joints(text: &str) -> &str {
    let trim = |text: &'_ str| text.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let mut kept = text.get(..trim(text)).unwrap_or_default();
    for joint in ["so", "and", "but", "or", "then", "if"] {
        let before = kept.strip_suffix(joint).unwrap_or(kept);
        if before.ends_with(char::is_whitespace) {
            kept = before.get(..trim(before)).unwrap_or_default();
        }
    }
    kept
}

/// Whether a line break that nobody meant cuts a sentence from the one before or behind it.
fn is_wrapped(body: &str, sentences: &[Span], at: usize) -> bool {
    let cut = |first: usize| {
        let (Some(a), Some(b)) = (sentences.get(first), sentences.get(first + 1)) else {
            return false;
        };
        let between = body.get(a.end..b.start).unwrap_or_default();
        let ends = a
            .of(body)
            .is_some_and(|text| text.ends_with(['.', '!', '?', '…']));
        let goes_on = b
            .of(body)
            .is_some_and(|text| text.starts_with(char::is_lowercase));
        let line = body
            .get(..a.end)
            .unwrap_or_default()
            .rsplit('\n')
            .next()
            .unwrap_or_default();
        between.matches('\n').count() == 1
            && !ends
            && goes_on
            && WRAPPED_BYTES.contains(&line.len())
    };
    cut(at) || at.checked_sub(1).is_some_and(cut)
}
