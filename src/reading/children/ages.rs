//! Ages as parents write them: "6yo", "8 weeks old", "hes 12", "aged 2, 4 and 6".

use super::folded;
use crate::text::Word;
use std::ops::Range;

/// The oldest somebody can be and still be spoken of as a child of the family.
const OLDEST_CHILD: u32 = 25;

/// Numbers written as words, from one on.
const NUMBERS: [&str; 18] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
];
const YEARS: [&str; 6] = ["year", "years", "yr", "yrs", "y", "yo"];
const MONTHS: [&str; 7] = ["month", "months", "mth", "mths", "mo", "mos", "m"];
const WEEKS: [&str; 5] = ["week", "weeks", "wk", "wks", "w"];
const DAYS: [&str; 3] = ["day", "days", "d"];

/// Words after a number that make it something else than an age.
const NO_AGE: [&str; 26] = [
    "foot",
    "ft",
    "stone",
    "hour",
    "hours",
    "hrs",
    "minute",
    "minutes",
    "mins",
    "miles",
    "times",
    "other",
    "of",
    "out",
    "more",
    "different",
    "social",
    "people",
    "percent",
    "pm",
    "am",
    "kids",
    "children",
    "k",
    "th",
    "grand",
];
/// Words that put an age into another time: "when he was 3", "until she is 18".
const OTHER_TIMES: [&str; 13] = [
    "when", "since", "until", "untill", "till", "til", "before", "once", "at", "by", "from", "if",
    "after",
];
/// Verbs before a number that state somebody's age.
const STATING: [&str; 8] = ["is", "hes", "shes", "whos", "turned", "aged", "age", "ages"];
/// What may stand between such a verb and its number.
const SOFTENING: [&str; 8] = [
    "only",
    "now",
    "just",
    "nearly",
    "almost",
    "currently",
    "about",
    "still",
];

/// An age found among words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Age {
    /// Whole years.
    pub(super) years: u32,
    /// The words that give it.
    pub(super) written: Range<usize>,
    /// The word before which its owner is to be looked for.
    pub(super) stated_from: usize,
    /// Whether it describes somebody by itself, as "6 year old" does, rather than through a verb.
    pub(super) describes: bool,
}

/// The ages in a text, in order.
pub(super) fn ages(text: &str, words: &[Word]) -> Vec<Age> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let read = descriptive(text, words, at)
            .map(|age| vec![age])
            .or_else(|| stated(text, words, at));
        match read {
            Some(read) => {
                at = read.last().map_or(at + 1, |age| age.written.end);
                found.extend(read);
            }
            None => at += 1,
        }
    }
    found
}

/// A number in digits or as a word, and the letters typed right behind it: "6yo" is 6 and "yo".
fn number(word: &Word) -> Option<(u32, &str)> {
    let folded = word.folded.as_str();
    if let Some(at) = NUMBERS.iter().position(|name| *name == folded) {
        return u32::try_from(at + 1).ok().map(|number| (number, ""));
    }
    let end = folded
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(folded.len());
    let (digits, rest) = folded.split_at(end);
    digits.parse().ok().map(|number| (number, rest))
}

/// Turns a number of years, months, weeks or days into whole years.
fn in_years(number: u32, unit: &str) -> Option<u32> {
    let years = if YEARS.contains(&unit) {
        number
    } else if MONTHS.contains(&unit) {
        number / 12
    } else if WEEKS.contains(&unit) {
        number / 52
    } else if DAYS.contains(&unit) {
        0
    } else {
        return None;
    };
    (years <= OLDEST_CHILD).then_some(years)
}

/// What stands between word `at` and the one before it.
fn gap_before<'a>(text: &'a str, words: &[Word], at: usize) -> &'a str {
    at.checked_sub(1)
        .and_then(|before| words.get(before))
        .zip(words.get(at))
        .and_then(|(before, word)| text.get(before.span.end..word.span.start))
        .unwrap_or_default()
}

