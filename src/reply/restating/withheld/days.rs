//! Exact days: "3rd August", "12/05/2024", "the fifth of May", "on the 5th"; and the weeks of a pregnancy.

use super::word;
use crate::text::Word;
use crate::text::calendar::is_month;
use crate::text::ordinal;

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
    let near = |at: usize, back: usize| {
        let from = at.saturating_sub(back);
        words
            .get(from..at)
            .unwrap_or_default()
            .iter()
            .any(|word| is_day(&word.folded))
    };
    let by_month = (0..words.len()).any(|at| {
        let is_month = word(words, at).is_some_and(is_month);
        is_month
            && (near(at, 3)
                || words
                    .get(at + 1..)
                    .unwrap_or_default()
                    .iter()
                    .take(2)
                    .any(|word| is_day(&word.folded)))
    });
    let by_ordinal = (0..words.len()).any(|at| {
        let ordinal = word(words, at).and_then(day_with_ending).is_some();
        ordinal && !word(words, at + 1).is_some_and(|next| COUNTED.contains(&next))
    });
    by_month || by_ordinal || has_date_in_digits(text)
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

/// "12/5", "12.05.24", "2024-05-12".
fn has_date_in_digits(text: &str) -> bool {
    text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '/' | '.' | '-')))
        .any(|run| {
            let parts: Vec<&str> = run.split(['/', '.', '-']).collect();
            let numbers = parts
                .iter()
                .filter(|part| (1..=4).contains(&part.len()))
                .count();
            (numbers == 3 && parts.len() == 3)
                || (numbers == 2 && parts.len() == 2 && run.contains('/'))
        })
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
