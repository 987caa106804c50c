//! Telephone numbers as people write them, and the signposts they belong to.

use crate::library::{Detail, Library, Signpost};
use crate::text::Span;

/// The fewest digits of a number that begins with 0; Childline's has eight.
const FEWEST_DIGITS: usize = 8;

/// A telephone number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// Its digits, with 0 in the place of +44.
    pub(super) digits: String,
    /// Where it stands.
    pub(super) span: Span,
}

/// Finds the telephone numbers of `text`: from a 0 or +44 on, with spaces, hyphens and brackets between the digits.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text.get(at..).and_then(|rest| rest.find(begins)) {
        let start = at + offset;
        let end = end_of(text, start);
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let span = Span::new(start, end);
        if let Some(written) = span.of(text)
            && !before.is_some_and(is_part_of_more)
            && let Some(digits) = digits_of(written)
        {
            found.push(Number { digits, span });
        }
        at = end.max(start + 1);
    }
    found
}

/// The signposts that have a number with these digits, be it checked or not.
pub(super) fn owners<'a>(digits: &str, library: &'a Library) -> Vec<&'a Signpost> {
    library
        .signposts
        .values()
        .filter(|signpost| recorded(signpost).any(|number| number == digits))
        .collect()
}

/// The digits of every number of a signpost.
pub(super) fn recorded(signpost: &Signpost) -> impl Iterator<Item = String> {
    [Detail::Phone, Detail::Text]
        .into_iter()
        .filter_map(|detail| signpost.detail(detail))
        .flat_map(numbers)
        .map(|number| number.digits)
}

fn begins(c: char) -> bool {
    c.is_ascii_digit() || c == '+'
}

/// Whether a digit behind `c` belongs to something else: a word, a sum, a date.
fn is_part_of_more(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '£' | '.' | ',' | '/')
}

/// The end of the digits that begin at `start`, two marks between them at the most.
fn end_of(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut marks = 0;
    for (at, c) in text.get(start..).unwrap_or_default().char_indices() {
        if c.is_ascii_digit() || (c == '+' && at == 0) {
            end = start + at + 1;
            marks = 0;
        } else if matches!(c, ' ' | '\u{a0}' | '-' | '(' | ')') && marks < 2 {
            marks += 1;
        } else {
            break;
        }
    }
    end
}

/// The digits of a telephone number; nothing for any other number, a date such as 08-12-2025 among them.
fn digits_of(written: &str) -> Option<String> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.strip_prefix("44") {
        Some(rest) if written.starts_with('+') => format!("0{}", rest.trim_start_matches('0')),
        _ => digits,
    };
    let lengths: Vec<usize> = written
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .filter(|length| *length > 0)
        .collect();
    let is_number =
        national.starts_with('0') && national.len() >= FEWEST_DIGITS && lengths != [2, 2, 4];
    is_number.then_some(national)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(text: &str) -> Vec<String> {
        numbers(text).into_iter().map(|n| n.digits).collect()
    }

    #[test]
    fn numbers_are_found_however_they_are_spaced() {
        for written in [
            "ring 0300 555 0100.",
            "ring 03005550100",
            "ring 0300-555-0100,",
            "ring (0300) 555 0100",
            "ring +44 300 555 0100",
            "ring +44 (0)300 555 0100",
        ] {
            assert_eq!(found(written), ["03005550100"], "{written}");
        }
    }

    #[test]
    fn the_span_is_the_number_and_nothing_more() {
        let text = "ring 0300 555 0100 (free)";
        assert_eq!(numbers(text)[0].span.of(text), Some("0300 555 0100"));
    }

    #[test]
    fn dates_years_sums_and_ages_are_no_numbers() {
        for plain in [
            "on 08-12-2025",
            "on 08 12 2025",
            "between 2018-2023",
            "£0300555010",
            "0 to 5, or 16",
            "case AB0300555010",
            "ring 999 or 101",
        ] {
            assert!(found(plain).is_empty(), "{plain}");
        }
    }

    #[test]
    fn two_numbers_in_a_row_are_two() {
        assert_eq!(found("0300 555 0100 or 0300 555 0101").len(), 2);
    }
}
