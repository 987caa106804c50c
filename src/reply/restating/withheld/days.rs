//! Exact days: "3rd August", "12/05/2024", "the fifth of May", "on the 5th"; and the weeks of a pregnancy.

use super::word;
use crate::text::calendar::is_month;
use crate::text::ordinal;
use crate::text::{Span, Word};

/// Days of the month in words, beyond the twentieth.
const LATE_DAYS: [&str; 2] = ["thirtieth", "thirty-first"];

/// What an ordinal in digits may count instead of days.
const COUNTED: [&str; 20] = [
    "time",
    "social",
    "sw",
    "birthday",
    "child",
    "baby",
    "meeting",
    "conference",
    "hearing",
    "visit",
    "chance",
    "solicitor",
    "house",
    "placement",
    "foster",
    "year",
    "review",
    "assessment",
    "one",
    "attempt",
];

/// Whether a day of a month is named: "3rd August", "12/05/2024", "the fifth of May", "on the 5th".
pub(super) fn names_a_day(text: &str, words: &[Word]) -> bool {
    !days_in_words(words).is_empty() || !days_in_digits(text).is_empty()
}

/// The days of a sentence's words, where the words stand: "3rd August 2024", "the fifth of May", "on the 5th".
pub(super) fn days_in_words(words: &[Word]) -> Vec<Span> {
    let day_at = |at: usize| word(words, at).is_some_and(is_day);
    let mut found = Vec::new();
    for at in 0..words.len() {
        let is_month = word(words, at).is_some_and(is_month);
        let before = (at.saturating_sub(3)..at).find(|day| is_month && day_at(*day));
        let after = (at + 1..at + 3).find(|day| is_month && day_at(*day));
        let is_ordinal = word(words, at).and_then(day_with_ending).is_some()
            && !word(words, at + 1).is_some_and(|next| COUNTED.contains(&next));
        let first = before.unwrap_or(at);
        let last = after.unwrap_or(at);
        if !is_ordinal && first == last {
            continue;
        }
        let with_year = last + usize::from(is_month && word(words, last + 1).is_some_and(is_year));
        if let (Some(first), Some(last)) = (words.get(first), words.get(with_year)) {
            found.push(Span::new(first.span.start, last.span.end));
        }
    }
    found
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok()
}

/// "3", "3rd", "third": a day of some month.
fn is_day(word: &str) -> bool {
    let number = word.parse::<u32>().ok().or_else(|| day_with_ending(word));
    number.is_some_and(|day| (1..=31).contains(&day))
        || ordinal(word).is_some()
        || LATE_DAYS.contains(&word)
}

fn day_with_ending(word: &str) -> Option<u32> {
    ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))?
        .parse()
        .ok()
}

/// "12/5", "12.05.24", "2024-05-12": where they stand in `text`.
pub(super) fn days_in_digits(text: &str) -> Vec<Span> {
    let mut at = 0;
    let mut found = Vec::new();
    for run in text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '/' | '.' | '-'))) {
        let start = at + text.get(at..).and_then(|rest| rest.find(run)).unwrap_or(0);
        at = start + run.len();
        let parts: Vec<&str> = run.split(['/', '.', '-']).collect();
        let numbers = parts
            .iter()
            .filter(|part| (1..=4).contains(&part.len()))
            .count();
        if (numbers == 3 && parts.len() == 3)
            || (numbers == 2 && parts.len() == 2 && run.contains('/'))
        {
            found.push(Span::new(start, at));
        }
    }
    found
}

/// Whether weeks are counted that are a pregnancy’s: "I am 34 weeks", "at 20 weeks".
pub(super) fn counts_weeks(words: &[Word]) -> bool {
    (1..words.len()).any(|at| {
        let weeks =
            word(words, at + 1).is_some_and(|word| matches!(word, "weeks" | "wks" | "week"));
        let counted = word(words, at).is_some_and(|word| word.parse::<u32>().is_ok());
        let before = word(words, at - 1);
        let after = word(words, at + 2);
        weeks
            && counted
            && before.is_some_and(|word| {
                matches!(
                    word,
                    "am" | "im" | "iam" | "at" | "was" | "only" | "currently"
                )
            })
            && !after.is_some_and(|word| matches!(word, "old" | "ago" | "late" | "away" | "later"))
    })
}
