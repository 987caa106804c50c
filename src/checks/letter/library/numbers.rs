//! Telephone numbers as people write them, and the signposts they belong to.

use crate::library::{Detail, Library, Signpost, SignpostId};
use crate::text::{Span, bare_words};
use regex::Regex;
use std::sync::LazyLock;

/// The fewest digits of a number that begins with 0; Childline's has eight.
const FEWEST_DIGITS: usize = 8;
/// The most digits of a number that begins with 0, and the fewest that most have.
const MOST_DIGITS: usize = 11;
const USUAL_DIGITS: usize = 10;
/// How many digits a number for text messages has, and how many bytes before it may stand the word "text".
const SHORT_CODE: usize = 5;
const TEXT_BEFORE: usize = 40;

/// Digits in a row.
static DIGITS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new("[0-9]+").ok());

/// A telephone number in a text, as it is kept with the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks::letter) struct Number {
    /// Its digits, with 0 in the place of +44.
    pub(super) digits: String,
    /// Where it stands.
    pub(super) span: Span,
    owners: Vec<SignpostId>,
}

impl Number {
    /// The signposts that have it, be it checked or not.
    pub(super) fn owners<'a>(&self, library: &'a Library) -> impl Iterator<Item = &'a Signpost> {
        let owners = self.owners.iter();
        owners.filter_map(|id| library.signposts.get(id))
    }

    /// The only signpost that has it; a number that several share is nobody's in particular.
    pub(super) fn only_owner<'a>(&self, library: &'a Library) -> Option<&'a Signpost> {
        let mut owners = self.owners(library);
        owners.next().filter(|_| owners.next().is_none())
    }

    /// Whether a later group of its digits begins at this place of the text.
    pub(in crate::checks::letter) fn goes_on_at(&self, at: usize) -> bool {
        self.span.start < at && at < self.span.end
    }

    /// Whether no signpost has it.
    pub(super) fn is_unknown(&self) -> bool {
        self.owners.is_empty()
    }
}

/// The telephone numbers of `text`, each with the signposts of `library` that have it.
pub(in crate::checks::letter) fn numbers(text: &str, library: &Library) -> Vec<Number> {
    let found = digits_in(text).into_iter();
    found
        .map(|Digits { digits, span }| {
            let has_it = |signpost: &&Signpost| recorded(signpost).any(|number| number == digits);
            let owners = library.signposts.values().filter(has_it);
            Number {
                owners: owners.map(|signpost| signpost.id.clone()).collect(),
                digits,
                span,
            }
        })
        .collect()
}

/// The digits of a telephone number, with 0 in the place of +44, and where they stand.
struct Digits {
    digits: String,
    span: Span,
}

/// Finds the telephone numbers of `text`: from a 0 or +44 on, with spaces, hyphens and brackets between the digits; 116 and
/// three digits; and five digits to send a text to.
fn digits_in(text: &str) -> Vec<Digits> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found: Vec<Digits> = short_codes(text)
        .filter(|number| is_sent_to(text, number.span.start))
        .collect();
    let mut at = 0;
    while let Some(offset) = text.get(at..).and_then(|rest| rest.find(begins)) {
        let start = at + offset;
        let end = end_of(text, start);
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let span = without_what_follows(text, Span::new(start, end));
        if let Some(written) = span.of(text)
            && !before.is_some_and(is_part_of_more)
            && let Some(digits) = digits_of(written)
        {
            found.push(Digits { digits, span });
        }
        at = end.max(start + 1);
    }
    found.sort_by_key(|number| number.span);
    found
}

/// Five digits that are no part of more.
fn short_codes(text: &str) -> impl Iterator<Item = Digits> {
    let found = DIGITS.as_ref().map(|digits| digits.find_iter(text));
    found.into_iter().flatten().filter_map(move |run| {
        let before = text.get(..run.start())?.chars().next_back();
        let after = text.get(run.end()..)?.chars().next();
        let stands_alone = !before.is_some_and(|c| is_part_of_more(c) || c == '-')
            && !after.is_some_and(char::is_alphanumeric);
        (run.len() == SHORT_CODE && stands_alone).then(|| Digits {
            digits: run.as_str().to_owned(),
            span: Span::new(run.start(), run.end()),
        })
    })
}