/// "6 year old", "6yr old", "8 weeks old", "6yo", "6 y/o".
fn descriptive(text: &str, words: &[Word], at: usize) -> Option<Age> {
    let (mut count, glued) = number(words.get(at)?)?;
    let (unit, mut end) = if glued.is_empty() {
        (folded(words, at + 1), at + 2)
    } else {
        (glued, at + 1)
    };
    let years_of = |count| in_years(count, unit);
    years_of(count)?;
    if folded(words, end) == "old" || (unit == "y" && folded(words, end) == "o") {
        end += 1;
    } else if unit != "yo" {
        return None;
    }
    let mut start = at;
    // In "2.5 years old" and "2 1/2 years old" the whole years stand further left.
    let steps = match gap_before(text, words, at) {
        "." => 1,
        "/" => 2,
        _ => 0,
    };
    if steps > 0 {
        start = at.checked_sub(steps)?;
        count = number(words.get(start)?)?.0;
    }
    Some(Age {
        years: years_of(count)?,
        written: start..end,
        stated_from: start,
        describes: true,
    })
}

/// "hes 12", "is now 12", "turned 3", "aged 2, 4 and 6".
fn stated(text: &str, words: &[Word], at: usize) -> Option<Vec<Age>> {
    if !STATING.contains(&folded(words, at)) || in_another_time(words, at) {
        return None;
    }
    let first = (at + 1..words.len())
        .take(3)
        .find(|&at| !SOFTENING.contains(&folded(words, at)))?;
    let list = plain_ages(text, words, first);
    let ages: Vec<Age> = list
        .into_iter()
        .map(|(years, written)| Age {
            years,
            written,
            stated_from: at,
            describes: false,
        })
        .collect();
    (!ages.is_empty()).then_some(ages)
}

fn in_another_time(words: &[Word], at: usize) -> bool {
    let sentence = words.get(at).map(|word| word.sentence);
    (at.saturating_sub(2)..at).any(|before| {
        OTHER_TIMES.contains(&folded(words, before))
            && words.get(before).map(|word| word.sentence) == sentence
    })
}

/// Numbers from word `at` on that can be ages: one, or several joined by commas and "and".
pub(super) fn plain_ages(text: &str, words: &[Word], at: usize) -> Vec<(u32, Range<usize>)> {
    let mut found = Vec::new();
    let mut next = at;
    while let Some((years, end)) = plain_age(text, words, next) {
        found.push((years, next..end));
        next = if folded(words, end) == "and" {
            end + 1
        } else {
            end
        };
        if words.get(next).map(|word| word.sentence) != words.get(at).map(|word| word.sentence) {
            break;
        }
    }
    found
}

/// One number that can be an age by itself, and the word behind it.
fn plain_age(text: &str, words: &[Word], at: usize) -> Option<(u32, usize)> {
    let (count, glued) = number(words.get(at)?)?;
    let next = folded(words, at + 1);
    let glued_on = |with: &str| gap_before(text, words, at + 1).starts_with(with);
    let after = words.get(at)?.span.end;
    let mark = text.get(after..)?.chars().next();
    if matches!(mark, Some('%' | ':' | '/'))
        || (glued_on(".") && number(words.get(at + 1)?).is_some())
    {
        return None;
    }
    let is_unit = |unit: &str| in_years(count, unit).is_some();
    if glued.is_empty() && is_unit(next) {
        let ends_here = clause_ends_after(text, words, at + 1);
        return (ends_here && next.len() > 1).then_some((in_years(count, next)?, at + 2));
    }
    if !glued.is_empty() {
        let ends_here = clause_ends_after(text, words, at);
        return ends_here.then_some((in_years(count, glued)?, at + 1));
    }
    (count <= OLDEST_CHILD && !NO_AGE.contains(&next)).then_some((count, at + 1))
}

/// Whether a clause ends behind word `at`: by punctuation, at the text's end, or before "and", "now" or "but".
fn clause_ends_after(text: &str, words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at) else {
        return false;
    };
    let next = text
        .get(word.span.end..)
        .and_then(|after| after.trim_start_matches(' ').chars().next());
    next.is_none_or(|c| !c.is_alphanumeric())
        || matches!(folded(words, at + 1), "and" | "now" | "but" | "of")
}
