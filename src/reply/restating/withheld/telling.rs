//! The same things, word by word: what in a text may tell who somebody is, where they live and how to reach them.
//!
//! A passage for everybody holds none of it; here each is named by itself, so that a lead can clear it.

use super::names::{Naming, follows_a_person, naming, strange_words};
use super::{days, reach, word};
use crate::text::{Span, Word, WordIndex};

/// The longest word in capitals that is taken for a short form and no name.
const SHORT_FORM: usize = 5;

/// What a piece of text tells of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tells {
    /// What they are called.
    Name,
    /// Where they are.
    Place,
    /// On which day something happened to them.
    Day,
    /// How to reach or find them: a number, an address, a reference.
    Contact,
}

/// A piece of text that may tell of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Telling {
    /// Where it stands.
    pub span: Span,
    /// What it tells.
    pub tells: Tells,
    /// Whether it is a word of the dictionary too, as "Grace" is.
    pub is_word: bool,
}

/// How a text was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// With care: names have capitals.
    Written,
    /// As people type posts: "my son zayden".
    Typed,
}

/// What in `text` may tell of somebody, in its order. What overlaps comes as one, and so do names that stand side by side.
pub fn tellings(text: &str, manner: Manner) -> Vec<Telling> {
    let index = WordIndex::new(text);
    let strange = strange_words(text, index.words());
    let mut found = Vec::new();
    for (sentence, words) in index.sentences() {
        let Some(said) = sentence.of(text) else {
            continue;
        };
        let in_words = days::days_in_words(words).into_iter();
        let in_words = in_words.filter(|span| manner == Manner::Typed || is_dated(*span, text));
        let in_digits = days::days_in_digits(said).into_iter();
        let shifted = in_digits.map(|span| span.shifted(sentence.start));
        found.extend(
            in_words
                .chain(shifted)
                .map(|span| telling(span, Tells::Day)),
        );
        let numbers = reach::numbers(said).into_iter();
        let other = reach::addresses(said).into_iter().chain(reach::codes(said));
        let houses = reach::house_numbers(words).into_iter();
        let houses = houses.filter(|span| manner == Manner::Typed || ends_in_capitals(*span, text));
        let reaching = numbers
            .chain(other)
            .map(|span| span.shifted(sentence.start));
        found.extend(
            reaching
                .chain(houses)
                .map(|span| telling(span, Tells::Contact)),
        );
        found.extend((0..words.len()).filter_map(|at| {
            let naming = naming(text, words, at, &strange)?;
            named(text, words, at, naming, manner)
        }));
    }
    joined(text, found)
}

fn telling(span: Span, tells: Tells) -> Telling {
    Telling {
        span,
        tells,
        is_word: false,
    }
}

/// A name or a place, unless it is only taken for one where people type carelessly.
fn named(text: &str, words: &[Word], at: usize, naming: Naming, manner: Manner) -> Option<Telling> {
    let span = words.get(at)?.span;
    let written = span.of(text)?;
    let is_capital = written.chars().next().is_some_and(char::is_uppercase);
    let is_short_form = written.chars().count() <= SHORT_FORM
        && !written.chars().any(char::is_lowercase)
        && naming == Naming::Strange;
    let is_typed_name = manner == Manner::Typed && follows_a_person(words, at);
    if is_short_form || !(is_capital || is_typed_name) {
        return None;
    }
    let before = at.checked_sub(1).and_then(|at| word(words, at));
    let is_there = before.is_some_and(|word| matches!(word, "in" | "from" | "near" | "at"));
    let tells = match naming {
        // A capital alone: headings have them, and so have forms and categories.
        Naming::Initial | Naming::Capital => return None,
        Naming::Place => Tells::Place,
        Naming::Strange if is_there => Tells::Place,
        Naming::Strange | Naming::Titled | Naming::Given => Tells::Name,
    };
    Some(Telling {
        span,
        tells,
        is_word: naming != Naming::Strange,
    })
}

/// Whether a day is written as one: "first you may" is none.
fn is_dated(span: Span, text: &str) -> bool {
    let written = span.of(text).unwrap_or_default();
    written.contains(|c: char| c.is_uppercase() || c.is_numeric())
}

/// Whether the last word of a piece has a capital, as "14 Old Street" has and "12 weeks in court" has not.
fn ends_in_capitals(span: Span, text: &str) -> bool {
    let last = span
        .of(text)
        .and_then(|text| text.split_whitespace().last());
    last.and_then(|word| word.chars().next())
        .is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

/// The same tellings in the order of the text: what overlaps, or what stands side by side and tells the same, as one.
fn joined(text: &str, mut found: Vec<Telling>) -> Vec<Telling> {
    // Of what begins at one place the longest comes first.
    found.sort_by_key(|telling| (telling.span.start, usize::MAX - telling.span.end));
    let mut joined: Vec<Telling> = Vec::new();
    for telling in found {
        if let Some(last) = joined.last_mut() {
            let between = Span::new(last.span.end, telling.span.start).of(text);
            let is_beside = last.tells == telling.tells
                && telling.span.start >= last.span.end
                && between.is_some_and(|gap| matches!(gap, " " | "-" | "’" | "'"));
            if is_beside || last.span.overlaps(telling.span) {
                last.span.end = last.span.end.max(telling.span.end);
                last.is_word &= telling.is_word;
                continue;
            }
        }
        joined.push(telling);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn tells(text: &str, manner: Manner, expected: &[(&str, Tells)]) {
        let found: Vec<_> = tellings(text, manner)
            .into_iter()
            .map(|telling| (telling.span.of(text).expect("it fits"), telling.tells))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_tells_of_somebody_is_named_by_itself() {
        use Tells::{Contact, Day, Name, Place};
        for (text, expected) in [
            ("Ask Zayden Kowalczyk again.", ("Zayden Kowalczyk", Name)),
            ("Mr Brown came.", ("Mr Brown", Name)),
            ("They moved to a home in Leeds.", ("Leeds", Place)),
            ("She lives near Reading now.", ("Reading", Place)),
            (
                "It was on 3rd August 2024 that he left.",
                ("3rd August 2024", Day),
            ),
            ("By the fifth of May it was over.", ("fifth of May", Day)),
            ("At 12/05/2024, then.", ("12/05/2024", Day)),
            ("Ring 07700 900 123 now.", ("07700 900 123", Contact)),
            ("Mail jo@example.org today", ("jo@example.org", Contact)),
            (
                "See (https://example.org/x) there",
                ("https://example.org/x", Contact),
            ),
            ("The court has it as ZZ23C00412.", ("ZZ23C00412", Contact)),
            ("The postcode is ZZ1 1ZZ there.", ("ZZ1 1ZZ", Contact)),
            ("They live at 14 Old Street.", ("14 Old Street", Contact)),
        ] {
            tells(text, Manner::Written, &[expected]);
        }
    }

    #[test]
    fn a_name_in_small_letters_is_told_by_whom_it_stands_behind() {
        let text = "my son zayden was moved";
        tells(text, Manner::Typed, &[("zayden", Tells::Name)]);
        tells(text, Manner::Written, &[]);
    }

    #[test]
    fn law_months_and_what_the_house_writes_tell_nothing() {
        for text in [
            "Section 20 of the Children Act 1989 (section 17 as well).",
            "In August or May they may meet on a Monday.",
            "The Independent Reviewing Officer and Cafcass will know.",
            "Ask within 12 weeks in court, or 28 days.",
            "The LADO and the MARAC meet.",
        ] {
            tells(text, Manner::Written, &[]);
        }
    }
}
