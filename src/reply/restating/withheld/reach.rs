//! Ways to reach or find somebody: telephone numbers, mail, web pages, addresses, postcodes and references.

use super::word;
use crate::text::{Span, Word};

/// Words of which a street’s name ends in one.
const STREETS: [&str; 15] = [
    "street", "road", "rd", "avenue", "ave", "lane", "crescent", "close", "drive", "terrace",
    "gardens", "court", "house", "grove", "way",
];

/// The fewest digits that somebody can be rung by.
const NUMBER_DIGITS: usize = 5;
/// What a mail or a web address has and no other word.
const ADDRESS_MARKS: [&str; 9] = [
    "@", "http", "www.", ".co.uk", ".com", ".org", ".net", ".gov", ".uk",
];

/// Whether there is a telephone number, a mail or a web address; or a word with letters starred out.
pub(super) fn reaches_somebody(text: &str) -> bool {
    !addresses(text).is_empty() || text.contains('*') || !numbers(text).is_empty()
}

/// Where mail and web addresses stand, without the marks behind them.
pub(super) fn addresses(text: &str) -> Vec<Span> {
    let is_edge =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | '"');
    pieces(text, is_edge)
        .filter(|(_, piece)| {
            let small = piece.to_lowercase();
            ADDRESS_MARKS.iter().any(|mark| small.contains(mark))
        })
        .map(|(span, piece)| {
            let marks = piece.len() - piece.trim_end_matches(['.', ',', ';', ':', '?', '!']).len();
            Span::new(span.start, span.end - marks)
        })
        .collect()
}

/// The pieces of a text between characters that part it.
fn pieces(text: &str, parts: impl Fn(char) -> bool) -> impl Iterator<Item = (Span, &str)> {
    let mut at = 0;
    text.split(parts).map(move |piece| {
        let rest = text.get(at..).unwrap_or_default();
        let start = at + rest.find(piece).unwrap_or(0);
        at = start + piece.len();
        (Span::new(start, at), piece)
    })
}

/// Where telephone numbers stand: digits in a row, with no more than single spaces and marks of telephone numbers between
/// them.
pub(super) fn numbers(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut number: Option<Span> = None;
    let (mut digits, mut between) = (0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if c.is_numeric() {
            digits += 1;
            between = 0;
            let start = number.map_or(at, |number| number.start);
            number = Some(Span::new(start, at + c.len_utf8()));
        } else if matches!(c, ' ' | '-' | '(' | ')' | '+' | '.' | '/') && between < 2 {
            between += 1;
        } else {
            found.extend(number.take().filter(|_| digits >= NUMBER_DIGITS));
            digits = 0;
        }
    }
    found
}

/// Whether there is a reference or a postcode: letters and digits in one.
pub(super) fn has_code(text: &str) -> bool {
    !codes(text).is_empty()
}

/// Where references and the halves of postcodes stand.
pub(super) fn codes(text: &str) -> Vec<Span> {
    let is_code = |word: &str| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let upper = word.chars().filter(|c| c.is_ascii_uppercase()).count();
        digits > 0
            && ((letters >= 1 && upper >= 1 && letters + digits >= 5)
                || (upper >= 2 && letters + digits >= 2))
    };
    pieces(text, |c| !c.is_alphanumeric())
        .filter(|(_, word)| is_code(word))
        .map(|(span, _)| span)
        .collect()
}

/// Whether a number stands before a street’s name, or behind "flat".
pub(super) fn names_an_address(words: &[Word]) -> bool {
    !house_numbers(words).is_empty()
}

/// Where a number stands before a street’s name, the name included, or behind "flat".
pub(super) fn house_numbers(words: &[Word]) -> Vec<Span> {
    let number_at = |at: usize| {
        word(words, at).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut found = Vec::new();
    for (at, number) in words.iter().enumerate().filter(|(at, _)| number_at(*at)) {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let counted = before.filter(|word| {
            matches!(
                word.folded.as_str(),
                "number" | "flat" | "apartment" | "house" | "no"
            )
        });
        let street = words
            .iter()
            .skip(at + 2)
            .take(2)
            .find(|word| STREETS.contains(&word.folded.as_str()));
        if counted.is_some() || street.is_some() {
            let first = counted.unwrap_or(number);
            let last = street.unwrap_or(number);
            found.push(Span::new(first.span.start, last.span.end));
        }
    }
    found
}
