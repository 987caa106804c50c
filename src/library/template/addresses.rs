//! Addresses, telephone numbers and opening hours written into a passage, where only a signpost may hold them.

use std::ops::Range;

/// What stands in a passage and belongs into a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::library) enum Misplaced {
    /// A web or mail address.
    Address,
    /// A telephone number.
    Number,
    /// A time of the clock.
    Time,
}

impl Misplaced {
    /// Says where it belongs.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Address => {
                "an address stands in the passage; addresses live in a signpost: [text](signpost:ID)"
            }
            Self::Number => {
                "a telephone number stands in the passage; numbers live in a signpost: {{ phone(\"ID\") }}"
            }
            Self::Time => {
                "a time stands in the passage; opening hours live in a signpost: {{ hours(\"ID\") }}"
            }
        }
    }
}

/// Finds web and mail addresses, telephone numbers and times of the clock in `text`, in its order.
pub(in crate::library) fn misplaced(text: &str) -> Vec<(Range<usize>, Misplaced)> {
    let mut found: Vec<_> = numbers(text)
        .map(|number| (number, Misplaced::Number))
        .collect();
    for (at, word) in words(text) {
        let placed = || at..at + word.len();
        if is_address(word) {
            found.push((placed(), Misplaced::Address));
        }
        if word.split(['-', '–']).any(is_time) {
            found.push((placed(), Misplaced::Time));
        }
    }
    found.sort_unstable_by_key(|(range, kind)| (range.start, *kind));
    found
}

/// Whether a word is a time of the clock: 9am, 9.30am, 15:00.
fn is_time(word: &str) -> bool {
    // Nearly every word is done with this.
    if !word.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let word = word.to_ascii_lowercase();
    let half = word.strip_suffix("am").or_else(|| word.strip_suffix("pm"));
    let is_clock = |text: &str, mark: char| {
        let (hours, minutes) = text.split_once(mark).unwrap_or((text, "00"));
        let are_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        matches!(hours.len(), 1 | 2)
            && minutes.len() == 2
            && are_digits(hours)
            && are_digits(minutes)
    };
    match half {
        Some(time) => is_clock(time, '.') || is_clock(time, ':'),
        None => word.contains(':') && is_clock(&word, ':'),
    }
}

/// The words of `text` without the punctuation round them, with their offsets.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = |c| {
        matches!(
            c,
            ' ' | '\n' | '\t' | '(' | ')' | '[' | ']' | '<' | '>' | '"'
        )
    };
    text.split(parts)
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, word))
        })
        .map(|(at, word)| {
            let trimmed = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            let at = at + word.len() - trimmed.len();
            (at, trimmed.trim_end_matches(|c: char| !c.is_alphanumeric()))
        })
        .filter(|(_, word)| !word.is_empty())
}

fn is_address(word: &str) -> bool {
    // Nearly every word is done with this.
    if !word.contains(['.', ':', '@']) {
        return false;
    }
    let word = word.to_ascii_lowercase();
    if word.contains("://") || word.starts_with("www.") || word.starts_with("mailto:") {
        return true;
    }
    if let Some((_, host)) = word.split_once('@') {
        return host.contains('.');
    }
    let host = word.split('/').next().unwrap_or_default();
    [
        ".org", ".com", ".net", ".gov", ".info", ".uk", ".wales", ".scot",
    ]
    .iter()
    .any(|ending| host.len() > ending.len() && host.ends_with(ending))
}

/// Where telephone numbers stand: a 0 or +44 with seven digits or more, or a short code of five or six digits.
fn numbers(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let start = at + rest.find(|c: char| c.is_ascii_digit() || c == '+')?;
            let run = number_at(text.get(start..).unwrap_or_default());
            let before = text
                .get(..start)
                .and_then(|before| before.chars().next_back());
            let free = !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '£' | ',' | '.'));
            at = start + run.len().max(1);
            if free && is_number(run) {
                return Some(start..start + run.len());
            }
        }
    })
}

/// Digits with single spaces, hyphens or brackets between them, from the front of `text`.
fn number_at(text: &str) -> &str {
    let mut end = 0;
    let mut gap = 0;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() || (c == '+' && at == 0) {
            end = at + 1;
            gap = 0;
        } else if matches!(c, ' ' | '-' | '(' | ')') && gap < 2 {
            gap += 1;
        } else {
            break;
        }
    }
    text.get(..end).unwrap_or_default()
}

fn is_number(run: &str) -> bool {
    let digits = run.chars().filter(char::is_ascii_digit).count();
    let contiguous = run.chars().all(|c| c.is_ascii_digit());
    if run.starts_with('0') || run.starts_with("+44") {
        digits >= 7
    } else {
        (contiguous && (digits == 5 || digits == 6)) || run.starts_with("116 ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn starts(text: &str) -> Vec<usize> {
        misplaced(text)
            .into_iter()
            .map(|(range, _)| range.start)
            .collect()
    }

    #[test]
    fn addresses_are_found_in_every_dress() {
        for address in [
            "see https://example.org/a",
            "see www.example.org",
            "see example.org.uk.",
            "see (example.com/page)",
            "see help@example.net",
        ] {
            assert_eq!(starts(address).len(), 1, "{address}");
        }
    }

    #[test]
    fn telephone_numbers_are_found_however_they_are_spaced() {
        for number in [
            "ring 0800 123 4567 now",
            "ring 08001234567",
            "ring (0800) 123-4567",
            "ring +44 20 7946 0000",
            "ring 116 000",
            "text 85000",
        ] {
            assert_eq!(starts(number).len(), 1, "{number}");
        }
    }

    #[test]
    fn times_of_the_clock_are_found() {
        for time in [
            "open at 9am",
            "until 9.30am.",
            "from 15:00",
            "by 5:30PM",
            "9am–5pm",
        ] {
            assert_eq!(starts(time).len(), 1, "{time}");
        }
        for plain in ["I am", "9 of them", "about 10:1", "spam", "in 9.30 weeks"] {
            assert_eq!(starts(plain), [0; 0], "{plain}");
        }
    }

    #[test]
    fn years_sections_ages_and_sums_are_no_numbers_to_ring() {
        for plain in [
            "the Children Act 1989, section 20, of 2014-2015",
            "£10,000 or £25000 in 26 weeks",
            "between 0 and 5, at 16 or 17",
            "e.g. this, etc. and so on",
            "regulation 36(1) to (4)",
        ] {
            assert_eq!(starts(plain), [0; 0], "{plain}");
        }
    }
}