/// Whether the words before `at`, in its line, tell somebody to send a text there.
fn is_sent_to(text: &str, at: usize) -> bool {
    let line = text
        .get(..at)
        .and_then(|before| before.rsplit('\n').next())
        .unwrap_or_default();
    let from = line.len().saturating_sub(TEXT_BEFORE);
    let near = line
        .char_indices()
        .find(|(at, _)| *at >= from)
        .and_then(|(at, _)| line.get(at..))
        .unwrap_or_default();
    bare_words(near).iter().any(|word| {
        matches!(
            word.folded.as_str(),
            "text" | "texts" | "texting" | "txt" | "sms"
        )
    })
}

/// Leaves out a last group of digits that belongs to what follows: the hours in "0300 555 0100 9.30am to 3pm".
fn without_what_follows(text: &str, span: Span) -> Span {
    let written = span.of(text).unwrap_or_default();
    let Some(last) = written.rfind(|c: char| !c.is_ascii_digit()) else {
        return span;
    };
    let shorter = written
        .get(..last)
        .unwrap_or_default()
        .trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let is_too_long = digits(written) > MOST_DIGITS && !written.starts_with('+');
    let after = text.get(span.end..).unwrap_or_default();
    let goes_on = begins_a_time(after) && written.len() - last <= 3;
    if goes_on || (is_too_long && digits(shorter) >= USUAL_DIGITS) {
        Span::new(span.start, span.start + shorter.len())
    } else {
        span
    }
}

/// Whether what follows some digits makes them a time: ".30", "am", " hours".
fn begins_a_time(after: &str) -> bool {
    let mut chars = after.chars();
    let first = chars.next();
    let minutes =
        matches!(first, Some('.' | ':')) && chars.next().is_some_and(|c| c.is_ascii_digit());
    let unit = after.trim_start();
    let lower: String = unit.chars().take(5).flat_map(char::to_lowercase).collect();
    minutes
        || ["am", "pm", "a.m", "p.m", "hour", "hrs", "days", "noon"]
            .iter()
            .any(|time| lower.starts_with(time))
}

/// Whether the first number of a record's text is this one.
pub(super) fn is_first_in(number: &Number, text: &str) -> bool {
    let numbers = digits_in(text);
    numbers
        .first()
        .is_some_and(|first| first.digits == number.digits)
}

/// The digits of every number of a signpost.
pub(super) fn recorded(signpost: &Signpost) -> impl Iterator<Item = String> {
    let texts = signpost
        .detail(Detail::Text)
        .into_iter()
        .flat_map(short_codes);
    [Detail::Phone, Detail::Text]
        .into_iter()
        .filter_map(|detail| signpost.detail(detail))
        .flat_map(digits_in)
        .chain(texts)
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
        national.starts_with('0') && national.len() >= FEWEST_DIGITS && lengths != [2, 2, 4]
            || national.starts_with("116") && lengths == [3, 3];
    is_number.then_some(national)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(text: &str) -> Vec<String> {
        digits_in(text).into_iter().map(|n| n.digits).collect()
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
        assert_eq!(digits_in(text)[0].span.of(text), Some("0300 555 0100"));
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
    fn numbers_for_texts_and_of_three_and_three_digits_are_found() {
        assert_eq!(found("text KITE to 85299 now"), ["85299"]);
        assert_eq!(found("ring 116 555"), ["116555"]);
        for plain in [
            "he owes 85299 pounds",
            "form 85299",
            "text him at 10",
            "116 of them",
        ] {
            assert!(found(plain).is_empty(), "{plain}");
        }
    }

    #[test]
    fn hours_behind_a_number_are_no_part_of_it() {
        for written in [
            "0300 555 0100 9.30am to 3pm",
            "0300 555 0100 (24 hours)",
            "0300 555 0100 24 hours a day",
            "0300 555 0100 9 am",
        ] {
            assert_eq!(found(written), ["03005550100"], "{written}");
        }
        assert_eq!(found("0800 5555 24 hours"), ["08005555"]);
    }

    #[test]
    fn two_numbers_in_a_row_are_two() {
        assert_eq!(found("0300 555 0100 or 0300 555 0101").len(), 2);
    }
}
