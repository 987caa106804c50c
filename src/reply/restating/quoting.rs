//! The poster’s own words, where they cannot be turned.

use super::Form;
use super::clause::clause;
use super::cutting::is_closed;
use super::mending::meant;
use super::piece::{Known, LONGEST_WORDS, OPENERS, Put, SAY, plain};
use super::verbs::{Forms, forms, is_auxiliary, is_surely_finite};
use super::writing::quotation;
use crate::text::Span;

/// The longest beginning of a longer sentence that is quoted.
const LONGEST_QUOTED_WORDS: usize = 30;
/// Fewer words than this are not worth quoting.
const SHORTEST_QUOTED_WORDS: usize = 4;
/// What leads in a quotation.
pub(super) const WRITE: &str = "You write:";

/// A piece in the poster’s own words; nothing if it is too short to say anything, or too long and without a joint.
pub(super) fn quoted(body: &str, span: Span, known: &Known) -> Option<Put> {
    let span = short_enough(body, behind_openers(body, trimmed(body, span)?))?;
    let words = span.of(body)?;
    let is_anothers =
        words.starts_with(['"', '“']) && words.trim_end_matches('.').ends_with(['"', '”']);
    let asks = words.to_lowercase().starts_with("if ");
    if words.split_whitespace().count() < SHORTEST_QUOTED_WORDS
        || !says_something(words)
        || is_anothers
        || asks
    {
        return None;
    }
    let lead = if known.claims.alleges(span) {
        SAY
    } else {
        WRITE
    };
    Some((quotation(lead, words), Form::Quoted, span))
}

/// Whether words have a verb, so that they are more than a heading.
fn says_something(words: &str) -> bool {
    const PERSONS: [&str; 8] = ["i", "we", "he", "she", "they", "it", "who", "you"];
    let small: Vec<String> = words.split_whitespace().map(fold_word).collect();
    let first = small.first().map_or("", String::as_str);
    let is_verb =
        |word: &str| is_auxiliary(word) || meant(word).is_some_and(|meant| meant.contains('’'));
    small.iter().any(|word| is_verb(word))
        || forms(first).past
        || small
            .iter()
            .any(|word| is_surely_finite(word) && !word.ends_with("ed"))
        || small.windows(2).any(|two| match two {
            [person, verb] => PERSONS.contains(&person.as_str()) && forms(verb) != Forms::default(),
            _ => false,
        })
}

/// A word in small letters, without the marks round it and in it.
fn fold_word(word: &str) -> String {
    word.to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// A span without the words that only join it to the sentence before.
fn behind_openers(body: &str, span: Span) -> Span {
    let text = span.of(body).unwrap_or_default();
    let first = text.split_whitespace().next().unwrap_or_default();
    if OPENERS.contains(&first.trim_end_matches(',').to_lowercase().as_str()) {
        trimmed(body, Span::new(span.start + first.len(), span.end)).unwrap_or(span)
    } else {
        span
    }
}

/// A span that is short enough to quote: the whole, or its beginning up to a comma, where that is a clause by itself
/// which the rest does not take back.
pub(super) fn short_enough(body: &str, span: Span) -> Option<Span> {
    const TAKE_BACK: [&str; 10] = [
        "but", "unless", "if", "although", "though", "however", "which", "except", "until", "or",
    ];
    let text = span.of(body)?;
    let count = |text: &str| text.split_whitespace().count();
    if count(text) <= LONGEST_WORDS {
        return Some(span);
    }
    let (at, _) = text
        .match_indices([',', ';'])
        .take_while(|(at, _)| {
            text.get(..*at)
                .is_some_and(|begun| count(begun) <= LONGEST_QUOTED_WORDS)
        })
        .last()?;
    let rest = text.get(at + 1..)?.trim_start().to_lowercase();
    let beginning = Span::new(span.start, span.start + at);
    let stands = plain(body, beginning)
        .is_some_and(|plain| clause(&plain.tokens).is_some() && is_closed(&plain.tokens));
    (stands && !TAKE_BACK.iter().any(|word| rest.starts_with(word))).then_some(beginning)
}

/// A span without white space, bullets and conjunctions at its ends.
pub(super) fn trimmed(body: &str, span: Span) -> Option<Span> {
    let text = span.of(body)?;
    let start = text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '•' | '–' | ',' | ';')
    });
    let from = span.start + (text.len() - start.len());
    let end =
        start.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–'));
    Some(Span::new(from, from + end.len())).filter(|span| !span.is_empty())
}
